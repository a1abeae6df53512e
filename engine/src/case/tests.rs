//! Reading a case: what is accepted, and that everything wrong is found in one go.

use expect_test::{Expect, expect};
use proptest::prelude::{Strategy as _, prop_assert_eq, proptest};

use super::{
    AmountError, CaseFile, Date, MAX_AMOUNT, Rule, format_amount, minor_digits, parse_amount,
};
use crate::fixture;

const SMALL: &str = r#"{"format":"coalition-case/1","title":"T","label":"L","as_of":"2026-03-01","currency":"USD",
"states":[{"iso3":"LAO","region":"Asia","ldc":true,"oda":true}],
"needs":[{"id":"N","state":"LAO","theme":"A4","activity":"BAC","title":"t","priority":1,"origin":"state",
"lines":[{"id":"N.1","kind":"funding","year":2026,"amount":"1.00"}]}]}"#;

fn check(text: &str, expected: Expect) {
    let found = match CaseFile::parse(text) {
        Ok(case) => format!("a case with {} needs", case.needs.len()),
        Err(errors) => errors.to_string(),
    };
    expected.assert_eq(&found);
}

#[test]
fn reads_a_small_case_and_fills_what_is_absent() {
    check(SMALL, expect!["a case with 1 needs"]);
}

#[test]
fn a_case_that_leaves_out_what_it_may_can_be_read_again() {
    let case = CaseFile::parse(SMALL).expect("it is valid");
    assert_eq!(CaseFile::parse(&case.to_canonical_json()), Ok(case));
}

#[test]
fn text_that_could_turn_figures_round_is_refused() {
    let titled = |mark: &str| SMALL.replace("\"title\":\"", &format!("\"title\":\"{mark}"));
    for seen in ["\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}", "\u{61c}"] {
        assert!(CaseFile::parse(&titled(seen)).is_ok(), "Persian and Arabic need {seen:?}");
    }
    for unseen in ["\u{202e}", "\u{2066}", "\u{200b}", "\u{2060}", "\u{feff}", "\u{7f}"] {
        let text = titled(unseen);
        let errors = CaseFile::parse(&text).expect_err("it is refused");
        assert!(errors.0.iter().all(|error| error.rule == Rule::BadText), "{errors}");
    }
}

#[test]
fn says_where_text_is_not_json() {
    check(
        "{\n \"format\": oops}",
        expect![
            "the file: the file must be JSON; found expected value at line 2 column 12; correct the text at the line and column shown [not_json]"
        ],
    );
    check(
        "",
        expect![
            "the file: the file must be JSON; found EOF while parsing a value at line 1 column 0; correct the text at the line and column shown [not_json]"
        ],
    );
}

#[test]
fn refuses_another_version_before_anything_else() {
    check(
        r#"{"format":"coalition-case/2","new":1}"#,
        expect![[
            r#"the file: `format` must be "coalition-case/1"; found "coalition-case/2"; export the case again with this version, or correct the field [wrong_format]"#
        ]],
    );
    check(
        "{}",
        expect![[
            r#"the file: `format` must be "coalition-case/1"; found no format; export the case again with this version, or correct the field [wrong_format]"#
        ]],
    );
    check(
        "[]",
        expect![[
            r#"the file: `format` must be "coalition-case/1"; found no format; export the case again with this version, or correct the field [wrong_format]"#
        ]],
    );
}

