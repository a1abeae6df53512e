//! Everything that is kept, as lines of JSON, from one database into another.
//!
//! The first line names the format and the level of the schema; then comes one line for each row,
//! by table and primary key, columns by name; the last line has the number of rows and SHA-256 of
//! all lines before it. So the same content is the same bytes, whichever database it came from.
//! This is the one place where SQL is put together, from names that the schema has.

use std::io::{BufRead, Write};

use futures_util::TryStreamExt as _;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row as _};

use super::audit::AuditError;
use super::{Database, Store, StoreError};
use crate::audit::Verified;

const FORMAT: &str = "coalition-export/1";

/// Every table, each after those that it refers to.
pub const TABLES: [&str; 21] = [
    "party",
    "person",
    "seat",
    "saved_search",
    "session",
    "link",
    "recovery_code",
    "identity",
    "attempt",
    "record",
    "named",
    "coalition_member",
    "record_change",
    "reminder",
    "sheet_import",
    "audit",
    "idempotency",
    "outbox",
    "setting",
    "case_file",
    "run",
];
/// The one row that every database has from the beginning.
const HEAD: &str = "audit_head";

/// What was written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transferred {
    /// Rows of all tables.
    pub rows: u64,
    /// The audit trail, where it was checked.
    pub verified: Option<Verified>,
}

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The audit trail does not hold.
    #[error("the audit trail does not hold: {0}")]
    Audit(#[from] AuditError),
    /// The file cannot be read or written.
    #[error("the file cannot be read or written: {0}")]
    File(#[from] std::io::Error),
    /// The file is not what this version wrote.
    #[error("line {line}: {detail}")]
    Line {
        /// Counts from 1.
        line: u64,
        /// What is wrong.
        detail: String,
    },
    /// Something is in the database already.
    #[error("the database is not empty; moving in needs a new one")]
    NotEmpty,
}

impl From<sqlx::Error> for TransferError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

#[derive(Serialize, Deserialize)]
struct First {
    format: String,
    level: i64,
}

#[derive(Serialize, Deserialize)]
struct Row {
    table: String,
    row: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct Last {
    rows: u64,
    sha256: String,
}

/// A column as the schema has it.
struct Column {
    name: String,
    is_number: bool,
    /// Its place in the primary key; 0 for none.
    key: i64,
}

const SQLITE_COLUMNS: &str =
    "SELECT name, CASE type WHEN 'INTEGER' THEN 1 ELSE 0 END AS is_number, pk AS key_place
    FROM pragma_table_info($1) ORDER BY name";
const POSTGRES_COLUMNS: &str = "SELECT CAST(columns.column_name AS TEXT) AS name,
        CAST(CASE columns.data_type WHEN 'bigint' THEN 1 ELSE 0 END AS BIGINT) AS is_number,
        CAST(COALESCE(keys.ordinal_position, 0) AS BIGINT) AS key_place
    FROM information_schema.columns AS columns
    LEFT JOIN information_schema.table_constraints AS constraints ON constraints.table_schema = columns.table_schema
        AND constraints.table_name = columns.table_name AND constraints.constraint_type = 'PRIMARY KEY'
    LEFT JOIN information_schema.key_column_usage AS keys ON keys.constraint_schema = constraints.constraint_schema
        AND keys.constraint_name = constraints.constraint_name AND keys.column_name = columns.column_name
    WHERE columns.table_schema = current_schema() AND columns.table_name = $1
    ORDER BY CAST(columns.column_name AS TEXT) COLLATE \"C\"";

impl Store {
    /// Writes everything that is kept, as of one moment.
    ///
    /// # Errors
    ///
    /// [`TransferError`].
    pub async fn export(&self, out: &mut (dyn Write + Send)) -> Result<Transferred, TransferError> {
        let begin = match self.database {
            Database::Sqlite => "BEGIN",
            Database::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        let mut moment = self.reader.begin_with(begin).await?;
        self.take_time(&mut moment).await?;
        let mut lines = Lines { out, sha256: Sha256::new() };
        lines.write(&First { format: FORMAT.to_owned(), level: self.level() })?;
        let mut rows = 0;
        for table in TABLES.into_iter().chain([HEAD]) {
            let columns = columns(self.database, &mut moment, table).await?;
            let text = select(table, &columns);
            let mut found = sqlx::query(AssertSqlSafe(text)).fetch(&mut *moment);
            while let Some(row) = found.try_next().await? {
                lines.write(&Row { table: table.to_owned(), row: values(&columns, &row)? })?;
                rows += 1;
            }
        }
        let sha256 = hex(lines.sha256.clone());
        lines.write(&Last { rows, sha256 })?;
        lines.out.flush()?;
        Ok(Transferred { rows, verified: None })
    }

    /// Reads everything into an empty database, and checks the audit trail. All of it or
    /// nothing.
    ///
    /// # Errors
    ///
    /// [`TransferError`].
    pub async fn import(
        &self,
        lines: &mut (dyn BufRead + Send),
    ) -> Result<Transferred, TransferError> {
        let begin = match self.database {
            Database::Sqlite => "BEGIN IMMEDIATE",
            Database::Postgres => "BEGIN",
        };
        let mut moment = self.writer.begin_with(begin).await?;
        self.take_time(&mut moment).await?;
        for table in TABLES {
            let text = format!("SELECT CAST(count(*) AS BIGINT) FROM {table}");
            if sqlx::query_scalar::<_, i64>(AssertSqlSafe(text)).fetch_one(&mut *moment).await? != 0
            {
                return Err(TransferError::NotEmpty);
            }
        }
        sqlx::query("DELETE FROM audit_head").execute(&mut *moment).await?;
        let rows = Reading { lines, line: 0, sha256: Sha256::new() }
            .all(self.database, self.level(), &mut moment)
            .await?;
        moment.commit().await?;
        let verified = self.verify_audit(None).await?;
        Ok(Transferred { rows, verified: Some(verified) })
    }

    /// Lifts, for one transaction, the limit that is set on statements of requests.
    async fn take_time(&self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        if self.database == Database::Postgres {
            sqlx::query("SET LOCAL statement_timeout = 0").execute(connection).await?;
        }
        Ok(())
    }
}

async fn columns(
    database: Database,
    connection: &mut AnyConnection,
    table: &str,
) -> Result<Vec<Column>, StoreError> {
    let text = match database {
        Database::Sqlite => SQLITE_COLUMNS,
        Database::Postgres => POSTGRES_COLUMNS,
    };
    let rows = sqlx::query(text).bind(table).fetch_all(connection).await?;
    let column = |row: &AnyRow| {
        Ok(Column {
            name: row.try_get("name")?,
            is_number: row.try_get::<i64, _>("is_number")? != 0,
            key: row.try_get("key_place")?,
        })
    };
    rows.iter().map(column).collect()
}

fn select(table: &str, columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let mut key: Vec<&Column> = columns.iter().filter(|column| column.key != 0).collect();
    key.sort_by_key(|column| column.key);
    let key: Vec<&str> = key.iter().map(|column| column.name.as_str()).collect();
    format!("SELECT {} FROM {table} ORDER BY {}", names.join(", "), key.join(", "))
}

fn insert(table: &str, columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
    format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "))
}

fn values(columns: &[Column], row: &AnyRow) -> Result<Map<String, Value>, StoreError> {
    let value = |column: &Column| {
        let name = column.name.as_str();
        let value = if column.is_number {
            row.try_get::<Option<i64>, _>(name)?.map(Value::from)
        } else {
            row.try_get::<Option<String>, _>(name)?.map(Value::from)
        };
        Ok((column.name.clone(), value.unwrap_or_default()))
    };
    columns.iter().map(value).collect()
}

/// Lines on their way out.
struct Lines<'a> {
    out: &'a mut (dyn Write + Send),
    sha256: Sha256,
}

impl Lines<'_> {
    fn write(&mut self, line: &impl Serialize) -> Result<(), TransferError> {
        let mut text = serde_json::to_string(line).map_err(std::io::Error::from)?;
        text.push('\n');
        self.sha256.update(text.as_bytes());
        Ok(self.out.write_all(text.as_bytes())?)
    }
}

/// Lines on their way in.
struct Reading<'a> {
    lines: &'a mut (dyn BufRead + Send),
    line: u64,
    sha256: Sha256,
}

