//! The search: nodes by bound, dives from each, and what is proved so far at any time.

mod bounding;
mod branching;
mod choosing;
mod evidence;
mod root;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::ascent::Ascent;
use super::bundle::Bundle;
use super::improve::Improvement;
use super::outcome::{Progress, Solution};
use super::proof::{Branching, Dual};
use super::relaxation::Relaxation;
use super::restriction::{Contradiction, Decision, Restriction};
use super::{Design, ix};
use crate::flow::{ProblemError, Simplex};

/// One in so many of the best cost is next to nothing.
const NEXT_TO_NOTHING: i128 = 1_000_000_000;
/// Work that is spent on it at least.
const LEAST_CLOSING: u64 = 200_000;
/// Nodes between two searches around the best solution.
const SUBSEARCH_EVERY: u64 = 200;
/// As many pivots at the start at least, for a start that has been solved before.
const LEAST_FIRST: u64 = 100_000;
/// A round of the ascent over blocks takes about as long as a pivot for so many arcs.
const ARCS_A_PIVOT: u64 = 32;
/// So many terms of the ascent's model take about as long as a pivot.
const TERMS_A_PIVOT: u64 = 512;

/// A node of the search.
#[derive(Clone, Debug)]
struct Node {
    parent: Option<u32>,
    /// What it adds to its parent.
    decision: Option<Decision>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Not decided: bounded by the dual of its parent or its own.
    Leaf(u32),
    Impossible,
    /// No circulation keeps its bounds: by a dual without costs.
    Cut(u32),
    Branch {
        by: Branching,
        low: u32,
        high: u32,
    },
}

/// A branch and bound under way.
#[derive(Clone, Debug)]
pub struct Search {
    pub(super) design: Design,
    relaxation: Relaxation,
    pub(super) ascent: Ascent,
    /// Multipliers for whole blocks; `None` before the first relaxation.
    pub(super) bundle: Option<Bundle>,
    /// The best multipliers of the root.
    root: (Ascent, Option<Dual>),
    pub(super) best: Solution,
    nodes: Vec<Node>,
    duals: Vec<Dual>,
    /// Open nodes by bound, then age.
    open: BinaryHeap<Reverse<(i128, u32)>>,
    /// The open node to look at next, with its bound, where a dive goes on.
    next: Option<(i128, u32)>,
    looked_at: u64,
    work_limit: u64,
    stage: Stage,
    /// The least bound of what was left behind: see [`broke_a_hold`](Self::broke_a_hold).
    left_behind: Option<i128>,
    /// Work when the root was bounded.
    pub(super) root_work: u64,
    /// Work when next to nothing was left.
    close_at: Option<u64>,
    /// Figures of the duals other than 0, and whether they became too many for a proof of the whole tree.
    figures: usize,
    tree_is_lost: bool,
    /// Pivots that the start came with.
    first_pivots: u64,
}

/// What a search is at.
#[derive(Clone, Debug)]
enum Stage {
    /// Nothing yet.
    Starting,
    /// Bounding the root by relaxations.
    Relaxing(Climb),
    /// Bounding the root by whole blocks.
    Climbing,
    /// Looking for better solutions, before the root is settled or between nodes.
    Improving(Box<Improvement>, Option<Box<Bounded>>),
    /// Looking at nodes.
    Branching,
}

/// The duals of a node, by position: its own, and the best of it and its parent's.
#[derive(Clone, Copy)]
struct Duals {
    own: u32,
    better: u32,
}

/// Which side of a branching a dive takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Low,
    High,
}

pub(super) use bounding::{Bounded, Climb, Effort, Verdict};

