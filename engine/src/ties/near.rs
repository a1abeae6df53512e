//! What changes least beside a proposal that stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use petgraph::visit::EdgeRef as _;

use super::Ties;
use super::places::Places;
use crate::design::Design;
use crate::flow::{Slope, Slopes};
use crate::market::{LineIx, OfferIx, ResourceIx, StateIx};
use crate::network::{Bucket, BucketIx, Network, Node, class_of, lay_purchase};
use crate::order;
use crate::run::Run;

/// The proposal that stands: quantities by id of offer and line, locked and proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Present {
    placed: BTreeMap<(String, String), i64>,
}

/// What a changed case is to stay near to.
#[derive(Clone, Debug)]
pub(crate) struct Beside {
    /// The proposal that stands.
    pub(crate) present: Arc<Present>,
    /// Id of the line that the change is asked for: among what changes least, it comes first.
    pub(crate) line: Option<String>,
}

/// The proposal that stands, in the terms of a network. What is locked there is no part of it.
pub(super) struct Target {
    /// By line.
    lines: Vec<i64>,
    /// By offer and bucket.
    pairs: BTreeMap<(OfferIx, usize), i64>,
    /// By bucket.
    buckets: Vec<i64>,
    /// By State, class and resource: all that stands, also of lines that ask for less now.
    classes: BTreeMap<(StateIx, u8, ResourceIx), i64>,
    /// The line asked for and its bucket.
    line: Option<(LineIx, usize)>,
}

impl Present {
    pub(crate) fn of(run: &Run) -> Self {
        let mut placed = BTreeMap::new();
        for entry in &run.matches {
            *placed.entry((entry.offer.clone(), entry.line.clone())).or_insert(0) += entry.quantity;
        }
        Self { placed }
    }
}

impl Target {
    pub(super) fn of(ties: &Ties<'_>, beside: &Beside) -> Self {
        let Ties { market, policy, network } = *ties;
        let mut bucket_of: Vec<Option<usize>> = vec![None; market.lines().len()];
        for (at, bucket) in network.buckets().iter().enumerate() {
            for (line, _) in &bucket.lines {
                bucket_of[line.at()] = Some(at);
            }
        }
        let ids = market.offers().iter().enumerate();
        let offers = order::map(ids.map(|(at, offer)| (offer.id.as_str(), OfferIx::new(at))));
        let ids = market.lines().iter().enumerate();
        let by_id = order::map(ids.map(|(at, line)| (line.id.as_str(), LineIx::new(at))));
        let mut locked: BTreeMap<_, i64> = BTreeMap::new();
        for lock in market.locks() {
            *locked.entry((lock.offer, lock.line)).or_default() += lock.quantity;
        }
        // What another resource fills is no part of this market (see `Market::of_money`).
        let counts =
            |offer: OfferIx, line: LineIx| market[offer].resource == market[line].filled_by;
        let mut lines = vec![0; market.lines().len()];
        for lock in market.locks().iter().filter(|lock| counts(lock.offer, lock.line)) {
            lines[lock.line.at()] -= lock.quantity;
        }
        let mut pairs = BTreeMap::new();
        for ((offer, line), quantity) in &beside.present.placed {
            let Some(line) = by_id.get(line.as_str()).copied() else { continue };
            let offer = offers.get(offer.as_str()).copied();
            if offer.is_some_and(|offer| !counts(offer, line)) {
                continue;
            }
            let units =
                market[line].price.filter(|_| market[line].filled_by != market[line].resource);
            let quantity = quantity * units.unwrap_or(1);
            lines[line.at()] += quantity;
            if let (Some(offer), Some(bucket)) = (offer, bucket_of[line.at()]) {
                let held = locked.get(&(offer, line)).copied().unwrap_or(0);
                *pairs.entry((offer, bucket)).or_insert(0) += (quantity - held).max(0);
            }
        }
        let mut classes = BTreeMap::new();
        for (line, has) in market.lines().iter().zip(&lines) {
            let need = &market[line.need];
            let key = (need.state, class_of(policy, need.priority), line.resource);
            *classes.entry(key).or_default() += (*has).max(0);
        }
        let mut buckets = vec![0; network.buckets().len()];
        for (at, bucket) in network.buckets().iter().enumerate() {
            for (line, left) in &bucket.lines {
                lines[line.at()] = lines[line.at()].clamp(0, *left);
                buckets[at] += lines[line.at()];
            }
        }
        let line = beside.line.as_deref().and_then(|line| by_id.get(line).copied());
        let line = line.and_then(|line| Some((line, bucket_of[line.at()]?)));
        Self { lines, pairs, buckets, classes, line }
    }

