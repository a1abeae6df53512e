//! Requests that make something, under a key that the client chose: done once, answered alike.

use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::RecordError;
use crate::store::Store;
use crate::store::write::Write;

/// A request with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The person who asks.
    pub person: String,
    /// What they named the request.
    pub key: String,
    /// SHA-256 of method, address and body.
    pub request: String,
}

/// How a request was answered, to be answered so again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// HTTP status.
    pub status: u16,
    /// Where what was made is found.
    pub location: String,
    /// JSON.
    pub body: String,
}

const FIND: &str =
    "SELECT request, status, location, answer FROM idempotency WHERE person = $1 AND key = $2";
const KEEP: &str =
    "INSERT INTO idempotency (person, key, request, status, location, subject, answer, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// How the request was answered before, if it was.
///
/// The write holds the ticket, so that no other can claim the key before this one commits.
pub(in crate::store) async fn answered(
    write: &mut Write,
    claim: &Claim,
) -> Result<Option<Answered>, RecordError> {
    let query = sqlx::query(FIND).bind(claim.person.as_str()).bind(claim.key.as_str());
    query.fetch_optional(write.sql()).await?.map(|row| answer(&row, claim)).transpose()
}

impl Store {
    /// How the request was answered before, if it was: whatever came after, the rules of today are
    /// not asked about it. Whether nobody else is answering it now is known only inside a write.
    ///
    /// # Errors
    ///
    /// [`RecordError::KeyReused`] where the key was given with another request.
    pub async fn answered(&self, claim: &Claim) -> Result<Option<Answered>, RecordError> {
        let query = sqlx::query(FIND).bind(claim.person.as_str()).bind(claim.key.as_str());
        query.fetch_optional(&self.reader).await?.map(|row| answer(&row, claim)).transpose()
    }
}

fn answer(row: &AnyRow, claim: &Claim) -> Result<Answered, RecordError> {
    if row.try_get::<String, _>("request")? != claim.request {
        return Err(RecordError::KeyReused);
    }
    let status: i64 = row.try_get("status")?;
    let location: Option<String> = row.try_get("location")?;
    Ok(Answered {
        status: u16::try_from(status).unwrap_or(200),
        location: location.unwrap_or_default(),
        body: row.try_get("answer")?,
    })
}

/// Answers older than this are forgotten: nobody sends a request again after a week.
const KEPT_US: i64 = 7 * 24 * 3_600 * 1_000_000;
const FORGET: &str = "DELETE FROM idempotency WHERE at < $1";

/// Keeps the answer with what was made.
pub(in crate::store) async fn keep(
    write: &mut Write,
    claim: &Claim,
    subject: &str,
    answer: &Answered,
) -> Result<(), RecordError> {
    let at_us = write.at_us();
    sqlx::query(FORGET).bind(at_us - KEPT_US).execute(write.sql()).await?;
    sqlx::query(KEEP)
        .bind(claim.person.as_str())
        .bind(claim.key.as_str())
        .bind(claim.request.as_str())
        .bind(i64::from(answer.status))
        .bind(answer.location.as_str())
        .bind(subject)
        .bind(answer.body.as_str())
        .bind(at_us)
        .execute(write.sql())
        .await?;
    Ok(())
}
