//! What a run says, computed from what is placed: sums, coalitions, uses of offers.
//!
//! The same function makes a run and, in `verify`, remakes it from its matches, so every
//! figure in a run file is either an input or recomputed by its reader.

mod coalition;

use std::collections::BTreeMap;

use super::diagnosis::Diagnoses;
use super::{
    Amounts, Certificate, Match, OfferUse, OfferYearUse, RUN_FORMAT, ResourceKey, ResourceTotal,
    Run, proof,
};
use crate::market::{Line, LineIx, Market, OfferIx, ResourceIx, StateIx};
use crate::order::sort_by;
use crate::policy::Policy;

/// A quantity of an offer that the matching places on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Grant {
    /// Where it comes from.
    pub offer: OfferIx,
    /// Where it goes.
    pub line: LineIx,
    /// In the unit of the line's resource.
    pub quantity: i64,
}

/// Sums that several parts of the run read.
pub(super) struct Placed<'a> {
    pub market: &'a Market,
    pub grants: &'a [Grant],
    /// Proposed by line.
    pub by_line: Vec<i64>,
    /// Locked and proposed units that money fills, by line.
    pub bought: Vec<i64>,
    /// Proposed by offer and year, in the unit of the offer.
    pub by_offer_year: BTreeMap<(OfferIx, i32), i64>,
    /// Locked and proposed by offer, State and year, in the unit of the offer.
    pub held_by_grant: BTreeMap<(OfferIx, StateIx, i32), i64>,
    /// Proposed by offer and line.
    pub by_pair: BTreeMap<(OfferIx, LineIx), i64>,
}

/// The run that proposes `grants`.
pub(crate) fn build(
    market: &Market,
    policy: &Policy,
    grants: Vec<Grant>,
    certificate: Certificate,
) -> Run {
    let placed = Placed::new(market, &grants);
    let diagnoses = Diagnoses::new(&placed);
    let mut run = Run {
        format: RUN_FORMAT.to_owned(),
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        case_hash: market.case_hash().to_owned(),
        policy: policy.clone(),
        status: proof::status(&certificate),
        currency: market.currency().to_owned(),
        minor_digits: market.minor_digits(),
        totals: totals(&placed),
        matches: matches(&placed),
        coalitions: coalition::coalitions(&placed, &diagnoses, policy),
        offers: offers(&placed, &diagnoses),
        certificate,
        case: market.case().clone(),
        hash: String::new(),
    };
    run.hash = run.content_hash();
    run
}

impl<'a> Placed<'a> {
    fn new(market: &'a Market, grants: &'a [Grant]) -> Self {
        let mut by_line = vec![0; market.lines().len()];
        let (mut by_offer_year, mut by_pair) = (BTreeMap::new(), BTreeMap::new());
        let mut held_by_grant = market.locked_by_grant();
        for Grant { offer, line, quantity } in grants.iter().copied() {
            let (year, given) = (market[line].year, market.given(offer, line, quantity));
            by_line[line.at()] += quantity;
            *by_offer_year.entry((offer, year)).or_insert(0) += given;
            *held_by_grant.entry((offer, market.state_of(line), year)).or_insert(0) += given;
            *by_pair.entry((offer, line)).or_insert(0) += quantity;
        }
        let mut bought = vec![0; market.lines().len()];
        let locks = market.locks().iter().map(|lock| (lock.offer, lock.line, lock.quantity));
        let proposed = grants.iter().map(|grant| (grant.offer, grant.line, grant.quantity));
        for (_, line, units) in
            locks.chain(proposed).filter(|(offer, line, _)| market.buys(*offer, *line))
        {
            bought[line.at()] += units;
        }
        Self { market, grants, by_line, bought, by_offer_year, held_by_grant, by_pair }
    }

    /// Cover of a line; `None` where it is to be costed.
    pub(super) fn amounts(&self, ix: LineIx) -> Option<Amounts> {
        let asked = self.market[ix].asked?;
        let proposed = self.by_line[ix.at()];
        Some(Amounts {
            needed: asked.quantity,
            already_covered: asked.is_cover_reported.then_some(asked.already_covered),
            locked: asked.locked,
            proposed,
            open: asked.remaining() - proposed,
        })
    }

    /// What an offer has left in a year after locks and proposals.
    pub(super) fn unused(&self, offer: OfferIx, year: i32) -> i64 {
        let remaining = self.market[offer].years.get(&year).map_or(0, |entry| entry.remaining());
        remaining - self.by_offer_year.get(&(offer, year)).copied().unwrap_or(0)
    }
}

