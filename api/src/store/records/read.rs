//! Reading records: one, lists with their totals, what one was before.

use contract::Code as _;
use contract::access::{Action, Audience, Reader};
use contract::record::{Author, Comment, Kind, Status};
use sqlx::{Any, Executor, Row as _};

use super::{RecordError, RecordRow, record_columns, seeing, word};
use crate::store::write::Write;
use crate::store::{Listed, Page, Store, StoreError};

const ONE: &str = concat!(
    "SELECT ",
    record_columns!(),
    " FROM record WHERE record.id = $4 AND record.kind = $5 AND ",
    seeing!("record.audience", "record.owner", "record.id")
);

/// Where a list goes on after an id: an entry that the reader may see, of the same owner and audience, so that
/// borrowed eyes find no more by a cursor than by the list. It may stand elsewhere by now.
const ARRIVAL: &str = concat!(
    "SELECT record.created_at FROM record WHERE record.id = $4 AND record.kind = $5
        AND ($6 = '' OR record.owner = $6) AND record.audience >= $7 AND ",
    seeing!("record.audience", "record.owner", "record.id")
);

/// The filters of a list: an empty text lets everything pass.
macro_rules! filters {
    () => {
        concat!(
            "record.kind = $4 AND ($5 = '' OR record.owner = $5) AND ($6 = '' OR record.status = $6)
            AND record.audience >= $7 AND ",
            seeing!("record.audience", "record.owner", "record.id")
        )
    };
}

const LIST: &str = concat!(
    "SELECT ",
    record_columns!(),
    " FROM record WHERE ",
    filters!(),
    " AND (record.created_at, record.id) > ($8, $9) ORDER BY record.created_at, record.id LIMIT $10"
);

const TOTAL: &str = concat!("SELECT CAST(count(*) AS BIGINT) FROM record WHERE ", filters!());

/// Whoever owns it sees all of them, others those whose event was for them: what a draft was before it
/// was sent is its owner's alone.
const CHANGES: &str =
    "SELECT change.version, change.action, change.status, change.author, change.at, change.snapshot, change.comments
    FROM record_change AS change JOIN audit ON audit.seq = change.seq
    WHERE change.record = $1 AND (audit.audience >= $2 OR ($3 = $4 AND $3 <> '')) ORDER BY change.seq";

/// Which records a list is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordQuery {
    /// What they are.
    pub kind: Kind,
    /// Only those of this party.
    pub owner: Option<String>,
    /// Only those that stand here.
    pub status: Option<Status>,
    /// Only those with this audience or a wider one.
    pub at_least: Audience,
}

impl RecordQuery {
    /// Every record of a kind.
    #[must_use]
    pub const fn all(kind: Kind) -> Self {
        Self { kind, owner: None, status: None, at_least: Audience::OWNER }
    }

    /// The published ones of a kind.
    #[must_use]
    pub const fn in_force(kind: Kind) -> Self {
        Self { kind, owner: None, status: Some(Status::Published), at_least: Audience::OWNER }
    }
}

/// A page of a list, and how long the whole is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRecords {
    /// The page, in order of arrival.
    pub page: Listed<RecordRow>,
    /// How many the reader may see in all pages.
    pub total: i64,
}

/// One change of a record, with what the record was since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// The version it made, or the last where it made none.
    pub version: i64,
    /// What was done.
    pub action: Action,
    /// Where the record stood afterwards.
    pub status: Status,
    /// By whom.
    pub author: Author,
    /// When, in microseconds since 1970, UTC.
    pub at_us: i64,
    /// Body, visibility and named parties since, as JSON.
    pub snapshot: String,
    /// What was said with it.
    pub comments: Vec<Comment>,
}

impl Store {
    /// The record with this id, if the reader may see it.
    ///
    /// # Errors
    ///
    /// [`RecordError::NoSuch`] where there is none that the reader may know of.
    pub async fn record(
        &self,
        reader: &Reader,
        kind: Kind,
        id: &str,
    ) -> Result<RecordRow, RecordError> {
        if id.contains('\0') {
            // No record is called so, and PostgreSQL cannot even look for it.
            return Err(RecordError::NoSuch);
        }
        let query = sqlx::query(ONE)
            .bind(reader.reach().number())
            .bind(reader.home())
            .bind(reader.party())
            .bind(id)
            .bind(kind.code());
        let row = query.fetch_optional(&self.reader).await?.ok_or(RecordError::NoSuch)?;
        RecordRow::read(&row)
    }

