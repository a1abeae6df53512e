//! Sums by resource or year: needed, covered, committed, proposed, open.

use crate::words::say;
use engine::case::ResourceKind;
use engine::layout::Direction;
use engine::run::{Amounts, CoalitionTotal, YearAmounts};
use yew::prelude::*;

use super::coverage_bar;
use super::headline::Sums;
use crate::format::{self, Figures};

/// One row for each resource with a figure: money and months are never added up. Nothing
/// for a single one, which the headline shows.
pub fn figures_table(
    caption: &str,
    rows: &[Sums],
    figures: &Figures,
    direction: Direction,
) -> Html {
    let row = |sum: &Sums| (format::resource(&sum.resource), sum.resource.kind, sum.amounts);
    table(caption, &say::col_resource(), rows.iter().map(row).collect(), figures, direction)
}

/// The same by year, a table for each resource that is asked for in several.
pub fn years_tables(totals: &[CoalitionTotal], figures: &Figures, direction: Direction) -> Html {
    let one = |total: &CoalitionTotal| {
        let years = total.by_year.iter();
        let row = |sum: &YearAmounts| (sum.year.to_string(), total.resource.kind, sum.amounts);
        let (caption, rows) = (format::resource(&total.resource), years.map(row).collect());
        table(&caption, &say::col_year(), rows, figures, direction)
    };
    totals.iter().map(one).collect()
}

/// What a row is of, what it counts, and its sums.
type Row = (String, ResourceKind, Amounts);

/// A row for each name with a figure; nothing for a single one.
fn table(
    caption: &str,
    first: &str,
    mut rows: Vec<Row>,
    figures: &Figures,
    direction: Direction,
) -> Html {
    rows.retain(|(.., amounts)| amounts.needed > 0);
    if rows.len() < 2 {
        return Html::default();
    }
    let head = [
        say::col_needed(),
        say::col_covered_already(),
        say::col_committed(),
        say::col_proposed(),
        say::col_open(),
    ];
    let row = |(name, kind, amounts): Row| {
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
                    <td role="cell" class="num" data-label={label.clone()}>{ figures.known(kind, value) }</td>
                }) }
                <td role="cell" class="bar-cell" data-label={say::col_coverage()}>{ coverage_bar(amounts, direction) }</td>
            </tr>
        }
    };
    html! {
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
