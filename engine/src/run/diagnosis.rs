//! Why a line is open: read off what is placed, never guessed.

use std::collections::BTreeMap;

use super::build::{Placed, count};
use super::{BlockedBy, Cause, Diagnosis};
use crate::eligibility::{Reason, verdict};
use crate::market::{LineIx, OfferIx};
use crate::network::share_left;

/// Explains a line with something open, or one to be costed.
pub(super) fn diagnose(placed: &Placed<'_>, line_ix: LineIx) -> Diagnosis {
    let market = placed.market;
    let line = &market[line_ix];
    let kind = market[line.resource].kind;
    let (mut eligible, mut exhausted, mut at_limit) = (0, 0, 0);
    let mut offered = 0;
    let mut blocked: BTreeMap<Reason, BlockedBy> = BTreeMap::new();
    for (at, offer) in market.offers().iter().enumerate() {
        let ix = OfferIx::new(at);
        if market[offer.resource].kind != kind && !market.buys(ix, line_ix) {
            continue;
        }
        offered += 1;
        // That the line is to be costed is said once, not once for each offer.
        let reasons: Vec<Reason> = verdict(market, ix, line_ix)
            .into_iter()
            .filter(|reason| *reason != Reason::ToBeCosted)
            .collect();
        if reasons.is_empty() {
            eligible += 1;
            if placed.unused(ix, line.year) < market.given(ix, line_ix, 1) {
                exhausted += 1;
            } else if line.asked.is_some() && is_at_limit(placed, ix, line_ix) {
                at_limit += 1;
            }
        }
        let only = u32::from(reasons.len() == 1);
        for reason in reasons {
            let entry = blocked.entry(reason).or_insert(BlockedBy { reason, offers: 0, only: 0 });
            entry.offers += 1;
            entry.only += only;
        }
    }
    let cause = if line.asked.is_none() {
        Cause::ToBeCosted
    } else if offered == 0 {
        Cause::NothingOffered
    } else if eligible == 0 {
        Cause::NoneEligible
    } else if eligible > exhausted {
        // What is left at no limit of its own is kept back by one that joins several matches.
        Cause::LimitReached
    } else {
        Cause::OffersExhausted
    };
    let blocked = blocked.into_values().collect();
    Diagnosis {
        cause,
        eligible: count(eligible),
        exhausted: count(exhausted),
        at_limit: count(at_limit),
        blocked,
    }
}

/// Whether the offer's limit per State, or its share of the line, is used up.
fn is_at_limit(placed: &Placed<'_>, offer_ix: OfferIx, line_ix: LineIx) -> bool {
    let market = placed.market;
    let (limits, state, year) =
        (&market[offer_ix].limits, market.state_of(line_ix), market[line_ix].year);
    let proposed = |matches: &dyn Fn(LineIx) -> bool| -> i64 {
        let grants =
            placed.grants.iter().filter(|grant| grant.offer == offer_ix && matches(grant.line));
        grants.map(|grant| market.given(offer_ix, grant.line, grant.quantity)).sum()
    };
    let unit = market.given(offer_ix, line_ix, 1);
    let state_limit = limits.max_per_state.is_some_and(|most| {
        let locked = market.locked_by_grant().get(&(offer_ix, state, year)).copied().unwrap_or(0);
        proposed(&|line| market.state_of(line) == state && market[line].year == year) + locked
            > most - unit
    });
    let share_limit = limits.max_share_of_line.is_some_and(|share| {
        proposed(&|line| line == line_ix) >= share_left(market, offer_ix, line_ix, share) * unit
    });
    state_limit || share_limit
}
