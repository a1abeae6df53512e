//! Proves an answer right or wrong, sharing no code with the solver.
//!
//! An optimum is proved by three facts: the flow is feasible, the potentials are
//! complementary to it, and primal and dual cost agree. An infeasible cut is proved by
//! one: its nodes must send out more than the arcs leaving them can carry.
//!
//! Source: Ahuja, Magnanti and Orlin 1993, *Network Flows*, theorems 9.1, 9.3 and 6.12.

use super::{Answer, Cut, Optimum, Problem, ix};

/// What was proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Arcs looked at.
    pub n_arcs: u32,
    /// Nodes looked at.
    pub n_nodes: u32,
}

/// Why an answer proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    /// One entry per arc or node is needed.
    #[error("{what} has {found} entries, expected {expected}")]
    Length {
        /// `flow` or `potential`.
        what: &'static str,
        /// Entries needed.
        expected: usize,
        /// Entries there.
        found: usize,
    },
    /// A flow below 0 or above its capacity.
    #[error("arc {arc} carries {flow}, expected 0 to {capacity}")]
    Capacity {
        /// Its position.
        arc: usize,
        /// Its flow.
        flow: i64,
        /// Its capacity.
        capacity: i64,
    },
    /// What flows out less what flows in is not the supply.
    #[error("node {node} sends out {found} in all, expected {supply}")]
    Conservation {
        /// The node.
        node: usize,
        /// Its supply.
        supply: i64,
        /// Outflow less inflow.
        found: i128,
    },
    /// An arc that would pay to use more, or less.
    #[error("arc {arc} carries {flow} of {capacity} at reduced cost {reduced_cost}")]
    Slackness {
        /// Its position.
        arc: usize,
        /// Its flow.
        flow: i64,
        /// Its capacity.
        capacity: i64,
        /// cost + potential\[tail\] − potential\[head\].
        reduced_cost: i128,
    },
    /// The stated cost is not that of the flow.
    #[error("the flow costs {found}, the answer states {stated}")]
    Cost {
        /// In the answer.
        stated: i128,
        /// Of its flow.
        found: i128,
    },
    /// Primal and dual differ.
    #[error("the flow costs {primal}, the potentials prove {dual}")]
    Gap {
        /// Cost of the flow.
        primal: i128,
        /// Lower bound from the potentials.
        dual: i128,
    },
    /// The cut is not a set of nodes.
    #[error("the cut names node {node} out of order or out of range")]
    CutNodes {
        /// The first that is wrong.
        node: u32,
    },
    /// The cut can send out all that it must.
    #[error("the cut must send out {supply} and can send out {capacity}")]
    CutHolds {
        /// Sum of supplies.
        supply: i128,
        /// Sum of capacities leaving.
        capacity: i128,
    },
}

/// Proves the answer.
///
/// # Errors
///
/// The first [`Violation`] found.
pub fn check(problem: &Problem, answer: &Answer) -> Result<Checked, Violation> {
    match answer {
        Answer::Optimal(optimum) => {
            check_flow(problem, optimum)?;
            check_dual(problem, optimum)?;
        }
        Answer::Infeasible(cut) => check_cut(problem, cut)?,
    }
    Ok(Checked { n_arcs: problem.n_arcs(), n_nodes: problem.n_nodes() })
}

fn check_flow(problem: &Problem, optimum: &Optimum) -> Result<(), Violation> {
    for (what, expected, found) in [
        ("flow", problem.arcs().len(), optimum.flow.len()),
        ("potential", problem.supply().len(), optimum.potential.len()),
    ] {
        if expected != found {
            return Err(Violation::Length { what, expected, found });
        }
    }
    let mut sent = vec![0_i128; problem.supply().len()];
    let mut cost = 0_i128;
    for (at, (arc, flow)) in problem.arcs().iter().zip(&optimum.flow).enumerate() {
        if *flow < 0 || arc.capacity < *flow {
            return Err(Violation::Capacity { arc: at, flow: *flow, capacity: arc.capacity });
        }
        sent[ix(arc.tail)] += i128::from(*flow);
        sent[ix(arc.head)] -= i128::from(*flow);
        cost += i128::from(*flow) * i128::from(arc.cost);
    }
    for (node, (supply, found)) in problem.supply().iter().zip(&sent).enumerate() {
        if i128::from(*supply) != *found {
            return Err(Violation::Conservation { node, supply: *supply, found: *found });
        }
    }
    if cost != optimum.cost {
        return Err(Violation::Cost { stated: optimum.cost, found: cost });
    }
    Ok(())
}

fn check_dual(problem: &Problem, optimum: &Optimum) -> Result<(), Violation> {
    let potential = |node: u32| i128::from(optimum.potential[ix(node)]);
    // Dual: −Σ supply·potential + Σ min(0, reduced cost)·capacity. Potentials of any size
    // are checked in i128: they may come from a file. The terms of one arc are at most
    // 2^65 · 2^62, and Σ capacity < 2^62 bounds their sum alike.
    let mut dual = 0_i128;
    for (at, (arc, flow)) in problem.arcs().iter().zip(&optimum.flow).enumerate() {
        let reduced_cost = i128::from(arc.cost) + potential(arc.tail) - potential(arc.head);
        let pays_more = reduced_cost < 0 && *flow < arc.capacity;
        let pays_less = reduced_cost > 0 && *flow > 0;
        if pays_more || pays_less {
            return Err(Violation::Slackness {
                arc: at,
                flow: *flow,
                capacity: arc.capacity,
                reduced_cost,
            });
        }
        dual += reduced_cost.min(0) * i128::from(arc.capacity);
    }
    for (supply, potential) in problem.supply().iter().zip(&optimum.potential) {
        dual -= i128::from(*supply) * i128::from(*potential);
    }
    if dual != optimum.cost {
        return Err(Violation::Gap { primal: optimum.cost, dual });
    }
    Ok(())
}

fn check_cut(problem: &Problem, cut: &Cut) -> Result<(), Violation> {
    let mut inside = vec![false; problem.supply().len()];
    let mut last = None;
    for node in &cut.nodes {
        if *node >= problem.n_nodes() || last >= Some(node) {
            return Err(Violation::CutNodes { node: *node });
        }
        inside[ix(*node)] = true;
        last = Some(node);
    }
    let supply: i128 = cut.nodes.iter().map(|node| i128::from(problem.supply()[ix(*node)])).sum();
    let leaving = problem.arcs().iter().filter(|arc| inside[ix(arc.tail)] && !inside[ix(arc.head)]);
    let capacity: i128 = leaving.map(|arc| i128::from(arc.capacity)).sum();
    if supply <= capacity {
        return Err(Violation::CutHolds { supply, capacity });
    }
    Ok(())
}
