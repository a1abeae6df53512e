//! Dependence on one donor, and what a State loses if that donor leaves.
//!
//! A donor's leaving is the case without the donor: its offers, its commitments and its
//! vetoes gone, everything else proposed anew.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::price::class_changes;
use super::{Baseline, ClassChange, Edit, QuestionError};
use crate::run::{Brings, ResourceKey};

/// Asks how much States depend on each donor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dependence {
    /// ISO 3166-1 alpha-3; `None` asks about every State, for the Implementation Support Unit.
    pub state: Option<String>,
}

/// States with what each depends on, by code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DependenceReport {
    /// Each entry is private to its State and the Implementation Support Unit.
    pub states: Vec<StateDependence>,
}

/// What one State depends on.
///
/// Private to that State and the Implementation Support Unit: never shown to donors, other
/// States or the public, alone or in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateDependence {
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// By resource with any cover, funding first.
    pub greatest: Vec<GreatestShare>,
    /// Donors with something locked or proposed, by id.
    pub donors: Vec<DonorDependence>,
}

/// The donor with the greatest part of a State's cover in one resource; the first of equals by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GreatestShare {
    /// What is counted.
    pub resource: ResourceKey,
    /// Id of the donor.
    pub donor: String,
    /// What it brings, locked and proposed.
    pub quantity: i64,
    /// What all donors bring.
    pub of: i64,
}

/// What a State has from a donor, and what it loses without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DonorDependence {
    /// Id of the donor.
    pub donor: String,
    /// By resource.
    pub brings: Vec<Brings>,
    /// Changes in the State's own classes if the donor leaves, with what others would then
    /// bring already counted; `None` where it is not solved yet.
    pub if_it_leaves: Option<Vec<ClassChange>>,
}

impl Question for Dependence {
    type Report = DependenceReport;

    fn start(&self, baseline: &Baseline) -> Result<DependenceReport, QuestionError> {
        if let Some(state) = &self.state {
            baseline.state(state)?;
        }
        let coalitions = baseline.run().coalitions.iter();
        let asked = coalitions
            .filter(|coalition| self.state.as_ref().is_none_or(|state| *state == coalition.state));
        let states = asked
            .map(|coalition| {
                let donors: Vec<DonorDependence> = coalition
                    .members
                    .iter()
                    .map(|member| DonorDependence {
                        donor: member.donor.clone(),
                        brings: member.brings.clone(),
                        if_it_leaves: None,
                    })
                    .collect();
                let greatest = greatest(&donors);
                StateDependence { state: coalition.state.clone(), greatest, donors }
            })
            .collect();
        Ok(DependenceReport { states })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut DependenceReport,
    ) -> Result<(), Halt> {
        for donor in baseline.market().donors() {
            let concerned = |state: &StateDependence| {
                state.donors.iter().position(|entry| entry.donor == donor.id)
            };
            if !report.states.iter().any(|state| concerned(state).is_some()) {
                continue;
            }
            let Some(effect) = resolver.effect(&[Edit::RemoveDonor { donor: donor.id.clone() }])?
            else {
                continue;
            };
            let changes = class_changes(&effect);
            for state in &mut report.states {
                let own = changes.iter().filter(|change| change.state == state.state);
                if let Some(at) = concerned(state) {
                    state.donors[at].if_it_leaves = Some(own.cloned().collect());
                }
            }
        }
        Ok(())
    }
}

fn greatest(donors: &[DonorDependence]) -> Vec<GreatestShare> {
    let mut shares: BTreeMap<ResourceKey, GreatestShare> = BTreeMap::new();
    for donor in donors {
        for brings in &donor.brings {
            let quantity = brings.locked + brings.proposed;
            let share = shares.entry(brings.resource.clone()).or_insert_with(|| GreatestShare {
                resource: brings.resource.clone(),
                donor: String::new(),
                quantity: 0,
                of: 0,
            });
            share.of += quantity;
            if quantity > share.quantity {
                share.quantity = quantity;
                share.donor.clone_from(&donor.donor);
            }
        }
    }
    shares.into_values().collect()
}
