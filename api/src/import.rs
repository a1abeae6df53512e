//! Public figures to `coalition-case/1` files, each with the provenance of every figure.
//!
//! Two sources are read: the illustrative case of nine States ([`illustrative()`]) and the
//! closed years with a full table of donors ([`backtest()`]). What a source does not say stays
//! unknown in the case: a figure is never made up.

mod activity;
mod backtest;
mod country;
mod donors;
mod illustrative;
mod offers;
mod source;

use engine::case::{Basis, CASE_FORMAT, Date, Provenance};
use engine::{CaseErrors, CaseFile, Market};

pub use activity::{CODE_OF_NO_TAXONOMY, CODES as ACTIVITIES};
pub use backtest::backtest;
pub use country::StatesTable;
pub use illustrative::illustrative;

/// Why a source could not be turned into a case.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Not the JSON that was expected.
    #[error("{file}: {detail}; give the file as it was published with the project's data")]
    NotReadable {
        /// Which of the inputs.
        file: &'static str,
        /// The reader's message, with line and column.
        detail: String,
    },
    /// A word of the source that the import does not know.
    #[error(
        "{place}: {word:?} is not a word that this import knows; correct it, or extend the import"
    )]
    UnknownWord {
        /// The record and field.
        place: String,
        /// What stands there.
        word: String,
    },
    /// A State that no table describes.
    #[error("{place}: no table describes {iso3:?}; add it to the table of States")]
    UnknownState {
        /// The record and field.
        place: String,
        /// The code.
        iso3: String,
    },
    /// A year that the source does not hold.
    #[error("cases: the source holds no year {year}; it holds {held}")]
    NoSuchYear {
        /// The year that was asked for.
        year: i32,
        /// Those that could be.
        held: String,
    },
    /// The case that was built breaks a rule of the format.
    #[error("the figures do not make a valid case:\n{0}")]
    Invalid(CaseErrors),
}

/// A case as the text of a file, the same on every run.
#[must_use]
pub fn file_text(case: &CaseFile) -> String {
    let mut text = case.to_pretty_json();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// An empty case with the fields that every import fills alike.
fn blank(title: String, label: String, as_of: Date) -> CaseFile {
    CaseFile {
        format: CASE_FORMAT.to_owned(),
        title,
        label,
        as_of,
        currency: "USD".to_owned(),
        notes: Vec::new(),
        rates: Vec::new(),
        states: Vec::new(),
        needs: Vec::new(),
        donors: Vec::new(),
        offers: Vec::new(),
        locks: Vec::new(),
        vetoes: Vec::new(),
        forbidden_pairs: Vec::new(),
    }
}

/// Reads the case back and validates it, so that an import gives a sorted, valid case or none.
fn finish(case: &CaseFile) -> Result<CaseFile, ImportError> {
    let case = CaseFile::parse(&case.to_canonical_json()).map_err(ImportError::Invalid)?;
    Market::try_from(case.clone()).map_err(ImportError::Invalid)?;
    Ok(case)
}

/// Whole units of the currency as the decimal string of the format.
fn dollars(whole: i64) -> String {
    format!("{whole}.00")
}

/// A whole number with its thousands set apart, for notes.
fn grouped(whole: i64) -> String {
    crate::words::grouped(&whole.to_string())
}

fn provenance(figure: &str, basis: Basis, source: &str, note: Option<String>) -> Provenance {
    Provenance { figure: figure.to_owned(), basis, source: source.to_owned(), note }
}

/// A day that the code itself names.
fn day(text: &str) -> Date {
    Date::parse(text).expect("the days written in this import exist")
}
