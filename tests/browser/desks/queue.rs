//! What waits for the unit: every figure beside what the API says, questions that are asked and answered.

use serde_json::{Value, json};

use super::unit_script::{need, sent};
use super::{api, look_at, press, sign_in, sign_out};
use crate::chromium::command;
use crate::desk::{Desk, at_desk};

/// How many wait of a sort, as the page says it.
async fn count(desk: &Desk, what: &str) -> usize {
    let count = desk.find(&format!(".queue-counts .count[data-what={what}]")).await;
    let says = count.text().await.unwrap();
    says.split_whitespace().next().unwrap().parse().unwrap()
}

/// How many rows the page shows of a sort that is chosen.
async fn rows(desk: &Desk, what: &str) -> usize {
    desk.goto(&format!("/desk/queue?what={what}")).await;
    desk.until("it is there", "document.querySelector('.queue-counts')").await;
    let script = "return document.querySelectorAll('main section tbody tr, .queue-item').length;";
    usize::try_from(desk.script(script).await.as_u64().unwrap()).unwrap()
}

/// All of a list, with the eyes of whoever is signed in.
async fn all(desk: &Desk, path: &str) -> Vec<Value> {
    let came = api(desk, &format!("{path}limit=100")).await;
    assert!(came["next"].is_null(), "{path} has more than a page");
    came["items"].as_array().unwrap().clone()
}

/// Whether a need lacks a figure, its day or its priority.
fn is_incomplete(need: &&Value) -> bool {
    let body = &need["body"];
    let is_open = |line: &Value| match line["kind"].as_str() {
        Some("expertise" | "in_kind") => line["quantity"].is_null(),
        _ => line["amount"].is_null(),
    };
    let lines = body["lines"].as_array().unwrap();
    let is_here = matches!(need["status"].as_str(), Some("submitted" | "published"));
    let is_short = body["deadline"].is_null() || body["priority"].is_null();
    is_here && (is_short || lines.iter().any(is_open))
}

/// Members without an answer, and invitations to sign in.
async fn unanswered(desk: &Desk) -> usize {
    let coalitions = all(desk, "coalitions?status=published&").await;
    let members = coalitions.iter().flat_map(|one| one["body"]["members"].as_array().unwrap());
    let open = members.filter(|member| member["answer"] == "open").count();
    open + all(desk, "invitations?").await.len()
}

/// Asks for the field of one more comment.
async fn more(desk: &Desk, id: &str, which: usize) {
    press(desk, "Another comment").await;
    let has_focus = format!("document.activeElement.id === 'return-field-{id}-{which}'");
    desk.until("it has the focus", &has_focus).await;
}

#[test]
fn what_waits_is_counted_as_the_api_has_it_and_narrowed_by_the_address() {
    at_desk("desk-queue", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        need(desk, "A line to be costed", json!({ "amount": null })).await;
        sign_out(desk).await;
        sign_in(desk, "isu").await;
        let invite = json!({ "email": "desk@che.example", "party": "CHE", "role": "donor_desk" });
        sent(desk, "invitations", None, &invite).await;
        desk.goto("/desk/").await;
        desk.follow("What waits for the unit").await;
        desk.until("it is there", "document.querySelector('.queue-counts')").await;

        let needs = all(desk, "needs?").await;
        let incomplete = needs.iter().filter(is_incomplete).count();
        assert!(incomplete > 0);
        assert_eq!(count(desk, "incomplete").await, incomplete);
        let waits = needs.iter().filter(|need| need["status"] == "submitted").count();
        assert_eq!((count(desk, "submitted").await, waits > 0), (waits, true));
        let open = unanswered(desk).await;
        assert_eq!((count(desk, "unanswered").await, open > 0), (open, true));
        assert_eq!(count(desk, "silent").await, 0, "everybody was made today");
        assert_eq!(count(desk, "stale").await, 0);
        look_at(desk, "queue-1280").await;

        assert_eq!(rows(desk, "incomplete").await, incomplete.min(50));
        assert_eq!(rows(desk, "unanswered").await, open.min(50));
        super::choose(desk, "#filter-party", "CHE").await;
        desk.until_text("desk@che.example").await;
        assert_eq!(desk.script("return location.search.includes('party=CHE');").await, true);

        // Returned from here, by the field's own name.
        desk.goto("/desk/queue?what=submitted").await;
        press(desk, "Return with a comment…").await;
        // Pressed by mistake, it is left again.
        press(desk, "Cancel").await;
        desk.until("the focus is back", "document.activeElement.id.startsWith('return-')").await;
        press(desk, "Return with a comment…").await;
        let id = needs.iter().find(|need| need["body"]["title"] == "A line to be costed").unwrap();
        let id = id["id"].as_str().unwrap();
        // Nothing goes back without a word: that is said beside the comment.
        press(desk, "Return it").await;
        let problem = format!("document.querySelector('#return-text-{id}-problem')");
        desk.until("a word is asked for", &problem).await;
        assert_eq!(api(desk, &format!("needs/{id}")).await["status"], "submitted");
        let refused = desk.console().await;
        assert!(refused.iter().all(|one| one.contains("422")), "{refused:?}");
        super::choose(desk, &format!("#return-field-{id}"), "lines[0].amount").await;
        super::write(desk, &format!("#return-text-{id}"), "What does it cost?").await;
        more(desk, id, 2).await;
        super::choose(desk, &format!("#return-field-{id}-2"), "title").await;
        super::write(desk, &format!("#return-text-{id}-2"), "In which province?").await;
        // One too many is taken away again.
        more(desk, id, 3).await;
        super::write(desk, &format!("#return-text-{id}-3"), "Not meant").await;
        crate::axe::every_way(desk, "a return with several comments").await;
        desk.tap(&format!("[role=group]:has(#return-text-{id}-3) button")).await;
        desk.until("it is gone", &format!("!document.querySelector('#return-text-{id}-3')")).await;
        press(desk, "Return it").await;
        desk.until("nothing is to be checked", "!document.querySelector('.queue-item')").await;
        let history = api(desk, &format!("needs/{id}/history")).await;
        let last = history.as_array().unwrap().last().unwrap().clone();
        let said = [("lines[0].amount", "What does it cost?"), ("title", "In which province?")];
        let said = said.map(|(field, text)| json!({ "field": field, "text": text }));
        assert_eq!(last["comments"], json!(said));

        desk.script("localStorage.setItem('theme', 'dark');").await;
        desk.goto("/desk/queue?lang=ar").await;
        desk.until("it is there", "document.querySelector('.queue-counts')").await;
        look_at(desk, "queue-1280-dark-ar").await;
        desk.script("localStorage.clear();").await;
        desk.goto("/desk/?lang=en").await;
        sign_out(desk).await;

        // Its State finds each beside its field.
        sign_in(desk, "lao").await;
        desk.goto(&format!("/desk/needs/{id}/edit")).await;
        desk.until_text("2 comments on this need").await;
        for (control, text) in
            [("line-1-amount", "What does it cost?"), ("title", "In which province?")]
        {
            let there = format!(
                "document.querySelector('#{control}-comment')?.innerText.includes({})",
                json!(text)
            );
            desk.until("the comment is beside its field", &there).await;
        }
    });
}

