//! A response round: the unit drafts and opens it, a donor answers, the unit gives the State one
//! answer, and the State reads it.

use super::{api, choose, date, look_at, pick, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

#[test]
fn a_round_is_opened_answered_closed_and_read_by_the_state() {
    at_desk("desk-rounds", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let needs = api(desk, "needs?status=published&state=LAO&limit=1").await;
        let need = needs["items"][0]["id"].as_str().unwrap().to_owned();
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
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        desk.until_text("last day to answer: 30 December 2999").await;
        look_at(desk, "round-attention-1280").await;
        desk.click(&format!(".tasks a[href^='{path}']")).await;
        desk.until_text("Please answer by").await;
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
