//! Edits change what they name, by exactly as much, and nothing else.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{Edit, EditError, OfferLimit, can_be_loosened, edited};
use crate::case::{Date, VetoBy};
use crate::eligibility::{Reason, verdict};
use crate::explain::tests::{add_line, add_offer, markets};
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx};

const TEXT: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 eur:100.00 covered 10.00
    line b TCD p1 A5 REH 2026 detector:5
    offer D-1 2026 eur:60.00 max 40.00\noffer D-2 2026 detector:4
    offer E-1 2026 10.00
    lock D-1 a 2026 20.00\nforbid E-1 a\nveto D TCD";

fn after(market: &Market, edits: &[Edit]) -> Market {
    Market::try_from(edited(market, edits).unwrap()).unwrap()
}

fn id(text: &str) -> String {
    text.to_owned()
}

#[test]
fn quantities_in_a_foreign_currency_change_by_the_case_currency() {
    let market = fixture::market(TEXT);
    let add = Edit::AddToOffer { offer: id("D-1"), year: 2026, quantity: 1 };
    let changed = after(&market, &[add]);
    let (old, new) = (&market.offers()[0], &changed.offers()[0]);
    assert_eq!(old.years[&2026].quantity, Some(7_500));
    assert_eq!(new.years[&2026].quantity, Some(7_501));
    assert_eq!(new.limits.max_per_state, old.limits.max_per_state);
    let line = Edit::SetLine { line: id("a"), quantity: Some(12_501) };
    let changed = after(&market, &[line]);
    let asked = changed.lines()[0].asked.unwrap();
    assert_eq!((asked.quantity, asked.already_covered, asked.locked), (12_501, 1_250, 2_500));
}

#[test]
fn each_lock_of_an_offer_is_written_as_itself() {
    // 20.00 EUR are 25.00 USD, which is what the other says in EUR.
    let market = fixture::market(&format!("{TEXT}\nlock D-1 a 2026 25.00"));
    let line = Edit::SetLine { line: id("a"), quantity: Some(12_501) };
    let changed = after(&market, &[line]);
    let locked =
        |market: &Market| market.locks().iter().map(|lock| lock.quantity).collect::<Vec<_>>();
    assert_eq!(locked(&changed), [2_500, 3_125]);
    assert_eq!(locked(&changed), locked(&market));
}

#[test]
fn commitments_that_are_alike_keep_the_figures_that_they_came_to() {
    let mut case = fixture::case(
        "state LAO\nline a LAO p1 A4 BAC 2026 eur:100000.00\noffer D-1 2026 eur:100000.00
        lock D-1 a 2026 50000.00\nlock D-1 a 2026 50000.00",
    );
    case.rates[0].per_unit = "1.0834567".to_owned();
    let market = Market::try_from(case).unwrap();
    let line = Edit::SetLine { line: id("a"), quantity: Some(10_834_567) };
    let changed = after(&market, &[line]);
    assert_eq!(changed.lines()[0].asked.unwrap().locked, 10_834_567);
}

#[test]
fn a_currency_of_goods_means_nothing() {
    let mut case = fixture::case(TEXT);
    let goods = case.offers.iter_mut().find(|offer| offer.id == "D-2").unwrap();
    goods.years[0].currency = Some("EUR".to_owned());
    let market = Market::try_from(case).unwrap();
    let more = Edit::AddToOffer { offer: id("D-2"), year: 2026, quantity: 3 };
    let most = Edit::SetLimit { offer: id("D-2"), limit: OfferLimit::MaxPerState(Some(2)) };
    let changed = after(&market, &[most, more]);
    let offer = &changed.offers()[1];
    assert_eq!((offer.years[&2026].quantity, offer.limits.max_per_state), (Some(7), Some(2)));
}

