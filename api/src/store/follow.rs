//! The audit trail followed: what changed since, for one reader.
//!
//! Because the numbers of events are in the order of commits, whoever has read up to a number has
//! missed nothing before it. Readers never see numbers, though: gaps would tell how much happens
//! that is hidden from them. They go on from the hash of the last event that they were told,
//! which says nothing (a random salt is in it), or from a moment.

use std::time::Duration;

use contract::access::{self, Action, Audience, Facts, Reader};
use contract::event::Event;
use contract::from_code;
use contract::record::{Kind, Status};
use serde::Deserialize;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::records::shares_coalition;
use super::{IDLE_US, LONGEST_US, SessionRecord, Store, StoreError};
use crate::clock;
use crate::secret::hashed;

/// How often the trail is looked at for events of other instances.
const PERIOD: Duration = Duration::from_secs(1);
/// Events that are read at once.
const STRIDE: i64 = 200;
/// Clocks of instances may differ by this much: a minute.
const SKEW_US: i64 = 60 * 1_000_000;

/// A place in the trail, as readers name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// After the event with this hash.
    After(String),
    /// After this moment. What happened in the minute before may come twice.
    Since(Moment),
}

/// A moment in the trail, as it was then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Microseconds since 1970, UTC.
    pub at_us: i64,
    /// Of the moment and the last event more than a minute before it: another in an older copy of the trail. It
    /// says nothing, as the hash of that event does not.
    pub mark: String,
}

/// What a reader is told, and from where it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The hash of the event.
    pub place: String,
    /// What happened.
    pub event: Event,
}

/// A part of the trail, for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// What of it the reader may know.
    pub told: Vec<Told>,
    /// The number up to which it was read.
    pub seq: i64,
    /// Whether more was there already.
    pub has_more: bool,
}

const HEAD: &str = "SELECT seq FROM audit_head WHERE id = 1";
const PLACE_OF: &str = "SELECT seq FROM audit WHERE hash = $1";
const LAST_BEFORE: &str = "SELECT hash FROM audit WHERE at < $1 ORDER BY seq DESC LIMIT 1";
const PLACE_AT: &str = "SELECT COALESCE(max(seq), 0) FROM audit WHERE at < $1";

