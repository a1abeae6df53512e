//! Gifts first, then money: what is matched where money may buy expertise or goods.
//!
//! A price joins two resources, and no flow in one network can carry both. So such a case is
//! matched in two rounds, each a market of its own. In the first there is no money: expertise and
//! goods go where they are due. In the second there is money only; what was given stands as a
//! fact, and a line that money may fill asks for its price times the units that nobody gives.
//!
//! Lists keep their order and length in both, so positions mean the same in all three markets.

use super::{Asked, LineIx, Lock, Market, OfferIx, ResourceIx};
use crate::eligibility::is_eligible;

const MONEY: ResourceIx = ResourceIx::MONEY;

impl Market {
    /// Whether an offer is of what fills a line, or money that may buy it.
    pub(crate) fn fills(&self, offer: OfferIx, line: LineIx) -> bool {
        self[offer].resource == self[line].filled_by || self.buys(offer, line)
    }

    /// Whether an offer is money, and a line expertise or goods that money may buy.
    pub(crate) fn buys(&self, offer: OfferIx, line: LineIx) -> bool {
        self[line].price.is_some() && self.is_money(offer)
    }

    fn is_money(&self, offer: OfferIx) -> bool {
        self[offer].resource == MONEY
    }

    /// What an offer gives for a quantity of a line, in the unit of the offer: the quantity, or
    /// what it costs where money buys it.
    #[must_use]
    pub fn given(&self, offer: OfferIx, line: LineIx, quantity: i64) -> i64 {
        // In the round of money, lines that it buys count in money already, gifts to them too.
        let bought = self.is_money(offer) && self[line].filled_by != MONEY;
        quantity * self[line].price.filter(|_| bought).unwrap_or(1)
    }

    /// Whether money could buy anything: then the two rounds are made.
    #[must_use]
    pub fn may_buy(&self) -> bool {
        let lines = (0..self.lines.len()).map(LineIx::new);
        let open = |line: &LineIx| self[*line].asked.is_some_and(|asked| asked.remaining() > 0);
        let offers = || (0..self.offers.len()).map(OfferIx::new);
        let has_left = |offer: OfferIx, line: LineIx| {
            let year = self[offer].years.get(&self[line].year);
            year.is_some_and(|year| year.remaining() > 0)
        };
        lines.filter(open).filter(|line| self[*line].price.is_some()).any(|line| {
            offers().any(|offer| {
                self.buys(offer, line) && has_left(offer, line) && is_eligible(self, offer, line)
            })
        })
    }

    /// The first round: expertise and goods.
    pub(crate) fn of_gifts(&self) -> Self {
        let mut round = self.clone();
        for (at, offer) in round.offers.iter_mut().enumerate() {
            if self.is_money(OfferIx::new(at)) {
                offer.years.clear();
            }
        }
        for line in &mut round.lines {
            line.price = None;
            if line.resource == MONEY {
                line.asked = None;
            }
        }
        round
    }

    /// The second round: money, beside what was given in the first.
    ///
    /// A line that money may fill counts in minor units of money here, in what it asks, has and
    /// is locked. What was given stands among the locks, so it makes a donor known to a State.
    pub(crate) fn of_money(&self, gifts: &[(OfferIx, LineIx, i64)]) -> Self {
        let mut round = self.clone();
        for (at, offer) in round.offers.iter_mut().enumerate() {
            if !self.is_money(OfferIx::new(at)) {
                offer.years.clear();
            }
        }
        for (offer, line, quantity) in gifts.iter().copied() {
            round.locks.push(Lock { offer, line, quantity });
            if let Some(asked) = round.lines[line.at()].asked.as_mut() {
                asked.locked += quantity;
            }
        }
        for lock in &mut round.locks {
            lock.quantity *= self[lock.line].price.unwrap_or(1);
        }
        for line in round.lines.iter_mut().filter(|line| line.resource != MONEY) {
            line.asked = line.asked.zip(line.price).map(|(asked, price)| Asked {
                quantity: asked.quantity * price,
                already_covered: asked.already_covered * price,
                locked: asked.locked * price,
                smallest_part: asked.smallest_part * price,
                ..asked
            });
            line.filled_by = MONEY;
        }
        round
    }
}
