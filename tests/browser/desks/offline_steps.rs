//! Steps and comments without the server: they wait, are done once, and nothing is overruled by them.

use serde_json::{Value, json};

use super::focal_point::{consent_and_check, describe};
use super::offline::{cut, join, other_complaints};
use super::{api, choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// Writes a need, sends it, and gives its id.
async fn sent(desk: &Desk, title: &str) -> String {
    desk.goto("/desk/needs/new").await;
    describe(desk, title).await;
    consent_and_check(desk).await;
    desk.until_text("Check before it goes").await;
    press(desk, "Send to the unit").await;
    let is_there = "/needs\\/N-[^/]+$/.test(location.pathname) && location.search.includes('done')";
    desk.until("the need has its page", is_there).await;
    desk.find("#comment-text").await;
    let path = desk.script("return location.pathname;").await;
    path.as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

async fn comment(desk: &Desk, text: &str) {
    desk.unfold("main details:has(#comment-text)").await;
    write(desk, "#comment-text", text).await;
    press(desk, "Send the comment").await;
}

async fn nothing_waits(desk: &Desk) {
    desk.until("nothing waits", "!document.querySelector('.waiting')").await;
}

/// What was done with a need and said of it, in order.
async fn done_with(desk: &Desk, id: &str) -> Vec<String> {
    let changes: Value = api(desk, &format!("needs/{id}/history")).await;
    let words = |change: &Value| {
        let text = change["comments"][0]["text"].as_str().map(|text| format!(": {text}"));
        format!("{}{}", change["action"].as_str().unwrap(), text.unwrap_or_default())
    };
    let mut all: Vec<String> = changes.as_array().unwrap().iter().map(words).collect();
    all.sort();
    all
}

#[test]
fn steps_and_comments_wait_and_are_done_once() {
    at_desk("offline-steps", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = &sent(desk, "Taken back on the road").await;
        for arrives in [false, true] {
            cut(desk, arrives).await;
            comment(desk, if arrives { "Heard already" } else { "Said on the road" }).await;
            desk.until_text("One change waits to be sent").await;
            let step = if arrives { "Restore as a draft" } else { "Withdraw this need" };
            press(desk, step).await;
            desk.until_text("2 changes wait to be sent").await;
            desk.until_text("Kept on this device, not yet sent").await;
            let buttons =
                "return [...document.querySelectorAll('main button')].map(b => b.innerText);";
            let buttons = desk.script(buttons).await;
            assert!(
                !buttons.as_array().unwrap().contains(&json!(step)),
                "it is taken once: {buttons}"
            );
            if !arrives {
                look_at(desk, "offline-steps-360").await;
            }
            join(desk).await;
            nothing_waits(desk).await;
            let status = if arrives { "draft" } else { "withdrawn" };
            assert_eq!(api(desk, &format!("needs/{id}")).await["status"], status);
            desk.goto(&format!("/desk/needs/{id}")).await;
            desk.find("main h1").await;
            desk.until("the steps are there", "document.querySelector('#comment-text')").await;
        }
        let all = [
            "comment: Heard already",
            "comment: Said on the road",
            "create",
            "restore",
            "submit",
            "withdraw",
        ];
        assert_eq!(done_with(desk, id).await, all);
        let complaints = other_complaints(desk).await;
        assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
    });
}

#[test]
fn a_step_that_was_overtaken_is_shown_and_not_taken() {
    at_desk("offline-overtaken", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = &sent(desk, "Changed meanwhile").await;
        sign_out(desk).await;
        sign_in(desk, "isu").await;
        desk.goto(&format!("/desk/needs/{id}")).await;
        desk.find("#comment-text").await;
        cut(desk, false).await;
        write(desk, "#comment-text", "Please say more").await;
        press(desk, "Return with comments").await;
        desk.until_text("One change waits to be sent").await;
        let elsewhere = "const [at, done] = arguments;
            window.uncut(at).then(async r => {
                const step = await window.uncut(at + '/publish', { method: 'POST', body: '{\"comments\":[]}', headers:
                    { 'Content-Type': 'application/json', 'If-Match': r.headers.get('ETag') } });
                done(step.status);
            });";
        let at = json!(format!("/api/v1/needs/{id}"));
        assert_eq!(desk.window.execute_async(elsewhere, vec![at]).await.unwrap(), 200);
        join(desk).await;
        desk.until_text("Somebody else changed this meanwhile").await;
        assert_eq!(api(desk, &format!("needs/{id}")).await["status"], "published");
        // On its own page there is nowhere to lead to.
        desk.goto("/desk/needs").await;
        desk.follow("See it as it is now").await;
        desk.until("its page is there", &format!("location.pathname.endsWith('{id}')")).await;
        desk.find(".waiting").await;
        desk.tap(".waiting button").await;
        nothing_waits(desk).await;
        desk.until_text("Published").await;
        let complaints = other_complaints(desk).await;
        assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
    });
}

