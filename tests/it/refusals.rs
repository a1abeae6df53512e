//! Bad files: each fault is located, all are listed, nothing changes.

use serde_json::{Value, json};

use crate::fixture::{coalition, folder, illustrative, text, write};

/// The demonstration case with one thing changed, as `case check` sees it.
#[track_caller]
fn check(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut case: Value = serde_json::from_str(&illustrative().to_canonical_json()).unwrap();
    change(&mut case);
    check_text(&case.to_string(), expected);
}

#[track_caller]
fn check_text(file: &str, expected: &[&str]) {
    let folder = folder();
    let path = write(folder.path(), "case.json", file);
    for command in [&["case", "check", text(&path)][..], &["match", text(&path)][..]] {
        let outcome = coalition(command);
        assert_eq!(outcome.code, 1, "{}{}", outcome.out, outcome.err);
        assert_eq!(outcome.out, "", "nothing is printed as a result");
        for part in expected {
            assert!(outcome.err.contains(part), "{part:?} is not in:\n{}", outcome.err);
        }
    }
}

fn need(case: &mut Value, at: usize) -> &mut Value {
    &mut case["needs"][at]
}

#[test]
fn what_is_not_json_is_located_by_line() {
    check_text("{\n  \"format\": oops\n}", &["line 2"]);
    check_text("", &["line 1"]);
    check_text("[]", &["the file"]);
}

#[test]
fn another_version_is_named() {
    check(
        |case| case["format"] = json!("coalition-case/2"),
        &["`format` must be", "coalition-case/2"],
    );
}

#[test]
fn unknown_and_missing_fields_are_named_with_their_path() {
    check(
        |case| need(case, 0)["prioritty"] = json!(1),
        &["needs[AFG-C1].prioritty", "[unknown_field]"],
    );
    check(
        |case| drop(need(case, 0).as_object_mut().unwrap().remove("priority")),
        &["needs[AFG-C1].priority", "[missing_field]"],
    );
}

#[test]
fn duplicate_ids_and_unknown_states_are_named() {
    check(
        |case| {
            let copy = need(case, 0).clone();
            case["needs"].as_array_mut().unwrap().push(copy);
        },
        &["AFG-C1", "[duplicate_id]"],
    );
    check(
        |case| need(case, 0)["state"] = json!("XXX"),
        &["needs[AFG-C1].state", "\"XXX\"", "[unknown_state]"],
    );
}

#[test]
fn amounts_are_checked_for_sign_precision_range_and_currency() {
    let amount = |text: &str, rule: &str| {
        let text = text.to_owned();
        check(
            move |case| need(case, 0)["lines"][0]["amount"] = json!(text),
            &["needs[AFG-C1].lines[AFG-C1.1].amount", rule],
        );
    };
    amount("-5.00", "[negative_amount]");
    amount("5.001", "[too_precise]");
    amount("1e9", "[not_decimal]");
    amount("99999999999999999999.00", "[overflow]");
    check(
        |case| need(case, 0)["lines"][0]["currency"] = json!("EUR"),
        &["needs[AFG-C1].lines[AFG-C1.1]", "[no_rate]"],
    );
    check(
        |case| need(case, 0)["lines"][0]["amount"] = json!(5.5),
        &["needs[AFG-C1].lines[AFG-C1.1].amount", "found 5.5", "[not_decimal]"],
    );
}

#[test]
fn every_error_is_listed_not_only_the_first() {
    check(
        |case| {
            need(case, 0)["priority"] = json!(7);
            need(case, 1)["lines"][0]["year"] = json!(1066);
            case["offers"][0]["surprise"] = json!(true);
        },
        &["3 errors", "[priority_range]", "[year_range]", "[unknown_field]"],
    );
}
