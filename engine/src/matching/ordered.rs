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
    work_limit: u64,
    /// At least one, the last with the costs of the design.
    steps: Vec<Step>,
    /// The first search, once it is over; then the last.
    weighed: Option<(i128, Evidence)>,
    /// Of the steps that are over, but for the last.
    proofs: Vec<Evidence>,
    /// What those reached.
    holds: Vec<Hold>,
    /// The best so far in the order of the steps.
    best: Vec<i64>,
    search: Box<Search>,
    /// What it searches, and what it multiplies the steps before by.
    searched: Design,
    held: i64,
    /// Work of the searches that are over, without that of the start.
    spent: u64,
    is_over: bool,
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
    /// Searches from the basis of `start`, which must be over the flow of the design. The first stops after about
    /// `work_limit` pivots, and the steps after as many together.
    ///
    /// # Panics
    ///
    /// If costs leave no room for slopes: `Search::new` says so for the design.
    pub(super) fn new(design: Design, start: Simplex, steps: Vec<Step>, work_limit: u64) -> Self {
        let search = Search::new(design.clone(), start.clone(), work_limit);
        let search = Box::new(search.expect("a design is searched only where that was tried"));
        Self {
            best: vec![0; design.flow().arcs().len()],
            searched: design.clone(),
            held: 1,
            design,
            start,
            work_limit,
            steps,
            weighed: None,
            proofs: Vec::new(),
            holds: Vec::new(),
            search,
            spent: 0,
            is_over: false,
        }
    }

    /// Works until as much as `max_pivots` pivots is done; true if all is over.
    pub(super) fn step(&mut self, max_pivots: u64) -> bool {
        if !self.is_over && self.search.step(max_pivots) {
            self.end_search();
        }
        self.is_over
    }

    /// How far the present search has come; pivots are those of all.
    pub(super) fn progress(&self) -> design::Progress {
        let progress = self.search.progress();
        let before = if self.is_over { self.start.pivots() } else { progress.pivots };
        design::Progress { pivots: before + self.spent, ..progress }
    }

    /// Which search is under way, from 1: that of weights comes before those of steps.
    pub(super) fn searches(&self) -> u32 {
        small(usize::from(self.weighed.is_some()) + self.proofs.len() + 1)
    }

    /// The steps in their order.
    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What is proposed if it ends now: what is not bounded yet is bounded briefly.
    pub(super) fn outcome(&self) -> Outcome {
        if self.steps.len() == 1 {
            let (flow, evidence) = self.found();
            return Outcome { flow, steps: vec![evidence], work: self.search.progress().pivots };
        }
        let mut ended = self.clone();
        ended.work_limit = ended.work_limit.min(BRIEF);
        // What is under way stops where it is; every search after it has a limit.
        if !ended.is_over {
            ended.end_search();
        }
        while !ended.step(u64::MAX) {}
        let (_, last) = ended.weighed.expect("the first search is over");
        let mut steps = ended.proofs;
        steps.push(last);
        Outcome { flow: ended.best, steps, work: ended.spent + ended.start.pivots() }
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
        let progress = self.search.progress();
        self.spent += progress.pivots - self.start.pivots();
        let (flow, evidence) = self.found();
        self.best = flow;
        let Some((of_first, first)) = self.weighed.clone() else {
            self.weighed = Some((progress.best, evidence));
            return self.next_step();
        };
        // It looked at all there is, and yet less is proved: what breaks a hold would pay.
        let pays = progress.bound == progress.best && evidence.bound < progress.best;
        let more = (self.held * MORE_HELD).min(*HELD.end());
        if pays && more > self.held && self.begin(more) {
            return;
        }
        if self.is_last() {
            // With the costs of the first search, what either proves holds.
            let better = evidence.held == first.held && first.bound > evidence.bound;
            self.weighed = Some((of_first, if better { first } else { evidence }));
            self.is_over = true;
            return;
        }
        self.holds.push(self.steps[self.proofs.len()].hold(&self.design, &self.best));
        self.proofs.push(evidence);
        self.next_step();
    }

    fn is_last(&self) -> bool {
        self.proofs.len() + 1 == self.steps.len()
    }

    fn next_step(&mut self) {
        // Its evidence is that of the last step if no step found more.
        self.is_over = self.is_last() && self.is_as_weighed();
        if !self.is_over {
            assert!(self.begin(1), "a step costs no more than the design");
        }
    }

    /// Whether no step found more than the first search.
    fn is_as_weighed(&self) -> bool {
        let cost = self.design.cost(&self.best);
        self.weighed.as_ref().is_some_and(|(first, _)| cost == Some(*first))
    }

    /// Begins to search the present step; false where its costs would leave the bounds of exact arithmetic.
    fn begin(&mut self, held: i64) -> bool {
        let step = &self.steps[self.proofs.len()];
        let design = step.design(&self.design, held, self.holds.clone());
        let search = design.and_then(|design| {
            // All steps together may work as much as the first search.
            let limit = self.work_limit / u64::from(small(self.steps.len()));
            let search = Search::new(design.clone(), self.start.clone(), limit).ok()?;
            Some((design, search.from(&self.best)))
        });
        let Some((design, search)) = search else { return false };
        (self.searched, *self.search, self.held) = (design, search, held);
        true
    }
}

/// A small count.
fn small(count: usize) -> u32 {
    u32::try_from(count).expect("there are a few steps")
}
