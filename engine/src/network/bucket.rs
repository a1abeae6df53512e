//! Lines that no rule tells apart.

use std::collections::BTreeMap;

use super::switches::needs_company;
use crate::eligibility::{Named, is_eligible, is_welcome};
use crate::market::{Line, LineIx, Market, Offer, OfferIx, ResourceIx, StateIx};

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
    /// What fills it: the same, or money.
    pub(crate) filled_by: ResourceIx,
    /// What one unit costs, where money fills it.
    pub(crate) price: Option<i64>,
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
    let named = Named::new(market);
    let mut map: BTreeMap<_, Bucket> = BTreeMap::new();
    for (at, line) in market.lines().iter().enumerate() {
        let ix = LineIx::new(at);
        let Some(left) = line.asked.map(|asked| asked.remaining()).filter(|left| *left > 0) else {
            continue;
        };
        let need = &market[line.need];
        let class = class_of(need.priority);
        let alone = singled_out[at].then_some(ix);
        let key = (
            need.state,
            class,
            line.resource,
            line.year,
            named.theme(&need.theme),
            named.activity(&need.activity),
            alone,
        );
        map.entry(key)
            .or_insert_with(|| Bucket {
                state: need.state,
                class,
                resource: line.resource,
                filled_by: line.filled_by,
                price: line.price.filter(|_| line.filled_by != line.resource),
                year: line.year,
                lines: Vec::new(),
            })
            .lines
            .push((ix, left));
    }
    map.into_values().collect()
}

/// Whether an offer's share limit, its need of company, a forbidden pair, a price or its smallest
/// useful part sets a line apart, by line.
///
/// Time is that of the offers with such limits times the lines of States they may serve.
fn singled_out(market: &Market) -> Vec<bool> {
    let is_particular = |line: &Line| {
        // Units of a line are bought at its own price.
        line.filled_by != line.resource || line.asked.is_some_and(|asked| asked.least() > 1)
    };
    let mut alone: Vec<bool> = market.lines().iter().map(is_particular).collect();
    for (_, line) in &market.forbidden {
        alone[line.at()] = true;
    }
    let particular =
        |offer: &Offer| offer.limits.max_share_of_line.is_some() || offer.limits.needs_co_funding;
    if !market.offers().iter().any(particular) {
        return alone;
    }
    let mut by_place: BTreeMap<(ResourceIx, StateIx), Vec<LineIx>> = BTreeMap::new();
    for (at, line) in market.lines().iter().enumerate() {
        let state = market[line.need].state;
        by_place.entry((line.filled_by, state)).or_default().push(LineIx::new(at));
    }
    for (at, offer) in market.offers().iter().enumerate().filter(|(_, offer)| particular(offer)) {
        let ix = OfferIx::new(at);
        let sharing = offer.limits.max_share_of_line.is_some();
        let places = by_place
            .range((offer.resource, StateIx::new(0))..)
            .take_while(|((resource, _), _)| *resource == offer.resource)
            .filter(|((_, state), _)| is_welcome(market, ix, *state));
        for line in places.flat_map(|(_, lines)| lines) {
            if is_eligible(market, ix, *line) && (sharing || needs_company(market, ix, *line)) {
                alone[line.at()] = true;
            }
        }
    }
    alone
}
