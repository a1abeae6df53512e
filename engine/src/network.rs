//! The layered graph that a market and a policy become.
//!
//! ```text
//! source → offer-year → grant → bucket → class ⇉ sink → source
//!          budget       limit   lines    bands
//! ```
//!
//! - *offer-year*: an offer in one year; the arc into it carries what is left of it.
//! - *grant*: an offer in one year for one State; the arc into it carries the limit per
//!   State and, as a small reward, what the donor prefers of State, region and year; a preferred
//!   theme is one on the arc out of it.
//! - *bucket*: lines of one State, class, resource and year which no rule tells apart: of one
//!   theme and activity, as far as some offer lists, excludes or prefers these; lines are filled in
//!   their order afterwards, so arcs do not grow with lines.
//!   A line that a rule does single out (a share limit, a forbidden pair) has a bucket alone.
//! - *class*: one State's lines of one national priority and resource. Parallel *band* arcs
//!   lead to the sink, of rising cost: band *k* carries the *k*-th equal part of all that
//!   the State asks in the class, less what is already covered or locked, lowest bands first.
//!
//! Where money buys units of a line (`purchases`), a *purchase* stands between grant and bucket:
//! only parcels of whole units lead on from it.
//!
//! **Why the costs are right.** Band *k* of class *c* costs −(R − r)·20^(2 − c)·step with rung
//! r = c·K + k and R the number of rungs. The units that can reach the bands together are
//! the independent sets of a gammoid, so any strictly decreasing rewards have the same
//! optima, and these are lexicographically greatest: the lowest rung is filled as far as
//! it can be, then the next. A simple cycle of the residual graph meets each grant at most
//! once, on one way in and out of it or on two ways out, so what changes by preferences there is at
//! most 9·kinds: weights that apply are added, and *kinds* is how many of States, regions, years and
//! themes some offer of the case prefers, at least 1. All together stay below
//! `step` = 9·kinds·max(1000, number of grants with a preference) + 1, and never outweigh a rung.
//! With joint limits many exchanges
//! may come as one: then a unit of a class is worth more than twenty of the next, and a preferred unit less
//! than a thousandth more than another.
//!
//! **Bounds.** |cost| ≤ 300·400·step ≤ 120,000·(36·1.2·10^9 + 1) < 2^53 for the format's limits;
//! [`Problem::new`](crate::flow::Problem) checks the product with the number of nodes.
//!
//! Sources: Schrijver 2003, *Combinatorial Optimization*, ch. 39 (gammoids) and 40 (greedy).

mod bucket;
mod build;
mod cut;
mod purchases;
mod steps;
mod switches;
#[cfg(test)]
mod tests;

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{EdgeRef as _, IntoNodeReferences as _};

use crate::flow::{Arc, Problem, ProblemError};
use crate::market::{LineIx, OfferIx, ResourceIx, StateIx};
use crate::order::sort_by;

pub use bucket::{Bucket, BucketIx};
pub use build::{BuildError, MOST_ARCS, MOST_PAIRS, build};
pub(crate) use build::{class_of, share_left};
pub(crate) use cut::Cut;
pub(crate) use purchases::lay as lay_purchase;
pub use steps::{Step, stated, steps};
pub use switches::{NoDesign, design, with_design};

/// The graph with its meaning. Built once, never edited: indices are stable.
#[derive(Clone, Debug)]
pub struct Network {
    graph: DiGraph<Node, Capacity>,
    buckets: Vec<Bucket>,
    last_rung: i64,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// Where everything offered starts.
    Source,
    /// Where everything placed ends.
    Sink,
    /// An offer in one year.
    OfferYear(OfferIx, i32),
    /// An offer in one year for one State.
    Grant(OfferIx, i32, StateIx),
    /// An offer of money that buys units of a line.
    Purchase(OfferIx, BucketIx),
    /// Lines that no rule tells apart.
    Bucket(BucketIx),
    /// A State's lines of one class and resource; the class counts from 0.
    Class(StateIx, u8, ResourceIx),
}

/// What an arc carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Greatest flow, in the unit of the resource.
    pub capacity: i64,
    /// Cost of one unit; rewards are negative.
    pub cost: i64,
}

impl Network {
    /// The petgraph graph.
    #[must_use]
    pub const fn graph(&self) -> &DiGraph<Node, Capacity> {
        &self.graph
    }
    /// The buckets by position.
    #[must_use]
    pub fn buckets(&self) -> &[Bucket] {
        &self.buckets
    }

    /// Reward of a unit on the rung that is filled last, above 0.
    #[must_use]
    pub const fn last_rung(&self) -> i64 {
        self.last_rung
    }

    /// Whether money fills the lines of a class.
    pub(crate) fn is_of_money(&self, class: NodeIndex) -> bool {
        let mut buckets = self.graph.neighbors_directed(class, Direction::Incoming);
        buckets.any(|node| match self.graph[node] {
            Node::Bucket(bucket) => self.buckets[bucket.at()].filled_by == ResourceIx::MONEY,
            _ => false,
        })
    }

    /// The circulation problem: node and arc indices are the graph's.
    ///
    /// # Errors
    ///
    /// [`ProblemError`] for a network beyond the bounds of exact arithmetic.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        let index =
            |node: NodeIndex| u32::try_from(node.index()).expect("petgraph indices are u32");
        let arcs = self
            .graph
            .edge_references()
            .map(|edge| Arc {
                tail: index(edge.source()),
                head: index(edge.target()),
                capacity: edge.weight().capacity,
                cost: edge.weight().cost,
            })
            .collect();
        Problem::new(vec![0; self.graph.node_count()], arcs)
    }

    /// What a flow, indexed by arc, proposes for each line: `(offer, line, quantity)` by offer, then line.
    ///
    /// Lines of a bucket are filled in their order by offers in theirs.
    #[must_use]
    pub fn grants(&self, flow: &[i64]) -> Vec<(OfferIx, LineIx, i64)> {
        self.grants_in(flow, &|bucket| self.buckets[bucket.at()].lines.clone())
    }

    /// The same, with the lines of each bucket in an order of its own; a line may be filled in
    /// several parts.
    pub(crate) fn grants_in(
        &self,
        flow: &[i64],
        order: &dyn Fn(BucketIx) -> Vec<(LineIx, i64)>,
    ) -> Vec<(OfferIx, LineIx, i64)> {
        let mut grants = Vec::new();
        for (node, meaning) in self.graph.node_references() {
            let Node::Bucket(bucket) = *meaning else { continue };
            let mut served: Vec<(OfferIx, i64)> = self
                .graph
                .edges_directed(node, Direction::Incoming)
                .filter_map(|edge| match self.graph[edge.source()] {
                    Node::Grant(offer, ..) | Node::Purchase(offer, _) => {
                        Some((offer, flow[edge.id().index()]))
                    }
                    _ => None,
                })
                .filter(|(_, quantity)| *quantity > 0)
                .collect();
            sort_by(&mut served, Ord::cmp);
            bucket::fill(order(bucket), &served, &mut grants);
        }
        sort_by(&mut grants, Ord::cmp);
        grants.dedup_by(|next, first| {
            let same = (next.0, next.1) == (first.0, first.1);
            if same {
                first.2 += next.2;
            }
            same
        });
        grants
    }
}
