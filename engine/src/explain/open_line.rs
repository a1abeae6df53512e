//! What would free an open line: the least change of each kind, found by solving.
//!
//! Each [`Lever`] is a thing that could be changed: more of an offer that fits, another
//! year, a limit, a single rule that blocks. A lever is moved by whole steps (units of
//! the resource; ten-thousandths of a share; States; one, for a rule). First its furthest
//! step is solved: if that does not reach the goal, nothing short of it is tried. Then the
//! gap is narrowed until the least step is proved from both sides: it is enough, and one
//! step less is not.
//!
//! Each step is answered by the proposal that changes least and, of these, gives most to the
//! line ([`ties`](crate::ties)): support that other lines have an equal claim to counts for it.
//! Where limits join several matches, what a line gains need not rise with every step; the
//! statement about the step before still holds as it stands.

mod levers;
mod search;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::bound::{Bound, bounds};
use super::inquiry::{Halt, Question, Resolver};
use super::{Baseline, Difference, Edit, QuestionError};
use crate::eligibility::{Reason, is_eligible};
use crate::market::LineIx;
use crate::run::{Cause, ResourceKey};

pub(super) use levers::more_of;
pub(super) use search::{Reach, Target, least_step};

/// Asks what would free a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenLine {
    /// Id of a line with something open.
    pub line: String,
    /// When a change is enough.
    pub goal: Goal,
}

/// When a change is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// It brings the line at least one unit more.
    Something,
    /// It closes the line.
    All,
}

/// What binds an open line, and what would free it.
///
/// For the Implementation Support Unit only: it names offers, and a lever that is missing
/// can tell of a veto. A remedy's lever and least step may be told to the offer's own donor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenLineReport {
    /// Id of the line.
    pub line: String,
    /// ISO 3166-1 alpha-3 of the State that asks.
    pub state: String,
    /// What it has open.
    pub open: i64,
    /// The main cause, as in the run's diagnosis.
    pub cause: Cause,
    /// Eligible offers that a limit keeps back, by id.
    pub bound: Vec<BoundOffer>,
    /// Levers that help, in the order they were tried: by offer, then kind; the State's own last.
    pub remedies: Vec<Remedy>,
    /// Levers that do not help however far they are moved, in the same order.
    pub without_effect: Vec<Lever>,
    /// Levers of which nothing is known, in the same order: moved as far as they go they make a case that the
    /// policy cannot match (too large for exact fairness), or that no file may hold.
    pub unmatched: Vec<Lever>,
    /// Position in `remedies` of the one counted in units of the line's resource that needs
    /// fewest; the first of equals.
    pub least: Option<u32>,
}

/// An eligible offer and the limits that keep one more unit of it from the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundOffer {
    /// Id of the offer.
    pub offer: String,
    /// The limits.
    pub bounds: Vec<Bound>,
}

/// Something that could be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Lever {
    /// More of an offer in the line's year; a step is a unit.
    MoreOfOffer {
        /// Id of the offer.
        offer: String,
    },
    /// A part of an offer moved to the line's year; a step is a unit.
    MoveYear {
        /// Id of the offer.
        offer: String,
        /// The year it is taken from.
        from: i32,
    },
    /// A higher limit per State; a step is a unit.
    RaiseMaxPerState {
        /// Id of the offer.
        offer: String,
    },
    /// A greater share of the line; a step is a ten-thousandth.
    RaiseShare {
        /// Id of the offer.
        offer: String,
    },
    /// More States; a step is one.
    RaiseMaxStates {
        /// Id of the offer.
        offer: String,
    },
    /// A lower least grant; a step is a unit.
    LowerMinGrant {
        /// Id of the offer.
        offer: String,
    },
    /// An offer that gives without another contributor; one step.
    LiftCoFunding {
        /// Id of the offer.
        offer: String,
    },
    /// One rule loosened as little as lets the line pass; one step.
    LoosenRule {
        /// Id of the offer.
        offer: String,
        /// The rule.
        rule: Reason,
    },
    /// More donors for the State; a step is one.
    RaiseMaxPartners {
        /// ISO 3166-1 alpha-3.
        state: String,
    },
    /// A smaller part that is of use; a step is a unit of the line.
    LowerSmallestPart {
        /// Id of the line.
        line: String,
    },
}

