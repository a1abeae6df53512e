//! What a solver says about a problem.

/// The answer to a [`Problem`](super::Problem); infeasible is an answer, not an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A cheapest flow, and the dual that proves it.
    Optimal(Optimum),
    /// No flow exists, and the cut that proves it.
    Infeasible(Cut),
}

/// A cheapest flow with its dual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Optimum {
    /// By arc, within 0 and its capacity.
    pub flow: Vec<i64>,
    /// By node. The reduced cost of an arc is cost + potential\[tail\] − potential\[head\].
    pub potential: Vec<i64>,
    /// Sum of flow times cost over all arcs.
    pub cost: i128,
}

/// Nodes that together must send out more than the arcs leaving them carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// In increasing order, each once.
    pub nodes: Vec<u32>,
}
