//! The one way to write: a transaction that takes the audit trail's ticket first.
//!
//! The row of `audit_head` is locked from the first statement to the commit. So writes happen one
//! after the other, on both databases and from any number of instances; the numbers of events are
//! in the order of commits and without gaps; what a write read before it decided is still so when
//! it commits; and whoever follows the trail by number misses nothing.
//!
//! Each event's hash covers the one before it:
//!
//! ```text
//! digest = SHA-256(salt ‖ payload)
//! hash   = SHA-256(fields, each as its length in decimal, a colon and its bytes)
//! ```
//!
//! over prev, seq, at, actor, party, `on_behalf`, action, kind, subject, version, audience, owner
//! and digest. Salt and payload can be erased, which privacy may ask for, and the chain holds.

use contract::access::Audience;
use sha2::{Digest as _, Sha256};
use sqlx::{Any, AnyConnection, Row as _, Transaction};

use super::{Database, Store, StoreError};
use crate::clock;
use crate::secret;

/// On whose account something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    /// The id of the person, or `system`, or `visitor`.
    pub actor: String,
    /// As the person is shown.
    pub name: String,
    /// The party acted for; empty for the system and visitors.
    pub party: String,
}

impl Writer {
    /// The installation itself.
    #[must_use]
    pub fn system() -> Self {
        Self { actor: "system".to_owned(), name: "system".to_owned(), party: String::new() }
    }

    /// Somebody without an account.
    #[must_use]
    pub fn visitor() -> Self {
        Self { actor: "visitor".to_owned(), name: "visitor".to_owned(), party: String::new() }
    }
}

/// Something that happened, for the audit trail and for those who follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Happened<'a> {
    /// What was done, for example `publish` or `sign_in_refused`.
    pub action: &'a str,
    /// To what sort of thing: a record's kind, `session`, `person`, `case`, …
    pub kind: &'a str,
    /// To which.
    pub subject: &'a str,
    /// Its version since; 0 where it has none.
    pub version: i64,
    /// Who may learn of it: the wider of the audiences before and after.
    pub audience: Audience,
    /// The party that the subject belongs to; empty where it belongs to none.
    pub owner: &'a str,
    /// The party on whose behalf it was done, where that is not the writer's.
    pub on_behalf: Option<&'a str>,
    /// Particulars as JSON, erasable; never a secret.
    pub payload: &'a str,
}

/// A write under way; dropped without [`Write::commit`], it leaves nothing.
pub(super) struct Write {
    transaction: Transaction<'static, Any>,
    by: Writer,
    at_us: i64,
    seq: i64,
    hash: String,
    woken: std::sync::Arc<tokio::sync::watch::Sender<i64>>,
}

const TICKET: &str = "UPDATE audit_head SET seq = seq WHERE id = 1 RETURNING seq, hash";
const HEAD: &str = "UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1";
const APPEND: &str = "INSERT INTO audit
    (seq, at, actor, party, on_behalf, action, kind, subject, version, audience, owner, salt, digest, payload, prev, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

impl Store {
    /// Begins a write: takes the ticket, and waits for it where another has it.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub(super) async fn write(&self, by: &Writer) -> Result<Write, StoreError> {
        let mut transaction = match self.database {
            // Immediate, so that it never has to be upgraded half way, when another process
            // could hold the lock.
            Database::Sqlite => self.writer.begin_with("BEGIN IMMEDIATE").await?,
            Database::Postgres => self.writer.begin().await?,
        };
        let row = sqlx::query(TICKET).fetch_one(&mut *transaction).await?;
        Ok(Write {
            seq: row.try_get("seq")?,
            hash: row.try_get("hash")?,
            transaction,
            by: by.clone(),
            at_us: clock::now_us(),
            woken: self.woken.clone(),
        })
    }
}

impl Write {
    /// The connection, for statements of this write.
    pub(super) fn sql(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }

    /// The moment of the write, in microseconds since 1970, UTC.
    pub(super) const fn at_us(&self) -> i64 {
        self.at_us
    }

