//! Cases in the database.

use contract::access::{Audience, Reader};
use engine::Market;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::write::{Happened, Write, Writer};
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
    (hash, title, label, as_of, currency, states, needs, lines, to_be_costed, donors, offers, body, created_at, audience)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (hash) DO NOTHING";

/// The same content may have been kept for the unit first, and be stored for everyone later: then
/// it is as new as it is to them, or its moment would tell that it was there.
const WIDEN: &str =
    "UPDATE case_file SET audience = $2, created_at = $3 WHERE hash = $1 AND audience < $2";

const BODY: &str = "SELECT body FROM case_file WHERE hash = $1 AND audience >= $2";

const SUMMARY: &str = "SELECT hash, title, label, as_of, currency, states, needs, lines, to_be_costed, donors, offers,
    created_at FROM case_file WHERE hash = $1";

const ARRIVAL: &str = "SELECT created_at FROM case_file WHERE hash = $1 AND audience >= $2";

const LIST: &str = "SELECT hash, title, label, as_of, currency, states, needs, lines, to_be_costed, donors, offers,
    created_at FROM case_file WHERE (created_at, hash) > ($1, $2) AND audience >= $4
    ORDER BY created_at, hash LIMIT $3";

/// Stores a case inside a write that may hold more.
pub(super) async fn insert(
    write: &mut Write,
    record: &CaseRecord,
    audience: Audience,
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
        .bind(audience.number())
        .execute(write.sql())
        .await?;
    let mut put = Put::of(done.rows_affected());
    if put == Put::Present {
        // Who could not see it before is told that it is new: that the unit had it is no one's
        // business.
        let query = sqlx::query(WIDEN)
            .bind(summary.hash.as_str())
            .bind(audience.number())
            .bind(summary.created_at_us);
        put = Put::of(query.execute(write.sql()).await?.rows_affected());
    }
    if put == Put::Created {
        write.happened(&stored("case", &summary.hash, audience)).await?;
    }
    Ok(put)
}

/// The event that a document was stored, or shown to more readers than before.
pub(super) const fn stored<'a>(kind: &'a str, hash: &'a str, audience: Audience) -> Happened<'a> {
    Happened {
        action: "create",
        kind,
        subject: hash,
        version: 1,
        audience,
        owner: "",
        on_behalf: None,
        payload: "{}",
    }
}

impl Store {
    /// Stores a case for an audience, unless its content is there already, and gives what is
    /// kept.
    ///
    /// # Errors
    ///
    /// [`StoreError`]; then nothing was stored.
    pub async fn put_case(
        &self,
        record: &CaseRecord,
        audience: Audience,
        by: &Writer,
    ) -> Result<(Put, CaseSummary), StoreError> {
        let mut write = self.write(by).await?;
        let put = insert(&mut write, record, audience).await?;
        let row =
            sqlx::query(SUMMARY).bind(record.summary.hash.as_str()).fetch_one(write.sql()).await?;
        let kept = summary(&row)?;
        write.commit().await?;
        Ok((put, kept))
    }

    /// The canonical JSON of a case, if the reader may see it.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn case_body(
        &self,
        reader: &Reader,
        hash: &str,
    ) -> Result<Option<String>, StoreError> {
        let query = sqlx::query_scalar(BODY).bind(hash).bind(reader.reach().number());
        Ok(query.fetch_optional(&self.reader).await?)
    }

    /// The cases that the reader may see, in order of arrival.
    ///
    /// # Errors
    ///
    /// [`StoreError::UnknownCursor`] where `page.after` is no place in the order and names no case.
    pub async fn cases(
        &self,
        reader: &Reader,
        page: &Page,
    ) -> Result<Listed<CaseSummary>, StoreError> {
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
        let query = sqlx::query(LIST).bind(since).bind(hash).bind(page.limit + 1).bind(reach);
        let rows = query.fetch_all(&self.reader).await?;
        let items = rows.iter().map(summary).collect::<Result<Vec<_>, _>>()?;
        Ok(Listed::cut(items, page, |item| (item.created_at_us, item.hash.as_str())))
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
