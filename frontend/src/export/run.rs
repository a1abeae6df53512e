//! Tables of a run as files: codes, names and plain figures.

use engine::case::{Code as _, ResourceKind};
use engine::run::{Amounts, Coalition, LineCover, Match, Member, ResourceKey};

use super::Cells;
use crate::format;
use crate::state::OpenCase;

/// The columns of [`states`].
pub const STATES: [&str; 10] = [
    "state",
    "state_name",
    "donors",
    "currency",
    "needed",
    "covered_or_committed",
    "proposed",
    "open",
    "lines_open",
    "lines_to_be_costed",
];
/// Of [`STATES`], those that hold numbers.
pub const STATES_NUMERIC: [usize; 7] = [2, 4, 5, 6, 7, 8, 9];

/// A row for each State, with its sums of money where it asks for any.
#[must_use]
pub fn states(case: &OpenCase, coalitions: &[&Coalition]) -> Vec<Vec<String>> {
    let money = |value: i64| case.figures.exact(ResourceKind::Funding, value);
    let row = |of: &&Coalition| {
        let funding = of
            .totals
            .iter()
            .find(|total| total.resource.kind == ResourceKind::Funding && total.amounts.needed > 0);
        let with = |is: fn(&LineCover) -> bool| of.lines.iter().filter(|line| is(line)).count();
        let mut cells = Cells::default();
        cells.text(&of.state).own(case.state_name(&of.state)).count(of.members.len());
        cells.text(&case.figures.currency);
        match funding {
            None => {
                (0..4).for_each(|_| {
                    cells.text("");
                });
            }
            Some(total) => {
                let of = &total.amounts;
                for figure in [Some(of.needed), of.met(), Some(of.proposed), Some(of.open)] {
                    cells.own(figure.map_or_else(|| NOT_REPORTED.to_owned(), money));
                }
            }
        }
        cells.count(with(|line| line.amounts.is_some_and(|amounts| amounts.open > 0)));
        cells.count(with(|line| line.amounts.is_none()));
        cells.done()
    };
    coalitions.iter().map(row).collect()
}

/// What nobody has stated: never 0.
const NOT_REPORTED: &str = "not reported";

/// The columns of [`lines`].
pub const LINES: [&str; 13] = [
    "line",
    "need",
    "title",
    "priority",
    "year",
    "kind",
    "code",
    "unit",
    "needed",
    "covered",
    "committed",
    "proposed",
    "open",
];
/// Of [`LINES`], those that hold numbers.
pub const LINES_NUMERIC: [usize; 7] = [3, 4, 8, 9, 10, 11, 12];

/// A row for each line.
#[must_use]
pub fn lines(case: &OpenCase, lines: &[LineCover]) -> Vec<Vec<String>> {
    let row = |of: &LineCover| {
        let mut cells = Cells::default();
        cells.text(&of.line).text(&of.need).own(title(case, &of.need));
        cells.count(usize::from(of.priority)).own(of.year.to_string());
        resource(&mut cells, case, &of.resource);
        match of.amounts {
            None => {
                (0..5).for_each(|_| {
                    cells.text("to be costed");
                });
            }
            Some(amounts) => figures(&mut cells, case, of.resource.kind, &amounts),
        }
        cells.done()
    };
    lines.iter().map(row).collect()
}

/// Adds what is needed, covered, committed, proposed and open.
fn figures(cells: &mut Cells, case: &OpenCase, kind: ResourceKind, of: &Amounts) {
    let figures =
        [Some(of.needed), of.already_covered, Some(of.locked), Some(of.proposed), Some(of.open)];
    for figure in figures {
        let plain = |value| case.figures.exact(kind, value);
        cells.own(figure.map_or_else(|| NOT_REPORTED.to_owned(), plain));
    }
}

/// The columns of [`sums`].
pub const SUMS: [&str; 9] =
    ["kind", "code", "unit", "year", "needed", "covered", "committed", "proposed", "open"];
/// Of [`SUMS`], those that hold numbers.
pub const SUMS_NUMERIC: [usize; 6] = [3, 4, 5, 6, 7, 8];

/// What is counted, in which year where it is of one alone, and the sums.
pub type Sum<'a> = (&'a ResourceKey, Option<i32>, Amounts);

/// A row for each sum; the year is empty where a sum is over all.
#[must_use]
pub fn sums(case: &OpenCase, sums: &[Sum<'_>]) -> Vec<Vec<String>> {
    let row = |(of, year, amounts): &Sum<'_>| {
        let mut cells = Cells::default();
        resource(&mut cells, case, of);
        cells.own(year.map_or_else(String::new, |year| year.to_string()));
        figures(&mut cells, case, of.kind, amounts);
        cells.done()
    };
    sums.iter().map(row).collect()
}

/// The columns of [`matches()`].
pub const MATCHES: [&str; 12] = [
    "donor",
    "donor_name",
    "offer",
    "line",
    "need",
    "title",
    "year",
    "kind",
    "code",
    "unit",
    "quantity",
    "stands",
];
/// Of [`MATCHES`], those that hold numbers.
pub const MATCHES_NUMERIC: [usize; 2] = [6, 10];

/// A row for each match with lines of one resource.
#[must_use]
pub fn matches(case: &OpenCase, of: &ResourceKey, matches: &[&Match]) -> Vec<Vec<String>> {
    let row = |entry: &&Match| {
        let mut cells = Cells::default();
        cells.text(&entry.donor).text(case.donor_name(&entry.donor));
        cells.text(&entry.offer).text(&entry.line).text(&entry.need);
        cells.own(title(case, &entry.need)).own(entry.year.to_string());
        resource(&mut cells, case, of);
        cells.own(case.figures.exact(of.kind, entry.quantity));
        cells.text(if entry.locked { "committed" } else { "proposed" });
        cells.done()
    };
    matches.iter().map(row).collect()
}

/// The columns of [`members`].
pub const MEMBERS: [&str; 8] =
    ["donor", "donor_name", "roles", "kind", "code", "unit", "committed", "proposed"];
/// Of [`MEMBERS`], those that hold numbers.
pub const MEMBERS_NUMERIC: [usize; 2] = [6, 7];

/// A row for each resource that a donor would bring.
#[must_use]
pub fn members(case: &OpenCase, members: &[&Member]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for of in members {
        for brings in &of.brings {
            let mut cells = Cells::default();
            cells.text(&of.donor).text(case.donor_name(&of.donor)).own(format::roles(&of.roles));
            resource(&mut cells, case, &brings.resource);
            for figure in [brings.locked, brings.proposed] {
                cells.own(case.figures.exact(brings.resource.kind, figure));
            }
            rows.push(cells.done());
        }
    }
    rows
}

/// What a need is called.
pub(super) fn title(case: &OpenCase, need: &str) -> String {
    let found = case.market.case().needs.iter().find(|one| one.id == need);
    found.map_or_else(String::new, |one| one.title.clone())
}

/// Adds kind, code, and the unit or currency.
fn resource(cells: &mut Cells, case: &OpenCase, of: &ResourceKey) {
    let unit = if of.unit.is_empty() { &case.figures.currency } else { &of.unit };
    cells.text(of.kind.code()).text(&of.code).text(unit);
}
