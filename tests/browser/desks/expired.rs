//! A session that ends in the middle of work: it is said before and when it happens, what was typed
//! stays on the device, and whoever signs in again finds it and goes on.

use serde_json::{Value, json};
use sqlx::Connection as _;

use super::{PASSWORD, api, look_at, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// The browser has no session any more.
pub(super) async fn forget(desk: &Desk) {
    desk.window.delete_all_cookies().await.unwrap();
}

/// The server ends the session, and the browser hears nothing of it.
async fn end(desk: &Desk) {
    let script = "const [done] = arguments;
        fetch('/api/v1/sessions').then(all => all.json())
            .then(all => fetch('/api/v1/sessions/' + all.items.find(one => one.is_current).id, { method: 'DELETE' }))
            .then(ended => done(ended.status));";
    assert_eq!(desk.window.execute_async(script, Vec::new()).await.unwrap(), 204);
}

/// Takes the way back in that the page offers, and signs in by hand.
pub(super) async fn sign_in_again(desk: &Desk, box_: &str, who: &str) {
    desk.until(
        "there is a way back in",
        &format!("document.querySelector('{box_} a.button')?.checkVisibility()"),
    )
    .await;
    desk.tap(&format!("{box_} a.button")).await;
    write(desk, "#email", &format!("{who}@demo.example")).await;
    write(desk, "#password", PASSWORD).await;
    desk.click("main form button").await;
}

/// Complaints of the console that are not about a session that is over.
pub(super) async fn other_complaints(desk: &Desk) -> Vec<String> {
    let all = desk.console().await;
    all.into_iter().filter(|one| !one.contains("401")).collect()
}

async fn titles(desk: &Desk, kind: &str) -> Vec<String> {
    let all = api(desk, &format!("{kind}?limit=100")).await;
    let items = all["items"].as_array().unwrap().iter();
    items.map(|one| one["body"]["title"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_need_is_kept_over_the_end_of_the_session_and_saved_in_the_next() {
    at_desk("expired-need", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        write(desk, "#title", "Typed before the end").await;
        forget(desk).await;
        press(desk, "Save draft").await;
        desk.until_text("You are no longer signed in").await;
        desk.until_text("drafts are kept on this device").await;
        assert!(!desk.text().await.contains("Address, password or code"), "nothing of the kind");
        let shown = "return [...document.querySelectorAll('main .notice')].filter(one => {
            const { top, bottom } = one.getBoundingClientRect();
            return one.checkVisibility() && top >= 0 && bottom <= innerHeight && one.innerText.includes('no longer');
        }).length;";
        assert_eq!(
            desk.script(shown).await,
            1,
            "it is said once, and in sight wherever somebody is in the form"
        );
        look_at(desk, "expired-need-360").await;
        sign_in_again(desk, ".session-end", "lao").await;
        desk.until("the form is back", "location.pathname === '/desk/needs/new'").await;
        desk.until_text("What you typed earlier on this device is back").await;
        let title = desk.find("#title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("Typed before the end"));
        press(desk, "Save draft").await;
        desk.until("the need has an address", "location.pathname.endsWith('/edit')").await;
        let all = titles(desk, "needs").await;
        assert_eq!(all.iter().filter(|title| *title == "Typed before the end").count(), 1);
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn an_offer_is_kept_when_the_server_ends_the_session() {
    at_desk("expired-offer", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/offers/new").await;
        write(desk, "#offer-title", "Typed before the end").await;
        desk.tap("input[name=offer-kind][value=funding]").await;
        write(desk, "#offer-years-0-year", "2027").await;
        write(desk, "#offer-years-0-amount", "1000").await;
        end(desk).await;
        press(desk, "Save as a draft").await;
        desk.until_text("You are no longer signed in").await;
        look_at(desk, "expired-offer-1280").await;
        sign_in_again(desk, ".session-end", "d-a").await;
        desk.until("the form is back", "location.pathname === '/desk/offers/new'").await;
        desk.until(
            "what was typed is back",
            "document.querySelector('#offer-title')?.value === 'Typed before the end'",
        )
        .await;
        super::discarded_and_had_back(desk, "#offer-title").await;
        // A year goes and comes back, too.
        press(desk, "Add a year").await;
        desk.find("#offer-years-1-year").await;
        desk.tap("button[aria-label='Remove 2028']").await;
        desk.until_text("Removed: 2028").await;
        desk.until("the way back has the focus", "document.activeElement.closest('.undo')").await;
        press(desk, "Undo").await;
        let year = desk.find("#offer-years-1-year").await.prop("value").await.unwrap();
        assert_eq!(year.as_deref(), Some("2028"));
        desk.tap("button[aria-label='Remove 2028']").await;
        press(desk, "Save as a draft").await;
        desk.until("the offer has its page", "/\\/desk\\/offers\\/[^/]+$/.test(location.pathname) && !location.pathname.endsWith('new')").await;
        let all = titles(desk, "offers").await;
        assert_eq!(all.iter().filter(|title| *title == "Typed before the end").count(), 1);
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn a_remark_is_kept_beside_the_need_that_it_is_about() {
    at_desk("expired-remark", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = super::focal_point::draft(desk, "A need to speak of").await;
        desk.goto(&format!("/desk/needs/{id}")).await;
        desk.find("#comment-text").await;
        desk.unfold("details:has(#comment-text)").await;
        write(desk, "#comment-text", "Said before the end").await;
        forget(desk).await;
        press(desk, "Send the comment").await;
        sign_in_again(desk, ".session-end", "lao").await;
        desk.until(
            "the remark is back, and can be seen",
            "document.querySelector('#comment-text')?.value === 'Said before the end'
             && document.querySelector('#comment-text').checkVisibility()",
        )
        .await;
        press(desk, "Send the comment").await;
        desk.until_text("Said before the end").await;
        desk.until("nothing is left", "document.querySelector('#comment-text')?.value === ''")
            .await;
        let kept =
            "return Object.keys(localStorage).filter(name => name.includes('remark')).length;";
        assert_eq!(desk.script(kept).await, 0);
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn a_list_does_not_become_a_visitors_without_a_word() {
    for (name, width, language, theme) in
        [("1280", 1280, "en", "light"), ("360-dark-ar", 360, "ar", "dark")]
    {
        at_desk(&format!("expired-list-{name}"), width, async |desk: &Desk| {
            sign_in(desk, "lao").await;
            desk.script(&format!("localStorage.setItem('theme', '{theme}');")).await;
            desk.goto(&format!("/desk/needs?lang={language}")).await;
            desk.until("the list is there", "document.querySelector('main tbody tr')").await;
            let rows = "return document.querySelectorAll('main tbody tr').length;";
            let before = desk.script(rows).await;
            forget(desk).await;
            // As it is heard when somebody comes back to the window.
            desk.script("document.dispatchEvent(new Event('visibilitychange'));").await;
            desk.until("it is said", "document.querySelector('.session-end a.button')").await;
            assert_eq!(desk.script(rows).await, before, "what was there stays");
            look_at(desk, &format!("expired-list-{name}")).await;
            sign_in_again(desk, ".session-end", "lao").await;
            desk.until(
                "the list is back",
                "location.pathname === '/desk/needs' && document.querySelector('main tbody tr')",
            )
            .await;
            assert_eq!(
                desk.script("return document.querySelector('.session-end').innerText;").await,
                ""
            );
            desk.script("localStorage.removeItem('theme');").await;
            assert_eq!(other_complaints(desk).await, [""; 0]);
        });
    }
}

#[test]
fn going_on_in_a_program_says_that_the_session_is_over() {
    at_desk("expired-on", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/import").await;
        desk.until_text("Template").await;
        // Both are pages of one program.
        desk.follow("Your account").await;
        desk.until(
            "the account is there",
            "location.pathname === '/desk/account' && document.querySelector('main h1')?.innerText",
        )
        .await;
        end(desk).await;
        desk.window.back().await.unwrap();
        desk.until("it is said", "document.querySelector('.session-end a.button')").await;
        desk.until_text("Nothing can be saved until you sign in again").await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

/// What the person's own sessions say: until when they last.
async fn expires(desk: &Desk) -> Value {
    api(desk, "session").await["expires_at"].clone()
}

#[test]
fn a_session_that_is_not_used_is_warned_of_and_goes_on_with_one_press() {
    at_desk("expiring", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        let until = expires(desk).await;
        desk.script("const real = Date.now; Date.now = () => real() + 116 * 60_000;").await;
        desk.until_text("You will be signed out at").await;
        look_at(desk, "expiring-360").await;
        press(desk, "Stay signed in").await;
        desk.until("it is said no more", "document.querySelector('.session-end').innerText === ''")
            .await;
        assert_eq!(expires(desk).await, until, "twelve hours are twelve hours");
    });
}

#[test]
fn nobody_stays_longer_than_twelve_hours_and_that_is_said_before() {
    at_desk("expiring-last", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        sqlx::any::install_default_drivers();
        let place = desk.folder.path().join("coalition.sqlite");
        let place = format!("sqlite:{}", place.display());
        let mut database = sqlx::AnyConnection::connect(&place).await.unwrap();
        let older = "UPDATE session SET created_at = created_at - 716 * 60000000";
        sqlx::query(older).execute(&mut database).await.unwrap();
        database.close().await.unwrap();
        desk.goto("/desk/needs").await;
        desk.until_text("no session lasts longer than twelve hours").await;
        assert!(!desk.text().await.contains("Stay signed in"), "it cannot be put off");
        look_at(desk, "expiring-last-1280").await;
        sign_in_again(desk, ".session-end", "lao").await;
        desk.until(
            "the list is back",
            "location.pathname === '/desk/needs' && document.querySelector('main tbody tr')",
        )
        .await;
        assert_eq!(
            desk.script("return document.querySelector('.session-end').innerText;").await,
            json!("")
        );
    });
}
