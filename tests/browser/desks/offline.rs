//! A desk without its server: the last data are there, what is written waits, and is sent once.

use std::path::Path;

use serde_json::{Value, json};

use super::focal_point::{consent_and_check, describe, draft};
use super::{api, look_at, press, sign_in, write};
use crate::axe::every_way;
use crate::desk::{Desk, at_desk, given};

/// Waits until the device keeps an answer and the start page of a program.
pub(super) async fn kept(desk: &Desk, answer: &str, program: &str) {
    let script = "const [answer, program, done] = arguments;
        const look = async () => {
            const has = async (cache, what) => (await (await caches.open(cache)).keys())
                .some(request => new URL(request.url).pathname === what);
            const all = await Promise.all([has('desk-answers', '/api/v1/session'),
                has('desk-answers', '/api/v1/' + answer), has('desk-files', program)]);
            if (all.every(Boolean)) done(true); else setTimeout(look, 50);
        };
        look();";
    let all = vec![json!(answer), json!(program)];
    desk.window.execute_async(script, all).await.unwrap();
}

/// Complaints of the console that are not about the server that was away.
pub(super) async fn other_complaints(desk: &Desk) -> Vec<String> {
    let all = desk.console().await;
    let is_away = |one: &String| one.contains("net::ERR_");
    all.into_iter().filter(|one| !is_away(one)).collect()
}

/// The needs of this title, as the server has them.
async fn needs_called(desk: &Desk, title: &str) -> Vec<Value> {
    let all = api(desk, "needs?limit=100").await;
    let items = all["items"].as_array().unwrap().iter();
    items.filter(|need| need["body"]["title"] == title).cloned().collect()
}

/// Consents to every line, chooses who sees it, and sends it.
async fn send(desk: &Desk) {
    consent_and_check(desk).await;
    desk.until_text("Check before it goes").await;
    press(desk, "Send to the unit").await;
}

