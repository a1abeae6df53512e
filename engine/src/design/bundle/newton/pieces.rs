//! What parts of more than one column bring to the system that rows which bend solve.
//!
//! From one solution to the next about half of the parts keep the columns that have a share and the rows that bend:
//! what they bring to each two rows is then what it was, and only the right side is found anew.

use std::ops::Range;

use super::super::factor::System;
use super::super::mix::Mix;
use crate::design::ix;

/// So many rows are summed side by side.
pub(super) const LANES: usize = 8;

/// What is worked out on the way, by row of a part.
#[derive(Default)]
pub(super) struct Scratch {
    mean: Vec<f64>,
    /// Bits that differ from those of the first column, and bits that any has.
    apart: Vec<u64>,
    any: Vec<u64>,
    /// Rows not met so far.
    left: Vec<usize>,
    /// Rows in the order they are met, and those of them to which not all bring the same.
    order: Vec<usize>,
    differing: Vec<usize>,
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
    /// All rows that it meets, and by column what it brings to each, with zeros up to whole lanes.
    known: Vec<u32>,
    table: Vec<f64>,
    width: usize,
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
    pub(super) fn new(mix: &Mix<'_>, columns: Range<usize>) -> Self {
        let rows = columns.clone().flat_map(|at| mix.column(at).0);
        let mut known: Vec<u32> = rows.copied().collect();
        known.sort_unstable();
        known.dedup();
        let width = known.len().next_multiple_of(LANES);
        let mut table = vec![0.0; width * columns.len()];
        for (nth, at) in columns.clone().enumerate() {
            let own = &mut table[nth * width..(nth + 1) * width];
            let (index, amount) = mix.column(at);
            // Both lists are in order.
            let mut slot = 0;
            for (row, amount) in index.iter().zip(amount) {
                while known[slot] != *row {
                    slot += 1;
                }
                own[slot] = *amount;
            }
        }
        Self { columns, known, table, width, ..Self::default() }
    }

    /// What a column brings, by row.
    fn brings(&self, at: usize) -> &[f64] {
        let nth = at - self.columns.start;
        &self.table[nth * self.width..(nth + 1) * self.width]
    }

    /// Rows where columns meet that have a share or may take one; none where only one does: that moves nothing.
    pub(super) fn rows(
        &mut self,
        mix: &Mix<'_>,
        gone: &[bool],
        Scratch { left, order, .. }: &mut Scratch,
    ) -> &[u32] {
        let columns = self.columns.clone();
        let moves = || columns.clone().map(|at| !gone[at] || mix.share[at] > 0.0);
        if !moves().eq(self.moves.iter().copied()) {
            self.moves.clear();
            self.moves.extend(moves());
            self.rows.clear();
            if self.moves.iter().filter(|moves| **moves).count() > 1 {
                left.clear();
                left.extend(0..self.known.len());
                let moving = columns.clone().zip(&self.moves).filter(|(_, moves)| **moves);
                meet_in_order(left, order, moving.map(|(at, _)| self.brings(at)));
                self.rows.extend(order.iter().map(|slot| self.known[*slot]));
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
        scratch: &mut Scratch,
    ) {
        if !self.is_as_it_was(taken) {
            self.find(mix, taken, scratch);
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
    fn find(&mut self, mix: &Mix<'_>, taken: &Taken<'_>, scratch: &mut Scratch) {
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
        let Scratch { mean, apart, any, left, order, differing } = scratch;
        mean.clear();
        mean.resize(self.width, 0.0);
        for bits in [&mut *apart, &mut *any] {
            bits.clear();
            bits.resize(self.width, 0);
        }
        let first = live().next().map_or(&[][..], |at| self.brings(at));
        for (at, soft) in live().zip(&self.softs) {
            let brings = self.brings(at);
            for (mean, amount) in mean.iter_mut().zip(brings) {
                *mean += soft * amount / self.all;
            }
            let of_both = brings.iter().zip(first);
            for ((apart, any), (amount, first)) in apart.iter_mut().zip(any.iter_mut()).zip(of_both)
            {
                // Alike to the last bit, or not at all: nothing is lost where like amounts are told apart.
                *apart |= amount.to_bits() ^ first.to_bits();
                *any |= amount.to_bits();
            }
        }
        left.clear();
        let bends = |slot: &usize| any[*slot] != 0 && taken.rise[ix(self.known[*slot])] > 0.0;
        left.extend((0..self.known.len()).filter(bends));
        meet_in_order(left, order, live().map(|at| self.brings(at)));
        self.means.clear();
        self.means.extend(order.iter().map(|slot| (self.known[*slot], mean[*slot])));
        // Rows to which all bring the same stay as they are, but for what is left.
        differing.clear();
        differing.extend(order.iter().filter(|slot| apart[**slot] != 0));
        self.differing.clear();
        self.differing.extend(differing.iter().map(|slot| self.known[*slot]));
        let width = differing.len().next_multiple_of(LANES);
        let mut differs = std::mem::take(&mut self.differs);
        differs.clear();
        for at in live().filter(|_| width > 0) {
            let first = differs.len();
            let brings = self.brings(at);
            differs.extend(differing.iter().map(|slot| brings[*slot] - mean[*slot]));
            differs.resize(first + width, 0.0);
        }
        self.differs = differs;
        self.products.clear();
    }

    /// Sums the products of what columns bring to each two rows.
    fn multiply(&mut self) {
        let width = self.differing.len().next_multiple_of(LANES);
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

    /// Adds what it brings to each two of its rows, which is summed once it is known that the system is not
    /// too large.
    pub(super) fn add_to(&mut self, system: &mut System) {
        if !self.lines.is_empty() {
            if self.products.is_empty() {
                self.multiply();
            }
            system.add_products(&self.lines, &self.products);
        }
    }

    /// It brings nothing.
    pub(super) fn stay(&mut self) {
        self.lines.clear();
    }
}

/// Puts rows in the order in which columns meet them, each of which brings so much by row, and leaves those that none
/// meets.
fn meet_in_order<'a>(
    left: &mut Vec<usize>,
    order: &mut Vec<usize>,
    columns: impl Iterator<Item = &'a [f64]>,
) {
    order.clear();
    for brings in columns {
        if left.is_empty() {
            break;
        }
        left.retain(|slot| {
            let meets = brings[*slot] != 0.0;
            if meets {
                order.push(*slot);
            }
            !meets
        });
    }
}
