//! Cases taken from the live records, and the rates they are counted at.

use serde::{Deserialize, Serialize};

/// What is sent to take a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// What the case is called.
    pub title: String,
    /// The standing of its figures, printed wherever they are shown; a plain one where absent.
    #[serde(default)]
    pub label: Option<String>,
    /// The day it describes, `2026-03-01`.
    pub as_of: String,
    /// What its money is counted in; the currency of the rates in force where absent.
    #[serde(default)]
    pub currency: Option<String>,
    /// The rates to count at; those in force where absent.
    #[serde(default)]
    pub rates: Option<Vec<ExchangeRate>>,
}

/// The rates in force: a setting of the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// Counts changes; also the entity tag. 0 where none were ever set. Ignored when sent.
    #[serde(default)]
    pub version: i64,
    /// The currency that money is counted in, ISO 4217.
    pub currency: String,
    /// One for each other currency that can be counted.
    pub rates: Vec<ExchangeRate>,
}

impl Default for Rates {
    fn default() -> Self {
        Self { version: 0, currency: "USD".to_owned(), rates: Vec::new() }
    }
}

/// A dated rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ExchangeRate {
    /// ISO 4217.
    pub currency: String,
    /// Units of the currency counted in for one unit of this one, as a decimal string.
    pub per_unit: String,
    /// The day of the rate.
    pub date: String,
    /// Where it was published.
    pub source: String,
}
