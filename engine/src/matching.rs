//! Market and policy to run, in bounded steps that a caller drives.
//!
//! A Web Worker calls [`Matching::step`] until it is done, reporting progress and
//! looking for a cancel in between; [`solve`] does the same in one call.

#[cfg(test)]
mod tests;
mod unsupported;

use crate::flow::{self, Answer, ProblemError, Simplex};
use crate::market::Market;
use crate::network::{self, Network};
use crate::policy::{Policy, PolicyError};
use crate::run::{self, Grant, Run};

pub use unsupported::{Limit, Unsupported};

/// Pivots in one step of [`solve`], which has nobody to report to.
const STEP_PIVOTS: u32 = 100_000;

/// A matching under way.
#[derive(Debug)]
pub struct Matching {
    market: Market,
    policy: Policy,
    network: Network,
    simplex: Simplex,
}

/// Where a matching stands.
#[derive(Debug)]
pub enum Step {
    /// More steps are needed.
    Working(Progress),
    /// The proposal, with its certificate checked.
    Done(Box<Run>),
}

/// How far a matching has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Pivots made.
    pub pivots: u64,
    /// Arcs of the network: the work grows a little faster than this.
    pub arcs: u32,
}

/// Why a market cannot be matched.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// The policy is not valid.
    #[error("policy: {0}")]
    Policy(#[from] PolicyError),
    /// The case uses limits that this version does not match yet.
    #[error("{}", unsupported::list(.0))]
    Unsupported(Vec<Unsupported>),
    /// The network passes the bounds of exact arithmetic.
    #[error("the network is too large for exact arithmetic: {0}")]
    TooLarge(#[from] ProblemError),
}

impl Matching {
    /// Prepares a matching.
    ///
    /// # Errors
    ///
    /// [`MatchError`]; nothing is relaxed in silence.
    pub fn new(market: Market, policy: Policy) -> Result<Self, MatchError> {
        policy.check()?;
        let unsupported = unsupported::find(&market, &policy);
        if !unsupported.is_empty() {
            return Err(MatchError::Unsupported(unsupported));
        }
        let network = network::build(&market, &policy);
        let simplex = Simplex::new(network.problem()?);
        Ok(Self { market, policy, network, simplex })
    }

    /// Makes at most `max_pivots` pivots.
    ///
    /// # Panics
    ///
    /// If the solver's answer fails its certificate: a bug, and no proposal is better than a wrong one.
    pub fn step(&mut self, max_pivots: u32) -> Step {
        let answer = match self.simplex.step(max_pivots) {
            flow::Step::Working => return Step::Working(self.progress()),
            flow::Step::Done(answer) => answer,
        };
        flow::check(self.simplex.problem(), &answer)
            .expect("the certificate of the solver's own answer holds");
        let Answer::Optimal(optimum) = answer else {
            unreachable!("a circulation without lower bounds always has the zero flow")
        };
        let grants = self.network.grants(&optimum.flow);
        let grants = grants
            .into_iter()
            .map(|(offer, line, quantity)| Grant { offer, line, quantity })
            .collect();
        let certificate = run::Certificate {
            objective: optimum.cost.to_string(),
            pivots: self.simplex.pivots(),
            potentials: optimum.potential,
        };
        Step::Done(Box::new(run::build(&self.market, &self.policy, grants, certificate)))
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { pivots: self.simplex.pivots(), arcs: self.simplex.problem().n_arcs() }
    }
}

/// Matches in one call.
///
/// # Errors
///
/// As [`Matching::new`].
///
/// # Panics
///
/// As [`Matching::step`].
pub fn solve(market: Market, policy: Policy) -> Result<Run, MatchError> {
    let mut matching = Matching::new(market, policy)?;
    // Strongly feasible pivoting never cycles, so the loop ends.
    loop {
        if let Step::Done(run) = matching.step(STEP_PIVOTS) {
            return Ok(*run);
        }
    }
}

/// Limits that this version cannot match with, a line each; empty when there are none.
pub(crate) fn unsupported(market: &Market, policy: &Policy) -> String {
    unsupported::list(&unsupported::find(market, policy))
}
