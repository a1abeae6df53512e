//! Lists as files: their rows, and CSV that spreadsheets open without running anything.

pub mod run;

use engine::case::Code as _;

use crate::format::{self, Figures};
use crate::list::needs::{LineFigures, NeedRow};
use crate::list::offers::OfferRow;

/// So that spreadsheets read UTF-8 as such.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table as CSV: byte order mark, CRLF, every cell quoted where it must be.
#[must_use]
pub fn csv(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    let mut push = |cells: &mut dyn Iterator<Item = String>| {
        text.push_str(&cells.map(|cell| escape(&cell)).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    };
    push(&mut header.iter().map(|name| (*name).to_owned()));
    for row in rows {
        push(&mut row.into_iter());
    }
    text
}

/// One cell. A spreadsheet runs text that begins like a formula, so such text gets an
/// apostrophe, which it shows as text; numbers are never negative here, so `-` is no exception.
fn escape(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if formula { format!("'{cell}") } else { cell.to_owned() };
    if safe.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

/// The columns of [`needs`].
pub const NEEDS: [&str; 17] = [
    "state_iso3",
    "state",
    "need",
    "title",
    "theme",
    "theme_name",
    "priority",
    "origin",
    "line",
    "kind",
    "code",
    "unit",
    "year",
    "asked",
    "covered",
    "open",
    "label",
];
/// Of [`NEEDS`], those that hold numbers.
pub const NEEDS_NUMERIC: [usize; 5] = [6, 12, 13, 14, 15];

/// The list of needs, with codes and names, exact figures, and the label on every row.
#[must_use]
pub fn needs(rows: &[&NeedRow], figures: &Figures, label: &str) -> Vec<Vec<String>> {
    let row = |row: &&NeedRow| {
        let amount = |value: Option<i64>| {
            value.map_or_else(
                || "to be costed".to_owned(),
                |value| figures.exact(row.resource.kind, value),
            )
        };
        vec![
            row.iso3.clone(),
            row.state.clone(),
            row.need.clone(),
            row.title.clone(),
            row.theme.clone(),
            format::theme(&row.theme),
            row.priority.to_string(),
            row.origin.code().to_owned(),
            row.line.clone(),
            row.resource.kind.code().to_owned(),
            row.resource.code.clone(),
            row.resource.unit.clone(),
            row.year.to_string(),
            amount(row.figures.map(|figures| figures.asked)),
            match row.figures {
                Some(LineFigures { covered: None, .. }) => "not reported".to_owned(),
                figures => amount(figures.and_then(|figures| figures.covered)),
            },
            amount(row.figures.map(|figures| figures.open)),
            label.to_owned(),
        ]
    };
    rows.iter().map(row).collect()
}

/// The columns of [`offers`].
pub const OFFERS: [&str; 12] = [
    "donor",
    "donor_kind",
    "offer",
    "title",
    "kind",
    "code",
    "unit",
    "year",
    "offered",
    "states_regions",
    "themes",
    "label",
];
/// Of [`OFFERS`], those that hold numbers.
pub const OFFERS_NUMERIC: [usize; 2] = [7, 8];

/// The list of offers, a row for each year, with the label on every row.
#[must_use]
pub fn offers(rows: &[&OfferRow], figures: &Figures, label: &str) -> Vec<Vec<String>> {
    let of_year = |row: &OfferRow, year: i32, offered: Option<i64>| {
        vec![
            row.donor.clone(),
            row.donor_kind.code().to_owned(),
            row.offer.clone(),
            row.title.clone(),
            row.resource.kind.code().to_owned(),
            row.resource.code.clone(),
            row.resource.unit.clone(),
            year.to_string(),
            offered.map_or_else(
                || "not reported".to_owned(),
                |value| figures.exact(row.resource.kind, value),
            ),
            if row.places.is_empty() { "any".to_owned() } else { row.places.join("; ") },
            if row.themes.is_empty() { "any".to_owned() } else { row.themes.join("; ") },
            label.to_owned(),
        ]
    };
    let years = |row: &&OfferRow| {
        let years = row.years.iter();
        years.map(|(year, offered)| of_year(row, *year, *offered)).collect::<Vec<_>>()
    };
    rows.iter().flat_map(years).collect()
}

/// A name for a file, from words: lower case, letters and digits joined by hyphens.
#[must_use]
pub fn file_name(words: &str, extension: &str) -> String {
    let plain = format::fold(words);
    let parts: Vec<&str> =
        plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    format!("{}.{extension}", if parts.is_empty() { "case".to_owned() } else { parts.join("-") })
}
