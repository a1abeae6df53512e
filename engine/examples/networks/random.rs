//! Pseudo-random integers that are the same everywhere.

/// The generator `SplitMix64` (Steele, Lea and Flood 2014).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Uniform in `least..=most`, up to a bias far below what a benchmark shows.
    pub(crate) fn within(&mut self, least: i64, most: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let span = u64::try_from(most - least + 1).expect("least is at most most");
        least + i64::try_from(mixed % span).expect("below the span")
    }

    /// One of these.
    pub(crate) fn one_of(&mut self, nodes: &[u32]) -> u32 {
        let last = i64::try_from(nodes.len()).expect("a length") - 1;
        nodes[usize::try_from(self.within(0, last)).expect("within the length")]
    }
}
