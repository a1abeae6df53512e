//! Steps of Newton's method for shares of columns.
//!
//! Near where they are, rows are straight or rise evenly, so shares that are not 0 solve a linear system, whose
//! unknowns are the rows that bend. Which shares are 0 and where rows bend is taken from the last solution,
//! until nothing changes (primal-dual active sets: Hintermüller, Ito and Kunisch 2002). Many means may be as
//! good, so shares are held near where they are, less from step to step (proximal points: Rockafellar 1976).

mod pieces;
#[cfg(test)]
mod tests;

use super::factor::System;
use super::mix::Mix;
use crate::design::ix;
use pieces::{Piece, Scratch, Taken};

/// A system that takes more products than this takes longer than it saves.
const MOST_PRODUCTS: u64 = 2_000_000;
/// Steps between two sweeps, and solutions of the system in each.
const STEPS: u32 = 6;
const SOLUTIONS: u32 = 8;
/// How firmly shares are held at first, in parts of how firm rows are; what becomes of that after a step, and
/// after one that brought little or nothing.
const HOLD: f64 = 3e-3;
const LESS: f64 = 0.2;
const MORE: f64 = 2.0;
const MUCH_MORE: f64 = 3.0;
/// A step that goes less far than this brought little.
const FAR: f64 = 0.5;
/// Shares no greater than this are none.
const NO_SHARE: f64 = 1e-8;
/// A share this far below 0 is gone.
const BELOW: f64 = -1e-9;
/// How often a column's terms are looked at to make the system.
const PASSES: u64 = 4;
/// What is no unknown.
const NONE: usize = usize::MAX;

/// What steps work with; kept from one to the next.
pub(super) struct Steps {
    system: System,
    /// By column: whether its share is taken to be 0, by how much it changes, what it costs at the margin.
    gone: Vec<bool>,
    shift: Vec<f64>,
    grade: Vec<f64>,
    /// By row: its unknown, by how much its sum changes, its price then, and how that rises.
    place: Vec<usize>,
    moved: Vec<f64>,
    price: Vec<f64>,
    rise: Vec<f64>,
    /// Parts of more than one column.
    pieces: Vec<Piece>,
    scratch: Scratch,
}

impl Steps {
    /// Steps over the columns of a mix.
    pub(super) fn new(mix: &Mix<'_>) -> Self {
        let (n_columns, n_rows) = (mix.share.len(), mix.prices.centre.len());
        let parts = mix.parts.iter().filter(|part| part.len() > 1);
        Self {
            system: System::default(),
            gone: vec![false; n_columns],
            shift: vec![0.0; n_columns],
            grade: vec![0.0; n_columns],
            place: vec![NONE; n_rows],
            moved: vec![0.0; n_rows],
            price: vec![0.0; n_rows],
            rise: vec![0.0; n_rows],
            pieces: parts.map(|part| Piece::new(mix, part.clone())).collect(),
            scratch: Scratch::default(),
        }
    }

    /// Begins where shares and prices are.
    fn begin(&mut self, mix: &Mix<'_>) {
        for (gone, share) in self.gone.iter_mut().zip(&mix.share) {
            *gone = *share <= 0.0;
        }
        self.shift.fill(0.0);
        self.moved.fill(0.0);
        self.price.copy_from_slice(mix.prices.trial);
        self.rise.copy_from_slice(&mix.prices.rises);
    }

    /// Numbers the rows that bend where columns meet that may move.
    fn number_rows(&mut self, mix: &Mix<'_>) {
        let Self { system, pieces, place, gone, rise, scratch, .. } = self;
        place.fill(NONE);
        let mut n = 0;
        for piece in pieces {
            for row in piece.rows(mix, gone, scratch) {
                let row = ix(*row);
                if rise[row] > 0.0 && place[row] == NONE {
                    place[row] = n;
                    n += 1;
                }
            }
        }
        system.begin(n);
    }

    /// Makes the system; false if it is too large.
    fn assemble(&mut self, mix: &mut Mix<'_>, hold: f64) -> bool {
        self.number_rows(mix);
        let Self { system, gone, grade, place, moved, price, rise, pieces, scratch, .. } = self;
        // Prices where nothing moves, if rows went on as they do where they are taken to be.
        for ((price, rise), moved) in price.iter_mut().zip(rise.iter()).zip(moved.iter()) {
            *price -= rise * moved;
        }
        let taken = Taken { gone, rise, hold };
        for piece in pieces.iter_mut() {
            let (mut left, mut n_live) = (0.0, 0);
            for at in piece.columns.clone() {
                if !taken.gone[at] {
                    grade[at] = mix.worth_at(at, price);
                    mix.count(at, PASSES);
                    n_live += 1;
                } else if mix.share[at] > 0.0 {
                    left += leave(mix, at, place, system);
                }
            }
            if n_live > 1 || left > 0.0 {
                piece.meet(mix, &taken, (grade, left), (place, system), scratch);
            } else {
                piece.stay();
            }
        }
        let products = system.settle();
        mix.work += products;
        if products > MOST_PRODUCTS {
            return false;
        }
        for (row, at) in place.iter().enumerate().filter(|(_, at)| **at != NONE) {
            system.add(*at, *at, 1.0 / rise[row]);
        }
        for piece in pieces.iter_mut() {
            piece.add_to(system);
        }
        true
    }

