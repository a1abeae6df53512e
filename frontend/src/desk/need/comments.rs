//! Comments of others on a need that nothing was done about yet, and where in the form they stand.

use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Change, Difference, Record};
use serde_json::Value;

use super::form::NeedForm;
use super::place::{Place, control};
use crate::words::say;

/// Fields of the need that have a control to stand beside.
const NEED_FIELDS: [&str; 7] =
    ["title", "theme", "activity", "priority", "deadline", "source", "note"];
/// Fields of a line that always have one.
const LINE_FIELDS: [&str; 11] = [
    "kind",
    "code",
    "label",
    "year",
    "quantity",
    "unit",
    "unit_cost",
    "currency",
    "already_covered",
    "smallest_part",
    "source",
];

/// A comment that is open. It keeps to its line wherever that stands by now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenComment {
    /// The line, by its key, where it is about one.
    pub(crate) line: Option<u32>,
    /// The field; empty for a whole line or the whole need.
    pub(crate) field: String,
    /// What was said.
    pub(crate) text: String,
}

/// A comment with its place in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Beside {
    /// The control; `None` where it is about the whole need, or what it is about is gone.
    pub(crate) control: Option<String>,
    /// What it is about, in words.
    pub(crate) place: String,
    /// What was said.
    pub(crate) text: String,
}

/// What others said since the need was sent or published last, without what was changed and saved
/// after it; the oldest first.
pub(crate) fn open(record: &Record<NeedBody>, changes: &[Change]) -> Vec<OpenComment> {
    let mut keys: Vec<u32> = record.body.lines.iter().map(|line| line.key).collect();
    let mut changed: Vec<(Option<u32>, String)> = Vec::new();
    let mut found = Vec::new();
    for change in changes.iter().rev() {
        let others = change.comments.iter().filter(|_| change.by.party != record.owner);
        for comment in others.rev() {
            let place = Place::parse(&comment.field);
            let line = place.line.and_then(|at| keys.get(at).copied());
            let one =
                OpenComment { line, field: place.field.to_owned(), text: comment.text.clone() };
            // A line that is not told any more has no place to stand at.
            if place.line.is_some() == line.is_some() && !one.is_answered(&changed) {
                found.push(one);
            }
        }
        if matches!(change.action, Action::Submit | Action::Publish) {
            break;
        }
        step_back(&mut keys, &mut changed, &change.differences);
    }
    found.reverse();
    found
}

/// From the keys of the lines after a change to those before it; notes what it changed.
fn step_back(
    keys: &mut Vec<u32>,
    changed: &mut Vec<(Option<u32>, String)>,
    differences: &[Difference],
) {
    let (mut added, mut removed) = (Vec::new(), Vec::new());
    for difference in differences {
        let place = Place::parse(&difference.field);
        match place.line {
            None => changed.push((None, place.field.to_owned())),
            Some(at) if place.field.is_empty() && difference.after.is_none() => {
                let key = difference.before.as_deref().and_then(key_of);
                removed.extend(key.map(|key| (at, key)));
                changed.extend(key.map(|key| (Some(key), String::new())));
            }
            Some(at) if place.field.is_empty() => added.push(at),
            Some(at) => {
                changed.extend(keys.get(at).map(|key| (Some(*key), place.field.to_owned())));
            }
        }
    }
    // Lines that came are named by where they stand since, those that went by where they stood.
    for at in added.into_iter().rev().filter(|at| *at < keys.len()).collect::<Vec<_>>() {
        keys.remove(at);
    }
    for (at, key) in removed {
        keys.insert(at.min(keys.len()), key);
    }
}

fn key_of(line: &str) -> Option<u32> {
    let line: Value = serde_json::from_str(line).ok()?;
    u32::try_from(line.get("key")?.as_u64()?).ok()
}

impl OpenComment {
    /// Whether what it is about was changed since. Nothing short of sending it answers what was said
    /// of the whole need.
    fn is_answered(&self, changed: &[(Option<u32>, String)]) -> bool {
        let is_whole_need = self.line.is_none() && self.field.is_empty();
        !is_whole_need
            && changed.iter().any(|(line, field)| {
                let is_whole_line = self.field.is_empty() || field.is_empty();
                *line == self.line && (*field == self.field || (line.is_some() && is_whole_line))
            })
    }

    /// Where it stands in the form.
    pub(crate) fn beside(&self, form: &NeedForm) -> Beside {
        let at = self.line.map(|key| form.lines.iter().position(|line| line.key == key));
        let (control, place) = match at {
            Some(None) => (None, say::desk_need_comment_gone()),
            Some(Some(at)) => {
                let line = &form.lines[at];
                let has_control = LINE_FIELDS.contains(&self.field.as_str())
                    || (self.field == "amount" && line.is_funding());
                // The kind stands for what has no control of its own.
                let field = if has_control { &self.field } else { "kind" };
                let place = Place { line: Some(at), field: &self.field };
                (Some(control(line.key, field)), place.words())
            }
            None => {
                let own = NEED_FIELDS.contains(&self.field.as_str()).then(|| self.field.clone());
                (own, Place { line: None, field: &self.field }.words())
            }
        };
        Beside { control, place, text: self.text.clone() }
    }
}

#[cfg(test)]
mod tests;