/// With each event, whom its record named since and before, as its history has it.
const SINCE: &str = concat!(
    "SELECT audit.seq, audit.hash, audit.action, audit.kind, audit.subject, audit.version, audit.audience,
        audit.owner, now.status, now.author, now.snapshot AS now_snapshot,
        (SELECT before.snapshot FROM record_change AS before WHERE before.record = audit.subject AND before.seq < audit.seq
            ORDER BY before.seq DESC LIMIT 1) AS before_snapshot,
        CAST(CASE WHEN ",
    shares_coalition!("audit.owner", of "audit.subject" at "audit.at"),
    " THEN 1 ELSE 0 END AS BIGINT) AS shares_coalition
    FROM audit LEFT JOIN record_change AS now ON now.record = audit.subject AND now.seq = audit.seq
    WHERE audit.seq > $1 ORDER BY audit.seq LIMIT $2"
);

const STILL: &str = "SELECT CAST(count(*) AS BIGINT) FROM session JOIN person ON person.id = session.person
    JOIN seat ON seat.person = session.person AND seat.party = session.party AND seat.role = session.role
    WHERE session.hash = $1 AND person.is_disabled = 0 AND session.seen_at > $2 AND session.created_at > $3
    AND session.party = $4 AND session.role = $5";

impl Store {
    /// The number of an event that a reader goes on after; `None` where the place is not known,
    /// for example because an older backup was put back.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn place(&self, place: &Place) -> Result<Option<i64>, StoreError> {
        Ok(match place {
            Place::After(hash) => {
                sqlx::query_scalar(PLACE_OF)
                    .bind(hash.as_str())
                    .fetch_optional(&self.reader)
                    .await?
            }
            Place::Since(moment) => {
                if self.moment(moment.at_us).await? != *moment {
                    return Ok(None);
                }
                let query = sqlx::query_scalar(PLACE_AT).bind(moment.at_us - SKEW_US);
                Some(query.fetch_one(&self.reader).await?)
            }
        })
    }

    /// A moment as the trail has it now, for whoever was told nothing yet and goes on from there.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn moment(&self, at_us: i64) -> Result<Moment, StoreError> {
        let query = sqlx::query_scalar::<_, String>(LAST_BEFORE).bind(at_us - SKEW_US);
        let last = query.fetch_optional(&self.reader).await?.unwrap_or_default();
        Ok(Moment { at_us, mark: hashed(&format!("{at_us}/{last}")) })
    }

    /// The number of the last event.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn last_seq(&self) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar(HEAD).fetch_one(&self.reader).await?)
    }

    /// What the reader may know of the events after a number.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn follow(&self, reader: &Reader, seq: i64) -> Result<Followed, StoreError> {
        let query = sqlx::query(SINCE).bind(seq).bind(STRIDE).bind(reader.party());
        let rows = query.fetch_all(&self.reader).await?;
        let mut followed = Followed { told: Vec::new(), seq, has_more: false };
        for row in &rows {
            followed.seq = row.try_get("seq")?;
            followed.told.extend(told(reader, row)?);
        }
        followed.has_more = i64::try_from(rows.len()).is_ok_and(|count| count == STRIDE);
        Ok(followed)
    }

    /// Whether a session is in force and in the same seat. Unlike a request, this does not count
    /// as using it: an open page keeps nobody signed in.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub async fn is_still(&self, session: &SessionRecord) -> Result<bool, StoreError> {
        let Some(seat) = &session.seat else { return Ok(false) };
        let now = clock::now_us();
        let count: i64 = sqlx::query_scalar(STILL)
            .bind(session.hash.as_str())
            .bind(now - IDLE_US)
            .bind(now - LONGEST_US)
            .bind(seat.party.as_str())
            .bind(engine::case::Code::code(seat.role))
            .fetch_one(&self.reader)
            .await?;
        Ok(count == 1)
    }

    /// Hears of every write from now on, this instance's at once and others' within a second.
    #[must_use]
    pub fn watch(&self) -> tokio::sync::watch::Receiver<i64> {
        self.woken.subscribe()
    }

    /// Looks for events of other instances, for ever; one task for each instance.
    pub async fn look_out(self) {
        loop {
            tokio::time::sleep(PERIOD).await;
            if self.writer.is_closed() {
                return;
            }
            // A database that cannot be read now is looked at again in a second; what it had
            // to say is read then.
            let Ok(seq) = self.last_seq().await else { continue };
            self.woken.send_if_modified(|last| {
                let is_new = *last < seq;
                *last = seq.max(*last);
                is_new
            });
        }
    }
}

/// The part of a record's history that says whom it named.
#[derive(Deserialize)]
struct Snapshot {
    named: Vec<String>,
}

/// The part of a change's author that is told.
#[derive(Deserialize)]
struct By {
    #[serde(default)]
    name: Option<String>,
}

/// The event, if it is about a record and the reader may know of it.
fn told(reader: &Reader, row: &AnyRow) -> Result<Option<Told>, StoreError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    let (Some(kind), Some(action)) =
        (from_code::<Kind>(&text("kind")?), from_code::<Action>(&text("action")?))
    else {
        return Ok(None);
    };
    let owner = text("owner")?;
    let status: Option<String> = row.try_get("status")?;
    let snapshots: [Option<String>; 2] =
        [row.try_get("now_snapshot")?, row.try_get("before_snapshot")?];
    let names_reader = snapshots.into_iter().flatten().any(|snapshot| {
        serde_json::from_str::<Snapshot>(&snapshot)
            .is_ok_and(|snapshot| snapshot.named.iter().any(|party| party == reader.party()))
    });
    let facts = Facts {
        kind,
        // The rules for seeing do not ask; an event without a history is of no record's life.
        status: status.as_deref().and_then(from_code).unwrap_or(Status::Published),
        owner: &owner,
        audience: Audience::from_number(row.try_get("audience")?),
        names_reader,
        shares_coalition: row.try_get::<i64, _>("shares_coalition")? != 0,
        own_word: false,
        put_down: false,
        is_undoable: false,
    };
    if !access::sees(reader, &facts) {
        return Ok(None);
    }
    // That the unit sent a need back is between it and the State: to others it is gone.
    let action = match action {
        Action::Return if !reader.is_told_all(&owner) => Action::Withdraw,
        action => action,
    };
    let author: Option<String> = row.try_get("author")?;
    let author = author.filter(|_| reader.is_told_all(&owner));
    let by = author.and_then(|author| serde_json::from_str::<By>(&author).ok()?.name);
    let (id, version) = (text("subject")?, row.try_get("version")?);
    let event = Event { kind, id, version, action, by };
    Ok(Some(Told { place: text("hash")?, event }))
}
