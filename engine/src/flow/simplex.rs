//! Primal network simplex.
//!
//! A basis is a spanning tree over the nodes and an artificial root; arcs outside it carry
//! 0 or their capacity. Each pivot lets one arc with a wrong reduced cost into the tree,
//! pushes flow round the cycle it closes until an arc blocks, and lets that arc leave.
//!
//! **Invariants**, between pivots: the flow is feasible for the problem with artificial
//! arcs; tree arcs have reduced cost 0; the tree is *strongly feasible*: from every node
//! some flow can still be sent up to the root (`up` > 0). The last keeps degenerate pivots
//! from cycling, so the method ends.
//!
//! **Start.** All nodes hang from the root by artificial arcs, see [`Tree::star`], which is
//! strongly feasible: a node without demand hangs upwards by an arc without limit, one with
//! demand downwards by an arc that carries it, and what comes down can be sent back up. A
//! tree of shortest ways to the demands, the best arc of each node in layer order, and the
//! cheapest arc into each demand were measured as starts and dropped: what they saved in
//! later pivots they cost themselves.
//!
//! **Costs.** Entering arcs are found by block search: blocks are scanned from where the
//! last search stopped, and the most negative arc of the first block that has any enters;
//! ties go to the arc met first. Blocks have 2√arcs where arcs differ in cost and about ten
//! where most cost nothing, see [`pricing`]. A pivot costs the cycle, the moved subtree,
//! and the blocks scanned. Nothing is allocated per pivot.
//!
//! **Determinism.** Integers only, no hash, no clock: the same arcs in the same order give
//! the same basis on every target.
//!
//! Sources: Cunningham 1976 (strong feasibility); Király and Kovács 2012, *Efficient
//! implementations of minimum-cost flow algorithms*, §3.2 (block search, tree indices).

mod pricing;
mod resume;
mod tree;
mod warm;

use super::{Answer, Cut, Optimum, Problem, ix, position};
use pricing::{Bound, Candidate, Move, Pricing};
pub use resume::Standing;
use tree::{Entering, Tree};

/// A solver that a caller drives in bounded steps.
#[derive(Clone, Debug)]
pub struct Simplex {
    problem: Problem,
    /// By arc, the artificial ones after the real ones.
    pricing: Pricing,
    tree: Tree,
    pivots: u64,
}

/// Where a solver stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// More pivots are needed.
    Working,
    /// The answer.
    Done(Answer),
}

/// Why no answer was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SolveError {
    /// The limit was reached first.
    #[error("no answer after {pivots} pivots")]
    PivotLimit {
        /// Pivots made.
        pivots: u64,
    },
}

/// Solves a problem in one call; returns it with the answer and the number of pivots.
///
/// # Errors
///
/// [`SolveError::PivotLimit`] after `pivot_limit` pivots.
pub fn solve(problem: Problem, pivot_limit: u64) -> Result<(Problem, Answer, u64), SolveError> {
    let mut simplex = Simplex::new(problem);
    loop {
        let left = pivot_limit.saturating_sub(simplex.pivots);
        match simplex.step(u32::try_from(left).unwrap_or(u32::MAX)) {
            Step::Done(answer) => return Ok((simplex.problem, answer, simplex.pivots)),
            Step::Working if simplex.pivots >= pivot_limit => {
                return Err(SolveError::PivotLimit { pivots: simplex.pivots });
            }
            Step::Working => {}
        }
    }
}

/// The cycle that an entering arc closes, seen in the direction of the push.
struct Cycle {
    /// Where the push leaves the tree to enter the arc.
    first: u32,
    /// Where it comes back.
    second: u32,
    /// The lowest node above both.
    join: u32,
    /// How much it carries.
    amount: i64,
    blocked: Blocked,
}

/// The side of the join on which the cycle blocks.
enum Blocked {
    /// The entering arc itself: it goes from one bound to the other.
    Entering,
    /// A tree arc on the way from `first` up to the join, by its lower node.
    First(u32),
    /// A tree arc on the way from `second` up to the join, by its lower node.
    Second(u32),
}

impl Simplex {
    /// Prepares a solver; its first basis is all artificial.
    #[must_use]
    pub fn new(problem: Problem) -> Self {
        let artificial_cost = problem.artificial_cost();
        let tree = Tree::star(problem.supply(), problem.n_arcs(), artificial_cost);
        let pricing = Pricing::new(&problem);
        Self { problem, pricing, tree, pivots: 0 }
    }

    /// The problem being solved.
    #[must_use]
    pub const fn problem(&self) -> &Problem {
        &self.problem
    }

    /// Pivots made so far.
    #[must_use]
    pub const fn pivots(&self) -> u64 {
        self.pivots
    }

    /// Makes at most `max_pivots` pivots. Once done, further calls give the same answer.
    pub fn step(&mut self, max_pivots: u32) -> Step {
        for _ in 0..max_pivots {
            let Some(entering) = self.pricing.entering(self.tree.potentials()) else {
                return Step::Done(self.answer());
            };
            self.pivot(&entering);
            self.pivots += 1;
        }
        Step::Working
    }