#[test]
fn that_a_decision_is_done_is_said_without_the_server_and_told_once() {
    for arrives in [false, true] {
        at_desk(&format!("offline-done-{arrives}"), 360, async |desk: &Desk| {
            sign_in(desk, "isu").await;
            let id = super::every_page::first(desk, "isu", "coalitions").await;
            super::brief::hold(desk, &id).await;
            sign_out(desk).await;
            sign_in(desk, "d-a").await;
            let path = format!("coalitions/{id}");
            let before = api(desk, &path).await["version"].as_i64().unwrap();
            desk.goto(&format!("/desk/{path}")).await;
            desk.until_text("Send the list of tasks").await;
            cut(desk, arrives).await;
            press(desk, "Mark as done").await;
            desk.until_text("One change waits to be sent").await;
            let pressed = "![...document.querySelectorAll('main button')].some(b => b.innerText === 'Mark as done')";
            desk.until("it is said once", pressed).await;
            look_at(desk, "offline-done-360").await;
            join(desk).await;
            nothing_waits(desk).await;
            let now = api(desk, &path).await;
            let decisions = &now["body"]["meetings"][0]["decisions"];
            assert_eq!(
                (&decisions[0]["done"], &decisions[1]["done"]),
                (&json!(true), &json!(true))
            );
            assert_eq!(now["version"], before + 1, "it is told once");
            let complaints = other_complaints(desk).await;
            assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
        });
    }
}

/// Takes the next step of a contribution by its form.
async fn step(desk: &Desk, key: u32, rung: &str) {
    let form = format!("details:has(#step-{key}-rung)");
    desk.unfold(&form).await;
    choose(desk, &format!("#step-{key}-rung"), rung).await;
    desk.tap(&format!("{form} form button")).await;
}

#[test]
fn steps_of_one_coalition_follow_each_other_also_where_one_had_arrived() {
    for arrives in [false, true] {
        at_desk(&format!("offline-coalition-{arrives}"), 1280, async |desk: &Desk| {
            sign_in(desk, "isu").await;
            let all = api(desk, "coalitions?limit=10").await;
            let id = all["items"][0]["id"].as_str().unwrap().to_owned();
            desk.goto(&format!("/desk/coalitions/{id}")).await;
            desk.find("#step-1-rung").await;
            cut(desk, arrives).await;
            step(desk, 1, "committed").await;
            desk.until_text("One change waits to be sent").await;
            cut(desk, false).await;
            step(desk, 2, "pledged").await;
            desk.until_text("2 changes wait to be sent").await;
            let tags = "return [...document.querySelectorAll('#coalition-flow ~ table tbody tr')].filter(row => row.innerText.includes('not yet sent')).length;";
            assert_eq!(desk.script(tags).await, 2);
            join(desk).await;
            nothing_waits(desk).await;
            let now = api(desk, &format!("coalitions/{id}")).await;
            let rung = |at: usize| now["body"]["contributions"][at]["rung"].clone();
            assert_eq!((rung(0), rung(1)), (json!("committed"), json!("pledged")));
            assert_eq!(now["version"], all["items"][0]["version"].as_i64().unwrap() + 2);
            let complaints = other_complaints(desk).await;
            assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
        });
    }
}
