//! Where a changed case starts from: the last basis of the case it was made of.
//!
//! Arcs of two networks are the same where they mean the same: the same offer, year, State, line,
//! and so on, by id. What is new stands at 0, and what is gone is forgotten. A start changes how
//! many pivots a matching takes, never what it proposes.

use std::collections::BTreeMap;

use petgraph::visit::{EdgeRef as _, IntoNodeReferences as _};

use crate::flow::Standing;
use crate::market::{LineIx, Market, OfferIx, Resource, ResourceIx, StateIx};
use crate::network::{Network, Node};
use crate::order;

/// The basis of a market's network, by what arcs mean.
#[derive(Clone, Debug)]
pub(crate) struct Start {
    offers: BTreeMap<String, OfferIx>,
    states: BTreeMap<String, StateIx>,
    lines: BTreeMap<String, LineIx>,
    resources: BTreeMap<Resource, ResourceIx>,
    standings: BTreeMap<Key, Standing>,
}

/// What a node means, in the positions of the market that the start is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    Source,
    Sink,
    OfferYear(OfferIx, i32),
    Grant(OfferIx, i32, StateIx),
    /// A bucket by its first line.
    Bucket(LineIx),
    Class(StateIx, u8, ResourceIx),
}

/// The ends of an arc, and its rung where it is a band.
type Key = (Meaning, Meaning, i64);

impl Start {
    /// The start that a basis of a market's network gives, by arc.
    pub(super) fn of(market: &Market, network: &Network, basis: &[Standing]) -> Self {
        let ids = market.offers().iter().enumerate();
        let offers = order::map(ids.map(|(at, offer)| (offer.id.clone(), OfferIx::new(at))));
        let ids = market.states().iter().enumerate();
        let states = order::map(ids.map(|(at, state)| (state.iso3.clone(), StateIx::new(at))));
        let ids = market.lines().iter().enumerate();
        let lines = order::map(ids.map(|(at, line)| (line.id.clone(), LineIx::new(at))));
        let all = market.resources().iter().cloned().enumerate();
        let resources = order::map(all.map(|(at, resource)| (resource, ResourceIx::new(at))));
        let mut start = Self { offers, states, lines, resources, standings: BTreeMap::new() };
        let keys = start.keys(market, network);
        let standings = keys.into_iter().zip(basis).filter(|(_, of)| **of != Standing::Empty);
        start.standings = order::map(standings.filter_map(|(key, of)| Some((key?, *of))));
        start
    }

    /// Where the arcs of another market's network start.
    pub(super) fn basis(&self, market: &Market, network: &Network) -> Vec<Standing> {
        let keys = self.keys(market, network).into_iter();
        let known = |key: Option<Key>| key.and_then(|key| self.standings.get(&key).copied());
        keys.map(|key| known(key).unwrap_or_default()).collect()
    }

    /// What each arc means; `None` where it means nothing here.
    fn keys(&self, market: &Market, network: &Network) -> Vec<Option<Key>> {
        let graph = network.graph();
        let nodes: Vec<Option<Meaning>> =
            graph.node_references().map(|(_, node)| self.meaning(market, network, *node)).collect();
        let key = |edge: petgraph::graph::EdgeReference<'_, crate::network::Capacity>| {
            let (from, to) = (nodes[edge.source().index()]?, nodes[edge.target().index()]?);
            let rung =
                if to == Meaning::Sink { edge.weight().cost / network.last_rung() } else { 0 };
            Some((from, to, rung))
        };
        graph.edge_references().map(key).collect()
    }

    fn meaning(&self, market: &Market, network: &Network, node: Node) -> Option<Meaning> {
        let offer = |offer: OfferIx| self.offers.get(&market[offer].id).copied();
        let state = |state: StateIx| self.states.get(&market[state].iso3).copied();
        Some(match node {
            Node::Source => Meaning::Source,
            Node::Sink => Meaning::Sink,
            Node::OfferYear(of, year) => Meaning::OfferYear(offer(of)?, year),
            Node::Grant(of, year, to) => Meaning::Grant(offer(of)?, year, state(to)?),
            Node::Bucket(bucket) => {
                let line = network.buckets()[bucket.at()].lines[0].0;
                Meaning::Bucket(*self.lines.get(&market[line].id)?)
            }
            Node::Class(of, class, resource) => {
                Meaning::Class(state(of)?, class, *self.resources.get(&market[resource])?)
            }
            // Where money buys, limits are not linear, and nothing starts from a basis.
            Node::Purchase(..) => return None,
        })
    }
}
