//! The rules that join several matches.

use std::collections::{BTreeMap, BTreeSet};

use crate::market::{DonorIx, LineIx, Market, OfferIx, StateIx};

use super::Placed;

/// Minimum grant, States, partners, company, smallest part: the rules that a search can leave out.
pub(crate) const RULES: usize = 5;

/// Which rules a proposal breaks.
pub(crate) fn broken(market: &Market, placed: &Placed) -> [bool; RULES] {
    let locked = |offer: OfferIx, line: usize| -> i64 {
        let locks = market.locks().iter();
        locks
            .filter(|lock| lock.offer == offer && lock.line.at() == line)
            .map(|lock| lock.quantity)
            .sum()
    };
    let (mut to_states, mut facts) = (BTreeMap::new(), BTreeMap::new());
    let (mut partners, mut known) = (BTreeMap::new(), BTreeMap::new());
    let mut contributors: BTreeMap<usize, BTreeSet<DonorIx>> = BTreeMap::new();
    let mut broken = [false; RULES];
    for (at, row) in placed.iter().enumerate() {
        let ix = OfferIx::new(at);
        let offer = &market[ix];
        let mut sums: BTreeMap<StateIx, (i64, i64)> = BTreeMap::new();
        for (line, units) in row.iter().enumerate() {
            let state = market.state_of(LineIx::new(line));
            let sum = sums.entry(state).or_default();
            let held = locked(ix, line);
            *sum = (sum.0 + units, sum.1 + held);
            if held > 0 {
                facts.entry(ix).or_insert_with(BTreeSet::new).insert(state);
                known.entry(state).or_insert_with(BTreeSet::new).insert(offer.donor);
            }
            if units + held > 0 {
                to_states.entry(ix).or_insert_with(BTreeSet::new).insert(state);
                partners.entry(state).or_insert_with(BTreeSet::new).insert(offer.donor);
                contributors.entry(line).or_default().insert(offer.donor);
            }
        }
        let least = offer.limits.min_grant.unwrap_or(0);
        broken[0] |= sums.values().any(|(new, held)| *new > 0 && new + held < least);
    }
    for (offer, states) in &to_states {
        let most =
            market[*offer].limits.max_states.map_or(99, |most| usize::try_from(most).unwrap());
        broken[1] |= states.len() > most.max(facts.get(offer).map_or(0, BTreeSet::len));
    }
    for (state, donors) in &partners {
        let most = market[*state].max_partners.map_or(99, |most| usize::try_from(most).unwrap());
        broken[2] |= donors.len() > most.max(known.get(state).map_or(0, BTreeSet::len));
    }
    for (offer, row) in market.offers().iter().zip(placed) {
        for (line, _) in row.iter().enumerate().filter(|(_, units)| **units > 0) {
            let alone = contributors[&line].len() == 1
                && market.lines()[line].asked.unwrap().already_covered == 0;
            broken[3] |= offer.limits.needs_co_funding && alone;
        }
    }
    for (at, line) in market.lines().iter().enumerate() {
        let asked = line.asked.unwrap();
        let new: i64 = placed.iter().map(|row| row[at]).sum();
        let all = new + asked.already_covered + asked.locked;
        broken[4] |= new > 0 && all < asked.smallest_part;
    }
    broken
}
