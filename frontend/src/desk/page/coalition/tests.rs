//! A coalition drawn to text, with the eyes of each side.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Kind, Record, Status};
use engine::case::ResourceKind;
use yew::prelude::*;

use super::brief::Paper;
use super::{Invite, Shown};
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::words::{Language, speak_natively};

fn record(rung: Option<Rung>, may: &[Action]) -> Record<CoalitionBody> {
    let member = |party: &str, role| Member {
        party: party.to_owned(),
        role,
        answer: Answer::Open,
        by_unit: false,
    };
    let contribution = Contribution {
        key: 1,
        party: "DEU".to_owned(),
        offer: None,
        need: "N-1".to_owned(),
        line: 1,
        quantity: "250000.00".to_owned(),
        rung,
        since: Some("2026-10-01".to_owned()),
        due: None,
        source: None,
        giver_confirms: true,
        receiver_confirms: false,
        giver_by_unit: false,
        receiver_by_unit: false,
    };
    Record {
        version: 3,
        may: may.to_vec(),
        ..Record::new(
            "C-1",
            Kind::Coalition,
            "ISU",
            Status::Published,
            CoalitionBody {
                title: "Country Coalition of Lao PDR".to_owned(),
                state: "LAO".to_owned(),
                members: vec![member("LAO", Part::AffectedState), member("DEU", Part::Funder)],
                contributions: vec![contribution],
                ..CoalitionBody::default()
            },
        )
    }
}

fn page(party: &str, role: Role, rung: Option<Rung>) -> String {
    drawn(desk(party, role), move || {
        let record = Rc::new(record(rung, &[Action::Answer, Action::Step, Action::Edit]));
        html! { <Shown {record} needs={Rc::new(Vec::new())} came={Callback::noop()} error={None} /> }
    })
}

#[test]
fn a_proposal_is_never_called_committed_nor_drawn_as_cover() {
    let html = page("DEU", Role::DonorDesk, None);
    assert!(html.contains("tag-proposed\">Proposed"), "{html}");
    assert!(!html.contains("tag-committed"));
    assert!(!html.contains("role=\"img\""), "nothing is known to be asked, so nothing is drawn");
    assert!(html.contains("not reported"));
}

#[test]
fn a_pledge_does_not_look_committed() {
    for rung in [Rung::Interest, Rung::Pledged, Rung::Declined, Rung::Lapsed] {
        let html = page("DEU", Role::DonorDesk, Some(rung));
        assert!(!html.contains("tag tag-committed"), "{rung:?}: {html}");
    }
    assert!(page("DEU", Role::DonorDesk, Some(Rung::Committed)).contains("tag tag-committed"));
}

#[test]
fn a_line_is_drawn_of_all_that_it_asks_and_leads_nowhere_where_its_need_is_not_told() {
    let line = NeedLine {
        key: 1,
        kind: Some(ResourceKind::Funding),
        year: Some(2027),
        amount: Some("1000000.00".to_owned()),
        currency: Some("EUR".to_owned()),
        already_covered: Some("500000.00".to_owned()),
        ..NeedLine::default()
    };
    let body = NeedBody { title: "Survey".to_owned(), lines: vec![line], ..NeedBody::default() };
    let need = Record::new("N-1", Kind::Need, "LAO", Status::Published, body);
    let with = |needs: Vec<Record<NeedBody>>| {
        drawn(desk("DEU", Role::DonorDesk), move || {
            let record = Rc::new(record(Some(Rung::Committed), &[]));
            html! { <Shown {record} needs={Rc::new(needs.clone())} came={Callback::noop()} error={None} /> }
        })
    };
    let told = with(vec![need]);
    let says = "50\u{a0}% Covered already, 25\u{a0}% Committed, 25\u{a0}% Still open";
    assert!(told.contains(says), "{told}");
    assert!(told.contains("href=\"/desk/needs/N-1\""));
    assert!(!with(Vec::new()).contains("/desk/needs/N-1"), "there is no page to lead to");
}

#[test]
fn what_was_declined_or_has_lapsed_keeps_its_figure() {
    for rung in [Rung::Declined, Rung::Lapsed] {
        let html = page("DEU", Role::DonorDesk, Some(rung));
        assert!(html.contains("250,000"), "{rung:?}: {html}");
    }
}

#[test]
fn each_side_is_offered_its_own_steps() {
    let giver = page("DEU", Role::DonorDesk, Some(Rung::Committed));
    assert!(giver.contains("Paid or delivered</option>"), "{giver}");
    assert!(!giver.contains("Confirm this step"), "the giver has confirmed");
    assert!(giver.contains("Committed, with another day</option>"), "a delay is no refusal");
    let state = page("LAO", Role::FocalPoint, Some(Rung::Committed));
    assert!(state.contains("Confirm this step"));
    assert!(!state.contains("Paid or delivered</option>"), "that step is the giver's");
    assert!(!state.contains("with another day"), "and so is its day");
    let unit = page("ISU", Role::Isu, Some(Rung::Committed));
    assert!(unit.contains("Confirm for Lao PDR"));
}

