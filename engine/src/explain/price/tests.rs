//! Prices against trying, and against the potentials.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{KnownBy, OfferPrice, Prices};
use crate::explain::tests::brute_force::{best, changed, market, placement, rungs, tiny};
use crate::explain::tests::{baseline, markets, of_market};
use crate::explain::{Baseline, Edit, Inquiry, QuestionError, potentials, what_if};
use crate::market::OfferIx;

fn ask(baseline: &Baseline, funding: i64, units: i64) -> Vec<OfferPrice> {
    let question = Prices { funding, units };
    Inquiry::new(baseline.clone(), question, 1_000).unwrap().finish().report.offers
}

#[test]
fn money_that_buys_goods_is_placed() {
    let baseline = baseline(
        "state LAO
        line a LAO p1 A5 REH 2026 detector:3 fill 10.00
        offer D-1 2026 15.00",
    );
    let prices = ask(&baseline, 1_500, 1);
    let gains: Vec<i64> = prices[0].gains.iter().map(|gain| gain.quantity).collect();
    assert_eq!((prices[0].placed, gains), (2_000, vec![2]), "one unit before, three after");
}

#[test]
fn money_that_holds_less_than_a_unit_costs_has_a_price_too() {
    // With 100.00 the detector is bought; with 80.00 nothing can be, so that the round of money is one flow.
    let baseline = baseline(
        "state LAO
        line a LAO p1 A4 BAC 2026 50.00\nline g LAO p1 A5 REH 2026 detector:1 fill 100.00
        offer D-1 2026 80.00",
    );
    let prices = ask(&baseline, 2_000, 1);
    assert_eq!((prices[0].known_by, prices[0].placed), (KnownBy::Solve, 5_000));
}

#[test]
fn more_goes_where_it_counts_most() {
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p2 A4 BAC 2026 50.00
        offer D-1 2026 60.00\noffer E-1 2026 10.00 states TCD\noffer F-1 2027 10.00",
    );
    let prices = ask(&baseline, 5_000, 1);
    let shown: Vec<_> = prices
        .iter()
        .map(|p| {
            (
                p.offer.as_str(),
                p.placed,
                p.gains
                    .iter()
                    .map(|g| (g.state.as_str(), g.priority, g.quantity))
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("D-1", 5_000, vec![("LAO", 1, 4_000), ("TCD", 2, 1_000)]),
            ("E-1", 4_000, vec![("TCD", 2, 4_000)]),
            ("F-1", 0, vec![]),
        ]
    );
}

#[test]
fn what_the_certificate_proves_is_not_solved() {
    // D-1 has more than everybody lacks.
    let baseline = baseline("state LAO\nline a LAO p1 A4 BAC 2026 1.00\noffer D-1 2026 5.00");
    let question = Prices { funding: 1, units: 1 };
    let answer = Inquiry::new(baseline, question, 10).unwrap().finish();
    assert_eq!(answer.solves, 0);
    assert_eq!(answer.report.offers[0].known_by, KnownBy::Certificate);
}

#[test]
fn nothing_more_is_no_question() {
    let baseline = baseline("state LAO");
    let refused = Inquiry::new(baseline, Prices { funding: 0, units: 1 }, 9).unwrap_err();
    assert_eq!(refused, QuestionError::NotPositive(0));
}

/// The reward of a run: what its certificate states, turned positive.
fn reward(baseline: &Baseline) -> i128 {
    -baseline.run().certificate.objective.parse::<i128>().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_price_is_what_the_best_of_all_proposals_gains(text in tiny(), added in 1..4_i64) {
        let before = market(&text);
        let baseline = of_market(before.clone());
        for (at, price) in ask(&baseline, added, 1).iter().enumerate() {
            let edit = Edit::AddToOffer { offer: price.offer.clone(), year: 2026, quantity: added };
            let after = of_market(crate::Market::try_from(
                crate::explain::edited(&before, std::slice::from_ref(&edit)).unwrap(),
            ).unwrap());
            let base = rungs(&before, &placement(&before, baseline.run()));
            let most = best(after.market(), &|_| true).unwrap();
            prop_assert_eq!(most.iter().sum::<i64>() - base.iter().sum::<i64>(), price.placed);
            let gains: i64 = price.gains.iter().map(|gain| gain.quantity).sum();
            prop_assert_eq!(gains, price.placed);
            let effect = what_if(&baseline, &[edit]).unwrap().difference;
            if price.known_by == KnownBy::Solve {
                prop_assert_eq!(changed(base, &effect.rungs), most);
            } else {
                prop_assert_eq!(base, most, "offer {} has a price after all", at);
            }
        }
    }

    #[test]
    fn a_unit_more_is_worth_at_most_its_price_and_a_unit_less_at_least(text in markets()) {
        let baseline = baseline(&text);
        let prices = potentials::prices(&baseline).unwrap();
        for ((offer, year), price) in prices {
            let entry = baseline.market()[offer].years[&year];
            let id = baseline.market()[OfferIx::new(offer.at())].id.clone();
            let with = |quantity: i64| {
                let edit = Edit::AddToOffer { offer: id.clone(), year, quantity };
                Baseline::of(what_if(&baseline, &[edit]).unwrap().run).unwrap()
            };
            prop_assert!(reward(&with(1)) - reward(&baseline) <= price);
            // With nothing left the arc would go, and the scale of the costs with it.
            if entry.remaining() > 1 {
                prop_assert!(reward(&baseline) - reward(&with(-1)) >= price);
            }
        }
    }
}
