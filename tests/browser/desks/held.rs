//! What is on a page and not sent yet stays there: in another language, when lines change places, when
//! something is taken away, and when a record is made while somebody types.

use serde_json::json;

use super::focal_point::draft;
use super::paste::paste;
use super::{choose, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// Takes a language as a reader does.
async fn speak(desk: &Desk, language: &str) {
    let script = "const [language] = arguments, field = document.querySelector('#language');
        field.value = language;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    desk.window.execute(script, vec![json!(language)]).await.unwrap();
    let spoken = format!("document.documentElement.lang === '{language}'");
    desk.until("the language is spoken", &spoken).await;
}

/// A field says this.
async fn until_says(desk: &Desk, css: &str, text: &str) {
    let says = format!("document.querySelector({})?.value === {}", json!(css), json!(text));
    desk.until(&format!("{css} says {text:?}"), &says).await;
}

/// A control has the focus.
async fn until_focus(desk: &Desk, id: &str) {
    let has = format!("document.activeElement.id === {}", json!(id));
    desk.until(&format!("{id} has the focus"), &has).await;
}

#[test]
fn another_language_takes_nothing_away_that_is_typed_or_chosen() {
    at_desk("held", 1280, async |desk: &Desk| {
        // A password too, which no device keeps.
        desk.goto("/desk/sign-in").await;
        write(desk, "#email", "lao@demo.example").await;
        write(desk, "#password", "typed so far").await;
        speak(desk, "fr").await;
        until_says(desk, "#email", "lao@demo.example").await;
        until_says(desk, "#password", "typed so far").await;
        let kept = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);";
        let kept = desk.script(kept).await;
        assert!(!kept.as_str().unwrap().contains("typed so far"), "{kept}");
        speak(desk, "en").await;

        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        desk.unfold("details.paste").await;
        paste(desk, "#paste", "Clearance\t2027\t\t\t\t1,800").await;
        desk.until_text("One line was understood").await;
        speak(desk, "fr").await;
        desk.until("it is in sight", "document.querySelector('details.paste')?.open").await;
        desk.tap("details.paste .button:not(.secondary)").await;
        // The same figure, as the language writes it.
        until_says(desk, "#line-1-amount", "1\u{202f}800").await;
        speak(desk, "en").await;

        desk.goto("/desk/needs/import").await;
        let sheet = desk.folder.path().join("needs.csv");
        let rows = "Title,Theme,Activity,National priority,Kind,Year,Amount,Currency\n\
            Clearance along the river,A4,BAC,1,funding,2027,250000,USD\n";
        std::fs::write(&sheet, rows).unwrap();
        desk.find("#sheet").await.send_keys(sheet.to_str().unwrap()).await.unwrap();
        desk.until_text("What would be done with needs.csv").await;
        speak(desk, "fr").await;
        desk.find(".import-preview table").await;
        desk.tap(".import-preview .button:not(.secondary)").await;
        desk.find("#import-done a").await;
    });
}

#[test]
fn what_another_language_would_end_is_asked_about() {
    at_desk("held-work", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        desk.goto("/desk/workbench").await;
        desk.find("#language").await;
        // As a run under way does; the answer is no, then yes.
        desk.script(
            "window.works = event => event.preventDefault();
            window.addEventListener('beforeunload', works);
            window.asked = [];
            window.confirm = words => { asked.push(words); return asked.length > 1; };
            const field = document.querySelector('#language');
            field.value = 'fr';
            field.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        desk.until("it was asked", "asked.length === 1").await;
        until_says(desk, "#language", "en").await;
        assert_eq!(desk.script("return document.documentElement.lang;").await, "en");
        speak(desk, "fr").await;
        assert_eq!(desk.script("return asked.length;").await, 2);
        desk.script("window.removeEventListener('beforeunload', works);").await;
    });
}

/// The page is at work as a run is, and says whether it was asked whether it may be left; asked by the desk, the
/// reader says no, then yes.
async fn work(desk: &Desk) {
    desk.script(
        "window.works = event => event.preventDefault();
        window.addEventListener('beforeunload', works);
        window.asked = [];
        window.confirm = words => { asked.push(words); return asked.length > 1; };",
    )
    .await;
}

