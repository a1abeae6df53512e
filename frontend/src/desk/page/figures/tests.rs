//! The page drawn to text: totals, tables and tiles say the same, in every language.

use std::rc::Rc;

use contract::access::Role;
use contract::figures::{Counted as Worth, Parts, Row, Sums};
use engine::layout::Part;
use yew::prelude::*;

use super::{Counted, parts};
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::words::{Language, speak_natively};

fn row(state: &str, theme: &str, year: i32, currency: &str, counted: Worth) -> Row {
    Row {
        need: "N-1".to_owned(),
        title: "Survey".to_owned(),
        line: 1,
        state: state.to_owned(),
        oda: true,
        theme: theme.to_owned(),
        year: Some(year),
        currency: currency.to_owned(),
        by_state: state == "LAO",
        counted,
    }
}

fn some() -> Vec<Row> {
    let money = Parts {
        lines: 1,
        reported: 1,
        told: 1,
        asked: 100_000,
        covered: 20_000,
        delivered: 15_000,
        committed: 25_050,
        open: 39_950,
        pledged: 10_000,
        proposed: 5_000,
        beyond: 100,
    };
    let yen = Parts { lines: 1, asked: 700, open: 700, ..Parts::default() };
    vec![
        row("LAO", "A4", 2027, "USD", Worth::Money(money)),
        row("LAO", "A5", 2029, "JPY", Worth::Money(yen)),
        row("DEU", "A4", 2027, "USD", Worth::Money(money)),
        row("DEU", "A4", 2028, "", Worth::ToBeCosted),
    ]
}

fn page(rows: Vec<Row>) -> String {
    let rows = Rc::new(rows);
    drawn(desk("LAO", Role::FocalPoint), move || html! { <Counted rows={rows.clone()} /> })
}

#[test]
fn a_bar_is_what_is_asked_and_says_so() {
    speak_natively(Language::English);
    let sums = Sums::of(&some());
    for parts in sums.money.values() {
        let drawn = parts::drawn(parts);
        assert_eq!(drawn.iter().map(|(_, value)| value).sum::<i64>(), parts.asked);
    }
    let over = Parts { asked: 100, open: 100, pledged: 500, ..Parts::default() };
    let dotted = parts::drawn(&over);
    assert_eq!((dotted[3], dotted[4]), ((Part::Pledged, 100), (Part::Open, 0)));
    assert_eq!(
        parts::shares_words(&sums.money["USD"]),
        "20\u{a0}% Covered already, 15\u{a0}% Paid or delivered, 25\u{a0}% Committed, 10\u{a0}% Pledged, not counted, 30\u{a0}% Still open"
    );
    assert_eq!(parts::apart(&sums), "One line to be costed");
}

#[test]
fn currencies_stand_apart_and_what_covers_nothing_stands_beside() {
    speak_natively(Language::English);
    let html = page(some());
    for words in [
        "USD\u{a0}2,000",
        "JPY\u{a0}700",
        "Pledged, not counted: USD\u{a0}200",
        "Proposed, nobody’s promise: USD\u{a0}100",
        "Stated beyond what the lines ask: USD\u{a0}2",
        "In no total, and never counted as zero: One line to be costed.",
        "4 of 4 lines of need",
        // Of all lines, and of those in dollars.
        "2 lines stated by States, 2 from other sources",
        "1 line stated by States, 1 from other sources",
        // Yen: nothing is reported, and that is not 0.
        "<span class=\"figures-amount\">not reported</span>",
        "LAO, Lao PDR: JPY\u{a0}700 asked, covered already: not reported, USD\u{a0}1,000 asked, 20\u{a0}% Covered already",
    ] {
        assert!(html.contains(words), "{words}");
    }
    assert_eq!(html.matches("class=\"tile\"").count(), 2);
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
    assert!(at("By name of the State") < at("class=\"tile\""), "the table is before its picture");
    // Of yen nothing is known: no bar says that all of it is open.
    assert!(html.contains("<span class=\"sub\">not reported</span>"));
    assert!(html.contains("lines without a report count as open"));
    // A tile says what no bar shows.
    assert!(html.contains("30\u{a0}% Still open, One line to be costed\""), "{html}");
    assert!(html.contains("href=\"/desk/figures?state=LAO\""));
    assert!(unlabelled(&html).is_empty(), "{:?}", unlabelled(&html));
}

#[test]
fn a_sum_that_is_not_told_of_all_its_lines_is_never_0() {
    speak_natively(Language::English);
    let money = |value: i64| value.to_string();
    let told =
        |told, value| parts::told(&Parts { lines: 6, told, ..Parts::default() }, value, money);
    let not_reported = ("not reported".to_owned(), None);
    assert_eq!(told(1, 0), not_reported, "and nothing is said of how many lines it is told");
    assert_eq!(told(6, 0), ("0".to_owned(), None));
    assert_eq!(told(1, 5), ("5".to_owned(), Some("Reported for 1 of 6 lines".to_owned())));
    // Who takes part in a coalition is not told whether there is another.
    assert_eq!(told(0, 5), ("5".to_owned(), Some("In your coalitions".to_owned())));
    assert_eq!(told(0, 0), not_reported);
}

/// One line of 6 is told, and nothing is brought for it.
#[test]
fn what_is_told_of_one_line_alone_is_no_0_for_all() {
    speak_natively(Language::English);
    let of = |told| Parts { lines: 1, told, asked: 100, open: 100, ..Parts::default() };
    let of = |told| row("LAO", "A4", 2027, "USD", Worth::Money(of(told)));
    let html = page(vec![of(1), of(0), of(0), of(0), of(0), of(0)]);
    assert!(!html.contains("USD\u{a0}0<"), "{html}");
    assert!(!html.contains("Reported for 1 of 6 lines"), "{html}");
    assert!(html.contains("is told to the State and to those who take part"), "{html}");
    // Who is told of all lines is told that there is nothing.
    let all = page(vec![of(1), of(1)]);
    assert!(all.contains("Paid or delivered: USD\u{a0}0<"), "{all}");
}

#[test]
fn of_what_nobody_reports_no_picture_says_that_it_is_open() {
    speak_natively(Language::English);
    let of = |told| Parts { lines: 1, told, asked: 100, open: 100, ..Parts::default() };
    let of = |told| page(vec![row("LAO", "A4", 2027, "USD", Worth::Money(of(told)))]);
    let unknown = of(0);
    assert!(!unknown.contains("part-open") && !unknown.contains("100\u{a0}%"), "{unknown}");
    assert!(
        unknown.contains("LAO, Lao PDR: USD\u{a0}1 asked, covered already: not reported\""),
        "{unknown}"
    );
    let known = of(1);
    assert!(known.contains("part-open") && known.contains("100\u{a0}% Still open"), "{known}");
}

#[test]
fn the_sum_of_one_group_is_not_said_again() {
    speak_natively(Language::English);
    let rows = some();
    assert_eq!(page(rows[..1].to_vec()).matches("<tfoot").count(), 0);
    assert_eq!(page(rows).matches("<tfoot").count(), 3, "States, themes, years");
}

#[test]
fn every_language_has_every_word() {
    for language in Language::ALL {
        speak_natively(language);
        let html = page(some());
        let found = ["figures_", "figures-"].iter().any(|id| html.contains(&format!(">{id}")));
        assert!(!found, "{}", language.code());
        assert_eq!(html.contains("Covered already"), language == Language::English);
    }
}