impl Search {
    /// A search that starts from the basis of `simplex`, which must be over the design's flow.
    ///
    /// It stops after about `work_limit` pivots.
    ///
    /// # Errors
    ///
    /// [`ProblemError`] where costs leave no room for slopes.
    pub fn new(design: Design, simplex: Simplex, work_limit: u64) -> Result<Self, ProblemError> {
        let relaxation = Relaxation::new(&design, simplex)?;
        let nothing = vec![0; design.flow().arcs().len()];
        let ascent = Ascent::new(&design);
        let mut search = Self {
            best: Solution { flow: nothing, cost: 0 },
            nodes: vec![Node { parent: None, decision: None, kind: Kind::Leaf(0) }],
            duals: Vec::new(),
            open: BinaryHeap::new(),
            next: None,
            looked_at: 0,
            work_limit,
            stage: Stage::Starting,
            left_behind: None,
            root_work: 0,
            figures: 0,
            tree_is_lost: false,
            close_at: None,
            first_pivots: relaxation.pivots().max(LEAST_FIRST),
            design,
            relaxation,
            root: (ascent.clone(), None),
            bundle: None,
            ascent,
        };
        // Potentials of 0 bound everything by what all arcs could carry.
        let dual = search.weakest();
        let bound = search.relaxation.evaluate(
            &search.design,
            &Restriction::new(&search.design),
            &dual.potentials,
            &dual.prices,
        );
        search.duals.push(dual);
        search.next = Some((bound.map_or(0, |values| values.bound), 0));
        Ok(search)
    }

    /// The same search with a solution to begin with.
    ///
    /// # Panics
    ///
    /// If the flow breaks a rule of the design.
    #[must_use]
    pub fn beginning_at(mut self, flow: &[i64]) -> Self {
        let cost = self.design.cost(flow).expect("a search begins with a solution");
        // Doing nothing, which a search begins with otherwise, may break a hold.
        if cost < self.best.cost || self.design.cost(&self.best.flow).is_none() {
            self.best = Solution { flow: flow.to_vec(), cost };
        }
        self
    }

    /// Whether something was left behind that no decision is left for, and whose cheapest flow breaks a hold:
    /// what is best there with the hold is not known.
    #[must_use]
    pub const fn broke_a_hold(&self) -> bool {
        self.left_behind.is_some()
    }

    fn weakest(&self) -> Dual {
        Dual {
            potentials: vec![0; self.design.flow().supply().len()],
            prices: vec![0; self.design.n_prices()],
        }
    }

    /// Works until as much as `max_pivots` pivots is done or the search is over; true if it is over.
    ///
    /// A relaxation, or some rounds of the ascent over blocks, once begun are finished.
    pub fn step(&mut self, max_pivots: u64) -> bool {
        let until = self.work().saturating_add(max_pivots);
        while self.work() < until {
            if self.is_spent() {
                return true;
            }
            match std::mem::replace(&mut self.stage, Stage::Branching) {
                Stage::Starting => self.start(),
                Stage::Relaxing(climb) => self.relax_root(climb),
                Stage::Climbing => self.climb_root(),
                Stage::Improving(mut improvement, root) => {
                    if !self.improve(&mut improvement) {
                        self.stage = Stage::Improving(improvement, root);
                    } else if let Some(bounded) = root {
                        self.settle_root(*bounded);
                    }
                }
                Stage::Branching => {
                    let Some((bound, node)) = self.take() else { return true };
                    if bound < self.cutoff() {
                        self.look_at(node, bound);
                    }
                }
            }
        }
        self.is_over()
    }

    fn is_over(&mut self) -> bool {
        let done =
            matches!(self.stage, Stage::Branching) && self.next.is_none() && self.open.is_empty();
        done || self.is_spent()
    }

    /// Whether work is over: at the limit, or where next to nothing is left and as much as all
    /// that came before was spent on it.
    fn is_spent(&mut self) -> bool {
        let work = self.work();
        let lack = self.best.cost - self.bound();
        if lack <= self.best.cost.abs() / NEXT_TO_NOTHING && self.close_at.is_none() {
            self.close_at = Some(work);
        }
        let closing = |close: u64| work >= close + close.max(LEAST_CLOSING);
        work >= self.work_limit || self.close_at.is_some_and(closing)
    }

    fn take(&mut self) -> Option<(i128, u32)> {
        self.next.take().or_else(|| {
            // Far from the last node, the root's multipliers are the better start.
            self.return_to_root();
            self.open.pop().map(|Reverse(entry)| entry)
        })
    }

