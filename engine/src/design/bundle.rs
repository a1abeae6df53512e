//! Multipliers for whole blocks: a proximal bundle method over known choices.
//!
//! Each evaluation of the bound shows, for each part, the choice that attains it: a
//! column. The columns give a model of the bound from above; a step goes to the best of the
//! model near a centre ([`master`]), and the centre follows where the bound itself rises by
//! enough of what the model promised. What the model still promises says how much more steps
//! could bring. The means of columns that a step ends with are the solution of the convex hulls that
//! dives and branchings are guided by.
//!
//! Nothing rests on it: any potentials and prices give a bound (see `whole`), which is
//! evaluated in integers.
//!
//! Sources: Lemaréchal 1975, Kiwiel 1990 (proximal bundles); Frangioni 2002, *Generalized bundle
//! methods* (disaggregated models); Geoffrion 1974 (the bound).

mod columns;
mod factor;
mod float;
mod greedy;
mod master;
mod mean;
mod mix;
mod newton;
mod rows;
mod worth;

use std::rc::Rc;

use super::choice::{MOST_POTENTIAL, Rates};
use super::restriction::{Restriction, State};
use super::whole::{self, Whole};
use super::{Design, ix};
use columns::{Terms, block_column, fits_block, sent_column, sent_tree, tree_column, trees};
use float::{float, float_wide, whole as rounded};
pub(super) use master::Kept;
use master::{Column, Master, What};
use rows::{Landing, Rows};

const MOST_PRICE: i64 = i64::MAX / 4;
/// The share of what the model promises that the bound must rise by for the centre to follow, and
/// from where on steps become longer.
const SERIOUS: f64 = 0.1;
const FULL: f64 = 0.5;
const NEARLY_ALL: f64 = 0.75;
/// How steps become longer and shorter, and after how many that brought too little.
const FARTHER: f64 = 1.5;
const NEARER: f64 = 0.5;
const FALLS: u32 = 3;
/// Less than so much of the bound is rounding of floats.
const PRECISION: f64 = 2e-9;
/// The share of what the model promised last that the master problem may leave.
const ENOUGH: f64 = 0.05;
/// A model that promises less than this share of what the bound lacks is not worth a step.
pub(super) const STILL: f64 = 1.0 / 1024.0;

/// Potentials and prices.
#[derive(Clone, Debug)]
pub(super) struct Multipliers {
    /// By node, in scaled costs.
    pub potentials: Vec<i64>,
    /// By group, then by link, in whole costs.
    pub prices: Vec<i64>,
}

impl Multipliers {
    /// Rates at these multipliers.
    pub(super) fn rates<'a>(&'a self, costs: &'a [i64], scale: i64) -> Rates<'a> {
        Rates { costs, potentials: &self.potentials, prices: &self.prices, scale }
    }
}

/// Multipliers of one design and the columns that they were found with.
#[derive(Clone, Debug)]
pub(super) struct Bundle {
    /// The best that were found, which bounds rest on.
    pub top: Multipliers,
    master: Master,
    /// Switches outside blocks that have no parent, each with those below it.
    trees: Rc<Vec<Vec<u32>>>,
    /// What the model promised last; `None` before it did.
    promised: Option<f64>,
    evaluations: u64,
}

impl Bundle {
    /// Multipliers from potentials and prices by group of any relaxation.
    pub(super) fn new(
        design: &Design,
        potentials: &[i64],
        prices: &[i64],
        (costs, scale): (&[i64], i64),
    ) -> Self {
        let rows = Rc::new(Rows::new(design, costs));
        let trees = trees(design);
        let measure = rows::measure(design, potentials);
        let mut top = Multipliers {
            potentials: potentials.iter().map(|at| at.saturating_sub(measure)).collect(),
            prices: vec![0; design.n_prices()],
        };
        for (group, price) in prices.iter().take(design.limits().len()).enumerate() {
            top.prices[group] = if rows.priced[group].is_some() { *price } else { 0 };
        }
        let n_parts = design.blocks().list.len() + trees.len() + rows.loose.len();
        let centre = vec![0.0; rows.list.len()];
        let master = Master::new(rows, n_parts, centre, FIRST_REACH);
        let mut bundle =
            Self { top, master, trees: Rc::new(trees), promised: None, evaluations: 0 };
        bundle.recentre(design, (costs, scale));
        bundle.top = bundle.multipliers(&bundle.master.centre, costs, scale);
        bundle
    }

