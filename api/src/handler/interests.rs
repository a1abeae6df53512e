//! Interests: what a donor says of a need.

use contract::interest::InterestBody;
use contract::record::Kind;

use super::records::{Filter, Kept, Reference, Subject};
use crate::store::BrokenRule;

impl Kept for InterestBody {
    const PATH: &'static str = "interests";
    const INVALID: &'static str = "invalid_interest";

    fn faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        Vec::new()
    }

    fn refers_to(&self) -> Vec<Reference<'_>> {
        let offer = self.offer.as_ref().map(|offer| Reference::to(Kind::Offer, offer));
        std::iter::once(Reference::to(Kind::Need, &self.need)).chain(offer).collect()
    }

    fn fits(&self, filter: &Filter) -> bool {
        filter.theme.is_none()
            && filter.kind.is_none()
            && filter.year.is_none()
            && filter.state.is_none()
    }
}
