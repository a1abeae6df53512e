//! How what a State asks in a class is cut into bands.

use crate::policy::{Fairness, Policy};

/// Equal parts of all that a State asks, in whole units.
///
/// A policy's own bands count a unit where it ends. The steps of exact fairness count it where it starts, since that is
/// the coverage that the State has without it: of three detectors the first is in the lowest step, and not in the
/// thirty-fourth of a hundred. So an order of units by where they start, as exact fairness has it, never leaves that of the
/// steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    bands: i64,
    /// What is added before a fraction of units is rounded down.
    round: i64,
}

impl Cut {
    /// The steps in which exact fairness is searched where limits are not linear.
    pub(crate) const EXACT: Self = Self { bands: 100, round: 99 };

    /// The bands of a policy: one where it has none, as with exact fairness where one flow finds it.
    pub(crate) fn of(policy: &Policy) -> Self {
        let in_bands = policy.fairness == Fairness::Bands;
        Self { bands: if in_bands { i64::from(policy.bands) } else { 1 }, round: 0 }
    }

    pub(crate) const fn bands(self) -> i64 {
        self.bands
    }

    /// Units below a band, from 0: no overflow, for 2^53 · 100 < 2^60.
    pub(crate) const fn start(self, asked: i64, band: i64) -> i64 {
        (asked * band + self.round) / self.bands
    }

    /// The last band that starts with so many units below it, or fewer.
    pub(crate) const fn last_from(self, asked: i64, below: i64) -> i64 {
        ((below + 1) * self.bands - 1 - self.round) / asked
    }
}

#[cfg(test)]
mod tests {
    use super::Cut;
    use crate::policy::Policy;

    #[test]
    fn a_unit_stands_where_it_starts_or_where_it_ends() {
        let (exact, of_policy) = (Cut::EXACT, Cut::of(&Policy::standard()));
        let bands = |cut: Cut, asked| -> Vec<i64> {
            (0..asked)
                .map(|unit| {
                    let band = (0..cut.bands()).find(|band| unit < cut.start(asked, band + 1));
                    band.unwrap()
                })
                .collect()
        };
        assert_eq!(bands(exact, 3), [0, 33, 66]);
        assert_eq!(bands(of_policy, 3), [6, 13, 19]);
    }

    #[test]
    fn the_band_of_a_unit_is_the_last_that_starts_at_or_below_it() {
        for cut in [Cut::EXACT, Cut::of(&Policy::standard())] {
            for asked in [1, 2, 3, 7, 99, 100, 101, 250] {
                for below in 0..asked {
                    let last = (0..cut.bands()).rev().find(|band| cut.start(asked, *band) <= below);
                    assert_eq!(
                        Some(cut.last_from(asked, below)),
                        last,
                        "{cut:?} {below} of {asked}"
                    );
                }
            }
        }
    }
}
