//! Evenly inside the band that is reached.
//!
//! A band is cut into equal parts of rising cost, as the bands themselves cut what a State
//! asks; the part that is reached is cut again, until every State has one unit at most in
//! question. Then these are put in order: first the State that stands lowest without its unit, of equals
//! the one that asks less, which a unit lifts higher, then by code. By the argument for the
//! bands (see [`network`](crate::network)) each cut fills the lowest part as far as it can be, so that
//! in the end no unit could stand lower: exact fairness ([`leximin`](crate::leximin)) among
//! what priority, bands and fit leave open, and one outcome for each class.
//!
//! On a face at most one band of a class can change, since costs of bands differ; and
//! classes that can exchange units stand in the same part, since else the exchange would pay.
//!
//! **Bounds.** A part is numbered p of q, with q at most 100·2^63: its ends are
//! ⌈asked·p ÷ q⌉, below 2^53·2^70 in `i128`. Each round divides what a part holds by
//! [`LEAST_PARTS`] or more, so there are at most 15. Costs are at most [`MOST_PARTS`], or the number of
//! classes.

use std::cmp::Ordering;

use super::places::{Band, Places};
use crate::flow::{Face, Slope, Slopes};
use crate::network::Cut;
use crate::order::sort_by;

/// Slopes of one round over all classes, about.
const SLOPES: usize = 1 << 14;
/// Parts of one cut.
const LEAST_PARTS: usize = 16;
const MOST_PARTS: usize = 1 << 10;

/// A band that can change, and the part of it that is reached.
struct Open<'a> {
    band: &'a Band,
    /// Part `part` of `parts` of all that the State asks.
    part: i128,
    parts: i128,
}

/// Keeps the flows that are most even inside bands; `bands` is how a class is cut into them.
pub(super) fn narrow(face: &mut Face<'_>, places: &Places, bands: Cut) {
    let mut open: Vec<Open<'_>> = places
        .bands
        .iter()
        .filter(|band| width(face, band) > 0)
        .map(|band| {
            let part = bands.last_from(band.asked, band.from);
            Open { band, part: i128::from(part), parts: i128::from(bands.bands()) }
        })
        .collect();
    let cut = (SLOPES / open.len().max(1)).clamp(LEAST_PARTS, MOST_PARTS);
    while open.iter().any(|open| width(face, open.band) > 1) && !face.is_single() {
        let mut slopes = Slopes::new();
        slopes.extend(open.iter().map(|open| (open.band.arc, open.slopes(cut))));
        face.narrow(&slopes);
        open.retain(|open| width(face, open.band) > 0);
        for open in &mut open {
            open.go_into(face.range(open.band.arc).0, cut);
        }
    }
    if face.is_single() {
        return;
    }
    let level = |open: &Open<'_>| open.band.from + face.range(open.band.arc).0;
    sort_by(&mut open, |a, b| stands(level(a), a.band, level(b), b.band));
    let mut slopes = Slopes::new();
    let costs = open.iter().zip(1..);
    slopes.extend(costs.map(|(open, cost)| (open.band.arc, vec![Slope { from: 0, cost }])));
    face.narrow(&slopes);
}

/// Which of two States with so much stands lower: by coverage, then by what is asked.
fn stands(a: i64, band_a: &Band, b: i64, band_b: &Band) -> Ordering {
    let cross = |covered: i64, asked: i64| i128::from(covered) * i128::from(asked);
    (cross(a, band_b.asked).cmp(&cross(b, band_a.asked))).then(band_a.asked.cmp(&band_b.asked))
}

/// How much a band can change.
fn width(face: &Face<'_>, band: &Band) -> i64 {
    let (least, most) = face.range(band.arc);
    most - least
}

impl Open<'_> {
    /// Where a part of a cut starts, as flow of the arc: with the first unit that stands there
    /// or above without being placed. The first part also has what stands below.
    fn start(&self, cut: usize, at: usize) -> i64 {
        let (cut, at) = (index(cut), index(at));
        let units = i128::from(self.band.asked) * (self.part * cut + at);
        let units = (units + self.parts * cut - 1) / (self.parts * cut);
        i64::try_from(units).expect("a part is at most all that is asked") - self.band.from
    }

    fn slopes(&self, cut: usize) -> Vec<Slope> {
        let costs = (1..).zip(0..cut);
        costs.map(|(cost, at)| Slope { from: self.start(cut, at), cost }).collect()
    }

    /// Takes the part of a cut that holds the unit after `flow`.
    fn go_into(&mut self, flow: i64, cut: usize) {
        let at = (0..cut).rev().find(|at| self.start(cut, *at) <= flow).unwrap_or(0);
        self.part = self.part * index(cut) + index(at);
        self.parts *= index(cut);
    }
}

fn index(at: usize) -> i128 {
    i128::try_from(at).expect("a count fits")
}
