//! Copies of an SQLite database, and when the last was made.

use std::fs::File;
use std::path::{Path, PathBuf};

use contract::access::Audience;
use sqlx::{AnyConnection, Connection as _, Executor as _};

use super::audit::AuditError;
use super::connect::{self, VACUUM_INTO};
use super::write::{Happened, Writer};
use super::{Database, Store, StoreError};
use crate::audit::Verified;
use crate::{clock, private};

/// How long ago the last backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupAge {
    /// None was made by `coalition backup`.
    Never,
    /// Seconds.
    Seconds(i64),
    /// The database is a server's, which has its own backups.
    Elsewhere,
}

/// Why a copy was not made or not put in place.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The trail of the copy does not hold.
    #[error("the copy does not hold: {0}")]
    Audit(#[from] AuditError),
    /// The copy is damaged.
    #[error("the copy is damaged: {0}")]
    Damaged(String),
    /// PostgreSQL has its own tools.
    #[error(
        "a PostgreSQL database is backed up by its own tools (pg_basebackup, pg_dump); `coalition export` writes a copy that any database takes"
    )]
    NotAFile,
    /// A server has the database open.
    #[error("{}: is in use; stop the server first", .0.display())]
    InUse(PathBuf),
    /// A file cannot be written or moved.
    #[error("{}: {source}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

const LAST: &str = "SELECT value FROM setting WHERE name = 'backup_at'";
const REMEMBER: &str = "INSERT INTO setting (name, value) VALUES ('backup_at', $1)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";
const INTEGRITY: &str = "PRAGMA integrity_check(1)";
const REFERENCES: &str = "SELECT count(*) FROM pragma_foreign_key_check";

impl Store {
    /// Writes a copy as of one moment, checks it, and puts it in place only then. Readers and
    /// writers go on meanwhile.
    ///
    /// # Errors
    ///
    /// [`BackupError`]; then what was at `target` before is as it was.
    pub async fn backup(&self, target: &Path) -> Result<Verified, BackupError> {
        if self.database != Database::Sqlite {
            return Err(BackupError::NotAFile);
        }
        let unfinished = unfinished(target);
        let refuse = |source| BackupError::File { path: unfinished.clone(), source };
        remove(&unfinished).map_err(refuse)?;
        private::create(&unfinished).map_err(refuse)?;
        // It makes the file with what the copy is written through.
        let query = sqlx::query(VACUUM_INTO).bind(unfinished.to_string_lossy().into_owned());
        let copied = query.execute(&self.writer).await.map_err(StoreError::from);
        let checked = match copied {
            Ok(_) => checked(&unfinished).await,
            Err(error) => Err(error.into()),
        };
        let placed = match checked {
            Ok(verified) => place(&unfinished, target).map(|()| verified),
            Err(error) => Err(error),
        };
        if placed.is_err() {
            // The reason why there is no backup is what must be heard.
            let _removed = std::fs::remove_file(&unfinished);
        }
        placed
    }

