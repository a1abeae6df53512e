//! What a change of a record starts from.

use contract::access::Visibility;
use contract::record::{Edit, Record};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A record as the server had it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Base<B> {
    /// Its version.
    pub(crate) version: i64,
    /// What it said.
    pub(crate) edit: Edit<B>,
}

/// A record that is being made: sent again under the same key, with the same words, it is made
/// once, however often it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Creation<B> {
    /// Its `Idempotency-Key`.
    pub(crate) key: String,
    /// What was sent.
    pub(crate) edit: Edit<B>,
}

impl<B: Clone> Base<B> {
    /// Of a record.
    pub(crate) fn of(record: &Record<B>) -> Self {
        Self { version: record.version, edit: edit_of(record) }
    }
}

/// What would be sent to leave a record as it is.
pub(crate) fn edit_of<B: Clone>(record: &Record<B>) -> Edit<B> {
    Edit {
        owner: Some(record.owner.clone()),
        visibility: record.visibility,
        named: record.named.clone(),
        body: record.body.clone(),
    }
}

/// A value as JSON, by way of its text: the program can write and read that anyway, and each other
/// way of converting is some kilobytes of it.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Value {
    serde_json::to_string(value).and_then(|text| serde_json::from_str(&text)).unwrap_or_default()
}

/// JSON as a value, by way of its text; `None` where it is none.
pub(crate) fn from_json<T: DeserializeOwned>(json: &Value) -> Option<T> {
    serde_json::from_str(&json.to_string()).ok()
}

/// Whether two say the same: the owner never changes, and no visibility is the unit's.
pub(crate) fn says_the_same<B: PartialEq>(a: &Edit<B>, b: &Edit<B>) -> bool {
    let seen = |edit: &Edit<B>| edit.visibility.unwrap_or(Visibility::Isu);
    a.body == b.body && seen(a) == seen(b) && a.named == b.named
}
