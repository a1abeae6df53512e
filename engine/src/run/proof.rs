//! The proof of a search as a run file holds it.

use serde::{Deserialize, Serialize};

use super::{Certificate, Status};
use crate::design::{Branching, Dual, Proof, ProofNode};

/// What the costs of the steps before may be multiplied by.
pub(crate) const HELD: std::ops::RangeInclusive<i64> = 1..=1000;

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
    /// In a step of a strict order, what the priority before it, and lower bands of its own, cost is multiplied by this
    /// first, 1 to 1,000, the priority before that by its square, and so on, and all once more in a step of preferences
    /// alone; what that adds to the proposal's cost, and what the steps before cost, is taken off the bound again.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub held: i64,
    /// Potentials by node of the network, by dual.
    pub potentials: Vec<Vec<i64>>,
    /// Prices by group of the network, then by link of a switch in a block to its parent, by dual.
    pub prices: Vec<Vec<i64>>,
    /// Nodes of the proof; the root first, children after their parents.
    pub tree: Vec<ProofTree>,
}

/// The evidence for one step of a strict order: see [`network::steps`](crate::network::steps).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepProof {
    /// What the proposal costs in this step alone; a decimal integer.
    pub objective: String,
    /// What bounds it.
    pub search: SearchProof,
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

const fn one() -> i64 {
    1
}

#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")
)]
const fn is_one(factor: &i64) -> bool {
    *factor == 1
}

impl Gap {
    /// The gap between the objective of a proposal and a bound below it.
    #[must_use]
    pub fn between(objective: i128, bound: i128) -> Self {
        let best = bound.unsigned_abs().max(1);
        // Doing nothing costs 0, so that no more is missing than all; in a strict order what is held may cost more.
        let lack = objective.abs_diff(bound);
        let lack = if bound < 0 && objective <= 0 { lack.min(best) } else { lack };
        let millionths = lack.saturating_mul(1_000_000).div_ceil(best);
        Self { gap_millionths: u64::try_from(millionths).unwrap_or(u64::MAX) }
    }
}

impl SearchProof {
    pub(crate) fn new(bound: i128, nodes: u64, held: i64, proof: Proof) -> Self {
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
        Self { bound: bound.to_string(), nodes, scale: proof.scale, held, potentials, prices, tree }
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

/// What a certificate says of the proposal: of two rounds the one that is less sure counts, and of the steps
/// of an order the first that is not proved to a millionth. What lies behind that one is no more than what goes with
/// it: another proposal that is better there may be worse in all steps after it.
pub(super) fn status(certificate: &Certificate) -> Status {
    let steps = certificate.steps.iter().map(|step| of_search(&step.objective, &step.search));
    let last = certificate.search.iter().map(|search| of_search(&certificate.objective, search));
    let (mut of_order, mut is_proved) = (Status::Optimal, true);
    for status in steps.chain(last) {
        if is_proved {
            of_order = less_sure(of_order, status);
            is_proved = !is_open(status);
        }
    }
    let gifts = certificate.gifts.as_ref().map(|gifts| status(gifts));
    gifts.into_iter().fold(of_order, less_sure)
}

/// Whether more than a millionth is open.
const fn is_open(status: Status) -> bool {
    matches!(status, Status::Within(gap) if gap.gap_millionths > 1)
}

fn less_sure(a: Status, b: Status) -> Status {
    match (a, b) {
        (Status::Optimal, other) | (other, Status::Optimal) => other,
        (Status::Within(a), Status::Within(b)) => {
            Status::Within(if a.gap_millionths < b.gap_millionths { b } else { a })
        }
    }
}

/// Figures that are none claim nothing.
fn of_search(objective: &str, search: &SearchProof) -> Status {
    let read = |text: &str| text.parse::<i128>().unwrap_or(i128::MIN);
    let (objective, bound) = (read(objective), read(&search.bound));
    if objective <= bound {
        return Status::Optimal;
    }
    Status::Within(Gap::between(objective, bound))
}

#[cfg(test)]
mod tests {
    use super::{Certificate, SearchProof, StepProof, status};
    use crate::run::{Gap, Status};

    fn search(bound: i64) -> SearchProof {
        let (potentials, prices, tree) = (Vec::new(), Vec::new(), Vec::new());
        let bound = bound.to_string();
        SearchProof { bound, nodes: 0, scale: 1, held: 1, potentials, prices, tree }
    }

    fn certificate(steps: &[(i64, i64)], last: (i64, i64)) -> Certificate {
        let step = |(cost, bound): &(i64, i64)| StepProof {
            objective: cost.to_string(),
            search: search(*bound),
        };
        Certificate {
            objective: last.0.to_string(),
            pivots: 0,
            potentials: Vec::new(),
            search: Some(search(last.1)),
            steps: steps.iter().map(step).collect(),
            gifts: None,
        }
    }

    #[test]
    fn the_first_step_that_is_not_proved_says_how_sure_an_order_is() {
        let within = |gap_millionths| Status::Within(Gap { gap_millionths });
        let of = |steps: &[(i64, i64)], last| status(&certificate(steps, last));
        assert_eq!(of(&[(-9, -9), (-7, -7)], (-1, -1)), Status::Optimal);
        assert_eq!(of(&[(-9, -9), (-7, -8)], (0, -1)), within(125_000));
        assert_eq!(of(&[(-9, -10), (-7, -7)], (0, -1)), within(100_000));
        assert_eq!(of(&[], (-9, -10)), within(100_000));
        // A cent of a large sum hides nothing that follows.
        assert_eq!(of(&[(-10_000_000, -10_000_001), (-9, -10)], (0, 0)), within(100_000));
        assert_eq!(of(&[(-10_000_000, -10_000_001), (-9, -9)], (0, 0)), within(1));
    }
}
