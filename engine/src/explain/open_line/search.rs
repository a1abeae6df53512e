//! The least step of a lever that helps, by doubling and bisection.

use std::sync::Arc;

use crate::explain::inquiry::{Halt, Resolver};
use crate::explain::{Difference, Edit};

/// The least step from 1 to `most` that helps, with its effect; `None` where `most` does not.
///
/// One step less does not help. At most 2·⌈log2 `most`⌉ + 1 solves.
///
/// # Errors
///
/// [`Halt`] when no solves are left.
pub(in crate::explain) fn least_step(
    resolver: &mut Resolver<'_>,
    most: i64,
    edits: impl Fn(i64) -> Vec<Edit>,
    helps: impl Fn(&Difference) -> bool,
) -> Result<Option<(i64, Arc<Difference>)>, Halt> {
    let mut at = |step: i64| -> Result<Option<Arc<Difference>>, Halt> {
        Ok(resolver.effect(&edits(step))?.filter(|effect| helps(effect)))
    };
    if most < 1 {
        return Ok(None);
    }
    let Some(mut best) = at(most)? else { return Ok(None) };
    // `low` does not help, `high` does.
    let (mut low, mut high) = (0, most);
    let mut step = 1;
    while step < high {
        match at(step)? {
            Some(effect) => {
                (high, best) = (step, effect);
                break;
            }
            None => low = step,
        }
        step = step.saturating_mul(2);
    }
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        match at(middle)? {
            Some(effect) => (high, best) = (middle, effect),
            None => low = middle,
        }
    }
    Ok(Some((high, best)))
}
