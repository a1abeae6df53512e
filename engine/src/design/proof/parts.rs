//! Which parts of a design a proof keeps whole, found for the check from circulation and switches alone.
//!
//! The rule is that of [`block`](super::super::block), in code of its own: switches that share
//! a *feeder* hang together; a part counts if feeders are all that its switches hang on, and if it has
//! few enough sets of open switches. Where the two disagree, a proof does not fit.

use crate::design::{Design, ix, position};

/// Sets of open switches that a part may have.
const MOST_SETS: u128 = 1 << 17;
/// Switches of a part are fewer.
const SWITCHES: usize = 64;

/// An arc of a switch.
pub(super) struct Way {
    pub arc: u32,
    /// Positions of its switch and feeder in the part.
    pub slot: usize,
    pub feeder: usize,
    /// The arcs by which it leaves the part, if not by itself.
    pub exits: Vec<u32>,
}

/// Switches that draw on common budgets.
pub(super) struct Part {
    /// Arcs that carry the budgets.
    pub budgets: Vec<u32>,
    pub switches: Vec<u32>,
    /// A group all of whose members are here.
    pub group: Option<u32>,
    pub ways: Vec<Way>,
}

/// The parts of a design.
pub(super) struct Parts {
    pub list: Vec<Part>,
    /// Arcs that neither a part has nor a switch.
    pub loose: Vec<u32>,
    /// By switch and group: whether a part has it.
    pub has_switch: Vec<bool>,
    pub has_group: Vec<bool>,
    /// By switch: where the price stands that it pays to its parent.
    pub link: Vec<Option<usize>>,
    pub n_prices: usize,
    /// By switch: whether it only says that its one arc carries something.
    pub marks: Vec<bool>,
    /// By arc: the mark that says so.
    pub mark_of: Vec<Option<usize>>,
    /// By switch that carries something while it is open, on one arc: the switch of the only arc that
    /// leads to where that begins.
    pub sources: Vec<Option<usize>>,
}

/// Arcs by node.
struct Ends {
    into: Vec<Vec<u32>>,
    out: Vec<Vec<u32>>,
}

impl Parts {
    pub(super) fn of(design: &Design) -> Self {
        let (arcs, switches) = (design.flow().arcs(), design.switches());
        let n_nodes = design.flow().supply().len();
        let mut ends = Ends { into: vec![Vec::new(); n_nodes], out: vec![Vec::new(); n_nodes] };
        for (at, arc) in arcs.iter().enumerate() {
            ends.into[ix(arc.head)].push(position(at));
            ends.out[ix(arc.tail)].push(position(at));
        }
        let marks = marks(design);
        let mut owner = owners(design);
        let source = |switch: &crate::design::Switch| match switch.arcs[..] {
            [arc] if switch.minimum >= 1 => match ends.into[ix(arcs[ix(arc)].tail)][..] {
                [only] => owner[ix(only)],
                _ => None,
            },
            _ => None,
        };
        let sources = switches.iter().map(source).collect();
        for owner in &mut owner {
            *owner = owner.filter(|at| !marks[*at]);
        }
        let feeders = feeders(design, &ends, &owner);
        let mut first: Vec<usize> = (0..switches.len()).collect();
        for node in (0..n_nodes).filter(|node| feeders[*node]) {
            let mut all = ends.out[node].iter().filter_map(|arc| owner[ix(*arc)]);
            let Some(one) = all.next() else { continue };
            all.for_each(|other| unite(&mut first, one, other));
        }
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); switches.len()];
        for at in 0..switches.len() {
            members[root(&mut first, at)].push(position(at));
        }
        let mut parts = Self {
            list: Vec::new(),
            loose: Vec::new(),
            has_switch: vec![false; switches.len()],
            has_group: vec![false; design.limits().len()],
            link: vec![None; switches.len()],
            n_prices: design.limits().len(),
            mark_of: vec![None; arcs.len()],
            marks,
            sources,
        };
        for (at, switch) in switches.iter().enumerate().filter(|(at, _)| parts.marks[*at]) {
            switch.arcs.iter().for_each(|arc| parts.mark_of[ix(*arc)] = Some(at));
        }
        for list in members {
            let hangs = |at: &u32| {
                let own = &switches[ix(*at)].arcs;
                !own.is_empty() && own.iter().all(|arc| feeders[ix(arcs[ix(*arc)].tail)])
            };
            if !list.is_empty() && list.iter().all(hangs) {
                parts.list.extend(Part::of(design, list, &ends, &owner));
            }
        }
        parts.mark(&owner);
        for (at, switch) in switches.iter().enumerate() {
            if parts.has_switch[at] && switch.parent.is_some() {
                parts.link[at] = Some(parts.n_prices);
                parts.n_prices += 1;
            }
        }
        parts
    }

    fn mark(&mut self, owner: &[Option<usize>]) {
        let mut loose: Vec<bool> = owner.iter().map(Option::is_none).collect();
        for part in &self.list {
            let exits = part.ways.iter().flat_map(|way| way.exits.iter().chain([&way.arc]));
            exits.chain(&part.budgets).for_each(|arc| loose[ix(*arc)] = false);
            part.switches.iter().for_each(|switch| self.has_switch[ix(*switch)] = true);
            if let Some(group) = part.group {
                self.has_group[ix(group)] = true;
            }
        }
        self.loose = (0..loose.len()).filter(|arc| loose[*arc]).map(position).collect();
    }
}

