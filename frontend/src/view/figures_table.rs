//! Sums by resource or year: needed, covered, committed, proposed, open.

use crate::words::say;
use engine::layout::Direction;
use engine::run::CoalitionTotal;
use yew::prelude::*;

use super::headline::Sums;
use super::{Sheet, coverage_bar, table_downloads};
use crate::export::run::{SUMS, SUMS_NUMERIC, Sum, sums};
use crate::format;
use crate::state::OpenCase;

/// One row for each resource with a figure: money and months are never added up. Nothing
/// for a single one, which the headline shows. `of` is whose sums they are, for the name of the file.
pub fn figures_table(
    case: &OpenCase,
    of: &str,
    caption: &str,
    rows: &[Sums],
    direction: Direction,
) -> Html {
    let rows = rows.iter().map(|sum| (&sum.resource, None, sum.amounts)).collect();
    table(case, (of, caption, &say::col_resource()), rows, direction)
}

/// The same by year, a table for each resource that is asked for in several.
pub fn years_tables(
    case: &OpenCase,
    of: &str,
    totals: &[CoalitionTotal],
    direction: Direction,
) -> Html {
    let one = |total: &CoalitionTotal| {
        let caption = format::resource(&total.resource);
        let years = total.by_year.iter();
        let rows = years.map(|sum| (&total.resource, Some(sum.year), sum.amounts)).collect();
        table(case, (of, &caption, &say::col_year()), rows, direction)
    };
    totals.iter().map(one).collect()
}

/// A row for each sum with a figure; nothing for a single one.
fn table(
    case: &OpenCase,
    (of, caption, first): (&str, &str, &str),
    mut rows: Vec<Sum<'_>>,
    direction: Direction,
) -> Html {
    rows.retain(|(.., amounts)| amounts.needed > 0);
    if rows.len() < 2 {
        return Html::default();
    }
    // Another table beside it may have the same caption.
    let what = format!("{caption} – {first}");
    let name = format!("{of} {what}");
    let sheet = Sheet { name: &name, what: &what, header: &SUMS, numeric: &SUMS_NUMERIC };
    let file = sums(case, &rows);
    let head = [
        say::col_needed(),
        say::col_covered_already(),
        say::col_committed(),
        say::col_proposed(),
        say::col_open(),
    ];
    let row = |(resource, year, amounts): Sum<'_>| {
        let name = year.map_or_else(|| format::resource(resource), |year| year.to_string());
        let values = [
            Some(amounts.needed),
            amounts.already_covered,
            Some(amounts.locked),
            Some(amounts.proposed),
            Some(amounts.open),
        ];
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label={first.to_owned()}>{ name }</th>
                { for head.iter().zip(values).map(|(label, value)| html! {
                    <td role="cell" class="num" data-label={label.clone()}>{ case.figures.known(resource.kind, value) }</td>
                }) }
                <td role="cell" class="bar-cell" data-label={say::col_coverage()}>{ coverage_bar(amounts, direction) }</td>
            </tr>
        }
    };
    html! {
        <>
            { table_downloads(&sheet, file) }
            <div class="scroll" role="region" aria-label={caption.to_owned()} tabindex="0">
                <table class="stack" role="table">
                    <caption>{ caption }</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{ first }</th>
                            { for head.iter().map(|name| html! { <th scope="col" role="columnheader" class="num">{ name }</th> }) }
                            <th scope="col" role="columnheader">{ say::col_coverage() }</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for rows.into_iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}

/// How many lines have no figure, and of what; nothing where all have one.
pub fn to_be_costed(rows: &[Sums]) -> Html {
    let apart: Vec<String> = rows
        .iter()
        .filter(|sum| sum.to_be_costed > 0)
        .map(|sum| say::apart_entry(sum.to_be_costed, &format::resource_name(&sum.resource)))
        .collect();
    if apart.is_empty() {
        return Html::default();
    }
    let all: u32 = rows.iter().map(|sum| sum.to_be_costed).sum();
    html! { <p>{ say::coalition_apart_of(all, &format::joined(&apart)) }</p> }
}
