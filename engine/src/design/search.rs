//! The search: nodes by bound, dives from each, and what is proved so far at any time.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::ascent::Ascent;
use super::bound::Values;
use super::branch::{Candidate, candidates};
use super::outcome::{Outcome, Progress, Solution};
use super::proof::{Branching, Dual, Proof, ProofNode};
use super::relaxation::{Relaxation, Relaxed, Solved};
use super::repair::{Push, repair};
use super::restriction::{Contradiction, Decision, Restriction, State};
use super::{Design, ix, position};
use crate::flow::{ProblemError, Simplex};

/// Rounds of the ascent at the root, and at every other node.
const ROOT_ROUNDS: u32 = 60;
const NODE_ROUNDS: u32 = 4;
/// Branchings tried on both sides before one is taken.
const TRIES: usize = 6;
/// Numbers that duals may hold for a proof of the whole tree; beyond, only the root's is kept.
const PROOF_NUMBERS: usize = 2_000_000;

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
    Branch {
        by: Branching,
        low: u32,
        high: u32,
    },
}

/// A branch and bound under way.
#[derive(Clone, Debug)]
pub struct Search {
    design: Design,
    relaxation: Relaxation,
    ascent: Ascent,
    best: Solution,
    nodes: Vec<Node>,
    duals: Vec<Dual>,
    /// Open nodes by bound, then age.
    open: BinaryHeap<Reverse<(i128, u32)>>,
    /// The open node to look at next, with its bound, where a dive goes on.
    next: Option<(i128, u32)>,
    looked_at: u64,
    work_limit: u64,
}

/// The best bound of a node.
struct Bounded {
    bound: i128,
    dual: Dual,
    values: Values,
    relaxed: Relaxed,
    slopes: Vec<i64>,
}

