//! Limits that are not linear: found and refused, never relaxed in silence.

use std::collections::BTreeSet;
use std::fmt;

use crate::eligibility::is_eligible;
use crate::market::{DonorIx, LineIx, Market, OfferIx, StateIx};
use crate::policy::Policy;

/// A limit of a case that this version does not match yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// Where it stands.
    pub path: String,
    /// What it is.
    pub limit: Limit,
}

/// Kinds of limits that are not linear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A State receives at least so much, or nothing.
    MinGrant,
    /// An offer goes to at most so many States.
    MaxStates,
    /// A State works with at most so many donors.
    MaxPartners,
    /// An offer gives only beside another.
    CoFunding,
    /// Money buys whole units of expertise or goods.
    MoneyMayFill,
    /// A cost for each donor and State that work together.
    FixedCost,
}

impl Limit {
    /// A stable code for programs: the field that states the limit.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::MinGrant => "min_grant",
            Self::MaxStates => "max_states",
            Self::MaxPartners => "max_partners",
            Self::CoFunding => "needs_co_funding",
            Self::MoneyMayFill => "money_may_fill",
            Self::FixedCost => "fixed_cost_per_pair",
        }
    }
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: this version cannot match with this limit yet; remove it to match without it",
            self.path
        )
    }
}

/// The limits, a line each.
pub(super) fn list(limits: &[Unsupported]) -> String {
    limits.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Every limit that could bind and is not linear; one that cannot bind is kept as it is.
pub(super) fn find(market: &Market, policy: &Policy) -> Vec<Unsupported> {
    let mut found = Vec::new();
    let mut note = |path: String, limit: Limit| found.push(Unsupported { path, limit });
    let mut partners: Vec<BTreeSet<DonorIx>> = vec![BTreeSet::new(); market.states().len()];
    for (at, offer) in market.offers().iter().enumerate() {
        let ix = OfferIx::new(at);
        let place = |field: &str| format!("offers[{}].{field}", offer.id);
        let states = states_served(market, ix);
        for state in &states {
            partners[state.at()].insert(offer.donor);
        }
        if states.is_empty() {
            continue;
        }
        if offer.limits.min_grant.is_some_and(|least| least > 1) {
            note(place("min_grant"), Limit::MinGrant);
        }
        if offer
            .limits
            .max_states
            .is_some_and(|most| usize::try_from(most).is_ok_and(|most| most < states.len()))
        {
            note(place("max_states"), Limit::MaxStates);
        }
        if offer.limits.needs_co_funding {
            note(place("needs_co_funding"), Limit::CoFunding);
        }
    }
    for (state, partners) in market.states().iter().zip(partners) {
        if state
            .max_partners
            .is_some_and(|most| usize::try_from(most).is_ok_and(|most| most < partners.len()))
        {
            note(format!("states[{}].max_partners", state.iso3), Limit::MaxPartners);
        }
    }
    for line in market.lines() {
        if line.money_may_fill && line.asked.is_some_and(|asked| asked.remaining() > 0) {
            let need = &market[line.need].id;
            note(format!("needs[{need}].lines[{}].money_may_fill", line.id), Limit::MoneyMayFill);
        }
    }
    if policy.fixed_cost_per_pair > 0 {
        note("policy.fixed_cost_per_pair".to_owned(), Limit::FixedCost);
    }
    found
}

/// States with a line left to fill that the offer may serve.
fn states_served(market: &Market, offer: OfferIx) -> BTreeSet<StateIx> {
    let lines = (0..market.lines().len()).map(LineIx::new);
    lines
        .filter(|line| market[*line].asked.is_some_and(|asked| asked.remaining() > 0))
        .filter(|line| is_eligible(market, offer, *line))
        .map(|line| market.state_of(line))
        .collect()
}
