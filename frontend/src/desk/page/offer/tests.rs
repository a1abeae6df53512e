//! The parts of offers drawn to text.

use std::collections::BTreeMap;
use std::rc::Rc;

use contract::access::Role;
use contract::need::{NeedBody, NeedLine};
use contract::offer::{OfferBody, OfferYear};
use contract::record::{Kind, Record, Status};
use engine::case::{AlsoPrefers, Origin, ResourceKind};
use engine::eligibility::{Lack, Reason};
use engine::run::ResourceKey;
use yew::prelude::*;

use crate::desk::fragment::Fragment;
use crate::desk::offer::{Answer, Draft, Fits, HEADER, OfferForm, columns, sheet, unreadable, why};
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::desk::part::{COMPARED, OfferFields, OfferFit, Tries, compared, compared_rows};
use crate::export::csv;
use crate::fitting::{Fitting, LineFit, NeedFit, Rule, fitting};
use crate::format::{self, Figures};
use crate::route::Query;
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
fn fit(rules: Vec<Rule>) -> String {
    fit_of(rules, Fits::Known)
}

fn fit_of(rules: Vec<Rule>, stands: fn(Rc<Answer>) -> Fits) -> String {
    panel(rules, stands, fitting(&case().market, "O-A"), "", false)
}

/// The panel with what was found, at an address.
fn panel(
    rules: Vec<Rule>,
    stands: fn(Rc<Answer>) -> Fits,
    found: Fitting,
    at: &str,
    is_narrow: bool,
) -> String {
    let (found, fields) = (Rc::new(found), Query::parse(at));
    drawn(desk("DEU", Role::DonorDesk), move || {
        let found = found.clone();
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
            rules: rules.clone(),
            before: Some(1),
            ontry: Callback::noop(),
            onundo: Callback::noop(),
            more: Html::default(),
        };
        let act =
            Some(Callback::from(|need: String| html! { <b>{ format!("act on {need}") }</b> }));
        let draft = Draft { owner: "DEU".to_owned(), body: offer };
        let here = Fragment { fields: fields.clone(), replace: Callback::noop() };
        html! { <OfferFit fits={stands(Rc::new(Answer { draft, found }))} {tries} {act} {here} {is_narrow} /> }
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
        "Fits 1 need; with one change 1 more; does not fit 1.",
        "Clearance in the north",
        "USD 850.50",
        "2 needs: the offer lists other States or regions",
        "Try without this rule: +1",
        "Preferred, by weight; it rules nothing out: Clearance (2).",
        "With one change: the offer lists other States or regions",
        "1 need: the line has no figure yet",
        "Nothing that you have not saved leaves it.",
        "Not compared: what is committed already, what others bring beside it",
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
        ">Needs that it fits</h3>",
        ">Needs that it fits with one change</h3>",
        ">What keeps it from the others</h3>",
        ">Needs that it does not fit, and why</h3>",
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
    let tried = Rule::May(Reason::StateNotListed);
    let html = plain(&fit(vec![tried]));
    assert!(html.contains("without: States and regions."), "{html}");
    assert!(html.contains("With every rule it fitted 1 need."), "{html}");
    for language in Language::ALL {
        speak_natively(language);
        assert!(fit(vec![tried]).contains("id=\"try-undo\""), "{language:?}");
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
        let all = why(&desk, &offer, &found.needs[at], None, &usd());
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
    assert!(told(1).contains(&row("ldc_only", "yes", "The State is one", true)));
    let chad = told(2);
    assert!(chad.contains(&row("state_not_listed", "Lao PDR", "TCD, not reported", false)));
    let to_be_costed = told(0);
    assert!(to_be_costed.contains(&row("to_be_costed", "", "To be costed", false)));
    assert!(to_be_costed.iter().any(|one| one.0 == "year" && !one.3));
}

fn usd() -> Figures {
    Figures { currency: "USD".to_owned(), digits: 2 }
}

#[test]
fn figures_that_keep_an_offer_away_stand_beside_what_it_says_in_every_language() {
    let mut found = fitting(&case().market, "O-A");
    let offer = OfferBody {
        kind: Some(ResourceKind::Funding),
        min_grant: Some("900.00".to_owned()),
        max_per_state: Some("70".to_owned()),
        ..OfferBody::default()
    };
    let desk = desk("DEU", Role::DonorDesk);
    let line = &mut found.needs[1].lines[0];
    (line.least, line.together) = (Some(8_000), Some(85_050));
    line.rules = [Lack::MaxPerState, Lack::MinGrant].map(Rule::Can).to_vec();
    let told: Vec<_> = why(&desk, &offer, &found.needs[1], None, &usd())
        .into_iter()
        .filter(|why| matches!(why.rule, Rule::Can(_)))
        .map(|why| (why.rule.code(), why.offer, plain(&why.need), why.holds))
        .collect();
    let row = |code, offer: &str, need: &str| (code, offer.to_owned(), need.to_owned(), false);
    assert_eq!(told, [row("max_per_state", "70", "USD 80"), row("min_grant", "900", "USD 850.50")]);
    let all = |rule: Rule| {
        let code = rule.code();
        [format::rule(rule), say::offer_rule(code), say::offer_change(code)]
    };
    for language in Language::ALL {
        speak_natively(language);
        let others = all(Rule::May(Reason::ForbiddenPair));
        for lack in Lack::ALL {
            let words = all(Rule::Can(*lack));
            assert!(words.iter().zip(&others).all(|(own, other)| own != other), "{words:?}");
        }
    }
    speak_natively(Language::English);
}

/// Copies of a need that fits, whose titles, priorities and figures run from first to last.
fn many(count: i64) -> Fitting {
    let mut found = fitting(&case().market, "O-A");
    let one = found.needs[1].clone();
    let copy = |at: i64| {
        let mut need =
            NeedFit { need: format!("N-{at:03}"), title: format!("Title {at:03}"), ..one.clone() };
        need.lines.truncate(1);
        need.lines[0].open = Some(100 * at);
        need.priority = if at == 77 { 1 } else { 2 };
        need.due = if at == 88 { 20_270_101 } else { i64::MAX };
        need
    };
    found.needs = (1..=count).map(copy).collect();
    found
}

#[test]
fn every_need_can_be_reached_page_by_page_and_in_another_order() {
    let shown = |at: &str, is_narrow: bool| -> Vec<String> {
        let html = panel(Vec::new(), Fits::Known, many(120), at, is_narrow);
        html.split("<bdi>Title ").skip(1).map(|rest| rest[..3].to_owned()).collect()
    };
    let mut all = Vec::new();
    for page in ["", "page-fits=2", "page-fits=3"] {
        all.extend(shown(page, false));
        assert_eq!(shown(page, true), shown(page, false), "beside a form too");
    }
    let wanted: Vec<String> = (1..=120).map(|at| format!("{at:03}")).collect();
    assert_eq!(all, wanted);
    assert_eq!(shown("page-fits=9", false).len(), 20, "no page is after the last");
    assert_eq!(shown("page-near=2", false).len(), 50, "each group has its own");
    for (sort, first) in [("priority", "077"), ("deadline", "088"), ("amount", "120")] {
        assert_eq!(shown(&format!("sort={sort}"), false)[0], first, "{sort}");
    }
    // A group that does not fit is open while one of its pages is asked for.
    let mut found = many(120);
    for need in &mut found.needs {
        need.lines[0].rules = vec![Rule::Can(Lack::NothingOpen)];
    }
    let drawn = |at: &str| panel(Vec::new(), Fits::Known, found.clone(), at, false);
    let folded = drawn("");
    assert!(folded.contains("<details><summary id=\"fit-nothing_open\">"), "{folded}");
    let opened = drawn("page-nothing_open=3");
    assert!(opened.contains("<details open"), "{opened}");
    assert!(opened.contains("Title 120") && !opened.contains("Title 100"), "{opened}");
}

#[test]
fn a_file_of_what_fits_has_a_row_for_each_need_and_says_what_was_tried() {
    let found = fitting(&case().market, "O-A");
    let rows = sheet(&found, &desk("DEU", Role::DonorDesk), &[Rule::May(Reason::StateNotListed)]);
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

#[test]
fn needs_beside_each_other_say_what_is_covered_and_open_and_never_0_for_what_is_unsaid() {
    let mut needs = needs_beside();
    let line = NeedLine { key: 1, ..NeedLine::default() };
    for (need, id) in needs.iter_mut().zip(["LAO-C1", "TCD-S1"]) {
        need.id = id.to_owned();
        need.body.lines = vec![line.clone()];
    }
    let found = fitting(&case().market, "O-A");
    let told = |role| {
        let rows = compared_rows(&needs.iter().collect::<Vec<_>>(), &desk("DEU", role), &found);
        [rows[0][19..22].join(" "), rows[1][19..22].join(" ")]
    };
    assert_eq!(told(Role::Isu), ["150.00 850.50 USD", "not reported 500.00 USD"]);
    assert_eq!(told(Role::DonorDesk), told(Role::Isu), "under a name that claims less");
    let shown = |role| {
        let (needs, found) = (needs.clone(), found.clone());
        plain(&drawn(desk("DEU", role), move || {
            compared(&needs.iter().collect::<Vec<_>>(), &desk("DEU", role), &found)
        }))
    };
    let unit = shown(Role::Isu);
    let (_, covered) = unit.split_once("Covered or committed").expect("the row is there");
    let (covered, open) = covered.split_once("Still open").expect("and what is open");
    assert!(covered.contains("USD 150") && covered.contains("not reported"), "{covered}");
    assert!(open.contains("USD 850.50") && open.contains("USD 500"), "{open}");
    let donor = shown(Role::DonorDesk);
    let (_, covered) = donor.split_once("Covered already").expect("what is covered is there");
    // Others are not told what is committed of a line: what is left of it is no figure of theirs.
    let (covered, open) = covered.split_once("less covered already").expect("and what is left");
    assert!(covered.contains("USD 150") && open.contains("USD 850.50"), "{covered} {open}");
    assert!(!donor.contains("Still open"), "{donor}");
}

#[test]
fn what_is_left_is_called_open_to_the_unit_alone() {
    let shown = |role, is_near: bool| {
        let desk_of = move || desk("DEU", role);
        plain(&drawn(desk_of(), move || {
            let draft = Draft { owner: "DEU".to_owned(), body: OfferBody::default() };
            let found = Rc::new(fitting(&case().market, "O-A"));
            let fits = Fits::Known(Rc::new(Answer { draft, found }));
            let tries = Tries {
                rules: Vec::new(),
                before: None,
                ontry: Callback::noop(),
                onundo: Callback::noop(),
                more: Html::default(),
            };
            html! { <OfferFit {fits} {tries} is_narrow={!is_near} /> }
        }))
    };
    let open = |html: &str| html.matches("Still open").count();
    assert_eq!(open(&shown(Role::DonorDesk, true)), 0);
    assert!(0 < open(&shown(Role::Isu, true)));
    assert_eq!(columns(&desk("DEU", Role::DonorDesk), HEADER)[10], "asked_less_covered");
    assert_eq!(columns(&desk("ISU", Role::Isu), HEADER), HEADER);
}

#[test]
fn a_need_for_two_goods_names_both_with_their_units_and_has_a_row_of_the_file_for_each() {
    let mut found = fitting(&case().market, "O-A");
    let need = &mut found.needs[1];
    let goods = |code: &str, unit: &str, open: i64| {
        let (code, unit) = (code.to_owned(), unit.to_owned());
        let resource = ResourceKey { kind: ResourceKind::InKind, code, unit };
        LineFit { resource, open: Some(open), rules: Vec::new(), ..need.lines[0].clone() }
    };
    need.lines = vec![goods("vehicles", "vehicle", 3), goods("detectors", "unit", 40)];
    let rows = sheet(&found, &desk("DEU", Role::DonorDesk), &[]);
    let of = |row: usize| [2, 10, 11].map(|column| rows[row][column].as_str());
    assert_eq!((of(0), of(1)), (["LAO-C1", "40", "unit"], ["LAO-C1", "3", "vehicle"]));
    let html = plain(&panel(Vec::new(), Fits::Known, found, "", false));
    assert!(html.contains("40 units; 3 vehicles"), "{html}");
}

#[test]
fn goods_that_are_counted_in_one_unit_are_told_apart_by_their_names() {
    let mut found = fitting(&case().market, "O-A");
    let need = &mut found.needs[1];
    let goods = |code: &str, open: i64| {
        let (code, unit) = (code.to_owned(), "unit".to_owned());
        let resource = ResourceKey { kind: ResourceKind::InKind, code, unit };
        LineFit { resource, open: Some(open), rules: Vec::new(), ..need.lines[0].clone() }
    };
    need.lines = vec![goods("detectors", 40), goods("prostheses", 3)];
    let rows = sheet(&found, &desk("DEU", Role::DonorDesk), &[]);
    let of = |row: usize| [10, 11, 12, 13].map(|column| rows[row][column].as_str());
    assert_eq!([HEADER[12], HEADER[13]], ["code", "code_name"]);
    let names = ["detectors", "prostheses"].map(format::activity);
    assert_eq!(of(0), ["40", "unit", "detectors", &names[0]]);
    assert_eq!(of(1), ["3", "unit", "prostheses", &names[1]]);
    let html = plain(&panel(Vec::new(), Fits::Known, found, "", false));
    let told = format!("40 units ({}); 3 units ({})", names[0], names[1]);
    assert!(html.contains(&told), "{told}: {html}");
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
    let found = fitting(&case().market, "O-A");
    let own = desk("DEU", Role::DonorDesk);
    let rows = compared_rows(&needs.iter().collect::<Vec<_>>(), &own, &found);
    let ids: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ids, ["N-1", "N-1", "N-2"]);
    assert!(rows.iter().all(|row| row.len() == COMPARED.len()), "{rows:?}");
    assert_eq!(rows[0][1..4], ["=Need N-1", "LAO", "Lao PDR"]);
    assert_eq!(rows[0][14..18], ["2027", "1000.50", "USD", ""]);
    assert_eq!(rows[1][15..18], ["", "", "to be costed"], "never nothing, never 0");
    assert_eq!(rows[0][19..22], ["not reported", "not reported", ""], "it was not compared");
    assert_eq!(rows[2][10..22], [""; 12]);
    let html = drawn(desk("DEU", Role::DonorDesk), move || {
        compared(&needs.iter().collect::<Vec<_>>(), &desk("DEU", Role::DonorDesk), &found)
    });
    assert!(html.contains("XLSX") && html.contains("CSV"), "{html}");
}

#[test]
fn what_was_put_into_the_matching_by_mistake_is_a_draft_again() {
    let mut at = contract::life::made(Kind::Offer, false);
    for action in [contract::access::Action::Submit].into_iter().chain(super::OUT_AGAIN) {
        at = contract::life::after(action, Kind::Offer, at, contract::access::Audience::PUBLIC);
    }
    assert_eq!(at.status, Status::Draft);
}
