//! Sheets of needs that were imported: written as a whole, and undone as a whole.

use std::collections::BTreeSet;

use contract::Code as _;
use contract::access::{Action, Audience, Reader};
use contract::need::LAST_KEY;
use contract::record::{Author, Kind, Status};
use contract::sheet::SheetCounts;
use serde::{Deserialize, Serialize};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::claim::{self, Answered, Claim};
use super::write::apply::{author, change, make};
use super::{
    Changed, Expected, NewRecord, RecordError, RecordRow, Target, UNDO_US, is_owners, seeing,
};
use crate::secret;
use crate::store::write::{Happened, Write, Writer};
use crate::store::{Listed, Page, Store, StoreError};

/// Says what a record becomes from what it is.
type Decide<'a> = Box<dyn Fn(&RecordRow) -> Result<Changed, RecordError> + Send + Sync + 'a>;

/// One record of an import.
pub enum ImportStep<'a> {
    /// Makes it.
    Make(NewRecord),
    /// Changes it, if it still has the version.
    Change {
        /// Which.
        id: String,
        /// The version that the import was planned from.
        version: i64,
        /// What it becomes.
        decide: Decide<'a>,
    },
}

/// An import to be made.
pub struct NewImport<'a> {
    /// Whose needs they are.
    pub owner: String,
    /// On whose behalf, where the writer acts for another.
    pub on_behalf: Option<String>,
    /// What the file was called.
    pub file: String,
    /// What is done with its rows.
    pub counts: SheetCounts,
    /// The needs of the owner that it was planned from, each with its version.
    pub planned_from: Vec<(String, i64)>,
    /// What is done.
    pub steps: Vec<ImportStep<'a>>,
}

/// What an import did to one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedRecord {
    /// Which.
    pub record: String,
    /// Its version before; 0 where the import made it.
    pub before: i64,
    /// Its version after.
    pub after: i64,
    /// Whether what it said before was the unit's hand; `None` where the import made it, and of imports from
    /// before this was kept.
    #[serde(default)]
    pub was_by_unit: Option<bool>,
}

/// An import as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRow {
    /// Unique.
    pub id: String,
    /// Whose needs they are.
    pub owner: String,
    /// Who made it.
    pub author: Author,
    /// What the file was called.
    pub file: String,
    /// When, in microseconds since 1970, UTC.
    pub at_us: i64,
    /// What was done with its rows.
    pub counts: SheetCounts,
    /// What was done.
    pub changes: Vec<ImportedRecord>,
    /// When it was undone, and by whom.
    pub undone: Option<(i64, Author)>,
}

/// Why an import is not made.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The owner's needs are others than those that it was planned from.
    #[error("the needs have changed since the import was planned")]
    Outdated,
    /// Anything else.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Record(error.into())
    }
}

/// Why an import is not undone.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// It was undone before.
    #[error("the import was undone already")]
    Undone,
    /// It is older than a day.
    #[error("the import is older than a day")]
    TooOld,
    /// Records that were changed since, with where they stand.
    #[error("{} records were changed since", .0.len())]
    Changed(Vec<(String, i64, Status)>),
    /// Anything else.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl From<sqlx::Error> for UndoError {
    fn from(error: sqlx::Error) -> Self {
        Self::Record(error.into())
    }
}

const KEEP: &str = "INSERT INTO sheet_import (id, party, owner, author, file, at, counts, changes)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
/// An import is seen by the party that made it: its records say the rest to whoever sees them.
const ONE: &str = "SELECT id, owner, author, file, at, counts, changes, undone_at, undone_by
    FROM sheet_import WHERE id = $1 AND party = $2 AND $2 <> ''";
const LIST: &str = "SELECT id, owner, author, file, at, counts, changes, undone_at, undone_by
    FROM sheet_import WHERE party = $1 AND $1 <> '' AND (at, id) < ($2, $3)
    ORDER BY at DESC, id DESC LIMIT $4";
const TOTAL: &str =
    "SELECT CAST(count(*) AS BIGINT) FROM sheet_import WHERE party = $1 AND $1 <> ''";
