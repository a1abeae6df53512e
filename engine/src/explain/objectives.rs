//! What each objective costs the others.
//!
//! The case is solved with one objective off, or with fewer bands of fairness, and the two
//! proposals are compared *from without to with*: what the objective moves, from whom to
//! whom, and what it lifts. Rungs are those of the run's policy either way.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::{Baseline, Difference, QuestionError};
use crate::policy::{BANDS, Fairness, Order, Policy};
use crate::run::{Amounts, ResourceKey};

/// Asks what each objective of the policy costs the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objectives {
    /// Numbers of bands to compare with, each from 1 to 100. The policy's own is passed over, for nothing
    /// would differ, and so are all where the policy has no [`Fairness::Bands`].
    pub bands: Vec<u32>,
}

/// Objectives with what they move, in the order of the policy; fewer bands last.
///
/// For the Implementation Support Unit. The sums by resource of each difference name
/// nobody and may be published with the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectivesReport {
    /// Objectives that are on in the run's policy, and the numbers of bands asked about.
    pub effects: Vec<ObjectiveEffect>,
}

/// One objective against the policy without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveEffect {
    /// What the other policy does without.
    pub without: Without,
    /// From the proposal without it to the run.
    pub difference: Difference,
    /// Least coverage by resource and national priority, where it differs.
    pub lowest: Vec<LowestCover>,
}

/// What a policy does without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Without {
    /// National priority.
    Priority,
    /// The strict order of priorities: they are weighed instead.
    Order,
    /// Lifting the lowest coverage first.
    Fairness,
    /// The donors' preferences.
    Fit,
    /// The cost for each donor and State that work together.
    FixedCost,
    /// Its number of bands: it has this one instead.
    Bands(u32),
}

/// The class with the least coverage, before and after.
///
/// For the Implementation Support Unit: published figures leave the codes out, so that no
/// State is singled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LowestCover {
    /// What is counted.
    pub resource: ResourceKey,
    /// National priority, 1 to 3.
    pub priority: u8,
    /// Without the objective.
    pub before: ClassCover,
    /// With it.
    pub after: ClassCover,
}

/// Coverage of a class: `covered` ÷ `needed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassCover {
    /// ISO 3166-1 alpha-3; the first of equals.
    pub state: String,
    /// Covered already, locked and proposed.
    pub covered: i64,
    /// Asked.
    pub needed: i64,
}

impl Question for Objectives {
    type Report = ObjectivesReport;

    fn start(&self, _: &Baseline) -> Result<ObjectivesReport, QuestionError> {
        let wrong = self.bands.iter().enumerate().find(|(_, bands)| !BANDS.contains(*bands));
        if let Some((at, found)) = wrong {
            return Err(QuestionError::Bands { at, found: *found });
        }
        Ok(ObjectivesReport { effects: Vec::new() })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut ObjectivesReport,
    ) -> Result<(), Halt> {
        let searched = baseline.run().certificate.is_searched();
        for (without, policy) in self.variants(&baseline.run().policy) {
            // Where limits are linear every order is strict.
            if without == Without::Order && !searched {
                continue;
            }
            let Some(effect) = resolver.effect_of_policy(&policy)? else { continue };
            report.effects.push(ObjectiveEffect {
                without,
                lowest: lowest(baseline, &effect),
                difference: (*effect).clone(),
            });
        }
        Ok(())
    }
}

impl Objectives {
    fn variants(&self, policy: &Policy) -> Vec<(Without, Policy)> {
        let base = policy.clone();
        let objectives = [
            (policy.priority, Without::Priority, Policy { priority: false, ..base.clone() }),
            (
                // Exact fairness has an order of its own.
                policy.fairness != Fairness::Leximin && !policy.order.is_weighed(),
                Without::Order,
                Policy { order: Order::Weighed, ..base.clone() },
            ),
            (
                policy.fairness != Fairness::Off,
                Without::Fairness,
                Policy { fairness: Fairness::Off, ..base.clone() },
            ),
            (policy.fit, Without::Fit, Policy { fit: false, ..base.clone() }),
            (
                policy.fixed_cost_per_pair > 0,
                Without::FixedCost,
                Policy { fixed_cost_per_pair: 0, ..base.clone() },
            ),
        ];
        let off = objectives.into_iter().filter(|(is_on, ..)| *is_on);
        let in_bands = policy.fairness == Fairness::Bands;
        let bands = self.bands.iter().filter(|bands| in_bands && **bands != policy.bands);
        off.map(|(_, without, policy)| (without, policy))
            .chain(
                bands.map(|bands| {
                    (Without::Bands(*bands), Policy { bands: *bands, ..base.clone() })
                }),
            )
            .collect()
    }
}

/// A class of one State by State, resource and priority.
type Classes = BTreeMap<(String, ResourceKey, u8), Amounts>;

fn lowest(baseline: &Baseline, effect: &Difference) -> Vec<LowestCover> {
    let mut after = Classes::new();
    for coalition in &baseline.run().coalitions {
        for total in &coalition.totals {
            for (priority, amounts) in (1_u8..).zip(total.by_priority) {
                let key = (coalition.state.clone(), total.resource.clone(), priority);
                after.insert(key, amounts);
            }
        }
    }
    let mut before = after.clone();
    for entry in &effect.states {
        let key = (entry.state.clone(), entry.resource.clone(), entry.priority);
        before.insert(key, entry.before);
    }
    let (before, after) = (lowest_of(&before), lowest_of(&after));
    let pairs =
        before.into_iter().filter_map(|(key, before)| Some((after.get(&key)?, key, before)));
    pairs
        .filter(|(after, _, before)| *after != before)
        .map(|(after, (resource, priority), before)| LowestCover {
            resource,
            priority,
            before,
            after: after.clone(),
        })
        .collect()
}

fn lowest_of(classes: &Classes) -> BTreeMap<(ResourceKey, u8), ClassCover> {
    let mut lowest: BTreeMap<(ResourceKey, u8), ClassCover> = BTreeMap::new();
    for ((state, resource, priority), amounts) in classes {
        if amounts.needed == 0 {
            continue;
        }
        let cover = ClassCover {
            state: state.clone(),
            covered: amounts.needed - amounts.open,
            needed: amounts.needed,
        };
        // covered ÷ needed, without a division.
        let cross = |a: &ClassCover, b: &ClassCover| i128::from(a.covered) * i128::from(b.needed);
        match lowest.get(&(resource.clone(), *priority)) {
            Some(least) if cross(least, &cover) <= cross(&cover, least) => {}
            _ => {
                lowest.insert((resource.clone(), *priority), cover);
            }
        }
    }
    lowest
}
