//! A search with joint limits, and where the policy asks for a strict order one more for each step of it.
//!
//! First all is searched for by weights, as the design costs. What that finds is nearly always best in
//! every step of the order, so that what follows mostly proves; where a step finds more, it is held, and the
//! steps after it begin from there.

use crate::design::{self, Design, Hold, Proof, Search};
use crate::flow::Simplex;
use crate::network::Step;
use crate::run::HELD;

/// Work of a step in whose search a matching was stopped before it began: it is bounded, and not much more.
const BRIEF: u64 = 10_000;

/// By how much more the steps before are multiplied where too little is proved.
const MORE_HELD: i64 = 32;

/// Searches under way.
#[derive(Clone, Debug)]
pub(super) struct Ordered {
    design: Design,
    /// What every search begins from.
    start: Simplex,
    /// At least one, the last with the costs of the design.
    steps: Vec<Step>,
    /// Cost of what the first search found, with its evidence, once it is over.
    first: Option<(i128, Evidence)>,
    /// Of the steps that are over.
    proofs: Vec<Evidence>,
    /// What those reached.
    holds: Vec<Hold>,
    /// The best so far in the order of the steps.
    best: Vec<i64>,
    search: Box<Search>,
    /// What it searches, and what it multiplies the steps before by.
    searched: Design,
    held: i64,
    /// What the searches of the present step have proved that are over.
    known: Option<Evidence>,
    /// Work that a step may do, and what is left of it in the present one.
    step_limit: u64,
    left: u64,
    /// Searches begun.
    searches: u32,
    /// Work of those that are over, without that of the start.
    spent: u64,
}

/// What bounds a step.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    pub(super) proof: Proof,
    /// What the checker makes of it, the steps before being multiplied by `held`.
    pub(super) bound: i128,
    pub(super) held: i64,
    /// Nodes that were looked at.
    pub(super) nodes: u64,
}

/// What is proposed, with the evidence of every step.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) flow: Vec<i64>,
    pub(super) steps: Vec<Evidence>,
    pub(super) work: u64,
}

impl Ordered {
    /// Searches from the basis of `start`, which must be over the flow of the design. The first search stops after about
    /// `work_limit` pivots; those of the steps after it may work as much together.
    ///
    /// # Panics
    ///
    /// If costs leave no room for slopes: `Search::new` says so for the design.
    pub(super) fn new(design: Design, start: Simplex, steps: Vec<Step>, work_limit: u64) -> Self {
        let search = Search::new(design.clone(), start.clone(), work_limit);
        let search = Box::new(search.expect("a design is searched only where that was tried"));
        let n_steps = u64::try_from(steps.len()).unwrap_or(u64::MAX);
        let step_limit = work_limit.saturating_sub(start.pivots()) / n_steps;
        Self {
            best: vec![0; design.flow().arcs().len()],
            searched: design.clone(),
            design,
            start,
            steps,
            first: None,
            proofs: Vec::new(),
            holds: Vec::new(),
            search,
            held: 1,
            known: None,
            step_limit,
            left: step_limit,
            searches: 1,
            spent: 0,
        }
    }

    /// Works until as much as `max_pivots` pivots is done; true if all is over.
    pub(super) fn step(&mut self, max_pivots: u64) -> bool {
        if !self.is_over() && self.search.step(max_pivots) {
            self.end_search();
        }
        self.is_over()
    }

    /// How far the present search has come; pivots are those of all.
    pub(super) fn progress(&self) -> design::Progress {
        let progress = self.search.progress();
        let pivots = if self.is_over() { self.start.pivots() } else { progress.pivots };
        design::Progress { pivots: pivots + self.spent, ..progress }
    }

    /// Searches begun: that of weights, and those of steps.
    pub(super) const fn searches(&self) -> u32 {
        self.searches
    }

