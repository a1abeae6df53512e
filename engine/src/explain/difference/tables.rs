//! The tables of a difference: entries of two runs beside each other.

use std::collections::BTreeMap;

use super::{
    Change, LineDifference, OfferDifference, PairDifference, StateDifference, TotalDifference,
    cover,
};
use crate::order;
use crate::run::{Amounts, Match, OfferYearUse, ResourceKey, Run};

/// Joins two maps by key and keeps what differs.
fn joined<K: Ord + Clone, V: Clone + PartialEq>(
    before: BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let keys = order::set(before.keys().chain(after.keys()).cloned());
    keys.into_iter()
        .map(|key| {
            let (before, after) = (before.get(&key).cloned(), after.get(&key).cloned());
            (key, before, after)
        })
        .filter(|(_, before, after)| before != after)
        .collect()
}

pub(super) fn totals(before: &Run, after: &Run, lines: &[LineDifference]) -> Vec<TotalDifference> {
    let mut totals: BTreeMap<ResourceKey, TotalDifference> = BTreeMap::new();
    for (run, is_before) in [(before, true), (after, false)] {
        for total in &run.totals {
            let entry = totals.entry(total.resource.clone()).or_insert_with(|| TotalDifference {
                resource: total.resource.clone(),
                before: Amounts::default(),
                after: Amounts::default(),
                offered: Change::default(),
                unused: Change::default(),
                gained: 0,
                lost: 0,
            });
            if is_before {
                entry.before = total.amounts;
                entry.offered.before = total.offered;
                entry.unused.before = total.unused;
            } else {
                entry.after = total.amounts;
                entry.offered.after = total.offered;
                entry.unused.after = total.unused;
            }
        }
    }
    let mut resources: BTreeMap<&str, &ResourceKey> = BTreeMap::new();
    for line in [before, after].into_iter().flat_map(|run| &run.coalitions).flat_map(|c| &c.lines) {
        resources.insert(&line.line, &line.resource);
    }
    for line in lines {
        let net = cover(line.after) - cover(line.before);
        let resource = resources[line.line.as_str()];
        let total = totals.get_mut(resource).expect("every resource of a line has a total");
        total.gained += net.max(0);
        total.lost += (-net).max(0);
    }
    totals.into_values().collect()
}

pub(super) fn states(before: &Run, after: &Run) -> Vec<StateDifference> {
    let classes = |run: &Run| -> BTreeMap<(String, ResourceKey, u8), Amounts> {
        let mut classes = BTreeMap::new();
        for coalition in &run.coalitions {
            for total in &coalition.totals {
                for (priority, amounts) in (1_u8..).zip(total.by_priority) {
                    let key = (coalition.state.clone(), total.resource.clone(), priority);
                    classes.insert(key, amounts);
                }
            }
        }
        classes
    };
    joined(classes(before), &classes(after))
        .into_iter()
        .map(|((state, resource, priority), before, after)| StateDifference {
            state,
            resource,
            priority,
            before: before.unwrap_or_default(),
            after: after.unwrap_or_default(),
        })
        .filter(|entry| entry.before != entry.after)
        .collect()
}

pub(super) fn lines(before: &Run, after: &Run) -> Vec<LineDifference> {
    let lines = |run: &Run| -> BTreeMap<(String, String), Amounts> {
        let mut lines = BTreeMap::new();
        for coalition in &run.coalitions {
            for line in &coalition.lines {
                let key = (line.line.clone(), coalition.state.clone());
                lines.extend(line.amounts.map(|amounts| (key, amounts)));
            }
        }
        lines
    };
    joined(lines(before), &lines(after))
        .into_iter()
        .map(|((line, state), before, after)| LineDifference { line, state, before, after })
        .collect()
}

pub(super) fn offers(before: &Run, after: &Run) -> Vec<OfferDifference> {
    let offers = |run: &Run| -> BTreeMap<(String, i32), OfferYearUse> {
        order::map(run.offers.iter().flat_map(|offer| {
            offer.years.iter().map(|entry| ((offer.offer.clone(), entry.year), *entry))
        }))
    };
    joined(offers(before), &offers(after))
        .into_iter()
        .map(|((offer, year), before, after)| OfferDifference { offer, year, before, after })
        .collect()
}

pub(super) fn pairs(before: &Run, after: &Run) -> Vec<PairDifference> {
    let pairs = |run: &Run| -> BTreeMap<(String, String, ResourceKey), i64> {
        let mut pairs = BTreeMap::new();
        for coalition in &run.coalitions {
            for member in &coalition.members {
                for brings in &member.brings {
                    let key =
                        (member.donor.clone(), coalition.state.clone(), brings.resource.clone());
                    pairs.insert(key, brings.locked + brings.proposed);
                }
            }
        }
        pairs
    };
    joined(pairs(before), &pairs(after))
        .into_iter()
        .map(|((donor, state, resource), before, after)| PairDifference {
            donor,
            state,
            resource,
            quantity: Change { before: before.unwrap_or(0), after: after.unwrap_or(0) },
        })
        .collect()
}

/// Quantity times preference, over all matches: at most 36 · 2^53 per resource, far below 2^63
/// for the number of resources that a case can hold in practice; saturating beyond.
pub(super) fn fit(run: &Run) -> i64 {
    let case = &run.case;
    let offers = order::map(case.offers.iter().map(|offer| (offer.id.as_str(), offer)));
    let states = order::map(case.states.iter().map(|state| (state.iso3.as_str(), state)));
    let themes = order::map(case.needs.iter().map(|need| (need.id.as_str(), &need.theme)));
    let weight = |entry: &Match| -> u8 {
        let Some(offer) = offers.get(entry.offer.as_str()) else { return 0 };
        let also = &offer.also_prefers;
        let state = states.get(entry.state.as_str());
        let theme = themes.get(entry.need.as_str());
        offer.preferences.get(&entry.state).copied().unwrap_or(0)
            + state.map_or(0, |state| also.region(&state.region, &state.subregion))
            + also.year(entry.year)
            + theme.map_or(0, |theme| also.theme(theme))
    };
    let matches = run.matches.iter();
    matches
        .map(|entry| entry.given().saturating_mul(i64::from(weight(entry))))
        .fold(0, i64::saturating_add)
}
