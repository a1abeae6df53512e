//! The focal point of a State writes a need, loses the network, and sends it.

use serde_json::json;

use super::unit_script::sent;
use super::{api, choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// Writes what a need must say.
pub(super) async fn describe(desk: &Desk, title: &str) {
    write(desk, "#title", title).await;
    choose(desk, "#theme", "A4").await;
    choose(desk, "#activity", "BAC").await;
    choose(desk, "#priority", "1").await;
    press(desk, "Add a line").await;
    choose(desk, "#line-1-kind", "funding").await;
    desk.until(
        "standard lines are there",
        "document.querySelector('#line-1-code').options.length > 1",
    )
    .await;
    let code = "return document.querySelector('#line-1-code').options[1].value;";
    let code = desk.script(code).await;
    choose(desk, "#line-1-code", code.as_str().unwrap()).await;
    write(desk, "#line-1-year", "2027").await;
    write(desk, "#line-1-amount", "1,250,000").await;
    write(desk, "#line-1-currency", "USD").await;
}

/// Keeps a draft with this title, and gives its id.
pub(super) async fn draft(desk: &Desk, title: &str) -> String {
    desk.goto("/desk/needs/new").await;
    write(desk, "#title", title).await;
    press(desk, "Save draft").await;
    desk.until("the need has an address", "location.pathname.endsWith('/edit')").await;
    let way_back = format!(
        "document.querySelector('.breadcrumb li:last-child a')?.innerText === {}",
        json!(title)
    );
    desk.until("the way back has its name", &way_back).await;
    let id = desk.script("return location.pathname.split('/').at(-2);").await;
    id.as_str().unwrap().to_owned()
}

/// Consents to every line, chooses who sees it, and asks for the check.
pub(super) async fn consent_and_check(desk: &Desk) {
    desk.script("document.querySelector('#share-all').scrollIntoView({ block: 'center' });").await;
    desk.click("#share-all").await;
    desk.tap("input[name=visibility][value=states_parties]").await;
    press(desk, "Check and send").await;
}

#[test]
fn a_need_is_written_survives_a_reload_and_is_sent_with_consent() {
    at_desk("desk-need", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        describe(desk, "Clearance of two northern districts").await;
        desk.until_text("1,250,000").await;
        // Nothing was saved: what was typed comes back from this device.
        desk.window.refresh().await.unwrap();
        desk.until_text("What you typed earlier on this device is back").await;
        let title = desk.find("#title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("Clearance of two northern districts"));
        super::discarded_and_had_back(desk, "#title").await;
        consent_and_check(desk).await;
        desk.until_text("Check before it goes").await;
        press(desk, "Send to the unit").await;
        desk.until_text("The need is with the unit").await;
        let id = desk.window.current_url().await.unwrap();
        let id = id.path().rsplit('/').next().unwrap().to_owned();
        let kept = api(desk, &format!("needs/{id}")).await;
        assert_eq!(kept["status"], "submitted");
        assert_eq!(kept["body"]["lines"][0]["amount"], "1250000");
        assert_eq!(kept["body"]["lines"][0]["shared"], true);
    });
}

#[test]
fn what_is_missing_is_named_and_nothing_is_lost() {
    at_desk("desk-need-missing", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        desk.until_text("4 things missing: Title, Theme, Activity").await;
        write(desk, "#title", "A title alone").await;
        desk.until_text("3 things missing: Theme, Activity, National priority").await;
        desk.until_text("One thing missing: Lines").await;
        desk.tap("nav a[href='#lines-title']").await;
        desk.until("the section has the focus", "document.activeElement.id === 'lines-title'")
            .await;
        crate::axe::every_way(desk, "the sections of a need, and what they lack").await;
        press(desk, "Check and send").await;
        press(desk, "Send to the unit").await;
        desk.until("the summary has the focus", "document.activeElement.closest('.error-summary')")
            .await;
        let title = desk.find("#title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("A title alone"));
        let complaints = desk.console().await;
        assert!(complaints.iter().all(|one| one.contains("422")), "{complaints:?}");
    });
}

#[test]
fn two_who_change_one_need_see_both_and_choose() {
    at_desk("desk-need-conflict", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = &draft(desk, "First words").await;
        // Somebody else at the same desk changes title and note.
        let elsewhere = format!(
            "const done = arguments[arguments.length - 1];
             const at = '/api/v1/needs/' + {};
             fetch(at).then(async r => {{
                 const need = await r.json();
                 const edit = {{ body: {{ ...need.body, title: 'Their words', note: 'Their note' }},
                                visibility: need.visibility, named: need.named ?? [] }};
                 const put = await fetch(at, {{ method: 'PUT', body: JSON.stringify(edit), headers:
                     {{ 'Content-Type': 'application/json', 'If-Match': r.headers.get('ETag') }} }});
                 done([put.status, await put.text()]);
             }});",
            json!(id)
        );
        let put = desk.window.execute_async(&elsewhere, Vec::new()).await.unwrap();
        assert_eq!(put[0], 200, "{put}");
        write(desk, "#title", "My words").await;
        press(desk, "Save draft").await;
        desk.until_text("Somebody else changed this meanwhile: ").await;
        desk.until_text("Their words").await;
        crate::axe::every_way(desk, "a need that two people changed").await;
        desk.tap("main input[type=radio]").await;
        press(desk, "Take these values").await;
        desk.until("the form is back", "document.querySelector('#note')").await;
        // Only they wrote a note: it is merged without a question.
        let note = desk.find("#note").await.prop("value").await.unwrap();
        assert_eq!(note.as_deref(), Some("Their note"));
        press(desk, "Save draft").await;
        let saved = r"/^Saved \d/.test(document.querySelector('.save-strip')?.innerText)";
        desk.until("it is saved", saved).await;
        let kept = api(desk, &format!("needs/{id}")).await;
        assert_eq!(kept["body"]["title"], "My words");
        assert_eq!(kept["body"]["note"], "Their note");
        let complaints = desk.console().await;
        assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
    });
}

