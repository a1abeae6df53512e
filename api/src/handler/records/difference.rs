//! What changed between two versions of a record, field by field.

use contract::coalition::HEARD;
use contract::need::LAST_KEY;
use contract::record::Difference;
use contract::round::ASKED_AT;
use serde_json::{Map, Value};

/// The field by which entries of a list are the same entry wherever they stand.
const KEYS: [&str; 3] = ["key", "party", "year"];

/// Fields that differ between two snapshots, each `{body, visibility, named}`. Fields of the body
/// are named without it, as everywhere.
pub(super) fn differences(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    let of = |value: &Value, field: &str| value.get(field).cloned().unwrap_or(Value::Null);
    compare("", &of(before, "body"), &of(after, "body"), &mut found);
    for field in ["visibility", "named"] {
        compare(field, &of(before, field), &of(after, field), &mut found);
    }
    found
}

fn compare(path: &str, before: &Value, after: &Value, found: &mut Vec<Difference>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Value::Object(before), Value::Object(after)) => fields(path, before, after, found),
        (Value::Array(before), Value::Array(after)) => match key_of(before, after) {
            Some(key) => entries(path, key, before, after, found),
            None => found.push(difference(path, Some(&list(before)), Some(&list(after)))),
        },
        (before, after) => {
            let some = |value| Some(value).filter(|value: &&Value| !value.is_null());
            found.push(difference(path, some(before), some(after)));
        }
    }
}

fn fields(
    path: &str,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    found: &mut Vec<Difference>,
) {
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    // What the server keeps for itself is nobody's change.
    let is_servers = |name: &str| name == LAST_KEY || name == HEARD || ASKED_AT.contains(&name);
    for name in names.into_iter().filter(|name| !is_servers(name)) {
        let place = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let of = |map: &Map<String, Value>| map.get(name).cloned().unwrap_or(Value::Null);
        compare(&place, &of(before), &of(after), found);
    }
}

/// Entries are named by where they stand since, and those taken away by where they stood.
fn entries(path: &str, key: &str, before: &[Value], after: &[Value], found: &mut Vec<Difference>) {
    let same = |one: &Value, list: &[Value]| {
        list.iter().find(|other| other.get(key) == one.get(key)).cloned()
    };
    for (at, gone) in before.iter().enumerate() {
        if same(gone, after).is_none() {
            found.push(difference(&format!("{path}[{at}]"), Some(gone), None));
        }
    }
    for (at, entry) in after.iter().enumerate() {
        let place = format!("{path}[{at}]");
        match same(entry, before) {
            Some(was) => compare(&place, &was, entry, found),
            None => found.push(difference(&place, None, Some(entry))),
        }
    }
}

/// The field that every entry of both lists has.
fn key_of(before: &[Value], after: &[Value]) -> Option<&'static str> {
    let all = || before.iter().chain(after);
    KEYS.into_iter().find(|key| {
        all().next().is_some()
            && all().all(|entry| entry.get(key).is_some_and(|value| !value.is_null()))
    })
}

fn list(items: &[Value]) -> Value {
    Value::Array(items.to_vec())
}

fn difference(field: &str, before: Option<&Value>, after: Option<&Value>) -> Difference {
    Difference {
        field: field.to_owned(),
        before: before.map(Value::to_string),
        after: after.map(Value::to_string),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::differences;

    #[test]
    fn a_line_is_the_same_line_wherever_it_stands() {
        let before = json!({ "body": { "title": "a", "states": ["LAO"], "lines": [
            { "key": 1, "amount": "1.00" }, { "key": 2, "amount": null }, { "key": 3, "amount": "3.00" }
        ] }, "visibility": "isu", "named": [] });
        let after = json!({ "body": { "title": "a", "states": ["LAO", "IRQ"], "lines": [
            { "key": 3, "amount": "3.00" }, { "key": 2, "amount": "2.00" }, { "key": 4, "amount": "4.00" }
        ] }, "visibility": "public", "named": ["DEU"] });
        let shown: Vec<String> = differences(&before, &after)
            .into_iter()
            .map(|d| {
                format!(
                    "{} {} -> {}",
                    d.field,
                    d.before.unwrap_or_default(),
                    d.after.unwrap_or_default()
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                r#"lines[0] {"amount":"1.00","key":1} -> "#,
                r#"lines[1].amount  -> "2.00""#,
                r#"lines[2]  -> {"amount":"4.00","key":4}"#,
                r#"states ["LAO"] -> ["LAO","IRQ"]"#,
                r#"visibility "isu" -> "public""#,
                r#"named [] -> ["DEU"]"#,
            ]
        );
    }

    #[test]
    fn what_the_server_keeps_for_itself_is_nobodys_change() {
        let told = |heard: &str, due: &str| {
            let of = json!({ "key": 1, "due": due, "heard": heard });
            json!({ "body": { "contributions": [of] }, "visibility": "isu", "named": [] })
        };
        let found = |due: &str| -> Vec<String> {
            let after = told("2026-11-30", due);
            let all = differences(&told("2026-06-01", "2026-12-01"), &after);
            all.into_iter().map(|one| one.field).collect()
        };
        assert_eq!(found("2026-12-01"), [""; 0]);
        assert_eq!(found("2027-03-01"), ["contributions[0].due"]);
    }
}
