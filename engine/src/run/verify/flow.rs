//! Lays the matches onto the network and checks them against the potentials.

use std::collections::BTreeMap;

use petgraph::visit::{EdgeRef as _, IntoNodeReferences as _};

use super::RunError;
use crate::flow::{Answer, Optimum, Problem};
use crate::market::{LineIx, OfferIx};
use crate::network::{Network, Node, lay_purchase};
use crate::order;
use crate::run::{Certificate, Grant};

/// Checks the certificate; returns what holds, and over how much.
pub(super) fn check(
    network: &Network,
    grants: &[Grant],
    certificate: &Certificate,
) -> Result<(&'static str, String), RunError> {
    let problem = network.problem().map_err(|error| RunError::Unsupported(error.to_string()))?;
    prove(&problem, lay(network, grants), certificate)
}

/// Checks a flow against the potentials of a certificate.
pub(super) fn prove(
    problem: &Problem,
    flow: Vec<i64>,
    certificate: &Certificate,
) -> Result<(&'static str, String), RunError> {
    let mut proofs = certificate.steps.iter().map(|step| &step.search).chain(&certificate.search);
    if let Some(search) = proofs.next() {
        let found = "no limit of the case needs a search".to_owned();
        return Err(RunError::Bound { stated: search.bound.clone(), found });
    }
    let cost: i128 = flow
        .iter()
        .zip(problem.arcs())
        .map(|(flow, arc)| i128::from(*flow) * i128::from(arc.cost))
        .sum();
    if certificate.objective != cost.to_string() {
        return Err(RunError::Objective {
            stated: certificate.objective.clone(),
            found: cost.to_string(),
        });
    }
    let answer = Answer::Optimal(Optimum { flow, potential: certificate.potentials.clone(), cost });
    crate::flow::check(problem, &answer).map_err(RunError::Certificate)?;
    let n_arcs = problem.arcs().len();
    let detail = format!("objective {cost}, primal equals dual, {n_arcs} arcs");
    Ok(("no proposal is better under the policy", detail))
}

/// The flow by arc that the grants make; bands fill from the lowest, as their costs demand.
pub(super) fn lay(network: &Network, grants: &[Grant]) -> Vec<i64> {
    let graph = network.graph();
    let buckets = network.buckets().iter().enumerate();
    let lines =
        buckets.flat_map(|(at, bucket)| bucket.lines.iter().map(move |(line, _)| (*line, at)));
    let bucket_of: BTreeMap<LineIx, usize> = order::map(lines);
    let mut served: BTreeMap<(OfferIx, usize), i64> = BTreeMap::new();
    for grant in grants {
        // A grant whose line has no bucket is caught by the limits already: nothing is left of it.
        if let Some(bucket) = bucket_of.get(&grant.line) {
            *served.entry((grant.offer, *bucket)).or_default() += grant.quantity;
        }
    }
    let mut flow = vec![0; graph.edge_count()];
    for edge in graph.edge_references() {
        if let (Node::Grant(offer, ..), Node::Bucket(bucket) | Node::Purchase(_, bucket)) =
            (graph[edge.source()], graph[edge.target()])
        {
            flow[edge.id().index()] = served.get(&(offer, bucket.at())).copied().unwrap_or(0);
        }
    }
    // Everything upstream and downstream follows by conservation.
    let inflow = |flow: &[i64], node| -> i64 {
        graph
            .edges_directed(node, petgraph::Direction::Incoming)
            .map(|edge| flow[edge.id().index()])
            .sum()
    };
    let outflow =
        |flow: &[i64], node| -> i64 { graph.edges(node).map(|edge| flow[edge.id().index()]).sum() };
    for (node, _) in
        graph.node_references().filter(|(_, meaning)| matches!(meaning, Node::Purchase(..)))
    {
        let through = inflow(&flow, node);
        let parcels: Vec<_> =
            graph.edges(node).map(|edge| (edge.id().index(), edge.weight().capacity)).collect();
        let sizes: Vec<i64> = parcels.iter().map(|(_, capacity)| *capacity).collect();
        for ((arc, _), taken) in parcels.into_iter().zip(lay_purchase(&sizes, through)) {
            flow[arc] = taken;
        }
    }
    let mut placed = 0;
    let upstream = |flow: &mut [i64], wanted: fn(&Node) -> bool| {
        for (node, _) in graph.node_references().filter(|(_, meaning)| wanted(meaning)) {
            let through = outflow(flow, node);
            for edge in graph.edges_directed(node, petgraph::Direction::Incoming) {
                flow[edge.id().index()] = through;
            }
        }
    };
    upstream(&mut flow, |node| matches!(node, Node::Grant(..)));
    upstream(&mut flow, |node| matches!(node, Node::OfferYear(..)));
    for (node, _) in
        graph.node_references().filter(|(_, meaning)| matches!(meaning, Node::Bucket(_)))
    {
        let through = inflow(&flow, node);
        for edge in graph.edges(node) {
            flow[edge.id().index()] = through;
        }
    }
    for (node, _) in
        graph.node_references().filter(|(_, meaning)| matches!(meaning, Node::Class(..)))
    {
        let mut through = inflow(&flow, node);
        placed += through;
        let mut bands: Vec<_> = graph.edges(node).collect();
        bands.sort_by_key(|edge| (edge.weight().cost, edge.id()));
        for edge in bands {
            let taken = through.min(edge.weight().capacity);
            flow[edge.id().index()] = taken;
            through -= taken;
        }
    }
    for (node, _) in graph.node_references().filter(|(_, meaning)| matches!(meaning, Node::Sink)) {
        for edge in graph.edges(node) {
            flow[edge.id().index()] = placed;
        }
    }
    flow
}
