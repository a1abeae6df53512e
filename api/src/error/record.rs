//! What the client hears when something about a record was not done.

use axum::http::StatusCode;
use contract::Code as _;
use contract::record::Status;
use serde_json::Value;

use super::{ApiError, Place, place, plural};
use crate::store::{BrokenRule, RecordError, Refusal};

/// Why something about a record was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordProblem {
    /// No record has the id, or none that the caller may know of.
    NoSuch,
    /// Not while the record stands where it stands.
    WrongStatus(Status),
    /// Another version than the client's is in force, with what it says.
    Stale {
        /// The version.
        version: i64,
        /// What is in force, as the client may see it.
        current: Value,
    },
    /// What was confirmed is not what would be done by now.
    Outdated,
    /// The import was undone before.
    Undone,
    /// The import can be undone no more.
    TooOld,
    /// Records that were changed since the import, each as a place.
    ChangedSince(Vec<BrokenRule>),
    /// The request needs a key and has none.
    KeyMissing,
    /// The key was used for another request.
    KeyReused,
    /// Rules that do not hold.
    Invalid {
        /// `invalid_need`, `invalid_offer`, …
        code: &'static str,
        /// Every one of them.
        faults: Vec<BrokenRule>,
    },
}

impl From<RecordProblem> for ApiError {
    fn from(problem: RecordProblem) -> Self {
        Self::Record(problem)
    }
}

impl From<RecordError> for ApiError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::NoSuch => RecordProblem::NoSuch.into(),
            RecordError::Forbidden => Refusal::NotAllowed.into(),
            RecordError::WrongStatus(status) => RecordProblem::WrongStatus(status).into(),
            RecordError::KeyReused => RecordProblem::KeyReused.into(),
            RecordError::Invalid { code, faults } => RecordProblem::Invalid { code, faults }.into(),
            RecordError::Store(error) => error.into(),
            // A handler that expects a version says what is in force.
            RecordError::Stale(_) => Self::Internal(error.to_string()),
            RecordError::Unreadable(text) => Self::Internal(text),
        }
    }
}

/// Status, stable code, title, and what to tell the client.
pub(super) fn parts(problem: &RecordProblem) -> (StatusCode, &'static str, &'static str, String) {
    let (status, code, title, detail) = match problem {
        RecordProblem::NoSuch => (
            StatusCode::NOT_FOUND,
            "record_not_found",
            "No such record",
            "there is no record with this id that you may see".to_owned(),
        ),
        RecordProblem::WrongStatus(status) => (
            StatusCode::CONFLICT,
            "wrong_status",
            "Not as things stand",
            format!("the record is {}, and this is not done from there", status.code()),
        ),
        RecordProblem::Stale { version, .. } => (
            StatusCode::PRECONDITION_FAILED,
            "changed",
            "It has changed meanwhile",
            format!("version {version} is in force; nothing was changed"),
        ),
        RecordProblem::Outdated => (
            StatusCode::CONFLICT,
            "preview_outdated",
            "Something has changed since the preview",
            "look at the preview again, then confirm; nothing was changed".to_owned(),
        ),
        RecordProblem::Undone => (
            StatusCode::CONFLICT,
            "import_undone",
            "Undone already",
            "the import was undone before".to_owned(),
        ),
        RecordProblem::TooOld => (
            StatusCode::CONFLICT,
            "import_too_old",
            "Too long ago",
            "an import can be undone for 24 hours; change its needs one by one".to_owned(),
        ),
        RecordProblem::ChangedSince(faults) => (
            StatusCode::CONFLICT,
            "import_changed_since",
            "Changed since the import",
            format!("{} changed since; nothing was undone", plural(faults.len(), "need")),
        ),
        RecordProblem::KeyMissing => (
            StatusCode::BAD_REQUEST,
            "key_missing",
            "Which request is this?",
            "send `Idempotency-Key`, 1 to 200 characters, new for each thing that is made"
                .to_owned(),
        ),
        RecordProblem::KeyReused => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "key_reused",
            "The key was used for another request",
            "take a new `Idempotency-Key` for each thing that is made".to_owned(),
        ),
        RecordProblem::Invalid { code, faults } => (
            StatusCode::UNPROCESSABLE_ENTITY,
            *code,
            "The rules do not hold",
            format!("{} found; nothing was changed", plural(faults.len(), "error")),
        ),
    };
    (status, code, title, detail)
}

/// Where in the body they are.
pub(super) fn places(problem: &RecordProblem) -> Vec<Place> {
    let (RecordProblem::Invalid { faults, .. } | RecordProblem::ChangedSince(faults)) = problem
    else {
        return Vec::new();
    };
    faults.iter().map(|fault| place(&*fault.path, fault.code, &*fault.detail, fault.fix)).collect()
}