impl Reading<'_> {
    async fn all(
        mut self,
        database: Database,
        level: i64,
        connection: &mut AnyConnection,
    ) -> Result<u64, TransferError> {
        let text = self.next()?;
        let first: First = self.parsed(&text)?;
        if (first.format.as_str(), first.level) != (FORMAT, level) {
            return Err(self.refuse(format!(
                "is {} of level {}; this version reads {FORMAT} of level {level}",
                first.format, first.level
            )));
        }
        let mut rows = 0;
        let mut current: Option<(String, Vec<Column>, String)> = None;
        loop {
            let before = self.sha256.clone();
            let text = self.next()?;
            let Ok(row) = serde_json::from_str::<Row>(&text) else {
                let last: Last = self.parsed(&text)?;
                if (last.rows, last.sha256) != (rows, hex(before)) {
                    return Err(self.refuse("the lines before are not those that were written"));
                }
                return Ok(rows);
            };
            if current.as_ref().is_none_or(|(table, ..)| *table != row.table) {
                let table = TABLES.into_iter().chain([HEAD]).find(|table| *table == row.table);
                let table = table.ok_or_else(|| self.refuse("names an unknown table"))?;
                let columns = columns(database, connection, table).await?;
                let text = insert(table, &columns);
                current = Some((row.table.clone(), columns, text));
            }
            let Some((_, columns, text)) = &current else { continue };
            if row.row.len() != columns.len() {
                return Err(self.refuse("has other columns than the table"));
            }
            let mut query = sqlx::query(AssertSqlSafe(text.clone()));
            for column in columns {
                let value = row.row.get(&column.name);
                query = match (value, column.is_number) {
                    (Some(Value::Null), true) => query.bind(None::<i64>),
                    (Some(Value::Null), false) => query.bind(None::<String>),
                    (Some(Value::String(text)), false) => query.bind(text.clone()),
                    (Some(Value::Number(number)), true) if number.is_i64() => {
                        query.bind(number.as_i64())
                    }
                    _ => return Err(self.refuse(format!("column {} is not right", column.name))),
                };
            }
            query.execute(&mut *connection).await?;
            rows += 1;
        }
    }

    fn next(&mut self) -> Result<String, TransferError> {
        let mut text = String::new();
        self.line += 1;
        if self.lines.read_line(&mut text)? == 0 {
            return Err(self.refuse("the file ends too early"));
        }
        self.sha256.update(text.as_bytes());
        Ok(text)
    }

    fn parsed<T: for<'de> Deserialize<'de>>(&self, text: &str) -> Result<T, TransferError> {
        serde_json::from_str(text).map_err(|error| self.refuse(error.to_string()))
    }

    fn refuse(&self, detail: impl Into<String>) -> TransferError {
        TransferError::Line { line: self.line, detail: detail.into() }
    }
}

fn hex(sha256: Sha256) -> String {
    sha256.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
