//! Minimums of a block: units are moved to switches that lack theirs, along cheapest paths between
//! switches and budgets (successive shortest paths: Ahuja, Magnanti and Orlin 1993, §9.7).

use super::{Chooser, Taken};

/// What it costs to come to a place; the place before, with the feeder and segment between.
type Reached = (i128, Option<(usize, usize, usize)>);

/// Moves of segments, and by how much.
struct Path {
    amount: i64,
    /// Feeder, segment, and whether it takes more.
    moves: Vec<(usize, usize, bool)>,
}

impl Chooser<'_> {
    /// Moves units to switches that lack their minimum, each along a cheapest path.
    pub(super) fn raise(&self, open: u64, mut taken: Taken) -> Option<Taken> {
        // Every path moves at least one unit towards a minimum.
        loop {
            let carried = self.carried(&taken);
            let over = |slot: usize| carried[slot] - self.minimums[slot];
            let Some(start) =
                (0..carried.len()).find(|slot| open >> slot & 1 == 1 && over(*slot) < 0)
            else {
                return Some(taken);
            };
            let path = self.path(open, &taken, start, &over)?;
            for (feeder, at, more) in path.moves {
                taken[feeder][at] += if more { path.amount } else { -path.amount };
            }
        }
    }

    /// The cheapest way to bring units to a switch: from what is left of a budget, or from a
    /// switch with more than its minimum, over any others between (Bellman and Ford).
    fn path(
        &self,
        open: u64,
        taken: &Taken,
        start: usize,
        over: &dyn Fn(usize) -> i64,
    ) -> Option<Path> {
        let n_slots = self.block.switches.len();
        let n_places = n_slots + self.segments.len();
        // By switch, then by budget: cost so far, and the last move with the place it came from.
        let mut reached: Vec<Option<Reached>> = vec![None; n_places];
        reached[start] = Some((0, None));
        for _ in 0..n_places {
            let mut changed = false;
            for (feeder, list) in self.segments.iter().enumerate() {
                for (at, segment) in list.iter().enumerate() {
                    if open >> segment.slot & 1 == 0 {
                        continue;
                    }
                    let (slot, budget) = (segment.slot, n_slots + feeder);
                    let rate = i128::from(segment.rate);
                    let ways = [
                        (taken[feeder][at] < segment.room, slot, budget, rate),
                        (taken[feeder][at] > 0, budget, slot, -rate),
                    ];
                    for (free, from, to, cost) in ways {
                        let Some((so_far, _)) = reached[from].filter(|_| free) else { continue };
                        if reached[to].is_none_or(|(known, _)| so_far + cost < known) {
                            reached[to] = Some((so_far + cost, Some((from, feeder, at))));
                            changed = true;
                        }
                    }
                }
            }
            if !changed {
                break;
            }
        }
        let spare = |feeder: usize| self.budgets[feeder] - taken[feeder].iter().sum::<i64>();
        let room = |place: usize| {
            if place < n_slots { over(place) } else { spare(place - n_slots) }
        };
        let ends = (0..n_places).filter(|place| room(*place) > 0);
        let end = ends.filter_map(|place| reached[place].map(|(cost, _)| (cost, place))).min()?.1;
        let mut path = Path { amount: room(end).min(-over(start)), moves: Vec::new() };
        let mut place = end;
        while let Some((_, Some((from, feeder, at)))) = reached[place] {
            let more = place >= n_slots;
            let carried = taken[feeder][at];
            let most = if more { self.segments[feeder][at].room - carried } else { carried };
            path.amount = path.amount.min(most);
            path.moves.push((feeder, at, more));
            place = from;
        }
        Some(path)
    }
}
