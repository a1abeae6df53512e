//! What if: a changed case solved anew, beside the run it is compared with.

#[cfg(test)]
mod tests;

use crate::case::{CaseErrors, CaseFile};
use crate::market::Market;
use crate::matching::{MatchError, solve};
use crate::policy::Policy;
use crate::run::Run;

use super::{Baseline, Difference, Edit, EditError, edited};

/// The run of a changed case, and what changed.
///
/// As private as the case: for whoever may see every record that the run names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// The run of the changed case under the same policy.
    pub run: Run,
    /// From the run before to this one.
    pub difference: Difference,
}

/// Why a what-if has no answer.
#[derive(Debug, thiserror::Error)]
pub enum WhatIfError {
    /// An edit cannot be made.
    #[error("edit: {0}")]
    Edit(#[from] EditError),
    /// The changed case is not valid.
    #[error("changed case: {0}")]
    Case(CaseErrors),
    /// The changed case cannot be matched.
    #[error("changed case: {0}")]
    Match(#[from] MatchError),
}

/// Solves the case of `baseline` after `edits`, under the same policy.
///
/// # Errors
///
/// [`WhatIfError`] with the first reason why there is no such run.
pub fn what_if(baseline: &Baseline, edits: &[Edit]) -> Result<WhatIf, WhatIfError> {
    let case = edited(baseline.market(), edits)?;
    let run = solve_case(case, baseline.run().policy.clone())?;
    let difference = Difference::between(baseline.run(), &run);
    Ok(WhatIf { run, difference })
}

/// Solves a case from its file form.
pub(super) fn solve_case(case: CaseFile, policy: Policy) -> Result<Run, WhatIfError> {
    let market = Market::try_from(case).map_err(WhatIfError::Case)?;
    Ok(solve(market, policy)?)
}
