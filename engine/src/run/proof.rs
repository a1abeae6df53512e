//! The proof of a search as a run file holds it.

use serde::{Deserialize, Serialize};

use super::{Certificate, Status};
use crate::design::{Branching, Dual, Proof, ProofNode};

/// How much better another proposal could be at most: (objective − bound) ÷ |bound|.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// Millionths of the best possible objective, rounded up; the certificate has the exact figures.
    pub gap_millionths: u64,
}

/// A lower bound on the objective with its evidence: see [`design::check`](crate::design::check).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchProof {
    /// No proposal has a smaller objective; a decimal integer.
    pub bound: String,
    /// Nodes that the search looked at.
    pub nodes: u64,
    /// Costs are multiplied by this before potentials and prices are applied.
    pub scale: i64,
    /// Potentials by node of the network, by dual.
    pub potentials: Vec<Vec<i64>>,
    /// Prices by group of the network, then by link of a switch in a block to its parent, by dual.
    pub prices: Vec<Vec<i64>>,
    /// Nodes of the proof; the root first, children after their parents.
    pub tree: Vec<ProofTree>,
}

/// A node of the proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ProofTree {
    /// Bounded by a dual, by position.
    Leaf(u32),
    /// The decisions on its path contradict each other.
    Impossible,
    /// No flow keeps the decisions on its path, by a dual, by position.
    Cut(u32),
    /// Split by a switch: `[switch, closed, open]`.
    Switch(u32, u32, u32),
    /// Split by the flow of an arc: `[arc, most, at most, more]`.
    Arc(u32, i64, u32, u32),
}

impl Gap {
    /// The gap between the objective of a proposal and a bound below it.
    #[must_use]
    pub fn between(objective: i128, bound: i128) -> Self {
        // Doing nothing costs 0, so a bound below the objective is below 0.
        let best = bound.unsigned_abs().max(1);
        let lack = objective.abs_diff(bound).min(best);
        let millionths = lack.saturating_mul(1_000_000).div_ceil(best);
        Self { gap_millionths: u64::try_from(millionths).unwrap_or(u64::MAX) }
    }
}

impl SearchProof {
    pub(crate) fn new(bound: i128, nodes: u64, proof: Proof) -> Self {
        let (potentials, prices) =
            proof.duals.into_iter().map(|dual| (dual.potentials, dual.prices)).unzip();
        let tree = proof
            .nodes
            .into_iter()
            .map(|node| match node {
                ProofNode::Leaf(dual) => ProofTree::Leaf(dual),
                ProofNode::Impossible => ProofTree::Impossible,
                ProofNode::Cut(dual) => ProofTree::Cut(dual),
                ProofNode::Branch { by: Branching::Switch(switch), low, high } => {
                    ProofTree::Switch(switch, low, high)
                }
                ProofNode::Branch { by: Branching::Arc { arc, most }, low, high } => {
                    ProofTree::Arc(arc, most, low, high)
                }
            })
            .collect();
        Self { bound: bound.to_string(), nodes, scale: proof.scale, potentials, prices, tree }
    }

    /// The proof as the checker takes it; `None` if potentials and prices are not of equal number.
    pub(super) fn proof(&self) -> Option<Proof> {
        if self.potentials.len() != self.prices.len() {
            return None;
        }
        let duals = self.potentials.iter().zip(&self.prices);
        let nodes = self.tree.iter().map(|node| match *node {
            ProofTree::Leaf(dual) => ProofNode::Leaf(dual),
            ProofTree::Impossible => ProofNode::Impossible,
            ProofTree::Cut(dual) => ProofNode::Cut(dual),
            ProofTree::Switch(switch, low, high) => {
                ProofNode::Branch { by: Branching::Switch(switch), low, high }
            }
            ProofTree::Arc(arc, most, low, high) => {
                ProofNode::Branch { by: Branching::Arc { arc, most }, low, high }
            }
        });
        Some(Proof {
            scale: self.scale,
            duals: duals
                .map(|(potentials, prices)| Dual {
                    potentials: potentials.clone(),
                    prices: prices.clone(),
                })
                .collect(),
            nodes: nodes.collect(),
        })
    }
}

/// What a certificate says of the proposal; of two rounds, the one that is less sure counts.
pub(super) fn status(certificate: &Certificate) -> Status {
    let of_gifts = certificate.gifts.as_deref().map_or(Status::Optimal, of_round);
    match (of_gifts, of_round(certificate)) {
        (Status::Optimal, other) | (other, Status::Optimal) => other,
        (Status::Within(a), Status::Within(b)) => {
            Status::Within(if a.gap_millionths < b.gap_millionths { b } else { a })
        }
    }
}

/// Figures that are none claim nothing.
fn of_round(certificate: &Certificate) -> Status {
    let Some(search) = &certificate.search else { return Status::Optimal };
    let read = |text: &str| text.parse::<i128>().unwrap_or(i128::MIN);
    let (objective, bound) = (read(&certificate.objective), read(&search.bound));
    if objective <= bound {
        return Status::Optimal;
    }
    Status::Within(Gap::between(objective, bound))
}
