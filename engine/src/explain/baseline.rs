//! A run with its market and sums: where every question starts.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::case::CaseErrors;
use crate::market::{DonorIx, LineIx, Market, OfferIx, ResourceIx, StateIx};
use crate::matching::{self, Start};
use crate::network::class_of;
use crate::order;
use crate::policy::Fairness;
use crate::run::{Amounts, ResourceKey, Run};
use crate::ties::{Beside, Present};

use super::QuestionError;

/// A run that questions are asked about.
///
/// A run from elsewhere is [verified](crate::run::verify) first: its figures are taken as they stand.
#[derive(Clone, Debug)]
pub struct Baseline {
    market: Market,
    run: Run,
    placed: BTreeMap<(OfferIx, LineIx), Placed>,
    /// Indexed as [`Market::lines`]; `None` is to be costed.
    amounts: Vec<Option<Amounts>>,
    classes: BTreeMap<ClassKey, Amounts>,
    /// What money may buy for some line.
    priced: BTreeSet<ResourceIx>,
    present: Arc<Present>,
    /// Where changed cases start from, once one has been asked about.
    start: OnceCell<Option<Arc<Start>>>,
}

/// What an offer has on a line, in the unit of the line's resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Placed {
    /// Confirmed.
    pub(super) locked: i64,
    /// Proposed.
    pub(super) proposed: i64,
}

impl Placed {
    pub(super) const fn sum(self) -> i64 {
        self.locked + self.proposed
    }
}

/// One State's lines of one class of the policy, counted from 0, and of one resource.
pub(super) type ClassKey = (StateIx, u8, ResourceIx);

impl Baseline {
    /// The baseline of a run.
    ///
    /// # Errors
    ///
    /// [`CaseErrors`] where the case inside the run is not valid.
    pub fn of(run: Run) -> Result<Self, CaseErrors> {
        let market = Market::try_from(run.case.clone())?;
        let mut placed: BTreeMap<(OfferIx, LineIx), Placed> = BTreeMap::new();
        let offers: BTreeMap<&str, OfferIx> = ids(market.offers(), |offer| &offer.id, OfferIx::new);
        let lines: BTreeMap<&str, LineIx> = ids(market.lines(), |line| &line.id, LineIx::new);
        for entry in &run.matches {
            let pair = offers.get(entry.offer.as_str()).zip(lines.get(entry.line.as_str()));
            let Some((offer, line)) = pair else { continue };
            let sum = placed.entry((*offer, *line)).or_default();
            *(if entry.locked { &mut sum.locked } else { &mut sum.proposed }) += entry.quantity;
        }
        let mut amounts = vec![None; market.lines().len()];
        for cover in run.coalitions.iter().flat_map(|coalition| &coalition.lines) {
            if let Some(line) = lines.get(cover.line.as_str()) {
                amounts[line.at()] = cover.amounts;
            }
        }
        let mut classes: BTreeMap<ClassKey, Amounts> = BTreeMap::new();
        for (line, amounts) in market.lines().iter().zip(&amounts) {
            let Some(amounts) = amounts else { continue };
            let need = &market[line.need];
            let class = class_of(&run.policy, need.priority);
            classes.entry((need.state, class, line.resource)).or_default().add(*amounts);
        }
        let priced = market.lines().iter().filter(|line| line.price.is_some());
        let priced = order::set(priced.map(|line| line.resource));
        let present = Arc::new(Present::of(&run));
        Ok(Self { market, run, placed, amounts, classes, priced, present, start: OnceCell::new() })
    }

    /// The market of the run's case.
    #[must_use]
    pub const fn market(&self) -> &Market {
        &self.market
    }
    /// The run.
    #[must_use]
    pub const fn run(&self) -> &Run {
        &self.run
    }

    /// What a changed case is to stay near to; of what changes least, `line` comes first.
    pub(super) fn beside(&self, line: Option<&str>) -> Beside {
        Beside { present: Arc::clone(&self.present), line: line.map(ToOwned::to_owned) }
    }

    /// Where changed cases start from; solved when first asked for.
    pub(super) fn start(&self) -> Option<&Start> {
        let find = || matching::start(&self.market, &self.run.policy).map(Arc::new);
        self.start.get_or_init(find).as_deref()
    }

