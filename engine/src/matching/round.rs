//! One market solved: linearly, and with a search where limits are not linear.

use crate::design::{Design, Search};
use crate::flow::{self, Face, Optimum, Simplex};
use crate::leximin::{self, Exact};
use crate::market::{LineIx, Market, OfferIx};
use crate::network::{self, Step};
use crate::policy::{Fairness, Policy};
use crate::run;
use crate::ties::Beside;

use super::linear::{self, Setting};
use super::ordered::{Evidence, Ordered};
use super::{MatchError, Progress, Settled, Start};

/// A round under way.
#[derive(Debug)]
pub(super) struct Round {
    setting: Setting,
    /// Limits that are not linear; `None` where there are none.
    design: Option<Design>,
    /// Exact fairness, where the policy asks for it and all limits are linear.
    exact: Option<Exact>,
    /// The proposal to stay near.
    beside: Option<Beside>,
    stage: Stage,
}

/// What a round is doing.
#[derive(Debug)]
enum Stage {
    /// Solving without the limits that are not linear.
    Linear(Box<Simplex>),
    /// Searching with them; at the end, before what was found is settled, whoever drives hears of it.
    Searching(Box<Ordered>, Ending),
}

/// What is proved of a flow in a step.
fn proof(design: &Design, step: &Step, flow: &[i64], evidence: Evidence) -> run::StepProof {
    let Evidence { held, nodes, proof, bound } = evidence;
    let stated = step.stated(design, flow, (held, bound));
    let (objective, bound) = stated.expect("a face keeps the rules");
    let search = run::SearchProof::new(bound, nodes, held, proof);
    run::StepProof { objective: objective.to_string(), search }
}

/// Whether a search goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    NotYet,
    Over,
}

impl Round {
    pub(super) fn new(
        market: Market,
        policy: Policy,
        beside: Option<Beside>,
        start: Option<&Start>,
    ) -> Result<Self, MatchError> {
        let Setting { market, policy, network } = Setting::new(market, policy)?;
        if policy.fairness == Fairness::Leximin {
            leximin::check_size(&network)?;
        }
        let (network, design) = network::with_design(&market, &policy, network)?;
        let exact = if design.is_none() { Exact::new(&market, &policy)? } else { None };
        let setting = Setting { market, policy, network };
        let first = exact.as_ref().map_or(&setting.network, Exact::network);
        // A search goes on from the basis, so the linear part is over its capacities.
        let problem = match &design {
            Some(design) => design.flow().clone(),
            None => first.problem()?,
        };
        // A search depends on where it began, so only one flow begins elsewhere than at nothing.
        let simplex = match start.filter(|_| design.is_none() && exact.is_none()) {
            Some(start) => {
                let basis = start.basis(&setting.market, &setting.network);
                Simplex::resume(problem, &basis)
            }
            None => Simplex::new(problem),
        };
        let simplex = Box::new(simplex);
        if let Some(design) = &design {
            Search::new(design.clone(), *simplex.clone(), 0)?;
        }
        Ok(Self { setting, design, exact, beside, stage: Stage::Linear(simplex) })
    }

    pub(super) const fn setting(&self) -> &Setting {
        &self.setting
    }
    pub(super) const fn policy(&self) -> &Policy {
        &self.setting.policy
    }

    /// The round of money of a market, after this one of its gifts.
    pub(super) fn of_money(&self, market: &Market, gifts: &Settled) -> Self {
        let market = market.of_money(&gifts.grants);
        Self::new(market, self.setting.policy.clone(), self.beside.clone(), None)
            .expect("a larger round was built once")
    }

    /// Makes about `max_pivots` pivots; what is proposed, once it is there.
    pub(super) fn step(&mut self, max_pivots: u32) -> Option<Settled> {
        match &mut self.stage {
            Stage::Linear(simplex) => {
                let optimum = linear::optimum(simplex, max_pivots)?;
                let Some(design) = self.design.clone() else {
                    let (exact, beside) = (self.exact.as_ref(), self.beside.as_ref());
                    return Some(settled(&self.setting, simplex, optimum, exact, beside));
                };
                let (policy, network) = (&self.setting.policy, &self.setting.network);
                let steps = network::steps(policy, network, &design);
                let ordered = Ordered::new(design, *simplex.clone(), steps, policy);
                self.stage = Stage::Searching(Box::new(ordered), Ending::NotYet);
                None
            }
            Stage::Searching(search, ending @ Ending::NotYet) => {
                if search.step(u64::from(max_pivots)) {
                    *ending = Ending::Over;
                }
                None
            }
            Stage::Searching(_, Ending::Over) => self.so_far(),
        }
    }

