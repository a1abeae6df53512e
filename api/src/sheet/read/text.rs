//! Comma-separated text, and text separated by semicolons or tabs.

use std::borrow::Cow;

use contract::sheet::csv::unmarked;

use super::Filling;
use crate::sheet::table::{Cell, Sheet, Unreadable};

/// What may separate cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let text = decode(bytes)?;
    if text.contains('\0') {
        return Err(Unreadable::NotASheet);
    }
    // One mark for the end of a line, so that lines can be counted.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut filling = Filling::default();
    // A cell may hold line breaks, and then the next row stands on a later line than its number.
    let mut inside = 0;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| damaged(&error))? {
        let (line, start) = record.position().map_or((0, 0), |at| (at.line(), at.byte()));
        // Rows that hold nothing are passed by, and a record begins before them.
        let rest = usize::try_from(start).ok().and_then(|start| text.as_bytes().get(start..));
        let passed = rest.unwrap_or_default().iter().take_while(|byte| **byte == b'\n').count();
        let passed = u64::try_from(passed).unwrap_or(0);
        let row = u32::try_from((line + passed).saturating_sub(1 + inside)).unwrap_or(u32::MAX);
        for (column, cell) in (0..).zip(&record) {
            inside += u64::try_from(cell.matches('\n').count()).unwrap_or(0);
            // Our own downloads mark what would be run.
            let cell = unmarked(cell.trim());
            if !cell.is_empty() {
                filling.put(row, column, Cell::Text(cell))?;
            }
        }
    }
    Ok(filling.sheet)
}

fn damaged(error: &csv::Error) -> Unreadable {
    Unreadable::Damaged { detail: error.to_string() }
}

/// UTF-8 with or without a mark, or UTF-16 with one, as spreadsheet programs write "Unicode
/// text". Any other encoding would be a guess, and a guess turns names and signs into others.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, odd) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().copied().map(unit).collect();
        let text = if odd.is_empty() { String::from_utf16(&units).ok() } else { None };
        text.map(Cow::Owned).ok_or(Unreadable::NotUtf8 { line: 1 })
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => match str::from_utf8(rest) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            // A picture or a program is no text in another encoding.
            Err(_) if rest.contains(&0) => Err(Unreadable::NotASheet),
            Err(error) => {
                let before = rest[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n');
                Err(Unreadable::NotUtf8 { line: u32::try_from(before.count()).unwrap_or(0) + 1 })
            }
        },
    }
}

/// What occurs most in the first line that says anything, outside quotes.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut counts = [0; SEPARATORS.len()];
    let mut is_quoted = false;
    for byte in first.bytes() {
        is_quoted ^= byte == b'"';
        if let Some(at) = SEPARATORS.iter().position(|one| *one == byte && !is_quoted) {
            counts[at] += 1;
        }
    }
    // The first of those that occur as often.
    let best = (0..SEPARATORS.len()).rev().max_by_key(|at| counts[*at]).unwrap_or(0);
    SEPARATORS[best]
}
