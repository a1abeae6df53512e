//! What a donor prefers besides States.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Weights from 1 to 9, greater is preferred; what is not named has none.
///
/// A preference rules nothing out. Weights of a State, a region, a year and a theme that apply to
/// the same unit are added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AlsoPrefers {
    /// By theme.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub themes: BTreeMap<String, u8>,
    /// By region or subregion.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub regions: BTreeMap<String, u8>,
    /// By calendar year, in four digits.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub years: BTreeMap<String, u8>,
}

impl AlsoPrefers {
    /// Whether nothing is preferred: then it is not written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.themes.is_empty() && self.regions.is_empty() && self.years.is_empty()
    }

    /// The weight for a State by where it lies: of its region or its subregion the greater, 0 to 9.
    #[must_use]
    pub fn region(&self, region: &str, subregion: &str) -> u8 {
        let of = |name: &str| self.regions.get(name).copied().unwrap_or(0);
        of(region).max(of(subregion))
    }

    /// The weight for a calendar year, 0 to 9.
    #[must_use]
    pub fn year(&self, year: i32) -> u8 {
        if self.years.is_empty() {
            return 0;
        }
        self.years.get(&year.to_string()).copied().unwrap_or(0)
    }

    /// The weight for a theme, 0 to 9.
    #[must_use]
    pub fn theme(&self, theme: &str) -> u8 {
        self.themes.get(theme).copied().unwrap_or(0)
    }
}
