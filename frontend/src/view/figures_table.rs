//! Sums by resource: needed, covered, committed, proposed, open.

use engine::layout::Direction;
use engine::run::{Amounts, ResourceKey};
use yew::prelude::*;

use super::coverage_bar;
use crate::format::{self, Figures, count};

/// One row for each resource: money and months are never added up.
pub fn figures_table(
    caption: &str,
    rows: &[(ResourceKey, Amounts, u32)],
    figures: &Figures,
    direction: Direction,
) -> Html {
    let head = [
        "Resource",
        "Needed",
        "Covered already",
        "Committed",
        "Proposed",
        "Open",
        "Lines to be costed",
    ];
    let row = |(resource, amounts, to_be_costed): &(ResourceKey, Amounts, u32)| {
        let lines = usize::try_from(*to_be_costed).unwrap_or(usize::MAX);
        let cell = |label: &'static str, value: i64| {
            html! { <td role="cell" class="num" data-label={label}>{ figures.plain(resource.kind, value) }</td> }
        };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label="Resource">{ format::resource(resource) }</th>
                if amounts.needed == 0 {
                    <td role="cell" class="to-be-costed num" colspan="5" data-label="Needed">{ "To be costed" }</td>
                } else {
                    { cell("Needed", amounts.needed) }
                    { cell("Covered already", amounts.already_covered) }
                    { cell("Committed", amounts.locked) }
                    { cell("Proposed", amounts.proposed) }
                    { cell("Open", amounts.open) }
                }
                <td role="cell" class="num" data-label="Lines to be costed">{ count(lines) }</td>
                <td role="cell" class="bar-cell" data-label="Coverage">
                    if amounts.needed > 0 { { coverage_bar(*amounts, direction) } } else { { "–" } }
                </td>
            </tr>
        }
    };
    html! {
        <table class="stack" role="table">
            <caption>{ caption }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { for head.iter().enumerate().map(|(at, name)| html! {
                        <th scope="col" role="columnheader" class={classes!((at > 0).then_some("num"))}>{ *name }</th>
                    }) }
                    <th scope="col" role="columnheader">{ "Coverage" }</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows.iter().map(row) }</tbody>
        </table>
    }
}
