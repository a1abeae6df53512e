//! Opening the database: URL, pools, pragmas, version, migrations.

use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _};

use super::{Store, StoreError};

/// The first SQLite without the defect by which resetting the write-ahead log could corrupt it.
const OLDEST: (&str, [u32; 3]) = ("3.51.3", [3, 51, 3]);

const READERS: u32 = 4;
const PATIENCE: Duration = Duration::from_secs(10);

/// Every connection: wait before failing, write-ahead log, no acknowledged commit lost on a
/// power cut, references kept, no functions from the schema, a bounded log file.
const PRAGMAS: [&str; 6] = [
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA journal_size_limit = 67108864",
];

pub(super) async fn open(path: &Path) -> Result<Store, StoreError> {
    sqlx::any::install_default_drivers();
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)
            .map_err(|source| StoreError::Folder { path: folder.display().to_string(), source })?;
    }
    let url = url(path);
    let writer = pool(1, false).connect(&url).await?;
    check_version(&writer).await?;
    sqlx::migrate!("migrations/sqlite").run(&writer).await?;
    let reader = pool(READERS, true).connect(&url).await?;
    Ok(Store { writer, reader })
}

fn pool(connections: u32, only_reads: bool) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        // The `Any` driver does not read pragmas from the URL.
        .after_connect(move |connection, _| {
            Box::pin(async move {
                for pragma in PRAGMAS {
                    connection.execute(pragma).await?;
                }
                if only_reads {
                    connection.execute("PRAGMA query_only = ON").await?;
                }
                Ok(())
            })
        })
        // When the disk is full, SQLite rolls back by itself, the driver's own ROLLBACK then
        // fails, and it believes for ever to be inside a transaction. Such a connection is
        // given up for a fresh one.
        .before_acquire(|connection, _| {
            Box::pin(async move { Ok(!AnyConnection::is_in_transaction(connection)) })
        })
}

async fn check_version(pool: &AnyPool) -> Result<(), StoreError> {
    let found: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(pool).await?;
    let parts: Vec<u32> = found.split('.').map(|part| part.parse().unwrap_or(0)).collect();
    if parts.as_slice() < OLDEST.1.as_slice() {
        return Err(StoreError::TooOld { found, needed: OLDEST.0 });
    }
    Ok(())
}

/// The path as a URL: what is neither a letter, a digit nor harmless is percent-encoded, so
/// that a path with a question mark names a file and not an option.
fn url(path: &Path) -> String {
    let mut url = String::from("sqlite://");
    for byte in path.to_string_lossy().bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url.push_str("?mode=rwc");
    url
}
