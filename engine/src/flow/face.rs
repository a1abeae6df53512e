//! The flows that are optimal, as a set of their own, and the choice among them by other costs.
//!
//! **Problem.** Where several flows are cheapest, the costs leave open which is taken. By
//! complementary slackness a flow is optimal if and only if every arc with a positive reduced
//! cost, under *any* optimal potentials, carries nothing, and every arc with a negative one
//! is full (Ahuja, Magnanti and Orlin 1993, theorem 9.3). So the optimal flows are those
//! within narrower bounds, a [`Face`]. It can be narrowed again by other costs, and so on:
//! lexicographic optimisation without weights. Nothing is scaled, so nothing overflows that
//! did not before, and the potentials that prove the first costs least prove it of every flow
//! of the face.
//!
//! **Method.** Costs are convex: [`Slope`]s rise along an arc. The residual arcs of the
//! present flow are laid out, each part of an arc at its slope with its way back, and a
//! cheapest circulation on them is found by the network simplex, and checked like any answer.
//! It starts from the flow at hand and needs no supplies.
//!
//! **Bounds.** The residual capacities of an arc sum to its capacity at most, so only
//! costs can leave the range of [`Problem`]: they stay within [`Face::greatest_cost`].

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{Answer, Arc, Optimum, Problem, check, ix, solve};

/// Flows of a problem within bounds, one of which is at hand.
#[derive(Clone, Debug)]
pub struct Face<'a> {
    problem: &'a Problem,
    /// By arc.
    least: Vec<i64>,
    most: Vec<i64>,
    flow: Vec<i64>,
    pivots: u64,
}

/// What a unit costs from some flow of an arc on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slope {
    /// From this flow on; the first slope of an arc counts from the start.
    pub from: i64,
    /// Cost of a unit.
    pub cost: i64,
}

/// Slopes by position of the arc, rising in both figures; an arc without any costs nothing.
pub type Slopes = BTreeMap<usize, Vec<Slope>>;

/// What an arc carries between two figures, at one slope.
struct Part {
    arc: usize,
    least: i64,
    most: i64,
    cost: i64,
}

impl<'a> Face<'a> {
    /// The flows of least cost.
    #[must_use]
    pub fn of(problem: &'a Problem, optimum: &Optimum) -> Self {
        let arcs = problem.arcs();
        let most = arcs.iter().map(|arc| arc.capacity).collect();
        let mut face = Self::within(problem, optimum.flow.clone(), vec![0; arcs.len()], most);
        for (at, arc) in arcs.iter().enumerate() {
            match reduced_cost(arc, &optimum.potential) {
                1.. => face.most[at] = 0,
                ..0 => face.least[at] = arc.capacity,
                0 => {}
            }
        }
        face
    }

    /// The flows within bounds by arc, `flow` being one of them.
    ///
    /// # Panics
    ///
    /// If it is not within the bounds.
    #[must_use]
    pub fn within(problem: &'a Problem, flow: Vec<i64>, least: Vec<i64>, most: Vec<i64>) -> Self {
        let mut bounds = least.iter().zip(&most).zip(&flow);
        assert!(
            bounds.all(|((least, most), flow)| least <= flow && flow <= most),
            "the flow at hand is within the bounds"
        );
        Self { problem, least, most, flow, pivots: 0 }
    }

    /// The flow at hand, by arc.
    #[must_use]
    pub fn flow(&self) -> &[i64] {
        &self.flow
    }
    /// The least and the most that an arc carries.
    #[must_use]
    pub fn range(&self, arc: usize) -> (i64, i64) {
        (self.least[arc], self.most[arc])
    }
    /// Pivots made so far.
    #[must_use]
    pub const fn pivots(&self) -> u64 {
        self.pivots
    }

    /// The greatest |cost| C that slopes may have: 8·(C + 1)·(n + 1) stays in `i64`.
    #[must_use]
    pub fn greatest_cost(&self) -> i64 {
        i64::MAX / 8 / (i64::from(self.problem.n_nodes()) + 1) - 1
    }

