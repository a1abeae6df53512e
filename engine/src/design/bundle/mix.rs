//! The mean of known columns that a step takes: shares, and the prices that they lead to.
//!
//! A sweep moves shares within each part, from its dearest column to its cheapest, with an exact line search.
//! Moves part by part creep where parts meet in the same rows, so between two sweeps all shares move together
//! by steps of Newton's method ([`newton`](super::newton)); where rows are too many for that, by more sweeps
//! over the parts that still moved.

use std::ops::Range;

use super::float::float_of;
use super::master::Part;
use super::newton::{Ended, Steps};
use super::rows::Rows;
use crate::design::{ix, position};

/// Sweeps over the parts that moved, for one over all.
const LIVELY_SWEEPS: u32 = 12;
/// Moves within a part in one sweep.
const MOVES: usize = 3;
/// Evaluations of a line search.
const TRIES: usize = 6;
/// How close to 0 its slope ends, in parts of the first.
const LEVEL: f64 = 0.02;

/// What joins the parts while shares move: by row, sums of columns and prices there.
pub(super) struct Prices<'a> {
    pub rows: &'a Rows,
    /// The price around which steps are taken, and how far it moves for what is too much.
    pub centre: &'a [f64],
    pub reach: f64,
    pub sums: &'a mut [f64],
    pub trial: &'a mut [f64],
    /// The slope that a price was found at.
    pub places: &'a mut [usize],
    /// How a price rises there; 0 where the row stays straight.
    pub rises: Vec<f64>,
}

impl Prices<'_> {
    /// The price of a row at some sum, and how it rises there.
    pub(super) fn at(&mut self, row: usize, sum: f64) -> (f64, f64) {
        self.rows.list[row].price(self.centre[row], sum, self.reach, &mut self.places[row])
    }

    fn reprice(&mut self, row: usize) {
        (self.trial[row], self.rises[row]) = self.at(row, self.sums[row]);
    }
}

/// Columns of all parts one after the other, with what shares them out.
pub(super) struct Mix<'a> {
    pub prices: Prices<'a>,
    /// By part: its columns.
    pub parts: Vec<Range<usize>>,
    /// By column: its terms, as rows and amounts.
    terms: Vec<Range<usize>>,
    index: Vec<u32>,
    amount: Vec<f64>,
    pub cost: Vec<f64>,
    pub share: Vec<f64>,
    /// By column: how much dearer its rows become as its share grows.
    pub firm: Vec<f64>,
    /// By row: the direction of a move, and the rows where it is not 0.
    along: Vec<f64>,
    touched: Vec<u32>,
    /// Terms looked at.
    pub work: u64,
}

impl<'a> Mix<'a> {
    /// The columns of parts that fit.
    pub(super) fn new(prices: Prices<'a>, list: &[Part]) -> Self {
        let n_rows = prices.centre.len();
        let mut mix = Self {
            prices,
            parts: Vec::with_capacity(list.len()),
            terms: Vec::new(),
            index: Vec::new(),
            amount: Vec::new(),
            cost: Vec::new(),
            share: Vec::new(),
            firm: Vec::new(),
            along: vec![0.0; n_rows],
            touched: Vec::new(),
            work: 0,
        };
        for part in list {
            let first = mix.cost.len();
            for column in part.columns.iter().filter(|column| column.fits) {
                let start = mix.index.len();
                let mut firm = 0.0;
                for (row, amount) in &column.terms {
                    mix.index.push(*row);
                    mix.amount.push(*amount);
                    firm += mix.prices.rows.list[ix(*row)].weight * amount * amount;
                }
                // A column without terms meets no row: next to nothing keeps quotients finite.
                mix.firm.push((mix.prices.reach * firm).max(1.0));
                mix.terms.push(start..mix.index.len());
                mix.cost.push(column.cost);
                mix.share.push(column.share);
            }
            mix.parts.push(first..mix.cost.len());
        }
        mix
    }

