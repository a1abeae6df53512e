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
use crate::view::{Sheet, table_downloads};
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
    let (name, what) = (format!("{} lines", props.record.id), say::convene_lines());
    let sheet = Sheet { name: &name, what: &what, header: &HEADER, numeric: &NUMERIC };
    let rows = file(&lines);
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
            { table_downloads(&sheet, rows) }
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

/// The columns of [`file()`].
const HEADER: [&str; 12] = [
    "need",
    "title",
    "line",
    "year",
    "unit",
    "asked",
    "covered",
    "paid",
    "committed",
    "pledged",
    "proposed",
    "open",
];
/// Of [`HEADER`], those that hold numbers.
const NUMERIC: [usize; 9] = [2, 3, 5, 6, 7, 8, 9, 10, 11];

/// The same rows as a file. What is asked is the whole of it, what is covered already included.
fn file(lines: &[LineSums]) -> Vec<Vec<String>> {
    let row = |line: &LineSums| {
        let known = |value: Option<i64>| {
            value.map_or_else(|| "not reported".to_owned(), |value| line.plain(value))
        };
        let mut cells = vec![line.need.clone(), line.title.clone(), line.line.to_string()];
        cells.push(line.year.map_or_else(String::new, |year| year.to_string()));
        cells.push(line.unit.clone());
        cells.push(known(line.asked.map(|asked| asked + line.covered)));
        // Without a report of the State there is no figure: 0 would say that there is none.
        cells.push(known(Some(line.covered).filter(|covered| *covered > 0)));
        let brought = [line.paid, line.committed, line.pledged, line.proposed];
        cells.extend(brought.map(|value| line.plain(value)));
        cells.push(known(line.open()));
        cells
    };
    lines.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{HEADER, LineSums, file};

    #[test]
    fn the_file_has_a_row_for_each_line_with_plain_figures() {
        let line = LineSums {
            need: "N-1".to_owned(),
            line: 2,
            title: "=North".to_owned(),
            year: Some(2027),
            unit: "USD".to_owned(),
            digits: Some(2),
            asked: Some(90_000),
            covered: 10_000,
            paid: 3_000,
            committed: 20_000,
            pledged: 5_000,
            proposed: 100,
        };
        let unknown = LineSums { asked: None, covered: 0, ..line.clone() };
        let rows = file(&[line, unknown]);
        assert!(rows.iter().all(|row| row.len() == HEADER.len()));
        assert_eq!(rows[0][..5], ["N-1", "=North", "2", "2027", "USD"]);
        let figures = ["1000.00", "100.00", "30.00", "200.00", "50.00", "1.00", "670.00"];
        assert_eq!(rows[0][5..], figures);
        assert_eq!((rows[1][5].as_str(), rows[1][6].as_str()), ("not reported", "not reported"));
        assert_eq!(rows[1][11], "not reported");
    }
}
