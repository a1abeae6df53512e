//! Market and policy to run, in bounded steps that a caller drives.
//!
//! A Web Worker calls [`Matching::step`] until it is done, reporting progress and
//! looking for a cancel in between; [`solve`] does the same in one call.

mod linear;
#[cfg(test)]
mod tests;
mod unsupported;

use crate::design::{self, Design, Search};
use crate::flow::{Face, Optimum, ProblemError, Simplex};
use crate::leximin::{Exact, LeximinError};
use crate::market::{LineIx, Market, OfferIx};
use crate::network;
use crate::policy::{Policy, PolicyError};
use crate::run::{self, Run};
use crate::ties::{self, Beside};

use linear::Setting;
pub use linear::{LinearMatching, may_need_search};
pub use unsupported::{Limit, Unsupported};

/// Pivots in one step of [`solve`], which has nobody to report to.
const STEP_PIVOTS: u32 = 100_000;

/// A matching under way.
#[derive(Debug)]
pub struct Matching {
    setting: Setting,
    /// Limits that are not linear; `None` where there are none.
    design: Option<Design>,
    /// Exact fairness, where the policy asks for it.
    exact: Option<Exact>,
    /// The proposal to stay near.
    beside: Option<Beside>,
    stage: Stage,
}

/// What a matching is doing.
#[derive(Debug)]
enum Stage {
    /// Solving without the limits that are not linear.
    Linear(Box<Simplex>),
    /// Searching with them.
    Searching(Box<Search>),
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
    /// Best and bound of the search, once one is under way.
    pub search: Option<design::Progress>,
}

impl Progress {
    /// How much better than the best so far a proposal could be at most; `None` without a search.
    #[must_use]
    pub fn gap(&self) -> Option<run::Gap> {
        self.search.map(|search| run::Gap::between(search.best, search.bound))
    }
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
    /// A linear matching met a case that may have limits that are not.
    #[error("the case may have limits that only a search can keep")]
    NeedsSearch,
    /// Exact fairness is asked for where it cannot be had.
    #[error("fairness \"leximin\": {0}; use fairness by bands")]
    Exact(#[from] LeximinError),
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
        let setting = Setting::new(market, policy)?;
        let exact = Exact::new(&setting.market, &setting.policy)?;
        let design = network::design(&setting.market, &setting.policy, &setting.network)?;
        let first = exact.as_ref().map_or(&setting.network, Exact::network);
        let simplex = Box::new(Simplex::new(first.problem()?));
        if let Some(design) = &design {
            Search::new(design.clone(), *simplex.clone(), 0)?;
        }
        Ok(Self { setting, design, exact, beside: None, stage: Stage::Linear(simplex) })
    }

