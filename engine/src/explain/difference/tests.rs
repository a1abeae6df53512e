//! Differences balance, turn around, and agree with counting unit by unit.

use std::collections::BTreeMap;

use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_assert_eq, proptest};

use super::{Change, Difference, cover};
use crate::explain::tests::{baseline, markets};
use crate::policy::Fairness;
use crate::run::{Amounts, ResourceKey, Run};

fn swapped(change: Change) -> Change {
    Change { before: change.after, after: change.before }
}

/// Units by resource, priority and band: each unit of each class looked up on its own.
fn unit_by_unit(run: &Run) -> BTreeMap<(ResourceKey, u8, u32), i64> {
    let bands = if run.policy.fairness == Fairness::Off { 1 } else { run.policy.bands };
    let mut found = BTreeMap::new();
    for total in run.coalitions.iter().flat_map(|coalition| &coalition.totals) {
        let mut classes = total.by_priority.to_vec();
        if !run.policy.priority {
            let mut all = Amounts::default();
            classes.drain(..).for_each(|amounts| all.add(amounts));
            classes.push(all);
        }
        for (priority, a) in [1_u8, 2, 3].into_iter().zip(classes) {
            for unit in a.covered()..a.covered() + a.locked + a.proposed {
                let band = (1..=bands)
                    .find(|band| unit < a.needed * i64::from(*band) / i64::from(bands))
                    .unwrap();
                *found.entry((total.resource.clone(), priority, band)).or_insert(0) += 1;
            }
        }
    }
    found
}

fn two_runs(text: &str) -> (Run, Run) {
    let after =
        format!("{text}offer Z-1 2026 0.05\noffer Z-2 2027 detector:4 prefers LAO=2\nveto D0 LAO");
    (baseline(text).run().clone(), baseline(&after).run().clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn sums_balance(text in markets()) {
        let (before, after) = two_runs(&text);
        let difference = Difference::between(&before, &after);
        for total in &difference.totals {
            let net = cover(Some(total.after)) - cover(Some(total.before));
            let of = |resource: &ResourceKey| *resource == total.resource;
            let states = difference.states.iter().filter(|entry| of(&entry.resource));
            prop_assert_eq!(states.map(|s| cover(Some(s.after)) - cover(Some(s.before))).sum::<i64>(), net);
            let rungs = difference.rungs.iter().filter(|entry| of(&entry.resource));
            prop_assert_eq!(rungs.map(|rung| rung.quantity.net()).sum::<i64>(), net);
            let pairs = difference.pairs.iter().filter(|entry| of(&entry.resource));
            prop_assert_eq!(pairs.map(|pair| pair.quantity.net()).sum::<i64>(), net);
            prop_assert_eq!(total.gained - total.lost, net);
            prop_assert_eq!(total.offered.net() - total.unused.net(), net);
        }
        let lines: i64 = difference.lines.iter().map(|line| difference.cover_of_line(&line.line)).sum();
        let totals: i64 = difference.totals.iter().map(|total| total.gained - total.lost).sum();
        prop_assert_eq!(lines, totals);
    }

    #[test]
    fn rungs_are_what_counting_finds_and_loss_is_the_deepest_shortfall(
        text in markets(), priority in prop::bool::ANY, steps in prop::bool::ANY,
    ) {
        let (mut before, mut after) = two_runs(&text);
        for run in [&mut before, &mut after] {
            run.policy.priority = priority;
            run.policy.fairness = if steps { Fairness::Bands } else { Fairness::Off };
        }
        let difference = Difference::between(&before, &after);
        let (x, y) = (unit_by_unit(&before), unit_by_unit(&after));
        let at = |map: &BTreeMap<_, i64>, key: &(ResourceKey, u8, u32)| map.get(key).copied().unwrap_or(0);
        let keys: std::collections::BTreeSet<_> = x.keys().chain(y.keys()).cloned().collect();
        let listed = difference.rungs.iter().map(|r| ((r.resource.clone(), r.priority, r.band), r.quantity));
        let listed: BTreeMap<_, Change> = listed.collect();
        for key in &keys {
            let change = Change { before: at(&x, key), after: at(&y, key) };
            prop_assert_eq!(listed.get(key).copied(), (change.net() != 0).then_some(change));
        }
        for total in &difference.totals {
            let keys: Vec<_> = keys.iter().filter(|(resource, ..)| *resource == total.resource).collect();
            let down_to = |n: usize| keys[..n].iter().map(|key| at(&x, key) - at(&y, key)).sum::<i64>();
            let deepest = (0..=keys.len()).map(down_to).max().unwrap();
            prop_assert_eq!(difference.loss(&total.resource), deepest);
        }
    }

    #[test]
    fn turned_around_it_says_the_reverse(text in markets()) {
        let (before, after) = two_runs(&text);
        let (there, back) = (Difference::between(&before, &after), Difference::between(&after, &before));
        prop_assert_eq!(there.lines.len(), back.lines.len());
        for (a, b) in there.lines.iter().zip(&back.lines) {
            prop_assert_eq!((&a.line, a.before, a.after), (&b.line, b.after, b.before));
        }
        for (a, b) in there.offers.iter().zip(&back.offers) {
            prop_assert_eq!((&a.offer, a.year, a.before, a.after), (&b.offer, b.year, b.after, b.before));
        }
        prop_assert_eq!(there.fit, swapped(back.fit));
        prop_assert!(Difference::between(&before, &before).is_none());
    }
}

#[test]
fn a_state_sees_its_own_part_only() {
    let (before, after) = two_runs(
        "state LAO\nstate TCD\nline a LAO p1 A4 X 2026 0.09\nline b TCD p1 A4 X 2026 0.09\noffer D0-0 2026 0.06\n",
    );
    let own = Difference::between(&before, &after).of_state("TCD");
    assert!(!own.is_empty() && own.iter().all(|entry| entry.state == "TCD"));
}

#[test]
fn a_difference_is_read_back_as_written() {
    let (before, after) =
        two_runs("state LAO\nline a LAO p1 A4 X 2026 0.09\noffer D0-0 2026 0.02\n");
    let difference = Difference::between(&before, &after);
    let text = serde_json::to_string(&difference).unwrap();
    assert_eq!(serde_json::from_str::<Difference>(&text).unwrap(), difference);
    assert!(serde_json::from_str::<Difference>(&text.replacen('{', "{\"extra\":1,", 1)).is_err());
}
