//! The limits that are not linear, as switches on the network.
//!
//! - **Minimum grant.** Offer *o* and State *s* have a switch over the grants of all years. Open,
//!   it carries at least what the minimum leaves after the locks of the pair.
//! - **Maximum number of States.** The switches of an offer form a group. A State with a
//!   lock of the offer is counted beforehand: the limit is less by it, and its switch is free.
//! - **Maximum number of partners.** Donor *d* and State *s* have a switch, the parent of those
//!   of the donor's offers; the donors of a State form a group. A donor with a lock in the State
//!   is counted beforehand. All resources count: a partner is a partner.
//! - **Fixed cost.** The switch of donor and State costs as many units of the *last* rung of the
//!   ladder (the one that is filled last) as the policy states. Only funding is charged, since
//!   units of expertise and goods have no price against money; and nobody with a lock in the
//!   State, since the two work together already.
//! - **Co-funding.** Every contribution (offer, line) to a line has a switch that carries one
//!   unit or more: a [mark](Design::is_mark), which changes no cost. That of an offer that needs company requires one of another donor's. It does
//!   not where the State has covered a part of the line already, or another donor has a lock on it.
//! - **Smallest useful part.** What a line receives in all has a switch that carries at least what its
//!   smallest part lacks, with what is covered and locked.
//! - **Purchase.** What an offer of money gives to a line that it buys units of has such a switch
//!   too, and each of its parcels has one that it fills (see [`purchases`](super::purchases)).
//!
//! Locks are facts: they count towards every limit, and may pass it; then nothing is added.
//! A limit that cannot bind makes no switch, so a case without others stays linear.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::visit::{EdgeRef as _, IntoNodeReferences as _};

use super::build::build_in;
use super::{BuildError, Cut, Network, Node};
use crate::case::ResourceKind;
use crate::design::{Design, Requirement, Switch};
use crate::flow::{Arc, Problem, ProblemError};
use crate::market::{DonorIx, LineIx, Market, OfferIx, StateIx};
use crate::order;
use crate::policy::{Fairness, Policy};

/// The network with switches; `None` where every limit is linear or cannot bind.
///
/// # Errors
///
/// [`ProblemError`] for a network beyond the bounds of exact arithmetic.
///
/// # Panics
///
/// If the switches are no design: a bug of this module.
pub fn design(
    market: &Market,
    policy: &Policy,
    network: &Network,
) -> Result<Option<Design>, ProblemError> {
    let problem = network.problem()?;
    let mut builder = Builder::new(market, policy, network);
    builder.donors_and_pairs();
    builder.contributions();
    builder.smallest_parts();
    if builder.switches.is_empty() {
        return Ok(None);
    }
    let problem = Problem::new(problem.supply().to_vec(), tightened(network, &problem))?;
    let design = Design::new(problem, builder.switches, builder.limits, builder.requirements)
        .expect("each arc is given to one switch, and parents are made before children");
    Ok(Some(design))
}

/// Why the network of a search cannot be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDesign {
    /// Its steps make it larger than the one of the policy.
    #[error(transparent)]
    TooMany(#[from] BuildError),
    /// It passes the bounds of exact arithmetic.
    #[error(transparent)]
    TooLarge(#[from] ProblemError),
}

/// The network that is matched, and its switches: with exact fairness and limits that are not linear one in
/// the steps by which that is searched, else `network` as it was built.
///
/// # Errors
///
/// [`NoDesign`].
pub fn with_design(
    market: &Market,
    policy: &Policy,
    network: Network,
) -> Result<(Network, Option<Design>), NoDesign> {
    let switches = design(market, policy, &network)?;
    if switches.is_none() || policy.fairness != Fairness::Leximin {
        return Ok((network, switches));
    }
    let network = build_in(market, policy, Cut::EXACT)?;
    let switches = design(market, policy, &network)?;
    Ok((network, switches))
}

/// No grant carries more than its buckets take: the tighter, the better slopes price it.
fn tightened(network: &Network, problem: &Problem) -> Vec<Arc> {
    let mut arcs = problem.arcs().to_vec();
    let graph = network.graph();
    for (node, meaning) in graph.node_references() {
        if matches!(meaning, Node::Grant(..)) {
            let out: i64 = graph.edges(node).map(|edge| edge.weight().capacity).sum();
            for edge in graph.edges_directed(node, petgraph::Direction::Incoming) {
                let arc = &mut arcs[edge.id().index()];
                arc.capacity = arc.capacity.min(out);
            }
        }
    }
    arcs
}

struct Builder<'a> {
    market: &'a Market,
    policy: &'a Policy,
    network: &'a Network,
    /// Arcs into the grants of an offer to a State, over all years, by donor and State first.
    pairs: BTreeMap<(DonorIx, StateIx), BTreeMap<OfferIx, Vec<u32>>>,
    locked: BTreeMap<(OfferIx, StateIx), i64>,
    switches: Vec<Switch>,
    limits: Vec<u32>,
    requirements: Vec<Requirement>,
}

