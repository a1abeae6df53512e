//! A response round: the unit drafts and opens it, a donor answers, the unit gives the State one
//! answer, and the State reads it.

use serde_json::json;

use super::{api, choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// Chooses from a list that takes several, and adds it.
async fn pick(desk: &Desk, css: &str, value: &str) {
    choose(desk, css, value).await;
    let add = format!(
        "document.querySelector({}).parentNode.querySelector('button').click();",
        json!(css)
    );
    desk.script(&add).await;
}

/// Puts a day into a field; how one is typed depends on the browser's language.
async fn date(desk: &Desk, css: &str, day: &str) {
    let set = "const [css, day] = arguments; const field = document.querySelector(css);
        field.value = day; field.dispatchEvent(new Event('input', { bubbles: true }));";
    desk.window.execute(set, vec![json!(css), json!(day)]).await.unwrap();
}

#[test]
fn a_round_is_opened_answered_closed_and_read_by_the_state() {
    at_desk("desk-rounds", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let needs = api(desk, "needs?status=published&state=LAO&limit=1").await;
        let need = needs["items"][0]["id"].as_str().unwrap().to_owned();
        desk.goto("/desk/rounds").await;
        desk.click("details.panel summary").await;
        choose(desk, "#round-state", "LAO").await;
        pick(desk, "#round-needs-asked", &need).await;
        pick(desk, "#round-asked", "D-A").await;
        date(desk, "#round-opens", "2026-01-01").await;
        date(desk, "#round-closes", "2999-12-30").await;
        write(desk, "#round-fallback", "The unit asks again.").await;
        press(desk, "Save").await;
        desk.until("the draft is there", "location.pathname.startsWith('/desk/rounds/R-')").await;
        let path = desk.script("return location.pathname;").await;
        let path = path.as_str().unwrap().to_owned();
        press(desk, "Open the round").await;
        desk.until_text("Close and make the answer").await;
        look_at(desk, "round-unit-1280").await;
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        desk.until_text("last day to answer: 30 December 2999").await;
        look_at(desk, "round-attention-1280").await;
        desk.click(&format!(".tasks a[href^='{path}']")).await;
        desk.until_text("Please answer by").await;
        write(desk, &format!("#words-{need}"), "In May").await;
        desk.click(&format!("#for-state-{need}")).await;
        press(desk, "Show interest").await;
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
