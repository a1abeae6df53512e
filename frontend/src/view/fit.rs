//! What one offer may serve, what not, and why.

use std::collections::BTreeMap;
use std::rc::Rc;

use engine::eligibility::Reason;
use engine::layout::line_fits;
use engine::market::Line;
use yew::prelude::*;

use crate::browser;
use crate::format::{self, count, noun};
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
    let rows: Vec<(&Line, &Vec<Reason>)> = market.lines().iter().zip(&fits).collect();
    let fit: Vec<_> = rows.iter().filter(|(_, reasons)| reasons.is_empty()).collect();
    // Another kind of resource is said once: listing it for every line would hide the rest.
    let same_kind = |reasons: &Vec<Reason>| !reasons.contains(&Reason::ResourceKind);
    let rest: Vec<_> =
        rows.iter().filter(|(_, reasons)| !reasons.is_empty() && same_kind(reasons)).collect();
    let other_kind = rows.len() - fit.len() - rest.len();
    let mut rules: BTreeMap<Reason, (usize, usize)> = BTreeMap::new();
    for (_, reasons) in &rest {
        for reason in *reasons {
            let entry = rules.entry(*reason).or_default();
            entry.0 += 1;
            entry.1 += usize::from(reasons.len() == 1);
        }
    }
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
                <th scope="row" role="rowheader" data-label="Line"><code dir="ltr">{ &line.id }</code></th>
                <td role="cell" data-label="State">{ &market[need.state].name }</td>
                <td role="cell" data-label="Need"><bdi>{ title.unwrap_or_default() }</bdi></td>
                <td role="cell" data-label="Theme">{ format::theme_short(&need.theme) }</td>
                <td role="cell" data-label="Year" class="num">{ line.year }</td>
            </>
        }
    };
    let head = ["Line", "State", "Need", "Theme"];
    let heads = |last: &'static str| {
        html! {
            <thead role="rowgroup"><tr role="row">
                { for head.map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                <th scope="col" role="columnheader" class="num">{ "Year" }</th>
                <th scope="col" role="columnheader" class={classes!((last == "Open").then_some("num"))}>{ last }</th>
            </tr></thead>
        }
    };
    let open = |line: &Line| {
        let kind = market[line.resource].kind;
        line.asked.map_or_else(
            || "to be costed".to_owned(),
            |asked| props.case.figures.plain(kind, asked.remaining()),
        )
    };
    html! {
        <section class="panel" aria-labelledby="fit-title">
            <h2 id="fit-title" tabindex="-1" ref={heading}>{ format!("What offer {} of {} fits", props.row.offer, props.row.donor) }</h2>
            <p class="lead">{ format!(
                "{} and {}. {} ask for another kind of support.",
                noun(fit.len(), "line fits", "lines fit"), noun(rest.len(), "does not", "do not"), count(other_kind),
            ) }</p>
            <h3>{ "What it holds, and its limits" }</h3>
            <ul class="rules">
                { for props.row.years.iter().map(|(year, quantity)| html! { <li>{ held(&props.case, &props.row, *year, *quantity) }</li> }) }
                <li>{ "May go to: " }<bdi>{ listed(&props.row.places, "any State") }</bdi>{ "." }</li>
                <li>{ "Themes: " }{ listed(&themes, "any") }{ "." }</li>
                { for conditions.into_iter().map(|text| html! { <li><bdi>{ text }</bdi></li> }) }
            </ul>
            if fit.is_empty() {
                <p>{ "No line of this case fits this offer. The rules below say why." }</p>
            } else {
                <table class="stack" role="table">
                    <caption>{ "Lines that fit, by need" }</caption>
                    { heads("Open") }
                    <tbody role="rowgroup">
                        { for fit.iter().take(MOST_ROWS).map(|(line, _)| html! {
                            <tr role="row">{ line_cells(line) }<td role="cell" class="num" data-label="Open">{ open(line) }</td></tr>
                        }) }
                    </tbody>
                </table>
                { cut(fit.len()) }
            }
            if !rest.is_empty() {
                <h3>{ "Rules that keep this offer from lines of its kind" }</h3>
                <ul class="rules">
                    { for rules.iter().map(|(reason, (lines, only))| html! {
                        <li>
                            <strong>{ noun(*lines, "line", "lines") }</strong>{ ": " }{ format::reason(*reason) }
                            if *only > 0 { { format!(" (the only reason for {})", count(*only)) } }
                        </li>
                    }) }
                </ul>
                <details>
                    <summary>{ "Line by line" }</summary>
                    <table class="stack" role="table">
                        <caption>{ "Lines that do not fit, by need" }</caption>
                        { heads("Why not") }
                        <tbody role="rowgroup">
                            { for rest.iter().take(MOST_ROWS).map(|(line, reasons)| html! {
                                <tr role="row">
                                    { line_cells(line) }
                                    <td role="cell" data-label="Why not">
                                        { reasons.iter().map(|reason| format::reason(*reason)).collect::<Vec<_>>().join("; ") }
                                    </td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                    { cut(rest.len()) }
                </details>
            }
        </section>
    }
}

fn held(case: &OpenCase, row: &OfferRow, year: i32, quantity: Option<i64>) -> String {
    let quantity = quantity.map_or_else(
        || "not reported".to_owned(),
        |quantity| case.figures.with_unit(&row.resource, quantity),
    );
    format!("{year}: {quantity} ({}).", format::resource_name(&row.resource))
}

fn listed(names: &[String], any: &str) -> String {
    if names.is_empty() { any.to_owned() } else { format::joined(names) }
}

fn cut(rows: usize) -> Html {
    if rows <= MOST_ROWS {
        return Html::default();
    }
    html! { <p>{ format!("The first {} of {} are shown.", count(MOST_ROWS), count(rows)) }</p> }
}
