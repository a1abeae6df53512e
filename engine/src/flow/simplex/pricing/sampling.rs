//! In which order arcs are searched, and how many at once.
//!
//! Two shapes of network want opposite things; measured on those of `docs/benchmarks.md`.
//!
//! Where **most arcs carry a cost**, the best of many arcs is much better than the first:
//! with blocks of 2√arcs the number of pivots is 2 to 20 times smaller than with blocks of
//! ten. The arcs that leave a node stay together, so that a block offers a node its best
//! way out (half the pivots on grids), and nodes follow each other √nodes apart, so that
//! one block sees many parts of the network.
//!
//! Where **most arcs cost nothing**, as in layered networks, arcs tie and one is as good as
//! another: ten are enough, or a tenth of √arcs where that is more, since in large networks each
//! pivot moves more of the tree (a million arcs: half the pivots and half the time). They are
//! searched as they come, since arcs that were built together touch the same nodes, which are
//! then still in the cache.
//!
//! Between the two the block shrinks with the square of the share of arcs with a cost.

use super::{ix, position};
use crate::flow::Problem;

/// The smallest block: below this, searching costs less than choosing badly.
const MIN_BLOCK: u64 = 10;

/// From how many nodes on it pays to mix them. Below, all is in the cache, and ties go to
/// the arc that comes first.
const MIN_MIXED: usize = 256;

/// How pricing searches.
pub(super) struct Sampling {
    /// All arcs of the problem, each once.
    pub order: Vec<u32>,
    /// How many are compared before one is chosen.
    pub block: usize,
}

impl Sampling {
    /// What suits a problem.
    pub(super) fn of(problem: &Problem) -> Self {
        let n_arcs = u64::from(problem.n_arcs());
        let priced = problem.arcs().iter().filter(|arc| arc.cost != 0).count();
        let priced = u64::from(position(priced));
        let share = |block: u64| block * priced / n_arcs.max(1);
        let root = n_arcs.isqrt();
        let block = share(share(2 * root)).max(root / 10).max(MIN_BLOCK);
        let block = usize::try_from(block).expect("about the root of the number of arcs");
        let layered = 2 * priced < n_arcs;
        let as_they_come = layered || problem.supply().len() < MIN_MIXED;
        let order = if as_they_come { (0..problem.n_arcs()).collect() } else { by_tail(problem) };
        Self { order, block }
    }
}

/// Arcs by the node they leave, in their order; nodes √nodes apart follow each other.
fn by_tail(problem: &Problem) -> Vec<u32> {
    let n_nodes = problem.supply().len();
    let stride = n_nodes.isqrt().max(1);
    let nodes = (0..stride).flat_map(|first| (first..n_nodes).step_by(stride));
    let mut degree = vec![0_u32; n_nodes];
    for arc in problem.arcs() {
        degree[ix(arc.tail)] += 1;
    }
    // Where the next arc of each node goes.
    let mut place = vec![0_u32; n_nodes];
    let mut taken = 0;
    for node in nodes {
        place[node] = taken;
        taken += degree[node];
    }
    let mut order = vec![0; problem.arcs().len()];
    for (at, arc) in (0..).zip(problem.arcs()) {
        let place = &mut place[ix(arc.tail)];
        order[ix(*place)] = at;
        *place += 1;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::Sampling;
    use crate::flow::{Arc, Problem};

    /// Arcs with these costs, which leave 300 nodes in turn.
    fn sampling(costs: &[i64]) -> Sampling {
        let arc =
            |(at, cost): (u32, &i64)| Arc { tail: at % 300, head: 0, capacity: 1, cost: *cost };
        Sampling::of(&Problem::new(vec![0; 300], (0..).zip(costs).map(arc).collect()).unwrap())
    }

    #[test]
    fn every_arc_has_one_place() {
        for costs in [vec![], vec![0; 400], vec![1; 400], [vec![0; 200], vec![5; 201]].concat()] {
            let mut order = sampling(&costs).order;
            order.sort_unstable();
            assert!((0..).zip(&order).all(|(at, arc)| at == *arc) && order.len() == costs.len());
        }
    }

    #[test]
    fn nodes_keep_their_arcs_together_and_stand_apart() {
        // Nodes 0, 17, 34 follow each other; arc 300 is the second of node 0.
        assert_eq!(sampling(&[1; 301]).order[..4], [0, 300, 17, 34]);
        assert_eq!(sampling(&[0; 3]).order, [0, 1, 2]);
    }

    #[test]
    fn blocks_shrink_where_arcs_cost_nothing() {
        let block = |n_priced: usize| {
            sampling(&[vec![1; n_priced], vec![0; 10_000 - n_priced]].concat()).block
        };
        assert_eq!([10_000, 5000, 2500, 0].map(block), [200, 50, 12, 10]);
        assert_eq!(sampling(&vec![0; 90_000]).block, 30);
    }
}
