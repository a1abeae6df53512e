//! The network of a few small markets, arc by arc, and what sets lines apart.

use expect_test::{Expect, expect};
use petgraph::visit::EdgeRef as _;

use super::build::pairs;
use super::{BuildError, Node, build};
use crate::case::Line;
use crate::fixture;
use crate::market::Market;
use crate::policy::{Fairness, Policy};

/// A node by the names of what it stands for.
fn name(market: &Market, node: Node) -> String {
    match node {
        Node::Source => "source".to_owned(),
        Node::Sink => "sink".to_owned(),
        Node::OfferYear(offer, year) => format!("{} in {year}", market[offer].id),
        Node::Grant(offer, year, state) => {
            format!("{} in {year} for {}", market[offer].id, market[state].iso3)
        }
        Node::Purchase(offer, bucket) => {
            format!("{} buys bucket {}", market[offer].id, bucket.at())
        }
        Node::Bucket(bucket) => format!("bucket {}", bucket.at()),
        Node::Class(state, class, _) => format!("{} priority {}", market[state].iso3, class + 1),
    }
}

fn check(text: &str, policy: &Policy, expected: Expect) {
    let market = fixture::market(text);
    let network = build(&market, policy).unwrap();
    let arc = |edge: petgraph::graph::EdgeReference<'_, super::Capacity>| {
        let [from, to] =
            [edge.source(), edge.target()].map(|at| name(&market, network.graph()[at]));
        format!("{from} → {to}: {} at {}", edge.weight().capacity, edge.weight().cost)
    };
    let arcs: Vec<String> = network.graph().edge_references().map(arc).collect();
    expected.assert_eq(&arcs.join("\n"));
}

fn policy() -> Policy {
    Policy { bands: 2, fit: false, ..Policy::standard() }
}

