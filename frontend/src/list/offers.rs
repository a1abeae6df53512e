//! One row for each offer.

use std::cmp::Ordering;

use engine::Market;
use engine::case::{Code as _, DonorKind, ResourceKind};
use engine::market::State;
use engine::run::ResourceKey;

use super::{Filter, Sort, entry, found, options, ranks, sorted};
use crate::format;
use crate::route::{Query, SEARCH, SORT};
use crate::words::say;

/// An offer with what is known of its donor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferRow {
    /// Position in [`Market::offers`].
    pub at: usize,
    /// Id of the offer.
    pub offer: String,
    /// In the donor's words; empty where there are none.
    pub title: String,
    /// Name or neutral designation of the donor.
    pub donor: String,
    /// Its place among the donors by name.
    donor_rank: usize,
    /// What sort of donor.
    pub donor_kind: DonorKind,
    /// What is offered.
    pub resource: ResourceKey,
    /// Offered by year; `None` is not reported.
    pub years: Vec<(i32, Option<i64>)>,
    /// Names of the States and regions it is for; empty: any.
    pub places: Vec<String>,
    /// The States of the case among them, by listing or by region, as the case and as the reader
    /// name them; all where any may be.
    pub reach: Vec<(String, String)>,
    /// Themes it is for; empty: any.
    pub themes: Vec<String>,
    search: String,
}

impl OfferRow {
    /// The sum over years with a figure; `None` where no year has one.
    #[must_use]
    pub fn offered(&self) -> Option<i64> {
        let known: Vec<i64> = self.years.iter().filter_map(|(_, quantity)| *quantity).collect();
        (!known.is_empty()).then(|| known.iter().sum())
    }

    /// Whether some year has no figure.
    #[must_use]
    pub fn is_partly_unreported(&self) -> bool {
        self.years.iter().any(|(_, quantity)| quantity.is_none())
    }
}

/// Sums of one resource over rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferSum {
    /// What is counted.
    pub resource: ResourceKey,
    /// Over years with a figure; `None` where no year has one.
    pub offered: Option<i64>,
    /// Offers.
    pub offers: usize,
    /// Offers with a year that has no figure.
    pub unreported: usize,
}

/// Every offer of the market, by name of the donor and offer.
#[must_use]
pub fn rows(market: &Market) -> Vec<OfferRow> {
    let donors: Vec<String> = market.donors().iter().map(|donor| donor.name.clone()).collect();
    let ranks = ranks(&donors);
    let details = market.offers().iter().zip(&market.case().offers).enumerate();
    let rows: Vec<OfferRow> = details
        .map(|(at, (offer, detail))| {
            let donor = &market[offer.donor];
            let resource = &market[offer.resource];
            let names = offer.limits.states.iter().map(|state| format::state_of(&market[*state]));
            let places: Vec<String> = names.chain(offer.limits.regions.iter().cloned()).collect();
            let limits = &offer.limits;
            let is_reached = |state: &State| {
                places.is_empty()
                    || limits.states.iter().any(|listed| market[*listed].iso3 == state.iso3)
                    || limits.regions.contains(&state.region)
                    || limits.regions.contains(&state.subregion)
            };
            let reach = market.states().iter().filter(|state| is_reached(state));
            let title = detail.title.clone().unwrap_or_default();
            let search =
                [&donor.name, &donor.id, &offer.id, &title, &resource.code, &places.join(" ")];
            OfferRow {
                at,
                offer: offer.id.clone(),
                donor: donor.name.clone(),
                donor_rank: ranks[offer.donor.at()],
                donor_kind: donor.kind,
                resource: ResourceKey {
                    kind: resource.kind,
                    code: resource.code.clone(),
                    unit: resource.unit.clone(),
                },
                years: offer.years.iter().map(|(year, entry)| (*year, entry.quantity)).collect(),
                themes: offer.limits.themes.iter().cloned().collect(),
                search: format::fold(&search.map(String::as_str).join(" ")),
                reach: reach.map(|state| (state.name.clone(), format::state_of(state))).collect(),
                title,
                places,
            }
        })
        .collect();
    sorted(&rows, by_name).into_iter().cloned().collect()
}

