//! Needs from a sheet: chosen, seen row by row, imported, and undone.

use serde_json::json;

use super::{api, press, sign_in};
use crate::axe::every_way;
use crate::desk::{Desk, at_desk};

/// Two needs, and a row to correct.
const SHEET: &str = "\
Title,Theme,Activity,National priority,Kind,Year,Amount,Currency
Clearance along the river,A4,BAC,1,funding,2027,250000,USD
Clearance near two schools,A4,BAC,2,funding,2027,100000,USD
Clearance without a year that can be read,A4,BAC,2,funding,soon,100000,USD
";

/// The needs with a title.
async fn titled(desk: &Desk, title: &str) -> Vec<serde_json::Value> {
    let all = api(desk, "needs?limit=100").await;
    let all = all["items"].as_array().unwrap();
    all.iter().filter(|need| need["body"]["title"] == json!(title)).cloned().collect()
}

#[test]
fn needs_come_from_a_sheet_and_the_import_is_undone() {
    at_desk("desk-import", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/import").await;
        let sheet = desk.folder.path().join("needs.csv");
        std::fs::write(&sheet, SHEET).unwrap();
        desk.find("#sheet").await.send_keys(sheet.to_str().unwrap()).await.unwrap();
        desk.until_text("What would be done with needs.csv").await;
        desk.until_text("Add: 2. Change: 0. Correct first: 1. Same as now: 0.").await;
        every_way(desk, "a sheet before it is imported").await;
        assert!(titled(desk, "Clearance along the river").await.is_empty(), "before confirming");
        press(desk, "Import 2 rows").await;
        desk.until_text("The import is done").await;
        every_way(desk, "a sheet that was imported").await;
        let made = titled(desk, "Clearance along the river").await;
        assert_eq!(made.len(), 1);
        assert_eq!(made[0]["status"], "draft");
        assert_eq!(made[0]["body"]["lines"][0]["amount"], "250000");
        assert_eq!(titled(desk, "Clearance near two schools").await.len(), 1);
        press(desk, "Undo").await;
        desk.until_text("Undone ").await;
        every_way(desk, "an import that was undone").await;
        let undone = titled(desk, "Clearance along the river").await;
        assert!(undone.iter().all(|need| need["status"] == "withdrawn"), "{undone:?}");
    });
}