#[test]
fn what_no_file_may_hold_is_refused() {
    let market = fixture::market(TEXT);
    let none = OfferLimit::MaxStates(Some(0));
    for edit in [
        Edit::AddToOffer { offer: id("E-1"), year: 5, quantity: 100 },
        Edit::MoveYear { offer: id("E-1"), from: 2026, to: 5, quantity: 100 },
        Edit::SetLimit { offer: id("E-1"), limit: none },
    ] {
        let refused = edited(&market, std::slice::from_ref(&edit));
        assert!(matches!(refused, Err(EditError::Form(_))), "{edit:?}: {refused:?}");
    }
    let nobody = Edit::SetMaxPartners { state: id("LAO"), most: Some(0) };
    let refused = edited(&market, &[nobody]).unwrap_err().to_string();
    assert_eq!(refused, "the most partners of \"LAO\" would hold 0");
}

#[test]
fn a_donor_leaves_with_all_that_is_its_own() {
    let market = fixture::market(TEXT);
    let changed = after(&market, &[Edit::RemoveDonor { donor: id("D") }]);
    assert_eq!(changed.offers().len(), 1);
    assert!(changed.locks().is_empty() && changed.case().vetoes.is_empty());
    let changed = after(&market, &[Edit::RemoveOffer { offer: id("E-1") }]);
    assert!(changed.case().forbidden_pairs.is_empty() && changed.donors().len() == 2);
}

#[test]
fn limits_years_dates_and_exclusions() {
    let market = fixture::market(TEXT);
    let limits = [
        OfferLimit::MaxPerState(None),
        OfferLimit::MinGrant(Some(5)),
        OfferLimit::MaxStates(Some(3)),
        OfferLimit::MaxShareOfLine(Some(2_500)),
        OfferLimit::NeedsCoFunding(true),
    ];
    let edits: Vec<Edit> =
        limits.iter().map(|limit| Edit::SetLimit { offer: id("E-1"), limit: *limit }).collect();
    let found = after(&market, &edits).offers()[2].limits.clone();
    assert_eq!((found.max_per_state, found.min_grant, found.max_states), (None, Some(5), Some(3)));
    assert!(found.needs_co_funding && found.max_share_of_line.unwrap().of(10_000) == 2_500);

    let day = Date::parse("2026-02-01").unwrap();
    let changed = after(
        &market,
        &[
            Edit::MoveYear { offer: id("E-1"), from: 2026, to: 2027, quantity: 1_000 },
            Edit::SetExpiry { offer: id("D-2"), day: Some(day) },
            Edit::SetAsOf { day: Date::parse("2026-04-01").unwrap() },
            Edit::AddVeto { donor: id("E"), state: id("LAO"), by: VetoBy::Donor },
            Edit::Forbid { offer: id("D-2"), line: id("b") },
            Edit::SetMaxPartners { state: id("LAO"), most: Some(1) },
        ],
    );
    let years: Vec<i32> = changed.offers()[2].years.keys().copied().collect();
    assert_eq!(years, [2027], "a year left with nothing goes");
    let found = verdict(&changed, OfferIx::new(1), LineIx::new(1));
    assert_eq!(found, [Reason::Expired, Reason::Veto, Reason::ForbiddenPair]);
    assert_eq!(changed.states()[0].max_partners, Some(1));
}

#[test]
fn what_cannot_be_edited_is_refused_by_name() {
    let market = fixture::market(TEXT);
    let refused = |edit: Edit| edited(&market, &[edit]).unwrap_err();
    let loosen = |rule| Edit::Loosen { offer: id("E-1"), line: id("a"), rule };
    assert_eq!(refused(loosen(Reason::Veto)), EditError::NotLoosenable(Reason::Veto));
    assert_eq!(
        refused(Edit::MoveYear { offer: id("E-1"), from: 2030, to: 2026, quantity: 1 }),
        EditError::NothingReported { offer: id("E-1"), year: 2030 }
    );
    assert_eq!(refused(Edit::RemoveDonor { donor: id("X") }), EditError::UnknownDonor(id("X")));
    assert_eq!(
        refused(Edit::SetLine { line: id("x"), quantity: None }),
        EditError::UnknownLine(id("x"))
    );
}

