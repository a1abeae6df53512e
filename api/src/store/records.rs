//! Records in the database: needs, offers, exclusions, interests, coalitions, all in one table.
//!
//! The one condition for seeing a record is [`seeing`], the same as
//! [`contract::access::sees`]; every list, count, total and single read has it.

mod claim;
mod import;
mod rates;
mod read;
mod snapshot;
mod write;

use contract::Code;
use contract::access::{Action, Audience, Facts, Reader, Visibility};
use contract::from_code;
use contract::life::{Standing, UNDO_HOURS};
use contract::record::{Author, Kind, Status};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::StoreError;
use crate::clock;

pub use claim::{Answered, Claim};
pub use import::{ImportError, ImportRow, ImportStep, ImportedRecord, NewImport, UndoError};
pub use rates::RatesError;
pub use read::{ChangeRow, FoundRecords, RecordQuery};
pub use write::{Changed, Expected, Joined, NewRecord, Target};

/// How long what was done can be undone.
pub const UNDO_US: i64 = UNDO_HOURS * 3_600 * 1_000_000;

/// A rule that something sent does not hold, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRule {
    /// The field, for example `lines[2].unit_cost`; empty for the whole.
    pub path: String,
    /// A stable code for programs.
    pub code: &'static str,
    /// The rule, and what was found.
    pub detail: String,
    /// What to do about it.
    pub fix: &'static str,
}

impl BrokenRule {
    /// A rule in a few words.
    pub(crate) fn new(
        path: impl Into<String>,
        code: &'static str,
        detail: &str,
        fix: &'static str,
    ) -> Self {
        Self { path: path.into(), code, detail: detail.to_owned(), fix }
    }
}

/// Why a record was not made, changed or shown.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// There is none, or none that the reader may know of.
    #[error("there is no such record")]
    NoSuch,
    /// The reader sees it, and may not do this.
    #[error("this is not the reader's to do")]
    Forbidden,
    /// Not while it stands where it stands.
    #[error("the record is {}", .0.code())]
    WrongStatus(Status),
    /// It has changed since; the record as it is.
    #[error("the record is at version {} by now", .0.version)]
    Stale(Box<RecordRow>),
    /// The key was given with another request before.
    #[error("the key was used for another request")]
    KeyReused,
    /// What it says does not hold.
    #[error("{code}: {} rules do not hold", .faults.len())]
    Invalid {
        /// A stable code for programs.
        code: &'static str,
        /// Every rule that does not hold.
        faults: Vec<BrokenRule>,
    },
    /// The database did not do what was asked.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is kept cannot be read back: a defect.
    #[error("a kept record cannot be read: {0}")]
    Unreadable(String),
}

impl From<sqlx::Error> for RecordError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<serde_json::Error> for RecordError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// A record as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRow {
    /// Unique.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The party it belongs to.
    pub owner: String,
    /// Where it stands, and who sees it there.
    pub standing: Standing,
    /// Who sees it once it is published.
    pub visibility: Visibility,
    /// The parties it names, sorted.
    pub named: Vec<String>,
    /// Whether the owner and the reader it was read for are members of one coalition, as far as this record is
    /// shown by that: see [`Facts::shares_coalition`].
    pub shares_coalition: bool,
    /// Counts changes from 1.
    pub version: i64,
    /// The version that the unit last checked; 0 where it has not.
    pub checked: i64,
    /// What it says, as JSON.
    pub body: String,
    /// Whether what it says is the unit's hand, until its owner says it itself.
    pub by_unit: bool,
    /// Whether its owner ever wrote or did anything with it.
    pub own_word: bool,
    /// Whether its owner put it down, withdrawn or as a draft, and has not sent it since.
    pub put_down: bool,
    /// Where it stood before it was withdrawn, as long as it is.
    pub stood: Option<Status>,
    /// Of a round that names the reader it was read for: since when, counted from when it was opened last,
    /// in microseconds since 1970, UTC.
    pub asked_at_us: Option<i64>,
    /// Who made it.
    pub created_by: Author,
    /// When, in microseconds since 1970, UTC.
    pub created_at_us: i64,
    /// Who changed it last.
    pub changed_by: Author,
    /// When, in microseconds since 1970, UTC.
    pub changed_at_us: i64,
}

