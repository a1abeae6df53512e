//! Answers to response rounds, and changes of coalitions, that are written without the server: they
//! wait on the device and are sent once.

use serde_json::{Value, json};

use super::offline::{cut, join, kept, other_complaints};
use super::unit_script::sent;
use super::{api, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// The unit opens a round about a need of Lao PDR that a donor is asked about: its id, and the need's.
pub(super) async fn open_round(desk: &Desk) -> (String, String) {
    let needs = api(desk, "needs?status=published&state=LAO&limit=1").await;
    let need = needs["items"][0]["id"].as_str().unwrap().to_owned();
    let body = json!({ "state": "LAO", "needs": [need], "asked": ["D-A"], "opens": "2026-01-01",
        "closes": "2999-12-30", "fallback": "The unit asks again." });
    let made = sent(desk, "rounds", None, &json!({ "body": body })).await;
    let (id, tag) = (made["body"]["id"].as_str().unwrap(), made["tag"].as_str());
    sent(desk, &format!("rounds/{id}/invite"), tag, &json!({ "comments": [] })).await;
    (id.to_owned(), need)
}

pub(super) async fn nothing_waits(desk: &Desk) {
    desk.until("nothing waits", "!document.querySelector('.waiting')").await;
}

#[test]
fn an_answer_to_a_round_waits_and_is_given_once() {
    for arrives in [false, true] {
        at_desk(&format!("offline-answer-{arrives}"), 360, async |desk: &Desk| {
            sign_in(desk, "isu").await;
            let (round, need) = open_round(desk).await;
            sign_out(desk).await;
            sign_in(desk, "d-a").await;
            desk.goto(&format!("/desk/rounds/{round}")).await;
            desk.click(&format!("#stance-{need}")).await;
            write(desk, &format!("#words-{need}"), "Said on the road").await;
            cut(desk, arrives).await;
            press(desk, "Send the answer").await;
            desk.until_text("One change waits to be sent").await;
            desk.until_text("Kept on this device, not yet sent").await;
            let shown =
                "document.querySelector('section.panel li.said')?.innerText.includes('Interested')";
            desk.until("what waits is what was said", shown).await;
            look_at(desk, "offline-answer-360").await;
            join(desk).await;
            nothing_waits(desk).await;
            let said = api(desk, "interests?limit=100").await;
            assert_eq!(said["total"], 1, "{said}");
            let one = &said["items"][0];
            assert_eq!(one["body"]["words"], "Said on the road");
            assert_eq!(one["status"], "published");
            // It is taken back without the server, too.
            desk.goto(&format!("/desk/rounds/{round}")).await;
            desk.until_text("You have answered every need").await;
            cut(desk, arrives).await;
            press(desk, "Undo").await;
            desk.until_text("One change waits to be sent").await;
            join(desk).await;
            nothing_waits(desk).await;
            let said = api(desk, "interests?limit=100").await;
            assert_eq!(said["items"][0]["status"], "withdrawn");
            let complaints = other_complaints(desk).await;
            assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
        });
    }
}

/// The unit opens a round, a donor answers, and the unit makes the answer: the round's id.
pub(super) async fn closed_round(desk: &Desk) -> String {
    sign_in(desk, "isu").await;
    let (id, need) = open_round(desk).await;
    sign_out(desk).await;
    sign_in(desk, "d-a").await;
    let said = json!({ "need": need, "stance": "interested" });
    sent(desk, "interests", None, &json!({ "body": said })).await;
    sign_out(desk).await;
    sign_in(desk, "isu").await;
    desk.goto(&format!("/desk/rounds/{id}")).await;
    press(desk, "Close and make the answer").await;
    desk.find("#round-words").await;
    id
}

#[test]
fn the_units_words_with_an_answer_wait_and_are_saved_once() {
    for arrives in [false, true] {
        at_desk(&format!("offline-words-{arrives}"), 360, async |desk: &Desk| {
            let id = closed_round(desk).await;
            let path = format!("rounds/{id}");
            let before = api(desk, &path).await["version"].as_i64().unwrap();
            write(desk, "#round-words", "Said on the road").await;
            cut(desk, arrives).await;
            press(desk, "Save").await;
            desk.until_text("One change waits to be sent").await;
            desk.until("the field is gone", "!document.querySelector('#round-words')").await;
            desk.until_text("Kept on this device, not yet sent").await;
            look_at(desk, "offline-words-360").await;
            join(desk).await;
            nothing_waits(desk).await;
            let now = api(desk, &path).await;
            assert_eq!(now["body"]["answer"]["words"], "Said on the road");
            assert_eq!(now["version"], before + 1, "it is saved once");
            desk.goto(&format!("/desk/{path}")).await;
            let value = "document.querySelector('#round-words')?.value === 'Said on the road'";
            desk.until("the words are there", value).await;
            let complaints = other_complaints(desk).await;
            assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
        });
    }
}

/// The first coalition as it is.
async fn coalition(desk: &Desk) -> Value {
    api(desk, "coalitions?limit=10").await["items"][0].clone()
}

/// Opens the form of a coalition, once the device keeps what its pages need.
async fn open_form(desk: &Desk, id: &str) {
    desk.goto(&format!("/desk/coalitions/{id}")).await;
    let answer = format!("coalitions/{id}");
    kept(desk, &answer, "/desk/convene/").await;
    desk.goto(&format!("/desk/coalitions/{id}/edit")).await;
    desk.find("#title").await;
    kept(desk, &answer, "/desk/edit/").await;
}

/// Writes a title, and saves it where the server is not reached.
async fn rewrite(desk: &Desk, id: &str, title: &str) {
    write(desk, "#title", title).await;
    press(desk, "Save").await;
    desk.until("its page is there", &format!("location.pathname.endsWith('{id}')")).await;
    desk.until_text("One change waits to be sent").await;
}

/// It is saved, on the page of the coalition, under this title.
async fn is_called(desk: &Desk, id: &str, title: &str) {
    nothing_waits(desk).await;
    desk.until("its page is there", &format!("location.pathname.endsWith('{id}')")).await;
    assert_eq!(coalition(desk).await["body"]["title"], title);
    let complaints = other_complaints(desk).await;
    assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
}

#[test]
fn a_change_of_a_coalition_waits_is_changed_once_more_and_is_sent_once() {
    at_desk("offline-convened", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let before = coalition(desk).await;
        let id = before["id"].as_str().unwrap();
        open_form(desk, id).await;
        desk.stop_server().await;
        rewrite(desk, id, "Written on the road").await;
        desk.until_text("Kept on this device, not yet sent").await;
        look_at(desk, "offline-convened-1280").await;
        desk.follow("Open and change").await;
        desk.until_text("What you typed earlier on this device is back").await;
        let title = desk.find("#title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("Written on the road"));
        rewrite(desk, id, "Written twice").await;
        desk.start_server().await;
        is_called(desk, id, "Written twice").await;
        let version = &coalition(desk).await["version"];
        assert_eq!(*version, before["version"].as_i64().unwrap() + 1);
    });
}

#[test]
fn a_change_of_a_coalition_that_arrived_without_an_answer_is_no_conflict() {
    at_desk("offline-convened-once", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let before = coalition(desk).await;
        let id = before["id"].as_str().unwrap();
        open_form(desk, id).await;
        write(desk, "#title", "Arrived in silence").await;
        // The page that is led to reaches the server again.
        cut(desk, true).await;
        press(desk, "Save").await;
        desk.until_text("What was waiting has been sent").await;
        is_called(desk, id, "Arrived in silence").await;
        let version = &coalition(desk).await["version"];
        assert_eq!(*version, before["version"].as_i64().unwrap() + 1);
    });
}

