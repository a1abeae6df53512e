//! A symmetric positive definite system with few entries, solved by factoring it.
//!
//! Unknowns are eliminated in the order of least degree (Tinney and Walker 1967; George and Liu 1989), which
//! keeps what fills in small: rows of prices meet where parts serve the same States, and hardly elsewhere.

use crate::design::{ix, position};

#[cfg(test)]
mod tests;

/// The degree of what is eliminated.
const GONE: u32 = u32::MAX;
/// So many entries of a line share a word.
const WORD: usize = 64;

/// A system under way: first which entries there are, then what they are.
#[derive(Clone, Debug, Default)]
pub(super) struct System {
    n: usize,
    /// Words of a line.
    words: usize,
    /// By unknown: which others it meets, as bits.
    bits: Vec<u64>,
    /// The order of elimination; by unknown, its rank in it.
    order: Vec<u32>,
    rank: Vec<usize>,
    /// The rank from which on each meets all after it.
    dense: usize,
    /// By rank: the ranks after it that hang on it, one list after the other.
    later: Vec<u32>,
    ends: Vec<usize>,
    /// By rank, the later first: values.
    values: Vec<f64>,
    /// By unknown.
    pub right: Vec<f64>,
    degree: Vec<u32>,
    own: Vec<u64>,
    ranks: Vec<usize>,
}

impl System {
    /// A system of so many unknowns without entries.
    pub(super) fn begin(&mut self, n: usize) {
        self.n = n;
        self.words = n.div_ceil(WORD);
        self.bits.clear();
        self.bits.resize(n * self.words, 0);
        self.right.clear();
        self.right.resize(n, 0.0);
    }

    /// Says that each two of some unknowns meet.
    pub(super) fn link(&mut self, list: &[usize]) {
        let own = &mut self.own;
        own.clear();
        own.resize(self.words, 0);
        for at in list {
            own[at / WORD] |= 1 << (at % WORD);
        }
        for at in list {
            let line = &mut self.bits[at * self.words..(at + 1) * self.words];
            line.iter_mut().zip(own.iter()).for_each(|(line, own)| *line |= own);
        }
    }

    /// Settles the order of elimination; values may be added then. Returns how many products solving takes.
    pub(super) fn settle(&mut self) -> u64 {
        let (n, words) = (self.n, self.words);
        let Self { bits, order, later, ends, degree, own, rank, .. } = self;
        for at in 0..n {
            bits[at * words + at / WORD] &= !(1 << (at % WORD));
        }
        let count = |line: &[u64]| line.iter().map(|word| word.count_ones()).sum::<u32>();
        degree.clear();
        degree.extend((0..n).map(|at| count(&bits[at * words..(at + 1) * words])));
        order.clear();
        later.clear();
        ends.clear();
        // Of zeroing the values.
        let mut work = u64::from(position(n * n / 16));
        // Of equals, the first by number goes.
        while order.len() < n {
            let least = degree.iter().copied().min().unwrap_or(GONE);
            if ix(least) + 1 == n - order.len() {
                break;
            }
            let at = degree.iter().position(|degree| *degree == least).unwrap_or(0);
            own.clear();
            own.extend_from_slice(&bits[at * words..(at + 1) * words]);
            let first = later.len();
            members(own, later);
            for other in later[first..].iter().map(|other| ix(*other)) {
                // It meets what is eliminated no more, and itself is among what that met.
                let mut more = 0;
                let line = &mut bits[other * words..(other + 1) * words];
                for (line, own) in line.iter_mut().zip(own.iter()) {
                    let new = own & !*line;
                    // Most words bring nothing new.
                    if new != 0 {
                        more += new.count_ones();
                        *line |= new;
                    }
                }
                line[at / WORD] &= !(1 << (at % WORD));
                line[other / WORD] &= !(1 << (other % WORD));
                degree[other] = degree[other] + more - 2;
            }
            degree[at] = GONE;
            let met = u64::from(least);
            work += met * met / 2 + met;
            order.push(position(at));
            ends.push(later.len());
        }
        // Where all that are left meet each other, they go as they are numbered.
        self.dense = order.len();
        let left: Vec<u32> = (0..n).filter(|at| degree[*at] != GONE).map(position).collect();
        for (nth, at) in left.iter().enumerate() {
            let met = u64::from(position(left.len() - nth - 1));
            work += met * met / 2 + met;
            later.extend_from_slice(&left[nth + 1..]);
            order.push(*at);
            ends.push(later.len());
        }
        rank.clear();
        rank.resize(n, 0);
        for (place, at) in order.iter().enumerate() {
            rank[ix(*at)] = place;
        }
        let mut first = 0;
        for end in ends.iter() {
            for other in &mut later[first..*end] {
                *other = position(rank[ix(*other)]);
            }
            first = *end;
        }
        self.values.clear();
        self.values.resize(n * n, 0.0);
        work
    }

