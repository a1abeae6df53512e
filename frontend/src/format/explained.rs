//! What more of an offer, less of a donor or another rule would change, in words.

use std::collections::BTreeMap;

use engine::case::{Code as _, ResourceKind};
use engine::explain::{
    Baseline, ClassChange, ClassCover, DependenceReport, LowestCover, ObjectiveEffect,
    ObjectivesReport, OfferPrice, PricesReport, Without,
};
use engine::run::ResourceKey;

use super::{Figures, percent, resource_name, state};
use crate::explanation::{Exact, Part};
use crate::words::say;

/// The names that a case gives to ids, and how its quantities are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// How quantities are written.
    pub figures: Figures,
    states: BTreeMap<String, String>,
    donors: BTreeMap<String, String>,
    donor_of: BTreeMap<String, String>,
    gives: BTreeMap<String, ResourceKey>,
    lines: BTreeMap<String, String>,
}

impl Default for Names {
    /// A case without names, counted in US dollars.
    fn default() -> Self {
        let figures = Figures { currency: "USD".to_owned(), digits: 2 };
        let none = BTreeMap::new;
        let gives = BTreeMap::new();
        Self { figures, states: none(), donors: none(), donor_of: none(), gives, lines: none() }
    }
}

impl Names {
    /// Of the case that a run matched.
    #[must_use]
    pub fn of(baseline: &Baseline) -> Self {
        let market = baseline.market();
        let case = market.case();
        let figures =
            Figures { currency: market.currency().to_owned(), digits: market.minor_digits() };
        let mut names = Self { figures, ..Self::default() };
        names
            .states
            .extend(case.states.iter().map(|state| (state.iso3.clone(), state.name.clone())));
        names.donors.extend(case.donors.iter().map(|donor| (donor.id.clone(), donor.name.clone())));
        names.gives.extend(market.offers().iter().map(|offer| {
            let resource = &market[offer.resource];
            let (kind, code, unit) = (resource.kind, resource.code.clone(), resource.unit.clone());
            (offer.id.clone(), ResourceKey { kind, code, unit })
        }));
        let lines =
            case.needs.iter().flat_map(|need| need.lines.iter().map(move |line| (need, line)));
        names.lines.extend(lines.map(|(need, line)| {
            (line.id.clone(), [need.title.clone(), line.year.to_string()].join(&say::list_comma()))
        }));
        names
            .donor_of
            .extend(case.offers.iter().map(|offer| (offer.id.clone(), offer.donor.clone())));
        names
    }

    /// A State by its name.
    #[must_use]
    pub fn state(&self, iso3: &str) -> String {
        let name = self.states.get(iso3).map(String::as_str).filter(|name| !name.is_empty());
        state(iso3, name.unwrap_or(iso3))
    }

    /// A line of a State by what its need is called and by its year.
    pub(super) fn line(&self, id: &str, iso3: &str) -> String {
        let line = self.lines.get(id).map_or(id, String::as_str);
        format!("{}{}{line}", self.state(iso3), say::list_comma())
    }

    /// A donor by its name.
    #[must_use]
    pub fn donor<'a>(&'a self, id: &'a str) -> &'a str {
        self.donors.get(id).map_or(id, String::as_str)
    }

    /// An offer with its donor.
    #[must_use]
    pub fn offer(&self, id: &str) -> String {
        match self.donor_of.get(id) {
            Some(donor) => say::offer_of(self.donor(donor), id),
            None => id.to_owned(),
        }
    }

    /// A quantity of an offer in its own unit; in that of `otherwise` where it is not known.
    #[must_use]
    pub fn quantity_of(&self, offer: &str, otherwise: &ResourceKey, value: i64) -> String {
        self.figures.with_unit(self.given_as(offer, otherwise), value)
    }

    /// A quantity of an offer of the case, in its own unit.
    fn given(&self, offer: &str, value: i64) -> String {
        let written = |resource| self.figures.with_unit(resource, value);
        self.gives.get(offer).map_or_else(|| value.to_string(), written)
    }

    /// An offer, its donor and that one's name, for a file.
    pub(super) fn offer_cells(&self, id: &str) -> [String; 3] {
        let donor = self.donor_of.get(id).cloned().unwrap_or_default();
        let name = self.donor(&donor).to_owned();
        [id.to_owned(), donor, name]
    }

