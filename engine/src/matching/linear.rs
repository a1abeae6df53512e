//! Matching without the search: all that a case needs whose limits are all linear.
//!
//! The page's first worker holds this and no more, so that it loads fast; [`Matching`] does
//! the same for such cases, to the byte, and searches for the others.
//!
//! [`Matching`]: super::Matching

use crate::flow::{self, Answer, Face, Optimum, Simplex};
use crate::market::{LineIx, Market, OfferIx};
use crate::network::{self, Network};
use crate::policy::{Fairness, Policy};
use crate::run::{self, Grant, Run};
use crate::ties::Ties;

use super::{MatchError, Progress, Settled, Step};

/// What is matched, and on which network.
#[derive(Debug)]
pub(super) struct Setting {
    pub market: Market,
    pub policy: Policy,
    pub network: Network,
}

impl Setting {
    /// Checks the policy, builds the network.
    pub(super) fn new(market: Market, policy: Policy) -> Result<Self, MatchError> {
        policy.check()?;
        let network = network::build(&market, &policy)?;
        Ok(Self { market, policy, network })
    }

    /// Arcs of the network.
    pub(super) fn arcs(&self) -> u32 {
        u32::try_from(self.network.graph().edge_count()).expect("petgraph indices are u32")
    }

    /// The rules that break ties.
    pub(super) const fn ties(&self) -> Ties<'_> {
        Ties { market: &self.market, policy: &self.policy, network: &self.network }
    }

    /// What an optimum without any search proposes.
    fn settled(&self, simplex: &Simplex, optimum: &Optimum) -> Settled {
        let mut face = Face::of(simplex.problem(), optimum);
        self.ties().settle(&mut face);
        let grants = self.network.grants(face.flow());
        Self::proved(optimum, grants, simplex.pivots() + face.pivots())
    }

    /// Grants with the proof that an optimum gives.
    pub(super) fn proved(
        optimum: &Optimum,
        grants: Vec<(OfferIx, LineIx, i64)>,
        pivots: u64,
    ) -> Settled {
        // The potentials prove every flow of the face best.
        let certificate = run::Certificate {
            objective: optimum.cost.to_string(),
            pivots,
            potentials: optimum.potential.clone(),
            search: None,
            steps: Vec::new(),
            gifts: None,
        };
        Settled { grants, certificate, searches: 0 }
    }
}

/// The run that proposes what was settled.
pub(super) fn build(market: &Market, policy: &Policy, settled: Settled) -> Run {
    let grants = settled.grants.into_iter();
    let grants = grants.map(|(offer, line, quantity)| Grant { offer, line, quantity }).collect();
    run::build(market, policy, grants, settled.certificate)
}

/// Makes at most `max_pivots` pivots; the optimum, with its certificate checked, once it is there.
///
/// # Panics
///
/// If the solver's answer fails its certificate: a bug, and no proposal is better than a wrong one.
pub(super) fn optimum(simplex: &mut Simplex, max_pivots: u32) -> Option<Optimum> {
    let flow::Step::Done(answer) = simplex.step(max_pivots) else { return None };
    flow::check(simplex.problem(), &answer)
        .expect("the certificate of the solver's own answer holds");
    let Answer::Optimal(optimum) = answer else {
        unreachable!("a circulation without lower bounds always has the zero flow")
    };
    Some(optimum)
}

/// Whether a matching needs more than one flow: for limits that are not linear, exact fairness,
/// or money that may buy goods.
///
/// `false` means that it does not.
#[must_use]
pub fn may_need_search(market: &Market, policy: &Policy) -> bool {
    let offers = market.offers().iter().map(|offer| &offer.limits);
    policy.fixed_cost_per_pair > 0
        || policy.fairness == Fairness::Leximin
        || market.may_buy()
        || market.states().iter().any(|state| state.max_partners.is_some())
        || market.lines().iter().any(|line| line.asked.is_some_and(|asked| asked.least() > 1))
        || offers.into_iter().any(|limits| {
            limits.min_grant.is_some() || limits.max_states.is_some() || limits.needs_co_funding
        })
}

/// A matching under way, of a case whose limits are all linear.
#[derive(Debug)]
pub struct LinearMatching {
    setting: Setting,
    simplex: Simplex,
}

impl LinearMatching {
    /// Prepares a matching.
    ///
    /// # Errors
    ///
    /// [`MatchError`]; [`MatchError::NeedsSearch`] where [`may_need_search`].
    pub fn new(market: Market, policy: Policy) -> Result<Self, MatchError> {
        let setting = Setting::new(market, policy)?;
        if may_need_search(&setting.market, &setting.policy) {
            return Err(MatchError::NeedsSearch);
        }
        let simplex = Simplex::new(setting.network.problem()?);
        Ok(Self { setting, simplex })
    }

    /// Makes at most `max_pivots` pivots; ties are broken with the last of them.
    ///
    /// # Panics
    ///
    /// As [`Matching::step`](super::Matching::step).
    pub fn step(&mut self, max_pivots: u32) -> Step {
        match optimum(&mut self.simplex, max_pivots) {
            Some(optimum) => {
                let settled = self.setting.settled(&self.simplex, &optimum);
                let run = build(&self.setting.market, &self.setting.policy, settled);
                Step::Done(Box::new(run))
            }
            None => Step::Working(Progress {
                pivots: self.simplex.pivots(),
                arcs: self.setting.arcs(),
                searches: 0,
                search: None,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{MatchError, Step, solve};
    use super::{LinearMatching, may_need_search};
    use crate::fixture::market;
    use crate::policy::Policy;

    const LINES: &str = "state LAO ldc\nline a LAO p1 A4 BAC 2026 100.00\n";

    #[test]
    fn a_linear_case_gives_the_bytes_that_a_matching_with_search_gives() {
        let text = format!("{LINES}offer D-1 2026 40.00 max 30.00\noffer E-1 2026 20.00");
        let mut matching = LinearMatching::new(market(&text), Policy::standard()).unwrap();
        let run = loop {
            if let Step::Done(run) = matching.step(1) {
                break run;
            }
        };
        assert_eq!(run.to_json(), solve(market(&text), Policy::standard()).unwrap().to_json());
    }

    #[test]
    fn joint_limits_are_left_to_the_search() {
        for limit in ["min 5.00", "max_states 1", "co_funding yes"] {
            let joint = market(&format!("{LINES}offer D-1 2026 40.00 {limit}"));
            assert!(may_need_search(&joint, &Policy::standard()));
            let refused = LinearMatching::new(joint, Policy::standard());
            assert!(matches!(refused, Err(MatchError::NeedsSearch)), "{limit}");
        }
        let charged = Policy { fixed_cost_per_pair: 1, ..Policy::standard() };
        assert!(may_need_search(&market(LINES), &charged));
    }
}
