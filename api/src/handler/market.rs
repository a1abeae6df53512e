//! `GET /api/v1/market`: everything in force that the caller may see, as a case.
//!
//! Whoever matches over it, matches over exactly what it may see: nothing hidden is in it, and
//! nothing hidden changes it.

mod assemble;
mod commitments;

use std::collections::BTreeSet;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use contract::access::{Audience, Reader};
use contract::record::Kind;
use contract::snapshot::ExchangeRate;
use engine::Market;

use super::listing::document;
use crate::access::Caller;
use crate::clock;
use crate::error::ApiError;
use crate::router::App;
use crate::store::{RecordQuery, RecordRow};
use crate::work::in_background;

pub(super) use assemble::assemble;
use commitments::Reported;
pub(super) use commitments::of as commitments_of;

/// What a case says of itself, and what it is counted at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) title: String,
    pub(super) label: String,
    pub(super) as_of: String,
    pub(super) currency: String,
    pub(super) rates: Vec<ExchangeRate>,
}

/// The records that a reader may see, whatever their status.
#[derive(Clone, Debug)]
pub(super) struct Material {
    needs: Vec<RecordRow>,
    offers: Vec<RecordRow>,
    exclusions: Vec<RecordRow>,
    coalitions: Vec<RecordRow>,
    parties: Vec<contract::account::Party>,
}

impl Material {
    /// Reads them with the reader's eyes.
    pub(super) async fn read(app: &App, reader: &Reader) -> Result<Self, ApiError> {
        let all = async |kind| {
            let query = RecordQuery { kind, owner: None, status: None, at_least: Audience::OWNER };
            app.store.all_records(reader, &query).await
        };
        let parties = app.store.parties().await?;
        Ok(Self {
            needs: all(Kind::Need).await?,
            offers: all(Kind::Offer).await?,
            exclusions: all(Kind::Exclusion).await?,
            coalitions: all(Kind::Coalition).await?,
            parties: parties.into_iter().map(|record| record.party).collect(),
        })
    }
}

/// What is in force at this moment.
pub(super) struct Now {
    /// As a case.
    pub(super) market: Market,
    /// Needs and offers that the unit wrote on behalf of their owners, by id; a case does not say so.
    pub(super) by_unit: BTreeSet<String>,
    /// What States report of lines that the case has as covered by commitments, too.
    pub(super) reported: Reported,
}

/// What is in force at this moment, as a reader may see it.
pub(super) async fn now(app: &App, reader: &Reader) -> Result<Now, ApiError> {
    let material = Material::read(app, reader).await?;
    let written = material.needs.iter().chain(&material.offers).filter(|row| row.by_unit);
    let by_unit = written.map(|row| row.id.clone()).collect();
    let rates = app.store.rates().await?;
    let as_of = clock::today();
    let frame = Frame {
        title: "Live records".to_owned(),
        label: format!(
            "Live records of {as_of} as one reader may see them, not an official position."
        ),
        as_of,
        currency: rates.currency,
        rates: rates.rates,
    };
    let reader = reader.clone();
    let made = in_background(&app.checks, move || assemble(&reader, &material, &frame)).await;
    made.map(|(market, reported)| Now { market, by_unit, reported })
}

/// `GET /api/v1/market`.
pub(crate) async fn fetch(
    caller: Caller,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let market = now(&app, &caller.reader).await?.market;
    let body = market.case().to_canonical_json();
    let mut response = document(market.case_hash(), body, &headers);
    // Other than a stored case it is one reader's, and of this moment.
    let kept = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("cookie"));
    Ok(response)
}
