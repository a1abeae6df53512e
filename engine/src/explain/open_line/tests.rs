//! Least changes are what trying every step finds.

mod joint;

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{Goal, Lever, OpenLine, OpenLineReport, Remedy, levers};
use crate::case::ResourceKind;
use crate::eligibility::Reason;
use crate::explain::tests::{baseline, markets};
use crate::explain::{Answer, Baseline, Bound, Inquiry, QuestionError, what_if_for};
use crate::fixture;
use crate::matching::solve;
use crate::policy::{Fairness, Policy};
use crate::run::Cause;

fn ask(baseline: &Baseline, line: &str, goal: Goal) -> Answer<OpenLineReport> {
    let question = OpenLine { line: line.to_owned(), goal };
    Inquiry::new(baseline.clone(), question, 10_000).unwrap().finish()
}

fn found(report: &OpenLineReport) -> Vec<(Lever, i64, i64, i64)> {
    let remedies = report.remedies.iter();
    let taken = |r: &Remedy| r.takes.iter().map(|of| of.quantity).sum();
    remedies.map(|r| (r.lever.clone(), r.steps, r.brings, taken(r))).collect()
}

fn more(offer: &str) -> Lever {
    Lever::MoreOfOffer { offer: offer.to_owned() }
}

#[test]
fn an_outbid_line_needs_what_stands_before_it() {
    // D-1 must first fill the rest of a, at priority 1; F-1 may go to b alone.
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p2 A4 BAC 2026 50.00
        offer D-1 2026 60.00\noffer F-1 2026 10.00 states TCD\noffer G-1 2026 5.00 states LAO",
    );
    let answer = ask(&baseline, "b", Goal::Something);
    assert!(answer.complete);
    assert_eq!(answer.report.cause, Cause::OffersExhausted);
    let rule = Lever::LoosenRule { offer: "G-1".to_owned(), rule: Reason::StateNotListed };
    assert_eq!(
        found(&answer.report),
        [(more("D-1"), 3_501, 1, 0), (more("F-1"), 1, 1, 0)],
        "G-1 would still go to a first"
    );
    assert_eq!(answer.report.without_effect, [rule]);
    assert_eq!(answer.report.least, Some(1));
    let all = ask(&baseline, "b", Goal::All).report;
    assert_eq!(found(&all), [(more("D-1"), 7_500, 4_000, 0), (more("F-1"), 4_000, 4_000, 0)]);
}

#[test]
fn limits_years_and_rules_are_levers() {
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        offer D-1 2026 60.00 max 20.00\noffer E-1 2027 30.00\noffer F-1 2026 8.00 themes A5
        offer G-1 2026 8.00 themes A5 states TCD\noffer H-1 2026 50.00 share 0.1",
    );
    let report = ask(&baseline, "a", Goal::Something).report;
    assert_eq!(report.cause, Cause::LimitReached);
    let bounds: Vec<_> = report.bound.iter().map(|b| (b.offer.as_str(), b.bounds[0])).collect();
    assert_eq!(bounds, [("D-1", Bound::MaxPerState), ("H-1", Bound::MaxShareOfLine)]);
    let id = |id: &str| id.to_owned();
    assert_eq!(
        found(&report),
        [
            (Lever::RaiseMaxPerState { offer: id("D-1") }, 1, 1, 0),
            (more("E-1"), 1, 1, 0),
            (Lever::MoveYear { offer: id("E-1"), from: 2027 }, 1, 1, 0),
            (Lever::LoosenRule { offer: id("F-1"), rule: Reason::ThemeNotListed }, 1, 800, 0),
            (Lever::RaiseShare { offer: id("H-1") }, 1, 1, 0),
        ]
    );
    // More of D-1 and H-1 cannot pass their limits; G-1 has two rules against it.
    assert_eq!(report.without_effect, [more("D-1"), more("H-1")]);
}