    /// Adds to the entry of two unknowns that meet, or of one with itself.
    pub(super) fn add(&mut self, one: usize, other: usize, value: f64) {
        let (one, other) = (self.rank[one], self.rank[other]);
        self.values[one.max(other) * self.n + one.min(other)] += value;
    }

    /// Adds to the entries of each two of some unknowns that meet: by unknown, those with each up to it, in lines of
    /// one width.
    pub(super) fn add_products(&mut self, lines: &[usize], products: &[f64]) {
        let width = products.len() / lines.len();
        let ranks = &mut self.ranks;
        ranks.clear();
        ranks.extend(lines.iter().map(|line| self.rank[*line]));
        for (slot, products) in products.chunks_exact(width).enumerate() {
            let one = ranks[slot];
            for (other, value) in ranks[..=slot].iter().zip(products) {
                self.values[one.max(*other) * self.n + one.min(*other)] += value;
            }
        }
    }

    /// Solves it: `right` holds the unknowns then. False if it is not positive definite.
    pub(super) fn solve(&mut self) -> bool {
        let n = self.n;
        let mut right: Vec<f64> = self.order.iter().map(|at| self.right[ix(*at)]).collect();
        let (mut column, mut factors) = (Vec::new(), Vec::<f64>::new());
        let mut first = 0;
        for at in 0..n {
            let later = &self.later[first..self.ends[at]];
            first = self.ends[at];
            let pivot = self.values[at * n + at];
            if pivot.is_nan() || pivot <= 0.0 {
                return false;
            }
            column.clear();
            column.extend(later.iter().map(|line| self.values[ix(*line) * n + at]));
            factors.clear();
            factors.extend(column.iter().map(|value| value / pivot));
            let known = right[at];
            for (line, factor) in later.iter().zip(&factors) {
                right[ix(*line)] -= factor * known;
            }
            if at >= self.dense {
                let lines = self.values[(at + 1) * n..].chunks_exact_mut(n);
                for (nth, (line, factor)) in lines.zip(&factors).enumerate() {
                    let line = &mut line[at + 1..=at + 1 + nth];
                    line.iter_mut().zip(&column).for_each(|(line, value)| *line -= factor * value);
                }
                continue;
            }
            for (nth, one) in later.iter().enumerate() {
                for (place, other) in later[..=nth].iter().enumerate() {
                    // The later of two keeps their entry.
                    let (line, column_of, by, of) = if one > other {
                        (*one, *other, nth, place)
                    } else {
                        (*other, *one, place, nth)
                    };
                    self.values[ix(line) * n + ix(column_of)] -= factors[by] * column[of];
                }
            }
        }
        let mut last = self.later.len();
        for at in (0..n).rev() {
            let first = if at == 0 { 0 } else { self.ends[at - 1] };
            let later = &self.later[first..last];
            last = first;
            let known: f64 =
                later.iter().map(|line| self.values[ix(*line) * n + at] * right[ix(*line)]).sum();
            right[at] = (right[at] - known) / self.values[at * n + at];
        }
        for (at, value) in self.order.iter().zip(right) {
            self.right[ix(*at)] = value;
        }
        true
    }
}

/// Adds the numbers of the bits that are set.
fn members(words: &[u64], list: &mut Vec<u32>) {
    for (word, bits) in words.iter().enumerate() {
        let mut left = *bits;
        while left != 0 {
            list.push(position(word * WORD) + left.trailing_zeros());
            left &= left - 1;
        }
    }
}
