//! The exchange rates in force: everyone reads them, the unit sets them.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::snapshot::Rates;
use engine::case::CASE_FORMAT;
use engine::{CaseFile, Market};
use serde_json::json;

use super::records::{expected, faults_of_text, tagged};
use crate::clock;
use crate::error::{ApiError, RecordProblem};
use crate::extract::{JsonText, SignedIn, read};
use crate::router::App;
use crate::store::{BrokenRule, Expected, RatesError, RecordError};
use crate::work::finished;

const INVALID: &str = "invalid_rates";

/// `GET /api/v1/rates`.
pub(crate) async fn fetch(
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    answer(&app.store.rates().await?, &headers)
}

/// `PUT /api/v1/rates`, with `If-Match`; `"0"` where none were ever set.
pub(crate) async fn replace(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    let Expected::Version(known) = expected(&headers)? else {
        return Err(RecordError::Forbidden.into());
    };
    let rates: Rates = read(&text)?;
    let faults = faults(&rates)?;
    if !faults.is_empty() {
        return Err(RecordProblem::Invalid { code: INVALID, faults }.into());
    }
    let writer = caller.writer;
    let set = finished(async move {
        app.store.set_rates(&writer, &known, rates).await.map_err(|error| match error {
            RatesError::Stale(rates) => ApiError::from(RecordProblem::Stale {
                version: rates.version,
                current: json!(rates),
            }),
            RatesError::Other(error) => error.into(),
        })
    })
    .await?;
    answer(&set, &HeaderMap::new())
}

fn answer(rates: &Rates, headers: &HeaderMap) -> Result<Response, ApiError> {
    let text = serde_json::to_string(rates).map_err(RecordError::from)?;
    Ok(tagged(StatusCode::OK, rates.version, text, headers))
}

/// The rules of a case for its rates.
fn faults(rates: &Rates) -> Result<Vec<BrokenRule>, RecordError> {
    let mut faults = faults_of_text(&serde_json::to_value(rates)?);
    let case = json!({
        "format": CASE_FORMAT, "title": "Rates", "label": "For checking",
        "as_of": clock::today(), "currency": rates.currency, "rates": rates.rates,
    });
    let checked = CaseFile::parse(&case.to_string()).and_then(Market::try_from);
    if let Err(errors) = checked {
        faults.extend(errors.0.into_iter().map(|error| BrokenRule {
            path: error.path,
            code: error.rule.code(),
            detail: format!("{}; found {}", error.rule.says(), error.found),
            fix: error.rule.fix(),
        }));
    }
    Ok(faults)
}
