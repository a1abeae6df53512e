//! Cover by band.

use std::collections::BTreeMap;

use super::{Change, RungDifference};
use crate::network::class_of;
use crate::policy::{Fairness, Policy};
use crate::run::{Amounts, ResourceKey, Run};

/// Quantity by resource, priority as the policy counts it, and band.
type Rungs = BTreeMap<(ResourceKey, u8, u32), i64>;

/// The rungs of a policy that differ.
pub(super) fn rungs(before: &Run, after: &Run, policy: &Policy) -> Vec<RungDifference> {
    let mut changes: BTreeMap<_, Change> = BTreeMap::new();
    for (key, quantity) in of_run(before, policy) {
        changes.entry(key).or_default().before = quantity;
    }
    for (key, quantity) in of_run(after, policy) {
        changes.entry(key).or_default().after = quantity;
    }
    changes
        .into_iter()
        .filter(|(_, quantity)| quantity.net() != 0)
        .map(|((resource, priority, band), quantity)| RungDifference {
            resource,
            priority,
            band,
            quantity,
        })
        .collect()
}

fn of_run(run: &Run, policy: &Policy) -> Rungs {
    let bands = if policy.fairness == Fairness::Off { 1 } else { i64::from(policy.bands) };
    let mut rungs = Rungs::new();
    for total in run.coalitions.iter().flat_map(|coalition| &coalition.totals) {
        let mut classes: BTreeMap<u8, Amounts> = BTreeMap::new();
        for (priority, amounts) in (1_u8..).zip(total.by_priority) {
            classes.entry(class_of(policy, priority)).or_default().add(amounts);
        }
        for (class, amounts) in classes {
            for (band, quantity) in in_bands(&amounts, bands) {
                *rungs.entry((total.resource.clone(), class + 1, band)).or_insert(0) += quantity;
            }
        }
    }
    rungs
}

/// What is locked and proposed, by band; what is covered already fills the lowest ones.
fn in_bands(amounts: &Amounts, bands: i64) -> impl Iterator<Item = (u32, i64)> {
    let from = amounts.covered();
    let to = from + amounts.locked + amounts.proposed;
    let needed = amounts.needed;
    (1_u32..).zip(0..bands).filter_map(move |(band, at)| {
        // 2^53 · 100 < 2^60.
        let (lower, upper) = (needed * at / bands, needed * (at + 1) / bands);
        let inside = upper.min(to) - lower.max(from);
        (inside > 0).then_some((band, inside))
    })
}

/// The band, from 1, that holds the last unit covered; 0 where nothing is.
pub(in crate::explain) fn reached(amounts: &Amounts, bands: u32) -> u32 {
    let covered = amounts.covered() + amounts.locked + amounts.proposed;
    (1..=bands)
        .rev()
        .find(|band| amounts.needed * i64::from(band - 1) / i64::from(bands) < covered)
        .unwrap_or(0)
}
