//! Files that were made to do harm, through the whole server: each is refused with its reason, and
//! the server goes on.

use std::io::{Cursor, Write as _};

use axum::http::Method;
use contract::access::Role;
use zip::write::SimpleFileOptions;

use super::desk::{Desk, Server, key};
use crate::database::databases;

const ANY: (&str, &str) = ("content-type", "application/octet-stream");
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Needs" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

fn workbook(cells: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>"#
    );
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts.iter().chain(more) {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Where a sheet is taken: the preview, the rows to correct, the import itself.
const PLACES: [&str; 3] = ["/imports/preview", "/imports/failed-rows", "/imports?digest=none"];

async fn refusal(desk: &Desk, place: &str, bytes: Vec<u8>) -> (u16, String) {
    let key = key();
    let headers = [ANY, ("idempotency-key", key.as_str())];
    let answer = desk.send_bytes(Method::POST, place, &headers, bytes).await;
    let (status, code) = answer.refusal();
    let fault = answer.json()["errors"][0]["code"].as_str().map(str::to_owned);
    (status, fault.unwrap_or(code))
}

#[tokio::test]
async fn a_file_that_was_made_to_do_harm_is_refused_and_the_server_goes_on() {
    let database = databases().next().unwrap();
    let server = Server::over(database.store().await).await;
    let state = server.seated("LAO", Role::FocalPoint).await;
    let corners = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let head = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="B1" t="inlineStr"><is><t>Year</t></is></c></row>"#;
    // Reserves memory for as many texts as the file says it has.
    let claims = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="90000000000"></sst>"#;
    let mut lying = workbook(head, &[("xl/media/a.xml", &" ".repeat(30 * 1024 * 1024))]);
    // The size that the archive states of its last part, in the list at its end.
    let size = (30_u32 * 1024 * 1024).to_le_bytes();
    while let Some(at) = lying.windows(4).position(|window| window == size) {
        lying[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    let nested = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
    for (what, bytes, expected) in [
        ("corners", workbook(corners, &[]), "sheet_too_much"),
        ("claims", workbook(head, &[("xl/sharedStrings.xml", claims)]), "sheet_demanding"),
        ("bomb", workbook(head, &[("xl/a.xml", &" ".repeat(65 * 1024 * 1024))]), "sheet_packed"),
        ("macros", workbook(head, &[("xl/vbaProject.bin", "x")]), "sheet_macros"),
        ("no zip", b"PK\x03\x04 nothing".to_vec(), "sheet_damaged"),
        ("picture", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "not_a_sheet"),
        ("latin", b"Title;Year\n\xc9cole;2027\n".to_vec(), "sheet_not_utf8"),
        ("nothing", Vec::new(), "sheet_empty"),
        ("other", b"a,b\n1,2\n".to_vec(), "no_headings"),
        ("nested", workbook(&nested, &[]), "sheet_empty"),
    ] {
        for place in PLACES {
            let (status, code) = refusal(&state, place, bytes.clone()).await;
            assert_eq!((status, code.as_str()), (422, expected), "{place}: {what}");
        }
    }
    // What it hides in a part that nobody reads does no harm.
    let (status, code) = refusal(&state, PLACES[0], lying).await;
    assert!((status, code.as_str()) == (200, "") || status == 422, "{status} {code}");
    for place in PLACES {
        let (status, code) = refusal(&state, place, vec![b'a'; 5 * 1024 * 1024 + 1]).await;
        assert_eq!((status, code.as_str()), (413, "body_too_large"), "{place}");
        for value in ["text/plain", "multipart/form-data"] {
            let key = key();
            let headers = [("content-type", value), ("idempotency-key", key.as_str())];
            let sheet = b"Title,Year\n".to_vec();
            let answer = state.send_bytes(Method::POST, place, &headers, sheet).await;
            let expected = (415, "unsupported_media_type".to_owned());
            assert_eq!(answer.refusal(), expected, "{place}: {value}");
        }
    }
    let fine =
        state.send_bytes(Method::POST, "/imports/preview", &[ANY], workbook(head, &[])).await;
    assert!(fine.status.is_success(), "{fine:?}");
}
