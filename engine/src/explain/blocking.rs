//! Pairs that would both rather leave the proposal.
//!
//! In a stable allocation (Gale and Shapley 1962; with divisible quantities Baïou and
//! Balinski 2002) no pair of the two sides would both gain by dealing with each other beyond
//! what the allocation gives them. Here:
//!
//! - a *donor* ranks lines by the offer's preference weights for their State, for where it lies and for
//!   their theme, lines without one last, and would rather place a unit anywhere than keep it; what it
//!   prefers of years tells no line of a year from another;
//! - a *State* makes no difference between donors and gains by any unit on an open line.
//!
//! An offer and a State **block** the proposal in one year if the State has open lines from some rank on that
//! the offer may serve within every limit, and the offer has units in that year that are
//! kept, or proposed to lines of other States that it ranks strictly lower. What is locked stays. Equal weights
//! never block: the donor must be strictly better off. Limits are those of the proposal as
//! it stands; what a move leaves behind (a grant below the least, say) is not asked.
//!
//! A proposal puts priority and fairness before preferences, so blocking pairs are to be
//! expected; they are where a donor could be tempted to go its own way, and what it would
//! move. Units kept can block only where a limit or a cost per pair kept them.
//!
//! Sources: Gale and Shapley 1962, *College admissions and the stability of marriage*,
//! American Mathematical Monthly 69(1), definition of stability; Baïou and Balinski 2002,
//! *The stable allocation (or ordinal transportation) problem*, Mathematics of Operations
//! Research 27(3), §2.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Baseline;
use super::bound::{Bound, bounds};
use crate::eligibility::is_eligible;
use crate::market::{LineIx, OfferIx, StateIx};
use crate::network::share_left;
use crate::order;

/// An offer and a State that would both rather deal with each other.
///
/// For the Implementation Support Unit only: it shows a donor's preferences and how other
/// States stand in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockingPair {
    /// Id of the offer.
    pub offer: String,
    /// Id of its donor.
    pub donor: String,
    /// ISO 3166-1 alpha-3 of the State.
    pub state: String,
    /// Calendar year.
    pub year: i32,
    /// The least of the offer's weights, for the State, where it lies and the theme, added, of the lines that it
    /// would move to; 0 where it states none.
    pub weight: u8,
    /// How much the two would move, at most.
    pub quantity: i64,
    /// Where it would come from: what is kept, then lower weights first; ties by code. The
    /// sum may be more than `quantity`, never less.
    pub from: Vec<Source>,
}

/// What an offer could take from one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// ISO 3166-1 alpha-3; `None` is what the offer keeps.
    pub state: Option<String>,
    /// The offer's weights for it, where it lies and the theme; 0 where it states none.
    pub weight: u8,
    /// Proposed there, or kept.
    pub quantity: i64,
}

/// Every blocking pair, by offer, year and State.
///
/// Read off the proposal without a solve. Time is offers × lines.
#[must_use]
pub fn blocking_pairs(baseline: &Baseline) -> Vec<BlockingPair> {
    let market = baseline.market();
    let mut pairs = Vec::new();
    for offer in baseline.offers() {
        let mut open: BTreeMap<(i32, StateIx), Vec<LineIx>> = BTreeMap::new();
        for line in baseline.lines().filter(|line| baseline.open(*line) > 0) {
            open.entry((market[line].year, market.state_of(line))).or_default().push(line);
        }
        for ((year, state), lines) in open {
            let weights = order::set(lines.iter().map(|line| weight(baseline, offer, *line)));
            let found = weights.into_iter().map(|rather| {
                let lines = lines.iter().copied();
                let lines = lines.filter(|line| weight(baseline, offer, *line) >= rather);
                pair(baseline, offer, (state, year), (rather, lines))
            });
            // Of several ranks the one by which the most would move, of equals the higher.
            pairs.extend(found.flatten().max_by_key(|pair| pair.quantity));
        }
    }
    pairs
}

