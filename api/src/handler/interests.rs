//! Interests: what a donor says of a need.

use contract::interest::InterestBody;
use contract::need::is_quantity;
use contract::record::Kind;

use super::records::{Filter, Kept, Reference, Subject};
use crate::store::BrokenRule;

impl Kept for InterestBody {
    const PATH: &'static str = "interests";
    const INVALID: &'static str = "invalid_interest";

    fn faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        let mut faults = Vec::new();
        let Some(quantity) = &self.quantity else { return faults };
        if self.line.is_none() {
            faults.push(BrokenRule {
                path: "line".to_owned(),
                code: "missing_field",
                detail: "a quantity is of one line, which says what it is counted in".to_owned(),
                fix: "name the line, or say the quantity in words",
            });
        }
        if !is_quantity(quantity) {
            faults.push(BrokenRule {
                path: "quantity".to_owned(),
                code: "not_decimal",
                detail: "a quantity is a plain decimal string above zero".to_owned(),
                fix: "write for example \"1500.00\"",
            });
        }
        faults
    }

    fn refers_to(&self) -> Vec<Reference<'_>> {
        let offer = self.offer.as_ref().map(|offer| Reference::to(Kind::Offer, offer));
        let need = Reference {
            line: self.line,
            quantity: self.quantity.as_deref(),
            is_proposed: true,
            ..Reference::to(Kind::Need, &self.need)
        };
        std::iter::once(need).chain(offer).collect()
    }

    fn fits(&self, filter: &Filter) -> bool {
        filter.theme.is_none()
            && filter.kind.is_none()
            && filter.year.is_none()
            && filter.state.is_none()
    }
}