    /// Starts from other multipliers.
    pub(super) fn restart(&mut self, design: &Design, top: Multipliers, costs: (&[i64], i64)) {
        self.top = top;
        self.recentre(design, costs);
    }

    /// The flow of a solution block after block, from another or from nothing, and what units are worth
    /// then; `None` where there is none of this kind.
    pub(super) fn fill(
        &self,
        design: &Design,
        restriction: &Restriction,
        from: Option<&[i64]>,
        costs: (&[i64], i64),
    ) -> Option<(Vec<i64>, Vec<i64>)> {
        greedy::fill(design, &self.master.rows, restriction, from, &self.top.potentials, costs)
    }

    /// Starts from the multipliers that a solution suggests.
    pub(super) fn start_at(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        (flow, potentials): (&[i64], &[i64]),
        costs: (&[i64], i64),
    ) {
        if let Some(at) = worth::multipliers(design, restriction, flow, potentials, costs) {
            self.restart(design, at, costs);
        }
    }

    /// Takes what a solution sends as columns: with them, the model promises no more than the
    /// solution leaves.
    pub(super) fn learn(&mut self, design: &Design, flow: &[i64], costs: (&[i64], i64)) {
        let rows = Rc::clone(&self.master.rows);
        let open = design.used(flow);
        let n_blocks = design.blocks().list.len();
        for part in 0..n_blocks {
            self.master.add(part, sent_column(design, &rows, costs, part, flow));
        }
        for (tree, switches) in self.trees.iter().enumerate() {
            let column = sent_tree(design, &rows, costs, switches, &open, flow);
            self.master.add(n_blocks + tree, column);
        }
        for (loose, arc) in rows.loose.iter().enumerate() {
            let mut terms = Terms::default();
            terms.carry(design, &rows, costs.0, *arc, flow[ix(*arc)]);
            let part = n_blocks + self.trees.len() + loose;
            self.master.add(part, terms.column(What::Arc(flow[ix(*arc)])));
        }
    }

    /// Whether steps can hardly bring anything towards `lack` more.
    pub(super) fn is_still(&self, lack: i128, still: f64) -> bool {
        self.promised.is_some_and(|promised| promised <= float_wide(lack) * still)
    }

    /// Whether the mean of choices is nearly the best there is.
    pub(super) fn is_exact(&self) -> bool {
        self.master.is_exact()
    }

    /// Keeps the mean of choices of now if it is nearly exact: a rough one is no better than any later.
    pub(super) fn keep(&mut self, of: Kept) {
        if self.master.is_exact() {
            self.master.keep(of);
        }
    }

    /// Goes back to a mean that was kept.
    pub(super) fn go_back(&mut self, to: Kept) {
        if self.master.is_exact() {
            self.master.go_back(to);
        }
    }

    /// How far steps may go: far ones need shares that are nearly exact.
    fn most_reach(&self) -> f64 {
        if self.master.is_exact() { EXACT_REACH } else { MOST_REACH }
    }

    /// How far steps go, of how far they may.
    pub(super) fn reach(&self) -> f64 {
        self.master.reach / self.most_reach()
    }

    /// Evaluations of the bound, and terms of the model that were looked at.
    pub(super) const fn work(&self) -> (u64, u64) {
        (self.evaluations, self.master.terms)
    }

