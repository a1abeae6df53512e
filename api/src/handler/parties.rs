//! Parties: public facts, and the organisations that the unit adds.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use contract::Listing;
use contract::account::{Names, NewOrganisation, OrganisationEdit, Party, PartyKind};

use crate::access::Caller;
use crate::error::ApiError;
use crate::extract::{JsonBody, Seen, SignedIn, tag};
use crate::router::App;
use crate::store::{PartyRecord, Refusal};
use crate::work::finished;

/// The longest name of a party, in characters.
const LONGEST_NAME: usize = 200;

/// `GET /api/v1/parties`: all of them, for everyone, by id.
pub(crate) async fn list(
    _caller: Caller,
    State(app): State<App>,
) -> Result<Json<Listing<Party>>, ApiError> {
    let parties = app.store.parties().await?;
    let items: Vec<_> = parties.into_iter().map(|record| record.party).collect();
    let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
    Ok(Json(Listing { items, next: None, total }))
}

/// `GET /api/v1/parties/{id}`.
pub(crate) async fn fetch(
    _caller: Caller,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    Ok(shown(StatusCode::OK, app.store.party(&id).await?))
}

/// `POST /api/v1/parties`.
pub(crate) async fn create(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    JsonBody(sent): JsonBody<NewOrganisation>,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    check_id(&sent.id)?;
    let party = organisation(sent.id, sent.kind, sent.names)?;
    let store = app.store.clone();
    let added = finished(async move { store.add_party(&party, &caller.writer).await }).await?;
    Ok(shown(StatusCode::CREATED, added))
}

/// `PUT /api/v1/parties/{id}`.
pub(crate) async fn edit(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    Seen(version): Seen,
    JsonBody(sent): JsonBody<OrganisationEdit>,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    let party = organisation(id, sent.kind, sent.names)?;
    let store = app.store.clone();
    let edited =
        finished(async move { store.edit_party(&party, version, &caller.writer).await }).await?;
    Ok(shown(StatusCode::OK, edited))
}

fn shown(status: StatusCode, record: PartyRecord) -> Response {
    (status, [(header::ETAG, tag(record.version))], Json(record.party)).into_response()
}

fn organisation(id: String, kind: PartyKind, names: Names) -> Result<Party, Refusal> {
    if matches!(kind, PartyKind::State | PartyKind::Unit) {
        let detail = "States and the unit come with the data";
        return Err(Refusal::Body { path: "kind", detail, fix: "choose a kind of organisation" });
    }
    let all = [&names.ar, &names.zh, &names.en, &names.fr, &names.ru, &names.es];
    let is_fine = |name: &&String| {
        name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control)
    };
    if names.en.trim().is_empty() || !all.iter().all(is_fine) {
        let detail = "the English name is needed; names have up to 200 characters, on one line";
        return Err(Refusal::Body { path: "names.en", detail, fix: "send `names.en`" });
    }
    Ok(Party {
        id,
        kind,
        names,
        status: "not_applicable".to_owned(),
        region: String::new(),
        subregion: String::new(),
        ldc: false,
        oda: false,
        article4: None,
    })
}

/// Three letters are a State's, so that no organisation stands where one may come.
fn check_id(id: &str) -> Result<(), Refusal> {
    let is_plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    let is_like_a_state = id.len() == 3 && id.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_fine = (2..=20).contains(&id.len())
        && id.bytes().all(is_plain)
        && !id.starts_with('-')
        && !id.ends_with('-')
        && !is_like_a_state;
    if is_fine {
        return Ok(());
    }
    let detail = "an id has 2 to 20 capital letters, digits and hyphens, and is not three letters";
    Err(Refusal::Body { path: "id", detail, fix: "write it like ORG-1" })
}