/// The unit enters a need of Lao PDR from public figures, and publishes it.
async fn stated_by_others(desk: &Desk, title: &str) -> String {
    let line = json!({ "key": 1, "shared": true, "kind": "funding", "code": "BAC", "year": 2027,
        "amount": "70000", "currency": "USD", "source": "A public report" });
    let body = json!({ "title": title, "theme": "A4", "activity": "BAC", "priority": 1,
        "origin": "derived", "source": "A public report", "lines": [line] });
    let edit = json!({ "owner": "LAO", "body": body, "visibility": "states_parties", "named": [] });
    let mut came = sent(desk, "needs", None, &edit).await;
    let id = came["body"]["id"].as_str().unwrap().to_owned();
    for step in ["submit", "publish"] {
        let tag = came["tag"].as_str().map(str::to_owned);
        let nothing = json!({ "comments": [] });
        came = sent(desk, &format!("needs/{id}/{step}"), tag.as_deref(), &nothing).await;
    }
    id
}

#[test]
fn what_others_stated_is_stated_by_its_state_as_the_same_need() {
    at_desk("desk-need-ours", 360, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let id = &stated_by_others(desk, "Clearance from a public report").await;
        sign_out(desk).await;
        sign_in(desk, "lao").await;
        desk.goto(&format!("/desk/needs/{id}")).await;
        desk.until_text("the State has not stated it").await;
        look_at(desk, "need-by-others-360").await;
        desk.follow("State this need as ours").await;
        desk.until("the form says so", "document.querySelector('#origin')?.checked").await;
        desk.until("the address asks no more", "!location.search.includes('ours')").await;
        look_at(desk, "need-ours-360").await;
        // Unticked it stays unticked, also where the page is loaded once more.
        desk.tap("#origin").await;
        desk.window.refresh().await.unwrap();
        desk.until("it is not ticked", "document.querySelector('#origin')?.checked === false")
            .await;
        desk.tap("#origin").await;
        press(desk, "Check the changes").await;
        desk.until_text("Check before it goes").await;
        assert!(!desk.text().await.contains("the State has not stated it"));
        press(desk, "Save changes").await;
        desk.until_text("The changes are saved").await;
        desk.until_text("Who stated it").await;
        let kept = api(desk, &format!("needs/{id}")).await;
        assert_eq!(
            (&kept["status"], &kept["body"]["origin"]),
            (&json!("published"), &json!("state"))
        );
        assert_eq!(kept["body"]["lines"][0]["key"], 1);
        assert_eq!(kept["body"]["lines"][0]["amount"], "70000");
    });
}
