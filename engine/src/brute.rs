//! Tiny markets with limits of every kind, against every possible proposal.
//!
//! Rules and objective are computed from their definitions in words, never from the network. Money
//! that buys goods is not covered: see the tests of `purchases`.

mod rules;
mod tiny;
mod worth;

use crate::eligibility::is_eligible;
use crate::market::{LineIx, Market, OfferIx, StateIx};
use crate::policy::Policy;
use crate::run::Run;

pub(crate) use rules::{RULES, broken};
pub(crate) use tiny::{for_tiny, tiny};
pub(crate) use worth::{Sums, Worth, weight};

/// Quantities by offer, then line; locks do not count.
pub(crate) type Placed = Vec<Vec<i64>>;

/// Every proposal within the limits that hold for one offer, year and State, or one line.
pub(crate) struct Oracle<'a> {
    market: &'a Market,
    pub(crate) worth: Worth<'a>,
}

/// The proposals that are worth most.
pub(crate) struct Best {
    pub(crate) worth: i64,
    pub(crate) placed: Vec<Placed>,
}

impl<'a> Oracle<'a> {
    pub(crate) fn new(market: &'a Market, policy: &'a Policy) -> Self {
        Self { market, worth: Worth::new(market, policy) }
    }

    /// Visits every proposal, those that break a rule of [`broken`] too.
    pub(crate) fn visit(&self, visit: &mut dyn FnMut(&Placed)) {
        let mut placed = vec![vec![0; self.market.lines().len()]; self.market.offers().len()];
        self.search(&mut placed, 0, visit);
    }

    /// The best proposals of those that keep every rule and are `allowed`; `None` where there is none.
    pub(crate) fn best(&self, allowed: &dyn Fn(&Placed) -> bool) -> Option<Best> {
        let mut best: Option<Best> = None;
        self.visit(&mut |placed| {
            let worth = self.worth.of(placed);
            let least = best.as_ref().map_or(i64::MIN, |best| best.worth);
            if worth < least || broken(self.market, placed) != [false; RULES] || !allowed(placed) {
                return;
            }
            match &mut best {
                Some(best) if best.worth == worth => best.placed.push(placed.clone()),
                _ => best = Some(Best { worth, placed: vec![placed.clone()] }),
            }
        });
        best
    }

    /// The most that a proposal which keeps every rule is worth in a strict order.
    pub(crate) fn best_in_order(&self) -> Vec<i64> {
        let mut best = Vec::new();
        self.visit(&mut |placed| {
            if broken(self.market, placed) == [false; RULES] {
                let worth = self.worth.in_order(&self.worth.sums(placed));
                best = worth.max(std::mem::take(&mut best));
            }
        });
        best
    }

    fn search(&self, placed: &mut Placed, cell: usize, visit: &mut dyn FnMut(&Placed)) {
        let n_lines = self.market.lines().len();
        if cell == n_lines * self.market.offers().len() {
            return visit(placed);
        }
        let (offer, line) = (cell / n_lines, cell % n_lines);
        for units in 0..=self.most(placed, offer, line) {
            placed[offer][line] = units;
            self.search(placed, cell + 1, visit);
        }
        placed[offer][line] = 0;
    }

    /// The most that an offer may give to a line beside what is placed before.
    fn most(&self, placed: &Placed, offer: usize, line: usize) -> i64 {
        let (offer_ix, line_ix) = (OfferIx::new(offer), LineIx::new(line));
        let market = self.market;
        let asked = market.lines()[line].asked;
        let Some(asked) = asked.filter(|_| is_eligible(market, offer_ix, line_ix)) else {
            return 0;
        };
        let (year, state) = (market[line_ix].year, market.state_of(line_ix));
        let given = |to: Option<StateIx>| -> i64 {
            let row = placed[offer].iter().enumerate();
            row.filter(|(at, _)| market.lines()[*at].year == year)
                .filter(|(at, _)| to.is_none_or(|state| market.state_of(LineIx::new(*at)) == state))
                .map(|(_, units)| units)
                .sum()
        };
        let locked = |to: &dyn Fn(LineIx) -> bool| -> i64 {
            let locks = market.locks().iter().filter(|lock| lock.offer == offer_ix);
            locks.filter(|lock| to(lock.line)).map(|lock| lock.quantity).sum()
        };
        let limits = &market[offer_ix].limits;
        let left = market[offer_ix].years[&year].remaining() - given(None);
        let lacks = asked.remaining() - placed.iter().map(|row| row[line]).sum::<i64>();
        let of_state = |at: LineIx| market.state_of(at) == state && market[at].year == year;
        let per_state =
            limits.max_per_state.map(|most| most - given(Some(state)) - locked(&of_state));
        let share = limits
            .max_share_of_line
            .map(|share| share.of(asked.quantity) - locked(&|at| at == line_ix));
        let limits = [Some(left), Some(lacks), per_state, share];
        limits.into_iter().flatten().min().unwrap_or(0).max(0)
    }
}

/// What a run proposes.
pub(crate) fn placed(market: &Market, run: &Run) -> Placed {
    let mut placed = vec![vec![0; market.lines().len()]; market.offers().len()];
    for entry in run.matches.iter().filter(|entry| !entry.locked) {
        let offer = market.offers().iter().position(|offer| offer.id == entry.offer).unwrap();
        let line = market.lines().iter().position(|line| line.id == entry.line).unwrap();
        placed[offer][line] += entry.quantity;
    }
    placed
}
