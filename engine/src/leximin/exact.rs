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
//! **Where limits are not linear** steps of coverage are searched, and what they open is filled to the unit
//! ([`ties`](crate::ties)). Then the same walk, over what can move with the same choices, finds no fairer
//! one, and no round of moves that changes no cover fits better.
//!
//! **Size.** The check walks the network once for each class, so their product is limited.

use super::reach::Reach;
use super::{LeximinError, exchange};
use crate::flow::{Face, Optimum, Problem};
use crate::market::Market;
use crate::network::{self, Network, Node};
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
    /// Prepares exact fairness of a market whose limits are linear; `None` where the policy does not ask for it.
    ///
    /// # Errors
    ///
    /// [`BuildError`](network::BuildError).
    pub(crate) fn new(
        market: &Market,
        policy: &Policy,
    ) -> Result<Option<Self>, network::BuildError> {
        if policy.fairness != Fairness::Leximin {
            return Ok(None);
        }
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
        let mut reach = Reach::new(market, policy, u32::MAX)?;
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
    let reach = Reach::new(market, policy, u32::MAX).map_err(Unfair::Refused)?;
    let flow = lay(reach.network());
    fairest(market, &reach, &flow)?;
    let covered = reach.covered(reach.network(), &flow);
    let problem = reach.problem(&covered).map_err(Unfair::Refused)?;
    Ok((problem, flow))
}

/// Whether a proposal is the fairest and, of these, fits best of those with the same choices: see
/// [`ties::bounds`](crate::ties::bounds).
pub(crate) fn check_choices(
    market: &Market,
    policy: &Policy,
    lay: impl FnOnce(&Network) -> Vec<i64>,
) -> Result<(), Unfair> {
    let (reach, flow) = Reach::with_choices(market, policy, lay).map_err(Unfair::Refused)?;
    fairest(market, &reach, &flow)?;
    match exchange::fits_better(&reach, &flow) {
        true => Err(Unfair::Improvable("preferences could be followed further".to_owned())),
        false => Ok(()),
    }
}

fn fairest(market: &Market, reach: &Reach, flow: &[i64]) -> Result<(), Unfair> {
    check_size(reach.network()).map_err(Unfair::Refused)?;
    let Some(exchange) = exchange::improving(reach, flow) else { return Ok(()) };
    let state = |at: usize| market[reach.shares()[at].state].iso3.clone();
    let from = exchange.from.map_or_else(|| "what is offered".to_owned(), state);
    let found = format!("a unit from {from} would stand lower with {}", state(exchange.to));
    Err(Unfair::Improvable(found))
}

/// Whether a network, with one band for each class, is small enough to be checked.
///
/// # Errors
///
/// [`LeximinError::Size`].
pub(crate) fn check_size(network: &Network) -> Result<(), LeximinError> {
    let graph = network.graph();
    let classes = graph.node_weights().filter(|node| matches!(node, Node::Class(..))).count();
    let arcs = graph.edge_count();
    if classes.saturating_mul(arcs) > MOST_STEPS {
        return Err(LeximinError::Size { classes, arcs, most: MOST_STEPS });
    }
    Ok(())
}
