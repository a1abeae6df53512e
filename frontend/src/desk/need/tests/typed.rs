use proptest::prelude::*;

use crate::desk::need::typed::{NotANumber, decimal, decimal_with, money, product, shown, whole};
use crate::words::{Language, speak_natively};

fn read(text: &str, mark: char) -> Result<String, NotANumber> {
    decimal_with(text, mark).map(Option::unwrap_or_default)
}

#[test]
fn separators_are_those_of_the_reader() {
    for (text, mark, expected) in [
        ("1,234.50", '.', "1234.50"),
        ("1 234,50", ',', "1234.50"),
        ("1\u{202f}234\u{a0}567,5", ',', "1234567.5"),
        ("1.234.567,89", ',', "1234567.89"),
        ("1.234", ',', "1234"),
        ("1,234", '.', "1234"),
        ("1.234", '.', "1.234"),
        ("12,5", '.', "12.5"),
        ("12.5", ',', "12.5"),
        ("1'250'000", '.', "1250000"),
        ("١٬٢٣٤٫٥", '.', "1234.5"),
        ("۱۲۳", '.', "123"),
        ("１２３．４", '.', "123.4"),
        ("007", '.', "7"),
        (".5", '.', "0.5"),
        ("  ", '.', ""),
    ] {
        assert_eq!(read(text, mark), Ok(expected.to_owned()), "{text:?} with {mark:?}");
    }
}

#[test]
fn what_is_no_number_is_not_guessed_at() {
    for text in ["-5", "12a", "1,23,4", "1.2.3", "1,2345.6", "USD 5", ".", "1e3", "½"] {
        assert_eq!(read(text, '.'), Err(NotANumber), "{text:?}");
    }
    assert_eq!(whole("12.5"), Err(NotANumber));
    assert_eq!(whole("1,200"), Ok(Some(1200)));
    assert_eq!(whole("3.00"), Ok(Some(3)));
    assert_eq!(whole(""), Ok(None));
}

#[test]
fn every_language_reads_what_it_writes() {
    for language in Language::ALL {
        speak_natively(language);
        for plain in ["0", "7", "1234", "1234.5", "1234567.89", "0.05", "12345678901234"] {
            assert_eq!(decimal(&shown(plain)), Ok(Some(plain.to_owned())), "{language:?} {plain}");
        }
    }
    speak_natively(Language::English);
}

#[test]
fn money_shows_every_digit_and_no_empty_cents() {
    assert_eq!(money("USD", 246_000), "USD\u{a0}2,460");
    assert_eq!(money("USD", 246_005), "USD\u{a0}2,460.05");
    assert_eq!(money("JPY", 246_005), "JPY\u{a0}246,005");
    assert_eq!(money("JOD", 1_500), "JOD\u{a0}1.500");
    assert_eq!(product("500", "1,800", "USD"), Some("900000".to_owned()));
    assert_eq!(product("3", "0.1", "USD"), Some("0.30".to_owned()));
    assert_eq!(product("3", "0.001", "USD"), None);
    assert_eq!(product("", "5", "USD"), None);
    assert_eq!(product("9007199254740991", "9007199254740991", "USD"), None);
}

proptest! {
    #[test]
    fn reading_what_was_shown_loses_nothing(whole in 0i64..9_000_000_000_000, cents in 0u32..100) {
        let plain = format!("{whole}.{cents:02}");
        let read = decimal_with(&shown(&plain), '.');
        prop_assert_eq!(read, Ok(Some(plain)));
    }

    #[test]
    fn nothing_that_is_typed_stops_the_form(text in "\\PC{0,20}") {
        for mark in ['.', ','] {
            if let Ok(Some(plain)) = decimal_with(&text, mark) {
                prop_assert!(plain.bytes().all(|b| b.is_ascii_digit() || b == b'.'), "{}", plain);
            }
        }
    }
}
