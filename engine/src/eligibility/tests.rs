//! Each rule blocks what it should, and nothing else.

use expect_test::{Expect, expect};

use super::{Reason, is_eligible, verdict};
use crate::fixture;
use crate::market::{LineIx, OfferIx};

/// Checks the verdicts of the first offer on every line of a fixture.
fn check(text: &str, expected: Expect) {
    let market = fixture::market(text);
    let found: Vec<String> = (0..market.lines().len())
        .map(LineIx::new)
        .map(|line| {
            let reasons: Vec<&str> =
                verdict(&market, OfferIx::new(0), line).into_iter().map(Reason::code).collect();
            assert_eq!(is_eligible(&market, OfferIx::new(0), line), reasons.is_empty());
            format!(
                "{}: {}",
                market[line].id,
                if reasons.is_empty() { "eligible".to_owned() } else { reasons.join(", ") }
            )
        })
        .collect();
    expected.assert_eq(&found.join("\n"));
}

#[test]
fn kind_code_unit_and_year() {
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 1.00
        line b LAO p1 A4 BAC 2027 1.00
        line c LAO p1 A4 BAC 2026 detector:3
        line d LAO p1 A4 BAC 2026 ?
        offer D-1 2026 5.00",
        expect![[r#"
            a: eligible
            b: year
            c: resource_kind
            d: to_be_costed"#]],
    );
    check(
        "state LAO
        line a LAO p1 A4 BAC 2026 detector:1
        line b LAO p1 A4 BAC 2026 vehicle:1
        offer D-1 2026 detector:5",
        expect![[r#"
            a: eligible
            b: resource_code"#]],
    );
}

#[test]
fn states_and_regions_add_up() {
    let lines = "state LAO ldc\nstate TCD africa ldc\nstate BIH not_oda
        line l LAO p1 A4 BAC 2026 1.00\nline t TCD p1 A4 BAC 2026 1.00\nline b BIH p1 A4 BAC 2026 1.00\n";
    check(
        &format!("{lines}offer D-1 2026 5.00 states BIH regions Africa"),
        expect![[r#"
        b: eligible
        l: state_not_listed
        t: eligible"#]],
    );
    check(
        &format!(
            "{lines}offer D-1 2026 5.00 regions Sub excluded_regions Africa excluded_states LAO"
        ),
        expect![[r#"
            b: eligible
            l: state_excluded
            t: region_excluded"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 5.00 only ldc"),
        expect![[r#"
        b: ldc_only
        l: eligible
        t: eligible"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 5.00 only oda"),
        expect![[r#"
        b: oda_only
        l: eligible
        t: eligible"#]],
    );
}

#[test]
fn themes_activities_expiry_and_exclusions() {
    let lines = "state LAO
        line a LAO p1 A4 BAC 2026 1.00\nline b LAO p1 A5 REH 2026 1.00\nline c LAO p1 A4 TS 2026 1.00\n";
    check(
        &format!("{lines}offer D-1 2026 5.00 themes A4 excluded_activities TS"),
        expect![[r#"
        a: eligible
        b: theme_not_listed
        c: activity_excluded"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 5.00 activities REH,TS excluded_themes A5"),
        expect![[r#"
        a: activity_not_listed
        b: theme_excluded
        c: eligible"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 5.00 expires 2026-02-28\nforbid D-1 b"),
        expect![[r#"
        a: expired
        b: expired, forbidden_pair
        c: expired"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 5.00 expires 2026-03-01\nforbid D-1 b"),
        expect![[r#"
        a: eligible
        b: forbidden_pair
        c: eligible"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 5.00\nveto D LAO"),
        expect![[r#"
        a: veto
        b: veto
        c: veto"#]],
    );
    check(
        &format!("{lines}offer D-1 2026 ?"),
        expect![[r#"
        a: not_reported
        b: not_reported
        c: not_reported"#]],
    );
}