    /// The basis of its linear part, solved.
    pub(super) fn start(mut self) -> Option<Start> {
        let Stage::Linear(simplex) = &mut self.stage else { return None };
        while linear::optimum(simplex, u32::MAX).is_none() {}
        Some(Start::of(&self.setting.market, &self.setting.network, &simplex.basis()))
    }

    /// What is proposed if it is not to search at all.
    pub(super) fn stopped(mut self) -> Settled {
        // The linear part ends, and only what is not linear is searched.
        while matches!(self.stage, Stage::Linear(_)) {
            if let Some(settled) = self.step(u32::MAX) {
                return settled;
            }
        }
        self.so_far().expect("a search has an outcome")
    }

    /// What the search proposes as it stands.
    pub(super) fn so_far(&self) -> Option<Settled> {
        let (Stage::Searching(search, _), Some(design)) = (&self.stage, &self.design) else {
            return None;
        };
        let (steps, outcome) = (search.steps(), search.outcome());
        let (ties, beside) = (self.setting.ties(), self.beside.as_ref());
        let stated = network::stated(self.policy(), steps);
        // A preference does not go before a unit of exact fairness.
        let before = (stated.len() < steps.len()).then_some(outcome.before);
        let flows = before.into_iter().chain([outcome.flow]).collect();
        let face = ties.best_of(design, steps, flows, beside);
        let proved = stated.iter().zip(outcome.steps);
        let mut proved: Vec<run::StepProof> =
            proved.map(|(step, evidence)| proof(design, step, face.flow(), evidence)).collect();
        let last = proved.pop().expect("there is one step at least");
        let certificate = run::Certificate {
            objective: last.objective,
            pivots: outcome.work + face.pivots(),
            potentials: Vec::new(),
            search: Some(last.search),
            steps: proved,
            gifts: None,
        };
        let grants = grants(&self.setting, face.flow(), beside);
        Some(Settled { grants, certificate, searches: search.searches() })
    }

    /// How far it has come.
    pub(super) fn progress(&self) -> Progress {
        let (pivots, searches, search) = match &self.stage {
            Stage::Linear(simplex) => (simplex.pivots(), 0, None),
            Stage::Searching(search, _) => {
                let progress = search.progress();
                (progress.pivots, search.searches(), Some(progress))
            }
        };
        Progress { pivots, arcs: self.setting.arcs(), searches, search }
    }
}

/// What a flow gives to each line.
fn grants(setting: &Setting, flow: &[i64], beside: Option<&Beside>) -> Vec<(OfferIx, LineIx, i64)> {
    match beside {
        None => setting.network.grants(flow),
        Some(beside) => setting.ties().grants_beside(flow, beside),
    }
}

/// What an optimum without any search proposes: exactly fair or near to another, where asked.
fn settled(
    setting: &Setting,
    simplex: &Simplex,
    mut optimum: Optimum,
    exact: Option<&Exact>,
    beside: Option<&Beside>,
) -> Settled {
    let Setting { market, policy, .. } = setting;
    let fair = exact.map(|exact| {
        exact
            .settle(market, policy, simplex.problem(), &optimum)
            .expect("the same network without bands is smaller, and was built once")
    });
    let (mut problem, mut pivots) = (simplex.problem(), simplex.pivots());
    if let Some(fair) = &fair {
        (problem, optimum) = (&fair.problem, fair.optimum.clone());
        pivots += fair.pivots;
    }
    let mut face = Face::of(problem, &optimum);
    match beside {
        None => setting.ties().settle(&mut face),
        Some(beside) => {
            setting.ties().settle_beside(&mut face, beside);
            // Where the solver began must not show in what explains the proposal.
            let potential = flow::canonical(problem, face.flow(), &optimum.potential);
            optimum = Optimum { potential, ..optimum };
        }
    }
    let grants = grants(setting, face.flow(), beside);
    Setting::proved(&optimum, grants, pivots + face.pivots())
}
