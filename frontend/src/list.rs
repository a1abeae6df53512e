//! Rows of the long lists: filtered, sorted and cut into pages by what the URL says.
//!
//! Pure functions from a market and a query, so that the table, its totals and its
//! download always speak of the same rows.

pub mod needs;
pub mod offers;

use std::cmp::Ordering;

use engine::order::positions;

use crate::words::compare;

/// Rows on one page of a list.
pub const PAGE_ROWS: usize = 50;

/// The column that rows are sorted by, as the URL names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<'a> {
    /// The column's name.
    pub column: &'a str,
    /// From last to first.
    pub descending: bool,
}

impl<'a> Sort<'a> {
    /// Reads `year` or `-year`.
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        text.strip_prefix('-').map_or(Self { column: text, descending: false }, |column| Self {
            column,
            descending: true,
        })
    }

    /// What the URL says after this column's button is pressed: first up, then down.
    #[must_use]
    pub fn pressed(self, column: &str) -> String {
        if self.column == column && !self.descending {
            format!("-{column}")
        } else {
            column.to_owned()
        }
    }

    /// An order in the asked direction.
    fn direct(self, order: Ordering) -> Ordering {
        if self.descending { order.reverse() } else { order }
    }
}

/// A choice that narrows a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// As the URL names it.
    pub name: &'static str,
    /// As the reader reads it.
    pub label: String,
    /// Values with their words.
    pub options: Vec<(String, String)>,
}

/// The slice of `len` rows that page `page` (from 1) shows, and the number of pages, at least 1.
#[must_use]
pub fn paginate(len: usize, page: usize) -> (std::ops::Range<usize>, usize) {
    let pages = len.div_ceil(PAGE_ROWS).max(1);
    let first = (page.clamp(1, pages) - 1) * PAGE_ROWS;
    (first..(first + PAGE_ROWS).min(len), pages)
}

/// References to the items in an order; equals stay as they are.
pub fn sorted<'a, T>(
    items: impl IntoIterator<Item = &'a T>,
    order: impl Fn(&T, &T) -> Ordering,
) -> Vec<&'a T> {
    let items: Vec<&T> = items.into_iter().collect();
    let positions = positions(items.len(), &|a, b| order(items[a], items[b]));
    positions.into_iter().map(|at| items[at]).collect()
}

/// The place of each name among all, as the language orders them: names are compared once, and
/// rows, of which there are many more, by these numbers.
fn ranks(names: &[String]) -> Vec<usize> {
    let positions = positions(names.len(), &|a, b| compare(&names[a], &names[b]));
    let mut ranks = vec![0; names.len()];
    for (rank, at) in positions.into_iter().enumerate() {
        ranks[at] = rank;
    }
    ranks
}

/// The entry of a key among a few, made where there is none yet; entries stay in the order of keys.
pub(crate) fn entry<'a, T, K: Ord>(
    list: &'a mut Vec<T>,
    key: &K,
    of: impl Fn(&T) -> &K,
    make: impl FnOnce() -> T,
) -> &'a mut T {
    let before = list.iter().filter(|entry| of(entry) < key).count();
    if list.get(before).is_none_or(|entry| of(entry) != key) {
        list.insert(before, make());
    }
    &mut list[before]
}

/// A few values without those that came before, in their order.
pub(crate) fn distinct<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut all = Vec::new();
    for value in values {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all
}

/// Distinct values of a filter, each with its words, by the words.
fn options(values: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let all: Vec<(String, String)> = values.collect();
    let mut options: Vec<(String, String)> =
        sorted(&all, |a, b| compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)))
            .into_iter()
            .cloned()
            .collect();
    options.dedup();
    options
}

/// Whether every word of a folded search stands in a folded text.
fn found(search: &str, text: &str) -> bool {
    search.split_whitespace().all(|word| text.contains(word))
}