    /// Takes the shares that a solution of the system gives; returns how many columns and rows are now taken to
    /// be elsewhere.
    fn take(&mut self, mix: &mut Mix<'_>, hold: f64) -> usize {
        let Self { system, pieces, place, gone, shift, grade, moved, price, rise, .. } = self;
        for (row, at) in place.iter().enumerate() {
            if let Some(by) = system.right.get(*at) {
                price[row] += by;
            }
        }
        moved.fill(0.0);
        let mut changes = 0;
        for part in pieces.iter().map(|piece| &piece.columns) {
            // What columns with a share cost alike at the margin.
            let (mut level, mut all) = (0.0, 0.0);
            for at in part.clone() {
                grade[at] = mix.worth_at(at, price);
                mix.count(at, 1);
                if gone[at] {
                    level += mix.share[at];
                } else {
                    let soft = 1.0 / (hold * mix.firm[at]);
                    level += soft * grade[at];
                    all += soft;
                }
            }
            let level = level / all;
            let mut most: Option<(f64, usize)> = None;
            for at in part.clone() {
                let (share, firm) = (mix.share[at], hold * mix.firm[at]);
                if gone[at] {
                    shift[at] = -share;
                    if grade[at] - firm * share < level - level.abs() * 1e-12 {
                        gone[at] = false;
                        changes += 1;
                    }
                } else {
                    shift[at] = (level - grade[at]) / firm;
                    let to = share + shift[at];
                    if to < BELOW {
                        gone[at] = true;
                        changes += 1;
                    }
                    if most.is_none_or(|(most, _)| to > most) {
                        most = Some((to, at));
                    }
                }
                if shift[at] != 0.0 {
                    let (index, amount) = mix.column(at);
                    for (row, amount) in index.iter().zip(amount) {
                        moved[ix(*row)] += shift[at] * amount;
                    }
                }
            }
            // Someone must have a share.
            if let Some((_, at)) = most.filter(|(_, at)| gone[*at]) {
                gone[at] = false;
                changes -= 1;
            }
        }
        for row in 0..rise.len() {
            let sum = mix.prices.sums[row] + moved[row];
            let (to, up) = mix.prices.at(row, sum);
            changes += usize::from((up > 0.0) != (rise[row] > 0.0));
            (price[row], rise[row]) = (to, up);
        }
        changes
    }
}

/// What some steps came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// What moves could still bring is little enough.
    Enough,
    /// It is not.
    Short,
    /// A system was too large.
    TooLarge,
}

/// Takes out the share of a column that is gone; returns it.
fn leave(mix: &Mix<'_>, at: usize, place: &[usize], system: &mut System) -> f64 {
    let (index, amount) = mix.column(at);
    for (row, amount) in index.iter().zip(amount) {
        if let Some(right) = system.right.get_mut(place[ix(*row)]) {
            *right -= mix.share[at] * amount;
        }
    }
    mix.share[at]
}

/// What one step came to.
enum Step {
    /// It went so far towards what it found.
    Went(f64),
    /// What it found is no better.
    Stayed,
    /// Its system was too large.
    TooLarge,
}

impl Mix<'_> {
    /// Moves all shares by some steps, until what moves could still bring is at most `enough`.
    pub(super) fn step_towards(&mut self, steps: &mut Steps, enough: f64) -> Ended {
        let mut hold = HOLD;
        for _ in 0..STEPS {
            let step = self.step(steps, hold);
            if self.lack() <= enough {
                return Ended::Enough;
            }
            hold *= match step {
                Step::TooLarge => return Ended::TooLarge,
                Step::Stayed => MUCH_MORE,
                Step::Went(far) if far < FAR => MORE,
                Step::Went(_) => LESS,
            };
        }
        Ended::Short
    }

    /// One step.
    fn step(&mut self, steps: &mut Steps, hold: f64) -> Step {
        steps.begin(self);
        for _ in 0..SOLUTIONS {
            if !steps.assemble(self, hold) {
                return Step::TooLarge;
            }
            if !steps.system.solve() {
                return Step::Stayed;
            }
            if steps.take(self, hold) == 0 {
                break;
            }
        }
        let Steps { pieces, gone, shift, .. } = steps;
        let parts = || pieces.iter().map(|piece| piece.columns.clone());
        let (mut slope, mut apart) = (0.0, 0.0);
        for part in parts() {
            let mut all = 0.0;
            for at in part.clone() {
                shift[at] = if gone[at] { 0.0 } else { (self.share[at] + shift[at]).max(0.0) };
                all += shift[at];
            }
            for at in part.clone() {
                shift[at] = if all > 0.0 { shift[at] / all - self.share[at] } else { 0.0 };
                if shift[at] != 0.0 {
                    slope += shift[at] * self.worth(at);
                    apart += shift[at] * self.cost[at];
                }
            }
        }
        if slope.is_nan() || slope >= 0.0 {
            return Step::Stayed;
        }
        let moved = || parts().flatten().filter(|at| shift[*at] != 0.0);
        moved().for_each(|at| self.spread(at, shift[at]));
        let far = self.go_along(apart, slope, 1.0);
        for part in parts() {
            let (mut dropped, mut most) = (0.0, part.start);
            for at in part.clone() {
                let share = self.share[at] + far * shift[at];
                self.share[at] = if share <= NO_SHARE { 0.0 } else { share };
                dropped += share - self.share[at];
                if self.share[at] > self.share[most] {
                    most = at;
                }
            }
            self.share[most] += dropped;
        }
        Step::Went(far)
    }
}
