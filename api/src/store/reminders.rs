//! Letters about records: which were written, writing one once, and of which needs and coalitions something
//! was said last.

use contract::access::{Action, Role};
use contract::account::Language;
use contract::record::{Author, Kind, Status};
use contract::{Code as _, from_code};
use sqlx::Row as _;

use super::outbox::post;
use super::write::Writer;
use super::{RecordError, Store, StoreError};

/// A letter that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReminderRow {
    /// To which party.
    pub(crate) party: String,
    /// Why.
    pub(crate) occasion: String,
    /// When, in microseconds since 1970, UTC.
    pub(crate) at_us: i64,
}

/// A letter to be written to everybody with one of these roles for a party.
#[derive(Clone, Copy)]
pub(crate) struct Reminder<'a> {
    pub(crate) record: &'a str,
    pub(crate) party: &'a str,
    /// Everything that the one letter is about.
    pub(crate) occasions: &'a [String],
    pub(crate) roles: &'a [Role],
    /// Until when it is worth sending, in microseconds since 1970, UTC.
    pub(crate) until_us: i64,
    /// Writes it in a language, as the letters of `mail.rs` are kept.
    pub(crate) body: &'a (dyn Fn(Language) -> String + Sync),
}

/// Somebody whom a letter goes to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RecipientRow {
    pub(crate) email: String,
    pub(crate) name: String,
    /// The code of a language; nothing where none is known.
    language: Option<String>,
}

impl RecipientRow {
    /// What they are written to in.
    pub(crate) fn language(&self) -> Language {
        self.language.as_deref().and_then(from_code).unwrap_or_default()
    }
}

/// A comment that nothing came after: on a need, nothing at all; on a coalition, neither another nor an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LastComment {
    /// What it is on.
    pub(crate) kind: Kind,
    /// The record.
    pub(crate) record: String,
    /// Its owner.
    pub(crate) owner: String,
    /// The party that said it.
    pub(crate) by: String,
    /// When, in microseconds since 1970, UTC.
    pub(crate) at_us: i64,
}

const WRITTEN: &str =
    "SELECT party, occasion, at FROM reminder WHERE record = $1 ORDER BY at, party, occasion";
const REMEMBER: &str = "INSERT INTO reminder (record, party, occasion, at)
    VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
/// Invented people have no letter box.
const PEOPLE: &str = "SELECT DISTINCT person.email, person.name, person.language FROM person
    JOIN seat ON seat.person = person.id
    WHERE seat.party = $1 AND seat.role = $2 AND person.is_disabled = 0 AND person.is_demo = 0
    ORDER BY person.email";
/// Members go on taking steps in a coalition whatever one of them has said; the unit edits it.
const LAST_COMMENTS: &str = "SELECT record.id, record.owner, said.author, said.at FROM record
    JOIN record_change AS said ON said.record = record.id
    WHERE record.kind = $1 AND record.status = $2 AND said.action = $3 AND said.seq =
        (SELECT max(past.seq) FROM record_change AS past WHERE past.record = record.id
            AND (record.kind = 'need' OR past.action IN ('comment', 'edit')))
    ORDER BY said.seq";

impl Store {
    /// The letters about a record, the first one first.
    pub(crate) async fn reminders(&self, record: &str) -> Result<Vec<ReminderRow>, StoreError> {
        let rows = sqlx::query(WRITTEN).bind(record).fetch_all(&self.reader).await?;
        let letters = rows.iter().map(|row| {
            Ok(ReminderRow {
                party: row.try_get("party")?,
                occasion: row.try_get("occasion")?,
                at_us: row.try_get("at")?,
            })
        });
        letters.collect()
    }

    /// Of published needs, or coalitions, the comments that nothing came after.
    pub(crate) async fn last_comments(&self, kind: Kind) -> Result<Vec<LastComment>, RecordError> {
        let query = sqlx::query(LAST_COMMENTS).bind(kind.code());
        let query = query.bind(Status::Published.code()).bind(Action::Comment.code());
        let rows = query.fetch_all(&self.reader).await?;
        let comments = rows.iter().map(|row| {
            let author: Author = serde_json::from_str(&row.try_get::<String, _>("author")?)?;
            Ok(LastComment {
                kind,
                record: row.try_get("id")?,
                owner: row.try_get("owner")?,
                by: author.party,
                at_us: row.try_get("at")?,
            })
        });
        comments.collect()
    }

    /// Who is written to of those with these roles for a party, each once.
    pub(crate) async fn recipients(
        &self,
        party: &str,
        roles: &[Role],
    ) -> Result<Vec<RecipientRow>, StoreError> {
        let mut people = Vec::new();
        for role in roles {
            let query = sqlx::query(PEOPLE).bind(party).bind(role.code());
            for row in query.fetch_all(&self.reader).await? {
                let (email, name) = (row.try_get("email")?, row.try_get("name")?);
                people.push(RecipientRow { email, name, language: row.try_get("language")? });
            }
        }
        people.sort();
        people.dedup();
        Ok(people)
    }

    /// Puts a letter where letters wait, once for each occasion, whichever instance comes first.
    /// Where nobody of the party has an account yet, it stays due.
    pub(crate) async fn post_reminder(&self, of: &Reminder<'_>) -> Result<(), StoreError> {
        let people = self.recipients(of.party, of.roles).await?;
        if people.is_empty() {
            return Ok(());
        }
        let mut write = self.write(&Writer::system()).await?;
        let at_us = write.at_us();
        let mut new = 0;
        for occasion in of.occasions {
            let query = sqlx::query(REMEMBER).bind(of.record).bind(of.party);
            let query = query.bind(occasion.as_str()).bind(at_us);
            new += query.execute(write.sql()).await?.rows_affected();
        }
        if new == 0 {
            return write.abandon().await;
        }
        for person in &people {
            let body = (of.body)(person.language());
            post(&mut write, &person.email, &body, of.until_us).await?;
        }
        write.commit().await
    }
}
