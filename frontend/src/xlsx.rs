//! A table as a workbook that is made in the page: for what must not leave the device.
//!
//! The server makes all other workbooks; what writes them there, `rust_xlsxwriter`, is 193 kB (brotli)
//! as WebAssembly, and the program of one offer, which has 276 without it, may have 300.
//! This is the least that spreadsheet programs open: one sheet, its parts not compressed. A cell is
//! a number or a text, and a text is never run, whatever it begins with.

/// Columns of a sheet that hold plain decimals where they can be read as such.
pub(crate) type Numeric<'a> = &'a [usize];

/// The bytes of a workbook with one sheet.
#[must_use]
pub(crate) fn xlsx(header: &[&str], rows: &[Vec<String>], numeric: Numeric<'_>) -> Vec<u8> {
    let heads: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
    let mut sheet = String::from(SHEET_BEGIN);
    for (at, cells) in std::iter::once(&heads).chain(rows).enumerate() {
        sheet.push_str("<row>");
        for (column, text) in cells.iter().enumerate() {
            if at > 0 && numeric.contains(&column) && is_decimal(text) {
                sheet.push_str(&format!("<c><v>{text}</v></c>"));
            } else {
                let text = escaped(text);
                sheet.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                sheet.push_str(&text);
                sheet.push_str("</t></is></c>");
            }
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    zip(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT_RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

const SHEET_BEGIN: &str = r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const ROOT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const BOOK_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// Whether a text is a number as a sheet writes it.
fn is_decimal(text: &str) -> bool {
    let plain = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, "0"));
    // A sheet counts in floats: what is longer stays a text, whole.
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit()))
        && plain.len() <= 15
}

/// A text as XML holds it; characters that XML knows no way to write are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\t' | '\n' | '\r' => safe.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// An archive of files that are stored as they are (PKWARE's APPNOTE, 4.3).
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut all, mut directory) = (Vec::new(), Vec::new());
    let length = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes();
    let short = |number: u16| number.to_le_bytes();
    for (name, text) in files {
        let begins = length(all.len());
        let mut about = Vec::new();
        // Version 2.0, names in UTF-8, stored, on the first day that the form knows.
        for number in [20, 1 << 11, 0, 0, 0x21] {
            about.extend(short(number));
        }
        about.extend(crc32(text.as_bytes()).to_le_bytes());
        about.extend(length(text.len()));
        about.extend(length(text.len()));
        about.extend(short(u16::try_from(name.len()).unwrap_or(u16::MAX)));
        about.extend(short(0));
        all.extend(b"PK\x03\x04");
        all.extend(&about);
        all.extend(name.as_bytes());
        all.extend(text.as_bytes());
        directory.extend(b"PK\x01\x02");
        directory.extend(short(20));
        directory.extend(&about);
        // No comment, the first disk, nothing said of attributes.
        directory.extend([0; 10]);
        directory.extend(begins);
        directory.extend(name.as_bytes());
    }
    let (begins, size) = (length(all.len()), length(directory.len()));
    let count = short(u16::try_from(files.len()).unwrap_or(u16::MAX));
    all.extend(&directory);
    all.extend(b"PK\x05\x06");
    all.extend([0; 4]);
    all.extend(count);
    all.extend(count);
    all.extend(size);
    all.extend(begins);
    all.extend(short(0));
    all
}

/// The checksum of an archive's file (ISO 3309, reflected).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |mut sum, byte| {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let low = sum & 1;
            sum = (sum >> 1) ^ (0xEDB8_8320 * low);
        }
        sum
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::{crc32, xlsx};

    #[test]
    fn a_spreadsheet_program_reads_what_was_written_and_runs_none_of_it() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["=1+1", "850.50", "1 < 2 & \"so\"\u{b} on"]),
            row(["@x", "not reported", " لبنان "]),
            row(["-5", "9007199254740993", ""]),
        ];
        let file = xlsx(&["need", "open", "=title"], &rows, &[1]);
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let text = |text: &str| Data::String(text.to_owned());
        let read: Vec<Vec<Data>> = sheet.rows().map(<[Data]>::to_vec).collect();
        assert_eq!(read[0], [text("need"), text("open"), text("=title")]);
        assert_eq!(read[1], [text("=1+1"), Data::Float(850.5), text("1 < 2 & \"so\" on")]);
        assert_eq!(read[2], [text("@x"), text("not reported"), text(" لبنان ")]);
        assert_eq!(read[3][1], text("9007199254740993"), "a float would say something else");
        let formulas = book.worksheet_formula("1").unwrap();
        assert!(formulas.used_cells().next().is_none());
    }

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
