//! Lists as files: their rows, and CSV that spreadsheets open without running anything.

pub mod run;

use engine::case::Code as _;
use engine::eligibility::Reason;
use engine::market::Line;

use crate::format::{self, Fault, Figures};
use crate::list::needs::{LineFigures, NeedRow};
use crate::list::offers::OfferRow;
use crate::state::OpenCase;

/// So that spreadsheets read UTF-8 as such.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table as CSV: byte order mark, CRLF, every cell quoted where it must be.
#[must_use]
pub fn csv(header: &[&str], rows: &[Vec<String>]) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    push(&mut text, &mut header.iter().copied());
    for row in rows {
        push(&mut text, &mut row.iter().map(String::as_str));
    }
    text
}

fn push(text: &mut String, cells: &mut dyn Iterator<Item = &str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        // Numbers are never negative here, so what begins with `-` is marked as other signs are.
        text.push_str(&contract::sheet::csv::cell(cell));
    }
    text.push_str("\r\n");
}

/// A row under way. Its parts are not inlined: rows are many, and calls are smaller.
#[derive(Debug, Default)]
pub struct Cells(Vec<String>);

impl Cells {
    /// Adds a cell.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.own(text.to_owned())
    }
    /// Adds a cell that is made for it.
    #[inline(never)]
    pub fn own(&mut self, text: String) -> &mut Self {
        self.0.push(text);
        self
    }
    /// Adds a count.
    #[inline(never)]
    pub fn count(&mut self, count: usize) -> &mut Self {
        self.own(count.to_string())
    }
    /// The row.
    #[must_use]
    pub fn done(self) -> Vec<String> {
        self.0
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
        let mut cells = Cells::default();
        cells.text(&row.iso3).text(&row.state).text(&row.need).text(&row.title);
        cells.text(&row.theme).own(format::theme(&row.theme)).count(usize::from(row.priority));
        cells.text(row.origin.code()).text(&row.line);
        cells.text(row.resource.kind.code()).text(&row.resource.code).text(&row.resource.unit);
        cells.own(row.year.to_string()).own(amount(row.figures.map(|figures| figures.asked)));
        cells.own(match row.figures {
            Some(LineFigures { covered: None, .. }) => "not reported".to_owned(),
            figures => amount(figures.and_then(|figures| figures.covered)),
        });
        cells.own(amount(row.figures.map(|figures| figures.open))).text(label);
        cells.done()
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
        let listed = |list: &[String]| {
            if list.is_empty() { "any".to_owned() } else { list.join("; ") }
        };
        let exact = |value: i64| figures.exact(row.resource.kind, value);
        let mut cells = Cells::default();
        cells.text(&row.donor).text(row.donor_kind.code()).text(&row.offer).text(&row.title);
        cells.text(row.resource.kind.code()).text(&row.resource.code).text(&row.resource.unit);
        cells.own(year.to_string());
        cells.own(offered.map_or_else(|| "not reported".to_owned(), exact));
        cells.own(listed(&row.places)).own(listed(&row.themes)).text(label);
        cells.done()
    };
    let years = |row: &&OfferRow| {
        let years = row.years.iter();
        years.map(|(year, offered)| of_year(row, *year, *offered)).collect::<Vec<_>>()
    };
    rows.iter().flat_map(years).collect()
}

/// The columns of [`fits`].
pub const FITS: [&str; 14] = [
    "line",
    "state_iso3",
    "state",
    "need",
    "title",
    "theme",
    "theme_name",
    "year",
    "kind",
    "code",
    "unit",
    "open",
    "rules",
    "why",
];
/// Of [`FITS`], those that hold numbers.
pub const FITS_NUMERIC: [usize; 2] = [7, 11];

/// Lines with the rules that keep an offer from each; none: it fits.
#[must_use]
pub fn fits(case: &OpenCase, lines: &[&(&Line, &Vec<Reason>)]) -> Vec<Vec<String>> {
    let row = |(line, reasons): &&(&Line, &Vec<Reason>)| {
        let market = &case.market;
        let (need, resource) = (&market[line.need], &market[line.resource]);
        let state = &market[need.state];
        let mut cells = Cells::default();
        cells.text(&line.id).text(&state.iso3).own(format::state_of(state));
        cells.text(&need.id).own(run::title(case, &need.id));
        cells.text(&need.theme).own(format::theme(&need.theme)).own(line.year.to_string());
        cells.text(resource.kind.code()).text(&resource.code).text(&resource.unit);
        cells.own(line.asked.map_or_else(
            || "to be costed".to_owned(),
            |asked| case.figures.exact(resource.kind, asked.remaining()),
        ));
        let each = |say: &dyn Fn(Reason) -> String| {
            reasons.iter().map(|reason| say(*reason)).collect::<Vec<_>>().join("; ")
        };
        cells.own(each(&|reason| reason.code().to_owned())).own(each(&format::reason));
        cells.done()
    };
    lines.iter().map(row).collect()
}

/// The columns of [`faults`].
pub const FAULTS: [&str; 5] = ["place", "code", "rule", "found", "what_to_do"];

/// What is wrong with a file, a row for each place.
#[must_use]
pub fn faults(faults: &[Fault]) -> Vec<Vec<String>> {
    let row = |fault: &Fault| {
        let (rule, fix) = fault.words();
        let mut cells = Cells::default();
        cells.text(&fault.place).text(&fault.code).own(rule).text(&fault.found).own(fix);
        cells.done()
    };
    faults.iter().map(row).collect()
}

/// A name for a file, from words: lower case, letters and digits joined by hyphens.
#[must_use]
pub fn file_name(words: &str, extension: &str) -> String {
    let plain = format::fold(words);
    let parts: Vec<&str> =
        plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    format!("{}.{extension}", if parts.is_empty() { "case".to_owned() } else { parts.join("-") })
}