#[test]
fn budgets_limits_and_bands_are_arcs() {
    // A tenth is covered: the lower band has 4.00 left of 5.00.
    let text = "state LAO\nline a LAO p2 A4 BAC 2026 10.00 covered 1.00
        offer D-1 2026 8.00 also 2027=9.00 max 3.00";
    check(
        text,
        &policy(),
        expect![[r#"
        LAO priority 2 → sink: 400 at -80
        LAO priority 2 → sink: 500 at -60
        bucket 0 → LAO priority 2: 900 at 0
        source → D-1 in 2026: 800 at 0
        D-1 in 2026 → D-1 in 2026 for LAO: 300 at 0
        D-1 in 2026 for LAO → bucket 0: 800 at 0
        sink → source: 800 at 0"#]],
    );
}

#[test]
fn preferences_stay_below_a_rung_and_priority_off_makes_one_class() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 10.00\nline b LAO p3 A4 BAC 2026 10.00
        offer D-1 2026 8.00 prefers LAO=4";
    let policy = Policy { priority: false, fairness: Fairness::Off, ..Policy::standard() };
    check(
        text,
        &policy,
        expect![[r#"
        LAO priority 1 → sink: 2000 at -10801200
        bucket 0 → LAO priority 1: 2000 at 0
        source → D-1 in 2026: 800 at 0
        D-1 in 2026 → D-1 in 2026 for LAO: 800 at -4
        D-1 in 2026 for LAO → bucket 0: 800 at 0
        sink → source: 800 at 0"#]],
    );
}

#[test]
fn what_is_preferred_is_a_reward_where_it_can_be_told_apart() {
    // Of region and subregion the greater; with the State and the year on the grant, the theme after it.
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 10.00\nline b LAO p1 A5 BAC 2026 10.00
        offer D-1 2026 8.00 prefers LAO=4 prefers_regions Asia=2,Sub=3 prefers_years 2026=1 prefers_themes A5=9";
    let policy = Policy { fairness: Fairness::Off, ..Policy::standard() };
    // Four kinds: a rung is worth 36 thousand and one.
    check(
        text,
        &policy,
        expect![[r#"
        LAO priority 1 → sink: 2000 at -43201200
        bucket 0 → LAO priority 1: 1000 at 0
        bucket 1 → LAO priority 1: 1000 at 0
        source → D-1 in 2026: 800 at 0
        D-1 in 2026 → D-1 in 2026 for LAO: 800 at -8
        D-1 in 2026 for LAO → bucket 0: 800 at 0
        D-1 in 2026 for LAO → bucket 1: 800 at -9
        sink → source: 800 at 0"#]],
    );
    let rewards = |text: &str, policy: &Policy| -> Vec<i64> {
        let network = build(&fixture::market(text), policy).unwrap();
        network.graph().edge_references().map(|edge| edge.weight().cost).collect()
    };
    let without = Policy { fit: false, ..policy.clone() };
    assert!(rewards(text, &without).iter().all(|cost| [0, -1_200].contains(cost)));
    // Of one kind only, whichever it is, a rung is worth what it was when there were only States.
    for one in ["", " prefers LAO=4", " prefers_themes A5=9", " prefers_years 2027=9"] {
        let text = format!("state LAO\nline a LAO p1 A4 BAC 2026 10.00\noffer D-1 2026 8.00{one}");
        assert_eq!(rewards(&text, &policy).iter().min(), Some(&-(1_200 * 9_001)), "{one}");
    }
}

#[test]
fn money_that_buys_follows_a_preferred_theme_as_a_gift_does() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 detector:5 fill 2.00
        offer D-1 2026 8.00 prefers_themes A4=3";
    let network = build(&fixture::market(text).of_money(&[]), &Policy::standard()).unwrap();
    let into = network
        .graph()
        .edge_references()
        .filter(|edge| matches!(network.graph()[edge.target()], Node::Purchase(..)));
    let into: Vec<i64> = into.map(|edge| edge.weight().cost).collect();
    assert_eq!(into, [-3]);
}

#[test]
fn a_lock_is_taken_off_both_sides_and_off_the_limit() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 10.00
        offer D-1 2026 8.00 max 3.00\nlock D-1 a 2026 1.00";
    check(
        text,
        &policy(),
        expect![[r#"
        LAO priority 1 → sink: 400 at -2400
        LAO priority 1 → sink: 500 at -2000
        bucket 0 → LAO priority 1: 900 at 0
        source → D-1 in 2026: 700 at 0
        D-1 in 2026 → D-1 in 2026 for LAO: 200 at 0
        D-1 in 2026 for LAO → bucket 0: 700 at 0
        sink → source: 700 at 0"#]],
    );
}

#[test]
fn money_that_buys_passes_in_parcels_of_whole_units() {
    let text = "state LAO\nline a LAO p1 A4 BAC 2026 detector:5 fill 2.00\noffer D-1 2026 8.00";
    let money = fixture::market(text).of_money(&[]);
    let network = build(&money, &policy()).unwrap();
    let parcels = network
        .graph()
        .edge_references()
        .filter(|edge| matches!(network.graph()[edge.source()], Node::Purchase(..)));
    let mut parcels: Vec<i64> = parcels.map(|edge| edge.weight().capacity).collect();
    parcels.sort_unstable();
    // Four of the five can be paid: one, two, and what is left of four.
    assert_eq!(parcels.iter().sum::<i64>(), 800);
    assert!(parcels.iter().all(|parcel| parcel % 200 == 0), "{parcels:?}");
}

/// The ids of the lines of each bucket.
fn buckets(text: &str) -> Vec<String> {
    let market = fixture::market(text);
    let ids = |bucket: &super::Bucket| {
        let lines = bucket.lines.iter().map(|(line, _)| market[*line].id.clone());
        lines.collect::<Vec<_>>().join("+")
    };
    build(&market, &policy()).unwrap().buckets().iter().map(ids).collect()
}

#[test]
fn lines_that_no_rule_tells_apart_are_one() {
    let lines = "state LAO\nline a LAO p1 A4 BAC 2026 10.00\nline b LAO p1 A5 REH 2026 10.00
        line c LAO p1 A4 BAC 2026 10.00\n";
    let with = |rest: &str| buckets(&format!("{lines}{rest}"));
    assert_eq!(with("offer D-1 2026 5.00"), ["a+b+c"]);
    assert_eq!(with("offer D-1 2026 5.00 themes A4").len(), 2);
    assert_eq!(with("offer D-1 2026 5.00 excluded_activities REH").len(), 2);
    assert_eq!(with("offer D-1 2026 5.00 prefers_themes A4=1").len(), 2);
    assert_eq!(
        with("offer D-1 2026 5.00 prefers LAO=1 prefers_regions Asia=1 prefers_years 2026=1"),
        ["a+b+c"]
    );
    // What counts a line by itself has it alone; so has what looks at who else is there.
    assert_eq!(with("offer D-1 2026 5.00 share 0.5").len(), 3);
    assert_eq!(with("offer D-1 2026 5.00 co_funding yes").len(), 3);
    assert_eq!(with("offer D-1 2026 5.00\nforbid D-1 a").len(), 2);
    let part = lines
        .replace("line a LAO p1 A4 BAC 2026 10.00", "line a LAO p1 A4 BAC 2026 10.00 part 2.00");
    assert_eq!(buckets(&format!("{part}offer D-1 2026 5.00")).len(), 2);
    // Another year, priority or resource is another bucket; a line that is full is in none.
    let other = "state LAO\nline a LAO p1 A4 BAC 2026 10.00\nline b LAO p1 A4 BAC 2027 10.00
        line c LAO p2 A4 BAC 2026 10.00\nline d LAO p1 A4 BAC 2026 detector:3
        line e LAO p1 A4 BAC 2026 10.00 covered 10.00\noffer D-1 2026 5.00";
    assert_eq!(buckets(other), ["a", "b", "d", "c"]);
}

#[test]
fn budgets_of_many_resources_may_be_more_than_can_be_counted() {
    // Each is the most that one resource may have in all.
    let most = crate::case::MAX_AMOUNT;
    let kinds = (0..1_100).map(|at| {
        format!("line l{at} LAO p1 A5 X 2026 C{at}:1\noffer D{at}-1 2026 C{at}:{}\n", most - 1)
    });
    let text = "state LAO\n".to_owned() + &kinds.collect::<String>();
    let market = fixture::market(&text);
    let refused = crate::matching::solve(market, Policy::standard()).unwrap_err();
    assert!(matches!(refused, crate::matching::MatchError::TooLarge(_)), "{refused}");
}

#[test]
fn what_would_take_gigabytes_is_refused_before_it_is_built() {
    // Each of 50 offers would buy any number of 2^40 units of each of 2,000 lines.
    let lines = (0..2_000)
        .map(|at| format!("line l{at} LAO p1 A4 BAC 2026 C{at}:1099511627776 fill 0.01\n"));
    let offers = (0..50).map(|at| format!("offer D{at}-1 2026 10995116277.76\n"));
    let text = "state LAO\n".to_owned() + &lines.chain(offers).collect::<String>();
    let market = fixture::market(&text);
    assert_eq!(build(&market.of_money(&[]), &policy()).unwrap_err(), BuildError::Arcs);
    let refused = crate::matching::solve(market, Policy::standard()).unwrap_err();
    assert!(matches!(refused, crate::matching::MatchError::TooMany(_)), "{refused}");
}

#[test]
fn bands_are_counted_as_well() {
    let market = |n: u32| {
        let mut case = fixture::case("state LAO\nline l LAO p1 A4 BAC 2026 C:1");
        let lines = &mut case.needs[0].lines;
        let line = lines[0].clone();
        let other =
            |at| Line { id: format!("l{at}"), code: Some(format!("C{at}")), ..line.clone() };
        lines.extend((0..n).map(other));
        Market::try_from(case).unwrap()
    };
    let policy = Policy { bands: 100, ..Policy::standard() };
    assert!(build(&market(100), &policy).is_ok());
    let refused = build(&market(40_000), &policy);
    assert_eq!(refused.unwrap_err(), BuildError::Arcs);
}

#[test]
fn each_offer_looks_at_each_line_only_so_often() {
    assert_eq!(pairs(2_000, 100_000), Ok(()));
    assert_eq!(pairs(20_000, 50_000), Ok(()));
    assert_eq!(pairs(20_000, 50_001), Err(BuildError::Pairs(1_000_020_000)));
}
