//! Offers: what a donor can give.

use contract::offer::OfferBody;

use super::records::{Filter, Kept, Subject, offer_faults};
use crate::store::BrokenRule;

impl Kept for OfferBody {
    const PATH: &'static str = "offers";
    const INVALID: &'static str = "invalid_offer";

    fn faults(&self, of: &Subject<'_>) -> Vec<BrokenRule> {
        offer_faults(self, of)
    }

    /// An offer without themes may serve any.
    fn fits(&self, filter: &Filter) -> bool {
        let serves = |theme: &String| self.themes.is_empty() || self.themes.contains(theme);
        filter.theme.as_ref().is_none_or(serves)
            && filter.state.is_none()
            && filter.kind.is_none_or(|kind| self.kind == Some(kind))
            && filter
                .year
                .is_none_or(|year| self.years.iter().any(|entry| entry.year == Some(year)))
    }
}
