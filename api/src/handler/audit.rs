//! The audit trail: for the unit but for what is its owner's alone, for everyone a daily seal over its end.

use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Caller;
use crate::audit::{self, Entry};
use crate::clock;
use crate::error::ApiError;
use crate::router::App;
use crate::store::AuditQuery;

/// The most events that one answer holds.
const MAX_LIMIT: i64 = 100;
/// How many it holds unless told.
const USUAL_LIMIT: i64 = 50;
/// A day is sealed this long after it ended: writes that began in it are done by then.
const SETTLED_US: i64 = 5 * 60 * 1_000_000;

/// Which events are wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Wanted {
    after: Option<i64>,
    limit: Option<i64>,
    actor: String,
    party: String,
    action: String,
    kind: String,
    subject: String,
}

/// An event of the trail, as the unit reads it.
#[derive(Debug, Serialize, ToSchema)]
struct AuditEvent {
    seq: i64,
    at: String,
    actor: String,
    party: String,
    on_behalf: Option<String>,
    action: String,
    kind: String,
    subject: String,
    version: i64,
    audience: i64,
    owner: String,
    /// JSON text; `null` once erased.
    payload: Option<String>,
    hash: String,
}

/// A page of the trail, the last event first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditEvents {
    items: Vec<AuditEvent>,
    /// What to give as `after` for the next page; `null` on the last.
    next: Option<i64>,
    /// `SEQ:HASH` of the last event, to be kept elsewhere for `coalition audit verify --head`.
    head: String,
}

/// What everyone may know of the trail.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditSeal {
    /// The last day that is over, in UTC.
    day: String,
    /// Over number and hash of the last event of that day; `coalition audit verify --head
    /// DAY:SEAL` checks a database against it.
    seal: String,
}

impl From<Entry> for AuditEvent {
    fn from(entry: Entry) -> Self {
        Self {
            seq: entry.seq,
            at: clock::rfc3339(entry.at_us),
            actor: entry.actor,
            party: entry.party,
            on_behalf: entry.on_behalf,
            action: entry.action,
            kind: entry.kind,
            subject: entry.subject,
            version: entry.version,
            audience: entry.audience,
            owner: entry.owner,
            payload: entry.payload,
            hash: entry.hash,
        }
    }
}

/// `GET /api/v1/audit`: the unit alone.
pub(crate) async fn list(
    caller: Caller,
    State(app): State<App>,
    query: Result<Query<Wanted>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<AuditEvents>, ApiError> {
    caller.is_unit()?;
    let refuse = |name, detail| Err(ApiError::Query { name, detail });
    let wanted = match query {
        Ok(Query(wanted)) => wanted,
        Err(rejection) => return refuse("", rejection.body_text()),
    };
    let limit = wanted.limit.unwrap_or(USUAL_LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        return refuse("limit", format!("`limit` is a whole number from 1 to {MAX_LIMIT}"));
    }
    if wanted.after.is_some_and(|after| after < 1) {
        return refuse("after", "`after` is the `next` of the page before, 1 or more".into());
    }
    let query = AuditQuery {
        before: wanted.after,
        limit: limit + 1,
        actor: wanted.actor,
        party: wanted.party,
        action: wanted.action,
        kind: wanted.kind,
        subject: wanted.subject,
    };
    let mut entries = app.store.audit(&caller.reader, &query).await?;
    let has_more = i64::try_from(entries.len()).is_ok_and(|found| limit < found);
    if has_more {
        entries.pop();
    }
    let next = entries.last().filter(|_| has_more).map(|entry| entry.seq);
    let head = app.store.audit_head().await?;
    let head = format!("{}:{}", head.seq, head.hash);
    Ok(Json(AuditEvents { items: entries.into_iter().map(AuditEvent::from).collect(), next, head }))
}

/// `GET /api/v1/public/audit-head`.
pub(crate) async fn published(State(app): State<App>) -> Result<Json<AuditSeal>, ApiError> {
    const DAY_US: i64 = 86_400 * 1_000_000;
    let settled = clock::now_us() - SETTLED_US;
    let midnight = settled - settled.rem_euclid(DAY_US);
    let head = app.store.audit_head_before(midnight).await?;
    let day = clock::day(midnight - 1);
    let seal = audit::seal(&day, &head);
    Ok(Json(AuditSeal { day, seal }))
}
