//! What a file holds, as it crosses from the process that read it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The largest file that is read.
pub(crate) const MAX_BYTES: usize = 5 * 1024 * 1024;
/// The most sheets of one file.
pub(super) const MAX_SHEETS: usize = 20;
/// The most rows of one sheet; also the last row that may hold anything.
pub(super) const MAX_ROWS: u32 = 10_000;
/// The last column that may hold anything: `CV`.
pub(super) const MAX_COLUMNS: u32 = 100;
/// The most cells of one file that hold anything.
pub(super) const MAX_CELLS: usize = 200_000;
/// The most letters of all cells of one file.
pub(super) const MAX_LETTERS: usize = 8 * 1024 * 1024;
/// The most bytes that a packed file may say it unpacks to.
pub(super) const MAX_UNPACKED: u64 = 64 * 1024 * 1024;
/// The most entries of a packed file.
pub(super) const MAX_ENTRIES: usize = 1_000;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Cell {
    /// Words.
    Text(String),
    /// A number, as a plain decimal of at most 15 digits that count: what the program shows.
    Number(String),
    /// A day, `2030-08-01`.
    Day(String),
    /// Yes or no.
    Flag(bool),
    /// An error such as `#REF!`.
    Error(String),
    /// A formula that was never computed.
    Uncomputed,
}

impl Cell {
    /// As it is shown to whoever looks for it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Day(text) | Self::Error(text) => {
                text.clone()
            }
            Self::Flag(true) => "TRUE".to_owned(),
            Self::Flag(false) => "FALSE".to_owned(),
            Self::Uncomputed => "=…".to_owned(),
        }
    }
}

/// A row; columns count from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Row {
    /// Its number as a spreadsheet program shows it, from 1.
    pub(crate) at: u32,
    /// Cells that hold anything.
    pub(crate) cells: BTreeMap<u32, Cell>,
}

/// A sheet; rows that hold nothing are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sheet {
    /// Its name; empty for text.
    pub(crate) name: String,
    /// In order.
    pub(crate) rows: Vec<Row>,
}

/// A file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Table {
    /// In order.
    pub(crate) sheets: Vec<Sheet>,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than is read.
    #[error("the file is larger than 5 MiB")]
    TooLarge,
    /// It is neither a workbook nor text.
    #[error("the file is neither an XLSX workbook nor text")]
    NotASheet,
    /// A workbook of before 2007, or one with a password.
    #[error("the workbook is of an old format or has a password")]
    OldFormat,
    /// A workbook that can run programs.
    #[error("the workbook holds macros")]
    Macros,
    /// Text in an encoding that is not known for certain.
    #[error("the text is not UTF-8: line {line}")]
    NotUtf8 {
        /// The first line that is not.
        line: u32,
    },
    /// It unpacks to more than is read.
    #[error("the workbook unpacks to more than 64 MiB or 1,000 parts")]
    Packed,
    /// Too many sheets, rows, columns, cells or letters.
    #[error("{what}; found at {place}")]
    TooMuch {
        /// The limit.
        what: String,
        /// The sheet and cell that passed it.
        place: String,
    },
    /// It says it is a workbook and is none.
    #[error("the workbook is damaged: {detail}")]
    Damaged {
        /// What the reader says.
        detail: String,
    },
    /// Reading it took more memory or time than is given.
    #[error("reading the file takes more memory or time than is given to it")]
    Demanding,
}

impl Unreadable {
    /// A stable code for programs.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "sheet_empty",
            Self::TooLarge => "sheet_too_large",
            Self::NotASheet => "not_a_sheet",
            Self::OldFormat => "sheet_old_format",
            Self::Macros => "sheet_macros",
            Self::NotUtf8 { .. } => "sheet_not_utf8",
            Self::Packed => "sheet_packed",
            Self::TooMuch { .. } => "sheet_too_much",
            Self::Damaged { .. } => "sheet_damaged",
            Self::Demanding => "sheet_demanding",
        }
    }

    /// What to do about it.
    pub(crate) const fn fix(&self) -> &'static str {
        match self {
            Self::Empty => "choose the file that was filled in",
            Self::TooLarge | Self::TooMuch { .. } | Self::Packed | Self::Demanding => {
                "split it, or copy the rows with figures into a new template"
            }
            Self::NotASheet => "save it as XLSX or as CSV (UTF-8)",
            Self::OldFormat => "save it as XLSX without a password",
            Self::Macros => "save it as XLSX, which holds no macros",
            Self::NotUtf8 { .. } => "save it as CSV (UTF-8), or as XLSX",
            Self::Damaged { .. } => "open it in a spreadsheet program and save it again",
        }
    }
}

/// A column as a spreadsheet program names it: 0 is `A`, 26 is `AA`.
pub(crate) fn letters(column: u32) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while 0 < rest {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_spreadsheet_programs_name_them() {
        assert_eq!(
            [0, 25, 26, 701, 702, 16_383].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
        );
    }
}
