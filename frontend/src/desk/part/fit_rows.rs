//! Needs beside an offer, a row for each, that opens into the rules one by one.

use std::rc::Rc;

use contract::access::Role;
use contract::need::NeedBody;
use contract::offer::{OfferBody, Preferred};
use contract::record::Record;
use yew::prelude::*;

use super::offer_fit::try_button;
use super::offer_words::preferences;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fragment::Fragment;
use crate::desk::link::DeskLink;
use crate::desk::offer::{Answer, Why, open_name, why};
use crate::desk::route::Route;
use crate::fitting::{Fitting, NeedFit, Rule, Verdict};
use crate::format;
use crate::words::say;

/// What all rows are drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct Rows {
    /// What fits, and what it was that was compared.
    pub(super) answer: Rc<Answer>,
    /// Needs as records.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
    /// What can be done with a need.
    pub(super) act: Option<Callback<String, Html>>,
    /// What the column of that is called.
    pub(super) acts: String,
    /// Hears a rule that is to be left out, where one can be.
    pub(super) ontry: Option<Callback<Rule>>,
    /// Which page of each group is shown, and in which order.
    pub(super) here: Fragment,
}

/// Needs at these positions as a table, under a heading that says the same as its caption; where they
/// do not fit, with the rules in place of figures and of what can be done.
pub(super) fn fit_table(
    desk: &Desk,
    caption: String,
    at: &[usize],
    rows: &Rows,
    is_near: bool,
) -> Html {
    let has_act = is_near && rows.act.is_some();
    let head = |name: String| html! { <th scope="col" role="columnheader">{ name }</th> };
    html! {
        <table class="stack" role="table">
            <caption class="visually-hidden">{ caption }</caption>
            <thead role="rowgroup"><tr role="row">
                { head(say::col_need()) }
                { head(say::col_state()) }
                { head(say::col_theme()) }
                if is_near {
                    { head(say::col_years()) }
                    <th scope="col" role="columnheader" class="num">{ open_name(desk) }</th>
                } else {
                    { head(say::col_why_not()) }
                }
                if has_act {
                    { head(rows.acts.clone()) }
                }
            </tr></thead>
            <tbody role="rowgroup">
                { for at.iter().map(|at| html! {
                    <NeedRow key={rows.answer.found.needs[*at].need.clone()} at={*at} rows={rows.clone()} {is_near} />
                }) }
            </tbody>
        </table>
    }
}

#[derive(Properties, PartialEq)]
struct NeedRowProps {
    at: usize,
    rows: Rows,
    is_near: bool,
}

/// A need, and under it, once it is opened, why.
#[component]
fn NeedRow(props: &NeedRowProps) -> Html {
    let desk = use_desk();
    let is_open = use_state(|| false);
    let rows = &props.rows;
    let Some(need) = rows.answer.found.needs.get(props.at) else { return Html::default() };
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let (years, open) = years_and_open(need, &rows.answer.found);
    let (asks, change, keeps) = match need.verdict() {
        Verdict::Fits => (say::offer_why(), None, String::new()),
        Verdict::OneChange(rule) => {
            let change = say::offer_fit_one_change(&format::rule(rule));
            (say::offer_why_not(), Some(change), String::new())
        }
        Verdict::No(rules) => {
            let rules: Vec<String> = rules.iter().map(|rule| format::rule(*rule)).collect();
            (say::offer_why_not(), None, rules.join(&say::list_semicolon()))
        }
    };
    let preferred = preferred(&desk, &rows.answer.draft.body, need);
    let act = rows.act.as_ref().filter(|_| props.is_near);
    let columns = if !props.is_near { 4 } else { 5 + usize::from(act.is_some()) };
    let expanded = is_open.to_string();
    let label = format!("{asks} {}", need.title);
    html! {
        <>
            <tr role="row">
                <th scope="row" role="rowheader">
                    { name(&desk, need) }
                    if let Some(change) = change {
                        <span class="sub">{ change }</span>
                    }
                    if props.is_near && !preferred.is_empty() {
                        <span class="sub">{ say::offer_preferences_are(&preferred) }</span>
                    }
                    <button type="button" class="link-button" aria-expanded={expanded} aria-label={label} {onclick}>{ asks }</button>
                </th>
                <td role="cell" data-label={say::col_state()}>{ desk.name_of(&need.state) }</td>
                <td role="cell" data-label={say::col_theme()}><span class={classes!("theme", format::theme_class(&need.theme))}>{ format::theme_short(&need.theme) }</span></td>
                if props.is_near {
                    <td role="cell" data-label={say::col_years()}>{ years }</td>
                    <td role="cell" class="num" data-label={open_name(&desk)}>{ open }</td>
                } else {
                    <td role="cell" class="wide" data-label={say::col_why_not()}>{ keeps }</td>
                }
                if let Some(act) = act {
                    <td role="cell" class="wide">{ act.emit(need.need.clone()) }</td>
                }
            </tr>
            if *is_open {
                <tr role="row">
                    <td role="cell" class="wide" colspan={columns.to_string()}>{ why_table(&desk, need, rows) }</td>
                </tr>
            }
        </>
    }
}