#[test]
fn after_a_year_the_unit_asks_whether_a_need_is_still_true_and_its_state_says_so() {
    at_desk("desk-queue-stale", 360, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let of_lao = all(desk, "needs?status=published&owner=LAO&").await;
        let id = of_lao[0]["id"].as_str().unwrap().to_owned();
        // The clock of this device goes 400 days ahead.
        let ahead = "const Real = Date; window.Date = class extends Real {
            constructor(...given) { given.length ? super(...given) : super(Real.now() + 400 * 86400000); } };";
        let script = json!({ "source": ahead });
        command(desk, "Page.addScriptToEvaluateOnNewDocument", script).await;
        desk.goto("/desk/queue").await;
        desk.until("it is there", "document.querySelector('.queue-counts')").await;
        let published = all(desk, "needs?status=published&").await.len();
        assert_eq!(count(desk, "stale").await, published);
        let people = all(desk, "people?").await;
        let seats = people.iter().flat_map(|one| one["seats"].as_array().unwrap());
        let parties =
            seats.map(|seat| seat["party"].as_str().unwrap()).filter(|party| *party != "ISU");
        let parties: std::collections::BTreeSet<&str> = parties.collect();
        assert_eq!(count(desk, "silent").await, parties.len());
        look_at(desk, "queue-360").await;

        desk.goto("/desk/queue?what=stale&party=LAO").await;
        desk.until_text("Ask: still true?").await;
        let ask = format!("button[aria-label='Ask: still true? {id}']");
        desk.script(&format!(
            "document.querySelector({}).scrollIntoView({{ block: 'center' }});",
            json!(ask)
        ))
        .await;
        desk.click(&ask).await;
        desk.until("it is asked", &format!("!document.querySelector({})", json!(ask))).await;
        desk.goto("/desk/queue?what=stale&party=LAO").await;
        desk.until_text("Asked on").await;
        sign_out(desk).await;

        sign_in(desk, "lao").await;
        desk.goto(&format!("/desk/needs/{id}")).await;
        desk.until_text("The unit wrote on").await;
        look_at(desk, "still-true-360").await;
        press(desk, "It is still true").await;
        desk.until("it is answered", "!document.body.innerText.includes('The unit wrote on')")
            .await;
        let history = api(desk, &format!("needs/{id}/history")).await;
        let [.., asked, said] = &history.as_array().unwrap()[..] else { panic!("{history}") };
        assert_eq!((&asked["by"]["party"], &said["by"]["party"]), (&json!("ISU"), &json!("LAO")));
        assert_eq!((&asked["action"], &said["action"]), (&json!("comment"), &json!("comment")));
    });
}
