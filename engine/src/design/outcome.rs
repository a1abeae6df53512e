//! What a search says: how far it is, what it found, and the evidence.

use super::proof::Proof;

/// A flow that keeps every rule, and its cost with charges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// By arc.
    pub flow: Vec<i64>,
    /// Flow costs and charges.
    pub cost: i128,
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Cost of the best solution.
    pub best: i128,
    /// No solution costs less.
    pub bound: i128,
    /// Pivots of all relaxations.
    pub pivots: u64,
    /// Nodes looked at.
    pub nodes: u64,
}

/// What a search found, and the evidence.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The best solution.
    pub solution: Solution,
    /// What [`check`](super::check) makes a bound of.
    pub proof: Proof,
}
