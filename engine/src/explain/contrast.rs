//! Why this donor and not that one: the cost of having it otherwise.
//!
//! A quantity of an offer is fixed on a line as if it were committed, the rest is solved
//! anew, and the two proposals are compared. Where no proposal could have it there, whatever others
//! add, nothing is fixed; beyond that a commitment is not held to limits that join matches (a least grant, say), so
//! that the cost is then at most that of a proposal.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::pair::{self, Pair};
use super::{Baseline, Change, Difference, Edit, QuestionError, ResourceLoss};
use crate::case::LockStatus;
use crate::eligibility::is_eligible;
use crate::market::{LineIx, Market, OfferIx, ResourceIx, StateIx};
use crate::network::share_left;
use crate::order;
use crate::run::ResourceKey;

/// Asks what it costs to have an offer serve a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contrast {
    /// Id of the offer to have there.
    pub offer: String,
    /// Id of the line.
    pub line: String,
    /// How much of it; `None` for the most that may be.
    pub quantity: Option<i64>,
    /// Id of an offer to keep from the line at the same time.
    pub instead_of: Option<String>,
}

/// What it costs to have an offer serve a line.
///
/// For the Implementation Support Unit only: it names what others gain and lose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContrastReport {
    /// The offer and the line as they stand.
    pub pair: Pair,
    /// The most of the offer that may be fixed there: what it holds in the year, what the
    /// line lacks and the offer's own limits allow; 0 where a rule blocks it.
    pub most: i64,
    /// What is fixed there; 0 where nothing may be, or more is asked for than may be.
    pub forced: i64,
    /// What it costs; `None` where nothing is forced, or the case with it has no run.
    pub cost: Option<Cost>,
}

/// The cost of a proposal beside the best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// By resource, funding first; every resource, since one donor less at a State or money spent otherwise
    /// can cost another than the line's.
    pub losses: Vec<ResourceLoss>,
    /// The first rung of any resource with less, by priority, then band; `None` where no rung has.
    pub first: Option<FirstLoss>,
    /// From the proposal to the one with the offer there: by rung, State, line, offer and pair.
    pub difference: Difference,
}

/// The first rung with less, as far as the policy has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstLoss {
    /// What is counted.
    pub resource: ResourceKey,
    /// National priority, 1 to 3; `None` where the policy has none.
    pub priority: Option<u8>,
    /// Band, from 1; `None` where the policy has no steps of fairness, or money may buy such units: the steps
    /// are then of what they cost.
    pub band: Option<u32>,
    /// Locked and proposed there.
    pub quantity: Change,
}

impl Question for Contrast {
    type Report = ContrastReport;

    fn start(&self, baseline: &Baseline) -> Result<ContrastReport, QuestionError> {
        let (offer, line) = (baseline.offer(&self.offer)?, baseline.line(&self.line)?);
        if let Some(other) = &self.instead_of {
            baseline.offer(other)?;
        }
        if let Some(quantity) = self.quantity.filter(|quantity| *quantity < 1) {
            return Err(QuestionError::NotPositive(quantity));
        }
        let most = most(baseline, offer, line);
        let forced = self.quantity.unwrap_or(most);
        Ok(ContrastReport {
            pair: pair::of(baseline, offer, line),
            most,
            forced: if forced <= most { forced } else { 0 },
            cost: None,
        })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut ContrastReport,
    ) -> Result<(), Halt> {
        if report.forced == 0 {
            return Ok(());
        }
        let lock = Edit::AddLock {
            offer: self.offer.clone(),
            line: self.line.clone(),
            quantity: report.forced,
            status: LockStatus::Committed,
        };
        let other = self
            .instead_of
            .iter()
            .map(|offer| Edit::Forbid { offer: offer.clone(), line: self.line.clone() });
        let edits: Vec<Edit> = std::iter::once(lock).chain(other).collect();
        report.cost = resolver.effect(&edits)?.map(|effect| Cost {
            losses: effect.losses(),
            first: first_loss(baseline, &effect),
            difference: (*effect).clone(),
        });
        Ok(())
    }
}

fn first_loss(baseline: &Baseline, effect: &Difference) -> Option<FirstLoss> {
    let less = effect.rungs.iter().filter(|rung| rung.quantity.net() < 0);
    let first = less.min_by_key(|rung| (rung.priority, rung.band))?;
    let mut resources = (0..baseline.market().resources().len()).map(ResourceIx::new);
    let resource = resources.find(|ix| baseline.resource(*ix) == first.resource);
    Some(FirstLoss {
        resource: first.resource.clone(),
        priority: baseline.run().policy.priority.then_some(first.priority),
        band: resource.filter(|ix| baseline.has_steps(*ix)).map(|_| first.band),
        quantity: first.quantity,
    })
}

