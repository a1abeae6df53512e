//! Parts of a design that are small enough to be solved exactly, by themselves.
//!
//! A *feeder* is a node with one arc in, which hangs on no switch and does not come from behind one,
//! and whose arcs out all hang on switches. Feeders that share a switch form a **block** together: the arcs into them are
//! budgets, and each of its switches carries from these budgets alone. Where an arc of a
//! switch leads to a node that nothing else enters, the block reaches to the *exits* of that node.
//! A group whose members all lie in the block is kept inside it.
//!
//! What a block may send through its exits is the union of few polytopes, one for each set of
//! open switches: [`choice`](super::choice) finds the best of them for given rates. A bound
//! that keeps blocks whole is that of their convex hulls, and so at least the one that
//! prices budgets, minimums and groups apart (Geoffrion 1974, theorem 2).

use super::{Requirement, Switch, ix, position};
use crate::flow::Problem;

/// Sets of open switches that a block may have at most; larger ones are priced apart.
const MOST_SETS: u64 = 1 << 17;

/// Switches that draw on common budgets.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Arcs into its feeders, in order.
    pub feeders: Vec<u32>,
    /// Its switches, in order: a *slot* is a position here, below 64.
    pub switches: Vec<u32>,
    /// The group that it keeps itself; its members lie all here.
    pub group: Option<u32>,
    /// Arcs of its switches, by feeder, then arc.
    pub arcs: Vec<BlockArc>,
}

/// An arc of a switch, as a block sees it.
#[derive(Clone, Debug)]
pub(super) struct BlockArc {
    pub arc: u32,
    pub slot: usize,
    /// Position of its feeder in the block.
    pub feeder: usize,
    /// The arcs out of its head, where the block reaches beyond it.
    pub exits: Vec<u32>,
}

impl BlockArc {
    /// Where it leaves the block: its exits, or itself.
    pub(super) fn ends(&self) -> &[u32] {
        if self.exits.is_empty() { std::slice::from_ref(&self.arc) } else { &self.exits }
    }
}

/// The blocks of a design and what lies in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Blocks {
    pub list: Vec<Block>,
    /// By arc: whether it lies in a block.
    pub covers_arc: Vec<bool>,
    /// By switch: whether it lies in a block.
    pub covers_switch: Vec<bool>,
    /// By group: whether a block keeps it.
    pub keeps_group: Vec<bool>,
    /// By node: whether it lies inside a block.
    pub covers_node: Vec<bool>,
    /// Switches in blocks that have a parent, in order.
    pub links: Vec<u32>,
}

/// Arcs by node.
struct Ends {
    into: Vec<Vec<u32>>,
    out: Vec<Vec<u32>>,
}

impl Blocks {
    /// Finds the blocks of a design. Time is about linear in arcs and switches.
    pub(super) fn find(
        flow: &Problem,
        switches: &[Switch],
        owner: &[Option<u32>],
        members: &[Vec<u32>],
        limits: &[u32],
        requirements: &[Requirement],
    ) -> Self {
        let (n_nodes, n_arcs) = (flow.supply().len(), flow.arcs().len());
        let mut ends = Ends { into: vec![Vec::new(); n_nodes], out: vec![Vec::new(); n_nodes] };
        for (at, arc) in flow.arcs().iter().enumerate() {
            ends.into[ix(arc.head)].push(position(at));
            ends.out[ix(arc.tail)].push(position(at));
        }
        // Switches that others hang on or that need others are not a block's to decide.
        let mut simple = vec![true; switches.len()];
        for parent in switches.iter().filter_map(|switch| switch.parent) {
            simple[ix(parent)] = false;
        }
        for entry in requirements {
            for switch in entry.any_of.iter().chain([&entry.switch]) {
                simple[ix(*switch)] = false;
            }
        }
        let feeds = |node: usize| {
            let [arc] = ends.into[node][..] else { return false };
            // Behind an arc of a switch begins what that switch's own block reaches: an arc that one
            // block counts as an exit and another as a budget would be counted twice.
            let from = &ends.into[ix(flow.arcs()[ix(arc)].tail)];
            let is_reached = matches!(from[..], [only] if owner[ix(only)].is_some());
            owner[ix(arc)].is_none()
                && !is_reached
                && !ends.out[node].is_empty()
                && ends.out[node].iter().all(|arc| owner[ix(*arc)].is_some_and(|at| simple[ix(at)]))
        };
        let feeder: Vec<bool> = (0..n_nodes).map(feeds).collect();
        let mut blocks = Self {
            list: Vec::new(),
            covers_arc: vec![false; n_arcs],
            covers_switch: vec![false; switches.len()],
            keeps_group: vec![false; limits.len()],
            covers_node: vec![false; n_nodes],
            links: Vec::new(),
        };
        let mut seen = vec![false; switches.len()];
        for first in 0..switches.len() {
            let reach = reach(first, flow, switches, owner, &feeder, &ends, &mut seen);
            let block = reach.and_then(|(nodes, slots)| {
                make(nodes, slots, flow, switches, owner, members, limits, &ends)
            });
            if let Some(block) = block {
                blocks.add(block, flow);
            }
        }
        for (at, switch) in switches.iter().enumerate() {
            if blocks.covers_switch[at] && switch.parent.is_some() {
                blocks.links.push(position(at));
            }
        }
        blocks
    }

