//! A response round: the unit drafts and opens it, a donor answers, the unit gives the State one
//! answer, and the State reads it.

use serde_json::{Value, json};

use super::offline::{cut, join, other_complaints};
use super::offline_rounds::{nothing_waits, open_round};
use super::unit_script::sent;
use super::{api, choose, date, look_at, pick, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

#[test]
fn a_round_is_opened_answered_closed_and_read_by_the_state() {
    at_desk("desk-rounds", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let needs = api(desk, "needs?status=published&state=LAO&limit=100").await;
        // One with a figure: of another nothing can be open.
        let has_figure = |need: &&Value| need["body"]["lines"][0]["amount"].is_string();
        let need = needs["items"].as_array().unwrap().iter().find(has_figure).unwrap();
        let need = need["id"].as_str().unwrap().to_owned();
        desk.goto("/desk/rounds").await;
        desk.follow("Draft a round").await;
        choose(desk, "#state", "LAO").await;
        pick(desk, "#needs", &need).await;
        pick(desk, "#asked", "D-A").await;
        date(desk, "#opens", "2026-01-01").await;
        write(desk, "#fallback", "The unit asks again.").await;
        // What is typed is kept on this device until it is sent.
        desk.goto("/desk/rounds/new").await;
        desk.until_text("What you typed earlier on this device is back").await;
        super::discarded_and_had_back(desk, "#fallback").await;
        date(desk, "#closes", "2999-12-30").await;
        look_at(desk, "round-form-1280").await;
        press(desk, "Save").await;
        desk.until("the draft is there", "location.pathname.startsWith('/desk/rounds/R-')").await;
        let path = desk.script("return location.pathname;").await;
        let path = path.as_str().unwrap().to_owned();
        press(desk, "Open the round").await;
        desk.until_text("Close and make the answer").await;
        let waits = "document.querySelector('[aria-describedby=means-close][aria-disabled=true]')";
        desk.until("it cannot be closed yet", waits).await;
        desk.until_text("one party has not answered").await;
        look_at(desk, "round-unit-1280").await;
        // The letter to whoever is asked is read before it goes, and copied where no server sends it.
        desk.goto("/desk/rounds").await;
        desk.unfold("#letters").await;
        desk.until_text("No mail server is configured").await;
        desk.until_text("Nobody of this party can be written to").await;
        let letter = format!("#letters li:has(a[href^='{path}']) details");
        desk.unfold(&letter).await;
        desk.until_text("The last day to answer is 2999-12-30").await;
        let link =
            format!("{}{path}", desk.script("return location.origin;").await.as_str().unwrap());
        desk.until_text(&link).await;
        look_at(desk, "round-letters-1280").await;
        desk.click(&format!("{letter} button")).await;
        // Whether a browser without a screen lets pages copy is its own affair; what came of it is said.
        let is_said =
            "/The text was copied|does not let a page copy/.test(document.body.textContent)";
        desk.until("it is said what came of it", is_said).await;
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        desk.until_text("last day to answer: 30 December 2999").await;
        look_at(desk, "round-attention-1280").await;
        desk.click(&format!(".tasks a[href^='{path}']")).await;
        desk.until_text("Please answer by").await;
        desk.until_text("You have it since").await;
        desk.until_text("Still open: ").await;
        desk.click(&format!("#stance-{need}")).await;
        write(desk, &format!("#words-{need}"), "In May").await;
        desk.click(&format!("#for-state-{need}")).await;
        press(desk, "Send the answer").await;
        desk.until_text("You have answered every need").await;
        look_at(desk, "round-donor-1280").await;
        desk.goto("/desk/").await;
        desk.until("the desk is there", "document.querySelector('#attention-title')").await;
        assert!(!desk.text().await.contains("Response round:"), "it is answered");
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        desk.goto(&path).await;
        press(desk, "Close and make the answer").await;
        desk.until_text("the State does not see it yet").await;
        desk.goto("/desk/").await;
        desk.until_text("Give the State its answer:").await;
        desk.goto(&path).await;
        press(desk, "Give the answer to the State").await;
        desk.until_text("Given to the State on").await;
        sign_out(desk).await;

        sign_in(desk, "lao").await;
        desk.goto(&path).await;
        desk.until_text("Given to the State on").await;
        desk.until_text("In May").await;
        look_at(desk, "round-state-1280").await;
    });
}

