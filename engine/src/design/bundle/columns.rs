//! Columns of the master problem from what attains the bound.

use super::float::{float, float_wide};
use super::master::{Column, What};
use super::rows::Rows;
use crate::design::block::Block;
use crate::design::choice::{Choice, Chooser, Rates};
use crate::design::restriction::{Restriction, State};
use crate::design::whole::load;
use crate::design::{Design, ix, position};

/// Terms of a column under way.
#[derive(Default)]
pub(super) struct Terms {
    cost: f64,
    list: Vec<(u32, f64)>,
}

impl Terms {
    fn price(&mut self, rows: &Rows, at: Option<usize>, amount: f64) {
        if let Some(row) = at.and_then(|at| rows.priced[at]) {
            self.list.push((row, amount));
        }
    }

    /// What it costs to open switches, besides what their groups and links ask.
    fn open(
        &mut self,
        design: &Design,
        rows: &Rows,
        scale: i64,
        switches: impl Iterator<Item = u32>,
    ) {
        let mut fixed = 0;
        for at in switches {
            let switch = &design.switches()[ix(at)];
            fixed += switch.charge;
            self.price(rows, switch.group.map(ix), 1.0);
            self.price(rows, design.link(at), 1.0);
        }
        self.cost += float_wide(fixed) * float(scale);
    }

    /// What flows into a node.
    fn land(&mut self, rows: &Rows, costs: &[i64], node: u32, amount: i64) {
        let list = &mut self.list;
        self.cost += rows.land(node, amount, costs, &mut |row, amount| list.push((row, amount)));
    }

    /// What an arc carries.
    pub(super) fn carry(
        &mut self,
        design: &Design,
        rows: &Rows,
        costs: &[i64],
        arc: u32,
        amount: i64,
    ) {
        if amount != 0 {
            let ends = design.flow().arcs()[ix(arc)];
            self.cost += float(costs[ix(arc)]) * float(amount);
            self.land(rows, costs, ends.tail, -amount);
            self.land(rows, costs, ends.head, amount);
        }
    }

    pub(super) fn column(mut self, what: What) -> Column {
        self.list.sort_by_key(|(row, _)| *row);
        self.list.dedup_by(|next, first| {
            let same = next.0 == first.0;
            if same {
                first.1 += next.1;
            }
            same
        });
        Column {
            what,
            cost: self.cost,
            terms: self.list,
            share: 0.0,
            kept: (0.0, 0.0),
            idle: 0,
            fits: true,
        }
    }
}

/// What a choice of a block brings.
pub(super) fn block_column(
    design: &Design,
    rows: &Rows,
    rates: &Rates<'_>,
    part: usize,
    chooser: &Chooser<'_>,
    choice: &Choice,
) -> Column {
    let block = &design.blocks().list[part];
    let n_slots = block.switches.len();
    let mut terms = Terms::default();
    let slots = block.switches.iter().enumerate();
    let open = slots.filter(|(slot, _)| choice.open >> slot & 1 == 1).map(|(_, at)| *at);
    terms.open(design, rows, rates.scale, open);
    let mut carried = vec![0; block.feeders.len() * n_slots];
    let mut marked = Vec::new();
    chooser.flows(choice, |sent| {
        if design.owner(ix(sent.exit)).is_some_and(|owner| design.is_mark(owner)) {
            marked.push((sent.exit, sent.amount));
        }
        let head = design.flow().arcs()[ix(sent.exit)].head;
        let tail = design.flow().arcs()[ix(block.feeders[sent.feeder])].tail;
        let unit = sent.rate + rates.potentials[ix(head)] - rates.potentials[ix(tail)];
        terms.cost += float(unit) * float(sent.amount);
        carried[sent.feeder * n_slots + sent.slot] += sent.amount;
        terms.land(rows, rates.costs, head, sent.amount);
    });
    marked.sort_unstable();
    terms.column(What::Block { open: choice.open, carried, marked })
}

/// What the open switches of a tree bring.
pub(super) fn tree_column(
    design: &Design,
    restriction: &Restriction,
    rows: &Rows,
    rates: &Rates<'_>,
    switches: &[u32],
    open: &[bool],
) -> Column {
    let (mut terms, mut carried) = (Terms::default(), Vec::new());
    let open: Vec<u32> = switches.iter().copied().filter(|at| open[ix(*at)]).collect();
    terms.open(design, rows, rates.scale, open.iter().copied());
    for at in &open {
        load(design, restriction, rates, ix(*at), |arc, amount| {
            terms.carry(design, rows, rates.costs, arc, amount);
            carried.push((arc, amount));
        });
        for link in design.children(*at).iter().filter_map(|child| design.link(*child)) {
            terms.price(rows, Some(link), -1.0);
        }
    }
    carried.sort_unstable();
    carried.dedup_by(|next, first| {
        let same = next.0 == first.0;
        if same {
            first.1 += next.1;
        }
        same
    });
    terms.column(What::Tree { open, carried })
}

