//! Sums by resource: needed, covered, committed, proposed, open.

use engine::layout::Direction;
use yew::prelude::*;

use super::coverage_bar;
use super::headline::Sums;
use crate::format::{self, Figures, noun};

/// One row for each resource with a figure: money and months are never added up. Nothing
/// for a single one, which the headline shows.
pub fn figures_table(
    caption: &'static str,
    rows: &[Sums],
    figures: &Figures,
    direction: Direction,
) -> Html {
    let rows: Vec<&Sums> = rows.iter().filter(|(_, amounts, _)| amounts.needed > 0).collect();
    if rows.len() < 2 {
        return Html::default();
    }
    let head = ["Needed", "Covered already", "Committed", "Proposed", "Open"];
    let row = |(resource, amounts, _): &Sums| {
        let values = [
            amounts.needed,
            amounts.already_covered,
            amounts.locked,
            amounts.proposed,
            amounts.open,
        ];
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label="Resource">{ format::resource(resource) }</th>
                { for head.iter().zip(values).map(|(label, value)| html! {
                    <td role="cell" class="num" data-label={*label}>{ figures.plain(resource.kind, value) }</td>
                }) }
                <td role="cell" class="bar-cell" data-label="Coverage">{ coverage_bar(*amounts, direction) }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" role="region" aria-label={caption} tabindex="0">
            <table class="stack" role="table">
                <caption>{ caption }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{ "Resource" }</th>
                        { for head.map(|name| html! { <th scope="col" role="columnheader" class="num">{ name }</th> }) }
                        <th scope="col" role="columnheader">{ "Coverage" }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// How many lines have no figure, and of what; nothing where all have one.
pub fn to_be_costed(rows: &[Sums]) -> Html {
    let number = |lines: u32| usize::try_from(lines).unwrap_or(usize::MAX);
    let apart: Vec<String> = rows
        .iter()
        .filter(|(_, _, lines)| *lines > 0)
        .map(|(resource, _, lines)| {
            format!(
                "{} ({})",
                format::resource_name(resource),
                noun(number(*lines), "line", "lines")
            )
        })
        .collect();
    if apart.is_empty() {
        return Html::default();
    }
    let all = rows.iter().map(|(_, _, lines)| number(*lines)).sum();
    html! {
        <p>{ format!(
            "{} to be costed, in no sum: {}.",
            noun(all, "line is", "lines are"),
            format::joined(&apart)
        ) }</p>
    }
}
