//! Market and policy to network.

use std::collections::BTreeMap;

use petgraph::graph::{DiGraph, NodeIndex};

use super::bucket::buckets;
use super::{Bucket, BucketIx, Capacity, Cut, Network, Node, purchases};
use crate::eligibility::{is_eligible, is_welcome};
use crate::market::{LineIx, Market, OfferIx, ResourceIx, StateIx};
use crate::policy::Policy;

/// National priorities are 1 to 3.
pub(super) const CLASSES: u8 = 3;
/// The greatest weight of a preference of one kind.
const MAX_PREFERENCE: i64 = 9;
/// A rung is worth more than so many preferences at least: where limits are not linear, more than one
/// exchange may join, and a thousandth of what is covered is all that preferences can then cost.
const LEAST_BELOW_A_RUNG: i64 = 1000;

/// What a unit of a priority is worth at least, in units of the next: where limits are not linear, a
/// priority gives way only where so many times as much of the next would be lost otherwise.
pub(super) const OUTWEIGHS: i64 = 20;

/// Offers times lines at most: each offer may have to look at each line.
pub const MOST_PAIRS: u64 = 1_000_000_000;
/// Arcs from offers towards lines at most, and bands of classes. A case of a few megabytes can ask for a hundred
/// times as many.
pub const MOST_ARCS: usize = 4_000_000;

/// Why no network is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// More than [`MOST_PAIRS`].
    #[error("offers times lines are {0}; at most {MOST_PAIRS}")]
    Pairs(u64),
    /// More than [`MOST_ARCS`].
    #[error("the network would have more than {MOST_ARCS} arcs")]
    Arcs,
}

/// Builds the network of a market under a policy.
///
/// Nodes: source, sink, classes, buckets, then per offer and year its node and its grants.
/// Only what could carry flow is built. Time is that of offers × States, and of the buckets that
/// each offer's lists of States and its resource leave.
///
/// # Errors
///
/// [`BuildError`], before any room is taken for what is too large.
pub fn build(market: &Market, policy: &Policy) -> Result<Network, BuildError> {
    build_in(market, policy, Cut::of(policy))
}

/// The same in other bands than the policy's.
pub(super) fn build_in(market: &Market, policy: &Policy, cut: Cut) -> Result<Network, BuildError> {
    pairs(market.offers().len(), market.lines().len())?;
    let mut graph = DiGraph::new();
    let source = graph.add_node(Node::Source);
    let sink = graph.add_node(Node::Sink);
    let buckets = buckets(market, |priority| class_of(policy, priority));
    let serving = serving(market, &buckets)?;
    let ladder = Ladder::new(policy, cut, &serving, market, &buckets);
    let classes = add_classes(&mut graph, market, policy, &buckets, sink, &ladder)?;
    let bucket_nodes: Vec<NodeIndex> = buckets
        .iter()
        .enumerate()
        .map(|(at, bucket)| {
            let node = graph.add_node(Node::Bucket(BucketIx::new(at)));
            let class = classes[&(bucket.state, bucket.class, bucket.resource)].node;
            graph.add_edge(node, class, Capacity { capacity: bucket.remaining(), cost: 0 });
            node
        })
        .collect();
    let placed = add_offers(&mut graph, market, &buckets, &bucket_nodes, source, &serving, &ladder);
    graph.add_edge(sink, source, Capacity { capacity: placed, cost: 0 });
    Ok(Network { graph, buckets, last_rung: ladder.step })
}

/// Refuses more than [`MOST_PAIRS`].
pub(super) fn pairs(offers: usize, lines: usize) -> Result<(), BuildError> {
    let count = |n: usize| u64::try_from(n).expect("a list in memory is shorter than 2^64");
    let found = count(offers) * count(lines);
    if found > MOST_PAIRS { Err(BuildError::Pairs(found)) } else { Ok(()) }
}

/// The class, from 0, that a national priority falls into.
pub(crate) fn class_of(policy: &Policy, priority: u8) -> u8 {
    if policy.priority { priority - 1 } else { 0 }
}

/// The buckets that each offer may serve: `(offer, year, State)` to bucket positions.
type Serving = BTreeMap<(OfferIx, i32, StateIx), Vec<usize>>;

