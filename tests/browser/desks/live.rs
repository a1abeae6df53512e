//! What somebody else changes of what is shown: said in one line, loaded when the reader wants it, and
//! never over what somebody types.

use serde_json::json;

use super::offline::other_complaints;
use super::{look_at, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// Makes a need in the reader's name and gives it to the unit; its id.
async fn submitted(desk: &Desk, title: &str) -> String {
    let script = "const [title, done] = arguments;
        const post = (at, headers, body) => fetch('/api/v1/needs' + at, { method: 'POST', body: JSON.stringify(body),
            headers: { 'Content-Type': 'application/json', ...headers } });
        const body = { title, theme: 'A4', activity: 'BAC', priority: 1, treaties: ['CCM'], origin: 'state', source: 'Work plan',
            lines: [{ key: 1, shared: true, kind: 'funding', code: 'BAC', year: 2027, amount: '500000', currency: 'USD',
                      already_covered: '0', source: 'Work plan' }] };
        (async () => {
            const made = await post('', { 'Idempotency-Key': crypto.randomUUID() }, { body, visibility: 'public', named: [] });
            const need = await made.json();
            const sent = await post('/' + need.id + '/submit', { 'If-Match': made.headers.get('ETag') }, {});
            done(sent.status === 200 ? need.id : String(sent.status));
        })();";
    let id = desk.window.execute_async(script, vec![json!(title)]).await.unwrap();
    let id = id.as_str().unwrap().to_owned();
    assert!(id.parse::<u16>().is_err(), "refused: {id}");
    id
}

/// Does something with a record as it stands: a step, or a new title.
async fn elsewhere(desk: &Desk, path: &str, what: &str) {
    let script = "const [path, what, done] = arguments;
        fetch('/api/v1/' + path).then(async came => {
            const record = await came.json();
            const headers = { 'Content-Type': 'application/json', 'If-Match': came.headers.get('ETag') };
            const isStep = !what.includes(' ');
            const sent = isStep
                ? await fetch(`/api/v1/${path}/${what}`, { method: 'POST', headers, body: '{}' })
                : await fetch('/api/v1/' + path, { method: 'PUT', headers, body: JSON.stringify({
                    body: { ...record.body, title: what }, visibility: record.visibility, named: record.named }) });
            done(sent.status);
        });";
    let words = vec![json!(path), json!(what)];
    assert_eq!(desk.window.execute_async(script, words).await.unwrap(), 200, "{path} {what}");
}

/// The line, as it stands.
const LINE: &str = "document.querySelector('main .live')";

async fn until_told(desk: &Desk, words: &str) {
    let condition = format!("{LINE}?.innerText.includes({})", json!(words));
    desk.until(&format!("the line says {words:?}"), &condition).await;
}

/// Waits until the page follows the server.
async fn follows(desk: &Desk) {
    desk.until("the page follows", "document.documentElement.dataset.liveStands === 'open'").await;
}

#[test]
fn a_need_that_the_unit_changes_is_said_to_its_state_and_loaded_on_demand() {
    at_desk("live-need", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = submitted(desk, "Bridge to the north").await;
        let unit = desk.beside(1280).await;
        sign_in(&unit, "isu").await;
        desk.goto(&format!("/desk/needs/{id}")).await;
        desk.until_text("Bridge to the north").await;
        follows(desk).await;
        assert_eq!(desk.script(&format!("return {LINE}.innerText;")).await, "");
        elsewhere(&unit, &format!("needs/{id}"), "Two bridges").await;
        until_told(desk, "Changed meanwhile by").await;
        assert!(!desk.text().await.contains("Two bridges"), "nothing changes by itself");
        assert_eq!(desk.script(&format!("return {LINE}.getAttribute('role');")).await, "status");
        look_at(desk, "live-need-1280").await;
        press(desk, "Load again").await;
        desk.until_text("Two bridges").await;
        desk.until("the line is empty", &format!("{LINE}.innerText === ''")).await;
        // What the reader does here is nothing that happened elsewhere.
        press(desk, "Withdraw this need").await;
        desk.until_text("Withdrawn").await;
        desk.until("it was heard of", "document.documentElement.dataset.live.includes('withdraw')")
            .await;
        assert_eq!(desk.script(&format!("return {LINE}.innerText;")).await, "");
        let kept = "const done = arguments[0];
            (async () => {
                let all = [];
                for (const name of await caches.keys()) all.push(...(await (await caches.open(name)).keys()).map(one => one.url));
                done(all.filter(url => url.includes('/events')).length);
            })();";
        assert_eq!(desk.window.execute_async(kept, Vec::new()).await.unwrap(), 0);
        assert_eq!(unit.console().await, [""; 0]);
        unit.close().await;
    });
}

