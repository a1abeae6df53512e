//! The matching under way, or what came of it.

use std::rc::Rc;

use super::Proposal;
use crate::message::Refusal;

/// A matching and its outcome.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Not asked for.
    Idle,
    /// The worker is at it.
    Running(Progress),
    /// A proposal.
    Done(Rc<Finished>),
    /// The case or the policy cannot be matched.
    Refused(Refusal),
    /// Stopped by the reader; nothing was kept.
    Cancelled,
}

/// How far the worker has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Steps of the method.
    pub pivots: u64,
    /// Size of the network.
    pub arcs: u32,
    /// Which search is under way, from 1; 0 while there is none.
    pub search: u32,
    /// How much better than the best so far a proposal could be in it, in millionths; `None` while
    /// there is none.
    pub gap_millionths: Option<u64>,
    /// Since the start, in milliseconds.
    pub elapsed_ms: u32,
}

/// A proposal as the worker gave it.
#[derive(Debug)]
pub struct Finished {
    /// What it says.
    pub run: Proposal,
    /// The file, byte for byte.
    pub text: Rc<str>,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u32,
}

/// By the file, which says all that is read of it.
impl PartialEq for Finished {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.elapsed_ms == other.elapsed_ms
    }
}

impl Eq for Finished {}

/// A re-check of a run file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verification {
    /// Not asked for.
    Idle,
    /// The worker is at it.
    Running,
    /// Everything held: what, over how much.
    Passed(Rc<[(String, String)]>),
    /// The first thing that did not.
    Failed(String),
}