    /// Prepares a matching whose proposal, of those that are best, changes least from another.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub(crate) fn beside(
        market: Market,
        policy: Policy,
        beside: Beside,
    ) -> Result<Self, MatchError> {
        Ok(Self { beside: Some(beside), ..Self::new(market, policy)? })
    }

    /// Makes about `max_pivots` pivots; a relaxation of the search once begun is finished, and
    /// ties are broken with the last of them.
    ///
    /// # Panics
    ///
    /// If the solver's answer fails its certificate: a bug, and no proposal is better than a wrong one.
    pub fn step(&mut self, max_pivots: u32) -> Step {
        match &mut self.stage {
            Stage::Linear(simplex) => {
                let Some(optimum) = linear::optimum(simplex, max_pivots) else {
                    return Step::Working(self.progress());
                };
                let Some(design) = self.design.clone() else {
                    let (exact, beside) = (self.exact.as_ref(), self.beside.as_ref());
                    let run = settled(&self.setting, simplex, optimum, exact, beside);
                    return Step::Done(Box::new(run));
                };
                let search = Search::new(design, *simplex.clone(), self.setting.policy.pivots());
                let search = search.expect("`Matching::new` has built one");
                self.stage = Stage::Searching(Box::new(search));
                Step::Working(self.progress())
            }
            Stage::Searching(search) => {
                if search.step(u64::from(max_pivots)) {
                    Step::Done(Box::new(self.searched().expect("a search has an outcome")))
                } else {
                    Step::Working(self.progress())
                }
            }
        }
    }

    /// The best proposal so far with its true gap; `None` before there is one.
    ///
    /// # Panics
    ///
    /// As [`step`](Self::step).
    #[must_use]
    pub fn stop(&self) -> Option<Run> {
        self.searched()
    }

    /// The run of the search as it stands.
    fn searched(&self) -> Option<Run> {
        let (Stage::Searching(search), Some(design)) = (&self.stage, &self.design) else {
            return None;
        };
        let (outcome, progress) = (search.outcome(), search.progress());
        let (ties, beside) = (self.setting.ties(), self.beside.as_ref());
        let solution = outcome.solution;
        assert_eq!(design.cost(&solution.flow), Some(solution.cost), "a solution keeps the rules");
        let mut face = ties::best_within(design, &solution.flow);
        let stands = beside.and_then(|beside| ties.standing(design, beside));
        let cost = |face: &Face<'_>| design.cost(face.flow()).expect("a face keeps the rules");
        if let Some(stands) = stands.filter(|stands| cost(stands) <= cost(&face)) {
            face = stands;
        }
        match beside {
            None => ties.settle(&mut face),
            Some(beside) => ties.settle_beside(&mut face, beside),
        }
        let bound = design::check(design, &outcome.proof).expect("the search's own proof holds");
        let certificate = run::Certificate {
            objective: cost(&face).to_string(),
            pivots: progress.pivots + face.pivots(),
            potentials: Vec::new(),
            search: Some(run::SearchProof::new(bound, progress.nodes, outcome.proof)),
        };
        Some(self.setting.build(grants(&self.setting, face.flow(), beside), certificate))
    }

    /// How far it has come.
    ///
    /// # Panics
    ///
    /// Never: petgraph counts arcs in 32 bits.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let (pivots, search) = match &self.stage {
            Stage::Linear(simplex) => (simplex.pivots(), None),
            Stage::Searching(search) => {
                let progress = search.progress();
                (progress.pivots, Some(progress))
            }
        };
        Progress { pivots, arcs: self.setting.arcs(), search }
    }
}

/// What a flow gives to each line.
fn grants(setting: &Setting, flow: &[i64], beside: Option<&Beside>) -> Vec<(OfferIx, LineIx, i64)> {
    match beside {
        None => setting.network.grants(flow),
        Some(beside) => setting.ties().grants_beside(flow, beside),
    }
}

/// The run of an optimum without any search: exactly fair or near to another, where asked.
fn settled(
    setting: &Setting,
    simplex: &Simplex,
    mut optimum: Optimum,
    exact: Option<&Exact>,
    beside: Option<&Beside>,
) -> Run {
    let Setting { market, policy, .. } = setting;
    let fair = exact.map(|exact| {
        exact
            .settle(market, policy, simplex.problem(), &optimum)
            .expect("the same network without bands is smaller, and was built once")
    });
    let (mut problem, mut pivots) = (simplex.problem(), simplex.pivots());
    if let Some(fair) = &fair {
        (problem, optimum) = (&fair.problem, fair.optimum.clone());
        pivots += fair.pivots;
    }
    let mut face = Face::of(problem, &optimum);
    match beside {
        None => setting.ties().settle(&mut face),
        Some(beside) => setting.ties().settle_beside(&mut face, beside),
    }
    let grants = grants(setting, face.flow(), beside);
    setting.run_of(&optimum, grants, pivots + face.pivots())
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
    Ok(finish(Matching::new(market, policy)?))
}

/// Makes every step.
pub(crate) fn finish(mut matching: Matching) -> Run {
    // Strongly feasible pivoting never cycles, so the loop ends.
    loop {
        if let Step::Done(run) = matching.step(STEP_PIVOTS) {
            return *run;
        }
    }
}

/// Limits that this version cannot match with, a line each; empty when there are none.
pub(crate) fn unsupported(market: &Market) -> String {
    unsupported::list(&unsupported::find(market))
}
