//! A member tells the unit what is wrong in a coalition: the unit reads it there, and nobody else does.

use super::every_page::first;
use super::{look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

const WRONG: &str = "The year of the survey is wrong";

#[test]
fn a_state_tells_the_unit_what_is_wrong_until_the_unit_has_seen_it() {
    at_desk("desk-tell", 360, async |desk: &Desk| {
        sign_in(desk, "lbn").await;
        let path = format!("/desk/coalitions/{}", first(desk, "lbn", "coalitions").await);
        desk.goto(&path).await;
        desk.unfold("details:has(#tell-text)").await;
        press(desk, "Send to the unit").await;
        desk.until("nothing is sent", "document.activeElement.id === 'tell-text'").await;
        write(desk, "#tell-text", WRONG).await;
        look_at(desk, "tell-360").await;
        press(desk, "Send to the unit").await;
        desk.until("it is sent", "document.querySelector('#tell-text').value === ''").await;
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        desk.goto(&path).await;
        desk.until("it is drawn", "document.querySelector('#coalition-members')").await;
        assert!(!desk.text().await.contains(WRONG));
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        desk.goto(&path).await;
        desk.until_text("Members told the unit").await;
        desk.until_text(WRONG).await;
        look_at(desk, "told-360").await;
        press(desk, "Seen").await;
        let is_gone = "!document.body.innerText.includes('Members told the unit')";
        desk.until("it is seen", is_gone).await;
        desk.unfold("details.history").await;
        desk.until_text(WRONG).await;
    });
}
