//! What each line asks, and what of it is paid, committed and pledged; proposals apart.

use std::rc::Rc;
use std::slice;

use contract::coalition::{CoalitionBody, Contribution};
use contract::figures::is_told;
use contract::need::{NeedBody, NeedLine};
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
    BY, FileLine, PROPOSED, covered_words, ladder_bar, ladder_key, line_downloads, line_figure,
    line_name, line_quantity,
};
use crate::desk::route::Route;
use crate::desk::standing::brought_to;
use crate::format;
use crate::speech::use_direction;
use crate::words::say;

/// Properties of [`Lines`].
#[derive(Properties, PartialEq)]
pub(super) struct LinesProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
    /// Coalitions that the reader may see; `None`: this one is counted alone, for whoever reads it.
    #[prop_or_default]
    pub(super) coalitions: Option<Rc<Vec<Record<CoalitionBody>>>>,
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

/// A line as its need has it, where the reader is told of it.
fn line_of<'a>(of: &LineSums, needs: &'a [Record<NeedBody>]) -> Option<&'a NeedLine> {
    let need = needs.iter().find(|need| need.id == of.need)?;
    need.body.lines.iter().find(|line| line.key == of.line)
}

/// What a line is called, and its year.
fn line_words(of: &LineSums, line: Option<&NeedLine>) -> String {
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
    let tells = props.record.body.tells(&reader);
    // Whose gap it is, and who looks for somebody that closes it.
    let asks = !props.on_paper && (reader.is_isu() || reader.home() == props.record.body.state);
    let others = props.coalitions.as_deref().map_or(&[][..], Vec::as_slice);
    let (mut lines, is_more) = stand(&props.record, &props.needs, others);
    if lines.is_empty() {
        return html! {};
    }
    // As on the page of the need: what is open is not known where it is not told what coalitions bring, unless
    // nothing was left for that.
    let open = |line: &LineSums| {
        let of = (props.record.body.state.as_str(), line.need.as_str(), line.line);
        let known = || {
            is_told(of, slice::from_ref(&*props.record), &reader) || is_told(of, others, &reader)
        };
        line.open().filter(|_| line.asked == Some(0) || known())
    };
    sort_by_key(&mut lines, |line| {
        let place = (format::fold(&line.title), line.year, line.need.clone(), line.line);
        (open(line) == Some(0), place)
    });
    let row = |line: &LineSums| {
        let told_line = line_of(line, &props.needs);
        let words = line_words(line, told_line);
        // What the reader is not told is not nothing.
        let told = |value: i64| {
            let is_said = tells || value > 0;
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
                    if open(line).is_some() { { ladder_bar(line, direction) } }
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
                    { line_figure(line, open(line)) }
                    // A line that its State does not share is nobody's to offer.
                    if asks && told_line.is_some_and(|of| of.shared) && open(line).is_some_and(|open| open > 0) {
                        <GapText line={line.clone()} {words} />
                    }
                </td>
            </tr>
        }
    };
    let downloads = || {
        let name = |line: &LineSums| line_of(line, &props.needs).map(line_name).unwrap_or_default();
        let file = |line: &LineSums| FileLine {
            open: open(line),
            ..FileLine::of(line, name(line), tells)
        };
        let all = lines.iter().map(file).collect();
        let without: &[&str] = if has_proposed { &[BY] } else { &[BY, PROPOSED] };
        let file = format!("{} lines", props.record.id);
        line_downloads((&file, &say::convene_lines()), all, without)
    };
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
                // Whether others bring anything, that does not say.
                if props.coalitions.is_none() { { " " }{ say::convene_lines_alone() } }
                if !tells { { " " }{ say::convene_lines_not_told() } }
            </p>
            if lines.iter().any(|line| open(line).is_some()) { { ladder_key() } }
            if !props.on_paper {
                { downloads() }
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