fn serving(market: &Market, buckets: &[Bucket]) -> Result<Serving, BuildError> {
    let mut arcs = 0;
    let mut by_place: BTreeMap<(ResourceIx, StateIx), Vec<usize>> = BTreeMap::new();
    for (position, bucket) in buckets.iter().enumerate() {
        by_place.entry((bucket.filled_by, bucket.state)).or_default().push(position);
    }
    let mut serving = Serving::new();
    for (at, offer) in market.offers().iter().enumerate() {
        let ix = OfferIx::new(at);
        let places = by_place
            .range((offer.resource, StateIx::new(0))..)
            .take_while(|((resource, _), _)| *resource == offer.resource)
            .filter(|((_, state), _)| is_welcome(market, ix, *state));
        for ((_, state), positions) in places {
            for position in positions.iter().copied() {
                let bucket = &buckets[position];
                let year = offer.years.get(&bucket.year);
                // Any line speaks for its bucket: that is what a bucket is.
                if year.is_some_and(|year| year.remaining() > 0)
                    && is_eligible(market, ix, bucket.lines[0].0)
                {
                    let grant = serving.entry((ix, bucket.year, *state)).or_default();
                    arcs += usize::from(grant.is_empty()) + arcs_into(bucket);
                    if arcs > MOST_ARCS {
                        return Err(BuildError::Arcs);
                    }
                    grant.push(position);
                }
            }
        }
    }
    Ok(serving)
}

/// Arcs by which one grant reaches a bucket, at most.
fn arcs_into(bucket: &Bucket) -> usize {
    bucket.price.map_or(1, |price| 1 + purchases::most_parcels(bucket.remaining() / price))
}

/// Costs of bands and preferences; see the module documentation of [`network`](super).
struct Ladder {
    cut: Cut,
    rungs: i64,
    step: i64,
    fit: bool,
}

impl Ladder {
    fn new(
        policy: &Policy,
        cut: Cut,
        serving: &Serving,
        market: &Market,
        buckets: &[Bucket],
    ) -> Self {
        let is_preferred = |((offer, ..), positions): &(&(OfferIx, i32, StateIx), &Vec<usize>)| {
            let prefers = &market[*offer].preferences;
            positions.iter().any(|at| prefers.of_line(market, buckets[*at].lines[0].0) > 0)
        };
        let preferred = serving.iter().filter(is_preferred).count();
        let preferred = i64::try_from(preferred).expect("a count of grants fits");
        let greatest = MAX_PREFERENCE * kinds(market);
        let outweighed = greatest * preferred.max(LEAST_BELOW_A_RUNG) + 1;
        let step = if policy.fit { outweighed } else { 1 };
        Self { cut, rungs: i64::from(CLASSES) * cut.bands(), step, fit: policy.fit }
    }

    /// Cost of a unit in a band, both counted from 0: always a reward.
    fn band(&self, class: u8, band: i64) -> i64 {
        let rung = i64::from(class) * self.cut.bands() + band;
        -(self.rungs - rung) * self.step * OUTWEIGHS.pow(u32::from(CLASSES - 1 - class))
    }

    fn preference(&self, weight: u8) -> i64 {
        if self.fit { -i64::from(weight) } else { 0 }
    }
}

/// How many of States, regions, years and themes some offer prefers, at least 1: so many weights
/// can apply to one unit.
fn kinds(market: &Market) -> i64 {
    let offers = || market.offers().iter().map(|offer| &offer.preferences);
    let kinds = [
        offers().any(|prefers| !prefers.states.is_empty()),
        offers().any(|prefers| !prefers.also.regions.is_empty()),
        offers().any(|prefers| !prefers.also.years.is_empty()),
        offers().any(|prefers| !prefers.also.themes.is_empty()),
    ];
    kinds.into_iter().map(i64::from).sum::<i64>().max(1)
}

type Classes = BTreeMap<(StateIx, u8, ResourceIx), Class>;

/// What a class asks, over all costed lines, full ones too: coverage is of the whole class.
#[derive(Default)]
struct Class {
    asked: i64,
    covered: i64,
    /// Whether a line of it has something left: only then does it have a node.
    is_open: bool,
    node: NodeIndex,
}

