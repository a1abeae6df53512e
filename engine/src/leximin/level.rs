//! Water levels: fractions of what is asked.

use std::cmp::Ordering;

use super::reach::Share;

/// A level from 0 to 1, compared without division.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    part: i64,
    /// Above 0.
    whole: i64,
}

impl Level {
    /// Everything that is asked.
    pub(super) const FULL: Self = Self { part: 1, whole: 1 };

    /// What a share has once every unit that stands below the level is placed: ⌈level · needed⌉,
    /// and at least what it has already.
    pub(super) fn demand(self, share: &Share) -> i64 {
        let (part, whole) = (i128::from(self.part), i128::from(self.whole));
        let units = (part * i128::from(share.needed) + whole - 1) / whole;
        let units = i64::try_from(units).expect("a level is at most 1, so this is at most needed");
        units.max(share.base)
    }

    /// Whether the share has another unit, and it stands exactly at the level.
    pub(super) fn is_at(self, share: &Share, covered: i64) -> bool {
        covered < share.needed && Self::of(share, covered).cmp(self) == Ordering::Equal
    }

    /// The highest level at which the shares demand at most `most` beyond what they have.
    ///
    /// Demands jump just above a level at which some share has its next unit, so the
    /// highest is one of these; each share's own is found by bisection. There is one: at
    /// level 0 nothing is demanded.
    pub(super) fn highest(shares: &[&Share], most: i64) -> Self {
        let within = |level: Self| {
            let demands = shares.iter().map(|share| i128::from(level.demand(share) - share.base));
            demands.sum::<i128>() <= i128::from(most)
        };
        let mut highest = Self { part: 0, whole: 1 };
        for share in shares {
            // `low` units are within, `high` are not or are all there is.
            let (mut low, mut high) = (0, share.needed + 1);
            while low + 1 < high {
                let middle = low + (high - low) / 2;
                if within(Self::of(share, middle)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            let own = Self::of(share, low);
            if highest.cmp(own) == Ordering::Less {
                highest = own;
            }
        }
        highest
    }

    /// The level of a share that has so much; shares ask something.
    const fn of(share: &Share, covered: i64) -> Self {
        Self { part: covered, whole: share.needed }
    }

    fn cmp(self, other: Self) -> Ordering {
        let cross = |a: Self, b: Self| i128::from(a.part) * i128::from(b.whole);
        cross(self, other).cmp(&cross(other, self))
    }
}
