//! The price of an open line: where it is cheapest to close, in words.

use engine::explain::{Baseline, Closing, ClosingReport};
use engine::run::ResourceKey;

use super::explained::{Names, table};
use crate::explanation::{Exact, Part};
use crate::words::say;

/// The columns as a file; `more` is of the offer, in `more_unit`.
const CLOSING: [&str; 13] = [
    "line",
    "state",
    "state_name",
    "kind",
    "code",
    "unit",
    "open",
    "offer",
    "donor",
    "donor_name",
    "more",
    "more_unit",
    "change",
];

/// Open lines with the least that an offer must hold more to close each.
#[must_use]
pub fn closing(report: &ClosingReport, baseline: &Baseline, names: &Names) -> Vec<Part> {
    let columns = vec![
        say::col_line(),
        say::col_state(),
        say::col_open(),
        say::closing_more(),
        say::prices_change(),
    ];
    let market = baseline.market();
    let of_line = |entry: &Closing| {
        let line = market.lines().iter().find(|line| line.id == entry.line)?;
        let of = &market[line.resource];
        let (kind, code, unit) = (of.kind, of.code.clone(), of.unit.clone());
        Some(ResourceKey { kind, code, unit })
    };
    let none = |entry: &Closing| {
        if entry.unmatched.is_empty() {
            say::closing_impossible()
        } else {
            say::explain_unmatched()
        }
    };
    let row = |entry: &Closing| {
        let resource = of_line(entry)?;
        let (more, change) = match &entry.cheapest {
            None => (none(entry), String::new()),
            Some(least) => {
                let added = names.quantity_of(&least.offer, &resource, least.added);
                (say::closing_by(&names.offer(&least.offer), &added), names.gains(&least.changes))
            }
        };
        let open = names.figures.with_unit(&resource, entry.open);
        Some(vec![entry.line.clone(), names.state(&entry.state), open, more, change])
    };
    let exact = |entry: &Closing| {
        let resource = of_line(entry)?;
        let mut cells = vec![entry.line.clone()];
        cells.extend(names.state_cells(&entry.state));
        cells.extend(names.resource_cells(&resource));
        cells.push(names.exact(&resource, entry.open));
        match &entry.cheapest {
            None => {
                cells.extend([const { String::new() }; 5]);
                cells.push(none(entry));
            }
            Some(least) => {
                let of = names.given_as(&least.offer, &resource);
                let [.., unit] = names.resource_cells(of);
                cells.extend(names.offer_cells(&least.offer));
                cells.extend([names.exact(of, least.added), unit, names.gains(&least.changes)]);
            }
        }
        Some(cells)
    };
    let rows = report.lines.iter().filter_map(row).collect();
    let exact = Exact::new(&CLOSING, &[6, 10], report.lines.iter().filter_map(exact).collect());
    vec![Part { exact, ..table(say::closing_title(), columns, rows, say::closing_none()) }]
}
