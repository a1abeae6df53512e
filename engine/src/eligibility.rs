//! May this offer serve this line? A verdict with every reason, as data.
//!
//! The verdict knows only the two records and the exclusions: whether anything is left
//! of either is the matching's business.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::case::ResourceKind;
use crate::market::{LineIx, Market, Offer, OfferIx, State, StateIx};

/// Declares the reasons with their code.
macro_rules! reasons {
    ($($(#[$meta:meta])* $variant:ident = $code:literal,)+) => {
        /// A rule by which an offer may not serve a line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Reason { $($(#[$meta])* #[serde(rename = $code)] $variant),+ }

        impl Reason {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// A stable code for programs.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

reasons! {
    /// The line has no figure yet; it is shown, and never matched.
    ToBeCosted = "to_be_costed",
    /// The offer does not say how much it holds in the line's year.
    NotReported = "not_reported",
    /// Money for goods that money may not fill, goods for expertise.
    ResourceKind = "resource_kind",
    /// Another code of expertise or goods.
    ResourceCode = "resource_code",
    /// The same code counted in another unit.
    ResourceUnit = "resource_unit",
    /// The offer holds nothing in the line's year.
    Year = "year",
    /// The State is on the offer's list of exclusions.
    StateExcluded = "state_excluded",
    /// The State is neither listed nor in a listed region.
    StateNotListed = "state_not_listed",
    /// The State's region is excluded.
    RegionExcluded = "region_excluded",
    /// The theme is not listed.
    ThemeNotListed = "theme_not_listed",
    /// The theme is excluded.
    ThemeExcluded = "theme_excluded",
    /// The activity is not listed.
    ActivityNotListed = "activity_not_listed",
    /// The activity is excluded.
    ActivityExcluded = "activity_excluded",
    /// The offer is for least developed countries.
    LdcOnly = "ldc_only",
    /// The offer is for States eligible for official development assistance.
    OdaOnly = "oda_only",
    /// The offer ended before the day of the case.
    Expired = "expired",
    /// One of the two sides asked that the pair not be proposed.
    Veto = "veto",
    /// The pair of offer and line is ruled out.
    ForbiddenPair = "forbidden_pair",
}

/// Every rule that keeps the offer from the line, in the order of [`Reason`]; empty means eligible.
#[must_use]
pub fn verdict(market: &Market, offer_ix: OfferIx, line_ix: LineIx) -> Vec<Reason> {
    let (offer, line) = (&market[offer_ix], &market[line_ix]);
    let need = &market[line.need];
    let state = &market[need.state];
    let limits = &offer.limits;
    let (given, asked) = (&market[offer.resource], &market[line.resource]);
    let other_code = given.kind == asked.kind && given.code != asked.code;
    let year = offer.years.get(&line.year);
    let rules = [
        (Reason::ToBeCosted, line.asked.is_none()),
        (Reason::NotReported, year.is_some_and(|year| year.quantity.is_none())),
        (Reason::ResourceKind, given.kind != asked.kind && !market.buys(offer_ix, line_ix)),
        (Reason::ResourceCode, other_code),
        (
            Reason::ResourceUnit,
            given.kind == asked.kind
                && !other_code
                && given.kind != ResourceKind::Funding
                && given.unit != asked.unit,
        ),
        (Reason::Year, year.is_none()),
        (Reason::StateExcluded, limits.excluded_states.contains(&need.state)),
        (Reason::StateNotListed, !is_listed(offer, need.state, state)),
        (Reason::RegionExcluded, in_any(&limits.excluded_regions, state)),
        (Reason::ThemeNotListed, !limits.themes.is_empty() && !limits.themes.contains(&need.theme)),
        (Reason::ThemeExcluded, limits.excluded_themes.contains(&need.theme)),
        (
            Reason::ActivityNotListed,
            !limits.activities.is_empty() && !limits.activities.contains(&need.activity),
        ),
        (Reason::ActivityExcluded, limits.excluded_activities.contains(&need.activity)),
        (Reason::LdcOnly, limits.ldc_only && !state.ldc),
        (Reason::OdaOnly, limits.oda_only && !state.oda),
        (Reason::Expired, limits.expires.is_some_and(|day| day < market.as_of())),
        (Reason::Veto, market.is_vetoed(offer.donor, need.state)),
        (Reason::ForbiddenPair, market.is_forbidden(offer_ix, line_ix)),
    ];
    rules.into_iter().filter_map(|(reason, blocks)| blocks.then_some(reason)).collect()
}

/// Whether the verdict is empty. Most offers hold another resource, nothing in the year, or list
/// other States, and that is seen at once.
#[must_use]
pub fn is_eligible(market: &Market, offer: OfferIx, line: LineIx) -> bool {
    let (given, asked) = (&market[offer], &market[line]);
    let state = market.state_of(line);
    market.fills(offer, line)
        && given.years.contains_key(&asked.year)
        && is_listed(given, state, &market[state])
        && verdict(market, offer, line).is_empty()
}

/// Whether the offer's lists of States and regions let it serve a State at all. Necessary for
/// every line of the State, not sufficient.
pub(crate) fn is_welcome(market: &Market, offer: OfferIx, state: StateIx) -> bool {
    is_listed(&market[offer], state, &market[state])
}

/// Listed States and listed regions add up; with neither, every State is welcome.
fn is_listed(offer: &Offer, ix: StateIx, state: &State) -> bool {
    let limits = &offer.limits;
    (limits.states.is_empty() && limits.regions.is_empty())
        || limits.states.contains(&ix)
        || in_any(&limits.regions, state)
}

fn in_any(regions: &std::collections::BTreeSet<String>, state: &State) -> bool {
    regions.contains(&state.region) || regions.contains(&state.subregion)
}
