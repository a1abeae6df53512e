//! What a search has proved, as a file can hold it.

use super::{Kind, Search};
use crate::design::outcome::Outcome;
use crate::design::proof::{Dual, Proof, ProofNode};
use crate::design::{ix, position};

/// Figures other than 0 that duals may hold for a proof of the whole tree; beyond, only the root's
/// is kept.
const PROOF_FIGURES: usize = 1_000_000;

impl Search {
    /// The best solution and the evidence for the bound, at any time.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let nodes = if self.keeps_tree() {
            self.nodes
                .iter()
                .map(|node| match node.kind {
                    Kind::Leaf(dual) => ProofNode::Leaf(dual),
                    Kind::Impossible => ProofNode::Impossible,
                    Kind::Cut(dual) => ProofNode::Cut(dual),
                    Kind::Branch { by, low, high } => ProofNode::Branch { by, low, high },
                })
                .collect()
        } else {
            vec![ProofNode::Leaf(0)]
        };
        let duals = if self.keeps_tree() { &self.duals[..] } else { &self.duals[..1] };
        let proof = Proof { scale: self.relaxation.scale, duals: duals.to_vec(), nodes };
        Outcome { solution: self.best.clone(), proof }
    }

    fn keeps_tree(&self) -> bool {
        self.figures <= PROOF_FIGURES
    }

    /// Keeps a dual of a node for the proof, while that is of the whole tree; one that the node
    /// came with is there already.
    pub(super) fn keep(&mut self, node: u32, dual: &Dual) -> u32 {
        match self.nodes[ix(node)].kind {
            Kind::Leaf(known) if self.duals[ix(known)] == *dual => return known,
            _ => {}
        }
        if self.keeps_tree() {
            self.figures += figures(dual);
            self.duals.push(dual.clone());
        }
        position(self.duals.len() - 1)
    }
}

/// Figures of a dual other than 0.
fn figures(dual: &Dual) -> usize {
    dual.potentials.iter().chain(&dual.prices).filter(|figure| **figure != 0).count()
}