#[test]
fn edits_are_read_back_as_written_and_unknown_fields_are_refused() {
    let edit = Edit::SetExpiry { offer: id("D-1"), day: Date::parse("2026-12-31") };
    let text = serde_json::to_string(&edit).unwrap();
    assert_eq!(text, r#"{"set_expiry":{"offer":"D-1","day":"2026-12-31"}}"#);
    assert_eq!(serde_json::from_str::<Edit>(&text).unwrap(), edit);
    let more = r#"{"remove_offer":{"offer":"D-1","sure":true}}"#;
    assert!(serde_json::from_str::<Edit>(more).is_err());
}

#[test]
fn what_is_added_is_as_if_the_case_had_held_it() {
    let market = fixture::market(TEXT);
    for entry in ["offer F-1 2026 20.00 states LAO max 5.00", "offer D-3 2027 eur:7.00 themes A4"] {
        let case = edited(&market, &[add_offer(TEXT, entry)]).unwrap();
        assert_eq!(case, fixture::case(&format!("{TEXT}\n{entry}")), "{entry}");
    }
    let changed = after(&market, &[add_line("a", "line a2 LAO p1 A4 BAC 2027 3.00")]);
    let need = |id: &str| changed.lines().iter().find(|line| line.id == id).unwrap().need;
    assert_eq!(need("a2"), need("a"));
    // What was added is edited further, as if it had always been there.
    let edits = [
        add_offer(TEXT, "offer F-1 2026 20.00 states TCD"),
        add_line("a", "line a2 LAO p1 A4 BAC 2026 3.00"),
        Edit::AddToOffer { offer: id("F-1"), year: 2026, quantity: 1 },
        Edit::SetLine { line: id("a2"), quantity: Some(400) },
        Edit::Loosen { offer: id("F-1"), line: id("a2"), rule: Reason::StateNotListed },
        Edit::Forbid { offer: id("D-1"), line: id("a2") },
    ];
    let changed = after(&market, &edits);
    let offer = changed.offers().iter().position(|offer| offer.id == "F-1").unwrap();
    let line = changed.lines().iter().position(|line| line.id == "a2").unwrap();
    assert_eq!(changed.offers()[offer].years[&2026].quantity, Some(2_001));
    assert_eq!(changed.lines()[line].asked.unwrap().quantity, 400);
    assert_eq!(verdict(&changed, OfferIx::new(offer), LineIx::new(line)), []);
    let left = after(&market, &[edits[0].clone(), Edit::RemoveOffer { offer: id("F-1") }]);
    assert_eq!(left.offers().len(), market.offers().len());
}

#[test]
fn what_cannot_be_added_is_refused_by_name() {
    let market = fixture::market(TEXT);
    let refused = |edits: &[Edit]| edited(&market, edits).unwrap_err();
    let Edit::AddOffer { mut offer, donor } = add_offer(TEXT, "offer F-1 2026 20.00") else {
        unreachable!()
    };
    let add = |offer: &crate::case::Offer, donor: Option<&crate::case::Donor>| Edit::AddOffer {
        offer: Box::new(offer.clone()),
        donor: donor.cloned(),
    };
    let unknown = refused(&[add(&offer, None)]);
    assert_eq!(unknown, EditError::UnknownDonor(id("F")));
    let twice = [add(&offer, donor.as_ref()), add(&offer, None)];
    assert_eq!(refused(&twice), EditError::TakenId(id("F-1")));
    // Figures are read by id from the market that there was before.
    let gone = Edit::RemoveOffer { offer: id("E-1") };
    let mut same = offer.clone();
    same.id = id("E-1");
    assert_eq!(refused(&[gone, add(&same, donor.as_ref())]), EditError::TakenId(id("E-1")));
    offer.years[0].year = 5_000;
    let EditError::Form(errors) = refused(&[add(&offer, donor.as_ref())]) else { unreachable!() };
    assert_eq!(errors.0[0].path, "offers[F-1].years[0].year");
    let line = "line a2 LAO p1 A4 BAC 2026 3.00";
    assert_eq!(refused(&[add_line("x", line)]), EditError::UnknownNeed(id("N-x")));
    let taken = refused(&[add_line("a", "line b LAO p1 A4 BAC 2026 3.00")]);
    assert_eq!(taken, EditError::TakenId(id("b")));
    let foreign = [
        add_offer(TEXT, "offer F-1 2026 eur:20.00"),
        Edit::AddToOffer { offer: id("F-1"), year: 2026, quantity: 1 },
    ];
    assert_eq!(refused(&foreign), EditError::AddedForeign(id("F-1")));
    let foreign = [
        add_line("a", "line a2 LAO p1 A4 BAC 2026 eur:3.00"),
        Edit::SetLine { line: id("a2"), quantity: None },
    ];
    assert_eq!(refused(&foreign), EditError::AddedForeign(id("a2")));
}

#[test]
fn what_is_added_is_read_as_in_a_case_with_the_errors_of_a_case() {
    let edit = add_offer(TEXT, "offer F-1 2026 20.00 states LAO");
    let text = serde_json::to_string(&edit).unwrap();
    assert_eq!(serde_json::from_str::<Edit>(&text).unwrap(), edit);
    let edit = add_line("a", "line a2 LAO p1 A4 BAC 2026 detector:2");
    let line = serde_json::to_string(&edit).unwrap();
    assert_eq!(serde_json::from_str::<Edit>(&line).unwrap(), edit);
    for (wrong, code) in [
        (text.replace("2026", "5000"), "year_range"),
        (text.replace("\"states\"", "\"stats\""), "unknown_field"),
        (text.replace("\"20.00\"", "20.00"), "not_decimal"),
        (line.replace("\"unit\":\"item\"", "\"unit\":7"), "wrong_type"),
    ] {
        let error = serde_json::from_str::<Edit>(&wrong).unwrap_err().to_string();
        assert!(error.contains(code), "{error}");
    }
}

proptest! {
    #[test]
    fn any_offer_and_any_line_can_be_added(text in markets(), other in markets()) {
        let (market, case) = (fixture::market(&text), fixture::case(&other));
        let mut edits = Vec::new();
        let mut expected = market.case().clone();
        for (at, mut offer) in case.offers.into_iter().enumerate() {
            (offer.id, offer.donor) = (format!("X-{at}"), id("X"));
            let donor = case.donors[0].clone();
            let donor = (at == 0).then(|| crate::case::Donor { id: id("X"), ..donor });
            expected.donors.extend(donor.clone());
            expected.offers.push(offer.clone());
            edits.push(Edit::AddOffer { offer: Box::new(offer), donor });
        }
        for (at, mut line) in case.needs.into_iter().flat_map(|need| need.lines).enumerate() {
            line.id = format!("x{at}");
            expected.needs[0].lines.push(line.clone());
            edits.push(Edit::AddLine { need: expected.needs[0].id.clone(), line: Box::new(line) });
        }
        expected.canonicalize();
        let case = edited(&market, &edits).unwrap();
        prop_assert_eq!(&case, &expected);
        prop_assert!(Market::try_from(case).is_ok());
    }

    #[test]
    fn a_loosened_rule_falls_alone(text in markets()) {
        let market = fixture::market(&text);
        for offer in (0..market.offers().len()).map(OfferIx::new) {
            for line in (0..market.lines().len()).map(LineIx::new) {
                let before = verdict(&market, offer, line);
                for rule in before.iter().copied().filter(|rule| can_be_loosened(*rule)) {
                    let edit = Edit::Loosen {
                        offer: market[offer].id.clone(),
                        line: market[line].id.clone(),
                        rule,
                    };
                    let changed = after(&market, &[edit]);
                    let left: Vec<Reason> =
                        before.iter().copied().filter(|reason| *reason != rule).collect();
                    prop_assert_eq!(verdict(&changed, offer, line), left);
                }
            }
        }
    }

    #[test]
    fn adding_and_taking_the_same_leaves_the_same_market(text in markets(), quantity in 1..99_i64) {
        let market = fixture::market(&text);
        let offer = &market.offers()[0];
        let (id, year) = (offer.id.clone(), *offer.years.keys().next().unwrap());
        let changed = after(&market, &[
            Edit::AddToOffer { offer: id.clone(), year, quantity },
            Edit::AddToOffer { offer: id, year, quantity: -quantity },
        ]);
        prop_assert_eq!(&changed.offers()[0].years, &offer.years);
        prop_assert_eq!(changed.offers()[0].limits.max_per_state, offer.limits.max_per_state);
        prop_assert!(changed.lines().iter().zip(market.lines()).all(|(a, b)| a.asked == b.asked));
    }
}
