//! The limits that join several matches, checked by plain sums and counts.
//!
//! As in [`limits`](super::limits), nothing here reads the network. Locks count towards every
//! limit and may pass it by themselves; then nothing may be added.

use std::collections::{BTreeMap, BTreeSet};

use super::RunError;
use super::limits::given;
use crate::market::{DonorIx, LineIx, Market, OfferIx, StateIx};
use crate::run::Grant;

/// Checks every limit; returns how many were looked at.
pub(super) fn check(market: &Market, grants: &[Grant]) -> Result<usize, RunError> {
    Ok(min_grants(market, grants)?
        + max_states(market, grants)?
        + max_partners(market, grants)?
        + co_funding(market, grants)?
        + smallest_parts(market, grants)?)
}

fn min_grants(market: &Market, grants: &[Grant]) -> Result<usize, RunError> {
    let mut sums: BTreeMap<(OfferIx, StateIx), i128> = BTreeMap::new();
    for grant in grants {
        *sums.entry((grant.offer, market.state_of(grant.line))).or_default() +=
            given(market, grant.offer, grant.line, grant.quantity);
    }
    for lock in market.locks() {
        // A State that receives nothing but locks is as the facts have it.
        if let Some(sum) = sums.get_mut(&(lock.offer, market.state_of(lock.line))) {
            *sum += given(market, lock.offer, lock.line, lock.quantity);
        }
    }
    let mut n_limits = 0;
    for ((offer, state), found) in sums {
        let Some(least) = market[offer].limits.min_grant else { continue };
        n_limits += 1;
        if found < i128::from(least) {
            return Err(RunError::Limit {
                place: format!("offer {} to {}", market[offer].id, market[state].iso3),
                rule: "min_grant",
                limit: least,
                found: i64::try_from(found).unwrap_or(i64::MAX),
            });
        }
    }
    Ok(n_limits)
}

/// How many of something there are, against a limit that locks alone may pass.
fn keep_count(
    place: String,
    rule: &'static str,
    most: u32,
    locked: usize,
    found: usize,
) -> Result<(), RunError> {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let limit = i64::from(most).max(number(locked));
    if number(found) > limit {
        return Err(RunError::Limit { place, rule, limit, found: number(found) });
    }
    Ok(())
}

fn max_states(market: &Market, grants: &[Grant]) -> Result<usize, RunError> {
    let mut locked: BTreeMap<OfferIx, BTreeSet<StateIx>> = BTreeMap::new();
    for lock in market.locks() {
        locked.entry(lock.offer).or_default().insert(market.state_of(lock.line));
    }
    let mut all = locked.clone();
    for grant in grants {
        all.entry(grant.offer).or_default().insert(market.state_of(grant.line));
    }
    let mut n_limits = 0;
    for (offer, states) in all {
        let Some(most) = market[offer].limits.max_states else { continue };
        n_limits += 1;
        let locked = locked.get(&offer).map_or(0, BTreeSet::len);
        keep_count(
            format!("offer {}", market[offer].id),
            "max_states",
            most,
            locked,
            states.len(),
        )?;
    }
    Ok(n_limits)
}

fn max_partners(market: &Market, grants: &[Grant]) -> Result<usize, RunError> {
    let mut locked: BTreeMap<StateIx, BTreeSet<DonorIx>> = BTreeMap::new();
    for lock in market.locks() {
        let donor = market[lock.offer].donor;
        locked.entry(market.state_of(lock.line)).or_default().insert(donor);
    }
    let mut all = locked.clone();
    for grant in grants {
        let donor = market[grant.offer].donor;
        all.entry(market.state_of(grant.line)).or_default().insert(donor);
    }
    let mut n_limits = 0;
    for (state, donors) in all {
        let Some(most) = market[state].max_partners else { continue };
        n_limits += 1;
        let (place, locked) =
            (format!("State {}", market[state].iso3), locked.get(&state).map_or(0, BTreeSet::len));
        keep_count(place, "max_partners", most, locked, donors.len())?;
    }
    Ok(n_limits)
}

fn smallest_parts(market: &Market, grants: &[Grant]) -> Result<usize, RunError> {
    let mut sums: BTreeMap<LineIx, i128> = BTreeMap::new();
    for grant in grants {
        *sums.entry(grant.line).or_default() += i128::from(grant.quantity);
    }
    let mut n_limits = 0;
    for (line, proposed) in sums {
        let Some(asked) = market[line].asked.filter(|asked| asked.smallest_part > 0) else {
            continue;
        };
        n_limits += 1;
        let found = i128::from(asked.already_covered) + i128::from(asked.locked) + proposed;
        if found < i128::from(asked.smallest_part) {
            return Err(RunError::Limit {
                place: format!("line {}", market[line].id),
                rule: "smallest_part",
                limit: asked.smallest_part,
                found: i64::try_from(found).unwrap_or(i64::MAX),
            });
        }
    }
    Ok(n_limits)
}

fn co_funding(market: &Market, grants: &[Grant]) -> Result<usize, RunError> {
    let mut donors: BTreeMap<LineIx, BTreeSet<DonorIx>> = BTreeMap::new();
    let locks = market.locks().iter().map(|lock| (lock.offer, lock.line));
    for (offer, line) in locks.chain(grants.iter().map(|grant| (grant.offer, grant.line))) {
        donors.entry(line).or_default().insert(market[offer].donor);
    }
    let mut n_limits = 0;
    for grant in grants.iter().filter(|grant| market[grant.offer].limits.needs_co_funding) {
        n_limits += 1;
        let by_state = market[grant.line].asked.is_some_and(|asked| asked.already_covered > 0);
        let others = donors[&grant.line].len() - 1;
        if !by_state && others == 0 {
            return Err(RunError::Limit {
                place: format!(
                    "offer {} to line {}, other contributors",
                    market[grant.offer].id, market[grant.line].id
                ),
                rule: "needs_co_funding",
                limit: 1,
                found: 0,
            });
        }
    }
    Ok(n_limits)
}
