//! Cases: stored when valid and public, listed, fetched.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use engine::{CaseFile, Market};
use serde::Serialize;

use super::listing::{Listing, document};
use crate::access::{self, Actor};
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonText, ListQuery};
use crate::router::App;
use crate::store::{CaseCounts, CaseRecord, CaseSummary, Put};
use crate::work::in_background;

/// A case in a list.
#[derive(Debug, Serialize)]
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
    actor: Actor,
    State(app): State<App>,
    query: ListQuery,
) -> Result<impl IntoResponse, ApiError> {
    query.without_case()?;
    access::check_read(actor)?;
    let listed = app.store.cases(&query.page).await?;
    Ok(Json(Listing::new(listed, CaseItem::from)))
}

/// `GET /api/v1/cases/{hash}`.
pub(crate) async fn fetch(
    actor: Actor,
    State(app): State<App>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    access::check_read(actor)?;
    let body = app.store.case_body(&hash).await?.ok_or(ApiError::NoSuchCase)?;
    Ok(document(&hash, body, &headers))
}

/// `POST /api/v1/cases`.
pub(crate) async fn store(
    actor: Actor,
    State(app): State<App>,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let record = in_background(&app.checks, move || {
        let market =
            CaseFile::parse(&text).and_then(Market::try_from).map_err(ApiError::InvalidCase)?;
        access::check_store(actor, market.case())?;
        Ok(CaseRecord::new(&market))
    })
    .await?;
    // Spawned, so that a write is finished even when the client goes away.
    let writing = tokio::spawn(async move { app.store.put_case(&record).await });
    let (put, summary) = writing.await.map_err(|error| ApiError::Internal(error.to_string()))??;
    let place = format!("/api/v1/cases/{}", summary.hash);
    Ok((status(put), [(header::LOCATION, place)], Json(CaseItem::from(summary))).into_response())
}

/// 201 for what is new, 200 for what was there.
pub(super) const fn status(put: Put) -> StatusCode {
    match put {
        Put::Created => StatusCode::CREATED,
        Put::Present => StatusCode::OK,
    }
}
