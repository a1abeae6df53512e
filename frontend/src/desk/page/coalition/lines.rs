//! What each line asks, and what of it is paid, committed and pledged; proposals apart.

use std::rc::Rc;

use contract::need::NeedBody;
use contract::record::Record;
use engine::order::sort_by_key;
use yew::prelude::*;

use super::Shared;
use crate::desk::context::use_desk;
use crate::desk::ledger::{LineSums, sums};
use crate::desk::link::DeskLink;
use crate::desk::part::{covered_words, ladder_bar, ladder_key, line_figure, line_quantity};
use crate::desk::route::Route;
use crate::format;
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
    /// Whether what is only proposed is a column: for those who may know of it.
    pub(super) has_proposed: bool,
    /// Whether it is printed.
    #[prop_or_default]
    pub(super) on_paper: bool,
}

/// The table with its bars; lines with something open come first.
#[component]
pub(super) fn Lines(props: &LinesProps) -> Html {
    let direction = use_direction();
    let has_proposed = props.has_proposed;
    let is_told = props.record.body.tells(&use_desk().reader());
    let mut lines = sums(&props.record.body.contributions, &props.needs);
    if lines.is_empty() {
        return html! {};
    }
    sort_by_key(&mut lines, |line| {
        let place = (format::fold(&line.title), line.year, line.need.clone(), line.line);
        (line.open() == Some(0), place)
    });
    let row = |line: &LineSums| {
        // What the reader is not told is not nothing.
        let told = |value: i64| {
            let is_said = is_told || value > 0;
            if is_said { line_quantity(line, value) } else { say::not_reported() }
        };
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
                    { line_figure(line, line.asked.map(|asked| asked + line.covered)) }
                    if let Some(covered) = covered_words(line) { <span class="sub">{ covered }</span> }
                </td>
                <td role="cell" class="num" data-label={say::convene_paid()}>{ told(line.paid) }</td>
                <td role="cell" class="num" data-label={say::convene_committed()}>{ told(line.committed) }</td>
                <td role="cell" class="num" data-label={say::convene_pledged()}>{ told(line.pledged) }</td>
                if has_proposed {
                    <td role="cell" class="num" data-label={say::convene_proposed()}>{ told(line.proposed) }</td>
                }
                <td role="cell" class="num" data-label={say::col_open()}>{ line_figure(line, line.open()) }</td>
            </tr>
        }
    };
    let (name, what) = (format!("{} lines", props.record.id), say::convene_lines());
    let (header, rows) = file(&lines, is_told, has_proposed);
    // Without what is proposed there is a column less.
    let numeric = &NUMERIC[..NUMERIC.len() - usize::from(!has_proposed)];
    let sheet = Sheet { name: &name, what: &what, header: &header, numeric };
    let heads = [
        Some(say::col_asked()),
        Some(say::convene_paid()),
        Some(say::convene_committed()),
        Some(say::convene_pledged()),
        has_proposed.then(say::convene_proposed),
        Some(say::col_open()),
    ];
    html! {
        <section aria-labelledby="coalition-lines">
            <h2 id="coalition-lines">{ say::convene_lines() }</h2>
            <p class="hint">
                { say::convene_lines_hint() }
                if has_proposed { { " " }{ say::convene_lines_proposed() } }
                if !is_told { { " " }{ say::convene_lines_not_told() } }
            </p>
            { ladder_key() }
            if !props.on_paper {
                { table_downloads(&sheet, rows) }
            }
            <table class="stack" role="table">
                <caption>{ say::convene_lines_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::col_line() }</th>
                    { for heads.into_iter().flatten().map(|head| html! { <th scope="col" role="columnheader" class="num">{ head }</th> }) }
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

/// The same columns and rows as a file. What is asked is the whole of it, what is covered already
/// included.
fn file(
    lines: &[LineSums],
    is_told: bool,
    has_proposed: bool,
) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let mut header = HEADER.to_vec();
    header.retain(|name| has_proposed || *name != "proposed");
    let row = |line: &LineSums| {
        let known = |value: Option<i64>| match value {
            Some(value) => line.plain(value),
            None if line.to_be_costed => "to be costed".to_owned(),
            None => "not reported".to_owned(),
        };
        let told = |value: i64, is_told: bool| {
            if is_told || value > 0 { line.plain(value) } else { "not reported".to_owned() }
        };
        let mut cells = vec![line.need.clone(), line.title.clone(), line.line.to_string()];
        cells.push(line.year.map_or_else(String::new, |year| year.to_string()));
        cells.push(line.unit.clone());
        cells.push(known(line.asked.map(|asked| asked + line.covered)));
        // Without a report of the State there is no figure: 0 would say that there is none.
        cells.push(told(line.covered, line.reported));
        let proposed = has_proposed.then_some(line.proposed);
        let brought = [Some(line.paid), Some(line.committed), Some(line.pledged), proposed];
        cells.extend(brought.into_iter().flatten().map(|value| told(value, is_told)));
        cells.push(known(line.open()));
        cells
    };
    (header, lines.iter().map(row).collect())
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
            to_be_costed: false,
            unreadable: false,
            covered: 10_000,
            reported: true,
            paid: 3_000,
            committed: 20_000,
            pledged: 5_000,
            proposed: 100,
        };
        let unknown = LineSums { asked: None, covered: 0, reported: false, ..line.clone() };
        let bare = LineSums { to_be_costed: true, paid: 0, ..unknown.clone() };
        let lines = [line, unknown, bare];
        let (header, rows) = file(&lines, true, true);
        assert_eq!(header, HEADER);
        assert!(rows.iter().all(|row| row.len() == HEADER.len()));
        assert_eq!(rows[0][..5], ["N-1", "=North", "2", "2027", "USD"]);
        let figures = ["1000.00", "100.00", "30.00", "200.00", "50.00", "1.00", "670.00"];
        assert_eq!(rows[0][5..], figures);
        assert_eq!((rows[1][5].as_str(), rows[1][6].as_str()), ("not reported", "not reported"));
        assert_eq!(rows[1][11], "not reported");
        assert_eq!((rows[2][5].as_str(), rows[2][7].as_str()), ("to be costed", "0.00"));

        // Whoever is told neither of proposals nor of others has no column of them, and no 0.
        let (header, rows) = file(&lines, false, false);
        assert!(!header.contains(&"proposed"));
        assert!(rows.iter().all(|row| row.len() == header.len()));
        assert_eq!((header[10], rows[0][10].as_str()), ("open", "670.00"));
        assert_eq!((rows[0][7].as_str(), rows[2][7].as_str()), ("30.00", "not reported"));
    }
}
