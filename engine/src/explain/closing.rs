//! Where each open line is cheapest to close.
//!
//! For each line, and each offer that may serve it or buy what it asks for, the least that the offer must hold
//! more so that the new proposal closes the line: found and proved as in
//! [`OpenLine`](super::OpenLine). An offer is looked into only if it closes the line with
//! less than the best so far, so most take one solve.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::open_line::{Reach, Target, least_step, more_of};
use super::price::{ClassChange, class_changes};
use super::{Baseline, Edit, QuestionError};
use crate::eligibility::is_eligible;
use crate::market::{LineIx, OfferIx};

/// Asks where lines are cheapest to close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheapestToClose {
    /// Ids of open lines; none asks about every open line.
    pub lines: Vec<String>,
}

/// Open lines with the least that closes each, in the order asked, or by need, then line.
///
/// For the Implementation Support Unit only: it names offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingReport {
    /// The lines looked at so far.
    pub lines: Vec<Closing>,
}

/// An open line and the least that closes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Id of the line.
    pub line: String,
    /// ISO 3166-1 alpha-3 of the State that asks.
    pub state: String,
    /// What it has open.
    pub open: i64,
    /// `None` where no offer that fits closes it, however much it holds.
    pub cheapest: Option<Cheapest>,
    /// Ids of offers that fit and of which nothing is known, since the policy cannot match a case with more of
    /// them, in the order they were tried.
    pub unmatched: Vec<String>,
}

/// The offer that needs least more to close a line; the first of equals by id. Where an offer of what the
/// line asks for closes it, money that could buy it is not asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cheapest {
    /// Id of the offer.
    pub offer: String,
    /// How much more it must hold in the line's year; more than what is open where lines
    /// that come first take a part. Lines that stand equal take none.
    pub added: i64,
    /// Every class whose cover changes with it.
    pub changes: Vec<ClassChange>,
}

impl CheapestToClose {
    fn lines(&self, baseline: &Baseline) -> Result<Vec<LineIx>, QuestionError> {
        if self.lines.is_empty() {
            return Ok(baseline.lines().filter(|line| baseline.open(*line) > 0).collect());
        }
        let open = |id: &String| {
            let line = baseline.line(id)?;
            let is_open = baseline.open(line) > 0;
            is_open.then_some(line).ok_or_else(|| QuestionError::NotOpen(id.clone()))
        };
        self.lines.iter().map(open).collect()
    }
}

impl Question for CheapestToClose {
    type Report = ClosingReport;

    fn start(&self, baseline: &Baseline) -> Result<ClosingReport, QuestionError> {
        self.lines(baseline)?;
        Ok(ClosingReport { lines: Vec::new() })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut ClosingReport,
    ) -> Result<(), Halt> {
        let lines = self.lines(baseline).expect("the lines were found at the start");
        for line in lines {
            let (cheapest, unmatched) = cheapest(baseline, resolver, line)?;
            let market = baseline.market();
            report.lines.push(Closing {
                line: market[line].id.clone(),
                state: baseline.state_id(market.state_of(line)),
                open: baseline.open(line),
                cheapest,
                unmatched,
            });
        }
        Ok(())
    }
}

fn cheapest(
    baseline: &Baseline,
    resolver: &mut Resolver<'_>,
    line: LineIx,
) -> Result<(Option<Cheapest>, Vec<String>), Halt> {
    let market = baseline.market();
    let (id, open, year) = (&market[line].id, baseline.open(line), market[line].year);
    let (mut best, mut unmatched): (Option<Cheapest>, _) = (None, Vec::new());
    let gives = |offer: &OfferIx| market[*offer].resource == market[line].resource;
    let fits = |offer: &OfferIx| market.fills(*offer, line) && is_eligible(market, *offer, line);
    // What is given comes first, as in a matching, then what buys it; the two are not compared.
    let (given, buying): (Vec<OfferIx>, Vec<OfferIx>) =
        baseline.offers().filter(fits).partition(gives);
    let count = given.len();
    for (at, offer) in given.into_iter().chain(buying).enumerate() {
        if at == count && best.is_some() {
            break;
        }
        let (_, lacking) = more_of(baseline, offer);
        let most = best.as_ref().map_or(lacking, |best| best.added - 1);
        let edits = |quantity: i64| {
            vec![Edit::AddToOffer { offer: market[offer].id.clone(), year, quantity }]
        };
        let target = Target { line: id, gain: open, offer: Some((&market[offer].id, year)) };
        match least_step(resolver, most, target, edits)? {
            Reach::From(added, effect) => {
                best = Some(Cheapest {
                    offer: market[offer].id.clone(),
                    added,
                    changes: class_changes(&effect),
                });
            }
            Reach::Never => {}
            Reach::Unknown => unmatched.push(market[offer].id.clone()),
        }
    }
    Ok((best, unmatched))
}
