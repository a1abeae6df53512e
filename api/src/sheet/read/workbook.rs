//! XLSX, cell by cell.
//!
//! `calamine` is used through `worksheet_cells_reader` only: whatever makes a whole range of a
//! sheet reserves memory for the rectangle that its cells span, and two cells in opposite corners
//! end the process.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::Filling;
use crate::sheet::table::{Cell, MAX_ENTRIES, MAX_SHEETS, MAX_UNPACKED, Sheet, Unreadable};

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    declared(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names = book.sheet_names();
    if MAX_SHEETS < names.len() {
        return Err(Unreadable::TooMuch {
            what: format!("a file has at most {MAX_SHEETS} sheets"),
            place: names[MAX_SHEETS].clone(),
        });
    }
    let mut sheets = Vec::new();
    let mut filling = Filling::default();
    for (at, name) in names.iter().enumerate() {
        let before = filling.begin(name);
        if 0 < at {
            sheets.push(before);
        }
        let mut cells = match book.worksheet_cells_reader(name) {
            Ok(cells) => cells,
            // A page with a picture alone has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(damaged(&error)),
        };
        while let Some(found) =
            cells.next_cell_with_formula_metadata().map_err(|error| damaged(&error))?
        {
            if let Some(cell) = cell(&found.value, found.formula.is_some()) {
                filling.put(found.pos.0, found.pos.1, cell)?;
            }
        }
    }
    sheets.push(filling.sheet);
    Ok(sheets)
}

fn damaged(error: &XlsxError) -> Unreadable {
    Unreadable::Damaged { detail: error.to_string().chars().take(200).collect() }
}

/// What the file says of itself, before anything of it is unpacked: how much that would be,
/// and whether it holds programs.
fn declared(bytes: &[u8]) -> Result<(), Unreadable> {
    let refuse = |error: zip::result::ZipError| Unreadable::Damaged { detail: error.to_string() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(refuse)?;
    if MAX_ENTRIES < archive.len() {
        return Err(Unreadable::Packed);
    }
    let mut unpacked = 0_u64;
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(refuse)?;
        unpacked = unpacked.saturating_add(entry.size());
        let name = entry.name().map_err(refuse)?.to_ascii_lowercase();
        if name.ends_with("vbaproject.bin") || name.contains("macrosheets/") {
            return Err(Unreadable::Macros);
        }
    }
    if MAX_UNPACKED < unpacked { Err(Unreadable::Packed) } else { Ok(()) }
}

/// What a cell holds; nothing where it is empty.
fn cell(value: &DataRef<'_>, is_formula: bool) -> Option<Cell> {
    let words = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Cell::Text(text.to_owned()))
    };
    match value {
        DataRef::Int(number) => Some(Cell::Number(number.to_string())),
        DataRef::Float(number) => Some(decimal(*number)),
        DataRef::String(text) => words(text),
        DataRef::SharedString(text) => words(text),
        DataRef::Bool(flag) => Some(Cell::Flag(*flag)),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Some(Cell::Day(format!("{year:04}-{month:02}-{day:02}")))
        }
        DataRef::DateTime(duration) => Some(decimal(duration.as_f64())),
        DataRef::DateTimeIso(text) => {
            Some(Cell::Day(text.split('T').next().unwrap_or_default().to_owned()))
        }
        DataRef::DurationIso(text) => words(text),
        DataRef::Error(error) => Some(Cell::Error(error.to_string())),
        DataRef::Empty => is_formula.then_some(Cell::Uncomputed),
    }
}

/// The 15 digits that spreadsheet programs keep and show: 0.1 + 0.2 is 0.3 there.
fn decimal(number: f64) -> Cell {
    let text = format!("{number:.14e}");
    let plain = text.split_once('e').and_then(|(digits, power)| {
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
        let power: i32 = power.parse().ok().filter(|power| (-20..=20).contains(power))?;
        let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
        Some(format!("{sign}{}", placed(&digits, power)))
    });
    // Figures of such a size are no figures of anything here, and are refused as text.
    plain.map_or(Cell::Text(number.to_string()), Cell::Number)
}

/// Digits with the point after the first moved by a power of ten, without zeros at the end.
fn placed(digits: &str, power: i32) -> String {
    let shift = usize::try_from(power.unsigned_abs()).unwrap_or(0);
    let (whole, fraction) = if power < 0 {
        ("0".to_owned(), format!("{}{digits}", "0".repeat(shift - 1)))
    } else if digits.len() <= shift + 1 {
        (format!("{digits}{}", "0".repeat(shift + 1 - digits.len())), String::new())
    } else {
        (digits[..=shift].to_owned(), digits[shift + 1..].to_owned())
    };
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::{Cell, decimal};

    #[test]
    fn numbers_are_what_the_program_shows() {
        for (number, shown) in [
            (0.0, "0"),
            (2_246_547.0, "2246547"),
            (0.1 + 0.2, "0.3"),
            (1234.5, "1234.5"),
            (-0.05, "-0.05"),
            (1e15, "1000000000000000"),
            (9_007_199_254_740_991.0, "9007199254740990"),
            (0.000_125, "0.000125"),
        ] {
            assert_eq!(decimal(number), Cell::Number(shown.to_owned()), "{number}");
        }
        assert_eq!(decimal(1e300), Cell::Text(1e300_f64.to_string()));
        assert!(matches!(decimal(f64::NAN), Cell::Text(_)));
    }
}