#[test]
fn collects_every_error_of_form() {
    let text = SMALL
        .replace("\"priority\":1", "\"priority\":4,\"colour\":\"red\"")
        .replace("\"amount\":\"1.00\"", "\"amount\":1.5,\"kind2\":null")
        .replace("2026-03-01", "2026-02-30")
        .replace("\"year\":2026", "\"year\":20260")
        .replace("\"origin\":\"state\"", "\"origin\":\"rumour\"")
        .replace("\"ldc\":true,", "");
    check(
        &text,
        expect![[r#"
        as_of: a date is written YYYY-MM-DD and must exist, from 1900 to 2999; found "2026-02-30"; correct the date [not_a_date]
        states[LAO].ldc: this field is required; add it [missing_field]
        needs[N].priority: national priority is 1, 2 or 3; found 4; use 1 for the most urgent, 3 for the least [priority_range]
        needs[N].origin: the value is not on the list of this field; found "rumour", the list is state, third_party, derived; use one of the words listed [unknown_word]
        needs[N].lines[N.1].year: a year lies between 1990 and 2100; found 20260; correct the year [year_range]
        needs[N].lines[N.1].amount: an amount is a plain decimal string such as "1500000.00"; found 1.5; write digits with at most one point, in quotes, without separators [not_decimal]
        needs[N].lines[N.1].kind2: the format has no such field; remove it or correct its spelling [unknown_field]
        needs[N].colour: the format has no such field; remove it or correct its spelling [unknown_field]"#]],
    );
}

#[test]
fn errors_come_in_the_order_of_the_file() {
    let text = SMALL.replace(r#""ldc":true,"oda":true}]"#, r#""ldc":7,"oda":true},8]"#);
    let errors = CaseFile::parse(&text).expect_err("it is refused");
    let places: Vec<&str> = errors.0.iter().map(|error| error.path.as_str()).collect();
    assert_eq!(places, ["states[LAO].ldc", "states[1]"]);
}

#[test]
fn refuses_a_field_named_twice() {
    check(
        &SMALL.replace("\"id\":\"N.1\"", "\"id\":\"N.1\",\"id\":\"N.2\""),
        expect![[
            r#"the file: the file must be JSON; found field "id" is named twice in one object at line 4 column 31; correct the text at the line and column shown [not_json]"#
        ]],
    );
}

#[test]
fn order_in_the_file_means_nothing() {
    let a = fixture::case(
        "state LAO\nstate TCD\nline B LAO p1 A4 BAC 2026 1.00\nline A TCD p1 A4 BAC 2026 2.00",
    );
    let b = fixture::case(
        "state TCD\nstate LAO\nline A TCD p1 A4 BAC 2026 2.00\nline B LAO p1 A4 BAC 2026 1.00",
    );
    assert_eq!(a.hash(), b.hash());
}

#[test]
fn a_case_reads_back_as_written() {
    let case = fixture::case(
        "state LAO\nline A LAO p1 A4 BAC 2026 1.00\noffer D-1 2026 eur:2.00 states LAO prefers LAO=3",
    );
    assert_eq!(CaseFile::parse(&case.to_pretty_json()), Ok(case.clone()));
    assert_eq!(
        CaseFile::parse(&case.to_canonical_json()).map(|again| again.hash()),
        Ok(case.hash())
    );
}

#[test]
fn deep_nesting_is_an_error_and_not_a_crash() {
    let text = "[".repeat(100_000);
    let errors = CaseFile::parse(&text).unwrap_err();
    assert_eq!(errors.0[0].rule, Rule::NotJson);
}

#[test]
fn every_rule_has_its_own_code_and_a_fix() {
    let mut codes: Vec<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Rule::ALL.len());
    assert!(Rule::ALL.iter().all(|rule| !rule.fix().is_empty() && !rule.says().is_empty()));
}

#[test]
fn amounts_at_the_edges() {
    assert_eq!(parse_amount("0.00", 2), Ok(0));
    assert_eq!(parse_amount("2246547", 2), Ok(224_654_700));
    assert_eq!(parse_amount("90071992547409.91", 2), Ok(MAX_AMOUNT));
    assert_eq!(parse_amount("90071992547409.92", 2), Err(AmountError::TooLarge));
    assert_eq!(parse_amount("99999999999999999999999", 2), Err(AmountError::TooLarge));
    assert_eq!(parse_amount("1.001", 2), Err(AmountError::TooPrecise));
    assert_eq!(parse_amount("-1", 2), Err(AmountError::Negative));
    for bad in ["", ".", "1.", ".5", "1,000", "1e3", "+1", " 1", "١", "0x1", "1.2.3"] {
        assert_eq!(parse_amount(bad, 2), Err(AmountError::NotDecimal), "{bad:?}");
    }
}

/// A case with a field of its one offer, or of its goods.
fn with(offer: &str, quantity: &str) -> String {
    format!(
        r#"{{"format":"coalition-case/1","title":"T","label":"L","as_of":"2026-03-01","currency":"USD",
        "rates":[],"states":[],"needs":[],"donors":[{{"id":"D","name":"D","kind":"state"}}],
        "offers":[{{"id":"D-1","donor":"D","kind":"in_kind","code":"c","unit":"item",
        "years":[{{"year":2026,"quantity":{quantity}}}]{offer}}}],"locks":[],"vetoes":[]}}"#
    )
}

