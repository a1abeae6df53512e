//! The parts of offers drawn to text.

use std::collections::BTreeMap;
use std::rc::Rc;

use contract::access::Role;
use contract::need::{NeedBody, NeedLine};
use contract::offer::{OfferBody, OfferYear};
use contract::record::{Kind, Record, Status};
use engine::case::{AlsoPrefers, Origin, ResourceKind};
use engine::eligibility::Reason;
use yew::prelude::*;

use crate::desk::offer::{Answer, Draft, Fits, HEADER, OfferForm, Tried, sheet, unreadable, why};
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::desk::part::{COMPARED, OfferFields, OfferFit, Tries, compared, compared_rows};
use crate::export::csv;
use crate::fitting::fitting;
use crate::format;
use crate::tests::fixture::case;
use crate::words::{Language, say, speak_natively};

fn form(kind: ResourceKind) -> String {
    form_of(kind, "", "")
}

fn form_of(kind: ResourceKind, code: &'static str, unit: &'static str) -> String {
    drawn(desk("DEU", Role::DonorDesk), move || {
        let mut form = OfferForm::new("DEU", "EUR");
        form.body.kind = Some(kind);
        (form.body.code, form.body.unit) = (Some(code.to_owned()), Some(unit.to_owned()));
        form.body.preferences.insert("LAO".to_owned(), 7);
        for (of, name) in [("regions", "Asia"), ("themes", "A4.2"), ("years", "2026")] {
            let of = contract::from_code(of).expect("a kind of preferences");
            form.body.weights_mut(of).insert(name.to_owned(), 3);
        }
        let problems = Rc::new(vec![unreadable("years[0].amount")]);
        html! { <OfferFields form={Rc::new(form)} {problems} onchange={Callback::noop()} /> }
    })
}

/// What the first offer of the fixture fits, with these rules left out; drawn, and what was asked for.
fn fit(tried: Vec<Tried>) -> String {
    fit_of(tried, Fits::Known)
}

fn fit_of(tried: Vec<Tried>, stands: fn(Rc<Answer>) -> Fits) -> String {
    let tried = Rc::new(tried);
    drawn(desk("DEU", Role::DonorDesk), move || {
        let found = Rc::new(fitting(&case().market, "O-A"));
        let offer = OfferBody {
            kind: Some(ResourceKind::Funding),
            states: vec!["LAO".to_owned()],
            also_prefers: AlsoPrefers {
                themes: BTreeMap::from([("A4".to_owned(), 2), ("A5".to_owned(), 9)]),
                ..AlsoPrefers::default()
            },
            ..OfferBody::default()
        };
        let tries = Tries {
            tried: tried.clone(),
            ontry: Callback::noop(),
            onundo: Callback::noop(),
            more: Html::default(),
        };
        let act =
            Some(Callback::from(|need: String| html! { <b>{ format!("act on {need}") }</b> }));
        let draft = Draft { owner: "DEU".to_owned(), body: offer };
        html! { <OfferFit fits={stands(Rc::new(Answer { draft, found }))} {tries} {act} /> }
    })
}

fn plain(html: &str) -> String {
    html.replace('\u{a0}', " ").replace("&#x27;", "'")
}

#[test]
fn every_control_of_an_offer_has_one_label_in_every_language() {
    for language in Language::ALL {
        speak_natively(language);
        for kind in [ResourceKind::Funding, ResourceKind::Expertise] {
            assert_eq!(unlabelled(&form(kind)), [""; 0], "{language:?}");
        }
    }
    speak_natively(Language::English);
}

#[test]
fn code_and_unit_are_those_that_needs_are_written_with() {
    let all = form_of(ResourceKind::InKind, "vehicles", "vehicle");
    for entry in contract::catalogue::ENTRIES {
        assert!(all.contains(&format!("<option value=\"{}\"", entry.code)), "{}", entry.code);
    }
    assert!(!all.contains("value=\"qa_qc\"") && !all.contains("value=\"person-day\""), "{all}");
    assert!(!all.contains("-own\"") && !all.contains(&say::desk_need_not_listed()), "{all}");
    assert!(!form(ResourceKind::Expertise).contains("value=\"vehicles\""), "goods are in kind");
}

