//! What States can have together: demands on the network, and the cut that refuses them.

use std::collections::BTreeMap;

use petgraph::visit::EdgeRef as _;

use super::LeximinError;
use crate::design::Design;
use crate::flow::{self, Answer, Arc, Optimum, Problem};
use crate::market::{Market, ResourceIx, StateIx};
use crate::network::{self, Network, Node};
use crate::order::sort_by;
use crate::policy::{Fairness, Policy};
use crate::ties::bounds;

/// One State's lines of one class and resource, with something open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Share {
    /// The State that asks.
    pub(super) state: StateIx,
    /// From 0.
    pub(super) class: u8,
    /// What is asked.
    pub(super) resource: ResourceIx,
    /// How much, above 0.
    pub(super) needed: i64,
    /// Covered already and locked.
    pub(super) base: i64,
    /// Its arc to the sink, by position.
    pub(super) arc: usize,
}

impl Share {
    /// What shares are compared within.
    pub(super) const fn group(&self) -> (u8, ResourceIx) {
        (self.class, self.resource)
    }
}

/// Demands that cannot all be met.
pub(super) struct Shortfall {
    /// The shares on the far side of the minimum cut, by position.
    pub(super) shares: Vec<usize>,
    /// The most that reaches them together beyond what they have.
    pub(super) most: i64,
}

/// The network with demands on its classes.
pub(super) struct Reach {
    network: Network,
    arcs: Vec<Arc>,
    /// What arcs carry at least.
    least: Vec<i64>,
    /// By class, then resource, then State.
    shares: Vec<Share>,
    flows: u32,
    flow_limit: u32,
}

impl Reach {
    pub(super) fn new(
        market: &Market,
        policy: &Policy,
        flow_limit: u32,
    ) -> Result<Self, LeximinError> {
        match Self::with_switches(market, policy, flow_limit)? {
            (reach, None) => Ok(reach),
            (_, Some(_)) => Err(LeximinError::NotLinear),
        }
    }

    /// What can move of the flow that `lay` gives, with the same choices; that flow.
    pub(super) fn with_choices(
        market: &Market,
        policy: &Policy,
        lay: impl FnOnce(&Network) -> Vec<i64>,
    ) -> Result<(Self, Vec<i64>), LeximinError> {
        let (mut reach, design) = Self::with_switches(market, policy, u32::MAX)?;
        let flow = lay(&reach.network);
        if let Some(design) = design {
            let (least, most) = bounds(&design, &flow);
            reach.least = least;
            for (arc, most) in reach.arcs.iter_mut().zip(most) {
                arc.capacity = most;
            }
        }
        Ok((reach, flow))
    }

    fn with_switches(
        market: &Market,
        policy: &Policy,
        flow_limit: u32,
    ) -> Result<(Self, Option<Design>), LeximinError> {
        // Without fairness there is one arc from each class to the sink.
        let plain = Policy { fairness: Fairness::Off, ..policy.clone() };
        let network = network::build(market, &plain)?;
        let design = network::design(market, &plain, &network)?;
        let arcs = network.problem()?.arcs().to_vec();
        let graph = network.graph();
        let mut shares: Vec<Share> = graph
            .edge_references()
            .filter_map(|edge| match (graph[edge.source()], graph[edge.target()]) {
                (Node::Class(state, class, resource), Node::Sink) => {
                    let needed = needed(market, policy, (state, class, resource));
                    let base = needed - edge.weight().capacity;
                    Some(Share { state, class, resource, needed, base, arc: edge.id().index() })
                }
                _ => None,
            })
            .collect();
        sort_by(&mut shares, |a, b| {
            (a.class, a.resource, a.state).cmp(&(b.class, b.resource, b.state))
        });
        let least = vec![0; arcs.len()];
        Ok((Self { network, arcs, least, shares, flows: 0, flow_limit }, design))
    }

    pub(super) fn shares(&self) -> &[Share] {
        &self.shares
    }
    pub(super) const fn network(&self) -> &Network {
        &self.network
    }
    pub(super) const fn flows(&self) -> u32 {
        self.flows
    }
    /// What a share is to receive so that it has `covered`.
    pub(super) fn flow_of(&self, at: usize, covered: &[i64]) -> i64 {
        covered[at] - self.shares[at].base
    }

    /// What each share has in a flow by arc of a network of the same market and priorities.
    pub(super) fn covered(&self, network: &Network, flow: &[i64]) -> Vec<i64> {
        let graph = network.graph();
        let mut classes: BTreeMap<_, i64> = BTreeMap::new();
        for edge in graph.edge_references() {
            if let (Node::Class(state, class, resource), Node::Sink) =
                (graph[edge.source()], graph[edge.target()])
            {
                *classes.entry((state, class, resource)).or_default() += flow[edge.id().index()];
            }
        }
        let of = |share: &Share| classes.get(&(share.state, share.class, share.resource)).copied();
        self.shares.iter().map(|share| share.base + of(share).unwrap_or(0)).collect()
    }

