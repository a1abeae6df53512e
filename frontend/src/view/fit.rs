//! What one offer may serve, what not, and why.

use std::rc::Rc;

use crate::words::say;
use engine::eligibility::Reason;
use engine::layout::line_fits;
use engine::market::Line;
use yew::prelude::*;

use super::{Sheet, table_downloads};
use crate::browser;
use crate::export::{FITS, FITS_NUMERIC, fits as fits_file};
use crate::format;
use crate::list::offers::OfferRow;
use crate::state::OpenCase;

/// Rows shown of each kind: the counts say how many there are.
const MOST_ROWS: usize = 100;

/// Properties of [`Fit`].
#[derive(Properties, PartialEq)]
pub struct FitProps {
    /// The case.
    pub case: Rc<OpenCase>,
    /// The offer.
    pub row: OfferRow,
}

/// A line, and the rules that keep the offer from it.
type Row<'a> = (&'a Line, &'a Vec<Reason>);
/// What the last cell of a row says.
type Cell<'a> = &'a dyn Fn(&Line, &[Reason]) -> String;

/// Lines that fit, then the rest grouped by rule, then line by line.
#[component]
pub fn Fit(props: &FitProps) -> Html {
    let heading = use_node_ref();
    // The panel opens above the list that the reader pressed in.
    use_effect_with(props.row.at, {
        let heading = heading.clone();
        move |_| browser::arrive(heading.cast())
    });
    let market = &props.case.market;
    let fits = line_fits(market, props.row.at);
    let conditions = format::conditions(&market.case().offers[props.row.at], market.currency());
    let themes: Vec<String> =
        props.row.themes.iter().map(|code| format::theme_short(code)).collect();
    let rows: Vec<Row<'_>> = market.lines().iter().zip(&fits).collect();
    let fit: Vec<_> = rows.iter().filter(|(_, reasons)| reasons.is_empty()).collect();
    // Another kind of resource is said once: listing it for every line would hide the rest.
    let same_kind = |reasons: &Vec<Reason>| !reasons.contains(&Reason::ResourceKind);
    let rest: Vec<_> =
        rows.iter().filter(|(_, reasons)| !reasons.is_empty() && same_kind(reasons)).collect();
    let other_kind = rows.len() - fit.len() - rest.len();
    let rules: Vec<(Reason, usize, usize)> = Reason::ALL
        .iter()
        .map(|reason| {
            let with = rest.iter().filter(|(_, reasons)| reasons.contains(reason));
            let alone = with.clone().filter(|(_, reasons)| reasons.len() == 1);
            (*reason, with.count(), alone.count())
        })
        .filter(|(_, lines, _)| *lines > 0)
        .collect();
    let line_cells = |line: &Line| {
        let need = &market[line.need];
        let title = market
            .case()
            .needs
            .iter()
            .find(|entry| entry.id == need.id)
            .map(|entry| entry.title.clone());
        html! {
            <>
                <th scope="row" role="rowheader" data-label={say::col_line()}><code dir="ltr">{ &line.id }</code></th>
                <td role="cell" data-label={say::col_state()}>{ format::state_of(&market[need.state]) }</td>
                <td role="cell" data-label={say::col_need()}><bdi>{ title.unwrap_or_default() }</bdi></td>
                <td role="cell" data-label={say::col_theme()}>{ format::theme_short(&need.theme) }</td>
                <td role="cell" data-label={say::col_year()} class="num">{ line.year }</td>
            </>
        }
    };
    let head = [say::col_line(), say::col_state(), say::col_need(), say::col_theme()];
    let open = |line: &Line, _: &[Reason]| {
        let kind = market[line.resource].kind;
        line.asked.map_or_else(say::to_be_costed, |asked| {
            props.case.figures.plain(kind, asked.remaining())
        })
    };
    let why_not = |_: &Line, reasons: &[Reason]| {
        let reasons: Vec<String> = reasons.iter().map(|one| format::reason(*one)).collect();
        reasons.join(&say::list_semicolon())
    };
    let table = |(caption, last): (String, String),
                 of: &[&Row<'_>],
                 class: Option<&'static str>,
                 cell: Cell<'_>| {
        let name = format!("{} {caption}", props.row.offer);
        let sheet = Sheet { name: &name, what: &caption, header: &FITS, numeric: &FITS_NUMERIC };
        let file = fits_file(&props.case, of);
        html! {
            <>
                { table_downloads(&sheet, file) }
                <table class="stack" role="table">
                    <caption>{ &caption }</caption>
                    <thead role="rowgroup"><tr role="row">
                        { for head.iter().map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                        <th scope="col" role="columnheader" class="num">{ say::col_year() }</th>
                        <th scope="col" role="columnheader" class={classes!(class)}>{ &last }</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for of.iter().take(MOST_ROWS).map(|(line, reasons)| html! {
                            <tr role="row">
                                { line_cells(line) }
                                <td role="cell" class={classes!(class)} data-label={last.clone()}>{ cell(line, reasons) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
                { cut(of.len()) }
            </>
        }
    };
    html! {
        <section class="panel" aria-labelledby="fit-title">
            <h2 id="fit-title" tabindex="-1" ref={heading}>{ say::fit_title(&props.row.donor, &props.row.offer) }</h2>
            <p class="lead">{ say::fit_lead(fit.len(), other_kind, rest.len()) }</p>
            <h3>{ say::fit_holds() }</h3>
            <ul class="rules">
                { for props.row.years.iter().map(|(year, quantity)| html! { <li>{ held(&props.case, &props.row, *year, *quantity) }</li> }) }
                <li>{ say::fit_may_go(&listed(&props.row.places, say::offers_any_state())) }</li>
                <li>{ say::fit_themes(&listed(&themes, say::offers_any_theme())) }</li>
                { for conditions.into_iter().map(|text| html! { <li>{ text }</li> }) }
            </ul>
            if fit.is_empty() {
                <p>{ say::fit_none() }</p>
            } else {
                { table((say::fit_caption(), say::col_open()), &fit, Some("num"), &open) }
            }
            if !rest.is_empty() {
                <h3>{ say::fit_rules() }</h3>
                <ul class="rules">
                    { for rules.iter().map(|(reason, lines, only)| html! {
                        <li>{ rule(*reason, *lines, *only) }</li>
                    }) }
                </ul>
                <details>
                    <summary>{ say::fit_by_line() }</summary>
                    { table((say::fit_not_caption(), say::col_why_not()), &rest, None, &why_not) }
                </details>
            }
        </section>
    }
}

fn rule(reason: Reason, lines: usize, only: usize) -> String {
    match only {
        0 => say::fit_rule(lines, &format::reason(reason)),
        only => say::fit_rule_only(lines, only, &format::reason(reason)),
    }
}

fn held(case: &OpenCase, row: &OfferRow, year: i32, quantity: Option<i64>) -> String {
    let quantity = quantity
        .map_or_else(say::not_reported, |quantity| case.figures.with_unit(&row.resource, quantity));
    say::fit_held(&quantity, &format::resource_name(&row.resource), &year.to_string())
}

fn listed(names: &[String], any: String) -> String {
    if names.is_empty() { any } else { format::joined(names) }
}

fn cut(rows: usize) -> Html {
    if rows <= MOST_ROWS {
        return Html::default();
    }
    html! { <p>{ say::fit_cut(rows, MOST_ROWS) }</p> }
}
