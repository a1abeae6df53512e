//! What a line counts in: the one answer for all that reads or writes a quantity of it.

use engine::case::{AmountError, ResourceKind, format_amount, minor_digits, parse_amount};

use super::NeedLine;

/// Digits of an amount whose currency is not named, or not known: most currencies have as many.
const USUAL_DIGITS: u32 = 2;

/// No currency has more digits after the point.
const MOST_DIGITS: usize = 4;

/// Whether a text can be a quantity, whatever the line counts in that it is of: a plain decimal
/// above zero.
#[must_use]
pub fn is_quantity(text: &str) -> bool {
    let fraction = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let digits = u32::try_from(fraction.min(MOST_DIGITS)).unwrap_or(0);
    parse_amount(text, digits).is_ok_and(|value| value > 0)
}

/// What a line counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure<'a> {
    /// Money.
    Money {
        /// ISO 4217; empty where the line names none yet.
        currency: &'a str,
        /// Digits of its minor unit.
        digits: u32,
    },
    /// Whole units, by what they are called; empty where the line does not say yet.
    Units(&'a str),
}

impl<'a> Measure<'a> {
    /// Whether it is money.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Money { .. })
    }

    /// The currency, or the unit; empty where the line does not say yet.
    #[must_use]
    pub const fn name(self) -> &'a str {
        match self {
            Self::Money { currency, .. } => currency,
            Self::Units(unit) => unit,
        }
    }

    /// Digits after the point that a quantity may have.
    #[must_use]
    pub const fn digits(self) -> u32 {
        match self {
            Self::Money { digits, .. } => digits,
            Self::Units(_) => 0,
        }
    }

    /// A quantity in minor units, or in whole units.
    ///
    /// # Errors
    ///
    /// [`AmountError`] where it is no plain decimal that fits: [`AmountError::TooPrecise`] for a
    /// part of a cent, or of a unit.
    pub fn read(self, quantity: &str) -> Result<i64, AmountError> {
        parse_amount(quantity, self.digits())
    }

    /// Why a text is no quantity of the line, by the code of the rule: `not_decimal`,
    /// `too_precise` or `overflow`.
    #[must_use]
    pub fn fault(self, quantity: &str) -> Option<&'static str> {
        if !is_quantity(quantity) {
            return Some("not_decimal");
        }
        match self.read(quantity) {
            Ok(_) => None,
            Err(AmountError::TooPrecise) => Some("too_precise"),
            Err(_) => Some("overflow"),
        }
    }

    /// A quantity as it is sent: a plain decimal, or a whole number.
    #[must_use]
    pub fn plain(self, value: i64) -> String {
        format_amount(value, self.digits())
    }
}

impl NeedLine {
    /// What the line counts in. One that does not say of what kind it is is taken for money.
    #[must_use]
    pub fn measure(&self) -> Measure<'_> {
        match self.kind {
            Some(ResourceKind::Expertise | ResourceKind::InKind) => {
                Measure::Units(self.unit.as_deref().unwrap_or_default())
            }
            Some(ResourceKind::Funding) | None => self.money(),
        }
    }

    /// What the price of a unit counts in, and what is money altogether.
    #[must_use]
    pub fn money(&self) -> Measure<'_> {
        let currency = self.currency.as_deref().unwrap_or_default();
        let digits = minor_digits(currency).unwrap_or(USUAL_DIGITS);
        Measure::Money { currency, digits }
    }

    /// What the line asks, as it is stated; `None` is *to be costed*.
    #[must_use]
    pub fn asked(&self) -> Option<String> {
        match self.measure() {
            Measure::Money { .. } => self.amount.clone(),
            Measure::Units(_) => self.quantity.map(|units| units.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_counts_in_its_currency_or_in_whole_units() {
        let line = |kind, currency: &str, unit: &str| NeedLine {
            kind,
            currency: Some(currency.to_owned()).filter(|code| !code.is_empty()),
            unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
            ..NeedLine::default()
        };
        let yen = line(Some(ResourceKind::Funding), "JPY", "");
        assert_eq!(yen.measure(), Measure::Money { currency: "JPY", digits: 0 });
        assert_eq!(yen.measure().read("1.5"), Err(AmountError::TooPrecise));
        let dinars = line(None, "KWD", "");
        assert_eq!(dinars.measure().read("1.5"), Ok(1_500));
        assert_eq!(dinars.measure().plain(1_500), "1.500");
        let units = line(Some(ResourceKind::InKind), "KWD", "item");
        assert_eq!(units.measure(), Measure::Units("item"), "a currency is that of the price");
        assert_eq!(units.measure().read("1.5"), Err(AmountError::TooPrecise));
        let faults = ["0", "1,5", "1.55555", "1.5", "9007199254740992", "900719925474099", "7"];
        let faults = faults.map(|text| units.measure().fault(text).unwrap_or_default());
        assert_eq!(
            faults,
            ["not_decimal", "not_decimal", "not_decimal", "too_precise", "not_decimal", "", ""]
        );
        assert_eq!(dinars.measure().fault("900719925474099"), Some("overflow"));
        let open = line(Some(ResourceKind::Funding), "", "");
        assert_eq!(open.measure(), Measure::Money { currency: "", digits: 2 }, "and no dollars");
    }
}