/// What a flow sends through a block.
pub(super) fn sent_column(
    design: &Design,
    rows: &Rows,
    (costs, scale): (&[i64], i64),
    part: usize,
    flow: &[i64],
) -> Column {
    let block = &design.blocks().list[part];
    let n_slots = block.switches.len();
    let (mut terms, mut open) = (Terms::default(), 0);
    let mut carried = vec![0; block.feeders.len() * n_slots];
    let mut marked = Vec::new();
    let pay = |arc: u32| float(costs[ix(arc)]) * float(flow[ix(arc)]);
    for feeder in &block.feeders {
        terms.cost += pay(*feeder);
    }
    for arc in block.arcs.iter().filter(|arc| flow[ix(arc.arc)] > 0) {
        open |= 1 << arc.slot;
        carried[arc.feeder * n_slots + arc.slot] += flow[ix(arc.arc)];
        terms.cost += pay(arc.arc);
        for exit in arc.ends().iter().filter(|exit| flow[ix(**exit)] > 0) {
            if *exit != arc.arc {
                terms.cost += pay(*exit);
            }
            if design.owner(ix(*exit)).is_some_and(|owner| design.is_mark(owner)) {
                marked.push((*exit, flow[ix(*exit)]));
            }
            terms.land(rows, costs, design.flow().arcs()[ix(*exit)].head, flow[ix(*exit)]);
        }
    }
    let slots = block.switches.iter().enumerate();
    let used = slots.filter(|(slot, _)| open >> slot & 1 == 1).map(|(_, at)| *at);
    terms.open(design, rows, scale, used);
    marked.sort_unstable();
    terms.column(What::Block { open, carried, marked })
}

/// What a flow sends through the switches of a tree.
pub(super) fn sent_tree(
    design: &Design,
    rows: &Rows,
    (costs, scale): (&[i64], i64),
    switches: &[u32],
    used: &[bool],
    flow: &[i64],
) -> Column {
    let (mut terms, mut carried) = (Terms::default(), Vec::new());
    let open: Vec<u32> = switches.iter().copied().filter(|at| used[ix(*at)]).collect();
    for at in &open {
        for arc in design.switches()[ix(*at)].arcs.iter().filter(|arc| flow[ix(**arc)] > 0) {
            terms.carry(design, rows, costs, *arc, flow[ix(*arc)]);
            carried.push((*arc, flow[ix(*arc)]));
        }
        for link in design.children(*at).iter().filter_map(|child| design.link(*child)) {
            terms.price(rows, Some(link), -1.0);
        }
    }
    terms.open(design, rows, scale, open.iter().copied());
    carried.sort_unstable();
    terms.column(What::Tree { open, carried })
}

/// Whether a restriction admits a choice of a block.
pub(super) fn fits_block(
    block: &Block,
    open: u64,
    (carried, marked): (&[i64], &[(u32, i64)]),
    restriction: &Restriction,
) -> bool {
    let agrees = |(slot, at): (usize, &u32)| match restriction.state(*at) {
        State::Free => true,
        State::Open => open >> slot & 1 == 1,
        State::Closed => open >> slot & 1 == 0,
    };
    let n_slots = block.switches.len();
    let within = |(arc, flow): &(u32, i64)| {
        (restriction.least[ix(*arc)]..=restriction.most[ix(*arc)]).contains(flow)
    };
    let flows = |exit: &u32| marked.binary_search_by_key(exit, |(arc, _)| *arc).is_ok();
    let exits = || block.arcs.iter().flat_map(|arc| &arc.exits);
    block.switches.iter().enumerate().all(agrees)
        && marked.iter().all(within)
        && exits().all(|exit| restriction.least[ix(*exit)] == 0 || flows(exit))
        && block.arcs.iter().all(|arc| {
            let carried = carried[arc.feeder * n_slots + arc.slot];
            (restriction.least[ix(arc.arc)]..=restriction.most[ix(arc.arc)]).contains(&carried)
        })
}

/// Switches outside blocks without a parent, each followed by those below it, in order.
pub(super) fn trees(design: &Design) -> Vec<Vec<u32>> {
    let mut place: Vec<Option<usize>> = vec![None; design.switches().len()];
    let mut trees: Vec<Vec<u32>> = Vec::new();
    for (at, switch) in design.switches().iter().enumerate() {
        if design.blocks().covers_switch[at] || design.is_mark(position(at)) {
            continue;
        }
        let tree = switch.parent.and_then(|parent| place[ix(parent)]).unwrap_or(trees.len());
        if tree == trees.len() {
            trees.push(Vec::new());
        }
        trees[tree].push(position(at));
        place[at] = Some(tree);
    }
    trees
}