    /// The lines of a bucket in the order they are filled: first what each has, then what it
    /// lacks; in both the line asked for comes first, then all in their order.
    pub(super) fn order(&self, at: BucketIx, bucket: &Bucket) -> Vec<(LineIx, i64)> {
        let has = |(line, _): &(LineIx, i64)| (*line, self.lines[line.at()]);
        let lacks = |(line, left): &(LineIx, i64)| (*line, left - self.lines[line.at()]);
        let is_asked = |(line, _): &&(LineIx, i64)| self.line == Some((*line, at.at()));
        let (asked, others): (Vec<_>, Vec<_>) = bucket.lines.iter().partition(is_asked);
        let lines = || asked.iter().chain(&others).copied();
        lines().map(has).chain(lines().map(lacks)).filter(|(_, left)| *left > 0).collect()
    }
}

/// The least change of classes; then of buckets; then the line asked for.
///
/// A simple cycle meets the sink once and each class once, so two bands, two buckets of each
/// class and the bucket of the line once: the weights let no rule outweigh the one before.
pub(super) fn of_lines(places: &Places, target: &Target, network: &Network) -> Slopes {
    let nodes = i64::try_from(network.graph().node_count()).expect("petgraph indices are u32");
    let (for_bucket, for_class) = (2, 4 * nodes + 3);
    let mut slopes = Slopes::new();
    for (at, arc) in places.buckets.iter().enumerate() {
        let has = target.buckets[at];
        let list = match target.line.filter(|(_, bucket)| *bucket == at) {
            None => around(has, for_bucket),
            Some((line, _)) => {
                let bucket = &network.buckets()[at];
                let left = bucket.lines.iter().find(|(other, _)| *other == line);
                let open = left.map_or(0, |(_, left)| left - target.lines[line.at()]);
                vec![
                    Slope { from: 0, cost: -for_bucket - 1 },
                    Slope { from: has, cost: for_bucket - 1 },
                    Slope { from: has + open, cost: for_bucket },
                ]
            }
        };
        slopes.insert(*arc, list);
    }
    for band in &places.bands {
        let class = network.graph()[petgraph::graph::NodeIndex::new(band.class)];
        let Node::Class(state, class, resource) = class else { continue };
        let has = target.classes.get(&(state, class, resource)).copied().unwrap_or(0);
        slopes.insert(band.arc, around(band.covered + has - band.from, for_class));
    }
    slopes
}

/// The least change of who gives how much to which bucket.
pub(super) fn of_offers(places: &Places, target: &Target) -> Slopes {
    let pairs = places.pairs.iter().map(|pair| {
        let has = target.pairs.get(&(pair.offer, pair.bucket.at())).copied().unwrap_or(0);
        (pair.arc, around(has, 1))
    });
    let mut slopes = Slopes::new();
    slopes.extend(pairs);
    slopes
}

/// What it costs to leave a flow: as much for each unit less as for each more.
fn around(flow: i64, cost: i64) -> Vec<Slope> {
    vec![Slope { from: i64::MIN, cost: -cost }, Slope { from: flow, cost }]
}

/// The flow of the proposal that stands, as far as the network of a design still carries it.
pub(super) fn laid(
    places: &Places,
    target: &Target,
    network: &Network,
    design: &Design,
) -> Vec<i64> {
    let graph = network.graph();
    let mut flow = vec![0; graph.edge_count()];
    let left = |flow: &[i64], arc: usize| design.flow().arcs()[arc].capacity - flow[arc];
    let ends = |arc: usize| {
        let ends = graph.edge_endpoints(petgraph::graph::EdgeIndex::new(arc));
        ends.expect("places hold arcs of this network")
    };
    let into = |node| {
        graph.edges_directed(node, petgraph::Direction::Incoming).map(|edge| edge.id().index())
    };
    let mut bands: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for band in &places.bands {
        bands.entry(band.class).or_default().push(band.arc);
    }
    for pair in &places.pairs {
        let grant = ends(pair.arc).0;
        let bucket = places.buckets[pair.bucket.at()];
        let way: Vec<usize> =
            into(grant).chain([places.offers[pair.offer_rank], pair.arc, bucket]).collect();
        let has = target.pairs.get(&(pair.offer, pair.bucket.at())).copied().unwrap_or(0);
        let mut quantity = way.iter().map(|arc| left(&flow, *arc)).fold(has, i64::min);
        if let Some(price) = network.buckets()[pair.bucket.at()].price {
            quantity -= quantity % price;
            let parcels: Vec<usize> =
                graph.edges(ends(pair.arc).1).map(|edge| edge.id().index()).collect();
            let sizes: Vec<i64> = parcels.iter().map(|arc| left(&flow, *arc)).collect();
            for (arc, taken) in parcels.into_iter().zip(lay_purchase(&sizes, quantity)) {
                flow[arc] = taken;
            }
        }
        let mut rest = quantity;
        for band in bands.get(&ends(bucket).1.index()).into_iter().flatten() {
            let taken = rest.min(left(&flow, *band));
            flow[*band] += taken;
            rest -= taken;
        }
        for arc in way.into_iter().chain(places.back) {
            flow[arc] += quantity;
        }
    }
    flow
}