#[test]
fn a_change_of_a_coalition_that_was_overtaken_is_decided_field_by_field() {
    at_desk("offline-convened-overtaken", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let before = coalition(desk).await;
        let id = before["id"].as_str().unwrap();
        open_form(desk, id).await;
        let elsewhere = "const [at, done] = arguments;
            fetch(at).then(async came => {
                const now = await came.json();
                const edit = { body: { ...now.body, title: 'Their words' }, visibility: now.visibility, named: [] };
                const put = await fetch(at, { method: 'PUT', body: JSON.stringify(edit), headers:
                    { 'Content-Type': 'application/json', 'If-Match': came.headers.get('ETag') } });
                done(put.status);
            });";
        let at = json!(format!("/api/v1/coalitions/{id}"));
        assert_eq!(desk.window.execute_async(elsewhere, vec![at]).await.unwrap(), 200);
        desk.stop_server().await;
        rewrite(desk, id, "My words").await;
        desk.start_server().await;
        desk.until_text("Somebody else changed this meanwhile").await;
        desk.follow("See both and decide").await;
        desk.until("both are there", "document.querySelector('#conflict-title')").await;
        let shown = desk.text().await;
        assert!(shown.contains("Their words") && shown.contains("My words"), "{shown}");
        nothing_waits(desk).await;
        desk.tap("main input[value=mine]").await;
        press(desk, "Take these values").await;
        press(desk, "Save").await;
        is_called(desk, id, "My words").await;
    });
}
