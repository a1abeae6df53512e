//! The problem as plain arrays, and the proof that its arithmetic is exact.
//!
//! Minimise Σ cost·flow over flows with 0 ≤ flow ≤ capacity, where at each node what flows
//! out less what flows in equals its supply; a demand is a negative supply.
//!
//! **Nothing overflows.** With n nodes, C the greatest |cost| and U the sum of all
//! capacities and positive supplies:
//! - the artificial cost of the simplex is A = (C + 1)·(n + 1);
//! - a potential is the cost of a tree path: at most n real arcs and two artificial ones,
//!   so |potential| ≤ 2A + nC ≤ 3A;
//! - a reduced cost is at most C + 6A ≤ 7A;
//! - a residual capacity is at most U.
//!
//! [`Problem::new`] refuses problems with 8A or 2U beyond `i64`. Costs of whole flows are summed in `i128`:
//! 2^32 arcs · 2^63 · 2^63 would not fit, but Σ capacity ≤ U < 2^62 bounds the sum by 2^62 · 2^63.

/// An arc; its lower bound is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Node it leaves.
    pub tail: u32,
    /// Node it enters.
    pub head: u32,
    /// Greatest flow, at least 0.
    pub capacity: i64,
    /// Cost of one unit of flow; may be negative.
    pub cost: i64,
}

/// A minimum-cost flow problem within the bounds of exact arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    supply: Vec<i64>,
    arcs: Vec<Arc>,
}

/// Why a problem was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// What flows in must flow out.
    #[error("supplies sum to {sum}, expected 0")]
    Unbalanced {
        /// Over all nodes, in flow units.
        sum: i128,
    },
    /// An arc leaves or enters a node that does not exist.
    #[error("arc {arc} names node {node}, but there are {n_nodes}")]
    NoSuchNode {
        /// Its position.
        arc: usize,
        /// The node it names.
        node: u32,
        /// How many there are.
        n_nodes: usize,
    },
    /// A capacity below 0.
    #[error("arc {arc} has capacity {capacity}, expected at least 0")]
    NegativeCapacity {
        /// Its position.
        arc: usize,
        /// In flow units.
        capacity: i64,
    },
    /// Costs, times the number of nodes, leave `i64`.
    #[error("costs up to {cost} on {n_nodes} nodes leave 64-bit potentials")]
    CostRange {
        /// The greatest |cost|.
        cost: u64,
        /// How many nodes.
        n_nodes: usize,
    },
    /// Capacities and supplies sum beyond half of `i64`.
    #[error("capacities and supplies sum to {sum}, expected at most 2^62 - 1")]
    FlowRange {
        /// In flow units.
        sum: i128,
    },
    /// More nodes or arcs than 32-bit positions reach.
    #[error("{n_nodes} nodes and {n_arcs} arcs are more than 2^31 together")]
    TooLarge {
        /// How many nodes.
        n_nodes: usize,
        /// How many arcs.
        n_arcs: usize,
    },
}

/// Most nodes and arcs together: positions of arcs and artificial arcs fit `u32` with room.
const MAX_SIZE: usize = 1 << 31;

impl Problem {
    /// A problem over `supply.len()` nodes; arcs keep their order, and flows are indexed by it.
    ///
    /// # Errors
    ///
    /// [`ProblemError`] for anything that is not a problem within the bounds above.
    pub fn new(supply: Vec<i64>, arcs: Vec<Arc>) -> Result<Self, ProblemError> {
        let (n_nodes, n_arcs) = (supply.len(), arcs.len());
        if n_nodes.saturating_add(n_arcs) >= MAX_SIZE {
            return Err(ProblemError::TooLarge { n_nodes, n_arcs });
        }
        let sum: i128 = supply.iter().copied().map(i128::from).sum();
        if sum != 0 {
            return Err(ProblemError::Unbalanced { sum });
        }
        let mut greatest_cost = 0_u64;
        let mut flow_sum: i128 =
            supply.iter().copied().filter(|supply| *supply > 0).map(i128::from).sum();
        for (at, arc) in arcs.iter().enumerate() {
            for node in [arc.tail, arc.head] {
                if usize::try_from(node).map_or(true, |node| node >= n_nodes) {
                    return Err(ProblemError::NoSuchNode { arc: at, node, n_nodes });
                }
            }
            if arc.capacity < 0 {
                return Err(ProblemError::NegativeCapacity { arc: at, capacity: arc.capacity });
            }
            greatest_cost = greatest_cost.max(arc.cost.unsigned_abs());
            flow_sum += i128::from(arc.capacity);
        }
        if flow_sum >= 1 << 62 {
            return Err(ProblemError::FlowRange { sum: flow_sum });
        }
        if artificial_cost(greatest_cost, n_nodes).is_none() {
            return Err(ProblemError::CostRange { cost: greatest_cost, n_nodes });
        }
        Ok(Self { supply, arcs })
    }

    /// How many nodes.
    #[must_use]
    pub fn n_nodes(&self) -> u32 {
        super::position(self.supply.len())
    }
    /// How many arcs.
    #[must_use]
    pub fn n_arcs(&self) -> u32 {
        super::position(self.arcs.len())
    }
    /// By position.
    #[must_use]
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }
    /// By node, in flow units; demands are negative.
    #[must_use]
    pub fn supply(&self) -> &[i64] {
        &self.supply
    }
    /// A cost that no path of real arcs outweighs.
    pub(super) fn artificial_cost(&self) -> i64 {
        let greatest = self.arcs.iter().map(|arc| arc.cost.unsigned_abs()).max().unwrap_or(0);
        artificial_cost(greatest, self.supply.len()).expect("Problem::new checked the range")
    }
}

/// A = (C + 1)·(n + 1), if 8A fits `i64`.
fn artificial_cost(greatest: u64, n_nodes: usize) -> Option<i64> {
    let n = i64::try_from(n_nodes).ok()?.checked_add(1)?;
    let cost = i64::try_from(greatest).ok()?.checked_add(1)?.checked_mul(n)?;
    cost.checked_mul(8).map(|_| cost)
}
