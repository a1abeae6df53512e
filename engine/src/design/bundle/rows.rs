//! What joins the parts of a design, as rows of the master problem.
//!
//! A part is a block, a tree of switches outside blocks, or an arc by itself. What its columns bring
//! into a node is a term of that node's row. Rows are prices: how a row turns what it sums
//! to into its price is [`Row::price`], the slope of the Moreau envelope of what the row costs.

use super::float::{float, float_of};
use crate::design::{Design, ix, position};
use crate::order::sort_by;

/// With more rows, systems of them would take longer than they save.
const MOST_ROWS: usize = 1200;

/// Where what flows into a node counts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Landing {
    /// Nowhere: the node stays at 0, or lies inside a block.
    Nowhere,
    /// In the row of the node.
    Row(u32),
    /// In the row of the only arc out, and in that of the node this leads to.
    Behind { own: u32, arc: u32, hub: u32 },
}

/// What a sum of terms costs.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// Nothing up to so much; more is impossible.
    Most(f64),
    /// Nothing at 0; anything else is impossible.
    Nothing,
    /// Rising slopes: the n-th from `ends[n]` to `ends[n + 1]`, the first of which is 0.
    Slopes { costs: Vec<f64>, ends: Vec<f64> },
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub kind: Kind,
    /// How far a unit too much moves the price, at a reach of 1.
    pub weight: f64,
}

impl Row {
    /// The price at a sum, near `centre`, and how it rises there, where it does: slopes are walked from the one that
    /// was met last.
    pub(super) fn price(&self, centre: f64, sum: f64, reach: f64, place: &mut usize) -> (f64, f64) {
        let weight = reach * self.weight;
        match &self.kind {
            Kind::Nothing => (centre + weight * sum, weight),
            Kind::Most(most) => {
                let price = centre + weight * (sum - most);
                if price > 0.0 { (price, weight) } else { (0.0, 0.0) }
            }
            Kind::Slopes { costs, ends } => {
                let price = |at: usize| centre + weight * (sum - ends[at]);
                loop {
                    let here = price(*place);
                    if *place < costs.len() && here > costs[*place] {
                        if price(*place + 1) <= costs[*place] {
                            return (costs[*place], 0.0);
                        }
                        *place += 1;
                    } else if *place > 0 && here < costs[*place - 1] {
                        if price(*place - 1) >= costs[*place - 1] {
                            return (costs[*place - 1], 0.0);
                        }
                        *place -= 1;
                    } else {
                        return (here, weight);
                    }
                }
            }
        }
    }
}

/// The rows of a design.
#[derive(Debug)]
pub(super) struct Rows {
    pub list: Vec<Row>,
    /// By node.
    pub landing: Vec<Landing>,
    /// By group, then link: its row, where it has one.
    pub priced: Vec<Option<u32>>,
    /// Arcs that are parts by themselves.
    pub loose: Vec<u32>,
}

impl Rows {
    /// Costs are scaled.
    pub(super) fn new(design: &Design, costs: &[i64]) -> Self {
        let arcs = design.flow().arcs();
        let n_nodes = design.flow().supply().len();
        let blocks = design.blocks();
        let fixed = fixed(design);
        let mut out: Vec<Vec<u32>> = vec![Vec::new(); n_nodes];
        let (mut into, mut from) = (vec![0_i64; n_nodes], vec![0_i64; n_nodes]);
        for (at, arc) in arcs.iter().enumerate() {
            out[ix(arc.tail)].push(position(at));
            into[ix(arc.head)] = into[ix(arc.head)].saturating_add(arc.capacity);
            from[ix(arc.tail)] = from[ix(arc.tail)].saturating_add(arc.capacity);
        }
        let inner = |node: usize| !fixed[node] && !blocks.covers_node[node];
        let free = |arc: &u32| design.owner(ix(*arc)).is_none();
        let ends = |node: usize| {
            inner(node) && out[node].iter().all(|arc| free(arc) && fixed[ix(arcs[ix(*arc)].head)])
        };
        let hub: Vec<bool> = (0..n_nodes).map(ends).collect();
        let greatest = costs.iter().map(|cost| cost.unsigned_abs()).max().unwrap_or(0).max(1);
        let greatest = float_of(greatest);
        let weight = |units: i64| greatest / float(units.max(1));
        let mut rows = Self {
            list: Vec::new(),
            landing: vec![Landing::Nowhere; n_nodes],
            priced: Vec::new(),
            loose: Vec::new(),
        };
        let mut settled = vec![false; arcs.len()];
        for node in (0..n_nodes).filter(|node| inner(*node)) {
            let units = into[node].min(from[node]);
            let row = if hub[node] {
                out[node].iter().for_each(|arc| settled[ix(*arc)] = true);
                let own = out[node].iter().map(|arc| costs[ix(*arc)].unsigned_abs()).max();
                let own = float_of(own.unwrap_or(0).max(1));
                rows.add(slopes(design, costs, &out[node]), own / float(units.max(1)))
            } else {
                rows.add(Kind::Nothing, weight(units))
            };
            rows.landing[node] = Landing::Row(row);
        }
        for node in (0..n_nodes).filter(|node| inner(*node) && !hub[*node]) {
            let [arc] = out[node][..] else { continue };
            let head = ix(arcs[ix(arc)].head);
            if let (true, true, Landing::Row(row)) = (free(&arc), hub[head], rows.landing[head])
                && let Landing::Row(own) = rows.landing[node]
            {
                settled[ix(arc)] = true;
                let most = arcs[ix(arc)].capacity;
                rows.list[ix(own)].kind = Kind::Most(float(most));
                rows.landing[node] = Landing::Behind { own, arc, hub: row };
            }
        }
        let loose = |at: &usize| {
            let arc = &arcs[*at];
            let apart = !settled[*at] && !blocks.covers_arc[*at] && design.holder(*at).is_none();
            apart && !(fixed[ix(arc.tail)] && fixed[ix(arc.head)])
        };
        rows.loose = (0..arcs.len()).filter(loose).map(position).collect();
        rows.add_prices(design, greatest);
        rows
    }

