//! The solver against known answers, a slow oracle, and the certificate.

mod bounds;
mod tampered;

use super::{Answer, Arc, Problem, Simplex, SolveError, Step, check, ix, oracle, solve};
use proptest::prelude::{Just, Strategy, any};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::cell::Cell;

/// An arc as (tail, head, capacity, cost).
type Row = (u32, u32, i64, i64);

fn problem(supply: &[i64], arcs: &[Row]) -> Problem {
    let arcs = arcs
        .iter()
        .map(|&(tail, head, capacity, cost)| Arc { tail, head, capacity, cost })
        .collect();
    Problem::new(supply.to_vec(), arcs).unwrap()
}

/// Solves, certifies, and says in a word what came out: the cost, or the cut.
#[track_caller]
fn check_answer(supply: &[i64], arcs: &[Row], expected: &str) {
    let (problem, answer, _) = solve(problem(supply, arcs), 1000).unwrap();
    check(&problem, &answer).unwrap();
    let found = match answer {
        Answer::Optimal(optimum) => format!("{} {:?}", optimum.cost, optimum.flow),
        Answer::Infeasible(cut) => format!("cut {:?}", cut.nodes),
    };
    assert_eq!(found, expected);
}

#[test]
fn hand_networks_have_their_known_answers() {
    check_answer(&[], &[], "0 []");
    check_answer(&[0, 0], &[], "0 []");
    check_answer(&[3, -3], &[(0, 1, 5, 2)], "6 [3]");
    check_answer(&[3, -3], &[(0, 1, 2, 2), (0, 1, 2, 7)], "11 [2, 1]");
    // Ahuja, Magnanti and Orlin 1993, figure 9.4's shape: the cheap way is narrow.
    check_answer(
        &[4, 0, 0, -4],
        &[(0, 1, 4, 2), (0, 2, 2, 2), (1, 2, 2, 1), (1, 3, 3, 3), (2, 3, 5, 1)],
        "14 [2, 2, 2, 0, 4]",
    );
}

#[test]
fn infeasible_networks_name_a_violated_cut() {
    check_answer(&[3, -3], &[], "cut [0]");
    check_answer(&[3, -3], &[(1, 0, 9, 1)], "cut [0]");
    check_answer(&[3, 0, -3], &[(0, 1, 9, 1), (1, 2, 2, 1)], "cut [0, 1]");
    check_answer(&[1, -1, 1, -1], &[(0, 1, 9, -5), (2, 3, 0, 1)], "cut [2]");
}

#[test]
fn loops_and_negative_cycles_fill_where_they_pay() {
    check_answer(&[0], &[(0, 0, 7, -2), (0, 0, 7, 2), (0, 0, 0, -9)], "-14 [7, 0, 0]");
    check_answer(&[0, 0], &[(0, 1, 3, -4), (1, 0, 2, 1)], "-6 [2, 2]");
    check_answer(&[1, -1], &[(0, 1, 3, -4), (1, 0, 5, 4)], "-4 [1, 0]");
}

#[test]
fn a_pivot_limit_stops_the_search() {
    let arcs = [(0, 1, 4, 2), (0, 2, 2, 2), (1, 2, 2, 1), (1, 3, 3, 3), (2, 3, 5, 1)];
    let supply = [4, 0, 0, -4];
    assert_eq!(solve(problem(&supply, &arcs), 1), Err(SolveError::PivotLimit { pivots: 1 }));
    assert_eq!(Simplex::new(problem(&supply, &arcs)).step(0), Step::Working);
}

/// Small networks with few values, so that ties, empty arcs and loops are common.
fn networks() -> impl Strategy<Value = Problem> {
    (1_u32..9, 0_usize..24, any::<bool>()).prop_flat_map(|(n_nodes, n_arcs, rich)| {
        let most: i64 = if rich { 20 } else { 5 };
        let arc = (0..n_nodes, 0..n_nodes, 0..=most, -3_i64..6);
        let shipment = (0..n_nodes, 0..n_nodes, 0_i64..4);
        (
            Just(n_nodes),
            proptest::collection::vec(arc, n_arcs),
            proptest::collection::vec(shipment, 0..4),
        )
            .prop_map(|(n_nodes, rows, shipments)| {
                let mut supply = vec![0; ix(n_nodes)];
                for (from, to, amount) in shipments {
                    supply[ix(from)] += amount;
                    supply[ix(to)] -= amount;
                }
                problem(&supply, &rows)
            })
    })
}

