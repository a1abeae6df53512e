//! Tiny markets against every possible proposal.
//!
//! The objective is computed here from its definition in words, not from the network:
//! national priority first, within it the lowest bands of coverage first, then preferences.

use proptest::prelude::{Just, Strategy, prop, prop_assert, prop_assert_eq, proptest};

use crate::brute::weight;
use crate::eligibility::is_eligible;
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx};
use crate::matching::solve;
use crate::policy::Policy;
use crate::run::verify;

const BANDS: i64 = 4;

/// Units by (class, band), then preference: compared in order, greatest first.
type Score = (Vec<i64>, i64);

fn score(market: &Market, placed: &[Vec<i64>]) -> Score {
    let mut rungs = vec![0; 12];
    let mut fit = 0;
    for (state_at, _) in market.states().iter().enumerate() {
        for class in 0..3_u8 {
            let lines: Vec<usize> = (0..market.lines().len())
                .filter(|at| {
                    let line = LineIx::new(*at);
                    market.state_of(line).at() == state_at
                        && market[market[line].need].priority == class + 1
                })
                .collect();
            let asked: i64 = lines
                .iter()
                .filter_map(|at| market.lines()[*at].asked)
                .map(|asked| asked.quantity)
                .sum();
            let before: i64 = lines
                .iter()
                .filter_map(|at| market.lines()[*at].asked)
                .map(|asked| asked.already_covered)
                .sum();
            let after = before
                + lines
                    .iter()
                    .map(|at| placed.iter().map(|row| row[*at]).sum::<i64>())
                    .sum::<i64>();
            // Unit u of the class (from 0) lies in the band that ends above it.
            for unit in before..after {
                let band = (0..BANDS).find(|band| unit < asked * (band + 1) / BANDS).unwrap();
                rungs[usize::from(class) * 4 + usize::try_from(band).unwrap()] += 1;
            }
        }
    }
    for (offer, row) in market.offers().iter().zip(placed) {
        for (at, units) in row.iter().enumerate() {
            fit += units * weight(market, &offer.preferences, LineIx::new(at));
        }
    }
    (rungs, fit)
}

/// The best score over every proposal that keeps the limits.
fn best(market: &Market) -> Score {
    let n_lines = market.lines().len();
    let mut placed = vec![vec![0; n_lines]; market.offers().len()];
    let mut best = score(market, &placed);
    search(market, &mut placed, 0, &mut best);
    best
}

fn search(market: &Market, placed: &mut Vec<Vec<i64>>, cell: usize, best: &mut Score) {
    let n_lines = market.lines().len();
    if cell == n_lines * market.offers().len() {
        *best = best.clone().max(score(market, placed));
        return;
    }
    let (offer, line) = (cell / n_lines, cell % n_lines);
    let (offer_ix, line_ix) = (OfferIx::new(offer), LineIx::new(line));
    let limits = &market[offer_ix].limits;
    let asked = market[line_ix].asked.unwrap();
    let most = if is_eligible(market, offer_ix, line_ix) {
        let left = market[offer_ix].years[&2026].remaining() - placed[offer].iter().sum::<i64>();
        let lacks = asked.remaining() - placed.iter().map(|row| row[line]).sum::<i64>();
        let share = limits.max_share_of_line.map_or(lacks, |share| share.of(asked.quantity));
        let state = market.state_of(line_ix);
        let to_state: i64 = (0..n_lines)
            .filter(|at| market.state_of(LineIx::new(*at)) == state)
            .map(|at| placed[offer][at])
            .sum();
        let per_state = limits.max_per_state.map_or(lacks, |most| most - to_state);
        left.min(lacks).min(share).min(per_state)
    } else {
        0
    };
    for units in 0..=most.max(0) {
        placed[offer][line] = units;
        search(market, placed, cell + 1, best);
    }
    placed[offer][line] = 0;
}

fn cents(units: u32) -> String {
    format!("0.{units:02}")
}

/// Two States, two or three lines, two offers, a handful of cents.
fn tiny() -> impl Strategy<Value = String> {
    let line = (0..2_usize, 1..4_u8, 1..6_u32, 0..3_u32, prop::bool::ANY);
    let offer = (
        1..7_u32,
        prop::option::of(1..4_u32),
        prop::option::of(2000..9000_u32),
        (0..4_u8, 0..3_u8),
        0..4_u8,
    );
    (prop::collection::vec(line, 2..4), prop::collection::vec(offer, 2..3), Just(())).prop_map(
        |(lines, offers, ())| {
            let mut text = "state LAO\nstate TCD africa\n".to_owned();
            for (at, (state, priority, asked, covered, theme)) in lines.into_iter().enumerate() {
                let state = ["LAO", "TCD"][state];
                let theme = if theme { "A4" } else { "A5" };
                let covered = cents(covered.min(asked));
                text += &format!(
                    "line l{at} {state} p{priority} {theme} X 2026 {} covered {covered}\n",
                    cents(asked)
                );
            }
            for (at, (held, most, share, (preference, also), limit)) in
                offers.into_iter().enumerate()
            {
                text += &format!("offer D{at}-1 2026 {}", cents(held));
                if let Some(most) = most {
                    text += &format!(" max {}", cents(most));
                }
                if let Some(share) = share {
                    text += &format!(" share 0.{share:04}");
                }
                if preference > 0 {
                    let kinds = ["prefers TCD", "prefers_regions Africa", "prefers_themes A5"];
                    text += &format!(" {}={preference}", kinds[usize::from(also)]);
                    if also > 0 {
                        text += &format!(" prefers LAO={}", 4 - preference);
                    }
                }
                text += ["", " states LAO", " themes A4", ""][usize::from(limit)];
                text += "\n";
            }
            text
        },
    )
}

proptest! {
    #[test]
    fn no_proposal_is_better_than_the_one_found(text in tiny()) {
        let market = fixture::market(&text);
        let policy = Policy { bands: 4, ..Policy::standard() };
        let run = solve(market.clone(), policy).unwrap();
        prop_assert!(verify(run.clone()).is_ok());
        let mut placed = vec![vec![0; market.lines().len()]; market.offers().len()];
        for entry in &run.matches {
            let offer = market.offers().iter().position(|offer| offer.id == entry.offer).unwrap();
            let line = market.lines().iter().position(|line| line.id == entry.line).unwrap();
            placed[offer][line] += entry.quantity;
        }
        prop_assert_eq!(score(&market, &placed), best(&market));
    }
}
