//! Lines that no rule tells apart, and the verdicts on all offers for each kind of them.
//!
//! A market has many lines of few kinds, and few States, years, resources, themes and activities.
//! What each of these says of every offer is worked out once; a verdict is then the union of five sets.

use std::collections::BTreeMap;

use super::{PARTS, Reasons, of_line};
use crate::market::{LineIx, Market, OfferIx, ResourceIx, StateIx};
use crate::order;

/// Themes and activities that some offer lists, excludes or prefers; nothing tells the others apart.
pub(crate) struct Named<'a> {
    themes: BTreeMap<&'a str, usize>,
    activities: BTreeMap<&'a str, usize>,
}

impl<'a> Named<'a> {
    pub(crate) fn new(market: &'a Market) -> Self {
        let limits = || market.offers().iter().map(|offer| &offer.limits);
        let themes = limits().flat_map(|limits| limits.themes.union(&limits.excluded_themes));
        let preferred =
            market.offers().iter().flat_map(|offer| offer.preferences.also.themes.keys());
        let themes = themes.chain(preferred);
        let activities =
            limits().flat_map(|limits| limits.activities.union(&limits.excluded_activities));
        let placed = |names: &mut dyn Iterator<Item = &'a String>| {
            let names = order::set(names.map(String::as_str));
            order::map(names.into_iter().enumerate().map(|(at, name)| (name, at)))
        };
        let (mut themes, mut activities) = (themes, activities);
        Self { themes: placed(&mut themes), activities: placed(&mut activities) }
    }

    /// The theme's position among those named, in their order.
    pub(crate) fn theme(&self, theme: &str) -> Option<usize> {
        self.themes.get(theme).copied()
    }
    /// The activity's position among those named, in their order.
    pub(crate) fn activity(&self, activity: &str) -> Option<usize> {
        self.activities.get(activity).copied()
    }
}

/// What rules read of a line; a line of a forbidden pair is a kind of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    state: StateIx,
    year: i32,
    resource: ResourceIx,
    price: Option<i64>,
    theme: Option<usize>,
    activity: Option<usize>,
    is_costed: bool,
    alone: Option<LineIx>,
}

/// The kinds of lines of a market.
pub(crate) struct Kinds {
    /// By line: its kind.
    pub of: Vec<usize>,
    /// By kind: a line that speaks for it, and what of its rules, by part, others share.
    speaker: Vec<(LineIx, [usize; PARTS.len()])>,
    /// What parts say of each offer.
    rows: Vec<Vec<Reasons>>,
}

impl Kinds {
    /// Time is that of lines, and of offers × what lines differ in; not of offers × lines.
    pub(crate) fn new(market: &Market) -> Self {
        let named = Named::new(market);
        let mut alone = vec![false; market.lines().len()];
        for (_, line) in &market.forbidden {
            alone[line.at()] = true;
        }
        let mut known: BTreeMap<Key, usize> = BTreeMap::new();
        let mut kinds = Self { of: Vec::new(), speaker: Vec::new(), rows: Vec::new() };
        let mut rows = Rows(BTreeMap::new());
        for (at, entry) in market.lines().iter().enumerate() {
            let (line, need) = (LineIx::new(at), &market[entry.need]);
            let key = Key {
                state: need.state,
                year: entry.year,
                resource: entry.resource,
                price: entry.price,
                theme: named.theme(&need.theme),
                activity: named.activity(&need.activity),
                is_costed: entry.asked.is_some(),
                alone: alone[at].then_some(line),
            };
            let kind = *known.entry(key).or_insert_with(|| {
                kinds.speaker.push((line, rows.of(market, line, &key, &mut kinds.rows)));
                kinds.speaker.len() - 1
            });
            kinds.of.push(kind);
        }
        kinds
    }

    /// How many kinds there are.
    pub(crate) fn len(&self) -> usize {
        self.speaker.len()
    }

    /// A line that speaks for a kind.
    pub(crate) fn speaker(&self, kind: usize) -> LineIx {
        self.speaker[kind].0
    }

    /// Every offer with the rules that keep it from a kind of lines.
    pub(crate) fn verdicts(
        &self,
        market: &Market,
        kind: usize,
    ) -> impl Iterator<Item = (OfferIx, Reasons)> {
        let (line, rows) = self.speaker[kind];
        let rows = rows.map(|row| &self.rows[row][..]);
        (0..market.offers().len()).map(move |at| {
            let alone = of_line(market, OfferIx::new(at), line);
            (OfferIx::new(at), rows.iter().fold(alone, |all, row| all.and(row[at])))
        })
    }
}

/// Where the rows stand that lines differ by: part, and what it reads.
struct Rows(BTreeMap<(usize, usize, bool), usize>);

impl Rows {
    /// The row of each part for a line, made where there is none yet.
    fn of(
        &mut self,
        market: &Market,
        line: LineIx,
        key: &Key,
        rows: &mut Vec<Vec<Reasons>>,
    ) -> [usize; PARTS.len()] {
        let after = |position: Option<usize>| position.map_or(0, |at| at + 1);
        let year = usize::try_from(key.year).expect("a year of the calendar");
        let reads = [
            (key.resource.at(), key.price.is_some()),
            (year, false),
            (key.state.at(), false),
            (after(key.theme), false),
            (after(key.activity), false),
        ];
        let mut part = 0;
        reads.map(|(at, has_price)| {
            let place = (part, at, has_price);
            let row = *self.0.entry(place).or_insert_with(|| {
                let offers = (0..market.offers().len()).map(OfferIx::new);
                rows.push(offers.map(|offer| PARTS[part](market, offer, line)).collect());
                rows.len() - 1
            });
            part += 1;
            row
        })
    }
}