/// The most of an offer that a lock on the line may hold, beside the locks there are.
fn most(baseline: &Baseline, offer: OfferIx, line: LineIx) -> i64 {
    let market = baseline.market();
    if !is_eligible(market, offer, line) || !may_join(market, offer, line) {
        return 0;
    }
    let year = market[line].year;
    let state = market.state_of(line);
    let limits = &market[offer].limits;
    let holds = market[offer].years.get(&year).map_or(0, |entry| entry.remaining());
    let lacks = market[line].asked.map_or(0, |asked| asked.remaining());
    let locked = market.locked_by_grant().get(&(offer, state, year)).copied().unwrap_or(0);
    let per_state = limits.max_per_state.map_or(holds, |most| (most - locked).max(0));
    let share =
        limits.max_share_of_line.map_or(lacks, |share| share_left(market, offer, line, share));
    (holds.min(per_state) / market.given(offer, line, 1)).min(lacks).min(share)
}

/// Whether some proposal beside the locks could have the offer on the line, as far as limits that
/// join matches go: each is held against the most that others could add to it.
fn may_join(market: &Market, offer: OfferIx, line: LineIx) -> bool {
    let (state, donor) = (market.state_of(line), market[offer].donor);
    let limits = &market[offer].limits;
    let locks = || market.locks().iter().filter(|lock| lock.quantity > 0);
    let is_full = |most: Option<u32>, others: usize| {
        most.is_some_and(|most| usize::try_from(most).is_ok_and(|most| most <= others))
    };
    let states = order::set(
        locks().filter(|lock| lock.offer == offer).map(|lock| market.state_of(lock.line)),
    );
    let partners = order::set(
        locks()
            .filter(|lock| market.state_of(lock.line) == state)
            .map(|lock| market[lock.offer].donor),
    );
    let others = (0..market.offers().len()).map(OfferIx::new);
    let others: Vec<OfferIx> = others.filter(|other| gives(market, *other, line) > 0).collect();
    let asked = market[line].asked;
    let is_met_in_part = asked.is_some_and(|asked| asked.already_covered > 0)
        || locks().any(|lock| lock.line == line && market[lock.offer].donor != donor)
        || others.iter().any(|other| market[*other].donor != donor);
    let part: i64 = others.iter().map(|other| gives(market, *other, line)).sum();
    !(limits.min_grant.is_some_and(|least| grant(market, offer, state) < least)
        || (!states.contains(&state) && is_full(limits.max_states, states.len()))
        || (limits.needs_co_funding && !is_met_in_part)
        || (!partners.contains(&donor) && is_full(market[state].max_partners, partners.len()))
        || asked.is_some_and(|asked| part < asked.least()))
}

/// What an offer could give to a line at most, in the line's unit.
fn gives(market: &Market, offer: OfferIx, line: LineIx) -> i64 {
    let held = market[offer].years.get(&market[line].year).map_or(0, |entry| entry.remaining());
    if held == 0 || !market.fills(offer, line) || !is_eligible(market, offer, line) {
        return 0;
    }
    let lacks = market[line].asked.map_or(0, |asked| asked.remaining());
    lacks.min(held / market.given(offer, line, 1))
}

/// What a State could have of an offer at most in all years, committed and proposed.
fn grant(market: &Market, offer: OfferIx, state: StateIx) -> i64 {
    let mut by_year: BTreeMap<i32, i64> = BTreeMap::new();
    for line in (0..market.lines().len()).map(LineIx::new) {
        if market.state_of(line) == state {
            let units = gives(market, offer, line);
            *by_year.entry(market[line].year).or_default() += market.given(offer, line, units);
        }
    }
    let most = market[offer].limits.max_per_state.unwrap_or(i64::MAX);
    let held = |year| market[offer].years.get(year).map_or(0, |entry| entry.remaining());
    let proposed: i64 = by_year.iter().map(|(year, sum)| *sum.min(&held(year)).min(&most)).sum();
    let locked = market.locked_by_grant();
    let locked = locked.iter().filter(|((of, to, _), _)| *of == offer && *to == state);
    proposed + locked.map(|(_, quantity)| *quantity).sum::<i64>()
}
