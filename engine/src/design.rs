//! Network design on integers: a minimum-cost circulation whose arcs hang on switches.
//!
//! A [`Switch`] is a set of arcs that carry flow only while it is open. An open switch costs
//! its charge and makes its arcs carry at least its minimum together; it may need a parent
//! switch open, count in a group that admits only so many, and require company: one of some
//! other switches open beside it. Nothing here knows of people or money.
//!
//! **Method.** Branch and bound. A node of the search restricts switches to open or closed
//! and arcs to bounds. Its relaxation is a pure minimum-cost circulation, restarted from the
//! last basis: prices of free switches are spread over their arcs as slopes, minimums of
//! open ones are lower bounds of arcs or rewards. Whatever its potentials are, `bound`
//! turns them into a lower bound in closed form, switch by switch; so multipliers may be
//! found by any rule, and no bound rests on the solver (`proof` recomputes all of them
//! with code of its own). Parts that draw on common budgets, `block`s, are not taken apart:
//! `whole` solves them exactly, and `bundle` finds multipliers for what joins them. Solutions
//! come from the relaxations by repair and local search.
//!
//! **Exactness.** Costs are integers, scaled by a power of two inside so that slopes keep
//! their digits; bounds are summed in `i128` and rounded up to whole costs. The search ends:
//! every branching fixes a switch or halves the range of an arc, and a node in which all are
//! fixed is a circulation that the simplex solves exactly.
//!
//! **Determinism.** All that is claimed rests on integers. What only steers, the steps of
//! `bundle`, uses floats, by operations that IEEE 754 gives one result each. Nodes are taken by bound,
//! then by age; ties go to the lowest index. Work is limited in pivots, and rounds over blocks
//! counted as pivots.
//!
//! Sources: Magnanti and Wong 1984, *Network design and transportation planning* (model);
//! Geoffrion 1974 (Lagrangian relaxation); Held, Wolfe and Crowder 1974 (subgradient steps);
//! Crainic, Frangioni and Gendron 2001 (multicommodity fixed-charge bounds); Kiwiel 1990 and
//! Frangioni 2002 (bundle methods).

mod ascent;
mod block;
mod bound;
mod branch;
mod bundle;
mod choice;
mod improve;
mod outcome;
mod problem;
mod proof;
mod relaxation;
mod repair;
mod restriction;
mod search;
#[cfg(test)]
mod tests;
mod whole;

pub use outcome::{Outcome, Progress, Solution};
pub use problem::{Design, DesignError, Hold, Requirement, Switch};
pub use proof::{Branching, Dual, Fault, Proof, ProofNode, check};
pub use search::Search;

/// A position as an index.
fn ix(at: u32) -> usize {
    usize::try_from(at).expect("every target has at least 32-bit addresses")
}

/// An index as a position.
fn position(at: usize) -> u32 {
    u32::try_from(at).expect("Design::new bounds switches, groups and arcs")
}