    fn pivot(&mut self, entering: &Candidate) {
        let Candidate { place, step: Move { cost, from, to }, bound, capacity } = *entering;
        let cycle = self.cycle(from, to, capacity);
        let amount = cycle.amount;
        if amount > 0 {
            self.push(&cycle);
        }
        let (out, inside, outside) = match cycle.blocked {
            Blocked::Entering => return self.pricing.flip(place),
            Blocked::First(out) => (out, from, to),
            Blocked::Second(out) => (out, to, from),
        };
        self.leave(out);
        self.pricing.enter_tree(place);
        // The entering arc as seen from its lower end, `inside`.
        let onwards = inside == from;
        let (up, down) =
            if onwards { (capacity - amount, amount) } else { (amount, capacity - amount) };
        let upwards = onwards == (bound == Bound::Empty);
        let entering = Entering { arc: place, upwards, up, down };
        self.tree.rehang(out, inside, outside, cycle.join, entering);
        // The reduced cost of the entering arc becomes 0.
        let rise = if onwards { -cost } else { cost };
        self.tree.shift_potentials(inside, rise - self.tree.potential_above(inside, outside));
    }

    /// Takes the arc above a node, which blocks, out of the tree.
    fn leave(&mut self, node: u32) {
        let left = self.tree.node(node);
        // Tree arcs have reduced cost 0, so the potentials tell what the arc costs.
        let cost_up = self.tree.potential_above(left.parent, node);
        let (back, bound) = if left.up == 0 {
            let down = Move { cost: -cost_up, from: left.parent, to: node };
            (down, if left.upwards { Bound::Full } else { Bound::Empty })
        } else {
            let up = Move { cost: cost_up, from: node, to: left.parent };
            (up, if left.upwards { Bound::Empty } else { Bound::Full })
        };
        self.pricing.leave_tree(left.arc, bound, back);
    }

    /// The cycle that a push from `first` to `second` closes in the tree: its join, how
    /// much it carries, and its last blocking arc, counted from the join in the direction
    /// of the push. Choosing the last keeps the tree strongly feasible.
    fn cycle(&self, first: u32, second: u32, capacity: i64) -> Cycle {
        let (mut a, mut b) = (first, second);
        let (mut down, mut lowest) = (i64::MAX, None);
        let (mut up, mut highest) = (i64::MAX, None);
        // The smaller subtree climbs, so that neither walk passes the join.
        while a != b {
            let (x, y) = (self.tree.node(a), self.tree.node(b));
            if x.size <= y.size {
                // Upwards is against the push here: an equal residual further up is earlier.
                if x.down < down {
                    (down, lowest) = (x.down, Some(a));
                }
                a = x.parent;
            } else {
                if y.up <= up {
                    (up, highest) = (y.up, Some(b));
                }
                b = y.parent;
            }
        }
        let (amount, blocked) = match (lowest, highest) {
            (_, Some(node)) if up <= down.min(capacity) => (up, Blocked::Second(node)),
            (Some(node), _) if down < capacity => (down, Blocked::First(node)),
            _ => (capacity, Blocked::Entering),
        };
        Cycle { first, second, join: a, amount, blocked }
    }

    fn push(&mut self, cycle: &Cycle) {
        let mut node = cycle.first;
        while node != cycle.join {
            node = self.tree.push_down(node, cycle.amount);
        }
        let mut node = cycle.second;
        while node != cycle.join {
            node = self.tree.push_up(node, cycle.amount);
        }
    }

    /// The answer that the present, optimal basis gives.
    fn answer(&self) -> Answer {
        let n_nodes = self.problem.n_nodes();
        let mut flow = vec![0; self.problem.arcs().len()];
        for arc in self.pricing.full() {
            flow[ix(arc)] = self.problem.arcs()[ix(arc)].capacity;
        }
        let mut excess = vec![0; ix(n_nodes)];
        for node in 0..n_nodes {
            let entry = self.tree.node(node);
            // What an upward arc carries can be sent back down, and the other way round.
            let carried = if entry.upwards { entry.down } else { entry.up };
            match self.pricing.original(entry.arc) {
                Some(arc) => flow[ix(arc)] = carried,
                None => excess[ix(node)] = if entry.upwards { carried } else { -carried },
            }
        }
        if excess.iter().any(|excess| *excess != 0) {
            return Answer::Infeasible(self.cut(&flow, &excess));
        }
        let cost = self
            .problem
            .arcs()
            .iter()
            .zip(&flow)
            .map(|(arc, flow)| i128::from(arc.cost) * i128::from(*flow))
            .sum();
        let potential = (0..n_nodes).map(|node| self.tree.potential_above(node, n_nodes)).collect();
        Answer::Optimal(Optimum { flow, potential, cost })
    }

    /// All that the nodes with too much can still reach: nobody there lacks anything, or the
    /// artificial cost could fall, so more must leave than the arcs carry.
    fn cut(&self, flow: &[i64], excess: &[i64]) -> Cut {
        let mut next: Vec<Vec<u32>> = vec![Vec::new(); excess.len()];
        for (arc, flow) in self.problem.arcs().iter().zip(flow) {
            if *flow < arc.capacity {
                next[ix(arc.tail)].push(arc.head);
            }
            if *flow > 0 {
                next[ix(arc.head)].push(arc.tail);
            }
        }
        let mut reached: Vec<bool> = excess.iter().map(|excess| *excess > 0).collect();
        let mut open: Vec<u32> =
            (0..position(excess.len())).filter(|node| reached[ix(*node)]).collect();
        while let Some(node) = open.pop() {
            for head in &next[ix(node)] {
                if !std::mem::replace(&mut reached[ix(*head)], true) {
                    open.push(*head);
                }
            }
        }
        Cut { nodes: (0..position(excess.len())).filter(|node| reached[ix(*node)]).collect() }
    }
}