    /// Takes the centre of steps from the best multipliers.
    fn recentre(&mut self, design: &Design, (costs, scale): (&[i64], i64)) {
        let rows = Rc::clone(&self.master.rows);
        let potential = |node: usize| self.top.potentials[node];
        for (node, landing) in rows.landing.iter().enumerate() {
            match *landing {
                Landing::Nowhere => {}
                Landing::Row(row) => self.master.centre[ix(row)] = -float(potential(node)),
                Landing::Behind { own, arc, .. } => {
                    let hub = ix(design.flow().arcs()[ix(arc)].head);
                    let price = potential(hub) - costs[ix(arc)] - potential(node);
                    self.master.centre[ix(own)] = float(price.max(0));
                }
            }
        }
        for (price, row) in self.top.prices.iter().zip(&rows.priced) {
            if let Some(row) = row {
                self.master.centre[ix(*row)] = float(*price) * float(scale);
            }
        }
    }

    /// The multipliers of prices by row.
    fn multipliers(&self, prices: &[f64], costs: &[i64], scale: i64) -> Multipliers {
        let rows = &self.master.rows;
        let potential = |landing: &Landing| match *landing {
            Landing::Nowhere => 0,
            Landing::Row(row) => rounded(-prices[ix(row)], MOST_POTENTIAL),
            Landing::Behind { own, arc, hub } => {
                let hub = rounded(-prices[ix(hub)], MOST_POTENTIAL);
                let own = rounded(prices[ix(own)], MOST_POTENTIAL).max(0);
                (hub - costs[ix(arc)] - own).clamp(-MOST_POTENTIAL, MOST_POTENTIAL)
            }
        };
        let price = |row: &Option<u32>| {
            row.map_or(0, |row| rounded(prices[ix(row)] / float(scale), MOST_PRICE).max(0))
        };
        Multipliers {
            potentials: rows.landing.iter().map(potential).collect(),
            prices: rows.priced.iter().map(price).collect(),
        }
    }

    /// Moves multipliers for some rounds towards a bound of `target`; returns the best that was
    /// found. `None` if the restriction contradicts itself.
    pub(super) fn climb(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        costs: (&[i64], i64),
        target: i128,
        (rounds, still): (u32, f64),
    ) -> Option<Whole> {
        self.admit(design, restriction);
        let top = self.top.clone();
        let (mut best, _) = self.evaluate(design, restriction, costs, &top)?;
        let mut falls = 0;
        self.promised = None;
        for _ in 0..rounds {
            let lack = target - best.bound;
            let rounding = float_wide(best.bound).abs() * PRECISION;
            let settled = self.promised.is_some_and(|promised| promised <= rounding);
            if lack <= 0 || settled || self.is_still(lack, still) {
                break;
            }
            let enough = self.promised.map_or(float_wide(lack), |promised| promised) * ENOUGH;
            self.master.solve(enough.max(rounding), MOST_SWEEPS);
            let at = self.multipliers(&self.master.trial, costs.0, costs.1);
            let (found, over) = self.evaluate(design, restriction, costs, &at)?;
            let gained = float_wide(found.bound - best.bound);
            let promised = gained + over;
            self.promised = Some(promised);
            if gained > 0.0 && gained >= SERIOUS * promised {
                if gained >= FULL * promised {
                    self.master.reach *= FARTHER;
                }
                if gained >= NEARLY_ALL * promised {
                    self.master.reach *= FARTHER;
                }
                self.top = at;
                self.master.centre.clone_from(&self.master.trial);
                best = found;
                falls = 0;
            } else {
                falls += 1;
                let much_worse = gained < -promised.abs();
                if falls >= FALLS || much_worse {
                    self.master.reach *= if much_worse { NEARER * NEARER } else { NEARER };
                    falls = 0;
                }
            }
            self.master.reach = self.master.reach.clamp(LEAST_REACH, self.most_reach());
        }
        self.master.clean();
        Some(best)
    }

