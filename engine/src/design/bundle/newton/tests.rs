//! Shares that steps end with, against what sweeps alone come to.

use proptest::prelude::*;

use super::super::master::{Column, Part, What};
use super::super::mix::{Mix, Prices};
use super::super::rows::{Kind, Row, Rows};
use super::{HOLD, Steps};

const N_ROWS: usize = 6;

fn rows() -> Rows {
    let row = |at: usize| {
        let kind = match at % 3 {
            0 => Kind::Nothing,
            1 => Kind::Most(3.0),
            _ => Kind::Slopes { costs: vec![-9.0, -4.0, -1.0], ends: vec![0.0, 2.0, 5.0, 8.0] },
        };
        Row { kind, weight: 1.0 }
    };
    let list = (0..N_ROWS).map(row).collect();
    Rows { list, landing: Vec::new(), priced: Vec::new(), loose: Vec::new() }
}

/// Parts of columns, each with a cost and what it adds to rows; all of a part is with its first column.
fn parts(figures: &[Vec<(i32, [i32; N_ROWS])>]) -> Vec<Part> {
    let column = |(nth, (cost, amounts)): (usize, &(i32, [i32; N_ROWS]))| Column {
        what: What::Arc(0),
        cost: f64::from(*cost),
        terms: (0..)
            .zip(amounts)
            .filter(|(_, amount)| **amount != 0)
            .map(|(row, amount)| (row, f64::from(*amount)))
            .collect(),
        share: if nth == 0 { 1.0 } else { 0.0 },
        kept: (0.0, 0.0),
        idle: 0,
        fits: true,
    };
    let part = |list: &Vec<_>| Part { columns: list.iter().enumerate().map(column).collect() };
    figures.iter().map(part).collect()
}

/// What is left to gain after `work` on parts, and their shares.
fn worked(parts: &[Part], work: impl FnOnce(&mut Mix<'_>)) -> (f64, Vec<f64>) {
    let (rows, centre) = (rows(), vec![2.0; N_ROWS]);
    let (mut sums, mut trial, mut places) = (vec![0.0; N_ROWS], centre.clone(), vec![0; N_ROWS]);
    let prices = Prices {
        rows: &rows,
        centre: &centre,
        reach: 1.0,
        rises: vec![0.0; N_ROWS],
        sums: &mut sums,
        trial: &mut trial,
        places: &mut places,
    };
    let mut mix = Mix::new(prices, parts);
    work(&mut mix);
    (mix.lack(), mix.share)
}

proptest! {
    #[test]
    fn steps_leave_hardly_anything_to_gain_and_shares_stay_shares(
        figures in prop::collection::vec(
            prop::collection::vec((-9..9, prop::array::uniform6(-2..3)), 1..6),
            1..9,
        ),
    ) {
        let parts = parts(&figures);
        let (left, shares) = worked(&parts, |mix| mix.solve(1e-6, 60));
        prop_assert!(left <= 1e-6, "{left}");
        let mut first = 0;
        for part in &parts {
            let list = &shares[first..first + part.columns.len()];
            prop_assert!(list.iter().all(|share| *share >= 0.0));
            prop_assert!((list.iter().sum::<f64>() - 1.0).abs() < 1e-6);
            first += part.columns.len();
        }
    }
}

#[test]
fn steps_bring_what_sweeps_leave() {
    let mut dice = 7_u64;
    let mut figure = |from: i32, to: i32| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from + i32::try_from((dice >> 33) % u64::from(from.abs_diff(to))).unwrap()
    };
    let figures: Vec<Vec<_>> = (0..12)
        .map(|_| (0..6).map(|_| (figure(-9, 9), std::array::from_fn(|_| figure(-2, 3)))).collect())
        .collect();
    let parts = parts(&figures);
    let (before, _) = worked(&parts, |mix| (0..10).for_each(|_| mix.solve(f64::INFINITY, 1)));
    let (after, _) = worked(&parts, |mix| {
        mix.solve(f64::INFINITY, 1);
        let mut steps = Steps::new(mix);
        for _ in 0..8 {
            mix.step(&mut steps, HOLD);
        }
    });
    // Sweeps come to rest where each part by itself can hardly move.
    assert!(before > 1.0, "{before}");
    assert!(after < 0.001, "{after}");
}
