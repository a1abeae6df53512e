//! The rows of a file that cannot be taken, as a file to correct: as they were, with what to
//! correct in a column of its own.

use std::collections::BTreeMap;

use axum::response::Response;
use contract::sheet::{RowVerdict, SheetFault, SheetRow};

use super::ask::Ask;
use super::planned::Proposal;
use crate::error::ApiError;
use crate::sheet::heading::{Headings, headings};
use crate::sheet::table::{Cell, Row, Sheet};
use crate::sheet::write::{Form, Grid, Out, csv, file, workbook};

pub(super) fn rows(proposal: &Proposal, ask: &Ask) -> Result<Response, ApiError> {
    let failed: BTreeMap<(&str, u32), &SheetRow> = proposal
        .plan
        .rows
        .iter()
        .filter(|row| row.verdict == RowVerdict::Error)
        .map(|row| ((row.sheet.as_str(), row.row), row))
        .collect();
    let reason = ask.language.say("sheet-reason", &[]);
    let sheets = proposal.table.sheets.iter().filter_map(|sheet| {
        let headings = headings(sheet)?;
        let rows: Vec<Vec<Out>> = sheet
            .rows
            .iter()
            .filter_map(|row| {
                let failed = failed.get(&(sheet.name.as_str(), row.at))?;
                Some(line(row, &headings, failed))
            })
            .collect();
        (!rows.is_empty()).then(|| grid(sheet, &headings, &reason, rows))
    });
    let mut sheets: Vec<Grid> = sheets.collect();
    if sheets.is_empty() {
        // A file without a failed row has headings alone.
        sheets.push(Grid { name: reason.clone(), header: vec![reason], rows: Vec::new() });
    }
    let name = "rows-to-correct";
    match ask.form {
        Form::Xlsx => Ok(file(name, Form::Xlsx, workbook(&sheets, ask.language)?)),
        Form::Csv => {
            // Text has one table: further sheets follow under the headings of the first.
            let mut all = sheets.remove(0);
            all.rows.extend(sheets.into_iter().flat_map(|sheet| sheet.rows));
            Ok(file(name, Form::Csv, csv(&all)))
        }
    }
}

fn grid(sheet: &Sheet, headings: &Headings, reason: &str, rows: Vec<Vec<Out>>) -> Grid {
    let mut header = vec![reason.to_owned()];
    header.extend(headings.columns.values().filter_map(|at| headings.written.get(at)).cloned());
    let name = if sheet.name.is_empty() { reason } else { &sheet.name };
    Grid { name: name.to_owned(), header, rows }
}

fn line(row: &Row, headings: &Headings, failed: &SheetRow) -> Vec<Out> {
    let said: Vec<String> = failed.errors.iter().map(reason_of).collect();
    let mut line = vec![Out::text(said.join("\n"))];
    line.extend(headings.columns.values().map(|at| match row.cells.get(at) {
        None => Out::Empty,
        Some(Cell::Number(number)) => Out::Number(number.clone()),
        Some(cell) => Out::text(cell.shown()),
    }));
    line
}

fn reason_of(fault: &SheetFault) -> String {
    let place = if fault.heading.is_empty() {
        String::new()
    } else {
        format!("{} ({}): ", fault.heading, fault.cell)
    };
    let value = if fault.value.is_empty() { String::new() } else { format!(" [{}]", fault.value) };
    format!("{place}{}{value} → {}", fault.rule, fault.fix)
}
