//! With a keyboard alone: lines from a spreadsheet, a whole sheet and its undoing, a need that is published, and what
//! two people changed at once.

use serde_json::{Value, json};

use super::api;
use super::conflict::{changed_elsewhere, offer};
use super::keyboard::{fill, sign_in};
use super::unit_script::need;
use crate::chromium::command;
use crate::desk::{Desk, at_desk};
use crate::keys::{DOWN, ENTER, SPACE, enter, press, settled, tab_to, tab_to_id};

const ROWS: &str = "Year\tAmount\tCurrency\n2027\t1250000\tUSD\n";
const SHEET: &str = "\
Title,Theme,Activity,National priority,Kind,Year,Amount,Currency
Clearance along the river,A4,BAC,1,funding,2027,250000,USD
";

#[test]
fn rows_of_a_spreadsheet_become_lines_with_a_keyboard_alone() {
    at_desk("keys-paste", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        enter(desk, "Needs").await;
        enter(desk, "New need").await;
        desk.find("#title").await;
        settled(desk).await;
        tab_to(
            desk,
            "rows of a spreadsheet",
            "at.tagName === 'SUMMARY' && at.closest('details.paste')",
        )
        .await;
        press(desk, &[ENTER]).await;
        tab_to_id(desk, "paste").await;
        // Cells are parted by tabs, which a keyboard brings from the clipboard alone.
        command(desk, "Input.insertText", json!({ "text": ROWS })).await;
        desk.until_text("One line was understood").await;
        enter(desk, "Add this line").await;
        desk.until(
            "it has the line",
            "document.querySelector('#line-1-amount')?.value === '1250000'",
        )
        .await;
        desk.until("the way back has the focus", "document.activeElement.closest('.undo')").await;
        press(desk, &[ENTER]).await;
        desk.until("it is gone", "!document.querySelector('fieldset.need-line')").await;
    });
}

#[test]
fn a_sheet_is_imported_and_undone_with_a_keyboard_alone() {
    at_desk("keys-import", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/import").await;
        settled(desk).await;
        tab_to_id(desk, "sheet").await;
        // The window that chooses a file is the system's, and so is its keyboard.
        let sheet = desk.folder.path().join("needs.csv");
        std::fs::write(&sheet, SHEET).unwrap();
        desk.find("#sheet").await.send_keys(sheet.to_str().unwrap()).await.unwrap();
        desk.until_text("What would be done with needs.csv").await;
        settled(desk).await;
        enter(desk, "Import one row").await;
        desk.until_text("The import is done").await;
        enter(desk, "Undo").await;
        desk.until_text("Undone ").await;
        let all = api(desk, "needs?limit=100").await;
        let all = all["items"].as_array().unwrap().iter();
        let made: Vec<_> =
            all.filter(|one| one["body"]["title"] == "Clearance along the river").collect();
        assert!(made.iter().all(|one| one["status"] == "withdrawn"), "{made:?}");
    });
}

#[test]
fn a_need_is_published_with_a_keyboard_alone() {
    at_desk("keys-publish", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = need(desk, "Published with keys", json!({ "amount": "1000" })).await;
        desk.goto("/desk/").await;
        settled(desk).await;
        enter(desk, "Sign out").await;
        desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;
        sign_in(desk, "isu").await;
        enter(desk, "What waits for the unit").await;
        desk.until_text("Published with keys").await;
        settled(desk).await;
        tab_to(desk, "the need", "at.innerText === 'Published with keys'").await;
        enter(desk, "Publish").await;
        desk.until("nothing is to be checked", "!document.querySelector('.queue-item')").await;
        assert_eq!(api(desk, &format!("needs/{id}")).await["status"], "published");
    });
}

#[test]
fn what_two_people_changed_is_decided_with_a_keyboard_alone() {
    at_desk("keys-conflict", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let id = offer(desk).await;
        desk.goto(&format!("/desk/offers/{id}/edit")).await;
        desk.find("#offer-title").await;
        settled(desk).await;
        fill(desk, "offer-title", "My words").await;
        fill(desk, "offer-years-0-amount", "2000").await;
        changed_elsewhere(desk, &id).await;
        enter(desk, "Save as a draft").await;
        desk.until_text("Somebody else changed this meanwhile: ").await;
        desk.until("the questions have the focus", "document.activeElement.id === 'offer-view'")
            .await;
        for (question, side) in [(0, "theirs"), (1, "mine")] {
            // A group of choices is one stop: its first, while none is chosen.
            let name = format!("conflict-{question}");
            tab_to(desk, &name, &format!("at.name === '{name}'")).await;
            press(desk, &[SPACE]).await;
            if desk.script("return document.activeElement.value;").await != side {
                press(desk, &[DOWN]).await;
            }
            let chosen = desk
                .script("return [document.activeElement.value, document.activeElement.checked];")
                .await;
            assert_eq!(chosen, json!([side, true]));
        }
        enter(desk, "Take these values").await;
        enter(desk, "Save as a draft").await;
        let is_there = "/\\/desk\\/offers\\/[^/]+$/.test(location.pathname)";
        desk.until("the offer has its page", is_there).await;
        let now: Value = api(desk, &format!("offers/{id}")).await;
        assert_eq!(now["body"]["title"], "Their words");
        assert_eq!(now["body"]["years"][0]["amount"], "2000");
        let refused = desk.console().await;
        assert!(refused.iter().all(|one| one.contains("412")), "{refused:?}");
    });
}
