//! The question under way about a run, or what came of it.

use std::rc::Rc;

use crate::explanation::{Answered, Topic};

/// A question about the run and its answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Inquiry {
    /// Not asked for.
    Idle,
    /// The worker is at it.
    Working {
        /// What was asked.
        topic: Topic,
        /// Changed cases matched so far.
        solves: u32,
    },
    /// The answer.
    Done {
        /// What was asked.
        topic: Topic,
        /// What was found.
        found: Rc<Answered>,
    },
    /// There is no answer.
    Failed {
        /// What was asked.
        topic: Topic,
        /// Why.
        why: String,
    },
}

impl Inquiry {
    /// What was asked; `None` where nothing was.
    #[must_use]
    pub const fn topic(&self) -> Option<&Topic> {
        match self {
            Self::Idle => None,
            Self::Working { topic, .. } | Self::Done { topic, .. } | Self::Failed { topic, .. } => {
                Some(topic)
            }
        }
    }
}