/// What an offer and a State would move, in a year, to lines of at least this rank.
fn pair(
    baseline: &Baseline,
    offer: OfferIx,
    (state, year): (StateIx, i32),
    (rather, lines): (u8, impl Iterator<Item = LineIx>),
) -> Option<BlockingPair> {
    let market = baseline.market();
    let from = sources(baseline, offer, (state, rather), year);
    let held: i64 = from.iter().map(|source| source.quantity).sum();
    let held = held.min(per_state_left(baseline, offer, state, year));
    let most = lines.map(|line| open_for(baseline, offer, line, held));
    let quantity = most.sum::<i64>().min(held);
    let least = market[offer].limits.min_grant.unwrap_or(0);
    let is_enough = quantity > 0 && least <= given(baseline, offer, state) + quantity;
    is_enough.then(|| BlockingPair {
        offer: market[offer].id.clone(),
        donor: baseline.donor_id(offer),
        state: baseline.state_id(state),
        year,
        weight: rather,
        quantity,
        from,
    })
}

fn weight(baseline: &Baseline, offer: OfferIx, line: LineIx) -> u8 {
    let market = baseline.market();
    let prefers = &market[offer].preferences;
    let theme = &market[market[line].need].theme;
    prefers.of_state(market, market.state_of(line)) + prefers.also.theme(theme)
}

/// What a line could take more of an offer that could move `held`, in the offer's unit: whole units of the
/// line, and at least its smallest useful part.
fn open_for(baseline: &Baseline, offer: OfferIx, line: LineIx, held: i64) -> i64 {
    let market = baseline.market();
    let open = baseline.open(line);
    if held <= 0 || !is_eligible(market, offer, line) {
        return 0;
    }
    let keeps_back = |bound: &Bound| {
        // A least grant is met by moving enough, and the others are counted in units below.
        !matches!(
            bound,
            Bound::MinGrant | Bound::MaxPerState | Bound::MaxShareOfLine | Bound::SmallestPart
        )
    };
    if bounds(baseline, offer, line).iter().any(keeps_back) {
        return 0;
    }
    let open = market[offer].limits.max_share_of_line.map_or(open, |share| {
        let left = share_left(market, offer, line, share);
        open.min(left - baseline.placed_on(offer, line).proposed)
    });
    let units = open.min(held / market.given(offer, line, 1));
    let proposed = |remaining: i64| remaining - baseline.open(line);
    let lacks = market[line].asked.map_or(0, |asked| asked.least() - proposed(asked.remaining()));
    if units < lacks.max(1) { 0 } else { market.given(offer, line, units) }
}

/// What the State has of the offer in all years.
fn given(baseline: &Baseline, offer: OfferIx, state: StateIx) -> i64 {
    let market = baseline.market();
    let placed = baseline.placed().iter();
    let to_state =
        placed.filter(|((from, line), _)| *from == offer && market.state_of(*line) == state);
    to_state.map(|((_, line), sum)| market.given(offer, *line, sum.sum())).sum()
}

fn per_state_left(baseline: &Baseline, offer: OfferIx, state: StateIx, year: i32) -> i64 {
    let market = baseline.market();
    let Some(most) = market[offer].limits.max_per_state else { return i64::MAX };
    let placed = baseline.placed().iter().filter(|((from, line), _)| {
        *from == offer && market.state_of(*line) == state && market[*line].year == year
    });
    most - placed.map(|((_, line), sum)| market.given(offer, *line, sum.sum())).sum::<i64>()
}

/// What the offer keeps in the year, and what it has proposed to lines of other States of lower weight.
fn sources(
    baseline: &Baseline,
    offer: OfferIx,
    (state, rather): (StateIx, u8),
    year: i32,
) -> Vec<Source> {
    let market = baseline.market();
    let mut lower: BTreeMap<(u8, StateIx), i64> = BTreeMap::new();
    for ((from, line), sum) in baseline.placed() {
        let other = market.state_of(*line);
        let rank = weight(baseline, offer, *line);
        let is_lower = rank < rather && other != state;
        if *from == offer && market[*line].year == year && is_lower && sum.proposed > 0 {
            *lower.entry((rank, other)).or_default() += market.given(offer, *line, sum.proposed);
        }
    }
    let kept = Source { state: None, weight: 0, quantity: baseline.unused(offer, year) };
    let kept = (kept.quantity > 0).then_some(kept);
    let lower = lower.into_iter().map(|((weight, other), quantity)| Source {
        state: Some(baseline.state_id(other)),
        weight,
        quantity,
    });
    kept.into_iter().chain(lower).collect()
}
