//! Exact fairness against every proposal of tiny markets, and against bands on larger ones.

mod policy;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use proptest::prelude::{ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, proptest};

use super::{Leximin, LeximinError, solve};
use crate::eligibility::is_eligible;
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx};
use crate::matching;
use crate::policy::Policy;

fn exact(market: &Market) -> Leximin {
    solve(market, &Policy::standard(), 10_000).unwrap()
}

fn covers(text: &str) -> Vec<(u8, String, i64, i64)> {
    let answer = exact(&fixture::market(text));
    answer.covers.into_iter().map(|c| (c.class, c.state, c.covered, c.needed)).collect()
}

fn row(class: u8, state: &str, covered: i64, needed: i64) -> (u8, String, i64, i64) {
    (class, state.to_owned(), covered, needed)
}

#[test]
fn water_rises_to_one_level_and_stops_where_it_is_held() {
    // BIH may have 10 only; LAO stands at 60 %; TCD and IRQ share the rest level.
    let found = covers(
        "state LAO\nstate TCD\nstate BIH\nstate IRQ
        line l LAO p1 A4 X 2026 100.00 covered 60.00\nline t TCD p1 A4 X 2026 100.00
        line b BIH p1 A5 X 2026 100.00\nline i IRQ p1 A4 X 2026 50.00
        offer D-1 2026 45.01 themes A4\noffer E-1 2026 10.00 themes A5",
    );
    assert_eq!(
        found,
        [
            row(1, "BIH", 1_000, 10_000),
            row(1, "IRQ", 1_501, 5_000),
            row(1, "LAO", 6_000, 10_000),
            row(1, "TCD", 3_000, 10_000)
        ],
        "the odd cent goes where it lifts more"
    );
}

#[test]
fn earlier_priorities_come_first_and_later_ones_share_what_is_left() {
    let found = covers(
        "state LAO\nstate TCD
        line a LAO p1 A4 X 2026 10.00\nline b LAO p2 A4 X 2026 30.00\nline c TCD p2 A4 X 2026 10.00
        offer D-1 2026 30.00",
    );
    assert_eq!(
        found,
        [row(1, "LAO", 1_000, 1_000), row(2, "LAO", 1_500, 3_000), row(2, "TCD", 500, 1_000)]
    );
}

#[test]
fn refuses_what_it_cannot_do() {
    let market =
        fixture::market("state LAO\nline a LAO p1 A4 X 2026 1.00\noffer D-1 2026 1.00 min 0.50");
    assert_eq!(solve(&market, &Policy::standard(), 99), Err(LeximinError::NotLinear));
    let market = fixture::market("state LAO\nline a LAO p1 A4 X 2026 1.00\noffer D-1 2026 1.00");
    assert_eq!(solve(&market, &Policy::standard(), 0), Err(LeximinError::FlowLimit(0)));
    let policy = Policy { bands: 0, ..Policy::standard() };
    assert!(matches!(solve(&market, &policy, 9), Err(LeximinError::Policy(_))));
    assert!(exact(&fixture::market("state LAO")).covers.is_empty());
}

/// Coverages of each class and resource, sorted: fractions as (part, whole).
type Sorted = Vec<Vec<(i64, i64)>>;

fn compare(a: &Sorted, b: &Sorted) -> Ordering {
    let classes = a.iter().zip(b).map(|(a, b)| {
        a.iter()
            .zip(b)
            .map(|(x, y)| by_coverage(x, y))
            .find(|o| o.is_ne())
            .unwrap_or(Ordering::Equal)
    });
    classes.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn sorted(market: &Market, placed: &[Vec<i64>]) -> Sorted {
    let mut classes: BTreeMap<(u8, usize), (i64, i64)> = BTreeMap::new();
    for (at, line) in market.lines().iter().enumerate() {
        let (need, asked) = (&market[line.need], line.asked.unwrap());
        let given: i64 = placed.iter().map(|row| row[at]).sum();
        let class = classes.entry((need.priority, need.state.at())).or_default();
        class.0 += asked.already_covered + given;
        class.1 += asked.quantity;
    }
    (1..=3_u8)
        .map(|priority| {
            let of_class = classes.iter().filter(|((class, _), _)| *class == priority);
            let mut covers: Vec<(i64, i64)> = of_class.map(|(_, cover)| *cover).collect();
            covers.sort_by(by_coverage);
            covers
        })
        .collect()
}

fn best(market: &Market, placed: &mut Vec<Vec<i64>>, cell: usize, best_yet: &mut Sorted) {
    let n_lines = market.lines().len();
    if cell == n_lines * market.offers().len() {
        let found = sorted(market, placed);
        if compare(best_yet, &found).is_lt() {
            *best_yet = found;
        }
        return;
    }
    let (offer, at) = (cell / n_lines, cell % n_lines);
    let (offer_ix, line) = (OfferIx::new(offer), LineIx::new(at));
    let left = market[offer_ix].years[&2026].remaining() - placed[offer].iter().sum::<i64>();
    let lacks =
        market[line].asked.unwrap().remaining() - placed.iter().map(|row| row[at]).sum::<i64>();
    let to_state: i64 = (0..n_lines)
        .filter(|other| market.state_of(LineIx::new(*other)) == market.state_of(line))
        .map(|other| placed[offer][other])
        .sum();
    let limit = market[offer_ix].limits.max_per_state.map_or(lacks, |most| most - to_state);
    let most = if is_eligible(market, offer_ix, line) { left.min(lacks).min(limit) } else { 0 };
    for units in 0..=most.max(0) {
        placed[offer][at] = units;
        best(market, placed, cell + 1, best_yet);
    }
    placed[offer][at] = 0;
}

/// Three States, up to four lines and two offers of a few cents.
fn tiny() -> impl Strategy<Value = String> {
    let line = (0..3_usize, 1..3_u8, 1..6_u32, 0..3_u32, prop::bool::ANY);
    let offer = (1..6_u32, prop::option::of(1..4_u32), 0..4_usize);
    (prop::collection::vec(line, 2..5), prop::collection::vec(offer, 1..3)).prop_map(
        |(lines, offers)| {
            let mut text = "state LAO\nstate TCD\nstate IRQ\n".to_owned();
            for (at, (state, priority, asked, covered, theme)) in lines.into_iter().enumerate() {
                let (state, theme) = (["LAO", "TCD", "IRQ"][state], if theme { "A4" } else { "A5" });
                let covered = covered.min(asked);
                text += &format!(
                    "line l{at} {state} p{priority} {theme} X 2026 0.{asked:02} covered 0.{covered:02}\n"
                );
            }
            for (at, (held, most, limit)) in offers.into_iter().enumerate() {
                let most = most.map_or(String::new(), |most| format!(" max 0.{most:02}"));
                let limit = ["", " states LAO,IRQ", " themes A4", " prefers TCD=3"][limit];
                text += &format!("offer D{at}-1 2026 0.{held:02}{most}{limit}\n");
            }
            text
        },
    )
}

fn placement(market: &Market, answer: &Leximin) -> Vec<Vec<i64>> {
    let placed = answer.placed.iter();
    placement_of(market, placed.map(|p| (p.offer.as_str(), p.line.as_str(), p.quantity)))
}

fn placement_of<'a>(
    market: &Market,
    entries: impl Iterator<Item = (&'a str, &'a str, i64)>,
) -> Vec<Vec<i64>> {
    let mut placed = vec![vec![0; market.lines().len()]; market.offers().len()];
    for (offer, line, quantity) in entries {
        let offer = market.offers().iter().position(|entry| entry.id == offer).unwrap();
        let line = market.lines().iter().position(|entry| entry.id == line).unwrap();
        placed[offer][line] += quantity;
    }
    placed
}

