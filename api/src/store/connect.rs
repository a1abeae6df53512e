//! Opening the database: which it is, pools, settings of each connection, version, migrations.
//!
//! Three ways in: [`open`] brings the database to this version, [`attach`] does so for a file and
//! asks it of a server, where migrating is a job of its own, and [`look`] changes nothing.

use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _};

use super::{Database, Store, StoreError};
use crate::{clock, private};

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
const SQLITE_LOOKS: [&str; 2] = ["PRAGMA busy_timeout = 5000", "PRAGMA trusted_schema = OFF"];
const SQLITE_READS_ONLY: &str = "PRAGMA query_only = ON";

/// Every connection to PostgreSQL: no statement and no wait for a lock goes on for ever.
const POSTGRES_SETTINGS: [&str; 2] = ["SET statement_timeout = '10s'", "SET lock_timeout = '8s'"];
const POSTGRES_READS_ONLY: &str = "SET default_transaction_read_only = on";

const SQLITE_IS_MIGRATED: &str =
    "SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'";
const POSTGRES_IS_MIGRATED: &str = "SELECT CAST(count(*) AS BIGINT) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_sqlx_migrations'";
const LEVEL: &str = "SELECT COALESCE(CAST(max(version) AS BIGINT), 0) FROM _sqlx_migrations";
pub(super) const VACUUM_INTO: &str = "VACUUM INTO $1";

const POSTGRES_COLLATION: &str =
    "SELECT datcollate FROM pg_database WHERE datname = current_database()";

/// Every migration of one kind of database, as this version ships them.
fn migrations(database: Database) -> sqlx::migrate::Migrator {
    match database {
        Database::Sqlite => sqlx::migrate!("migrations/sqlite"),
        Database::Postgres => sqlx::migrate!("migrations/postgres"),
    }
}

/// The level that this version works with.
pub(super) fn newest_level(database: Database) -> i64 {
    migrations(database).iter().map(|migration| migration.version).max().unwrap_or(0)
}

/// What a place names: a `postgres:` URL, or else the path of an SQLite file.
fn kind(place: &str) -> Database {
    sqlx::any::install_default_drivers();
    if place.starts_with("postgres:") || place.starts_with("postgresql:") {
        Database::Postgres
    } else {
        Database::Sqlite
    }
}

/// Opens a database and brings it to this version; an SQLite file is created when absent, and
/// copied beside itself before a migration.
pub(super) async fn open(place: &str) -> Result<Store, StoreError> {
    let (url, database) = (url_of(place)?, kind(place));
    let writers = if database == Database::Sqlite { 1 } else { WRITERS };
    let writer = pool(database, writers, Access::Writes).connect(&url).await.map_err(reached)?;
    check(database, &writer).await?;
    let level = level_of(database, &writer).await?;
    if database == Database::Sqlite && 0 < level && level < newest_level(database) {
        let copy = format!("{place}.level-{level}.{}.backup", clock::now_us());
        private::create(Path::new(&copy))
            .map_err(|source| StoreError::Folder { path: copy.clone(), source })?;
        sqlx::query(VACUUM_INTO).bind(copy).execute(&writer).await?;
    }
    migrations(database).run(&writer).await?;
    let reader = pool(database, READERS, Access::Reads).connect(&url).await.map_err(reached)?;
    Ok(Store::new(database, writer, reader))
}

/// Opens a database to serve it. A server's must have this version's level already: of several
/// instances none should change what the others work with.
pub(super) async fn attach(place: &str) -> Result<Store, StoreError> {
    if kind(place) == Database::Sqlite {
        return open(place).await;
    }
    let database = Database::Postgres;
    let writer = pool(database, WRITERS, Access::Writes).connect(place).await.map_err(reached)?;
    check(database, &writer).await?;
    has_level(database, &writer).await?;
    let reader = pool(database, READERS, Access::Reads).connect(place).await.map_err(reached)?;
    Ok(Store::new(database, writer, reader))
}

/// Opens a database that is there and of this version, without changing anything.
pub(super) async fn look(place: &str) -> Result<Store, StoreError> {
    let database = kind(place);
    let url = match database {
        Database::Sqlite => sqlite_url(Path::new(place), "rw"),
        Database::Postgres => place.to_owned(),
    };
    let looker = pool(database, 1, Access::Looks).connect(&url).await.map_err(reached)?;
    has_level(database, &looker).await?;
    Ok(Store::new(database, looker.clone(), looker))
}

/// A connection that was never had is no sign that others use the database.
fn reached(error: sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::PoolTimedOut => StoreError::Unreachable,
        other => other.into(),
    }
}

fn url_of(place: &str) -> Result<String, StoreError> {
    if kind(place) == Database::Postgres {
        return Ok(place.to_owned());
    }
    let path = Path::new(place);
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)
            .map_err(|source| StoreError::Folder { path: folder.display().to_string(), source })?;
    }
    // SQLite makes the files beside it as readable as this one.
    private::ensure(path)
        .map_err(|source| StoreError::Folder { path: place.to_owned(), source })?;
    Ok(sqlite_url(path, "rwc"))
}

/// Whether the database itself can be trusted with what we keep.
async fn check(database: Database, pool: &AnyPool) -> Result<(), StoreError> {
    match database {
        Database::Sqlite => check_version(pool).await,
        Database::Postgres => {
            let found: String = sqlx::query_scalar(POSTGRES_COLLATION).fetch_one(pool).await?;
            match found.as_str() {
                "C" | "POSIX" | "C.UTF-8" | "C.utf8" => Ok(()),
                _ => Err(StoreError::Collation { found }),
            }
        }
    }
}

/// The last migration that was applied; 0 for an empty database.
async fn level_of(database: Database, pool: &AnyPool) -> Result<i64, StoreError> {
    let is_migrated = match database {
        Database::Sqlite => SQLITE_IS_MIGRATED,
        Database::Postgres => POSTGRES_IS_MIGRATED,
    };
    if sqlx::query_scalar::<_, i64>(is_migrated).fetch_one(pool).await? == 0 {
        return Ok(0);
    }
    Ok(sqlx::query_scalar(LEVEL).fetch_one(pool).await?)
}

async fn has_level(database: Database, pool: &AnyPool) -> Result<(), StoreError> {
    let (found, needed) = (level_of(database, pool).await?, newest_level(database));
    if found == needed { Ok(()) } else { Err(StoreError::Level { found, needed }) }
}

/// What the connections of a pool are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Reads,
    Writes,
    /// Reads, and leaves even the settings that a file keeps as they are.
    Looks,
}

fn pool(database: Database, connections: u32, access: Access) -> AnyPoolOptions {
    let (settings, reads_only): (&'static [&'static str], &'static str) = match (database, access) {
        (Database::Sqlite, Access::Looks) => (&SQLITE_LOOKS, SQLITE_READS_ONLY),
        (Database::Sqlite, _) => (&SQLITE_SETTINGS, SQLITE_READS_ONLY),
        (Database::Postgres, _) => (&POSTGRES_SETTINGS, POSTGRES_READS_ONLY),
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
                if access != Access::Writes {
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
pub(super) fn sqlite_url(path: &Path, mode: &str) -> String {
    let mut url = String::from("sqlite://");
    for byte in path.to_string_lossy().bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url.push_str("?mode=");
    url.push_str(mode);
    url
}