    /// Work done so far: pivots, and rounds of the ascent over blocks, each of which counts
    /// for a pivot per so many arcs.
    pub(super) fn work(&self) -> u64 {
        let n_arcs = u64::from(self.design.flow().n_arcs());
        let steps = self.bundle.as_ref().map_or((0, 0), Bundle::work);
        self.relaxation.pivots() + steps.0 * (n_arcs / ARCS_A_PIVOT + 1) + steps.1 / TERMS_A_PIVOT
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            best: self.best.cost,
            bound: self.bound(),
            pivots: self.work(),
            nodes: self.looked_at,
        }
    }

    /// The least cost that anything left could have.
    fn bound(&self) -> i128 {
        let left = self.open.peek().map(|Reverse((bound, _))| *bound);
        let next = self.next.map(|(bound, _)| bound);
        let least = left.into_iter().chain(next).chain(self.left_behind).min();
        let scale = i128::from(self.relaxation.scale);
        let whole = |bound: i128| bound.div_euclid(scale) + i128::from(bound.rem_euclid(scale) > 0);
        least.map_or(self.best.cost, |bound| whole(bound).min(self.best.cost))
    }

    /// Whatever is bounded by this much in scaled costs is no better than the best.
    pub(super) fn cutoff(&self) -> i128 {
        (self.best.cost - 1) * i128::from(self.relaxation.scale) + 1
    }

    /// What the path to a node decides.
    fn restriction(&self, node: u32) -> Result<Restriction, Contradiction> {
        let mut path = Vec::new();
        let mut at = Some(node);
        while let Some(node) = at {
            let entry = &self.nodes[ix(node)];
            path.extend(entry.decision);
            at = entry.parent;
        }
        let mut restriction = Restriction::new(&self.design);
        for decision in path.into_iter().rev() {
            restriction.decide(&self.design, decision)?;
        }
        restriction.propagate(&self.design)?;
        Ok(restriction)
    }

    fn look_at(&mut self, node: u32, inherited: i128) {
        self.looked_at += 1;
        let Ok(restriction) = self.restriction(node) else {
            self.nodes[ix(node)].kind = Kind::Impossible;
            return;
        };
        if self.looked_at.is_multiple_of(SUBSEARCH_EVERY) {
            let improvement = Improvement::new(self.root_restriction());
            self.stage = Stage::Improving(Box::new(improvement), None);
        }
        if let Kind::Leaf(dual) = self.nodes[ix(node)].kind {
            self.restart(self.duals[ix(dual)].clone());
        }
        let verdict = self.bound_node(&restriction, Effort::Node);
        self.settle(node, inherited, restriction, verdict);
    }

    /// Puts down what bounding a node came to, and branches where it is open.
    fn settle(
        &mut self,
        node: u32,
        inherited: i128,
        mut restriction: Restriction,
        verdict: Verdict,
    ) {
        let bounded = match verdict {
            Verdict::Impossible => {
                self.nodes[ix(node)].kind = Kind::Impossible;
                return;
            }
            Verdict::Cut(potentials) => {
                let dual = Dual { potentials, ..self.weakest() };
                self.nodes[ix(node)].kind = Kind::Cut(self.keep(node, &dual));
                return;
            }
            Verdict::Closed(dual) => {
                let dual = self.keep(node, &dual);
                self.nodes[ix(node)].kind = Kind::Leaf(dual);
                return;
            }
            Verdict::Open(bounded) => bounded,
        };
        let mut bounded = bounded;
        self.try_near(&restriction, &bounded);
        let is_root = node == 0;
        // The first dual is the best of the root: a proof too large for a tree rests on it alone.
        let own = if is_root && bounded.bound > inherited {
            self.duals[0] = bounded.dual.clone();
            0
        } else {
            self.keep(node, &bounded.dual)
        };
        let better = match self.nodes[ix(node)].kind {
            Kind::Leaf(dual) if bounded.bound <= inherited => dual,
            _ => own,
        };
        let bound = bounded.bound.max(inherited);
        self.nodes[ix(node)].kind = Kind::Leaf(better);
        if bound >= self.cutoff() {
            return;
        }
        if is_root {
            self.probe(&restriction, &mut bounded);
        }
        let duals = Duals { own, better };
        let Some(left) = self.fix(node, &mut restriction, &bounded, duals) else { return };
        let list = self.candidates(&restriction, &bounded);
        let no_flow = bounded.relaxed.is_none() || left != node;
        if (left != node && is_root) || (no_flow && list.is_empty()) {
            // There is no flow yet, or not of what is left.
            self.next = Some((bound, left));
        } else if let Some(choice) = self.choose(&restriction, &bounded, list) {
            self.branch(left, choice, bound, better);
        } else if self.design.has_holds() {
            self.left_behind = Some(self.left_behind.map_or(bound, |least| least.min(bound)));
        }
        // Without a candidate all is decided and the relaxation exact: its flow is the best there, but for holds.
    }
}
