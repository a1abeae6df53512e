//! The coverage bar: one rectangle for each part of what is asked.

use super::{Direction, scale};
use crate::run::Amounts;

/// Pixels between two parts.
pub const BAR_GAP: i32 = 2;
/// The least width of a part that exists: a small amount is small, never invisible.
pub const BAR_LEAST: i32 = 3;

/// A part of what is asked, in the order of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Met outside the matching.
    AlreadyCovered,
    /// Committed, and paid or delivered since.
    Delivered,
    /// Confirmed commitments.
    Locked,
    /// Announced: no cover.
    Pledged,
    /// Proposed by the run: nobody's word, and no cover.
    Proposed,
    /// Still open.
    Open,
}

/// One rectangle of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it stands for.
    pub part: Part,
    /// Left edge.
    pub x: i32,
    /// Width, at least [`BAR_LEAST`].
    pub width: i32,
}

/// The parts of `amounts` that exist, side by side over `width` pixels, gaps included.
///
/// Every part gets [`BAR_LEAST`] pixels and its share of the rest, so the widths and gaps
/// add up to `width` exactly. Empty where nothing is asked, or `width` cannot hold the parts.
#[must_use]
pub fn coverage_bar(amounts: &Amounts, width: i32, direction: Direction) -> Vec<Segment> {
    let parts = [
        (Part::AlreadyCovered, amounts.covered()),
        (Part::Locked, amounts.locked),
        (Part::Proposed, amounts.proposed),
        (Part::Open, amounts.open),
    ];
    parts_bar(&parts, width, direction)
}

/// The least width that shows as many parts, gaps included.
pub(super) const fn least_width(count: i32) -> i32 {
    if count < 1 { 0 } else { count * BAR_LEAST + (count - 1) * BAR_GAP }
}

/// As [`coverage_bar`], for parts in the order given; those of nothing are left out.
#[must_use]
pub fn parts_bar(parts: &[(Part, i64)], width: i32, direction: Direction) -> Vec<Segment> {
    let parts: Vec<(Part, i64)> = parts.iter().copied().filter(|(_, value)| *value > 0).collect();
    let free = width - least_width(parts.iter().map(|_| 1).sum());
    if parts.is_empty() || free < 0 {
        return Vec::new();
    }
    let whole: i64 = parts.iter().map(|(_, value)| value).sum();
    let (mut sum, mut x) = (0, 0);
    parts
        .into_iter()
        .map(|(part, value)| {
            let share = scale(free, sum + value, whole) - scale(free, sum, whole);
            let segment = Segment {
                part,
                x: direction.place(x, BAR_LEAST + share, width),
                width: BAR_LEAST + share,
            };
            sum += value;
            x += segment.width + BAR_GAP;
            segment
        })
        .collect()
}