#[test]
fn a_need_that_is_written_without_the_server_is_sent_once_when_it_is_back() {
    at_desk("offline-need", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        desk.find("#title").await;
        // Themes and standard lines come last; whoever goes on before has none without the server.
        desk.until(
            "the catalogue is kept",
            "(caches.match('/desk/form/catalogue.json').then(found => { window.isKept = Boolean(found); }), window.isKept)",
        )
        .await;
        kept(desk, "session", "/desk/form/").await;
        desk.goto("/desk/needs").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        kept(desk, "needs", "/desk/needs/").await;
        desk.stop_server().await;

        desk.window.refresh().await.unwrap();
        desk.until("the last list is there", "document.querySelector('main tbody tr')").await;
        desk.until_text("The server cannot be reached. This is a copy from").await;
        every_way(desk, "a list from the device").await;
        desk.goto("/desk/needs/new").await;
        describe(desk, "Written on the road").await;
        send(desk).await;
        desk.until_text("One change waits to be sent").await;
        desk.until_text("Written on the road").await;
        look(desk, "360").await;
        // The list is another program's.
        desk.window.refresh().await.unwrap();
        desk.until_text("One change waits to be sent").await;
        // What is discarded can be had back, whole.
        desk.tap(".waiting button").await;
        desk.until("nothing waits", "!document.querySelector('.waiting')").await;
        desk.until_text("Removed: Written on the road").await;
        desk.until("the focus is on the way back", "document.activeElement.id === 'undo-waiting'")
            .await;
        desk.tap("#undo-waiting").await;
        desk.until_text("One change waits to be sent").await;
        let is_back = "document.activeElement.id.startsWith('discard-')";
        desk.until("the focus is back", is_back).await;

        desk.start_server().await;
        desk.until_text("What was waiting has been sent").await;
        desk.until("nothing waits", "!document.querySelector('.waiting')").await;
        assert_eq!(desk.script("return document.querySelector('.undo');").await, Value::Null);
        let made = needs_called(desk, "Written on the road").await;
        assert_eq!(made.len(), 1, "{made:#?}");
        assert_eq!(made[0]["status"], "submitted");
        assert_eq!(made[0]["body"]["lines"][0]["amount"], "1250000");
        press(desk, "Load the page again").await;
        desk.until("the new need is in the list", "[...document.querySelectorAll('main tbody tr')].some(r => r.innerText.includes('Written on the road'))").await;
        assert!(!desk.text().await.contains("This is a copy"));
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

/// Looks at the page as it stands: no rule broken, not wider than the window; and keeps a picture.
async fn look(desk: &Desk, name: &str) {
    look_at(desk, &format!("offline-{name}")).await;
}

#[test]
fn what_waits_is_read_in_both_directions_and_both_themes() {
    for (name, width, language, theme) in [
        ("ar-1280", 1280, "ar", "light"),
        ("ar-dark-360", 360, "ar", "dark"),
        ("fr-dark-1280", 1280, "fr", "dark"),
    ] {
        at_desk(&format!("offline-{name}"), width, async |desk: &Desk| {
            sign_in(desk, "lao").await;
            desk.goto("/desk/needs").await;
            desk.until("the list is there", "document.querySelector('main tbody tr')").await;
            kept(desk, "needs", "/desk/needs/").await;
            desk.script(&format!(
                "localStorage.setItem('theme', '{theme}'); localStorage.setItem('language', '{language}');"
            ))
            .await;
            desk.goto("/desk/needs/new").await;
            write(desk, "#title", "Déminage, إزالة الألغام").await;
            cut(desk, false).await;
            desk.tap(".save-bar .secondary").await;
            desk.find(".waiting").await;
            desk.stop_server().await;
            desk.window.refresh().await.unwrap();
            desk.find(".waiting").await;
            desk.until(
                "it says where it comes from",
                "document.querySelector('main [role=status] .notice')",
            )
            .await;
            look(desk, name).await;
            desk.start_server().await;
            assert_eq!(other_complaints(desk).await, [""; 0]);
        });
    }
}

/// Lets the page reach the server, or not: `sent` says whether what it sends arrives nevertheless.
pub(super) async fn cut(desk: &Desk, sent: bool) {
    let script = "window.uncut ??= window.fetch;
        const sent = arguments[0];
        window.fetch = async (request, init) => {
            const method = init?.method ?? request.method ?? 'GET';
            const isSession = String(request.url ?? request).endsWith('/session');
            if (method === 'GET' && !isSession) return window.uncut(request, init);
            if (sent && method !== 'GET') await window.uncut(request, init);
            throw new TypeError('cut');
        };";
    desk.window.execute(script, vec![json!(sent)]).await.unwrap();
}

/// Lets the page reach the server again, and says so to it.
pub(super) async fn join(desk: &Desk) {
    desk.script("window.fetch = window.uncut; dispatchEvent(new Event('online'));").await;
}

#[test]
fn what_arrived_without_an_answer_is_not_made_twice() {
    at_desk("offline-once", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        describe(desk, "Arrived in silence").await;
        cut(desk, true).await;
        press(desk, "Save draft").await;
        desk.until_text("One change waits to be sent").await;
        join(desk).await;
        desk.until("nothing waits", "!document.querySelector('.waiting')").await;
        let made = needs_called(desk, "Arrived in silence").await;
        assert_eq!(made.len(), 1, "{made:#?}");
        assert_eq!(made[0]["version"], 1);
        // The form for the next one is empty: what was sent is not a draft any more.
        desk.goto("/desk/needs/new").await;
        let title = desk.find("#title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some(""));
    });
}

#[test]
fn a_change_that_was_overtaken_leads_to_the_page_that_shows_both() {
    at_desk("offline-conflict", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = &draft(desk, "First words").await;
        cut(desk, false).await;
        write(desk, "#title", "My words").await;
        press(desk, "Save draft").await;
        desk.until_text("One change waits to be sent").await;
        let elsewhere = "const [at, done] = arguments;
            window.uncut(at).then(async r => {
                const need = await r.json();
                const edit = { body: { ...need.body, title: 'Their words' }, visibility: need.visibility, named: [] };
                const put = await window.uncut(at, { method: 'PUT', body: JSON.stringify(edit), headers:
                    { 'Content-Type': 'application/json', 'If-Match': r.headers.get('ETag') } });
                done(put.status);
            });";
        let at = json!(format!("/api/v1/needs/{id}"));
        assert_eq!(desk.window.execute_async(elsewhere, vec![at]).await.unwrap(), 200);
        join(desk).await;
        desk.until_text("Somebody else changed this meanwhile").await;
        // It is not tried again, and nothing of it is lost.
        desk.follow("See both and decide").await;
        desk.until_text("Somebody else changed this meanwhile: ").await;
        desk.until_text("Their words").await;
        desk.until_text("My words").await;
        assert!(!desk.text().await.contains("waits to be sent"));
        desk.tap("main input[type=radio]").await;
        press(desk, "Take these values").await;
        press(desk, "Save draft").await;
        let saved = r"/^Saved \d/.test(document.querySelector('.save-strip')?.innerText)";
        desk.until("it is saved", saved).await;
        assert_eq!(api(desk, &format!("needs/{id}")).await["body"]["title"], "My words");
        let complaints = other_complaints(desk).await;
        assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
    });
}

#[test]
fn a_step_that_arrived_without_an_answer_is_not_taken_twice() {
    at_desk("offline-step", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        describe(desk, "Sent in silence").await;
        press(desk, "Save draft").await;
        desk.until("the need has an address", "location.pathname.endsWith('/edit')").await;
        write(desk, "#note", "Changed in silence").await;
        cut(desk, true).await;
        send(desk).await;
        desk.until_text("One change waits to be sent").await;
        // The change arrived, the rest was never sent.
        let was = needs_called(desk, "Sent in silence").await;
        assert_eq!((&was[0]["version"], &was[0]["status"]), (&json!(2), &json!("draft")));
        join(desk).await;
        desk.until("nothing waits", "!document.querySelector('.waiting')").await;
        let made = needs_called(desk, "Sent in silence").await;
        assert_eq!(made.len(), 1, "{made:#?}");
        assert_eq!(made[0]["status"], "submitted");
        assert_eq!(made[0]["body"]["note"], "Changed in silence");
        assert_eq!(made[0]["version"], 3);
        let complaints = other_complaints(desk).await;
        assert!(complaints.iter().all(|one| one.contains("412")), "{complaints:?}");
    });
}