/// A count or index as positions hold it.
pub(super) fn position(at: usize) -> u32 {
    u32::try_from(at).expect("a network has fewer than 2^31 nodes and arcs")
}

impl<'a> Builder<'a> {
    fn new(market: &'a Market, policy: &'a Policy, network: &'a Network) -> Self {
        let mut pairs: BTreeMap<_, BTreeMap<_, Vec<u32>>> = BTreeMap::new();
        let graph = network.graph();
        for edge in graph.edge_references() {
            if let Node::Grant(offer, _, state) = graph[edge.target()] {
                let arcs = pairs.entry((market[offer].donor, state)).or_default();
                arcs.entry(offer).or_default().push(position(edge.id().index()));
            }
        }
        let mut locked = BTreeMap::new();
        for lock in market.locks() {
            // Money that bought goods counts in money, as least grants do.
            let given = market.given(lock.offer, lock.line, lock.quantity);
            *locked.entry((lock.offer, market.state_of(lock.line))).or_insert(0) += given;
        }
        let (switches, limits, requirements) = (Vec::new(), Vec::new(), Vec::new());
        Self { market, policy, network, pairs, locked, switches, limits, requirements }
    }

    /// Switches of donors and States, and of offers and States below them.
    fn donors_and_pairs(&mut self) {
        let locked = self.locked.keys();
        let with_lock =
            order::set(locked.map(|(offer, state)| (self.market[*offer].donor, *state)));
        let partner_groups = self.partner_groups(&with_lock);
        let state_groups = self.state_groups();
        for ((donor, state), offers) in std::mem::take(&mut self.pairs) {
            let known = with_lock.contains(&(donor, state));
            let group = partner_groups.get(&state).copied().filter(|_| !known);
            let mut parent =
                group.map(|group| self.add(Switch { group: Some(group), ..bare(Vec::new()) }));
            let funding = |offer: &OfferIx| {
                self.market[self.market[*offer].resource].kind == ResourceKind::Funding
            };
            let (money, goods): (Vec<_>, Vec<_>) =
                offers.into_iter().partition(|(offer, _)| funding(offer));
            let money_only = goods.is_empty();
            for (offer, arcs) in goods {
                self.pair(offer, state, arcs, parent, &state_groups);
            }
            let cost = i128::from(self.policy.fixed_cost_per_pair);
            if cost > 0 && !known && !money.is_empty() {
                let charge = cost * i128::from(self.network.last_rung());
                parent = Some(match parent {
                    // One switch does both where the donor gives money only.
                    Some(at) if money_only => {
                        self.switches[at_index(at)].charge = charge;
                        at
                    }
                    _ => self.add(Switch { charge, parent, ..bare(Vec::new()) }),
                });
            }
            for (offer, arcs) in money {
                self.pair(offer, state, arcs, parent, &state_groups);
            }
        }
    }

    fn add(&mut self, switch: Switch) -> u32 {
        self.switches.push(switch);
        position(self.switches.len() - 1)
    }

    /// Adds the switch of an offer and a State, or gives its arcs to the parent where it has no limit of its own.
    fn pair(
        &mut self,
        offer: OfferIx,
        state: StateIx,
        arcs: Vec<u32>,
        parent: Option<u32>,
        state_groups: &BTreeMap<OfferIx, u32>,
    ) {
        let held = self.locked.get(&(offer, state)).copied();
        let minimum = self.market[offer].limits.min_grant.unwrap_or(0) - held.unwrap_or(0);
        let group = state_groups.get(&offer).copied().filter(|_| held.is_none());
        // Whole units: a minimum of 1 is no limit.
        let minimum = if minimum > 1 { minimum } else { 0 };
        match parent {
            _ if minimum > 0 || group.is_some() => {
                self.add(Switch { minimum, group, parent, ..bare(arcs) });
            }
            Some(parent) => self.switches[at_index(parent)].arcs.extend(arcs),
            None => {}
        }
    }

    /// A group for each State whose limit of partners can bind.
    fn partner_groups(
        &mut self,
        with_lock: &BTreeSet<(DonorIx, StateIx)>,
    ) -> BTreeMap<StateIx, u32> {
        let mut groups = BTreeMap::new();
        for (at, state) in self.market.states().iter().enumerate() {
            let Some(most) = state.max_partners else { continue };
            let ix = StateIx::new(at);
            let known = with_lock.iter().filter(|(_, state)| *state == ix).count();
            let new = self.pairs.keys().filter(|pair| pair.1 == ix && !with_lock.contains(pair));
            let left = most.saturating_sub(position(known));
            if left < position(new.count()) {
                groups.insert(ix, self.add_group(left));
            }
        }
        groups
    }

