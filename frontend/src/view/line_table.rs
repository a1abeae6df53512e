//! Every line of a State with its cover, figures first, bar beside.

use crate::words::say;
use engine::layout::Direction;
use engine::run::LineCover;
use yew::prelude::*;

use super::{Sheet, coverage_bar, table_downloads};
use crate::export::run::{self, LINES, LINES_NUMERIC};
use crate::format;
use crate::state::OpenCase;

/// By line; lines to be costed say so instead of showing figures.
pub fn line_table(case: &OpenCase, lines: &[LineCover], direction: Direction) -> Html {
    let market = &case.market;
    let row = |cover: &LineCover| {
        let need = market.case().needs.iter().find(|need| need.id == cover.need);
        let title = need.map(|need| need.title.clone());
        let cell = |label: String, value: Option<i64>| {
            html! {
                <td role="cell" class="num" data-label={label}>{ case.figures.known(cover.resource.kind, value) }</td>
            }
        };
        let figures = match cover.amounts {
            None => html! {
                <td role="cell" class="to-be-costed" colspan="6" data-label={say::col_figures()}>{ say::line_to_be_costed() }</td>
            },
            Some(amounts) => html! {
                <>
                    { cell(say::col_needed(), Some(amounts.needed)) }
                    { cell(say::col_covered_already(), amounts.already_covered) }
                    { cell(say::col_committed(), Some(amounts.locked)) }
                    { cell(say::col_proposed(), Some(amounts.proposed)) }
                    { cell(say::col_open(), Some(amounts.open)) }
                    <td role="cell" class="bar-cell" data-label={say::col_coverage()}>{ coverage_bar(amounts, direction) }</td>
                </>
            },
        };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label={say::col_line()}>
                    <bdi>{ title.unwrap_or_default() }</bdi>{ " " }<code dir="ltr">{ &cover.line }</code>
                </th>
                <td role="cell" class="wide" data-label={say::col_resource()}>{ format::resource(&cover.resource) }</td>
                <td role="cell" class="num" data-label={say::col_priority()}>{ cover.priority }</td>
                <td role="cell" class="num" data-label={say::col_year()}>{ cover.year }</td>
                { figures }
            </tr>
        }
    };
    let head = [
        (say::col_line(), false),
        (say::col_resource(), false),
        (say::col_priority(), true),
        (say::col_year(), true),
        (say::col_needed(), true),
        (say::col_covered_already(), true),
        (say::col_committed(), true),
        (say::col_proposed(), true),
        (say::col_open(), true),
        (say::col_coverage(), false),
    ];
    let what = say::line_table_label();
    let name = format!("{} {what}", lines.first().map_or("", |one| &one.line));
    let sheet = Sheet { name: &name, what: &what, header: &LINES, numeric: &LINES_NUMERIC };
    let rows = run::lines(case, lines);
    html! {
        <>
            { table_downloads(&sheet, rows) }
            <div class="scroll" role="region" aria-label={what.clone()} tabindex="0">
                <table class="stack" role="table">
                    <caption>{ say::line_table_caption() }</caption>
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
        </>
    }
}
