//! What was paid elsewhere for entries of the catalogue (`contract::catalogue`).
//!
//! A file of the page, fetched when a need is written. Prices are those of the project's sources:
//! each says where it comes from, and none is filled in without being asked for.

use std::rc::Rc;

use serde::Deserialize;

use crate::client::{ClientError, text_file};

/// Where it is.
const FILE: &str = "desk/form/catalogue.json";

/// What is known of standard lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) struct Catalogue {
    /// What was paid elsewhere.
    pub(crate) prices: Vec<Price>,
}

/// A price with its source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Price {
    /// By which it has words.
    pub(crate) id: String,
    /// Activities that it speaks of.
    pub(crate) activities: Vec<String>,
    /// What was bought, in English.
    pub(crate) item: String,
    /// Plain decimal.
    pub(crate) low: String,
    /// Plain decimal; the same where there is one figure only.
    pub(crate) high: String,
    /// ISO 4217.
    pub(crate) currency: String,
    /// For one of these.
    pub(crate) unit: String,
    /// `stated` or `derived`.
    pub(crate) basis: String,
    /// How it was derived.
    pub(crate) how: String,
    /// What it includes.
    pub(crate) context: String,
    /// Where it comes from.
    pub(crate) source: String,
    /// As the source has it.
    pub(crate) date: String,
}

impl Catalogue {
    /// Prices of an entry.
    pub(crate) fn prices_of(&self, code: &str) -> Vec<&Price> {
        self.prices.iter().filter(|price| price.activities.iter().any(|one| one == code)).collect()
    }
}

/// Fetches it; without it everything can still be chosen and typed.
pub(crate) async fn fetch() -> Result<Rc<Catalogue>, ClientError> {
    let text = text_file(FILE).await?;
    serde_json::from_str(&text).map(Rc::new).map_err(|_| ClientError::Unreadable)
}
