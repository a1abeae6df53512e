//! Quantities in the unit of their resource.

use std::collections::BTreeMap;

use engine::case::{ResourceKind, format_amount};
use engine::run::ResourceKey;

use super::word::{key, resource_name};
use crate::words::{decimal_mark, integer, say};

/// How quantities of one case are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// ISO 4217 code.
    pub currency: String,
    /// Digits of its minor unit.
    pub digits: u32,
}

impl Figures {
    /// A number for a table whose heading names the unit: no currency code, cents only where there are any.
    #[must_use]
    pub fn plain(&self, kind: ResourceKind, value: i64) -> String {
        match kind {
            ResourceKind::Funding => self.money(value),
            ResourceKind::Expertise | ResourceKind::InKind => integer(value),
        }
    }

    /// The same where it may be unknown, which is said and never shown as 0.
    #[must_use]
    pub fn known(&self, kind: ResourceKind, value: Option<i64>) -> String {
        value.map_or_else(say::not_reported, |value| self.plain(kind, value))
    }

    /// A quantity with its unit: `USD 1,200`, `12 person-months`.
    #[must_use]
    pub fn with_unit(&self, resource: &ResourceKey, value: i64) -> String {
        match resource.kind {
            ResourceKind::Funding => self.in_money(value),
            ResourceKind::Expertise | ResourceKind::InKind => units(&resource.unit, value),
        }
    }

    /// Quantities of several resources, each with its unit, and with its name where another is counted
    /// in the same: `40 units (Detectors)`.
    #[must_use]
    pub fn each_with_unit(&self, all: &BTreeMap<ResourceKey, i64>) -> Vec<String> {
        let is_shared = |of: &ResourceKey| 1 < all.keys().filter(|one| one.unit == of.unit).count();
        let one = |(of, value): (&ResourceKey, &i64)| {
            let figure = self.with_unit(of, *value);
            if is_shared(of) { named(&figure, of) } else { figure }
        };
        all.iter().map(one).collect()
    }

    /// An amount of money with its currency.
    #[must_use]
    pub fn in_money(&self, value: i64) -> String {
        say::money(&self.money(value), &self.currency)
    }

    /// A plain decimal for a file that programs read: no grouping, every digit.
    #[must_use]
    pub fn exact(&self, kind: ResourceKind, value: i64) -> String {
        match kind {
            ResourceKind::Funding => format_amount(value, self.digits),
            ResourceKind::Expertise | ResourceKind::InKind => value.to_string(),
        }
    }

    fn money(&self, value: i64) -> String {
        let minor = 10_i64.pow(self.digits);
        let whole = integer(value / minor);
        let rest = (value % minor).abs();
        if rest == 0 {
            whole
        } else {
            let width = usize::try_from(self.digits).unwrap_or(0);
            format!("{whole}{}{rest:0>width$}", decimal_mark())
        }
    }
}

/// A figure with what it counts: `40 units (Detectors)`.
#[must_use]
pub fn named(figure: &str, of: &ResourceKey) -> String {
    format!("{figure} ({})", resource_name(of))
}

/// So many of a unit: `12 person-months`. A unit that has no words stands as in cases and records,
/// without a plural, which another language would not know.
#[must_use]
pub fn units(unit: &str, value: i64) -> String {
    say::quantity(&key(unit), value, unit)
}
