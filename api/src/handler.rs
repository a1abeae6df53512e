//! One function per operation: parse, ask the store once, convert.

pub(crate) mod cases;
mod exclusions;
pub(crate) mod health;
mod interests;
pub(crate) mod links;
mod listing;
mod needs;
mod offers;
pub(crate) mod parties;
pub(crate) mod people;
pub(crate) mod records;
pub(crate) mod runs;
pub(crate) mod session;