/// Compares two coverages; nothing asked is the whole of it.
fn by_coverage(a: &(i64, i64), b: &(i64, i64)) -> Ordering {
    let cross = |a: &(i64, i64), b: &(i64, i64)| i128::from(a.0) * i128::from(b.1);
    cross(a, b).cmp(&cross(b, a))
}

/// The least coverage of classes that ask something; whole where none does.
fn lowest(covers: impl Iterator<Item = (i64, i64)>) -> (i64, i64) {
    covers.filter(|(_, needed)| *needed > 0).min_by(by_coverage).unwrap_or((1, 1))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_proposal_is_fairer(text in tiny()) {
        let market = fixture::market(&text);
        let answer = exact(&market);
        let found = sorted(&market, &placement(&market, &answer));
        let mut placed = vec![vec![0; market.lines().len()]; market.offers().len()];
        let mut most = sorted(&market, &placed);
        best(&market, &mut placed, 0, &mut most);
        prop_assert!(compare(&found, &most).is_eq(), "{:?} against {:?}", found, most);
    }

    #[test]
    fn as_much_is_placed_as_with_bands_and_the_lowest_is_never_lower(
        lines in prop::collection::vec((0..6_usize, 1..4_u8, 1..900_000_u32), 1..20),
        offers in prop::collection::vec((1..900_000_u32, 0..5_usize), 1..10),
    ) {
        let states = ["AFG", "BIH", "IRQ", "LAO", "LBN", "TCD"];
        let mut text: String = states.iter().map(|state| format!("state {state}\n")).collect();
        for (at, (state, priority, asked)) in lines.into_iter().enumerate() {
            text += &format!("line l{at} {} p{priority} A4 X 2026 {asked}.00\n", states[state]);
        }
        for (at, (held, limit)) in offers.into_iter().enumerate() {
            let limit = ["", " states LAO,TCD", " excluded_states IRQ,BIH", " max 1000.00", ""][limit];
            text += &format!("offer D{at}-1 2026 {held}.00{limit}\n");
        }
        let market = fixture::market(&text);
        let answer = exact(&market);
        let run = matching::solve(market, Policy::standard()).unwrap();
        let placed: i64 = answer.placed.iter().map(|entry| entry.quantity).sum();
        prop_assert_eq!(placed, run.totals[0].amounts.proposed);
        for priority in 1..=3_u8 {
            let exact: i64 = answer
                .covers
                .iter()
                .filter(|cover| cover.class == priority)
                .map(|cover| cover.covered)
                .sum();
            let classes = run.coalitions.iter().flat_map(|coalition| &coalition.totals);
            let banded: Vec<_> = classes.map(|total| total.by_priority[usize::from(priority - 1)]).collect();
            prop_assert_eq!(exact, banded.iter().map(|a| a.needed - a.open).sum::<i64>());
            let of_class = answer.covers.iter().filter(|cover| cover.class == priority);
            let exact = lowest(of_class.map(|cover| (cover.covered, cover.needed)));
            let banded = lowest(banded.iter().map(|a| (a.needed - a.open, a.needed)));
            prop_assert!(by_coverage(&exact, &banded).is_ge(), "{:?} below {:?}", exact, banded);
        }
    }
}
