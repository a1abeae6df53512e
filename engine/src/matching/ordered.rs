//! A search with joint limits, and where the policy asks for a strict order one more for each step of it.
//!
//! First all is searched for by weights, as the design costs. What that finds is nearly always best in
//! every step of the order, so that what follows mostly proves; where a step finds more, it is held, and the
//! steps after it begin from there.
//!
//! **Bands.** With a step for each band there are up to 301, and weights give way more often. So a step that needs no
//! search has none, one that is not proved has a second search, for a solution that also leaves much to the steps to
//! come, and what a step leaves of its part of the work is for those after it.

use crate::design::{self, Design, Hold, Proof, ProofNode, Search};
use crate::flow::Simplex;
use crate::network::Step;
use crate::policy::{Order, Policy};
use crate::run::HELD;
use crate::ties;

/// Work of a step in whose search a matching was stopped before it began: it is bounded, and not much more.
const BRIEF: u64 = 10_000;

/// The same of all steps of bands together.
const BRIEF_IN_ALL: u64 = 4 * BRIEF;

/// By how much more the steps before are multiplied where too little is proved.
const MORE_HELD: i64 = 32;

/// By how much more they are multiplied where only a solution is looked for: with more, choices tie less and steps of
/// multipliers fall.
const GUIDED: i64 = 4;

