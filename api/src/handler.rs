//! One function per operation: parse, ask the store once, convert.

pub(crate) mod cases;
mod exclusions;
pub(crate) mod health;
mod interests;
mod listing;
mod needs;
mod offers;
pub(crate) mod records;
pub(crate) mod runs;
