//! What is added by hand: what keeps it from being sent, and how it is drawn.

use std::rc::Rc;

use contract::access::Role;
use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Kind, Record, Status};
use engine::case::ResourceKind;
use yew::prelude::*;

use super::{Added, add, faults, givers, more_than_open, places};
use crate::desk::form::use_form;
use crate::desk::ledger::of_need;
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::words::{Language, speak_natively};

fn coalition(contributions: Vec<Contribution>) -> CoalitionBody {
    let member = |party: &str, role| Member {
        party: party.to_owned(),
        role,
        answer: Answer::Open,
        by_unit: false,
    };
    CoalitionBody {
        title: "Country Coalition of Lao PDR".to_owned(),
        state: "LAO".to_owned(),
        members: vec![member("LAO", Part::AffectedState), member("DEU", Part::Lead)],
        contributions,
        ..CoalitionBody::default()
    }
}

fn brings(key: u32, line: u32, quantity: &str) -> Contribution {
    Contribution {
        key,
        party: "DEU".to_owned(),
        need: "N-1".to_owned(),
        line,
        quantity: quantity.to_owned(),
        ..Contribution::default()
    }
}

/// A need with money, with vehicles, and with a line that the State shows nobody.
fn needs() -> Vec<Record<NeedBody>> {
    let money = NeedLine {
        key: 1,
        kind: Some(ResourceKind::Funding),
        label: Some("Survey teams".to_owned()),
        year: Some(2027),
        amount: Some("1000.00".to_owned()),
        currency: Some("USD".to_owned()),
        shared: true,
        ..NeedLine::default()
    };
    let goods = NeedLine {
        key: 2,
        kind: Some(ResourceKind::InKind),
        quantity: Some(12),
        unit: Some("vehicle".to_owned()),
        shared: true,
        ..NeedLine::default()
    };
    let hidden =
        NeedLine { key: 3, label: Some("Not shown".to_owned()), shared: false, ..money.clone() };
    let body = NeedBody {
        title: "Clearance".to_owned(),
        lines: vec![money, goods, hidden],
        ..NeedBody::default()
    };
    vec![Record::new("N-1", Kind::Need, "LAO", Status::Published, body)]
}

#[test]
fn what_was_added_is_checked_and_what_the_server_has_is_not() {
    let known = coalition(vec![brings(4, 1, "nothing readable")]);
    let found = |added: Contribution| {
        let all = vec![known.contributions[0].clone(), added];
        let found = faults(&coalition(all), &known, &needs());
        found.iter().map(|one| format!("{} {}", one.path, one.code)).collect::<Vec<_>>()
    };
    assert_eq!(found(brings(5, 1, "1500.50")), [""; 0]);
    assert_eq!(found(brings(5, 2, "3")), [""; 0]);
    let at = |field: &str, code: &str| vec![format!("contributions[1].{field} {code}")];
    for (line, quantity, code) in [
        (1, "", "missing_field"),
        (1, "a lot", "not_decimal"),
        (1, "0", "not_decimal"),
        (1, "-5", "not_decimal"),
        (1, "1.505", "too_precise"),
        (2, "1.5", "too_precise"),
    ] {
        assert_eq!(found(brings(5, line, quantity)), at("quantity", code), "{quantity}");
    }
    assert_eq!(found(brings(5, 9, "1")), at("line", "missing_field"));
    assert_eq!(found(brings(5, 0, "1")), at("line", "missing_field"));
    let other = Contribution { party: "CHE".to_owned(), ..brings(5, 1, "1") };
    assert_eq!(found(other), at("party", "not_a_member"));
    let empty = found(Contribution { key: 5, ..Contribution::default() });
    let fields = ["party", "need", "quantity"];
    assert_eq!(empty, fields.map(|field| at(field, "missing_field").concat()));
}

#[test]
fn what_is_added_has_a_key_of_its_own_and_is_a_mere_proposal() {
    // One that the form has taken out keeps its key.
    let known = coalition(vec![brings(4, 1, "5"), brings(7, 1, "6")]);
    let mut body = coalition(vec![brings(4, 1, "5")]);
    add(&mut body, &known);
    add(&mut body, &known);
    let keys: Vec<u32> = body.contributions.iter().map(|of| of.key).collect();
    assert_eq!(keys, [4, 8, 9]);
    assert_eq!(places(&body, &known), [1, 2]);
    assert!(body.contributions[1..].iter().all(|of| of.rung.is_none()));
}

#[test]
fn more_than_is_open_is_said_and_what_is_only_proposed_takes_nothing() {
    speak_natively(Language::English);
    let committed = Contribution { rung: Some(Rung::Committed), ..brings(1, 1, "400.00") };
    let line = &of_need(&needs()[0], &[committed, brings(2, 1, "500.00")])[0];
    assert_eq!(more_than_open(&brings(3, 1, "600"), line), None);
    let open = more_than_open(&brings(3, 1, "600.01"), line);
    assert_eq!(open.as_deref(), Some("USD\u{a0}600"));
}

/// The form with one that was added, as the unit reads it.
fn page() -> String {
    drawn(desk("ISU", Role::Isu), || html! { <Scene /> })
}

#[component]
fn Scene() -> Html {
    let record = |all| {
        Rc::new(Record::new("C-1", Kind::Coalition, "ISU", Status::Published, coalition(all)))
    };
    let written = record(vec![brings(1, 1, "1500.50")]);
    let form = use_form(Kind::Coalition, Some(written), CoalitionBody::default(), None);
    html! { <Added {form} known={record(Vec::new())} needs={Rc::new(needs())} /> }
}

#[test]
fn a_contribution_that_was_added_shows_its_line_and_says_that_it_is_a_proposal() {
    speak_natively(Language::English);
    let html = page();
    for words in [
        "<legend>Proposed · Germany</legend>",
        "a proposal and nobody’s promise",
        ">Survey teams, 2027</option>",
        "<dd>2027</dd>",
        "value=\"1,500.50\"",
        "Remove this contribution",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("Not shown"), "its State shows it to nobody");
    assert!(!html.contains("Still open"), "nobody knows what is open before it came");
    assert!(!html.contains("to the members"), "it is a member");
    for language in Language::ALL {
        speak_natively(language);
        assert_eq!(unlabelled(&page()), [""; 0], "{language:?}");
    }
    speak_natively(Language::English);
}

#[test]
fn members_are_offered_first_and_neither_the_state_nor_an_observer() {
    speak_natively(Language::English);
    let mut desk = desk("ISU", Role::Isu);
    let parties = Rc::make_mut(&mut desk.parties);
    let mut austria = parties["DEU"].clone();
    austria.names.en = "Austria".to_owned();
    parties.insert("AUT".to_owned(), austria);
    let mut body = coalition(Vec::new());
    let ids = |body: &CoalitionBody| -> Vec<String> {
        givers(&desk, body).into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(ids(&body), ["DEU", "AUT"]);
    body.members[1].role = Part::Observer;
    assert_eq!(ids(&body), ["AUT"]);
}
