//! The master problem of a bundle: which mean of known columns each part takes.
//!
//! It minimises, over the means of columns of each part,
//!
//! ```text
//! Σ cost of columns + Σ envelope of each row at what the columns sum to there
//! ```
//!
//! where the envelope is of Moreau, around the row's price at the centre of the steps. Its
//! slopes are the prices to try next. It is the dual of a proximal bundle step (Kiwiel 1990;
//! Lemaréchal 2001). Shares are moved within a part, from its dearest column to its cheapest, with an exact
//! line search: no matrix is factored, and any stop gives prices that may be tried.

use std::rc::Rc;

use super::float::float_of;
use super::rows::Rows;
use crate::design::{ix, position};

/// What a column stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A choice of a block: its open slots, what it carries by feeder and slot, and by marked exit in
    /// order, where that is anything.
    Block { open: u64, carried: Vec<i64>, marked: Vec<(u32, i64)> },
    /// The open switches of a tree, in order, and what their arcs carry.
    Tree { open: Vec<u32>, carried: Vec<(u32, i64)> },
    /// What an arc by itself carries.
    Arc(i64),
}

/// One way of a part.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub what: What,
    /// In scaled costs.
    pub cost: f64,
    /// What it adds, by row.
    pub terms: Vec<(u32, f64)>,
    /// Its share in the mean, from 0 to 1.
    pub share: f64,
    /// Climbs since it last had a share.
    pub idle: u32,
    /// Whether the restriction at hand admits it.
    pub fits: bool,
}

/// A part: its known columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub columns: Vec<Column>,
}

/// Columns that a part keeps whatever they are worth.
const FEW: usize = 4;
/// Climbs without a share after which a column is dropped.
const MOST_IDLE: u32 = 4;
/// Sweeps over the parts that moved, for one over all.
const LIVELY_SWEEPS: u32 = 12;
/// Moves within a part in one sweep.
const MOVES: usize = 3;
/// Evaluations of a line search.
const TRIES: usize = 6;

/// Columns, shares and prices.
#[derive(Clone, Debug)]
pub(super) struct Master {
    pub rows: Rc<Rows>,
    pub parts: Vec<Part>,
    /// By row: the price around which steps are taken.
    pub centre: Vec<f64>,
    /// By row: what the columns sum to.
    sums: Vec<f64>,
    /// By row: the price there.
    pub trial: Vec<f64>,
    /// By row: the slope that the price was found at.
    places: Vec<usize>,
    /// How far prices move for what is too much.
    pub reach: f64,
    /// By row: the direction of a move, and the rows where it is not 0.
    along: Vec<f64>,
    touched: Vec<u32>,
    /// Terms looked at so far: the measure of work.
    pub terms: u64,
}

impl Master {
    pub(super) fn new(rows: Rc<Rows>, n_parts: usize, centre: Vec<f64>, reach: f64) -> Self {
        let n_rows = rows.list.len();
        Self {
            parts: vec![Part::default(); n_parts],
            trial: centre.clone(),
            centre,
            sums: vec![0.0; n_rows],
            places: vec![0; n_rows],
            reach,
            along: vec![0.0; n_rows],
            touched: Vec::new(),
            terms: 0,
            rows,
        }
    }

    /// The least of a part's columns at the prices to try; `None` without one.
    pub(super) fn least(&self, part: usize) -> Option<f64> {
        let columns = self.parts[part].columns.iter().filter(|column| column.fits);
        columns.map(|column| self.worth(column)).min_by(f64::total_cmp)
    }

    fn worth(&self, column: &Column) -> f64 {
        let terms = column.terms.iter().map(|(row, amount)| self.trial[ix(*row)] * amount);
        column.cost + terms.sum::<f64>()
    }

    /// Adds a column.
    pub(super) fn add(&mut self, part: usize, column: Column) {
        let columns = &mut self.parts[part].columns;
        let same = |known: &Column| known.what == column.what && known.terms == column.terms;
        let at = columns.iter().position(same).unwrap_or(columns.len());
        if at == columns.len() {
            columns.push(column);
        }
        let column = &mut columns[at];
        (column.fits, column.idle) = (true, 0);
    }

    /// Drops the shares of columns that do not fit, and forgets those long without one.
    pub(super) fn clean(&mut self) {
        for part in &mut self.parts {
            let mut left = part.columns.len();
            part.columns.retain_mut(|column| {
                if !column.fits {
                    column.share = 0.0;
                }
                column.idle = if column.share > 0.0 { 0 } else { column.idle + 1 };
                let keeps = column.idle <= MOST_IDLE || left <= FEW;
                left -= usize::from(!keeps);
                keeps
            });
        }
    }

