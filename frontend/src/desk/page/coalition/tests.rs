//! A coalition drawn to text, with the eyes of each side.

mod told;

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Kind, Record, Status};
use engine::case::ResourceKind;
use yew::prelude::*;

use super::{Shown, invite};
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
        giver_confirms: true,
        ..Contribution::default()
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
fn a_line_is_drawn_of_all_that_it_asks_once_its_reader_is_told_and_leads_nowhere_where_its_need_is_not()
 {
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
    let accepted = |needs: Vec<Record<NeedBody>>| {
        drawn(desk("DEU", Role::DonorDesk), move || {
            let mut record = record(Some(Rung::Committed), &[]);
            record.body.members[1].answer = Answer::Accepted;
            let record = Rc::new(record);
            html! { <Shown {record} needs={Rc::new(needs.clone())} came={Callback::noop()} error={None} /> }
        })
    };
    let untold = with(vec![need.clone()]);
    assert!(untold.contains("data-label=\"Still open\" class=\"num\">not reported"), "{untold}");
    assert!(!untold.contains("% Still open"), "others may bring what it is not told of");
    let told = accepted(vec![need]);
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
        let body = record(None, &[Action::Invite]).body;
        invite(&desk("ISU", Role::Isu), &body, &Callback::noop(), &Callback::noop())
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

/// As [`page`], with the contribution changed.
fn page_of(party: &str, role: Role, change: fn(&mut Contribution)) -> String {
    drawn(desk(party, role), move || {
        let mut record = record(Some(Rung::Paid), &[Action::Step, Action::Withdraw]);
        change(&mut record.body.contributions[0]);
        let (record, needs) = (Rc::new(record), Rc::new(Vec::new()));
        html! { <Shown {record} {needs} came={Callback::noop()} error={None} /> }
    })
}

#[test]
fn the_last_step_is_undone_by_who_took_it_until_the_other_side_confirms_it() {
    let before = |of: &mut Contribution| of.before = Some(Box::default());
    let undo = ">Undo this step</button>";
    assert!(page_of("DEU", Role::DonorDesk, before).contains(undo));
    assert!(!page_of("LAO", Role::FocalPoint, before).contains(undo), "it did not take it");
    assert!(!page_of("ISU", Role::Isu, before).contains(undo), "the giver's own word");
    let by_unit = |of: &mut Contribution| {
        of.before = Some(Box::default());
        of.giver_by_unit = true;
    };
    assert!(page_of("ISU", Role::Isu, by_unit).contains(undo));
    let confirmed = |of: &mut Contribution| {
        of.before = Some(Box::default());
        of.receiver_confirms = true;
    };
    assert!(!page_of("DEU", Role::DonorDesk, confirmed).contains(undo));
}

#[test]
fn what_is_paid_can_be_corrected_and_a_step_taken_by_a_part() {
    let paid = page_of("DEU", Role::DonorDesk, |_| {});
    assert!(paid.contains("Paid or delivered, with another day</option>"), "{paid}");
    let state = page_of("LAO", Role::FocalPoint, |_| {});
    assert!(!state.contains("with another day"), "{state}");
    assert!(state.contains("How much, if only a part"), "{state}");
}

#[test]
fn what_covers_a_line_is_not_withdrawn_with_its_coalition() {
    let says = "It cannot be withdrawn while something in it is committed or paid.";
    let paid = page_of("ISU", Role::Isu, |_| {});
    assert!(paid.contains(says) && !paid.contains("Withdraw this coalition"), "{paid}");
    let lapsed = page_of("ISU", Role::Isu, |of| of.rung = Some(Rung::Lapsed));
    assert!(!lapsed.contains(says) && lapsed.contains("Withdraw this coalition"), "{lapsed}");
}

/// A need of Lao PDR with lines of 1,000,000 in these years, the last of which the State keeps to itself.
fn need(years: &[i32]) -> Record<NeedBody> {
    let line = |(key, year): (u32, &i32)| NeedLine {
        key,
        kind: Some(ResourceKind::Funding),
        year: Some(*year),
        amount: Some("1000000.00".to_owned()),
        currency: Some("EUR".to_owned()),
        shared: Some(year) != years.last(),
        ..NeedLine::default()
    };
    let lines = (1..).zip(years).map(line).collect();
    let body = NeedBody { title: "Survey".to_owned(), lines, ..NeedBody::default() };
    Record::new("N-1", Kind::Need, "LAO", Status::Published, body)
}

/// The page with three lines of a need, where another coalition brings 400,000 to the second.
fn with_lines(party: &str, role: Role, others: Status) -> String {
    drawn(desk(party, role), move || {
        let one = record(Some(Rung::Committed), &[]);
        let mut other = Record { id: "C-2".to_owned(), status: others, ..one.clone() };
        other.body.contributions[0].line = 2;
        other.body.contributions[0].quantity = "400000.00".to_owned();
        let coalitions = Rc::new(vec![one.clone(), other]);
        let needs = Rc::new(vec![need(&[2027, 2028, 2029])]);
        html! { <Shown record={Rc::new(one)} {needs} {coalitions} came={Callback::noop()} error={None} /> }
    })
}

#[test]
fn every_line_that_the_state_shows_is_there_with_what_all_its_coalitions_leave_open() {
    let open = |html: &str| -> Vec<String> {
        let cells = html.split("data-label=\"Still open\" class=\"num\">").skip(1);
        let figure = |cell: &str| cell.split('<').next().unwrap_or_default().to_owned();
        cells.map(|cell| figure(cell).chars().filter(char::is_ascii_digit).collect()).collect()
    };
    let says = "What other coalitions of this State bring is counted too.";
    let unit = with_lines("ISU", Role::Isu, Status::Published);
    assert_eq!(open(&unit), ["750000", "600000"], "{unit}");
    assert!(unit.contains(says), "{unit}");
    assert!(!unit.contains("2029"), "what the State keeps to itself is put before nobody");
    // A draft promises nothing.
    let draft = with_lines("ISU", Role::Isu, Status::Draft);
    assert_eq!(open(&draft), ["750000", "1000000"], "{draft}");
    assert!(!draft.contains(says), "{draft}");
    let copies = |html: &str| html.matches(">Copy text for a donor</button>").count();
    assert_eq!(copies(&unit), 2);
    assert_eq!(copies(&with_lines("LAO", Role::FocalPoint, Status::Published)), 2);
    assert_eq!(copies(&with_lines("DEU", Role::DonorDesk, Status::Published)), 0);
}

#[test]
fn an_answer_that_the_unit_recorded_it_can_take_back_and_no_other() {
    let with = |answer, by_unit| {
        drawn(desk("ISU", Role::Isu), move || {
            let mut record = record(None, &[Action::Answer]);
            record.body.members[1].answer = answer;
            record.body.members[1].by_unit = by_unit;
            let (record, needs) = (Rc::new(record), Rc::new(Vec::new()));
            html! { <Shown {record} {needs} came={Callback::noop()} error={None} /> }
        })
    };
    let back = ">Take back the answer of Germany</button>";
    assert!(with(Answer::Declined, true).contains(back));
    assert!(!with(Answer::Declined, false).contains(back));
    assert!(!with(Answer::Open, false).contains(back));
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
