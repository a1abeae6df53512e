//! How a need stands, drawn to text with the eyes of its State and of the unit.

use std::rc::Rc;

use contract::access::Role;
use contract::coalition::{Contribution, Rung};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Kind, Record, Status};
use yew::prelude::*;

use super::{IfStopped, Lines};
use crate::client::ClientError;
use crate::desk::page::need_why::{Stand, WhyOpen};
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::desk::part::{stopped_rows, stopped_table};
use crate::desk::standing::stopped;
use crate::explanation::{Answered, Exact, Part};
use crate::words::{Language, say, speak_natively};

fn need() -> Record<NeedBody> {
    let line = |key, label: &str, amount: Option<&str>| NeedLine {
        key,
        label: Some(label.to_owned()),
        year: Some(2027),
        amount: amount.map(str::to_owned),
        currency: Some("USD".to_owned()),
        already_covered: amount.map(|_| "100.00".to_owned()),
        ..NeedLine::default()
    };
    let lines = vec![line(1, "North", Some("1000.00")), line(2, "South", None)];
    let body = NeedBody { lines, ..NeedBody::default() };
    Record::new("N-1", Kind::Need, "LAO", Status::Published, body)
}

fn brought() -> Vec<Contribution> {
    let of = |quantity: &str, rung| Contribution {
        party: "DEU".to_owned(),
        need: "N-1".to_owned(),
        line: 1,
        quantity: quantity.to_owned(),
        rung: Some(rung),
        ..Contribution::default()
    };
    vec![of("200.00", Rung::Committed), of("50.00", Rung::Pledged), of("30.00", Rung::Paid)]
}

fn page(party: &str, role: Role, brought: Vec<Contribution>) -> String {
    drawn(desk(party, role), move || {
        let (record, brought) = (Rc::new(need()), Rc::new(brought.clone()));
        html! {
            <>
                <Lines record={record.clone()} brought={brought.clone()} />
                <IfStopped {record} {brought} />
            </>
        }
    })
}

#[test]
fn each_line_says_what_is_asked_covered_and_open_and_only_an_open_one_is_asked_about() {
    let html = page("LAO", Role::FocalPoint, brought());
    for words in ["USD\u{a0}1,000", "USD\u{a0}100 of it covered already", "USD\u{a0}670"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert_eq!(html.matches("Why is this open: North").count(), 1, "{html}");
    assert!(!html.contains("Why is this open: South"), "it is to be costed");
    assert!(html.contains("There is no figure yet."));
    assert!(html.contains("Germany</option>"), "a partner to choose");
    assert!(!html.contains("brings anything for this need yet"));
}

#[test]
fn what_is_only_proposed_is_a_column_for_those_who_know_of_it() {
    let head = "role=\"columnheader\" class=\"num\">Proposed";
    assert!(page("ISU", Role::Isu, brought()).contains(head));
    assert!(!page("LAO", Role::FocalPoint, brought()).contains(head));
    let mut interest = brought();
    interest[1].rung = Some(Rung::Interest);
    assert!(page("LAO", Role::FocalPoint, interest).contains(head));
}

#[test]
fn without_a_coalition_it_says_so() {
    let html = page("LAO", Role::FocalPoint, Vec::new());
    assert!(html.contains("No coalition that you can see brings anything"), "{html}");
    assert!(!html.contains("stop-title") && !html.contains("<select"), "nobody could stop");
}

#[test]
fn those_who_are_told_everything_are_told_that_nobody_brings_anything() {
    for (party, role, columns) in [("ISU", Role::Isu, 4), ("LAO", Role::FocalPoint, 3)] {
        let html = page(party, role, Vec::new());
        // Paid, committed, pledged, and for the unit proposed, of the line that has a figure.
        assert_eq!(html.matches(">USD\u{a0}0</td>").count(), columns, "{html}");
        assert_eq!(html.matches("To be costed; nothing brought yet").count(), 1, "{html}");
        assert!(!html.contains(">not reported</td>"), "{html}");
    }
    let some = page("ISU", Role::Isu, brought());
    assert_eq!(some.matches("USD\u{a0}0<").count(), 1, "nothing of it is only proposed: {some}");
    assert!(!some.contains(">not reported</td>"), "{some}");
}

#[test]
fn the_key_of_the_bars_stands_where_there_is_a_bar() {
    let table = |lines: &'static [usize]| {
        drawn(desk("LAO", Role::FocalPoint), move || {
            let mut need = need();
            need.body.lines = lines.iter().map(|at| need.body.lines[*at].clone()).collect();
            html! { <Lines record={Rc::new(need)} brought={Rc::new(Vec::new())} /> }
        })
    };
    let hint = say::convene_lines_hint();
    assert!(table(&[0, 1]).contains(&hint));
    assert!(!table(&[1]).contains(&hint));
}

