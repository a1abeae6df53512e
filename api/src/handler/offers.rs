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

    /// Whom and what a donor leaves out stays left out.
    fn consents_anew(&self, before: &Self) -> Vec<BrokenRule> {
        let lists = [
            ("excluded_states", &self.excluded_states, &before.excluded_states),
            ("excluded_regions", &self.excluded_regions, &before.excluded_regions),
            ("excluded_themes", &self.excluded_themes, &before.excluded_themes),
            ("excluded_activities", &self.excluded_activities, &before.excluded_activities),
        ];
        let shorter = lists.into_iter().filter_map(|(field, now, was)| {
            let missing = was.iter().find(|entry| !now.contains(entry))?;
            Some(BrokenRule {
                path: field.to_owned(),
                code: "owner_decides",
                detail: format!("the donor itself leaves out {missing:?}"),
                fix: "ask the donor to take it off the list",
            })
        });
        shorter.collect()
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
