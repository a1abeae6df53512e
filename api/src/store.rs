//! The database: the only code that knows SQL.
//!
//! Two databases, one SQL text: it keeps to what SQLite and PostgreSQL share (`BIGINT`-sized
//! integers and text). One pool writes, another reads, so that readers never wait; whatever is
//! written goes through `write.rs`.

mod attempts;
mod audit;
mod backup;
mod cases;
mod connect;
mod credentials;
mod follow;
mod identities;
mod links;
mod outbox;
mod parties;
mod people;
mod records;
mod refusal;
mod reminders;
mod runs;
mod searches;
mod sessions;
mod transfer;
mod write;

use std::path::Path;
use std::sync::Arc;

use sqlx::AnyPool;
use tokio::sync::watch;

use crate::secret;

pub use attempts::{Attempt, PER_ACCOUNT, PER_ADDRESS, RESETS, RESETS_PER_ADDRESS, WINDOW_US};
pub use audit::{AuditError, AuditQuery};
pub use backup::{BackupAge, BackupError};
pub use cases::{CaseCounts, CaseRecord, CaseSummary};
pub use credentials::{ConfirmedTotp, SecondFactor};
pub use follow::{Followed, Moment, Place, Told};
pub use links::{Acceptance, INVITATION_US, LinkRecord, NewLink, RESET_US, SETUP_US};
pub(crate) use outbox::{Letter, Waiting};
pub use parties::PartyRecord;
pub use people::{PersonListed, PersonRecord, UNIT};
pub use records::{
    Answered, BrokenRule, ChangeRow, Changed, Claim, Expected, FoundRecords, ImportError,
    ImportRow, ImportStep, ImportedRecord, Joined, NewImport, NewRecord, RatesError, RecordError,
    RecordQuery, RecordRow, Target, UNDO_US, UndoError,
};
pub use refusal::{Conflict, Refusal};
pub(crate) use reminders::{
    Groups, LastComment, NeedChange, NeedHistory, RecipientRow, Reminder, ReminderRow,
};
pub use runs::{RunRecord, RunSummary, RunsOf};
pub use searches::{KeptSearch, SearchOwner};
pub use sessions::{IDLE_US, LONGEST_US, NewSession, SessionRecord};
pub use transfer::{TABLES, TransferError, Transferred};
pub use write::Writer;

/// How many secrets a probe writes: 16 kB of text.
const PROBE_TOKENS: usize = 315;
const PROBE: &str = "INSERT INTO setting (name, value) VALUES ('probe', $1)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";
const PROBED: &str = "DELETE FROM setting WHERE name = 'probe'";

/// Which database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Database {
    /// One file, one machine.
    Sqlite,
    /// A server, any number of instances.
    Postgres,
}

/// Everything that is kept, in one database.
#[derive(Clone, Debug)]
pub struct Store {
    database: Database,
    writer: AnyPool,
    reader: AnyPool,
    /// The number of the last event that this instance wrote; followers wait on it.
    woken: Arc<watch::Sender<i64>>,
}

/// Whether a document is new to the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It was not there before.
    Created,
    /// The same content was.
    Present,
}

impl Put {
    /// From the rows that an insert wrote.
    const fn of(rows: u64) -> Self {
        if rows == 0 { Self::Present } else { Self::Created }
    }
}

/// Where a page of a list begins, and how long it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What [`Listed::next`] of the page before said, or the id of its last entry.
    pub after: Option<String>,
    /// The most entries.
    pub limit: i64,
}

/// A place in the order of a list: when an entry arrived, in microseconds since 1970, UTC, and its id.
type Arrival<'a> = (i64, &'a str);

impl Page {
    /// The place that `after` names, where it is one and no id. A place stays where it is when its entry goes.
    fn place(&self) -> Option<Arrival<'_>> {
        let (at, id) = self.after.as_deref()?.split_once('.')?;
        // No id holds it, and PostgreSQL cannot even look for it.
        let is_written = !id.is_empty() && !id.contains('\0');
        Some((at.parse().ok().filter(|_| is_written)?, id))
    }
}

/// A page of a list, in order of arrival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// The entries.
    pub items: Vec<T>,
    /// What to ask the next page with; `None` on the last.
    pub next: Option<String>,
}

impl<T> Listed<T> {
    /// From one entry more than was asked for, which tells whether another page follows. That begins after the
    /// place of the last entry, whatever becomes of it meanwhile. When an entry arrived is told to everyone who
    /// sees it, so that the place tells nothing more.
    fn cut(mut items: Vec<T>, page: &Page, place: impl Fn(&T) -> Arrival<'_>) -> Self {
        let limit = usize::try_from(page.limit).unwrap_or(0);
        let has_more = items.len() > limit;
        items.truncate(limit);
        let last = items.last().filter(|_| has_more).map(place);
        let next = last.map(|(at_us, id)| format!("{at_us}.{id}"));
        Self { items, next }
    }
}

