//! Exact fairness: the lowest coverage as high as it can be, then the next, to the unit.
//!
//! **Problem.** Within one national priority and resource, each State *s* asks nₛ and has
//! xₛ covered. Of all proposals within the limits that serve earlier priorities as well as
//! can be, the one whose coverages xₛ ÷ nₛ, sorted, are lexicographically greatest.
//!
//! **Method.** What States can have together is an integral polymatroid (the units that
//! reach them are the independent sets of a gammoid), and lexicographic fairness is the
//! limit of a separable convex cost, so raising unit by unit is exact: always the State
//! that stands lowest, of equals the one that asks less, which a unit lifts higher, until
//! it cannot be raised; then it never can. Unit by unit is never done: the *water level*
//! λ, below which every unit is placed, is raised as far as a flow exists. At too high a
//! level the minimum cut names States whose demands pass what can reach them; the highest
//! level at which they do not is tried next (discrete Newton). At the highest level that
//! holds, the units standing exactly at it are tried one by one, and a State whose unit
//! fails is frozen; at least one is, so rounds are at most as many as States.
//!
//! **Bounds.** Levels are fractions of quantities below 2^53, compared by products below
//! 2^106 in `i128`. Every flow is a network simplex with costs 0 and −1.
//!
//! **Check.** The answer is checked by other code, which looks in the residual
//! network of the final flow for a unit that could be placed or moved to a State that
//! stands lower. In a polymatroid there is one exactly if the answer is not the best.
//!
//! **Determinism.** Integers only; of equals the State that asks less, then the lower
//! code, is raised first.
//!
//! Sources: Federgruen and Groenevelt 1986, *The greedy procedure for resource allocation
//! problems*, Operations Research 34(6), theorem 1; Megiddo 1974, *Optimal flows in networks
//! with multiple sources and sinks*, Mathematical Programming 7 (lexicographic flows);
//! Radzik 1998, *Fractional combinatorial optimization*, §3 (Newton on cuts).

mod exact;
mod exchange;
mod level;
mod reach;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::market::Market;
use crate::order::sort_by;
use crate::policy::{Policy, PolicyError};
use crate::run::ResourceKey;
pub(crate) use exact::{Exact, Unfair, check, check_choices, check_size};
use level::Level;
use reach::{Reach, Share};

/// A proposal with exact fairness.
///
/// As private as a run: for whoever may see every offer that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leximin {
    /// Coverage by class, resource and State, of classes with an open line.
    pub covers: Vec<ExactCover>,
    /// Quantities by offer, then line; locks are not repeated.
    pub placed: Vec<Placed>,
    /// Flows that were solved.
    pub flows: u32,
}

/// Coverage of one State in one class: `covered` ÷ `needed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExactCover {
    /// National priority from 1, or 1 for all where the policy leaves priority out.
    pub class: u8,
    /// What is counted.
    pub resource: ResourceKey,
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// Asked.
    pub needed: i64,
    /// Covered already, locked and proposed.
    pub covered: i64,
}

/// A quantity of an offer on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placed {
    /// Id of the offer.
    pub offer: String,
    /// Id of the line.
    pub line: String,
    /// In the unit of the line's resource.
    pub quantity: i64,
}

/// Why there is no exact answer.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum LeximinError {
    /// The policy is not valid.
    #[error("policy: {0}")]
    Policy(#[from] PolicyError),
    /// A limit of the case needs more than a flow: a matching handles it.
    #[error("a limit of the case is not linear")]
    NotLinear,
    /// The network passes the bounds of exact arithmetic.
    #[error("the network is too large for exact arithmetic: {0}")]
    TooLarge(#[from] crate::flow::ProblemError),
    /// The network would take more time and memory than is granted.
    #[error("the case is too large to be matched as a whole: {0}")]
    TooMany(#[from] crate::network::BuildError),
    /// More classes and arcs than exact fairness is checked for.
    #[error(
        "{classes} classes on {arcs} arcs are too many for exact fairness: at most {most} together, multiplied"
    )]
    Size {
        /// States' lines of one priority and resource, with something open.
        classes: usize,
        /// Arcs of the network.
        arcs: usize,
        /// The greatest product of the two.
        most: usize,
    },
    /// The flows allowed were used up.
    #[error("no answer after {0} flows")]
    FlowLimit(u32),
}

