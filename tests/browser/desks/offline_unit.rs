//! The unit's own work without the server, and what it waits for from others: needs that are checked,
//! exclusions, rounds, invitations that are answered, consent. It waits on the device and is done once.

use serde_json::{Value, json};

use super::offline::{cut, join, other_complaints};
use super::offline_rounds::open_round;
use super::unit_script::need;
use super::{api, choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

async fn waits(desk: &Desk) {
    desk.until_text("One change waits to be sent").await;
    desk.until_text("Kept on this device, not yet sent").await;
}

/// The server is reached again, and nothing is left.
async fn all_sent(desk: &Desk) {
    join(desk).await;
    desk.until("nothing waits", "!document.querySelector('.waiting')").await;
}

/// What is in the console besides refusals that say that something had arrived before.
async fn surprises(desk: &Desk) -> Vec<String> {
    other_complaints(desk).await.into_iter().filter(|one| !one.contains("412")).collect()
}

/// What was done with a record, in order.
async fn actions(desk: &Desk, path: &str) -> Vec<String> {
    let history = api(desk, &format!("{path}/history")).await;
    let action = |change: &Value| change["action"].as_str().unwrap().to_owned();
    history.as_array().unwrap().iter().map(action).collect()
}

/// The list of what is to be checked, with this need in it.
async fn to_check(desk: &Desk, title: &str) {
    desk.goto("/desk/queue?what=submitted").await;
    desk.until_text(title).await;
}

#[test]
fn a_need_is_checked_without_the_server_and_the_comment_outlives_the_page() {
    for arrives in [false, true] {
        at_desk(&format!("offline-check-{arrives}"), 360, async |desk: &Desk| {
            sign_in(desk, "lao").await;
            let id = &need(desk, "Checked on the road", json!({ "amount": "1000" })).await;
            sign_out(desk).await;
            sign_in(desk, "isu").await;
            to_check(desk, "Checked on the road").await;
            press(desk, "Return with a comment…").await;
            choose(desk, &format!("#return-field-{id}"), "lines[0].amount").await;
            write(desk, &format!("#return-text-{id}"), "How was it worked out?").await;
            // What was typed is there again on a page that is opened anew, and open.
            to_check(desk, "Checked on the road").await;
            desk.until_text("What you typed earlier on this device is back").await;
            let text = desk.find(&format!("#return-text-{id}")).await.prop("value").await.unwrap();
            assert_eq!(text.as_deref(), Some("How was it worked out?"));
            cut(desk, arrives).await;
            press(desk, "Return it").await;
            waits(desk).await;
            look_at(desk, "offline-check-360").await;
            if !arrives {
                // Discarded, the words are where they were typed.
                desk.tap(".waiting button").await;
                to_check(desk, "Checked on the road").await;
                desk.until_text("What you typed earlier on this device is back").await;
                let text = desk.find(&format!("#return-text-{id}")).await;
                let text = text.prop("value").await.unwrap();
                assert_eq!(text.as_deref(), Some("How was it worked out?"));
                cut(desk, arrives).await;
                press(desk, "Return it").await;
                waits(desk).await;
            }
            all_sent(desk).await;
            let one = format!("needs/{id}");
            assert_eq!(api(desk, &one).await["status"], "draft");
            // To the unit, a need begins with what was sent to it.
            assert_eq!(actions(desk, &one).await, ["submit", "return"]);
            let last = api(desk, &format!("{one}/history")).await[1].clone();
            let comment = json!({ "field": "lines[0].amount", "text": "How was it worked out?" });
            assert_eq!(last["comments"], json!([comment]));

            // Published in the same way, once it was sent anew.
            sign_out(desk).await;
            sign_in(desk, "lao").await;
            desk.goto(&format!("/desk/{one}")).await;
            press(desk, "Send to the unit").await;
            desk.until("it was sent", "document.querySelector('.tag-submitted')").await;
            sign_out(desk).await;
            sign_in(desk, "isu").await;
            to_check(desk, "Checked on the road").await;
            cut(desk, arrives).await;
            press(desk, "Publish").await;
            waits(desk).await;
            all_sent(desk).await;
            assert_eq!(api(desk, &one).await["status"], "published");
            let all = ["submit", "return", "submit", "publish"];
            assert_eq!(actions(desk, &one).await, all);
            assert_eq!(surprises(desk).await, [""; 0]);
        });
    }
}

/// Exclusions in force.
async fn exclusions(desk: &Desk) -> Vec<Value> {
    let all = api(desk, "exclusions?limit=100&status=published").await;
    all["items"].as_array().unwrap().clone()
}

#[test]
fn an_exclusion_is_made_once_and_taken_back_and_nothing_of_it_is_proposed() {
    for arrives in [false, true] {
        at_desk(&format!("offline-exclusion-{arrives}"), 1280, async |desk: &Desk| {
            sign_in(desk, "isu").await;
            let before = exclusions(desk).await.len();
            desk.goto("/desk/exclusions").await;
            desk.unfold("main details:has(#veto-owner)").await;
            choose(desk, "#veto-owner", "D-A").await;
            choose(desk, "#veto-other", "LAO").await;
            write(desk, "#veto-reason", "Asked by telephone").await;
            // It is kept until it is sent.
            desk.goto("/desk/exclusions").await;
            desk.until_text("What you typed earlier on this device is back").await;
            cut(desk, arrives).await;
            desk.tap("main details:has(#veto-owner) form button").await;
            waits(desk).await;
            all_sent(desk).await;
            let made = exclusions(desk).await;
            assert_eq!(made.len(), before + 1, "{made:?}");
            let is_it = |one: &&Value| one["owner"] == "D-A" && one["body"]["other"] == "LAO";
            let one = made.iter().find(is_it).unwrap();
            assert_eq!(one["body"]["reason"], "Asked by telephone");
            assert_eq!(one["body"]["by"], "donor");

            desk.goto("/desk/exclusions").await;
            desk.until_text("Asked by telephone").await;
            look_at(desk, "exclusions-1280").await;
            desk.follow("Workbench").await;
            press(desk, "Take the snapshot").await;
            desk.until("it is chosen", "document.querySelector('#bench-case').value").await;
            let hash = desk.script("return document.querySelector('#bench-case').value;").await;
            let case = api(desk, &format!("cases/{}", hash.as_str().unwrap())).await;
            let veto = json!({ "donor": "D-A", "state": "LAO", "by": "donor" });
            let has =
                case["vetoes"].as_array().unwrap().iter().any(|of| {
                    ["donor", "state", "by"].iter().all(|field| of[*field] == veto[*field])
                });
            assert!(has, "{}", case["vetoes"]);

            desk.goto("/desk/exclusions").await;
            desk.until_text("Asked by telephone").await;
            cut(desk, arrives).await;
            let id = one["id"].as_str().unwrap();
            desk.tap(&format!("#exclusions button[aria-label*='{id}']")).await;
            desk.until_text("One change waits to be sent").await;
            all_sent(desk).await;
            assert_eq!(exclusions(desk).await.len(), before);
            assert_eq!(surprises(desk).await, [""; 0]);
        });
    }
}

#[test]
fn a_step_of_a_round_is_taken_without_the_server() {
    for arrives in [false, true] {
        at_desk(&format!("offline-round-{arrives}"), 360, async |desk: &Desk| {
            sign_in(desk, "isu").await;
            let (round, _) = open_round(desk).await;
            let one = format!("rounds/{round}");
            desk.goto(&format!("/desk/{one}")).await;
            desk.until_text("Close and make the answer").await;
            cut(desk, arrives).await;
            press(desk, "Withdraw this round").await;
            waits(desk).await;
            look_at(desk, "offline-round-360").await;
            all_sent(desk).await;
            assert_eq!(api(desk, &one).await["status"], "withdrawn");
            assert_eq!(actions(desk, &one).await, ["create", "invite", "withdraw"]);
            assert_eq!(surprises(desk).await, [""; 0]);
        });
    }
}

#[test]
fn an_invitation_is_answered_without_the_server() {
    for arrives in [false, true] {
        at_desk(&format!("offline-invitation-{arrives}"), 360, async |desk: &Desk| {
            sign_in(desk, "d-a").await;
            let all = api(desk, "coalitions?limit=10").await;
            let one = &all["items"][0];
            let id = one["id"].as_str().unwrap();
            let path = format!("coalitions/{id}");
            let own = |coalition: &Value| {
                let members = coalition["body"]["members"].as_array().unwrap();
                members.iter().find(|of| of["party"] == "D-A").unwrap()["answer"].clone()
            };
            let (press_it, becomes) = if own(one) == "declined" {
                ("Take part", "accepted")
            } else {
                ("Not this time", "declined")
            };
            desk.goto(&format!("/desk/{path}")).await;
            if own(one) != "open" {
                desk.unfold(".own-answer").await;
            }
            desk.until_text(press_it).await;
            cut(desk, arrives).await;
            press(desk, press_it).await;
            waits(desk).await;
            look_at(desk, "offline-invitation-360").await;
            all_sent(desk).await;
            assert_eq!(own(&api(desk, &path).await), becomes);
            assert_eq!(surprises(desk).await, [""; 0]);
        });
    }
}

#[test]
fn consent_is_given_without_the_server() {
    for arrives in [false, true] {
        at_desk(&format!("offline-consent-{arrives}"), 360, async |desk: &Desk| {
            sign_in(desk, "lao").await;
            let id = need(desk, "Shared on the road", json!({ "amount": "1000" })).await;
            let one = format!("needs/{id}");
            desk.goto(&format!("/desk/{one}")).await;
            desk.until_text("Stop showing").await;
            cut(desk, arrives).await;
            press(desk, "Stop showing").await;
            waits(desk).await;
            look_at(desk, "offline-consent-360").await;
            all_sent(desk).await;
            let now = api(desk, &one).await;
            assert_eq!(now["body"]["lines"][0]["shared"], false, "{now}");
            assert_eq!(actions(desk, &one).await, ["create", "submit", "edit"]);
            assert_eq!(surprises(desk).await, [""; 0]);
        });
    }
}
