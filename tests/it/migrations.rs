//! Schemas: the two folders of migrations say the same, and every released version moves forward.

use std::collections::BTreeMap;
use std::path::Path;

use api::store::{Page, RunsOf, Store};
use contract::access::Reader;
use sqlx::migrate::Migrator;
use sqlx::{AnyConnection, Connection as _, Row as _};

use crate::database::{TestDatabase, databases, postgres};
use crate::fixture::{folder, illustrative, solved};

/// Of each column: whether it may be absent, and its place in the primary key (0 for none).
type Schema = BTreeMap<(String, String), (bool, i64)>;

const SQLITE_SCHEMA: &str = "SELECT tables.name AS table_name, columns.name AS column_name,
        columns.\"notnull\" AS is_required, columns.pk AS key_place
    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'";

const POSTGRES_SCHEMA: &str = "SELECT CAST(columns.table_name AS TEXT) AS table_name,
        CAST(columns.column_name AS TEXT) AS column_name,
        CAST(CASE columns.is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS BIGINT) AS is_required,
        CAST(COALESCE(keys.ordinal_position, 0) AS BIGINT) AS key_place
    FROM information_schema.columns AS columns
    LEFT JOIN information_schema.table_constraints AS constraints
        ON constraints.table_name = columns.table_name AND constraints.constraint_type = 'PRIMARY KEY'
    LEFT JOIN information_schema.key_column_usage AS keys
        ON keys.constraint_name = constraints.constraint_name AND keys.column_name = columns.column_name
    WHERE columns.table_schema = 'public'";

async fn schema(database: &TestDatabase) -> Schema {
    let mut connection = database.connection().await;
    let text = if database.is_sqlite() { SQLITE_SCHEMA } else { POSTGRES_SCHEMA };
    let rows = sqlx::query(text).fetch_all(&mut connection).await.unwrap();
    let column = |row: &sqlx::any::AnyRow| {
        let name = (row.get::<String, _>("table_name"), row.get::<String, _>("column_name"));
        (name, (row.get::<i64, _>("is_required") == 0, row.get::<i64, _>("key_place")))
    };
    let all = rows.iter().map(column);
    // The migrator's own table is the driver's business.
    all.filter(|((table, _), _)| table != "_sqlx_migrations").collect()
}

#[tokio::test]
async fn both_databases_have_the_same_tables_columns_and_keys() {
    let mut schemas = Vec::new();
    for database in databases() {
        database.store().await.close().await;
        schemas.push(schema(&database).await);
    }
    assert!(schemas[0].contains_key(&("audit".to_owned(), "hash".to_owned())));
    for other in &schemas[1..] {
        assert_eq!(&schemas[0], other, "the folders of migrations differ");
    }
}

/// The migrations up to a version, as that version shipped them.
async fn migrations(database: &TestDatabase, up_to: i64) -> Migrator {
    let name = if database.is_sqlite() { "sqlite" } else { "postgres" };
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/migrations").join(name);
    let shipped = folder();
    for entry in std::fs::read_dir(all).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name[..4].parse::<i64>().unwrap() <= up_to {
            std::fs::copy(&path, shipped.path().join(name)).unwrap();
        }
    }
    Migrator::new(shipped.path().to_owned()).await.unwrap()
}

const OLD_CASE: &str = "INSERT INTO case_file (hash, title, label, as_of, currency, states, needs, lines,
    to_be_costed, donors, offers, body, created_at) VALUES ($1, 'old', 'old', '2026-01-01', 'USD', 1, 1, 1, 0, 1, 1, $2, 7)";
const OLD_RUN: &str = "INSERT INTO run (hash, case_hash, policy, engine, matches, body, created_at)
    VALUES ($1, $2, 'standard', '0.1.0', 3, $3, 8)";

#[tokio::test]
async fn a_database_of_the_first_version_keeps_its_rows() {
    let run = solved(illustrative());
    for database in databases() {
        let mut old: AnyConnection = database.connection().await;
        migrations(&database, 1).await.run(&mut old).await.unwrap();
        let case = run.case.to_canonical_json();
        sqlx::query(OLD_CASE).bind(&run.case_hash).bind(&case).execute(&mut old).await.unwrap();
        let query = sqlx::query(OLD_RUN).bind(&run.hash).bind(&run.case_hash).bind(run.to_json());
        query.execute(&mut old).await.unwrap();
        old.close().await.unwrap();
        let store = database.store().await;
        if database.is_sqlite() {
            let beside = Path::new(&database.place).parent().unwrap();
            let names = std::fs::read_dir(beside).unwrap().map(|entry| entry.unwrap().file_name());
            let is_copy = |name: &std::ffi::OsString| {
                name.to_str()
                    .is_some_and(|name| name.contains(".level-1.") && name.ends_with(".backup"))
            };
            assert_eq!(names.filter(is_copy).count(), 1, "a copy was made before");
        }
        let everyone = Reader::Visitor;
        assert_eq!(store.case_body(&everyone, &run.case_hash).await.unwrap(), Some(case));
        assert_eq!(store.run_body(&everyone, &run.hash).await.unwrap(), Some(run.to_json()));
        let page = Page { after: None, limit: 10 };
        assert_eq!(store.runs(&everyone, RunsOf::All, &page).await.unwrap().items.len(), 1);
    }
}

#[tokio::test]
async fn four_instances_may_migrate_one_empty_database_at_once() {
    let Some(database) = postgres() else { return };
    let starts = (0..4).map(|_| {
        let place = database.place.clone();
        tokio::spawn(async move { Store::connect(&place).await })
    });
    for start in starts.collect::<Vec<_>>() {
        start.await.unwrap().unwrap().probe().await.unwrap();
    }
}