#[test]
fn what_waits_can_be_discarded_or_opened_and_changed() {
    at_desk("offline-discard", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        write(desk, "#title", "Second thoughts").await;
        cut(desk, false).await;
        press(desk, "Save draft").await;
        desk.until_text("One change waits to be sent").await;
        desk.follow("Open and change").await;
        desk.until_text("What you typed earlier on this device is back").await;
        let title = desk.find("#title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("Second thoughts"));
        assert!(!desk.text().await.contains("waits to be sent"));
        write(desk, "#title", "Third thoughts").await;
        press(desk, "Save draft").await;
        desk.until_text("Third thoughts").await;
        desk.until_text("One change waits to be sent").await;
        desk.tap(".waiting button").await;
        desk.until("nothing waits", "!document.querySelector('.waiting')").await;
        join(desk).await;
        assert_eq!(needs_called(desk, "Third thoughts").await.len(), 0);
    });
}

#[test]
fn an_offer_and_an_interest_wait_too() {
    at_desk("offline-donor", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/offers/new").await;
        super::donor::fill(desk, "400000").await;
        cut(desk, true).await;
        press(desk, "Save and put into the matching").await;
        desk.until_text("One change waits to be sent").await;
        every_way(desk, "an offer that waits").await;
        join(desk).await;
        desk.until("nothing waits", "!document.querySelector('.waiting')").await;
        let offers = api(desk, "offers?limit=100").await;
        let made = |offer: &&Value| offer["body"]["title"] == "A first try";
        let offers: Vec<Value> =
            offers["items"].as_array().unwrap().iter().filter(made).cloned().collect();
        assert_eq!(offers.len(), 1, "{offers:#?}");
        assert_ne!(offers[0]["status"], "draft");
        let page = format!("/desk/offers/{}", offers[0]["id"].as_str().unwrap());
        desk.goto(&page).await;
        desk.until_text("with one change").await;
        cut(desk, false).await;
        press(desk, "Show interest").await;
        desk.until_text("One change waits to be sent").await;
        desk.until_text("Kept on this device, not yet sent").await;
        every_way(desk, "an interest that waits").await;
        join(desk).await;
        desk.until("nothing waits", "!document.querySelector('.waiting')").await;
        let said = api(desk, "interests?limit=100").await;
        assert_eq!(said["items"].as_array().unwrap().len(), 1);
        assert_eq!(said["items"][0]["status"], "published");
    });
}

