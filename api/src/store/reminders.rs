//! Letters about records: which were written, writing one once, since when whom a record names was told of it,
//! and of which needs and coalitions something was said or done last.

use std::collections::BTreeMap;

use contract::access::{Action, PartyId, Role};
use contract::account::Language;
use contract::record::{Author, Kind, Status};
use contract::{Code as _, from_code};
use sqlx::Row as _;

use super::outbox::post;
use super::records::word;
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

/// Who of a party is written to: everybody with a role of the first of these groups in which there is somebody.
pub(crate) type Groups = &'static [&'static [Role]];

/// A letter to be written to these people of a party.
#[derive(Clone, Copy)]
pub(crate) struct Reminder<'a> {
    /// Everything that the one letter is about: records, each with the occasions.
    pub(crate) about: &'a [(&'a str, &'a [String])],
    pub(crate) party: &'a str,
    pub(crate) groups: Groups,
    /// Until when it is worth sending, in microseconds since 1970, UTC.
    pub(crate) until_us: i64,
    /// Writes it in a language, about those of `about` at these places, as the letters of `mail.rs` are kept.
    pub(crate) body: &'a (dyn Fn(Language, &[usize]) -> Option<String> + Sync),
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

/// A change of a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NeedChange {
    /// What was done.
    pub(crate) action: Action,
    /// By whom.
    pub(crate) author: Author,
    /// When, in microseconds since 1970, UTC.
    pub(crate) at_us: i64,
}

/// A need with all its changes, the first one first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NeedHistory {
    pub(crate) need: String,
    pub(crate) owner: String,
    pub(crate) status: Status,
    /// What it says, as JSON.
    pub(crate) body: String,
    pub(crate) changes: Vec<NeedChange>,
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
/// Since the last time that it was put before others: what was told before that was taken out with it. Names of
/// parties are written in a snapshot as `record_columns` reads them there.
const TOLD: &str = "SELECT named.party, min(told.at) AS at FROM named
    JOIN record_change AS told ON told.record = named.record
    WHERE named.record = $1 AND told.snapshot LIKE '%\"named\":[%\"' || named.party || '\"%'
        AND told.at >= (SELECT max(opened.at) FROM record_change AS opened
            WHERE opened.record = $1 AND opened.action = 'invite')
    GROUP BY named.party";
const HISTORIES: &str = "SELECT record.id, record.owner, record.status, record.body, done.action,
        done.author, done.at FROM record
    JOIN record_change AS done ON done.record = record.id
    WHERE record.kind = 'need' AND record.status IN ('draft', 'published')
        AND record.changed_at >= $1
    ORDER BY record.created_at, record.id, done.seq";
/// Members go on taking steps in a coalition whatever one of them has said, and the unit adds what a run
/// proposes; it answers, or edits it.
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

    /// Since when each party that a coalition or a round names is told of it, counted from when it was put before
    /// others last, in microseconds since 1970, UTC. None of what was never put before others.
    pub(crate) async fn told_since(
        &self,
        record: &str,
    ) -> Result<BTreeMap<PartyId, i64>, StoreError> {
        let rows = sqlx::query(TOLD).bind(record).fetch_all(&self.reader).await?;
        rows.iter().map(|row| Ok((row.try_get("party")?, row.try_get("at")?))).collect()
    }

    /// Needs that are drafts or published and were changed since a moment, in microseconds since 1970, UTC.
    pub(crate) async fn need_histories(
        &self,
        since_us: i64,
    ) -> Result<Vec<NeedHistory>, RecordError> {
        let mut all: Vec<NeedHistory> = Vec::new();
        for row in sqlx::query(HISTORIES).bind(since_us).fetch_all(&self.reader).await? {
            let need: String = row.try_get("id")?;
            let change = NeedChange {
                action: word(&row.try_get::<String, _>("action")?)?,
                author: serde_json::from_str(&row.try_get::<String, _>("author")?)?,
                at_us: row.try_get("at")?,
            };
            if let Some(last) = all.last_mut().filter(|last| last.need == need) {
                last.changes.push(change);
                continue;
            }
            all.push(NeedHistory {
                need,
                owner: row.try_get("owner")?,
                status: word(&row.try_get::<String, _>("status")?)?,
                body: row.try_get("body")?,
                changes: vec![change],
            });
        }
        Ok(all)
    }

    /// Who of a party is written to, each once.
    pub(crate) async fn recipients(
        &self,
        party: &str,
        groups: Groups,
    ) -> Result<Vec<RecipientRow>, StoreError> {
        for roles in groups {
            let mut people = Vec::new();
            for role in *roles {
                let query = sqlx::query(PEOPLE).bind(party).bind(role.code());
                for row in query.fetch_all(&self.reader).await? {
                    let (email, name) = (row.try_get("email")?, row.try_get("name")?);
                    people.push(RecipientRow { email, name, language: row.try_get("language")? });
                }
            }
            people.sort();
            people.dedup();
            if !people.is_empty() {
                return Ok(people);
            }
        }
        Ok(Vec::new())
    }

    /// Puts a letter where letters wait, once for each occasion, whichever instance comes first.
    /// Where nobody of the party has an account yet, it stays due.
    pub(crate) async fn post_reminder(&self, of: &Reminder<'_>) -> Result<(), StoreError> {
        let people = self.recipients(of.party, of.groups).await?;
        if people.is_empty() {
            return Ok(());
        }
        let mut write = self.write(&Writer::system()).await?;
        let at_us = write.at_us();
        let mut new = Vec::new();
        for (at, (record, occasions)) in of.about.iter().enumerate() {
            let mut rows = 0;
            for occasion in *occasions {
                let query = sqlx::query(REMEMBER).bind(*record).bind(of.party);
                let query = query.bind(occasion.as_str()).bind(at_us);
                rows += query.execute(write.sql()).await?.rows_affected();
            }
            if rows > 0 {
                new.push(at);
            }
        }
        if new.is_empty() {
            return write.abandon().await;
        }
        for person in &people {
            if let Some(body) = (of.body)(person.language(), &new) {
                post(&mut write, &person.email, &body, of.until_us).await?;
            }
        }
        write.commit().await
    }
}
