//! Market and policy to run, in bounded steps that a caller drives.
//!
//! A Web Worker calls [`Matching::step`] until it is done, reporting progress and
//! looking for a cancel in between; [`solve`] does the same in one call.

mod linear;
mod ordered;
mod round;
mod start;
#[cfg(test)]
pub(crate) mod tests;

use crate::design;
use crate::flow::ProblemError;
use crate::leximin::LeximinError;
use crate::market::{LineIx, Market, OfferIx};
use crate::network::{BuildError, NoDesign};
use crate::order::sort_by;
use crate::policy::{Policy, PolicyError};
use crate::run::{self, Run};
use crate::ties::Beside;

use linear::Setting;
pub use linear::{LinearMatching, may_need_search};
use round::Round;
pub(crate) use start::Start;

/// Pivots in one step of [`solve`], which has nobody to report to.
const STEP_PIVOTS: u32 = 100_000;

/// A matching under way.
///
/// Where money may buy goods, it makes two rounds: see [`Market::may_buy`].
#[derive(Debug)]
pub struct Matching {
    round: Round,
    then: Then,
}

/// What comes after the round that is under way.
#[derive(Debug)]
enum Then {
    /// The run.
    Run,
    /// The round of money for a market, after that of gifts.
    Money(Box<Market>),
    /// The run of a market, with the gifts that were settled in the round before.
    RunWith(Box<Market>, Box<Settled>),
}

/// What is proposed in a round, with its proof.
#[derive(Clone, Debug)]
struct Settled {
    /// By offer, then line, in the unit that the round counts the line in.
    grants: Vec<(OfferIx, LineIx, i64)>,
    certificate: run::Certificate,
    /// Searches that were begun for it.
    searches: u32,
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
    /// Which search is under way, from 1; 0 before there is one. Gifts and money, and in a strict order
    /// its steps, are searched one after the other, each with a best, a bound and a gap of its own.
    pub searches: u32,
    /// Best and bound of the search, once one is under way.
    pub search: Option<design::Progress>,
}

impl Progress {
    /// How much better than the best so far a proposal could be at most, in the search that is under way;
    /// `None` without one.
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
    /// A linear matching met a case that may have limits that are not.
    #[error("the case may have limits that only a search can keep")]
    NeedsSearch,
    /// Exact fairness is asked for of a case that is too large for it.
    #[error("fairness \"leximin\": {0}; use fairness by bands")]
    Exact(#[from] LeximinError),
    /// The network passes the bounds of exact arithmetic.
    #[error("the network is too large for exact arithmetic: {0}")]
    TooLarge(#[from] ProblemError),
    /// The network would take more time and memory than is granted.
    #[error("the case is too large to be matched as a whole: {0}")]
    TooMany(#[from] BuildError),
}

impl From<NoDesign> for MatchError {
    fn from(of: NoDesign) -> Self {
        match of {
            NoDesign::TooMany(of) => Self::TooMany(of),
            NoDesign::TooLarge(of) => Self::TooLarge(of),
        }
    }
}

impl Matching {
    /// Prepares a matching.
    ///
    /// # Errors
    ///
    /// [`MatchError`]; nothing is relaxed in silence.
    pub fn new(market: Market, policy: Policy) -> Result<Self, MatchError> {
        Self::with(market, policy, None, None)
    }

    /// Prepares a matching whose proposal, of those that are best, changes least from another,
    /// and which begins where a similar one ended; that makes it faster, and nothing else.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub(crate) fn beside(
        market: Market,
        policy: Policy,
        beside: Beside,
        start: Option<&Start>,
    ) -> Result<Self, MatchError> {
        Self::with(market, policy, Some(beside), start)
    }

    fn with(
        market: Market,
        policy: Policy,
        beside: Option<Beside>,
        start: Option<&Start>,
    ) -> Result<Self, MatchError> {
        if !market.may_buy() {
            let round = Round::new(market, policy, beside, start)?;
            return Ok(Self { round, then: Then::Run });
        }
        let round = Round::new(market.of_gifts(), policy.clone(), beside.clone(), None)?;
        // Gifts only take from what money may buy, so the round after them is no larger.
        Round::new(market.of_money(&[]), policy, beside, None)?;
        Ok(Self { round, then: Then::Money(Box::new(market)) })
    }

    /// Makes about `max_pivots` pivots; a relaxation of the search once begun is finished, and
    /// ties are broken with the last of them.
    ///
    /// # Panics
    ///
    /// If the solver's answer fails its certificate: a bug, and no proposal is better than a wrong one.
    pub fn step(&mut self, max_pivots: u32) -> Step {
        let Some(settled) = self.round.step(max_pivots) else {
            return Step::Working(self.progress());
        };
        match std::mem::replace(&mut self.then, Then::Run) {
            Then::Run => {
                let Setting { market, policy, .. } = self.round.setting();
                Step::Done(Box::new(linear::build(market, policy, settled)))
            }
            Then::RunWith(market, gifts) => {
                Step::Done(Box::new(together(&market, self.round.policy(), *gifts, settled)))
            }
            Then::Money(market) => {
                self.round = self.round.of_money(&market, &settled);
                self.then = Then::RunWith(market, Box::new(settled));
                Step::Working(self.progress())
            }
        }
    }

    /// The best proposal so far with its true gap; `None` before there is one. Where gifts are settled
    /// and money is matched beside them, they stay in it.
    ///
    /// # Panics
    ///
    /// As [`step`](Self::step).
    #[must_use]
    pub fn stop(&self) -> Option<Run> {
        let so_far = self.round.so_far();
        Some(match &self.then {
            Then::Run => linear::build(&self.round.setting().market, self.round.policy(), so_far?),
            Then::RunWith(market, gifts) => {
                // Gifts stay, also where the linear part of the round of money is not over: that ends first.
                let money = so_far.unwrap_or_else(|| self.round.of_money(market, gifts).stopped());
                together(market, self.round.policy(), Settled::clone(gifts), money)
            }
            Then::Money(market) => {
                let settled = so_far?;
                let money = self.round.of_money(market, &settled).stopped();
                together(market, self.round.policy(), settled, money)
            }
        })
    }

    /// Whether gifts are settled, and money is matched beside them.
    #[cfg(test)]
    const fn has_gifts(&self) -> bool {
        matches!(self.then, Then::RunWith(..))
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let mut progress = self.round.progress();
        if let Then::RunWith(_, gifts) = &self.then {
            progress.pivots += gifts.certificate.pivots;
            // Before the search for money, that of gifts is the last.
            progress.searches += gifts.searches;
        }
        progress
    }
}

/// Where changed cases start from: the last basis of a case that one flow solves; `None` for others.
pub(crate) fn start(market: &Market, policy: &Policy) -> Option<Start> {
    if may_need_search(market, policy) {
        return None;
    }
    Round::new(market.clone(), policy.clone(), None, None).ok()?.start()
}

/// The run of two rounds.
fn together(market: &Market, policy: &Policy, gifts: Settled, money: Settled) -> Run {
    let mut grants = gifts.grants;
    // The round of money counts lines that it buys in money.
    let units = |(offer, line, quantity): (OfferIx, LineIx, i64)| {
        (offer, line, quantity / market[line].price.unwrap_or(1))
    };
    grants.extend(money.grants.into_iter().map(units));
    sort_by(&mut grants, Ord::cmp);
    let mut certificate = money.certificate;
    certificate.gifts = Some(Box::new(gifts.certificate));
    linear::build(market, policy, Settled { grants, certificate, searches: 0 })
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
