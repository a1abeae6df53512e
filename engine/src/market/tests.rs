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

/// At 1.0834567, EUR 50,000.00 is 5,417,283.5 cents, so two of them are rounded up to one more
/// than EUR 100,000.00 is.
fn at_an_odd_rate(text: &str) -> CaseFile {
    let mut case = fixture::case(text);
    case.rates[0].per_unit = "1.0834567".to_owned();
    case
}

#[test]
fn what_is_committed_in_full_stays_so_however_its_parts_are_rounded() {
    let two = "state LAO
        line a LAO p1 A4 BAC 2026 eur:100000.00
        offer D-1 2026 eur:50000.00\noffer E-1 2026 eur:50000.00
        lock D-1 a 2026 50000.00\nlock E-1 a 2026 50000.00";
    let market = Market::try_from(at_an_odd_rate(two)).unwrap();
    let locked: Vec<i64> = market.locks().iter().map(|lock| lock.quantity).collect();
    assert_eq!(locked, [5_417_284, 5_417_283]);
    assert_eq!(market[LineIx::new(0)].asked.map(super::Asked::remaining), Some(0));

    // One offer, all of it on two lines.
    let one = "state LAO
        line a LAO p1 A4 BAC 2026 eur:50000.00\nline b LAO p1 A4 BAC 2026 eur:60000.00
        offer D-1 2026 eur:100000.00
        lock D-1 a 2026 50000.00\nlock D-1 b 2026 50000.00";
    let market = Market::try_from(at_an_odd_rate(one)).unwrap();
    assert_eq!(market[OfferIx::new(0)].years[&2026].remaining(), 0);
    // What nobody gave is not there either: a cent more is refused, of the line and of the offer.
    let found = |text: &str| Market::try_from(at_an_odd_rate(text)).unwrap_err().0;
    let more = found(&two.replace("lock E-1 a 2026 50000.00", "lock E-1 a 2026 50000.01"));
    assert_eq!(more[0].rule, crate::case::Rule::CoveredExceedsAmount);
    let more = found(&one.replace("lock D-1 b 2026 50000.00", "lock D-1 b 2026 50000.01"));
    assert_eq!(more[0].rule, crate::case::Rule::LockExceedsOffer);
}

