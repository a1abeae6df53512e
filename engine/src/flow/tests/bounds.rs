//! Input outside the proved bounds is refused; input at them is solved exactly.

use super::problem;
use crate::flow::{Answer, Arc, Problem, ProblemError, check, solve};

fn refused(supply: &[i64], arcs: &[Arc]) -> ProblemError {
    Problem::new(supply.to_vec(), arcs.to_vec()).unwrap_err()
}

const ARC: Arc = Arc { tail: 0, head: 1, capacity: 1, cost: 0 };

#[test]
fn what_is_no_problem_is_refused() {
    assert_eq!(refused(&[1], &[]), ProblemError::Unbalanced { sum: 1 });
    assert_eq!(
        refused(&[i64::MAX, i64::MAX], &[]),
        ProblemError::Unbalanced { sum: 2 * i128::from(i64::MAX) }
    );
    assert_eq!(refused(&[0], &[ARC]), ProblemError::NoSuchNode { arc: 0, node: 1, n_nodes: 1 });
    assert_eq!(
        refused(&[0, 0], &[Arc { tail: 2, ..ARC }]),
        ProblemError::NoSuchNode { arc: 0, node: 2, n_nodes: 2 }
    );
    let negative = Arc { capacity: -1, ..ARC };
    assert_eq!(
        refused(&[0, 0], &[ARC, negative]),
        ProblemError::NegativeCapacity { arc: 1, capacity: -1 }
    );
    assert!(matches!(
        refused(&[0, 0], &[Arc { cost: i64::MIN, ..ARC }]),
        ProblemError::CostRange { .. }
    ));
    let sum = (1_i128 << 62) + 1;
    let wide = Arc { capacity: 1 << 62, ..ARC };
    assert_eq!(refused(&[1, -1], &[wide]), ProblemError::FlowRange { sum });
}

#[test]
fn costs_at_the_limit_are_exact() {
    for n_nodes in [2, 3, 8] {
        // The greatest cost that is accepted, by bisection.
        let path = |cost: i64| {
            let supply: Vec<i64> = (0..n_nodes)
                .map(|node| i64::from(node == 0) - i64::from(node + 1 == n_nodes))
                .collect();
            let arcs = (1..n_nodes).flat_map(|head| {
                [cost, -cost].map(|cost| Arc { tail: head - 1, head, capacity: 1, cost })
            });
            Problem::new(supply, arcs.collect())
        };
        let (mut good, mut bad) = (1, i64::MAX);
        while good + 1 < bad {
            let middle = good + (bad - good) / 2;
            if path(middle).is_ok() { good = middle } else { bad = middle }
        }
        assert!(good > i64::MAX / 8 / i64::from(n_nodes + 2), "{good} uses the range");
        assert!(matches!(path(bad), Err(ProblemError::CostRange { .. })));
        for cost in [good, -good] {
            let (problem, answer, _) = solve(path(cost).unwrap(), 1000).unwrap();
            check(&problem, &answer).unwrap();
            let Answer::Optimal(optimum) = answer else { panic!("a path fits one unit") };
            assert_eq!(optimum.cost, -i128::from(n_nodes - 1) * i128::from(good));
        }
        // The dear way alone, and none at all: the artificial cost still outweighs it.
        let dear = |capacity: i64| {
            let path = path(good).unwrap();
            let only =
                |arc: &Arc| Arc { capacity: if arc.cost > 0 { capacity } else { 0 }, ..*arc };
            Problem::new(path.supply().to_vec(), path.arcs().iter().map(only).collect()).unwrap()
        };
        let (problem, answer, _) = solve(dear(1), 1000).unwrap();
        check(&problem, &answer).unwrap();
        let Answer::Optimal(optimum) = answer else { panic!("a dear path is still a path") };
        assert_eq!(optimum.cost, i128::from(n_nodes - 1) * i128::from(good));
        let (problem, answer, _) = solve(dear(0), 1000).unwrap();
        check(&problem, &answer).unwrap();
        assert!(matches!(answer, Answer::Infeasible(_)));
    }
}

#[test]
fn flows_at_the_limit_are_exact() {
    // Supplies and capacities together reach 2^62 - 1.
    let half = (1 << 61) - 1;
    let cost = i64::MAX / 8 / 3 - 1;
    let (problem, answer, _) =
        solve(problem(&[half, -half], &[(0, 1, half + 1, cost)]), 10).unwrap();
    check(&problem, &answer).unwrap();
    let Answer::Optimal(optimum) = answer else { panic!("all of it fits") };
    assert_eq!(optimum.cost, i128::from(half) * i128::from(cost));
    assert!(matches!(
        Problem::new(vec![half, -half], vec![Arc { capacity: half + 2, ..ARC }]),
        Err(ProblemError::FlowRange { .. })
    ));
}
