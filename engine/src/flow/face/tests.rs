//! Faces are what trying every flow finds.

use proptest::prelude::{
    Just, ProptestConfig, Strategy, prop, prop_assert, prop_assert_eq, proptest,
};

use super::{Face, Slope, Slopes};
use crate::flow::{Answer, Arc, Problem, solve};

/// A small circulation and two further costs.
type Case = (Problem, [Slopes; 2]);

fn cases() -> impl Strategy<Value = Case> {
    (2_u32..5, 1_usize..7).prop_flat_map(|(n_nodes, n_arcs)| {
        let arc = (0..n_nodes, 0..n_nodes, 0_i64..4, -2_i64..2);
        let slopes = || prop::collection::vec(prop::option::of(slopes()), n_arcs);
        (Just(n_nodes), prop::collection::vec(arc, n_arcs), [slopes(), slopes()]).prop_map(
            |(n_nodes, arcs, slopes)| {
                let arcs = arcs.into_iter().map(|(tail, head, capacity, cost)| Arc {
                    tail,
                    head,
                    capacity,
                    cost,
                });
                let nodes = usize::try_from(n_nodes).unwrap();
                let problem = Problem::new(vec![0; nodes], arcs.collect()).unwrap();
                let by_arc = |list: Vec<Option<Vec<Slope>>>| {
                    list.into_iter()
                        .enumerate()
                        .filter_map(|(at, list)| Some((at, list?)))
                        .collect()
                };
                (problem, slopes.map(by_arc))
            },
        )
    })
}

/// Up to three slopes, rising.
fn slopes() -> impl Strategy<Value = Vec<Slope>> {
    prop::collection::vec((0_i64..4, 0_i64..3), 1..4).prop_map(|steps| {
        let (mut from, mut cost) = (-1, -3);
        let rise = |(length, rise)| {
            from += length;
            cost += rise;
            Slope { from, cost }
        };
        steps.into_iter().map(rise).collect()
    })
}

/// Every flow.
fn flows(problem: &Problem) -> Vec<Vec<i64>> {
    let mut flows = vec![Vec::new()];
    for arc in problem.arcs() {
        let longer = |flow: Vec<i64>| {
            (0..=arc.capacity).map(move |more| flow.iter().copied().chain([more]).collect())
        };
        flows = flows.into_iter().flat_map(longer).collect();
    }
    let balances = |flow: &Vec<i64>| {
        (0..problem.n_nodes()).all(|node| {
            let sum = |end: fn(&Arc) -> u32| -> i64 {
                let arcs = problem.arcs().iter().zip(flow);
                arcs.filter(|(arc, _)| end(arc) == node).map(|(_, flow)| flow).sum()
            };
            sum(|arc| arc.tail) == sum(|arc| arc.head)
        })
    };
    flows.retain(balances);
    flows
}

fn cost(flow: &[i64], slopes: &Slopes) -> i64 {
    let of_arc = |(arc, list): (&usize, &Vec<Slope>)| -> i64 {
        let unit =
            |at: i64| list.iter().rev().find(|slope| slope.from <= at).unwrap_or(&list[0]).cost;
        (0..flow[*arc]).map(unit).sum()
    };
    slopes.iter().map(of_arc).sum()
}

fn keep_least(flows: &mut Vec<Vec<i64>>, cost: impl Fn(&[i64]) -> i64) {
    let least = flows.iter().map(|flow| cost(flow)).min().unwrap();
    flows.retain(|flow| cost(flow) == least);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_face_holds_every_best_flow_and_no_other((problem, levels) in cases()) {
        let mut best = flows(&problem);
        keep_least(&mut best, |flow| problem.arcs().iter().zip(flow).map(|(arc, flow)| arc.cost * flow).sum());
        let (problem, answer, _) = solve(problem, 1_000).unwrap();
        let Answer::Optimal(optimum) = answer else { unreachable!() };
        let mut face = Face::of(&problem, &optimum);
        for slopes in [&Slopes::new(), &levels[0], &levels[1]] {
            face.narrow(slopes);
            keep_least(&mut best, |flow| cost(flow, slopes));
            let mut within = flows(&problem);
            within.retain(|flow| (0..flow.len()).all(|arc| {
                let (least, most) = face.range(arc);
                least <= flow[arc] && flow[arc] <= most
            }));
            prop_assert_eq!(&within, &best);
            prop_assert!(best.contains(&face.flow().to_vec()));
            prop_assert!(!face.is_single() || best.len() == 1);
        }
    }

    #[test]
    fn bounds_with_all_costs_as_slopes_give_the_same_face((problem, _) in cases()) {
        let (problem, answer, _) = solve(problem, 1_000).unwrap();
        let Answer::Optimal(optimum) = answer else { unreachable!() };
        let n_arcs = problem.arcs().len();
        let most = problem.arcs().iter().map(|arc| arc.capacity).collect();
        let mut face = Face::within(&problem, vec![0; n_arcs], vec![0; n_arcs], most);
        let costs = problem.arcs().iter().map(|arc| vec![Slope { from: 0, cost: arc.cost }]);
        face.narrow(&costs.enumerate().collect());
        let within = |face: &Face<'_>| -> Vec<Vec<i64>> {
            let mut all = flows(&problem);
            all.retain(|flow| (0..n_arcs).all(|arc| {
                let (least, most) = face.range(arc);
                least <= flow[arc] && flow[arc] <= most
            }));
            all
        };
        prop_assert_eq!(within(&face), within(&Face::of(&problem, &optimum)));
    }
}
