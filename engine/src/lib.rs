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
//! 6. [`design`]: where limits join matches, a search by branch and bound over such flows, with a
//!    bound that can be checked;
//! 7. [`leximin`]: fairness to the last unit in place of bands, where a [`policy`] asks for it;
//! 8. [`matching`]: drives all of this in steps, ties broken by stated rules; [`run`]: the result,
//!    checkable from its file;
//! 9. [`explain`]: why, and what would change it, as data;
//! 10. [`layout`]: pictures of all of it, as places and lengths.
//!
//! Lists are put in [`order`] by code that is the same, and as small, for every type.
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
