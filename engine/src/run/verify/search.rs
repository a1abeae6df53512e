//! Checks the flow that the matches make against the proofs of the searches.

use super::RunError;
use crate::design::{self, Design};
use crate::network::Step;
use crate::run::{Certificate, HELD, SearchProof};

/// Steps that are told of one by one.
const MOST_LISTED: usize = 4;

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
        let found = format!("a proof is needed for each step of the order, {} in all", steps.len());
        return Err(refuse(&stated.len().to_string(), found));
    }
    let mut is_best = true;
    let mut details = Vec::new();
    for (at, (step, (objective, search))) in steps.iter().zip(stated).enumerate() {
        let of_step = |error: RunError| match at + 1 == steps.len() {
            true => error,
            false => RunError::Step { at, error: Box::new(error) },
        };
        let checked = check_step(design, step, flow, (objective, search));
        details.push(checked.map_err(of_step)?);
        is_best &= *objective == search.bound;
    }
    let what = match (is_best, steps) {
        (true, [_]) => "no proposal is better under the policy",
        (false, [_]) => "no proposal is better by more than the stated gap",
        (true, _) => "no proposal is better in any step of the order, beside the steps before it",
        (false, _) => {
            "no proposal is better by more than the stated gap in the first step of the order that is not proved"
        }
    };
    // With a step for each band there may be some hundred.
    let more = details.len().saturating_sub(MOST_LISTED);
    details.truncate(MOST_LISTED);
    if more > 0 {
        details.push(format!("{more} more steps"));
    }
    Ok((what, details.join("; ")))
}

/// Checks one step; returns over how much.
fn check_step(
    design: &Design,
    step: &Step,
    flow: &[i64],
    (objective, search): (&str, &SearchProof),
) -> Result<String, RunError> {
    let held = search.held;
    let searched = HELD.contains(&held).then(|| step.design(design, held, Vec::new())).flatten();
    let Some(searched) = searched else {
        return Err(refuse(&search.bound, format!("held {held} is out of range")));
    };
    let Some(cost) = step.own_cost(design, flow) else {
        let found = "none, for they break a limit that is not linear".to_owned();
        return Err(RunError::Objective { stated: objective.to_owned(), found });
    };
    if objective != cost.to_string() {
        let (stated, found) = (objective.to_owned(), cost.to_string());
        return Err(RunError::Objective { stated, found });
    }
    let proof = search.proof().ok_or_else(|| {
        refuse(&search.bound, "potentials and prices are not of equal number".to_owned())
    })?;
    let proved = design::check(&searched, &proof).map_err(RunError::Search)?;
    let stated = step.stated(design, flow, (held, proved));
    let (_, bound) = stated.expect("it keeps the rules, or it had no cost of its own");
    if search.bound != bound.to_string() {
        return Err(refuse(&search.bound, format!("the proof proves {bound}")));
    }
    let (leaves, duals) = (proof.nodes.len().div_ceil(2), proof.duals.len());
    Ok(format!("objective {cost}, bound {bound}, {leaves} leaves, {duals} duals"))
}

fn refuse(stated: &str, found: String) -> RunError {
    RunError::Bound { stated: stated.to_owned(), found }
}