    /// Who writes.
    pub(super) const fn by(&self) -> &Writer {
        &self.by
    }

    /// The number that the next event will have.
    pub(super) const fn next_seq(&self) -> i64 {
        self.seq + 1
    }

    /// Appends an event and gives its number.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub(super) async fn happened(&mut self, event: &Happened<'_>) -> Result<i64, StoreError> {
        let seq = self.next_seq();
        let salt = secret::token();
        let digest = hex(&[salt.as_bytes(), event.payload.as_bytes()]);
        let link = Link {
            prev: &self.hash,
            seq,
            at: self.at_us,
            actor: &self.by.actor,
            party: &self.by.party,
            on_behalf: event.on_behalf,
            action: event.action,
            kind: event.kind,
            subject: event.subject,
            version: event.version,
            audience: event.audience.number(),
            owner: event.owner,
            digest: &digest,
        };
        let hash = link.hash();
        sqlx::query(APPEND)
            .bind(seq)
            .bind(self.at_us)
            .bind(self.by.actor.as_str())
            .bind(self.by.party.as_str())
            .bind(event.on_behalf)
            .bind(event.action)
            .bind(event.kind)
            .bind(event.subject)
            .bind(event.version)
            .bind(event.audience.number())
            .bind(event.owner)
            .bind(salt.as_str())
            .bind(digest.as_str())
            .bind(event.payload)
            .bind(self.hash.as_str())
            .bind(hash.as_str())
            .execute(&mut *self.transaction)
            .await?;
        self.seq = seq;
        self.hash = hash;
        Ok(seq)
    }

    /// Makes all of it lasting, and wakes those who follow the trail.
    ///
    /// # Errors
    ///
    /// [`StoreError`]; then nothing of it is kept.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::query(HEAD)
            .bind(self.seq)
            .bind(self.hash.as_str())
            .execute(&mut *self.transaction)
            .await?;
        self.transaction.commit().await?;
        // A write without an event, such as a probe, wakes nobody.
        self.woken.send_if_modified(|last| {
            let is_new = *last < self.seq;
            *last = (*last).max(self.seq);
            is_new
        });
        Ok(())
    }

    /// Leaves nothing, and says so where even that fails.
    pub(super) async fn abandon(self) -> Result<(), StoreError> {
        Ok(self.transaction.rollback().await?)
    }
}

/// What the hash of an event covers.
pub(super) struct Link<'a> {
    pub(super) prev: &'a str,
    pub(super) seq: i64,
    pub(super) at: i64,
    pub(super) actor: &'a str,
    pub(super) party: &'a str,
    pub(super) on_behalf: Option<&'a str>,
    pub(super) action: &'a str,
    pub(super) kind: &'a str,
    pub(super) subject: &'a str,
    pub(super) version: i64,
    pub(super) audience: i64,
    pub(super) owner: &'a str,
    pub(super) digest: &'a str,
}

impl Link<'_> {
    /// The hash of the event, in hexadecimal digits.
    pub(super) fn hash(&self) -> String {
        let numbers = [self.seq, self.at, self.version, self.audience].map(|n| n.to_string());
        // Absent and empty are told apart.
        let on_behalf = self.on_behalf.map_or_else(|| "-".to_owned(), |party| format!("+{party}"));
        let fields = [
            self.prev,
            &numbers[0],
            &numbers[1],
            self.actor,
            self.party,
            &on_behalf,
            self.action,
            self.kind,
            self.subject,
            &numbers[2],
            &numbers[3],
            self.owner,
            self.digest,
        ];
        let mut hasher = Sha256::new();
        for field in fields {
            hasher.update(field.len().to_string().as_bytes());
            hasher.update(b":");
            hasher.update(field.as_bytes());
        }
        digits(&hasher.finalize())
    }
}

/// SHA-256 of the parts one after the other, in hexadecimal digits.
pub(super) fn hex(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    digits(&hasher.finalize())
}

fn digits(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
