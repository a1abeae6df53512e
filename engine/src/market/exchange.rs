//! Conversion into the case currency at the case's dated rates.

use std::collections::BTreeMap;

use crate::case::{
    AmountError, CaseError, CaseFile, Rule, is_known_currency, minor_digits, parse_amount,
};

/// Digits after the point that a rate may have.
const RATE_DIGITS: u32 = 9;

/// The rates of a case, as integers.
pub(super) struct Exchange {
    home: String,
    home_digits: u32,
    /// Currency to (rate in 10^−9, digits of its minor unit).
    rates: BTreeMap<String, (i64, u32)>,
}

impl Exchange {
    pub(super) fn new(case: &CaseFile, errors: &mut Vec<CaseError>) -> Self {
        let mut refuse = |path: String, rule, found: &str| {
            errors.push(CaseError { path, rule, found: format!("{found:?}") });
        };
        let home_digits = minor_digits(&case.currency).unwrap_or_else(|| {
            refuse("currency".to_owned(), Rule::UnknownCurrency, &case.currency);
            2
        });
        let mut rates = BTreeMap::new();
        for rate in &case.rates {
            let place = |field: &str| format!("rates[{}].{field}", rate.currency);
            let Some(digits) = minor_digits(&rate.currency) else {
                refuse(place("currency"), Rule::UnknownCurrency, &rate.currency);
                continue;
            };
            match parse_amount(&rate.per_unit, RATE_DIGITS) {
                Ok(value) if 0 < value => {
                    if rate.currency == case.currency
                        || rates.insert(rate.currency.clone(), (value, digits)).is_some()
                    {
                        refuse(place("currency"), Rule::DuplicateEntry, &rate.currency);
                    }
                }
                _ => refuse(place("per_unit"), Rule::BadRate, &rate.per_unit),
            }
        }
        Self { home: case.currency.clone(), home_digits, rates }
    }

    pub(super) const fn home_digits(&self) -> u32 {
        self.home_digits
    }

    /// Reads an amount and converts it into minor units of the case currency.
    ///
    /// Rounds to the nearest minor unit, halves up: the same figure converts to the
    /// same integer wherever it stands, so that a lock for a whole offer uses it up.
    pub(super) fn convert(&self, text: &str, currency: Option<&str>) -> Result<i64, Rule> {
        let (scaled, unit) = self.exact(text, currency)?;
        i64::try_from(nearest(scaled, unit)).map_err(|_| Rule::Overflow)
    }

    /// Whether so many units at a price cost more or less, since the price is rounded, by more than one minor unit
    /// and by more than a thousandth.
    pub(super) fn is_far_off(&self, price: &str, currency: Option<&str>, quantity: i64) -> bool {
        self.exact(price, currency).is_ok_and(|(scaled, unit)| {
            // At most half of 10^12.
            let off = (nearest(scaled, unit) * unit - scaled).abs();
            off * i128::from(quantity) > unit && off * 1_000 > scaled
        })
    }

    /// An amount in minor units of the case currency, as numerator and denominator.
    fn exact(&self, text: &str, currency: Option<&str>) -> Result<(i128, i128), Rule> {
        let currency = currency.unwrap_or(&self.home);
        if currency == self.home {
            return Ok((read(text, self.home_digits)?.into(), 1));
        }
        let Some((rate, digits)) = self.rates.get(currency).copied() else {
            return Err(if is_known_currency(currency) {
                Rule::NoRate
            } else {
                Rule::UnknownCurrency
            });
        };
        let minor = read(text, digits)?;
        // At most 2^53 × 2^53 × 10^3 < 2^117: i128 holds it.
        let scaled = i128::from(minor) * i128::from(rate) * 10_i128.pow(self.home_digits);
        Ok((scaled, 10_i128.pow(RATE_DIGITS + digits)))
    }
}

/// The nearest integer, halves up.
const fn nearest(scaled: i128, unit: i128) -> i128 {
    (scaled + unit / 2).div_euclid(unit)
}

/// Reads an amount; the rule it breaks otherwise.
pub(super) fn read(text: &str, digits: u32) -> Result<i64, Rule> {
    parse_amount(text, digits).map_err(|error| match error {
        AmountError::NotDecimal => Rule::NotDecimal,
        AmountError::Negative => Rule::NegativeAmount,
        AmountError::TooPrecise => Rule::TooPrecise,
        AmountError::TooLarge => Rule::Overflow,
    })
}
