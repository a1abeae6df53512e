//! What a donor can give, and its limits.

use std::collections::{BTreeMap, BTreeSet};

use super::{DonorIx, LineIx, Market, ResourceIx, StateIx};
use crate::case::{AlsoPrefers, Date};

/// What a donor can give.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Id in the case.
    pub id: String,
    /// Who gives.
    pub donor: DonorIx,
    /// What is given.
    pub resource: ResourceIx,
    /// How much in each year, by year.
    pub years: BTreeMap<i32, OfferYear>,
    /// Where it may go.
    pub limits: Limits,
    /// Where it would rather go.
    pub preferences: Preferences,
}

/// What a donor prefers: weights from 1 to 9, which are added where several apply to a unit.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// By State.
    pub states: BTreeMap<StateIx, u8>,
    /// By theme, region and year.
    pub also: AlsoPrefers,
}

impl Preferences {
    /// The weights of a State and of where it lies; what else applies does not depend on the State.
    #[must_use]
    pub fn of_state(&self, market: &Market, ix: StateIx) -> u8 {
        let state = &market[ix];
        let named = self.states.get(&ix).copied().unwrap_or(0);
        named + self.also.region(&state.region, &state.subregion)
    }

    /// The weights that apply to any unit in a State and a year.
    #[must_use]
    pub fn at(&self, market: &Market, ix: StateIx, year: i32) -> u8 {
        self.of_state(market, ix) + self.also.year(year)
    }

    /// The weights that apply to a unit on a line.
    #[must_use]
    pub fn of_line(&self, market: &Market, line: LineIx) -> u8 {
        let theme = &market[market[line].need].theme;
        self.at(market, market.state_of(line), market[line].year) + self.also.theme(theme)
    }
}

/// What an offer holds in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferYear {
    /// In the unit of the resource; `None` is *not reported*.
    pub quantity: Option<i64>,
    /// Held by locks.
    pub locked: i64,
}

impl OfferYear {
    /// What the matching may place: 0 where nothing is reported.
    #[must_use]
    pub fn remaining(self) -> i64 {
        self.quantity.map_or(0, |quantity| quantity - self.locked)
    }
}

/// Where an offer may go. Empty lists limit nothing.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    /// Listed States; with `regions`, either suffices.
    pub states: BTreeSet<StateIx>,
    /// Excluded States.
    pub excluded_states: BTreeSet<StateIx>,
    /// Regions or subregions.
    pub regions: BTreeSet<String>,
    /// Excluded regions or subregions.
    pub excluded_regions: BTreeSet<String>,
    /// Themes.
    pub themes: BTreeSet<String>,
    /// Excluded themes.
    pub excluded_themes: BTreeSet<String>,
    /// Activities.
    pub activities: BTreeSet<String>,
    /// Excluded activities.
    pub excluded_activities: BTreeSet<String>,
    /// Only least developed countries.
    pub ldc_only: bool,
    /// Only States eligible for official development assistance.
    pub oda_only: bool,
    /// Last day on which it stands.
    pub expires: Option<Date>,
    /// The least a State may receive, if anything.
    pub min_grant: Option<i64>,
    /// The most one State may receive in one year.
    pub max_per_state: Option<i64>,
    /// The most States.
    pub max_states: Option<u32>,
    /// The greatest share of one line.
    pub max_share_of_line: Option<Share>,
    /// Only beside another contributor.
    pub needs_co_funding: bool,
}

/// A share above 0 and at most 1, in ten-thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u16);

impl Share {
    /// The whole.
    pub const WHOLE: Self = Self(10_000);

    /// `None` outside 1 to 10,000.
    #[must_use]
    pub fn from_ten_thousandths(value: i64) -> Option<Self> {
        u16::try_from(value).ok().filter(|share| (1..=10_000).contains(share)).map(Self)
    }

    /// The share of a quantity, rounded down, so that the limit is never passed.
    #[must_use]
    pub fn of(self, quantity: i64) -> i64 {
        let product = i128::from(quantity) * i128::from(self.0) / 10_000;
        i64::try_from(product).expect("a share of an i64 is no larger than it")
    }
}
