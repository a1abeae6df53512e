//! Lays the matches onto the network and checks them against the proof of the search.

use super::{RunError, flow};
use crate::design::{self, Design};
use crate::network::Network;
use crate::run::{Certificate, Grant};

/// Checks objective and bound; returns what holds, and over how much.
pub(super) fn check(
    design: &Design,
    network: &Network,
    grants: &[Grant],
    certificate: &Certificate,
) -> Result<(&'static str, String), RunError> {
    let refuse = |stated: &str, found: String| RunError::Bound { stated: stated.to_owned(), found };
    let Some(search) = &certificate.search else {
        return Err(refuse("nothing", "limits that are not linear need a proof".to_owned()));
    };
    if !certificate.potentials.is_empty() {
        return Err(refuse("potentials", "those of a search stand in its proof".to_owned()));
    }
    let flow = flow::lay(network, grants);
    let found = design.cost(&flow).map_or_else(
        || "none, for they break a limit that is not linear".to_owned(),
        |cost| cost.to_string(),
    );
    if certificate.objective != found {
        return Err(RunError::Objective { stated: certificate.objective.clone(), found });
    }
    let proof = search.proof().ok_or_else(|| {
        refuse(&search.bound, "potentials and prices are not of equal number".to_owned())
    })?;
    let bound = design::check(design, &proof).map_err(RunError::Search)?;
    if search.bound != bound.to_string() {
        return Err(refuse(&search.bound, format!("the proof proves {bound}")));
    }
    let what = if found == search.bound {
        "no proposal is better under the policy"
    } else {
        "no proposal is better by more than the stated gap"
    };
    let (leaves, duals) = (proof.nodes.len().div_ceil(2), proof.duals.len());
    Ok((what, format!("objective {found}, bound {bound}, {leaves} leaves, {duals} duals")))
}