#[test]
fn another_seat_ends_what_the_page_is_doing_only_once_that_is_agreed_to() {
    at_desk("held-seat", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        // A person with a second seat.
        let seated = "const [done] = arguments; (async () => {
            const session = await (await fetch('/api/v1/session')).json();
            const at = `/api/v1/people/${session.person.id}/seats/LAO/focal_point`;
            done((await fetch(at, { method: 'PUT' })).ok);
        })();";
        assert_eq!(desk.window.execute_async(seated, Vec::new()).await.unwrap(), true);
        desk.goto("/desk/workbench").await;
        desk.find("#seat").await;
        work(desk).await;
        let taken = desk.script("return document.querySelector('#seat').value;").await;
        choose(desk, "#seat", "LAO:focal_point").await;
        desk.until("it was asked", "asked.length === 1").await;
        until_says(desk, "#seat", taken.as_str().unwrap()).await;
        until_focus(desk, "seat").await;
        choose(desk, "#seat", "LAO:focal_point").await;
        until_says(desk, "#seat", "LAO:focal_point").await;
        assert_eq!(desk.script("return asked.length;").await, 2);
        desk.script("window.removeEventListener('beforeunload', works);").await;
    });
}

#[test]
fn a_line_that_changes_places_keeps_the_focus_and_says_where_it_is() {
    at_desk("held-lines", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        for key in 1..=2 {
            press(desk, "Add a line").await;
            until_focus(desk, &format!("line-{key}-kind")).await;
        }
        for (control, place) in [("line-2-up", "Line 1"), ("line-2-down", "Line 2")] {
            desk.script(&format!("document.getElementById('{control}').focus();")).await;
            desk.tap(&format!("#{control}")).await;
            let said = format!(
                "[...document.querySelectorAll('[role=status]')].some(of => of.innerText === '{place}')"
            );
            desk.until("the new place is said", &said).await;
            until_focus(desk, control).await;
            let last = format!(
                "document.getElementById('{control}').getAttribute('aria-disabled') === 'true'"
            );
            desk.until("it goes no further", &last).await;
        }
    });
}

#[test]
fn what_was_taken_away_from_small_forms_comes_back() {
    at_desk("held-undo", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = draft(desk, "A need with two comments").await;
        desk.goto(&format!("/desk/needs/{id}")).await;
        desk.find("#comment-text").await;
        desk.unfold("details:has(#comment-text)").await;
        write(desk, "#comment-text", "The first").await;
        press(desk, "Another comment").await;
        until_focus(desk, "comment-field-2").await;
        write(desk, "#comment-text-2", "The second").await;
        desk.tap("details:has(#comment-text) [role=group] + [role=group] button").await;
        desk.until("the way back has the focus", "document.activeElement.closest('.undo')").await;
        press(desk, "Undo").await;
        until_says(desk, "#comment-text-2", "The second").await;
        until_focus(desk, "comment-field-2").await;
        desk.window.refresh().await.unwrap();
        until_says(desk, "#comment-text", "The first").await;
        super::discarded_and_had_back(desk, "#comment-text").await;
    });
}

#[test]
fn an_offer_that_is_made_while_somebody_types_has_its_address_and_goes_on() {
    at_desk("held-made", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/offers/new").await;
        write(desk, "#offer-title", "Typed").await;
        desk.tap("input[name=offer-kind][value=funding]").await;
        press(desk, "Add a year").await;
        until_focus(desk, "offer-years-1-year").await;
        desk.tap(".year-row + .year-row button").await;
        write(desk, "#offer-years-0-year", "2027").await;
        write(desk, "#offer-years-0-amount", "1000").await;
        // What is sent arrives late.
        desk.script(
            "const send = window.fetch;
            window.fetch = (...of) => new Promise(go => setTimeout(go, 3000)).then(() => send(...of));",
        )
        .await;
        press(desk, "Save as a draft").await;
        write(desk, "#offer-note", "Typed meanwhile").await;
        desk.until("the address follows", "location.pathname.endsWith('/edit')").await;
        until_says(desk, "#offer-note", "Typed meanwhile").await;
        desk.window.refresh().await.unwrap();
        until_says(desk, "#offer-note", "Typed meanwhile").await;
        choose(desk, "#language", "fr").await;
        until_says(desk, "#offer-note", "Typed meanwhile").await;
    });
}
