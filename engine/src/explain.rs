//! Why the proposal is what it is: ids, numbers and reason codes, never sentences.
//!
//! Everything here is read off a run or found by solving a changed case anew, never
//! guessed; what takes many solves is an [`Inquiry`] that a caller drives in steps.
//!
//! - [`what_if`]: [`Edit`]s of a case, the run they give, and the [`Difference`];
//! - [`pair()`]: why an offer serves a line, or does not;
//! - [`OpenLine`]: what binds an open line, and the least changes that free it;
//!
//! **Who may see what.** A run names offers that are for the Implementation Support Unit
//! only, and its reasons include vetoes, which only the side that asked and the Unit may
//! know. Each type says who may see it; what it says holds for every part of it.

mod baseline;
mod bound;
mod difference;
mod edit;
mod inquiry;
mod open_line;
mod pair;
#[cfg(test)]
mod tests;
mod whatif;

pub use baseline::Baseline;
pub use bound::Bound;
pub use difference::{
    Change, Difference, LineDifference, OfferDifference, PairDifference, RungDifference,
    StateDifference, TotalDifference,
};
pub use edit::{Edit, EditError, OfferLimit, can_be_loosened, edited};
pub use inquiry::{Answer, Halt, Inquiry, InquiryStep, Question, QuestionError, Resolver};
pub use open_line::{BoundOffer, Goal, Lever, OpenLine, OpenLineReport, Remedy};
pub use pair::{Pair, ServedBy, Serving, Standing, pair, pairs_of_line, pairs_of_offer};
pub use whatif::{WhatIf, WhatIfError, what_if};
