//! Deadlines in time: one row per State, a bar from the last day for a request to the treaty date.
//!
//! A request to extend is submitted at least nine months before the meeting that decides on it
//! (Convention on Cluster Munitions, Article 4(6)); counted here from the treaty date itself, which
//! is the latest that a meeting can decide. A meeting before it makes the last day earlier: when
//! meetings are is not known here.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{Direction, scale};
use crate::case::{Date, days_to_year};

/// Months between the last day for a request and the treaty date.
pub const MONTHS_BEFORE: u32 = 9;
/// Height of a row.
const ROW: i32 = 40;
/// Height of the scale above the rows.
const SCALE: i32 = 28;
/// Least distance of two years on the scale.
const TICK: i32 = 48;
/// Beside the first and the last day: half a year's number stands there.
const MARGIN: i32 = 20;

/// A treaty date of a State: a plain fact, late or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// The treaty date.
    pub day: Date,
}

/// A laid-out timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// Pixels that the name of a State may take, at the side where reading begins.
    pub label_width: i32,
    /// The day that the picture describes.
    pub as_of_x: i32,
    /// Firsts of January, in the order of time.
    pub ticks: Vec<Tick>,
    /// By State, in the order of the deadlines given.
    pub rows: Vec<TimelineRow>,
}

/// The first of January of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The year that begins.
    pub year: i32,
    /// Where.
    pub x: i32,
}

/// The deadlines of one State.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// Middle of the row.
    pub y: i32,
    /// In the order of time.
    pub terms: Vec<Term>,
}

/// One deadline with the last day for a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Nine months before.
    pub submit_by: Date,
    /// Where that is.
    pub submit_by_x: i32,
    /// The treaty date.
    pub day: Date,
    /// Where that is.
    pub x: i32,
}

/// Lays out the deadlines over `width` pixels, whole years from the first day shown to the last.
///
/// Rows stand in the order in which States come first in `deadlines`, so that a caller
/// chooses the order, alphabetical in the reader's language; the same day twice is one
/// term. Days before October 1900 cannot be shown and are left out.
#[must_use]
pub fn timeline(deadlines: &[Deadline], as_of: Date, width: i32, direction: Direction) -> Timeline {
    let mut states: Vec<&str> = Vec::new();
    let mut terms: BTreeMap<&str, BTreeMap<Date, Date>> = BTreeMap::new();
    for deadline in deadlines {
        let Some(submit_by) = deadline.day.months_before(MONTHS_BEFORE) else { continue };
        if !states.contains(&deadline.state.as_str()) {
            states.push(&deadline.state);
        }
        terms.entry(&deadline.state).or_default().insert(deadline.day, submit_by);
    }
    let all = terms.values().flatten().flat_map(|(day, submit_by)| [*day, *submit_by]);
    let (first, last) = all.fold((as_of, as_of), |(a, b), day| (a.min(day), b.max(day)));
    let (from, to) = (days_to_year(first.year()), days_to_year(last.year() + 1));

    let label_width = (width * 3 / 10).clamp(0, 200);
    let plot = (width - label_width - 2 * MARGIN).max(0);
    let place = |days: i32| {
        let x = label_width + MARGIN + scale(plot, i64::from(days - from), i64::from(to - from));
        direction.place(x, 0, width)
    };
    let at = |day: Date| place(day.days_since_1900());
    let rows = (0..)
        .zip(states)
        .map(|(row, state)| TimelineRow {
            state: state.to_owned(),
            y: SCALE + row * ROW + ROW / 2,
            terms: terms[state]
                .iter()
                .map(|(day, submit_by)| Term {
                    submit_by: *submit_by,
                    submit_by_x: at(*submit_by),
                    day: *day,
                    x: at(*day),
                })
                .collect(),
        })
        .collect::<Vec<_>>();
    let height = rows.last().map_or(SCALE, |row| row.y + ROW / 2);
    let ticks = ticks(first.year(), last.year() + 1, plot)
        .map(|year| Tick { year, x: place(days_to_year(year)) })
        .collect();
    Timeline { width, height, label_width, as_of_x: at(as_of), ticks, rows }
}

/// Years from `first` to `last`, as many as stand apart over `plot` pixels.
fn ticks(first: i32, last: i32, plot: i32) -> impl Iterator<Item = i32> {
    let fit = (plot / TICK).max(1);
    let step = ((last - first) + fit - 1) / fit;
    (first..=last).step_by(usize::try_from(step.max(1)).unwrap_or(1))
}
