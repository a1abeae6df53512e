//! What each line asks, and what of it is paid, committed and pledged; proposals apart.

use std::rc::Rc;

use contract::need::NeedBody;
use contract::record::Record;
use engine::order::sort_by_key;
use yew::prelude::*;

use super::Shared;
use crate::desk::ledger::{LineSums, sums};
use crate::desk::link::DeskLink;
use crate::desk::part::{ladder_bar, ladder_key, line_quantity};
use crate::desk::route::Route;
use crate::speech::use_direction;
use crate::words::say;

/// Properties of [`Lines`].
#[derive(Properties, PartialEq)]
pub(super) struct LinesProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
}

/// The table with its bars; lines with something open come first.
#[component]
pub(super) fn Lines(props: &LinesProps) -> Html {
    let direction = use_direction();
    let mut lines = sums(&props.record.body.contributions, &props.needs);
    if lines.is_empty() {
        return html! {};
    }
    sort_by_key(&mut lines, |line| (line.open() == Some(0), line.need.clone(), line.line));
    let row = |line: &LineSums| {
        html! {
            <tr role="row" key={format!("{}.{}", line.need, line.line)}>
                <th scope="row" role="rowheader">
                    // What the reader may not see has no page to lead to.
                    if line.title.is_empty() {
                        <code dir="ltr">{ &line.need }</code>
                    } else {
                        <DeskLink to={Route::Need { id: line.need.clone() }}><bdi>{ &line.title }</bdi></DeskLink>
                    }
                    <span class="sub">{ line.year.map_or_else(String::new, |year| year.to_string()) }</span>
                    { ladder_bar(line, direction) }
                </th>
                <td role="cell" class="num" data-label={say::col_asked()}>
                    { line.asked.map_or_else(say::not_reported, |asked| line_quantity(line, asked + line.covered)) }
                    if line.covered > 0 { <span class="sub">{ say::desk_need_standing_covered(&line_quantity(line, line.covered)) }</span> }
                </td>
                <td role="cell" class="num" data-label={say::convene_paid()}>{ line_quantity(line, line.paid) }</td>
                <td role="cell" class="num" data-label={say::convene_committed()}>{ line_quantity(line, line.committed) }</td>
                <td role="cell" class="num" data-label={say::convene_pledged()}>{ line_quantity(line, line.pledged) }</td>
                <td role="cell" class="num" data-label={say::convene_proposed()}>{ line_quantity(line, line.proposed) }</td>
                <td role="cell" class="num" data-label={say::col_open()}>{ line.open().map_or_else(say::not_reported, |open| line_quantity(line, open)) }</td>
            </tr>
        }
    };
    let heads = [
        say::col_asked(),
        say::convene_paid(),
        say::convene_committed(),
        say::convene_pledged(),
        say::convene_proposed(),
        say::col_open(),
    ];
    html! {
        <section aria-labelledby="coalition-lines">
            <h2 id="coalition-lines">{ say::convene_lines() }</h2>
            <p class="hint">{ say::convene_lines_hint() }</p>
            { ladder_key() }
            <table class="stack" role="table">
                <caption>{ say::convene_lines_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::col_line() }</th>
                    { for heads.into_iter().map(|head| html! { <th scope="col" role="columnheader" class="num">{ head }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for lines.iter().map(row) }</tbody>
            </table>
        </section>
    }
}
