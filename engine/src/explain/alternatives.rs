//! The next-best proposals: who else could work with whom, and at what loss.
//!
//! For each donor and State that the proposal brings together, the best proposal that does
//! not is solved. Any proposal that leaves out at least one pair of the best leaves out
//! some pair *p*, so it is no better than the best without *p*: the first alternative is
//! the true second-best among proposals that do not use every pair of the best. Further
//! ones are each the best of their kind, not a ranking of all proposals: that would need a
//! partition in the manner of Lawler.
//!
//! Two proposals are distinct when different donors and States work together; amounts
//! alone make no difference.
//!
//! Source: Lawler 1972, *A procedure for computing the K best solutions to discrete
//! optimization problems*, Management Science 18(7), first level of the partition.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::inquiry::{Halt, Question, Resolver};
use super::{Baseline, Difference, Edit, QuestionError, ResourceLoss};
use crate::case::{ResourceKind, VetoBy};
use crate::order;

/// Asks for the next-best proposals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternatives {
    /// The most to list.
    pub most: u32,
    /// The greatest loss of funding, in minor units; see [`Difference::loss`].
    pub funding: i64,
    /// The greatest loss of each other resource, in its units.
    pub units: i64,
}

/// Next-best proposals by loss.
///
/// For the Implementation Support Unit only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlternativesReport {
    /// Pairs of the best proposal that were left out, one at a time, so far.
    pub tried: u32,
    /// Least loss first: by resource in their order, then fit, then donor and State.
    pub alternatives: Vec<Alternative>,
}

/// A proposal in which one pair of the best does not work together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Id of the donor of the pair that is left out.
    pub donor: String,
    /// ISO 3166-1 alpha-3 of its State.
    pub state: String,
    /// By resource, funding first; every resource.
    pub losses: Vec<ResourceLoss>,
    /// Donors and States that work together in it and not in the best.
    pub new_pairs: Vec<DonorState>,
    /// Those of the best that do not in it.
    pub gone_pairs: Vec<DonorState>,
    /// From the best to it.
    pub difference: Difference,
}

/// A donor and a State.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DonorState {
    /// Id of the donor.
    pub donor: String,
    /// ISO 3166-1 alpha-3.
    pub state: String,
}

impl Question for Alternatives {
    type Report = AlternativesReport;

    fn start(&self, _: &Baseline) -> Result<AlternativesReport, QuestionError> {
        Ok(AlternativesReport { tried: 0, alternatives: Vec::new() })
    }

    fn fill(
        &self,
        baseline: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut AlternativesReport,
    ) -> Result<(), Halt> {
        for DonorState { donor, state } in proposed(baseline) {
            // Ruling a pair out does not touch what is committed.
            let edit =
                Edit::AddVeto { donor: donor.clone(), state: state.clone(), by: VetoBy::Donor };
            let effect = resolver.effect(&[edit])?;
            report.tried += 1;
            let Some(effect) = effect else { continue };
            let alternative = alternative(donor, state, &effect);
            if self.is_within(&alternative) {
                keep(&mut report.alternatives, alternative);
                report.alternatives.truncate(usize::try_from(self.most).unwrap_or(usize::MAX));
            }
        }
        Ok(())
    }
}

impl Alternatives {
    /// Whether it is a proposal of its own, within the losses.
    fn is_within(&self, alternative: &Alternative) -> bool {
        !alternative.gone_pairs.is_empty()
            && alternative.losses.iter().all(|entry| {
                let most = match entry.resource.kind {
                    ResourceKind::Funding => self.funding,
                    ResourceKind::Expertise | ResourceKind::InKind => self.units,
                };
                entry.loss <= most
            })
    }
}

/// Donors and States that the run proposes to each other, by donor, then State.
fn proposed(baseline: &Baseline) -> BTreeSet<DonorState> {
    let matches = baseline.run().matches.iter().filter(|entry| !entry.locked);
    order::set(
        matches.map(|entry| DonorState { donor: entry.donor.clone(), state: entry.state.clone() }),
    )
}

fn alternative(donor: String, state: String, effect: &Difference) -> Alternative {
    // A pair may bring several resources: it is new or gone only if all of them are.
    let keys = order::set(
        effect
            .pairs
            .iter()
            .map(|pair| DonorState { donor: pair.donor.clone(), state: pair.state.clone() }),
    );
    let sums = |key: &DonorState| {
        let of_key = effect
            .pairs
            .iter()
            .filter(|pair| (&pair.donor, &pair.state) == (&key.donor, &key.state));
        of_key.fold((0, 0), |(before, after), pair| {
            (before + pair.quantity.before, after + pair.quantity.after)
        })
    };
    let (new_pairs, rest): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| sums(key).0 == 0);
    let gone_pairs = rest.into_iter().filter(|key| sums(key).1 == 0).collect();
    let (losses, difference) = (effect.losses(), effect.clone());
    Alternative { donor, state, losses, new_pairs, gone_pairs, difference }
}

/// Puts an alternative in its place, unless one with the same pairs stands before it;
/// one that stands after it goes.
fn keep(list: &mut Vec<Alternative>, found: Alternative) {
    let key = |entry: &Alternative| {
        let losses: Vec<i64> = entry.losses.iter().map(|entry| entry.loss).collect();
        let fit = entry.difference.fit.before - entry.difference.fit.after;
        (losses, fit, entry.donor.clone(), entry.state.clone())
    };
    let same = |entry: &Alternative| {
        (&entry.new_pairs, &entry.gone_pairs) == (&found.new_pairs, &found.gone_pairs)
    };
    if let Some(at) = list.iter().position(same) {
        if key(&list[at]) <= key(&found) {
            return;
        }
        list.remove(at);
    }
    let at = list.partition_point(|entry| key(entry) <= key(&found));
    list.insert(at, found);
}
