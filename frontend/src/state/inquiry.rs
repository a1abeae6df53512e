//! The question under way about a line, or what came of it.

use std::rc::Rc;

use crate::explanation::{Found, Help};

/// What would help an open line.
#[derive(Clone, Debug, PartialEq)]
pub enum Inquiry {
    /// Not asked for.
    Idle,
    /// The worker is at it.
    Working {
        /// Id of the line.
        line: String,
        /// Changed cases matched so far.
        solves: u32,
    },
    /// The answer.
    Done {
        /// Id of the line.
        line: String,
        /// What was found.
        found: Rc<Found<Help>>,
    },
    /// There is no answer.
    Failed {
        /// Id of the line.
        line: String,
        /// Why.
        why: String,
    },
}

impl Inquiry {
    /// Id of the line that was asked about; empty where none was.
    #[must_use]
    pub fn line(&self) -> &str {
        match self {
            Self::Idle => "",
            Self::Working { line, .. } | Self::Done { line, .. } | Self::Failed { line, .. } => {
                line
            }
        }
    }
}