    /// Rows and amounts of a column.
    pub(super) fn column(&self, at: usize) -> (&[u32], &[f64]) {
        let range = self.terms[at].clone();
        (&self.index[range.clone()], &self.amount[range])
    }

    /// What a column costs at some prices.
    pub(super) fn worth_at(&self, at: usize, prices: &[f64]) -> f64 {
        let (index, amount) = self.column(at);
        // Two sums wait less for one another than one.
        let (mut even, mut odd) = (0.0, 0.0);
        let (mut rows, mut amounts) = (index.chunks_exact(2), amount.chunks_exact(2));
        for (rows, amounts) in rows.by_ref().zip(amounts.by_ref()) {
            even += prices[ix(rows[0])] * amounts[0];
            odd += prices[ix(rows[1])] * amounts[1];
        }
        for (row, amount) in rows.remainder().iter().zip(amounts.remainder()) {
            even += prices[ix(*row)] * amount;
        }
        self.cost[at] + (even + odd)
    }

    /// What a column costs at the prices of now.
    pub(super) fn worth(&self, at: usize) -> f64 {
        let (index, amount) = self.column(at);
        let terms =
            index.iter().zip(amount).map(|(row, amount)| self.prices.trial[ix(*row)] * amount);
        self.cost[at] + terms.sum::<f64>()
    }

    /// Counts the terms of a column as looked at so often.
    pub(super) fn count(&mut self, at: usize, times: u64) {
        self.work += times * u64::from(position(self.terms[at].len() + 1));
    }

    /// Gives what shares of a part lack to its cheapest column, and sums anew: small errors do not add up.
    fn begin(&mut self) {
        for part in self.parts.clone() {
            let left = 1.0 - self.share[part.clone()].iter().sum::<f64>();
            if left.abs() > 1e-12 {
                let cheapest = part.map(|at| (self.worth(at), at));
                if let Some((_, at)) = cheapest.min_by(|a, b| a.0.total_cmp(&b.0)) {
                    self.share[at] = (self.share[at] + left).max(0.0);
                }
            }
        }
        self.prices.sums.fill(0.0);
        for at in 0..self.share.len() {
            let share = self.share[at];
            if share > 0.0 {
                let range = self.terms[at].clone();
                for (row, amount) in self.index[range.clone()].iter().zip(&self.amount[range]) {
                    self.prices.sums[ix(*row)] += share * amount;
                }
            }
        }
        for row in 0..self.prices.sums.len() {
            self.prices.reprice(row);
        }
    }

    /// Moves shares until what moves could still bring is at most `enough`, or sweeps are over.
    pub(super) fn solve(&mut self, enough: f64, most_sweeps: u32) {
        self.begin();
        let mut steps = None;
        let mut lively: Vec<usize> = Vec::new();
        let worth_it = 0.1 * enough / float_of(u64::from(position(self.parts.len().max(1))));
        for _ in 0..most_sweeps {
            let mut lack = 0.0;
            lively.clear();
            for part in 0..self.parts.len() {
                let found = self.improve(part);
                lack += found;
                if found > worth_it {
                    lively.push(part);
                }
            }
            if lack <= enough {
                return;
            }
            if self.prices.rows.are_few() {
                let steps = steps.get_or_insert_with(|| Steps::new(self));
                match self.step_towards(steps, enough) {
                    Ended::Enough => return,
                    Ended::Short => continue,
                    Ended::TooLarge => {}
                }
            }
            for _ in 0..LIVELY_SWEEPS {
                let left: f64 = lively.iter().map(|part| self.improve(*part)).sum();
                if left <= 0.3 * enough {
                    break;
                }
            }
        }
    }

    /// What moves within parts could bring at most.
    pub(super) fn lack(&mut self) -> f64 {
        let mut lack = 0.0;
        for part in self.parts.clone().into_iter().filter(|part| part.len() > 1) {
            let (mut mean, mut all, mut least) = (0.0, 0.0, f64::INFINITY);
            for at in part {
                let worth = self.worth(at);
                self.count(at, 1);
                mean += self.share[at] * worth;
                all += self.share[at];
                least = least.min(worth);
            }
            lack += mean - least * all;
        }
        lack
    }

