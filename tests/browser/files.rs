//! Tables of the page for everyone as files: what is shown is what they hold.

use std::io::Cursor;

use base64::Engine as _;
use calamine::{Data, Reader as _, Xlsx};
use serde_json::{Value, json};

use crate::desk::{Desk, at_desk};

/// The rows of a workbook's first table, from its bytes in base64.
pub(crate) fn first_sheet(file: &Value) -> Vec<Vec<String>> {
    let bytes = base64::engine::general_purpose::STANDARD.decode(file.as_str().unwrap()).unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

/// Presses a button that saves a file, and hands over what was saved, in base64.
pub(crate) async fn saved(desk: &Desk, button: &str) -> Value {
    let script = "const [text, done] = arguments;
        URL.createObjectURL = blob => {
            const reader = new FileReader();
            reader.onload = () => done(reader.result.split(',')[1]);
            reader.readAsDataURL(blob);
            return '';
        };
        HTMLAnchorElement.prototype.click = function () {};
        const said = one => one.textContent.replace(/\\s+/g, ' ').trim();
        const found = [...document.querySelectorAll('main button')].filter(one => said(one) === text);
        if (found.length === 1) found[0].click();
        else done('buttons: ' + found.length);";
    let text = Value::from(button);
    let file = desk.window.execute_async(script, vec![text]).await.unwrap();
    assert!(!file.as_str().unwrap().starts_with("buttons"), "{button}: {file}");
    file
}

/// A column of the table under a caption that begins so, as it is shown.
async fn shown(desk: &Desk, caption: &str, cell: &str) -> Vec<String> {
    let script = format!(
        "const table = [...document.querySelectorAll('main table')].find(of => of.caption.textContent.startsWith({caption:?}));
        return [...table.tBodies[0].rows].map(row => row.querySelector({cell:?}).innerText.trim());"
    );
    serde_json::from_value(desk.script(&script).await).unwrap()
}

#[test]
fn a_visitor_saves_tables_as_workbooks() {
    at_desk("files", 1280, async |desk: &Desk| {
        desk.goto("/coalitions").await;
        desk.until("the list is there", "document.querySelector('main tbody th a')").await;
        let rows = first_sheet(&saved(desk, "Download: XLSX").await);
        assert_eq!(rows[0][..3], ["state", "state_name", "donors"]);
        let names: Vec<&str> = rows[1..].iter().map(|row| row[1].as_str()).collect();
        let links =
            "return [...document.querySelectorAll('main tbody th a')].map(a => a.innerText);";
        assert_eq!(desk.script(links).await, json!(names));

        desk.follow("Lebanon").await;
        desk.until_text("What stays open, and why").await;
        let rows = first_sheet(&saved(desk, "Download: Funding (USD) XLSX").await);
        let donors = shown(desk, "Funding (USD), by donor", "th").await;
        assert!(!donors.is_empty());
        let held: Vec<String> = rows[1..].iter().map(|row| row[1].clone()).collect();
        assert_eq!(held, donors);
        let figures = shown(desk, "Funding (USD), by donor", "[data-label='Quantity']").await;
        for (row, figure) in rows[1..].iter().zip(figures) {
            assert_eq!(row[10], figure.replace(',', ""), "{row:?}");
        }

        desk.goto("/offers").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        let fits = "return [...document.querySelectorAll('[id^=fits-]')].find(of => !of.innerText.startsWith('0 ')).id;";
        let id = desk.script(fits).await;
        desk.click(&format!("[id={id}]")).await;
        desk.until_text("Lines that fit, by need").await;
        let file = saved(desk, "Download: Lines that fit, by need XLSX").await;
        let rows = first_sheet(&file);
        let lines = shown(desk, "Lines that fit", "th").await;
        let held = rows[1..].iter().map(|row| row[0].clone());
        assert_eq!(held.take(lines.len()).collect::<Vec<_>>(), lines);
        assert_eq!(rows[0].len(), 14);
    });
}
