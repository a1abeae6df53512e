//! Tables of a run as files: codes, names and plain figures.

use engine::case::{Code as _, ResourceKind};
use engine::run::{Coalition, LineCover, Match, Member, ResourceKey};

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
        let mut cells = vec![of.state.clone(), case.state_name(&of.state)];
        cells.extend([of.members.len().to_string(), case.figures.currency.clone()]);
        match funding {
            None => cells.extend([const { String::new() }; 4]),
            Some(total) => cells.extend([
                money(total.amounts.needed),
                total.amounts.met().map_or_else(|| NOT_REPORTED.to_owned(), money),
                money(total.amounts.proposed),
                money(total.amounts.open),
            ]),
        }
        let open = with(|line| line.amounts.is_some_and(|amounts| amounts.open > 0));
        cells.extend([open, with(|line| line.amounts.is_none())].map(|count| count.to_string()));
        cells
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
        let mut cells = vec![of.line.clone(), of.need.clone(), title(case, &of.need)];
        cells.extend([of.priority.to_string(), of.year.to_string()]);
        cells.extend(resource(case, &of.resource));
        let plain = |value: i64| case.figures.exact(of.resource.kind, value);
        match of.amounts {
            None => cells.extend([(); 5].map(|()| "to be costed".to_owned())),
            Some(amounts) => cells.extend([
                plain(amounts.needed),
                amounts.already_covered.map_or_else(|| NOT_REPORTED.to_owned(), plain),
                plain(amounts.locked),
                plain(amounts.proposed),
                plain(amounts.open),
            ]),
        }
        cells
    };
    lines.iter().map(row).collect()
}

/// The columns of [`matches`].
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
        let mut cells = vec![entry.donor.clone(), case.donor_name(&entry.donor).to_owned()];
        cells.extend([entry.offer.clone(), entry.line.clone(), entry.need.clone()]);
        cells.extend([title(case, &entry.need), entry.year.to_string()]);
        cells.extend(resource(case, of));
        cells.push(case.figures.exact(of.kind, entry.quantity));
        cells.push(if entry.locked { "committed" } else { "proposed" }.to_owned());
        cells
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
            let name = case.donor_name(&of.donor).to_owned();
            let mut cells = vec![of.donor.clone(), name, format::roles(&of.roles)];
            cells.extend(resource(case, &brings.resource));
            let plain = |value: i64| case.figures.exact(brings.resource.kind, value);
            cells.extend([brings.locked, brings.proposed].map(plain));
            rows.push(cells);
        }
    }
    rows
}

fn title(case: &OpenCase, need: &str) -> String {
    let found = case.market.case().needs.iter().find(|one| one.id == need);
    found.map_or_else(String::new, |one| one.title.clone())
}

/// Kind, code, and the unit or currency.
fn resource(case: &OpenCase, of: &ResourceKey) -> [String; 3] {
    let unit = if of.unit.is_empty() { &case.figures.currency } else { &of.unit };
    [of.kind.code().to_owned(), of.code.clone(), unit.clone()]
}
