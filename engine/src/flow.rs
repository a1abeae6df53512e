//! Minimum-cost flow on integers: nodes, arcs and numbers, nothing of people or money.
//!
//! [`Problem`] holds the arrays and proves that nothing overflows; [`Simplex`] solves it in
//! steps that a caller drives, [`solve`] in one call; an [`Answer`] is an optimum with its
//! dual or an infeasible cut, and [`check`] proves either without trusting the solver. Among
//! flows that are equally cheap, a [`Face`] chooses by other costs.

mod answer;
mod canonical;
mod certificate;
mod face;
#[cfg(test)]
mod oracle;
mod problem;
mod simplex;
#[cfg(test)]
mod tests;

pub use answer::{Answer, Cut, Optimum};
pub use canonical::canonical;
pub use certificate::{Checked, Violation, check};
pub use face::{Face, Slope, Slopes};
pub use problem::{Arc, Problem, ProblemError};
pub use simplex::{Simplex, SolveError, Standing, Step, solve};

/// A position as an index.
fn ix(at: u32) -> usize {
    usize::try_from(at).expect("every target has at least 32-bit addresses")
}

/// An index as a position.
///
/// # Panics
///
/// From 2^32 on, which [`Problem::new`] excludes for nodes and arcs.
fn position(at: usize) -> u32 {
    u32::try_from(at).expect("Problem::new bounds nodes and arcs")
}
