//! The problem: a circulation, switches, groups and requirements.

use super::block::Blocks;
use super::{ix, position};
use crate::flow::{Arc, Problem, ProblemError};

/// Arcs that carry flow only while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// Positions of arcs, each in at most one switch; may be empty for a parent.
    pub arcs: Vec<u32>,
    /// The least that the arcs carry together while it is open; those of children not counted.
    pub minimum: i64,
    /// Added to the cost while it is open; below 2^87.
    pub charge: i128,
    /// A group that counts it.
    pub group: Option<u32>,
    /// A switch before it that is open whenever it is.
    pub parent: Option<u32>,
}

/// A switch that is open only beside at least one of some others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The switch that needs company.
    pub switch: u32,
    /// Its company.
    pub any_of: Vec<u32>,
}

/// What a solution must come to by other costs than those of the design.
///
/// Bounds do not see it: what bounds every flow from below bounds those that keep a hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Positions of arcs, each once, with the cost of a unit.
    pub costs: Vec<(u32, i64)>,
    /// Charges of switches that are open, by position; empty for none.
    pub charges: Vec<i128>,
    /// The most that a solution costs by these.
    pub most: i128,
}

impl Hold {
    /// What a flow costs by it, `used` being the switches it needs: see [`Design::used`].
    #[must_use]
    pub fn cost(&self, flow: &[i64], used: &[bool]) -> i128 {
        let units =
            self.costs.iter().map(|(arc, cost)| i128::from(*cost) * i128::from(flow[ix(*arc)]));
        let charges = self.charges.iter().zip(used).filter(|(_, used)| **used);
        units.sum::<i128>() + charges.map(|(charge, _)| charge).sum::<i128>()
    }
}

/// A node with one arc into it, all of whose arcs out hang on switches of one group or of none.
///
/// What enters is at most what the arcs out can carry together, of which a group admits
/// only so many: see [`Design::funnels`].
#[derive(Clone, Debug)]
pub(super) struct Funnel {
    /// The arc in.
    pub arc: u32,
    pub group: u32,
    /// The arcs out.
    pub out: Vec<u32>,
}

/// A minimum-cost circulation with switches.
#[derive(Clone, Debug)]
pub struct Design {
    flow: Problem,
    switches: Vec<Switch>,
    /// The most open switches, by group.
    limits: Vec<u32>,
    requirements: Vec<Requirement>,
    holds: Vec<Hold>,
    /// By arc.
    owner: Vec<Option<u32>>,
    /// By switch.
    marks: Vec<bool>,
    /// By switch: the one that all it carries comes through, where there is one.
    feeds: Vec<Option<u32>>,
    /// By group.
    members: Vec<Vec<u32>>,
    /// By switch: those whose parent it is.
    children: Vec<Vec<u32>>,
    funnels: Vec<Funnel>,
    blocks: Blocks,
}

/// Why a design was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DesignError {
    /// Without supplies, doing nothing is always possible.
    #[error("node {node} has supply {supply}; a design is a circulation")]
    Supply {
        /// The first node with one.
        node: usize,
        /// Its supply.
        supply: i64,
    },
    /// A switch names an arc that does not exist or belongs to another.
    #[error("switch {switch} names arc {arc}, which is another's or none")]
    Arc {
        /// Its position.
        switch: usize,
        /// The arc.
        arc: u32,
    },
    /// A switch names a parent that is not before it, or a group that does not exist.
    #[error("switch {switch} names a parent or group that is not there")]
    Link {
        /// Its position.
        switch: usize,
    },
    /// A charge or minimum below 0.
    #[error("switch {switch} has charge {charge} and minimum {minimum}, expected at least 0")]
    Negative {
        /// Its position.
        switch: usize,
        /// Its charge.
        charge: i128,
        /// Its minimum.
        minimum: i64,
    },
    /// A requirement names a switch that does not exist.
    #[error("requirement {requirement} names a switch that is not there")]
    Requirement {
        /// Its position.
        requirement: usize,
    },
}

