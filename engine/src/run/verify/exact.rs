//! Checks exact fairness: that no unit would stand lower elsewhere, and that nothing fits better.

use super::{RunError, flow};
use crate::leximin::{self, Unfair};
use crate::market::Market;
use crate::network::Network;
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
    let (problem, laid) = checked.map_err(refused)?;
    flow::prove(&problem, laid, certificate)
}

/// Where limits are not linear, checks the same of what can move with the same choices; returns what holds.
pub(super) fn check_choices(
    market: &Market,
    policy: &Policy,
    grants: &[Grant],
) -> Result<&'static str, RunError> {
    let lay = |network: &Network| flow::lay(network, grants);
    leximin::check_choices(market, policy, lay).map_err(refused)?;
    Ok("with these choices none is fairer to the unit")
}

fn refused(unfair: Unfair) -> RunError {
    match unfair {
        Unfair::Refused(error) => RunError::Unsupported(error.to_string()),
        Unfair::Improvable(found) => RunError::Unfair(found),
    }
}
