//! Shadow prices: what more of an offer would change.
//!
//! For each offer and year, the case with a stated quantity more of it is solved. Where the
//! case is linear and the certificate's [price](super::potentials) is 0, that nothing
//! changes is proved already and nothing is solved.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::{Baseline, Difference, Edit, QuestionError, potentials};
use crate::case::ResourceKind;
use crate::market::{OfferIx, ResourceIx};
use crate::run::{OfferYearUse, ResourceKey};

/// Asks what more of each offer would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// How much more of a funding offer, in minor units of the case currency, above 0.
    pub funding: i64,
    /// How much more of an offer of expertise or goods, in whole units, above 0.
    pub units: i64,
}

/// Offers and years with what more of them would change, by offer, then year.
///
/// For the Implementation Support Unit only; one entry without its gains may be told to
/// the offer's own donor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PricesReport {
    /// Years that report a figure; those are left out of which the policy cannot match more, and those that no
    /// file may hold more of.
    pub offers: Vec<OfferPrice>,
}

/// What more of one offer in one year would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferPrice {
    /// Id of the offer.
    pub offer: String,
    /// Calendar year.
    pub year: i32,
    /// How much more.
    pub added: i64,
    /// How much more of its resource the new proposal places, also to buy what lines ask for.
    pub placed: i64,
    /// Classes with more or less cover, by State, resource and priority.
    pub gains: Vec<ClassChange>,
    /// Where it is known from.
    pub known_by: KnownBy,
}

/// A change of cover in one class of one State.
///
/// For the State it names and the Implementation Support Unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassChange {
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// What is counted.
    pub resource: ResourceKey,
    /// National priority, 1 to 3.
    pub priority: u8,
    /// Locked and proposed, after less before.
    pub quantity: i64,
}

/// Where a figure is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KnownBy {
    /// A solve of the changed case.
    Solve,
    /// The potentials of the run's certificate.
    Certificate,
}

impl Question for Prices {
    type Report = PricesReport;

    fn start(&self, _: &Baseline) -> Result<PricesReport, QuestionError> {
        for quantity in [self.funding, self.units] {
            if quantity < 1 {
                return Err(QuestionError::NotPositive(quantity));
            }
        }
        Ok(PricesReport { offers: Vec::new() })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut PricesReport,
    ) -> Result<(), Halt> {
        let market = baseline.market();
        let prices = potentials::prices(baseline);
        for (offer, year) in years(baseline) {
            let kind = market[market[offer].resource].kind;
            let added = if kind == ResourceKind::Funding { self.funding } else { self.units };
            let mut entry = OfferPrice {
                offer: market[offer].id.clone(),
                year,
                added,
                placed: 0,
                gains: Vec::new(),
                known_by: KnownBy::Certificate,
            };
            let is_free =
                prices.as_ref().is_some_and(|prices| prices.get(&(offer, year)) == Some(&0));
            if !is_free {
                let edit = Edit::AddToOffer { offer: entry.offer.clone(), year, quantity: added };
                // A sum beyond the range of amounts has no run, and no price.
                let Some(effect) = resolver.effect(&[edit])? else { continue };
                entry.placed = placed(baseline, market[offer].resource, &effect);
                entry.gains = class_changes(&effect);
                entry.known_by = KnownBy::Solve;
            }
            report.offers.push(entry);
        }
        Ok(())
    }
}

/// What offers of a resource give more in all, also where it buys what lines ask for.
fn placed(baseline: &Baseline, resource: ResourceIx, effect: &Difference) -> i64 {
    let market = baseline.market();
    let gives = |id: &str| baseline.offer(id).is_ok_and(|offer| market[offer].resource == resource);
    let sum = |year: Option<&OfferYearUse>| year.map_or(0, |year| year.locked + year.proposed);
    let of_resource = effect.offers.iter().filter(|entry| gives(&entry.offer));
    of_resource.map(|entry| sum(entry.after.as_ref()) - sum(entry.before.as_ref())).sum()
}

/// Offers and years that report a figure.
fn years(baseline: &Baseline) -> Vec<(OfferIx, i32)> {
    let market = baseline.market();
    let reported = |offer: OfferIx| {
        let years = market[offer].years.iter().filter(|(_, entry)| entry.quantity.is_some());
        years.map(|(year, _)| *year).collect::<Vec<_>>()
    };
    baseline
        .offers()
        .flat_map(|offer| reported(offer).into_iter().map(move |year| (offer, year)))
        .collect()
}

/// The classes whose cover changes.
pub(super) fn class_changes(difference: &Difference) -> Vec<ClassChange> {
    let changes = difference.states.iter().map(|entry| ClassChange {
        state: entry.state.clone(),
        resource: entry.resource.clone(),
        priority: entry.priority,
        quantity: entry.after.locked + entry.after.proposed
            - entry.before.locked
            - entry.before.proposed,
    });
    changes.filter(|change| change.quantity != 0).collect()
}
