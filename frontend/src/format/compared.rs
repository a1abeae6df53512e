//! Other proposals, other donors, and who would rather leave this one, in words.

use engine::explain::{
    Alternative, AlternativesReport, Baseline, BlockingPair, ContrastReport, Cost, DonorState,
    ResourceLoss, RivalsReport,
};
use engine::run::ResourceKey;

use super::explained::{Names, table};
use super::joined;
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
            cost(entry.cost.as_ref(), names),
        ]
    };
    let columns = vec![say::col_offer(), say::rivals_with(), say::rivals_cost()];
    let exact = |entry: &ContrastReport| {
        let mut cells = names.offer_cells(&entry.pair.offer).to_vec();
        cells.extend(names.resource_cells(resource));
        cells.extend([names.exact(resource, entry.forced), cost(entry.cost.as_ref(), names)]);
        cells
    };
    let exact = Exact::new(&RIVALS, &[6], report.rivals.iter().map(exact).collect());
    let rows = report.rivals.iter().map(row).collect();
    vec![Part { exact, ..table(say::rivals_title(), columns, rows, say::rivals_none()) }]
}

fn cost(cost: Option<&Cost>, names: &Names) -> String {
    let Some(cost) = cost else { return say::rivals_impossible() };
    let lost = lost(&cost.losses, names);
    match &cost.first {
        Some(_) if lost.is_empty() => say::rivals_later(),
        Some(first) => {
            let at = match (first.priority, first.band) {
                (Some(_), Some(_)) => "both",
                (Some(_), None) => "priority",
                (None, Some(_)) => "step",
                (None, None) => "rules",
            };
            let [priority, step] = [first.priority.map(u32::from), first.band]
                .map(|at| at.map_or_else(String::new, |at| at.to_string()));
            say::rivals_loss(at, &joined(&lost), &priority, &step)
        }
        None if cost.difference.fit.net() < 0 => say::rivals_fit(),
        None => say::rivals_free(),
    }
}

/// What is lost of each resource, with its unit.
fn lost(losses: &[ResourceLoss], names: &Names) -> Vec<String> {
    let lost = losses.iter().filter(|of| of.loss > 0);
    lost.map(|of| names.figures.with_unit(&of.resource, of.loss)).collect()
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
    let losses = lost(&entry.losses, names);
    match (losses.is_empty(), entry.difference.fit.net() < 0) {
        (true, true) => say::rivals_fit(),
        (true, false) => say::alternatives_no_loss(),
        (false, _) => losses.join(&say::list_semicolon()),
    }
}

#[cfg(test)]
mod tests {
    use engine::case::ResourceKind;
    use engine::explain::{Change, Difference, FirstLoss};

    use super::*;

    /// What is said where so much of funding is lost, first at a priority and a step.
    fn said(loss: i64, first: Option<(Option<u8>, Option<u32>)>) -> String {
        let key = |kind, code: &str, unit: &str| ResourceKey {
            kind,
            code: code.to_owned(),
            unit: unit.to_owned(),
        };
        let money = key(ResourceKind::Funding, "", "USD");
        let items = key(ResourceKind::InKind, "detector", "item");
        let first = first.map(|(priority, band)| FirstLoss {
            resource: money.clone(),
            priority,
            band,
            quantity: Change { before: loss, after: 0 },
        });
        let difference = Difference {
            totals: Vec::new(),
            rungs: Vec::new(),
            states: Vec::new(),
            lines: Vec::new(),
            offers: Vec::new(),
            pairs: Vec::new(),
            fit: Change::default(),
            proved: true,
        };
        let losses = [(money, loss), (items, 0)];
        let losses = losses.map(|(resource, loss)| ResourceLoss { resource, loss }).to_vec();
        cost(Some(&Cost { losses, first, difference }), &Names::default())
    }

    #[test]
    fn a_cost_is_told_with_where_it_is_first_as_far_as_the_rules_have_it() {
        let less = "USD\u{a0}100 less for what comes first by the rules";
        for (first, at) in [
            ((Some(1), Some(3)), "; first at priority 1, step 3"),
            ((Some(2), None), "; first at priority 2"),
            ((None, Some(3)), "; first at step 3"),
            ((None, None), ""),
        ] {
            assert_eq!(said(10_000, Some(first)), format!("{less}{at}"));
        }
        assert_eq!(said(0, None), "Nothing: no step of the rules would have less.");
        let later = said(0, Some((Some(2), Some(1))));
        assert!(later.starts_with("Less at some steps, and at least as much more"), "{later}");
    }
}
