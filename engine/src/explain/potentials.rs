//! What the run's certificate already proves about prices, where the case is linear.
//!
//! The potentials are a dual of the flow, so the reward of one more unit of an offer is at
//! most what the dual charges for the arcs that the unit widens: the price. A price of 0
//! proves that no amount more places anything better, without a solve. One unit less costs
//! at least the price, as it narrows the same arcs.
//!
//! Source: Ahuja, Magnanti and Orlin 1993, *Network Flows*, §9.4 (reduced costs as prices).

use std::collections::BTreeMap;

use petgraph::visit::EdgeRef as _;

use super::Baseline;
use crate::market::OfferIx;
use crate::network::{self, Node};
use crate::order;
use crate::policy::Fairness;

/// The price of one more unit by offer and year, in cost units of the network; `None`
/// where the case is not linear, or fairness exact, or money may buy goods.
///
/// Listed are the years that have an arc: with something left and a line to serve.
pub(super) fn prices(baseline: &Baseline) -> Option<BTreeMap<(OfferIx, i32), i128>> {
    // With exact fairness the potentials are of a network that holds each class to what it has.
    let exact = baseline.run().policy.fairness == Fairness::Leximin;
    let certificate = &baseline.run().certificate;
    // Where money may buy goods they are of the round of money, and one unit more may be what a purchase lacks.
    if exact || certificate.search.is_some() || certificate.gifts.is_some() {
        return None;
    }
    let network = network::build(baseline.market(), &baseline.run().policy).ok()?;
    let graph = network.graph();
    let potentials = &certificate.potentials;
    if potentials.len() != graph.node_count() {
        return None;
    }
    // More capacity is worth what the dual charges for it: the reduced cost, where negative.
    let worth = |edge: petgraph::graph::EdgeReference<'_, network::Capacity>| {
        let potential = |node: petgraph::graph::NodeIndex| i128::from(potentials[node.index()]);
        let cost = i128::from(edge.weight().cost);
        let reduced = cost + potential(edge.source()) - potential(edge.target());
        (-reduced).max(0)
    };
    // What an offer holds bounds its own arc, each arc after it that has no lower limit,
    // and, in the sum of all offers, the arc from sink to source: a unit more widens all.
    let back: i128 =
        graph.edge_references().filter(|edge| graph[edge.source()] == Node::Sink).map(worth).sum();
    let prices = graph.edge_references().filter_map(|edge| match graph[edge.target()] {
        Node::OfferYear(offer, year) => {
            let held = edge.weight().capacity;
            let grants = || graph.edges(edge.target());
            let after = grants().chain(grants().flat_map(|grant| graph.edges(grant.target())));
            let bounded = after.filter(|edge| edge.weight().capacity == held);
            Some(((offer, year), worth(edge) + back + bounded.map(worth).sum::<i128>()))
        }
        _ => None,
    });
    Some(order::map(prices))
}
