//! Needs by how much they ask for: at least, at most, in one currency.

use contract::worth::Totals;
use engine::case::{minor_digits, parse_amount};

use crate::route::Query;

/// Query field: what a need asks at least, a plain decimal.
pub(crate) const LEAST: &str = "at_least";
/// Query field: what it asks at most.
pub(crate) const MOST: &str = "at_most";
/// Query field: the currency of both. Amounts in other currencies are not compared with them.
pub(crate) const CURRENCY: &str = "currency";

/// Bounds of what a need asks in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bounds {
    currency: String,
    least: Option<i64>,
    most: Option<i64>,
}

impl Bounds {
    /// What an address says. What is no amount of the currency is no bound.
    pub(crate) fn of(query: &Query) -> Self {
        let currency = query.get(CURRENCY).to_owned();
        let digits = minor_digits(&currency);
        let read = |name: &str| parse_amount(query.get(name), digits?).ok();
        Self { least: read(LEAST), most: read(MOST), currency }
    }

    /// Whether a need with these sums is within them. A need that asks nothing in the currency, or
    /// has no figure yet, is in no bounds: what is not known is not 0.
    pub(crate) fn admit(&self, totals: &Totals) -> bool {
        if self.least.is_none() && self.most.is_none() {
            return true;
        }
        totals.money.get(&self.currency).is_some_and(|asked| {
            self.least.is_none_or(|least| *asked >= least)
                && self.most.is_none_or(|most| *asked <= most)
        })
    }
}

#[cfg(test)]
mod tests {
    use contract::need::{NeedBody, NeedLine};
    use contract::worth::Totals;
    use engine::case::ResourceKind;

    use super::Bounds;
    use crate::route::Query;

    fn asks(lines: &[(&str, &str)]) -> Totals {
        let line = |(amount, currency): &(&str, &str)| NeedLine {
            kind: Some(ResourceKind::Funding),
            amount: (!amount.is_empty()).then(|| (*amount).to_owned()),
            currency: Some((*currency).to_owned()),
            ..NeedLine::default()
        };
        let need = NeedBody { lines: lines.iter().map(line).collect(), ..NeedBody::default() };
        Totals::of([&need])
    }

    #[test]
    fn a_need_is_within_bounds_by_its_sum_in_their_currency() {
        let both = asks(&[("600.00", "USD"), ("400.50", "USD"), ("9000", "JPY")]);
        let admit = |query: &str, totals: &Totals| Bounds::of(&Query::parse(query)).admit(totals);
        assert!(admit("at_least=1000.50&currency=USD", &both));
        assert!(admit("at_most=1000.50&currency=USD", &both));
        assert!(!admit("at_least=1000.51&currency=USD", &both));
        assert!(!admit("at_most=1000&currency=USD", &both));
        assert!(admit("at_least=9000&at_most=9000&currency=JPY", &both));
        assert!(!admit("at_least=1&currency=EUR", &both), "it asks nothing in it");
        let open = asks(&[("", "USD")]);
        assert!(!admit("at_most=5&currency=USD", &open), "to be costed is not 0");
        for no_bound in [
            "",
            "currency=USD",
            "at_least=x&currency=USD",
            "at_least=5",
            "at_least=1.5&currency=JPY",
        ] {
            assert!(admit(no_bound, &open), "{no_bound}");
        }
    }
}