    pub(super) const fn placed(&self) -> &BTreeMap<(OfferIx, LineIx), Placed> {
        &self.placed
    }
    pub(super) fn placed_on(&self, offer: OfferIx, line: LineIx) -> Placed {
        self.placed.get(&(offer, line)).copied().unwrap_or_default()
    }
    pub(super) fn amounts(&self, line: LineIx) -> Option<Amounts> {
        self.amounts[line.at()]
    }
    /// Open quantity of a line; 0 where it is to be costed.
    pub(super) fn open(&self, line: LineIx) -> i64 {
        self.amounts(line).map_or(0, |amounts| amounts.open)
    }
    pub(super) fn class_of(&self, line: LineIx) -> ClassKey {
        let line = &self.market[line];
        let need = &self.market[line.need];
        (need.state, class_of(&self.run.policy, need.priority), line.resource)
    }
    pub(super) fn class(&self, key: ClassKey) -> Amounts {
        self.classes.get(&key).copied().unwrap_or_default()
    }
    /// Whether units of a resource stand at steps of fairness that can be told: not where the policy has no
    /// steps, and not where money may buy some, since the steps are then of what they cost.
    pub(super) fn has_steps(&self, resource: ResourceIx) -> bool {
        self.run.policy.fairness == Fairness::Bands && !self.priced.contains(&resource)
    }
    /// What an offer has left in a year after locks and proposals.
    pub(super) fn unused(&self, offer: OfferIx, year: i32) -> i64 {
        let remaining = self.market[offer].years.get(&year).map_or(0, |entry| entry.remaining());
        let of_offer = (offer, LineIx::new(0))..;
        let proposed: i64 = self
            .placed
            .range(of_offer)
            .take_while(|((at, _), _)| *at == offer)
            .filter(|((_, line), _)| self.market[*line].year == year)
            .map(|((_, line), placed)| self.market.given(offer, *line, placed.proposed))
            .sum();
        remaining - proposed
    }
    pub(super) fn offers(&self) -> impl Iterator<Item = OfferIx> + use<> {
        (0..self.market.offers().len()).map(OfferIx::new)
    }
    pub(super) fn lines(&self) -> impl Iterator<Item = LineIx> + use<> {
        (0..self.market.lines().len()).map(LineIx::new)
    }

    pub(super) fn offer(&self, id: &str) -> Result<OfferIx, QuestionError> {
        let at = self.market.offers().iter().position(|offer| offer.id == id);
        at.map(OfferIx::new).ok_or_else(|| QuestionError::UnknownOffer(id.to_owned()))
    }
    pub(super) fn line(&self, id: &str) -> Result<LineIx, QuestionError> {
        let at = self.market.lines().iter().position(|line| line.id == id);
        at.map(LineIx::new).ok_or_else(|| QuestionError::UnknownLine(id.to_owned()))
    }
    pub(super) fn state(&self, iso3: &str) -> Result<StateIx, QuestionError> {
        let at = self.market.states().iter().position(|state| state.iso3 == iso3);
        at.map(StateIx::new).ok_or_else(|| QuestionError::UnknownState(iso3.to_owned()))
    }
    pub(super) fn donor_id(&self, offer: OfferIx) -> String {
        self.market[self.market[offer].donor].id.clone()
    }
    pub(super) fn state_id(&self, state: StateIx) -> String {
        self.market[state].iso3.clone()
    }
    pub(super) fn resource(&self, ix: ResourceIx) -> ResourceKey {
        let resource = &self.market[ix];
        ResourceKey {
            kind: resource.kind,
            code: resource.code.clone(),
            unit: resource.unit.clone(),
        }
    }
    /// Donors with something on a State's lines, by id.
    pub(super) fn partners(&self, state: StateIx) -> BTreeSet<DonorIx> {
        let on_state = |line: LineIx| self.market.state_of(line) == state;
        let pairs = self.placed.iter().filter(|((_, line), sum)| on_state(*line) && sum.sum() > 0);
        order::set(pairs.map(|((offer, _), _)| self.market[*offer].donor))
    }
}

fn ids<'a, T, Ix>(
    list: &'a [T],
    id: impl Fn(&'a T) -> &'a str,
    new: impl Fn(usize) -> Ix,
) -> BTreeMap<&'a str, Ix> {
    order::map(list.iter().enumerate().map(|(at, entry)| (id(entry), new(at))))
}