    /// Whether they are so few that Newton's method finds shares.
    pub(super) fn are_few(&self) -> bool {
        self.list.len() <= MOST_ROWS
    }

    fn add(&mut self, kind: Kind, weight: f64) -> u32 {
        self.list.push(Row { kind, weight });
        position(self.list.len() - 1)
    }

    /// Rows of groups and links: a unit is a switch, worth what it can carry.
    fn add_prices(&mut self, design: &Design, greatest: f64) {
        let carry = carry(design);
        for (group, limit) in design.limits().iter().enumerate() {
            if design.blocks().keeps_group[group] {
                self.priced.push(None);
                continue;
            }
            let members = design.members(group);
            let all: f64 = members.iter().map(|at| carry[ix(*at)]).sum();
            let mean = all / float_of(u64::from(position(members.len().max(1))));
            let row = self.add(Kind::Most(float(i64::from(*limit))), greatest * mean.max(1.0));
            self.priced.push(Some(row));
        }
        for link in &design.blocks().links {
            let row = self.add(Kind::Most(0.0), greatest * carry[ix(*link)].max(1.0));
            self.priced.push(Some(row));
        }
    }

    /// Adds what an amount that flows into a node changes; returns what it costs on the way.
    pub(super) fn land(
        &self,
        node: u32,
        amount: i64,
        costs: &[i64],
        add: &mut impl FnMut(u32, f64),
    ) -> f64 {
        match self.landing[ix(node)] {
            Landing::Nowhere => 0.0,
            Landing::Row(row) => {
                add(row, float(amount));
                0.0
            }
            Landing::Behind { own, arc, hub } => {
                add(own, float(amount));
                add(hub, float(amount));
                float(costs[ix(arc)]) * float(amount)
            }
        }
    }
}

/// The potential that fixed nodes have in potentials of any measure: that of what leads back to
/// where blocks start.
pub(super) fn measure(design: &Design, potentials: &[i64]) -> i64 {
    let arcs = design.flow().arcs();
    let mut starts = vec![false; potentials.len()];
    for feeder in design.blocks().list.iter().flat_map(|block| &block.feeders) {
        starts[ix(arcs[ix(*feeder)].tail)] = true;
    }
    let fixed = fixed(design);
    (0..potentials.len()).find(|node| fixed[*node] && !starts[*node]).map_or(0, |at| potentials[at])
}

/// Nodes that stay at 0: where blocks start, and what only leads back there.
fn fixed(design: &Design) -> Vec<bool> {
    let arcs = design.flow().arcs();
    let mut starts = vec![false; design.flow().supply().len()];
    for feeder in design.blocks().list.iter().flat_map(|block| &block.feeders) {
        starts[ix(arcs[ix(*feeder)].tail)] = true;
    }
    let mut returns = vec![(0_u32, false); starts.len()];
    for arc in arcs {
        let (count, back) = &mut returns[ix(arc.tail)];
        (*count, *back) = (*count + 1, starts[ix(arc.head)]);
    }
    let both = starts.iter().zip(returns);
    both.map(|(starts, (count, back))| *starts || (count == 1 && back)).collect()
}

/// What leaves by arcs, cheapest first.
fn slopes(design: &Design, costs: &[i64], out: &[u32]) -> Kind {
    let mut list: Vec<(i64, i64)> =
        out.iter().map(|arc| (costs[ix(*arc)], design.flow().arcs()[ix(*arc)].capacity)).collect();
    sort_by(&mut list, Ord::cmp);
    let mut ends = vec![0.0];
    let mut all = 0;
    for (_, capacity) in &list {
        all += capacity;
        ends.push(float(all));
    }
    Kind::Slopes { costs: list.iter().map(|(cost, _)| float(*cost)).collect(), ends }
}

/// What each switch and those under it can carry.
fn carry(design: &Design) -> Vec<f64> {
    let arcs = design.flow().arcs();
    let own = |arcs_of: &Vec<u32>| {
        float(arcs_of.iter().map(|arc| arcs[ix(*arc)].capacity).fold(0, i64::saturating_add))
    };
    let mut carry: Vec<f64> = design.switches().iter().map(|switch| own(&switch.arcs)).collect();
    for (at, switch) in design.switches().iter().enumerate().rev() {
        if let Some(parent) = switch.parent {
            carry[ix(parent)] += carry[at];
        }
    }
    carry
}
