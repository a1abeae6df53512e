//! What holds for every market with limits that are not linear, whatever its figures.

use std::cell::Cell;

use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::case::CaseFile;
use crate::fixture;
use crate::market::Market;
use crate::matching::solve;
use crate::policy::Policy;
use crate::run::{Match, Run, Status, verify};

/// Markets with several States, years, donors of several offers, and all limits that join matches.
pub(crate) fn market() -> impl Strategy<Value = String> {
    let state = prop::option::of(1..4_u32);
    let part = prop::option::weighted(0.3, 1..40_u32);
    let line = (
        (0..4_usize, 1..4_u8, 2026..2028_u32, 0..5_u8),
        1..40_u32,
        prop::bool::weighted(0.2),
        part,
    );
    let rules =
        (prop::option::of(1..40_u32), prop::option::of(1..3_u32), prop::bool::weighted(0.2));
    let offer = (0..4_usize, 1..60_u32, 0..50_u32, prop::option::of(10..40_u32), rules);
    (
        prop::collection::vec(state, 4),
        prop::collection::vec(line, 1..9),
        prop::collection::vec(offer, 1..7),
    )
        .prop_map(|(states, lines, offers)| {
            const NAMES: [&str; 4] = ["BIH", "IRQ", "LAO", "TCD"];
            let mut text = String::new();
            for (name, most) in NAMES.iter().zip(states) {
                let most = most.map_or(String::new(), |most| format!(" partners={most}"));
                text += &format!("state {name}{most}\n");
            }
            for (at, ((state, priority, year, theme), n, covered, part)) in
                lines.into_iter().enumerate()
            {
                let (state, theme) = (NAMES[state], ["A4", "A5"][usize::from(theme % 2)]);
                let covered = if covered { " covered 10.00" } else { "" };
                let asked = n * 20;
                let part =
                    part.map_or(String::new(), |part| format!(" part {}.00", part.min(n) * 20));
                text += &format!(
                    "line l{at} {state} p{priority} {theme} X {year} {asked}.00{covered}{part}\n"
                );
            }
            for (at, (donor, first, second, most, rules)) in offers.into_iter().enumerate() {
                let (least, states, company) = rules;
                text += &format!("offer D{donor}-{at} 2026 {}.00", first * 20);
                let figure = |word: &str, n: u32| format!(" {word} {}.00", n * 20);
                if second > 0 {
                    text += &format!(" also 2027={}.00", second * 20);
                }
                text += &most.map_or(String::new(), |n| figure("max", n));
                text += &least.map_or(String::new(), |n| figure("min", n));
                text += &states.map_or(String::new(), |n| format!(" max_states {n}"));
                text += if company { " co_funding yes\n" } else { "\n" };
            }
            text
        })
}

/// Without preferences the worth of a unit does not depend on how many grants there are.
///
/// A few small markets take long to prove; the limit keeps them, and what they leave open is
/// not compared: each property says how many of its markets are.
fn policy(fixed_cost_per_pair: i64) -> Policy {
    Policy { fit: false, fixed_cost_per_pair, work_limit: Some(400_000), ..Policy::standard() }
}

fn run(case: CaseFile, policy: Policy) -> Run {
    solve(Market::try_from(case).unwrap(), policy).unwrap()
}

/// The least objective that is possible, where the run is proved.
fn least(run: &Run) -> Option<i128> {
    (run.status == Status::Optimal).then(|| objective(run))
}

fn objective(run: &Run) -> i128 {
    run.certificate.objective.parse().unwrap()
}

/// Markets that each property looks at.
const CASES: u32 = 150;

/// Runs a property over markets from a fixed seed; it says whether it compared anything, and
/// must for `least` of the markets.
#[track_caller]
fn for_markets(least: u32, property: impl Fn(&str, u32) -> Result<bool, TestCaseError>) {
    for_some(CASES, least, property);
}

/// The same over so many markets.
#[track_caller]
pub(super) fn for_some(
    cases: u32,
    least: u32,
    property: impl Fn(&str, u32) -> Result<bool, TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let compared = Cell::new(0);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let outcome = runner.run(&(market(), 0..5_u32), |(text, number)| {
        compared.set(compared.get() + u32::from(property(&text, number)?));
        Ok(())
    });
    outcome.unwrap();
    assert!(least <= compared.get(), "{} of {cases} were compared", compared.get());
}

