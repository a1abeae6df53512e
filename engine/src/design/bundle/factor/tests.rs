//! Systems that are factored, put back into their lines.

use proptest::prelude::*;

use super::System;

/// A system of `n` unknowns: lists that meet, each with a weight by which its sum is squared.
fn system(n: usize, lists: &[(Vec<usize>, i32)], right: &[i32]) -> (System, Vec<Vec<f64>>) {
    let mut system = System::default();
    system.begin(n);
    let mut lines = vec![vec![0.0; n]; n];
    let lists: Vec<(Vec<usize>, f64)> = lists
        .iter()
        .map(|(list, weight)| {
            let mut list: Vec<usize> = list.iter().map(|at| at % n).collect();
            list.sort_unstable();
            list.dedup();
            (list, f64::from(*weight))
        })
        .collect();
    for (list, _) in &lists {
        system.link(list);
    }
    system.settle();
    for at in 0..n {
        lines[at][at] += 1.0;
        system.add(at, at, 1.0);
        system.right[at] = f64::from(right[at]);
    }
    for (list, weight) in &lists {
        for (slot, one) in list.iter().enumerate() {
            for other in &list[..=slot] {
                system.add(*one, *other, *weight);
                lines[*one][*other] += weight;
                if one != other {
                    lines[*other][*one] += weight;
                }
            }
        }
    }
    (system, lines)
}

proptest! {
    #[test]
    fn what_is_solved_fulfils_its_lines(
        lists in prop::collection::vec((prop::collection::vec(0_usize..150, 1..9), 1..1000), 0..60),
        n in 1_usize..150,
        right in prop::collection::vec(-1000..1000, 150),
    ) {
        let (mut system, lines) = system(n, &lists, &right);
        prop_assert!(system.solve());
        for (line, right) in lines.iter().zip(&right) {
            let found: f64 = line.iter().zip(&system.right).map(|(a, x)| a * x).sum();
            prop_assert!((found - f64::from(*right)).abs() < 1e-6, "{found} for {right}");
        }
    }
}

#[test]
fn a_system_that_is_not_positive_definite_is_refused() {
    let (mut system, _) = system(3, &[(vec![0, 1], 4)], &[1, 2, 3]);
    system.add(1, 1, -10.0);
    assert!(!system.solve());
}

#[test]
fn a_system_without_unknowns_is_solved() {
    let (mut system, _) = system(0, &[], &[]);
    assert!(system.solve());
}
