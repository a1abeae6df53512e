//! Two people change one offer: what both changed is asked field by field, in the offer as in a need.

use serde_json::{Value, json};

use super::{api, look_at, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// Makes an offer as its donor, and gives its id.
pub(super) async fn offer(desk: &Desk) -> String {
    let script = "const [done] = arguments;
        const body = { title: 'First words', kind: 'funding',
            years: [{ year: 2027, amount: '1000', currency: 'USD' }] };
        fetch('/api/v1/offers', { method: 'POST', body: JSON.stringify({ body, visibility: 'isu', named: [] }),
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() } })
            .then(made => made.json()).then(offer => done(offer.id));";
    let id = desk.window.execute_async(script, Vec::new()).await.unwrap();
    id.as_str().unwrap_or_else(|| panic!("{id}")).to_owned()
}

/// Changes it elsewhere: the title, the amount, and States that nobody here touches.
pub(super) async fn changed_elsewhere(desk: &Desk, id: &str) {
    let script = "const [at, done] = arguments;
        fetch(at).then(async came => {
            const offer = await came.json();
            const body = { ...offer.body, title: 'Their words', states: ['LAO'],
                years: [{ ...offer.body.years[0], amount: '3000' }] };
            const put = await fetch(at, { method: 'PUT', body: JSON.stringify({ body, visibility: offer.visibility, named: [] }),
                headers: { 'Content-Type': 'application/json', 'If-Match': came.headers.get('ETag') } });
            done(put.status);
        });";
    let at = json!(format!("/api/v1/offers/{id}"));
    assert_eq!(desk.window.execute_async(script, vec![at]).await.unwrap(), 200);
}

/// Takes one side of the first question and the other of the second, and saves.
async fn decide(desk: &Desk) {
    desk.until(
        "there are two questions",
        "document.querySelectorAll('main fieldset').length === 2",
    )
    .await;
    let button = "document.querySelector('main section[aria-labelledby=conflict-title] button')";
    assert_eq!(desk.script(&format!("return {button}.disabled;")).await, true, "nothing is chosen");
    for (legend, side) in [("Title", "theirs"), ("Amount", "mine")] {
        let script = format!(
            "[...document.querySelectorAll('main fieldset')]
                .find(f => f.querySelector('legend').innerText.includes({}))
                .querySelector('input[value={side}]').click();",
            json!(legend)
        );
        desk.script(&script).await;
    }
    press(desk, "Take these values").await;
    press(desk, "Save as a draft").await;
    desk.until("the offer has its page", "/\\/desk\\/offers\\/[^/]+$/.test(location.pathname)")
        .await;
}

async fn is_merged(desk: &Desk, id: &str) {
    let now: Value = api(desk, &format!("offers/{id}")).await;
    let body = &now["body"];
    assert_eq!(body["title"], "Their words");
    assert_eq!(body["years"][0]["amount"], "2000");
    assert_eq!(body["states"], json!(["LAO"]), "what only they touched merged by itself");
}

#[test]
fn an_offer_that_two_people_change_is_decided_field_by_field() {
    at_desk("offer-conflict", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let id = offer(desk).await;
        desk.goto(&format!("/desk/offers/{id}/edit")).await;
        write(desk, "#offer-title", "My words").await;
        write(desk, "#offer-years-0-amount", "2000").await;
        changed_elsewhere(desk, &id).await;
        press(desk, "Save as a draft").await;
        desk.until_text("Somebody else changed this meanwhile: ").await;
        look_at(desk, "offer-conflict-1280").await;
        decide(desk).await;
        is_merged(desk, &id).await;
        let refused = desk.console().await;
        assert!(refused.iter().all(|one| one.contains("412")), "{refused:?}");
    });
}

