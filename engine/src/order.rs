//! One sort for every list whose order shows.
//!
//! Each type that the standard library sorts adds some 5 kB to a WebAssembly build; a case
//! has a dozen, and so has a page. Here positions are sorted, once compiled, and entries are moved after them.
//! Ordered sets and maps are filled entry by entry for the same reason: collecting sorts.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts a list; equal entries keep their order.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.len() < 2 {
        return;
    }
    let order = positions(list.len(), &|a, b| compare(&list[a], &list[b]));
    arrange(list, order);
}

/// Moves the entries to where an order of their positions has them.
fn arrange<T>(list: &mut Vec<T>, order: Vec<usize>) {
    let mut entries: Vec<Option<T>> = list.drain(..).map(Some).collect();
    let sorted = order.into_iter().map(|at| entries[at].take().expect("each position comes once"));
    list.extend(sorted);
}

/// Sorts a list by a key, made once for each entry; equal entries keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    arrange(list, positions(keys.len(), &|a, b| keys[a].cmp(&keys[b])));
}

/// A set of the entries.
pub fn set<T: Ord>(entries: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(entries);
    set
}

/// A map of the entries; of equal keys the last counts.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

/// The positions 0 to `length` in order.
#[must_use]
pub fn positions(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::{sort_by, sort_by_key};

    #[test]
    fn sorts_and_keeps_equals_in_place() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_by(&mut list, |a, b| a.0.cmp(&b.0));
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        sort_by_key(&mut list, |one| std::cmp::Reverse(one.0));
        assert_eq!(list, [(2, 'a'), (2, 'c'), (1, 'b'), (1, 'd')]);
        let mut none: Vec<u8> = Vec::new();
        sort_by(&mut none, u8::cmp);
        assert!(none.is_empty());
    }
}
