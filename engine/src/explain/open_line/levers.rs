//! Which levers a line has, how far each may be moved, and what moving it means.

use super::Lever;
use crate::case::parse_amount;
use crate::eligibility::{Reason, verdict};
use crate::explain::bound::{Bound, bounds};
use crate::explain::{Baseline, Edit, OfferLimit, can_be_loosened};
use crate::market::{LineIx, OfferIx};

/// The whole of a line, in ten-thousandths.
const WHOLE: i64 = 10_000;

/// The levers of a line in the order they are tried, each with its furthest step.
pub(super) fn levers(baseline: &Baseline, line: LineIx) -> Vec<(Lever, i64)> {
    let market = baseline.market();
    let mut levers = Vec::new();
    let (mut partners, mut part) = (false, false);
    for offer in baseline.offers().filter(|offer| market.fills(*offer, line)) {
        match verdict(market, offer, line)[..] {
            [] => {
                levers.push(more_of(baseline, offer));
                let bounds = bounds(baseline, offer, line);
                partners |= bounds.contains(&Bound::MaxPartners);
                part |= bounds.contains(&Bound::SmallestPart);
                levers.extend(
                    bounds.into_iter().filter_map(|bound| at_limit(baseline, offer, line, bound)),
                );
                levers.extend(other_years(baseline, offer, line));
            }
            [Reason::NotReported] => levers.push(more_of(baseline, offer)),
            [Reason::Year] => {
                levers.push(more_of(baseline, offer));
                levers.extend(other_years(baseline, offer, line));
            }
            [rule] if can_be_loosened(rule) => {
                levers.push((Lever::LoosenRule { offer: market[offer].id.clone(), rule }, 1));
            }
            _ => {}
        }
    }
    if partners {
        let state = &market[market.state_of(line)];
        let most = steps(market.donors().len()) - i64::from(state.max_partners.unwrap_or(0));
        levers.push((Lever::RaiseMaxPartners { state: state.iso3.clone() }, most));
    }
    if let Some(asked) = market[line].asked.filter(|_| part) {
        let line = market[line].id.clone();
        levers.push((Lever::LowerSmallestPart { line }, asked.smallest_part));
    }
    levers
}

/// More than all lines that it fills lack together cannot help.
pub(in crate::explain) fn more_of(baseline: &Baseline, offer: OfferIx) -> (Lever, i64) {
    let market = baseline.market();
    let lacking = baseline
        .lines()
        .filter(|line| market.fills(offer, *line))
        .filter_map(|line| Some(market.given(offer, line, market[line].asked?.remaining())))
        .sum();
    (Lever::MoreOfOffer { offer: market[offer].id.clone() }, lacking)
}

fn other_years(
    baseline: &Baseline,
    offer: OfferIx,
    line: LineIx,
) -> impl Iterator<Item = (Lever, i64)> {
    let market = baseline.market();
    let offer = &market[offer];
    let year = market[line].year;
    offer.years.iter().filter(move |(from, _)| **from != year).map(|(from, entry)| {
        (Lever::MoveYear { offer: offer.id.clone(), from: *from }, entry.remaining())
    })
}

fn at_limit(
    baseline: &Baseline,
    offer_ix: OfferIx,
    line: LineIx,
    bound: Bound,
) -> Option<(Lever, i64)> {
    let market = baseline.market();
    let offer = market[offer_ix].id.clone();
    let limits = &market[offer_ix].limits;
    match bound {
        Bound::MaxPerState => {
            let held = market[offer_ix].years.get(&market[line].year)?.quantity?;
            Some((Lever::RaiseMaxPerState { offer }, held - limits.max_per_state?))
        }
        Bound::MaxShareOfLine => {
            let most = WHOLE - share(baseline, offer_ix)?;
            Some((Lever::RaiseShare { offer }, most))
        }
        Bound::MaxStates => {
            let most = steps(market.states().len()) - i64::from(limits.max_states?);
            Some((Lever::RaiseMaxStates { offer }, most))
        }
        Bound::MinGrant => Some((Lever::LowerMinGrant { offer }, limits.min_grant?)),
        Bound::NeedsCoFunding => Some((Lever::LiftCoFunding { offer }, 1)),
        // One lever for the State or the line, not one for each offer.
        Bound::MaxPartners | Bound::SmallestPart => None,
    }
}

/// The offer's greatest share of a line, in ten-thousandths.
fn share(baseline: &Baseline, offer: OfferIx) -> Option<i64> {
    let id = &baseline.market()[offer].id;
    let file = baseline.market().case().offers.iter().find(|offer| offer.id == *id)?;
    parse_amount(file.max_share_of_line.as_deref()?, 4).ok()
}

fn steps(n: usize) -> i64 {
    i64::try_from(n).expect("the format's limits keep counts far below 2^63")
}

/// The edits that move a lever of [`levers`] by `steps`, from 1 to its furthest.
pub(super) fn edits(baseline: &Baseline, line: LineIx, lever: &Lever, steps: i64) -> Vec<Edit> {
    let market = baseline.market();
    let year = market[line].year;
    let limits = |offer: &str| {
        let ix = baseline.offer(offer).expect("levers name offers of the case");
        (ix, &market[ix].limits)
    };
    let limit = |offer: &String, limit: OfferLimit| Edit::SetLimit { offer: offer.clone(), limit };
    let count = |held: Option<u32>| {
        // A number of States or donors: the furthest step keeps it below their count.
        held.map(|held| held.saturating_add(u32::try_from(steps).unwrap_or(u32::MAX)))
    };
    let edit = match lever {
        Lever::MoreOfOffer { offer } => {
            Edit::AddToOffer { offer: offer.clone(), year, quantity: steps }
        }
        Lever::MoveYear { offer, from } => {
            Edit::MoveYear { offer: offer.clone(), from: *from, to: year, quantity: steps }
        }
        Lever::RaiseMaxPerState { offer } => {
            let most = limits(offer).1.max_per_state.map(|most| most + steps);
            limit(offer, OfferLimit::MaxPerState(most))
        }
        Lever::RaiseShare { offer } => {
            let share = share(baseline, limits(offer).0).map(|share| share + steps);
            let share = share.and_then(|share| u16::try_from(share).ok());
            limit(offer, OfferLimit::MaxShareOfLine(share))
        }
        Lever::RaiseMaxStates { offer } => {
            limit(offer, OfferLimit::MaxStates(count(limits(offer).1.max_states)))
        }
        Lever::LowerMinGrant { offer } => {
            let least = limits(offer).1.min_grant.map(|least| least - steps);
            limit(offer, OfferLimit::MinGrant(least.filter(|least| *least > 0)))
        }
        Lever::LiftCoFunding { offer } => limit(offer, OfferLimit::NeedsCoFunding(false)),
        Lever::LoosenRule { offer, rule } => {
            Edit::Loosen { offer: offer.clone(), line: market[line].id.clone(), rule: *rule }
        }
        Lever::LowerSmallestPart { line: id } => {
            let part = market[line].asked.map_or(0, |asked| asked.smallest_part - steps);
            let least = Some(part).filter(|part| *part > 0);
            Edit::SetSmallestPart { line: id.clone(), least }
        }
        Lever::RaiseMaxPartners { state } => {
            let ix = baseline.state(state).expect("levers name States of the case");
            Edit::SetMaxPartners { state: state.clone(), most: count(market[ix].max_partners) }
        }
    };
    vec![edit]
}
