//! What keeps an offer from a line on figures alone, and what it does not.

use expect_test::{Expect, expect};

use super::prospects;
use crate::fixture;

/// Checks what the first offer finds on every line of a fixture.
fn check(text: &str, expected: Expect) {
    let market = fixture::market(text);
    let lines = market.lines().iter().zip(prospects(&market, 0));
    let told = lines.map(|(line, of)| {
        let rules = of.reasons.iter().map(|reason| reason.code());
        let rules: Vec<&str> = rules.chain(of.lacks.iter().map(|lack| lack.code())).collect();
        format!("{}: [{}] {:?} {:?}", line.id, rules.join(", "), of.least, of.together)
    });
    expected.assert_eq(&told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_line_that_is_covered_has_nothing_open_and_one_without_a_word_of_that_has() {
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 5.00
        line b LAO p1 A4 BAC 2026 5.00 covered 5.00
        line c LAO p1 A4 BAC 2026 5.00 covered 2.00
        line d LAO p1 A4 BAC 2026 ?
        line e LAO p1 A5 BAC 2027 5.00 covered 5.00
        line f LAO p1 A4 BAC 2026 detector:3
        offer D-1 2026 50.00
        lock D-1 c 2026 3.00",
        expect![[r#"
            a: [] Some(1) None
            b: [nothing_open] None None
            c: [nothing_open] None None
            d: [to_be_costed] None None
            e: [year, nothing_open] None None
            f: [resource_kind] None None"#]],
    );
}

#[test]
fn a_smallest_part_is_more_than_it_holds_in_the_year_or_may_give_the_state_in_it() {
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 90.00 part 50.00
        line b LAO p1 A4 BAC 2026 90.00 part 50.01
        line c LAO p1 A4 BAC 2027 90.00 part 50.00 covered 20.00
        line d LAO p1 A4 BAC 2028 90.00 part 31.00
        offer D-1 2026 50.00 also 2027=30.00",
        expect![[r#"
            a: [] Some(5000) None
            b: [smallest_part] Some(5001) None
            c: [] Some(3000) None
            d: [year, smallest_part] Some(3100) None"#]],
    );
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 90.00 part 40.00
        line b LAO p1 A4 BAC 2026 90.00 part 20.00
        line c LAO p1 A4 BAC 2026 90.00
        offer D-1 2026 50.00 max 30.00
        lock D-1 c 2026 10.00",
        expect![[r#"
            a: [max_per_state] Some(4000) None
            b: [] Some(2000) None
            c: [] Some(1) None"#]],
    );
    // Money buys whole units, and a year without a figure limits nothing.
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 detector:3 fill 20.00
        line b LAO p1 A4 BAC 2027 90.00 part 80.00
        offer D-1 2026 10.00 also 2027=?",
        expect![[r#"
            a: [smallest_part] Some(2000) None
            b: [not_reported] Some(8000) None"#]],
    );
}

#[test]
fn a_least_grant_counts_all_lines_of_the_state_in_all_years() {
    let lines = "state LAO\nstate TCD africa
        line a LAO p1 A4 BAC 2026 40.00
        line b LAO p1 A4 BAC 2027 70.00 covered 10.00
        line t TCD p1 A4 BAC 2026 99.00\n";
    check(
        &format!("{lines}offer D-1 2026 500.00 also 2027=500.00 min 100.00"),
        expect![[r#"
            a: [] Some(1) Some(10000)
            b: [] Some(1) Some(10000)
            t: [min_grant] Some(1) Some(9900)"#]],
    );
    // What it holds, gives to a State or pays of a line counts, and what the State has of it already.
    check(
        &format!("{lines}offer D-1 2026 500.00 also 2027=59.00 min 100.00"),
        expect![[r#"
            a: [min_grant] Some(1) Some(9900)
            b: [min_grant] Some(1) Some(9900)
            t: [min_grant] Some(1) Some(9900)"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 500.00 also 2027=500.00 max 45.00 min 90.00"),
        expect![[r#"
            a: [min_grant] Some(1) Some(8500)
            b: [min_grant] Some(1) Some(8500)
            t: [min_grant] Some(1) Some(4500)"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 500.00 share 0.5 min 49.50\nlock D-1 a 2026 40.00"),
        expect![[r#"
            a: [nothing_open] None None
            b: [year] Some(1) Some(7500)
            t: [] Some(1) Some(4950)"#]],
    );
}

#[test]
fn a_rule_that_is_loosened_alone_opens_a_line_only_where_the_least_grant_is_met_then() {
    check(
        "state LAO\nstate TCD africa
        line a LAO p1 A4 BAC 2026 40.00
        line b LAO p1 A5 BAC 2026 70.00
        line c LAO p1 A5 NTS 2026 10.00
        line t TCD p1 A4 BAC 2026 99.00
        line u TCD p1 A5 BAC 2026 1.00
        offer D-1 2026 500.00 min 100.00 states LAO excluded_themes A5 excluded_activities NTS",
        expect![[r#"
            a: [min_grant] Some(1) Some(4000)
            b: [theme_excluded] Some(1) Some(11000)
            c: [theme_excluded, activity_excluded] Some(1) Some(12000)
            t: [state_not_listed, min_grant] Some(1) Some(9900)
            u: [state_not_listed, theme_excluded] Some(1) Some(10000)"#]],
    );
    // Without the most for a State there would be enough.
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 90.00 part 60.00
        line b LAO p1 A4 BAC 2026 10.00
        offer D-1 2026 500.00 max 50.00 min 80.00",
        expect![[r#"
            a: [max_per_state] Some(6000) Some(10000)
            b: [min_grant] Some(1) Some(1000)"#]],
    );
}

#[test]
fn there_is_nothing_to_find_for_an_offer_that_is_not_there() {
    let market = fixture::market("state LAO\nline a LAO p1 A4 BAC 2026 1.00");
    assert_eq!(prospects(&market, 0), []);
}
