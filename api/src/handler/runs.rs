//! Runs: stored only after the server has checked them again, listed, fetched.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use engine::Market;
use serde::Serialize;
use utoipa::ToSchema;

use super::cases::{counted, status};
use super::listing::{Listing, document};
use crate::access::{self, Caller};
use crate::clock;
use crate::error::ApiError;
use crate::extract::{Client, JsonText, ListQuery};
use crate::router::App;
use crate::store::{CaseRecord, RunRecord, RunSummary, RunsOf};
use crate::work::{finished, in_background};

/// A run in a list.
#[derive(Debug, Serialize, ToSchema)]
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

/// `GET /api/v1/runs`, of one case with `?case=`, with its changed copies with `?snapshot=`.
pub(crate) async fn list(
    caller: Caller,
    State(app): State<App>,
    query: ListQuery,
) -> Result<impl IntoResponse, ApiError> {
    let of = match (&query.case, &query.snapshot) {
        (Some(case), _) => RunsOf::Case(case),
        (None, Some(snapshot)) => RunsOf::Snapshot(snapshot),
        (None, None) => RunsOf::All,
    };
    let listed = app.store.runs(&caller.reader, of, &query.page).await?;
    Ok(Json(Listing::new(listed, RunItem::from)))
}

/// `GET /api/v1/runs/{hash}`.
pub(crate) async fn fetch(
    caller: Caller,
    State(app): State<App>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let body = app.store.run_body(&caller.reader, &hash).await?.ok_or(ApiError::NoSuchRun)?;
    Ok(document(&hash, body, &headers))
}

/// `POST /api/v1/runs`: whoever made the run, its proof is checked here before it is kept.
pub(crate) async fn store(
    caller: Caller,
    State(app): State<App>,
    client: Client,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    counted(&app, &caller, &client).await?;
    let Caller { reader, writer, .. } = caller;
    let (case, run, file) = in_background(&app.checks, move || {
        let run = engine::run::verify_text(&text).map_err(ApiError::InvalidRun)?.run;
        let market = Market::try_from(run.case.clone()).map_err(ApiError::InvalidCase)?;
        Ok((CaseRecord::new(&market), RunRecord::new(&run), run.case))
    })
    .await?;
    let kept = app.store.case_audience(&case.summary.hash).await?;
    let audience = access::audience_of_run(&reader, &file, kept)?;
    let (put, summary) =
        finished(async move { app.store.put_run(&case, &run, audience, &writer).await }).await?;
    let place = format!("/api/v1/runs/{}", summary.hash);
    Ok((status(put), [(header::LOCATION, place)], Json(RunItem::from(summary))).into_response())
}