const UNDONE: &str = "UPDATE sheet_import SET undone_at = $2, undone_by = $3 WHERE id = $1";
const KNOWN: &str = concat!(
    "SELECT record.id, record.version FROM record WHERE record.kind = $4 AND record.owner = $5 AND ",
    seeing!("record.audience", "record.owner", "record.id")
);
const HAND: &str = "SELECT by_unit FROM record WHERE id = $1";
const STANDING: &str = "SELECT version, status FROM record WHERE id = $1";
/// Where a record stood, and what it said, in a version.
const STOOD: &str = "SELECT status, snapshot FROM record_change
    WHERE record = $1 AND version = $2 ORDER BY seq LIMIT 1";
/// Who wrote it after a version.
const WRITTEN: &str = "SELECT author FROM record_change
    WHERE record = $1 AND version > $2 AND action = 'edit' ORDER BY seq";
const WAS: &str = "SELECT snapshot FROM record_change
    WHERE record = $1 AND version = $2 ORDER BY seq LIMIT 1";

impl ImportRow {
    fn read(row: &AnyRow) -> Result<Self, RecordError> {
        let text = |column: &str| row.try_get::<String, _>(column);
        let undone_at: Option<i64> = row.try_get("undone_at")?;
        let undone_by: Option<String> = row.try_get("undone_by")?;
        let undone = match (undone_at, undone_by) {
            (Some(at), Some(by)) => Some((at, serde_json::from_str(&by)?)),
            _ => None,
        };
        Ok(Self {
            id: text("id")?,
            owner: text("owner")?,
            author: serde_json::from_str(&text("author")?)?,
            file: text("file")?,
            at_us: row.try_get("at")?,
            counts: serde_json::from_str(&text("counts")?)?,
            changes: serde_json::from_str(&text("changes")?)?,
            undone,
        })
    }
}

impl Store {
    /// Does everything of an import or nothing of it, once for each key.
    ///
    /// # Errors
    ///
    /// [`ImportError`]; then nothing was done.
    pub async fn import_sheet(
        &self,
        by: &Writer,
        reader: &Reader,
        new: NewImport<'_>,
        claim: &Claim,
        answer: impl FnOnce(&ImportRow) -> Result<Answered, RecordError> + Send,
    ) -> Result<Answered, ImportError> {
        let mut write = self.write(by).await?;
        if let Some(before) = claim::answered(&mut write, claim).await? {
            return Ok(before);
        }
        // Another sheet may have made the same needs while this one was planned.
        if known(&mut write, reader, &new.owner).await? != new.planned_from.into_iter().collect() {
            return Err(ImportError::Outdated);
        }
        let mut changes = Vec::with_capacity(new.steps.len());
        for step in new.steps {
            let (row, before, was_by_unit) = match step {
                ImportStep::Make(record) => (make(&mut write, reader, &record).await?, 0, None),
                ImportStep::Change { id, version, decide } => {
                    let target = Target { kind: Kind::Need, id };
                    let expected = Expected::Version(vec![version]);
                    let edit = Action::Edit;
                    let hand = sqlx::query_scalar(HAND).bind(target.id.as_str());
                    let hand = hand.fetch_optional(write.sql()).await;
                    let hand: Option<i64> = hand.map_err(RecordError::from)?;
                    let row = change(&mut write, reader, &target, &expected, edit, decide).await?;
                    (row, version, hand.map(|hand| hand != 0))
                }
            };
            changes.push(ImportedRecord {
                record: row.id,
                before,
                after: row.version,
                was_by_unit,
            });
        }
        let row = ImportRow {
            id: secret::id("S"),
            owner: new.owner,
            author: author(&write, new.on_behalf.as_deref()),
            file: new.file,
            at_us: write.at_us(),
            counts: new.counts,
            changes,
            undone: None,
        };
        keep(&mut write, &row).await?;
        happened(&mut write, "import", &row).await?;
        let answer = answer(&row)?;
        claim::keep(&mut write, claim, &row.id, &answer).await?;
        write.commit().await?;
        Ok(answer)
    }

