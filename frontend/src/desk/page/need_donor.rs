//! What a donor finds on the page of one need: what is covered as far as it is told, and the way to
//! say whether it is interested.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Role;
use contract::coalition::CoalitionBody;
use contract::need::NeedBody;
use contract::record::{Kind, Record, Status};
use yew::prelude::*;

use super::downloads::Downloads;
use super::interests::{InterestButtons, use_interests};
use crate::client::records;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::ledger::LineSums;
use crate::desk::need::covered::{Cover, LineCover, covered};
use crate::desk::part::{brought_words, line_name, line_quantity, rung_words, title_of};
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
    html! {
        <>
            <section aria-labelledby="cover-title">
                <h2 id="cover-title">{ say::need_cover() }</h2>
                { match (coalitions.value(), coalitions.error()) {
                    (Some(all), _) => html! {
                        <>
                            { cover_table(&desk, &covered(record, all, &desk.reader())) }
                            <Downloads list="figures" what={say::need_cover()} query={format!("only={}", record.id)} />
                        </>
                    },
                    (None, Some(_)) => coalitions.trouble(),
                    (None, None) => skeleton(&say::desk_loading()),
                } }
            </section>
            <section aria-labelledby="say-title" class="no-print">
                <h2 id="say-title">{ say::offer_say() }</h2>
                <p class="hint">{ say::need_say_hint() }</p>
                <InterestButtons need={record.id.clone()} title={title_of(&record.body)} offer={None::<String>} {interests} />
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
            // Less what it is not told of, unless nothing was left for that.
            if of.is_told || parts.asked == parts.covered {
                words(parts.open)
            } else {
                say::not_reported()
            },
            told(parts.pledged),
        ],
        None => {
            let asked = if line.amount.is_none() && line.quantity.is_none() {
                say::to_be_costed()
            } else {
                say::not_reported()
            };
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

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};

    use super::cover_table;
    use crate::desk::need::covered::covered;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    /// The table as a party has it, with what a coalition brings as it is told that.
    fn seen(party: &'static str, role: Role, contributions: Vec<Contribution>) -> String {
        speak_natively(Language::English);
        let line = |key, covered: &str| NeedLine {
            key,
            amount: Some("1000.00".to_owned()),
            currency: Some("USD".to_owned()),
            already_covered: Some(covered.to_owned()),
            ..NeedLine::default()
        };
        let lines = vec![line(1, "100.00"), line(2, "1000.00")];
        let body = NeedBody { lines, ..NeedBody::default() };
        let need = Record::new("N-1", Kind::Need, "LAO", Status::Published, body);
        let body =
            CoalitionBody { state: "LAO".to_owned(), contributions, ..CoalitionBody::default() };
        let all = [Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body)];
        let reader = desk(party, role);
        let of = reader.clone();
        drawn(reader, move || cover_table(&of, &covered(&need, &all, &of.reader())))
    }

    #[test]
    fn what_is_open_is_no_figure_to_whom_commitments_are_not_told() {
        let brings = Contribution {
            party: "CHE".to_owned(),
            need: "N-1".to_owned(),
            line: 1,
            quantity: "250.00".to_owned(),
            rung: Some(Rung::Committed),
            ..Contribution::default()
        };
        let open = |text: &str| format!("data-label=\"Still open\" class=\"num\">{text}<");
        let state = seen("LAO", Role::FocalPoint, vec![brings]);
        assert!(state.contains(&open("USD\u{a0}650")), "{state}");
        let donor = seen("DEU", Role::DonorDesk, Vec::new());
        assert!(donor.contains(&open("not reported")), "{donor}");
        assert!(!donor.contains(&open("USD\u{a0}900")), "{donor}");
        assert!(donor.contains(&open("USD\u{a0}0")), "nothing was left for them: {donor}");
    }
}
