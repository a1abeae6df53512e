//! Which arc enters: block search over reduced costs.
//!
//! Arcs are searched in an order of their own, see [`sampling`]. All of the simplex names
//! arcs by their place in it; only the answer goes back.
//!
//! Each place holds the one move that its arc can make: at flow 0 forwards, at capacity
//! backwards, from head to tail at the cost turned round. An arc that cannot move, because
//! it is in the tree or has no capacity, is the move from a node to itself at no cost. So
//! the search is one comparison: cost + potential\[from\] − potential\[to\] below the least.

mod change;
mod sampling;

use super::{ix, position};
use crate::flow::{Arc, Problem};
use sampling::Sampling;

/// How many moves are compared at once.
const GROUP: usize = 4;

/// What pricing reads: four to a cache line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Move {
    pub cost: i64,
    pub from: u32,
    pub to: u32,
}

/// Of an arc that cannot move.
const NO_MOVE: Move = Move { cost: 0, from: 0, to: 0 };

/// Where an arc outside the tree stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// At flow 0.
    Empty,
    /// At capacity.
    Full,
}

/// An arc that pays to move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub place: u32,
    /// The way it can go.
    pub step: Move,
    /// Where it stands; it can go its whole capacity to the other bound.
    pub bound: Bound,
    pub capacity: i64,
}

/// Moves and capacities of all arcs, and where the last search stopped. Indexed by place.
#[derive(Clone, Debug)]
pub(super) struct Pricing {
    moves: Vec<Move>,
    /// Capacities; negative while the arc is full, so that a pivot reads one number.
    capacities: Vec<i64>,
    /// The arc of the problem at each place.
    order: Vec<u32>,
    next: usize,
    block: usize,
}

impl Pricing {
    /// All arcs start at flow 0.
    pub(super) fn new(problem: &Problem) -> Self {
        let Sampling { order, block } = Sampling::of(problem);
        let moves = order.iter().map(|arc| forwards(&problem.arcs()[ix(*arc)])).collect();
        let capacities = order.iter().map(|arc| problem.arcs()[ix(*arc)].capacity).collect();
        Self { moves, capacities, order, next: 0, block }
    }

    /// Position in the problem of the arc at a place; `None` if it is artificial.
    pub(super) fn original(&self, place: u32) -> Option<u32> {
        self.order.get(ix(place)).copied()
    }

    /// Positions in the problem of all arcs that are full.
    pub(super) fn full(&self) -> impl Iterator<Item = u32> {
        let capacities = self.order.iter().zip(&self.capacities);
        capacities.filter(|(_, capacity)| **capacity < 0).map(|(original, _)| *original)
    }

    /// Takes the arc at a place to its other bound.
    pub(super) fn flip(&mut self, place: u32) {
        let Move { cost, from, to } = self.moves[ix(place)];
        self.moves[ix(place)] = Move { cost: -cost, from: to, to: from };
        self.capacities[ix(place)] *= -1;
    }

    /// Lets an arc into the tree.
    pub(super) fn enter_tree(&mut self, place: u32) {
        self.moves[ix(place)] = NO_MOVE;
        self.capacities[ix(place)] = self.capacities[ix(place)].abs();
    }

    /// Lets an arc leave the tree at a bound, from where `back` is the way it can go. An
    /// artificial arc never comes back, and has no place here.
    pub(super) fn leave_tree(&mut self, place: u32, bound: Bound, back: Move) {
        if let Some(step) = self.moves.get_mut(ix(place)) {
            *step = back;
            if bound == Bound::Full {
                self.capacities[ix(place)] *= -1;
            }
        }
    }

    /// The most negative arc of the first block that has any; `None` means optimal.
    pub(super) fn entering(&mut self, potentials: &[i64]) -> Option<Candidate> {
        let n_arcs = self.moves.len();
        let mut seen = 0;
        let mut at = self.next;
        while seen < n_arcs {
            let end = (at + self.block).min(n_arcs);
            let best = self.best_within(at, end, potentials);
            seen += end - at;
            at = if end == n_arcs { 0 } else { end };
            if let Some(place) = best {
                self.next = at;
                return Some(self.candidate(place));
            }
        }
        None
    }

    fn candidate(&self, place: usize) -> Candidate {
        let capacity = self.capacities[place];
        let bound = if capacity < 0 { Bound::Full } else { Bound::Empty };
        let (place, step) = (position(place), self.moves[place]);
        Candidate { place, step, bound, capacity: capacity.abs() }
    }

    fn best_within(&self, start: usize, end: usize, potentials: &[i64]) -> Option<usize> {
        let moves = &self.moves[start..end];
        let mut least = 0;
        let mut best = None;
        // Groups, since the least of a group is found without a branch.
        for (at, group) in moves.chunks(GROUP).enumerate() {
            let found = least_reduced(group, potentials);
            if found < least {
                least = found;
                best = Some(at * GROUP);
            }
        }
        let group = best?;
        let mut candidates = moves[group..].iter();
        let within = candidates.position(|candidate| reduced_cost(candidate, potentials) == least);
        within.map(|within| start + group + within)
    }
}

/// The least reduced cost of a group.
fn least_reduced(group: &[Move], potentials: &[i64]) -> i64 {
    let costs =
        |group: &[Move]| group.iter().map(|one| reduced_cost(one, potentials)).fold(0, i64::min);
    match <&[Move; GROUP]>::try_from(group) {
        Ok(group) => costs(group),
        Err(_) => costs(group),
    }
}

/// `Problem` proves that this cannot wrap; checking it costs a third of the search.
fn reduced_cost(candidate: &Move, potentials: &[i64]) -> i64 {
    candidate
        .cost
        .wrapping_add(potentials[ix(candidate.from)])
        .wrapping_sub(potentials[ix(candidate.to)])
}

fn forwards(arc: &Arc) -> Move {
    if arc.capacity == 0 { NO_MOVE } else { Move { cost: arc.cost, from: arc.tail, to: arc.head } }
}

fn backwards(arc: &Arc) -> Move {
    Move { cost: -arc.cost, from: arc.head, to: arc.tail }
}
