//! Questions that need many solves, in bounded steps that a caller drives.
//!
//! A [`Question`] is written as a straight function that asks a [`Resolver`] for the effect
//! of edits and fills a report as it goes. The resolver keeps every answer; when the pivots
//! of a step are used up it halts the function, and the next step runs it again over the
//! kept answers, which costs nothing beside a solve, and goes on with the solve under way.
//! So a question may stop anywhere, its report so far is always at hand, and the same work
//! gives the same bytes in whatever steps it is done.
//!
//! Work is counted, never timed: a step in pivots, an inquiry in solves. After the limit
//! the report is what was found until then, and says that it is not complete.
//!
//! Where limits are not linear, each solve is a search, which ends after 200,000 of work at most: an answer
//! of many solves would take hours otherwise. It is never worse than the proposal that stands where that
//! is still possible; [`Difference::proved`] and [`Answer::proved`] say whether it could be better.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Baseline, Difference, Edit, edited};
use crate::market::Market;
use crate::matching::{self, Matching};
use crate::policy::{BANDS, Policy};
use crate::run::Run;

/// The most work of a search, counted as the policy's limit is.
const MOST_WORK: u64 = 200_000;
/// What a solve counts for at least in a step: reading a case costs something too.
const LEAST_PIVOTS: u64 = 1_000;

/// Something to find out by solving changed cases.
pub trait Question {
    /// What is found out.
    type Report;

    /// The report before any solve.
    ///
    /// # Errors
    ///
    /// [`QuestionError`] where the question names something that the case does not have, or a figure
    /// out of range.
    fn start(&self, baseline: &Baseline) -> Result<Self::Report, QuestionError>;

    /// Fills the report, the same way each time, as far as the resolver lets it.
    ///
    /// # Errors
    ///
    /// [`Halt`] from the resolver, passed on at once.
    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut Self::Report,
    ) -> Result<(), Halt>;
}

/// Why a question cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuestionError {
    /// No offer has this id.
    #[error("no offer has id {0:?}")]
    UnknownOffer(String),
    /// No line has this id.
    #[error("no line has id {0:?}")]
    UnknownLine(String),
    /// The case lists no such State.
    #[error("the case lists no State {0:?}")]
    UnknownState(String),
    /// The line is not open.
    #[error("line {0:?} has nothing open")]
    NotOpen(String),
    /// A quantity must be above 0.
    #[error("a quantity must be above 0; found {0}")]
    NotPositive(i64),
    /// No policy has so many bands, or so few.
    #[error(
        "bands[{at}]: must lie between {} and {}; found {found}; name a number in between, or leave it out",
        BANDS.start(),
        BANDS.end()
    )]
    Bands {
        /// Position in the question's list.
        at: usize,
        /// What stands there.
        found: u32,
    },
}

/// Why a question stops before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The pivots of this step are used up.
    Pause,
    /// The solves of the inquiry are used up.
    Limit,
}

/// Solves changed cases for a question.
#[derive(Debug)]
pub struct Resolver<'a> {
    baseline: &'a Baseline,
    work: &'a mut Work,
    next: usize,
    pivots_left: u64,
}

/// What was solved, and what is being solved.
#[derive(Debug, Default)]
struct Work {
    /// By the order of asking; `None` where the changed case has no run.
    answers: Vec<Option<Arc<Difference>>>,
    under_way: Option<Box<Matching>>,
    /// The most answers.
    limit: u32,
}

