//! The cheapest way to close a line is what trying every amount finds.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{CheapestToClose, Closing};
use crate::eligibility::is_eligible;
use crate::explain::tests::{baseline, markets};
use crate::explain::{Baseline, Edit, Inquiry, what_if_for};

fn ask(baseline: &Baseline) -> Vec<Closing> {
    let question = CheapestToClose { lines: Vec::new() };
    let answer = Inquiry::new(baseline.clone(), question, 100_000).unwrap().finish();
    assert!(answer.complete);
    answer.report.lines
}

#[test]
fn an_offer_that_goes_there_alone_is_cheapest() {
    let lines = ask(&baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00
        line b TCD p2 A4 BAC 2026 50.00\nline c TCD p2 A5 REH 2026 detector:3
        offer D-1 2026 60.00\noffer F-1 2026 10.00 states TCD",
    ));
    let shown: Vec<_> = lines
        .iter()
        .map(|l| {
            (l.line.as_str(), l.open, l.cheapest.as_ref().map(|c| (c.offer.as_str(), c.added)))
        })
        .collect();
    assert_eq!(
        shown,
        [("a", 4_000, Some(("D-1", 4_000))), ("b", 4_000, Some(("F-1", 4_000))), ("c", 3, None)]
    );
}

#[test]
fn money_closes_what_nobody_gives_and_is_not_asked_where_gifts_do() {
    let text = "state LAO
        line a LAO p1 A5 REH 2026 detector:3 fill 10.00
        offer D-1 2026 15.00\n";
    let cheapest = |text: &str| {
        let lines = ask(&baseline(text));
        let cheapest = lines[0].cheapest.as_ref().map(|c| (c.offer.clone(), c.added));
        (lines[0].open, cheapest)
    };
    assert_eq!(cheapest(text), (2, Some(("D-1".to_owned(), 1_500))));
    let gifts = format!("{text}offer E-1 2026 detector:1");
    assert_eq!(cheapest(&gifts), (1, Some(("E-1".to_owned(), 1))));
}

#[test]
fn of_what_cannot_be_matched_nothing_is_told() {
    // With all that it lacks, offers sum to more than a file may hold.
    let text = "state LAO\nstate TCD\nline a LAO p1 A4 BAC 2026 100.00
        offer D-1 2026 1.00\noffer E-1 2026 90071992547300.00 states TCD";
    let lines = ask(&baseline(text));
    let [closing] = &lines[..] else { panic!("{lines:?}") };
    assert_eq!((closing.cheapest.clone(), &closing.unmatched[..]), (None, &["D-1".to_owned()][..]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn nothing_smaller_closes_it(text in markets()) {
        let baseline = baseline(&text);
        for closing in ask(&baseline) {
            let line = baseline.line(&closing.line).unwrap();
            let market = baseline.market();
            let closes = |offer: &str, quantity: i64| {
                let edit = Edit::AddToOffer { offer: offer.to_owned(), year: market[line].year, quantity };
                what_if_for(&baseline, &[edit], &closing.line).unwrap().difference.cover_of_line(&closing.line) == closing.open
            };
            let fits: Vec<_> = baseline.offers().filter(|offer| is_eligible(market, *offer, line)).collect();
            match &closing.cheapest {
                None => prop_assert!(fits.iter().all(|offer| !closes(&market[*offer].id, 500))),
                Some(found) => {
                    prop_assert!(closes(&found.offer, found.added));
                    prop_assert!(found.added >= closing.open);
                    for offer in fits {
                        let offer = &market[offer].id;
                        let less = if *offer < found.offer { found.added } else { found.added - 1 };
                        prop_assert!(less < closing.open || !closes(offer, less));
                    }
                    let own: i64 = found.changes.iter().map(|change| change.quantity).sum();
                    prop_assert_eq!(own > 0, true);
                }
            }
        }
    }
}