    /// Undoes an import as a whole, once for each key: what it made is withdrawn, what it changed
    /// is as before. `decide` says what a record becomes, from what it was before or from nothing.
    ///
    /// # Errors
    ///
    /// [`UndoError`]; then nothing was undone.
    pub async fn undo_import(
        &self,
        by: &Writer,
        reader: &Reader,
        id: &str,
        claim: &Claim,
        decide: impl Fn(&RecordRow, Option<&str>) -> Result<Changed, RecordError> + Send + Sync,
        answer: impl FnOnce(&ImportRow) -> Result<Answered, RecordError> + Send,
    ) -> Result<Answered, UndoError> {
        let mut write = self.write(by).await.map_err(RecordError::from)?;
        if let Some(before) = claim::answered(&mut write, claim).await? {
            return Ok(before);
        }
        let found = sqlx::query(ONE).bind(id).bind(reader.home()).fetch_optional(write.sql());
        let mut import = ImportRow::read(&found.await?.ok_or(RecordError::NoSuch)?)?;
        if import.undone.is_some() {
            return Err(UndoError::Undone);
        }
        if write.at_us() - import.at_us > UNDO_US {
            return Err(UndoError::TooOld);
        }
        let versions = unchanged(&mut write, &import).await?;
        for (step, version) in import.changes.iter().zip(versions).rev() {
            let was: Option<String> = if step.before == 0 {
                None
            } else {
                let query = sqlx::query_scalar(WAS).bind(step.record.as_str()).bind(step.before);
                Some(query.fetch_one(write.sql()).await?)
            };
            let action = if was.is_some() { Action::Edit } else { Action::Withdraw };
            let target = Target { kind: Kind::Need, id: step.record.clone() };
            let expected = Expected::Version(vec![version]);
            let becomes = |row: &RecordRow| {
                Ok(Changed { by_unit: step.was_by_unit, ..decide(row, was.as_deref())? })
            };
            change(&mut write, reader, &target, &expected, action, becomes).await?;
        }
        let by = author(&write, import.author.on_behalf.as_deref());
        let at_us = write.at_us();
        let text = serde_json::to_string(&by).map_err(RecordError::from)?;
        sqlx::query(UNDONE).bind(id).bind(at_us).bind(text).execute(write.sql()).await?;
        import.undone = Some((at_us, by));
        happened(&mut write, "undo", &import).await?;
        let answer = answer(&import)?;
        claim::keep(&mut write, claim, &import.id, &answer).await?;
        write.commit().await.map_err(RecordError::from)?;
        Ok(answer)
    }

    /// The import with this id, if the reader's party made it.
    ///
    /// # Errors
    ///
    /// [`RecordError::NoSuch`] where there is none.
    pub async fn import_of(&self, reader: &Reader, id: &str) -> Result<ImportRow, RecordError> {
        let query = sqlx::query(ONE).bind(id).bind(reader.home());
        let row = query.fetch_optional(&self.reader).await?.ok_or(RecordError::NoSuch)?;
        ImportRow::read(&row)
    }

    /// Imports of the reader's party, the latest first, and how many there are.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownCursor`] where `page.after` is no place in the order and names none of them.
    pub async fn imports(
        &self,
        reader: &Reader,
        page: &Page,
    ) -> Result<(Listed<ImportRow>, i64), RecordError> {
        let (at_us, id) = match (page.place(), &page.after) {
            (Some((at_us, id)), _) => (at_us, id.to_owned()),
            (None, None) => (i64::MAX, String::new()),
            (None, Some(id)) => match self.import_of(reader, id).await {
                Ok(row) => (row.at_us, row.id),
                Err(RecordError::NoSuch) => {
                    return Err(StoreError::UnknownCursor(id.clone()).into());
                }
                Err(error) => return Err(error),
            },
        };
        let rows = sqlx::query(LIST)
            .bind(reader.home())
            .bind(at_us)
            .bind(id)
            .bind(page.limit + 1)
            .fetch_all(&self.reader)
            .await?;
        let rows: Vec<ImportRow> = rows.iter().map(ImportRow::read).collect::<Result<_, _>>()?;
        let total = sqlx::query_scalar(TOTAL).bind(reader.home()).fetch_one(&self.reader).await?;
        Ok((Listed::cut(rows, page, |row| (row.at_us, row.id.as_str())), total))
    }
}

