//! Small markets with answers that can be worked out by hand.

mod brute_force;
mod properties;

use expect_test::{Expect, expect};

use super::{MatchError, Matching, Step, solve};
use crate::fixture;
use crate::policy::Policy;
use crate::run::{Run, verify};

/// Solves a fixture, verifies the run, and shows matches and open lines.
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&shown(&run(text)));
}

fn run(text: &str) -> Run {
    let run = solve(fixture::market(text), Policy::standard()).unwrap();
    verify(run.clone()).unwrap();
    run
}

fn shown(run: &Run) -> String {
    let mut rows: Vec<String> = run
        .matches
        .iter()
        .map(|m| {
            format!(
                "{} -> {} {}{}",
                m.offer,
                m.line,
                m.quantity,
                if m.locked { " locked" } else { "" }
            )
        })
        .collect();
    for line in run.coalitions.iter().flat_map(|coalition| &coalition.lines) {
        let Some(diagnosis) = &line.diagnosis else { continue };
        let open = line
            .amounts
            .map_or("to be costed".to_owned(), |amounts| format!("open {}", amounts.open));
        rows.push(format!("{} {open}: {:?}", line.line, diagnosis.cause));
    }
    rows.join("\n")
}

#[test]
fn an_empty_case_has_an_empty_run() {
    check("state LAO", expect![]);
}

#[test]
fn priority_one_comes_first() {
    check(
        "state LAO\nstate TCD
        line a LAO p2 A4 BAC 2026 100.00
        line b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 120.00",
        expect![],
    );
}

#[test]
fn equal_priority_is_filled_from_the_lowest_coverage() {
    // LAO stands at 60 %: TCD is lifted to it first, then both rise together.
    check(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00 covered 60.00
        line b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 80.00",
        expect![],
    );
}

#[test]
fn limits_per_state_and_per_line_hold() {
    check(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b LAO p2 A4 BAC 2026 100.00
        line c TCD p3 A4 BAC 2026 100.00
        offer D-1 2026 200.00 max 30.00
        offer D-2 2026 200.00 share 0.25 states LAO",
        expect![],
    );
}

#[test]
fn preferences_decide_only_among_equals() {
    check(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 50.00
        line b TCD p1 A4 BAC 2026 50.00
        offer D-1 2026 50.00 prefers TCD=9
        offer E-1 2026 50.00",
        expect![],
    );
}

#[test]
fn goods_fill_only_lines_of_their_code_in_whole_units() {
    check(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 detector:3
        line b TCD p1 A4 BAC 2026 detector:4
        line c TCD p1 A4 BAC 2026 vehicle:1
        offer D-1 2026 detector:5
        offer E-1 2026 900.00",
        expect![],
    );
}

#[test]
fn locks_stay_and_lines_to_be_costed_are_shown() {
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 100.00
        line b LAO p1 A5 REH 2026 ?
        offer D-1 2026 60.00
        lock D-1 a 2026 25.00",
        expect![],
    );
}

#[test]
fn says_why_a_line_is_open() {
    check(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b LAO p1 A5 REH 2026 100.00
        line c TCD p1 A4 BAC 2026 detector:2
        line d TCD p1 A4 BAC 2026 10.00
        offer D-1 2026 60.00 themes A4 states LAO
        veto D TCD",
        expect![],
    );
}

#[test]
fn limits_that_are_not_linear_are_refused_by_name() {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p1 A4 BAC 2026 100.00
        line c TCD p1 A4 BAC 2026 detector:2 fill 10.00
        offer D-1 2026 60.00 min 20.00
        offer D-2 2026 60.00 max_states 1
        offer D-3 2026 60.00 co_funding yes
        offer E-1 2026 60.00 max_states 2";
    let mut case = fixture::case(text);
    case.states[1].max_partners = Some(1);
    let market = crate::Market::try_from(case).unwrap();
    let mut policy = Policy::standard();
    policy.fixed_cost_per_pair = 1;
    let Err(MatchError::Unsupported(limits)) = Matching::new(market, policy) else {
        panic!("not refused")
    };
    let places: Vec<String> = limits.into_iter().map(|limit| limit.path).collect();
    expect![].assert_eq(&places.join("\n"));
}

#[test]
fn one_pivot_at_a_time_gives_the_same_bytes() {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00 covered 60.00
        line b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 80.00\noffer E-1 2026 10.00 states TCD";
    let mut matching = Matching::new(fixture::market(text), Policy::standard()).unwrap();
    let mut steps = 0;
    let stepped = loop {
        match matching.step(1) {
            Step::Working(progress) => {
                steps += 1;
                assert!(progress.pivots <= steps);
            }
            Step::Done(run) => break *run,
        }
    };
    assert!(steps > 1, "the market is too small to need steps");
    assert_eq!(stepped.to_json(), run(text).to_json());
}
