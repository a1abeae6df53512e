//! What more of an offer, less of a donor or another rule would change, in words.

use std::collections::BTreeMap;

use engine::case::ResourceKind;
use engine::explain::{
    Baseline, ClassChange, DependenceReport, ObjectivesReport, OfferPrice, PricesReport, Without,
};
use engine::run::ResourceKey;

use super::{Figures, count, resource_name};
use crate::explanation::Part;

/// The names that a case gives to ids, and how its quantities are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// How quantities are written.
    pub figures: Figures,
    states: BTreeMap<String, String>,
    donors: BTreeMap<String, String>,
    donor_of: BTreeMap<String, String>,
}

impl Default for Names {
    /// A case without names, counted in US dollars.
    fn default() -> Self {
        let figures = Figures { currency: "USD".to_owned(), digits: 2 };
        let none = BTreeMap::new;
        Self { figures, states: none(), donors: none(), donor_of: none() }
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
        names
            .donor_of
            .extend(case.offers.iter().map(|offer| (offer.id.clone(), offer.donor.clone())));
        names
    }

    fn state<'a>(&'a self, iso3: &'a str) -> &'a str {
        self.states.get(iso3).map(String::as_str).filter(|name| !name.is_empty()).unwrap_or(iso3)
    }

    fn donor<'a>(&'a self, id: &'a str) -> &'a str {
        self.donors.get(id).map_or(id, String::as_str)
    }

    /// An offer with its donor.
    #[must_use]
    pub fn offer(&self, id: &str) -> String {
        match self.donor_of.get(id) {
            Some(donor) => format!("{} ({id})", self.donor(donor)),
            None => id.to_owned(),
        }
    }

    /// `+USD 5` or `−USD 5`.
    fn change(&self, resource: &ResourceKey, value: i64) -> String {
        let sign = if value < 0 { "\u{2212}" } else { "+" };
        format!("{sign}{}", self.figures.with_unit(resource, value.abs()))
    }

    fn class_change(&self, change: &ClassChange) -> String {
        format!(
            "{}, priority {}: {}",
            self.state(&change.state),
            change.priority,
            self.change(&change.resource, change.quantity)
        )
    }
}

fn table(title: &str, columns: &[&str], rows: Vec<Vec<String>>, none: &str) -> Part {
    let columns = columns.iter().map(|&name| name.to_owned()).collect();
    Part { title: title.to_owned(), columns, rows, none: none.to_owned() }
}

/// What more of each offer would change.
#[must_use]
pub fn prices(report: &PricesReport, names: &Names) -> Vec<Part> {
    let (useful, idle): (Vec<&OfferPrice>, Vec<&OfferPrice>) =
        report.offers.iter().partition(|price| price.placed > 0);
    let rows = useful.into_iter().map(|price| {
        let gains: Vec<String> =
            price.gains.iter().map(|change| names.class_change(change)).collect();
        let resource = price.gains.first().map(|change| &change.resource);
        let quantity = |value: i64| {
            resource.map_or_else(|| value.to_string(), |key| names.figures.with_unit(key, value))
        };
        vec![
            names.offer(&price.offer),
            price.year.to_string(),
            quantity(price.added),
            quantity(price.placed),
            gains.join("; "),
        ]
    });
    let columns = ["Offer", "Year", "More", "Would be placed", "Cover that would change"];
    let mut parts = vec![table(
        "Offers of which more would be placed",
        &columns,
        rows.collect(),
        "More of any offer would place nothing.",
    )];
    if !idle.is_empty() {
        let offers =
            idle.iter().map(|price| vec![format!("{}, {}", names.offer(&price.offer), price.year)]);
        parts.push(table("Offers of which more would change nothing", &[], offers.collect(), ""));
    }
    parts
}

/// What a State would lose if a donor left.
#[must_use]
pub fn dependence(report: &DependenceReport, names: &Names) -> Vec<Part> {
    let donors = report.states.iter().flat_map(|state| &state.donors);
    let rows = donors.map(|entry| {
        let brings: Vec<String> = entry
            .brings
            .iter()
            .map(|gift| names.figures.with_unit(&gift.resource, gift.locked + gift.proposed))
            .collect();
        let lost = match &entry.if_it_leaves {
            None => "not tried".to_owned(),
            Some(changes) if changes.is_empty() => "nothing: others would bring as much".to_owned(),
            Some(changes) => changes
                .iter()
                .map(|change| {
                    let what = match change.resource.kind {
                        ResourceKind::Funding => String::new(),
                        _ => format!("{}, ", resource_name(&change.resource)),
                    };
                    let by = names.change(&change.resource, change.quantity);
                    format!("{what}priority {}: {by}", change.priority)
                })
                .collect::<Vec<_>>()
                .join("; "),
        };
        vec![names.donor(&entry.donor).to_owned(), brings.join("; "), lost]
    });
    let columns = ["Donor", "Would bring", "Change for the State if it left"];
    vec![table("If a donor left", &columns, rows.collect(), "No donor is proposed for this State.")]
}

/// What each objective costs the others.
#[must_use]
pub fn objectives(report: &ObjectivesReport, names: &Names) -> Vec<Part> {
    let columns = ["State", "Priority", "Without the rule", "With it", "Difference"];
    let parts = report.effects.iter().map(|effect| {
        let title = match effect.without {
            Without::Priority => "National priority".to_owned(),
            Without::Fairness => "Lifting the lowest coverage first".to_owned(),
            Without::Fit => "Donors\u{2019} preferences".to_owned(),
            Without::FixedCost => "The cost for each donor and State".to_owned(),
            Without::Bands(bands) => format!("Steps of fairness, instead of {bands}"),
        };
        let rows = effect.difference.states.iter().filter_map(|state| {
            let cover = |amounts: &engine::run::Amounts| amounts.locked + amounts.proposed;
            let (before, after) = (cover(&state.before), cover(&state.after));
            (before != after).then(|| {
                let quantity = |value| names.figures.with_unit(&state.resource, value);
                vec![
                    names.state(&state.state).to_owned(),
                    state.priority.to_string(),
                    quantity(before),
                    quantity(after),
                    names.change(&state.resource, after - before),
                ]
            })
        });
        table(
            &title,
            &columns,
            rows.collect(),
            "Without this rule no State\u{2019}s cover would differ.",
        )
    });
    parts.collect()
}

/// Where the answer is known from, and how far it goes, in a sentence.
#[must_use]
pub fn checked(complete: bool, solves: u32) -> String {
    let times = usize::try_from(solves).unwrap_or(usize::MAX);
    let times = if times == 1 { "once".to_owned() } else { format!("{} times", count(times)) };
    if complete {
        format!("Checked by matching again, {times}.")
    } else {
        format!("Checked by matching again, {times}; stopped before everything was tried.")
    }
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn an_answer_cut_short_says_so() {
        assert_eq!(checked(true, 1), "Checked by matching again, once.");
        assert!(
            checked(false, 1_200).starts_with("Checked by matching again, 1,200 times; stopped")
        );
    }
}
