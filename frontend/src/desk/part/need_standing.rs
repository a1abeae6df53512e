//! How each line of a need stands, and how it would stand without one partner, as tables.

use contract::need::NeedLine;
use engine::layout::Direction;
use yew::prelude::*;

use super::line_file::FileLine;
use super::need_words::line_name;
use super::{ladder_bar, ladder_key, line_figure, line_quantity};
use crate::desk::context::Desk;
use crate::desk::ledger::LineSums;
use crate::desk::standing::Stopped;
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// What the table of lines is drawn from.
pub(crate) struct Standing<'a> {
    /// The lines of the need.
    pub(crate) lines: &'a [NeedLine],
    /// What each has, in the same order.
    pub(crate) sums: &'a [LineSums],
    /// Whether what is only proposed is a column: for those who may know of it.
    pub(crate) has_proposed: bool,
    /// In which direction the page is read.
    pub(crate) direction: Direction,
    /// Hears the key of a line, to find out why it is open.
    pub(crate) onwhy: &'a Callback<u32>,
}

/// What is asked, what covers it, what is open, and the way to ask why. Its readers, the State and the
/// unit, are told all that coalitions bring: where there is nothing, that is 0.
pub(crate) fn standing_table(of: &Standing<'_>) -> Html {
    let heads = [
        Some(say::col_asked()),
        Some(say::convene_paid()),
        Some(say::convene_committed()),
        Some(say::convene_pledged()),
        of.has_proposed.then(say::convene_proposed),
        Some(say::col_open()),
    ];
    html! {
        <>
            if of.sums.iter().any(|line| line.asked.is_some() || line.is_brought()) {
                <p class="hint">
                    { say::convene_lines_hint() }
                    if of.has_proposed { { " " }{ say::convene_lines_proposed() } }
                </p>
                { ladder_key() }
            }
            <div class="scroll" role="region" tabindex="0" aria-label={say::desk_need_standing_caption()}>
                <table class="stack" role="table">
                    <caption>{ say::desk_need_standing_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ say::col_line() }</th>
                        { for heads.into_iter().flatten().map(|head| html! { <th scope="col" role="columnheader" class="num">{ head }</th> }) }
                        <th scope="col" role="columnheader">{ say::desk_need_why_column() }</th>
                    </tr></thead>
                    <tbody role="rowgroup">{ for of.lines.iter().zip(of.sums).map(|(line, sums)| row(of, line, sums)) }</tbody>
                </table>
            </div>
        </>
    }
}

fn row(of: &Standing<'_>, line: &NeedLine, sums: &LineSums) -> Html {
    let figure = |value: i64| line_quantity(sums, value);
    let asked = sums.asked.map(|asked| asked + sums.covered);
    html! {
        <tr role="row" key={sums.line}>
            <th scope="row" role="rowheader" class="wide">
                <bdi>{ line_name(line) }</bdi>
                <span class="sub">{ sums.year.map(|year| year.to_string()) }</span>
                { ladder_bar(sums, of.direction) }
            </th>
            if is_bare(sums) {
                <td role="cell" class="wide" colspan={if of.has_proposed { "6" } else { "5" }}>{ say::desk_need_standing_bare() }</td>
            } else {
                <td role="cell" class="num" data-label={say::col_asked()}>
                    { line_figure(sums, asked) }
                    if sums.covered > 0 {
                        <span class="sub">{ say::desk_need_standing_covered(&line_quantity(sums, sums.covered)) }</span>
                    }
                </td>
                <td role="cell" class="num" data-label={say::convene_paid()}>{ figure(sums.paid) }</td>
                <td role="cell" class="num" data-label={say::convene_committed()}>{ figure(sums.committed) }</td>
                <td role="cell" class="num" data-label={say::convene_pledged()}>{ figure(sums.pledged) }</td>
                if of.has_proposed {
                    <td role="cell" class="num" data-label={say::convene_proposed()}>{ figure(sums.proposed) }</td>
                }
                <td role="cell" class="num" data-label={say::col_open()}>{ line_figure(sums, sums.open()) }</td>
            }
            <td role="cell" class="wide" data-label={say::desk_need_why_column()}>{ why(of, line, sums) }</td>
        </tr>
    }
}

/// The rows of [`standing_table`] as a file.
pub(crate) fn standing_file(lines: &[NeedLine], sums: &[LineSums]) -> Vec<FileLine> {
    let of = |(line, sums)| FileLine::of(sums, line_name(line), !is_bare(sums));
    lines.iter().zip(sums).map(of).collect()
}

