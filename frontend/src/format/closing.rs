//! The price of an open line: where it is cheapest to close, in words.

use engine::explain::{Baseline, Closing, ClosingReport};
use engine::run::ResourceKey;

use super::explained::{Names, table};
use crate::explanation::Part;
use crate::words::say;

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
    let row = |entry: &Closing| {
        let line = market.lines().iter().find(|line| line.id == entry.line)?;
        let of = &market[line.resource];
        let (kind, code, unit) = (of.kind, of.code.clone(), of.unit.clone());
        let resource = ResourceKey { kind, code, unit };
        let (more, change) = match &entry.cheapest {
            None => (say::closing_impossible(), String::new()),
            Some(least) => {
                let added = names.quantity_of(&least.offer, &resource, least.added);
                (say::closing_by(&names.offer(&least.offer), &added), names.gains(&least.changes))
            }
        };
        let open = names.figures.with_unit(&resource, entry.open);
        Some(vec![entry.line.clone(), names.state(&entry.state), open, more, change])
    };
    let rows = report.lines.iter().filter_map(row).collect();
    vec![table(say::closing_title(), columns, rows, say::closing_none())]
}
