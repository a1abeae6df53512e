//! Why a line is open: read off what is placed, never guessed.
//!
//! Rules and what is left of offers are the same for all lines of a kind, so they are looked at once
//! for each kind; only a greatest share is a matter of the line.

#[cfg(test)]
mod tests;

use super::build::{Placed, count};
use super::{BlockedBy, Cause, Diagnosis};
use crate::eligibility::{Kinds, Reason};
use crate::market::{LineIx, OfferIx};
use crate::network::share_left;

/// What offers are to each kind of lines.
pub(super) struct Diagnoses {
    kinds: Kinds,
    /// By kind.
    found: Vec<Found>,
}

/// What offers are to a kind of lines.
struct Found {
    /// Offers of the kind of resource, or of money that may buy it.
    offered: usize,
    /// Offers that may serve a line.
    eligible: Vec<OfferIx>,
    /// Of those, with nothing left.
    exhausted: usize,
    /// Of the others, at their limit per State.
    at_limit: usize,
    /// Of the others still, those that may give no more than a share of a line.
    sharing: Vec<OfferIx>,
    blocked: Vec<BlockedBy>,
}

impl Diagnoses {
    /// Looks at every kind of lines.
    pub(super) fn new(placed: &Placed<'_>) -> Self {
        let kinds = Kinds::new(placed.market);
        let found = (0..kinds.len()).map(|kind| Found::of(placed, &kinds, kind)).collect();
        Self { kinds, found }
    }

    /// By offer: costed lines with something left to fill that it may serve.
    pub(super) fn eligible_lines(&self, placed: &Placed<'_>) -> Vec<usize> {
        let market = placed.market;
        let mut lines = vec![0; self.found.len()];
        for (line, kind) in market.lines().iter().zip(&self.kinds.of) {
            lines[*kind] += usize::from(line.asked.is_some_and(|asked| asked.remaining() > 0));
        }
        let mut counts = vec![0; market.offers().len()];
        for (found, lines) in self.found.iter().zip(lines) {
            found.eligible.iter().for_each(|offer| counts[offer.at()] += lines);
        }
        counts
    }

    /// Explains a line with something open, or one to be costed.
    pub(super) fn of(&self, placed: &Placed<'_>, line: LineIx) -> Diagnosis {
        let found = &self.found[self.kinds.of[line.at()]];
        let (eligible, exhausted) = (found.eligible.len(), found.exhausted);
        let is_costed = placed.market[line].asked.is_some();
        let cause = if !is_costed {
            Cause::ToBeCosted
        } else if found.offered == 0 {
            Cause::NothingOffered
        } else if eligible == 0 {
            Cause::NoneEligible
        } else if eligible > exhausted {
            // What is left at no limit of its own is kept back by one that joins several matches.
            Cause::LimitReached
        } else {
            Cause::OffersExhausted
        };
        let at_share = |offer: &&OfferIx| is_at_share(placed, **offer, line);
        let at_limit = found.at_limit + found.sharing.iter().filter(at_share).count();
        Diagnosis {
            cause,
            eligible: count(eligible),
            exhausted: count(exhausted),
            at_limit: count(if is_costed { at_limit } else { 0 }),
            blocked: found.blocked.clone(),
        }
    }
}

impl Found {
    fn of(placed: &Placed<'_>, kinds: &Kinds, kind: usize) -> Self {
        let market = placed.market;
        let line = kinds.speaker(kind);
        let (mut offered, mut eligible) = (0, Vec::new());
        let mut blocked = [(0, 0); Reason::ALL.len()];
        for (offer, reasons) in kinds.verdicts(market, kind) {
            if reasons.has(Reason::ResourceKind) {
                continue;
            }
            offered += 1;
            // That the line is to be costed is said once, not once for each offer.
            let reasons = reasons.without(Reason::ToBeCosted);
            if reasons.is_empty() {
                eligible.push(offer);
            }
            let only = u32::from(reasons.count() == 1);
            reasons.positions().for_each(|at| {
                blocked[at].0 += 1;
                blocked[at].1 += only;
            });
        }
        let by_reason = Reason::ALL.iter().zip(blocked);
        let blocked = by_reason
            .filter(|(_, (offers, _))| *offers > 0)
            .map(|(reason, (offers, only))| BlockedBy { reason: *reason, offers, only });
        let mut found = Self {
            offered,
            exhausted: 0,
            at_limit: 0,
            sharing: Vec::new(),
            blocked: blocked.collect(),
            eligible,
        };
        for offer in found.eligible.iter().copied() {
            let limits = &market[offer].limits;
            if placed.unused(offer, market[line].year) < market.given(offer, line, 1) {
                found.exhausted += 1;
            } else if is_at_state(placed, offer, line) {
                found.at_limit += 1;
            } else if limits.max_share_of_line.is_some() {
                found.sharing.push(offer);
            }
        }
        found
    }
}

/// Whether the offer's limit for the State of a line is used up in its year.
fn is_at_state(placed: &Placed<'_>, offer: OfferIx, line: LineIx) -> bool {
    let market = placed.market;
    market[offer].limits.max_per_state.is_some_and(|most| {
        let place = (offer, market.state_of(line), market[line].year);
        placed.held_by_grant.get(&place).copied().unwrap_or(0) > most - market.given(offer, line, 1)
    })
}

/// Whether the offer's share of a line is used up.
fn is_at_share(placed: &Placed<'_>, offer: OfferIx, line: LineIx) -> bool {
    let market = placed.market;
    market[offer].limits.max_share_of_line.is_some_and(|share| {
        let proposed = placed.by_pair.get(&(offer, line)).copied().unwrap_or(0);
        proposed >= share_left(market, offer, line, share)
    })
}