/// The needs of an owner that the reader sees, each with its version.
async fn known(
    write: &mut Write,
    reader: &Reader,
    owner: &str,
) -> Result<BTreeSet<(String, i64)>, RecordError> {
    let rows = sqlx::query(KNOWN)
        .bind(reader.reach().number())
        .bind(reader.home())
        .bind(reader.party())
        .bind(Kind::Need.code())
        .bind(owner)
        .fetch_all(write.sql())
        .await?;
    rows.iter().map(|row| Ok((row.try_get("id")?, row.try_get("version")?))).collect()
}

async fn keep(write: &mut Write, row: &ImportRow) -> Result<(), RecordError> {
    let party = write.by().party.clone();
    sqlx::query(KEEP)
        .bind(row.id.as_str())
        .bind(party)
        .bind(row.owner.as_str())
        .bind(serde_json::to_string(&row.author)?)
        .bind(row.file.as_str())
        .bind(row.at_us)
        .bind(serde_json::to_string(&row.counts)?)
        .bind(serde_json::to_string(&row.changes)?)
        .execute(write.sql())
        .await?;
    Ok(())
}

/// Appends the event: for the party that imports; what became of each record, its own event says.
async fn happened(write: &mut Write, action: &str, row: &ImportRow) -> Result<(), RecordError> {
    let owner = write.by().party.clone();
    let payload = serde_json::json!({ "file": row.file, "records": row.changes.len() });
    let event = Happened {
        action,
        kind: "import",
        subject: &row.id,
        version: if row.undone.is_some() { 2 } else { 1 },
        audience: Audience::OWNER,
        owner: &owner,
        on_behalf: row.author.on_behalf.as_deref(),
        payload: &payload.to_string(),
    };
    write.happened(&event).await?;
    Ok(())
}

/// The versions of an import's records, where each stands and says what it did after the import: what was
/// changed and changed back has not changed, unless its owner said it after another had imported it. Then it is the
/// owner's own word.
async fn unchanged(write: &mut Write, import: &ImportRow) -> Result<Vec<i64>, UndoError> {
    let mut versions = Vec::with_capacity(import.changes.len());
    let mut changed = Vec::new();
    for step in &import.changes {
        let query = sqlx::query(STANDING).bind(step.record.as_str());
        let row = query.fetch_one(write.sql()).await?;
        let version: i64 = row.try_get("version")?;
        if version != step.after
            && (said_since(write, import, step).await?
                || stood(write, &step.record, version).await?
                    != stood(write, &step.record, step.after).await?)
        {
            let status = super::word(&row.try_get::<String, _>("status")?)?;
            changed.push((step.record.clone(), version, status));
        }
        versions.push(version);
    }
    if changed.is_empty() { Ok(versions) } else { Err(UndoError::Changed(changed)) }
}

/// Whether the owner wrote it itself since another imported it.
async fn said_since(
    write: &mut Write,
    import: &ImportRow,
    step: &ImportedRecord,
) -> Result<bool, RecordError> {
    if is_owners(&import.author, &import.owner) {
        return Ok(false);
    }
    let query = sqlx::query_scalar(WRITTEN).bind(step.record.as_str()).bind(step.after);
    let authors: Vec<String> = query.fetch_all(write.sql()).await?;
    for author in authors {
        if is_owners(&serde_json::from_str(&author)?, &import.owner) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn stood(
    write: &mut Write,
    record: &str,
    version: i64,
) -> Result<(String, serde_json::Value), RecordError> {
    let row = sqlx::query(STOOD).bind(record).bind(version).fetch_one(write.sql()).await?;
    let mut said: serde_json::Value = serde_json::from_str(&row.try_get::<String, _>("snapshot")?)?;
    // Which keys lines had is remembered when they go, and is nothing that the need says.
    if let Some(body) = said["body"].as_object_mut() {
        body.remove(LAST_KEY);
    }
    Ok((row.try_get("status")?, said))
}