/// Why the database did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The cursor of a list names nothing that is kept.
    #[error("the list has no entry {0:?} to go on from")]
    UnknownCursor(String),
    /// No space is left.
    #[error("the disk or the database is full")]
    Full,
    /// Another process holds the database.
    #[error("the database is busy")]
    Busy,
    /// The library under it is too old to be safe.
    #[error(
        "SQLite {found} has a known defect in write-ahead logging; {needed} or later is needed"
    )]
    TooOld {
        /// What is linked.
        found: String,
        /// The first without the defect.
        needed: &'static str,
    },
    /// The PostgreSQL database sorts text by a language's rules.
    #[error(
        "the database sorts text as {found:?}, so lists would be in another order than on SQLite; create it with `TEMPLATE template0 LC_COLLATE 'C'`"
    )]
    Collation {
        /// How it sorts.
        found: String,
    },
    /// No connection was had in time.
    #[error(
        "the database does not answer: see that it runs, and that its address and user are right"
    )]
    Unreachable,
    /// The connection broke, so that it is not known whether a write was kept.
    #[error("the connection to the database was lost: {0}")]
    Lost(sqlx::Error),
    /// The schema is of another version.
    #[error(
        "the database has level {found} and this version works with {needed}; `coalition migrate` brings an older one forward"
    )]
    Level {
        /// The last migration that was applied.
        found: i64,
        /// The one that is needed.
        needed: i64,
    },
    /// The folder of the database cannot be made.
    #[error("{path}: cannot be created: {source}")]
    Folder {
        /// The folder.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A migration did not apply.
    #[error("the database does not fit this version: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// It was not to be done: an answer, not a failure.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// What is kept cannot be read.
    #[error("what is kept cannot be read: {0}")]
    Damaged(String),
    /// Anything else.
    #[error("database: {0}")]
    Database(sqlx::Error),
}

impl StoreError {
    fn damaged(cause: &dyn std::fmt::Display) -> Self {
        Self::Damaged(cause.to_string())
    }
}

/// What a code of the database means to a caller.
enum Fault {
    Busy,
    Full,
    Lost,
    Other,
}

fn fault(code: &str) -> Fault {
    // PostgreSQL's codes have five characters: 40001 serialization, 40P01 deadlock, 55P03 lock
    // not available, 57014 statement timeout, 57P01 and 57P02 stopped or crashed, 57P03 not yet
    // up, 53100 disk full. SQLite's are numbers that keep the primary code in the low byte: 5 busy,
    // 6 locked, 13 full.
    match code {
        "40001" | "40P01" | "55P03" | "57014" | "57P03" => Fault::Busy,
        "57P01" | "57P02" => Fault::Lost,
        "53100" => Fault::Full,
        _ if code.len() == 5 => Fault::Other,
        _ => match code.parse::<u32>().map(|code| code & 0xff) {
            Ok(5 | 6) => Fault::Busy,
            Ok(13) => Fault::Full,
            _ => Fault::Other,
        },
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code());
        match code.as_deref().map(fault) {
            Some(Fault::Busy) => Self::Busy,
            Some(Fault::Full) => Self::Full,
            Some(Fault::Lost) => Self::Lost(error),
            Some(Fault::Other) | None => match error {
                sqlx::Error::PoolTimedOut => Self::Busy,
                sqlx::Error::Io(_) | sqlx::Error::Protocol(_) => Self::Lost(error),
                other => Self::Database(other),
            },
        }
    }
}

impl Store {
    fn new(database: Database, writer: AnyPool, reader: AnyPool) -> Self {
        Self { database, writer, reader, woken: Arc::new(watch::Sender::new(0)) }
    }

    /// Opens an SQLite database, creating it when absent, and brings it to this version.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        connect::open(&path.to_string_lossy()).await
    }

    /// Opens the database that `place` names, a `postgres:` URL or the path of an SQLite file,
    /// and brings it to this version.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn connect(place: &str) -> Result<Self, StoreError> {
        connect::open(place).await
    }

    /// Opens a database to serve it: brings an SQLite file to this version, and asks of a
    /// PostgreSQL database that `coalition migrate` did.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn attach(place: &str) -> Result<Self, StoreError> {
        connect::attach(place).await
    }

    /// Opens a database that is there and of this version, to read it; nothing is changed, not
    /// even the files beside it.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn look(place: &str) -> Result<Self, StoreError> {
        connect::look(place).await
    }

    /// The last migration of this version.
    #[must_use]
    pub fn level(&self) -> i64 {
        connect::newest_level(self.database)
    }

    /// Connections that are in use and that are open, of those that write and those that read.
    #[must_use]
    pub fn connections(&self) -> [(&'static str, u32, u32); 2] {
        let of = |name, pool: &AnyPool| {
            let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
            (name, pool.size().saturating_sub(idle), pool.size())
        };
        [of("write", &self.writer), of("read", &self.reader)]
    }

    /// Writes to the disk and takes it back, and fails if that cannot be done: a write that is
    /// only begun does not reach a disk that is full.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn probe(&self) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        // More than fits into pages that are there anyway, and nothing that packs well.
        let text: String = (0..PROBE_TOKENS).map(|_| secret::token()).collect();
        sqlx::query(PROBE).bind(text).execute(write.sql()).await?;
        sqlx::query(PROBED).execute(write.sql()).await?;
        write.commit().await
    }

    /// Closes every connection, after those in use are given back.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

#[cfg(test)]
mod tests;
