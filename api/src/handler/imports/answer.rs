//! How an import is told, and why it is not undone.

use contract::Code as _;
use contract::sheet::SheetImport;

use crate::clock;
use crate::error::{ApiError, RecordProblem};
use crate::store::{BrokenRule, ImportRow, UNDO_US, UndoError};

/// An import as its party is told it.
pub(super) fn told(row: &ImportRow) -> SheetImport {
    let records = |is_new: bool| {
        let steps = row.changes.iter().filter(move |step| (step.before == 0) == is_new);
        steps.map(|step| step.record.clone()).collect()
    };
    let until_us = row.at_us + UNDO_US;
    SheetImport {
        id: row.id.clone(),
        version: if row.undone.is_some() { 2 } else { 1 },
        owner: row.owner.clone(),
        file: row.file.clone(),
        by: row.author.clone(),
        at: clock::rfc3339(row.at_us),
        counts: row.counts,
        made: records(true),
        changed: records(false),
        undo_until: clock::rfc3339(until_us),
        undone_at: row.undone.as_ref().map(|(at_us, _)| clock::rfc3339(*at_us)),
        undone_by: row.undone.as_ref().map(|(_, by)| by.clone()),
        may_undo: row.undone.is_none() && clock::now_us() <= until_us,
    }
}

/// What the client hears where an import is not undone.
pub(super) fn undo_refused(error: UndoError) -> ApiError {
    match error {
        UndoError::Undone => RecordProblem::Undone.into(),
        UndoError::TooOld => RecordProblem::TooOld.into(),
        UndoError::Changed(records) => {
            let places = records.into_iter().map(|(id, version, status)| BrokenRule {
                path: id,
                code: "changed_since",
                detail: format!("it is at version {version} by now, and {}", status.code()),
                fix: "change it back by hand; its history says what it was",
            });
            RecordProblem::ChangedSince(places.collect()).into()
        }
        UndoError::Record(error) => error.into(),
    }
}
