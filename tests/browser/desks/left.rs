//! After signing out nothing of a person is on the device, with the server and without it.

use serde_json::{Value, json};

use super::offline::{kept, other_complaints};
use super::{api, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// Everything that the device keeps: names in its storage, and answers.
async fn left(desk: &Desk) -> Vec<String> {
    let script = "const done = arguments[0];
        caches.open('desk-answers').then(cache => cache.keys()).then(requests => done(
            [...Object.keys(localStorage), ...requests.map(request => new URL(request.url).pathname)]));";
    let all = desk.window.execute_async(script, Vec::new()).await.unwrap();
    all.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// What may stay: how the page looks, and what is known to everybody.
fn is_nobodys(name: &String) -> bool {
    ["theme", "language", "left", "/api/v1/session", "/api/v1/parties"].contains(&&**name)
}

#[test]
fn signing_out_leaves_nothing_and_the_next_person_sees_nothing_of_it() {
    at_desk("left", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        kept(desk, "needs", "/desk/needs/").await;
        sign_out(desk).await;
        desk.goto("/desk/sign-in").await;
        desk.find("#email").await;
        let all = left(desk).await;
        assert!(all.iter().all(is_nobodys), "{all:?}");
        desk.stop_server().await;
        desk.goto("/desk/needs").await;
        desk.until("it has settled", "document.querySelector('main')?.innerText").await;
        desk.until_text("The server cannot be reached").await;
        assert_eq!(desk.script("return document.querySelectorAll('tbody tr').length;").await, 0);
        desk.start_server().await;
        // Somebody else, at the same machine.
        sign_in(desk, "d-a").await;
        desk.goto("/desk/needs").await;
        desk.until("the list is there", "document.querySelector('main h1')?.innerText").await;
        kept(desk, "needs", "/desk/needs/").await;
        let own = api(desk, "needs?limit=100").await["items"].as_array().unwrap().len();
        desk.stop_server().await;
        desk.window.refresh().await.unwrap();
        desk.until_text("This is a copy from").await;
        let who = desk.script("return document.querySelector('.desk-strip').innerText;").await;
        let who = who.as_str().unwrap();
        assert!(who.contains("Donor A") && !who.contains("Lao"), "{who}");
        let shown = "return document.querySelectorAll('main tbody tr').length;";
        desk.until(
            "the same rows are there",
            &format!("document.querySelectorAll('main tbody tr').length === {own}"),
        )
        .await;
        assert_eq!(desk.script(shown).await, json!(own));
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn signing_out_asks_before_it_drops_what_was_not_sent() {
    at_desk("left-unsent", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        write(desk, "#title", "Not sent").await;
        desk.script("document.activeElement.blur();").await;
        press(desk, "Sign out").await;
        desk.until_text("One thing that you wrote is on this device only").await;
        crate::axe::every_way(desk, "what signing out would drop").await;
        press(desk, "Stay signed in").await;
        assert!(left(desk).await.iter().any(|name| name.starts_with("draft/")));
        press(desk, "Sign out").await;
        press(desk, "Remove and sign out").await;
        desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;
        desk.find("#email").await;
        let all = left(desk).await;
        assert!(all.iter().all(is_nobodys), "{all:?}");
    });
}

#[test]
fn who_signs_out_without_the_server_is_signed_out_once_it_is_back() {
    at_desk("left-offline", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/").await;
        kept(desk, "session", "/desk/").await;
        desk.stop_server().await;
        press(desk, "Sign out").await;
        desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;
        desk.window.refresh().await.unwrap();
        desk.find("#email").await;
        assert!(!desk.text().await.contains("Sign out"));
        let all = left(desk).await;
        assert!(all.iter().all(is_nobodys), "{all:?}");
        desk.start_server().await;
        desk.window.refresh().await.unwrap();
        desk.find("#email").await;
        desk.until("the server has heard of it", "!localStorage.getItem('left')").await;
        assert_eq!(api(desk, "session").await["person"], Value::Null);
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}
