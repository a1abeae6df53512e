//! The spanning tree: parents, a preorder list, subtree sizes, potentials.
//!
//! The preorder list (`next`, `previous`) is circular from the root; the subtree of a node
//! is the run from it to its `last`. Re-hanging a subtree at another of its nodes turns
//! the path between the two (the stem) round, and moves runs of the list as wholes.

mod hang;

use super::{ix, position};

/// No node: the parent of the root.
pub(super) const NONE: u32 = u32::MAX;

/// What walking a cycle reads: 32 bytes, two to a cache line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// How much more could be sent to the parent.
    pub up: i64,
    /// How much more could be sent from the parent.
    pub down: i64,
    pub parent: u32,
    /// The arc between this node and its parent.
    pub arc: u32,
    /// Nodes in the subtree.
    pub size: u32,
    /// Whether the arc points to the parent.
    pub upwards: bool,
}

/// The arc that enters, as its lower end sees it: see [`Entry`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Entering {
    pub arc: u32,
    pub upwards: bool,
    pub up: i64,
    pub down: i64,
}

/// A spanning tree; the root is the node after the problem's own.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    entries: Vec<Entry>,
    /// The preorder list; an array of its own, so that walking a subtree stays in cache.
    next: Vec<u32>,
    previous: Vec<u32>,
    /// The end of each subtree.
    last: Vec<u32>,
    /// By node, each less than its true value by the same unknown amount, modulo 2^64.
    potentials: Vec<i64>,
}

/// Capacity of an artificial arc: more than all supplies together, see `Problem`.
const UNBOUNDED: i64 = 1 << 62;

impl Tree {
    /// Every node hangs from the root by an artificial arc that carries its supply:
    /// upwards at no cost, or downwards at the artificial cost, which thus every
    /// unit of artificial flow pays once.
    pub(super) fn star(supply: &[i64], n_arcs: u32, artificial_cost: i64) -> Self {
        let n_nodes = position(supply.len());
        let root = n_nodes;
        let mut entries = Vec::with_capacity(supply.len() + 1);
        let mut potentials = Vec::with_capacity(supply.len() + 1);
        for (node, supply) in (0..).zip(supply) {
            let upwards = *supply >= 0;
            let carried = supply.abs();
            let (up, down) = if upwards {
                (UNBOUNDED - carried, carried)
            } else {
                (carried, UNBOUNDED - carried)
            };
            entries.push(Entry { up, down, parent: root, arc: n_arcs + node, size: 1, upwards });
            potentials.push(if upwards { 0 } else { artificial_cost });
        }
        entries.push(Entry {
            up: 0,
            down: 0,
            parent: NONE,
            arc: NONE,
            size: n_nodes + 1,
            upwards: true,
        });
        potentials.push(0);
        // The list: root, 0, 1, … n_nodes − 1, and the root again.
        let next = (1..=n_nodes).chain([0]).collect();
        let previous = [root].into_iter().chain(0..n_nodes).collect();
        let last = (0..n_nodes).chain([n_nodes.saturating_sub(1)]).collect();
        Self { entries, next, previous, last, potentials }
    }

    pub(super) fn node(&self, node: u32) -> &Entry {
        &self.entries[ix(node)]
    }
    pub(super) fn potentials(&self) -> &[i64] {
        &self.potentials
    }
    /// Of one node above that of another.
    pub(super) fn potential_above(&self, node: u32, other: u32) -> i64 {
        self.potentials[ix(node)].wrapping_sub(self.potentials[ix(other)])
    }

    /// Sends flow from the parent to the node; returns the parent.
    pub(super) fn push_down(&mut self, node: u32, amount: i64) -> u32 {
        let entry = &mut self.entries[ix(node)];
        entry.down -= amount;
        entry.up += amount;
        entry.parent
    }

    /// Sends flow from the node to its parent; returns the parent.
    pub(super) fn push_up(&mut self, node: u32, amount: i64) -> u32 {
        let entry = &mut self.entries[ix(node)];
        entry.up -= amount;
        entry.down += amount;
        entry.parent
    }

