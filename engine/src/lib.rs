//! Matches what affected States need with what donors offer, and forms one Country
//! Coalition per affected State.
//!
//! The pipeline, on one screen:
//!
//! 1. [`case`]: JSON to [`CaseFile`], every error of form located;
//! 2. [`market`]: [`CaseFile`] to [`Market`], every error of meaning located;
//! 3. [`eligibility`]: may this offer serve this line? a verdict with reasons;
//! 4. [`network`]: the layered graph of offers, States, lines and fairness bands;
//! 5. [`flow`]: minimum-cost flow by network simplex, and an independent certificate check;
//! 6. [`matching`]: drives all of this in steps, ties broken by stated rules; [`run`]: the result,
//!    checkable from its file;
//! 7. [`leximin`]: fairness without bands, for cases of real size;
//! 8. [`explain`]: why, and what would change it, as data.
//!
//! The crate takes values and returns values: no files, no clock, no randomness. The same
//! case and policy give the same bytes on every target.

pub mod case;
pub mod design;
pub mod eligibility;
pub mod explain;
pub mod flow;
pub mod layout;
pub mod leximin;
pub mod market;
pub mod matching;
pub mod network;
pub mod order;
pub mod policy;
pub mod run;
mod ties;

#[cfg(test)]
mod brute;
#[cfg(test)]
mod fixture;

pub use case::{CaseError, CaseErrors, CaseFile};
pub use market::Market;
pub use matching::{MatchError, Matching, Step, solve};
pub use policy::{Policy, PolicyError};
pub use run::{Run, verify};