#[test]
fn a_lock_takes_no_more_than_there_is() {
    check(
        &format!("{BASE}\nlock D-1 a 2026 50.01"),
        |_| {},
        expect![[
            r#"locks[D-1, a].quantity: locks take more than the offer holds in that year; found "50.01"; correct the lock or the offer [lock_exceeds_offer]"#
        ]],
    );
    check(
        &format!("{BASE}\nlock D-1 a 2026 90.01"),
        |_| {},
        expect![[
            r#"locks[D-1, a].quantity: more is covered, with commitments, than the line asks; found "90.01"; correct `already_covered`, the locks or the amount [covered_exceeds_amount]"#
        ]],
    );
    check(
        &format!("{BASE}\nlock D-1 g 2026 1\nlock D-1 a 2027 1.00\nlock E-1 g 2026 0"),
        |_| {},
        expect![[r#"
            locks[D-1, a].year: a lock joins an offer and a line of the same kind, code, unit and year, both with a known figure; found year 2027; correct the lock [lock_mismatch]
            locks[D-1, g].line: a lock joins an offer and a line of the same kind, code, unit and year, both with a known figure; found "g"; correct the lock [lock_mismatch]
            locks[E-1, g].quantity: an amount of zero asks or gives nothing; found 0; write null where the figure is not known, or remove the entry [zero_amount]"#]],
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
        expect![[r#"
            needs[N-a].state: a State is named by three capital letters (ISO 3166-1 alpha-3); found "laos"; correct the code [bad_iso3]
            offers[D-1].states: every State that is named must be listed in `states`; found "TCD"; add the State to `states` or correct the code [unknown_state]
            offers[E-1].donor: every donor that is named must be listed in `donors`; found "Nobody"; add the donor or correct the id [unknown_donor]
            vetoes[D, TCD].state: every State that is named must be listed in `states`; found "TCD"; add the State to `states` or correct the code [unknown_state]
            vetoes[X, LAO].donor: every donor that is named must be listed in `donors`; found "X"; add the donor or correct the id [unknown_donor]
            forbidden_pairs[D-1, zz].line: no line has this id; found "zz"; correct the id or add the line [unknown_line]
            forbidden_pairs[Z-9, a].offer: no offer has this id; found "Z-9"; correct the id or add the offer [unknown_offer]"#]],
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
        expect![[r#"
            needs[N-a].lines[a].already_covered: an amount has at most the digits of its currency's minor unit; found "1.001"; round it as its owner would [too_precise]
            needs[N-a].lines[a].amount: an amount or quantity cannot be negative; found "-5"; remove the minus sign or correct the figure [negative_amount]
            needs[N-g].lines[g].amount: this field does not go with the record's `kind`; found kind "in_kind"; funding has `amount` and `currency`; expertise and in_kind have `code`, `quantity`, `unit`; how an amount was worked out goes into `source` [wrong_kind_field]
            offers[D-1].years[2026].amount: a currency other than the case's needs a rate; found "40.00"; add the currency to `rates`, with date and source [no_rate]
            offers[D-1].max_per_state: a currency other than the case's needs a rate; found "1e9"; add the currency to `rates`, with date and source [no_rate]
            offers[D-1].max_share_of_line: a share is a decimal string above 0 and at most 1, with at most 4 digits after the point; found "1.5"; write for example "0.5" [bad_share]
            offers[E-1].years[2026].quantity: amounts, and their sum over the case, stay below 2^53 minor units; found 9223372036854775807; check the figure, or split the case [overflow]"#]],
    );
    check(
        BASE,
        |case| case.currency = "XXX".to_owned(),
        expect![[
            r#"currency: a currency is an active ISO 4217 code; found "XXX"; correct the code [unknown_currency]"#
        ]],
    );
    check(
        BASE,
        |case| case.rates[0].per_unit = "0".to_owned(),
        expect![[
            r#"rates[EUR].per_unit: a rate is a positive decimal string with at most 9 digits after the point, above 0 and below 9,000,000; found "0"; write units of the case currency for one unit of this one [bad_rate]"#
        ]],
    );
    check(
        BASE,
        |case| case.needs[0].lines[0].already_covered = Some("100.01".to_owned()),
        expect![[
            r#"needs[N-a].lines[a].already_covered: more is covered, with commitments, than the line asks; found "100.01"; correct `already_covered`, the locks or the amount [covered_exceeds_amount]"#
        ]],
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
        expect![[r#"
            states[LAO]: ids are unique in the case; found "LAO" twice; give one of the two another id [duplicate_id]
            offers[D-1]: ids are unique in the case; found "D-1" twice; give one of the two another id [duplicate_id]
            lines[a]: ids are unique in the case; found "a" twice; give one of the two another id [duplicate_id]"#]],
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
        expect![
            "offers[D-1].years[2026].amount: amounts, and their sum over the case, stay below 2^53 minor units; found 9007199254740992 USD in all; check the figure, or split the case [overflow]"
        ],
    );
}

#[test]
fn of_sums_past_the_bound_the_greatest_figures_must_go() {
    let mut case = fixture::case(&format!("{BASE}\noffer F-1 2026 70.00\noffer G-1 2026 5.00"));
    for offer in &mut case.offers {
        if ["F-1", "G-1"].contains(&offer.id.as_str()) {
            offer.years[0].amount = Some(crate::case::format_amount(MAX_AMOUNT, 2));
        }
    }
    let errors = Market::try_from(case).unwrap_err().0;
    let paths: Vec<&str> = errors.iter().map(|error| error.path.as_str()).collect();
    assert_eq!(paths, ["offers[G-1].years[2026].amount", "offers[F-1].years[2026].amount"]);
}

#[test]
fn a_share_rounds_down() {
    let third = Share::from_ten_thousandths(3_333);
    assert_eq!(third.map(|share| share.of(10_001)), Some(3_333));
    assert_eq!(Share::WHOLE.of(MAX_AMOUNT), MAX_AMOUNT);
    assert_eq!([0, -1, 10_001].map(Share::from_ten_thousandths), [None; 3]);
}

#[test]
fn a_duplicate_id_hides_no_other_error() {
    check(
        BASE,
        |case| {
            case.donors.push(case.donors[0].clone());
            case.needs[0].lines[0].amount = Some("-5".to_owned());
            case.offers[1].donor = "Nobody".to_owned();
        },
        expect![[r#"
            donors[D]: ids are unique in the case; found "D" twice; give one of the two another id [duplicate_id]
            needs[N-a].lines[a].amount: an amount or quantity cannot be negative; found "-5"; remove the minus sign or correct the figure [negative_amount]
            offers[E-1].donor: every donor that is named must be listed in `donors`; found "Nobody"; add the donor or correct the id [unknown_donor]"#]],
    );
}

#[test]
fn a_price_that_rounding_changes_by_much_is_said() {
    let said = |cost: &str, asked: i64| {
        let text = format!("state LAO\nline a LAO p1 A4 BAC 2026 detector:{asked} fill {cost}");
        let mut case = fixture::case(&text);
        case.needs[0].lines[0].currency = Some("EUR".to_owned());
        let warnings = Market::try_from(case).unwrap().warnings();
        warnings.iter().map(|warning| warning.rule.code()).collect::<Vec<_>>()
    };
    // 3.75 cents of the case currency, counted as 4: 400.00 for what costs 375.00.
    assert_eq!(said("0.03", 10_000), ["unit_cost_rounded"]);
    assert_eq!(said("0.03", 4), [""; 0], "all four are rounded by a cent");
    assert_eq!(said("0.03", 5), ["unit_cost_rounded"]);
    assert_eq!(said("3.00", 10_000), [""; 0], "3.75 exactly");
    assert_eq!(said("9.99", 10_000), [""; 0], "a quarter of a cent of 12.49");
}

#[test]
fn what_probably_is_not_meant_is_said() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 100.00
        offer D-1 2026 40.00 also 2027=10.00 min 50.01\noffer E-1 2026 40.00 min 40.00
        offer F-1 2026 ? min 1.00\nveto E LAO\nveto E LAO\nforbid E-1 a\nforbid E-1 a";
    let said: Vec<String> =
        fixture::market(text).warnings().iter().map(ToString::to_string).collect();
    expect![[r#"
        offers[D-1].min_grant: the least that a State receives from this offer is more than it holds in all its years, so that it can give nothing; found "50.01"; lower `min_grant` or correct the amounts [min_grant_exceeds_offer]
        vetoes[E, LAO] by the state: the list names this twice; remove one of the two [duplicate_entry]
        forbidden_pairs[E-1, a]: the list names this twice; remove one of the two [duplicate_entry]"#]].assert_eq(&said.join("\n"));
    let mut case = fixture::case(BASE);
    case.offers[0].min_grant = Some("0.00".to_owned());
    let refused = Market::try_from(case).unwrap_err().to_string();
    expect!["offers[D-1].min_grant: an amount of zero asks or gives nothing; found 0; write null where the figure is not known, or remove the entry [zero_amount]"].assert_eq(&refused);
}