/// One in so many of what a step of bands is worth is not fought for, so that a cent of a
/// low band moves no millions of those above it; the gap tells of it. Units of every resource count alike in it.
const LITTLE: i128 = 1_000_000;

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
    /// The best so far in the order of the steps, and what it was when the present one began.
    best: Vec<i64>,
    before: Vec<i64>,
    search: Box<Search>,
    /// What it searches, and what it multiplies the steps before by.
    searched: Design,
    held: i64,
    /// What the searches of the present step have proved that are over.
    known: Option<Evidence>,
    /// Work that a step may do, and what is left of it in the present one.
    step_limit: u64,
    left: u64,
    policy: Policy,
    /// Whether there is a step for each band, and what is left of the work of all steps.
    by_bands: bool,
    left_in_all: u64,
    /// Whether it was stopped: then what is not bounded yet is bounded, and no more is looked for.
    is_stopped: bool,
    /// Whether the present search is for a solution alone.
    is_guided: bool,
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
    /// What was found before the last step.
    pub(super) before: Vec<i64>,
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
    pub(super) fn new(design: Design, start: Simplex, steps: Vec<Step>, policy: &Policy) -> Self {
        let work_limit = policy.pivots();
        let search = Search::new(design.clone(), start.clone(), work_limit);
        let search = Box::new(search.expect("a design is searched only where that was tried"));
        let n_steps = u64::try_from(steps.len()).unwrap_or(u64::MAX);
        let left_in_all = work_limit.saturating_sub(start.pivots());
        let step_limit = left_in_all / n_steps;
        Self {
            best: vec![0; design.flow().arcs().len()],
            before: Vec::new(),
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
            policy: policy.clone(),
            by_bands: policy.order_of_search() == Order::Bands,
            left_in_all,
            is_stopped: false,
            is_guided: false,
            searches: 1,
            spent: 0,
        }
    }

    /// Works until as much as `max_pivots` pivots is done; true if all is over.
    pub(super) fn step(&mut self, max_pivots: u64) -> bool {
        if !self.is_over() && (self.is_plain() || self.search.step(max_pivots)) {
            self.end_search();
        }
        self.is_over()
    }

    /// How far the present search has come; pivots are those of all. Best and bound of a step are of that step
    /// alone; a search for a solution proves nothing more of it.
    pub(super) fn progress(&self) -> design::Progress {
        let progress = self.search.progress();
        let pivots = if self.is_over() { self.start.pivots() } else { progress.pivots };
        let (mut best, mut bound) = (progress.best, progress.bound);
        if self.first.is_some() && !self.is_over() {
            let lack = match &self.known {
                Some(known) if self.is_guided => {
                    let step = &self.steps[self.proofs.len()];
                    let cost = step.cost(&self.design, known.held, &self.best);
                    cost.map_or(0, |cost| cost - known.bound)
                }
                _ => best - bound,
            };
            best = self.hold_of_best().most;
            bound = best - lack;
        }
        design::Progress { pivots: pivots + self.spent, best, bound, ..progress }
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
            let (flow, before) = (self.best.clone(), self.before.clone());
            return Outcome { flow, before, steps: self.proofs.clone(), work };
        }
        if self.steps.len() == 1 {
            let (flow, evidence) = self.found();
            let (before, work) = (flow.clone(), self.search.progress().pivots);
            return Outcome { flow, before, steps: vec![evidence], work };
        }
        let mut ended = self.clone();
        ended.step_limit = ended.step_limit.min(BRIEF);
        ended.left_in_all = ended.left_in_all.min(BRIEF_IN_ALL);
        ended.is_stopped = true;
        // What is under way stops where it is, and is not begun again.
        ended.left = 0;
        ended.end_search();
        while !ended.step(u64::MAX) {}
        ended.outcome()
    }

    /// Whether a band's search needs no work: where all that is asked so far is covered, as in most
    /// of the lowest bands, or nothing of it can be, what arcs can carry bounds it as it stands.
    ///
    /// Never once it has begun: where a search ends must not depend on when it is looked at.
    fn is_plain(&self) -> bool {
        let progress = self.search.progress();
        let has_begun = progress.pivots > self.start.pivots();
        self.by_bands && !has_begun && progress.best <= progress.bound
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
        let design::Outcome { solution, mut proof } = self.search.outcome();
        let stated = self.searched.cost(&solution.flow);
        assert_eq!(stated, Some(solution.cost), "a solution keeps the rules");
        let bound = |proof: &Proof| {
            design::check(&self.searched, proof).expect("the search's own proof holds")
        };
        let mut proved = bound(&proof);
        if self.by_bands && self.first.is_some() && proved < solution.cost {
            // Where a gap is left, a tree makes it hardly narrower, and there may be some hundred.
            proof.duals.truncate(1);
            proof.nodes = vec![ProofNode::Leaf(0)];
            proved = bound(&proof);
        }
        let nodes = self.search.progress().nodes;
        (solution.flow, Evidence { proof, bound: proved, held: self.held, nodes })
    }

    /// Takes what the present search found, and begins the next.
    fn end_search(&mut self) {
        let work = self.search.progress().pivots - self.start.pivots();
        self.spent += work;
        let (flow, evidence) = self.found();
        if self.first.is_none() {
            let cost = self.design.cost(&flow).expect("a solution keeps the rules");
            self.first = Some((cost, evidence));
            // Weights leave to chance what the order of bands does not.
            self.best = if self.by_bands { self.settled(&flow) } else { flow };
            return self.begin_step();
        }
        self.left = self.left.saturating_sub(work);
        self.left_in_all = self.left_in_all.saturating_sub(work);
        if self.is_guided {
            self.take(flow, 0);
            return self.end_step();
        }
        let reached = self.searched.cost(&self.best).expect("the best keeps what is held");
        let little = self.little(self.hold_of_best().most);
        let is_open = reached - evidence.bound > little;
        let took = if self.by_bands {
            is_open && self.take(flow, little)
        } else {
            self.best = flow;
            false
        };
        self.learn(evidence);
        // What breaks a hold would pay: the steps before must weigh more.
        let more = (self.held * MORE_HELD).min(*HELD.end());
        let goes_on = self.search.broke_a_hold() && self.left > 0 && more > self.held;
        let is_guided = self.by_bands && is_open && self.left > 0 && !self.is_stopped;
        if !(goes_on && self.begin(more) || is_guided && self.begin_guided(took)) {
            self.end_step();
        }
    }

    /// What is not fought for in a band, of so much; the last one and preferences leave no more to come.
    fn little(&self, worth: i128) -> i128 {
        let is_band = self.by_bands && self.proofs.len() + 2 < self.steps.len();
        if is_band { worth.abs() / LITTLE } else { 0 }
    }

    /// Takes a solution if it is better by more than `little` in the present step, or no worse there and better in
    /// those to come.
    fn take(&mut self, flow: Vec<i64>, little: i128) -> bool {
        // A step's own search leaves to chance what it leaves to those after it.
        let settled = self.settled(&flow);
        let keeps = self.searched.cost(&settled).is_some();
        let new = if keeps { settled } else { flow };
        let steps = &self.steps[self.proofs.len()..];
        let costs = |flow: &[i64]| -> Vec<i128> {
            steps.iter().map(|step| step.own_cost(&self.design, flow).unwrap_or(0)).collect()
        };
        let (of_new, of_best) = (costs(&new), costs(&self.best));
        let gain = of_best[0] - of_new[0];
        let takes = gain > little || gain >= 0 && of_new[1..] < of_best[1..];
        if takes {
            self.best = new;
        }
        takes
    }

    /// The best in the order of the steps of what the switches of a flow allow.
    fn settled(&mut self, flow: &[i64]) -> Vec<i64> {
        let face = ties::best_within(&self.policy, &self.design, &self.steps, flow);
        let work = face.pivots();
        self.spent += work;
        self.left = self.left.saturating_sub(work);
        self.left_in_all = self.left_in_all.saturating_sub(work);
        face.flow().to_vec()
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
        let first = self.first.as_ref().filter(|_| self.is_last());
        if let Some((_, first)) = first {
            // With the costs of the first search, what that proves holds, too.
            self.learn(first.clone());
        }
        self.holds.push(self.hold());
        self.proofs.extend(self.known.take());
        if !self.is_over() {
            self.begin_step();
        }
    }

    fn begin_step(&mut self) {
        self.before.clone_from(&self.best);
        self.left = self.step_limit;
        if self.by_bands {
            // Most steps need little, and leave it to those that need more.
            let left = self.steps.len() - self.proofs.len();
            self.left = self.left_in_all / u64::try_from(left).unwrap_or(u64::MAX);
        }
        let cost = self.design.cost(&self.best);
        let is_as_first = self.first.as_ref().is_some_and(|(first, _)| cost == Some(*first));
        if self.is_last() && is_as_first {
            // It costs what the first search found, whose evidence is that of the last.
            self.end_step();
        } else {
            assert!(self.begin(1), "a step costs no more than the design");
        }
    }

    /// What keeps what the present step has reached, but for the little that is not fought for; where that
    /// is all that is not proved, it is counted from what is.
    fn hold(&self) -> Hold {
        let hold = self.hold_of_best();
        let little = self.little(hold.most);
        let lack = self.known.as_ref().and_then(|known| {
            let cost = self.steps[self.proofs.len()].cost(&self.design, known.held, &self.best);
            Some((cost? - known.bound).max(0))
        });
        let proved = lack.filter(|lack| *lack <= little).unwrap_or(0);
        Hold { most: hold.most + little - proved, ..hold }
    }

    /// What the best costs in the present step.
    fn hold_of_best(&self) -> Hold {
        self.steps[self.proofs.len()].hold(&self.design, &self.best)
    }

    /// Begins to search the present step; false where its costs would leave the bounds of exact arithmetic.
    fn begin(&mut self, held: i64) -> bool {
        let step = self.steps[self.proofs.len()].clone();
        // Half is left for what follows where it is not proved.
        let work = if self.by_bands { self.left / 2 } else { self.left };
        self.begin_at(&step, held, self.holds.clone(), work)
    }

    /// Begins to search for what is good in the present step and leaves the most to those after it: `took` says
    /// that its own search found more, which is held, too.
    fn begin_guided(&mut self, took: bool) -> bool {
        let step = self.steps[self.proofs.len()].clone();
        let mut holds = self.holds.clone();
        holds.extend(took.then(|| self.hold()));
        self.is_guided = self.begin_at(&step.guide(&self.design), GUIDED, holds, self.left);
        self.is_guided
    }

    fn begin_at(&mut self, step: &Step, held: i64, holds: Vec<Hold>, work: u64) -> bool {
        let limit = self.start.pivots().saturating_add(work);
        let design = step.design(&self.design, held, holds);
        let search = design.and_then(|design| {
            let search = Search::new(design.clone(), self.start.clone(), limit).ok()?;
            Some((design, search.beginning_at(&self.best)))
        });
        let Some((design, search)) = search else { return false };
        (self.searched, *self.search, self.held) = (design, search, held);
        self.is_guided = false;
        self.searches += 1;
        true
    }
}