    /// A State and its name, for a file.
    pub(super) fn state_cells(&self, iso3: &str) -> [String; 2] {
        [iso3.to_owned(), self.state(iso3)]
    }

    /// Kind, code and unit, for a file; money is counted in the currency of the case.
    pub(super) fn resource_cells(&self, of: &ResourceKey) -> [String; 3] {
        let unit = if of.unit.is_empty() { &self.figures.currency } else { &of.unit };
        [of.kind.code().to_owned(), of.code.clone(), unit.clone()]
    }

    /// What an offer is of; `otherwise` where it is not known.
    pub(super) fn given_as<'a>(
        &'a self,
        offer: &str,
        otherwise: &'a ResourceKey,
    ) -> &'a ResourceKey {
        self.gives.get(offer).unwrap_or(otherwise)
    }

    /// A quantity as a plain figure, for a file.
    pub(super) fn exact(&self, of: &ResourceKey, value: i64) -> String {
        self.figures.exact(of.kind, value)
    }

    /// `+USD 5` or `−USD 5`.
    fn change(&self, resource: &ResourceKey, value: i64) -> String {
        let sign = if value < 0 { "\u{2212}" } else { "+" };
        format!("{sign}{}", self.figures.with_unit(resource, value.abs()))
    }

    /// Changes of cover, in a row.
    pub(super) fn gains(&self, changes: &[ClassChange]) -> String {
        let changes: Vec<String> = changes.iter().map(|change| self.class_change(change)).collect();
        changes.join(&say::list_semicolon())
    }

    fn class_change(&self, change: &ClassChange) -> String {
        let by = self.change(&change.resource, change.quantity);
        say::class_change(&by, &change.priority.to_string(), &self.state(&change.state))
    }
}

/// What is committed and what is proposed, told apart; empty where there is neither.
pub(super) fn standing(locked: i64, proposed: i64, quantity: impl Fn(i64) -> String) -> String {
    let mut parts = Vec::new();
    if locked > 0 {
        parts.push(say::member_committed(&quantity(locked)));
    }
    if proposed > 0 {
        parts.push(say::member_proposed(&quantity(proposed)));
    }
    parts.join(&say::list_comma())
}

/// A table, or a list where there are no columns.
pub(super) fn table(
    title: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    none: String,
) -> Part {
    Part { title, columns, rows, none, exact: Exact::default() }
}

/// The columns of [`prices`] as a file.
const PRICES: [&str; 10] =
    ["offer", "donor", "donor_name", "year", "kind", "code", "unit", "more", "placed", "change"];

/// What more of each offer would change.
#[must_use]
pub fn prices(report: &PricesReport, names: &Names) -> Vec<Part> {
    let (useful, idle): (Vec<&OfferPrice>, Vec<&OfferPrice>) =
        report.offers.iter().partition(|price| price.placed != 0 || !price.gains.is_empty());
    let exact = useful.iter().filter_map(|price| {
        let of = names.gives.get(&price.offer)?;
        let mut cells = names.offer_cells(&price.offer).to_vec();
        cells.push(price.year.to_string());
        cells.extend(names.resource_cells(of));
        cells.extend([names.exact(of, price.added), names.exact(of, price.placed)]);
        cells.push(names.gains(&price.gains));
        Some(cells)
    });
    let exact = Exact::new(&PRICES, &[3, 7, 8], exact.collect());
    let rows = useful.into_iter().map(|price| {
        let quantity = |value: i64| names.given(&price.offer, value);
        vec![
            names.offer(&price.offer),
            price.year.to_string(),
            quantity(price.added),
            quantity(price.placed),
            names.gains(&price.gains),
        ]
    });
    let columns = vec![
        say::col_offer(),
        say::col_year(),
        say::prices_more(),
        say::prices_placed(),
        say::prices_change(),
    ];
    let useful = table(say::prices_useful(), columns, rows.collect(), say::prices_none());
    let mut parts = vec![Part { exact, ..useful }];
    if !idle.is_empty() {
        let offers = idle.iter().map(|price| {
            vec![say::prices_idle_offer(&names.offer(&price.offer), &price.year.to_string())]
        });
        parts.push(table(say::prices_idle(), Vec::new(), offers.collect(), String::new()));
    }
    parts
}