    /// A group for each offer whose limit of States can bind.
    fn state_groups(&mut self) -> BTreeMap<OfferIx, u32> {
        let mut served: BTreeMap<OfferIx, u32> = BTreeMap::new();
        for ((_, state), offers) in &self.pairs {
            for offer in offers.keys().filter(|offer| !self.locked.contains_key(&(**offer, *state)))
            {
                *served.entry(*offer).or_default() += 1;
            }
        }
        let mut groups = BTreeMap::new();
        for (offer, new) in served {
            let Some(most) = self.market[offer].limits.max_states else { continue };
            let known = self.locked.keys().filter(|(locked, _)| *locked == offer).count();
            let left = most.saturating_sub(position(known));
            if left < new {
                groups.insert(offer, self.add_group(left));
            }
        }
        groups
    }

    fn add_group(&mut self, limit: u32) -> u32 {
        self.limits.push(limit);
        position(self.limits.len() - 1)
    }

    /// Switches of lines that ask for a least part, over what leaves their bucket.
    fn smallest_parts(&mut self) {
        let (graph, network) = (self.network.graph(), self.network);
        for (node, meaning) in graph.node_references() {
            let Node::Bucket(bucket) = *meaning else { continue };
            // Such a line has a bucket alone.
            let line = network.buckets()[bucket.at()].lines[0].0;
            let minimum = self.market[line].asked.map_or(1, |asked| asked.least());
            if minimum > 1 {
                let arcs = graph.edges(node).map(|edge| position(edge.id().index())).collect();
                self.add(Switch { minimum, ..bare(arcs) });
            }
        }
    }

    /// Switches of contributions to lines where some offer needs company.
    fn contributions(&mut self) {
        let (graph, network) = (self.network.graph(), self.network);
        for (node, meaning) in graph.node_references() {
            let Node::Bucket(bucket) = *meaning else { continue };
            // Such a line has a bucket alone.
            let line = network.buckets()[bucket.at()].lines[0].0;
            let incoming = |node| graph.edges_directed(node, petgraph::Direction::Incoming);
            let mut given: BTreeMap<OfferIx, u32> = BTreeMap::new();
            let mut parcels = Vec::new();
            for edge in incoming(node) {
                match graph[edge.source()] {
                    Node::Grant(offer, ..) => {
                        given.insert(offer, position(edge.id().index()));
                    }
                    Node::Purchase(offer, _) => {
                        let into = incoming(edge.source()).map(|edge| position(edge.id().index()));
                        given.extend(into.map(|arc| (offer, arc)));
                        parcels.push((position(edge.id().index()), edge.weight().capacity));
                    }
                    _ => {}
                }
            }
            // Edges of a node come in no order that is promised.
            parcels.sort_unstable();
            let lonely: Vec<OfferIx> = given
                .keys()
                .copied()
                .filter(|offer| needs_company(self.market, *offer, line))
                .collect();
            if lonely.is_empty() && parcels.is_empty() {
                continue;
            }
            let least = network.buckets()[bucket.at()].price.unwrap_or(1);
            let contributions: BTreeMap<OfferIx, u32> = given
                .into_iter()
                .map(|(offer, arc)| (offer, self.add(Switch { minimum: least, ..bare(vec![arc]) })))
                .collect();
            for offer in lonely {
                let donor = self.market[offer].donor;
                let any_of = contributions
                    .iter()
                    .filter(|(other, _)| self.market[**other].donor != donor)
                    .map(|(_, switch)| *switch)
                    .collect();
                self.requirements.push(Requirement { switch: contributions[&offer], any_of });
            }
            for (arc, capacity) in parcels {
                self.add(Switch { minimum: capacity, ..bare(vec![arc]) });
            }
        }
    }
}

/// A switch over arcs without any rule.
fn bare(arcs: Vec<u32>) -> Switch {
    Switch { arcs, minimum: 0, charge: 0, group: None, parent: None }
}

fn at_index(at: u32) -> usize {
    usize::try_from(at).expect("every target has at least 32-bit addresses")
}

/// Whether an offer may give to a line only if another donor is proposed for it too.
pub(crate) fn needs_company(market: &Market, offer: OfferIx, line: LineIx) -> bool {
    let donor = market[offer].donor;
    market[offer].limits.needs_co_funding
        && market[line].asked.is_some_and(|asked| asked.already_covered == 0)
        && !market.locks().iter().any(|lock| lock.line == line && market[lock.offer].donor != donor)
}