impl Design {
    /// A design over a circulation; switches and groups keep their order.
    ///
    /// # Errors
    ///
    /// [`DesignError`] for anything that is not a design.
    pub fn new(
        flow: Problem,
        switches: Vec<Switch>,
        limits: Vec<u32>,
        requirements: Vec<Requirement>,
    ) -> Result<Self, DesignError> {
        if let Some(node) = flow.supply().iter().position(|supply| *supply != 0) {
            return Err(DesignError::Supply { node, supply: flow.supply()[node] });
        }
        let mut owner = vec![None; flow.arcs().len()];
        let mut members = vec![Vec::new(); limits.len()];
        let mut children = vec![Vec::new(); switches.len()];
        for (at, switch) in switches.iter().enumerate() {
            for arc in &switch.arcs {
                let place = owner.get_mut(ix(*arc)).filter(|place| place.is_none());
                *place.ok_or(DesignError::Arc { switch: at, arc: *arc })? = Some(position(at));
            }
            if switch.charge < 0 || switch.minimum < 0 {
                let (charge, minimum) = (switch.charge, switch.minimum);
                return Err(DesignError::Negative { switch: at, charge, minimum });
            }
            if switch.parent.is_some_and(|parent| ix(parent) >= at) {
                return Err(DesignError::Link { switch: at });
            }
            if let Some(parent) = switch.parent {
                children[ix(parent)].push(position(at));
            }
            if let Some(group) = switch.group {
                let list: &mut Vec<u32> =
                    members.get_mut(ix(group)).ok_or(DesignError::Link { switch: at })?;
                list.push(position(at));
            }
        }
        let exists = |switch: &u32| ix(*switch) < switches.len();
        if let Some(requirement) = requirements
            .iter()
            .position(|entry| !exists(&entry.switch) || !entry.any_of.iter().all(exists))
        {
            return Err(DesignError::Requirement { requirement });
        }
        let funnels = funnels(&flow, &switches, &owner);
        let both = switches.iter().zip(&children);
        let marks: Vec<bool> = both.map(|(switch, below)| is_mark(switch, below)).collect();
        let feeds = feeds(&flow, &switches, &owner);
        let holder: Vec<Option<u32>> =
            owner.iter().map(|owner| owner.filter(|at| !marks[ix(*at)])).collect();
        let blocks = Blocks::find(&flow, &switches, &holder, &members, &limits, &requirements);
        Ok(Self {
            flow,
            switches,
            limits,
            requirements,
            holds: Vec::new(),
            owner,
            marks,
            feeds,
            members,
            children,
            funnels,
            blocks,
        })
    }

    /// The same circulation and switches with other costs by arc and charges by switch, for solutions
    /// that keep `holds`.
    ///
    /// # Errors
    ///
    /// [`ProblemError`] for costs beyond the bounds of exact arithmetic.
    ///
    /// # Panics
    ///
    /// If costs or charges are not as many as arcs and switches, or a charge is below 0.
    pub fn priced(
        &self,
        costs: &[i64],
        charges: &[i128],
        holds: Vec<Hold>,
    ) -> Result<Self, ProblemError> {
        assert_eq!((costs.len(), charges.len()), (self.flow.arcs().len(), self.switches.len()));
        let arcs =
            self.flow.arcs().iter().zip(costs).map(|(arc, cost)| Arc { cost: *cost, ..*arc });
        let flow = Problem::new(self.flow.supply().to_vec(), arcs.collect())?;
        let switches = self.switches.iter().zip(charges);
        let switches =
            switches.map(|(switch, charge)| Switch { charge: *charge, ..switch.clone() });
        let (limits, requirements) = (self.limits.clone(), self.requirements.clone());
        let design = Self::new(flow, switches.collect(), limits, requirements)
            .expect("what was a design is one at other costs");
        Ok(Self { holds, ..design })
    }

    pub(super) const fn has_holds(&self) -> bool {
        !self.holds.is_empty()
    }

