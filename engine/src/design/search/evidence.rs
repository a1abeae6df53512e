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
        if self.tree_is_lost {
            let proof = self.proof_of(&[ProofNode::Leaf(0)]);
            return Outcome { solution: self.best.clone(), proof };
        }
        let nodes: Vec<ProofNode> = self
            .nodes
            .iter()
            .map(|node| match node.kind {
                Kind::Leaf(dual) => ProofNode::Leaf(dual),
                Kind::Impossible => ProofNode::Impossible,
                Kind::Cut(dual) => ProofNode::Cut(dual),
                Kind::Branch { by, low, high } => ProofNode::Branch { by, low, high },
            })
            .collect();
        Outcome { solution: self.best.clone(), proof: self.proof_of(&nodes) }
    }

    /// A proof by some nodes, with the root's dual and those that they rest on.
    fn proof_of(&self, nodes: &[ProofNode]) -> Proof {
        let mut rests = vec![false; self.duals.len()];
        rests[0] = true;
        for node in nodes {
            if let ProofNode::Leaf(dual) | ProofNode::Cut(dual) = node {
                rests[ix(*dual)] = true;
            }
        }
        let mut place = 0;
        let places: Vec<u32> = rests
            .iter()
            .map(|rests| {
                place += u32::from(*rests);
                place.saturating_sub(1)
            })
            .collect();
        let nodes = nodes.iter().map(|node| match node {
            ProofNode::Leaf(dual) => ProofNode::Leaf(places[ix(*dual)]),
            ProofNode::Cut(dual) => ProofNode::Cut(places[ix(*dual)]),
            other => *other,
        });
        let duals = self.duals.iter().zip(&rests).filter(|(_, rests)| **rests);
        Proof {
            scale: self.relaxation.scale,
            duals: duals.map(|(dual, _)| dual.clone()).collect(),
            nodes: nodes.collect(),
        }
    }

    /// Keeps a dual of a node for the proof, while that is of the whole tree; one that the node
    /// came with is there already.
    pub(super) fn keep(&mut self, node: u32, dual: &Dual) -> u32 {
        let known = match self.nodes[ix(node)].kind {
            Kind::Leaf(known) => known,
            _ => 0,
        };
        if self.duals[ix(known)] == *dual {
            return known;
        }
        if self.figures > PROOF_FIGURES && !self.tree_is_lost {
            self.forget();
            self.tree_is_lost = self.figures > PROOF_FIGURES;
        }
        if self.tree_is_lost {
            // Nothing is proved by it then, but the search goes on from there.
            return known;
        }
        self.figures += figures(dual);
        self.duals.push(dual.clone());
        position(self.duals.len() - 1)
    }

    /// Forgets duals that no leaf rests on any more.
    fn forget(&mut self) {
        let mut rests = vec![false; self.duals.len()];
        rests[0] = true;
        for node in &self.nodes {
            if let Kind::Leaf(dual) | Kind::Cut(dual) = node.kind {
                rests[ix(dual)] = true;
            }
        }
        for (dual, _) in self.duals.iter_mut().zip(rests).filter(|(_, rests)| !rests) {
            *dual = Dual { potentials: Vec::new(), prices: Vec::new() };
        }
        self.figures = self.duals.iter().map(figures).sum();
    }
}

/// Figures of a dual other than 0.
fn figures(dual: &Dual) -> usize {
    dual.potentials.iter().chain(&dual.prices).filter(|figure| **figure != 0).count()
}
