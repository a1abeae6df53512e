//! What the first page of a desk names: steps to confirm, and what the unit said of a published need,
//! until it is done.

use serde_json::json;

use super::figures::something_is_committed;
use super::unit_script::sent;
use super::{api, look_at, press, sign_in, sign_out};
use crate::desk::{Desk, at_desk};

#[test]
fn a_state_is_told_of_a_step_to_confirm_and_of_what_the_unit_said() {
    at_desk("desk-attention", 360, async |desk: &Desk| {
        something_is_committed(desk).await;
        sign_in(desk, "isu").await;
        let needs = api(desk, "needs?status=published&owner=LBN&limit=1").await;
        let need = needs["items"][0]["id"].as_str().unwrap().to_owned();
        let remark = json!({ "comments": [{ "field": "title", "text": "Which province?" }] });
        sent(desk, &format!("needs/{need}/comment"), None, &remark).await;
        sign_out(desk).await;

        sign_in(desk, "lbn").await;
        desk.until_text("Confirm what").await;
        desk.until_text("Read what the unit said of:").await;
        look_at(desk, "attention-360").await;
        desk.tap(".tasks a[href^='/desk/coalitions/']").await;
        press(desk, "Confirm this step").await;
        desk.until("it is confirmed", "!document.body.innerText.includes('Confirm this step')")
            .await;
        desk.goto("/desk/").await;
        desk.until_text("Read what the unit said of:").await;
        assert!(!desk.text().await.contains("Confirm what"));
        desk.tap(&format!(".tasks a[href^='/desk/needs/{need}']")).await;
        desk.until_text("Which province?").await;
        press(desk, "It is still true").await;
        desk.until("it is answered", "!document.body.innerText.includes('The unit wrote on')")
            .await;
        desk.goto("/desk/").await;
        desk.until("the desk is there", "document.querySelector('#attention-title')").await;
        assert!(!desk.text().await.contains("Read what the unit said"));
    });
}
