//! Cases in the database.

use engine::Market;
use sqlx::any::AnyRow;
use sqlx::{Any, Row as _, Transaction};

use super::{Listed, Page, Put, Store, StoreError};
use crate::clock;

/// A valid case, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRecord {
    /// What lists show.
    pub summary: CaseSummary,
    /// The canonical JSON.
    pub body: String,
}

/// What lists show of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSummary {
    /// SHA-256 of the canonical JSON.
    pub hash: String,
    /// What it is called.
    pub title: String,
    /// The standing of its figures.
    pub label: String,
    /// The day it describes.
    pub as_of: String,
    /// What its money is counted in.
    pub currency: String,
    /// How much it holds.
    pub counts: CaseCounts,
    /// Microseconds since 1970, UTC.
    pub created_at_us: i64,
}

/// How much a case holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseCounts {
    /// States that it names.
    pub states: i64,
    /// Needs.
    pub needs: i64,
    /// Lines of needs.
    pub lines: i64,
    /// Lines without a figure.
    pub to_be_costed: i64,
    /// Donors.
    pub donors: i64,
    /// Offers.
    pub offers: i64,
}

impl CaseRecord {
    /// Takes what is stored from a validated case, as of now.
    #[must_use]
    pub fn new(market: &Market) -> Self {
        let case = market.case();
        let uncosted = market.lines().iter().filter(|line| line.asked.is_none()).count();
        let counts = CaseCounts {
            states: count(case.states.len()),
            needs: count(case.needs.len()),
            lines: count(market.lines().len()),
            to_be_costed: count(uncosted),
            donors: count(case.donors.len()),
            offers: count(case.offers.len()),
        };
        Self {
            summary: CaseSummary {
                hash: market.case_hash().to_owned(),
                title: case.title.clone(),
                label: case.label.clone(),
                as_of: case.as_of.to_string(),
                currency: case.currency.clone(),
                counts,
                created_at_us: clock::now_us(),
            },
            body: case.to_canonical_json(),
        }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).expect("a list in memory is shorter than 2^63")
}

const INSERT: &str = "INSERT INTO case_file
    (hash, title, label, as_of, currency, states, needs, lines, to_be_costed, donors, offers, body, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (hash) DO NOTHING";

const BODY: &str = "SELECT body FROM case_file WHERE hash = $1";

const SUMMARY: &str = "SELECT hash, title, label, as_of, currency, states, needs, lines, to_be_costed, donors, offers,
    created_at FROM case_file WHERE hash = $1";

const ARRIVAL: &str = "SELECT created_at FROM case_file WHERE hash = $1";

const LIST: &str = "SELECT hash, title, label, as_of, currency, states, needs, lines, to_be_costed, donors, offers,
    created_at FROM case_file WHERE (created_at, hash) > ($1, $2) ORDER BY created_at, hash LIMIT $3";

/// Stores a case inside a transaction that may hold more.
pub(super) async fn insert(
    transaction: &mut Transaction<'_, Any>,
    record: &CaseRecord,
) -> Result<Put, StoreError> {
    let (summary, counts) = (&record.summary, record.summary.counts);
    let done = sqlx::query(INSERT)
        .bind(summary.hash.as_str())
        .bind(summary.title.as_str())
        .bind(summary.label.as_str())
        .bind(summary.as_of.as_str())
        .bind(summary.currency.as_str())
        .bind(counts.states)
        .bind(counts.needs)
        .bind(counts.lines)
        .bind(counts.to_be_costed)
        .bind(counts.donors)
        .bind(counts.offers)
        .bind(record.body.as_str())
        .bind(summary.created_at_us)
        .execute(&mut **transaction)
        .await?;
    Ok(Put::of(done.rows_affected()))
}

impl Store {
    /// Stores a case, unless its content is there already, and gives what is kept.
    ///
    /// # Errors
    ///
    /// [`StoreError`]; then nothing was stored.
    pub async fn put_case(&self, record: &CaseRecord) -> Result<(Put, CaseSummary), StoreError> {
        let mut transaction = self.write().await?;
        let put = insert(&mut transaction, record).await?;
        let row = sqlx::query(SUMMARY)
            .bind(record.summary.hash.as_str())
            .fetch_one(&mut *transaction)
            .await?;
        let kept = summary(&row)?;
        transaction.commit().await?;
        Ok((put, kept))
    }

    /// The canonical JSON of a case.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn case_body(&self, hash: &str) -> Result<Option<String>, StoreError> {
        Ok(sqlx::query_scalar(BODY).bind(hash.to_owned()).fetch_optional(&self.reader).await?)
    }

    /// Cases in order of arrival.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownCursor`] where `page.after` names no case.
    pub async fn cases(&self, page: &Page) -> Result<Listed<CaseSummary>, StoreError> {
        let (since, hash) = match &page.after {
            None => (i64::MIN, ""),
            Some(hash) => {
                let since = sqlx::query_scalar(ARRIVAL)
                    .bind(hash.as_str())
                    .fetch_optional(&self.reader)
                    .await?;
                (since.ok_or_else(|| StoreError::UnknownCursor(hash.clone()))?, hash.as_str())
            }
        };
        let query = sqlx::query(LIST).bind(since).bind(hash).bind(page.limit + 1);
        let rows = query.fetch_all(&self.reader).await?;
        let items = rows.iter().map(summary).collect::<Result<Vec<_>, _>>()?;
        Ok(Listed::cut(items, page.limit, |item| &item.hash))
    }
}

fn summary(row: &AnyRow) -> Result<CaseSummary, StoreError> {
    Ok(CaseSummary {
        hash: row.try_get("hash")?,
        title: row.try_get("title")?,
        label: row.try_get("label")?,
        as_of: row.try_get("as_of")?,
        currency: row.try_get("currency")?,
        counts: CaseCounts {
            states: row.try_get("states")?,
            needs: row.try_get("needs")?,
            lines: row.try_get("lines")?,
            to_be_costed: row.try_get("to_be_costed")?,
            donors: row.try_get("donors")?,
            offers: row.try_get("offers")?,
        },
        created_at_us: row.try_get("created_at")?,
    })
}
