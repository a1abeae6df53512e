//! A need that is kept on the reader's device while it is written.

use contract::need::NeedBody;
use contract::record::Edit;
use serde::{Deserialize, Serialize};

use super::form::NeedForm;
use crate::desk::base::{Base, Creation};
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
    pub(crate) base: Option<Base<NeedBody>>,
    /// A record that was sent and never answered.
    pub(crate) creation: Option<Creation<NeedBody>>,
    /// When it was kept, RFC 3339 in UTC.
    pub(crate) at: String,
}

impl Kept {
    /// What was typed; in another language than then, in the separators of that one.
    pub(crate) fn typed(&self) -> NeedForm {
        match &self.edit {
            Some(edit) if self.language != words::language().code() => {
                let mut form = NeedForm::of(&self.form.owner, edit);
                for (line, typed) in form.lines.iter_mut().zip(&self.form.lines) {
                    // What nobody can read is in no edit: it stays as it was typed.
                    if line.year.is_empty() {
                        line.year.clone_from(&typed.year);
                    }
                    if line.quantity.is_empty() && !typed.is_funding() {
                        line.quantity.clone_from(&typed.quantity);
                    }
                }
                form
            }
            _ => self.form.clone(),
        }
    }
}
