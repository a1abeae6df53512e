//! Both databases, fresh for every test: one body of a test runs on SQLite and on PostgreSQL.
//!
//! ```text
//! for database in databases() {
//!     let store = database.store().await;
//!     …
//! }
//! ```
//!
//! PostgreSQL is a private cluster: one for each run of the tests, started when the first test
//! asks for it, stopped and removed when the process ends, however it ends.

#![expect(clippy::print_stdout, reason = "shown with a test that fails, so that it says where")]

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use api::store::Store;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _, Executor as _};
use tempfile::TempDir;

use crate::fixture::folder;
use crate::postgres::{Cluster, Fsync};

/// A database that nothing was written to yet.
pub(crate) struct TestDatabase {
    /// For messages.
    pub(crate) name: &'static str,
    /// What `--database` takes.
    pub(crate) place: String,
    /// Holds the SQLite file; empty for PostgreSQL.
    _folder: TempDir,
}

impl TestDatabase {
    /// Opens it and brings it to this version.
    pub(crate) async fn store(&self) -> Store {
        Store::connect(&self.place).await.unwrap()
    }

    /// A connection past the store, for tests that look or tamper.
    pub(crate) async fn connection(&self) -> AnyConnection {
        sqlx::any::install_default_drivers();
        let url = if self.is_sqlite() {
            format!("sqlite://{}?mode=rwc", self.place)
        } else {
            self.place.clone()
        };
        AnyConnection::connect(&url).await.unwrap()
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        self.name == "SQLite"
    }
}

/// A fresh database of each kind, made as it is asked for.
pub(crate) fn databases() -> impl Iterator<Item = TestDatabase> {
    std::iter::once_with(|| Some(sqlite())).chain(std::iter::once_with(postgres)).flatten()
}

/// A fresh SQLite database.
pub(crate) fn sqlite() -> TestDatabase {
    println!("on SQLite:");
    let folder = folder();
    let place = folder.path().join("deep/er/coalition.sqlite");
    // The store makes it; connections past the store do not.
    std::fs::create_dir_all(place.parent().unwrap()).unwrap();
    TestDatabase { name: "SQLite", place: place.to_str().unwrap().to_owned(), _folder: folder }
}

/// A fresh PostgreSQL database, unless PostgreSQL is not to be had in a run by hand.
pub(crate) fn postgres() -> Option<TestDatabase> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let cluster = CLUSTER.get_or_init(|| programs().map(|at| Cluster::start(at, Fsync::Off)));
    let cluster = cluster.as_ref()?;
    println!("on PostgreSQL:");
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    create(&cluster.url("postgres"), format!("CREATE DATABASE {name}"));
    Some(TestDatabase { name: "PostgreSQL", place: cluster.url(&name), _folder: folder() })
}

/// The folder of `initdb` and `postgres`. `cargo xtask test` gives it, and then it must be there;
/// in a run by hand, tests say that PostgreSQL was left out.
pub(crate) fn programs() -> Option<PathBuf> {
    if let Some(given) = std::env::var_os("COALITION_POSTGRES") {
        let given = PathBuf::from(given);
        assert!(given.join("initdb").is_file(), "COALITION_POSTGRES names no PostgreSQL");
        return Some(given);
    }
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let debian = debian.filter_map(Result::ok).map(|entry| entry.path().join("bin"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = debian.chain(std::env::split_paths(&path)).find(|at| at.join("initdb").is_file());
    if found.is_none() {
        println!(
            "NOT TESTED on PostgreSQL: no initdb here; `cargo xtask test` installs one, or set COALITION_POSTGRES to its folder"
        );
    }
    found
}

/// Runs one statement from outside any runtime of a test.
pub(crate) fn create(url: &str, statement: String) {
    sqlx::any::install_default_drivers();
    let url = url.to_owned();
    let done = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut connection = AnyConnection::connect(&url).await.unwrap();
            // Made of fixed words and a number.
            connection.execute(AssertSqlSafe(statement)).await.unwrap();
            connection.close().await.unwrap();
        });
    });
    done.join().unwrap();
}
