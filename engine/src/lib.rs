//! Matches what affected States need with what donors offer.
pub mod flow;
