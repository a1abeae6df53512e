//! What a valid case probably does not mean: said, and matched all the same.

use super::Market;
use super::exchange::Exchange;
use crate::case::{CaseError, Code as _, Rule};

impl Market {
    /// What its owner should look at again, by rule, then in the order of the file.
    ///
    /// A least grant that the offer cannot give; a line that money may fill at no stated price, or at one that
    /// loses much by being rounded; the same veto or forbidden pair twice.
    /// Both sides may ask for the same veto: that is no repetition.
    #[must_use]
    pub fn warnings(&self) -> Vec<CaseError> {
        let mut warnings = Vec::new();
        for offer in &self.offers {
            // A year that is not reported may hold anything.
            let held: Option<i64> = offer.years.values().map(|year| year.quantity).sum();
            if offer.limits.min_grant.zip(held).is_some_and(|(least, held)| held < least) {
                let file = self.case.offers.iter().find(|entry| entry.id == offer.id);
                let found = file.and_then(|entry| entry.min_grant.clone()).unwrap_or_default();
                warnings.push(CaseError {
                    path: format!("offers[{}].min_grant", offer.id),
                    rule: Rule::MinGrantExceedsOffer,
                    found: format!("{found:?}"),
                });
            }
        }
        // The market is valid, so there is nothing wrong with its rates.
        let exchange = Exchange::new(&self.case, &mut Vec::new());
        for (line, file) in
            self.lines.iter().zip(self.case.needs.iter().flat_map(|need| &need.lines))
        {
            let Some(asked) = line.asked.filter(|_| file.money_may_fill) else { continue };
            let path = || format!("needs[{}].lines[{}].unit_cost", self[line.need].id, line.id);
            let currency = file.currency.as_deref();
            match &file.unit_cost {
                Some(cost) if exchange.is_far_off(cost, currency, asked.quantity) => {
                    warnings.push(CaseError {
                        path: path(),
                        rule: Rule::UnitCostRounded,
                        found: format!("{cost:?}"),
                    });
                }
                None => warnings.push(CaseError {
                    path: path(),
                    rule: Rule::FillWithoutPrice,
                    found: String::new(),
                }),
                _ => {}
            }
        }
        let mut vetoes: Vec<_> = self
            .case
            .vetoes
            .iter()
            .map(|veto| format!("vetoes[{}, {}] by the {}", veto.donor, veto.state, veto.by.code()))
            .collect();
        let mut pairs: Vec<_> = self
            .case
            .forbidden_pairs
            .iter()
            .map(|pair| format!("forbidden_pairs[{}, {}]", pair.offer, pair.line))
            .collect();
        for list in [&mut vetoes, &mut pairs] {
            list.sort();
            let twice = list.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0].clone());
            warnings.extend(twice.map(|path| CaseError {
                path,
                rule: Rule::DuplicateEntry,
                found: String::new(),
            }));
        }
        warnings
    }
}
