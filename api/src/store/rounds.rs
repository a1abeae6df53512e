//! Letters about response rounds: which were written, and writing one once.

use contract::Code as _;
use contract::access::Role;
use sqlx::Row as _;

use super::write::Writer;
use super::{Store, StoreError};
use crate::secret;

/// A letter that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoundLetterRow {
    /// To which party.
    pub(crate) party: String,
    /// Why.
    pub(crate) occasion: String,
    /// When, in microseconds since 1970, UTC.
    pub(crate) at_us: i64,
}

/// A letter to be written to everybody with one of these roles for a party.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RoundPost<'a> {
    pub(crate) round: &'a str,
    pub(crate) party: &'a str,
    pub(crate) occasion: &'a str,
    pub(crate) roles: &'a [Role],
    /// As the letters of `mail.rs` are kept.
    pub(crate) body: &'a str,
}

const WRITTEN: &str =
    "SELECT party, occasion, at FROM round_letter WHERE round = $1 ORDER BY at, party, occasion";
const REMEMBER: &str = "INSERT INTO round_letter (round, party, occasion, at)
    VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
/// Invented people have no letter box.
const PEOPLE: &str = "SELECT DISTINCT person.email FROM person
    JOIN seat ON seat.person = person.id
    WHERE seat.party = $1 AND seat.role = $2 AND person.is_disabled = 0 AND person.is_demo = 0
    ORDER BY person.email";
const LETTER: &str = "INSERT INTO outbox (id, recipient, body, created_at, until)
    VALUES ($1, $2, $3, $4, $5)";

impl Store {
    /// The letters about a round, the first one first.
    pub(crate) async fn round_letters(
        &self,
        round: &str,
    ) -> Result<Vec<RoundLetterRow>, StoreError> {
        let rows = sqlx::query(WRITTEN).bind(round).fetch_all(&self.reader).await?;
        let letters = rows.iter().map(|row| {
            Ok(RoundLetterRow {
                party: row.try_get("party")?,
                occasion: row.try_get("occasion")?,
                at_us: row.try_get("at")?,
            })
        });
        letters.collect()
    }

    /// Puts a letter where letters wait, once for each occasion, whichever instance comes first.
    /// Where nobody of the party has an account yet, it stays due.
    pub(crate) async fn post_round_letter(
        &self,
        post: &RoundPost<'_>,
        until_us: i64,
    ) -> Result<(), StoreError> {
        let mut write = self.write(&Writer::system()).await?;
        let at_us = write.at_us();
        let mut people: Vec<String> = Vec::new();
        for role in post.roles {
            let query = sqlx::query_scalar(PEOPLE).bind(post.party).bind(role.code());
            people.extend(query.fetch_all(write.sql()).await?);
        }
        people.sort();
        people.dedup();
        if people.is_empty() {
            return write.abandon().await;
        }
        let query = sqlx::query(REMEMBER).bind(post.round).bind(post.party).bind(post.occasion);
        if query.bind(at_us).execute(write.sql()).await?.rows_affected() == 0 {
            return write.abandon().await;
        }
        for person in &people {
            let query = sqlx::query(LETTER).bind(secret::id("O")).bind(person.as_str());
            query.bind(post.body).bind(at_us).bind(until_us).execute(write.sql()).await?;
        }
        write.commit().await
    }
}