#[test]
fn without_a_partner_what_it_has_paid_stays() {
    let html = drawn(desk("LAO", Role::FocalPoint), || {
        let need = need();
        let stopped = stopped(&need, &brought(), "DEU");
        stopped_table(&desk("LAO", Role::FocalPoint), &need.body.lines, &stopped, "DEU")
    });
    assert!(html.contains("If Germany stopped"), "{html}");
    let cells: Vec<&str> = html.split("</td>").filter_map(|cell| cell.rsplit('>').next()).collect();
    let amounts: Vec<String> =
        cells.into_iter().filter(|cell| !cell.is_empty()).map(str::to_owned).collect();
    let shown = ["USD\u{a0}670", "USD\u{a0}200", "USD\u{a0}50", "USD\u{a0}870"];
    assert_eq!(amounts, shown, "{html}");
    assert!(!html.contains("South"), "nothing changes there");
    assert!(html.contains("Download: If Germany stopped </span>XLSX"), "{html}");
}

#[test]
fn the_file_of_what_if_a_partner_stopped_has_the_rows_of_the_table() {
    let (need, desk) = (need(), desk("LAO", Role::FocalPoint));
    let lines = stopped(&need, &brought(), "DEU");
    let rows = stopped_rows(&desk, &need.body.lines, &lines, "DEU");
    let shown = ["DEU", "Germany", "N-1", "", "1", "North", "2027", "USD"];
    let figures = ["670.00", "200.00", "50.00", "870.00"];
    assert_eq!(rows, [[&shown[..], &figures[..]].concat()]);
}

#[test]
fn every_stand_of_the_question_is_said() {
    let part = Part {
        title: "What would help".to_owned(),
        columns: Vec::new(),
        rows: vec![vec!["More of it.".to_owned()]],
        none: String::new(),
        exact: Exact::default(),
    };
    let found = Answered { parts: vec![part], checked: String::new() };
    let stands = [
        (Stand::Fetching, "Getting the records"),
        (Stand::Working(0), "Matching them on this device"),
        (Stand::Working(7), "7 so far"),
        (Stand::Done(Rc::new(found)), "More of it."),
        (Stand::Stopped, "stopped before there was an answer"),
        (Stand::NotFetched(ClientError::Unreachable), "cannot be reached"),
        (Stand::Failed("no such thing".to_owned()), "no such thing"),
    ];
    for (stand, words) in stands {
        let is_busy = matches!(stand, Stand::Fetching | Stand::Working(_));
        let html = drawn(desk("LAO", Role::FocalPoint), move || {
            html! { <WhyOpen name="North" stand={stand.clone()} onstop={Callback::noop()} /> }
        });
        assert!(html.contains(words), "{words}: {html}");
        assert!(html.contains("nobody’s promise"), "{html}");
        assert_eq!(html.contains(">Cancel</button>"), is_busy, "{html}");
    }
}

#[test]
fn every_control_has_one_label_in_every_language() {
    for language in Language::ALL {
        speak_natively(language);
        let html = page("ISU", Role::Isu, brought());
        assert_eq!(unlabelled(&html), [""; 0], "{language:?}");
    }
    speak_natively(Language::English);
}
