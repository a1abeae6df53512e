//! What the page and the worker that explains say to each other, and what the page reads of a report.
//!
//! The worker answers with the engine's report as it stands. The page reads of it only what
//! it shows, so the rest (every figure that a change moves) costs it nothing.

use engine::explain::{Bound, Lever};
use serde::{Deserialize, Serialize};

/// A question about the run beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Topic {
    /// What would help an open line, by its id.
    OpenLine(String),
    /// What more of each offer would change.
    Prices,
    /// What a State would lose if a donor left, by its code. For that State and the
    /// Implementation Support Unit only.
    Dependence(String),
    /// What each objective costs the others.
    Objectives,
}

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// Find out about the run beside; a question under way is dropped.
    About {
        /// Comes back in every answer.
        revision: u32,
        /// What to find out.
        topic: Topic,
    },
    /// Stop, if this question is under way.
    Cancel {
        /// Of the question.
        revision: u32,
    },
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Explained {
    /// The worker listens.
    Ready,
    /// Still at it.
    Progress {
        /// Of the question.
        revision: u32,
        /// Changed cases matched so far.
        solves: u32,
        /// Since the start.
        elapsed_ms: u32,
    },
    /// The report stands beside, as far as it was found.
    Done {
        /// Of the question.
        revision: u32,
    },
    /// There is no report.
    Failed {
        /// Of the question.
        revision: u32,
        /// Why.
        why: String,
    },
}

/// A report and how far it goes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Found<R> {
    /// What was found out.
    pub report: R,
    /// Whether everything was.
    pub complete: bool,
    /// Changed cases matched.
    pub solves: u32,
}

/// What the page shows of an [`OpenLineReport`](engine::explain::OpenLineReport).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Help {
    /// Eligible offers that a limit keeps back, by id.
    pub bound: Vec<Kept>,
    /// Changes that help.
    pub remedies: Vec<Change>,
}

/// An offer and the limits that keep it back.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Kept {
    /// Id of the offer.
    pub offer: String,
    /// The limits.
    pub bounds: Vec<Bound>,
}

/// A change at its least step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Change {
    /// What is changed.
    pub lever: Lever,
    /// By how much; see [`Lever`] for the unit.
    pub steps: i64,
    /// What it brings to the line, in the unit of its resource.
    pub brings: i64,
    /// What it takes from other lines of the resource together.
    pub takes: i64,
}