/// The one remedy of line `a` that is not more of an offer.
fn lever(text: &str) -> (Lever, i64, i64) {
    let report = ask(&baseline(text), "a", Goal::Something).report;
    let others = report.remedies.iter().filter(|r| !matches!(r.lever, Lever::MoreOfOffer { .. }));
    let [remedy] = &others.collect::<Vec<_>>()[..] else { panic!("{report:?}") };
    assert!(remedy.difference.proved);
    (remedy.lever.clone(), remedy.steps, remedy.brings)
}

#[test]
fn limits_that_join_several_matches_are_levers() {
    let line = "line a LAO p1 A4 BAC 2026 10.00\n";
    let id = |id: &str| id.to_owned();
    assert_eq!(
        lever(&format!("state LAO\n{line}offer D-1 2026 20.00 min 15.00")),
        (Lever::LowerMinGrant { offer: id("D-1") }, 500, 1_000)
    );
    assert_eq!(
        lever(&format!("state LAO\n{line}offer D-1 2026 20.00 co_funding yes")),
        (Lever::LiftCoFunding { offer: id("D-1") }, 1, 1_000)
    );
    let second = "state LAO\nstate TCD\nline b TCD p1 A4 BAC 2026 12.00\n";
    assert_eq!(
        lever(&format!("{second}{line}offer D-1 2026 22.00 max_states 1")),
        (Lever::RaiseMaxStates { offer: id("D-1") }, 1, 1_000)
    );
    let partners = "state LAO partners=1\nline a LAO p1 A4 BAC 2026 30.00\n";
    assert_eq!(
        lever(&format!("{partners}offer D-1 2026 20.00\noffer E-1 2026 5.00")),
        (Lever::RaiseMaxPartners { state: id("LAO") }, 1, 500)
    );
    let part = "state LAO\nline a LAO p1 A4 BAC 2026 30.00 part 20.00\n";
    assert_eq!(
        lever(&format!("{part}offer D-1 2026 15.00")),
        (Lever::LowerSmallestPart { line: id("a") }, 500, 1_500)
    );
}

#[test]
fn a_part_too_small_to_be_of_use_is_not_proposed() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 30.00 covered 2.00 part 20.00
        offer D-1 2026 10.00\noffer E-1 2026 7.00";
    let report = ask(&baseline(text), "a", Goal::Something).report;
    assert_eq!((report.open, report.cause), (2_800, Cause::LimitReached));
    assert!(report.bound.iter().all(|entry| entry.bounds == [Bound::SmallestPart]), "{report:?}");
    // One cent less than the part lacks is no help, and with it all that is held is placed.
    assert_eq!(found(&report)[0], (more("D-1"), 100, 1_800, 0));
    let enough = baseline(&text.replace("7.00", "8.00"));
    assert_eq!(enough.open(enough.line("a").unwrap()), 1_000);
}

#[test]
fn what_money_is_taken_from_is_told_where_it_buys_goods() {
    let baseline = baseline(
        "state TCD\nstate LAO
        line g TCD p1 A5 REH 2026 detector:1 fill 100.00\nline a LAO p2 A4 BAC 2026 100.00
        offer D-1 2026 100.00 states LAO",
    );
    let report = ask(&baseline, "g", Goal::Something).report;
    let [remedy] = &report.remedies[..] else { panic!("{report:?}") };
    assert_eq!((remedy.brings, remedy.difference.cover_of_line("a")), (1, -10_000));
    let [taken] = &remedy.takes[..] else { panic!("{remedy:?}") };
    assert_eq!((taken.resource.kind, taken.quantity), (ResourceKind::Funding, 10_000));
}

#[test]
fn what_cannot_be_matched_is_not_without_effect() {
    // With all that it lacks, offers sum to more than a file may hold.
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 100.00
        offer D-1 2026 1.00\noffer E-1 2026 90071992547300.00 states TCD\nstate TCD";
    let report = ask(&baseline(text), "a", Goal::All).report;
    let more = Lever::MoreOfOffer { offer: "D-1".to_owned() };
    assert_eq!((report.unmatched, report.without_effect), (vec![more], Vec::new()));
}

