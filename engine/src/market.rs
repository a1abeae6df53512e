//! The validated, immutable form of a case: what the matching works on.
//!
//! A [`Market`] exists only if its case passed every check, so no later code validates again.
//! Nothing here derives serde: the serializable twin is [`CaseFile`].
//!
//! Every quantity is an `i64` in the unit of its resource: minor units of the case
//! currency for funding, whole units of the code for expertise and goods. The sum of
//! all quantities of a resource, asked or offered, is at most 2^53 − 1.

mod convert;
mod exchange;
mod id;
mod index;
mod offer;
mod rounds;
#[cfg(test)]
mod tests;
mod warning;

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{CaseFile, Date, DonorKind, ResourceKind};

pub use exchange::converted;
pub use id::{DonorIx, LineIx, NeedIx, OfferIx, ResourceIx, StateIx};
pub use offer::{Limits, Offer, OfferYear, Preferences, Share};

/// A validated case. Lists are sorted by id, and the `…Ix` types index them.
#[derive(Clone, Debug)]
pub struct Market {
    pub(crate) case: CaseFile,
    pub(crate) hash: String,
    pub(crate) digits: u32,
    pub(crate) resources: Vec<Resource>,
    pub(crate) states: Vec<State>,
    pub(crate) donors: Vec<Donor>,
    pub(crate) needs: Vec<Need>,
    pub(crate) lines: Vec<Line>,
    pub(crate) offers: Vec<Offer>,
    pub(crate) locks: Vec<Lock>,
    pub(crate) vetoes: BTreeSet<(DonorIx, StateIx)>,
    pub(crate) forbidden: BTreeSet<(OfferIx, LineIx)>,
}

/// What is exchanged: money, or one code of expertise or goods in one unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Resource {
    /// Funding, expertise or in kind.
    pub kind: ResourceKind,
    /// The code; empty for funding.
    pub code: String,
    /// What quantities count; the case currency for funding.
    pub unit: String,
}

/// A State that the case names.
#[derive(Clone, Debug)]
pub struct State {
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// Name as the United Nations writes it.
    pub name: String,
    /// M49 region.
    pub region: String,
    /// M49 subregion.
    pub subregion: String,
    /// On the list of least developed countries.
    pub ldc: bool,
    /// Eligible for official development assistance.
    pub oda: bool,
    /// The most donors it wants to work with.
    pub max_partners: Option<u32>,
}

/// Somebody who offers support.
#[derive(Clone, Debug)]
pub struct Donor {
    /// Id in the case.
    pub id: String,
    /// Name or neutral designation.
    pub name: String,
    /// What sort of donor.
    pub kind: DonorKind,
}

/// Something an affected State asks for.
#[derive(Clone, Debug)]
pub struct Need {
    /// Id in the case.
    pub id: String,
    /// Who asks.
    pub state: StateIx,
    /// Theme by Article.
    pub theme: String,
    /// Activity.
    pub activity: String,
    /// National priority, 1 to 3.
    pub priority: u8,
}

/// One resource in one year.
#[derive(Clone, Debug)]
pub struct Line {
    /// Id in the case.
    pub id: String,
    /// The need it belongs to.
    pub need: NeedIx,
    /// What is asked.
    pub resource: ResourceIx,
    /// Calendar year.
    pub year: i32,
    /// How much; `None` is *to be costed*: shown, never matched, never counted as 0.
    pub asked: Option<Asked>,
    /// What fills it: the same, except where money buys it (see [`Market::of_money`]).
    pub(crate) filled_by: ResourceIx,
    /// What one unit costs, in minor units of the case currency, where money may buy the units
    /// that nobody gives.
    pub price: Option<i64>,
}

/// The figures of a line that has been costed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Asked in all.
    pub quantity: i64,
    /// Met outside this matching; 0 where that is not reported.
    pub already_covered: i64,
    /// Whether it is reported what is met outside this matching.
    pub is_cover_reported: bool,
    /// Held by locks.
    pub locked: i64,
    /// The least that is of use in all; 0 where everything is.
    pub smallest_part: i64,
}

impl Asked {
    /// Covered already or committed, as far as it is known; `None` where nothing is.
    #[must_use]
    pub const fn met(self) -> Option<i64> {
        if self.is_cover_reported || self.locked > 0 {
            Some(self.already_covered + self.locked)
        } else {
            None
        }
    }

    /// The least that the matching may add, if it adds anything.
    #[must_use]
    pub const fn least(self) -> i64 {
        let missing = self.smallest_part - self.already_covered - self.locked;
        if missing > 1 { missing } else { 1 }
    }

    /// What the matching may fill: never negative, because locks and cover were checked.
    #[must_use]
    pub const fn remaining(self) -> i64 {
        self.quantity - self.already_covered - self.locked
    }
}

/// A confirmed commitment, as fixed flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Where it comes from.
    pub offer: OfferIx,
    /// Where it goes.
    pub line: LineIx,
    /// In the unit of the line's resource.
    pub quantity: i64,
}

impl Market {
    /// The case this market was made from.
    #[must_use]
    pub const fn case(&self) -> &CaseFile {
        &self.case
    }
    /// The hash of that case.
    #[must_use]
    pub fn case_hash(&self) -> &str {
        &self.hash
    }
    /// ISO 4217 code that money is counted in.
    #[must_use]
    pub fn currency(&self) -> &str {
        &self.case.currency
    }
    /// Digits of its minor unit.
    #[must_use]
    pub const fn minor_digits(&self) -> u32 {
        self.digits
    }
    /// The day the case describes.
    #[must_use]
    pub const fn as_of(&self) -> Date {
        self.case.as_of
    }
    /// What is exchanged; funding is always first.
    #[must_use]
    pub fn resources(&self) -> &[Resource] {
        &self.resources
    }
    /// States by code.
    #[must_use]
    pub fn states(&self) -> &[State] {
        &self.states
    }
    /// Donors by id.
    #[must_use]
    pub fn donors(&self) -> &[Donor] {
        &self.donors
    }
    /// Needs by id.
    #[must_use]
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }
    /// Lines by need, then id.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
    /// Offers by id.
    #[must_use]
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }
    /// Confirmed commitments by offer, then line.
    #[must_use]
    pub fn locks(&self) -> &[Lock] {
        &self.locks
    }
    /// The State that asks for a line.
    #[must_use]
    pub fn state_of(&self, line: LineIx) -> StateIx {
        self[self[line].need].state
    }
    /// Whether either side asked that the pair not be proposed.
    #[must_use]
    pub fn is_vetoed(&self, donor: DonorIx, state: StateIx) -> bool {
        self.vetoes.contains(&(donor, state))
    }
    /// Whether the pair is ruled out.
    #[must_use]
    pub fn is_forbidden(&self, offer: OfferIx, line: LineIx) -> bool {
        self.forbidden.contains(&(offer, line))
    }
    /// What is locked of an offer by (offer, State, year), for the limits per State; in its unit.
    #[must_use]
    pub fn locked_by_grant(&self) -> BTreeMap<(OfferIx, StateIx, i32), i64> {
        let mut sums = BTreeMap::new();
        for lock in &self.locks {
            *sums
                .entry((lock.offer, self.state_of(lock.line), self[lock.line].year))
                .or_insert(0) += self.given(lock.offer, lock.line, lock.quantity);
        }
        sums
    }
}
