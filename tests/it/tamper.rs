//! A run whose figures were changed after it was made does not verify, whatever was changed.

use serde_json::Value;

use crate::fixture::{coalition, folder, illustrative, solved, text, write};

/// Every integer in the run outside its case, by JSON pointer.
fn figures(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(at),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                figures(item, format!("{at}/{i}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                figures(field, format!("{at}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => (),
    }
}

#[test]
fn a_change_to_any_figure_is_found() {
    let run: Value = serde_json::from_str(&solved(illustrative()).to_json()).unwrap();
    let mut places = Vec::new();
    figures(&run, String::new(), &mut places);
    assert!(places.len() > 500, "only {} figures", places.len());
    for place in places {
        let mut tampered = run.clone();
        let figure = tampered.pointer_mut(&place).unwrap();
        *figure = Value::from(figure.as_i64().unwrap() + 1);
        assert!(
            engine::run::verify_text(&tampered.to_string()).is_err(),
            "{place} was changed unseen"
        );
    }
}

#[test]
fn verify_says_what_does_not_hold() {
    let folder = folder();
    let mut run: Value = serde_json::from_str(&solved(illustrative()).to_json()).unwrap();
    run["matches"][0]["quantity"] =
        Value::from(run["matches"][0]["quantity"].as_i64().unwrap() - 100);
    let path = write(folder.path(), "run.json", &run.to_string());
    let refused = coalition(&["verify", text(&path)]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("certificate"), "{}", refused.err);
    run["matches"][0]["quantity"] = Value::from(i64::MAX);
    let path = write(folder.path(), "run.json", &run.to_string());
    let refused = coalition(&["verify", text(&path)]);
    assert!(refused.err.contains("limit"), "{}", refused.err);
}

#[test]
fn a_case_swapped_inside_a_run_is_found() {
    let mut run: Value = serde_json::from_str(&solved(illustrative()).to_json()).unwrap();
    run["case"]["needs"][0]["title"] = Value::from("Something else");
    let error = engine::run::verify_text(&run.to_string()).unwrap_err().to_string();
    assert!(error.contains("case_hash"), "{error}");
}

#[test]
fn a_run_of_another_version_is_named_and_one_of_another_engine_is_checked() {
    let run = solved(illustrative());
    let other = engine::run::verify_text(r#"{"format":"coalition-run/2"}"#).unwrap_err();
    assert!(other.to_string().contains("coalition-run/2"), "{other}");
    let mut older = run.clone();
    older.engine = "0.0.9".to_owned();
    assert!(engine::verify(older.clone()).is_err(), "the hash protects the statement");
    older.hash = older.content_hash();
    engine::verify(older).unwrap();
}
