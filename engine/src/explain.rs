//! Why the proposal is what it is: ids, numbers and reason codes, never sentences.
//!
//! Everything here is read off a run or found by solving a changed case anew, never
//! guessed; what takes many solves is an [`Inquiry`] that a caller drives in steps.
//!
//! - [`what_if`]: [`Edit`]s of a case – an offer or a line comes, an offer goes, figures change –, the
//!   run they give, and the [`Difference`]; of the best proposals for a changed case, the one that
//!   changes least is taken, here and below;
//! - [`pair()`]: why an offer serves a line, or does not;
//! - [`OpenLine`]: what binds an open line, and the least changes that free it;
//! - [`Prices`] and [`CheapestToClose`]: what more of each offer would change, and where an
//!   open line is cheapest to close;
//! - [`Contrast`]: why this donor and not that one; [`Rivals`]: the same for every other at a line;
//! - [`Dependence`]: what a State loses if a donor leaves;
//! - [`blocking_pairs`]: who would both rather leave the proposal;
//! - [`Alternatives`]: the next-best proposals;
//! - [`Objectives`]: what each objective costs the others.
//!
//! **Who may see what.** A run names offers that are for the Implementation Support Unit
//! only, and its reasons include vetoes, which only the side that asked and the Unit may
//! know. Each type says who may see it; what it says holds for every part of it.

mod alternatives;
mod baseline;
mod blocking;
mod bound;
mod closing;
mod contrast;
mod dependence;
mod difference;
mod edit;
mod inquiry;
mod objectives;
mod open_line;
mod pair;
mod potentials;
mod price;
mod rivals;
#[cfg(test)]
mod tests;
mod whatif;

#[cfg(test)]
pub(crate) use tests::oracle;

pub use alternatives::{Alternative, Alternatives, AlternativesReport, DonorState};
pub use baseline::Baseline;
pub use blocking::{BlockingPair, Source, blocking_pairs};
pub use bound::Bound;
pub use closing::{Cheapest, CheapestToClose, Closing, ClosingReport};
pub use contrast::{Contrast, ContrastReport, Cost, FirstLoss};
pub use dependence::{
    Dependence, DependenceReport, DonorDependence, GreatestShare, StateDependence,
};
pub use difference::{
    Change, Difference, LineDifference, OfferDifference, PairDifference, ResourceLoss,
    RungDifference, StateDifference, TotalDifference,
};
pub use edit::{Edit, EditError, OfferLimit, can_be_loosened, edited};
pub use inquiry::{Answer, Halt, Inquiry, InquiryStep, Question, QuestionError, Resolver};
pub use objectives::{
    ClassCover, LowestCover, ObjectiveEffect, Objectives, ObjectivesReport, Without,
};
pub use open_line::{BoundOffer, Goal, Lever, OpenLine, OpenLineReport, Remedy, Taken};
pub use pair::{Pair, ServedBy, Serving, Standing, pair, pairs_of_line, pairs_of_offer};
pub use price::{ClassChange, KnownBy, OfferPrice, Prices, PricesReport};
pub use rivals::{Rivals, RivalsReport};
pub use whatif::{WhatIf, WhatIfError, what_if, what_if_for};