    /// Keeps that a backup was made now.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn backed_up(&self, by: &Writer) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let at = write.at_us().to_string();
        sqlx::query(REMEMBER).bind(at).execute(write.sql()).await?;
        let event = Happened {
            action: "back_up",
            kind: "database",
            subject: "",
            version: 0,
            audience: Audience::ISU,
            owner: "",
            on_behalf: None,
            payload: "{}",
        };
        write.happened(&event).await?;
        write.commit().await
    }

    /// How long ago the last backup was made.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn backup_age(&self) -> Result<BackupAge, StoreError> {
        if self.database != Database::Sqlite {
            return Ok(BackupAge::Elsewhere);
        }
        let at: Option<String> = sqlx::query_scalar(LAST).fetch_optional(&self.reader).await?;
        let at = at.and_then(|at| at.parse::<i64>().ok());
        Ok(at.map_or(BackupAge::Never, |at| {
            BackupAge::Seconds((clock::now_us() - at).div_euclid(1_000_000))
        }))
    }

    /// Puts a backup in the place of a database that no server has open. What was there is kept
    /// beside it, and its name is given.
    ///
    /// # Errors
    ///
    /// [`BackupError`]; then what was there is as it was.
    pub async fn restore(
        backup: &Path,
        target: &Path,
    ) -> Result<(Verified, Option<PathBuf>), BackupError> {
        let unfinished = unfinished(target);
        let refuse = |source| BackupError::File { path: unfinished.clone(), source };
        remove(&unfinished).map_err(refuse)?;
        let mut copy = private::create(&unfinished).map_err(refuse)?;
        File::open(backup)
            .and_then(|mut backup| std::io::copy(&mut backup, &mut copy))
            .map_err(|source| BackupError::File { path: backup.to_owned(), source })?;
        let verified = checked(&unfinished).await?;
        File::open(&unfinished).and_then(|file| file.sync_all()).map_err(refuse)?;
        let kept = if target.exists() {
            is_free(target).await?;
            Some(set_aside(target)?)
        } else {
            None
        };
        place(&unfinished, target)?;
        Ok((verified, kept))
    }
}

/// Whether a copy is whole: its pages, its references, its audit trail.
async fn checked(copy: &Path) -> Result<Verified, BackupError> {
    let looked = Store::look(&copy.to_string_lossy()).await?;
    let text = sqlx::query_scalar::<_, String>(INTEGRITY).fetch_one(&looked.reader).await;
    let text = text.map_err(StoreError::from)?;
    if text != "ok" {
        return Err(BackupError::Damaged(text));
    }
    let lost = sqlx::query_scalar::<_, i64>(REFERENCES).fetch_one(&looked.reader).await;
    let lost = lost.map_err(StoreError::from)?;
    if lost != 0 {
        return Err(BackupError::Damaged(format!("{lost} rows refer to rows that are not there")));
    }
    let verified = looked.verify_audit(None).await?;
    looked.close().await;
    Ok(verified)
}

/// Fails while another process has the database open: in this mode SQLite wants the whole file,
/// and every open connection holds a share of it.
async fn is_free(target: &Path) -> Result<(), BackupError> {
    let url = connect::sqlite_url(target, "rw");
    let in_use = || BackupError::InUse(target.to_owned());
    let mut connection = AnyConnection::connect(&url).await.map_err(StoreError::from)?;
    for statement in ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "ROLLBACK"] {
        match connection.execute(statement).await.map_err(StoreError::from) {
            Ok(_) => {}
            Err(StoreError::Busy) => return Err(in_use()),
            // A damaged file is a reason to put a backup in its place.
            Err(_) => break,
        }
    }
    // Closing takes the log into the file and removes it.
    let _closed = connection.close().await;
    Ok(())
}

/// Renames a database and the files beside it that belong to it.
fn set_aside(target: &Path) -> Result<PathBuf, BackupError> {
    let kept = with_ending(target, &format!(".before-restore-{}", clock::now_us()));
    for ending in ["-wal", "-shm", ""] {
        let (from, to) = (with_ending(target, ending), with_ending(&kept, ending));
        if from.exists() {
            std::fs::rename(&from, &to)
                .map_err(|source| BackupError::File { path: from.clone(), source })?;
        }
    }
    Ok(kept)
}

/// Makes a file lasting under its name: its content first, then the name.
fn place(unfinished: &Path, target: &Path) -> Result<(), BackupError> {
    let done = File::open(unfinished)
        .and_then(|file| file.sync_all())
        .and_then(|()| std::fs::rename(unfinished, target))
        .and_then(|()| File::open(folder_of(target)).and_then(|folder| folder.sync_all()));
    done.map_err(|source| BackupError::File { path: target.to_owned(), source })
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

fn unfinished(target: &Path) -> PathBuf {
    with_ending(target, &format!(".{}.unfinished", std::process::id()))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn remove(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}