    /// The circulation without its switches.
    #[must_use]
    pub const fn flow(&self) -> &Problem {
        &self.flow
    }
    /// By position; parents before children.
    #[must_use]
    pub fn switches(&self) -> &[Switch] {
        &self.switches
    }
    /// The most open switches, by group.
    #[must_use]
    pub fn limits(&self) -> &[u32] {
        &self.limits
    }
    /// By position.
    #[must_use]
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }
    /// The switch of an arc.
    pub(super) fn owner(&self, arc: usize) -> Option<u32> {
        self.owner[arc]
    }
    /// The switch whose cost depends on an arc; none for an arc that is only marked.
    pub(super) fn holder(&self, arc: usize) -> Option<u32> {
        self.owner[arc].filter(|at| !self.is_mark(*at))
    }
    /// Whether a switch is a *mark*: open exactly while its only arc carries something. It changes no
    /// cost, so that bounds see its arc as one without a switch; requirements name marks.
    pub(super) fn is_mark(&self, switch: u32) -> bool {
        self.marks[ix(switch)]
    }
    /// The switch that is open whenever this one is, since all that this one's arc carries comes through
    /// an arc of it.
    pub(super) fn fed_by(&self, switch: u32) -> Option<u32> {
        self.feeds[ix(switch)]
    }
    /// Switches that a group counts.
    pub(super) fn members(&self, group: usize) -> &[u32] {
        &self.members[group]
    }

    /// Switches whose parent a switch is.
    pub(super) fn children(&self, switch: u32) -> &[u32] {
        &self.children[ix(switch)]
    }

    /// Nodes through which a group limits flow.
    pub(super) fn funnels(&self) -> &[Funnel] {
        &self.funnels
    }

    /// Parts that are small enough to be solved exactly.
    pub(super) fn blocks(&self) -> &Blocks {
        &self.blocks
    }

    /// How many prices a dual has: by group, then by link.
    #[must_use]
    pub fn n_prices(&self) -> usize {
        self.limits.len() + self.blocks.links.len()
    }

    /// Where the price of a switch's link stands among the prices; `None` where it has none.
    pub(super) fn link(&self, switch: u32) -> Option<usize> {
        let link = self.blocks.links.binary_search(&switch).ok()?;
        Some(self.limits.len() + link)
    }

    /// Which switches a flow needs open, by switch: those with flow on their arcs, and parents.
    #[must_use]
    pub fn used(&self, flow: &[i64]) -> Vec<bool> {
        let mut used: Vec<bool> = self
            .switches
            .iter()
            .map(|switch| switch.arcs.iter().any(|arc| flow[ix(*arc)] > 0))
            .collect();
        for at in (0..self.switches.len()).rev() {
            if let Some(parent) = self.switches[at].parent.filter(|_| used[at]) {
                used[ix(parent)] = true;
            }
        }
        used
    }

    /// Cost of a flow with the charges of the switches it needs; `None` if it breaks a rule
    /// of the switches, or a hold. That it is a circulation within capacities is not checked here.
    #[must_use]
    pub fn cost(&self, flow: &[i64]) -> Option<i128> {
        let used = self.used(flow);
        let mut cost: i128 = self
            .flow
            .arcs()
            .iter()
            .zip(flow)
            .map(|(arc, flow)| i128::from(arc.cost) * i128::from(*flow))
            .sum();
        let mut counts = vec![0_u32; self.limits.len()];
        for (switch, _) in self.switches.iter().zip(&used).filter(|(_, used)| **used) {
            let carried: i64 = switch.arcs.iter().map(|arc| flow[ix(*arc)]).sum();
            if carried < switch.minimum {
                return None;
            }
            cost += switch.charge;
            if let Some(group) = switch.group {
                counts[ix(group)] += 1;
            }
        }
        let kept = counts.iter().zip(&self.limits).all(|(count, limit)| count <= limit)
            && self.requirements.iter().all(|entry| {
                !used[ix(entry.switch)] || entry.any_of.iter().any(|other| used[ix(*other)])
            })
            && self.holds.iter().all(|hold| hold.cost(flow, &used) <= hold.most);
        kept.then_some(cost)
    }
}

/// Finds the switch over the only arc into where a switch's own only arc begins, where that one must
/// carry something.
fn feeds(flow: &Problem, switches: &[Switch], owner: &[Option<u32>]) -> Vec<Option<u32>> {
    let mut into: Vec<(usize, usize)> = vec![(0, 0); flow.supply().len()];
    for (at, arc) in flow.arcs().iter().enumerate() {
        let (count, last) = &mut into[ix(arc.head)];
        (*count, *last) = (*count + 1, at);
    }
    let of = |switch: &Switch| {
        let [arc] = switch.arcs[..] else { return None };
        let (count, last) = into[ix(flow.arcs()[ix(arc)].tail)];
        owner[last].filter(|_| count == 1 && switch.minimum > 0)
    };
    switches.iter().map(of).collect()
}

fn is_mark(switch: &Switch, below: &[u32]) -> bool {
    switch.arcs.len() == 1
        && switch.minimum == 1
        && switch.charge == 0
        && switch.group.is_none()
        && switch.parent.is_none()
        && below.is_empty()
}

/// Finds the nodes through which a group limits flow.
fn funnels(flow: &Problem, switches: &[Switch], owner: &[Option<u32>]) -> Vec<Funnel> {
    let mut into: Vec<Vec<u32>> = vec![Vec::new(); flow.supply().len()];
    let mut out = into.clone();
    for (at, arc) in flow.arcs().iter().enumerate() {
        into[ix(arc.head)].push(position(at));
        out[ix(arc.tail)].push(position(at));
    }
    let mut funnels = Vec::new();
    for (into, out) in into.into_iter().zip(out) {
        let [arc] = into[..] else { continue };
        if owner[ix(arc)].is_some() || out.iter().any(|arc| owner[ix(*arc)].is_none()) {
            continue;
        }
        let mut groups: Vec<u32> = out
            .iter()
            .filter_map(|arc| owner[ix(*arc)].and_then(|switch| switches[ix(switch)].group))
            .collect();
        groups.dedup();
        if let [group] = groups[..] {
            funnels.push(Funnel { arc, group, out });
        }
    }
    funnels
}
