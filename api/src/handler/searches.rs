//! Filters of the list of needs that a person keeps under a name.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::Listing;
use contract::search::{LONGEST_NAME, Search, SearchEdit, is_id, is_query};

use super::people::is_line;
use crate::access::Caller;
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonBody, Seen, SignedIn, tag};
use crate::router::App;
use crate::store::{KeptSearch, Refusal, SearchOwner};
use crate::work::finished;

/// `GET /api/v1/searches`.
pub(crate) async fn list(
    caller: Caller,
    State(app): State<App>,
) -> Result<Json<Listing<Search>>, ApiError> {
    let kept = app.store.searches(&owner(&caller)?).await?;
    let total = i64::try_from(kept.len()).unwrap_or(i64::MAX);
    Ok(Json(Listing { items: kept.into_iter().map(told).collect(), next: None, total }))
}

/// `PUT /api/v1/searches/{id}`, with `If-Match`; `"0"` for a new one.
pub(crate) async fn replace(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    Seen(version): Seen,
    JsonBody(sent): JsonBody<SearchEdit>,
) -> Result<Response, ApiError> {
    let owner = owner(&caller)?;
    if !is_id(&id) {
        return Err(Refusal::NoSuch("search").into());
    }
    let search = checked(id, version, &sent)?;
    let kept =
        finished(async move { app.store.keep_search(&owner, &search, &caller.writer).await })
            .await?;
    let tag = tag(kept.version);
    Ok((StatusCode::OK, [(header::ETAG, tag)], Json(told(kept))).into_response())
}

/// `DELETE /api/v1/searches/{id}`.
pub(crate) async fn delete(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let owner = owner(&caller)?;
    finished(async move { app.store.forget_search(&owner, &id, &caller.writer).await }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whose searches they are: nobody's without a seat.
fn owner(caller: &Caller) -> Result<SearchOwner, Refusal> {
    let session = caller.signed_in()?;
    let seat = session.seat.clone().ok_or(Refusal::NotAllowed)?;
    Ok(SearchOwner { person: session.person.clone(), party: seat.party, role: seat.role })
}

/// What is to be kept.
fn checked(id: String, version: i64, sent: &SearchEdit) -> Result<KeptSearch, Refusal> {
    let refuse = |path, detail, fix| Err(Refusal::Body { path, detail, fix });
    let name = sent.name.trim();
    if !is_line(name, LONGEST_NAME) {
        let detail = "a name has 1 to 80 characters, on one line";
        return refuse("name", detail, "send a shorter name, or another one");
    }
    if !is_query(&sent.query) {
        let detail = "it is no query of the list of needs, or longer than 500 bytes";
        let fix = "send at_least, at_most, currency, kind, oda, q, sort, state, status, theme and year, each at most once";
        return refuse("query", detail, fix);
    }
    let seen_us = match &sent.seen {
        None => None,
        Some(text) => match clock::parsed(text) {
            None => {
                let fix = "send the moment of a change as it was answered, or nothing";
                return refuse("seen", "it is no moment", fix);
            }
            seen => seen,
        },
    };
    Ok(KeptSearch { id, name: name.to_owned(), query: sent.query.clone(), seen_us, version })
}

fn told(kept: KeptSearch) -> Search {
    let KeptSearch { id, name, query, seen_us, version } = kept;
    Search { id, name, query, seen: seen_us.map(clock::rfc3339), version }
}
