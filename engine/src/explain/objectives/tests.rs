//! What an objective moves is the comparison of two runs.

use expect_test::expect;
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{Objectives, ObjectivesReport, Without};
use crate::explain::tests::{baseline, markets};
use crate::explain::{Baseline, Inquiry, QuestionError};
use crate::fixture;
use crate::matching::{Matching, finish, solve};
use crate::policy::{Fairness, Order, Policy};
use crate::run::Run;

fn ask(baseline: &Baseline) -> ObjectivesReport {
    let question = Objectives { bands: vec![1, 4, 2] };
    Inquiry::new(baseline.clone(), question, 10).unwrap().finish().report
}

#[test]
fn fairness_lifts_the_lowest_and_says_what_it_moves() {
    // Without fairness D-1 follows its preference and fills LAO alone.
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 100.00 prefers LAO=9",
    );
    let report = ask(&baseline);
    let without: Vec<Without> = report.effects.iter().map(|effect| effect.without).collect();
    assert_eq!(
        without,
        [Without::Priority, Without::Fairness, Without::Fit, Without::Bands(1), Without::Bands(2)],
        "4 bands are the policy's own"
    );
    let fairness = &report.effects[1];
    let total = &fairness.difference.totals[0];
    assert_eq!((total.gained, total.lost), (5_000, 5_000));
    let lowest = &fairness.lowest[0];
    let shown = |cover: &super::ClassCover| (cover.state.clone(), cover.covered, cover.needed);
    assert_eq!(shown(&lowest.before), ("TCD".to_owned(), 0, 10_000));
    assert_eq!(shown(&lowest.after), ("LAO".to_owned(), 5_000, 10_000));
    assert!(report.effects[0].difference.is_none(), "there is one class only");
}

#[test]
fn a_strict_order_of_gifts_says_what_it_moves_also_where_money_needs_no_search() {
    // D-1 holds less than a widget costs, so the round of money is one flow.
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 detector:1\nline b TCD p2 A4 BAC 2026 detector:50
        line c LAO p1 A5 REH 2026 widget:1 fill 100.00
        offer D-1 2026 80.00\noffer G-1 2026 detector:50 max_states 1";
    let policy = Policy { order: Order::Priorities, ..Policy::standard() };
    let baseline = Baseline::of(solve(fixture::market(text), policy).unwrap()).unwrap();
    assert!(baseline.run().certificate.search.is_none(), "the case tries nothing");
    let report = ask(&baseline);
    let order = report.effects.iter().find(|effect| effect.without == Without::Order).unwrap();
    assert_eq!(order.difference.cover_of_line("b"), -50);
}

#[test]
fn a_strict_order_says_what_it_moves() {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 0.40\nline b TCD p2 A4 BAC 2026 20.00
        offer D-1 2026 20.00 max_states 1";
    let policy = Policy { order: Order::Priorities, ..Policy::standard() };
    let baseline = Baseline::of(solve(fixture::market(text), policy).unwrap()).unwrap();
    let report = ask(&baseline);
    let order = report.effects.iter().find(|effect| effect.without == Without::Order).unwrap();
    let total = &order.difference.totals[0];
    assert_eq!((total.gained, total.lost), (40, 2_000));
    let states = order.difference.states.iter();
    let states: Vec<_> = states.map(|entry| (entry.state.as_str(), entry.priority)).collect();
    assert_eq!(states, [("LAO", 1), ("TCD", 2)]);
}

#[test]
fn bands_that_no_policy_has_are_refused_and_not_passed_over() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 1.00\noffer D-1 2026 1.00";
    let asked = |bands: &[u32], baseline: Baseline| {
        Inquiry::new(baseline, Objectives { bands: bands.to_vec() }, 10)
    };
    for (bands, at, found) in
        [(&[0][..], 0, 0), (&[1, 101], 1, 101), (&[4, 100, u32::MAX], 2, u32::MAX)]
    {
        let refused = asked(bands, baseline(text)).unwrap_err();
        assert_eq!(refused, QuestionError::Bands { at, found });
    }
    let refused = asked(&[2, 101], baseline(text)).unwrap_err();
    expect![
        "bands[1]: must lie between 1 and 100; found 101; name a number in between, or leave it out"
    ]
    .assert_eq(&refused.to_string());
    // The ends are in range, and each has its answer.
    let report = asked(&[1, 100], baseline(text)).unwrap().finish().report;
    let ends = [Without::Bands(1), Without::Bands(100)];
    assert!(
        report.effects.iter().map(|effect| effect.without).filter(|of| ends.contains(of)).eq(ends)
    );
    // What is out of range is wrong also where the policy would read none.
    let market = fixture::market(text);
    let even = Policy { fairness: Fairness::Off, ..Policy::standard() };
    let run = solve(market, even).unwrap();
    assert!(asked(&[101], Baseline::of(run).unwrap()).is_err());
}

#[test]
fn what_moves_without_need_is_not_told_as_the_price_of_a_rule() {
    // Without the donor's preference both States are equal, and the first by id would come first:
    // nothing is lost for the rule, so nothing is said to be moved by it.
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 50.00 prefers TCD=9 max_states 1",
    );
    let report = ask(&baseline);
    let fit = report.effects.iter().find(|effect| effect.without == Without::Fit).unwrap();
    assert!(fit.difference.is_none(), "{fit:#?}");
}

/// Least coverage of a class, compared as fractions of a common denominator.
fn lowest(run: &Run, resource: usize, priority: usize) -> Option<(i64, i64)> {
    let resource = &run.totals[resource].resource;
    let classes = run.coalitions.iter().flat_map(|coalition| &coalition.totals);
    let classes = classes
        .filter(|total| total.resource == *resource)
        .map(|total| total.by_priority[priority]);
    let covers = classes.filter(|a| a.needed > 0).map(|a| (a.needed - a.open, a.needed));
    covers.min_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn the_lowest_are_what_the_two_runs_have(text in markets()) {
        let baseline = baseline(&text);
        let other = Policy { fairness: Fairness::Off, ..baseline.run().policy.clone() };
        let (market, beside) = (baseline.market().clone(), baseline.beside(None));
        let without = finish(Matching::beside(market, other, beside, None).unwrap());
        let report = ask(&baseline);
        let effect = &report.effects[1];
        prop_assert_eq!(effect.without, Without::Fairness);
        for (at, total) in baseline.run().totals.iter().enumerate() {
            for priority in 0..3_usize {
                let listed = effect.lowest.iter().find(|entry| {
                    entry.resource == total.resource && usize::from(entry.priority) == priority + 1
                });
                let (before, after) =
                    (lowest(&without, at, priority), lowest(baseline.run(), at, priority));
                match listed {
                    Some(entry) => {
                        let fraction = |(a, b): (i64, i64), (c, d): (i64, i64)| a * d == c * b;
                        prop_assert!(fraction((entry.before.covered, entry.before.needed), before.unwrap()));
                        prop_assert!(fraction((entry.after.covered, entry.after.needed), after.unwrap()));
                    }
                    None => prop_assert_eq!(before.map(|b| b.0 * after.unwrap().1), after.map(|a| a.0 * before.unwrap().1)),
                }
            }
        }
        for total in &effect.difference.totals {
            prop_assert_eq!(total.gained, total.lost, "an objective moves and never places less");
        }
    }
}
