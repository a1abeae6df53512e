//! Steps of Newton's method for shares of columns.
//!
//! Near where they are, rows are straight or rise evenly, so shares that are not 0 solve a linear system, whose
//! unknowns are the rows that bend. Which shares are 0 and where rows bend is taken from the last solution,
//! until nothing changes (primal-dual active sets: Hintermüller, Ito and Kunisch 2002). Many means may be as
//! good, so shares are held near where they are, less from step to step (proximal points: Rockafellar 1976).

use std::ops::Range;

use super::factor::System;
use super::mix::Mix;
use crate::design::ix;

#[cfg(test)]
mod tests;

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
#[derive(Default)]
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
    parts: Vec<Range<usize>>,
    /// By unknown: how columns of the part at hand meet it.
    met: Vec<Met>,
    /// Parts that move: their unknowns, how soft their columns are, and by column what it brings to each more than
    /// their mean.
    pieces: Vec<Piece>,
    lines: Vec<usize>,
    softs: Vec<f64>,
    differs: Vec<f64>,
    sums: Vec<f64>,
}

/// How columns of a part meet a row.
#[derive(Clone, Copy, Default)]
struct Met {
    count: usize,
    /// What the first brings, and whether all so far bring as much.
    first: f64,
    same: bool,
    mean: f64,
    slot: usize,
}

/// Where a part that moves stands in the lists.
struct Piece {
    lines: Range<usize>,
    softs: Range<usize>,
    differs: usize,
}

impl Steps {
    /// Begins where shares and prices are.
    fn begin(&mut self, mix: &Mix<'_>) {
        let (n_columns, n_rows) = (mix.share.len(), mix.prices.centre.len());
        self.parts.clear();
        self.parts.extend(mix.parts.iter().filter(|part| part.len() > 1).cloned());
        self.gone.clear();
        self.gone.extend(mix.share.iter().map(|share| *share <= 0.0));
        for list in [&mut self.shift, &mut self.grade] {
            list.clear();
            list.resize(n_columns, 0.0);
        }
        self.moved.clear();
        self.moved.resize(n_rows, 0.0);
        self.price.clear();
        self.price.extend_from_slice(mix.prices.trial);
        self.rise.clear();
        self.rise.extend_from_slice(&mix.prices.rises);
    }

    /// Numbers the rows that bend where columns meet that may move.
    fn number_rows(&mut self, mix: &Mix<'_>) {
        let Self { system, parts, place, gone, rise, met, .. } = self;
        place.clear();
        place.resize(rise.len(), NONE);
        let mut n = 0;
        for part in parts {
            let moves = |at: &usize| !gone[*at] || mix.share[*at] > 0.0;
            // A part that stays with one column moves nothing.
            if part.clone().filter(moves).count() < 2 {
                continue;
            }
            for row in part.clone().filter(moves).flat_map(|at| mix.column(at).0) {
                let row = ix(*row);
                if rise[row] > 0.0 && place[row] == NONE {
                    place[row] = n;
                    n += 1;
                }
            }
        }
        system.begin(n);
        met.clear();
        met.resize(n, Met::default());
    }

    /// Makes the system; false if it is too large.
    fn assemble(&mut self, mix: &mut Mix<'_>, hold: f64) -> bool {
        self.number_rows(mix);
        // Prices where nothing moves, if rows went on as they do where they are taken to be.
        for row in 0..self.rise.len() {
            self.price[row] -= self.rise[row] * self.moved[row];
        }
        self.pieces.clear();
        self.lines.clear();
        self.softs.clear();
        self.differs.clear();
        let parts = std::mem::take(&mut self.parts);
        let mut live = Vec::new();
        for part in &parts {
            live.clear();
            let mut left = 0.0;
            for at in part.clone() {
                if !self.gone[at] {
                    self.grade[at] = mix.worth_at(at, &self.price);
                    mix.count(at, PASSES);
                    live.push(at);
                } else if mix.share[at] > 0.0 {
                    left += self.leave(mix, at);
                }
            }
            if live.len() > 1 || left > 0.0 {
                self.meet(mix, &live, left, hold);
            }
        }
        self.parts = parts;
        let products = self.system.settle();
        mix.work += products;
        if products > MOST_PRODUCTS {
            return false;
        }
        for (row, at) in self.place.iter().enumerate().filter(|(_, at)| **at != NONE) {
            self.system.add(*at, *at, 1.0 / self.rise[row]);
        }
        for piece in &self.pieces {
            let lines = &self.lines[piece.lines.clone()];
            for (slot, line) in lines.iter().enumerate() {
                self.sums.clear();
                self.sums.resize(slot + 1, 0.0);
                for (nth, soft) in self.softs[piece.softs.clone()].iter().enumerate() {
                    let first = piece.differs + nth * lines.len();
                    let differs = &self.differs[first..=first + slot];
                    let by = soft * differs[slot];
                    if by != 0.0 {
                        let both = self.sums.iter_mut().zip(differs);
                        both.for_each(|(sum, differs)| *sum += by * differs);
                    }
                }
                for (other, sum) in lines.iter().zip(&self.sums) {
                    self.system.add(*line, *other, *sum);
                }
            }
        }
        true
    }

