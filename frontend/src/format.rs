//! Numbers and codes into words: the only place where either becomes text. The words themselves
//! are messages (`crate::words::say`).
//!
//! The words are neutral on purpose. A proposal is *proposed*, never committed; an
//! unknown figure is *not reported* or *to be costed*, never 0; nobody is scored.

mod amount;
pub mod closing;
pub mod compared;
mod condition;
pub mod explained;
mod fault;
pub mod help;
mod number;
pub mod pairs;
mod reason;
mod word;

pub use crate::words::date;
pub use amount::{Figures, named, units};
pub use condition::conditions;
pub use fault::{Fault, faults};
pub use number::{
    count, duration, fold, in_lines, integer, millionths, percent, shares, shortened,
};
pub use reason::{CAUSES, blocked_by, cause, cause_heading, eligible, reason, rule};
pub use word::{
    activity, basis, checked, donor_kind, group_theme, joined, kind, origin, origin_short,
    priority, region, resource, resource_name, roles, state, state_of, status, theme, theme_class,
    theme_short, unit, unit_name,
};