/// What bounding a node came to.
enum Verdict {
    /// Nothing keeps its decisions.
    Impossible,
    /// It holds nothing better than the best: by this dual.
    Closed(Dual),
    /// It may.
    Open(Box<Bounded>),
}

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
            design,
            relaxation,
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

    fn weakest(&self) -> Dual {
        Dual {
            potentials: vec![0; self.design.flow().supply().len()],
            prices: vec![0; self.design.limits().len()],
        }
    }

    /// Looks at nodes until `max_pivots` pivots are made or the search is over; true if it is over.
    ///
    /// A node once begun is finished.
    pub fn step(&mut self, max_pivots: u64) -> bool {
        let until = self.relaxation.pivots().saturating_add(max_pivots);
        while self.relaxation.pivots() < until {
            if self.relaxation.pivots() >= self.work_limit {
                return true;
            }
            let Some((bound, node)) = self.take() else { return true };
            if bound >= self.cutoff() {
                continue;
            }
            self.look_at(node);
        }
        self.is_over()
    }

    fn is_over(&self) -> bool {
        self.next.is_none() && self.open.is_empty() || self.relaxation.pivots() >= self.work_limit
    }

    fn take(&mut self) -> Option<(i128, u32)> {
        self.next.take().or_else(|| self.open.pop().map(|Reverse(entry)| entry))
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            best: self.best.cost,
            bound: self.bound(),
            pivots: self.relaxation.pivots(),
            nodes: self.looked_at,
        }
    }

    /// The least cost that anything left could have.
    fn bound(&self) -> i128 {
        let left = self.open.peek().map(|Reverse((bound, _))| *bound);
        let least = left.into_iter().chain(self.next.map(|(bound, _)| bound)).min();
        let scale = i128::from(self.relaxation.scale);
        let whole = |bound: i128| bound.div_euclid(scale) + i128::from(bound.rem_euclid(scale) > 0);
        least.map_or(self.best.cost, |bound| whole(bound).min(self.best.cost))
    }

    /// Whatever is bounded by this much in scaled costs is no better than the best.
    fn cutoff(&self) -> i128 {
        (self.best.cost - 1) * i128::from(self.relaxation.scale) + 1
    }

    /// The best solution and the evidence for the bound, at any time.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let nodes = if self.keeps_tree() {
            self.nodes
                .iter()
                .map(|node| match node.kind {
                    Kind::Leaf(dual) => ProofNode::Leaf(dual),
                    Kind::Impossible => ProofNode::Impossible,
                    Kind::Branch { by, low, high } => ProofNode::Branch { by, low, high },
                })
                .collect()
        } else {
            vec![ProofNode::Leaf(0)]
        };
        let duals = if self.keeps_tree() { &self.duals[..] } else { &self.duals[..1] };
        let proof = Proof { scale: self.relaxation.scale, duals: duals.to_vec(), nodes };
        Outcome { solution: self.best.clone(), proof }
    }

    fn keeps_tree(&self) -> bool {
        let each = self.design.flow().supply().len() + self.design.limits().len();
        self.duals.len() <= 1 || self.duals.len() * each <= PROOF_NUMBERS
    }

    /// Keeps a dual for the proof; while the proof is of the whole tree.
    fn keep(&mut self, dual: Dual) -> u32 {
        if self.keeps_tree() {
            self.duals.push(dual);
        }
        position(self.duals.len() - 1)
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

    fn look_at(&mut self, node: u32) {
        self.looked_at += 1;
        let Ok(mut restriction) = self.restriction(node) else {
            self.nodes[ix(node)].kind = Kind::Impossible;
            return;
        };
        let is_root = node == 0;
        let rounds = if is_root { ROOT_ROUNDS } else { NODE_ROUNDS };
        let bounded = match self.bound_node(&restriction, rounds, is_root) {
            Verdict::Impossible => {
                self.nodes[ix(node)].kind = Kind::Impossible;
                return;
            }
            Verdict::Closed(dual) => {
                let dual = self.keep(dual);
                self.nodes[ix(node)].kind = Kind::Leaf(dual);
                return;
            }
            Verdict::Open(bounded) => bounded,
        };
        if is_root {
            self.duals[0] = bounded.dual.clone();
        }
        self.try_repair(&restriction, &bounded.slopes, &bounded.relaxed);
        let dual = if is_root { 0 } else { self.keep(bounded.dual.clone()) };
        self.nodes[ix(node)].kind = Kind::Leaf(dual);
        if bounded.bound >= self.cutoff() {
            return;
        }
        let Some(left) = self.fix(node, &mut restriction, &bounded, dual) else { return };
        let list = candidates(&self.design, &restriction, &bounded.relaxed.flow);
        if left != node && (is_root || list.is_empty()) {
            // The flow is not that of what is left.
            self.next = Some((bounded.bound, left));
        } else if let Some((candidate, high_first)) = self.choose(&restriction, &bounded, list) {
            self.branch(left, candidate, high_first, &bounded, dual);
        }
        // Without a candidate all is decided and the relaxation exact: its flow is the best there.
    }

    /// Bounds a node by rounds of the ascent.
    fn bound_node(&mut self, restriction: &Restriction, rounds: u32, repairs: bool) -> Verdict {
        let mut best: Option<Bounded> = None;
        let (mut halvings, mut stalled) = (0, 0);
        for round in 0..rounds {
            let slopes = self.ascent.slopes(&self.design, restriction, self.relaxation.scale);
            let relaxed = match self.relaxation.solve(&self.design, restriction, &slopes) {
                Solved::Flow(relaxed) => relaxed,
                Solved::Impossible(cut) => return self.impossible(restriction, &cut),
            };
            let Some((values, prices)) = self.evaluate(restriction, &relaxed.potentials) else {
                return Verdict::Impossible;
            };
            let dual = Dual { potentials: relaxed.potentials.clone(), prices };
            if values.bound >= self.cutoff() {
                return Verdict::Closed(dual);
            }
            if repairs && round % 8 == 0 {
                self.try_repair(restriction, &slopes, &relaxed);
            }
            let lack = self.cutoff() - values.bound;
            let flow = relaxed.flow.clone();
            let better = best.as_ref().is_none_or(|best| values.bound > best.bound);
            if better {
                best = Some(Bounded { bound: values.bound, dual, values, relaxed, slopes });
                stalled = 0;
            } else {
                stalled += 1;
                if stalled == 3 {
                    (halvings, stalled) = (halvings + 1, 0);
                }
            }
            if halvings > 8 || !self.ascent.step(&self.design, restriction, &flow, lack, halvings) {
                break;
            }
        }
        let best = best.expect("there is at least one round");
        Verdict::Open(Box::new(best))
    }

    /// The better of the present prices and those refitted to the potentials.
    fn evaluate(
        &self,
        restriction: &Restriction,
        potentials: &[i64],
    ) -> Option<(Values, Vec<i64>)> {
        let of = |prices: &[i64]| {
            self.relaxation.evaluate(&self.design, restriction, potentials, prices)
        };
        let values = of(&self.ascent.prices)?;
        let refitted = self.ascent.refit(&self.design, restriction, &values);
        let other = of(&refitted)?;
        Some(if other.bound > values.bound {
            (other, refitted)
        } else {
            (values, self.ascent.prices.clone())
        })
    }

    /// A node whose arcs admit no flow, closed by potentials along the cut that shows it.
    fn impossible(&self, restriction: &Restriction, cut: &[i64]) -> Verdict {
        let target = self.cutoff();
        let potentials = self
            .relaxation
            .beyond(&self.design, restriction, cut, target)
            .expect("a violated cut proves any bound, and heights reach beyond all costs");
        Verdict::Closed(Dual { potentials, prices: vec![0; self.design.limits().len()] })
    }

    fn try_repair(&mut self, restriction: &Restriction, slopes: &[i64], relaxed: &Relaxed) {
        for push in [Push::Half, Push::Never] {
            let found =
                repair(&self.design, &mut self.relaxation, restriction, slopes, relaxed, push);
            if let Some(solution) = found.filter(|found| found.cost < self.best.cost) {
                self.best = solution;
            }
        }
    }

    /// Decides whatever the bound decides: a branching whose other side it closes. Returns the
    /// node that is left, or none.
    fn fix(
        &mut self,
        node: u32,
        restriction: &mut Restriction,
        bounded: &Bounded,
        dual: u32,
    ) -> Option<u32> {
        let lack = self.cutoff() - bounded.bound;
        // Rises add up only if all are measured from the same states.
        let states = restriction.states.clone();
        let mut at = node;
        for switch in 0..position(self.design.switches().len()) {
            if restriction.state(switch) != State::Free {
                continue;
            }
            let values = &bounded.values;
            let opening = values.opening(&self.design, &states, switch);
            let closing = values.closing(&self.design, &states, switch);
            let decision = if opening.is_none_or(|rise| rise >= lack) {
                Decision::Close(switch)
            } else if closing >= lack {
                Decision::Open(switch)
            } else {
                continue;
            };
            let candidate = (Decision::Close(switch), Decision::Open(switch));
            let (low, high) = self.split(at, Branching::Switch(switch), candidate, dual);
            at = if decision == candidate.0 { low } else { high };
            if restriction.decide(&self.design, decision).is_err() {
                self.nodes[ix(at)].kind = Kind::Impossible;
                return None;
            }
        }
        if restriction.propagate(&self.design).is_err() {
            self.nodes[ix(at)].kind = Kind::Impossible;
            return None;
        }
        Some(at)
    }

    /// Makes a branching of a leaf; both children are leaves by `dual`.
    fn split(
        &mut self,
        node: u32,
        by: Branching,
        (low, high): (Decision, Decision),
        dual: u32,
    ) -> (u32, u32) {
        let child = |decision| Node {
            parent: Some(node),
            decision: Some(decision),
            kind: Kind::Leaf(dual),
        };
        let at = position(self.nodes.len());
        self.nodes.push(child(low));
        self.nodes.push(child(high));
        self.nodes[ix(node)].kind = Kind::Branch { by, low: at, high: at + 1 };
        (at, at + 1)
    }

    fn branch(
        &mut self,
        node: u32,
        candidate: Candidate,
        high_first: bool,
        bounded: &Bounded,
        dual: u32,
    ) {
        let by = match candidate.low {
            Decision::AtMost(arc, most) => Branching::Arc { arc, most },
            Decision::Close(switch) | Decision::Open(switch) | Decision::AtLeast(switch, _) => {
                Branching::Switch(switch)
            }
        };
        let (low, high) = self.split(node, by, (candidate.low, candidate.high), dual);
        // What the sides rose to is not kept, so they are known by what their parent proves.
        let (first, second) = if high_first { (high, low) } else { (low, high) };
        self.next = Some((bounded.bound, first));
        self.open.push(Reverse((bounded.bound, second)));
    }

    /// The candidate whose sides rise most, and whether its high side rises less.
    fn choose(
        &mut self,
        restriction: &Restriction,
        bounded: &Bounded,
        list: Vec<Candidate>,
    ) -> Option<(Candidate, bool)> {
        let mut best: Option<(i128, Candidate, bool)> = None;
        let lack = self.cutoff() - bounded.bound;
        for candidate in list.into_iter().take(TRIES) {
            let mut rises = [0_i128; 2];
            for (rise, decision) in rises.iter_mut().zip([candidate.low, candidate.high]) {
                *rise = self
                    .try_side(restriction, decision)
                    .map_or(lack, |bound| (bound - bounded.bound).clamp(0, lack));
            }
            let [low, high] = rises;
            // Scores are compared, not added: dropping digits keeps the product in range.
            let score = (low >> 12).max(1) * (high >> 12).max(1);
            if best.as_ref().is_none_or(|(least, ..)| score > *least) {
                best = Some((score, candidate, high < low));
            }
            if low == lack && high == lack {
                break;
            }
        }
        best.map(|(_, candidate, high_first)| (candidate, high_first))
    }

    /// The bound of one side of a branching after one relaxation; `None` if it is impossible.
    fn try_side(&mut self, restriction: &Restriction, decision: Decision) -> Option<i128> {
        let mut side = restriction.clone();
        side.decide(&self.design, decision).ok()?;
        side.propagate(&self.design).ok()?;
        let slopes = self.ascent.slopes(&self.design, &side, self.relaxation.scale);
        match self.relaxation.solve(&self.design, &side, &slopes) {
            Solved::Impossible(_) => None,
            Solved::Flow(relaxed) => {
                self.evaluate(&side, &relaxed.potentials).map(|(values, _)| values.bound)
            }
        }
    }
}
