//! Filters of the list of needs that a person keeps under a name.
//!
//! A search belongs to one person in one seat, since what there is to be found depends on the seat.
//! Nobody else is told of it, the unit included, and the audit trail says nothing of it.

use serde::{Deserialize, Serialize};

/// The most searches of one person in one seat.
pub const MOST: i64 = 50;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// The longest query, in bytes.
pub const LONGEST_QUERY: usize = 500;
/// The longest id that a client makes, in bytes.
pub const LONGEST_ID: usize = 64;
/// What the list of needs can be narrowed and sorted by, as its address names it.
pub const FIELDS: [&str; 11] = [
    "at_least", "at_most", "currency", "kind", "oda", "q", "sort", "state", "status", "theme",
    "year",
];

/// A search as it is sent. Sending what is kept already changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SearchEdit {
    /// In the person's words, on one line: 1 to 80 characters.
    pub name: String,
    /// The filters as the address of the list has them, `state=LAO&theme=A4`; empty for the whole
    /// list. Fields are `at_least`, `at_most`, `currency`, `kind`, `oda`, `q`, `sort`, `state`, `status`,
    /// `theme` and `year`.
    pub query: String,
    /// The last change that the person has seen in the list, `2026-03-01T09:30:00.000Z`; what changed
    /// later is new to them. Absent where they have not looked.
    #[serde(default)]
    pub seen: Option<String>,
}

/// A search as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Made by the client: letters, digits and hyphens.
    pub id: String,
    /// In the person's words.
    pub name: String,
    /// The filters.
    pub query: String,
    /// The last change that the person has seen.
    pub seen: Option<String>,
    /// Counts changes from 1; also the entity tag.
    pub version: i64,
}

impl Search {
    /// What would be sent to leave it as it is.
    #[must_use]
    pub fn edit(&self) -> SearchEdit {
        let Self { name, query, seen, .. } = self.clone();
        SearchEdit { name, query, seen }
    }
}

/// Whether a query can be kept: known fields, each once, written as an address writes them.
#[must_use]
pub fn is_query(query: &str) -> bool {
    let names: Vec<&str> = query
        .split('&')
        .filter(|field| !field.is_empty())
        .map(|field| field.split_once('=').map_or("", |(name, _)| name))
        .collect();
    let is_once = |at: usize| !names[..at].contains(&names[at]);
    query.len() <= LONGEST_QUERY
        && query.bytes().all(|byte| byte.is_ascii_graphic())
        && names.iter().enumerate().all(|(at, name)| FIELDS.contains(name) && is_once(at))
}

/// Whether a client may call a search this.
#[must_use]
pub fn is_id(id: &str) -> bool {
    (1..=LONGEST_ID).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_QUERY, is_id, is_query};

    #[test]
    fn a_query_holds_known_fields_once_each() {
        for fine in
            ["", "state=LAO", "q=bomb+disposal&state=LAO&theme=A4", "q=%D9%84", "sort=-state"]
        {
            assert!(is_query(fine), "{fine}");
        }
        let long = format!("q={}", "a".repeat(LONGEST_QUERY));
        for wrong in ["state", "lang=ar", "state=LAO&state=TCD", "q=a b", "q=ä", "=x", &long] {
            assert!(!is_query(wrong), "{wrong}");
        }
    }

    #[test]
    fn an_id_is_a_plain_word() {
        assert!(is_id("0f3a-9"));
        for wrong in ["", "a/b", "ä", &"a".repeat(65)] {
            assert!(!is_id(wrong), "{wrong}");
        }
    }
}