#[test]
fn every_program_that_was_opened_opens_without_the_server() {
    let pages =
        ["", "needs", "needs/import", "offers", "workbench", "people", "coalitions", "queue"];
    at_desk("offline-unit", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        for page in pages {
            desk.goto(&format!("/desk/{page}")).await;
            desk.until("it has settled", "document.querySelector('main h1')?.innerText && !document.querySelector('main .skeleton')").await;
            let program = match page {
                "needs" | "offers" | "coalitions" => "/desk/needs/".to_owned(),
                "needs/import" | "people" => "/desk/import/".to_owned(),
                "workbench" => "/desk/unit/".to_owned(),
                "queue" => "/desk/figures/".to_owned(),
                _ => "/desk/".to_owned(),
            };
            kept(desk, "session", &program).await;
        }
        kept(desk, "needs", "/desk/needs/").await;
        desk.stop_server().await;
        for page in pages {
            desk.goto(&format!("/desk/{page}")).await;
            desk.until("its heading is there", "document.querySelector('main h1')?.innerText")
                .await;
            desk.until("it says where it comes from", "document.documentElement.dataset.savedCopy")
                .await;
            every_way(desk, &format!("without the server: {page}")).await;
        }
        // Who is registered here is not kept on the device.
        desk.goto("/desk/people").await;
        desk.until_text("The server cannot be reached").await;
        assert!(!desk.text().await.contains("lao@demo.example"));
        every_way(desk, "what is not kept").await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

#[test]
fn a_page_that_was_never_opened_says_so_without_the_server() {
    at_desk("offline-never", 360, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/").await;
        kept(desk, "searches", "/desk/").await;
        desk.stop_server().await;
        desk.goto("/desk/offers").await;
        desk.until_text("was never opened on this device").await;
        every_way(desk, "a page that was never opened").await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}

/// Copies the built page, and gives each start page another text.
fn another_version(into: &Path) {
    copy(&given("COALITION_PAGES"), into);
    let start = into.join("desk/form/index.html");
    let html = std::fs::read_to_string(&start).unwrap();
    std::fs::write(&start, html.replace("<body>", "<body data-version=\"next\">")).unwrap();
    for ending in ["br", "gz"] {
        let _gone = std::fs::remove_file(start.with_extension(format!("html.{ending}")));
    }
}

fn copy(from: &Path, into: &Path) {
    std::fs::create_dir_all(into).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = into.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn a_new_version_is_announced_and_taken_when_the_reader_wants_it() {
    at_desk("offline-version", 360, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        write(desk, "#title", "Half a title").await;
        kept(desk, "session", "/desk/form/").await;
        desk.stop_server().await;
        let next = desk.folder.path().join("next");
        another_version(&next);
        desk.start_server_with(next).await;
        desk.window.refresh().await.unwrap();
        desk.until_text("A new version of this page is ready").await;
        every_way(desk, "a new version is ready").await;
        assert_eq!(desk.script("return document.body.dataset.version ?? '';").await, "");
        press(desk, "Load the page again").await;
        desk.until("the new one runs", "document.body.dataset.version === 'next'").await;
        desk.until_text("What you typed earlier on this device is back").await;
        assert!(!desk.text().await.contains("A new version"));
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}
