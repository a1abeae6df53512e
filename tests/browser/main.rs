//! A real browser on the real server: what a person does, end to end.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(
    clippy::print_stdout,
    reason = "what the console held is printed for whoever reads a failure"
)]

mod axe;
mod chromium;
mod desk;
mod desks;
mod explain;
mod files;
/// Cases of a stated size, as the program makes them that measures the search.
#[path = "../../engine/examples/mip/generate.rs"]
mod generate;
mod import_worker;
mod journey;
mod keys;
mod language;
#[path = "../it/mail_server.rs"]
mod mail_server;
mod paper;
mod picture;
#[path = "../it/provider.rs"]
mod provider;
mod real;
mod search;
mod states;
mod wire;
