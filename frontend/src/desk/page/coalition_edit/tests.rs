//! The form of a coalition drawn to text.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::coalition::{Answer, CoalitionBody, Contribution, Decision, Meeting, Member, Part};
use contract::record::{Kind, Record, Status};
use yew::prelude::*;

use super::Writing;
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::words::{Language, speak_natively};

fn page() -> String {
    let member = |party: &str, role| Member {
        party: party.to_owned(),
        role,
        answer: Answer::Open,
        by_unit: false,
    };
    let decision = Decision {
        key: 1,
        text: "Send the list".to_owned(),
        party: Some("DEU".to_owned()),
        ..Decision::default()
    };
    let held = Meeting {
        key: 1,
        day: Some("2026-11-04".to_owned()),
        held: true,
        took_part: vec!["LAO".to_owned()],
        decisions: vec![decision.clone(), Decision { key: 2, ..decision }],
        ..Meeting::default()
    };
    let proposed = Contribution {
        key: 1,
        party: "DEU".to_owned(),
        need: "N-1".to_owned(),
        line: 1,
        quantity: "5.00".to_owned(),
        ..Contribution::default()
    };
    let body = CoalitionBody {
        title: "Country Coalition of Lao PDR".to_owned(),
        state: "LAO".to_owned(),
        members: vec![member("LAO", Part::AffectedState), member("DEU", Part::Lead)],
        contributions: vec![proposed],
        meetings: vec![held, Meeting { key: 2, ..Meeting::default() }],
        ..CoalitionBody::default()
    };
    let record = Record {
        may: vec![Action::Edit],
        ..Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body)
    };
    drawn(desk("ISU", Role::Isu), move || {
        html! { <Writing record={Rc::new(record.clone())} needs={Rc::new(Vec::new())} /> }
    })
}

#[test]
fn who_took_part_and_what_was_decided_is_asked_of_a_meeting_that_was_held() {
    speak_natively(Language::English);
    let html = page();
    assert!(html.contains("id=\"meetings-0-decisions-1-text\""), "{html}");
    assert!(html.contains("id=\"meetings-0-took_part\""));
    assert!(!html.contains("id=\"meetings-1-took_part\""), "the second was not held");
    assert!(html.contains("<legend>Meeting on 4 November 2026</legend>"));
    assert!(!html.contains("What you typed earlier on this device is back"));
}

#[test]
fn every_control_of_the_form_has_one_label_in_every_language() {
    for language in Language::ALL {
        speak_natively(language);
        assert_eq!(unlabelled(&page()), [""; 0], "{language:?}");
    }
    speak_natively(Language::English);
}
