//! What is asked and covered in each year: stacked columns, one panel for each theme.
//!
//! All panels have one scale and the same years, so that columns compare across them. Parts are
//! stacked from the base in the order of the coverage bar, by the same rule: no part that exists is
//! invisible, and none is longer than its share by more than that.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::bar::least_width;
use super::{Direction, Part, parts_bar, scale};
use crate::order;

/// The least width of a panel, where the picture has room for it.
const PANEL: i32 = 300;
/// Between two panels.
const GAP: i32 = 32;
/// Height of a panel's heading.
const HEADING: i32 = 44;
/// Height of the highest column.
const PLOT: i32 = 150;
/// Height of the years below the base.
const YEARS: i32 = 26;
/// Between two rows of panels.
const BETWEEN: i32 = 18;
/// Least distance of two years that are written.
const YEAR: i32 = 44;
/// Width of a column at most, and at least.
const WIDEST: i32 = 40;
const NARROWEST: i32 = 3;
/// The most years in a row, those without a figure included; beyond, only years with a figure.
const MOST_YEARS: i32 = 30;

/// Parts of one theme in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearParts {
    /// The theme, or whatever a panel is for.
    pub panel: String,
    /// Calendar year.
    pub year: i32,
    /// In one unit over the whole picture, in the order of the stack.
    pub parts: Vec<(Part, i64)>,
}

/// A laid-out picture; without panels where it has no room for its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearTrend {
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// What the line at the top of each panel stands for: a round figure.
    pub top: i64,
    /// In the order in which they come first.
    pub panels: Vec<Panel>,
}

/// The columns of one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Which.
    pub panel: String,
    /// Left edge.
    pub x: i32,
    /// Width.
    pub width: i32,
    /// Where its heading begins: the left edge, or the right one from right to left.
    pub heading_x: i32,
    /// Upper edge of its heading.
    pub y: i32,
    /// The line that stands for [`YearTrend::top`].
    pub top_y: i32,
    /// The base of the columns.
    pub base_y: i32,
    /// In the order of time; years without anything have no blocks.
    pub columns: Vec<Column>,
}

/// One year of a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Calendar year.
    pub year: i32,
    /// Left edge.
    pub x: i32,
    /// Width.
    pub width: i32,
    /// Middle of the year as it is written; `None` where there is no room for it.
    pub year_x: Option<i32>,
    /// From the base up.
    pub blocks: Vec<Block>,
}

/// One part of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it stands for.
    pub part: Part,
    /// Upper edge.
    pub y: i32,
    /// Height.
    pub height: i32,
}

/// Lays out the parts over `width` pixels; those of one panel and year are one column.
#[must_use]
pub fn year_trend(all: &[YearParts], width: i32, direction: Direction) -> YearTrend {
    let mut names: Vec<&str> = Vec::new();
    let mut stacks: BTreeMap<(&str, i32), Vec<(Part, i64)>> = BTreeMap::new();
    for of in all.iter().filter(|of| of.parts.iter().any(|(_, value)| *value > 0)) {
        if !names.contains(&of.panel.as_str()) {
            names.push(&of.panel);
        }
        let stack = stacks.entry((&of.panel, of.year)).or_default();
        for (part, value) in of.parts.iter().filter(|(_, value)| *value > 0) {
            match stack.iter_mut().find(|(known, _)| known == part) {
                Some((_, sum)) => *sum = sum.saturating_add(*value),
                None => stack.push((*part, *value)),
            }
        }
    }
    let years = years(&order::set(stacks.keys().map(|(_, year)| *year)));
    let sum = |stack: &Vec<(Part, i64)>| {
        stack.iter().fold(0_i64, |sum, (_, value)| sum.saturating_add(*value))
    };
    let top = round_up(stacks.values().map(sum).max().unwrap_or(0));

    let count = whole(years.len());
    // One panel alone is no wider than one of many: a column is as wide as another.
    let across = ((width + GAP) / (PANEL + GAP)).max(1);
    let panel_width = (width - (across - 1) * GAP) / across;
    let slot = panel_width / count.max(1);
    if count == 0 || slot < NARROWEST + 1 {
        return YearTrend { width, height: 0, top, panels: Vec::new() };
    }
    let column_width = (slot * 2 / 3).clamp(NARROWEST, WIDEST);
    let every = (YEAR + slot - 1) / slot;
    let row_height = HEADING + PLOT + YEARS;
    let panels: Vec<Panel> = (0..)
        .zip(&names)
        .map(|(at, name)| {
            let left = at % across * (panel_width + GAP);
            let y = at / across * (row_height + BETWEEN);
            let base_y = y + HEADING + PLOT;
            let columns = (0..).zip(&years).map(|(place, year)| {
                let x = left + place * slot + (slot - column_width) / 2;
                let middle = left + place * slot + slot / 2;
                Column {
                    year: *year,
                    x: direction.place(x, column_width, width),
                    width: column_width,
                    year_x: (place % every == 0).then(|| direction.place(middle, 0, width)),
                    blocks: stacks
                        .get(&(*name, *year))
                        .map_or_else(Vec::new, |stack| blocks(stack, sum(stack), top, base_y)),
                }
            });
            Panel {
                panel: (*name).to_owned(),
                x: direction.place(left, panel_width, width),
                width: panel_width,
                heading_x: direction.place(left, 0, width),
                y,
                top_y: base_y - PLOT,
                base_y,
                columns: columns.collect(),
            }
        })
        .collect();
    let height = panels.last().map_or(0, |panel| panel.base_y + YEARS);
    YearTrend { width, height, top, panels }
}

/// One part upon the other, from the base up.
fn blocks(stack: &[(Part, i64)], sum: i64, top: i64, base_y: i32) -> Vec<Block> {
    let least = least_width(stack.iter().map(|_| 1).sum());
    let high = scale(PLOT, sum, top).max(least);
    parts_bar(stack, high, Direction::Ltr)
        .into_iter()
        .map(|segment| Block {
            part: segment.part,
            y: base_y - segment.x - segment.width,
            height: segment.width,
        })
        .collect()
}

/// Every year from the first to the last, unless those are too many.
fn years(with_a_figure: &BTreeSet<i32>) -> Vec<i32> {
    match (with_a_figure.first(), with_a_figure.last()) {
        (Some(first), Some(last)) if last.saturating_sub(*first) < MOST_YEARS => {
            (*first..=*last).collect()
        }
        _ => with_a_figure.iter().copied().collect(),
    }
}

/// Round figures from 10 to 100, as a reader would choose them for the top of a scale.
const ROUND: [i64; 11] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100];

/// The least of [`ROUND`], times a power of ten, that is not below.
fn round_up(value: i64) -> i64 {
    let mut power = 1_i64;
    loop {
        for step in ROUND {
            match power.checked_mul(step) {
                Some(round) if round >= value => return round,
                Some(_) => {}
                None => return value,
            }
        }
        let Some(next) = power.checked_mul(10) else { return value };
        power = next;
    }
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