/// What the offer prefers of a need's State, of where it lies, its theme and its years at hand.
fn preferred(desk: &Desk, offer: &OfferBody, need: &NeedFit) -> String {
    let lines = need.lines_at_hand();
    let party = desk.parties.get(&need.state);
    preferences(desk, offer, |of, name| match of {
        Preferred::States => need.state == name,
        Preferred::Regions => {
            party.is_some_and(|party| party.region == name || party.subregion == name)
        }
        Preferred::Themes => need.theme == name,
        Preferred::Years => lines.iter().any(|line| line.year.to_string() == name),
    })
}

/// The rules between the offer and a need, one by one.
fn why_table(desk: &Desk, need: &NeedFit, rows: &Rows) -> Html {
    let record = rows.needs.iter().find(|record| record.id == need.need);
    let figures = rows.answer.found.figures();
    let body = record.map(|record| &record.body);
    let all = why(desk, &rows.answer.draft.body, need, body, &figures);
    let gains = rows.answer.found.rules();
    let gain = |rule: Rule| {
        gains.iter().find(|count| count.rule == rule).map_or(0, |count| count.loosened)
    };
    let columns = [
        say::offer_why_rule(),
        say::offer_why_offer(),
        say::offer_why_need(),
        say::offer_why_result(),
        say::offer_why_change(),
    ];
    let given = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    let row = |why: Why| {
        let result = if why.holds {
            html! { { say::offer_why_holds() } }
        } else {
            html! { <strong>{ say::offer_why_fails() }</strong> }
        };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ say::offer_rule(why.rule.code()) }</th>
                <td role="cell" data-label={columns[1].clone()}>{ given(why.offer) }</td>
                <td role="cell" data-label={columns[2].clone()}>{ given(why.need) }</td>
                <td role="cell" data-label={columns[3].clone()}>{ result }</td>
                <td role="cell" class="wide" data-label={columns[4].clone()}>
                    if why.holds { { "–" } } else {
                        <span class="line">{ say::offer_change(why.rule.code()) }</span>
                        { try_button(why.rule, gain(why.rule), rows.ontry.as_ref()) }
                    }
                </td>
            </tr>
        }
    };
    let heads = columns.clone();
    html! {
        <table class="stack why" role="table">
            <caption>{ say::offer_why_caption() }</caption>
            <thead role="rowgroup"><tr role="row">
                { for heads.into_iter().map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
            </tr></thead>
            <tbody role="rowgroup">{ for all.into_iter().map(row) }</tbody>
        </table>
    }
}

/// Years of the lines at hand, and what is open over them, by what they count.
fn years_and_open(need: &NeedFit, found: &Fitting) -> (String, String) {
    let figures = found.figures();
    let mut years: Vec<String> =
        need.lines_at_hand().iter().map(|line| line.year.to_string()).collect();
    years.dedup();
    let open = figures.each_with_unit(&need.open());
    (years.join(&say::list_comma()), open.join(&say::list_semicolon()))
}

/// A need that fits, in a list.
pub(super) fn fit_item(at: usize, rows: &Rows) -> Html {
    html! { <NeedItem key={rows.answer.found.needs[at].need.clone()} {at} rows={rows.clone()} is_near=true /> }
}

#[component]
fn NeedItem(props: &NeedRowProps) -> Html {
    let desk = use_desk();
    let Some(need) = props.rows.answer.found.needs.get(props.at) else { return Html::default() };
    let (years, open) = years_and_open(need, &props.rows.answer.found);
    html! {
        <li class="fit-item">
            { name(&desk, need) }
            <span class="line">{ desk.name_of(&need.state) }{ " · " }{ format::theme_short(&need.theme) }{ " · " }{ years }{ " · " }{ open }</span>
        </li>
    }
}

/// The need with the way to it, for those who have a page for needs, and who stated it where that is
/// not its State.
fn name(desk: &Desk, need: &NeedFit) -> Html {
    let title = html! { <bdi>{ &need.title }</bdi> };
    let stated = format::origin_short(need.origin);
    html! {
        <>
            if desk.role() == Some(Role::Observer) {
                { title }
            } else {
                <DeskLink to={Route::Need { id: need.need.clone() }}>{ title }</DeskLink>
            }
            <code class="sub" dir="ltr">{ &need.need }</code>
            if !stated.is_empty() {
                <span class="sub">{ stated }</span>
            }
        </>
    }
}
