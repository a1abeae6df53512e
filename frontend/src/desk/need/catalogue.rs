//! Standard lines: activities with their units, goods, and prices with their sources.
//!
//! A file of the page, fetched when a need is written. Prices are those of the project's sources:
//! each says where it comes from, and none is filled in without being asked for.

use std::rc::Rc;

use engine::order::sort_by;
use serde::Deserialize;

use crate::client::{ClientError, text_file};

/// Where it is.
const FILE: &str = "desk/form/catalogue.json";

/// The standard lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) struct Catalogue {
    /// By theme.
    pub(crate) activities: Vec<Activity>,
    /// Codes of goods and services in kind.
    pub(crate) goods: Vec<String>,
    /// What was paid elsewhere.
    pub(crate) prices: Vec<Price>,
}

/// An activity of a theme.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Activity {
    /// Its code.
    pub(crate) code: String,
    /// Its theme's code.
    pub(crate) theme: String,
    /// In what it is counted.
    pub(crate) units: Vec<String>,
}

/// A price with its source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Price {
    /// Activities that it speaks of.
    pub(crate) activities: Vec<String>,
    /// What was bought.
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
    /// Themes in the order of the Articles.
    pub(crate) fn themes(&self) -> Vec<String> {
        let mut themes: Vec<String> = Vec::new();
        for activity in &self.activities {
            if !themes.contains(&activity.theme) {
                themes.push(activity.theme.clone());
            }
        }
        sort_by(&mut themes, Ord::cmp);
        themes
    }

    /// Activities of a theme; of every theme where it is empty.
    pub(crate) fn of_theme(&self, theme: &str) -> Vec<&Activity> {
        self.activities.iter().filter(|one| theme.is_empty() || one.theme == theme).collect()
    }

    /// In what an entry is counted; nothing where the catalogue does not say.
    pub(crate) fn units(&self, code: &str) -> &[String] {
        let found = self.activities.iter().find(|activity| activity.code == code);
        found.map_or(&[], |activity| &activity.units)
    }

    /// Prices of an entry.
    pub(crate) fn prices_of(&self, code: &str) -> Vec<&Price> {
        self.prices.iter().filter(|price| price.activities.iter().any(|one| one == code)).collect()
    }
}

/// Fetches the catalogue; without it everything can still be typed.
pub(crate) async fn fetch() -> Result<Rc<Catalogue>, ClientError> {
    let text = text_file(FILE).await?;
    serde_json::from_str(&text).map(Rc::new).map_err(|_| ClientError::Unreadable)
}
