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
//! Lemaréchal 2001). How shares are found is in [`mix`](super::mix); any stop gives prices that may be tried.

use std::rc::Rc;

use super::mix::{Mix, Prices};
use super::rows::Rows;
use crate::design::ix;

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
    /// The shares that the root and the node at hand ended with.
    pub kept: (f64, f64),
    /// Cleanings since it last had a share that counts.
    pub idle: u32,
    /// Whether the restriction at hand admits it.
    pub fits: bool,
}

/// Which shares are kept.
#[derive(Clone, Copy, Debug)]
pub(in crate::design) enum Kept {
    /// Those that the root ended with.
    Root,
    /// Those of the node at hand, while branchings are tried.
    Node,
}

/// A part: its known columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub columns: Vec<Column>,
}

/// Columns that a part keeps whatever they are worth.
const FEW: usize = 4;
/// What counts of shares, of kept ones, and cleanings (two a climb) without a share that counts after which a column
/// is dropped.
const COUNTS: (f64, f64, u32) = (0.0, 1e-3, 4);
/// The same where Newton's method spreads shares over many columns.
const EXACT_COUNTS: (f64, f64, u32) = (1e-4, 1e-3, 3);

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
    /// How far prices move for what is too much, and what that was when shares were kept.
    pub reach: f64,
    kept_reach: (f64, f64),
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
            kept_reach: (reach, reach),
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
        let (least, least_kept, most_idle) = if self.is_exact() { EXACT_COUNTS } else { COUNTS };
        for part in &mut self.parts {
            let mut left = part.columns.len();
            part.columns.retain_mut(|column| {
                if !column.fits {
                    column.share = 0.0;
                }
                let kept = column.kept.0.max(column.kept.1);
                let counts = column.share > least || kept > least_kept;
                column.idle = if counts { 0 } else { column.idle + 1 };
                let keeps = column.idle <= most_idle || left <= FEW;
                left -= usize::from(!keeps);
                keeps
            });
        }
    }

    /// Whether shares are found by Newton's method.
    pub(super) fn is_exact(&self) -> bool {
        self.rows.are_few()
    }

    /// Moves shares until what moves could still bring is at most `enough`, or sweeps are over.
    pub(super) fn solve(&mut self, enough: f64, most_sweeps: u32) {
        let prices = Prices {
            rows: &self.rows,
            centre: &self.centre,
            reach: self.reach,
            rises: vec![0.0; self.sums.len()],
            sums: &mut self.sums,
            trial: &mut self.trial,
            places: &mut self.places,
        };
        let mut mix = Mix::new(prices, &self.parts);
        mix.solve(enough, most_sweeps);
        self.terms += mix.work;
        let Mix { share, parts, .. } = mix;
        for (part, range) in self.parts.iter_mut().zip(parts) {
            let fitting = part.columns.iter_mut().filter(|column| column.fits);
            for (column, share) in fitting.zip(&share[range]) {
                column.share = *share;
            }
        }
    }

    /// Keeps the shares of now, and how far steps go.
    pub(super) fn keep(&mut self, of: Kept) {
        match of {
            Kept::Root => self.kept_reach.0 = self.reach,
            Kept::Node => self.kept_reach.1 = self.reach,
        }
        for column in self.parts.iter_mut().flat_map(|part| &mut part.columns) {
            match of {
                Kept::Root => column.kept.0 = column.share,
                Kept::Node => column.kept.1 = column.share,
            }
        }
    }

    /// Goes back to shares that were kept; columns that are new since have none.
    pub(super) fn go_back(&mut self, to: Kept) {
        self.reach = match to {
            Kept::Root => self.kept_reach.0,
            Kept::Node => self.kept_reach.1,
        };
        for column in self.parts.iter_mut().flat_map(|part| &mut part.columns) {
            column.share = match to {
                Kept::Root => column.kept.0,
                Kept::Node => column.kept.1,
            };
        }
    }
}
