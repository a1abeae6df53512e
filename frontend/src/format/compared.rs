//! Other proposals, other donors, and who would rather leave this one, in words.

use engine::explain::{
    Alternative, AlternativesReport, Baseline, BlockingPair, ContrastReport, DonorState,
    RivalsReport,
};
use engine::run::ResourceKey;

use super::explained::{Names, table};
use crate::explanation::{Exact, Part};
use crate::words::say;

/// The columns of [`rivals`] as a file.
const RIVALS: [&str; 8] = ["offer", "donor", "donor_name", "kind", "code", "unit", "with", "cost"];
/// The columns of other proposals as a file.
const ALTERNATIVES: [&str; 6] = ["donor", "donor_name", "state", "state_name", "instead", "loss"];

/// What each other offer would cost at a line that asks for `resource`.
#[must_use]
pub fn rivals(report: &RivalsReport, resource: &ResourceKey, names: &Names) -> Vec<Part> {
    let row = |entry: &ContrastReport| {
        vec![
            names.offer(&entry.pair.offer),
            names.figures.with_unit(resource, entry.forced),
            cost(entry, resource, names),
        ]
    };
    let columns = vec![say::col_offer(), say::rivals_with(), say::rivals_cost()];
    let exact = |entry: &ContrastReport| {
        let mut cells = names.offer_cells(&entry.pair.offer).to_vec();
        cells.extend(names.resource_cells(resource));
        cells.extend([names.exact(resource, entry.forced), cost(entry, resource, names)]);
        cells
    };
    let exact = Exact::new(&RIVALS, &[6], report.rivals.iter().map(exact).collect());
    let rows = report.rivals.iter().map(row).collect();
    vec![Part { exact, ..table(say::rivals_title(), columns, rows, say::rivals_none()) }]
}

fn cost(entry: &ContrastReport, resource: &ResourceKey, names: &Names) -> String {
    let Some(cost) = &entry.cost else { return say::rivals_impossible() };
    match &cost.first {
        Some(first) => {
            let loss = names.figures.with_unit(resource, cost.loss);
            say::rivals_loss(&loss, &first.priority.to_string(), &first.band.to_string())
        }
        None if cost.difference.fit.net() < 0 => say::rivals_fit(),
        None => say::rivals_free(),
    }
}

/// The next-best proposals, and who would rather work with each other.
#[must_use]
pub fn alternatives(
    report: &AlternativesReport,
    blocking: &[BlockingPair],
    baseline: &Baseline,
    names: &Names,
) -> Vec<Part> {
    let row = |entry: &Alternative| {
        vec![
            say::alternatives_pair(names.donor(&entry.donor), &names.state(&entry.state)),
            instead(&entry.new_pairs, names),
            losses(entry, names),
        ]
    };
    let columns =
        vec![say::alternatives_without(), say::alternatives_instead(), say::alternatives_loss()];
    let rows = report.alternatives.iter().map(row).collect();
    let exact = |entry: &Alternative| {
        let mut cells = vec![entry.donor.clone(), names.donor(&entry.donor).to_owned()];
        cells.extend(names.state_cells(&entry.state));
        cells.extend([instead(&entry.new_pairs, names), losses(entry, names)]);
        cells
    };
    let exact = Exact::new(&ALTERNATIVES, &[], report.alternatives.iter().map(exact).collect());
    let others = table(say::alternatives_title(), columns, rows, say::alternatives_none());
    let others = Part { exact, ..others };
    let funding = baseline.run().totals.first().map(|total| total.resource.clone());
    let leave = |pair: &BlockingPair| {
        let quantity = funding.as_ref().map_or_else(
            || pair.quantity.to_string(),
            |funding| names.quantity_of(&pair.offer, funding, pair.quantity),
        );
        let (offer, state) = (names.offer(&pair.offer), names.state(&pair.state));
        vec![say::blocking_pair(&offer, &quantity, &state, &pair.year.to_string())]
    };
    let rows = blocking.iter().map(leave).collect();
    vec![others, table(say::blocking_title(), Vec::new(), rows, say::blocking_none())]
}

fn instead(pairs: &[DonorState], names: &Names) -> String {
    let pairs: Vec<String> = pairs
        .iter()
        .map(|pair| say::alternatives_pair(names.donor(&pair.donor), &names.state(&pair.state)))
        .collect();
    if pairs.is_empty() { say::alternatives_same() } else { pairs.join(&say::list_semicolon()) }
}

fn losses(entry: &Alternative, names: &Names) -> String {
    let losses: Vec<String> = entry
        .losses
        .iter()
        .filter(|of| of.loss > 0)
        .map(|of| names.figures.with_unit(&of.resource, of.loss))
        .collect();
    match (losses.is_empty(), entry.difference.fit.net() < 0) {
        (true, true) => say::rivals_fit(),
        (true, false) => say::alternatives_no_loss(),
        (false, _) => losses.join(&say::list_semicolon()),
    }
}