#[test]
fn exact_fairness_answers_what_money_would_help_if_it_may_buy() {
    let text = "state LAO\nline g LAO p1 A5 REH 2026 detector:1 fill 100.00
        offer D-1 2026 100.00 themes A4";
    let policy = Policy { fairness: Fairness::Leximin, ..Policy::standard() };
    let baseline = Baseline::of(solve(fixture::market(text), policy).unwrap()).unwrap();
    let report = ask(&baseline, "g", Goal::Something).report;
    let [remedy] = &report.remedies[..] else { panic!("{report:?}") };
    let rule = Lever::LoosenRule { offer: "D-1".to_owned(), rule: Reason::ThemeNotListed };
    assert_eq!((&remedy.lever, remedy.brings), (&rule, 1));
    assert_eq!((report.unmatched, report.without_effect), (Vec::new(), Vec::new()));
}

#[test]
fn a_veto_is_never_a_lever() {
    let baseline =
        baseline("state LAO\nline a LAO p1 A4 BAC 2026 1.00\noffer D-1 2026 1.00\nveto D LAO");
    let report = ask(&baseline, "a", Goal::Something).report;
    assert_eq!((report.cause, report.remedies.len()), (Cause::NoneEligible, 0));
    assert!(report.without_effect.is_empty());
}

#[test]
fn a_line_that_is_not_open_is_refused() {
    let baseline = baseline("state LAO\nline a LAO p1 A4 BAC 2026 1.00\noffer D-1 2026 1.00");
    let question = OpenLine { line: "a".to_owned(), goal: Goal::All };
    let refused = Inquiry::new(baseline, question, 9).unwrap_err();
    assert_eq!(refused, QuestionError::NotOpen("a".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_smaller_step_helps(text in markets()) {
        let baseline = baseline(&text);
        let covers = baseline.run().coalitions.iter().flat_map(|coalition| &coalition.lines);
        let open: Vec<(String, i64)> = covers
            .filter_map(|cover| Some((cover.line.clone(), cover.amounts?.open)))
            .filter(|(_, open)| *open > 0)
            .collect();
        for ((line, open), goal) in open.iter().take(2).zip([Goal::Something, Goal::All]) {
            let answer = ask(&baseline, line, goal);
            prop_assert!(answer.complete);
            let enough = if goal == Goal::All { *open } else { 1 };
            let ix = baseline.line(line).unwrap();
            let brings = |lever: &Lever, steps: i64| {
                let edits = levers::edits(&baseline, ix, lever, steps);
                what_if_for(&baseline, &edits, line).map_or(0, |answer| answer.difference.cover_of_line(line))
            };
            let tried = levers::levers(&baseline, ix);
            let remedies = &answer.report.remedies;
            prop_assert_eq!(remedies.len() + answer.report.without_effect.len(), tried.len());
            prop_assert!(answer.report.unmatched.is_empty());
            for (lever, most) in tried.iter().filter(|(_, most)| *most < 60) {
                let first = (1..=*most).find(|steps| brings(lever, *steps) >= enough);
                let remedy = remedies.iter().find(|remedy| remedy.lever == *lever);
                prop_assert_eq!(remedy.is_some(), brings(lever, (*most).max(1)) >= enough && *most > 0);
                let Some(remedy) = remedy else { continue };
                prop_assert_eq!(remedy.brings, brings(lever, remedy.steps));
                prop_assert!(remedy.steps == 1 || brings(lever, remedy.steps - 1) < enough);
                // Where helping is monotone, it is the first of all.
                let monotone = (remedy.steps..=*most).all(|steps| brings(lever, steps) >= enough);
                prop_assert!(!monotone || first == Some(remedy.steps) || first.unwrap() < remedy.steps);
            }
        }
    }
}
