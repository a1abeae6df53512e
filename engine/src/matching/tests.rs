//! Small markets with answers that can be worked out by hand.

mod brute_force;
mod extremes;
mod joint;
pub(crate) mod joint_properties;
mod metamorphic;
mod millions;
mod order;
mod properties;
pub(crate) mod purchases;
mod strict;
mod strict_properties;

use expect_test::{Expect, expect};

use super::{Matching, Step, solve};
use crate::fixture;
use crate::policy::Policy;
use crate::run::{GroupTheme, Run, verify};

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
        expect![[r#"
            D-1 -> a 2000
            D-1 -> b 10000
            a open 8000: OffersExhausted"#]],
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
        expect![[r#"
            D-1 -> a 1000
            D-1 -> b 7000
            a open 3000: OffersExhausted
            b open 3000: OffersExhausted"#]],
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
        expect![[r#"
            D-1 -> a 3000
            D-1 -> c 3000
            D-2 -> a 2500
            D-2 -> b 2500
            a open 4500: LimitReached
            b open 7500: LimitReached
            c open 7000: LimitReached"#]],
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
        expect![[r#"
            D-1 -> b 5000
            E-1 -> a 5000"#]],
    );
}

#[test]
fn themes_regions_and_years_are_preferred_among_equals_and_ruled_out_nowhere() {
    let with = |words: &str| {
        format!(
            "state LAO\nstate TCD africa
            line a LAO p1 A4 BAC 2026 50.00
            line b TCD p1 A5 MED 2026 50.00
            line c TCD p1 A4 BAC 2027 50.00
            line d LAO p1 A5 MED 2027 50.00
            offer D-1 2026 50.00 also 2027=50.00{words}
            offer E-1 2026 50.00 also 2027=50.00"
        )
    };
    let expected = expect![[r#"
        D-1 -> b 5000
        D-1 -> d 5000
        E-1 -> a 5000
        E-1 -> c 5000"#]];
    check(&with(" prefers_themes A5=1"), expected);
    let expected = expect![[r#"
        D-1 -> b 5000
        D-1 -> c 5000
        E-1 -> a 5000
        E-1 -> d 5000"#]];
    check(&with(" prefers_regions Africa=1"), expected);
    // Weights that apply are added: the region and the theme of b pass the State of a.
    let expected = expect![[r#"
        D-1 -> b 5000
        D-1 -> d 5000
        E-1 -> a 5000
        E-1 -> c 5000"#]];
    check(&with(" prefers LAO=3 prefers_regions Africa=2 prefers_themes A5=2"), expected);
    // In the preferred year the offer comes before the one that would be first.
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 50.00
        line b LAO p1 A4 BAC 2027 50.00
        offer D-1 2026 50.00 also 2027=50.00
        offer E-1 2026 25.00 also 2027=25.00 prefers_years 2027=1",
        expect![[r#"
            D-1 -> a 5000
            D-1 -> b 2500
            E-1 -> b 2500"#]],
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
        expect![[r#"
            D-1 -> a 2
            D-1 -> b 3
            a open 1: OffersExhausted
            b open 1: OffersExhausted
            c open 1: NoneEligible"#]],
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
        expect![[r#"
            D-1 -> a 2500 locked
            D-1 -> a 3500
            a open 4000: OffersExhausted
            b to be costed: ToBeCosted"#]],
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
        expect![[r#"
            D-1 -> a 6000
            a open 4000: OffersExhausted
            b open 10000: NoneEligible
            c open 2: NothingOffered
            d open 1000: NoneEligible"#]],
    );
}

#[test]
fn minimums_go_to_fewer_states_or_to_none() {
    check(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 60.00 min 50.00
        offer E-1 2026 40.00 min 50.00",
        expect![[r#"
            D-1 -> a 6000
            a open 4000: LimitReached
            b open 10000: LimitReached"#]],
    );
}

#[test]
fn a_minimum_counts_all_years_and_locks() {
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 20.00
        line b LAO p1 A4 BAC 2027 25.00
        offer D-1 2026 20.00 also 2027=50.00 min 44.00
        offer E-1 2027 9.00 min 10.00
        lock E-1 b 2027 1.00",
        expect![[r#"
            D-1 -> a 2000
            D-1 -> b 2400
            E-1 -> b 100 locked"#]],
    );
}

#[test]
fn a_priority_gives_way_only_for_more_than_twenty_times_as_much_of_the_next() {
    let one_state_only = |next: u32| {
        format!(
            "state LAO\nstate TCD
            line a LAO p1 A4 BAC 2026 40.00
            line b TCD p2 A4 BAC 2026 {next}.00
            offer D-1 2026 {next}.00 max_states 1"
        )
    };
    check(
        &one_state_only(100),
        expect![[r#"
            D-1 -> a 4000
            b open 10000: LimitReached"#]],
    );
    check(
        &one_state_only(800),
        expect![[r#"
            D-1 -> a 4000
            b open 80000: LimitReached"#]],
    );
    check(
        &one_state_only(2_000),
        expect![[r#"
            D-1 -> b 200000
            a open 4000: OffersExhausted"#]],
    );
}

#[test]
fn caps_on_states_and_partners_hold_and_count_locks() {
    check(
        "state LAO\nstate TCD partners=1
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p1 A4 BAC 2026 100.00
        offer D-1 2026 60.00 max_states 1
        offer E-1 2026 70.00
        lock E-1 b 2026 1.00",
        expect![[r#"
            D-1 -> a 6000
            E-1 -> a 500
            E-1 -> b 100 locked
            E-1 -> b 6400
            a open 3500: OffersExhausted
            b open 3500: OffersExhausted"#]],
    );
}

#[test]
fn co_funding_asks_for_another_donor_or_the_state() {
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 100.00
        line b LAO p2 A4 BAC 2026 100.00 covered 10.00
        line c LAO p3 A4 BAC 2026 100.00
        offer D-1 2026 300.00 co_funding yes
        offer D-2 2026 5.00
        offer E-1 2026 2.00 themes A4",
        expect![[r#"
            D-1 -> a 9999
            D-1 -> b 9000
            D-1 -> c 9999
            E-1 -> a 1
            E-1 -> c 1"#]],
    );
}

#[test]
fn a_fixed_cost_keeps_small_money_together_and_charges_no_goods() {
    let text = "state LAO\nstate TCD
        line a LAO p3 A4 BAC 2026 0.10
        line b TCD p3 A4 BAC 2026 0.10
        line c TCD p3 A4 BAC 2026 detector:1
        offer D-1 2026 0.12\noffer E-1 2026 detector:1";
    let mut policy = Policy { bands: 1, ..Policy::standard() };
    policy.fixed_cost_per_pair = 5;
    let run = solve(fixture::market(text), policy).unwrap();
    verify(run.clone()).unwrap();
    expect![[r#"
        D-1 -> a 10
        E-1 -> c 1
        b open 10: LimitReached"#]]
    .assert_eq(&shown(&run));
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

#[test]
fn groups_by_theme_are_listed_where_the_policy_asks() {
    let market = fixture::market(
        "state BIH\nstate LAO\nline a LAO p1 A4 BAC 2026 100.00\nline b LAO p1 A4.2 EORE 2026 10.00
        line c LAO p1 A5 REH 2026 50.00\nline d LAO p2 A6 COORD 2026 5.00
        line e BIH p1 A6 COORD 2026 5.00
        offer D-1 2026 60.00 themes A5,A6\noffer E-1 2026 70.00 themes A4\nlock D-1 c 2026 1.00",
    );
    let policy = Policy { thematic_groups: true, ..Policy::standard() };
    let run = solve(market.clone(), policy).unwrap();
    verify(run.clone()).unwrap();
    let shown: Vec<_> = run.coalitions[1]
        .groups
        .iter()
        .map(|group| {
            let members: Vec<_> =
                group.members.iter().map(|m| (&*m.donor, m.roles.len())).collect();
            (group.theme, members, group.totals[0].amounts.proposed, group.lines.join(","))
        })
        .collect();
    assert_eq!(
        shown,
        [
            (GroupTheme::ClearancePartnership, vec![("E", 2)], 7_000, "a,b".to_owned()),
            (GroupTheme::VictimAssistanceGroup, vec![("D", 2)], 4_900, "c".to_owned()),
        ],
        "the lead of a group is the one who brings most to it"
    );
    assert!(run.coalitions[0].groups.is_empty(), "BIH asks for neither theme");
    let without = solve(market, Policy::standard()).unwrap();
    assert_eq!(without.matches, run.matches);
    assert!(without.coalitions.iter().all(|coalition| coalition.groups.is_empty()));
}