    /// Takes out the share of a column that is gone; returns it.
    fn leave(&mut self, mix: &Mix<'_>, at: usize) -> f64 {
        let (index, amount) = mix.column(at);
        for (row, amount) in index.iter().zip(amount) {
            if let Some(right) = self.system.right.get_mut(self.place[ix(*row)]) {
                *right -= mix.share[at] * amount;
            }
        }
        mix.share[at]
    }

    /// Adds a part of which these columns move, and take over what is `left`.
    fn meet(&mut self, mix: &mut Mix<'_>, live: &[usize], left: f64, hold: f64) {
        let first_soft = self.softs.len();
        self.softs.extend(live.iter().map(|at| 1.0 / (hold * mix.firm[*at])));
        let softs = &self.softs[first_soft..];
        let all: f64 = softs.iter().sum();
        let level =
            live.iter().zip(softs).map(|(at, soft)| self.grade[*at] * soft).sum::<f64>() / all;
        // The rows that they meet, and what they bring in the mean.
        let first = self.lines.len();
        for (nth, (at, soft)) in live.iter().zip(softs).enumerate() {
            let (index, amount) = mix.column(*at);
            for (row, amount) in index.iter().zip(amount) {
                let line = self.place[ix(*row)];
                let Some(met) = self.met.get_mut(line) else { continue };
                if met.count == 0 {
                    self.lines.push(line);
                    *met = Met { first: *amount, same: nth == 0, ..Met::default() };
                }
                // Alike to the last bit, or not at all: nothing is lost where like amounts are told apart.
                met.same &= met.first.to_bits() == amount.to_bits();
                met.count += 1;
                met.mean += soft * amount / all;
            }
        }
        // Rows to which all bring the same stay as they are, but for what is left.
        let mut kept = first;
        for at in first..self.lines.len() {
            let line = self.lines[at];
            let met = &mut self.met[line];
            self.system.right[line] += left * met.mean;
            if met.same && met.count == live.len() {
                met.count = 0;
            } else {
                met.slot = kept - first;
                self.lines[kept] = line;
                kept += 1;
            }
        }
        self.lines.truncate(kept);
        let lines = &self.lines[first..];
        if live.len() > 1 && !lines.is_empty() {
            let piece = self.differs.len();
            for (at, soft) in live.iter().zip(softs) {
                let begin = self.differs.len();
                self.differs.extend(lines.iter().map(|line| -self.met[*line].mean));
                let differs = &mut self.differs[begin..];
                let (index, amount) = mix.column(*at);
                for (row, amount) in index.iter().zip(amount) {
                    let met = self.met.get(self.place[ix(*row)]);
                    if let Some(met) = met.filter(|met| met.count > 0) {
                        differs[met.slot] += amount;
                    }
                }
                let by = soft * (self.grade[*at] - level);
                for (line, differs) in lines.iter().zip(differs) {
                    self.system.right[*line] -= by * *differs;
                }
            }
            self.system.link(lines);
            let softs = first_soft..self.softs.len();
            self.pieces.push(Piece { lines: first..kept, softs, differs: piece });
        }
        for line in lines {
            self.met[*line].count = 0;
        }
    }

    /// Takes the shares that a solution of the system gives; returns how many columns and rows are now taken to
    /// be elsewhere.
    fn take(&mut self, mix: &mut Mix<'_>, hold: f64) -> usize {
        let Self { system, parts, place, gone, shift, grade, moved, price, rise, .. } = self;
        for (row, at) in place.iter().enumerate() {
            if let Some(by) = system.right.get(*at) {
                price[row] += by;
            }
        }
        moved.fill(0.0);
        let mut changes = 0;
        for part in parts {
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
        let Steps { parts, gone, shift, .. } = steps;
        let (mut slope, mut apart) = (0.0, 0.0);
        for part in parts.iter() {
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
        let moved = || parts.iter().cloned().flatten().filter(|at| shift[*at] != 0.0);
        moved().for_each(|at| self.spread(at, shift[at]));
        let far = self.go_along(apart, slope, 1.0);
        for part in parts.iter() {
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
