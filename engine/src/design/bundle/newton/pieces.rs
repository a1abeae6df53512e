//! What parts of more than one column bring to the system that rows which bend solve.
//!
//! From one solution to the next about half of the parts keep the columns that have a share and the rows that bend:
//! what they bring to each two rows is then what it was, and only the right side is found anew.

use std::ops::Range;

use super::super::factor::System;
use super::super::mix::Mix;
use super::NONE;
use crate::design::ix;

/// So many rows are summed side by side.
pub(super) const LANES: usize = 8;

/// How columns of a part meet a row.
#[derive(Clone, Copy, Default)]
pub(super) struct Met {
    count: usize,
    /// What the first brings, and whether all so far bring as much.
    first: f64,
    same: bool,
    mean: f64,
    slot: usize,
}

/// What columns are taken to do, and rows.
pub(super) struct Taken<'a> {
    /// By column: whether its share is taken to be 0.
    pub gone: &'a [bool],
    /// By row: how its price rises.
    pub rise: &'a [f64],
    /// How firmly shares are held.
    pub hold: f64,
}

/// A part of more than one column.
#[derive(Default)]
pub(super) struct Piece {
    pub columns: Range<usize>,
    /// By column: whether it has a share or may take one; the rows that such columns meet, in that order.
    moves: Vec<bool>,
    rows: Vec<u32>,
    /// What the rest was found for: by column, whether it was gone; by row, whether it bent; how firmly shares
    /// were held.
    gone: Vec<bool>,
    bends: Vec<bool>,
    hold: f64,
    /// How soft columns are that have a share, and all of them.
    softs: Vec<f64>,
    all: f64,
    /// Rows that bend, and what these columns bring there in the mean.
    means: Vec<(u32, f64)>,
    /// Those of them to which not all bring the same, and their unknowns now.
    differing: Vec<u32>,
    lines: Vec<usize>,
    /// By column: what it brings to each more than the mean, and zeros up to whole lanes.
    differs: Vec<f64>,
    /// By row, what it has with each up to it: products of these by column, as soft as the column is; as wide.
    products: Vec<f64>,
}

impl Piece {
    pub(super) fn new(columns: Range<usize>) -> Self {
        Self { columns, ..Self::default() }
    }

    /// Rows where columns meet that have a share or may take one; none where only one does: that moves nothing.
    pub(super) fn rows(&mut self, mix: &Mix<'_>, gone: &[bool], met: &mut [Met]) -> &[u32] {
        let moves = |at: usize| !gone[at] || mix.share[at] > 0.0;
        if !self.columns.clone().map(moves).eq(self.moves.iter().copied()) {
            self.moves.clear();
            self.moves.extend(self.columns.clone().map(moves));
            self.rows.clear();
            if self.moves.iter().filter(|moves| **moves).count() > 1 {
                for at in self.columns.clone().filter(|at| moves(*at)) {
                    for row in mix.column(at).0 {
                        let met = &mut met[ix(*row)];
                        if met.count == 0 {
                            met.count = 1;
                            self.rows.push(*row);
                        }
                    }
                }
                self.rows.iter().for_each(|row| met[ix(*row)].count = 0);
            }
            // What was found may not be for these rows.
            self.gone.clear();
        }
        &self.rows
    }

    /// Whether columns and rows are taken to be where they were.
    fn is_as_it_was(&self, taken: &Taken<'_>) -> bool {
        self.hold.to_bits() == taken.hold.to_bits()
            && self.gone == taken.gone[self.columns.clone()]
            && self.rows.iter().map(|row| taken.rise[ix(*row)] > 0.0).eq(self.bends.iter().copied())
    }