fn by_name(a: &OfferRow, b: &OfferRow) -> Ordering {
    (a.donor_rank, &a.offer).cmp(&(b.donor_rank, &b.offer))
}

/// The rows that a query asks for, in its order.
#[must_use]
pub fn select<'a>(rows: &'a [OfferRow], query: &Query) -> Vec<&'a OfferRow> {
    let search = format::fold(query.get(SEARCH));
    let is = |name: &str, value: &str| query.get(name).is_empty() || query.get(name) == value;
    let any = |name: &str, listed: &[String]| {
        query.get(name).is_empty()
            || listed.is_empty()
            || listed.iter().any(|value| value == query.get(name))
    };
    let chosen = rows.iter().filter(|row| {
        is("kind", row.resource.kind.code())
            && is("donor_kind", row.donor_kind.code())
            && any("theme", &row.themes)
            && (query.get("place").is_empty()
                || row.reach.iter().any(|(name, _)| name == query.get("place")))
            && (query.get("year").is_empty()
                || row.years.iter().any(|(year, _)| year.to_string() == query.get("year")))
            && found(&search, &row.search)
    });
    let sort = Sort::parse(query.get(SORT));
    sorted(chosen, |a, b| {
        let order = match sort.column {
            "donor" => sort.direct(a.donor_rank.cmp(&b.donor_rank)),
            "offer" => sort.direct(a.offer.cmp(&b.offer)),
            "kind" => sort.direct(a.resource.cmp(&b.resource)),
            "year" => sort.direct(a.years.cmp(&b.years)),
            "offered" => {
                let (x, y) = (a.offered(), b.offered());
                // Unknown comes last, and money and months have no common order.
                x.is_none()
                    .cmp(&y.is_none())
                    .then_with(|| a.resource.cmp(&b.resource))
                    .then_with(|| sort.direct(x.cmp(&y)))
            }
            _ => Ordering::Equal,
        };
        order.then_with(|| by_name(a, b))
    })
}

/// Sums by resource, funding first.
#[must_use]
pub fn sums(rows: &[&OfferRow]) -> Vec<OfferSum> {
    let mut sums: Vec<OfferSum> = Vec::new();
    for row in rows {
        let sum = entry(
            &mut sums,
            &row.resource,
            |sum| &sum.resource,
            || OfferSum { resource: row.resource.clone(), offered: None, offers: 0, unreported: 0 },
        );
        sum.offers += 1;
        if let Some(offered) = row.offered() {
            sum.offered = Some(sum.offered.unwrap_or(0) + offered);
        }
        sum.unreported += usize::from(row.is_partly_unreported());
    }
    sums
}

/// Filters of the list, with the values that occur in it.
#[must_use]
pub fn filters(rows: &[OfferRow]) -> Vec<Filter> {
    let kinds = ResourceKind::ALL.iter().map(|kind| (kind.code().to_owned(), format::kind(*kind)));
    let donor =
        |row: &OfferRow| (row.donor_kind.code().to_owned(), format::donor_kind(row.donor_kind));
    let years = rows
        .iter()
        .flat_map(|row| row.years.iter().map(|(year, _)| (year.to_string(), year.to_string())));
    let themes = rows
        .iter()
        .flat_map(|row| row.themes.iter().map(|code| (code.clone(), format::theme(code))));
    vec![
        Filter { name: "kind", label: say::col_kind(), options: kinds.collect() },
        Filter {
            name: "donor_kind",
            label: say::col_donor_kind(),
            options: options(rows.iter().map(donor)),
        },
        Filter {
            name: "place",
            label: say::col_may_go(),
            options: options(rows.iter().flat_map(|row| row.reach.iter().cloned())),
        },
        Filter { name: "theme", label: say::col_theme(), options: options(themes) },
        Filter { name: "year", label: say::col_year(), options: options(years) },
    ]
}
