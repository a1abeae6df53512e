//! What is typed and what it means: numbers, sums, sheets, warnings.

mod form;
mod paste;
mod typed;

use contract::account::Article4;
use contract::need::{NeedBody, NeedLine};
use engine::case::ResourceKind;

use super::catalogue::Catalogue;
use super::warning::warnings;
use crate::words::{Language, say, speak_natively};
use contract::worth::Totals;

/// A line of money.
fn money(currency: &str, amount: &str) -> NeedLine {
    NeedLine {
        kind: Some(ResourceKind::Funding),
        currency: Some(currency.to_owned()),
        amount: Some(amount.to_owned()),
        ..NeedLine::default()
    }
}

#[test]
fn sums_are_exact_for_each_currency_and_leave_out_what_has_no_figure() {
    let units = NeedLine {
        kind: Some(ResourceKind::Expertise),
        currency: Some("USD".to_owned()),
        quantity: Some(3),
        unit_cost: Some("0.10".to_owned()),
        ..NeedLine::default()
    };
    let unpriced = NeedLine { unit_cost: None, ..units.clone() };
    let to_be_costed = NeedLine { quantity: None, ..units.clone() };
    let lines = vec![
        money("USD", "0.10"),
        money("USD", "0.20"),
        money("JPY", "1500"),
        money("USD", "12,5"),
        money("JPY", "1.5"),
        units,
        unpriced,
        to_be_costed,
        NeedLine::default(),
    ];
    let totals = Totals::of([&NeedBody { lines, ..NeedBody::default() }]);
    let sums: Vec<(&str, i64)> =
        totals.money.iter().map(|(code, minor)| (code.as_str(), *minor)).collect();
    assert_eq!(sums, [("JPY", 1500), ("USD", 60)]);
    assert_eq!((totals.unpriced, totals.to_be_costed, totals.unreadable), (1, 2, 2));
    assert_eq!(totals.lines, 9);
}

#[test]
fn a_sum_that_does_not_fit_is_said_and_never_wrong() {
    let most = "90071992547409.91";
    let lines: Vec<NeedLine> = (0..1100).map(|_| money("USD", most)).collect();
    let totals = Totals::of([&NeedBody { lines, ..NeedBody::default() }]);
    let sum = totals.money.get("USD").copied().unwrap_or_default();
    let counted = i64::try_from(1100 - totals.unreadable).expect("small");
    assert_eq!(sum, counted * 9_007_199_254_740_991);
    assert!(totals.unreadable > 0);
}

fn catalogue() -> Catalogue {
    serde_json::from_str(include_str!("../../../desk/catalogue.json")).expect("it is one")
}

#[test]
fn every_price_of_the_catalogue_is_a_figure_with_a_source() {
    let catalogue = catalogue();
    assert!(catalogue.prices.len() >= 5);
    for price in &catalogue.prices {
        assert!(engine::case::parse_amount(&price.low, 2).is_ok(), "{price:?}");
        assert!(engine::case::parse_amount(&price.high, 2).is_ok(), "{price:?}");
        assert!(engine::case::is_known_currency(&price.currency), "{price:?}");
        assert!(price.source.starts_with("http") && !price.date.is_empty(), "{price:?}");
        for language in Language::ALL {
            speak_natively(language);
            let item = say::desk_need_price_item(&price.id, &price.item);
            assert_eq!(item == price.item, language == Language::English, "{language:?}: {item}");
        }
        speak_natively(Language::English);
        for code in &price.activities {
            assert!(contract::catalogue::units(code).contains(&&*price.unit), "{code}: {price:?}");
        }
    }
}

#[test]
fn odd_figures_are_pointed_out_and_nothing_else() {
    let line = |unit_cost: &str, year: i32| NeedLine {
        kind: Some(ResourceKind::Expertise),
        code: Some("BAC".to_owned()),
        unit: Some("hectare".to_owned()),
        currency: Some("USD".to_owned()),
        unit_cost: Some(unit_cost.to_owned()),
        year: Some(year),
        ..NeedLine::default()
    };
    let mut covered = money("USD", "10.00");
    covered.already_covered = Some("10.01".to_owned());
    let body = NeedBody {
        deadline: Some("2028-08-01".to_owned()),
        lines: vec![line("2000", 2028), line("60000", 2029), line("150", 2026), covered],
        ..NeedBody::default()
    };
    let found: Vec<String> =
        warnings(&body, None, &catalogue(), "2027-01-01").into_iter().map(|one| one.path).collect();
    assert_eq!(
        found,
        [
            "lines[1].year",
            "lines[1].unit_cost",
            "lines[2].year",
            "lines[2].unit_cost",
            "lines[3].already_covered"
        ]
    );
    assert_eq!(warnings(&NeedBody::default(), None, &catalogue(), ""), []);
}

#[test]
fn what_is_after_the_deadline_of_article_4_names_it_and_its_source() {
    speak_natively(Language::English);
    let line = |year| NeedLine { year: Some(year), ..NeedLine::default() };
    let mut body = NeedBody {
        theme: "A4".to_owned(),
        deadline: Some("2034-02-02".to_owned()),
        lines: vec![line(2034), line(2035)],
        ..NeedBody::default()
    };
    let duty = |deadline: Option<&str>| Article4 {
        deadline: deadline.map(str::to_owned),
        source: "A review, 2023".to_owned(),
        url: String::new(),
    };
    let found = |body: &NeedBody, deadline| {
        let all = warnings(body, Some(&duty(deadline)), &catalogue(), "2027-01-01");
        let of = "after the Article 4 deadline, 1 February 2034 (A review, 2023)";
        all.into_iter().filter(|one| one.says == of).map(|one| one.path).collect::<Vec<_>>()
    };
    assert_eq!(found(&body, Some("2034-02-01")), ["deadline", "lines[1].year"]);
    assert_eq!(found(&body, None), [""; 0], "what is not reported is compared with nothing");
    body.theme = "A5".to_owned();
    assert_eq!(found(&body, Some("2034-02-01")), [""; 0], "it is about clearance alone");
}
