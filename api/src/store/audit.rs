//! The audit trail read: by the unit, by whoever checks it, and its end as it is published.

use contract::access::{Audience, Reader};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::write::{Happened, Writer};
use super::{Store, StoreError};
use crate::audit::{Anchor, Broken, Entry, Head, Verified, Walk};

/// Events that are read at once while the trail is checked.
const STRIDE: i64 = 1_000;

/// Which events are wanted; an empty text wants any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// Events before this number.
    pub before: Option<i64>,
    /// The most.
    pub limit: i64,
    /// By whom.
    pub actor: String,
    /// Acting for whom, on whose behalf, or to whom the subject belongs.
    pub party: String,
    /// What was done.
    pub action: String,
    /// To what sort of thing.
    pub kind: String,
    /// To which.
    pub subject: String,
}

macro_rules! columns {
    () => {
        "seq, at, actor, party, on_behalf, action, kind, subject, version, audience, owner, salt, digest, payload, prev, hash"
    };
}

const UPWARDS: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM audit WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3"
);

/// What is for its owner alone, such as a draft that was not sent, is hidden but from the party that did it or that
/// it belongs to. Which lists were taken away, whoever did it, is there for whoever reads the trail at all.
const DOWNWARDS: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM audit WHERE seq < $1 AND ($3 = '' OR actor = $3) AND ($4 = '' OR party = $4 OR on_behalf = $4 OR owner = $4)
    AND ($5 = '' OR action = $5) AND ($6 = '' OR kind = $6) AND ($7 = '' OR subject = $7)
    AND (audience >= $8 OR owner = $9 OR party = $9 OR kind = 'list') ORDER BY seq DESC LIMIT $2"
);

/// One statement, so that both are of one moment.
const HEAD: &str = "SELECT seq, hash, (SELECT COALESCE(max(seq), 0) FROM audit) AS last FROM audit_head WHERE id = 1";

const LAST_BEFORE: &str = "SELECT seq, hash FROM audit WHERE at < $1 ORDER BY seq DESC LIMIT 1";

/// Why the trail was not found to hold.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// It cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It does not hold.
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for AuditError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Notes that somebody took a list away as a file.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn exported(&self, by: &Writer, table: &str) -> Result<(), StoreError> {
        let mut write = self.write(by).await?;
        let event = Happened {
            action: "export",
            kind: "list",
            subject: table,
            version: 0,
            audience: Audience::OWNER,
            owner: &by.party,
            on_behalf: None,
            payload: "{}",
        };
        write.happened(&event).await?;
        write.commit().await
    }

    /// Checks the whole trail, against something that was kept elsewhere where that is given.
    ///
    /// # Errors
    ///
    /// [`AuditError::Broken`] with the first event that does not hold.
    pub async fn verify_audit(&self, anchor: Option<Anchor>) -> Result<Verified, AuditError> {
        let row = sqlx::query(HEAD).fetch_one(&self.reader).await?;
        let head = Head { seq: row.try_get("seq")?, hash: row.try_get("hash")? };
        let last: i64 = row.try_get("last")?;
        let mut walk = Walk::new(anchor);
        loop {
            let query = sqlx::query(UPWARDS).bind(walk.seq()).bind(last).bind(STRIDE);
            let rows = query.fetch_all(&self.reader).await?;
            if rows.is_empty() {
                return Ok(walk.end(&head)?);
            }
            for row in &rows {
                walk.step(&entry(row)?)?;
            }
        }
    }

    /// The events that are wanted and that the reader may see, the last first.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn audit(
        &self,
        reader: &Reader,
        query: &AuditQuery,
    ) -> Result<Vec<Entry>, StoreError> {
        let rows = sqlx::query(DOWNWARDS)
            .bind(query.before.unwrap_or(i64::MAX))
            .bind(query.limit)
            .bind(query.actor.as_str())
            .bind(query.party.as_str())
            .bind(query.action.as_str())
            .bind(query.kind.as_str())
            .bind(query.subject.as_str())
            .bind(reader.reach().number())
            .bind(reader.home())
            .fetch_all(&self.reader)
            .await?;
        rows.iter().map(entry).collect()
    }

    /// The last event, as of now.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn audit_head(&self) -> Result<Head, StoreError> {
        let row = sqlx::query(HEAD).fetch_one(&self.reader).await?;
        Ok(Head { seq: row.try_get("seq")?, hash: row.try_get("hash")? })
    }

    /// The last event before a moment in microseconds since 1970, UTC.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn audit_head_before(&self, at_us: i64) -> Result<Head, StoreError> {
        let row = sqlx::query(LAST_BEFORE).bind(at_us).fetch_optional(&self.reader).await?;
        row.map_or_else(
            || Ok(Head::default()),
            |row| Ok(Head { seq: row.try_get("seq")?, hash: row.try_get("hash")? }),
        )
    }
}

fn entry(row: &AnyRow) -> Result<Entry, StoreError> {
    Ok(Entry {
        seq: row.try_get("seq")?,
        at_us: row.try_get("at")?,
        actor: row.try_get("actor")?,
        party: row.try_get("party")?,
        on_behalf: row.try_get("on_behalf")?,
        action: row.try_get("action")?,
        kind: row.try_get("kind")?,
        subject: row.try_get("subject")?,
        version: row.try_get("version")?,
        audience: row.try_get("audience")?,
        owner: row.try_get("owner")?,
        salt: row.try_get("salt")?,
        digest: row.try_get("digest")?,
        payload: row.try_get("payload")?,
        prev: row.try_get("prev")?,
        hash: row.try_get("hash")?,
    })
}