#[test]
fn what_somebody_types_stays_while_the_need_is_changed_elsewhere() {
    at_desk("live-form", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = submitted(desk, "Bridge to the north").await;
        let unit = desk.beside(1280).await;
        sign_in(&unit, "isu").await;
        desk.script("localStorage.setItem('theme', 'dark');").await;
        desk.goto(&format!("/desk/needs/{id}/edit")).await;
        write(desk, "#title", "My own words").await;
        follows(desk).await;
        elsewhere(&unit, &format!("needs/{id}"), "Two bridges").await;
        until_told(desk, "What you type stays").await;
        let title = desk.find("#title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("My own words"));
        look_at(desk, "live-form-360-dark").await;
        desk.script("localStorage.removeItem('theme');").await;
        // Leaving a field keeps the form on the device, and says so beside the button.
        desk.script("document.activeElement.blur();").await;
        desk.until_text("not yet sent").await;
        press(desk, "Check and send").await;
        desk.until_text("Check before it goes").await;
        desk.until_text("My own words").await;
        unit.close().await;
    });
}

#[test]
fn a_list_says_that_there_is_more_and_goes_on_after_the_server_was_away() {
    at_desk("live-list", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let state = desk.beside(1280).await;
        sign_in(&state, "lao").await;
        let id = submitted(&state, "Bridge to the north").await;
        let unit = desk.beside(1280).await;
        sign_in(&unit, "isu").await;
        desk.goto("/desk/needs").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        follows(desk).await;
        elsewhere(&unit, &format!("needs/{id}"), "publish").await;
        until_told(desk, "There are new entries or changes").await;
        assert!(!desk.text().await.contains("Bridge to the north"));
        press(desk, "Load again").await;
        desk.until_text("Bridge to the north").await;
        desk.until("the line is empty", &format!("{LINE}.innerText === ''")).await;
        // What happens while the page follows nothing is said once it follows again.
        desk.script("Object.defineProperty(document, 'hidden', { value: true, configurable: true }); document.dispatchEvent(new Event('visibilitychange'));").await;
        desk.until(
            "the page follows no more",
            "document.documentElement.dataset.liveStands === ''",
        )
        .await;
        elsewhere(&unit, &format!("needs/{id}"), "Two bridges").await;
        desk.script(
            "delete document.hidden; document.dispatchEvent(new Event('visibilitychange'));",
        )
        .await;
        until_told(desk, "There are new entries or changes").await;
        // Without the server it is quiet.
        desk.stop_server().await;
        desk.until(
            "the page follows no more",
            "document.documentElement.dataset.liveStands === ''",
        )
        .await;
        assert!(!desk.text().await.contains("cannot be reached"), "nobody asked for anything");
        desk.start_server().await;
        desk.script("dispatchEvent(new Event('online'));").await;
        follows(desk).await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
        for other in [state, unit] {
            other.close().await;
        }
    });
}

#[test]
fn what_begins_to_wait_is_said_on_the_list_of_what_waits() {
    at_desk("live-queue", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let state = desk.beside(1280).await;
        sign_in(&state, "lao").await;
        desk.goto("/desk/queue").await;
        let count = "Number(document.querySelector('.queue-counts .count[data-what=submitted]').innerText.match(/[0-9]+/)[0])";
        desk.until("it is there", "document.querySelector('.queue-counts')").await;
        let before = desk.script(&format!("return {count};")).await.as_i64().unwrap();
        follows(desk).await;
        let id = submitted(&state, "Bridge to the north").await;
        until_told(desk, "There are new entries or changes").await;
        assert_eq!(desk.script(&format!("return {count};")).await, before, "nothing by itself");
        look_at(desk, "live-queue-1280").await;
        press(desk, "Load again").await;
        desk.until("it is counted", &format!("{count} === {}", before + 1)).await;
        desk.until_text("Bridge to the north").await;
        desk.until("the line is empty", &format!("{LINE}.innerText === ''")).await;
        // Another officer publishes it: it waits no more, and that is said as well.
        let other = desk.beside(1280).await;
        sign_in(&other, "isu").await;
        elsewhere(&other, &format!("needs/{id}"), "publish").await;
        until_told(desk, "There are new entries or changes").await;
        press(desk, "Load again").await;
        desk.until("it waits no more", &format!("{count} === {before}")).await;
        // Figures are made of the same records.
        desk.goto("/desk/figures").await;
        desk.until("they are there", "document.querySelector('#figures-themes')").await;
        follows(desk).await;
        elsewhere(&state, &format!("needs/{id}"), "Two bridges").await;
        until_told(desk, "There are new entries or changes").await;
        press(desk, "Load again").await;
        desk.until("the line is empty", &format!("{LINE}.innerText === ''")).await;
        for beside in [state, other] {
            beside.close().await;
        }
    });
}

#[test]
fn an_offer_that_its_donor_changes_is_said_to_whoever_looks_at_it() {
    at_desk("live-offer", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let donor = desk.beside(1280).await;
        sign_in(&donor, "d-a").await;
        let own = super::every_page::first(&donor, "d-a", "offers").await;
        desk.goto(&format!("/desk/offers/{own}")).await;
        desk.until(
            "the offer is there",
            &format!("{LINE} && document.querySelector('main h1')?.innerText"),
        )
        .await;
        follows(desk).await;
        elsewhere(&donor, &format!("offers/{own}"), "Another name").await;
        until_told(desk, "Changed meanwhile by").await;
        press(desk, "Load again").await;
        desk.until_text("Another name").await;
        donor.close().await;
    });
}
