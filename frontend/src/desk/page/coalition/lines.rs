//! What each line asks, and what of it is paid, committed and pledged; proposals apart.

use std::rc::Rc;

use contract::coalition::{CoalitionBody, Contribution};
use contract::need::NeedBody;
use contract::record::{Record, Status};
use engine::order::sort_by_key;
use gloo::utils::window;
use yew::prelude::*;

use super::Shared;
use crate::browser;
use crate::desk::context::use_desk;
use crate::desk::ledger::{LineSums, of_need, sums};
use crate::desk::link::DeskLink;
use crate::desk::part::{
    covered_words, ladder_bar, ladder_key, line_figure, line_name, line_quantity,
};
use crate::desk::route::Route;
use crate::desk::standing::brought_to;
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
    /// Coalitions that the reader may see.
    #[prop_or_default]
    pub(super) coalitions: Rc<Vec<Record<CoalitionBody>>>,
    /// Whether what is only proposed is a column: for those who may know of it.
    pub(super) has_proposed: bool,
    /// Whether it is printed.
    #[prop_or_default]
    pub(super) on_paper: bool,
}

/// What coalitions of the State bring to the needs that this one names: to the lines that its own
/// contributions are for, and to the others that the State shows. With it, whether another brings anything.
fn stand(
    record: &Record<CoalitionBody>,
    needs: &[Record<NeedBody>],
    coalitions: &[Record<CoalitionBody>],
) -> (Vec<LineSums>, bool) {
    let own = &record.body.contributions;
    let is_named = |id: &str| own.iter().any(|of| of.need == id);
    let others = coalitions.iter().filter(|one| one.id != record.id);
    let mut others = brought_to(&record.body.state, others);
    others.retain(|of| is_named(&of.need));
    let is_more = !others.is_empty();
    let all: Vec<Contribution> = own.iter().cloned().chain(others).collect();
    let mut lines = sums(&all, needs);
    for need in needs.iter().filter(|need| is_named(&need.id) && need.status == Status::Published) {
        let shown = need.body.lines.iter().zip(of_need(need, &[])).filter(|(line, _)| line.shared);
        let is_new = |of: &LineSums| {
            !lines.iter().any(|line| (&line.need, line.line) == (&of.need, of.line))
        };
        let new: Vec<LineSums> = shown.map(|(_, line)| line).filter(is_new).collect();
        lines.extend(new);
    }
    (lines, is_more)
}

/// What a line is called, and its year.
fn line_words(of: &LineSums, needs: &[Record<NeedBody>]) -> String {
    let need = needs.iter().find(|need| need.id == of.need);
    let line = need.and_then(|need| need.body.lines.iter().find(|line| line.key == of.line));
    let name = line.map(line_name).unwrap_or_default();
    let year = of.year.map_or_else(String::new, |year| year.to_string());
    if name.is_empty() || year.is_empty() { name + &year } else { say::flow_line(&name, &year) }
}

/// The table with its bars; lines with something open come first.
#[component]
pub(super) fn Lines(props: &LinesProps) -> Html {
    let direction = use_direction();
    let has_proposed = props.has_proposed;
    let reader = use_desk().reader();
    let is_told = props.record.body.tells(&reader);
    // Whose gap it is, and who looks for somebody that closes it.
    let asks = !props.on_paper && (reader.is_isu() || reader.home() == props.record.body.state);
    let (mut lines, is_more) = stand(&props.record, &props.needs, &props.coalitions);
    if lines.is_empty() {
        return html! {};
    }
    sort_by_key(&mut lines, |line| {
        let place = (format::fold(&line.title), line.year, line.need.clone(), line.line);
        (line.open() == Some(0), place)
    });
    let row = |line: &LineSums| {
        let words = line_words(line, &props.needs);
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
                    <span class="sub">{ &words }</span>
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
                <td role="cell" class="num" data-label={say::col_open()}>
                    { line_figure(line, line.open()) }
                    if asks && !line.title.is_empty() && line.open().is_some_and(|open| open > 0) {
                        <GapText line={line.clone()} {words} />
                    }
                </td>
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
                if is_more { { " " }{ say::convene_lines_elsewhere() } }
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

#[derive(Clone, Properties, PartialEq)]
struct GapTextProps {
    line: LineSums,
    /// What it is called, and its year.
    words: String,
}

/// What is open of a line, in a sentence and the address of its need.
fn gap_text(line: &LineSums, words: &str, origin: &str) -> String {
    let open = line_figure(line, line.open());
    format!(
        "{}\n{origin}/desk/needs/{}",
        say::convene_gap_text(words, &open, &line.title),
        line.need
    )
}

/// A button that copies what is open as a text for a donor, with the way to the need.
#[component]
fn GapText(props: &GapTextProps) -> Html {
    let desk = use_desk();
    let said = use_state(String::new);
    let onclick = {
        let (said, say_it, props) = (said.clone(), desk.say.clone(), props.clone());
        Callback::from(move |_: MouseEvent| {
            let origin = window().location().origin().unwrap_or_default();
            let text = gap_text(&props.line, &props.words, &origin);
            let (said, say_it, shown) = (said.clone(), say_it.clone(), text.clone());
            browser::copy(&text, move |is_copied| {
                // Where the page may not copy, whoever reads it can.
                let words = if is_copied { say::convene_gap_copied() } else { shown };
                said.set(words.clone());
                say_it.emit(words);
            });
        })
    };
    html! {
        <span class="sub no-print">
            <button type="button" class="link-button" {onclick} aria-label={format!("{} · {}", say::convene_gap(), props.words)}>{ say::convene_gap() }</button>
            if !said.is_empty() { { " " }{ (*said).clone() } }
        </span>
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
