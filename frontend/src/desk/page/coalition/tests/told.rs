//! What of a coalition is handed on: on paper, as a text for a donor, and to the eyes of a member.

use std::rc::Rc;

use contract::access::{Role, Visibility};
use contract::coalition::{Answer, Contribution, Rung};
use contract::record::Record;
use yew::prelude::*;

use super::super::Shown;
use super::super::brief::Paper;
use super::{need, record};
use crate::desk::context::Desk;
use crate::desk::page::stage::{desk, drawn};

/// What each reader has on paper.
fn paper(party: &str, role: Role, is_whole: bool) -> String {
    drawn(desk(party, role), move || {
        let mut record = record(None, &[]);
        let of = record.body.contributions[0].clone();
        let stated = Contribution { key: 2, rung: Some(Rung::Pledged), ..of };
        record.body.contributions.push(Contribution { party: "LAO".to_owned(), ..stated });
        let (record, needs) = (Rc::new(record), Rc::new(Vec::new()));
        html! { <Paper {record} {needs} {is_whole} onwhole={Callback::noop()} /> }
    })
}

#[test]
fn a_brief_hands_on_what_members_may_see_unless_the_unit_wants_all() {
    let html = paper("ISU", Role::Isu, false);
    for words in ["Germany", "Proposed", "No answer yet</td><td", "For the unit alone", "XLSX"] {
        assert!(!html.contains(words), "{words}: {html}");
    }
    assert!(html.contains("Pledged</span>"), "what was stated stays: {html}");
    assert!(html.contains("Include what only the unit sees"));
    let whole = paper("ISU", Role::Isu, true);
    for words in ["Germany", "tag-proposed\">Proposed", "For the unit alone"] {
        assert!(whole.contains(words), "{words}: {whole}");
    }
    let own = paper("DEU", Role::DonorDesk, false);
    assert!(!own.contains("Include what only the unit sees"), "{own}");
    assert!(own.contains("tag-proposed\">Proposed"), "what is proposed to it is its own");
}

#[test]
fn on_paper_a_wholly_open_line_is_a_line_too() {
    let html = drawn(desk("ISU", Role::Isu), || {
        let one = record(Some(Rung::Committed), &[]);
        let (record, needs) = (Rc::new(one), Rc::new(vec![need(&[2027, 2028, 2029])]));
        html! { <Paper {record} {needs} is_whole=true onwhole={Callback::noop()} /> }
    });
    assert_eq!(html.matches("data-label=\"Still open\"").count(), 2, "{html}");
    assert!(!html.contains("Copy text"), "{html}");
}

#[test]
fn a_brief_for_all_says_that_it_counts_this_coalition_alone_and_the_units_counts_all() {
    let with = |is_whole| {
        drawn(desk("ISU", Role::Isu), move || {
            let one = record(Some(Rung::Committed), &[]);
            let other = Record { id: "C-2".to_owned(), ..one.clone() };
            let need =
                Record { visibility: Some(Visibility::StatesParties), ..need(&[2027, 2028]) };
            let (record, needs) = (Rc::new(one.clone()), Rc::new(vec![need]));
            let coalitions = Rc::new(vec![one, other]);
            html! { <Paper {record} {needs} {coalitions} {is_whole} onwhole={Callback::noop()} /> }
        })
    };
    let alone = "What other coalitions bring to these lines is not counted here.";
    let (for_all, whole) = (with(false), with(true));
    assert!(for_all.contains(alone) && for_all.contains("750,000"), "{for_all}");
    assert!(!whole.contains(alone) && whole.contains("500,000"), "{whole}");
}

/// The brief that is handed to all members, or the whole of it, of a coalition that commits something
/// to a line which its State has taken out of view since.
fn taken_out(years: &'static [i32], is_whole: bool) -> String {
    drawn(desk("ISU", Role::Isu), move || {
        let mut record = record(Some(Rung::Committed), &[]);
        record.body.members[1].answer = Answer::Accepted;
        record.body.contributions[0].line = u32::try_from(years.len()).unwrap();
        let need = Record { visibility: Some(Visibility::StatesParties), ..need(years) };
        let (record, needs) = (Rc::new(record), Rc::new(vec![need]));
        html! { <Paper {record} {needs} {is_whole} onwhole={Callback::noop()} /> }
    })
}

#[test]
fn a_brief_for_all_has_nothing_of_a_line_that_its_state_took_out_of_view() {
    let for_all = taken_out(&[2027, 2028], false);
    assert!(for_all.contains("250,000") && for_all.contains("2027"), "{for_all}");
    assert!(!for_all.contains("2028") && !for_all.contains("750,000"), "{for_all}");
    // Of a need that shares no line, members do not know what it is called.
    let none = taken_out(&[2028], false);
    assert!(!none.contains("Survey") && !none.contains("1,000,000"), "{none}");
    let whole = taken_out(&[2027, 2028], true);
    assert!(whole.contains("2028") && whole.contains("750,000"), "{whole}");
}

#[test]
fn what_is_open_of_a_line_that_its_state_took_out_of_view_is_offered_to_no_donor() {
    let html = drawn(desk("ISU", Role::Isu), || {
        let mut record = record(Some(Rung::Committed), &[]);
        record.body.contributions[0].line = 2;
        let (record, needs) = (Rc::new(record), Rc::new(vec![need(&[2027, 2028])]));
        html! { <Shown {record} {needs} came={Callback::noop()} error={None} /> }
    });
    assert!(html.contains("2028"), "the unit sees it: {html}");
    assert_eq!(html.matches(">Copy text for a donor</button>").count(), 1, "{html}");
}

#[test]
fn with_the_eyes_of_a_member_a_coalition_is_as_that_member_has_it() {
    let seen = |desk: Desk| {
        drawn(desk, || {
            let mut record = record(Some(Rung::Pledged), &[]);
            record.body = record.body.told_to_member("DEU");
            let (record, needs) = (Rc::new(record), Rc::new(vec![need(&[2027, 2028])]));
            html! { <Shown {record} {needs} came={Callback::noop()} error={None} /> }
        })
    };
    let own = seen(desk("DEU", Role::DonorDesk));
    assert!(own.contains("not reported"), "{own}");
    assert_eq!(seen(desk("ISU", Role::Isu).seen_as("DEU:donor_desk")), own);
    assert_ne!(seen(desk("ISU", Role::Isu)), own);
}