/// Runs a property over networks from a fixed seed, so that counts do not vary.
#[track_caller]
fn for_networks(cases: u32, property: impl Fn(Problem) -> Result<(), TestCaseError>) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, rng).run(&networks(), property).unwrap();
}

fn cost(answer: &Answer) -> Option<i128> {
    match answer {
        Answer::Optimal(optimum) => Some(optimum.cost),
        Answer::Infeasible(_) => None,
    }
}

#[test]
fn agrees_with_the_oracle_and_is_certified() {
    let [feasible, infeasible, degenerate, tied] = [(); 4].map(|()| Cell::new(0_u32));
    let count = |counter: &Cell<u32>, yes: bool| counter.set(counter.get() + u32::from(yes));
    for_networks(6000, |problem| {
        let (problem, answer, _) = solve(problem, 100_000).unwrap();
        check(&problem, &answer).unwrap();
        assert_eq!(cost(&answer), oracle::least_cost(&problem));
        match &answer {
            Answer::Infeasible(_) => count(&infeasible, true),
            Answer::Optimal(optimum) => {
                let arcs = || problem.arcs().iter().zip(&optimum.flow);
                let between =
                    arcs().filter(|(arc, flow)| 0 < **flow && **flow < arc.capacity).count();
                // A tree arc at a bound; an arc that could move at no cost.
                count(&degenerate, between + 1 < problem.supply().len());
                let free = |arc: &Arc| {
                    optimum.potential[ix(arc.head)] - optimum.potential[ix(arc.tail)] == arc.cost
                };
                let loose = |arc: &Arc| arc.capacity > 0 && arc.tail != arc.head && free(arc);
                count(
                    &tied,
                    arcs().filter(|(arc, _)| loose(arc)).count() >= problem.supply().len(),
                );
                count(&feasible, true);
            }
        }
        Ok(())
    });
    // The generator is not tame.
    for (counter, least) in [(feasible, 2000), (infeasible, 1500), (degenerate, 1500), (tied, 150)]
    {
        assert!(counter.get() >= least, "{} of at least {least}", counter.get());
    }
}

#[test]
fn single_steps_give_the_same_as_one_call() {
    for_networks(500, |problem| {
        let mut simplex = Simplex::new(problem.clone());
        let stepped = loop {
            if let Step::Done(answer) = simplex.step(1) {
                break answer;
            }
        };
        assert_eq!(simplex.step(1), Step::Done(stepped.clone()));
        assert_eq!((problem.clone(), stepped, simplex.pivots()), solve(problem, 100_000).unwrap());
        Ok(())
    });
}

#[test]
fn the_order_of_arcs_does_not_change_the_cost() {
    for_networks(1000, |problem| {
        let mut arcs = problem.arcs().to_vec();
        arcs.reverse();
        let half = arcs.len() / 2;
        arcs.rotate_left(half);
        let other = Problem::new(problem.supply().to_vec(), arcs).unwrap();
        assert_eq!(
            cost(&solve(problem, 100_000).unwrap().1),
            cost(&solve(other, 100_000).unwrap().1)
        );
        Ok(())
    });
}

/// A numerical-recipes generator: enough for a network of a thousand nodes.
fn next(state: &mut u64, below: u64) -> i64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    i64::try_from((*state >> 33) % below).unwrap()
}

#[test]
fn larger_networks_are_certified() {
    for seed in 0..20 {
        let mut state = seed;
        let n_nodes = 1000_u64;
        let mut supply = vec![0; 1000];
        let mut rows: Vec<Row> = Vec::new();
        for node in 0..n_nodes {
            let node = u32::try_from(node).unwrap();
            let amount = next(&mut state, 5);
            supply[ix(node)] += amount;
            supply[ix((node * 7 + 1) % 1000)] -= amount;
            rows.push((node, (node + 1) % 1000, 10_000, 900));
            for _ in 0..6 {
                let head = u32::try_from(next(&mut state, n_nodes)).unwrap();
                rows.push((node, head, next(&mut state, 12), next(&mut state, 100) - 5));
            }
        }
        let (problem, answer, _) = solve(problem(&supply, &rows), 10_000_000).unwrap();
        check(&problem, &answer).unwrap();
        assert!(cost(&answer).is_some());
    }
}
