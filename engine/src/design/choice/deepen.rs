//! Sets of open switches of a block, depth first, with two bounds on what more switches could bring.

use super::{Choice, Chooser, Segment};

/// The cheapest of `best` and all sets that open some of `additions` beside `open`, which costs
/// `relaxed` without minimums. Additions come with what each alone adds to it, the best first; the block's
/// group admits `left` of them.
pub(super) fn best(
    chooser: &Chooser<'_>,
    additions: &[(i128, usize)],
    (open, relaxed): (u64, i128),
    left: usize,
    best: Option<Choice>,
) -> Option<Choice> {
    let free = additions.iter().fold(0, |free, (_, slot)| free | 1 << slot);
    let mut search = Deepening { chooser, shared: shared(chooser, free), best };
    search.deepen(additions, free, open, relaxed, left);
    search.best
}

/// A segment as a bound sees it.
struct Shared {
    rate: i64,
    room: i64,
    /// The bit of its slot where it counts if that is open, and if that is left to choose.
    if_open: u64,
    if_free: u64,
}

/// A search for the cheapest choice, depth first.
struct Deepening<'a> {
    chooser: &'a Chooser<'a>,
    shared: Vec<Vec<Shared>>,
    best: Option<Choice>,
}

impl Deepening<'_> {
    /// Opens more, one after the other; `free` are the slots of `additions`.
    fn deepen(
        &mut self,
        additions: &[(i128, usize)],
        mut free: u64,
        open: u64,
        relaxed: i128,
        left: usize,
    ) {
        let chooser = self.chooser;
        for (at, (_, slot)) in additions.iter().enumerate() {
            let rest = &additions[at..];
            // Those that the group does not count may all come.
            let promise = promise(chooser, rest, left);
            if self.best.is_some_and(|best| {
                relaxed + promise >= best.cost || self.least(open, free) >= best.cost
            }) {
                return;
            }
            free &= !(1 << slot);
            let counts = usize::from(chooser.counted >> slot & 1 == 1);
            let Some(left) = left.checked_sub(counts) else { continue };
            let open = open | 1 << slot;
            let relaxed = chooser.relaxed(open);
            // Minimums only cost more, so what is no better without them is not worked out.
            if self.best.is_none_or(|best| relaxed < best.cost)
                && let Some(cost) = chooser.exact(open, relaxed)
                && self.best.is_none_or(|best| cost < best.cost)
            {
                self.best = Some(Choice { cost, open });
            }
            self.deepen(&rest[1..], free, open, relaxed, left);
        }
    }

    /// No set of these open and any of the free ones costs less: budgets bind, however many
    /// are opened.
    fn least(&self, open: u64, free: u64) -> i128 {
        let mut cost = self.chooser.opened(open);
        for (list, budget) in self.shared.iter().zip(&self.chooser.budgets) {
            let mut left = *budget;
            for shared in list {
                if (open & shared.if_open) | (free & shared.if_free) != 0 {
                    let taken = shared.room.min(left);
                    cost += i128::from(shared.rate) * i128::from(taken);
                    left -= taken;
                    if left == 0 {
                        break;
                    }
                }
            }
        }
        cost
    }
}

/// The most that what is left could add.
fn promise(chooser: &Chooser<'_>, rest: &[(i128, usize)], left: usize) -> i128 {
    let (mut sum, mut left) = (0, left);
    for (addition, slot) in rest {
        if chooser.counted >> slot & 1 == 0 {
            sum += addition;
        } else if left > 0 {
            (sum, left) = (sum + addition, left - 1);
        }
    }
    sum
}

/// Segments that pay, by feeder, cheapest first: as they are where their slot is open, and for the
/// slots of `rest` also at a rate that bears its part of what opening costs.
fn shared(chooser: &Chooser<'_>, rest: u64) -> Vec<Vec<Shared>> {
    let mut room = [0_i128; 64];
    for (list, budget) in chooser.segments.iter().zip(&chooser.budgets) {
        let mut of_feeder = [0_i64; 64];
        for segment in list.iter().filter(|segment| segment.rate < 0) {
            of_feeder[segment.slot] += segment.room;
        }
        for (room, of_feeder) in room.iter_mut().zip(of_feeder) {
            *room += i128::from(of_feeder.min(*budget));
        }
    }
    let paying = |list: &Vec<Segment>| {
        let mut shared = Vec::with_capacity(2 * list.len());
        for segment in list.iter().take_while(|segment| segment.rate < 0) {
            let Segment { rate, room: most, slot, .. } = *segment;
            let one = 1 << slot;
            let part = chooser.fixed[slot].max(0) / room[slot].max(1);
            let dearer = i64::try_from(i128::from(rate) + part).unwrap_or(0);
            let open = Shared { rate, room: most, if_open: one, if_free: 0 };
            if rest & one == 0 || dearer >= 0 {
                insert(&mut shared, open);
            } else if dearer == rate {
                insert(&mut shared, Shared { if_free: one, ..open });
            } else {
                insert(&mut shared, open);
                insert(&mut shared, Shared { rate: dearer, room: most, if_open: 0, if_free: one });
            }
        }
        shared
    };
    chooser.segments.iter().map(paying).collect()
}

/// Puts a segment after all that are no dearer; lists are short.
fn insert(list: &mut Vec<Shared>, segment: Shared) {
    let at = list.partition_point(|known| known.rate <= segment.rate);
    list.insert(at, segment);
}
