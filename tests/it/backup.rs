//! Copies: made while in use, checked, put back; and everything moved between the databases.

use std::path::Path;

use api::store::{Store, TABLES, Writer};
use sqlx::{AnyConnection, Connection as _, Executor as _, Row as _};

use crate::audit::demo_server;
use crate::database::{TestDatabase, databases, postgres, sqlite};
use crate::fixture::{Outcome, coalition, folder, text};

/// Runs what waits for a database, in tests that run `coalition`, which does so itself.
fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// A database with people, parties, cases and a trail.
async fn filled(database: &TestDatabase) {
    let store = database.store().await;
    let _app = demo_server(store.clone()).await;
    store.close().await;
}

fn done(words: &[&str]) -> Outcome {
    let outcome = coalition(words);
    assert_eq!(outcome.code, 0, "{words:?}: {}", outcome.err);
    outcome
}

fn export(place: &str, to: &Path) -> String {
    done(&["export", "--database", place, "--out", text(to)]);
    std::fs::read_to_string(to).unwrap()
}

#[test]
fn a_backup_of_a_database_in_use_is_put_back_whole() {
    let (database, folder) = (sqlite(), folder());
    let copy = folder.path().join("copy.sqlite");
    wait(filled(&database));
    let before = export(&database.place, &folder.path().join("before"));
    let serving = wait(database.store());
    let backed_up = done(&["backup", "--database", &database.place, "--out", text(&copy)]);
    assert!(backed_up.out.contains("audit trail hold"), "{}", backed_up.out);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing half done is left");
    #[cfg(unix)]
    for file in [&copy, &folder.path().join("before"), Path::new(&database.place)] {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}: others can read all of it", file.display());
    }
    // What came after the backup is not in it.
    wait(serving.backed_up(&Writer::system())).unwrap();
    let words = ["restore", "--from", text(&copy), "--database", &database.place];
    let refused = coalition(&words);
    assert_eq!(refused.code, 6, "a server has it open");
    assert!(refused.err.contains("in use"), "{}", refused.err);
    wait(serving.close());
    let restored = done(&words);
    assert!(restored.out.contains("kept as"), "{}", restored.out);
    let after = export(&database.place, &folder.path().join("after"));
    assert_eq!(before, after, "the same bytes as when the backup was made");
    let kept = restored.out.lines().find_map(|line| line.split_once("kept as ")).unwrap().1;
    assert!(export(kept, &folder.path().join("kept")).len() > after.len());
}

#[test]
fn a_damaged_backup_is_not_put_in_place() {
    let (database, folder) = (sqlite(), folder());
    let copy = folder.path().join("copy.sqlite");
    wait(filled(&database));
    done(&["backup", "--database", &database.place, "--out", text(&copy)]);
    wait(async {
        let url = format!("sqlite://{}", copy.display());
        let mut connection = AnyConnection::connect(&url).await.unwrap();
        connection.execute("DROP TRIGGER audit_never_changes").await.unwrap();
        connection.execute("UPDATE audit SET actor = 'other' WHERE seq = 3").await.unwrap();
        connection.close().await.unwrap();
    });
    let before = export(&database.place, &folder.path().join("before"));
    let words = ["restore", "--from", text(&copy), "--database", &database.place];
    let refused = coalition(&words);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("event 3 was changed"), "{}", refused.err);
    std::fs::write(&copy, "no database").unwrap();
    assert_eq!(coalition(&words).code, 6);
    let again = ["backup", "--database", &database.place, "--out", &database.place];
    assert_eq!(coalition(&again).code, 2, "not over itself");
    assert_eq!(before, export(&database.place, &folder.path().join("after")));
}

#[test]
fn everything_moves_between_the_databases_and_back_to_the_same_bytes() {
    let folder = folder();
    let (first, second) = (sqlite(), sqlite());
    wait(filled(&first));
    let file = folder.path().join("export");
    let lines = export(&first.place, &file);
    // Through every database there is, back to the first kind.
    for target in postgres().into_iter().chain([second]) {
        let words = ["import", "records", "--from", text(&file), "--database", &target.place];
        let moved = done(&words);
        assert!(moved.out.contains("The audit trail holds"), "{}", moved.out);
        assert_eq!(lines, export(&target.place, &file), "{}", target.name);
        assert_eq!(coalition(&words).code, 6, "never into one that holds something");
        // It goes on where it left off.
        wait(async {
            let store = target.store().await;
            store.backed_up(&Writer::system()).await.unwrap();
            store.verify_audit(None).await.unwrap();
            store.close().await;
        });
    }
}

#[test]
fn a_changed_or_shortened_export_moves_nothing_in() {
    let (database, folder) = (sqlite(), folder());
    wait(filled(&database));
    let file = folder.path().join("export");
    let lines = export(&database.place, &file);
    let cut: String = lines.lines().take(20).flat_map(|line| [line, "\n"]).collect();
    for broken in
        [cut, lines.replacen("invented", "real", 1), lines.replacen("\"level\":", "\"level\":9", 1)]
    {
        std::fs::write(&file, broken).unwrap();
        let target = sqlite();
        let words = ["import", "records", "--from", text(&file), "--database", &target.place];
        let refused = coalition(&words);
        assert_eq!(refused.code, 1, "{}", refused.err);
        std::fs::write(&file, &lines).unwrap();
        done(&words);
    }
}

#[tokio::test]
async fn every_table_is_moved() {
    for database in databases() {
        database.store().await.close().await;
        let mut connection = database.connection().await;
        let text = if database.is_sqlite() {
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        } else {
            "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = 'public'"
        };
        let rows = sqlx::query(text).fetch_all(&mut connection).await.unwrap();
        for row in rows {
            let name: String = row.get("name");
            let is_known = TABLES.contains(&name.as_str())
                || ["audit_head", "_sqlx_migrations"].contains(&name.as_str());
            assert!(is_known, "say where {name} stands in store/transfer.rs");
        }
    }
}

#[tokio::test]
async fn a_server_of_postgres_starts_only_on_a_migrated_database() {
    let Some(database) = postgres() else { return };
    let refused = Store::attach(&database.place).await.unwrap_err();
    assert!(refused.to_string().contains("coalition migrate"), "{refused}");
    database.store().await.close().await;
    Store::attach(&database.place).await.unwrap().probe().await.unwrap();
}
