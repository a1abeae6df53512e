//! Up to three runs beside each other: what each State gains or loses, and what each objective.
//!
//! Figures are what would be covered: committed and proposed together, as a run counts them.
//! States stand in the order of their codes; none is scored.

use std::collections::{BTreeMap, BTreeSet};

use engine::order;
use engine::run::{Amounts, ResourceKey};

use crate::state::Proposal;

/// Something that runs are compared by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// Covered of one resource in one national priority, over all States.
    Priority(u8, ResourceKey),
    /// Offered and not placed, of one resource.
    Unused(ResourceKey),
    /// Donors and States that would work together.
    Pairs,
}

/// Runs beside each other; figures are in the order of the runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// Objectives.
    pub(crate) measures: Vec<(Measure, Vec<i64>)>,
    /// States by code, then resource; only where some run differs from the first.
    pub(crate) states: Vec<(String, ResourceKey, Vec<i64>)>,
    /// States whose cover is the same in all.
    pub(crate) unchanged: usize,
}

/// Compares runs, of one case or of several.
pub(crate) fn compare(runs: &[&Proposal]) -> Comparison {
    let mut measures: BTreeMap<Measure, Vec<i64>> = BTreeMap::new();
    let mut states: BTreeMap<(String, ResourceKey), Vec<i64>> = BTreeMap::new();
    let mut all_states: BTreeSet<String> = BTreeSet::new();
    for (at, run) in runs.iter().enumerate() {
        let mut add = |measure: Measure, value: i64| {
            measures.entry(measure).or_insert_with(|| vec![0; runs.len()])[at] += value;
        };
        for total in &run.totals {
            add(Measure::Unused(total.resource.clone()), total.unused);
        }
        let pairs: BTreeSet<(&str, &str)> =
            order::set(run.matches.iter().map(|of| (of.donor.as_str(), of.state.as_str())));
        add(Measure::Pairs, i64::try_from(pairs.len()).unwrap_or(i64::MAX));
        for coalition in &run.coalitions {
            all_states.insert(coalition.state.clone());
            for total in &coalition.totals {
                for (amounts, priority) in total.by_priority.iter().zip(1..) {
                    add(Measure::Priority(priority, total.resource.clone()), covered(amounts));
                }
                let key = (coalition.state.clone(), total.resource.clone());
                let row = states.entry(key).or_insert_with(|| vec![0; runs.len()]);
                row[at] += covered(&total.amounts);
            }
        }
    }
    let differs = |values: &Vec<i64>| values.iter().any(|value| *value != values[0]);
    let states: Vec<(String, ResourceKey, Vec<i64>)> = states
        .into_iter()
        .filter(|(_, values)| differs(values))
        .map(|((state, resource), values)| (state, resource, values))
        .collect();
    let changed: BTreeSet<&String> = order::set(states.iter().map(|(state, ..)| state));
    let unchanged = all_states.len() - changed.len();
    let is_asked = |(measure, values): &(Measure, Vec<i64>)| {
        *measure == Measure::Pairs || values.iter().any(|value| *value != 0)
    };
    Comparison { measures: measures.into_iter().filter(is_asked).collect(), states, unchanged }
}

fn covered(amounts: &Amounts) -> i64 {
    amounts.locked + amounts.proposed
}

#[cfg(test)]
mod tests {
    use engine::Policy;

    use super::{Measure, compare};
    use crate::state::{CaseRef, OpenCase, Proposal};
    use crate::tests::fixture::{CASE, finished};

    #[test]
    fn a_run_beside_itself_differs_nowhere() {
        let run = &finished().run;
        let found = compare(&[run, run]);
        assert_eq!((found.states.len(), found.unchanged), (0, 3));
        assert!(found.measures.iter().all(|(_, values)| values[0] == values[1]));
        assert!(found.measures.iter().any(|(measure, _)| *measure == Measure::Pairs));
    }

    #[test]
    fn what_states_gain_and_lose_adds_up_to_what_the_priorities_do() {
        let less = CASE.replace("600.00", "300.00");
        let less = OpenCase::read(CaseRef::Local, &less).expect("a smaller offer is valid");
        let other = engine::solve(less.market, Policy::standard()).expect("it can be matched");
        let other = Proposal::read(&other.to_json()).expect("the page reads it");
        let found = compare(&[&finished().run, &other]);
        let states: i64 = found.states.iter().map(|(.., values)| values[1] - values[0]).sum();
        let of = |(measure, values): &(Measure, Vec<i64>)| match measure {
            Measure::Priority(..) => values[1] - values[0],
            Measure::Unused(_) | Measure::Pairs => 0,
        };
        assert_eq!(states, found.measures.iter().map(of).sum::<i64>());
        assert_eq!(states, -30_000, "the State loses what the offer holds no more");
    }
}