    /// Whether the arcs that can change close no cycle: then there is one flow only.
    #[must_use]
    pub fn is_single(&self) -> bool {
        // Union-find over the nodes; paths are halved on the way up.
        let mut above: Vec<u32> = (0..self.problem.n_nodes()).collect();
        for (at, arc) in self.problem.arcs().iter().enumerate() {
            if self.least[at] == self.most[at] {
                continue;
            }
            let [tail, head] = [arc.tail, arc.head].map(|mut node| {
                while above[ix(node)] != node {
                    above[ix(node)] = above[ix(above[ix(node)])];
                    node = above[ix(node)];
                }
                node
            });
            if tail == head {
                return false;
            }
            above[ix(tail)] = head;
        }
        true
    }

    /// Keeps the flows that cost least by `slopes`.
    ///
    /// # Panics
    ///
    /// If a |cost| passes [`greatest_cost`](Self::greatest_cost); if the solver's answer
    /// fails its certificate, which would be a bug.
    pub fn narrow(&mut self, slopes: &Slopes) {
        let parts = self.parts(slopes);
        if parts.iter().all(|part| part.cost == 0) {
            return;
        }
        let arcs = parts.iter().flat_map(|part| self.residual(part)).flatten().collect();
        let problem = Problem::new(vec![0; self.problem.supply().len()], arcs)
            .expect("costs are within their bound, and capacities sum to no more than before");
        let (problem, answer, pivots) = solve(problem, u64::MAX).expect("there is no pivot limit");
        check(&problem, &answer).expect("the certificate of the solver's own answer holds");
        let Answer::Optimal(optimum) = answer else {
            unreachable!("a circulation without lower bounds always has the zero flow")
        };
        self.pivots += pivots;
        let mut moves = optimum.flow.iter();
        let mut moved: Vec<i64> = vec![0; self.flow.len()];
        for part in &parts {
            let [more, less] =
                self.residual(part).map(|arc| arc.and_then(|_| moves.next()).copied().unwrap_or(0));
            moved[part.arc] += more - less;
        }
        for part in &parts {
            let arc = Arc { cost: part.cost, ..self.problem.arcs()[part.arc] };
            let width = part.most - part.least;
            match reduced_cost(&arc, &optimum.potential) {
                1.. => self.most[part.arc] -= width,
                ..0 => self.least[part.arc] += width,
                0 => {}
            }
        }
        for (flow, moved) in self.flow.iter_mut().zip(moved) {
            *flow += moved;
        }
    }

    /// What the arcs that can change carry, cut where slopes change; from below.
    fn parts(&self, slopes: &Slopes) -> Vec<Part> {
        let mut parts = Vec::new();
        for arc in 0..self.flow.len() {
            let (mut least, most) = self.range(arc);
            let slopes = slopes.get(&arc).map_or(&[][..], Vec::as_slice);
            for (at, slope) in slopes.iter().enumerate() {
                let end = slopes.get(at + 1).map_or(most, |next| next.from.min(most));
                if least < end {
                    parts.push(Part { arc, least, most: end, cost: slope.cost });
                    least = end;
                }
            }
            if least < most {
                parts.push(Part { arc, least, most, cost: 0 });
            }
        }
        parts
    }

    /// What a part can carry more, and what less, than the flow at hand.
    fn residual(&self, part: &Part) -> [Option<Arc>; 2] {
        let Arc { tail, head, .. } = self.problem.arcs()[part.arc];
        let carried = self.flow[part.arc].clamp(part.least, part.most);
        let more = Arc { tail, head, capacity: part.most - carried, cost: part.cost };
        let less = Arc { tail: head, head: tail, capacity: carried - part.least, cost: -part.cost };
        [more, less].map(|arc| Some(arc).filter(|arc| arc.capacity > 0))
    }
}

/// The reduced cost of an arc; `Problem` proves that it fits.
fn reduced_cost(arc: &Arc, potential: &[i64]) -> i64 {
    arc.cost + potential[ix(arc.tail)] - potential[ix(arc.head)]
}
