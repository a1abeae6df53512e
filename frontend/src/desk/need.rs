//! A need while it is written: what is typed, what it means, and what becomes of it.
//!
//! Nothing here draws. What is typed stays as it was typed ([`form`]), is read in the reader's own
//! separators ([`typed`]), and is counted in whole minor units (`contract::worth`).

pub(crate) mod amount;
pub(crate) mod catalogue;
pub(crate) mod comments;
pub(crate) mod covered;
pub(crate) mod figure;
pub(crate) mod form;
pub(crate) mod kept;
mod line_form;
pub(crate) mod part;
pub(crate) mod paste;
pub(crate) mod place;
pub(crate) mod row;
pub(crate) mod still;
pub(crate) mod typed;
pub(crate) mod unread;
pub(crate) mod warning;
pub(crate) mod working;

/// Query field of the form: its State states the need as its own, where others stated it.
pub(crate) const OURS: &str = "ours";

#[cfg(test)]
mod tests;
