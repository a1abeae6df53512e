//! Questions that need many solves, in bounded steps that a caller drives.
//!
//! A [`Question`] is written as a straight function that asks a [`Resolver`] for the effect
//! of edits and fills a report as it goes. The resolver keeps every answer; when the solves
//! of a step are used up it halts the function, and the next step runs it again over the
//! kept answers, which costs nothing beside a solve. So a question may stop anywhere, its
//! report so far is always at hand, and the same work gives the same bytes in whatever
//! steps it is done.
//!
//! Work is counted in solves, never in seconds. After the limit the report is what was
//! found until then, and says that it is not complete.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::whatif::solve_case;
use super::{Baseline, Difference, Edit, edited};
use crate::policy::Policy;

/// Something to find out by solving changed cases.
pub trait Question {
    /// What is found out.
    type Report;

    /// The report before any solve.
    ///
    /// # Errors
    ///
    /// [`QuestionError`] where the question names something that the case does not have.
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
}

/// Why a question stops before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The solves of this step are used up.
    Pause,
    /// The solves of the inquiry are used up.
    Limit,
}

/// Solves changed cases for a question.
#[derive(Debug)]
pub struct Resolver<'a> {
    baseline: &'a Baseline,
    /// By the order of asking; `None` where the changed case has no run.
    answers: &'a mut Vec<Option<Arc<Difference>>>,
    next: usize,
    step_left: u32,
    limit: u32,
}

impl Resolver<'_> {
    /// What `edits` change; `None` where the changed case is not valid or cannot be matched.
    ///
    /// # Errors
    ///
    /// [`Halt`] when no solves are left.
    pub fn effect(&mut self, edits: &[Edit]) -> Result<Option<Arc<Difference>>, Halt> {
        let baseline = self.baseline;
        self.ask(|| {
            let case = edited(baseline.market(), edits).ok()?;
            let run = solve_case(case, baseline.run().policy.clone()).ok()?;
            Some(Difference::between(baseline.run(), &run))
        })
    }

    /// What the baseline has different from its case under another policy.
    ///
    /// # Errors
    ///
    /// [`Halt`] when no solves are left.
    pub fn effect_of_policy(&mut self, other: &Policy) -> Result<Option<Arc<Difference>>, Halt> {
        let baseline = self.baseline;
        self.ask(|| {
            let run = solve_case(baseline.market().case().clone(), other.clone()).ok()?;
            Some(Difference::in_bands(&run, baseline.run(), baseline.run().policy.bands))
        })
    }

    fn ask(
        &mut self,
        solve: impl FnOnce() -> Option<Difference>,
    ) -> Result<Option<Arc<Difference>>, Halt> {
        if self.next == self.answers.len() {
            if usize::try_from(self.limit).is_ok_and(|limit| limit <= self.answers.len()) {
                return Err(Halt::Limit);
            }
            self.step_left = self.step_left.checked_sub(1).ok_or(Halt::Pause)?;
            self.answers.push(solve().map(Arc::new));
        }
        let answer = self.answers[self.next].clone();
        self.next += 1;
        Ok(answer)
    }
}

/// A question under way.
#[derive(Debug)]
pub struct Inquiry<Q> {
    baseline: Baseline,
    question: Q,
    answers: Vec<Option<Arc<Difference>>>,
    limit: u32,
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
}

impl<Q: Question> Inquiry<Q> {
    /// Prepares a question with at most `limit` solves in all.
    ///
    /// # Errors
    ///
    /// [`QuestionError`] where it names something that the case does not have.
    pub fn new(baseline: Baseline, question: Q, limit: u32) -> Result<Self, QuestionError> {
        question.start(&baseline)?;
        Ok(Self { baseline, question, answers: Vec::new(), limit })
    }

    /// Makes at most `max_solves` solves; with none, nothing moves.
    pub fn step(&mut self, max_solves: u32) -> InquiryStep<Q::Report> {
        let (report, halt) = self.replay(max_solves);
        match halt {
            Err(Halt::Pause) => InquiryStep::Working(self.solves()),
            end => {
                InquiryStep::Done(Answer { report, complete: end.is_ok(), solves: self.solves() })
            }
        }
    }

    /// The answer as far as it is found: for a caller that cancels.
    #[must_use]
    pub fn so_far(&mut self) -> Answer<Q::Report> {
        let (report, halt) = self.replay(0);
        Answer { report, complete: halt.is_ok(), solves: self.solves() }
    }

    /// Makes every solve up to the limit.
    #[must_use]
    pub fn finish(mut self) -> Answer<Q::Report> {
        let (report, halt) = self.replay(self.limit);
        Answer { report, complete: halt.is_ok(), solves: self.solves() }
    }

    fn solves(&self) -> u32 {
        u32::try_from(self.answers.len()).expect("the limit is a u32")
    }

    fn replay(&mut self, max_solves: u32) -> (Q::Report, Result<(), Halt>) {
        let mut report = self
            .question
            .start(&self.baseline)
            .expect("the question was checked when it was asked");
        let mut resolver = Resolver {
            baseline: &self.baseline,
            answers: &mut self.answers,
            next: 0,
            step_left: max_solves,
            limit: self.limit,
        };
        let halt = self.question.fill(&self.baseline, &mut resolver, &mut report);
        (report, halt)
    }
}
