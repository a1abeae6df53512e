//! Which rows are one need, and which need that is.

use std::collections::BTreeMap;

use contract::sheet::Column;

use super::{Entry, Fault, Known};

/// The rows of one need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The need that is kept, by its place; `None` for a new one.
    pub(super) known: Option<usize>,
    /// Rows, by their place, in order.
    pub(super) entries: Vec<usize>,
}

/// How rows say that they are one need.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Reference(String),
    Title(String),
}

/// What a name leads to.
enum Found {
    Kept(usize),
    New,
    Refused(&'static str, Column),
}

/// The needs of a file, in the order of their first rows. Rows that lead to none get a fault.
pub(super) fn groups(entries: &mut [Entry<'_>], known: &[Known]) -> Vec<Group> {
    let mut by_name: BTreeMap<Name, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let reference = entry.says(Column::Reference).map(|name| Name::Reference(name.to_owned()));
        let title = || entry.says(Column::Title).map(|title| Name::Title(title.to_owned()));
        if let Some(name) = reference.or_else(title) {
            by_name.entry(name).or_default().push(at);
        }
    }
    let mut kept: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut groups = Vec::new();
    for (name, rows) in by_name {
        match find(&name, &rows, entries, known) {
            Found::Kept(at) => kept.entry(at).or_default().extend(rows),
            Found::New => groups.push(Group { known: None, entries: rows }),
            Found::Refused(code, column) => {
                for row in rows {
                    entries[row].faults.push(Fault::of(Some(column), code));
                }
            }
        }
    }
    groups.extend(kept.into_iter().map(|(at, mut entries)| {
        entries.sort_unstable();
        Group { known: Some(at), entries }
    }));
    groups.sort_by_key(|group| group.entries.first().copied());
    groups
}

fn find(name: &Name, rows: &[usize], entries: &[Entry<'_>], known: &[Known]) -> Found {
    if let Name::Reference(reference) = name {
        if let Some(at) = known.iter().position(|need| need.id == *reference) {
            return Found::Kept(at);
        }
        if is_reference(reference) {
            return Found::Refused("unknown_need", Column::Reference);
        }
    }
    let Some(title) = rows.iter().find_map(|row| entries[*row].says(Column::Title)) else {
        // The State's own name for a need says nothing to anybody else.
        return Found::Refused("unknown_need", Column::Reference);
    };
    let mut same =
        known.iter().enumerate().filter(|(_, need)| need.is_open && need.body.title == title);
    match (same.next(), same.next()) {
        (None, _) => Found::New,
        (Some((at, _)), None) => Found::Kept(at),
        (Some(_), Some(_)) => Found::Refused("several_needs", Column::Title),
    }
}

/// Whether a text has the form of a reference number, `N-7K2QXD4M1A`.
fn is_reference(text: &str) -> bool {
    text.strip_prefix("N-").is_some_and(|rest| {
        rest.len() == 10 && rest.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    })
}