/// The proposal with exact fairness, found with at most `flow_limit` flows.
///
/// Priority and fit count as in the policy; its fairness and bands are not read. About
/// five flows for each State, class and resource.
///
/// # Errors
///
/// [`LeximinError`].
///
/// # Panics
///
/// If an exchange improves the answer: a bug, and no proposal is better than a wrong one.
pub fn solve(market: &Market, policy: &Policy, flow_limit: u32) -> Result<Leximin, LeximinError> {
    policy.check()?;
    if market.may_buy() {
        return Err(LeximinError::NotLinear);
    }
    let mut reach = Reach::new(market, policy, flow_limit)?;
    let mut covered: Vec<i64> = reach.shares().iter().map(|share| share.base).collect();
    for group in groups(reach.shares()) {
        fill(&mut reach, &mut covered, group)?;
    }
    let flow = reach.proposal(&covered)?.1.flow;
    assert_eq!(
        exchange::improving(&reach, &flow),
        None,
        "water filling ends where no unit can be moved to a lower State"
    );
    Ok(report(market, &reach, &flow, &covered))
}

/// Positions of the shares of each class and resource, in their order.
fn groups(shares: &[Share]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, share) in shares.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if shares[group[0]].group() == share.group() => group.push(at),
            _ => groups.push(vec![at]),
        }
    }
    groups
}

/// Fills one group to its water levels, what earlier groups have staying as it is.
fn fill(reach: &mut Reach, covered: &mut [i64], group: Vec<usize>) -> Result<(), LeximinError> {
    let mut open = group;
    while !open.is_empty() {
        let level = highest(reach, covered, &open)?;
        for at in &open {
            covered[*at] = level.demand(&reach.shares()[*at]);
        }
        let mut at_level: Vec<usize> = open
            .iter()
            .copied()
            .filter(|at| level.is_at(&reach.shares()[*at], covered[*at]))
            .collect();
        sort_by(&mut at_level, |a, b| {
            let key = |at: usize| (reach.shares()[at].needed, at);
            key(*a).cmp(&key(*b))
        });
        for at in at_level {
            covered[at] += 1;
            if reach.shortfall(covered)?.is_some() {
                covered[at] -= 1;
                open.retain(|other| *other != at);
            }
        }
        open.retain(|at| covered[*at] < reach.shares()[*at].needed);
    }
    Ok(())
}

/// The highest level to which the open shares can all be filled.
fn highest(reach: &mut Reach, covered: &[i64], open: &[usize]) -> Result<Level, LeximinError> {
    let mut level = Level::FULL;
    let mut demand = covered.to_vec();
    // Each cut lowers the level strictly, and there are finitely many.
    loop {
        for at in open {
            demand[*at] = level.demand(&reach.shares()[*at]);
        }
        let Some(cut) = reach.shortfall(&demand)? else { return Ok(level) };
        let fixed: i64 = cut
            .shares
            .iter()
            .filter(|at| !open.contains(at))
            .map(|at| reach.flow_of(*at, &demand))
            .sum();
        let raised: Vec<&Share> = cut
            .shares
            .iter()
            .filter(|at| open.contains(at))
            .map(|at| &reach.shares()[*at])
            .collect();
        level = Level::highest(&raised, cut.most - fixed);
    }
}

fn report(market: &Market, reach: &Reach, flow: &[i64], covered: &[i64]) -> Leximin {
    let covers = reach.shares().iter().zip(covered).map(|(share, covered)| {
        let resource = &market[share.resource];
        ExactCover {
            class: share.class + 1,
            resource: ResourceKey {
                kind: resource.kind,
                code: resource.code.clone(),
                unit: resource.unit.clone(),
            },
            state: market[share.state].iso3.clone(),
            needed: share.needed,
            covered: *covered,
        }
    });
    let placed = reach.network().grants(flow).into_iter().map(|(offer, line, quantity)| Placed {
        offer: market[offer].id.clone(),
        line: market[line].id.clone(),
        quantity,
    });
    Leximin { covers: covers.collect(), placed: placed.collect(), flows: reach.flows() }
}
