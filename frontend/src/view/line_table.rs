//! Every line of a State with its cover, figures first, bar beside.

use engine::layout::Direction;
use engine::run::LineCover;
use yew::prelude::*;

use super::coverage_bar;
use crate::format;
use crate::state::OpenCase;

/// By line; lines to be costed say so instead of showing figures.
pub fn line_table(case: &OpenCase, lines: &[LineCover], direction: Direction) -> Html {
    let market = &case.market;
    let row = |cover: &LineCover| {
        let title = market
            .case()
            .needs
            .iter()
            .find(|need| need.id == cover.need)
            .map(|need| need.title.clone());
        let cell = |label: &'static str, value: i64| {
            html! {
                <td role="cell" class="num" data-label={label}>{ case.figures.plain(cover.resource.kind, value) }</td>
            }
        };
        let figures = match cover.amounts {
            None => html! {
                <td role="cell" class="to-be-costed" colspan="6" data-label="Figures">{ "To be costed: counted apart, in no sum" }</td>
            },
            Some(amounts) => html! {
                <>
                    { cell("Needed", amounts.needed) }
                    { cell("Covered already", amounts.already_covered) }
                    { cell("Committed", amounts.locked) }
                    { cell("Proposed", amounts.proposed) }
                    { cell("Open", amounts.open) }
                    <td role="cell" class="bar-cell" data-label="Coverage">{ coverage_bar(amounts, direction) }</td>
                </>
            },
        };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label="Line">
                    <bdi>{ title.unwrap_or_default() }</bdi>{ " " }<code dir="ltr">{ &cover.line }</code>
                </th>
                <td role="cell" class="wide" data-label="Resource">{ format::resource(&cover.resource) }</td>
                <td role="cell" class="num" data-label="Priority">{ cover.priority }</td>
                <td role="cell" class="num" data-label="Year">{ cover.year }</td>
                { figures }
            </tr>
        }
    };
    let head = [
        ("Line", false),
        ("Resource", false),
        ("Priority", true),
        ("Year", true),
        ("Needed", true),
        ("Covered already", true),
        ("Committed", true),
        ("Proposed", true),
        ("Open", true),
        ("Coverage", false),
    ];
    html! {
        <div class="scroll" role="region" aria-label="Coverage by line" tabindex="0">
            <table class="stack" role="table">
                <caption>{ "Coverage by line, in the order of their codes" }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for head.map(|(name, numeric)| html! {
                            <th scope="col" role="columnheader" class={classes!(numeric.then_some("num"))}>{ name }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for lines.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
