//! The independent check in a worker of its own.
//!
//! It is a program apart from the one that matches, so that a page which only checks does
//! not fetch the solver, and neither grows with the other.

use crate::message::{Check, Checked};
use crate::post;

/// Listens for runs for as long as the worker lives.
///
/// # Panics
///
/// Outside a dedicated worker.
pub fn listen() {
    post::listen(|Check, run: &str| {
        let outcome = engine::run::verify_text(run);
        let checks = outcome.map(|report| {
            report.checks.into_iter().map(|c| (c.what.to_owned(), c.detail)).collect()
        });
        post::answer(&Checked::Outcome(checks.map_err(|error| error.to_string())), "");
    });
    post::answer(&Checked::Ready, "");
}
