//! Limits that keep one more unit of an offer from a line, the rest of the proposal staying.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::Baseline;
use crate::market::{LineIx, OfferIx, StateIx};
use crate::network::share_left;
use crate::order;

/// A limit that one more unit of an eligible offer on a line would break.
///
/// The offer's own limits are for its donor and the Implementation Support Unit; what
/// [`Bound::MaxPartners`] and [`Bound::NeedsCoFunding`] tell of others, for the Unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The State has the most it may have of the offer in the year.
    MaxPerState,
    /// The offer pays its greatest share of the line.
    MaxShareOfLine,
    /// The offer goes to as many other States as it may.
    MaxStates,
    /// With the unit the State would still have less of the offer than the least grant.
    MinGrant,
    /// The offer gives only beside another contributor, and the line has none.
    NeedsCoFunding,
    /// The State works with as many other donors as it wants to.
    MaxPartners,
    /// With the unit the line would still have less than its smallest useful part.
    SmallestPart,
}

/// The limits in the order of [`Bound`]; whether the offer is eligible or has anything left is not asked.
pub(super) fn bounds(baseline: &Baseline, offer: OfferIx, line: LineIx) -> Vec<Bound> {
    let market = baseline.market();
    let limits = &market[offer].limits;
    let state = market.state_of(line);
    let year = market[line].year;
    let reached = |most: Option<u32>, others: usize| {
        most.is_some_and(|most| usize::try_from(most).is_ok_and(|most| most <= others))
    };
    let given = given(baseline, offer);
    let to_state: i64 = given.iter().filter(|(to, ..)| *to == state).map(|(_, _, sum)| sum).sum();
    let in_year = given
        .iter()
        .filter(|(to, at, _)| (*to, *at) == (state, year))
        .map(|(_, _, sum)| sum)
        .sum::<i64>();
    let states = order::set(given.iter().map(|(to, ..)| *to));
    let partners = baseline.partners(state);
    let unit = market.given(offer, line, 1);
    let rules = [
        (Bound::MaxPerState, limits.max_per_state.is_some_and(|most| most < in_year + unit)),
        (
            Bound::MaxShareOfLine,
            limits.max_share_of_line.is_some_and(|share| {
                share_left(market, offer, line, share) <= baseline.placed_on(offer, line).proposed
            }),
        ),
        (Bound::MaxStates, !states.contains(&state) && reached(limits.max_states, states.len())),
        (Bound::MinGrant, limits.min_grant.is_some_and(|least| to_state + unit < least)),
        (Bound::NeedsCoFunding, limits.needs_co_funding && !has_other(baseline, offer, line)),
        (
            Bound::MaxPartners,
            !partners.contains(&market[offer].donor)
                && reached(market[state].max_partners, partners.len()),
        ),
        (Bound::SmallestPart, lacks_part(baseline, line)),
    ];
    rules.into_iter().filter_map(|(bound, holds)| holds.then_some(bound)).collect()
}

/// Whether one unit more leaves a line short of its smallest useful part.
fn lacks_part(baseline: &Baseline, line: LineIx) -> bool {
    let asked = baseline.market()[line].asked;
    let proposed = || asked.map_or(0, |asked| asked.remaining()) - baseline.open(line);
    asked.is_some_and(|asked| asked.least() > proposed() + 1)
}

/// What an offer gives: State, year and quantity, locked and proposed.
fn given(baseline: &Baseline, offer: OfferIx) -> Vec<(StateIx, i32, i64)> {
    let market = baseline.market();
    let of_offer =
        baseline.placed().iter().filter(|((from, _), sum)| *from == offer && sum.sum() > 0);
    of_offer
        .map(|((_, line), sum)| {
            let given = market.given(offer, *line, sum.sum());
            (market.state_of(*line), market[*line].year, given)
        })
        .collect()
}

/// Whether the line is met in part by anybody but the offer's donor.
fn has_other(baseline: &Baseline, offer: OfferIx, line: LineIx) -> bool {
    let market = baseline.market();
    let donor = market[offer].donor;
    let covered = market[line].asked.is_some_and(|asked| asked.already_covered > 0);
    covered
        || baseline
            .placed()
            .iter()
            .any(|((from, to), sum)| *to == line && market[*from].donor != donor && sum.sum() > 0)
}
