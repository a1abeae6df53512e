//! Cases: stored when valid and public, listed, fetched.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use engine::{CaseFile, Market};
use serde::Serialize;
use utoipa::ToSchema;

use super::listing::{Listing, document};
use crate::access::{self, Caller};
use crate::clock;
use crate::error::ApiError;
use crate::extract::{Client, JsonText, ListQuery};
use crate::router::App;
use crate::store::{CaseCounts, CaseRecord, CaseSummary, Put};
use crate::work::{finished, in_background};

/// A case in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CaseItem {
    hash: String,
    title: String,
    label: String,
    as_of: String,
    currency: String,
    states: i64,
    needs: i64,
    lines: i64,
    to_be_costed: i64,
    donors: i64,
    offers: i64,
    created_at: String,
}

impl From<CaseSummary> for CaseItem {
    fn from(summary: CaseSummary) -> Self {
        let CaseCounts { states, needs, lines, to_be_costed, donors, offers } = summary.counts;
        Self {
            hash: summary.hash,
            title: summary.title,
            label: summary.label,
            as_of: summary.as_of,
            currency: summary.currency,
            states,
            needs,
            lines,
            to_be_costed,
            donors,
            offers,
            created_at: clock::rfc3339(summary.created_at_us),
        }
    }
}

/// `GET /api/v1/cases`.
pub(crate) async fn list(
    caller: Caller,
    State(app): State<App>,
    query: ListQuery,
) -> Result<impl IntoResponse, ApiError> {
    query.without_case()?;
    let listed = app.store.cases(&caller.reader, &query.page).await?;
    Ok(Json(Listing::new(listed, CaseItem::from)))
}

/// `GET /api/v1/cases/{hash}`.
pub(crate) async fn fetch(
    caller: Caller,
    State(app): State<App>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let body = app.store.case_body(&caller.reader, &hash).await?.ok_or(ApiError::NoSuchCase)?;
    Ok(document(&hash, body, &headers))
}

/// `POST /api/v1/cases`.
pub(crate) async fn store(
    caller: Caller,
    State(app): State<App>,
    client: Client,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    counted(&app, &caller, &client).await?;
    let Caller { reader, writer, .. } = caller;
    let (record, audience) = in_background(&app.checks, move || {
        let market =
            CaseFile::parse(&text).and_then(Market::try_from).map_err(ApiError::InvalidCase)?;
        let audience = access::audience_of(&reader, market.case())?;
        Ok((CaseRecord::new(&market), audience))
    })
    .await?;
    let (put, summary) =
        finished(async move { app.store.put_case(&record, audience, &writer).await }).await?;
    let place = format!("/api/v1/cases/{}", summary.hash);
    Ok((status(put), [(header::LOCATION, place)], Json(CaseItem::from(summary))).into_response())
}

/// Counts what somebody without an account stores: it stays, in the list of everyone.
pub(super) async fn counted(app: &App, caller: &Caller, client: &Client) -> Result<(), ApiError> {
    if let (None, Some(from)) = (&caller.session, &client.address) {
        app.store.document_counted(from).await?;
    }
    Ok(())
}

/// 201 for what is new, 200 for what was there.
pub(super) const fn status(put: Put) -> StatusCode {
    match put {
        Put::Created => StatusCode::CREATED,
        Put::Present => StatusCode::OK,
    }
}