    /// Adds what it brings to the right side where what is `left` by columns that are gone is taken over; `grade` is by
    /// column what it costs at the margin, `place` by row its unknown.
    pub(super) fn meet(
        &mut self,
        mix: &Mix<'_>,
        taken: &Taken<'_>,
        (grade, left): (&[f64], f64),
        (place, system): (&[usize], &mut System),
        met: &mut [Met],
    ) {
        if !self.is_as_it_was(taken) {
            self.find(mix, taken, met);
        }
        if left > 0.0 {
            for (row, mean) in &self.means {
                system.right[place[ix(*row)]] += left * mean;
            }
        }
        self.lines.clear();
        if self.differing.is_empty() {
            return;
        }
        self.lines.extend(self.differing.iter().map(|row| place[ix(*row)]));
        let columns = self.columns.clone();
        let grades = || columns.clone().filter(|at| !taken.gone[*at]).map(|at| grade[at]);
        let level =
            grades().zip(&self.softs).map(|(grade, soft)| grade * soft).sum::<f64>() / self.all;
        let differs = self.differs.chunks_exact(self.lines.len().next_multiple_of(LANES));
        for ((grade, soft), differs) in grades().zip(&self.softs).zip(differs) {
            let by = soft * (grade - level);
            for (line, differs) in self.lines.iter().zip(differs) {
                system.right[*line] -= by * differs;
            }
        }
        system.link(&self.lines);
    }

    /// Finds what columns with a share bring.
    fn find(&mut self, mix: &Mix<'_>, taken: &Taken<'_>, met: &mut [Met]) {
        self.hold = taken.hold;
        self.gone.clear();
        self.gone.extend_from_slice(&taken.gone[self.columns.clone()]);
        self.bends.clear();
        self.bends.extend(self.rows.iter().map(|row| taken.rise[ix(*row)] > 0.0));
        let columns = self.columns.clone();
        let live = || columns.clone().filter(|at| !taken.gone[*at]);
        self.softs.clear();
        self.softs.extend(live().map(|at| 1.0 / (taken.hold * mix.firm[at])));
        self.all = self.softs.iter().sum();
        self.means.clear();
        for (nth, (at, soft)) in live().zip(&self.softs).enumerate() {
            let (index, amount) = mix.column(at);
            for (row, amount) in index.iter().zip(amount) {
                if taken.rise[ix(*row)] <= 0.0 {
                    continue;
                }
                let met = &mut met[ix(*row)];
                if met.count == 0 {
                    self.means.push((*row, 0.0));
                    *met = Met { first: *amount, same: nth == 0, ..Met::default() };
                }
                // Alike to the last bit, or not at all: nothing is lost where like amounts are told apart.
                met.same &= met.first.to_bits() == amount.to_bits();
                met.count += 1;
                met.mean += soft * amount / self.all;
            }
        }
        // Rows to which all bring the same stay as they are, but for what is left.
        self.differing.clear();
        for (row, mean) in &mut self.means {
            let met = &mut met[ix(*row)];
            *mean = met.mean;
            met.slot = NONE;
            if !met.same || met.count != self.softs.len() {
                met.slot = self.differing.len();
                self.differing.push(*row);
            }
            met.count = 0;
        }
        self.differs.clear();
        let width = self.differing.len().next_multiple_of(LANES);
        for at in live().filter(|_| width > 0) {
            let first = self.differs.len();
            self.differs.extend(self.differing.iter().map(|row| -met[ix(*row)].mean));
            self.differs.resize(first + width, 0.0);
            let differs = &mut self.differs[first..];
            let (index, amount) = mix.column(at);
            for (row, amount) in index.iter().zip(amount) {
                if taken.rise[ix(*row)] > 0.0
                    && let Some(differs) = differs.get_mut(met[ix(*row)].slot)
                {
                    *differs += amount;
                }
            }
        }
        self.multiply();
    }

    /// Sums the products of what columns bring to each two rows.
    fn multiply(&mut self) {
        let width = self.differing.len().next_multiple_of(LANES);
        self.products.clear();
        for slot in 0..self.differing.len() {
            let first = self.products.len();
            for other in (0..=slot).step_by(LANES) {
                let mut sums = [0.0; LANES];
                for (soft, differs) in self.softs.iter().zip(self.differs.chunks_exact(width)) {
                    let by = soft * differs[slot];
                    let lanes = &differs[other..other + LANES];
                    sums.iter_mut().zip(lanes).for_each(|(sum, differs)| *sum += by * differs);
                }
                self.products.extend_from_slice(&sums);
            }
            self.products.resize(first + width, 0.0);
        }
    }

    /// Adds what it brings to each two of its rows.
    pub(super) fn add_to(&self, system: &mut System) {
        if !self.lines.is_empty() {
            system.add_products(&self.lines, &self.products);
        }
    }

    /// It brings nothing.
    pub(super) fn stay(&mut self) {
        self.lines.clear();
    }
}
