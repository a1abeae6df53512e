//! Reading records: lists, one, and what one was before.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::Listing;
use contract::access::{self, Action, PartyId, Reader, Verdict};
use contract::record::{Change, History, Record};

use super::answer::{json, tagged, text, told};
use super::difference::differences;
use super::query::{Filter, RecordsQuery};
use super::{Kept, is_units};
use crate::access::Caller;
use crate::clock;
use crate::error::ApiError;
use crate::router::App;
use crate::store::{ChangeRow, RecordError, RecordQuery, RecordRow};

/// Which records a query asks for, and with whose eyes they are looked at.
struct Asked {
    reader: Reader,
    of: RecordQuery,
    filter: Filter,
}

/// What a query asks for; `None` where nothing can pass it.
async fn asked<B: Kept>(
    caller: &Caller,
    app: &App,
    query: &RecordsQuery,
) -> Result<Option<Asked>, ApiError> {
    let eyes = query.eyes(caller, app).await?;
    let mut filter = query.filter.clone();
    let mut owner = query.owner.clone();
    if !is_units(B::KIND) {
        // The State of a need, as the donor of an offer, is its owner.
        let state = filter.state.take();
        if are_two(state.as_ref(), owner.as_ref()) {
            return Ok(None);
        }
        owner = state.or(owner);
    }
    if are_two(owner.as_ref(), eyes.only_of.as_ref()) {
        return Ok(None);
    }
    let of = RecordQuery {
        kind: B::KIND,
        owner: eyes.only_of.or(owner),
        status: query.status,
        at_least: eyes.at_least,
    };
    Ok(Some(Asked { reader: eyes.reader, of, filter }))
}

/// Whether two parties are asked for where a record has one owner.
fn are_two(one: Option<&PartyId>, other: Option<&PartyId>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

/// `GET /`.
pub(super) async fn list<B: Kept>(
    caller: Caller,
    State(app): State<App>,
    query: RecordsQuery,
) -> Result<Response, ApiError> {
    let Some(Asked { reader, of, filter }) = asked::<B>(&caller, &app, &query).await? else {
        return json(&Listing::<Record<B>> { items: Vec::new(), next: None, total: 0 });
    };
    let keep =
        |row: &RecordRow| told::<B>(row, &reader).is_ok_and(|record| record.body.fits(&filter));
    let keep: Option<&(dyn Fn(&RecordRow) -> bool + Send + Sync)> =
        if filter == Filter::default() { None } else { Some(&keep) };
    let found = app.store.records(&reader, &of, &query.page, keep).await?;
    let items: Result<Vec<Record<B>>, RecordError> =
        found.page.items.iter().map(|row| told(row, &reader)).collect();
    json(&Listing { items: items?, next: found.page.next, total: found.total })
}

/// Every record of a list, on whatever page it stands, as its reader is told it.
pub(in crate::handler) async fn every<B: Kept>(
    caller: &Caller,
    app: &App,
    query: &RecordsQuery,
) -> Result<Vec<Record<B>>, ApiError> {
    let Some(Asked { reader, of, filter }) = asked::<B>(caller, app, query).await? else {
        return Ok(Vec::new());
    };
    let rows = app.store.all_records(&reader, &of).await?;
    let records = rows.iter().map(|row| told::<B>(row, &reader));
    let mut records: Vec<Record<B>> = records.collect::<Result<_, RecordError>>()?;
    records.retain(|record| record.body.fits(&filter));
    Ok(records)
}

/// `GET /{id}`.
pub(super) async fn fetch<B: Kept>(
    caller: Caller,
    State(app): State<App>,
    Path(id): Path<String>,
    query: RecordsQuery,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let eyes = query.eyes(&caller, &app).await?;
    let mut row = app.store.record(&caller.reader, B::KIND, &id).await?;
    if eyes.reader != caller.reader {
        let is_own = eyes.only_of.is_none_or(|only| only == row.owner);
        if !is_own {
            return Err(RecordError::NoSuch.into());
        }
        row = app.store.record(&eyes.reader, B::KIND, &id).await?;
    }
    Ok(tagged(StatusCode::OK, row.version, text::<B>(&row, &eyes.reader)?, &headers))
}

/// `GET /{id}/history`: for the owner and the unit; to others there is no such thing. The unit's begins with
/// the first change that it could see.
pub(super) async fn history<B: Kept>(
    caller: Caller,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let row = app.store.record(&caller.reader, B::KIND, &id).await?;
    if access::may(&caller.reader, Action::History, &row.facts(&caller.reader)) != Verdict::Yes {
        return Err(RecordError::NoSuch.into());
    }
    let changes = app.store.changes(&caller.reader, &row).await?;
    json(&told_changes(&changes)?)
}

/// `GET /histories`: those of every record of a list whose history the reader may read; of the others
/// there is nothing to be seen.
pub(super) async fn histories<B: Kept>(
    caller: Caller,
    State(app): State<App>,
    query: RecordsQuery,
) -> Result<Response, ApiError> {
    let Some(Asked { reader, of, filter }) = asked::<B>(&caller, &app, &query).await? else {
        return json(&Listing::<History> { items: Vec::new(), next: None, total: 0 });
    };
    let keep = |row: &RecordRow| {
        access::may(&reader, Action::History, &row.facts(&reader)) == Verdict::Yes
            && told::<B>(row, &reader).is_ok_and(|record| record.body.fits(&filter))
    };
    let found = app.store.records(&reader, &of, &query.page, Some(&keep)).await?;
    let mut items = Vec::with_capacity(found.page.items.len());
    for row in &found.page.items {
        let changes = told_changes(&app.store.changes(&reader, row).await?)?;
        items.push(History { id: row.id.clone(), changes });
    }
    json(&Listing { items, next: found.page.next, total: found.total })
}

fn told_changes(rows: &[ChangeRow]) -> Result<Vec<Change>, RecordError> {
    let mut before = serde_json::Value::Null;
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let since: serde_json::Value = serde_json::from_str(&row.snapshot)?;
        let differences = if before.is_null() { Vec::new() } else { differences(&before, &since) };
        changes.push(Change {
            version: row.version,
            at: clock::rfc3339(row.at_us),
            by: row.author.clone(),
            action: row.action,
            status: row.status,
            differences,
            comments: row.comments.clone(),
        });
        before = since;
    }
    Ok(changes)
}
