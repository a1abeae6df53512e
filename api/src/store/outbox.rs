//! Letters that wait to be sent: each is tried until a mail server took it or its time is over.
//!
//! The waits between tries double from one minute to a little more than four hours. RFC 5321, section 4.5.4.1, asks
//! a mail server that hands on to wait half an hour and more, and to give up after four to five days at the earliest.
//! Here the next server is the installation's own, which is back within minutes or after a weekend, and its queue does
//! what the RFC asks; what is old says what is true no more. So how long a letter is tried, the letter says: `until`,
//! with a link the end of the link, else at most three days.

use sqlx::Row as _;

use super::write::{Write, Writer};
use super::{Store, StoreError};
use crate::secret;

/// For how long a letter belongs to the instance that took it, and how long the first wait is: one minute.
const LEASE_US: i64 = 60 * 1_000_000;
/// How often the wait doubles: to 256 minutes.
const DOUBLINGS: i64 = 8;

/// A letter that was taken to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) id: String,
    pub(crate) recipient: String,
    /// JSON: which letter, and what goes into it, sealed.
    pub(crate) body: String,
    /// Counts from 1, this one among them.
    pub(crate) tries: i64,
}

/// What is to be done about letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// The one to be sent now, if any.
    pub(crate) next: Option<Letter>,
    /// Those whose time was over before they were sent, by their ids: they are gone.
    pub(crate) given_up: Vec<String>,
}

/// A link that works no more, or a day that is over, nobody needs.
const PURGE: &str = "DELETE FROM outbox WHERE until <= $1
    RETURNING id, CASE WHEN sent_at IS NULL THEN 1 ELSE 0 END AS waited";
const TAKE: &str = "UPDATE outbox SET taken_at = $1, tries = tries + 1 WHERE id = (
        SELECT id FROM outbox WHERE sent_at IS NULL AND (taken_at IS NULL OR taken_at <= $1 - $2 *
            (1 << CAST(CASE WHEN tries > $3 THEN $3 ELSE tries - 1 END AS INTEGER)))
        ORDER BY created_at, id LIMIT 1)
    RETURNING id, recipient, body, tries";
/// What was sent is not kept.
const SENT: &str = "UPDATE outbox SET sent_at = $2, body = '{}' WHERE id = $1";
const DROP: &str = "DELETE FROM outbox WHERE id = $1";
const POST: &str = "INSERT INTO outbox (id, recipient, body, created_at, until)
    VALUES ($1, $2, $3, $4, $5)";

impl Store {
    /// Takes the letter that waits longest of those that are to be tried, so that no other instance sends it, and
    /// gives up those whose time is over.
    pub(crate) async fn take_letter(&self) -> Result<Waiting, StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        let now = write.at_us();
        let over = sqlx::query(PURGE).bind(now).fetch_all(write.sql()).await?;
        let query = sqlx::query(TAKE).bind(now).bind(LEASE_US).bind(DOUBLINGS);
        let row = query.fetch_optional(write.sql()).await?;
        write.commit().await?;
        let mut given_up = Vec::new();
        for row in &over {
            if row.try_get::<i64, _>("waited")? != 0 {
                given_up.push(row.try_get("id")?);
            }
        }
        let letter = |row: sqlx::any::AnyRow| {
            Ok::<_, StoreError>(Letter {
                id: row.try_get("id")?,
                recipient: row.try_get("recipient")?,
                body: row.try_get("body")?,
                tries: row.try_get("tries")?,
            })
        };
        Ok(Waiting { next: row.map(letter).transpose()?, given_up })
    }

    /// The letter was given to the mail server.
    pub(crate) async fn letter_sent(&self, id: &str) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        let query = sqlx::query(SENT).bind(id).bind(write.at_us());
        query.execute(write.sql()).await?;
        write.commit().await
    }

    /// Nobody needs the letter any more.
    pub(crate) async fn drop_letter(&self, id: &str) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        sqlx::query(DROP).bind(id).execute(write.sql()).await?;
        write.commit().await
    }
}

/// Puts a letter where letters wait, to be tried until a moment in microseconds since 1970, UTC.
pub(super) async fn post(
    write: &mut Write,
    recipient: &str,
    body: &str,
    until_us: i64,
) -> Result<(), StoreError> {
    sqlx::query(POST)
        .bind(secret::id("O"))
        .bind(recipient)
        .bind(body)
        .bind(write.at_us())
        .bind(until_us)
        .execute(write.sql())
        .await?;
    Ok(())
}