    /// Sums anew: small errors do not add up.
    fn refresh(&mut self) {
        self.sums.fill(0.0);
        for column in self.parts.iter().flat_map(|part| &part.columns) {
            if column.share > 0.0 {
                for (row, amount) in &column.terms {
                    self.sums[ix(*row)] += column.share * amount;
                }
            }
        }
        for row in 0..self.sums.len() {
            self.trial[row] = self.price(row, self.sums[row]);
        }
    }

    fn price(&mut self, row: usize, sum: f64) -> f64 {
        self.rows.list[row].price(self.centre[row], sum, self.reach, &mut self.places[row])
    }

    /// Gives what shares of a part lack to its cheapest column.
    fn share_out(&mut self) {
        for part in 0..self.parts.len() {
            let fitting = || self.parts[part].columns.iter().enumerate().filter(|(_, at)| at.fits);
            let left = 1.0 - fitting().map(|(_, column)| column.share).sum::<f64>();
            if left.abs() <= 1e-12 {
                continue;
            }
            let cheapest = fitting().map(|(at, column)| (self.worth(column), at));
            let cheapest = cheapest.min_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((_, at)) = cheapest {
                let share = &mut self.parts[part].columns[at].share;
                *share = (*share + left).max(0.0);
            }
        }
    }

    /// Moves shares until what moves could still bring is at most `enough`, or sweeps are over.
    ///
    /// Most parts settle early: between two sweeps over all, only those are looked at that moved.
    pub(super) fn solve(&mut self, enough: f64, most_sweeps: u32) {
        self.share_out();
        self.refresh();
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
            for _ in 0..LIVELY_SWEEPS {
                let left: f64 = lively.iter().map(|part| self.improve(*part)).sum();
                if left <= 0.3 * enough {
                    break;
                }
            }
        }
    }

    /// Moves shares within a part; returns what moves could have brought at most.
    fn improve(&mut self, part: usize) -> f64 {
        let mut columns = std::mem::take(&mut self.parts[part].columns);
        let mut lack = 0.0;
        for round in 0..MOVES {
            let (mut best, mut worst) = (None::<(f64, usize)>, None::<(f64, usize)>);
            let mut mean = 0.0;
            for (at, column) in columns.iter().enumerate().filter(|(_, column)| column.fits) {
                let worth = self.worth(column);
                self.terms += u64::from(position(column.terms.len() + 1));
                if best.is_none_or(|(least, _)| worth < least) {
                    best = Some((worth, at));
                }
                if column.share > 0.0 {
                    mean += column.share * worth;
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
            self.shift(&mut columns, from, to, least - most);
        }
        self.parts[part].columns = columns;
        lack
    }

    /// Moves share from a column to another as far as that pays; `slope` is what it costs at first.
    fn shift(&mut self, columns: &mut [Column], from: usize, to: usize, slope: f64) {
        for (column, sign) in [(&columns[to], 1.0), (&columns[from], -1.0)] {
            for (row, amount) in &column.terms {
                // A row named twice, once with nothing, is looked at twice, which does no harm.
                if self.along[ix(*row)] == 0.0 {
                    self.touched.push(*row);
                }
                self.along[ix(*row)] += sign * amount;
            }
        }
        let apart = columns[to].cost - columns[from].cost;
        let all = columns[from].share;
        let (mut low, mut low_slope) = (0.0, slope);
        let (mut high, mut high_slope) = (all, self.slope(apart, all));
        let mut taken = all;
        if high_slope > 0.0 {
            for _ in 0..TRIES {
                taken = (low * high_slope - high * low_slope) / (high_slope - low_slope);
                let found = self.slope(apart, taken);
                if found.abs() <= slope.abs() * 0.02 {
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
        let whole = taken >= all;
        columns[from].share = if whole { 0.0 } else { all - taken };
        columns[to].share += taken;
        let touched = std::mem::take(&mut self.touched);
        for row in touched.iter().map(|row| ix(*row)) {
            let along = std::mem::replace(&mut self.along[row], 0.0);
            self.sums[row] += taken * along;
            self.trial[row] = self.price(row, self.sums[row]);
        }
        self.touched = touched;
        self.touched.clear();
    }

    /// What a move costs once so much is moved.
    fn slope(&mut self, apart: f64, taken: f64) -> f64 {
        let mut slope = apart;
        for at in 0..self.touched.len() {
            let row = ix(self.touched[at]);
            let along = self.along[row];
            if along != 0.0 {
                slope += along * self.price(row, self.sums[row] + taken * along);
            }
        }
        slope
    }
}