impl Part {
    /// The part of some switches; `None` where it is too large.
    fn of(
        design: &Design,
        switches: Vec<u32>,
        ends: &Ends,
        owner: &[Option<usize>],
    ) -> Option<Self> {
        let (arcs, all) = (design.flow().arcs(), design.switches());
        let groups = |at: &u32| all[ix(*at)].group;
        let mut named: Vec<u32> = switches.iter().filter_map(groups).collect();
        named.dedup();
        let member =
            |(_, switch): &(usize, &crate::design::Switch), group| switch.group == Some(group);
        let group = match named[..] {
            [only] => {
                let mut outside = all.iter().enumerate().filter(|entry| member(entry, only));
                let inside = outside.all(|(at, _)| switches.contains(&position(at)));
                inside.then_some(only)
            }
            _ => None,
        };
        let counted = switches.iter().filter(|at| group.is_some() && groups(at) == group).count();
        let limit = group.map_or(0, |group| ix(design.limits()[ix(group)]));
        let choices: u128 = (0..=limit.min(counted)).map(|size| choose(counted, size)).sum();
        let sets = choices.checked_shl(position(switches.len() - counted));
        if switches.len() >= SWITCHES || sets.is_none_or(|sets| sets > MOST_SETS) {
            return None;
        }
        let mut nodes: Vec<u32> = switches
            .iter()
            .flat_map(|at| all[ix(*at)].arcs.iter().map(|arc| arcs[ix(*arc)].tail))
            .collect();
        nodes.sort_unstable();
        nodes.dedup();
        let mut ways = Vec::new();
        for (feeder, node) in nodes.iter().enumerate() {
            for arc in &ends.out[ix(*node)] {
                let slot = switches.iter().position(|at| Some(ix(*at)) == owner[ix(*arc)])?;
                let beyond = ix(arcs[ix(*arc)].head);
                let passes = ends.into[beyond].len() == 1
                    && ends.out[beyond].iter().all(|exit| owner[ix(*exit)].is_none());
                let exits = if passes { ends.out[beyond].clone() } else { Vec::new() };
                ways.push(Way { arc: *arc, slot, feeder, exits });
            }
        }
        let budgets = nodes.iter().map(|node| ends.into[ix(*node)][0]).collect();
        Some(Self { budgets, switches, group, ways })
    }
}

/// By switch: whether all it asks is one unit on one arc, at no cost and for no other switch.
fn marks(design: &Design) -> Vec<bool> {
    let bare = |switch: &crate::design::Switch| {
        let asks = (switch.arcs.len(), switch.minimum, switch.charge);
        asks == (1, 1, 0) && switch.group.is_none() && switch.parent.is_none()
    };
    let mut marks: Vec<bool> = design.switches().iter().map(bare).collect();
    for parent in design.switches().iter().filter_map(|switch| switch.parent) {
        marks[ix(parent)] = false;
    }
    marks
}

/// The switch of each arc.
fn owners(design: &Design) -> Vec<Option<usize>> {
    let mut owner = vec![None; design.flow().arcs().len()];
    for (at, switch) in design.switches().iter().enumerate() {
        switch.arcs.iter().for_each(|arc| owner[ix(*arc)] = Some(at));
    }
    owner
}

/// By node: whether one arc without a switch leads there, not from where the only arc in is a switch's,
/// and only arcs of switches that nothing else hangs on lead away.
fn feeders(design: &Design, ends: &Ends, owner: &[Option<usize>]) -> Vec<bool> {
    let mut plain = vec![true; design.switches().len()];
    for switch in design.switches() {
        if let Some(parent) = switch.parent {
            plain[ix(parent)] = false;
        }
    }
    for entry in design.requirements() {
        plain[ix(entry.switch)] = false;
        entry.any_of.iter().for_each(|at| plain[ix(*at)] = false);
    }
    let both = ends.into.iter().zip(&ends.out);
    // What lies behind an arc of a switch may be counted with that switch, and must not be counted again.
    let is_behind = |arc: u32| {
        let before = &ends.into[ix(design.flow().arcs()[ix(arc)].tail)];
        before.len() == 1 && owner[ix(before[0])].is_some()
    };
    both.map(|(into, out)| {
        into.len() == 1
            && owner[ix(into[0])].is_none()
            && !is_behind(into[0])
            && !out.is_empty()
            && out.iter().all(|arc| owner[ix(*arc)].is_some_and(|at| plain[at]))
    })
    .collect()
}

/// The least switch that hangs together with one.
fn root(first: &mut [usize], at: usize) -> usize {
    let mut least = at;
    while first[least] != least {
        least = first[least];
    }
    first[at] = least;
    least
}

fn unite(first: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(first, a), root(first, b));
    first[a.max(b)] = a.min(b);
}

/// Sets of so many out of so many.
fn choose(all: usize, size: usize) -> u128 {
    let mut sets: u128 = 1;
    for at in 0..size {
        let (left, next) = (position(all - at), position(at + 1));
        sets = sets.saturating_mul(u128::from(left)) / u128::from(next);
    }
    sets
}