#[test]
fn every_run_is_proved_and_balances() {
    for_markets(CASES, |text, number| {
        let cost = i64::from(number % 3) * 4000;
        let run = run(fixture::case(text), Policy { fit: true, ..policy(cost) });
        let report = verify(run.clone());
        prop_assert!(report.is_ok(), "{:?}", report.err());
        for total in &run.totals {
            let a = total.amounts;
            prop_assert_eq!(a.needed, a.covered() + a.locked + a.proposed + a.open);
            prop_assert_eq!(total.offered, total.unused + a.locked + a.proposed);
        }
        Ok(true)
    });
}

#[test]
fn more_money_is_never_worse() {
    for_markets(140, |text, donor| {
        let before = least(&run(fixture::case(text), policy(2000)));
        let more = fixture::case(&format!("{text}\noffer D{donor}-Z 2026 500.00"));
        let after = least(&run(more, policy(2000)));
        let Some((before, after)) = before.zip(after) else { return Ok(false) };
        prop_assert!(after <= before);
        Ok(true)
    });
}

#[test]
fn a_veto_is_never_better_and_is_obeyed() {
    for_markets(100, |text, _| {
        let before = run(fixture::case(text), policy(0));
        let Some(first) = before.matches.first() else { return Ok(false) };
        let vetoed = format!("{text}\nveto {} {}", first.donor, first.state);
        let after = run(fixture::case(&vetoed), policy(0));
        let obeyed = |entry: &Match| (&entry.donor, &entry.state) != (&first.donor, &first.state);
        prop_assert!(after.matches.iter().all(obeyed));
        let Some((before, after)) = least(&before).zip(least(&after)) else { return Ok(false) };
        prop_assert!(after >= before);
        Ok(true)
    });
}

#[test]
fn ten_times_the_figures_is_at_least_ten_times_the_worth() {
    for_markets(140, |text, _| {
        // At least, and no more than whole minor units leave: larger figures only split finer.
        // Figures are multiples of 20, so bands scale exactly; a company of one unit does not.
        let text = text.replace(" co_funding yes", "");
        let scaled = text.replace(".00", "0.00");
        let small = least(&run(fixture::case(&text), policy(2000)));
        let large = least(&run(fixture::case(&scaled), policy(20_000)));
        let Some((small, large)) = small.zip(large) else { return Ok(false) };
        prop_assert!(large <= small * 10);
        // One minor unit on the first rung for each grant bounds what rounding can lose.
        let grants = 60 * 8 * 7 * 10;
        prop_assert!(small * 10 - large <= grants, "{} {}", small * 10, large);
        Ok(true)
    });
}

#[test]
fn the_ends_of_the_range() {
    let status = |text: &str, policy: Policy| {
        let run = run(fixture::case(text), policy);
        verify(run.clone()).unwrap();
        assert_eq!(run.status, Status::Optimal);
        (objective(&run), run.matches.len())
    };
    // One of each; nothing to give; nobody to give; everything locked; all tied.
    let one = "state LAO partners=1\nline a LAO p1 A4 X 2026 10.00\n";
    assert!(status(&format!("{one}offer D-1 2026 5.00 min 5.00"), policy(0)).0 < 0);
    assert_eq!(status(&format!("{one}offer D-1 2026 5.00 min 5.01"), policy(0)), (0, 0));
    assert_eq!(status(one, policy(7)), (0, 0));
    assert_eq!(status("state LAO", policy(7)), (0, 0));
    let locked = format!("{one}offer D-1 2026 5.00 min 9.00\nlock D-1 a 2026 5.00");
    assert_eq!(status(&locked, policy(7)), (0, 1));
    let mut tied = String::new();
    for state in ["BIH", "LAO", "TCD"] {
        tied += &format!("state {state} partners=1\nline {state} {state} p1 A4 X 2026 10.00\n");
    }
    for donor in ["A", "B", "C", "D"] {
        tied += &format!("offer {donor}-1 2026 10.00 min 10.00 max_states 1\n");
    }
    assert_eq!(status(&tied, policy(7)).1, 3);
    // A cost beyond all worth leaves nothing.
    assert_eq!(status(&tied, policy(1_000_000_000_000)), (0, 0));
}
