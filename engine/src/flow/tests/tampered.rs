//! The certificate refuses what is not an answer, with the right reason.

use super::problem;
use crate::flow::{Answer, Cut, Optimum, Problem, Violation, check, solve};

fn two_ways() -> (Problem, Optimum) {
    let (problem, answer, _) =
        solve(problem(&[3, 0, -3], &[(0, 2, 2, 1), (0, 1, 4, 2), (1, 2, 4, 2)]), 100).unwrap();
    let Answer::Optimal(optimum) = answer else { panic!("3 units fit") };
    assert_eq!((optimum.cost, &optimum.flow[..]), (6, &[2, 1, 1][..]));
    (problem, optimum)
}

#[track_caller]
fn check_refused(change: impl FnOnce(&mut Optimum)) -> Violation {
    let (problem, mut optimum) = two_ways();
    check(&problem, &Answer::Optimal(optimum.clone())).unwrap();
    change(&mut optimum);
    check(&problem, &Answer::Optimal(optimum)).unwrap_err()
}

#[test]
fn flows_that_break_a_bound_or_a_node() {
    let above = check_refused(|optimum| optimum.flow[0] += 1);
    assert_eq!(above, Violation::Capacity { arc: 0, flow: 3, capacity: 2 });
    let below = check_refused(|optimum| optimum.flow[0] = -1);
    assert_eq!(below, Violation::Capacity { arc: 0, flow: -1, capacity: 2 });
    let lost = check_refused(|optimum| optimum.flow[1] += 1);
    assert_eq!(lost, Violation::Conservation { node: 0, supply: 3, found: 4 });
    let longer = check_refused(|optimum| optimum.flow.push(0));
    assert_eq!(longer, Violation::Length { what: "flow", expected: 3, found: 4 });
    let shorter = check_refused(|optimum| optimum.potential.clear());
    assert_eq!(shorter, Violation::Length { what: "potential", expected: 3, found: 0 });
}

#[test]
fn costs_that_are_not_the_flow_s() {
    assert_eq!(check_refused(|optimum| optimum.cost += 1), Violation::Cost { stated: 7, found: 6 });
}

#[test]
fn dearer_flows_that_are_feasible() {
    let dearer = check_refused(|optimum| {
        *optimum = Optimum { flow: vec![1, 2, 2], cost: 9, ..optimum.clone() }
    });
    assert!(matches!(dearer, Violation::Slackness { arc: 0, flow: 1, capacity: 2, .. }));
}

#[test]
fn potentials_that_prove_nothing() {
    for node in 0..3 {
        for change in [-1, 1] {
            let refused = check_refused(|optimum| optimum.potential[node] += change);
            assert!(matches!(refused, Violation::Slackness { .. }), "{node} {change}: {refused}");
        }
    }
    // All alike is no change: only differences count.
    let (problem, mut optimum) = two_ways();
    optimum.potential.iter_mut().for_each(|potential| *potential += 1000);
    check(&problem, &Answer::Optimal(optimum)).unwrap();
    // Of any size: they may come from a file.
    let huge = check_refused(|optimum| optimum.potential = vec![i64::MIN, 0, i64::MAX]);
    assert!(matches!(
        huge,
        Violation::Slackness { arc: 0, .. } | Violation::Slackness { arc: 1, .. }
    ));
}

#[test]
fn cuts_that_hold_or_are_no_sets() {
    let refused = |nodes: &[u32]| {
        let problem = problem(&[3, 0, -3], &[(0, 2, 2, 1), (0, 1, 4, 2)]);
        check(&problem, &Answer::Infeasible(Cut { nodes: nodes.to_vec() }))
    };
    refused(&[0, 1]).unwrap();
    assert_eq!(refused(&[]), Err(Violation::CutHolds { supply: 0, capacity: 0 }));
    assert_eq!(refused(&[0]), Err(Violation::CutHolds { supply: 3, capacity: 6 }));
    assert_eq!(refused(&[0, 1, 2]), Err(Violation::CutHolds { supply: 0, capacity: 0 }));
    assert_eq!(refused(&[1, 0]), Err(Violation::CutNodes { node: 0 }));
    assert_eq!(refused(&[0, 0, 1]), Err(Violation::CutNodes { node: 0 }));
    assert_eq!(refused(&[0, 1, 3]), Err(Violation::CutNodes { node: 3 }));
}
