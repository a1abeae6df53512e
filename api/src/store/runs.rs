//! Runs in the database.

use contract::access::{Audience, Reader};
use engine::Run;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::cases::{self, CaseRecord};
use super::write::Writer;
use super::{Listed, Page, Put, Store, StoreError};
use crate::clock;

/// A run that passed its checks, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRecord {
    /// What lists show.
    pub summary: RunSummary,
    /// The JSON as the engine writes it.
    pub body: String,
}

/// What lists show of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunSummary {
    /// SHA-256 of the document, as the run states it.
    pub hash: String,
    /// The case that was matched.
    pub case_hash: String,
    /// Name of the policy.
    pub policy: String,
    /// Version of the engine.
    pub engine: String,
    /// How many matches it proposes or carries.
    pub matches: i64,
    /// Microseconds since 1970, UTC.
    pub created_at_us: i64,
}

impl RunRecord {
    /// Takes what is stored from a checked run, as of now.
    #[must_use]
    pub fn new(run: &Run) -> Self {
        Self {
            summary: RunSummary {
                hash: run.hash.clone(),
                case_hash: run.case_hash.clone(),
                policy: run.policy.name.clone(),
                engine: run.engine.clone(),
                matches: i64::try_from(run.matches.len())
                    .expect("a list in memory is shorter than 2^63"),
                created_at_us: clock::now_us(),
            },
            body: run.to_json(),
        }
    }
}

const INSERT: &str =
    "INSERT INTO run (hash, case_hash, policy, engine, matches, body, created_at, audience)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (hash) DO NOTHING";

/// The same content may have been kept for the unit first, and be stored for everyone later.
const WIDEN: &str =
    "UPDATE run SET audience = $2, created_at = $3 WHERE hash = $1 AND audience < $2";

const BODY: &str = "SELECT body FROM run WHERE hash = $1 AND audience >= $2";

const SUMMARY: &str =
    "SELECT hash, case_hash, policy, engine, matches, created_at FROM run WHERE hash = $1";

const ARRIVAL: &str = "SELECT created_at FROM run WHERE hash = $1 AND audience >= $2";

const LIST: &str = "SELECT hash, case_hash, policy, engine, matches, created_at FROM run
    WHERE (created_at, hash) > ($1, $2) AND audience >= $4 ORDER BY created_at, hash LIMIT $3";

const LIST_OF_CASE: &str = "SELECT hash, case_hash, policy, engine, matches, created_at FROM run
    WHERE (created_at, hash) > ($1, $2) AND audience >= $4 AND case_hash = $5
    ORDER BY created_at, hash LIMIT $3";

/// What is changed of a case for a run is a case of its own, which keeps its title and its day and is
/// for nobody else: another one that somebody called the same is none of its copies.
const LIST_OF_SNAPSHOT: &str =
    "SELECT hash, case_hash, policy, engine, matches, created_at FROM run
    WHERE (created_at, hash) > ($1, $2) AND audience >= $4 AND case_hash IN (
        SELECT other.hash FROM case_file AS own
        JOIN case_file AS other ON other.title = own.title AND other.as_of = own.as_of
            AND other.audience <= own.audience
        WHERE own.hash = $5 AND own.audience >= $4)
    ORDER BY created_at, hash LIMIT $3";

/// Of which cases runs are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunsOf<'a> {
    /// Of any.
    All,
    /// Of the one with this hash.
    Case(&'a str),
    /// Of the one with this hash, and of those with its title and its day that are for nobody else.
    Snapshot(&'a str),
}

impl Store {
    /// Stores a run and its case, as far as they are not there already, and gives what is kept.
    ///
    /// # Errors
    ///
    /// [`StoreError`]; then nothing was stored.
    pub async fn put_run(
        &self,
        case: &CaseRecord,
        run: &RunRecord,
        audience: Audience,
        by: &Writer,
    ) -> Result<(Put, RunSummary), StoreError> {
        let summary_of = run.summary.hash.as_str();
        let mut write = self.write(by).await?;
        cases::insert(&mut write, case, audience).await?;
        let done = sqlx::query(INSERT)
            .bind(summary_of)
            .bind(run.summary.case_hash.as_str())
            .bind(run.summary.policy.as_str())
            .bind(run.summary.engine.as_str())
            .bind(run.summary.matches)
            .bind(run.body.as_str())
            .bind(run.summary.created_at_us)
            .bind(audience.number())
            .execute(write.sql())
            .await?;
        let mut put = Put::of(done.rows_affected());
        if put == Put::Present {
            let query = sqlx::query(WIDEN)
                .bind(summary_of)
                .bind(audience.number())
                .bind(run.summary.created_at_us);
            put = Put::of(query.execute(write.sql()).await?.rows_affected());
        }
        if put == Put::Created {
            write.happened(&cases::stored("run", summary_of, audience)).await?;
        }
        let row = sqlx::query(SUMMARY).bind(summary_of).fetch_one(write.sql()).await?;
        let kept = summary(&row)?;
        write.commit().await?;
        Ok((put, kept))
    }

    /// The JSON of a run, if the reader may see it.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn run_body(
        &self,
        reader: &Reader,
        hash: &str,
    ) -> Result<Option<String>, StoreError> {
        let query = sqlx::query_scalar(BODY).bind(hash).bind(reader.reach().number());
        Ok(query.fetch_optional(&self.reader).await?)
    }

    /// The runs that the reader may see, in order of arrival. Those of a snapshot are none where the
    /// reader may not see it.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownCursor`] where `page.after` is no place in the order and names no run.
    pub async fn runs(
        &self,
        reader: &Reader,
        of: RunsOf<'_>,
        page: &Page,
    ) -> Result<Listed<RunSummary>, StoreError> {
        let reach = reader.reach().number();
        let (since, hash) = match (page.place(), &page.after) {
            (Some(place), _) => place,
            (None, None) => (i64::MIN, ""),
            (None, Some(hash)) => {
                let since = sqlx::query_scalar(ARRIVAL)
                    .bind(hash.as_str())
                    .bind(reach)
                    .fetch_optional(&self.reader)
                    .await?;
                (since.ok_or_else(|| StoreError::UnknownCursor(hash.clone()))?, hash.as_str())
            }
        };
        let (text, case_hash) = match of {
            RunsOf::All => (LIST, None),
            RunsOf::Case(case_hash) => (LIST_OF_CASE, Some(case_hash)),
            RunsOf::Snapshot(case_hash) => (LIST_OF_SNAPSHOT, Some(case_hash)),
        };
        let query = sqlx::query(text).bind(since).bind(hash).bind(page.limit + 1).bind(reach);
        let query = match case_hash {
            Some(case_hash) => query.bind(case_hash),
            None => query,
        };
        let rows = query.fetch_all(&self.reader).await?;
        let items = rows.iter().map(summary).collect::<Result<Vec<_>, _>>()?;
        Ok(Listed::cut(items, page, |item| (item.created_at_us, item.hash.as_str())))
    }
}

fn summary(row: &AnyRow) -> Result<RunSummary, StoreError> {
    Ok(RunSummary {
        hash: row.try_get("hash")?,
        case_hash: row.try_get("case_hash")?,
        policy: row.try_get("policy")?,
        engine: row.try_get("engine")?,
        matches: row.try_get("matches")?,
        created_at_us: row.try_get("created_at")?,
    })
}
