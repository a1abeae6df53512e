//! The database: the only code that knows SQL.
//!
//! One pool of one connection writes, another reads, so that a writer never waits for its own
//! kind and readers never wait at all. The SQL keeps to what SQLite and PostgreSQL share
//! (`BIGINT`-sized integers and text), since the second is to come.

mod cases;
mod connect;
mod runs;

use std::path::Path;

use sqlx::AnyPool;

pub use cases::{CaseCounts, CaseRecord, CaseSummary};
pub use runs::{RunRecord, RunSummary};

/// Cases and runs in one database.
#[derive(Clone, Debug)]
pub struct Store {
    writer: AnyPool,
    reader: AnyPool,
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
    /// The hash of the last entry of the page before.
    pub after: Option<String>,
    /// The most entries.
    pub limit: i64,
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
    /// From one entry more than was asked for, which tells whether another page follows.
    fn cut(mut items: Vec<T>, limit: i64, hash: impl Fn(&T) -> &str) -> Self {
        let limit = usize::try_from(limit).unwrap_or(0);
        let has_more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| has_more).map(|last| hash(last).to_owned());
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
    /// Anything else.
    #[error("database: {0}")]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        // SQLite's extended codes keep the primary code in the low byte: 5 busy, 6 locked, 13 full.
        let code = error
            .as_database_error()
            .and_then(|error| error.code())
            .and_then(|code| code.parse::<u32>().ok());
        match code.map(|code| code & 0xff) {
            Some(5 | 6) => Self::Busy,
            Some(13) => Self::Full,
            _ => match error {
                sqlx::Error::PoolTimedOut => Self::Busy,
                other => Self::Database(other),
            },
        }
    }
}

impl Store {
    /// Opens the database, creating it when absent, and brings it to this version.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        connect::open(path).await
    }

    /// Writes nothing, and fails if nothing could be written.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn probe(&self) -> Result<(), StoreError> {
        let transaction = self.write().await?;
        transaction.rollback().await?;
        Ok(())
    }

    /// Closes every connection, after those in use are given back.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }

    /// Begins the only kind of write: an immediate transaction, so that it never has to be
    /// upgraded half way, when another process could hold the lock.
    async fn write(&self) -> Result<sqlx::Transaction<'static, sqlx::Any>, StoreError> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }
}
