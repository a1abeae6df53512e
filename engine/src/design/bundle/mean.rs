//! The mean of choices that a step ends with: the solution of the convex hulls.

use super::Bundle;
use super::float::{float, whole as rounded};
use super::master::What;
use crate::design::restriction::{Restriction, State};
use crate::design::{Design, ix, position};

/// An open switch, as means are told.
const ONE: i64 = 1 << 20;

impl Bundle {
    /// How far the mean of columns opens each switch, from 0 to 1.
    fn shares(&self, design: &Design) -> Vec<f64> {
        let mut open = vec![0.0; design.switches().len()];
        for (at, part) in self.master.parts.iter().enumerate() {
            for column in &part.columns {
                match &column.what {
                    What::Block { open: slots, .. } => {
                        let switches = design.blocks().list[at].switches.iter().enumerate();
                        for (_, switch) in switches.filter(|(slot, _)| slots >> slot & 1 == 1) {
                            open[ix(*switch)] += column.share;
                        }
                    }
                    What::Tree { open: list, .. } => {
                        for switch in list {
                            open[ix(*switch)] += column.share;
                        }
                    }
                    What::Arc(_) => {}
                }
            }
        }
        open
    }

    /// What the mean of columns carries on arcs with marks, in whole units, rounded; nothing on others.
    pub(in crate::design) fn carried_to_marks(&self, design: &Design) -> Vec<i64> {
        let mut mean = vec![0.0; design.flow().arcs().len()];
        let n_arcs = self.master.rows.loose.len();
        let first_arc = self.master.parts.len() - n_arcs;
        for (at, part) in self.master.parts.iter().enumerate() {
            for column in part.columns.iter().filter(|column| column.share > 0.0) {
                let mut add = |arc: u32, amount: i64| mean[ix(arc)] += column.share * float(amount);
                match &column.what {
                    What::Block { marked, .. } => {
                        for (arc, amount) in marked {
                            add(*arc, *amount);
                        }
                    }
                    What::Tree { .. } => {}
                    What::Arc(amount) => add(self.master.rows.loose[at - first_arc], *amount),
                }
            }
        }
        let is_marked = |arc: usize| design.owner(arc).is_some_and(|at| design.is_mark(at));
        let whole = |(arc, amount)| if is_marked(arc) { rounded(amount, i64::MAX) } else { 0 };
        mean.into_iter().enumerate().map(whole).collect()
    }

    /// Free switches that the mean opens in part, with the lesser part, in parts of 2^40; less than a millionth is
    /// rounding.
    pub(in crate::design) fn split(
        &self,
        design: &Design,
        restriction: &Restriction,
    ) -> Vec<(u32, i64)> {
        let fine = float(ONE) * float(ONE);
        let split = |(at, open): (usize, f64)| {
            let apart = rounded(open.min(1.0 - open) * fine, i64::MAX);
            (restriction.states[at] == State::Free && apart > ONE).then_some((position(at), apart))
        };
        self.shares(design).into_iter().enumerate().filter_map(split).collect()
    }

    /// How far the mean of columns opens each switch, from 0 to 2^20, with what is decided.
    pub(in crate::design) fn use_of(&self, design: &Design, restriction: &Restriction) -> Vec<i64> {
        let open = self.shares(design);
        let decided = |(open, state): (&f64, &State)| match state {
            State::Free => rounded(*open * float(ONE), ONE),
            State::Open => ONE,
            State::Closed => 0,
        };
        open.iter().zip(&restriction.states).map(decided).collect()
    }
}