impl Resolver<'_> {
    /// What `edits` change; `None` where the changed case is not valid or cannot be matched.
    ///
    /// Of the best proposals for the changed case, the one that changes least from the baseline.
    ///
    /// # Errors
    ///
    /// [`Halt`] when no work is left.
    pub fn effect(&mut self, edits: &[Edit]) -> Result<Option<Arc<Difference>>, Halt> {
        self.effect_beside(edits, None)
    }

    /// The same; of the proposals that change least, one that gives most to a line.
    pub(super) fn effect_for(
        &mut self,
        line: &str,
        edits: &[Edit],
    ) -> Result<Option<Arc<Difference>>, Halt> {
        self.effect_beside(edits, Some(line))
    }

    fn effect_beside(
        &mut self,
        edits: &[Edit],
        line: Option<&str>,
    ) -> Result<Option<Arc<Difference>>, Halt> {
        let baseline = self.baseline;
        let prepare = || {
            let market = Market::try_from(edited(baseline.market(), edits).ok()?).ok()?;
            let (policy, beside) = (brief(&baseline.run().policy), baseline.beside(line));
            Matching::beside(market, policy, beside, baseline.start()).ok().map(Box::new)
        };
        self.ask(prepare, |run| Difference::between(baseline.run(), run))
    }

    /// What the baseline has different from its case under another policy.
    ///
    /// Of the best proposals under that policy, the one that differs least from the baseline: what is
    /// told then is what the policy moves, and not what the order of ids does among equals.
    ///
    /// # Errors
    ///
    /// [`Halt`] when no work is left.
    pub fn effect_of_policy(&mut self, other: &Policy) -> Result<Option<Arc<Difference>>, Halt> {
        let baseline = self.baseline;
        self.ask(
            || {
                let (market, beside) = (baseline.market().clone(), baseline.beside(None));
                Matching::beside(market, brief(other), beside, None).ok().map(Box::new)
            },
            |run| Difference::by_rungs_of(&baseline.run().policy, run, baseline.run()),
        )
    }

    fn ask(
        &mut self,
        prepare: impl FnOnce() -> Option<Box<Matching>>,
        compare: impl FnOnce(&Run) -> Difference,
    ) -> Result<Option<Arc<Difference>>, Halt> {
        if self.next == self.work.answers.len() {
            if usize::try_from(self.work.limit).is_ok_and(|limit| limit <= self.next) {
                return Err(Halt::Limit);
            }
            let answer = self.solve(prepare)?.map(|run| Arc::new(compare(&run)));
            self.work.answers.push(answer);
        }
        let answer = self.work.answers[self.next].clone();
        self.next += 1;
        Ok(answer)
    }

    /// Goes on with the solve under way, or begins one.
    fn solve(
        &mut self,
        prepare: impl FnOnce() -> Option<Box<Matching>>,
    ) -> Result<Option<Box<Run>>, Halt> {
        if self.pivots_left == 0 {
            return Err(Halt::Pause);
        }
        let mut matching = match self.work.under_way.take() {
            Some(matching) => matching,
            None => match prepare() {
                Some(matching) => matching,
                None => {
                    self.pivots_left = self.pivots_left.saturating_sub(LEAST_PIVOTS);
                    return Ok(None);
                }
            },
        };
        let before = matching.progress().pivots;
        // A turn counts even where it makes no pivot, so the loop ends.
        let mut turns = 0;
        loop {
            let used = matching.progress().pivots - before + turns;
            let left = self.pivots_left.saturating_sub(used);
            if left == 0 {
                self.pivots_left = 0;
                self.work.under_way = Some(matching);
                return Err(Halt::Pause);
            }
            let step = matching.step(u32::try_from(left).unwrap_or(u32::MAX));
            if let matching::Step::Done(run) = step {
                let used = matching.progress().pivots - before;
                self.pivots_left = self.pivots_left.saturating_sub(used.max(LEAST_PIVOTS));
                return Ok(Some(run));
            }
            turns += 1;
        }
    }
}

/// A question under way.
#[derive(Debug)]
pub struct Inquiry<Q> {
    baseline: Baseline,
    question: Q,
    work: Work,
}

/// Where an inquiry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InquiryStep<R> {
    /// More steps are needed; so many solves are made.
    Working(u32),
    /// The answer.
    Done(Answer<R>),
}

/// A report, and how far it goes. As private as the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer<R> {
    /// What was found out.
    pub report: R,
    /// Whether everything was; if not, the work limit or a cancel came first.
    pub complete: bool,
    /// Solves made.
    pub solves: u32,
    /// Whether all that was compared is proved best: where not, what differs may be no more than
    /// what a search had not found yet.
    pub proved: bool,
}

/// The same policy with no more work than a question is worth.
fn brief(policy: &Policy) -> Policy {
    Policy { work_limit: Some(policy.pivots().min(MOST_WORK)), ..policy.clone() }
}

impl<Q: Question> Inquiry<Q> {
    /// Prepares a question with at most `limit` solves in all.
    ///
    /// # Errors
    ///
    /// [`QuestionError`] where it names something that the case does not have, or a figure out of range.
    pub fn new(baseline: Baseline, question: Q, limit: u32) -> Result<Self, QuestionError> {
        question.start(&baseline)?;
        Ok(Self { baseline, question, work: Work { limit, ..Work::default() } })
    }

    /// Makes about `max_pivots` pivots, a solve counting for at least a thousand; with
    /// none, nothing moves.
    pub fn step(&mut self, max_pivots: u32) -> InquiryStep<Q::Report> {
        let (report, halt) = self.replay(u64::from(max_pivots));
        match halt {
            Err(Halt::Pause) => InquiryStep::Working(self.solves()),
            end => InquiryStep::Done(self.answer(report, end)),
        }
    }

    /// The answer as far as it is found: for a caller that cancels.
    #[must_use]
    pub fn so_far(&mut self) -> Answer<Q::Report> {
        let (report, halt) = self.replay(0);
        self.answer(report, halt)
    }

    /// Makes every solve up to the limit.
    #[must_use]
    pub fn finish(mut self) -> Answer<Q::Report> {
        let (report, halt) = self.replay(u64::MAX);
        self.answer(report, halt)
    }

    fn answer(&self, report: Q::Report, halt: Result<(), Halt>) -> Answer<Q::Report> {
        let mut differences = self.work.answers.iter().flatten();
        let proved = differences.all(|difference| difference.proved);
        Answer { report, complete: halt.is_ok(), solves: self.solves(), proved }
    }

    fn solves(&self) -> u32 {
        u32::try_from(self.work.answers.len()).expect("the limit is a u32")
    }

    fn replay(&mut self, max_pivots: u64) -> (Q::Report, Result<(), Halt>) {
        let mut report = self
            .question
            .start(&self.baseline)
            .expect("the question was checked when it was asked");
        let mut resolver = Resolver {
            baseline: &self.baseline,
            work: &mut self.work,
            next: 0,
            pivots_left: max_pivots,
        };
        let halt = self.question.fill(&self.baseline, &mut resolver, &mut report);
        (report, halt)
    }
}
