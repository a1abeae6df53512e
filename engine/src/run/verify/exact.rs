//! Checks exact fairness: that no unit would stand lower elsewhere, and that nothing fits better.

use super::{RunError, flow};
use crate::leximin::{self, Unfair};
use crate::market::Market;
use crate::policy::Policy;
use crate::run::{Certificate, Grant};

/// Checks fairness and certificate; returns what holds, and over how much.
pub(super) fn check(
    market: &Market,
    policy: &Policy,
    grants: &[Grant],
    certificate: &Certificate,
) -> Result<(&'static str, String), RunError> {
    let checked = leximin::check(market, policy, |network| flow::lay(network, grants));
    let (problem, laid) = checked.map_err(|unfair| match unfair {
        Unfair::Refused(error) => RunError::Unsupported(error.to_string()),
        Unfair::Improvable(found) => RunError::Unfair(found),
    })?;
    flow::prove(&problem, laid, certificate)
}