    /// Raises the potentials of a subtree against all others: adds to the subtree, or
    /// subtracts from all else where that is less. Only differences of potentials mean
    /// anything, and these are exact modulo 2^64, whatever both drift to.
    pub(super) fn shift_potentials(&mut self, node: u32, shift: i64) {
        let end = self.last[ix(node)];
        let inner = self.node(node).size;
        if inner <= position(self.entries.len()) - inner {
            self.shift_run(node, end, shift);
        } else {
            self.shift_run(self.next[ix(end)], self.previous[ix(node)], shift.wrapping_neg());
        }
    }

    fn shift_run(&mut self, start: u32, end: u32, shift: i64) {
        let mut at = start;
        loop {
            let potential = &mut self.potentials[ix(at)];
            *potential = potential.wrapping_add(shift);
            if at == end {
                return;
            }
            at = self.next[ix(at)];
        }
    }

    /// Cuts the arc above `out`, turns its subtree to start at `inside`, and hangs it below
    /// `outside` as `entering` says. `join` is above both ends; all above it is unchanged
    /// but for where subtrees end.
    pub(super) fn rehang(
        &mut self,
        out: u32,
        inside: u32,
        outside: u32,
        join: u32,
        entering: Entering,
    ) {
        let size = self.node(out).size;
        self.unlink(out, join, size);
        let last = self.turn(inside, out, size);
        let Entering { arc, upwards, up, down } = entering;
        self.entries[ix(inside)] = Entry { up, down, parent: outside, arc, size, upwards };
        let after = self.next[ix(outside)];
        self.connect(outside, inside);
        self.connect(last, after);
        // The run comes first below `outside`, so it ends only what ended at `outside` itself.
        let mut above = outside;
        while above != NONE && self.last[ix(above)] == outside {
            self.last[ix(above)] = last;
            above = self.node(above).parent;
        }
        let mut above = outside;
        while above != join {
            let entry = &mut self.entries[ix(above)];
            entry.size += size;
            above = entry.parent;
        }
    }

    /// Makes `next` follow `node` in the list.
    fn connect(&mut self, node: u32, next: u32) {
        self.next[ix(node)] = next;
        self.previous[ix(next)] = node;
    }

    /// Takes the run of a subtree out of the list, and the subtree out of its ancestors.
    fn unlink(&mut self, out: u32, join: u32, size: u32) {
        let (previous, last) = (self.previous[ix(out)], self.last[ix(out)]);
        let after = self.next[ix(last)];
        self.connect(previous, after);
        let parent = self.node(out).parent;
        let mut above = parent;
        while above != NONE && self.last[ix(above)] == last {
            self.last[ix(above)] = previous;
            above = self.node(above).parent;
        }
        let mut above = parent;
        while above != join {
            let entry = &mut self.entries[ix(above)];
            entry.size -= size;
            above = entry.parent;
        }
    }

    /// Turns the parents between `inside` and `out` round and puts the runs of the cut
    /// subtree, of `size` nodes, into the new preorder; returns its new end.
    ///
    /// Going up the stem, each node brings what it has besides the subtree of the stem node
    /// below it, the part of its run before that subtree and the part after, and becomes
    /// the last child of that stem node. So every stem node's subtree ends where all end.
    fn turn(&mut self, inside: u32, out: u32, size: u32) -> u32 {
        let mut below = inside;
        let mut below_entry = *self.node(inside);
        let (mut before, mut below_last) = (self.previous[ix(inside)], self.last[ix(inside)]);
        // What followed the subtree of `below` before anything moved.
        let mut after = self.next[ix(below_last)];
        let mut end = below_last;
        while below != out {
            let node = below_entry.parent;
            let entry = *self.node(node);
            let (node_previous, node_last) = (self.previous[ix(node)], self.last[ix(node)]);
            // The run of `node` is node ..= before, the run of `below`, then after ..= node_last.
            self.connect(end, node);
            end = before;
            if node_last != below_last {
                self.connect(end, after);
                end = node_last;
                after = self.next[ix(node_last)];
            }
            // The arc between the two now belongs to the node that was above.
            self.entries[ix(node)] = Entry {
                up: below_entry.down,
                down: below_entry.up,
                parent: below,
                arc: below_entry.arc,
                size: size - below_entry.size,
                upwards: !below_entry.upwards,
            };
            below = node;
            below_entry = entry;
            below_last = node_last;
            before = node_previous;
        }
        let mut node = out;
        loop {
            self.last[ix(node)] = end;
            if node == inside {
                return end;
            }
            node = self.node(node).parent;
        }
    }
}
