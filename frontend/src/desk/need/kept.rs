//! A need that is kept on the reader's device while it is written.

use contract::access::Visibility;
use contract::need::NeedBody;
use contract::record::{Edit, Record};
use serde::{Deserialize, Serialize};

use super::form::NeedForm;
use crate::words;

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// As it was typed.
    pub(crate) form: NeedForm,
    /// In whose separators, by the language's code.
    pub(crate) language: String,
    /// The same as it would be sent, for readers of another language.
    pub(crate) edit: Option<Edit<NeedBody>>,
    /// What the server had when the writing began; nothing for a need that it does not have.
    pub(crate) base: Option<Base>,
    /// A record that was sent and never answered.
    pub(crate) creation: Option<Creation>,
    /// When it was kept, RFC 3339 in UTC.
    pub(crate) at: String,
}

/// A record as the server had it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Base {
    /// Its version.
    pub(crate) version: i64,
    /// What it said.
    pub(crate) edit: Edit<NeedBody>,
}

/// A record that is being made: sent again under the same key, with the same words, it is made
/// once, however often it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Creation {
    /// Its `Idempotency-Key`.
    pub(crate) key: String,
    /// What was sent.
    pub(crate) edit: Edit<NeedBody>,
}

impl Base {
    /// Of a record.
    pub(crate) fn of(record: &Record<NeedBody>) -> Self {
        Self { version: record.version, edit: edit_of(record) }
    }
}

/// What would be sent to leave a record as it is.
pub(crate) fn edit_of(record: &Record<NeedBody>) -> Edit<NeedBody> {
    Edit {
        owner: Some(record.owner.clone()),
        visibility: record.visibility,
        named: record.named.clone(),
        body: record.body.clone(),
    }
}

/// Whether two say the same: the owner never changes, and no visibility is the unit's.
pub(crate) fn says_the_same(a: &Edit<NeedBody>, b: &Edit<NeedBody>) -> bool {
    let seen = |edit: &Edit<NeedBody>| edit.visibility.unwrap_or(Visibility::Isu);
    a.body == b.body && seen(a) == seen(b) && a.named == b.named
}

impl Kept {
    /// What was typed; in another language than then, in the separators of that one.
    pub(crate) fn typed(&self) -> NeedForm {
        match &self.edit {
            Some(edit) if self.language != words::language().code() => {
                NeedForm::of(&self.form.owner, edit)
            }
            _ => self.form.clone(),
        }
    }
}

/// The name under which a need is kept: apart for each person and party, so that nobody finds
/// another's words in a shared browser.
pub(crate) fn name(person: &str, party: &str, id: Option<&str>) -> String {
    format!("draft/{person}/{party}/need/{}", id.unwrap_or("new"))
}
