//! The limits of a case, checked by plain sums over the matches.
//!
//! Nothing here reads the network: a limit that its construction forgot is found here.

use std::collections::BTreeMap;

use super::RunError;
use crate::eligibility::verdict;
use crate::market::{LineIx, Market, OfferIx};
use crate::order;
use crate::run::{Grant, Match};

/// Turns the proposed matches back into grants; the locked ones are compared as a whole later.
pub(super) fn grants(market: &Market, matches: &[Match]) -> Result<Vec<Grant>, RunError> {
    let offers = market.offers().iter().enumerate();
    let offers = order::map(offers.map(|(at, offer)| (offer.id.as_str(), OfferIx::new(at))));
    let lines = market.lines().iter().enumerate();
    let lines = order::map(lines.map(|(at, line)| (line.id.as_str(), LineIx::new(at))));
    let mut grants = Vec::new();
    for (at, entry) in matches.iter().enumerate().filter(|(_, entry)| !entry.locked) {
        let refuse = |problem: String| RunError::Match { at, problem };
        let offer = *offers
            .get(entry.offer.as_str())
            .ok_or_else(|| refuse(format!("no offer {:?}", entry.offer)))?;
        let line = *lines
            .get(entry.line.as_str())
            .ok_or_else(|| refuse(format!("no line {:?}", entry.line)))?;
        if entry.quantity <= 0 {
            return Err(refuse(format!("a quantity is above 0; found {}", entry.quantity)));
        }
        let reasons = verdict(market, offer, line);
        if let Some(reason) = reasons.first() {
            return Err(refuse(format!(
                "offer {} may not serve line {}: {}",
                entry.offer,
                entry.line,
                reason.code()
            )));
        }
        grants.push(Grant { offer, line, quantity: entry.quantity });
    }
    if let Some(at) = grants
        .windows(2)
        .position(|pair| (pair[0].offer, pair[0].line) >= (pair[1].offer, pair[1].line))
    {
        return Err(RunError::Match {
            at: at + 1,
            problem: "matches stand in order of offer and line, each once".to_owned(),
        });
    }
    Ok(grants)
}

/// What an offer gives for a quantity of a line: money pays each unit of expertise or goods.
///
/// Worked out from the records, not by [`Market::given`], which the matching uses.
pub(super) fn given(market: &Market, offer: OfferIx, line: LineIx, quantity: i64) -> i128 {
    let is_other = market[offer].resource != market[line].resource;
    let price = market[line].price.filter(|_| is_other).unwrap_or(1);
    i128::from(quantity) * i128::from(price)
}

/// Checks every limit; returns how many were looked at.
pub(super) fn check(market: &Market, grants: &[Grant]) -> Result<usize, RunError> {
    // i128: the quantities are the file's, and their sum may be anything.
    let mut by_line: BTreeMap<LineIx, i128> = BTreeMap::new();
    let mut by_offer_year: BTreeMap<(OfferIx, i32), i128> = BTreeMap::new();
    let mut by_grant: BTreeMap<_, i128> = BTreeMap::new();
    let mut by_pair: BTreeMap<(OfferIx, LineIx), i128> = BTreeMap::new();
    let mut add = |offer: OfferIx, line: LineIx, quantity: i64| {
        let year = market[line].year;
        let given = given(market, offer, line, quantity);
        *by_line.entry(line).or_default() += i128::from(quantity);
        *by_offer_year.entry((offer, year)).or_default() += given;
        *by_grant.entry((offer, market.state_of(line), year)).or_default() += given;
        *by_pair.entry((offer, line)).or_default() += i128::from(quantity);
    };
    for grant in grants {
        add(grant.offer, grant.line, grant.quantity);
    }
    // Confirmed commitments count against the same limits, and may themselves pass those of the offer.
    let mut locked_grants = BTreeMap::new();
    let mut locked_pairs = BTreeMap::new();
    for lock in market.locks() {
        add(lock.offer, lock.line, lock.quantity);
        *locked_grants
            .entry((lock.offer, market.state_of(lock.line), market[lock.line].year))
            .or_insert(0_i64) += market.given(lock.offer, lock.line, lock.quantity);
        *locked_pairs.entry((lock.offer, lock.line)).or_insert(0_i64) += lock.quantity;
    }
    let mut n_limits = 0;
    let mut keep = |place: String, rule: &'static str, limit: i64, found: i128| {
        n_limits += 1;
        if found > i128::from(limit) {
            let found = i64::try_from(found).unwrap_or(i64::MAX);
            return Err(RunError::Limit { place, rule, limit, found });
        }
        Ok(())
    };
    for (line, found) in &by_line {
        let asked = market[*line].asked.map_or(0, |asked| asked.quantity - asked.already_covered);
        keep(
            format!("line {}", market[*line].id),
            "a line receives at most what it lacks",
            asked,
            *found,
        )?;
    }
    for ((offer, year), found) in &by_offer_year {
        let held = market[*offer].years.get(year).and_then(|entry| entry.quantity).unwrap_or(0);
        keep(
            format!("offer {} in {year}", market[*offer].id),
            "an offer gives at most what it holds in the year",
            held,
            *found,
        )?;
    }
    for ((offer, state, year), found) in &by_grant {
        if let Some(most) = market[*offer].limits.max_per_state {
            let most = most.max(locked_grants.get(&(*offer, *state, *year)).copied().unwrap_or(0));
            let place = format!("offer {} to {} in {year}", market[*offer].id, market[*state].iso3);
            keep(place, "max_per_state", most, *found)?;
        }
    }
    for ((offer, line), found) in &by_pair {
        if let Some(share) = market[*offer].limits.max_share_of_line {
            let most = share.of(market[*line].asked.map_or(0, |asked| asked.quantity));
            let most = most.max(locked_pairs.get(&(*offer, *line)).copied().unwrap_or(0));
            keep(
                format!("offer {} to line {}", market[*offer].id, market[*line].id),
                "max_share_of_line",
                most,
                *found,
            )?;
        }
    }
    Ok(n_limits)
}
