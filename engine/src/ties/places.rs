//! The arcs of a network by what they mean.

use std::collections::BTreeMap;

use petgraph::visit::{EdgeRef as _, IntoNodeReferences as _};

use crate::market::{Market, OfferIx};
use crate::network::{BucketIx, Network, Node, class_of};
use crate::order::sort_by;
use crate::policy::Policy;

/// Arcs by position in the network.
pub(super) struct Places {
    /// By class in the order of the network, lowest bands first.
    pub(super) bands: Vec<Band>,
    /// Into the classes, by bucket.
    pub(super) buckets: Vec<usize>,
    /// Into the offers in a year, by offer, then year.
    pub(super) offers: Vec<usize>,
    /// From grants into buckets or purchases for them, by offer, then bucket.
    pub(super) pairs: Vec<Pair>,
    /// From the sink to the source.
    pub(super) back: Option<usize>,
}

/// A band of fairness.
pub(super) struct Band {
    pub(super) arc: usize,
    /// Position of the class among the network's nodes.
    pub(super) class: usize,
    /// All that the State asks in the class.
    pub(super) asked: i64,
    /// What the class has where the band starts, of all it asks.
    pub(super) from: i64,
    /// Of that, covered already or locked.
    pub(super) covered: i64,
}

/// An offer and a bucket that it may serve.
pub(super) struct Pair {
    pub(super) arc: usize,
    pub(super) offer: OfferIx,
    /// Position of the offer in its year among [`Places::offers`].
    pub(super) offer_rank: usize,
    pub(super) bucket: BucketIx,
}

impl Places {
    pub(super) fn of(market: &Market, policy: &Policy, network: &Network) -> Self {
        let graph = network.graph();
        let mut places = Self {
            bands: bands(market, policy, network),
            buckets: vec![0; network.buckets().len()],
            offers: Vec::new(),
            pairs: Vec::new(),
            back: None,
        };
        for (node, meaning) in graph.node_references() {
            match *meaning {
                Node::Bucket(bucket) => {
                    for edge in graph.edges(node) {
                        places.buckets[bucket.at()] = edge.id().index();
                    }
                }
                // The network lists offers and years in order, each before its grants.
                Node::OfferYear(..) => {
                    let into = graph.edges_directed(node, petgraph::Direction::Incoming);
                    places.offers.extend(into.map(|edge| edge.id().index()));
                }
                Node::Grant(offer, ..) => {
                    for edge in graph.edges(node) {
                        if let Node::Bucket(bucket) | Node::Purchase(_, bucket) =
                            graph[edge.target()]
                        {
                            let (arc, offer_rank) = (edge.id().index(), places.offers.len() - 1);
                            places.pairs.push(Pair { arc, offer, offer_rank, bucket });
                        }
                    }
                }
                Node::Sink => places.back = graph.edges(node).map(|edge| edge.id().index()).next(),
                Node::Source | Node::Purchase(..) | Node::Class(..) => {}
            }
        }
        sort_by(&mut places.pairs, |a, b| (a.offer_rank, a.bucket).cmp(&(b.offer_rank, b.bucket)));
        places
    }
}

fn bands(market: &Market, policy: &Policy, network: &Network) -> Vec<Band> {
    let graph = network.graph();
    // What the network was built from: asked over all costed lines, full ones too.
    let mut asked: BTreeMap<_, i64> = BTreeMap::new();
    for line in market.lines() {
        let need = &market[line.need];
        let sum =
            asked.entry((need.state, class_of(policy, need.priority), line.resource)).or_default();
        *sum += line.asked.map_or(0, |asked| asked.quantity);
    }
    let mut bands = Vec::new();
    for (node, meaning) in graph.node_references() {
        let Node::Class(state, class, resource) = *meaning else { continue };
        let asked = asked.get(&(state, class, resource)).copied().unwrap_or(0);
        let mut edges: Vec<_> = graph
            .edges(node)
            .map(|edge| (edge.weight().cost, edge.id().index(), edge.weight().capacity))
            .collect();
        sort_by(&mut edges, Ord::cmp);
        let open: i64 = edges.iter().map(|(_, _, capacity)| capacity).sum();
        let covered = asked - open;
        let mut from = covered;
        for (_, arc, capacity) in edges {
            bands.push(Band { arc, class: node.index(), asked, from, covered });
            from += capacity;
        }
    }
    bands
}
