//! One function per operation: parse, ask the store once, convert.

pub(crate) mod cases;
pub(crate) mod health;
mod listing;
pub(crate) mod runs;
