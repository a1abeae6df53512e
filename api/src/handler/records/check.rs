//! What holds even for a draft: bounded texts and lists, nothing unseen, known parties.

use std::collections::{BTreeMap, BTreeSet};

use contract::access::PartyId;
use contract::account::{Party, PartyKind};
use engine::case::{MAX_TEXT, is_unseen};
use serde_json::Value;

use crate::store::BrokenRule;

/// The longest list.
const MAX_LIST: usize = 500;

/// Every text that is too long or holds what nobody sees, and every list that is too long.
pub(in crate::handler) fn faults_of_text(value: &Value) -> Vec<BrokenRule> {
    let mut faults = Vec::new();
    walk(value, "", &mut faults);
    faults
}

fn walk(value: &Value, path: &str, faults: &mut Vec<BrokenRule>) {
    match value {
        Value::String(text) => faults.extend(of_text(text, path)),
        Value::Array(items) if items.len() > MAX_LIST => faults.push(BrokenRule {
            path: path.to_owned(),
            code: "too_many",
            detail: format!("a list holds at most {MAX_LIST} entries; found {}", items.len()),
            fix: "split the record",
        }),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{at}]"), faults);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                faults.extend(of_text(name, path));
                let place = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                walk(field, &place, faults);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What a character that nobody sees is replaced by, where a text that holds it is let through.
const SEEN: char = '\u{fffd}';

/// Every text of a body that would be refused today. What was kept before a rule was there stays, so that a
/// change of something else is not refused for it.
pub(super) fn texts_that_stood(body: &Value) -> BTreeSet<String> {
    let mut stood = BTreeSet::new();
    gather(body, &mut stood);
    stood
}

fn gather(value: &Value, stood: &mut BTreeSet<String>) {
    let mut keep = |text: &String| {
        if fault_of(text).is_some() {
            stood.insert(text.clone());
        }
    };
    match value {
        Value::String(text) => keep(text),
        Value::Array(items) => items.iter().for_each(|item| gather(item, stood)),
        Value::Object(fields) => {
            fields.keys().for_each(keep);
            fields.values().for_each(|field| gather(field, stood));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The body as the rules look at it: each text that `stood` before in one that they let through, so that they find
/// everything else that is wrong.
pub(super) fn let_through(value: Value, stood: &BTreeSet<String>) -> Value {
    let text = |text: String| {
        if !stood.contains(&text) {
            return text;
        }
        let seen = text.chars().map(|c| if is_unseen(c) { SEEN } else { c });
        seen.take(MAX_TEXT).collect()
    };
    match value {
        Value::String(of) => Value::String(text(of)),
        Value::Array(items) => items.into_iter().map(|item| let_through(item, stood)).collect(),
        Value::Object(fields) => {
            let field = |(name, field)| (text(name), let_through(field, stood));
            Value::Object(fields.into_iter().map(field).collect())
        }
        other => other,
    }
}

/// Why a text is refused wherever it stands.
fn fault_of(text: &str) -> Option<String> {
    if text.chars().count() > MAX_TEXT {
        Some(format!("text may hold at most {MAX_TEXT} characters"))
    } else if text.chars().any(is_unseen) {
        Some("text may hold no unseen control characters".to_owned())
    } else {
        None
    }
}

fn of_text(text: &str, path: &str) -> Option<BrokenRule> {
    let detail = fault_of(text)?;
    Some(BrokenRule {
        path: path.to_owned(),
        code: "bad_text",
        detail,
        fix: "shorten it or remove them",
    })
}

/// An owner of a need that is no State, or that nobody knows.
pub(in crate::handler) fn fault_of_state(
    owner: &str,
    parties: &BTreeMap<PartyId, Party>,
) -> Option<BrokenRule> {
    match parties.get(owner) {
        Some(party) if party.kind == PartyKind::State => None,
        Some(_) => Some(BrokenRule {
            path: "owner".to_owned(),
            code: "not_a_state",
            detail: format!("a need belongs to a State; found {owner:?}"),
            fix: "name the affected State",
        }),
        None => Some(unknown_party("owner", owner)),
    }
}

/// Parties that are named and that nobody knows, or that are named twice.
pub(super) fn faults_of_named(
    named: &[PartyId],
    parties: &BTreeMap<PartyId, Party>,
) -> Vec<BrokenRule> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (at, party) in named.iter().enumerate() {
        let path = format!("named[{at}]");
        if !parties.contains_key(party) {
            faults.push(unknown_party(&path, party));
        } else if !seen.insert(party) {
            faults.push(BrokenRule {
                path,
                code: "duplicate_entry",
                detail: format!("the list names {party:?} twice"),
                fix: "remove one of the two",
            });
        }
    }
    faults
}

/// A party that nobody knows.
pub(in crate::handler) fn unknown_party(path: &str, party: &str) -> BrokenRule {
    BrokenRule {
        path: path.to_owned(),
        code: "unknown_party",
        detail: format!("no party has this id; found {party:?}"),
        fix: "use the code of a State or the id of an organisation that takes part",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{faults_of_text, let_through, texts_that_stood};

    #[test]
    fn what_nobody_sees_is_refused_wherever_it_stands() {
        let body = json!({
            "title": "fine\n\tas it is",
            "context": "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645} \u{200f}12\u{61c}",
            "note": "1\u{202e}000",
            "lines": [{ "label": "a\u{0}b" }, { "label": "x".repeat(4_001) }],
            "source": "1\u{2060}000",
            "preferences": { "LA\u{200b}O": 3 },
        });
        let paths: Vec<String> =
            faults_of_text(&body).into_iter().map(|fault| fault.path).collect();
        assert_eq!(paths, ["lines[0].label", "lines[1].label", "note", "preferences", "source"]);
        let long = json!({ "states": vec!["LAO"; 501] });
        assert_eq!(faults_of_text(&long)[0].code, "too_many");
    }

    #[test]
    fn what_stood_before_is_let_through_and_nothing_beside_it() {
        let long = "x".repeat(4_001);
        let before =
            json!({ "title": "\u{200b}", "note": long, "lines": [{ "label": "a\u{0}b" }] });
        let stood = texts_that_stood(&before);
        assert_eq!(stood.len(), 3);
        let after = json!({
            "title": "\u{200b}", "note": long,
            "lines": [{ "label": "new" }, { "label": "a\u{0}b" }, { "label": "a\u{0}c" }],
        });
        let seen = let_through(after, &stood);
        let faults = faults_of_text(&seen);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].path, "lines[2].label");
        assert_eq!(seen["title"], "\u{fffd}", "no empty text");
    }
}
