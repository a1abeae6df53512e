//! Tests that cross the members of the workspace, compiled and linked once.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod cli;
mod fixture;
mod http;
mod public_figures;
mod refusals;
mod store;
mod tamper;
mod tidy;
mod ties;
