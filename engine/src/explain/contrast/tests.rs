//! The cost of having it otherwise, against every proposal that has it so.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::{Contrast, ContrastReport, Cost};
use crate::case::ResourceKind;
use crate::explain::tests::brute_force::{best, changed, market, placement, rungs, tiny};
use crate::explain::tests::{baseline, of_market};
use crate::explain::{Baseline, Inquiry, QuestionError, Standing};
use crate::matching::solve;
use crate::policy::{Fairness, Policy};

fn ask(baseline: &Baseline, question: Contrast) -> ContrastReport {
    Inquiry::new(baseline.clone(), question, 10).unwrap().finish().report
}

/// What is lost of funding, the only resource here.
fn loss(cost: &Cost) -> i64 {
    let [funding] = &cost.losses[..] else { panic!("{cost:?}") };
    funding.loss
}

fn contrast(offer: &str, line: &str, quantity: Option<i64>) -> Contrast {
    Contrast { offer: offer.to_owned(), line: line.to_owned(), quantity, instead_of: None }
}

const TEXT: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 100.00
    line b TCD p2 A4 BAC 2026 100.00
    offer D-1 2026 60.00\noffer E-1 2026 40.00 themes A5";

#[test]
fn serving_a_later_line_costs_the_earlier_one() {
    let report = ask(&baseline(TEXT), contrast("D-1", "b", Some(2_000)));
    assert_eq!(
        (report.pair.standing, report.most, report.forced),
        (Standing::OfferUsed, 6_000, 2_000)
    );
    let cost = report.cost.unwrap();
    assert_eq!(loss(&cost), 2_000);
    let first = cost.first.unwrap();
    let at = (first.priority, first.band, first.quantity.net());
    assert_eq!(at, (Some(1), Some(2), -1_000));
    assert_eq!(
        (cost.difference.cover_of_line("a"), cost.difference.cover_of_line("b")),
        (-2_000, 2_000)
    );
}

#[test]
fn what_other_resources_lose_is_a_cost_too() {
    let buying = "state LAO
        line a LAO p1 A4 BAC 2026 100.00\nline g LAO p3 A5 REH 2026 detector:1 fill 100.00
        offer D-1 2026 100.00";
    let partners = "state LAO partners=1
        line a LAO p1 A4 BAC 2026 100.00\nline g LAO p1 A5 REH 2026 detector:1
        offer D-1 2026 100.00\noffer E-1 2026 detector:1";
    for (text, offer) in [(buying, "D-1"), (partners, "E-1")] {
        let cost = ask(&baseline(text), contrast(offer, "g", None)).cost.unwrap();
        assert_eq!(cost.difference.cover_of_line("a"), -10_000, "{offer}");
        let losses: Vec<_> = cost.losses.iter().map(|of| (of.resource.kind, of.loss)).collect();
        assert_eq!(losses, [(ResourceKind::Funding, 10_000), (ResourceKind::InKind, 0)]);
        let first = cost.first.unwrap();
        let at = (first.resource.kind, first.priority, first.band);
        assert_eq!(at, (ResourceKind::Funding, Some(1), Some(1)), "{offer}");
    }
}

#[test]
fn the_first_step_with_less_is_told_as_far_as_the_policy_has_it() {
    let first = |text: &str, policy: Policy| {
        let baseline = Baseline::of(solve(market(text), policy).unwrap()).unwrap();
        let first = ask(&baseline, contrast("D-1", "b", None)).cost.unwrap().first.unwrap();
        (first.priority, first.band)
    };
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 100.00\nline b LAO p2 A5 REH 2026 50.00
        offer D-1 2026 100.00";
    let policy = |priority, fairness| Policy { priority, fairness, bands: 4, ..Policy::standard() };
    assert_eq!(first(text, policy(true, Fairness::Bands)), (Some(1), Some(3)));
    assert_eq!(first(text, policy(true, Fairness::Off)), (Some(1), None));
    // Money that b could have bought is left where it is: steps of goods with a price are of what they cost.
    let goods = "state LAO
        line a LAO p1 A4 BAC 2026 detector:2 fill 50.00\nline b LAO p2 A5 REH 2026 50.00
        offer D-1 2026 100.00";
    assert_eq!(first(goods, policy(true, Fairness::Bands)), (Some(1), None));
    let two = text.replace("state LAO", "state LAO\nstate TCD").replace("b LAO p2", "b TCD p2");
    assert_eq!(first(&two, policy(false, Fairness::Bands)), (None, Some(3)));
}