impl Amounts {
    /// Met outside this matching, as far as that is reported.
    #[must_use]
    pub const fn covered(&self) -> i64 {
        match self.already_covered {
            Some(covered) => covered,
            None => 0,
        }
    }

    /// Covered already or committed, as far as it is known; `None` where nothing is.
    #[must_use]
    pub const fn met(&self) -> Option<i64> {
        if self.already_covered.is_none() && self.locked == 0 {
            return None;
        }
        Some(self.covered() + self.locked)
    }

    /// Adds every part; the market's bound on sums keeps this in range.
    pub(crate) const fn add(&mut self, other: Self) {
        self.needed += other.needed;
        if other.already_covered.is_some() {
            self.already_covered = Some(self.covered() + other.covered());
        }
        self.locked += other.locked;
        self.proposed += other.proposed;
        self.open += other.open;
    }
}

pub(super) fn key(market: &Market, ix: ResourceIx) -> ResourceKey {
    let resource = &market[ix];
    ResourceKey { kind: resource.kind, code: resource.code.clone(), unit: resource.unit.clone() }
}

/// A count as the run holds it.
pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).expect("the format's limits keep counts far below 2^32")
}

fn totals(placed: &Placed<'_>) -> Vec<ResourceTotal> {
    let market = placed.market;
    (0..market.resources().len())
        .map(ResourceIx::new)
        .map(|resource| {
            let mut total = ResourceTotal {
                resource: key(market, resource),
                amounts: Amounts::default(),
                offered: 0,
                buys: 0,
                bought: 0,
                unused: 0,
                lines: 0,
                to_be_costed: 0,
            };
            let of_resource = |(_, line): &(usize, &Line)| line.resource == resource;
            for (at, _) in market.lines().iter().enumerate().filter(of_resource) {
                match placed.amounts(LineIx::new(at)) {
                    Some(amounts) => {
                        total.amounts.add(amounts);
                        total.bought += placed.bought[at];
                        total.lines += 1;
                    }
                    None => total.to_be_costed += 1,
                }
            }
            if resource == ResourceIx::MONEY {
                let bought = market.lines().iter().zip(&placed.bought);
                total.buys = bought.filter_map(|(line, units)| Some(units * line.price?)).sum();
            }
            for (at, offer) in
                market.offers().iter().enumerate().filter(|(_, offer)| offer.resource == resource)
            {
                for (year, entry) in &offer.years {
                    total.offered += entry.quantity.unwrap_or(0);
                    total.unused += placed.unused(OfferIx::new(at), *year);
                }
            }
            total
        })
        .collect()
}

fn matches(placed: &Placed<'_>) -> Vec<Match> {
    let market = placed.market;
    let entry = |offer: OfferIx, line: LineIx, quantity: i64, locked: bool| {
        let need = &market[market[line].need];
        Match {
            offer: market[offer].id.clone(),
            donor: market[market[offer].donor].id.clone(),
            state: market[need.state].iso3.clone(),
            need: need.id.clone(),
            line: market[line].id.clone(),
            year: market[line].year,
            quantity,
            money: market.buys(offer, line).then(|| market.given(offer, line, quantity)),
            locked,
        }
    };
    let mut all: Vec<(OfferIx, LineIx, bool, i64)> =
        market.locks().iter().map(|lock| (lock.offer, lock.line, false, lock.quantity)).collect();
    all.extend(placed.grants.iter().map(|grant| (grant.offer, grant.line, true, grant.quantity)));
    sort_by(&mut all, Ord::cmp);
    all.into_iter()
        .map(|(offer, line, proposed, quantity)| entry(offer, line, quantity, !proposed))
        .collect()
}

fn offers(placed: &Placed<'_>, diagnoses: &Diagnoses) -> Vec<OfferUse> {
    let market = placed.market;
    let eligible_lines = diagnoses.eligible_lines(placed);
    (0..market.offers().len())
        .map(OfferIx::new)
        .map(|ix| {
            let offer = &market[ix];
            let years = offer
                .years
                .iter()
                .map(|(year, entry)| OfferYearUse {
                    year: *year,
                    offered: entry.quantity,
                    locked: entry.locked,
                    proposed: placed.by_offer_year.get(&(ix, *year)).copied().unwrap_or(0),
                    unused: placed.unused(ix, *year),
                })
                .collect();
            OfferUse {
                offer: offer.id.clone(),
                resource: key(market, offer.resource),
                years,
                eligible_lines: count(eligible_lines[ix.at()]),
            }
        })
        .collect()
}
