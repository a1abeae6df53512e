//! What is sent with an answer, and what a need is shown to ask.

use std::rc::Rc;

use contract::access::Role;
use contract::coalition::CoalitionBody;
use contract::interest::{InterestBody, Stance};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Kind, Record, Status};
use engine::case::ResourceKind;
use yew::prelude::*;

use super::typed::Typed;
use super::{OneNeed, about, asks_again, speaks};
use crate::desk::need::figure::Figure;
use crate::desk::page::stage::{desk, drawn};
use crate::words::{Language, say, speak_natively};

#[test]
fn what_a_need_asks_is_said_and_nothing_is_0_that_is_not_reported() {
    speak_natively(Language::English);
    let line = |key, amount: Option<&str>, covered: Option<&str>| NeedLine {
        key,
        kind: Some(ResourceKind::Funding),
        label: Some(format!("Part {key}")),
        year: Some(2027),
        amount: amount.map(str::to_owned),
        currency: Some("USD".to_owned()),
        already_covered: covered.map(str::to_owned),
        ..NeedLine::default()
    };
    let lines = vec![
        line(1, Some("1000.00"), Some("100.00")),
        line(2, Some("500.00"), None),
        line(3, None, None),
    ];
    let html = drawn(desk("DEU", Role::DonorDesk), move || {
        let origin = serde_json::from_value(serde_json::json!("derived")).ok();
        let body = NeedBody {
            title: "Survey".to_owned(),
            origin,
            lines: lines.clone(),
            ..NeedBody::default()
        };
        let needs = Rc::new(vec![Record::new("N-1", Kind::Need, "LAO", Status::Published, body)]);
        html! { <OneNeed id="N-1" {needs} coalitions={None::<Rc<Vec<Record<CoalitionBody>>>>} own={None::<Vec<Record<InterestBody>>>} behalf={None::<String>} came={Callback::noop()} /> }
    });
    for words in [
        ">Survey</bdi>",
        "From public figures",
        "Part 1, 2027 · <bdi>USD\u{a0}1,000</bdi><span class=\"sub\">USD\u{a0}100 of it covered already",
        "Part 2, 2027 · <bdi>USD\u{a0}500</bdi><span class=\"sub\">covered already: not reported",
        "Part 3, 2027 · <bdi>To be costed</bdi></li>",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[test]
fn what_is_typed_while_an_answer_is_sent_stays() {
    let sent = Typed {
        stance: Some(Stance::NotForUs),
        words: "In May".to_owned(),
        reason: "Elsewhere".to_owned(),
        ..Typed::default()
    };
    let [_, rest] = sent.parts(Stance::NotForUs);
    assert_eq!(sent.clone().since(&sent, rest.clone()), rest, "nothing was typed since");
    let now = Typed { words: "In June".to_owned(), line: "2".to_owned(), ..sent.clone() };
    let left = now.since(&sent, rest);
    assert_eq!((left.words.as_str(), left.line.as_str()), ("In June", "2"));
    assert_eq!((left.stance, left.reason.as_str()), (None, ""), "that is on its way");
}

#[test]
fn an_answer_takes_what_goes_with_it_and_leaves_the_rest() {
    let typed = Typed {
        stance: Some(Stance::NotForUs),
        line: "2".to_owned(),
        figure: Figure::new("2,000".to_owned()),
        words: "In May".to_owned(),
        reason: "Elsewhere".to_owned(),
        for_state: true,
    };
    for stance in [Stance::NotForUs, Stance::NothingThisTime] {
        let body = typed.body("N-1", stance);
        assert_eq!((body.line, &body.quantity, &body.words), (None, &None, &None));
        assert_eq!((body.for_state, body.reason.as_deref()), (false, Some("Elsewhere")));
        let [_, rest] = typed.parts(stance);
        let kept = Typed { stance: None, reason: String::new(), ..typed.clone() };
        assert_eq!(rest, kept);
    }
    let body = typed.body("N-1", Stance::Interested);
    assert_eq!((body.line, body.quantity.as_deref()), (Some(2), Some("2000")));
    assert_eq!((body.words.as_deref(), body.for_state), (Some("In May"), true));
    assert_eq!(typed.parts(Stance::Interested)[1], Typed::default());
    // A quantity of no line is not sent.
    let whole = Typed { line: String::new(), ..typed.clone() };
    let body = whole.body("N-1", Stance::Interested);
    assert_eq!((body.line, body.quantity), (None, None));
    assert_eq!(whole.parts(Stance::Interested)[1].figure, typed.figure);
}

#[test]
fn a_figure_that_its_line_does_not_count_in_is_named_before_it_is_sent() {
    speak_natively(Language::English);
    let line = |key, kind, currency: &str| NeedLine {
        key,
        kind: Some(kind),
        currency: Some(currency.to_owned()),
        unit: Some("detector".to_owned()),
        ..NeedLine::default()
    };
    let lines = vec![line(1, ResourceKind::Funding, "USD"), line(2, ResourceKind::InKind, "USD")];
    let body = NeedBody { lines, ..NeedBody::default() };
    let needs = Rc::new(vec![Record::new("N-1", Kind::Need, "LAO", Status::Published, body)]);
    let problem = |line: &str, figure: &str| {
        let figure = Figure::new(figure.to_owned());
        let typed = Typed { line: line.to_owned(), figure, ..Typed::default() };
        typed.problem(&needs, "N-1")
    };
    for (line, figure) in [("1", "1,500.50"), ("2", "3"), ("1", "")] {
        assert_eq!(problem(line, figure), "", "{figure}");
    }
    let (precise, none) = (say::desk_rule("too_precise"), say::desk_rule("not_decimal"));
    for (line, figure) in [("1", "1.505"), ("2", "1.5")] {
        assert_eq!(problem(line, figure), precise, "{figure}");
    }
    for figure in ["a lot", "0"] {
        assert_eq!(problem("1", figure), none, "{figure}");
    }
}

#[test]
fn the_unit_speaks_for_no_party_that_has_answered_itself() {
    speak_natively(Language::English);
    let body = Typed::default().body("N-1", Stance::NotForUs);
    let itself = Record::new("I-1", Kind::Interest, "DEU", Status::Published, body);
    let by_unit = Record { by_unit: true, ..itself.clone() };
    assert!(speaks(Some("DEU"), &[]) && speaks(Some("DEU"), std::slice::from_ref(&by_unit)));
    assert!(!speaks(Some("DEU"), &[by_unit, itself.clone()]));
    assert!(speaks(None, std::slice::from_ref(&itself)), "it says more itself");
    // What it said itself is shown, and is not the unit's to take back.
    let html = drawn(desk("ISU", Role::Isu), move || {
        let body = NeedBody { title: "Survey".to_owned(), ..NeedBody::default() };
        let needs = Rc::new(vec![Record::new("N-1", Kind::Need, "LAO", Status::Published, body)]);
        html! { <OneNeed id="N-1" {needs} coalitions={None::<Rc<Vec<Record<CoalitionBody>>>>} own={vec![itself.clone()]} behalf="DEU" came={Callback::noop()} /> }
    });
    assert!(html.contains("class=\"said\""), "{html}");
    assert!(!html.contains("Undo") && !html.contains("Written by the unit"), "{html}");
}

#[test]
fn who_was_interested_before_the_round_is_asked_again_and_nobody_else() {
    let body = Typed::default().body("N-1", Stance::Interested);
    let said = [Record::new("I-1", Kind::Interest, "DEU", Status::Published, body)];
    assert!(asks_again(true, Some(&said)));
    assert!(!asks_again(false, Some(&said)), "it answers the round");
    assert!(!asks_again(true, Some(&[])) && !asks_again(true, None), "nothing is known of it");
}

#[test]
fn what_is_written_on_behalf_of_a_party_is_its_own_and_kept_apart() {
    let edit = |behalf: Option<&str>| {
        Typed::default().edit("N-1", Stance::Interested, behalf.map(str::to_owned))
    };
    assert_eq!((edit(Some("DEU")).owner.as_deref(), edit(None).owner), (Some("DEU"), None));
    assert_eq!(about("N-1", None), "N-1");
    assert_ne!(about("N-1", Some("DEU")), about("N-1", Some("CHE")));
}
