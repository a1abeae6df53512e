//! What one offer could give to each line by itself: its rules, and whether figures leave it anything
//! to give. For somebody who looks at one offer; the matching decides over all of them, and asks
//! [`verdict`](super::verdict) alone.
//!
//! Who else gives is not asked, nor how many States the offer goes to: it is one offer beside one State.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Reason, Reasons, reasons};
use crate::market::{LineIx, Market, Offer, OfferIx, StateIx};
use crate::network::share_left;

reasons! {
    /// Why an offer could give nothing of use to a line, whatever its other rules say.
    Lack
    /// All that is asked is covered or committed, as far as it is known.
    NothingOpen = "nothing_open",
    /// The offer alone does not reach what the line can use: it holds less in the year, or its greatest share of the
    /// line leaves less.
    SmallestPart = "smallest_part",
    /// The same because of the most that a State may receive from it in the year.
    MaxPerState = "max_per_state",
    /// All that the State's lines could take together is less than the offer gives to a State at least.
    MinGrant = "min_grant",
}

/// A line as one offer finds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prospect {
    /// Rules that keep the offer from the line: [`verdict`](super::verdict).
    pub reasons: Vec<Reason>,
    /// What figures keep from it, in the order of [`Lack`].
    pub lacks: Vec<Lack>,
    /// The least that is of use to the line beyond what it has, in the unit of the offer; `None` where
    /// the line has no figure, or counts in another unit.
    pub least: Option<i64>,
    /// What the line and those of its State that no other rule keeps away could take together, over
    /// all years, in the unit of the offer; `None` where the offer has no least grant, or the line
    /// no [`least`](Self::least).
    pub together: Option<i64>,
}

/// Lines of one State that the same rules keep away: all of them fit once these are loosened.
type Key = (StateIx, Reasons, Vec<Lack>);

/// Every line as the offer at position `offer` of [`Market::offers`] finds it, as [`Market::lines`];
/// empty where the market has no such offer.
///
/// In a year that the offer does not name it is taken to hold what it holds in its last; a figure that
/// is not reported limits nothing. Linear in lines, and quadratic in the ways in which rules keep
/// lines of one State away, of which there are few.
#[must_use]
pub fn prospects(market: &Market, offer: usize) -> Vec<Prospect> {
    if offer >= market.offers().len() {
        return Vec::new();
    }
    let asking = Asking::new(market, OfferIx::new(offer));
    let lines = || (0..market.lines().len()).map(LineIx::new);
    let mut found: Vec<Prospect> = Vec::with_capacity(market.lines().len());
    let mut keys: Vec<Option<Key>> = Vec::with_capacity(market.lines().len());
    let mut sums: BTreeMap<Key, BTreeMap<i32, i64>> = BTreeMap::new();
    for line in lines() {
        let kept = reasons(market, asking.offer, line);
        let (least, lacks) = asking.alone(kept, line);
        let key = least.map(|_| (market.state_of(line), kept, lacks.clone()));
        if let Some(key) = &key {
            let of_key = sums.entry(key.clone()).or_default();
            *of_key.entry(market[line].year).or_insert(0) += asking.takes(line);
        }
        found.push(Prospect { reasons: kept.list(), lacks, least, together: None });
        keys.push(key);
    }
    let Some(min_grant) = market[asking.offer].limits.min_grant else { return found };
    let together: BTreeMap<&Key, i64> =
        sums.keys().map(|key| (key, asking.together(key, &sums))).collect();
    for (prospect, key) in found.iter_mut().zip(&keys) {
        prospect.together = key.as_ref().and_then(|key| together.get(key).copied());
        if prospect.together.is_some_and(|together| together < min_grant) {
            prospect.lacks.push(Lack::MinGrant);
        }
    }
    found
}

/// An offer, and what is locked of it.
struct Asking<'a> {
    market: &'a Market,
    offer: OfferIx,
    locked: BTreeMap<(OfferIx, StateIx, i32), i64>,
}

impl<'a> Asking<'a> {
    fn new(market: &'a Market, offer: OfferIx) -> Self {
        Self { market, offer, locked: market.locked_by_grant() }
    }

    /// What keeps the offer from a line whatever else the State asks, and the least of use to it.
    fn alone(&self, kept: Reasons, line: LineIx) -> (Option<i64>, Vec<Lack>) {
        let is_other = [Reason::ResourceKind, Reason::ResourceCode, Reason::ResourceUnit]
            .into_iter()
            .any(|reason| kept.has(reason));
        match self.market[line].asked {
            Some(asked) if asked.remaining() <= 0 => (None, vec![Lack::NothingOpen]),
            Some(asked) if !is_other => {
                let least = self.market.given(self.offer, line, asked.least());
                let year = self.market[line].year;
                let state = self.market.state_of(line);
                let offer = &self.market[self.offer];
                let of_line = offer.limits.max_share_of_line.map(|_| self.takes(line));
                let has = [held(offer, year), of_line].into_iter().flatten().min();
                let lacks =
                    [(Lack::SmallestPart, has), (Lack::MaxPerState, self.most(state, year))];
                let short = lacks.into_iter().filter(|(_, has)| has.is_some_and(|has| has < least));
                (Some(least), short.map(|(lack, _)| lack).collect())
            }
            _ => (None, Vec::new()),
        }
    }

    /// The most that a line could take of the offer, as if it held any quantity.
    fn takes(&self, line: LineIx) -> i64 {
        let open = self.market[line].asked.map_or(0, crate::market::Asked::remaining);
        let share = self.market[self.offer].limits.max_share_of_line;
        let left = share.map_or(open, |share| share_left(self.market, self.offer, line, share));
        self.market.given(self.offer, line, open.min(left))
    }

    /// What a State may still receive in a year, where that is limited.
    fn most(&self, state: StateIx, year: i32) -> Option<i64> {
        let most = self.market[self.offer].limits.max_per_state?;
        Some(most - self.locked.get(&(self.offer, state, year)).copied().unwrap_or(0))
    }

    /// What lines of a key, and those of the State that fewer rules keep away, could take, with what
    /// the State has of the offer already.
    fn together(&self, key: &Key, sums: &BTreeMap<Key, BTreeMap<i32, i64>>) -> i64 {
        let (state, kept, lacks) = key;
        let mut years: BTreeMap<i32, i64> = BTreeMap::new();
        for ((_, fewer, lacked), of_key) in sums.iter().filter(|((other, ..), _)| other == state) {
            if kept.holds(*fewer) && lacked.iter().all(|lack| lacks.contains(lack)) {
                for (year, sum) in of_key {
                    *years.entry(*year).or_insert(0) += sum;
                }
            }
        }
        let in_year = |(year, sum): (i32, i64)| {
            let most = self.most(*state, year).filter(|_| !lacks.contains(&Lack::MaxPerState));
            let has = [held(&self.market[self.offer], year), most];
            has.into_iter().flatten().fold(sum, i64::min).max(0)
        };
        let of_state =
            self.locked.iter().filter(|((offer, to, _), _)| (*offer, *to) == (self.offer, *state));
        of_state.map(|(_, sum)| sum).sum::<i64>() + years.into_iter().map(in_year).sum::<i64>()
    }
}

/// What an offer holds in a year, and in one that it does not name, in its last.
fn held(offer: &Offer, year: i32) -> Option<i64> {
    let of_year = offer.years.get(&year).or_else(|| offer.years.values().next_back())?;
    of_year.quantity.map(|_| of_year.remaining())
}
