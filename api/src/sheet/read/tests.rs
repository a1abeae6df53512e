//! Files as they come, and files that were made to do harm.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use super::read;
use crate::sheet::table::{Cell, Table, Unreadable};

/// A workbook of one sheet, from the XML of its cells.
fn workbook(cells: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#),
        ("_rels/.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("xl/workbook.xml", br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Needs" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    packed(&parts)
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn cells(table: &Table) -> Vec<(u32, u32, Cell)> {
    let rows = table.sheets.iter().flat_map(|sheet| &sheet.rows);
    rows.flat_map(|row| row.cells.iter().map(|(at, cell)| (row.at, *at, cell.clone()))).collect()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn a_workbook_is_read_cell_by_cell_and_formulas_by_what_they_came_to() {
    let bytes = workbook(
        r#"<row r="2"><c r="A2" t="inlineStr"><is><t>Title</t></is></c><c r="B2"><v>1234.5</v></c>
           <c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c>
           <c r="E2"><f>1+1</f><v>2</v></c><c r="F2"><f>SUM(1)</f></c><c r="G2"/></row>"#,
        &[],
    );
    assert_eq!(
        cells(&read(&bytes).unwrap()),
        [
            (2, 0, text("Title")),
            (2, 1, Cell::Number("1234.5".to_owned())),
            (2, 2, Cell::Flag(true)),
            (2, 3, Cell::Error("#REF!".to_owned())),
            (2, 4, Cell::Number("2".to_owned())),
            (2, 5, Cell::Uncomputed),
        ]
    );
}

#[test]
fn two_cells_in_opposite_corners_are_refused_and_not_reserved_for() {
    let bytes = workbook(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
        &[],
    );
    let Err(Unreadable::TooMuch { place, .. }) = read(&bytes) else { panic!("it was read") };
    assert_eq!(place, "Needs XFD1048576");
    let wide = workbook(r#"<row r="1"><c r="CW1"><v>1</v></c></row>"#, &[]);
    assert!(matches!(read(&wide), Err(Unreadable::TooMuch { .. })));
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
    let zeros = vec![b' '; 70 * 1024 * 1024];
    let bytes = workbook("", &[("xl/media/a.xml", &zeros)]);
    assert!(bytes.len() < 1024 * 1024, "it is small as it comes: {}", bytes.len());
    assert_eq!(read(&bytes), Err(Unreadable::Packed));
    let names: Vec<String> = (0..1_001).map(|at| format!("{at}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(read(&packed(&many)), Err(Unreadable::Packed));
}

#[test]
fn programs_in_a_workbook_are_refused() {
    let bytes = workbook("", &[("xl/vbaProject.bin", b"x")]);
    assert_eq!(read(&bytes), Err(Unreadable::Macros));
    let sheet = workbook("", &[("xl/macrosheets/sheet1.xml", b"x")]);
    assert_eq!(read(&sheet), Err(Unreadable::Macros));
}

#[test]
fn what_is_no_sheet_is_said_to_be_none() {
    assert_eq!(read(b""), Err(Unreadable::Empty));
    assert_eq!(read(b"\n\n"), Err(Unreadable::Empty));
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0"), Err(Unreadable::NotASheet));
    assert_eq!(read(b"a\0b"), Err(Unreadable::NotASheet));
    let old = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 64]].concat();
    assert_eq!(read(&old), Err(Unreadable::OldFormat));
    assert!(matches!(read(b"PK\x03\x04 and no more"), Err(Unreadable::Damaged { .. })));
    assert!(matches!(read(&packed(&[("a.txt", b"a")])), Err(Unreadable::Damaged { .. })));
    assert_eq!(read(&vec![b'a'; 5 * 1024 * 1024 + 1]), Err(Unreadable::TooLarge));
}

#[test]
fn text_is_read_in_every_form_that_is_certain() {
    let plain = "\u{feff}Title;Year\r\n\"Clearing\nfields\";2027\r\n\r\nÉcole;2028\r\n";
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(plain.trim_start_matches('\u{feff}').encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let expected = [
        (1, 0, text("Title")),
        (1, 1, text("Year")),
        (2, 0, text("Clearing\nfields")),
        (2, 1, text("2027")),
        // Rows count as a spreadsheet program counts them: the empty one, too.
        (4, 0, text("École")),
        (4, 1, text("2028")),
    ];
    assert_eq!(cells(&read(plain.as_bytes()).unwrap()), expected);
    assert_eq!(cells(&read(&wide).unwrap()), expected);
    assert_eq!(cells(&read(b"a\tb\n").unwrap()), [(1, 0, text("a")), (1, 1, text("b"))]);
    assert_eq!(
        cells(&read(b"'=1+1,'quoted\n").unwrap()),
        [(1, 0, text("=1+1")), (1, 1, text("'quoted"))]
    );
    // An encoding is never guessed: in another one these are other letters.
    assert_eq!(read(b"a\n\xc9cole\n"), Err(Unreadable::NotUtf8 { line: 2 }));
}
