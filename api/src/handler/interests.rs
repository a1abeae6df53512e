//! Interests: what a donor says of a need.

use contract::interest::InterestBody;
use contract::record::Kind;

use super::records::{Filter, Kept, Subject};
use crate::store::BrokenRule;

impl Kept for InterestBody {
    const PATH: &'static str = "interests";
    const INVALID: &'static str = "invalid_interest";

    fn faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        Vec::new()
    }

    fn refers_to(&self) -> Vec<(String, Kind, &str)> {
        let need = ("need".to_owned(), Kind::Need, self.need.as_str());
        let offer =
            self.offer.as_ref().map(|offer| ("offer".to_owned(), Kind::Offer, offer.as_str()));
        std::iter::once(need).chain(offer).collect()
    }

    fn fits(&self, filter: &Filter) -> bool {
        filter.theme.is_none()
            && filter.kind.is_none()
            && filter.year.is_none()
            && filter.state.is_none()
    }
}
