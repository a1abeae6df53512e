//! Opening the database: which it is, pools, settings of each connection, version, migrations.

use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _};

use super::{Database, Store, StoreError};

/// The first SQLite without the defect by which resetting the write-ahead log could corrupt it.
const OLDEST: (&str, [u32; 3]) = ("3.51.3", [3, 51, 3]);

const READERS: u32 = 4;
/// Connections of one instance to PostgreSQL that write. Writers wait for the audit trail's
/// ticket one after the other, so more would only wait longer.
const WRITERS: u32 = 4;
const PATIENCE: Duration = Duration::from_secs(10);

/// Every connection to SQLite: wait before failing, write-ahead log, no acknowledged commit lost
/// on a power cut, references kept, no functions from the schema, a bounded log file.
const SQLITE_SETTINGS: [&str; 6] = [
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA journal_size_limit = 67108864",
];
const SQLITE_READS_ONLY: &str = "PRAGMA query_only = ON";

/// Every connection to PostgreSQL: no statement and no wait for a lock goes on for ever.
const POSTGRES_SETTINGS: [&str; 2] = ["SET statement_timeout = '10s'", "SET lock_timeout = '8s'"];
const POSTGRES_READS_ONLY: &str = "SET default_transaction_read_only = on";

const POSTGRES_COLLATION: &str =
    "SELECT datcollate FROM pg_database WHERE datname = current_database()";

/// Opens the database that `place` names: a `postgres:` URL, or else the path of an SQLite file.
pub(super) async fn open(place: &str) -> Result<Store, StoreError> {
    sqlx::any::install_default_drivers();
    if place.starts_with("postgres:") || place.starts_with("postgresql:") {
        open_postgres(place).await
    } else {
        open_sqlite(Path::new(place)).await
    }
}

async fn open_sqlite(path: &Path) -> Result<Store, StoreError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)
            .map_err(|source| StoreError::Folder { path: folder.display().to_string(), source })?;
    }
    let url = sqlite_url(path);
    let database = Database::Sqlite;
    let writer = pool(database, 1, Access::Writes).connect(&url).await?;
    check_version(&writer).await?;
    sqlx::migrate!("migrations/sqlite").run(&writer).await?;
    let reader = pool(database, READERS, Access::Reads).connect(&url).await?;
    Ok(Store::new(database, writer, reader))
}

async fn open_postgres(url: &str) -> Result<Store, StoreError> {
    let database = Database::Postgres;
    let writer = pool(database, WRITERS, Access::Writes).connect(url).await?;
    let collation: String = sqlx::query_scalar(POSTGRES_COLLATION).fetch_one(&writer).await?;
    if !matches!(collation.as_str(), "C" | "POSIX" | "C.UTF-8" | "C.utf8") {
        return Err(StoreError::Collation { found: collation });
    }
    sqlx::migrate!("migrations/postgres").run(&writer).await?;
    let reader = pool(database, READERS, Access::Reads).connect(url).await?;
    Ok(Store::new(database, writer, reader))
}

/// What the connections of a pool are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Reads,
    Writes,
}

fn pool(database: Database, connections: u32, access: Access) -> AnyPoolOptions {
    let (settings, reads_only): (&'static [&'static str], &'static str) = match database {
        Database::Sqlite => (&SQLITE_SETTINGS, SQLITE_READS_ONLY),
        Database::Postgres => (&POSTGRES_SETTINGS, POSTGRES_READS_ONLY),
    };
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        // The `Any` driver does not read settings from the URL.
        .after_connect(move |connection, _| {
            Box::pin(async move {
                for setting in settings {
                    connection.execute(*setting).await?;
                }
                if access == Access::Reads {
                    connection.execute(reads_only).await?;
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
fn sqlite_url(path: &Path) -> String {
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
