//! Letters that wait to be sent.

use sqlx::Row as _;

use super::links::RESET_US;
use super::write::Writer;
use super::{Store, StoreError};

/// For how long a letter belongs to the instance that took it: one minute.
const LEASE_US: i64 = 60 * 1_000_000;
/// How often a letter is tried.
const TRIES: i64 = 5;

/// A letter that was taken to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) id: String,
    pub(crate) recipient: String,
    /// JSON: which letter, and what goes into it, sealed.
    pub(crate) body: String,
}

/// Their links work no more, or their day is over, so nobody needs them.
const PURGE: &str = "DELETE FROM outbox WHERE (until = 0 AND created_at <= $1)
    OR (until > 0 AND until <= $2)";
const TAKE: &str = "UPDATE outbox SET taken_at = $1, tries = tries + 1 WHERE id = (
        SELECT id FROM outbox WHERE sent_at IS NULL AND tries < $3
            AND (taken_at IS NULL OR taken_at <= $2)
        ORDER BY created_at, id LIMIT 1)
    RETURNING id, recipient, body";
/// What was sent is not kept.
const SENT: &str = "UPDATE outbox SET sent_at = $2, body = '{}' WHERE id = $1";

impl Store {
    /// Takes the letter that waits longest, so that no other instance sends it.
    pub(crate) async fn take_letter(&self) -> Result<Option<Letter>, StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        let now = write.at_us();
        sqlx::query(PURGE).bind(now - RESET_US).bind(now).execute(write.sql()).await?;
        let query = sqlx::query(TAKE).bind(now).bind(now - LEASE_US).bind(TRIES);
        let row = query.fetch_optional(write.sql()).await?;
        write.commit().await?;
        row.map(|row| {
            Ok(Letter {
                id: row.try_get("id")?,
                recipient: row.try_get("recipient")?,
                body: row.try_get("body")?,
            })
        })
        .transpose()
    }

    /// The letter was given to the mail server.
    pub(crate) async fn letter_sent(&self, id: &str) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        let query = sqlx::query(SENT).bind(id).bind(write.at_us());
        query.execute(write.sql()).await?;
        write.commit().await
    }
}