#[test]
fn what_may_not_be_is_not_forced() {
    let baseline = baseline(TEXT);
    let blocked = ask(&baseline, contrast("E-1", "b", None));
    assert_eq!((blocked.pair.standing, blocked.most, blocked.forced), (Standing::Blocked, 0, 0));
    assert_eq!(blocked.cost, None);
    let more = ask(&baseline, contrast("D-1", "b", Some(6_001)));
    assert_eq!((more.forced, more.cost), (0, None));
    let refused = Inquiry::new(baseline, contrast("D-1", "b", Some(0)), 9).unwrap_err();
    assert_eq!(refused, QuestionError::NotPositive(0));
}

#[test]
fn what_no_proposal_could_have_is_not_forced() {
    let text = "state LAO partners=1\nstate TCD
        line a LAO p1 A4 BAC 2026 30.00\nline b TCD p1 A4 BAC 2026 100.00
        offer E-1 2026 30.00 states LAO\n";
    for (offer, most) in [
        ("offer D-1 2026 60.00", 3_000),
        ("offer D-1 2026 60.00 min 50.00", 0),
        ("offer D-1 2026 60.00 min 30.00", 3_000),
        ("offer D-1 2026 60.00 max_states 1\nlock D-1 b 2026 10.00", 0),
        ("offer D-1 2026 60.00\nlock E-1 a 2026 10.00", 0),
        ("offer D-1 2026 60.00 co_funding yes", 3_000),
        ("offer D-1 2026 60.00 co_funding yes\nveto E LAO", 0),
    ] {
        let report = ask(&baseline(&format!("{text}{offer}")), contrast("D-1", "a", None));
        assert_eq!((report.most, report.forced), (most, most), "{offer}");
    }
    let part = "state LAO\nline a LAO p1 A4 BAC 2026 100.00 part 80.00
        offer D-1 2026 60.00\noffer E-1 2026 10.00";
    assert_eq!(ask(&baseline(part), contrast("D-1", "a", None)).most, 0);
}

#[test]
fn one_donor_in_place_of_another() {
    let baseline = baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 50.00\nline b TCD p1 A4 BAC 2026 50.00
        offer D-1 2026 50.00 prefers LAO=5\noffer E-1 2026 50.00",
    );
    let question = Contrast { instead_of: Some("D-1".to_owned()), ..contrast("E-1", "a", None) };
    let cost = ask(&baseline, question).cost.unwrap();
    assert_eq!((loss(&cost), cost.first), (0, None));
    assert_eq!(cost.difference.fit.net(), -25_000, "only the preference is lost");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_cost_is_that_of_the_best_proposal_that_has_it_so(text in tiny(), quantity in 1..4_i64) {
        let market = market(&text);
        let baseline = of_market(market.clone());
        let base = rungs(&market, &placement(&market, baseline.run()));
        for (offer, at) in [("D0-1", 0), ("D1-1", 1)] {
            let report = ask(&baseline, contrast(offer, "l0", Some(quantity)));
            let with_it = best(&market, &|placed| placed[at][0] >= quantity);
            prop_assert_eq!(with_it.is_some(), report.forced > 0, "most is {}", report.most);
            let Some(with_it) = with_it else { continue };
            let cost = report.cost.unwrap();
            prop_assert_eq!(changed(base.clone(), &cost.difference.rungs), with_it.clone());
            let down_to = |n: usize| base[..n].iter().sum::<i64>() - with_it[..n].iter().sum::<i64>();
            prop_assert_eq!(loss(&cost), (0..=12).map(down_to).max().unwrap());
            if report.pair.proposed >= quantity {
                prop_assert!(loss(&cost) == 0 && cost.first.is_none(), "it is so already");
            }
        }
    }
}