#[test]
fn what_the_catalogue_does_not_have_stays_as_it_was_written() {
    let old = form_of(ResourceKind::Expertise, "qa_qc", "person-month");
    assert!(old.contains("<input value=\"qa_qc\" id=\"offer-code-own\""), "{old}");
    assert_eq!(old.matches(&say::desk_need_not_listed()).count(), 1, "of the code alone: {old}");
    assert!(!old.contains("id=\"offer-unit-own\""), "its unit is in the catalogue: {old}");
    assert_eq!(unlabelled(&old), [""; 0]);
}

#[test]
fn what_is_filled_in_is_in_sight_and_the_only_year_stays() {
    let html = form(ResourceKind::Funding);
    let folded = |words: String| {
        let (before, _) = html.split_once(&format!("<summary>{words}")).expect("it is there");
        !before[before.rfind("<details").expect("it is folded")..].contains(" open")
    };
    assert!(folded(say::offer_leaves_out()), "nothing is left out: {html}");
    assert!(!folded(say::offer_prefers()), "something is preferred: {html}");
    let (_, years) = html.split_once("class=\"year-row\"").expect("a year");
    let (years, _) = years.split_once("</section>").expect("its section ends");
    assert!(!years.contains(&say::offer_remove()), "{years}");
}

#[test]
fn what_is_wrong_stands_at_its_field() {
    let html = form(ResourceKind::Funding);
    let at = html.find("id=\"offer-years-0-amount-problem\"").expect("the problem is there");
    assert!(html[at..].contains("Amount: is no number that can be read"));
    assert!(html.contains("The unit only"), "the usual audience is explained");
}

