//! Why this donor and not that one: the cost of having it otherwise.
//!
//! A quantity of an offer is fixed on a line as if it were committed, the rest is solved
//! anew, and the two proposals are compared.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::pair::{self, Pair};
use super::{Baseline, Difference, Edit, QuestionError, RungDifference};
use crate::case::LockStatus;
use crate::eligibility::is_eligible;
use crate::market::{LineIx, OfferIx};
use crate::network::share_left;

/// Asks what it costs to have an offer serve a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contrast {
    /// Id of the offer to have there.
    pub offer: String,
    /// Id of the line.
    pub line: String,
    /// How much of it; `None` for the most that may be.
    pub quantity: Option<i64>,
    /// Id of an offer to keep from the line at the same time.
    pub instead_of: Option<String>,
}

/// What it costs to have an offer serve a line.
///
/// For the Implementation Support Unit only: it names what others gain and lose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContrastReport {
    /// The offer and the line as they stand.
    pub pair: Pair,
    /// The most of the offer that may be fixed there: what it holds in the year, what the
    /// line lacks and the offer's own limits allow; 0 where a rule blocks it.
    pub most: i64,
    /// What is fixed there; 0 where nothing may be, or more is asked for than may be.
    pub forced: i64,
    /// What it costs; `None` where nothing is forced, or the case with it has no run.
    pub cost: Option<Cost>,
}

/// The cost of a proposal beside the best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Of the line's resource, down the rungs; see [`Difference::loss`].
    pub loss: i64,
    /// The first rung with less; `None` where no rung has.
    pub first: Option<RungDifference>,
    /// From the proposal to the one with the offer there: by rung, State, line, offer and pair.
    pub difference: Difference,
}

impl Question for Contrast {
    type Report = ContrastReport;

    fn start(&self, baseline: &Baseline) -> Result<ContrastReport, QuestionError> {
        let (offer, line) = (baseline.offer(&self.offer)?, baseline.line(&self.line)?);
        if let Some(other) = &self.instead_of {
            baseline.offer(other)?;
        }
        if let Some(quantity) = self.quantity.filter(|quantity| *quantity < 1) {
            return Err(QuestionError::NotPositive(quantity));
        }
        let most = most(baseline, offer, line);
        let forced = self.quantity.unwrap_or(most);
        Ok(ContrastReport {
            pair: pair::of(baseline, offer, line),
            most,
            forced: if forced <= most { forced } else { 0 },
            cost: None,
        })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut ContrastReport,
    ) -> Result<(), Halt> {
        if report.forced == 0 {
            return Ok(());
        }
        let lock = Edit::AddLock {
            offer: self.offer.clone(),
            line: self.line.clone(),
            quantity: report.forced,
            status: LockStatus::Committed,
        };
        let other = self
            .instead_of
            .iter()
            .map(|offer| Edit::Forbid { offer: offer.clone(), line: self.line.clone() });
        let edits: Vec<Edit> = std::iter::once(lock).chain(other).collect();
        let line = baseline.line(&self.line).expect("the line was found at the start");
        let resource = baseline.resource(baseline.market()[line].resource);
        report.cost = resolver.effect(&edits)?.map(|effect| Cost {
            loss: effect.loss(&resource),
            first: effect
                .rungs
                .iter()
                .find(|rung| rung.resource == resource && rung.quantity.net() < 0)
                .cloned(),
            difference: (*effect).clone(),
        });
        Ok(())
    }
}

/// The most of an offer that a lock on the line may hold, beside the locks there are.
fn most(baseline: &Baseline, offer: OfferIx, line: LineIx) -> i64 {
    let market = baseline.market();
    if !is_eligible(market, offer, line) {
        return 0;
    }
    let year = market[line].year;
    let state = market.state_of(line);
    let limits = &market[offer].limits;
    let holds = market[offer].years.get(&year).map_or(0, |entry| entry.remaining());
    let lacks = market[line].asked.map_or(0, |asked| asked.remaining());
    let locked = market.locked_by_grant().get(&(offer, state, year)).copied().unwrap_or(0);
    let per_state = limits.max_per_state.map_or(holds, |most| (most - locked).max(0));
    let share =
        limits.max_share_of_line.map_or(lacks, |share| share_left(market, offer, line, share));
    (holds.min(per_state) / market.given(offer, line, 1)).min(lacks).min(share)
}
