//! What the lines of needs come to, for each currency, in whole minor units: on the screen and in files.

use std::collections::BTreeMap;

use crate::figures;
use crate::need::{NeedBody, NeedLine};

/// What a line comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worth {
    /// Money, in minor units.
    Money(String, i64),
    /// A quantity without a price: in no sum of money.
    Unpriced,
    /// No figure yet: in no sum.
    ToBeCosted,
    /// A figure that is no amount, or too large: in no sum.
    Unreadable,
}

/// What one line comes to: an amount as it stands, or quantity times price.
#[must_use]
pub fn worth(line: &NeedLine) -> Worth {
    let Some(asked) = line.asked() else { return Worth::ToBeCosted };
    if !line.measure().is_money() && line.unit_cost.is_none() {
        return Worth::Unpriced;
    }
    let currency = line.currency.clone().unwrap_or_default();
    figures::money(line, &asked).map_or(Worth::Unreadable, |minor| Worth::Money(currency, minor))
}

/// Sums over lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Minor units by currency; lines without one are under the empty code.
    pub money: BTreeMap<String, i64>,
    /// Quantities without a price.
    pub unpriced: usize,
    /// Lines without a figure.
    pub to_be_costed: usize,
    /// Lines whose figure cannot be read or counted.
    pub unreadable: usize,
    /// All lines.
    pub lines: usize,
}

impl Totals {
    /// Over the lines of some needs.
    #[must_use]
    pub fn of<'a>(needs: impl IntoIterator<Item = &'a NeedBody>) -> Self {
        let mut totals = Self::default();
        for line in needs.into_iter().flat_map(|need| &need.lines) {
            totals.add(line);
        }
        totals
    }

    /// Counts a line.
    pub fn add(&mut self, line: &NeedLine) {
        self.lines += 1;
        match worth(line) {
            Worth::Money(currency, minor) => {
                let sum = self.money.entry(currency).or_default();
                match sum.checked_add(minor) {
                    Some(more) => *sum = more,
                    None => self.unreadable += 1,
                }
            }
            Worth::Unpriced => self.unpriced += 1,
            Worth::ToBeCosted => self.to_be_costed += 1,
            Worth::Unreadable => self.unreadable += 1,
        }
    }
}
