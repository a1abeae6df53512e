//! What a case means: conversions, and that everything wrong is found in one go.

use expect_test::{Expect, expect};

use super::{LineIx, Market, OfferIx, Share};
use crate::case::{CaseFile, MAX_AMOUNT};
use crate::fixture;

fn check(text: &str, change: impl Fn(&mut CaseFile), expected: Expect) {
    let mut case = fixture::case(text);
    change(&mut case);
    let found = match Market::try_from(case) {
        Ok(market) => format!("{:?}\n{:?}", market.lines(), market.locks()),
        Err(errors) => errors.to_string(),
    };
    expected.assert_eq(&found);
}

const BASE: &str = "state LAO
    line a LAO p1 A4 BAC 2026 100.00 covered 10.00
    line g LAO p2 A4 BAC 2026 detector:4
    offer D-1 2026 eur:40.00
    offer E-1 2026 detector:3";

#[test]
fn converts_figures_into_integers_of_one_unit() {
    let market = fixture::market(BASE);
    let line = &market[LineIx::new(0)];
    assert_eq!(
        line.asked.map(|asked| (asked.quantity, asked.already_covered, asked.remaining())),
        Some((10_000, 1_000, 9_000))
    );
    // 40 EUR at 1.25.
    assert_eq!(market[OfferIx::new(0)].years[&2026].quantity, Some(5_000));
    assert_eq!(market[market[LineIx::new(1)].resource].code, "detector");
}

#[test]
fn locks_are_taken_off_both_sides() {
    let market = fixture::market(&format!("{BASE}\nlock D-1 a 2026 30.00\nlock E-1 g 2026 3"));
    assert_eq!(market[LineIx::new(0)].asked.map(super::Asked::remaining), Some(6_000));
    assert_eq!(market[OfferIx::new(0)].years[&2026].remaining(), 2_000);
    assert_eq!(market[OfferIx::new(1)].years[&2026].remaining(), 0);
}

#[test]
fn a_lock_takes_no_more_than_there_is() {
    check(&format!("{BASE}\nlock D-1 a 2026 50.01"), |_| {}, expect![]);
    check(&format!("{BASE}\nlock D-1 a 2026 90.01"), |_| {}, expect![]);
    check(
        &format!("{BASE}\nlock D-1 g 2026 1\nlock D-1 a 2027 1.00\nlock E-1 g 2026 0"),
        |_| {},
        expect![],
    );
}

#[test]
fn collects_names_that_lead_nowhere() {
    check(
        &format!(
            "{BASE}\nveto X LAO\nveto D TCD\nforbid Z-9 a\nforbid D-1 zz\nlock Z-9 zz 2026 1.00"
        ),
        |case| {
            case.needs[0].state = "laos".to_owned();
            case.offers[0].states = vec!["TCD".to_owned()];
            case.offers[1].donor = "Nobody".to_owned();
        },
        expect![],
    );
}

#[test]
fn collects_figures_that_break_a_rule() {
    check(
        BASE,
        |case| {
            case.needs[0].lines[0].amount = Some("-5".to_owned());
            case.needs[0].lines[0].already_covered = Some("1.001".to_owned());
            case.needs[1].lines[0].amount = Some("1".to_owned());
            case.offers[0].years[0].currency = Some("CHF".to_owned());
            case.offers[0].max_per_state = Some("1e9".to_owned());
            case.offers[0].max_share_of_line = Some("1.5".to_owned());
            case.offers[1].years[0].quantity = Some(i64::MAX);
        },
        expect![],
    );
    check(BASE, |case| case.currency = "XXX".to_owned(), expect![]);
    check(BASE, |case| case.rates[0].per_unit = "0".to_owned(), expect![]);
    check(
        BASE,
        |case| case.needs[0].lines[0].already_covered = Some("100.01".to_owned()),
        expect![],
    );
}

#[test]
fn duplicate_ids_are_named() {
    check(
        BASE,
        |case| {
            case.needs[1].lines[0].id = "a".to_owned();
            case.offers[1].id = "D-1".to_owned();
            case.states.push(case.states[0].clone());
        },
        expect![],
    );
}

#[test]
fn sums_stay_within_the_bound() {
    let half = crate::case::format_amount(MAX_AMOUNT / 2 + 1, 2);
    check(
        BASE,
        |case| {
            case.needs[0].lines[0].amount = Some(half.clone());
            case.offers[0].years[0].currency = None;
            case.offers[0].years[0].amount = Some(half.clone());
        },
        expect![],
    );
}

#[test]
fn a_share_rounds_down() {
    let third = Share::from_ten_thousandths(3_333);
    assert_eq!(third.map(|share| share.of(10_001)), Some(3_333));
    assert_eq!(Share::WHOLE.of(MAX_AMOUNT), MAX_AMOUNT);
    assert_eq!([0, -1, 10_001].map(Share::from_ten_thousandths), [None; 3]);
}