    fn add(&mut self, block: Block, flow: &Problem) {
        for feeder in &block.feeders {
            self.covers_arc[ix(*feeder)] = true;
            self.covers_node[ix(flow.arcs()[ix(*feeder)].head)] = true;
        }
        for arc in &block.arcs {
            self.covers_arc[ix(arc.arc)] = true;
            for exit in &arc.exits {
                self.covers_arc[ix(*exit)] = true;
                self.covers_node[ix(flow.arcs()[ix(*exit)].tail)] = true;
            }
        }
        for switch in &block.switches {
            self.covers_switch[ix(*switch)] = true;
        }
        if let Some(group) = block.group {
            self.keeps_group[ix(group)] = true;
        }
        self.list.push(block);
    }
}

/// Feeders and switches that hang together with a switch; `None` if they were seen, or if a switch
/// among them is fed from elsewhere.
fn reach(
    first: usize,
    flow: &Problem,
    switches: &[Switch],
    owner: &[Option<u32>],
    feeder: &[bool],
    ends: &Ends,
    seen: &mut [bool],
) -> Option<(Vec<u32>, Vec<u32>)> {
    if std::mem::replace(&mut seen[first], true) || switches[first].arcs.is_empty() {
        return None;
    }
    let (mut nodes, mut slots, mut open) = (Vec::new(), Vec::new(), vec![position(first)]);
    let mut whole = true;
    while let Some(switch) = open.pop() {
        slots.push(switch);
        for arc in &switches[ix(switch)].arcs {
            let node = flow.arcs()[ix(*arc)].tail;
            if !feeder[ix(node)] {
                whole = false;
                continue;
            }
            nodes.push(node);
            for other in ends.out[ix(node)].iter().filter_map(|arc| owner[ix(*arc)]) {
                if !std::mem::replace(&mut seen[ix(other)], true) {
                    open.push(other);
                }
            }
        }
    }
    nodes.sort_unstable();
    nodes.dedup();
    slots.sort_unstable();
    whole.then_some((nodes, slots))
}

#[expect(clippy::too_many_arguments, reason = "the parts of a design that is being made")]
fn make(
    nodes: Vec<u32>,
    slots: Vec<u32>,
    flow: &Problem,
    switches: &[Switch],
    owner: &[Option<u32>],
    members: &[Vec<u32>],
    limits: &[u32],
    ends: &Ends,
) -> Option<Block> {
    let inside = |switch: &u32| slots.binary_search(switch).is_ok();
    let mut groups = slots.iter().filter_map(|at| switches[ix(*at)].group);
    let group = groups.next().filter(|group| {
        groups.all(|other| other == *group) && members[ix(*group)].iter().all(inside)
    });
    let limit = group.map_or(slots.len(), |group| ix(limits[ix(group)]).min(slots.len()));
    let counted = group.map_or(0, |group| members[ix(group)].len());
    if slots.len() >= 64 || sets(counted, limit, slots.len() - counted) > MOST_SETS {
        return None;
    }
    let mut arcs = Vec::new();
    for (feeder, node) in nodes.iter().enumerate() {
        for arc in ends.out[ix(*node)].iter().copied() {
            let head = ix(flow.arcs()[ix(arc)].head);
            let reaches = ends.into[head].len() == 1
                && ends.out[head].iter().all(|exit| owner[ix(*exit)].is_none());
            let exits = if reaches { ends.out[head].clone() } else { Vec::new() };
            let switch = owner[ix(arc)].expect("arcs out of a feeder hang on switches");
            let slot = slots.binary_search(&switch).expect("what hangs on a feeder was reached");
            // A head without an arc out takes nothing: its arc is left out of the block's reach.
            arcs.push(BlockArc { arc, slot, feeder, exits });
        }
    }
    let feeders = nodes.iter().map(|node| ends.into[ix(*node)][0]).collect();
    Some(Block { feeders, switches: slots, group, arcs })
}

/// How many sets there are of at most `limit` of `counted` switches, and any of the others.
fn sets(counted: usize, limit: usize, others: usize) -> u64 {
    let (mut all, mut of_size) = (0_u64, 1_u64);
    for size in 0..=counted.min(limit) {
        all = all.saturating_add(of_size);
        let (left, next) = (position(counted - size), position(size + 1));
        of_size = of_size.saturating_mul(u64::from(left)) / u64::from(next);
    }
    let power = u32::try_from(others).ok().and_then(|others| 1_u64.checked_shl(others));
    power.map_or(u64::MAX, |power| all.saturating_mul(power))
}
