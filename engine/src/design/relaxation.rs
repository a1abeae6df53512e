//! The circulation that a node of the search relaxes to, and the simplex that solves them all.

use super::bound::{self, Multipliers, Values};
use super::restriction::Restriction;
use super::{Design, ix};
use crate::flow::{Answer, Arc, Problem, ProblemError, Simplex, Step};

/// Costs are scaled by at most this, so that slopes keep their digits.
const GREATEST_SCALE: i64 = 1 << 20;
/// Slopes may raise the greatest cost by so much.
pub(super) const SLOPE_RANGE: i64 = 4;

/// One simplex for all relaxations of a design, and what never changes about them.
#[derive(Clone, Debug)]
pub(super) struct Relaxation {
    simplex: Simplex,
    /// Inner costs are this many times the design's.
    pub scale: i64,
    /// Scaled cost by arc, without slopes.
    pub costs: Vec<i64>,
    /// The greatest |scaled cost|.
    pub greatest: i64,
}

/// A relaxation solved.
#[derive(Clone, Debug)]
pub(super) struct Relaxed {
    /// By arc, within the restriction.
    pub flow: Vec<i64>,
    /// By node.
    pub potentials: Vec<i64>,
}

/// What came of a relaxation.
#[derive(Clone, Debug)]
pub(super) enum Solved {
    /// A cheapest circulation.
    Flow(Relaxed),
    /// None keeps the bounds of arcs: potentials along which every bound rises without end.
    Impossible(Vec<i64>),
}

impl Relaxation {
    /// A relaxation that starts from the basis of `simplex`, which is over the design's flow.
    ///
    /// # Errors
    ///
    /// [`ProblemError::CostRange`] where costs leave no room for slopes.
    pub(super) fn new(design: &Design, simplex: Simplex) -> Result<Self, ProblemError> {
        let flow = design.flow();
        let greatest = flow.arcs().iter().map(|arc| arc.cost.abs()).max().unwrap_or(0);
        // 8·(C + 1)·(n + 1) must stay in `i64` with slopes on top: see `flow::Problem`.
        let room = i64::MAX / 8 / (i64::from(flow.n_nodes()) + 2) / (SLOPE_RANGE + 2);
        let mut scale = GREATEST_SCALE;
        while scale > 1 && greatest.saturating_add(1).saturating_mul(scale) > room {
            scale /= 2;
        }
        if greatest >= room {
            let (cost, n_nodes) = (greatest.unsigned_abs(), flow.supply().len());
            return Err(ProblemError::CostRange { cost, n_nodes });
        }
        let costs = flow.arcs().iter().map(|arc| arc.cost * scale).collect();
        Ok(Self { simplex, scale, costs, greatest: greatest * scale })
    }

    /// Pivots made so far.
    pub(super) const fn pivots(&self) -> u64 {
        self.simplex.pivots()
    }

    /// Solves the circulation with `slopes` added to the costs.
    pub(super) fn solve(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        slopes: &[i64],
    ) -> Solved {
        let arcs = design.flow().arcs();
        let most = self.greatest.saturating_mul(SLOPE_RANGE);
        let mut supply = vec![0; design.flow().supply().len()];
        let mut changed = Vec::with_capacity(arcs.len());
        for (at, arc) in arcs.iter().enumerate() {
            let least = restriction.least[at];
            // What must flow is sent beforehand.
            supply[ix(arc.tail)] -= least;
            supply[ix(arc.head)] += least;
            let cost = self.costs[at] + slopes[at].clamp(-most, most);
            changed.push(Arc { capacity: restriction.most[at] - least, cost, ..*arc });
        }
        let problem = Problem::new(supply, changed)
            .expect("scale and slopes keep costs in range, and capacities only fall");
        self.simplex.restart(problem);
        let answer = loop {
            if let Step::Done(answer) = self.simplex.step(u32::MAX) {
                break answer;
            }
        };
        match answer {
            Answer::Optimal(optimum) => {
                let flow = optimum.flow.iter().zip(&restriction.least);
                Solved::Flow(Relaxed {
                    flow: flow.map(|(flow, least)| flow + least).collect(),
                    potentials: optimum.potential,
                })
            }
            Answer::Infeasible(cut) => {
                let mut potentials = vec![0; design.flow().supply().len()];
                for node in cut.nodes {
                    potentials[ix(node)] = -1;
                }
                Solved::Impossible(potentials)
            }
        }
    }

    /// The bound of potentials and prices; `None` if the restriction contradicts itself.
    pub(super) fn evaluate(
        &self,
        design: &Design,
        restriction: &Restriction,
        potentials: &[i64],
        prices: &[i64],
    ) -> Option<Values> {
        let multipliers = Multipliers { costs: &self.costs, potentials, prices };
        bound::evaluate(design, restriction, &multipliers, self.scale)
    }
}
