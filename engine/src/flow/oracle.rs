//! A slow and simple solver to check the fast one against: successive shortest paths by
//! Bellman–Ford, after saturating every arc of negative cost.

use super::{Problem, ix};

/// The least cost, or `None` where no flow exists.
pub(super) fn least_cost(problem: &Problem) -> Option<i128> {
    let n = problem.supply().len();
    // Residual arcs in pairs: 2k forwards, 2k+1 backwards.
    let mut ends = Vec::new();
    let mut left = Vec::new();
    let mut excess: Vec<i64> = problem.supply().to_vec();
    let mut cost = 0_i128;
    for arc in problem.arcs() {
        let (tail, head) = (ix(arc.tail), ix(arc.head));
        ends.push((tail, head, arc.cost));
        ends.push((head, tail, -arc.cost));
        if arc.cost < 0 {
            left.extend([0, arc.capacity]);
            excess[tail] -= arc.capacity;
            excess[head] += arc.capacity;
            cost += i128::from(arc.cost) * i128::from(arc.capacity);
        } else {
            left.extend([arc.capacity, 0]);
        }
    }
    while excess.iter().any(|excess| *excess > 0) {
        // Shortest paths from all nodes with excess at once.
        let mut distance: Vec<Option<i64>> =
            excess.iter().map(|excess| (*excess > 0).then_some(0)).collect();
        let mut by = vec![None; n];
        for _ in 0..n {
            for (at, (tail, head, step)) in ends.iter().enumerate() {
                let Some(d) = distance[*tail].filter(|_| left[at] > 0) else { continue };
                if distance[*head].is_none_or(|old| d + step < old) {
                    distance[*head] = Some(d + step);
                    by[*head] = Some(at);
                }
            }
        }
        let target = (0..n)
            .filter(|node| excess[*node] < 0)
            .min_by_key(|node| distance[*node].unwrap_or(i64::MAX))?;
        distance[target]?;
        let mut path = Vec::new();
        let mut node = target;
        while let Some(at) = by[node] {
            path.push(at);
            node = ends[at].0;
        }
        let most = path.iter().map(|at| left[*at]).chain([excess[node], -excess[target]]).min()?;
        for at in path {
            left[at] -= most;
            left[at ^ 1] += most;
            cost += i128::from(ends[at].2) * i128::from(most);
        }
        excess[node] -= most;
        excess[target] += most;
    }
    Some(cost)
}
