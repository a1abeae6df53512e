//! The unit adds what a party has named at a meeting to a coalition: checked beside its fields, taken
//! out again before it is saved, and a proposal once it is.

use serde_json::{Value, json};

use super::every_page::first;
use super::{api, choose, look_at, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// Opens the form of the demonstration's coalition as the unit: the coalition as it is.
async fn edit(desk: &Desk) -> Value {
    sign_in(desk, "isu").await;
    let id = first(desk, "isu", "coalitions").await;
    desk.goto(&format!("/desk/coalitions/{id}/edit")).await;
    desk.find("#title").await;
    api(desk, &format!("coalitions/{id}")).await
}

/// The contributions of a coalition now.
async fn contributions(desk: &Desk, id: &str) -> Vec<Value> {
    let now = api(desk, &format!("coalitions/{id}")).await;
    now["body"]["contributions"].as_array().unwrap().clone()
}

/// Waits for the page of the coalition, after its form was sent.
async fn is_saved(desk: &Desk, id: &str) {
    let path = json!(format!("/desk/coalitions/{id}"));
    desk.until("the coalition has its page", &format!("location.pathname === {path}")).await;
    desk.until("it is drawn", "document.querySelector('#coalition-members')").await;
}

/// Fills in the need, the line and the quantity of the contribution at a place.
async fn fill(desk: &Desk, at: usize, need: &str, quantity: &str) {
    choose(desk, &format!("#contributions-{at}-need"), need).await;
    choose(desk, &format!("#contributions-{at}-line"), "1").await;
    write(desk, &format!("#contributions-{at}-quantity"), quantity).await;
}

#[test]
fn a_pledge_of_a_meeting_is_added_as_a_proposal_for_a_line_that_no_run_proposed() {
    at_desk("desk-contribution", 1280, async |desk: &Desk| {
        let before = edit(desk).await;
        let id = before["id"].as_str().unwrap();
        let all = before["body"]["contributions"].as_array().unwrap();
        let (at, need) = (all.len(), all[0]["need"].as_str().unwrap());
        press(desk, "Add a contribution").await;
        let party = json!(format!("contributions-{at}-party"));
        desk.until("it has the focus", &format!("document.activeElement.id === {party}")).await;
        press(desk, "Save").await;
        // What is wrong stands beside its field, and nothing is sent.
        desk.until_text("Contributions, Giver: this is needed").await;
        let problem = format!("document.querySelector('#contributions-{at}-party-problem')");
        desk.until("it is said at the field", &problem).await;
        assert_eq!(api(desk, &format!("coalitions/{id}")).await["version"], before["version"]);
        press(desk, "Remove this contribution").await;
        let gone = format!("!document.querySelector('#contributions-{at}-party')");
        desk.until("it is taken out again", &gone).await;

        press(desk, "Add a contribution").await;
        choose(desk, &format!("#contributions-{at}-party"), "D-A").await;
        fill(desk, at, need, "999,999,999").await;
        desk.until_text("That is more than is still open").await;
        look_at(desk, "contribution-added-1280").await;
        write(desk, &format!("#contributions-{at}-quantity"), "1,500").await;
        let text = "!document.body.innerText.includes('That is more than is still open')";
        desk.until("no more than is open", text).await;
        press(desk, "Save").await;
        is_saved(desk, id).await;
        let now = contributions(desk, id).await;
        let made = &now[at];
        assert_eq!(now.len(), at + 1);
        assert_eq!(
            (&made["party"], &made["need"], &made["line"]),
            (&json!("D-A"), &json!(need), &json!(1))
        );
        assert_eq!((&made["quantity"], &made["rung"]), (&json!("1500"), &Value::Null));
    });
}

#[test]
fn whoever_is_no_member_joins_with_what_it_brings() {
    at_desk("desk-contribution-joins", 1280, async |desk: &Desk| {
        let before = edit(desk).await;
        let id = before["id"].as_str().unwrap();
        let all = before["body"]["contributions"].as_array().unwrap();
        let (at, need) = (all.len(), all[0]["need"].as_str().unwrap());
        press(desk, "Add a contribution").await;
        choose(desk, &format!("#contributions-{at}-party"), "D-C").await;
        fill(desk, at, need, "250.50").await;
        press(desk, "Save").await;
        desk.until_text("Contributions, Giver: add the party to the members first").await;
        look_at(desk, "contribution-joins-1280").await;
        desk.tap(&format!("fieldset:has(#contributions-{at}-party) > p > button.small")).await;
        desk.find("#role-D-C").await;
        let need = json!(format!("contributions-{at}-need"));
        desk.until("what is pressed is gone", &format!("document.activeElement.id === {need}"))
            .await;
        press(desk, "Save").await;
        is_saved(desk, id).await;
        let now = contributions(desk, id).await;
        assert_eq!((&now[at]["party"], &now[at]["quantity"]), (&json!("D-C"), &json!("250.50")));
    });
}

#[test]
fn a_member_that_is_taken_out_comes_back_with_what_was_added_for_it() {
    at_desk("desk-contribution-undo", 1280, async |desk: &Desk| {
        let before = edit(desk).await;
        let all = before["body"]["contributions"].as_array().unwrap();
        let (at, need) = (all.len(), all[0]["need"].as_str().unwrap());
        press(desk, "Add a contribution").await;
        choose(desk, &format!("#contributions-{at}-party"), "D-A").await;
        fill(desk, at, need, "250").await;
        desk.script(
            "const name = document.querySelector('label[for=role-D-A]').innerText.replace('Role of ', '');
            const all = [...document.querySelectorAll('.pick-list:has(#members) .picked button')];
            all.find(one => one.getAttribute('aria-label').includes(name)).click();",
        )
        .await;
        desk.until("the way back has the focus", "document.activeElement.closest('.undo')").await;
        let gone = format!("!document.querySelector('#contributions-{at}-party')");
        desk.until("what it was to bring is gone", &gone).await;
        desk.until_text("with its contributions: ").await;
        press(desk, "Undo").await;
        let value = format!("document.querySelector('#contributions-{at}-quantity')?.value");
        desk.until("it is back", &format!("{value} === '250'")).await;
    });
}
