//! Looks for a unit that would stand better elsewhere.
//!
//! Shares no code with the filling but the walk over the residual network. A unit can be
//! added to a share if from the source, or from another share that then has one less, a
//! path with room leads to it.

use std::cmp::Ordering;

use petgraph::visit::IntoNodeReferences as _;

use super::reach::{Reach, Share};
use crate::network::Node;

/// A unit that improves the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exchange {
    /// The share that has one less, by position; `None` where nothing is taken away.
    pub(super) from: Option<usize>,
    /// The share that has one more.
    pub(super) to: usize,
}

/// The first improving exchange of a flow by arc, by `to`, then `from`; `None` where it is the best.
pub(super) fn improving(reach: &Reach, flow: &[i64]) -> Option<Exchange> {
    let shares = reach.shares();
    let graph = reach.network().graph();
    let source = graph
        .node_references()
        .find_map(|(node, meaning)| (*meaning == Node::Source).then_some(node.index()))?;
    for (to, share) in shares.iter().enumerate() {
        let covered = share.base + flow[share.arc];
        if covered == share.needed {
            continue;
        }
        let behind = reach.behind(flow, vec![reach.class_node(to)]);
        if behind[source] {
            return Some(Exchange { from: None, to });
        }
        let lower = |(from, other): &(usize, &Share)| {
            let last = other.base + flow[other.arc] - 1;
            flow[other.arc] > 0
                && behind[reach.class_node(*from)]
                && order(share, covered, other, last) == Ordering::Less
        };
        if let Some((from, _)) = shares.iter().enumerate().find(lower) {
            return Some(Exchange { from: Some(from), to });
        }
    }
    None
}

/// Whether moves that leave every share as it is lead to better fit: a cycle of negative cost in the residual
/// network without the sink, found by distances that do not settle (Bellman 1958).
pub(super) fn fits_better(reach: &Reach, flow: &[i64]) -> bool {
    let graph = reach.network().graph();
    let sink = graph.node_references().find(|(_, meaning)| **meaning == Node::Sink);
    let sink = sink.map(|(node, _)| node.index());
    let mut distance = vec![0_i64; graph.node_count()];
    for _ in 0..graph.node_count() {
        let mut is_settled = true;
        for ((arc, least), flow) in reach.arcs().zip(flow) {
            let ends = [arc.tail, arc.head].map(|node| usize::try_from(node).ok());
            let [Some(tail), Some(head)] = ends else { continue };
            if sink == Some(tail) || sink == Some(head) {
                continue;
            }
            for (from, to, cost, has_room) in [
                (tail, head, arc.cost, *flow < arc.capacity),
                (head, tail, -arc.cost, least < *flow),
            ] {
                if has_room && distance[from] + cost < distance[to] {
                    distance[to] = distance[from] + cost;
                    is_settled = false;
                }
            }
        }
        if is_settled {
            return false;
        }
    }
    true
}

/// Which unit comes first: by class, then where it stands, then what is asked in all.
fn order(a: &Share, covered_a: i64, b: &Share, covered_b: i64) -> Ordering {
    let stands = |covered: i64, whole: i64| i128::from(covered) * i128::from(whole);
    (a.class.cmp(&b.class))
        .then(stands(covered_a, b.needed).cmp(&stands(covered_b, a.needed)))
        .then(a.needed.cmp(&b.needed))
}