#[test]
fn before_the_members_are_invited_it_stands_there_who_will_see_what() {
    let html = drawn(desk("ISU", Role::Isu), || {
        let record = Rc::new(record(None, &[Action::Invite, Action::Edit]));
        html! { <Shown {record} needs={Rc::new(Vec::new())} came={Callback::noop()} error={None} /> }
    });
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
    assert!(at("Invite the members") < at("Change the coalition"), "what is to be done is first");
    assert!(!html.contains("Invite 2 members"), "not before the consequences were shown");
    let html = drawn(desk("ISU", Role::Isu), || {
        let record = Rc::new(record(None, &[Action::Invite]));
        html! { <Invite {record} oninvite={Callback::noop()} onback={Callback::noop()} /> }
    });
    assert!(html.find("Who will see what") < html.find("Invite 2 members"), "{html}");
}

#[test]
fn nobody_is_waited_for_before_the_members_are_invited() {
    speak_natively(Language::English);
    let with = |status| {
        drawn(desk("ISU", Role::Isu), move || {
            let record = Rc::new(Record { status, ..record(None, &[]) });
            html! { <Shown {record} needs={Rc::new(Vec::new())} came={Callback::noop()} error={None} /> }
        })
    };
    let draft = with(Status::Draft);
    assert!(draft.contains(">Not invited yet</td>"), "{draft}");
    assert!(!draft.contains("No answer yet"), "{draft}");
    let put = with(Status::Published);
    assert!(put.contains(">No answer yet</td>") && !put.contains("Not invited yet"), "{put}");
}

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
fn what_waits_for_the_reader_is_above_everything_and_can_be_confirmed_there() {
    let html = page("LAO", Role::FocalPoint, Some(Rung::Committed));
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
    assert!(html.contains("Germany stated 250,000 for N-1: Committed, 1 October 2026."), "{html}");
    assert!(at("Waits for your confirmation") < at("Members</h2>"));
    assert!(at("href=\"#contribution-1\"") < at("id=\"contribution-1\""));
    assert_eq!(html.matches("Confirm this step").count(), 1, "once, where it is said");
    for (party, role) in [("DEU", Role::DonorDesk), ("ISU", Role::Isu)] {
        let html = page(party, role, Some(Rung::Committed));
        assert!(!html.contains("Waits for your confirmation"), "{party}: {html}");
    }
}

#[test]
fn who_is_not_told_has_no_figure_for_it() {
    let donor = page("DEU", Role::DonorDesk, Some(Rung::Pledged));
    let cell =
        |head: &str, words: &str| format!("data-label=\"{head}\" class=\"num\">{words}</td>");
    assert!(donor.contains(&cell("Paid", "not reported")), "{donor}");
    assert!(donor.contains(&cell("Pledged", "250,000")), "its own it knows");
    assert!(!donor.contains("data-label=\"Proposed\""), "nothing is proposed to it");
    let state = page("LAO", Role::FocalPoint, Some(Rung::Pledged));
    assert!(state.contains(&cell("Paid", "0")), "{state}");
    assert!(!state.contains("suggestion"), "it is never told of proposals");
    assert!(page("ISU", Role::Isu, Some(Rung::Pledged)).contains("data-label=\"Proposed\""));
}

#[test]
fn once_answered_the_answer_is_one_line_that_opens() {
    let with = |answer| {
        drawn(desk("DEU", Role::DonorDesk), move || {
            let mut record = record(None, &[Action::Answer]);
            record.body.members[1].answer = answer;
            let (record, needs) = (Rc::new(record), Rc::new(Vec::new()));
            html! { <Shown {record} {needs} came={Callback::noop()} error={None} /> }
        })
    };
    let open = with(Answer::Open);
    assert!(open.contains("notice-warn") && !open.contains("Change my answer"), "{open}");
    let said = with(Answer::Declined);
    assert!(said.contains("<summary>Your answer: Does not take part · Change my answer"), "{said}");
    assert!(said.contains("link-button\">Take my answer back"), "{said}");
}

#[test]
fn every_control_of_a_coalition_has_one_label_in_every_language() {
    for language in Language::ALL {
        speak_natively(language);
        assert_eq!(unlabelled(&page("ISU", Role::Isu, None)), [""; 0], "{language:?}");
    }
    speak_natively(Language::English);
}
