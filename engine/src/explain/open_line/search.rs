//! The least step of a lever that reaches a goal, by bisection with interpolation.

use std::sync::Arc;

use crate::explain::inquiry::{Halt, Resolver};
use crate::explain::{Difference, Edit};

/// What a lever must reach for a line.
#[derive(Clone, Copy, Debug)]
pub(in crate::explain) struct Target<'a> {
    /// Id of the line.
    pub(in crate::explain) line: &'a str,
    /// What the line must gain, above 0.
    pub(in crate::explain) gain: i64,
    /// The offer whose quantity in a year is the lever, if it is one.
    pub(in crate::explain) offer: Option<(&'a str, i32)>,
}

impl Target<'_> {
    fn is_reached(&self, effect: &Difference) -> bool {
        effect.cover_of_line(self.line) >= self.gain
    }

    /// What an effect has more than is needed: of gain, and of the offer that stays unused.
    fn surplus(&self, effect: &Difference) -> i64 {
        let of_offer = |(offer, year)| {
            let found = effect
                .offers
                .iter()
                .find(|entry| (entry.offer.as_str(), entry.year) == (offer, year));
            found.and_then(|entry| entry.after).map_or(0, |entry| entry.unused)
        };
        effect.cover_of_line(self.line) - self.gain + self.offer.map_or(0, of_offer)
    }
}

/// How a lever reaches a target.
#[derive(Clone, Debug)]
pub(in crate::explain) enum Reach {
    /// By so many steps at least, with their effect.
    From(i64, Arc<Difference>),
    /// Not by its furthest step.
    Never,
    /// With its furthest step the case is not valid or cannot be matched.
    Unknown,
}

/// The least step from 1 to `most` that reaches the target.
///
/// One step less does not reach it: both were solved. A line mostly gains a unit for each
/// step, so the surplus at a step that is enough points at the least one; where that did
/// not halve the gap, the next step does. At most 2·⌈log2 `most`⌉ + 3 solves, and three or
/// four where the line gains unit by unit.
///
/// # Errors
///
/// [`Halt`] when no solves are left.
pub(in crate::explain) fn least_step(
    resolver: &mut Resolver<'_>,
    most: i64,
    target: Target<'_>,
    edits: impl Fn(i64) -> Vec<Edit>,
) -> Result<Reach, Halt> {
    if most < 1 {
        return Ok(Reach::Never);
    }
    let mut at = |step: i64| resolver.effect_for(target.line, &edits(step));
    let Some(mut best) = at(most)? else { return Ok(Reach::Unknown) };
    if !target.is_reached(&best) {
        return Ok(Reach::Never);
    }
    // `low` falls short, `high` does not.
    let (mut low, mut high) = (0, most);
    let mut may_guess = true;
    while low + 1 < high {
        let gap = high - low;
        let guess = high - target.surplus(&best).max(1);
        let step = if may_guess && low < guess { guess } else { low + gap / 2 };
        match at(step)?.filter(|effect| target.is_reached(effect)) {
            Some(effect) => (high, best) = (step, effect),
            None => low = step,
        }
        may_guess = high - low <= gap / 2;
    }
    Ok(Reach::From(high, best))
}
