//! What must hold between a language and the first one.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Kind, Message, Piece};
use crate::{LANGUAGES, Language};

/// What is wrong with a language, a sentence each.
pub(crate) fn faults(first: &Catalogue, other: &Catalogue, language: Language) -> Vec<String> {
    let Language { code, plurals } = language;
    let mut faults = Vec::new();
    for (id, message) in &first.messages {
        let file = format!("{code}/{}.ftl", message.area);
        let Some(found) = other.messages.get(id) else {
            faults.push(format!("{file}: {id}: the message is missing"));
            continue;
        };
        if found.area != message.area {
            faults.push(format!("{code}/{}.ftl: {id}: it belongs into {file}", found.area));
        }
        let names = |message: &Message| message.variables.keys().cloned().collect::<Vec<_>>();
        if names(found) != names(message) {
            let (expected, found) = (names(message), names(found));
            faults.push(format!("{file}: {id}: variables {found:?}, expected {expected:?}"));
        }
        for variable in counted(&message.pieces) {
            let keys = keys(&found.pieces, &variable);
            let missing: Vec<&str> =
                plurals.iter().filter(|form| !keys.contains(**form)).copied().collect();
            if plurals.len() > 1 && !missing.is_empty() {
                faults.push(format!("{file}: {id}: no form for ${variable} {missing:?}"));
            }
        }
        // A name that one language chooses by, another must know; it may know more.
        for variable in message.variables.keys() {
            let known = keys(&found.pieces, variable);
            let plural = ["zero", "one", "two", "few", "many", "other"];
            let wanted = keys(&message.pieces, variable);
            let missing: Vec<&String> = wanted
                .iter()
                .filter(|key| !plural.contains(&key.as_str()) && !known.contains(*key))
                .collect();
            if !missing.is_empty() {
                faults.push(format!("{file}: {id}: no form for ${variable} {missing:?}"));
            }
        }
        let counts = |message: &Message, name: &str| {
            message.variables.get(name).is_some_and(|kind| *kind == Kind::Number)
        };
        for name in found.variables.keys() {
            if counts(found, name) && !counts(message, name) {
                let first = LANGUAGES[0].code;
                faults.push(format!("{file}: {id}: say \"${name} (Number)\" in {first} too"));
            }
        }
    }
    let unknown = other.messages.iter().filter(|(id, _)| !first.messages.contains_key(*id));
    faults.extend(unknown.map(|(id, message)| {
        format!("{code}/{}.ftl: {id}: the first language has no such message", message.area)
    }));
    faults
}

/// Variables whose plural matters in the first language.
fn counted(pieces: &[Piece]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_choice(pieces, &mut |variable, forms| {
        if forms.iter().any(|(key, _)| key == "one") {
            found.insert(variable.to_owned());
        }
    });
    found
}

/// Keys of every choice that depends on a variable.
fn keys(pieces: &[Piece], variable: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_choice(pieces, &mut |on, forms| {
        if on == variable {
            found.extend(forms.iter().map(|(key, _)| key.clone()));
        }
    });
    found
}

/// Told of a choice: what it depends on, and its forms by key.
type See<'a> = dyn FnMut(&str, &[(String, Vec<Piece>)]) + 'a;

fn each_choice(pieces: &[Piece], see: &mut See<'_>) {
    for piece in pieces {
        if let Piece::Choice { variable, forms } = piece {
            see(variable, forms);
            for (_, pieces) in forms {
                each_choice(pieces, see);
            }
        }
    }
}
