//! By id, where nothing else tells proposals apart.
//!
//! Lines come in the order of State, priority, resource, year, theme and activity, offers in
//! the order of their ids and years.
//!
//! What lines can receive together are the bases of a polymatroid, and so are, the lines
//! settled, what offers give: with a cost of its own for each, the cheapest base is unique, and
//! it is the greedy one (Edmonds 1970; Schrijver 2003, ch. 44). So which line receives and which
//! offer gives is settled in full; who gives to whom mostly is, and the rest is left to the
//! solver, which is deterministic.

use super::places::Places;
use crate::flow::{Slope, Slopes};

/// Earlier lines first; then earlier offers first.
///
/// A simple cycle takes an offer in and another out at most, so a rank of a line that counts
/// for more than all ranks of offers is never outweighed.
pub(super) fn by_line(places: &Places, greatest: i64) -> Slopes {
    let weight = number(places.offers.len()) + 1;
    let costs = (0..).zip(&places.buckets).map(|(rank, arc)| (*arc, rank * weight));
    let costs = costs.chain(places.offers.iter().copied().zip(0..));
    slopes(costs, number(places.buckets.len()) * weight, greatest)
}

/// Earlier offers to earlier lines: the rule of the north-west corner, as costs −(rank · rank).
pub(super) fn by_pair(places: &Places, greatest: i64) -> Slopes {
    let costs = places.pairs.iter().map(|pair| {
        let (offer, bucket) = (number(pair.offer_rank) + 1, number(pair.bucket.at()) + 1);
        (pair.arc, -offer * bucket)
    });
    slopes(costs, number(places.offers.len()) * number(places.buckets.len()), greatest)
}

/// Costs of pairs without any pattern: the bits of a position, mixed by multiplication.
pub(super) fn scattered(places: &Places, greatest: i64) -> Slopes {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let costs = (1_u64..).zip(&places.pairs).map(|(at, pair)| {
        let mixed = at.wrapping_mul(MIX);
        let mixed = (mixed ^ mixed >> 31).wrapping_mul(MIX);
        (pair.arc, i128::from(mixed >> 33))
    });
    slopes(costs, 1 << 31, greatest)
}

/// As little as can be through one arc.
pub(super) fn of_arc(arc: usize) -> Slopes {
    let mut slopes = Slopes::new();
    slopes.insert(arc, vec![Slope { from: 0, cost: 1 }]);
    slopes
}

/// One slope for each arc. Costs beyond what the network allows are made coarser, so that
/// neighbours share a rank.
fn slopes(costs: impl Iterator<Item = (usize, i128)>, most: i128, greatest: i64) -> Slopes {
    let coarse = most / i128::from(greatest.max(1)) + 1;
    let mut slopes = Slopes::new();
    slopes.extend(costs.map(|(arc, cost)| {
        let cost = i64::try_from(cost / coarse).expect("it is within the greatest cost");
        (arc, vec![Slope { from: 0, cost }])
    }));
    slopes
}

fn number(count: usize) -> i128 {
    i128::try_from(count).expect("a count fits")
}
