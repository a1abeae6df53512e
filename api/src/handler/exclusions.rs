//! Exclusions: a donor and a State that must not be proposed to each other.

use contract::access::{Reader, Role};
use contract::exclusion::ExclusionBody;
use engine::case::VetoBy;

use super::records::{Filter, Kept, Subject, unknown_party};
use crate::store::BrokenRule;

impl Kept for ExclusionBody {
    const PATH: &'static str = "exclusions";
    const INVALID: &'static str = "invalid_exclusion";

    fn completed(self, reader: &Reader) -> Self {
        let side = match reader.role() {
            Some(Role::FocalPoint) => Some(VetoBy::State),
            Some(Role::DonorDesk | Role::Partner) => Some(VetoBy::Donor),
            Some(Role::Isu | Role::Observer) | None => None,
        };
        Self { by: self.by.or(side), ..self }
    }

    fn kept_from(self, before: &Self) -> Self {
        Self { by: self.by.or(before.by), ..self }
    }

    fn faults(&self, of: &Subject<'_>) -> Vec<BrokenRule> {
        let mut faults = Vec::new();
        if !of.parties.contains_key(&self.other) {
            faults.push(unknown_party("other", &self.other));
        } else if self.other == of.owner {
            faults.push(BrokenRule {
                path: "other".to_owned(),
                code: "same_party",
                detail: "a party is not excluded from itself".to_owned(),
                fix: "name the other side",
            });
        }
        if self.by.is_none() {
            faults.push(BrokenRule {
                path: "by".to_owned(),
                code: "missing_field",
                detail: "this field is required".to_owned(),
                fix: "say whether the owner is the State or the donor",
            });
        }
        faults
    }

    fn fits(&self, filter: &Filter) -> bool {
        filter.theme.is_none()
            && filter.kind.is_none()
            && filter.year.is_none()
            && filter.state.is_none()
    }
}