impl RecordRow {
    /// What the rules need to know of it for this reader, who must be the one it was read for.
    #[must_use]
    pub fn facts(&self, reader: &Reader) -> Facts<'_> {
        Facts {
            kind: self.kind,
            status: self.standing.status,
            owner: &self.owner,
            audience: self.standing.audience,
            names_reader: self.named.iter().any(|party| party == reader.party()),
            shares_coalition: self.shares_coalition,
            own_word: self.own_word,
            put_down: self.put_down,
            is_undoable: self.is_undoable(clock::now_us()),
        }
    }

    /// Whether its owner withdrew it itself, from more than a draft, and not longer ago than can be undone.
    /// While a record is withdrawn nothing changes it, so its last change is the withdrawal. `now_us` is in
    /// microseconds since 1970, UTC.
    fn is_undoable(&self, now_us: i64) -> bool {
        matches!(self.stood, Some(Status::Submitted | Status::Published))
            && is_owners(&self.changed_by, &self.owner)
            && now_us - self.changed_at_us <= UNDO_US
    }

    /// From where a step leads on: from where it stands, and where a withdrawal is undone, from where it stood.
    #[must_use]
    pub fn from(&self, action: Action) -> Standing {
        match self.stood {
            Some(status) if action == Action::Undo => Standing { status, ..self.standing },
            _ => self.standing,
        }
    }

    /// Its place in lists.
    const fn place(&self) -> (i64, &str) {
        (self.created_at_us, self.id.as_str())
    }

    fn read(row: &AnyRow) -> Result<Self, RecordError> {
        let text = |column: &str| row.try_get::<String, _>(column);
        let author =
            |column: &str| Ok::<Author, RecordError>(serde_json::from_str(&text(column)?)?);
        let named: Option<String> = row.try_get("named_parties")?;
        let stood: Option<String> = row.try_get("stood")?;
        let standing = Standing {
            status: word(&text("status")?)?,
            audience: Audience::from_number(row.try_get("audience")?),
        };
        Ok(Self {
            id: text("id")?,
            kind: word(&text("kind")?)?,
            owner: text("owner")?,
            standing,
            visibility: word(&text("visibility")?)?,
            named: named.unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
            shares_coalition: row.try_get::<i64, _>("shares_coalition")? != 0,
            version: row.try_get("version")?,
            checked: row.try_get("checked")?,
            body: text("body")?,
            by_unit: row.try_get::<i64, _>("by_unit")? != 0,
            own_word: row.try_get::<i64, _>("own_word")? != 0,
            put_down: row.try_get::<i64, _>("put_down")? != 0,
            stood: stood.as_deref().map(word).transpose()?,
            asked_at_us: row.try_get("asked_at")?,
            created_by: author("created_by")?,
            created_at_us: row.try_get("created_at")?,
            changed_by: author("changed_by")?,
            changed_at_us: row.try_get("changed_at")?,
        })
    }
}

/// Whether the owner itself did something, and nobody on its behalf.
fn is_owners(author: &Author, owner: &str) -> bool {
    author.on_behalf.is_none() && author.party == owner
}

/// A word of a closed list as the database keeps it.
pub(super) fn word<C: Code>(text: &str) -> Result<C, RecordError> {
    from_code(text).ok_or_else(|| RecordError::Unreadable(format!("the word {text:?}")))
}

/// Whether the owner of a record and the party of `$3` are members of one coalition, or were at the moment of an
/// event. What an owner wrote itself is shown by its own answer alone: the unit, which may answer for it,
/// never widens who sees that.
macro_rules! shares_coalition {
    ($owner:literal) => {
        $crate::store::records::shares_coalition!(
            $owner,
            " AND (theirs.by_unit = 0 OR record.own_word = 0)"
        )
    };
    ($owner:literal, of $record:literal at $moment:literal) => {
        $crate::store::records::shares_coalition!(
            $owner,
            concat!(
                " AND ours.joined_at <= ",
                $moment,
                " AND theirs.joined_at <= ",
                $moment,
                " AND (theirs.by_unit = 0 OR EXISTS (SELECT 1 FROM record AS written
                    WHERE written.id = ",
                $record,
                " AND written.own_word = 0))"
            )
        )
    };
    ($owner:literal, $since:expr) => {
        concat!(
            "EXISTS (SELECT 1 FROM coalition_member ours JOIN coalition_member theirs
                ON theirs.coalition = ours.coalition
                WHERE ours.party = $3 AND theirs.party = ",
            $owner,
            $since,
            ")"
        )
    };
}

/// The one condition for seeing: the columns of an audience, an owner and a record's id, for the
/// reader whose reach, home and party are `$1`, `$2` and `$3`.
macro_rules! seeing {
    ($audience:literal, $owner:literal, $record:literal) => {
        concat!(
            "(",
            $audience,
            " >= $1 OR (",
            $owner,
            " = $2 AND $2 <> '') OR (",
            $audience,
            " >= 20 AND EXISTS (SELECT 1 FROM named WHERE named.record = ",
            $record,
            " AND named.party = $3)) OR (",
            $audience,
            " >= 30 AND $2 <> '' AND ",
            $crate::store::records::shares_coalition!($owner),
            "))"
        )
    };
}

/// The columns of [`RecordRow`], for the reader of [`seeing`].
macro_rules! record_columns {
    () => {
        concat!(
            "record.id, record.kind, record.owner, record.status, record.audience, record.visibility,
            record.version, record.checked, record.body, record.by_unit, record.own_word, record.put_down, record.created_by, record.created_at,
            record.changed_by, record.changed_at,
            (SELECT string_agg(named.party, ' ' ORDER BY named.party) FROM named
                WHERE named.record = record.id) AS named_parties,
            CASE WHEN record.status = 'withdrawn' THEN (SELECT was.status FROM record_change AS was
                WHERE was.record = record.id AND was.version = record.version - 1 LIMIT 1) END AS stood,
            CASE WHEN record.kind = 'round' THEN (SELECT min(told.at) FROM record_change AS told
                WHERE told.record = record.id AND told.snapshot LIKE '%\"named\":[%\"' || $3 || '\"%' AND told.at >=
                    (SELECT max(opened.at) FROM record_change AS opened
                        WHERE opened.record = record.id AND opened.action = 'invite')) END AS asked_at,
            CAST(CASE WHEN ",
            $crate::store::records::shares_coalition!("record.owner"),
            " THEN 1 ELSE 0 END AS BIGINT) AS shares_coalition"
        )
    };
}

pub(in crate::store) use {record_columns, seeing, shares_coalition};