#[test]
fn what_one_wants_is_kept_as_a_copy_and_what_others_wrote_stays() {
    at_desk("offer-copied", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let id = offer(desk).await;
        let count = api(desk, "offers?limit=100").await["total"].as_i64().unwrap();
        let edit = format!("/desk/offers/{id}/edit");
        desk.goto(&edit).await;
        write(desk, "#offer-title", "My words").await;
        // What nobody can read is in the copy too.
        write(desk, "#offer-min-grant", "a lot").await;
        changed_elsewhere(desk, &id).await;
        desk.goto(&edit).await;
        desk.until_text("Somebody else changed this meanwhile: ").await;
        press(desk, "Keep mine as a copy").await;
        desk.until("the form of a new one is there", "location.pathname === '/desk/offers/new'")
            .await;
        desk.until_text("What you typed earlier on this device is back").await;
        let least = desk.find("#offer-min-grant").await.prop("value").await.unwrap();
        assert_eq!(least.as_deref(), Some("a lot"));
        write(desk, "#offer-min-grant", "500").await;
        press(desk, "Save as a draft").await;
        let is_there = "/\\/desk\\/offers\\/(?!new)[^/]+$/.test(location.pathname)";
        desk.until("the copy has a page", is_there).await;
        let all = api(desk, "offers?limit=100").await;
        assert_eq!(all["total"].as_i64(), Some(count + 1));
        let titles = all["items"].as_array().unwrap().iter();
        let mine = titles.filter(|one| one["body"]["title"] == "My words");
        assert_eq!(mine.count(), 1);
        assert_eq!(api(desk, &format!("offers/{id}")).await["body"]["title"], "Their words");
        // Nothing asks about it again.
        desk.goto(&edit).await;
        let title = "document.querySelector('#offer-title')?.value === 'Their words'";
        desk.until("the first is as others left it", title).await;
        assert_eq!(desk.console().await, [""; 0]);
    });
}

#[test]
fn a_form_that_was_left_and_overtaken_asks_when_it_is_opened_again() {
    at_desk("offer-overtaken", 360, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let id = offer(desk).await;
        let edit = format!("/desk/offers/{id}/edit");
        desk.goto(&edit).await;
        write(desk, "#offer-title", "My words").await;
        write(desk, "#offer-years-0-amount", "2000").await;
        desk.goto("/desk/offers").await;
        changed_elsewhere(desk, &id).await;
        desk.script("localStorage.setItem('theme', 'dark');").await;
        desk.goto(&format!("{edit}?lang=ar")).await;
        desk.until("the questions are there", "document.querySelector('#conflict-title')").await;
        look_at(desk, "offer-conflict-360-dark-ar").await;
        desk.script("localStorage.removeItem('theme');").await;
        desk.goto(&format!("{edit}?lang=en")).await;
        desk.until_text("Somebody else changed this meanwhile: ").await;
        desk.script("document.querySelector('#conflict-title').scrollIntoView();").await;
        look_at(desk, "offer-conflict-360").await;
        decide(desk).await;
        is_merged(desk, &id).await;
    });
}

#[test]
fn what_is_typed_while_it_is_sent_stays_and_goes_with_what_is_sent_next() {
    at_desk("typed-since", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let id = offer(desk).await;
        desk.goto(&format!("/desk/offers/{id}/edit")).await;
        write(desk, "#offer-title", "Sent first").await;
        desk.script(
            "window.uncut ??= window.fetch;
             window.fetch = async (request, init) => {
                 const method = init?.method ?? request.method;
                 if (method === 'PUT') await new Promise(done => { window.letGo = done; });
                 return window.uncut(request, init);
             };",
        )
        .await;
        press(desk, "Save as a draft").await;
        desk.until("it is under way", "window.letGo").await;
        write(desk, "#offer-note", "Typed meanwhile").await;
        desk.script("window.letGo(); window.fetch = window.uncut;").await;
        desk.until("it came", "!document.querySelector('.save-bar [aria-disabled]')").await;
        let now = api(desk, &format!("offers/{id}")).await;
        assert_eq!(now["body"]["title"], "Sent first");
        // Nor does a page that is loaded anew lose it.
        desk.window.refresh().await.unwrap();
        let note = "document.querySelector('#offer-note')?.value === 'Typed meanwhile'";
        desk.until("it is still there", note).await;
        press(desk, "Save as a draft").await;
        desk.until("the offer has its page", "!location.pathname.endsWith('/edit')").await;
        let now = api(desk, &format!("offers/{id}")).await;
        assert_eq!(now["body"]["note"], "Typed meanwhile");
        assert_eq!(now["body"]["title"], "Sent first");
        assert_eq!(desk.console().await, [""; 0]);
    });
}
