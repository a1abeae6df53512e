//! Lines that no rule tells apart.

use std::collections::{BTreeMap, BTreeSet};

use super::switches::needs_company;
use crate::eligibility::is_eligible;
use crate::market::{LineIx, Market, OfferIx, ResourceIx, StateIx};
use crate::order;

/// Position of a bucket in its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BucketIx(u32);

impl BucketIx {
    pub(super) fn new(at: usize) -> Self {
        Self(u32::try_from(at).expect("there are at most as many buckets as lines"))
    }
    /// The position as an index.
    #[must_use]
    pub fn at(self) -> usize {
        usize::try_from(self.0).expect("every target has at least 32-bit addresses")
    }
}

/// Lines that no rule tells apart, with what each has left to fill.
#[derive(Clone, Debug)]
pub struct Bucket {
    /// The State that asks.
    pub state: StateIx,
    /// National priority, from 0.
    pub class: u8,
    /// What is asked.
    pub resource: ResourceIx,
    /// Calendar year.
    pub year: i32,
    /// Lines in their order, each with something left.
    pub lines: Vec<(LineIx, i64)>,
}

impl Bucket {
    /// What the lines have left together.
    #[must_use]
    pub fn remaining(&self) -> i64 {
        self.lines.iter().map(|(_, left)| left).sum()
    }
}

/// Hands what offers bring to lines in order, as in a north-west corner.
pub(super) fn fill(
    lines: Vec<(LineIx, i64)>,
    served: &[(OfferIx, i64)],
    grants: &mut Vec<(OfferIx, LineIx, i64)>,
) {
    let mut lines = lines.into_iter();
    let mut current = lines.next();
    for (offer, mut quantity) in served.iter().copied() {
        while let Some((line, left)) = current.as_mut().filter(|_| quantity > 0) {
            let taken = quantity.min(*left);
            grants.push((offer, *line, taken));
            quantity -= taken;
            *left -= taken;
            if *left == 0 {
                current = lines.next();
            }
        }
    }
}

/// Groups the lines that have something left, in the order of their keys.
pub(super) fn buckets(market: &Market, class_of: impl Fn(u8) -> u8) -> Vec<Bucket> {
    let singled_out = singled_out(market);
    let mut map: BTreeMap<_, Bucket> = BTreeMap::new();
    for (at, line) in market.lines().iter().enumerate() {
        let ix = LineIx::new(at);
        let Some(left) = line.asked.map(|asked| asked.remaining()).filter(|left| *left > 0) else {
            continue;
        };
        let need = &market[line.need];
        let class = class_of(need.priority);
        let alone = singled_out.contains(&ix).then_some(ix);
        let key = (
            need.state,
            class,
            line.resource,
            line.year,
            need.theme.clone(),
            need.activity.clone(),
            alone,
        );
        map.entry(key)
            .or_insert_with(|| Bucket {
                state: need.state,
                class,
                resource: line.resource,
                year: line.year,
                lines: Vec::new(),
            })
            .lines
            .push((ix, left));
    }
    map.into_values().collect()
}

/// Lines that an offer's share limit, its need of company or a forbidden pair sets apart.
fn singled_out(market: &Market) -> BTreeSet<LineIx> {
    let offers = (0..market.offers().len()).map(OfferIx::new);
    let sharing: Vec<OfferIx> =
        offers.clone().filter(|offer| market[*offer].limits.max_share_of_line.is_some()).collect();
    let lonely: Vec<OfferIx> =
        offers.filter(|offer| market[*offer].limits.needs_co_funding).collect();
    let alone = (0..market.lines().len()).map(LineIx::new).filter(|line| {
        sharing.iter().any(|offer| is_eligible(market, *offer, *line))
            || lonely.iter().any(|offer| {
                needs_company(market, *offer, *line) && is_eligible(market, *offer, *line)
            })
            || market.forbidden.iter().any(|(_, forbidden)| forbidden == line)
    });
    order::set(alone)
}