    /// Moves shares within a part; returns what moves could have brought at most.
    fn improve(&mut self, part: usize) -> f64 {
        let columns = self.parts[part].clone();
        let mut lack = 0.0;
        for round in 0..MOVES {
            let (mut best, mut worst) = (None::<(f64, usize)>, None::<(f64, usize)>);
            let mut mean = 0.0;
            for at in columns.clone() {
                let worth = self.worth(at);
                self.count(at, 1);
                if best.is_none_or(|(least, _)| worth < least) {
                    best = Some((worth, at));
                }
                if self.share[at] > 0.0 {
                    mean += self.share[at] * worth;
                    if worst.is_none_or(|(most, _)| worth > most) {
                        worst = Some((worth, at));
                    }
                }
            }
            let (Some((least, to)), Some((most, from))) = (best, worst) else { break };
            if round == 0 {
                lack = mean - least;
            }
            if to == from || most <= least {
                break;
            }
            self.shift(from, to, least - most);
        }
        lack
    }

    /// Moves share from a column to another as far as that pays; `slope` is what it costs at first.
    fn shift(&mut self, from: usize, to: usize, slope: f64) {
        self.spread(to, 1.0);
        self.spread(from, -1.0);
        let all = self.share[from];
        let taken = self.go_along(self.cost[to] - self.cost[from], slope, all);
        let whole = taken >= all;
        self.share[from] = if whole { 0.0 } else { all - taken };
        self.share[to] += taken;
    }

    /// Adds a column to the direction of a move.
    pub(super) fn spread(&mut self, column: usize, by: f64) {
        let range = self.terms[column].clone();
        for (row, amount) in self.index[range.clone()].iter().zip(&self.amount[range]) {
            // Named again where what was there has cancelled out: told apart before it is used.
            if self.along[ix(*row)] == 0.0 {
                self.touched.push(*row);
            }
            self.along[ix(*row)] += by * amount;
        }
    }

    /// Goes along the direction to where its slope, `slope` at first, is next to nothing, or by `most`, and forgets
    /// it; `apart` is what it costs by itself. Returns how far it went.
    pub(super) fn go_along(&mut self, apart: f64, slope: f64, most: f64) -> f64 {
        self.touched.sort_unstable();
        self.touched.dedup();
        let (mut low, mut low_slope) = (0.0, slope);
        let (mut high, mut high_slope) = (most, self.slope(apart, most));
        let mut taken = most;
        if high_slope > 0.0 {
            for _ in 0..TRIES {
                taken = (low * high_slope - high * low_slope) / (high_slope - low_slope);
                let found = self.slope(apart, taken);
                if found.abs() <= slope.abs() * LEVEL {
                    break;
                }
                // The side that stays counts for half, or the search would creep (Illinois).
                if found < 0.0 {
                    (low, low_slope, high_slope) = (taken, found, high_slope * 0.5);
                } else {
                    (high, high_slope, low_slope) = (taken, found, low_slope * 0.5);
                }
            }
        }
        for row in self.touched.drain(..).map(ix) {
            let along = std::mem::replace(&mut self.along[row], 0.0);
            if along != 0.0 {
                self.prices.sums[row] += taken * along;
                self.prices.reprice(row);
            }
        }
        taken
    }

    /// What a move costs once so much is moved.
    fn slope(&mut self, apart: f64, taken: f64) -> f64 {
        let mut slope = apart;
        for row in self.touched.iter().map(|row| ix(*row)) {
            let along = self.along[row];
            if along != 0.0 {
                let sum = self.prices.sums[row] + taken * along;
                slope += along * self.prices.at(row, sum).0;
            }
        }
        slope
    }
}
