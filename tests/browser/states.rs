//! States of the page for everyone that no other script stops at, in both directions and both themes and
//! in the narrowest window: files that are refused, nothing that fits, a run under way, cancelled, saved
//! and checked, a server that is away.

use serde_json::Value;

use crate::axe::every_way;
use crate::desk::{Desk, at_desk};
use crate::journey::{large_case, open};

/// Has workers begin only once [`release`] lets them: what is done in a moment can then be looked at while it
/// goes on.
pub(crate) async fn hold(desk: &Desk) {
    desk.script(
        "const Real = window.Worker;
         window.held = [];
         window.Worker = class extends EventTarget {
             constructor(at, options) {
                 super();
                 window.held.push(() => {
                     this.real = new Real(at, options);
                     for (const name of ['message', 'error']) {
                         this.real.addEventListener(name, ({ data }) => this.dispatchEvent(new MessageEvent(name, { data })));
                     }
                 });
             }
             postMessage(...given) { this.real.postMessage(...given); }
             terminate() { this.real?.terminate(); }
         };",
    )
    .await;
}

/// Lets all workers begin that were held.
pub(crate) async fn release(desk: &Desk) {
    desk.script("window.held.splice(0).forEach(begin => begin());").await;
}

async fn settled(desk: &Desk) {
    desk.until(
        "the page has settled",
        "document.querySelector('main h1')?.innerText && !document.querySelector('main progress, main .skeleton')",
    )
    .await;
}

#[test]
fn lists_that_are_empty_a_fit_that_is_open_and_rules_unfolded() {
    at_desk("states-lists", 1280, async |desk: &Desk| {
        for page in ["/needs?q=no+such+word", "/offers?q=no+such+word", "/coalitions/ZZZ"] {
            desk.goto(page).await;
            settled(desk).await;
            every_way(desk, page).await;
        }
        desk.goto("/offers").await;
        settled(desk).await;
        desk.tap("main tbody a[href*='offer=']").await;
        desk.until("its fit is open", "location.search.includes('offer=')").await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        every_way(desk, "an offer and what it fits").await;
        desk.goto("/matching").await;
        desk.find("#run").await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        every_way(desk, "the rules unfolded").await;
    });
}

#[test]
fn a_run_from_its_beginning_to_its_proof() {
    at_desk("states-run", 1280, async |desk: &Desk| {
        open(desk, "large.json", &large_case()).await;
        desk.until("it is open", "document.querySelector('#case')?.value === 'local'").await;
        desk.goto("/matching?case=local").await;
        hold(desk).await;
        desk.click("#run").await;
        desk.find("#run-progress").await;
        every_way(desk, "a run under way").await;
        desk.click("#cancel").await;
        release(desk).await;
        desk.until_text("The matching was cancelled").await;
        every_way(desk, "a run that was cancelled").await;
        desk.goto("/matching").await;
        desk.until("a case is open", "document.querySelector('#case')?.value.length === 64").await;
        desk.click("#run").await;
        desk.until_text("The proposal").await;
        desk.tap("#verify").await;
        desk.until(
            "it was checked",
            "document.querySelector('section[aria-labelledby=verify-title] .notice')",
        )
        .await;
        desk.script("[...document.querySelectorAll('button')].find(b => b.innerText === 'Save this run').click();").await;
        desk.until_text("The server checked the run by itself").await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        every_way(desk, "a run that was saved and checked").await;
        // A run that somebody touched, and a file that is none.
        for (name, text) in [("none.json", "{}"), ("torn.json", "{\"format\":")] {
            let path = desk.folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            desk.find("#verify-file").await.send_keys(path.to_str().unwrap()).await.unwrap();
            desk.until(
                "it is refused",
                "document.querySelector('section[aria-labelledby=verify-title] .notice-danger')",
            )
            .await;
            every_way(desk, name).await;
        }
    });
}

#[test]
fn files_that_are_refused_and_a_server_that_is_away() {
    at_desk("states-away", 1280, async |desk: &Desk| {
        let case = api::demo::cases().unwrap().remove(0);
        let mut broken: Value = serde_json::from_str(&case.to_canonical_json()).unwrap();
        broken["needs"][0]["priority"] = Value::from(9);
        open(desk, "broken.json", &broken.to_string()).await;
        desk.until_text("needs[AFG-C1].priority").await;
        every_way(desk, "a case with an error").await;
        open(desk, "torn.json", "{\"format\":").await;
        desk.until("it is said", "document.querySelector('main .notice-danger')").await;
        every_way(desk, "a file that is no case").await;
        desk.script("sessionStorage.clear();").await;
        desk.goto("/needs?case=local").await;
        desk.until("it is said", "document.querySelector('main .notice')").await;
        every_way(desk, "a case of another computer").await;
        desk.goto("/").await;
        settled(desk).await;
        desk.stop_server().await;
        desk.find("#case").await;
        desk.script(
            "const field = document.querySelector('#case'), other = [...field.options].find(o => !o.selected && o.value.length === 64);
             field.value = other.value; field.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        desk.until("it is said", "document.querySelector('main .notice-danger button')").await;
        every_way(desk, "a case that does not come").await;
        desk.start_server().await;
        desk.tap("main .notice-danger button").await;
        desk.until("it came", "!document.querySelector('main .notice-danger')").await;
        let complaints = desk.console().await;
        assert!(complaints.iter().all(|one| one.contains("net::ERR_")), "{complaints:#?}");
    });
}
