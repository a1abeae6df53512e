//! The words in every language.

use engine::case::Date;

use super::{Argument, Count};
use super::{Language, Lines, date, integer, pattern, say, speak, speak_natively};

#[test]
fn a_message_is_filled_in() {
    let fill = |line: &str, arguments: &[Argument<'_>], language: Language| {
        speak_natively(language);
        pattern::fill(line, arguments, language)
    };
    let steps = "\u{2}0\u{3}0\u{4}no steps\u{3}one\u{4}\u{1}0 step\u{3}other\u{4}\u{1}0 steps\u{5} of \u{1}1";
    let count = |n: i64| [Argument::Number(Count::from(n)), Argument::Text("this run")];
    assert_eq!(fill(steps, &count(0), Language::English), "no steps of this run");
    assert_eq!(fill(steps, &count(1), Language::English), "1 step of this run");
    assert_eq!(fill(steps, &count(1_234), Language::English), "1,234 steps of this run");
    // A name from right to left, or any name in a page from right to left, is fenced off.
    let name = "by \u{1}0.";
    assert_eq!(
        fill(name, &[Argument::Text("لبنان")], Language::English),
        "by \u{2067}لبنان\u{2069}."
    );
    assert_eq!(fill(name, &[Argument::Text("Chad")], Language::Arabic), "by \u{2066}Chad\u{2069}.");
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let forms = |language: Language, counts: &[i64]| {
        speak_natively(language);
        counts.iter().map(|count| super::intl::plural(*count)).collect::<Vec<_>>()
    };
    assert_eq!(
        forms(Language::Arabic, &[0, 1, 2, 3, 11, 100]),
        ["zero", "one", "two", "few", "many", "other"]
    );
    assert_eq!(
        forms(Language::Russian, &[1, 2, 5, 21, 111, 1_000_001]),
        ["one", "few", "many", "one", "many", "one"]
    );
    assert_eq!(forms(Language::French, &[0, 1, 2]), ["one", "one", "other"]);
    assert_eq!(forms(Language::Chinese, &[1, 2]), ["other", "other"]);
}

#[test]
fn numbers_and_days_are_written_as_the_language_does() {
    speak_natively(Language::French);
    assert_eq!(integer(1_234_567), "1\u{202f}234\u{202f}567");
    speak_natively(Language::English);
    assert_eq!(integer(-1_234), "-1,234");
    assert_eq!(date(Date::parse("2026-03-01").expect("a day")), "1 March 2026");
}

#[test]
fn the_first_language_that_the_page_speaks_is_chosen() {
    let first = |tags: &[&str]| Language::first_of(tags);
    assert_eq!(first(&["", "", "de-CH", "fr-CH", "en"]), Language::French);
    assert_eq!(first(&["AR-LB"]), Language::Arabic);
    assert_eq!(first(&["zh_Hans"]), Language::Chinese);
    assert_eq!(first(&["de"]), Language::English);
}

#[test]
fn the_same_message_is_spoken_in_every_language() {
    let names = Language::ALL.map(|language| {
        speak_natively(language);
        say::site_name()
    });
    assert_eq!(names[0], "Country Coalitions");
    assert_eq!(names[1], "Coalitions pays");
    assert!(names.iter().all(|name| !name.is_empty()));
}

#[test]
fn a_file_of_another_version_is_refused() {
    let before = say::site_name();
    assert!(!speak(Language::French, &[(0, "one line\nand another")]));
    assert!(!speak(Language::French, &[(0, "<!DOCTYPE html>")]));
    assert_eq!(say::site_name(), before);
}

#[test]
fn lines_are_found_by_their_number() {
    let lines = Lines::of("a\n\nbc");
    assert_eq!([0, 1, 2, 3].map(|at| lines.line(at)), ["a", "", "bc", ""]);
}