    /// The steps in their order.
    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What is proposed if it ends now: what is not bounded yet is bounded briefly.
    pub(super) fn outcome(&self) -> Outcome {
        if self.is_over() {
            let work = self.spent + self.start.pivots();
            return Outcome { flow: self.best.clone(), steps: self.proofs.clone(), work };
        }
        if self.steps.len() == 1 {
            let (flow, evidence) = self.found();
            return Outcome { flow, steps: vec![evidence], work: self.search.progress().pivots };
        }
        let mut ended = self.clone();
        ended.step_limit = ended.step_limit.min(BRIEF);
        // What is under way stops where it is, and is not begun again.
        ended.left = 0;
        ended.end_search();
        while !ended.step(u64::MAX) {}
        ended.outcome()
    }

    /// Whether every step is.
    const fn is_over(&self) -> bool {
        self.proofs.len() == self.steps.len()
    }

    fn is_last(&self) -> bool {
        self.proofs.len() + 1 == self.steps.len()
    }

    /// What the present search found, with its evidence.
    fn found(&self) -> (Vec<i64>, Evidence) {
        let design::Outcome { solution, proof } = self.search.outcome();
        let stated = self.searched.cost(&solution.flow);
        assert_eq!(stated, Some(solution.cost), "a solution keeps the rules");
        let bound = design::check(&self.searched, &proof).expect("the search's own proof holds");
        let nodes = self.search.progress().nodes;
        (solution.flow, Evidence { proof, bound, held: self.held, nodes })
    }

    /// Takes what the present search found, and begins the next.
    fn end_search(&mut self) {
        let work = self.search.progress().pivots - self.start.pivots();
        self.spent += work;
        let (flow, evidence) = self.found();
        self.best = flow;
        if self.first.is_none() {
            let cost = self.design.cost(&self.best).expect("a solution keeps the rules");
            self.first = Some((cost, evidence));
            return self.begin_step();
        }
        self.left = self.left.saturating_sub(work);
        self.learn(evidence);
        // What breaks a hold would pay: the steps before must weigh more.
        let more = (self.held * MORE_HELD).min(*HELD.end());
        let goes_on = self.search.broke_a_hold() && self.left > 0 && more > self.held;
        if !(goes_on && self.begin(more)) {
            self.end_step();
        }
    }

    /// Keeps evidence for the present step, if it leaves less open than what is known.
    fn learn(&mut self, evidence: Evidence) {
        let step = &self.steps[self.proofs.len()];
        let lack = |evidence: &Evidence| {
            step.cost(&self.design, evidence.held, &self.best).map(|cost| cost - evidence.bound)
        };
        if self.known.as_ref().is_none_or(|known| lack(&evidence) < lack(known)) {
            self.known = Some(evidence);
        }
    }

    fn end_step(&mut self) {
        if let Some((_, first)) = self.first.clone().filter(|_| self.is_last()) {
            // With the costs of the first search, what that proves holds, too.
            self.learn(first);
        }
        self.holds.push(self.steps[self.proofs.len()].hold(&self.design, &self.best));
        self.proofs.extend(self.known.take());
        if !self.is_over() {
            self.begin_step();
        }
    }

    fn begin_step(&mut self) {
        self.left = self.step_limit;
        let cost = self.design.cost(&self.best);
        let is_as_first = self.first.as_ref().is_some_and(|(first, _)| cost == Some(*first));
        if self.is_last() && is_as_first {
            // No step found more than the first search, whose evidence is that of the last.
            self.end_step();
        } else {
            assert!(self.begin(1), "a step costs no more than the design");
        }
    }

    /// Begins to search the present step; false where its costs would leave the bounds of exact arithmetic.
    fn begin(&mut self, held: i64) -> bool {
        let step = &self.steps[self.proofs.len()];
        let design = step.design(&self.design, held, self.holds.clone());
        let limit = self.start.pivots().saturating_add(self.left);
        let search = design.and_then(|design| {
            let search = Search::new(design.clone(), self.start.clone(), limit).ok()?;
            Some((design, search.beginning_at(&self.best)))
        });
        let Some((design, search)) = search else { return false };
        (self.searched, *self.search, self.held) = (design, search, held);
        self.searches += 1;
        true
    }
}
