//! One sort for every list whose order shows.
//!
//! Each type that the standard library sorts adds some 5 kB to a WebAssembly build; a case
//! has a dozen, and so has a page. Here positions are sorted, once compiled, and entries are
//! exchanged after them. The sort itself is a plain merge: that of the standard library takes
//! ten times its code, to be faster on lists much longer than those of a case.
//! Ordered sets and maps are filled entry by entry for the same reason: collecting sorts.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts a list; equal entries keep their order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(list.len(), &|a, b| compare(&list[a], &list[b]));
    arrange(order, &mut |a, b| list.swap(a, b));
}

/// Exchanges entries until they stand where an order of their positions has them.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for first in 0..order.len() {
        let mut at = first;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == first {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

/// Sorts a list by a key, made once for each entry; equal entries keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    arrange(positions(keys.len(), &|a, b| keys[a].cmp(&keys[b])), &mut |a, b| list.swap(a, b));
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

/// The positions 0 to `length` in order; equal ones as they stand.
#[must_use]
pub fn positions(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    // Files are written in order: most lists are.
    if (1..length).all(|at| compare(at - 1, at).is_le()) {
        return order;
    }
    let mut merged = Vec::with_capacity(length);
    let mut run = 1;
    // Runs of 1, 2, 4, … entries are in order already; two neighbours at a time become one.
    while run < length {
        for pair in order.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let ([a, after_a @ ..], [b, after_b @ ..]) = (left, right) {
                if compare(*a, *b).is_le() {
                    merged.push(*a);
                    left = after_a;
                } else {
                    merged.push(*b);
                    right = after_b;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{positions, sort_by, sort_by_key};

    /// Lists of every length up to some runs, of few values, beside the standard library.
    #[test]
    fn agrees_with_the_standard_library() {
        let mut seed = 7_u32;
        for length in 0..70 {
            for values in [1, 2, 5, 1_000] {
                let mut draw = || {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 8) % values
                };
                let list: Vec<(u32, usize)> = (0..length).map(|at| (draw(), at)).collect();
                let mut expected = list.clone();
                expected.sort_by_key(|entry| entry.0);
                let mut sorted = list.clone();
                sort_by(&mut sorted, |a, b| a.0.cmp(&b.0));
                assert_eq!(sorted, expected);
                let order = positions(length, &|a, b| list[a].0.cmp(&list[b].0));
                assert_eq!(order.iter().map(|at| list[*at]).collect::<Vec<_>>(), expected);
            }
        }
    }

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
