//! The whole tree built anew from parents: after a change, see [`warm`](super::super::warm).

use super::{Entry, NONE, Tree, UNBOUNDED, ix, position};
use crate::flow::Problem;
use crate::flow::simplex::pricing::{Bound, Pricing};
use crate::flow::simplex::resume::Hook;

impl Tree {
    /// Hangs nodes anew, in an order in which each comes after its parent and before all that
    /// do not hang below it; a node without a hook hangs from the root by its artificial arc.
    /// Flows and all that follows from them are left to [`rehang_all`](Self::rehang_all).
    pub(in crate::flow::simplex) fn hang(&mut self, order: &[u32], hooks: &[Option<Hook>]) {
        for (node, hook) in hooks.iter().enumerate() {
            if let Some(Hook { parent, place, upwards }) = *hook {
                let entry = &mut self.entries[node];
                (entry.parent, entry.arc, entry.upwards) = (parent, place, upwards);
            }
        }
        let root = position(self.entries.len() - 1);
        let mut before = root;
        for node in order.iter().copied().chain([root]) {
            self.connect(before, node);
            before = node;
        }
    }

    /// Computes flows, the preorder list and potentials of the present tree anew.
    ///
    /// `net` holds by node what its tree arcs must carry away in all. An arc that cannot,
    /// or whose flow would leave nothing to send up, is replaced by the artificial arc of
    /// the node below it.
    pub(in crate::flow::simplex) fn rehang_all(
        &mut self,
        net: &mut [i64],
        pricing: &mut Pricing,
        problem: &Problem,
    ) {
        let order = self.preorder();
        for node in order[1..].iter().rev() {
            self.carry(*node, net, pricing, problem);
        }
        self.relist(&order);
        self.reprice(pricing, problem);
    }

    /// All nodes, each after its parent; the root is first.
    fn preorder(&self) -> Vec<u32> {
        let root = position(self.entries.len() - 1);
        let mut order = Vec::with_capacity(self.entries.len());
        let mut node = root;
        for _ in 0..self.entries.len() {
            order.push(node);
            node = self.next[ix(node)];
        }
        order
    }

    /// Lets the arc above a node carry what the node's subtree has left, as far as it can.
    fn carry(&mut self, node: u32, net: &mut [i64], pricing: &mut Pricing, problem: &Problem) {
        let root = position(self.entries.len() - 1);
        let entry = self.entries[ix(node)];
        let wanted = net[ix(node)];
        let mut rest = wanted;
        if let Some(arc) = pricing.original(entry.arc) {
            let capacity = problem.arcs()[ix(arc)].capacity;
            let (least, most) = if entry.upwards { (0, capacity) } else { (-capacity, 0) };
            let carried = wanted.clamp(least, most);
            if entry.parent != root {
                net[ix(entry.parent)] += carried;
            }
            if carried == wanted && carried < most {
                let entry = &mut self.entries[ix(node)];
                (entry.up, entry.down) = (most - carried, carried - least);
                return;
            }
            let full = carried.abs() == capacity;
            pricing.put(problem, entry.arc, if full { Bound::Full } else { Bound::Empty });
            rest -= carried;
        }
        let upwards = rest >= 0;
        let (room, carried) = (UNBOUNDED - rest.abs(), rest.abs());
        let (up, down) = if upwards { (room, carried) } else { (carried, room) };
        let arc = pricing.artificial(node);
        self.entries[ix(node)] = Entry { up, down, parent: root, arc, size: 1, upwards };
    }

    /// The preorder list and sizes from the parents; children follow in the order they had.
    fn relist(&mut self, order: &[u32]) {
        let n_entries = self.entries.len();
        let root = position(n_entries - 1);
        // Children of a node as a linked list; pushed in front, so walked in reverse.
        let (mut child, mut sibling) = (vec![NONE; n_entries], vec![NONE; n_entries]);
        for node in order[1..].iter().rev() {
            let parent = ix(self.entries[ix(*node)].parent);
            sibling[ix(*node)] = child[parent];
            child[parent] = *node;
        }
        let mut last_node = root;
        let mut open = Vec::new();
        let mut listed = Vec::with_capacity(n_entries);
        listed.push(root);
        open.extend(Some(child[ix(root)]).filter(|node| *node != NONE));
        while let Some(node) = open.pop() {
            self.connect(last_node, node);
            last_node = node;
            listed.push(node);
            open.extend(Some(sibling[ix(node)]).filter(|node| *node != NONE));
            open.extend(Some(child[ix(node)]).filter(|node| *node != NONE));
        }
        self.connect(last_node, root);
        for node in &listed {
            self.entries[ix(*node)].size = 1;
            self.last[ix(*node)] = *node;
        }
        // Children come after their parents, the later ones end later.
        for node in listed[1..].iter().rev() {
            let (size, parent) = (self.entries[ix(*node)].size, self.entries[ix(*node)].parent);
            self.entries[ix(parent)].size += size;
            if self.last[ix(parent)] == parent {
                self.last[ix(parent)] = self.last[ix(*node)];
            }
        }
    }

    /// Potentials from the root down: tree arcs have reduced cost 0.
    fn reprice(&mut self, pricing: &Pricing, problem: &Problem) {
        let order = self.preorder();
        let artificial_cost = problem.artificial_cost();
        self.potentials[ix(order[0])] = 0;
        for node in &order[1..] {
            let entry = self.entries[ix(*node)];
            let above = self.potentials[ix(entry.parent)];
            let cost = pricing.original(entry.arc).map(|arc| problem.arcs()[ix(arc)].cost);
            self.potentials[ix(*node)] = match (cost, entry.upwards) {
                // An artificial arc costs nothing upwards and all downwards, as in a star.
                (None, true) => above,
                (None, false) => above.wrapping_add(artificial_cost),
                (Some(cost), true) => above.wrapping_sub(cost),
                (Some(cost), false) => above.wrapping_add(cost),
            };
        }
    }
}
