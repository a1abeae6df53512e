//! Exact fairness as an objective of a run.
//!
//! **Solving.** Priorities are solved first, without bands and fit, and then shared evenly to the
//! unit on the face of what is best ([`ties`](crate::ties)); that settles what each class has. Then
//! fit, with every class held to that. Bands are no help: they count a unit where it ends, fairness
//! where it starts, which differs for a handful of units.
//!
//! **Proof.** The run's certificate is of the last step: potentials of the network in which
//! each class receives at most what it has. They prove that the classes do receive that and that
//! no proposal that gives it to them fits better. That no other covers are fairer is checked
//! by `exchange`, which shares no code with the filling: both when a run is
//! made and when it is verified.
//!
//! **Size.** The check walks the network once for each class, so their product is limited.

use super::reach::Reach;
use super::{LeximinError, exchange};
use crate::flow::{Face, Optimum, Problem};
use crate::market::Market;
use crate::network::{self, Network};
use crate::policy::{Fairness, Policy};
use crate::ties::Ties;

/// The greatest number of classes times arcs.
const MOST_STEPS: usize = 200_000_000;

/// What is solved first.
#[derive(Debug)]
pub(crate) struct Exact {
    policy: Policy,
    network: Network,
}

/// Fair covers, and the best fit with them.
pub(crate) struct Settled {
    pub(crate) problem: Problem,
    pub(crate) optimum: Optimum,
    /// Pivots made for sharing evenly.
    pub(crate) pivots: u64,
}

impl Exact {
    /// Prepares exact fairness; `None` where the policy does not ask for it.
    ///
    /// # Errors
    ///
    /// [`LeximinError::NotLinear`] and [`LeximinError::Size`].
    pub(crate) fn new(market: &Market, policy: &Policy) -> Result<Option<Self>, LeximinError> {
        if policy.fairness != Fairness::Leximin {
            return Ok(None);
        }
        reach(market, policy)?;
        // One band for each class, which is then shared evenly.
        let policy = Policy { fairness: Fairness::Bands, bands: 1, fit: false, ..policy.clone() };
        let network = network::build(market, &policy)?;
        Ok(Some(Self { policy, network }))
    }

    /// The network to solve first.
    pub(crate) const fn network(&self) -> &Network {
        &self.network
    }

    /// Shares an optimum of that problem evenly, and fits what comes of it.
    ///
    /// # Errors
    ///
    /// [`LeximinError::TooLarge`].
    ///
    /// # Panics
    ///
    /// If an exchange improves the answer: a bug, and no proposal is better than a wrong one.
    pub(crate) fn settle(
        &self,
        market: &Market,
        policy: &Policy,
        problem: &Problem,
        optimum: &Optimum,
    ) -> Result<Settled, LeximinError> {
        let ties = Ties { market, policy: &self.policy, network: &self.network };
        let mut face = Face::of(problem, optimum);
        ties.settle(&mut face);
        let mut reach = reach(market, policy)?;
        let covered = reach.covered(&self.network, face.flow());
        let (problem, optimum) = reach.proposal(&covered)?;
        assert_eq!(
            exchange::improving(&reach, &optimum.flow),
            None,
            "an even share ends where no unit can be moved to a lower State"
        );
        Ok(Settled { problem, optimum, pivots: face.pivots() })
    }
}

/// Why a proposal is not proved fairest, or does not fit best.
pub(crate) enum Unfair {
    /// The case cannot be matched so.
    Refused(LeximinError),
    /// One more unit for a State that stands lower could be placed or moved there.
    Improvable(String),
}

/// The problem that a proposal's potentials must prove, once its covers are found fairest; `lay`
/// gives the flow by arc that the proposal makes.
pub(crate) fn check(
    market: &Market,
    policy: &Policy,
    lay: impl FnOnce(&Network) -> Vec<i64>,
) -> Result<(Problem, Vec<i64>), Unfair> {
    let reach = reach(market, policy).map_err(Unfair::Refused)?;
    let flow = lay(reach.network());
    if let Some(exchange) = exchange::improving(&reach, &flow) {
        let state = |at: usize| market[reach.shares()[at].state].iso3.clone();
        let from = exchange.from.map_or_else(|| "what is offered".to_owned(), state);
        let found = format!("a unit from {from} would stand lower with {}", state(exchange.to));
        return Err(Unfair::Improvable(found));
    }
    let covered = reach.covered(reach.network(), &flow);
    let problem = reach.problem(&covered).map_err(Unfair::Refused)?;
    Ok((problem, flow))
}

fn reach(market: &Market, policy: &Policy) -> Result<Reach, LeximinError> {
    let reach = Reach::new(market, policy, u32::MAX)?;
    let (classes, arcs) = (reach.shares().len(), reach.network().graph().edge_count());
    if classes.saturating_mul(arcs) > MOST_STEPS {
        return Err(LeximinError::Size { classes, arcs, most: MOST_STEPS });
    }
    Ok(reach)
}
