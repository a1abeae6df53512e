//! May this offer serve this line? A verdict with every reason, as data.
//!
//! The verdict knows only the two records and the exclusions: whether anything is left
//! of either is the matching's business.

mod kinds;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::case::ResourceKind;
use crate::market::{LineIx, Market, Offer, OfferIx, State, StateIx};

pub(crate) use kinds::{Kinds, Named};
pub use prospect::{Lack, Prospect, prospects};

/// Declares reasons with their code.
macro_rules! reasons {
    ($(#[$outer:meta])* $name:ident $($(#[$meta:meta])* $variant:ident = $code:literal,)+) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$meta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
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

// Below the macro, which it uses.
mod prospect;

reasons! {
    /// A rule by which an offer may not serve a line.
    Reason
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
pub fn verdict(market: &Market, offer: OfferIx, line: LineIx) -> Vec<Reason> {
    reasons(market, offer, line).list()
}

/// A set of reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reasons(u32);

impl Reasons {
    const fn bit(reason: Reason) -> u32 {
        #[expect(
            clippy::as_conversions,
            reason = "the position of a variant, of which there are few"
        )]
        let position = reason as u32;
        1 << position
    }

    fn of<const N: usize>(rules: [(Reason, bool); N]) -> Self {
        let bits = rules.into_iter().map(|(reason, blocks)| u32::from(blocks) * Self::bit(reason));
        Self(bits.sum())
    }

    pub(crate) const fn and(self, more: Self) -> Self {
        Self(self.0 | more.0)
    }
    pub(crate) const fn without(self, reason: Reason) -> Self {
        Self(self.0 & !Self::bit(reason))
    }
    pub(crate) const fn has(self, reason: Reason) -> bool {
        self.0 & Self::bit(reason) != 0
    }
    pub(crate) const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
    pub(crate) const fn count(self) -> u32 {
        self.0.count_ones()
    }
    /// Positions of the reasons in [`Reason::ALL`], in their order.
    pub(crate) fn positions(self) -> impl Iterator<Item = usize> {
        (0..Reason::ALL.len()).filter(move |at| self.0 >> at & 1 == 1)
    }
    fn list(self) -> Vec<Reason> {
        self.positions().map(|at| Reason::ALL[at]).collect()
    }
}

/// Rules that read one thing of a line, and of the offer and the market whatever they like.
type Part = fn(&Market, OfferIx, LineIx) -> Reasons;

/// All rules that do not single a line out, by what they read of it: its resource, its year,
/// its State, its theme, its activity.
const PARTS: [Part; 5] = [by_resource, by_year, by_state, by_theme, by_activity];

fn reasons(market: &Market, offer: OfferIx, line: LineIx) -> Reasons {
    let alone = of_line(market, offer, line);
    PARTS.iter().fold(alone, |all, part| all.and(part(market, offer, line)))
}

/// What is said of the line, or of the pair, alone.
fn of_line(market: &Market, offer: OfferIx, line: LineIx) -> Reasons {
    Reasons::of([
        (Reason::ToBeCosted, market[line].asked.is_none()),
        (Reason::ForbiddenPair, market.is_forbidden(offer, line)),
    ])
}

/// Reads the resource, and whether money may buy it.
fn by_resource(market: &Market, offer: OfferIx, line: LineIx) -> Reasons {
    let (given, asked) = (&market[market[offer].resource], &market[market[line].resource]);
    let same_kind = given.kind == asked.kind;
    let other_code = same_kind && given.code != asked.code;
    let counted = same_kind && !other_code && given.kind != ResourceKind::Funding;
    Reasons::of([
        (Reason::ResourceKind, !same_kind && !market.buys(offer, line)),
        (Reason::ResourceCode, other_code),
        (Reason::ResourceUnit, counted && given.unit != asked.unit),
    ])
}

fn by_year(market: &Market, offer: OfferIx, line: LineIx) -> Reasons {
    let year = market[offer].years.get(&market[line].year);
    Reasons::of([
        (Reason::NotReported, year.is_some_and(|year| year.quantity.is_none())),
        (Reason::Year, year.is_none()),
    ])
}

fn by_state(market: &Market, offer_ix: OfferIx, line: LineIx) -> Reasons {
    let (offer, ix) = (&market[offer_ix], market.state_of(line));
    let (limits, state) = (&offer.limits, &market[ix]);
    Reasons::of([
        (Reason::StateExcluded, limits.excluded_states.contains(&ix)),
        (Reason::StateNotListed, !is_listed(offer, ix, state)),
        (Reason::RegionExcluded, in_any(&limits.excluded_regions, state)),
        (Reason::LdcOnly, limits.ldc_only && !state.ldc),
        (Reason::OdaOnly, limits.oda_only && !state.oda),
        (Reason::Expired, limits.expires.is_some_and(|day| day < market.as_of())),
        (Reason::Veto, market.is_vetoed(offer.donor, ix)),
    ])
}

fn by_theme(market: &Market, offer: OfferIx, line: LineIx) -> Reasons {
    let (limits, theme) = (&market[offer].limits, &market[market[line].need].theme);
    Reasons::of([
        (Reason::ThemeNotListed, !limits.themes.is_empty() && !limits.themes.contains(theme)),
        (Reason::ThemeExcluded, limits.excluded_themes.contains(theme)),
    ])
}

fn by_activity(market: &Market, offer: OfferIx, line: LineIx) -> Reasons {
    let (limits, activity) = (&market[offer].limits, &market[market[line].need].activity);
    let listed = limits.activities.is_empty() || limits.activities.contains(activity);
    Reasons::of([
        (Reason::ActivityNotListed, !listed),
        (Reason::ActivityExcluded, limits.excluded_activities.contains(activity)),
    ])
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
        && reasons(market, offer, line).is_empty()
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