#[test]
fn what_an_offer_fits_is_said_in_one_sentence_and_rule_by_rule() {
    let html = plain(&fit(Vec::new()));
    for words in [
        "Fits 1 need; with one change 1 more; not 1.",
        "Clearance in the north",
        "USD 850.50",
        "2 needs: the offer lists other States or regions",
        "Try without this rule: +1",
        "Preferred, by weight; it rules nothing out: Clearance (2).",
        "With one change: the offer lists other States or regions",
        "1 need: the line has no figure yet",
        "Nothing that you have not saved leaves it.",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    // What is near has the same actions as what fits; what is not has none.
    assert!(html.contains("act on LAO-C1") && html.contains("act on TCD-S1"));
    assert!(!html.contains("act on CIV-V1"));
    assert!(!html.contains("id=\"try-undo\""), "nothing is tried yet");
    let figure = html.find("the line has no figure yet").expect("the rule is there");
    let item = html[figure..].split("</li>").next().unwrap_or_default();
    assert!(!item.contains("Try without"), "no donor can loosen that: {item}");
}

#[test]
fn what_fits_stands_before_what_keeps_others_away_and_says_who_stated_it() {
    let html = plain(&fit(Vec::new()));
    let places = [
        "<h3>Needs that it fits</h3>",
        "<h3>Needs that it fits with one change</h3>",
        "<h3>What keeps it from the others</h3>",
        "<h3>Needs that it does not fit, and why</h3>",
    ]
    .map(|words| html.find(words).unwrap_or_else(|| panic!("{words}: {html}")));
    assert!(places.is_sorted(), "{places:?}");
    let derived = format::origin_short(Origin::Derived);
    assert_eq!(html.matches(&derived).count(), 1, "{derived}: {html}");
    assert!(html.contains(&format::origin_short(Origin::ThirdParty)), "{html}");
}

#[test]
fn while_a_newer_draft_is_compared_nothing_is_told_of_it_nor_tried_without() {
    let html = plain(&fit_of(Vec::new(), Fits::Before));
    assert!(html.contains("Comparing with the needs"), "{html}");
    assert!(!html.contains("Fits 1 need") && !html.contains("Try without"), "{html}");
    assert!(html.contains("Clearance in the north"), "what is known stays in sight");
}

#[test]
fn what_is_tried_is_named_with_the_way_back_in_every_language() {
    let found = fitting(&case().market, "O-A");
    let mut form = OfferForm::new("DEU", "USD");
    form.body.states = vec!["LAO".to_owned()];
    let (_, tried) = form.without(Reason::StateNotListed, &found);
    let html = plain(&fit(vec![tried.clone()]));
    assert!(html.contains("without: States and regions."), "{html}");
    assert!(html.contains("With every rule it fitted 1 need."), "{html}");
    for language in Language::ALL {
        speak_natively(language);
        assert!(fit(vec![tried.clone()]).contains("id=\"try-undo\""), "{language:?}");
    }
    speak_natively(Language::English);
}

#[test]
fn each_rule_of_the_offer_stands_beside_what_the_need_says() {
    let found = fitting(&case().market, "O-A");
    let offer = OfferBody {
        kind: Some(ResourceKind::Funding),
        states: vec!["LAO".to_owned()],
        ldc_only: true,
        years: vec![OfferYear { year: Some(2026), ..OfferYear::default() }],
        ..OfferBody::default()
    };
    let desk = desk("DEU", Role::DonorDesk);
    let told = |at: usize| -> Vec<(&str, String, String, bool)> {
        let all = why(&desk, &offer, &found.needs[at], None);
        all.into_iter().map(|one| (one.rule.code(), one.offer, one.need, one.holds)).collect()
    };
    let row =
        |rule, offer: &str, need: &str, holds| (rule, offer.to_owned(), need.to_owned(), holds);
    assert_eq!(
        told(1)[..3],
        [
            row("resource_kind", "Funding", "Funding", true),
            row("year", "2026: not reported", "2026", true),
            row("state_not_listed", "Lao PDR", "Lao PDR, Asia", true),
        ]
    );
    assert!(told(1).contains(&row("ldc_only", "yes", "yes", true)));
    let chad = told(2);
    assert!(chad.contains(&row("state_not_listed", "Lao PDR", "TCD, not reported", false)));
    let to_be_costed = told(0);
    assert!(to_be_costed.contains(&row("to_be_costed", "", "To be costed", false)));
    assert!(to_be_costed.iter().any(|one| one.0 == "year" && !one.3));
}

#[test]
fn a_file_of_what_fits_has_a_row_for_each_need_and_says_what_was_tried() {
    let found = fitting(&case().market, "O-A");
    let rows = sheet(&found, &desk("DEU", Role::DonorDesk), &[Reason::StateNotListed]);
    let of = |row: usize| [2, 3, 6, 7, 10, 11].map(|column| rows[row][column].as_str());
    assert_eq!(of(0), ["LAO-C1", "Clearance in the north", "fits", "", "850.50", "USD"]);
    assert_eq!(
        of(1),
        ["TCD-S1", "=Survey, \"first\" step", "one_change", "state_not_listed", "500.00", "USD"]
    );
    let rules = "to_be_costed; year; state_not_listed";
    assert_eq!(of(2), ["CIV-V1", "Réadaptation", "does_not_fit", rules, "not reported", ""]);
    assert_eq!(of(3), ["", "", "tried_without", "state_not_listed", "", ""]);
    let text = csv(&HEADER, &rows);
    assert!(text.contains("\"'=Survey, \"\"first\"\" step\""), "a title is never run: {text}");
}

fn needs_beside() -> Vec<Record<NeedBody>> {
    let lines = vec![
        NeedLine {
            key: 1,
            kind: Some(ResourceKind::Funding),
            year: Some(2027),
            amount: Some("1000.50".to_owned()),
            currency: Some("USD".to_owned()),
            ..NeedLine::default()
        },
        NeedLine { key: 2, kind: Some(ResourceKind::InKind), ..NeedLine::default() },
    ];
    let need = |id: &str, lines| {
        let title = format!("=Need {id}");
        let body = NeedBody { title, lines, priority: Some(2), ..NeedBody::default() };
        Record::new(id, Kind::Need, "LAO", Status::Published, body)
    };
    vec![need("N-1", lines), need("N-2", Vec::new())]
}

#[test]
fn the_file_has_every_line_of_the_needs_that_stand_beside_each_other() {
    let needs = needs_beside();
    let rows = compared_rows(&needs.iter().collect::<Vec<_>>(), &desk("DEU", Role::DonorDesk));
    let ids: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ids, ["N-1", "N-1", "N-2"]);
    assert!(rows.iter().all(|row| row.len() == COMPARED.len()), "{rows:?}");
    assert_eq!(rows[0][1..4], ["=Need N-1", "LAO", "Lao PDR"]);
    assert_eq!(rows[0][14..18], ["2027", "1000.50", "USD", ""]);
    assert_eq!(rows[1][15..18], ["", "", "to be costed"], "never nothing, never 0");
    assert_eq!(rows[2][10..19], [""; 9]);
    let html = drawn(desk("DEU", Role::DonorDesk), move || {
        compared(&needs.iter().collect::<Vec<_>>(), &desk("DEU", Role::DonorDesk))
    });
    assert!(html.contains("XLSX") && html.contains("CSV"), "{html}");
}