#[test]
fn a_figure_too_long_was_refused_by_another_rule() {
    let tiny = format!("0.{}1", "0".repeat(50));
    let share = format!(r#","max_share_of_line":"{tiny}""#);
    let least = format!(r#","min_grant":"{tiny}""#);
    let rule = |offer: &str, quantity: &str| {
        CaseFile::parse(&with(offer, quantity)).map_err(|errors| {
            errors.0.iter().map(|error| (error.path.clone(), error.rule)).collect::<Vec<_>>()
        })
    };
    let at = |field: &str, rule| Err(vec![(format!("offers[D-1].{field}"), rule)]);
    assert_eq!(rule(&share, "3").map(drop), at("max_share_of_line", Rule::BadShare));
    assert_eq!(rule(&least, "3").map(drop), at("min_grant", Rule::TooPrecise));
    for large in ["18446744073709551615", "36893488147419103232", "1e30"] {
        assert_eq!(rule("", large).map(drop), at("years[0].quantity", Rule::Overflow), "{large}");
    }
    assert_eq!(rule("", "1.5").map(drop), at("years[0].quantity", Rule::WrongType));
    assert!(rule("", "3").is_ok());
}

#[test]
fn dates_that_exist() {
    assert_eq!(Date::parse("2024-02-29").map(|day| day.to_string()), Some("2024-02-29".to_owned()));
    for bad in [
        "2025-02-29",
        "2026-00-01",
        "2026-13-01",
        "2026-04-31",
        "2026-4-1",
        "1899-12-31",
        "2026-01-00",
        "2026‐1‐1",
    ] {
        assert_eq!(Date::parse(bad), None, "{bad}");
    }
    assert!(Date::parse("2100-02-29").is_none() && Date::parse("2000-02-29").is_some());
}

#[test]
fn months_before_a_day_keep_to_the_calendar() {
    let before = |text: &str, months| {
        Date::parse(text).unwrap().months_before(months).map(|day| day.to_string())
    };
    assert_eq!(before("2030-08-01", 9).as_deref(), Some("2029-11-01"));
    assert_eq!(before("2024-11-30", 9).as_deref(), Some("2024-02-29"));
    assert_eq!(before("2026-10-31", 0).as_deref(), Some("2026-10-31"));
    assert_eq!(before("1900-08-01", 9), None);
}

#[test]
fn days_are_counted_through_every_leap_rule() {
    let days = |text: &str| Date::parse(text).unwrap().days_since_1900();
    assert_eq!([days("1900-01-01"), days("1900-03-01"), days("1904-03-01")], [0, 59, 1520]);
    assert_eq!([days("1970-01-01"), days("2000-03-01"), days("2101-01-01")], [25567, 36584, 73414]);
}

#[test]
fn minor_units_follow_iso_4217() {
    assert_eq!(
        [minor_digits("USD"), minor_digits("JPY"), minor_digits("KWD"), minor_digits("ZZZ")],
        [Some(2), Some(0), Some(3), None]
    );
}

proptest! {
    #[test]
    fn amounts_read_back_as_written(value in 0..=MAX_AMOUNT, digits in (0_u32..4).prop_map(|d| d)) {
        prop_assert_eq!(parse_amount(&format_amount(value, digits), digits), Ok(value));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,80}") {
        let _any = CaseFile::parse(&text);
    }
}

#[test]
fn what_is_preferred_besides_states_is_read_and_written_only_where_there_is_any() {
    let none = fixture::case("offer D-1 2026 2.00");
    assert!(!none.to_canonical_json().contains("also_prefers"), "an old case keeps its hash");
    for empty in ["{}", r#"{"themes":{},"years":{}}"#, "null"] {
        let text = none
            .to_canonical_json()
            .replace(r#","expires":null"#, &format!(r#","also_prefers":{empty},"expires":null"#));
        assert!(text.contains("also_prefers"));
        assert_eq!(CaseFile::parse(&text), Ok(none.clone()));
    }
    let some = fixture::case(
        "offer D-1 2026 2.00 prefers_themes A5=9,A4=1 prefers_regions Sub=2 prefers_years 2027=3",
    );
    let text = some.to_canonical_json();
    let written =
        r#""also_prefers":{"themes":{"A4":1,"A5":9},"regions":{"Sub":2},"years":{"2027":3}}"#;
    assert!(text.contains(written), "{text}");
    assert_eq!(CaseFile::parse(&text), Ok(some));
}

#[test]
fn wrong_preferences_are_named_by_their_place() {
    let text = fixture::case("offer D-1 2026 2.00 prefers_themes A4=1").to_canonical_json();
    let also = r#"{"themes":{"A4":0," ":1,"A5":"2"},"regions":{"Asia":10},
        "years":{"02026":1,"1800":1,"soon":1,"2026":9},"states":{}}"#;
    check(
        &text.replace(r#"{"themes":{"A4":1}}"#, also),
        expect![[r#"
            offers[D-1].also_prefers.themes. : the text must not be empty; fill it in [empty_text]
            offers[D-1].also_prefers.themes.A4: a preference weight lies between 1 and 9; found 0; use 1 to 9, or leave it out [preference_range]
            offers[D-1].also_prefers.themes.A5: a preference weight lies between 1 and 9; found "2"; use 1 to 9, or leave it out [preference_range]
            offers[D-1].also_prefers.regions.Asia: a preference weight lies between 1 and 9; found 10; use 1 to 9, or leave it out [preference_range]
            offers[D-1].also_prefers.years.02026: a year lies between 1990 and 2100; found "02026"; correct the year [year_range]
            offers[D-1].also_prefers.years.1800: a year lies between 1990 and 2100; found "1800"; correct the year [year_range]
            offers[D-1].also_prefers.years.soon: a year lies between 1990 and 2100; found "soon"; correct the year [year_range]
            offers[D-1].also_prefers.states: the format has no such field; remove it or correct its spelling [unknown_field]"#]],
    );
}