    /// Finds which columns a restriction admits.
    fn admit(&mut self, design: &Design, restriction: &Restriction) {
        let blocks = &design.blocks().list;
        let n_blocks = blocks.len();
        for (at, part) in self.master.parts.iter_mut().enumerate() {
            for column in &mut part.columns {
                column.fits = match &column.what {
                    What::Block { open, carried, marked } => {
                        fits_block(&blocks[at], *open, (carried, marked), restriction)
                    }
                    What::Tree { open, carried } => {
                        let tree = self.trees[at - n_blocks].iter();
                        let agrees = |switch: &u32| match restriction.state(*switch) {
                            State::Free => true,
                            State::Open => open.binary_search(switch).is_ok(),
                            State::Closed => open.binary_search(switch).is_err(),
                        };
                        let within = |(arc, flow): &(u32, i64)| {
                            (restriction.least[ix(*arc)]..=restriction.most[ix(*arc)])
                                .contains(flow)
                        };
                        tree.clone().all(agrees) && carried.iter().all(within)
                    }
                    What::Arc(flow) => {
                        let arc = ix(self.master.rows.loose[at - n_blocks - self.trees.len()]);
                        (restriction.least[arc]..=restriction.most[arc]).contains(flow)
                    }
                };
            }
        }
        self.master.clean();
        self.master.trial.clone_from(&self.master.centre);
    }

    /// The bound; what attains it becomes columns. Tells by how much the model was above it.
    fn evaluate(
        &mut self,
        design: &Design,
        restriction: &Restriction,
        (costs, scale): (&[i64], i64),
        at: &Multipliers,
    ) -> Option<(Whole, f64)> {
        self.evaluations += 1;
        let rates = at.rates(costs, scale);
        let (master, trees) = (&mut self.master, &self.trees);
        let rows = Rc::clone(&master.rows);
        let mut over = 0.0;
        let mut meet = |part: usize, worth: i128, column: &dyn Fn() -> Column| {
            let worth = float_wide(worth);
            let above = master.least(part).map(|least| least - worth);
            over += above.unwrap_or(0.0).max(0.0);
            // Next to nothing is rounding.
            if above.is_none_or(|above| above > worth.abs() * 1e-9) {
                master.add(part, column());
            }
        };
        let found = whole::evaluate(design, restriction, &rates, |part, chooser, choice| {
            meet(part, choice.cost, &|| block_column(design, &rows, &rates, part, chooser, choice));
        })?;
        let n_blocks = design.blocks().list.len();
        for (tree, switches) in trees.iter().enumerate() {
            let top = ix(switches[0]);
            let worth = if found.open[top] { found.totals[top].unwrap_or(0) } else { 0 };
            meet(n_blocks + tree, worth, &|| {
                tree_column(design, restriction, &rows, &rates, switches, &found.open)
            });
        }
        for (loose, arc) in rows.loose.iter().enumerate() {
            let ends = design.flow().arcs()[ix(*arc)];
            let rate =
                costs[ix(*arc)] + at.potentials[ix(ends.tail)] - at.potentials[ix(ends.head)];
            let (least, most) = (restriction.least[ix(*arc)], restriction.most[ix(*arc)]);
            let amount = if rate < 0 { most } else { least };
            let worth = i128::from(rate) * i128::from(amount);
            meet(n_blocks + trees.len() + loose, worth, &|| {
                let mut terms = Terms::default();
                terms.carry(design, &rows, costs, *arc, amount);
                terms.column(What::Arc(amount))
            });
        }
        Some((found, over))
    }
}

/// Reach of the first step: a row's price moves by the greatest cost for as much too much as it can take.
const FIRST_REACH: f64 = 0.05;
/// How far it may come to be from that.
const LEAST_REACH: f64 = 1e-4;
const MOST_REACH: f64 = 1.0;
const EXACT_REACH: f64 = 30.0;
/// Sweeps of the master problem in a round.
const MOST_SWEEPS: u32 = 3;