    /// The records that the reader may see, in order of arrival.
    ///
    /// What a record says is no column: a filter on it is `keep`, which is asked of every record
    /// that the reader may see, and must look at nothing that the reader is not told.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownCursor`] where `page.after` is no place in the order and names no record
    /// that the reader may see.
    pub async fn records(
        &self,
        reader: &Reader,
        query: &RecordQuery,
        page: &Page,
        keep: Option<&(dyn Fn(&RecordRow) -> bool + Send + Sync)>,
    ) -> Result<FoundRecords, RecordError> {
        let from = self.arrival(reader, query, page).await?;
        let Some(keep) = keep else {
            let rows = self.matching(reader, query, from, page.limit + 1).await?;
            let total = self.total(reader, query).await?;
            return Ok(FoundRecords { page: Listed::cut(rows, page, RecordRow::place), total });
        };
        let mut rows = self.matching(reader, query, (i64::MIN, ""), i64::MAX).await?;
        rows.retain(keep);
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        rows.retain(|row| row.place() > from);
        Ok(FoundRecords { page: Listed::cut(rows, page, RecordRow::place), total })
    }

    /// Every record that the reader may see, in order of arrival.
    ///
    /// # Errors
    ///
    /// [`RecordError`].
    pub async fn all_records(
        &self,
        reader: &Reader,
        query: &RecordQuery,
    ) -> Result<Vec<RecordRow>, RecordError> {
        self.matching(reader, query, (i64::MIN, ""), i64::MAX).await
    }

    /// What a record was after each change that the reader could see, oldest first.
    ///
    /// # Errors
    ///
    /// [`RecordError`].
    pub async fn changes(
        &self,
        reader: &Reader,
        record: &RecordRow,
    ) -> Result<Vec<ChangeRow>, RecordError> {
        let query = sqlx::query(CHANGES)
            .bind(record.id.as_str())
            .bind(reader.reach().number())
            .bind(reader.home())
            .bind(record.owner.as_str());
        let rows = query.fetch_all(&self.reader).await?;
        let text = |row: &sqlx::any::AnyRow, column: &str| row.try_get::<String, _>(column);
        rows.iter()
            .map(|row| {
                Ok(ChangeRow {
                    version: row.try_get("version")?,
                    action: word(&text(row, "action")?)?,
                    status: word(&text(row, "status")?)?,
                    author: serde_json::from_str(&text(row, "author")?)?,
                    at_us: row.try_get("at")?,
                    snapshot: text(row, "snapshot")?,
                    comments: serde_json::from_str(&text(row, "comments")?)?,
                })
            })
            .collect()
    }

    async fn arrival<'a>(
        &self,
        reader: &Reader,
        query: &RecordQuery,
        page: &'a Page,
    ) -> Result<(i64, &'a str), RecordError> {
        let Some(after) = &page.after else { return Ok((i64::MIN, "")) };
        if let Some(place) = page.place() {
            return Ok(place);
        }
        let id = after;
        let since: Option<i64> = sqlx::query_scalar(ARRIVAL)
            .bind(reader.reach().number())
            .bind(reader.home())
            .bind(reader.party())
            .bind(id.as_str())
            .bind(query.kind.code())
            .bind(query.owner.as_deref().unwrap_or_default())
            .bind(query.at_least.number())
            .fetch_optional(&self.reader)
            .await?;
        Ok((since.ok_or_else(|| StoreError::UnknownCursor(id.clone()))?, id))
    }

    async fn matching(
        &self,
        reader: &Reader,
        query: &RecordQuery,
        (since, id): (i64, &str),
        limit: i64,
    ) -> Result<Vec<RecordRow>, RecordError> {
        listed(&self.reader, reader, query, (since, id), limit).await
    }

    async fn total(&self, reader: &Reader, query: &RecordQuery) -> Result<i64, RecordError> {
        let query = sqlx::query_scalar(TOTAL)
            .bind(reader.reach().number())
            .bind(reader.home())
            .bind(reader.party())
            .bind(query.kind.code())
            .bind(query.owner.as_deref().unwrap_or_default())
            .bind(query.status.map_or("", Status::code))
            .bind(query.at_least.number());
        Ok(query.fetch_one(&self.reader).await?)
    }
}

async fn listed(
    from: impl Executor<'_, Database = Any>,
    reader: &Reader,
    query: &RecordQuery,
    (since, id): (i64, &str),
    limit: i64,
) -> Result<Vec<RecordRow>, RecordError> {
    let rows = sqlx::query(LIST)
        .bind(reader.reach().number())
        .bind(reader.home())
        .bind(reader.party())
        .bind(query.kind.code())
        .bind(query.owner.as_deref().unwrap_or_default())
        .bind(query.status.map_or("", Status::code))
        .bind(query.at_least.number())
        .bind(since)
        .bind(id)
        .bind(limit)
        .fetch_all(from)
        .await?;
    rows.iter().map(RecordRow::read).collect()
}

/// The records of these lists that the reader sees, as a write finds them: nothing of them changes before it
/// is over.
pub(super) async fn beside(
    write: &mut Write,
    reader: &Reader,
    queries: &[RecordQuery],
) -> Result<Vec<RecordRow>, RecordError> {
    let mut rows = Vec::new();
    for query in queries {
        rows.extend(listed(write.sql(), reader, query, (i64::MIN, ""), i64::MAX).await?);
    }
    Ok(rows)
}
