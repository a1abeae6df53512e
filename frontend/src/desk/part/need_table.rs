//! The lines of a need as a table.

use std::rc::Rc;

use contract::need::{NeedBody, NeedLine};
use yew::prelude::*;

use super::need_check::by_word;
use super::need_words::{
    covered_words, figure_words, kind_words, rule_words, totals_words, worth_words,
};
use crate::desk::need::typed;
use crate::format;
use crate::words::say;
use contract::worth::{Totals, Worth, worth};

/// What the table shows beside the lines.
pub(crate) enum Consent {
    /// Nothing: the reader sees what it may see.
    Hidden,
    /// Whether each line is shown.
    Shown,
    /// The same, with a button that changes it; hears the key.
    Changed(Callback<u32>),
    /// The same, with a button for what is shown alone: whoever stops it cannot start it again.
    Stopped(Callback<u32>),
}

/// Where the column of quantities stands, if there is one.
const QUANTITY: usize = 2;

/// The lines, and what they come to.
pub(crate) fn need_table(body: &Rc<NeedBody>, consent: &Consent) -> Html {
    let has_consent = !matches!(consent, Consent::Hidden);
    let columns: [String; 5] =
        ["label", "year", "quantity", "amount", "already_covered"].map(say::desk_need_line_field);
    // A need for money alone counts nothing.
    let has_quantity =
        body.lines.iter().any(|line| line.quantity.is_some() || line.unit_cost.is_some());
    let head = |(at, name): (usize, &String)| html! { <th scope="col" role="columnheader" class={classes!((1..5).contains(&at).then_some("num"))}>{ name }</th> };
    let heads = columns.iter().enumerate().filter(|(at, _)| has_quantity || *at != QUANTITY);
    let names = columns.clone();
    let consented = say::desk_need_consent(by_word(body.origin));
    let totals = Totals::of([&**body]);
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={say::desk_need_lines_caption()}>
            <table class="stack" role="table">
                <caption>{ say::desk_need_lines_caption() }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for heads.map(head) }
                        if has_consent {
                            <th scope="col" role="columnheader">{ &consented }</th>
                        }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for body.lines.iter().map(|line| row(body, line, consent, &names, &consented, has_quantity)) }</tbody>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th scope="row" role="rowheader" colspan={if has_quantity { "3" } else { "2" }}>{ say::desk_need_sum() }</th>
                        <td role="cell" class="num" data-label={columns[3].clone()}>
                            { totals_words(&totals) }
                            { estimate(body, !totals.money.is_empty()) }
                        </td>
                        <td role="cell" class="num" data-label={columns[4].clone()}>{ covered_words(&body.lines) }</td>
                        if has_consent {
                            <td role="cell" class="filler"></td>
                        }
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

/// Beneath a sum of money: what others stated is no request that its State has costed.
fn estimate(body: &NeedBody, is_money: bool) -> Html {
    let is_estimate = is_money && body.others().is_some();
    if is_estimate {
        html! { <span class="sub">{ say::desk_need_estimate() }</span> }
    } else {
        Html::default()
    }
}

fn row(
    body: &NeedBody,
    line: &NeedLine,
    consent: &Consent,
    names: &[String; 5],
    consented: &str,
    has_quantity: bool,
) -> Html {
    let code = line.code.as_deref().map(format::activity);
    let kind = line.kind.map(kind_words);
    let heading = line.label.clone().filter(|label| !label.is_empty());
    // What the State calls as its entry is called is said once.
    let entry = code.clone().filter(|code| heading.as_ref().is_some_and(|of| of != code));
    let under: Vec<String> = [kind.clone(), entry].into_iter().flatten().collect();
    let heading = heading.or(code).or(kind).unwrap_or_else(say::desk_need_nothing);
    let quantity = line
        .quantity
        .map(|quantity| format::units(line.unit.as_deref().unwrap_or_default(), quantity));
    let each = line.unit_cost.as_deref().map(|cost| {
        say::desk_need_each(line.currency.as_deref().unwrap_or_default(), &typed::shown(cost))
    });
    let part = line
        .smallest_part
        .as_deref()
        .map(|part| say::desk_need_useful_from(&figure_words(line, part)));
    let covered = line.already_covered.as_deref();
    let covered = covered.map_or_else(say::not_reported, |of| figure_words(line, of));
    html! {
        <tr role="row" key={line.key}>
            <th scope="row" role="rowheader" class="wide" data-label={names[0].clone()}>
                <bdi>{ heading }</bdi>
                if !under.is_empty() {
                    <span class="sub">{ under.join(" · ") }</span>
                }
                if let Some(source) = &line.source {
                    <span class="sub"><bdi>{ source }</bdi></span>
                }
            </th>
            <td role="cell" class="num" data-label={names[1].clone()}>{ line.year.map(|year| year.to_string()) }</td>
            if has_quantity {
                <td role="cell" class="num" data-label={names[QUANTITY].clone()}>
                    { quantity }
                    if let Some(each) = each {
                        <span class="sub">{ each }</span>
                    }
                </td>
            }
            <td role="cell" class="num" data-label={names[3].clone()}>
                { worth_words(line) }
                { estimate(body, matches!(worth(line), Worth::Money(..))) }
                if let Some(part) = part {
                    <span class="sub">{ part }</span>
                }
            </td>
            <td role="cell" class="num" data-label={names[4].clone()}>{ covered }</td>
            { consent_cell(line, consent, consented) }
        </tr>
    }
}

fn consent_cell(line: &NeedLine, consent: &Consent, consented: &str) -> Html {
    let state = if line.shared { say::desk_need_shared() } else { say::desk_need_not_shared() };
    let button = match consent {
        Consent::Hidden => return Html::default(),
        Consent::Stopped(_) if !line.shared => Html::default(),
        Consent::Shown => Html::default(),
        Consent::Changed(onchange) | Consent::Stopped(onchange) => {
            let key = line.key;
            let means = matches!(consent, Consent::Stopped(_)).then(|| format!("stop-means-{key}"));
            let onclick = onchange.reform(move |_: MouseEvent| key);
            let label = super::need_words::line_name(line);
            html! {
                <>
                    <button type="button" class="button secondary no-print" aria-describedby={means.clone()} aria-label={format!("{}: {label}", if line.shared { say::desk_need_stop_sharing() } else { say::desk_need_share() })} {onclick}>
                        { if line.shared { say::desk_need_stop_sharing() } else { say::desk_need_share() } }
                    </button>
                    if let Some(id) = means {
                        <span class="sub no-print" {id}>{ rule_words("consent_is_the_states", "") }</span>
                    }
                </>
            }
        }
    };
    html! {
        <td role="cell" data-label={consented.to_owned()}>
            <span class="consent-state">{ state }</span>
            { button }
        </td>
    }
}
