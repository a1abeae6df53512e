//! Minimum-cost flow.
