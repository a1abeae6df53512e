//! Reads a file into a table, within limits. Runs in the process of [`super::worker`] only.

mod text;
mod workbook;

use super::table::{
    Cell, MAX_BYTES, MAX_CELLS, MAX_COLUMNS, MAX_LETTERS, MAX_ROWS, Row, Sheet, Table, Unreadable,
    letters,
};

/// How a packed file begins.
const PACKED: &[u8] = b"PK\x03\x04";
/// How a workbook of before 2007 begins, and one with a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Reads a file, by what it holds and whatever its name says.
pub(super) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let sheets = if bytes.is_empty() {
        Vec::new()
    } else if bytes.starts_with(PACKED) {
        workbook::read(bytes)?
    } else if bytes.starts_with(COMPOUND) {
        return Err(Unreadable::OldFormat);
    } else {
        vec![text::read(bytes)?]
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Unreadable::Empty);
    }
    Ok(Table { sheets })
}

/// A sheet under way, and what the file may still hold.
#[derive(Debug, Default)]
struct Filling {
    sheet: Sheet,
    cells: usize,
    letters: usize,
}

impl Filling {
    /// The next sheet; what it may hold counts on.
    fn begin(&mut self, name: &str) -> Sheet {
        std::mem::replace(&mut self.sheet, Sheet { name: name.to_owned(), rows: Vec::new() })
    }

    /// Puts a cell into a row, both counted from 0, which come in order.
    fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Unreadable> {
        let place = || format!("{} {}{}", self.sheet.name, letters(column), u64::from(row) + 1);
        let refuse = |what: String| Unreadable::TooMuch { what, place: place().trim().to_owned() };
        self.cells += 1;
        self.letters += cell.shown().len();
        if MAX_ROWS <= row {
            return Err(refuse(format!("a sheet has at most {MAX_ROWS} rows")));
        }
        if MAX_COLUMNS <= column {
            return Err(refuse(format!("a sheet has at most {MAX_COLUMNS} columns")));
        }
        if MAX_CELLS < self.cells {
            return Err(refuse(format!("a file has at most {MAX_CELLS} cells")));
        }
        if MAX_LETTERS < self.letters {
            return Err(refuse(format!("a file has at most {MAX_LETTERS} letters")));
        }
        let at = row + 1;
        match self.sheet.rows.last_mut() {
            Some(last) if last.at == at => {
                last.cells.insert(column, cell);
            }
            Some(last) if at < last.at => {
                return Err(Unreadable::Damaged {
                    detail: format!("row {at} comes after row {}", last.at),
                });
            }
            _ => self.sheet.rows.push(Row { at, cells: [(column, cell)].into() }),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
