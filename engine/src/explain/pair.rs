//! One offer and one line: matched, blocked by which rules, or outbid by what.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::bound::{Bound, bounds};
use super::difference::reached;
use super::{Baseline, QuestionError, can_be_loosened};
use crate::eligibility::{Reason, verdict};
use crate::market::{LineIx, OfferIx};

/// What became of an offer and a line.
///
/// It names other donors and States, and a rule may be a veto: for whoever may see the whole case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Id of the offer.
    pub offer: String,
    /// Id of its donor.
    pub donor: String,
    /// Id of the line.
    pub line: String,
    /// ISO 3166-1 alpha-3 of the State that asks.
    pub state: String,
    /// The line's year.
    pub year: i32,
    /// In a word.
    pub standing: Standing,
    /// Confirmed, of this offer on this line.
    pub locked: i64,
    /// Proposed, of this offer on this line.
    pub proposed: i64,
    /// Every rule that keeps the offer from the line; empty where it is eligible.
    pub rules: Vec<Reason>,
    /// The one rule whose loosening alone would make it eligible.
    pub opens_with: Option<Reason>,
    /// Limits that one more unit would break.
    pub bounds: Vec<Bound>,
    /// What the line has open; `None` where it is to be costed.
    pub open: Option<i64>,
    /// What the offer has left in the line's year; `None` where it reports none.
    pub unused: Option<i64>,
    /// What the offer serves in that year, by line.
    pub serves: Vec<Serving>,
    /// What fills the line, by offer.
    pub served_by: Vec<ServedBy>,
}

/// Where an offer and a line stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Something is locked or proposed.
    Matched,
    /// A rule keeps the offer from the line.
    Blocked,
    /// Eligible; others fill the line: see `served_by`.
    LineFull,
    /// Eligible; the offer is used up on other lines, or holds less than a unit costs: see `serves`.
    OfferUsed,
    /// Eligible, something is left on both sides, and a limit keeps it back: see `bounds`.
    AtLimit,
    /// Eligible and nothing in the way: a cost per pair, or a proposal not proved best.
    LeftApart,
}

/// A line that an offer serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serving {
    /// Id of the line.
    pub line: String,
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// National priority, 1 to 3.
    pub priority: u8,
    /// The band, from 1, that the State's class reaches with all its cover; `None` where the policy has no
    /// steps of fairness, and where money may buy such units.
    pub band: Option<u32>,
    /// Confirmed.
    pub locked: i64,
    /// Proposed.
    pub proposed: i64,
}

/// An offer that fills a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServedBy {
    /// Id of the offer.
    pub offer: String,
    /// Id of its donor.
    pub donor: String,
    /// Confirmed.
    pub locked: i64,
    /// Proposed.
    pub proposed: i64,
}

/// The pair of an offer and a line.
///
/// # Errors
///
/// [`QuestionError`] for an id that the case does not have.
pub fn pair(baseline: &Baseline, offer: &str, line: &str) -> Result<Pair, QuestionError> {
    Ok(of(baseline, baseline.offer(offer)?, baseline.line(line)?))
}

/// The pairs of a line with every offer of its kind, by offer.
///
/// # Errors
///
/// [`QuestionError`] for an id that the case does not have.
pub fn pairs_of_line(baseline: &Baseline, line: &str) -> Result<Vec<Pair>, QuestionError> {
    let line = baseline.line(line)?;
    let offers = baseline.offers().filter(|offer| same_kind(baseline, *offer, line));
    Ok(offers.map(|offer| of(baseline, offer, line)).collect())
}

/// The pairs of an offer with every line of its kind, by need, then line.
///
/// # Errors
///
/// [`QuestionError`] for an id that the case does not have.
pub fn pairs_of_offer(baseline: &Baseline, offer: &str) -> Result<Vec<Pair>, QuestionError> {
    let offer = baseline.offer(offer)?;
    let lines = baseline.lines().filter(|line| same_kind(baseline, offer, *line));
    Ok(lines.map(|line| of(baseline, offer, line)).collect())
}

fn same_kind(baseline: &Baseline, offer: OfferIx, line: LineIx) -> bool {
    let market = baseline.market();
    market[market[offer].resource].kind == market[market[line].resource].kind
        || market.buys(offer, line)
}

pub(super) fn of(baseline: &Baseline, offer: OfferIx, line: LineIx) -> Pair {
    let market = baseline.market();
    let year = market[line].year;
    let placed = baseline.placed_on(offer, line);
    let rules = verdict(market, offer, line);
    let opens_with = match rules[..] {
        [rule] if can_be_loosened(rule) => Some(rule),
        _ => None,
    };
    let bounds = bounds(baseline, offer, line);
    let open = baseline.amounts(line).map(|amounts| amounts.open);
    let reported = market[offer].years.get(&year).is_some_and(|year| year.quantity.is_some());
    let unused = reported.then(|| baseline.unused(offer, year));
    let standing = if placed.sum() > 0 {
        Standing::Matched
    } else if !rules.is_empty() {
        Standing::Blocked
    } else if open == Some(0) {
        Standing::LineFull
    } else if unused.is_some_and(|unused| unused < market.given(offer, line, 1)) {
        Standing::OfferUsed
    } else if !bounds.is_empty() {
        Standing::AtLimit
    } else {
        Standing::LeftApart
    };
    Pair {
        offer: market[offer].id.clone(),
        donor: baseline.donor_id(offer),
        line: market[line].id.clone(),
        state: baseline.state_id(market.state_of(line)),
        year,
        standing,
        locked: placed.locked,
        proposed: placed.proposed,
        rules,
        opens_with,
        bounds,
        open,
        unused,
        serves: serves(baseline, offer, year),
        served_by: served_by(baseline, line),
    }
}

fn serves(baseline: &Baseline, offer: OfferIx, year: i32) -> Vec<Serving> {
    let market = baseline.market();
    let bands = baseline.run().policy.bands;
    let of_offer = baseline.placed().iter().filter(|((from, line), sum)| {
        *from == offer && market[*line].year == year && sum.sum() > 0
    });
    of_offer
        .map(|((_, line), sum)| {
            let class = baseline.class_of(*line);
            let band = || reached(&baseline.class(class), bands);
            Serving {
                line: market[*line].id.clone(),
                state: baseline.state_id(class.0),
                priority: market[market[*line].need].priority,
                band: baseline.has_steps(class.2).then(band),
                locked: sum.locked,
                proposed: sum.proposed,
            }
        })
        .collect()
}

fn served_by(baseline: &Baseline, line: LineIx) -> Vec<ServedBy> {
    let on_line = baseline.placed().iter().filter(|((_, to), sum)| *to == line && sum.sum() > 0);
    on_line
        .map(|((offer, _), sum)| ServedBy {
            offer: baseline.market()[*offer].id.clone(),
            donor: baseline.donor_id(*offer),
            locked: sum.locked,
            proposed: sum.proposed,
        })
        .collect()
}
