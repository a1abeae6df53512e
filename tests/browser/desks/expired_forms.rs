//! Small forms whose session ends while somebody writes: an invitation, the State of an import, the name
//! of a search, a reason, an answer to a round and the words to a State. What was typed is back after
//! signing in again, goes where it belongs, and is kept no longer.

use serde_json::json;

use super::expired::{forget, other_complaints, sign_in_again};
use super::offline_rounds::open_round;
use super::unit_script::sent;
use super::{api, choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// The session ends, which what is pressed finds out; then somebody comes back.
async fn ends_and_comes_back(desk: &Desk, who: &str, button: &str, (css, text): (&str, &str)) {
    forget(desk).await;
    press(desk, button).await;
    comes_back(desk, who, (css, text)).await;
}

/// Somebody signs in again, and finds in a field what they typed, in sight.
async fn comes_back(desk: &Desk, who: &str, (css, text): (&str, &str)) {
    sign_in_again(desk, ".session-end", who).await;
    desk.until(
        &format!("{css} says {text} again"),
        &format!(
            "(field => field?.value === {} && field.checkVisibility())(document.querySelector({}))",
            json!(text),
            json!(css)
        ),
    )
    .await;
}

/// Nothing of what was typed is kept any more.
async fn nothing_is_kept(desk: &Desk) {
    let none = "!Object.keys(localStorage).some(name => name.startsWith('draft/'))";
    desk.until("nothing is kept of what was sent", none).await;
}

#[test]
fn an_invitation_and_the_state_of_an_import_are_kept() {
    at_desk("expired-unit", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        desk.goto("/desk/people").await;
        desk.unfold("#people-invite").await;
        choose(desk, "#invite-party", "LAO").await;
        choose(desk, "#invite-role", "observer").await;
        write(desk, "#invite-email", "new@lao.example").await;
        let email = ("#invite-email", "new@lao.example");
        ends_and_comes_back(desk, "isu", "Make the invitation", email).await;
        look_at(desk, "expired-invitation-1280").await;
        let chosen =
            "return ['party', 'role'].map(of => document.querySelector('#invite-' + of).value);";
        assert_eq!(desk.script(chosen).await, json!(["LAO", "observer"]));
        press(desk, "Make the invitation").await;
        desk.find("code.link-secret").await;
        nothing_is_kept(desk).await;

        desk.goto("/desk/needs/import").await;
        choose(desk, "#import-owner", "LAO").await;
        // As it is heard when somebody comes back to the window.
        forget(desk).await;
        desk.script("document.dispatchEvent(new Event('visibilitychange'));").await;
        comes_back(desk, "isu", ("#import-owner", "LAO")).await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn the_names_of_searches_and_a_reason_are_kept() {
    at_desk("expired-donor", 360, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/needs?state=LAO").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        desk.unfold("main details:has(#search-name)").await;
        write(desk, "#search-name", "Laos").await;
        ends_and_comes_back(desk, "d-a", "Save these filters", ("#search-name", "Laos")).await;
        press(desk, "Save these filters").await;
        desk.until("it is kept", "document.querySelector('.searches li')").await;
        nothing_is_kept(desk).await;
        press(desk, "Rename").await;
        write(desk, ".searches input", "Lao PDR").await;
        let name = (".searches input", "Lao PDR");
        ends_and_comes_back(desk, "d-a", "Save the name", name).await;
        press(desk, "Save the name").await;
        desk.until_text("Lao PDR").await;
        desk.until("the form is gone", "!document.querySelector('.searches input')").await;
        nothing_is_kept(desk).await;
        assert_eq!(api(desk, "searches").await["items"][0]["name"], "Lao PDR");

        let needs = api(desk, "needs?status=published&state=LAO&limit=1").await;
        let need = needs["items"][0]["id"].as_str().unwrap();
        desk.goto(&format!("/desk/needs/{need}")).await;
        press(desk, "Not for us").await;
        let field = format!("#reason-{need}");
        write(desk, &field, "Not this year").await;
        ends_and_comes_back(desk, "d-a", "Not for us", (&field, "Not this year")).await;
        press(desk, "Not for us").await;
        desk.find(&format!("#unsay-{need}")).await;
        let said = api(desk, "interests?limit=100").await;
        assert_eq!(said["items"][0]["body"]["reason"], "Not this year");
        nothing_is_kept(desk).await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn answers_to_a_round_and_the_words_to_its_state_are_kept() {
    at_desk("expired-round", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let (round, need) = open_round(desk).await;
        sign_out(desk).await;
        sign_in(desk, "d-a").await;
        let page = format!("/desk/rounds/{round}");
        desk.goto(&page).await;
        desk.click(&format!("#stance-{need}")).await;
        let field = format!("#words-{need}");
        write(desk, &field, "In May").await;
        ends_and_comes_back(desk, "d-a", "Send the answer", (&field, "In May")).await;
        press(desk, "Send the answer").await;
        desk.until_text("You have answered every need").await;
        nothing_is_kept(desk).await;
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        let tag = format!("\"{}\"", api(desk, &format!("rounds/{round}")).await["version"]);
        let close = format!("rounds/{round}/close");
        sent(desk, &close, Some(&tag), &json!({ "comments": [] })).await;
        desk.goto(&page).await;
        write(desk, "#round-words", "One donor would talk").await;
        let words = ("#round-words", "One donor would talk");
        ends_and_comes_back(desk, "isu", "Save", words).await;
        press(desk, "Save").await;
        nothing_is_kept(desk).await;
        let now = api(desk, &format!("rounds/{round}")).await;
        assert_eq!(now["body"]["answer"]["words"], "One donor would talk");
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}
