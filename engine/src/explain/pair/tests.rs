//! Pairs agree with the run, with the rules, and with moving one unit by hand.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{Pair, Standing, pair, pairs_of_line, pairs_of_offer};
use crate::eligibility::{Reason, is_eligible};
use crate::explain::tests::{baseline, markets};
use crate::explain::{Baseline, Bound, QuestionError};
use crate::fixture;
use crate::matching::solve;
use crate::policy::{Fairness, Policy};

fn standing(baseline: &Baseline, offer: &str, line: &str) -> Standing {
    pair(baseline, offer, line).unwrap().standing
}

#[test]
fn matched_blocked_or_outbid() {
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p2 A5 REH 2026 100.00
        line c TCD p3 A4 BAC 2026 40.00
        offer D-1 2026 60.00\noffer E-1 2026 90.00 themes A4
        offer F-1 2026 50.00 states TCD themes A5 max 20.00\nveto F LAO",
    );
    assert_eq!(standing(&baseline, "E-1", "a"), Standing::Matched);
    let used = pair(&baseline, "D-1", "c").unwrap();
    assert_eq!(used.standing, Standing::OfferUsed);
    let served: Vec<(&str, u8, u32)> =
        used.serves.iter().map(|s| (s.line.as_str(), s.priority, s.band.unwrap())).collect();
    assert!(served.contains(&("b", 2, 3)), "{served:?}");
    let full = pair(&baseline, "D-1", "a").unwrap();
    assert!(full.standing == Standing::LineFull || full.standing == Standing::Matched);
    let blocked = pair(&baseline, "E-1", "b").unwrap();
    assert_eq!(
        (blocked.standing, blocked.opens_with),
        (Standing::Blocked, Some(Reason::ThemeNotListed))
    );
    let vetoed = pair(&baseline, "F-1", "a").unwrap();
    assert_eq!(vetoed.rules, [Reason::StateNotListed, Reason::ThemeNotListed, Reason::Veto]);
    assert_eq!(vetoed.opens_with, None);
    let limited = pair(&baseline, "F-1", "b").unwrap();
    assert_eq!(
        (limited.standing, limited.bounds.as_slice()),
        (Standing::Matched, [Bound::MaxPerState].as_slice())
    );
    assert_eq!(pairs_of_line(&baseline, "b").unwrap().len(), 3);
    assert_eq!(pairs_of_offer(&baseline, "D-1").unwrap().len(), 3);
    assert_eq!(pair(&baseline, "D-1", "x"), Err(QuestionError::UnknownLine("x".to_owned())));
}

/// The rung, priority first, that the next unit of a line's class would fill, by counting.
fn next_rung(baseline: &Baseline, line: &str) -> (u8, i64) {
    let coalitions = &baseline.run().coalitions;
    let coalition = coalitions.iter().find(|c| c.lines.iter().any(|l| l.line == line)).unwrap();
    let cover = coalition.lines.iter().find(|l| l.line == line).unwrap();
    let total = coalition.totals.iter().find(|t| t.resource == cover.resource).unwrap();
    let a = total.by_priority[usize::from(cover.priority - 1)];
    let bands = i64::from(baseline.run().policy.bands);
    let unit = a.needed - a.open;
    (cover.priority, (1..=bands).find(|band| unit < a.needed * band / bands).unwrap_or(bands + 1))
}

fn check(baseline: &Baseline, pair: &Pair) -> Result<(), proptest::test_runner::TestCaseError> {
    let matched: Vec<_> = baseline
        .run()
        .matches
        .iter()
        .filter(|m| (&m.offer, &m.line) == (&pair.offer, &pair.line))
        .collect();
    let sum =
        |locked| matched.iter().filter(|m| m.locked == locked).map(|m| m.quantity).sum::<i64>();
    prop_assert_eq!((pair.locked, pair.proposed), (sum(true), sum(false)));
    prop_assert_eq!(pair.standing == Standing::Matched, !matched.is_empty());
    let (offer, line) = (baseline.offer(&pair.offer).unwrap(), baseline.line(&pair.line).unwrap());
    prop_assert_eq!(is_eligible(baseline.market(), offer, line), pair.rules.is_empty());
    // Linear markets: whoever is eligible and open on both sides is at a limit.
    prop_assert!(pair.standing != Standing::LeftApart, "{:?}", pair);
    if pair.standing == Standing::OfferUsed && pair.bounds.is_empty() {
        let next = next_rung(baseline, &pair.line);
        for served in pair.serves.iter().filter(|served| served.proposed > 0) {
            let rung = (served.priority, i64::from(served.band.unwrap()));
            prop_assert!(
                rung <= next,
                "a unit of {} would be better on {}",
                served.line,
                pair.line
            );
        }
    }
    Ok(())
}

#[test]
fn a_step_is_told_where_the_policy_has_it() {
    let text = "state LAO
        line a LAO p1 A4 BAC 2026 100.00\nline b LAO p2 A4 BAC 2026 100.00\noffer D-1 2026 100.00";
    let bands = |text: &str, policy: Policy| -> Vec<Option<u32>> {
        let policy = Policy { bands: 4, ..policy };
        let baseline = Baseline::of(solve(fixture::market(text), policy).unwrap()).unwrap();
        let pair = pair(&baseline, "D-1", "a").unwrap();
        pair.serves.iter().map(|entry| entry.band).collect()
    };
    assert_eq!(bands(text, Policy::standard()), [Some(4)]);
    // One class of 200.00, half of which is covered.
    let no_priority = Policy { priority: false, ..Policy::standard() };
    assert_eq!(bands(text, no_priority), [Some(2)]);
    let no_fairness = Policy { fairness: Fairness::Off, ..Policy::standard() };
    assert_eq!(bands(text, no_fairness), [None]);
    // Steps of what money may buy are of its value.
    let bought = text.replace("2026 100.00\nline b", "2026 detector:4 fill 25.00\nline b");
    assert_eq!(bands(&bought, Policy::standard()), [None]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_pair_has_its_reason(text in markets()) {
        let baseline = baseline(&text);
        for line in baseline.market().lines() {
            for pair in pairs_of_line(&baseline, &line.id).unwrap() {
                check(&baseline, &pair)?;
            }
        }
    }
}
