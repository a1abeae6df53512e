//! Checks the flow that the matches make against the proofs of the searches.

use super::RunError;
use crate::design::{self, Design};
use crate::network::Step;
use crate::run::{Certificate, HELD, SearchProof};

/// Checks objective and bound of each step; returns what holds, and over how much.
pub(super) fn check(
    design: &Design,
    steps: &[Step],
    flow: &[i64],
    certificate: &Certificate,
) -> Result<(&'static str, String), RunError> {
    let Some(search) = &certificate.search else {
        return Err(refuse("nothing", "limits that are not linear need a proof".to_owned()));
    };
    if !certificate.potentials.is_empty() {
        return Err(refuse("potentials", "those of a search stand in its proof".to_owned()));
    }
    let stated = certificate.steps.iter().map(|step| (&step.objective, &step.search));
    let stated: Vec<_> = stated.chain([(&certificate.objective, search)]).collect();
    if stated.len() != steps.len() {
        let found = format!("the order of the policy has {} steps", steps.len());
        return Err(refuse(&format!("{} proofs", stated.len()), found));
    }
    let mut is_best = true;
    let mut details = Vec::new();
    for (step, (objective, search)) in steps.iter().zip(stated) {
        details.push(check_step(design, step, flow, (objective, search))?);
        is_best &= *objective == search.bound;
    }
    let what = match (is_best, steps) {
        (true, [_]) => "no proposal is better under the policy",
        (false, [_]) => "no proposal is better by more than the stated gap",
        (true, _) => "no proposal is better in any step of the order, beside the steps before it",
        (false, _) => "no proposal is better in a step of the order by more than the stated gap",
    };
    Ok((what, details.join("; ")))
}

/// Checks one step; returns over how much.
fn check_step(
    design: &Design,
    step: &Step,
    flow: &[i64],
    (objective, search): (&str, &SearchProof),
) -> Result<String, RunError> {
    let at = |held: i64| {
        let design = step.design(design, held, Vec::new()).filter(|_| HELD.contains(&held));
        design.ok_or_else(|| refuse(&search.bound, format!("held {held} is out of range")))
    };
    let plain = at(1)?;
    let Some(cost) = plain.cost(flow) else {
        let found = "none, for they break a limit that is not linear".to_owned();
        return Err(RunError::Objective { stated: objective.to_owned(), found });
    };
    if objective != cost.to_string() {
        return Err(RunError::Objective { stated: objective.to_owned(), found: cost.to_string() });
    }
    let proof = search.proof().ok_or_else(|| {
        refuse(&search.bound, "potentials and prices are not of equal number".to_owned())
    })?;
    let held = if search.held == 1 { plain } else { at(search.held)? };
    let added = held.cost(flow).unwrap_or(cost) - cost;
    let bound = design::check(&held, &proof).map_err(RunError::Search)? - added;
    if search.bound != bound.to_string() {
        return Err(refuse(&search.bound, format!("the proof proves {bound}")));
    }
    let (leaves, duals) = (proof.nodes.len().div_ceil(2), proof.duals.len());
    Ok(format!("objective {cost}, bound {bound}, {leaves} leaves, {duals} duals"))
}

fn refuse(stated: &str, found: String) -> RunError {
    RunError::Bound { stated: stated.to_owned(), found }
}