/// Whether nothing is known of a line: of what is asked no figure, and nobody brings anything.
const fn is_bare(sums: &LineSums) -> bool {
    sums.asked.is_none() && !sums.is_brought()
}

/// The way to ask, where there is something to find out.
fn why(of: &Standing<'_>, line: &NeedLine, sums: &LineSums) -> Html {
    match sums.open() {
        None if sums.to_be_costed => {
            html! { <span class="hint">{ say::cause("to_be_costed") }</span> }
        }
        None => Html::default(),
        Some(0) => html! { <span class="hint">{ say::desk_need_why_nothing() }</span> },
        Some(_) => {
            let key = sums.line;
            let onclick = of.onwhy.reform(move |_: MouseEvent| key);
            html! {
                <button type="button" class="button secondary no-print" aria-label={say::desk_need_why_of(&line_name(line))} {onclick}>
                    { say::desk_need_why() }
                </button>
            }
        }
    }
}

/// The columns of [`stopped_rows`].
const STOPPED: [&str; 12] = [
    "partner",
    "partner_name",
    "need",
    "title",
    "line",
    "line_name",
    "year",
    "unit",
    "open_now",
    "committed_not_paid",
    "pledged",
    "open_then",
];

/// The rows of [`stopped_table`] as a file.
pub(crate) fn stopped_rows(
    desk: &Desk,
    lines: &[NeedLine],
    stopped: &[Stopped],
    partner: &str,
) -> Vec<Vec<String>> {
    let row = |of: &Stopped| {
        let line = lines.iter().find(|line| line.key == of.now.line);
        let open = |sums: &LineSums| {
            sums.open().map_or_else(|| "not reported".to_owned(), |open| sums.plain(open))
        };
        let (now, then) = (&of.now, &of.then);
        vec![
            partner.to_owned(),
            desk.name_of(partner),
            now.need.clone(),
            now.title.clone(),
            now.line.to_string(),
            line.map(line_name).unwrap_or_default(),
            now.year.map_or_else(String::new, |year| year.to_string()),
            now.unit.clone(),
            open(now),
            now.plain(now.committed - then.committed),
            now.plain(now.pledged - then.pledged),
            open(then),
        ]
    };
    stopped.iter().map(row).collect()
}

/// What would be open if a partner stopped, for the lines where that changes something.
pub(crate) fn stopped_table(
    desk: &Desk,
    lines: &[NeedLine],
    stopped: &[Stopped],
    partner: &str,
) -> Html {
    let name = &desk.name_of(partner);
    let heads = [
        say::desk_need_stop_now(),
        say::desk_need_stop_committed(),
        say::desk_need_stop_pledged(),
        say::desk_need_stop_then(),
    ];
    let row = |of: &Stopped| {
        let line = lines.iter().find(|line| line.key == of.now.line);
        let open = |sums: &LineSums| {
            sums.open().map_or_else(say::not_reported, |open| line_quantity(sums, open))
        };
        let less = |now: i64, then: i64| line_quantity(&of.now, now - then);
        let cells = [
            open(&of.now),
            less(of.now.committed, of.then.committed),
            less(of.now.pledged, of.then.pledged),
            open(&of.then),
        ];
        html! {
            <tr role="row" key={of.now.line}>
                <th scope="row" role="rowheader" class="wide">
                    <bdi>{ line.map(line_name) }</bdi>
                    <span class="sub">{ of.now.year.map(|year| year.to_string()) }</span>
                </th>
                { for cells.into_iter().zip(&heads).map(|(cell, head)| html! { <td role="cell" class="num" data-label={head.clone()}>{ cell }</td> }) }
            </tr>
        }
    };
    let rows = stopped_rows(desk, lines, stopped, partner);
    let file = format!("{} without {partner}", stopped.first().map_or("", |of| &of.now.need));
    let sheet = Sheet {
        name: &file,
        what: &say::desk_need_stop_caption(name),
        header: &STOPPED,
        numeric: &[4, 6, 8, 9, 10, 11],
    };
    html! {
        <>
            { table_downloads(&sheet, rows) }
            <div class="scroll" role="region" tabindex="0" aria-label={say::desk_need_stop_caption(name)}>
                <table class="stack" role="table">
                    <caption>{ say::desk_need_stop_caption(name) }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ say::col_line() }</th>
                        { for heads.iter().map(|head| html! { <th scope="col" role="columnheader" class="num">{ head }</th> }) }
                    </tr></thead>
                    <tbody role="rowgroup">{ for stopped.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}
