//! What two runs have different, by State, line and offer.
//!
//! Only what differs is listed, except for the sums by resource, which are always all
//! there. Sums balance: over States, over lines and over pairs, *after − before* of what
//! is covered adds up to that of the resource.
//!
//! A **rung** is a band of coverage in a class: band *k* of *K* is the *k*-th equal part of
//! all that a State asks in one national priority and resource, and is filled from below
//! by what is covered, locked and proposed, whichever line it goes to. Down the rungs
//! (priority 1 before 2 before 3, lower bands first) is the order in which a run is judged,
//! so the first rung with less is where a change costs first. Priorities and bands are those of the
//! policy: where it has no priorities all lines are of the first, where it has no fairness there is one band.
//! Bands are of units here, also where money may buy them and the policy's own are of what they cost.

mod rungs;
mod tables;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::policy::Policy;
use crate::run::{Amounts, OfferYearUse, ResourceKey, Run, Status};

pub(super) use rungs::reached;

/// From one run to another.
///
/// As private as the two runs: it names offers and States. [`Difference::of_state`] is the
/// part that the State itself may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// By resource, funding first; every resource of either run.
    pub totals: Vec<TotalDifference>,
    /// By resource, then down the rungs.
    pub rungs: Vec<RungDifference>,
    /// By State, resource and national priority.
    pub states: Vec<StateDifference>,
    /// By line id.
    pub lines: Vec<LineDifference>,
    /// By offer id, then year.
    pub offers: Vec<OfferDifference>,
    /// By donor, State and resource.
    pub pairs: Vec<PairDifference>,
    /// Sum of quantity times preference weight, over all matches.
    pub fit: Change,
    /// Whether both runs are proved best. Where not, what differs may be no more than what
    /// a longer search would have found in one of them.
    pub proved: bool,
}

/// A number before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// In the first run.
    pub before: i64,
    /// In the second.
    pub after: i64,
}

/// Sums of one resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalDifference {
    /// What is counted.
    pub resource: ResourceKey,
    /// Asked and covered in the first run.
    pub before: Amounts,
    /// Asked and covered in the second.
    pub after: Amounts,
    /// Offered in all years.
    pub offered: Change,
    /// Offered, and neither locked nor proposed.
    pub unused: Change,
    /// What lines with more cover have more. `gained − lost` is the change in cover.
    pub gained: i64,
    /// What lines with less cover have less.
    pub lost: i64,
}

/// Cover at one rung, over all States.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RungDifference {
    /// What is counted.
    pub resource: ResourceKey,
    /// National priority, 1 to 3; 1 for all where the policy has none.
    pub priority: u8,
    /// Band, from 1, which is filled first; 1 for all where the policy has no fairness.
    pub band: u32,
    /// Locked and proposed there.
    pub quantity: Change,
}

/// What is lost of a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceLoss {
    /// What is counted.
    pub resource: ResourceKey,
    /// See [`Difference::loss`].
    pub loss: i64,
}

/// A State's cover in one class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateDifference {
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// What is counted.
    pub resource: ResourceKey,
    /// National priority, 1 to 3.
    pub priority: u8,
    /// Asked and covered in the first run.
    pub before: Amounts,
    /// Asked and covered in the second.
    pub after: Amounts,
}

/// A line's cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDifference {
    /// Id of the line.
    pub line: String,
    /// ISO 3166-1 alpha-3 of the State that asks.
    pub state: String,
    /// In the first run; `None` where it is to be costed or not there.
    pub before: Option<Amounts>,
    /// In the second.
    pub after: Option<Amounts>,
}

/// What became of an offer in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferDifference {
    /// Id of the offer.
    pub offer: String,
    /// Calendar year.
    pub year: i32,
    /// In the first run; `None` where it is not there.
    pub before: Option<OfferYearUse>,
    /// In the second.
    pub after: Option<OfferYearUse>,
}

/// What a donor brings to a State, locked and proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairDifference {
    /// Id of the donor.
    pub donor: String,
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// What is counted.
    pub resource: ResourceKey,
    /// Locked and proposed.
    pub quantity: Change,
}

impl Change {
    /// `after − before`.
    #[must_use]
    pub const fn net(self) -> i64 {
        self.after - self.before
    }
}

impl Difference {
    /// What `after` has different from `before`; rungs are those of `before`'s policy.
    #[must_use]
    pub fn between(before: &Run, after: &Run) -> Self {
        Self::by_rungs_of(&before.policy, before, after)
    }

    /// The same, with the rungs of `policy`.
    pub(super) fn by_rungs_of(policy: &Policy, before: &Run, after: &Run) -> Self {
        let lines = tables::lines(before, after);
        Self {
            totals: tables::totals(before, after, &lines),
            rungs: rungs::rungs(before, after, policy),
            states: tables::states(before, after),
            offers: tables::offers(before, after),
            pairs: tables::pairs(before, after),
            fit: Change { before: tables::fit(before), after: tables::fit(after) },
            proved: [before, after].iter().all(|run| run.status == Status::Optimal),
            lines,
        }
    }

    /// Whether the two runs place the same quantities.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.states.is_empty()
            && self.lines.is_empty()
            && self.offers.is_empty()
            && self.pairs.is_empty()
    }

    /// Change in what is locked and proposed for a line.
    #[must_use]
    pub fn cover_of_line(&self, line: &str) -> i64 {
        let found = self.lines.iter().find(|entry| entry.line == line);
        found.map_or(0, |entry| cover(entry.after) - cover(entry.before))
    }

    /// The classes of one State: the part that this State may see.
    #[must_use]
    pub fn of_state(&self, iso3: &str) -> Vec<StateDifference> {
        self.states.iter().filter(|entry| entry.state == iso3).cloned().collect()
    }

    /// What the second run loses, by resource, funding first; every resource.
    #[must_use]
    pub fn losses(&self) -> Vec<ResourceLoss> {
        let resources = self.totals.iter().map(|total| total.resource.clone());
        resources.map(|resource| ResourceLoss { loss: self.loss(&resource), resource }).collect()
    }

    /// What the second run loses of a resource, in the order of the rungs.
    ///
    /// The greatest shortfall, over every rung, of all that is placed down to it: for no
    /// rung does the second run place more than this less, at that rung or before. 0 if it
    /// is nowhere behind.
    #[must_use]
    pub fn loss(&self, resource: &ResourceKey) -> i64 {
        let of_resource = self.rungs.iter().filter(|rung| rung.resource == *resource);
        let (mut behind, mut most) = (0, 0);
        for rung in of_resource {
            behind -= rung.quantity.net();
            most = behind.max(most);
        }
        most
    }
}

/// Locked and proposed.
pub(super) fn cover(amounts: Option<Amounts>) -> i64 {
    amounts.map_or(0, |amounts| amounts.locked + amounts.proposed)
}
