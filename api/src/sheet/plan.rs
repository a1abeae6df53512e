//! What would come of a sheet of needs: a verdict for every row, and every need as it would be.
//!
//! 1. Rows are read ([`rows`]): each cell by its column, and what cannot be taken is a fault.
//! 2. Rows of one need are put together ([`group`]): by its reference, else by its title.
//! 3. Each need is built from the rows that have no fault ([`build`]), the rules are asked about
//!    it, and rows that break one are left out, until all that is left holds.
//!
//! A line of a need that is kept is found by its number, else by kind, code, year and description;
//! so a sheet that was imported says the same when it is imported again. Nothing that a sheet does
//! not name is touched, and nothing is taken away.

mod build;
mod group;
mod rows;

use contract::need::NeedBody;
use contract::sheet::{Column, RowVerdict, SheetChange, SheetCounts, SheetFault, SheetRow};
use engine::case::sha256_hex;
use serde::Serialize;

use super::table::{Cell, Table, letters};
use crate::language::Language;
use crate::store::BrokenRule;

/// A need that is kept.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// Its reference.
    pub(crate) id: String,
    /// The version that the plan starts from.
    pub(crate) version: i64,
    /// Whether it can be changed as it stands.
    pub(crate) is_open: bool,
    /// What it says.
    pub(crate) body: NeedBody,
}

/// What the rules say of a need as it would be; the need that is kept comes first.
pub(crate) type Check<'a> = &'a dyn Fn(Option<&Known>, &NeedBody) -> Vec<BrokenRule>;

/// A need as it would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Planned {
    /// The need that is kept, and its version; `None` for a new one.
    pub(crate) target: Option<(String, i64)>,
    /// What it would say.
    pub(crate) body: NeedBody,
}

/// What would come of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    /// Needs that would be made or changed, in the order of their first rows.
    pub(crate) needs: Vec<Planned>,
    /// A verdict for every row.
    pub(crate) rows: Vec<SheetRow>,
    /// How many of each.
    pub(crate) counts: SheetCounts,
    /// Headings that were not looked at.
    pub(crate) ignored: Vec<String>,
}

impl Plan {
    /// Names everything that would be done.
    pub(crate) fn digest(&self, owner: &str) -> String {
        let text = serde_json::to_string(&(owner, &self.needs));
        sha256_hex(text.unwrap_or_default().as_bytes())
    }
}

/// A row that was read.
#[derive(Clone, Debug)]
struct Entry<'a> {
    /// The name of its sheet.
    sheet: &'a str,
    /// Its number.
    at: u32,
    /// What it says in each column that the sheet has.
    said: std::collections::BTreeMap<Column, Option<String>>,
    /// What cannot be taken of it.
    faults: Vec<Fault>,
    /// Cells and headings, for whoever is told of a fault.
    cells: &'a std::collections::BTreeMap<u32, Cell>,
    headings: &'a super::heading::Headings,
}

impl Entry<'_> {
    fn says(&self, column: Column) -> Option<&str> {
        self.said.get(&column)?.as_deref()
    }
}

/// Something that keeps a row out.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    /// The column; the whole row where absent.
    column: Option<Column>,
    /// The rule.
    code: String,
    /// Rule and fix in the server's own words, for rules that sheets have no words for.
    said: Option<(String, &'static str)>,
}

impl Fault {
    fn of(column: Option<Column>, code: &str) -> Self {
        Self { column, code: code.to_owned(), said: None }
    }
}

/// Plans a file; `None` where no sheet of it has the headings of needs.
pub(crate) fn plan(
    table: &Table,
    known: &[Known],
    language: Language,
    check: Check<'_>,
) -> Option<Plan> {
    let headings: Vec<_> = table.sheets.iter().map(super::heading::headings).collect();
    if headings.iter().all(Option::is_none) {
        return None;
    }
    let mut plan = Plan::default();
    let mut entries = Vec::new();
    for (sheet, headings) in table.sheets.iter().zip(&headings) {
        let Some(headings) = headings else { continue };
        plan.ignored.extend(headings.ignored.iter().cloned());
        entries.extend(rows::read(sheet, headings));
    }
    let mut told: Vec<Option<SheetRow>> = vec![None; entries.len()];
    for group in group::groups(&mut entries, known) {
        let built = build::build(&group, &mut entries, known, check);
        if let Some(body) = built.body {
            let target = group.known.map(|at| (known[at].id.clone(), known[at].version));
            let count = match target {
                None => &mut plan.counts.needs_made,
                Some(_) => &mut plan.counts.needs_changed,
            };
            *count += 1;
            plan.needs.push(Planned { target, body });
        }
        for row in built.rows {
            told[row.entry] = Some(SheetRow {
                need: group.known.map(|at| known[at].id.clone()),
                title: built.title.clone(),
                line: row.line,
                verdict: row.verdict,
                changes: row.changes,
                ..bare(&entries[row.entry], language)
            });
        }
    }
    let rows = told.into_iter().zip(&entries);
    plan.rows = rows.map(|(row, entry)| row.unwrap_or_else(|| bare(entry, language))).collect();
    for row in &plan.rows {
        let count = match row.verdict {
            RowVerdict::Add => &mut plan.counts.add,
            RowVerdict::Change => &mut plan.counts.change,
            RowVerdict::Same => &mut plan.counts.same,
            RowVerdict::Error => &mut plan.counts.error,
        };
        *count += 1;
    }
    Some(plan)
}

/// A row that is not taken, with its reasons.
fn bare(entry: &Entry<'_>, language: Language) -> SheetRow {
    SheetRow {
        sheet: entry.sheet.to_owned(),
        row: entry.at,
        verdict: RowVerdict::Error,
        need: None,
        title: entry.says(Column::Title).unwrap_or_default().to_owned(),
        line: None,
        changes: Vec::<SheetChange>::new(),
        errors: entry.faults.iter().map(|fault| told(entry, fault, language)).collect(),
    }
}

/// A fault in words, with its place.
fn told(entry: &Entry<'_>, fault: &Fault, language: Language) -> SheetFault {
    let place = fault.column.and_then(|column| entry.headings.columns.get(&column));
    let written = place.and_then(|place| entry.headings.written.get(place));
    let code = fault.code.as_str();
    let own = |id: &str| language.name(id, code);
    let (rule, fix) = match (own("sheet-rule"), own("sheet-fix")) {
        (Some(rule), Some(fix)) => (rule, fix),
        _ => {
            let fix = own("desk-rule").or_else(|| own("fault-fix"));
            let said = fault.said.clone().unwrap_or_default();
            (own("fault-rule").unwrap_or(said.0), fix.unwrap_or_else(|| said.1.to_owned()))
        }
    };
    SheetFault {
        cell: place.map(|place| letters(*place)).unwrap_or_default(),
        heading: written.cloned().unwrap_or_default(),
        value: place.and_then(|place| entry.cells.get(place)).map(Cell::shown).unwrap_or_default(),
        code: fault.code.clone(),
        rule,
        fix,
    }
}

#[cfg(test)]
mod tests;