/// What a State has most of from one donor, then what it would lose if a donor left.
#[must_use]
pub fn dependence(report: &DependenceReport, names: &Names) -> Vec<Part> {
    let donors = report.states.iter().flat_map(|state| &state.donors);
    let rows = donors.map(|entry| {
        let brings: Vec<String> = entry
            .brings
            .iter()
            .map(|gift| {
                let quantity = |value| names.figures.with_unit(&gift.resource, value);
                standing(gift.locked, gift.proposed, quantity)
            })
            .collect();
        let lost = match &entry.if_it_leaves {
            None => say::dependence_not_tried(),
            Some(changes) if changes.is_empty() => say::dependence_nothing(),
            Some(changes) => changes
                .iter()
                .map(|change| {
                    let by = names.change(&change.resource, change.quantity);
                    let priority = change.priority.to_string();
                    match change.resource.kind {
                        ResourceKind::Funding => say::class_change_only(&by, &priority),
                        _ => say::class_change(&by, &priority, &resource_name(&change.resource)),
                    }
                })
                .collect::<Vec<_>>()
                .join(&say::list_semicolon()),
        };
        vec![names.donor(&entry.donor).to_owned(), brings.join(&say::list_semicolon()), lost]
    });
    let columns = vec![say::col_donor(), say::col_would_bring(), say::dependence_change()];
    let exact = Exact::new(&DEPENDENCE, &[5, 9], dependence_rows(report, names));
    let lost = table(say::coalition_dependence(), columns, rows.collect(), say::dependence_none());
    let lost = Part { exact, ..lost };
    let greatest = report.states.iter().flat_map(|state| &state.greatest).map(|most| {
        let brought = names.figures.with_unit(&most.resource, most.quantity);
        let (share, donor) = (percent(most.quantity, most.of), names.donor(&most.donor));
        vec![say::dependence_share(&resource_name(&most.resource), &brought, donor, &share)]
    });
    let greatest: Vec<Vec<String>> = greatest.collect();
    let shares = (!greatest.is_empty())
        .then(|| table(say::dependence_greatest(), Vec::new(), greatest, String::new()));
    shares.into_iter().chain([lost]).collect()
}

/// The columns of [`dependence`] as a file.
const DEPENDENCE: [&str; 10] = [
    "state",
    "state_name",
    "donor",
    "donor_name",
    "what",
    "priority",
    "kind",
    "code",
    "unit",
    "quantity",
];

/// The same as [`dependence`] for a file: what each donor brings, and what would be less or more
/// without it, a row each; no figure is below zero, which would be taken for a formula.
fn dependence_rows(report: &DependenceReport, names: &Names) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for state in &report.states {
        for entry in &state.donors {
            let mut add = |what: &str, priority: String, of: Option<(&ResourceKey, i64)>| {
                let mut cells = names.state_cells(&state.state).to_vec();
                cells.extend([entry.donor.clone(), names.donor(&entry.donor).to_owned()]);
                cells.extend([what.to_owned(), priority]);
                cells.extend(of.map_or_else(Default::default, |(of, _)| names.resource_cells(of)));
                cells.push(of.map_or_else(String::new, |(of, value)| names.exact(of, value)));
                rows.push(cells);
            };
            for gift in &entry.brings {
                for (what, value) in [("committed", gift.locked), ("proposed", gift.proposed)] {
                    if value > 0 {
                        add(what, String::new(), Some((&gift.resource, value)));
                    }
                }
            }
            match &entry.if_it_leaves {
                None => add("without_it_not_tried", String::new(), None),
                Some(changes) if changes.is_empty() => {
                    add("without_it_nothing", String::new(), None);
                }
                Some(changes) => {
                    for change in changes {
                        let less = change.quantity < 0;
                        let what = if less { "without_it_less" } else { "without_it_more" };
                        let of = (&change.resource, change.quantity.abs());
                        add(what, change.priority.to_string(), Some(of));
                    }
                }
            }
        }
    }
    rows
}

