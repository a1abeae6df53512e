//! What a donor finds on the page of one need: what is covered as far as it is told, and the way to
//! say whether it is interested.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Role;
use contract::coalition::{CoalitionBody, Contribution, Rung};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Kind, Record, Status};
use yew::prelude::*;

use super::downloads::Downloads;
use super::interests::{InterestButtons, use_interests};
use crate::client::records;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::ledger::LineSums;
use crate::desk::need::covered::{Cover, LineCover, covered};
use crate::desk::part::{
    FileLine, PROPOSED, brought_words, line_downloads, line_name, line_quantity, line_words,
    rung_words, title_of,
};
use crate::ui::skeleton;
use crate::words::say;

/// Properties of [`NeedDonor`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedDonorProps {
    /// The need.
    pub(super) record: Rc<Record<NeedBody>>,
}

/// Nothing for whoever gives nothing.
#[component]
pub(super) fn NeedDonor(props: &NeedDonorProps) -> Html {
    let desk = use_desk();
    let gives = matches!(desk.role(), Some(Role::DonorDesk | Role::Partner));
    if !gives || props.record.status != Status::Published {
        return Html::default();
    }
    html! { <Sections record={props.record.clone()} /> }
}

#[component]
fn Sections(props: &NeedDonorProps) -> Html {
    let desk = use_desk();
    let interests = use_interests();
    let coalitions = use_fetch((), |()| records::all::<CoalitionBody>(Kind::Coalition, ""));
    let record = &props.record;
    let lines = record.body.lines.iter().map(|line| (line.key.to_string(), line_words(line)));
    let lines: Vec<(String, String)> = lines.collect();
    html! {
        <>
            <section aria-labelledby="cover-title">
                <h2 id="cover-title">{ say::need_cover() }</h2>
                { match (coalitions.value(), coalitions.error()) {
                    (Some(all), _) => {
                        let cover = covered(record, all, &desk.reader());
                        let name = format!("{} lines", record.id);
                        html! {
                            <>
                                { cover_table(&desk, &cover) }
                                { line_downloads((&name, &say::need_cover()), cover_file(record, &cover), &[PROPOSED]) }
                            </>
                        }
                    }
                    (None, Some(_)) => coalitions.trouble(),
                    (None, None) => skeleton(&say::desk_loading()),
                } }
            </section>
            <section aria-labelledby="say-title" class="no-print">
                <h2 id="say-title">{ say::offer_say() }</h2>
                <p class="hint">{ say::need_say_hint() }</p>
                <InterestButtons need={record.id.clone()} title={title_of(&record.body)} offer={None::<String>} {lines} {interests} />
                <Downloads list="interests" what={say::sheet_interests()} />
            </section>
        </>
    }
}

