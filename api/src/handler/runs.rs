//! Runs: stored only after the server has checked them again, listed, fetched.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use engine::Market;
use serde::Serialize;

use super::cases::status;
use super::listing::{Listing, document};
use crate::access::{self, Actor};
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonText, ListQuery};
use crate::router::App;
use crate::store::{CaseRecord, RunRecord, RunSummary};
use crate::work::in_background;

/// A run in a list.
#[derive(Debug, Serialize)]
pub(crate) struct RunItem {
    hash: String,
    case_hash: String,
    policy: String,
    engine: String,
    matches: i64,
    created_at: String,
}

impl From<RunSummary> for RunItem {
    fn from(summary: RunSummary) -> Self {
        Self {
            hash: summary.hash,
            case_hash: summary.case_hash,
            policy: summary.policy,
            engine: summary.engine,
            matches: summary.matches,
            created_at: clock::rfc3339(summary.created_at_us),
        }
    }
}

/// `GET /api/v1/runs`, of one case with `?case=`.
pub(crate) async fn list(
    actor: Actor,
    State(app): State<App>,
    query: ListQuery,
) -> Result<impl IntoResponse, ApiError> {
    access::check_read(actor)?;
    let listed = app.store.runs(query.case.as_deref(), &query.page).await?;
    Ok(Json(Listing::new(listed, RunItem::from)))
}

/// `GET /api/v1/runs/{hash}`.
pub(crate) async fn fetch(
    actor: Actor,
    State(app): State<App>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    access::check_read(actor)?;
    let body = app.store.run_body(&hash).await?.ok_or(ApiError::NoSuchRun)?;
    Ok(document(&hash, body, &headers))
}

/// `POST /api/v1/runs`: whoever made the run, its proof is checked here before it is kept.
pub(crate) async fn store(
    actor: Actor,
    State(app): State<App>,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let (case, run) = in_background(&app.checks, move || {
        let run = engine::run::verify_text(&text).map_err(ApiError::InvalidRun)?.run;
        access::check_store(actor, &run.case)?;
        let market = Market::try_from(run.case.clone()).map_err(ApiError::InvalidCase)?;
        Ok((CaseRecord::new(&market), RunRecord::new(&run)))
    })
    .await?;
    // Spawned, so that a write is finished even when the client goes away.
    let writing = tokio::spawn(async move { app.store.put_run(&case, &run).await });
    let (put, summary) = writing.await.map_err(|error| ApiError::Internal(error.to_string()))??;
    let place = format!("/api/v1/runs/{}", summary.hash);
    Ok((status(put), [(header::LOCATION, place)], Json(RunItem::from(summary))).into_response())
}
