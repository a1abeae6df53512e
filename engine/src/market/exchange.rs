//! Conversion into the case currency at the case's dated rates.

use std::collections::BTreeMap;

use crate::case::{
    AmountError, CaseError, CaseFile, MAX_AMOUNT, Rule, is_known_currency, minor_digits,
    parse_amount,
};

/// Digits after the point that a rate may have.
const RATE_DIGITS: u32 = 9;
/// The most digits after the point that a currency has.
const MOST_DIGITS: u32 = 3;
/// How many parts of a minor unit tell every converted amount before it is rounded.
pub(super) const PARTS: i128 = 10_i128.pow(RATE_DIGITS + MOST_DIGITS);

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
        rounded(self.exact(text, currency)?)
    }

    /// Whether so many units at a price cost more or less, since the price is rounded, by more than one minor unit
    /// and by more than a thousandth.
    pub(super) fn is_far_off(&self, price: &str, currency: Option<&str>, quantity: i64) -> bool {
        let exact = self.exact(price, currency);
        exact.and_then(|exact| Ok((exact, rounded(exact)?))).is_ok_and(|(exact, rounded)| {
            // At most half of [`PARTS`].
            let off = (i128::from(rounded) * PARTS - exact).abs();
            off * i128::from(quantity) > PARTS && off * 1_000 > exact
        })
    }

    /// An amount in the case currency before it is rounded, in 1 / [`PARTS`] of its minor unit.
    pub(super) fn exact(&self, text: &str, currency: Option<&str>) -> Result<i128, Rule> {
        let currency = currency.unwrap_or(&self.home);
        if currency == self.home {
            return Ok(i128::from(read(text, self.home_digits)?) * PARTS);
        }
        let Some((rate, digits)) = self.rates.get(currency).copied() else {
            return Err(if is_known_currency(currency) {
                Rule::NoRate
            } else {
                Rule::UnknownCurrency
            });
        };
        let minor = read(text, digits)?;
        // At most 2^53 × 2^53 × 10^3 × 10^3 < 2^126: i128 holds it.
        Ok(i128::from(minor) * i128::from(rate) * parts(digits, self.home_digits))
    }
}

/// What a minor unit at a rate of 10^−[`RATE_DIGITS`] is of a minor unit of another currency, in 1 / [`PARTS`];
/// both by their digits.
const fn parts(digits: u32, into_digits: u32) -> i128 {
    10_i128.pow(into_digits + MOST_DIGITS - digits)
}

/// Minor units of a currency in those of another, at so many units of the other for one: as amounts of a case are
/// converted, to the nearest minor unit, halves up. A currency in itself is the same. Nothing where one of the
/// currencies is not known, the rate is none, or what comes of it is more than an amount may be.
#[must_use]
pub fn converted(minor: i64, from: &str, into: &str, per_unit: &str) -> Option<i64> {
    let (digits, into_digits) = (minor_digits(from)?, minor_digits(into)?);
    if from == into {
        return Some(minor);
    }
    let rate = parse_amount(per_unit, RATE_DIGITS).ok().filter(|rate| 0 < *rate)?;
    let exact = i128::from(minor).checked_mul(i128::from(rate))?;
    let exact = exact.checked_mul(parts(digits, into_digits))?;
    rounded(exact).ok().filter(|value| *value <= MAX_AMOUNT)
}

/// A figure of [`Exchange::exact`] in whole minor units, halves up.
pub(super) fn rounded(exact: i128) -> Result<i64, Rule> {
    i64::try_from((exact + PARTS / 2).div_euclid(PARTS)).map_err(|_| Rule::Overflow)
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

#[cfg(test)]
mod tests {
    use super::converted;

    #[test]
    fn an_amount_is_converted_to_the_nearest_minor_unit_whatever_digits_both_have() {
        let usd = |minor, from, per_unit| converted(minor, from, "USD", per_unit);
        assert_eq!(usd(100_050, "EUR", "1.085"), Some(108_554), "1085.5425");
        assert_eq!(usd(1, "EUR", "0.5"), Some(1), "halves up");
        assert_eq!(usd(1_000, "JPY", "0.0067"), Some(670), "no digits");
        assert_eq!(usd(1_000, "KWD", "3.25"), Some(325), "three digits");
        assert_eq!(converted(325, "USD", "JPY", "149.5"), Some(486));
        assert_eq!(usd(7, "USD", ""), Some(7), "in itself there is no rate");
        assert_eq!(usd(7, "EUR", "0"), None);
        assert_eq!(usd(7, "EUR", "soon"), None);
        assert_eq!(usd(7, "ZZZ", "1"), None);
        assert_eq!(usd(i64::MAX, "EUR", "9007199.254740991"), None, "too large");
    }
}