/// The columns of [`objectives`] as a file.
const OBJECTIVES: [&str; 9] =
    ["objective", "state", "priority", "kind", "code", "unit", "without", "with", "state_name"];

/// What each objective costs the others. For a file: the objective's code, ISO 3166-1 alpha-3,
/// priority, kind, code and unit of the resource, then the cover without and with the objective,
/// and the name of the State.
#[must_use]
pub fn objectives(report: &ObjectivesReport, names: &Names) -> Vec<Part> {
    let columns = || {
        vec![
            say::col_state(),
            say::col_priority(),
            say::objective_without(),
            say::objective_with(),
            say::objective_difference(),
        ]
    };
    let parts = report.effects.iter().flat_map(|effect| {
        let (code, title) = match effect.without {
            Without::Priority => ("priority", say::objective("priority")),
            Without::Order => ("order", say::objective("order")),
            Without::Fairness => ("fairness", say::objective("fairness")),
            Without::Fit => ("fit", say::objective("fit")),
            Without::FixedCost => ("fixed_cost", say::objective("fixed_cost")),
            Without::Bands(bands) => ("bands", say::objective_bands(bands)),
        };
        let moves = effect.difference.states.iter().filter_map(|state| {
            let cover = |amounts: &engine::run::Amounts| amounts.locked + amounts.proposed;
            let (before, after) = (cover(&state.before), cover(&state.after));
            (before != after).then_some((state, before, after))
        });
        let (mut rows, mut exact) = (Vec::new(), Vec::new());
        for (state, before, after) in moves {
            let quantity = |value| names.figures.with_unit(&state.resource, value);
            let plain = |value| names.exact(&state.resource, value);
            rows.push(vec![
                names.state(&state.state),
                state.priority.to_string(),
                quantity(before),
                quantity(after),
                names.change(&state.resource, after - before),
            ]);
            let mut cells = vec![code.to_owned(), state.state.clone(), state.priority.to_string()];
            cells.extend(names.resource_cells(&state.resource));
            cells.extend([plain(before), plain(after), names.state(&state.state)]);
            exact.push(cells);
        }
        let moved = table(title.clone(), columns(), rows, say::objective_none());
        let moved = Part { exact: Exact::new(&OBJECTIVES, &[2, 6, 7], exact), ..moved };
        let lifted: Vec<Vec<String>> =
            effect.lowest.iter().map(|lowest| vec![lifts(lowest, effect, names)]).collect();
        let lifted = (!lifted.is_empty()).then(|| table(title, Vec::new(), lifted, String::new()));
        lifted.into_iter().chain([moved])
    });
    parts.collect()
}

/// How the lowest coverage of a priority differs, and what the objective moves for it.
///
/// No State is named, so that none is singled out.
fn lifts(lowest: &LowestCover, effect: &ObjectiveEffect, names: &Names) -> String {
    let cover = |class: &ClassCover| percent(class.covered, class.needed);
    let said = say::objective_lowest(
        &cover(&lowest.after),
        &cover(&lowest.before),
        &lowest.priority.to_string(),
        &resource_name(&lowest.resource),
    );
    let total = effect.difference.totals.iter().find(|total| total.resource == lowest.resource);
    match total.map_or(0, |total| total.gained.min(total.lost)) {
        0 => said,
        moved => {
            let moved = names.figures.with_unit(&lowest.resource, moved);
            format!("{said} {}", say::objective_moved(&moved))
        }
    }
}

/// Where the answer is known from, how far it goes, and whether it could be better, in sentences.
#[must_use]
pub fn checked(complete: bool, solves: u32, proved: bool) -> String {
    let said =
        if complete { say::explain_checked(solves) } else { say::explain_checked_part(solves) };
    if proved { said } else { format!("{said} {}", say::explain_not_proved()) }
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn an_answer_cut_short_says_so() {
        assert_eq!(checked(true, 1, true), "Checked by matching again, once.");
        let part = checked(false, 1_200, true);
        assert!(part.starts_with("Checked by matching again, 1,200 times; stopped"), "{part}");
        let open = checked(true, 1, false);
        assert!(open.starts_with("Checked by matching again, once. Not proved best"), "{open}");
    }
}