    /// `None` where every share can have what `covered` says at once.
    pub(super) fn shortfall(&mut self, covered: &[i64]) -> Result<Option<Shortfall>, LeximinError> {
        let mut arcs: Vec<Arc> = self.arcs.iter().map(|arc| Arc { cost: 0, ..*arc }).collect();
        for (at, share) in self.shares.iter().enumerate() {
            arcs[share.arc] =
                Arc { capacity: self.flow_of(at, covered), cost: -1, ..arcs[share.arc] };
        }
        let flow = self.cheapest(arcs)?;
        let is_met = |at: usize| flow[self.shares[at].arc] == self.flow_of(at, covered);
        if (0..self.shares.len()).all(is_met) {
            return Ok(None);
        }
        let short = (0..self.shares.len()).filter(|at| !is_met(*at));
        let behind = self.behind(&flow, short.map(|at| self.class_node(at)).collect());
        let shares: Vec<usize> =
            (0..self.shares.len()).filter(|at| behind[self.class_node(*at)]).collect();
        let most = shares.iter().map(|at| flow[self.shares[*at].arc]).sum();
        Ok(Some(Shortfall { shares, most }))
    }

    /// The problem of giving every share what `covered` says, at best fit.
    pub(super) fn problem(&self, covered: &[i64]) -> Result<Problem, LeximinError> {
        let mut arcs = self.arcs.clone();
        for (at, share) in self.shares.iter().enumerate() {
            arcs[share.arc].capacity = self.flow_of(at, covered);
        }
        Ok(Problem::new(vec![0; self.network.graph().node_count()], arcs)?)
    }

    /// The best flow, by arc of the network, of that problem.
    pub(super) fn proposal(&mut self, covered: &[i64]) -> Result<(Problem, Optimum), LeximinError> {
        let solved = self.solved(self.problem(covered)?)?;
        let is_met =
            |(at, share): (usize, &Share)| solved.1.flow[share.arc] == self.flow_of(at, covered);
        assert!(
            self.shares.iter().enumerate().all(is_met),
            "rewards of classes pass all preferences, so a demand that can be met is met"
        );
        Ok(solved)
    }

    /// Nodes from which one more unit could reach one of `targets`, in the residual network
    /// without the sink.
    pub(super) fn behind(&self, flow: &[i64], targets: Vec<usize>) -> Vec<bool> {
        let graph = self.network.graph();
        let mut seen = vec![false; graph.node_count()];
        let mut stack = targets;
        for node in &stack {
            seen[*node] = true;
        }
        while let Some(node) = stack.pop() {
            let here = petgraph::graph::NodeIndex::new(node);
            let room = graph
                .edges_directed(here, petgraph::Direction::Incoming)
                .filter(|edge| flow[edge.id().index()] < self.arcs[edge.id().index()].capacity)
                .map(|edge| edge.source());
            let back = graph
                .edges(here)
                .filter(|edge| flow[edge.id().index()] > self.least[edge.id().index()])
                .map(|edge| edge.target());
            for next in room.chain(back).filter(|next| graph[*next] != Node::Sink) {
                if !seen[next.index()] {
                    seen[next.index()] = true;
                    stack.push(next.index());
                }
            }
        }
        seen
    }

    /// Arcs by position, with the least that they carry.
    pub(super) fn arcs(&self) -> impl Iterator<Item = (&Arc, i64)> {
        self.arcs.iter().zip(self.least.iter().copied())
    }

    /// The node of a share, by position.
    pub(super) fn class_node(&self, at: usize) -> usize {
        let arc = self.shares[at].arc;
        let ends = self.network.graph().edge_endpoints(petgraph::graph::EdgeIndex::new(arc));
        ends.expect("shares hold arcs of this graph").0.index()
    }

    fn cheapest(&mut self, arcs: Vec<Arc>) -> Result<Vec<i64>, LeximinError> {
        let problem = Problem::new(vec![0; self.network.graph().node_count()], arcs)?;
        Ok(self.solved(problem)?.1.flow)
    }

    fn solved(&mut self, problem: Problem) -> Result<(Problem, Optimum), LeximinError> {
        if self.flows == self.flow_limit {
            return Err(LeximinError::FlowLimit(self.flows));
        }
        self.flows += 1;
        // Strongly feasible pivoting never cycles, so no limit is needed.
        let (problem, answer, _) = flow::solve(problem, u64::MAX).expect("there is no pivot limit");
        let Answer::Optimal(optimum) = answer else {
            unreachable!("a circulation without lower bounds always has the zero flow")
        };
        Ok((problem, optimum))
    }
}

/// What a State asks in a class, over all costed lines.
fn needed(market: &Market, policy: &Policy, key: (StateIx, u8, ResourceIx)) -> i64 {
    let of_key = market.lines().iter().filter(|line| {
        let need = &market[line.need];
        let class = if policy.priority { need.priority - 1 } else { 0 };
        (need.state, class, line.resource) == key
    });
    of_key.filter_map(|line| line.asked).map(|asked| asked.quantity).sum()
}
