//! One record in two windows at once: two tabs of one browser, and two browsers. What one has saved is
//! not written over by the other, and what the other typed is not lost.

use serde_json::json;

use super::conflict::offer;
use super::focal_point::draft;
use super::{api, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// Opens one more tab, which is the one at work then; gives both.
async fn another_tab(desk: &Desk) -> (fantoccini::wd::WindowHandle, fantoccini::wd::WindowHandle) {
    let first = desk.window.window().await.unwrap();
    let second = desk.window.new_window(true).await.unwrap().handle;
    desk.window.switch_to_window(second.clone()).await.unwrap();
    (first, second)
}

/// Takes what was typed here for the one field that both changed.
async fn take_mine(desk: &Desk) {
    desk.until_text("Somebody else changed this meanwhile: ").await;
    let questions = "return document.querySelectorAll('main fieldset input[value=mine]').length;";
    assert_eq!(desk.script(questions).await, 1, "what one of both touched is no question");
    desk.tap("main fieldset input[value=mine]").await;
    press(desk, "Take these values").await;
}

/// Complaints of the console that are not about a version that was overtaken.
async fn other_complaints(desk: &Desk) -> Vec<String> {
    desk.console().await.into_iter().filter(|one| !one.contains("412")).collect()
}

#[test]
fn an_offer_that_is_written_in_two_tabs_keeps_what_both_say() {
    at_desk("two-tabs", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let id = offer(desk).await;
        let edit = format!("/desk/offers/{id}/edit");
        desk.goto(&edit).await;
        write(desk, "#offer-title", "Words of the first").await;
        write(desk, "#offer-note", "A note of the first").await;
        let (first, second) = another_tab(desk).await;
        // It opens with what is typed in the first, and goes another way.
        desk.goto(&edit).await;
        desk.until_text("What you typed earlier on this device is back").await;
        press(desk, "Discard it").await;
        write(desk, "#offer-title", "Words of the second").await;
        write(desk, "#offer-years-0-amount", "3000").await;

        desk.window.switch_to_window(first).await.unwrap();
        press(desk, "Save as a draft").await;
        let saved = "!location.pathname.endsWith('/edit')";
        desk.until("the first has its page", saved).await;
        assert_eq!(other_complaints(desk).await, [""; 0]);

        // What the second typed is there even where it is loaded anew.
        desk.window.switch_to_window(second).await.unwrap();
        desk.window.refresh().await.unwrap();
        take_mine(desk).await;
        press(desk, "Save as a draft").await;
        desk.until("the second has its page", saved).await;
        let now = api(desk, &format!("offers/{id}")).await;
        let body = &now["body"];
        assert_eq!(body["title"], "Words of the second");
        assert_eq!(body["note"], "A note of the first");
        assert_eq!(body["years"][0]["amount"], "3000");
        let versions = api(desk, &format!("offers/{id}/history")).await;
        let titles = versions.to_string();
        assert!(titles.contains("Words of the first"), "it is in the history: {titles}");
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn two_tabs_write_a_new_offer_each_and_what_a_tab_leaves_the_next_one_finds() {
    at_desk("two-new", 1280, async |desk: &Desk| {
        let title = |text: &str| {
            format!("document.querySelector('#offer-title')?.value === {}", json!(text))
        };
        sign_in(desk, "d-a").await;
        desk.goto("/desk/offers/new").await;
        write(desk, "#offer-title", "Of the first tab").await;
        let (first, second) = another_tab(desk).await;
        desk.goto("/desk/offers/new").await;
        desk.until("it begins anew", &title("")).await;
        write(desk, "#offer-title", "Of the second tab").await;
        // Each has its own again, loaded anew.
        for (tab, own) in [(&first, "Of the first tab"), (&second, "Of the second tab")] {
            desk.window.switch_to_window(tab.clone()).await.unwrap();
            desk.window.refresh().await.unwrap();
            desk.until("its own is there", &title(own)).await;
            assert!(!desk.text().await.contains("Another one that you began"), "{own}");
        }
        desk.window.close_window().await.unwrap();
        desk.window.switch_to_window(first).await.unwrap();
        desk.window.refresh().await.unwrap();
        desk.until_text("Another one that you began is kept on this device").await;
        press(desk, "Go on with it").await;
        desk.until("what the other left is there", &title("Of the second tab")).await;
        // A tab that had none finds one of both.
        desk.script("sessionStorage.clear();").await;
        desk.window.refresh().await.unwrap();
        desk.until("one of them is there", &title("Of the first tab")).await;
        desk.until_text("Another one that you began is kept on this device").await;
        assert_eq!(desk.console().await, [""; 0]);
    });
}

#[test]
fn a_need_that_is_written_in_two_browsers_keeps_what_both_say() {
    at_desk("two-browsers", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = draft(desk, "First words").await;
        let edit = format!("/desk/needs/{id}/edit");
        desk.goto(&edit).await;
        desk.find("#title").await;
        let other = desk.beside(360).await;
        sign_in(&other, "lao").await;
        other.goto(&edit).await;
        write(&other, "#title", "Words of the other").await;
        write(&other, "#note", "A note of the other").await;
        write(desk, "#title", "Words of the first").await;
        press(desk, "Save draft").await;
        let saved = r"/^Saved \d/.test(document.querySelector('.save-strip')?.innerText)";
        desk.until("the first is saved", saved).await;

        press(&other, "Save draft").await;
        take_mine(&other).await;
        press(&other, "Save draft").await;
        other.until("the other is saved", saved).await;
        let now = api(desk, &format!("needs/{id}")).await;
        assert_eq!(now["body"]["title"], "Words of the other");
        assert_eq!(now["body"]["note"], "A note of the other");

        // The first goes on from what it had: it is told, and decides.
        write(desk, "#title", "Last words of the first").await;
        press(desk, "Save draft").await;
        take_mine(desk).await;
        press(desk, "Save draft").await;
        let note = "document.querySelector('#note')?.value === 'A note of the other'";
        desk.until("the note of the other has come", note).await;
        desk.until("the first is saved", saved).await;
        let now = api(desk, &format!("needs/{id}")).await;
        assert_eq!(now["body"], {
            let mut wanted = now["body"].clone();
            wanted["title"] = json!("Last words of the first");
            wanted["note"] = json!("A note of the other");
            wanted
        });
        assert_eq!(other_complaints(&other).await, [""; 0]);
        other.close().await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}