#[test]
fn the_unit_writes_down_what_a_party_answered_by_letter_and_the_round_can_be_closed() {
    at_desk("desk-round-behalf", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let (round, need) = open_round(desk).await;
        let path = format!("/desk/rounds/{round}");
        desk.goto(&path).await;
        desk.until_text("one party has not answered").await;
        desk.until_text("Not answered yet").await;
        choose(desk, "#behalf", "D-A").await;
        desk.until_text("Write only what it told you").await;
        desk.click(&format!("#stance-{need}")).await;
        write(desk, &format!("#words-{need}"), "By letter of May").await;
        desk.click(&format!("#for-state-{need}")).await;
        look_at(desk, "round-behalf-1280").await;
        // Without the server it waits on the device, and is given once.
        cut(desk, true).await;
        let send = "document.querySelector('section.panel form p:last-child button')";
        desk.until("the answer can be sent", send).await;
        desk.tap("section.panel form p:last-child button").await;
        desk.until_text("One change waits to be sent").await;
        join(desk).await;
        nothing_waits(desk).await;
        let said = api(desk, "interests?limit=100&owner=D-A").await;
        assert_eq!(said["total"], 1, "{said}");
        let one = &said["items"][0];
        assert_eq!((&one["owner"], &one["by_unit"]), (&json!("D-A"), &json!(true)));
        assert_eq!(one["body"]["words"], "By letter of May");
        desk.goto(&path).await;
        choose(desk, "#behalf", "D-A").await;
        desk.until_text("has answered every need").await;
        desk.until_text("Written by the unit on its behalf").await;
        press(desk, "Close and make the answer").await;
        desk.until_text("the State does not see it yet").await;
        desk.until_text("By letter of May").await;
        sign_out(desk).await;

        // The party reads it as its own, written by the unit.
        sign_in(desk, "d-a").await;
        let said = api(desk, "interests?limit=100").await;
        assert_eq!(said["items"][0]["by_unit"], json!(true), "{said}");
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn interest_from_before_a_round_is_asked_about_and_a_late_word_still_reaches_the_state() {
    at_desk("desk-round-late", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let needs = api(desk, "needs?status=published&state=LAO&limit=1").await;
        let need = needs["items"][0]["id"].as_str().unwrap().to_owned();
        sign_out(desk).await;
        sign_in(desk, "d-a").await;
        let word = json!({ "need": need, "stance": "interested" });
        sent(desk, "interests", None, &json!({ "body": word })).await;
        sign_out(desk).await;
        sign_in(desk, "isu").await;
        let (round, asked) = open_round(desk).await;
        assert_eq!(asked, need);
        let path = format!("/desk/rounds/{round}");
        desk.goto(&path).await;
        desk.until_text("one party has not answered").await;
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        desk.until_text("last day to answer: 30 December 2999").await;
        desk.goto(&path).await;
        desk.until_text("This was said before the round. May the State be told?").await;
        desk.click(&format!("#for-state-{need}")).await;
        look_at(desk, "round-before-1280").await;
        press(desk, "Send the answer").await;
        desk.until_text("You have answered every need").await;
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        desk.goto(&path).await;
        press(desk, "Close and make the answer").await;
        desk.until_text("the State does not see it yet").await;
        desk.until("answers by letter can still come", "document.querySelector('#behalf')").await;
        sign_out(desk).await;

        // It takes its word back, and says another one.
        sign_in(desk, "d-a").await;
        desk.goto(&path).await;
        desk.until_text("You have answered every need").await;
        press(desk, "Undo").await;
        desk.until_text("What you say still counts until the State has the answer").await;
        write(desk, &format!("#words-{need}"), "Late and sure").await;
        desk.click(&format!("#for-state-{need}")).await;
        look_at(desk, "round-late-1280").await;
        press(desk, "Send the answer").await;
        desk.until_text("You have answered every need").await;
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        desk.goto(&path).await;
        press(desk, "Give the answer to the State").await;
        desk.until_text("Something changed since the answer was made. Make it again.").await;
        press(desk, "Make the answer again").await;
        desk.until("it is in the answer", "document.querySelector('[aria-labelledby=round-answer]')?.innerText.includes('Late and sure')").await;
        press(desk, "Give the answer to the State").await;
        desk.until_text("Given to the State on").await;
        let refused = desk.console().await;
        assert!(refused.iter().all(|one| one.contains("422")), "{refused:?}");
    });
}
