//! One function per operation: parse, ask the store once, convert.

pub(crate) mod audit;
pub(crate) mod cases;
pub(crate) mod events;
pub(crate) mod health;
pub(crate) mod links;
mod listing;
pub(crate) mod parties;
pub(crate) mod people;
pub(crate) mod runs;
pub(crate) mod session;
