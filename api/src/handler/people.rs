//! People, for the unit.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::access::Role;
use contract::account::{PersonEdit, PersonEntry};
use contract::{Listing, from_code};
use engine::case::is_unseen;

use super::links::fits;
use crate::access::Caller;
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonBody, ListQuery, Seen, SignedIn, tag};
use crate::router::App;
use crate::store::{Page, PersonListed, Refusal};
use crate::work::finished;

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 120;

/// `GET /api/v1/people`.
pub(crate) async fn list(
    caller: Caller,
    State(app): State<App>,
    query: ListQuery,
) -> Result<Json<Listing<PersonEntry>>, ApiError> {
    caller.is_unit()?;
    query.without_case()?;
    let (listed, total) = app.store.people(&query.page).await?;
    let items = listed.items.into_iter().map(entry).collect();
    Ok(Json(Listing { items, next: listed.next, total }))
}

/// Everyone of the list, on whatever page they stand.
pub(super) async fn everyone(caller: &Caller, app: &App) -> Result<Vec<PersonEntry>, ApiError> {
    caller.is_unit()?;
    let (listed, _) = app.store.people(&Page { after: None, limit: i64::MAX - 1 }).await?;
    Ok(listed.items.into_iter().map(entry).collect())
}

/// `GET /api/v1/people/{id}`.
pub(crate) async fn fetch(
    caller: Caller,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    shown(&app, &id).await
}

/// `PUT /api/v1/people/{id}`.
pub(crate) async fn edit(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    Seen(version): Seen,
    JsonBody(sent): JsonBody<PersonEdit>,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    let name = checked_name(&sent.name)?.to_owned();
    let (store, whose) = (app.store.clone(), id.clone());
    finished(async move {
        store.edit_person(&whose, version, (&name, sent.is_disabled), &caller.writer).await
    })
    .await?;
    shown(&app, &id).await
}

/// `PUT /api/v1/people/{id}/seats/{party}/{role}`.
pub(crate) async fn give_seat(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path((id, party, role)): Path<(String, String, String)>,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    let role = known(&role)?;
    fits(role, app.store.party(&party).await?.party.kind)?;
    let (store, whose) = (app.store.clone(), id.clone());
    finished(async move { store.give_seat(&whose, (&party, role), &caller.writer).await }).await?;
    shown(&app, &id).await
}

/// `DELETE /api/v1/people/{id}/seats/{party}/{role}`.
pub(crate) async fn take_seat(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path((id, party, role)): Path<(String, String, String)>,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    let role = known(&role)?;
    let (store, whose) = (app.store.clone(), id.clone());
    finished(async move { store.take_seat(&whose, (&party, role), &caller.writer).await }).await?;
    shown(&app, &id).await
}

fn known(role: &str) -> Result<Role, Refusal> {
    from_code(role).ok_or(Refusal::NoSuch("seat"))
}

/// Whether a text can be a name of at most so many characters, on one line.
pub(super) fn is_line(text: &str, longest: usize) -> bool {
    !text.is_empty()
        && text.chars().count() <= longest
        && !text.chars().any(|c| c.is_control() || is_unseen(c))
}

/// The name as it is kept.
///
/// # Errors
///
/// [`Refusal::Body`].
pub(crate) fn checked_name(name: &str) -> Result<&str, Refusal> {
    let name = name.trim();
    if is_line(name, LONGEST_NAME) {
        return Ok(name);
    }
    let detail = "a name has 1 to 120 characters, on one line";
    Err(Refusal::Body { path: "name", detail, fix: "send a name or a function" })
}

async fn shown(app: &App, id: &str) -> Result<Response, ApiError> {
    let listed = app.store.person_listed(id).await?;
    let tag = tag(listed.person.version);
    Ok((StatusCode::OK, [(header::ETAG, tag)], Json(entry(listed))).into_response())
}

fn entry(listed: PersonListed) -> PersonEntry {
    let PersonListed { person, seats, seen_at_us } = listed;
    PersonEntry {
        id: person.id,
        email: person.email,
        name: person.name,
        totp: person.totp.is_some(),
        is_disabled: person.is_disabled,
        is_demo: person.is_demo,
        seats,
        seen_at: (seen_at_us > 0).then(|| clock::rfc3339(seen_at_us)),
        created_at: clock::rfc3339(person.created_at_us),
        version: person.version,
    }
}
