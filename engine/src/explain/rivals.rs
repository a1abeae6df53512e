//! Why these donors and not others, at one line: a [`Contrast`] for each other offer that could
//! serve it.
//!
//! Each is had there as far as it may be, one at a time, the rest proposed anew.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::{Baseline, Contrast, ContrastReport, QuestionError};
use crate::eligibility::is_eligible;
use crate::market::OfferIx;

/// Asks what each offer that is not at a line would cost there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rivals {
    /// Id of the line.
    pub line: String,
}

/// What other offers would cost at a line.
///
/// For the Implementation Support Unit only: it names what others gain and lose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RivalsReport {
    /// Id of the line.
    pub line: String,
    /// ISO 3166-1 alpha-3 of the State that asks.
    pub state: String,
    /// Eligible offers with something to give and nothing on the line, by id, as far as they were
    /// tried. Those of which nothing may be fixed there are left out.
    pub rivals: Vec<ContrastReport>,
}

impl Rivals {
    fn contrast(&self, baseline: &Baseline, offer: OfferIx) -> Contrast {
        let offer = baseline.market()[offer].id.clone();
        Contrast { offer, line: self.line.clone(), quantity: None, instead_of: None }
    }
}

impl Question for Rivals {
    type Report = RivalsReport;

    fn start(&self, baseline: &Baseline) -> Result<RivalsReport, QuestionError> {
        let state = baseline.market().state_of(baseline.line(&self.line)?);
        let state = baseline.state_id(state);
        Ok(RivalsReport { line: self.line.clone(), state, rivals: Vec::new() })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut RivalsReport,
    ) -> Result<(), Halt> {
        let line = baseline.line(&self.line).expect("the line was found at the start");
        let rival = |offer: &OfferIx| {
            is_eligible(baseline.market(), *offer, line)
                && baseline.placed_on(*offer, line).sum() == 0
        };
        for offer in baseline.offers().filter(rival) {
            let question = self.contrast(baseline, offer);
            let mut found = question.start(baseline).expect("offer and line are of the case");
            question.fill(baseline, resolver, &mut found)?;
            if found.forced > 0 {
                report.rivals.push(found);
            }
        }
        Ok(())
    }
}
