//! One function per operation: parse, ask the store once, convert.

pub(crate) mod audit;
pub(crate) mod cases;
pub(crate) mod coalitions;
pub(crate) mod description;
pub(crate) mod events;
mod exclusions;
pub(crate) mod exports;
pub(crate) mod health;
pub(crate) mod help;
pub(crate) mod imports;
mod interests;
pub(crate) mod links;
mod listing;
pub(crate) mod market;
mod needs;
mod offers;
pub(crate) mod parties;
pub(crate) mod people;
pub(crate) mod rates;
pub(crate) mod records;
pub(crate) mod reminders;
pub(crate) mod rounds;
pub(crate) mod runs;
pub(crate) mod searches;
pub(crate) mod session;
pub(crate) mod snapshots;