/// A lever that helps, at its least step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// What is changed.
    pub lever: Lever,
    /// By how much; one step less does not reach the goal.
    pub steps: i64,
    /// The change as edits.
    pub edits: Vec<Edit>,
    /// What it brings to the line, in the unit of its resource.
    pub brings: i64,
    /// What it takes from other lines together, by resource, funding first; only where it takes any.
    pub takes: Vec<Taken>,
    /// Everything that it changes.
    pub difference: Difference,
}

/// What other lines of a resource have less, together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// What is counted.
    pub resource: ResourceKey,
    /// How much, above 0.
    pub quantity: i64,
}

impl Question for OpenLine {
    type Report = OpenLineReport;

    fn start(&self, baseline: &Baseline) -> Result<OpenLineReport, QuestionError> {
        let line = baseline.line(&self.line)?;
        let open = baseline.open(line);
        let covers = baseline.run().coalitions.iter().flat_map(|coalition| &coalition.lines);
        let cause = covers
            .filter(|cover| cover.line == self.line)
            .find_map(|cover| cover.diagnosis.as_ref())
            .filter(|_| open > 0)
            .map(|diagnosis| diagnosis.cause)
            .ok_or_else(|| QuestionError::NotOpen(self.line.clone()))?;
        let market = baseline.market();
        let bound = baseline
            .offers()
            .filter(|offer| is_eligible(market, *offer, line))
            .map(|offer| BoundOffer {
                offer: market[offer].id.clone(),
                bounds: bounds(baseline, offer, line),
            })
            .filter(|entry| !entry.bounds.is_empty())
            .collect();
        Ok(OpenLineReport {
            line: self.line.clone(),
            state: baseline.state_id(market.state_of(line)),
            open,
            cause,
            bound,
            remedies: Vec::new(),
            without_effect: Vec::new(),
            unmatched: Vec::new(),
            least: None,
        })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut OpenLineReport,
    ) -> Result<(), Halt> {
        let line = baseline.line(&self.line).expect("the line was found at the start");
        let gain = match self.goal {
            Goal::Something => 1,
            Goal::All => report.open,
        };
        for (lever, most) in levers::levers(baseline, line) {
            let offer = match &lever {
                Lever::MoreOfOffer { offer } | Lever::MoveYear { offer, .. } => {
                    Some((offer.as_str(), baseline.market()[line].year))
                }
                _ => None,
            };
            let target = Target { line: &self.line, gain, offer };
            let edits = |steps: i64| levers::edits(baseline, line, &lever, steps);
            let (steps, effect) = match least_step(resolver, most, target, edits)? {
                Reach::From(steps, effect) => (steps, effect),
                Reach::Never => {
                    report.without_effect.push(lever);
                    continue;
                }
                Reach::Unknown => {
                    report.unmatched.push(lever);
                    continue;
                }
            };
            let lost = effect.totals.iter().filter(|total| total.lost > 0);
            let remedy = Remedy {
                steps,
                edits: edits(steps),
                brings: effect.cover_of_line(&self.line),
                takes: lost
                    .map(|of| Taken { resource: of.resource.clone(), quantity: of.lost })
                    .collect(),
                difference: (*effect).clone(),
                lever,
            };
            report.remedies.push(remedy);
            report.least = least(baseline, line, &report.remedies);
        }
        Ok(())
    }
}

/// The remedy in units of the resource that needs fewest.
fn least(baseline: &Baseline, line: LineIx, remedies: &[Remedy]) -> Option<u32> {
    let market = baseline.market();
    let in_units = (0_u32..).zip(remedies).filter(|(_, remedy)| match &remedy.lever {
        Lever::MoreOfOffer { offer }
        | Lever::MoveYear { offer, .. }
        | Lever::RaiseMaxPerState { offer }
        | Lever::LowerMinGrant { offer } => {
            baseline.offer(offer).is_ok_and(|offer| market[offer].resource == market[line].resource)
        }
        _ => false,
    });
    in_units.min_by_key(|(_, remedy)| remedy.steps).map(|(at, _)| at)
}
