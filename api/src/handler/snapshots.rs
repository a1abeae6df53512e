//! `POST /api/v1/snapshots`: the unit's market of this moment, kept as a case for the unit.

use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::snapshot::{Rates, Snapshot};

use super::cases::CaseItem;
use super::market::{Frame, Material, assemble};
use super::records::{answered, claim};
use crate::error::{ApiError, RecordProblem};
use crate::extract::{JsonText, SignedIn, read};
use crate::router::App;
use crate::store::{Answered, BrokenRule, CaseRecord, CaseSummary};
use crate::work::{finished, in_background};

const INVALID: &str = "invalid_snapshot";

/// The rates in force lead into another currency than the one asked for.
fn no_rates(in_force: &Rates) -> BrokenRule {
    BrokenRule {
        path: "rates".to_owned(),
        code: "missing_field",
        detail: format!("the rates in force lead into {}", in_force.currency),
        fix: "give rates into the currency of the case, or leave `currency` out",
    }
}

/// `POST /api/v1/snapshots`.
pub(crate) async fn take(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    OriginalUri(address): OriginalUri,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    caller.is_unit()?;
    let claim = claim(&caller, &headers, address.path(), &text)?;
    if let Some(before) = app.store.answered(&claim).await? {
        return Ok(answered(before));
    }
    let asked: Snapshot = read(&text)?;
    let in_force = app.store.rates().await?;
    let is_other = asked.currency.as_ref().is_some_and(|code| *code != in_force.currency);
    if is_other && asked.rates.is_none() {
        return Err(
            RecordProblem::Invalid { code: INVALID, faults: vec![no_rates(&in_force)] }.into()
        );
    }
    let frame = Frame {
        label: asked.label.unwrap_or_else(|| {
            format!("Records of {}, not an official position of any State or donor.", asked.as_of)
        }),
        title: asked.title,
        as_of: asked.as_of,
        currency: asked.currency.unwrap_or(in_force.currency),
        rates: asked.rates.unwrap_or(in_force.rates),
    };
    let material = Material::read(&app, &caller.reader).await?;
    let reader = caller.reader.clone();
    let record = in_background(&app.checks, move || {
        Ok(CaseRecord::new(&assemble(&reader, &material, &frame)?.0))
    })
    .await?;
    let writer = caller.writer;
    let made = finished(async move {
        let answer = |kept: CaseSummary| {
            let location = format!("/api/v1/cases/{}", kept.hash);
            let body = serde_json::to_string(&CaseItem::from(kept))?;
            Ok(Answered { status: StatusCode::CREATED.as_u16(), location, body })
        };
        app.store.take_snapshot(&record, &writer, &claim, answer).await
    })
    .await?;
    Ok(answered(made))
}