fn add_classes(
    graph: &mut DiGraph<Node, Capacity>,
    market: &Market,
    policy: &Policy,
    buckets: &[Bucket],
    sink: NodeIndex,
    ladder: &Ladder,
) -> Result<Classes, BuildError> {
    let mut classes = Classes::new();
    for line in market.lines() {
        let Some(asked) = line.asked else { continue };
        let need = &market[line.need];
        let key = (need.state, class_of(policy, need.priority), line.resource);
        let class = classes.entry(key).or_default();
        class.asked += asked.quantity;
        class.covered += asked.already_covered + asked.locked;
    }
    for bucket in buckets {
        let key = (bucket.state, bucket.class, bucket.resource);
        classes.entry(key).or_default().is_open = true;
    }
    let open = i64::try_from(classes.values().filter(|class| class.is_open).count());
    let bands = open.expect("there are at most as many as lines") * ladder.cut.bands();
    if usize::try_from(bands).is_ok_and(|bands| bands > MOST_ARCS) {
        return Err(BuildError::Arcs);
    }
    for (key, class) in classes.iter_mut().filter(|(_, class)| class.is_open) {
        class.node = graph.add_node(Node::Class(key.0, key.1, key.2));
        for band in 0..ladder.cut.bands() {
            // The band covers (from, to] of what is asked; cover so far fills the lowest bands.
            let from = ladder.cut.start(class.asked, band).max(class.covered);
            let to = ladder.cut.start(class.asked, band + 1);
            if from < to {
                let cost = ladder.band(key.1, band);
                graph.add_edge(class.node, sink, Capacity { capacity: to - from, cost });
            }
        }
    }
    Ok(classes)
}

/// Adds offers and grants; returns the sum of what offers have left.
fn add_offers(
    graph: &mut DiGraph<Node, Capacity>,
    market: &Market,
    buckets: &[Bucket],
    bucket_nodes: &[NodeIndex],
    source: NodeIndex,
    serving: &Serving,
    ladder: &Ladder,
) -> i64 {
    let locked = market.locked_by_grant();
    let mut total: i64 = 0;
    let mut offer_year: Option<(OfferIx, i32, NodeIndex)> = None;
    for ((offer_ix, year, state), positions) in serving {
        let offer = &market[*offer_ix];
        let budget = offer.years[year].remaining();
        let node = match offer_year {
            Some((last_offer, last_year, node))
                if (last_offer, last_year) == (*offer_ix, *year) =>
            {
                node
            }
            _ => {
                let node = graph.add_node(Node::OfferYear(*offer_ix, *year));
                graph.add_edge(source, node, Capacity { capacity: budget, cost: 0 });
                // Sums of one resource are bounded; of many that are too large for a problem it says so.
                total = total.saturating_add(budget);
                offer_year = Some((*offer_ix, *year, node));
                node
            }
        };
        let grant = graph.add_node(Node::Grant(*offer_ix, *year, *state));
        let held = locked.get(&(*offer_ix, *state, *year)).copied().unwrap_or(0);
        let capacity =
            offer.limits.max_per_state.map_or(budget, |most| budget.min((most - held).max(0)));
        let prefers = &offer.preferences;
        let cost = ladder.preference(prefers.at(market, *state, *year));
        graph.add_edge(node, grant, Capacity { capacity, cost });
        for position in positions {
            let (bucket, to) = (&buckets[*position], bucket_nodes[*position]);
            let capacity = serve_limit(market, *offer_ix, bucket).min(budget);
            let theme = &market[market[bucket.lines[0].0].need].theme;
            let arc = Capacity { capacity, cost: ladder.preference(prefers.also.theme(theme)) };
            match bucket.price {
                None => drop(graph.add_edge(grant, to, arc)),
                Some(price) => {
                    let purchase = Node::Purchase(*offer_ix, BucketIx::new(*position));
                    purchases::add(graph, grant, purchase, to, arc, price);
                }
            }
        }
    }
    total
}

/// The most an offer may give to a bucket: what it lacks, or the offer's share of its one line.
fn serve_limit(market: &Market, offer: OfferIx, bucket: &Bucket) -> i64 {
    let remaining = bucket.remaining();
    let Some(share) = market[offer].limits.max_share_of_line else { return remaining };
    let line = bucket.lines[0].0;
    remaining.min(share_left(market, offer, line, share))
}

/// What an offer's share of a line leaves after its own locks there.
pub(crate) fn share_left(
    market: &Market,
    offer: OfferIx,
    line: LineIx,
    share: crate::market::Share,
) -> i64 {
    let asked = market[line].asked.map_or(0, |asked| asked.quantity);
    let held: i64 = market
        .locks()
        .iter()
        .filter(|lock| (lock.offer, lock.line) == (offer, line))
        .map(|lock| lock.quantity)
        .sum();
    (share.of(asked) - held).max(0)
}