/// The lines, and what covers each.
pub(super) fn cover_table(desk: &Desk, cover: &Cover<'_>) -> Html {
    let columns = [
        say::col_line(),
        say::col_asked(),
        say::col_covered_already(),
        say::convene_paid(),
        say::convene_committed(),
        say::col_open(),
        say::convene_pledged(),
    ];
    let head = |(at, name): (usize, &String)| html! { <th scope="col" role="columnheader" class={classes!((at > 0).then_some("num"))}>{ name }</th> };
    let hint = if cover.is_told { say::need_cover_told() } else { say::need_cover_not_told() };
    html! {
        <>
            <p class="hint">{ say::need_cover_hint() }{ " " }{ hint }</p>
            <div class="scroll" role="region" tabindex="0" aria-label={say::need_cover_caption()}>
                <table class="stack" role="table">
                    <caption>{ say::need_cover_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">{ for columns.iter().enumerate().map(head) }</tr></thead>
                    <tbody role="rowgroup">{ for cover.lines.iter().map(|of| row(desk, of, &columns)) }</tbody>
                </table>
            </div>
        </>
    }
}

fn row(desk: &Desk, of: &LineCover<'_>, columns: &[String; 7]) -> Html {
    let line = of.line;
    let unit = LineSums::in_measure_of(line);
    let words = |value: i64| line_quantity(&unit, value);
    // What the reader is not told is not nothing.
    let told =
        |value: i64| if of.is_told || value > 0 { words(value) } else { say::not_reported() };
    let cells = match of.parts {
        Some(parts) => [
            words(parts.asked),
            line.already_covered.as_ref().map_or_else(say::not_reported, |_| words(parts.covered)),
            told(parts.delivered),
            told(parts.committed),
            of.open().map_or_else(say::not_reported, words),
            told(parts.pledged),
        ],
        None => {
            let asked =
                if is_to_be_costed(line) { say::to_be_costed() } else { say::not_reported() };
            let none = say::not_reported;
            // What is not costed is open as such; that is no figure that somebody keeps back.
            [asked.clone(), none(), none(), none(), asked, none()]
        }
    };
    let year = line.year.map_or_else(String::new, |year| year.to_string());
    html! {
        <tr role="row" key={line.key}>
            <th scope="row" role="rowheader" class="wide" data-label={columns[0].clone()}>
                <bdi>{ line_name(line) }</bdi>
                <span class="sub">{ year }</span>
                { for of.by.iter().map(|by| {
                    let quantity = brought_words(&unit, &by.quantity);
                    let says = say::need_cover_by(&desk.name_of(&by.party), &quantity, &rung_words(by.rung));
                    html! { <span class="sub" data-rung={by.rung.map_or("", |rung| rung.code())}>{ says }</span> }
                }) }
            </th>
            { for cells.into_iter().zip(&columns[1..]).map(|(cell, name)| html! {
                <td role="cell" class="num" data-label={name.clone()}>{ cell }</td>
            }) }
        </tr>
    }
}

/// Whether there is no figure yet.
fn is_to_be_costed(line: &NeedLine) -> bool {
    line.amount.is_none() && line.quantity.is_none()
}

/// The rows of [`cover_table`] as a file.
fn cover_file(need: &Record<NeedBody>, cover: &Cover<'_>) -> Vec<FileLine> {
    let row = |of: &LineCover<'_>| {
        let (line, parts) = (of.line, of.parts.unwrap_or_default());
        let is_counted = of.parts.is_some();
        let sums = LineSums {
            need: need.id.clone(),
            line: line.key,
            title: need.body.title.clone(),
            year: line.year,
            asked: is_counted.then_some(parts.asked - parts.covered),
            to_be_costed: is_to_be_costed(line),
            covered: parts.covered,
            reported: is_counted && line.already_covered.is_some(),
            paid: parts.delivered,
            committed: parts.committed,
            pledged: parts.pledged,
            ..LineSums::in_measure_of(line)
        };
        let says = |by: &&Contribution| {
            format!("{} {} {}", by.party, by.quantity, by.rung.map_or("", Rung::code))
        };
        let by: Vec<String> = of.by.iter().map(says).collect();
        let is_told = of.is_told && is_counted;
        let file = FileLine::of(&sums, line_name(line), is_told);
        FileLine { open: of.open(), by: by.join("; "), ..file }
    };
    cover.lines.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};
    use engine::case::ResourceKind;

    use super::{cover_file, cover_table};
    use crate::desk::need::covered::covered;
    use crate::desk::page::stage::{desk, drawn};
    use crate::desk::part::line_file;
    use crate::words::{Language, speak_natively};

    /// A need with a line in money that is partly covered, one wholly covered, one in units without a
    /// price, and one without a figure; and a coalition that brings something.
    fn given(contributions: Vec<Contribution>) -> (Record<NeedBody>, [Record<CoalitionBody>; 1]) {
        let line = |key, covered: &str| NeedLine {
            key,
            amount: Some("1000.00".to_owned()),
            currency: Some("USD".to_owned()),
            already_covered: Some(covered.to_owned()),
            ..NeedLine::default()
        };
        let units = NeedLine {
            key: 3,
            kind: Some(ResourceKind::InKind),
            quantity: Some(12),
            unit: Some("vehicle".to_owned()),
            ..NeedLine::default()
        };
        let bare = NeedLine { key: 4, ..NeedLine::default() };
        let lines = vec![line(1, "100.00"), line(2, "1000.00"), units, bare];
        let body = NeedBody { lines, ..NeedBody::default() };
        let need = Record::new("N-1", Kind::Need, "LAO", Status::Published, body);
        let body =
            CoalitionBody { state: "LAO".to_owned(), contributions, ..CoalitionBody::default() };
        (need, [Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body)])
    }

    /// The table as a party has it, with what a coalition brings as it is told that.
    fn seen(party: &'static str, role: Role, contributions: Vec<Contribution>) -> String {
        speak_natively(Language::English);
        let (need, all) = given(contributions);
        let reader = desk(party, role);
        let of = reader.clone();
        drawn(reader, move || cover_table(&of, &covered(&need, &all, &of.reader())))
    }

    fn brings(line: u32, quantity: &str) -> Contribution {
        Contribution {
            party: "CHE".to_owned(),
            need: "N-1".to_owned(),
            line,
            quantity: quantity.to_owned(),
            rung: Some(Rung::Committed),
            ..Contribution::default()
        }
    }

    #[test]
    fn the_file_says_what_the_table_says_in_what_the_line_counts() {
        speak_natively(Language::English);
        let file = |party, role, contributions| {
            let (need, all) = given(contributions);
            let reader = desk(party, role).reader();
            let (header, rows) = line_file(cover_file(&need, &covered(&need, &all, &reader)), &[]);
            let from = header.iter().position(|name| *name == "unit").unwrap();
            rows.iter().map(|row| row[from..].join("|")).collect::<Vec<_>>()
        };
        let none = "not reported|not reported|not reported|not reported|not reported";
        let costed = format!("|to be costed|{none}|to be costed|");
        assert_eq!(
            file("LAO", Role::FocalPoint, vec![brings(1, "250.00"), brings(3, "5")]),
            [
                "USD|1000.00|100.00|0.00|250.00|0.00|0.00|650.00|CHE 250.00 committed",
                "USD|1000.00|1000.00|0.00|0.00|0.00|0.00|0.00|",
                "vehicle|12|not reported|0|5|0|0|7|CHE 5 committed",
                &costed,
            ]
        );
        let untold = "not reported|not reported|not reported|not reported";
        assert_eq!(
            file("DEU", Role::DonorDesk, Vec::new()),
            [
                format!("USD|1000.00|100.00|{untold}|not reported|"),
                format!("USD|1000.00|1000.00|{untold}|0.00|"),
                format!("vehicle|12|not reported|{untold}|not reported|"),
                costed,
            ]
        );
    }

    #[test]
    fn what_is_open_is_no_figure_to_whom_commitments_are_not_told() {
        let open = |text: &str| format!("data-label=\"Still open\" class=\"num\">{text}<");
        let state = seen("LAO", Role::FocalPoint, vec![brings(1, "250.00")]);
        assert!(state.contains(&open("USD\u{a0}650")), "{state}");
        let donor = seen("DEU", Role::DonorDesk, Vec::new());
        assert!(donor.contains(&open("not reported")), "{donor}");
        assert!(!donor.contains(&open("USD\u{a0}900")), "{donor}");
        assert!(donor.contains(&open("USD\u{a0}0")), "nothing was left for them: {donor}");
    }
}
