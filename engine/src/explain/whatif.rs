//! What if: a changed case solved anew, beside the run it is compared with.

#[cfg(test)]
mod tests;

use crate::case::CaseErrors;
use crate::market::Market;
use crate::matching::{MatchError, Matching, finish};
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
/// Of the best proposals, the run has the one that changes least from the baseline.
///
/// # Errors
///
/// [`WhatIfError`] with the first reason why there is no such run.
pub fn what_if(baseline: &Baseline, edits: &[Edit]) -> Result<WhatIf, WhatIfError> {
    solved(baseline, edits, None)
}

/// The same; of the proposals that change least, one that gives most to a line, named by its id.
///
/// # Errors
///
/// As [`what_if`].
pub fn what_if_for(baseline: &Baseline, edits: &[Edit], line: &str) -> Result<WhatIf, WhatIfError> {
    solved(baseline, edits, Some(line))
}

fn solved(baseline: &Baseline, edits: &[Edit], line: Option<&str>) -> Result<WhatIf, WhatIfError> {
    let market = Market::try_from(edited(baseline.market(), edits)?).map_err(WhatIfError::Case)?;
    let policy = baseline.run().policy.clone();
    let run = finish(Matching::beside(market, policy, baseline.beside(line), baseline.start())?);
    let difference = Difference::between(baseline.run(), &run);
    Ok(WhatIf { run, difference })
}
