//! The spanning tree: parents, a preorder list, subtree sizes, potentials.
//!
//! The preorder list (`next`, `previous`) is circular from the root; the subtree of a node
//! is the run from it to its `last`. Re-hanging a subtree at another of its nodes turns
//! the path between the two (the stem) round, and moves runs of the list as wholes.

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
    size: u32,
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

/// Preorder neighbours and the end of the subtree.
#[derive(Clone, Copy, Debug)]
struct Links {
    next: u32,
    previous: u32,
    last: u32,
}

/// A spanning tree; the root is the node after the problem's own.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    entries: Vec<Entry>,
    links: Vec<Links>,
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
        let mut tree = Self { entries: Vec::new(), links: Vec::new(), potentials: Vec::new() };
        for (node, supply) in (0..).zip(supply) {
            let upwards = *supply >= 0;
            let carried = supply.abs();
            let (up, down) = if upwards { (UNBOUNDED - carried, carried) } else { (carried, UNBOUNDED - carried) };
            tree.entries.push(Entry { up, down, parent: root, arc: n_arcs + node, size: 1, upwards });
            let previous = if node == 0 { root } else { node - 1 };
            tree.links.push(Links { next: node + 1, previous, last: node });
            tree.potentials.push(if upwards { 0 } else { artificial_cost });
        }
        tree.entries.push(Entry { up: 0, down: 0, parent: NONE, arc: NONE, size: n_nodes + 1, upwards: true });
        let last = if n_nodes == 0 { root } else { n_nodes - 1 };
        tree.links.push(Links { next: if n_nodes == 0 { root } else { 0 }, previous: last, last });
        tree.potentials.push(0);
        tree
    }

    pub(super) fn node(&self, node: u32) -> &Entry {
        &self.entries[ix(node)]
    }
    pub(super) fn potential(&self, node: u32) -> i64 {
        self.potentials[ix(node)]
    }

    /// The lowest node above both; the smaller subtree climbs, so the walk never overshoots.
    pub(super) fn join(&self, mut a: u32, mut b: u32) -> u32 {
        while a != b {
            let (x, y) = (self.node(a), self.node(b));
            if x.size < y.size {
                a = x.parent;
            } else if y.size < x.size {
                b = y.parent;
            } else {
                (a, b) = (x.parent, y.parent);
            }
        }
        a
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

    /// Adds to the potentials of a subtree.
    pub(super) fn shift_potentials(&mut self, node: u32, shift: i64) {
        let end = self.links[ix(node)].last;
        let mut at = node;
        loop {
            self.potentials[ix(at)] += shift;
            if at == end {
                return;
            }
            at = self.links[ix(at)].next;
        }
    }

    /// Cuts the arc above `out`, turns its subtree to start at `inside`, and hangs it below
    /// `outside` as `entering` says. `join` is above both ends; all above it is unchanged
    /// but for where subtrees end.
    pub(super) fn rehang(&mut self, out: u32, inside: u32, outside: u32, join: u32, entering: Entering) {
        let size = self.node(out).size;
        self.unlink(out, join, size);
        let last = self.turn(inside, out, size);
        let Entering { arc, upwards, up, down } = entering;
        self.entries[ix(inside)] = Entry { up, down, parent: outside, arc, size, upwards };
        let after = self.links[ix(outside)].next;
        self.connect(outside, inside);
        self.connect(last, after);
        // The run comes first below `outside`, so it ends only what ended at `outside` itself.
        let mut above = outside;
        while above != NONE && self.links[ix(above)].last == outside {
            self.links[ix(above)].last = last;
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
        self.links[ix(node)].next = next;
        self.links[ix(next)].previous = node;
    }

    /// Takes the run of a subtree out of the list, and the subtree out of its ancestors.
    fn unlink(&mut self, out: u32, join: u32, size: u32) {
        let Links { previous, last, .. } = self.links[ix(out)];
        let after = self.links[ix(last)].next;
        self.connect(previous, after);
        let parent = self.node(out).parent;
        let mut above = parent;
        while above != NONE && self.links[ix(above)].last == last {
            self.links[ix(above)].last = previous;
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
        let Links { previous: mut before, last: mut below_last, .. } = self.links[ix(inside)];
        // What followed the subtree of `below` before anything moved.
        let mut after = self.links[ix(below_last)].next;
        let mut end = below_last;
        while below != out {
            let node = below_entry.parent;
            let entry = *self.node(node);
            let Links { previous: node_previous, last: node_last, .. } = self.links[ix(node)];
            // The run of `node` is node ..= before, the run of `below`, then after ..= node_last.
            self.connect(end, node);
            end = before;
            if node_last != below_last {
                self.connect(end, after);
                end = node_last;
                after = self.links[ix(node_last)].next;
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
            self.links[ix(node)].last = end;
            if node == inside {
                return end;
            }
            node = self.node(node).parent;
        }
    }
}
