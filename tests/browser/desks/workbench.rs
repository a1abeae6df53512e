//! What the unit fixes for a run: added, left out, taken back, kept on the device, and obeyed.

use serde_json::{Value, json};

use super::offline::{kept, other_complaints};
use super::{api, choose, look_at, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// Takes a snapshot of the demonstration, and waits for what is fixed in it.
async fn begin(desk: &Desk) -> Value {
    sign_in(desk, "isu").await;
    desk.goto("/desk/workbench").await;
    press(desk, "Take the snapshot").await;
    desk.until("the snapshot is chosen", "document.querySelector('#bench-case').value").await;
    let hash = desk.script("return document.querySelector('#bench-case').value;").await;
    api(desk, &format!("cases/{}", hash.as_str().unwrap())).await
}

/// How many rows say this of the run.
async fn rows(desk: &Desk, stands: &str) -> Value {
    let script = format!(
        "return [...document.querySelectorAll('#bench-terms table tbody tr td:last-child')]
            .filter(cell => cell.innerText.includes({})).length;",
        json!(stands)
    );
    desk.script(&script).await
}

/// Opens the form and chooses an offer and a line of the case that fit each other.
async fn choose_pair(desk: &Desk, case: &Value, list: &str) -> (String, String) {
    desk.unfold("#bench-terms details").await;
    desk.tap(&format!("input[name=term-list][value={list}]")).await;
    let offer = case["offers"].as_array().unwrap().iter().find(|one| one["kind"] == "funding");
    let needs = case["needs"].as_array().unwrap();
    let is_money = |line: &&Value| line["kind"] == "funding" && line["amount"].is_string();
    let line_of =
        |need: &'_ Value| need["lines"].as_array().unwrap().iter().find(is_money).cloned();
    let need = needs.iter().find(|need| line_of(need).is_some()).unwrap();
    let (offer, line) = (offer.unwrap(), line_of(need).unwrap());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    choose(desk, "#term-donor", &text(&offer["donor"])).await;
    choose(desk, "#term-offer", &text(&offer["id"])).await;
    choose(desk, "#term-state", &text(&need["state"])).await;
    choose(desk, "#term-line", &text(&line["id"])).await;
    (text(&offer["id"]), text(&line["id"]))
}

/// Has an offer hold nearly nothing in a year in which nothing is committed from it: its id, and the year.
async fn hold_less(desk: &Desk, case: &Value) -> (String, Value) {
    let is_free = |one: &&Value| {
        let is_locked = |lock: &Value| lock["offer"] == one["id"];
        let is_money = one["kind"] == "funding" && one["years"][0]["amount"].is_string();
        is_money && !case["locks"].as_array().unwrap().iter().any(is_locked)
    };
    let offer = case["offers"].as_array().unwrap().iter().find(is_free).unwrap();
    let (id, year) = (offer["id"].as_str().unwrap(), offer["years"][0]["year"].clone());
    desk.unfold("#bench-terms details").await;
    desk.tap("input[name=term-list][value=years]").await;
    choose(desk, "#term-donor", offer["donor"].as_str().unwrap()).await;
    choose(desk, "#term-offer", id).await;
    choose(desk, "#term-year", &year.to_string()).await;
    write(desk, "#term-quantity", "1").await;
    press(desk, "Fix it for this run").await;
    (id.to_owned(), year)
}

/// What the card of the first run proposes.
const FIGURES: &str =
    "return document.querySelector('section[aria-labelledby=run-A] dl.facts').innerText;";
/// Where that card tells what was changed for its run.
const CHANGES: &str = "section[aria-labelledby=run-A] details";

#[test]
fn what_is_fixed_for_a_run_is_added_taken_back_and_obeyed() {
    at_desk("workbench-terms", 1280, async |desk: &Desk| {
        let case = begin(desk).await;
        desk.follow("What is fixed for this run").await;
        desk.find("#bench-terms details").await;
        let (offer, line) = choose_pair(desk, &case, "forbidden_pairs").await;
        look_at(desk, "terms-form-1280").await;
        press(desk, "Fix it for this run").await;
        desk.until_text("1 change for this run alone").await;
        assert_eq!(rows(desk, "Added for this run").await, 1);
        // Undone, and done again.
        press(desk, "Undo").await;
        desk.until("nothing is changed", "!document.body.innerText.includes('Added for this run')")
            .await;
        choose_pair(desk, &case, "forbidden_pairs").await;
        press(desk, "Fix it for this run").await;
        desk.until_text("1 change for this run alone").await;
        desk.window.refresh().await.unwrap();
        desk.until("it is kept", "document.querySelector('#bench-terms table')").await;
        assert_eq!(rows(desk, "Added for this run").await, 1);
        let (less, year) = hold_less(desk, &case).await;
        desk.until_text("2 changes for this run alone").await;
        assert_eq!(rows(desk, "Added for this run").await, 2);
        desk.until_text("(in the snapshot: ").await;
        look_at(desk, "terms-1280").await;
        desk.follow("Back to the workbench").await;
        desk.until_text("2 changes for this run alone").await;
        // Whoever was at the page of what is fixed never left.
        assert!(!desk.text().await.contains("A scenario that you began on this device is back"));
        write(desk, "#bench-title", "Without the pair").await;
        desk.window.refresh().await.unwrap();
        desk.until_text("A scenario that you began on this device is back").await;
        let title = desk.find("#bench-title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("Without the pair"));
        super::discarded_and_had_back(desk, "#bench-title").await;
        desk.until_text("2 changes for this run alone").await;
        desk.click("#bench-start").await;
        desk.until("the run is there", "document.querySelector('#run-A')").await;
        desk.until_text("Run A: Without the pair").await;
        press(desk, "Save this run").await;
        desk.until("it is kept", "document.querySelector('.panel .notice-ok')").await;
        let runs = api(desk, "runs?limit=10").await;
        let hash = runs["items"][0]["hash"].as_str().unwrap();
        let run = api(desk, &format!("runs/{hash}")).await;
        let pair = json!({ "offer": offer, "line": line });
        assert!(run["case"]["forbidden_pairs"].as_array().unwrap().contains(&pair));
        assert!(run["case"]["notes"].to_string().contains("For this run added"));
        let offers = run["case"]["offers"].as_array().unwrap();
        let years = &offers.iter().find(|one| one["id"] == less.as_str()).unwrap()["years"];
        let held = years.as_array().unwrap().iter().find(|of| of["year"] == year).unwrap();
        assert_eq!(held["amount"], "1");
        desk.unfold(CHANGES).await;
        desk.until_text("Another amount of an offer").await;
        let figures = desk.script(FIGURES).await;
        let is_pair = |of: &Value| of["offer"] == pair["offer"] && of["line"] == pair["line"];
        assert!(!run["matches"].as_array().unwrap().iter().any(is_pair));
        press(desk, "Who would support what A").await;
        desk.until("it is drawn", "document.querySelector('[id^=run-flows] svg')").await;
        look_at(desk, "workbench-1280").await;
        // A run outlives the page, is removed for good, and is nobody else's.
        desk.window.refresh().await.unwrap();
        desk.until_text("Run A: Without the pair").await;
        let place = desk.script("return location.pathname + location.search;").await;
        assert!(place.as_str().unwrap().contains("snapshot="), "{place}");
        press(desk, "Sign out").await;
        press(desk, "Remove and sign out").await;
        desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;
        sign_in(desk, "isu").await;
        desk.goto(place.as_str().unwrap()).await;
        desk.until("the snapshot is chosen", "document.querySelector('#bench-case')?.value").await;
        desk.find("#bench-start").await;
        assert!(desk.script("return document.querySelector('#run-A');").await.is_null());
        // What the server keeps of it is opened again: its figures, and what was changed for it.
        desk.unfold("#bench-saved").await;
        press(desk, "Open as A").await;
        desk.until_text("Run A: Standard").await;
        assert_eq!(desk.script(FIGURES).await, figures);
        desk.unfold(CHANGES).await;
        desk.until_text("Another amount of an offer").await;
        desk.until("it is known as saved", "document.querySelector('.panel .notice-ok')").await;
        look_at(desk, "workbench-saved-1280").await;
    });
}

#[test]
fn rules_stay_and_a_scenario_outlives_the_network_on_a_telephone() {
    at_desk("workbench-offline", 360, async |desk: &Desk| {
        begin(desk).await;
        kept(desk, "cases", "/desk/unit/").await;
        write(desk, "#bench-title", "Before the cut").await;
        desk.stop_server().await;
        write(desk, "#bench-title", "After the cut").await;
        desk.window.refresh().await.unwrap();
        desk.until_text("A scenario that you began on this device is back").await;
        let title = desk.find("#bench-title").await.prop("value").await.unwrap();
        assert_eq!(title.as_deref(), Some("After the cut"));
        desk.start_server().await;
        assert_eq!(other_complaints(desk).await, [""; 0]);
        look_at(desk, "workbench-360").await;
        desk.follow("What is fixed for this run").await;
        desk.find("#bench-terms details").await;
        look_at(desk, "terms-360").await;
        desk.script("localStorage.setItem('theme', 'dark');").await;
        let place = desk.script("return location.pathname + location.search;").await;
        desk.goto(&format!("{}&lang=ar", place.as_str().unwrap())).await;
        desk.find("#bench-terms details").await;
        look_at(desk, "terms-360-dark-ar").await;
    });
}

#[test]
fn what_is_kept_again_right_after_it_was_forgotten_stays() {
    at_desk("workbench-kept", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        desk.goto("/desk/workbench").await;
        desk.find("#bench-case").await;
        // A browser that takes its time to forget.
        let script = "const [done] = arguments;
            const real = Cache.prototype.delete;
            Cache.prototype.delete = async function (...of) {
                await new Promise(after => setTimeout(after, 200));
                return real.apply(this, of);
            };
            keptTexts.forget('one');
            keptTexts.keep('one', 'kept').then(() => setTimeout(() => keptTexts.read('one').then(text => done(text ?? null)), 400));";
        let read = desk.window.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(read, "kept");
    });
}

#[test]
fn a_page_with_a_run_under_way_asks_before_it_is_left() {
    at_desk("workbench-leaving", 1280, async |desk: &Desk| {
        begin(desk).await;
        desk.find("#bench-start").await;
        let asks = "const event = new Event('beforeunload', { cancelable: true });
            dispatchEvent(event); return event.defaultPrevented;";
        assert_eq!(desk.script(asks).await, false);
        // A worker that never answers.
        desk.script(
            "window.Worker = class extends EventTarget { postMessage() {} terminate() {} };",
        )
        .await;
        desk.click("#bench-start").await;
        desk.until_text("The run ends if you leave this page.").await;
        assert_eq!(desk.script(asks).await, true);
        // Who signs out is asked once, before anything is removed; the answer is no, then yes.
        desk.script(
            "window.asked = 0;
            window.confirm = () => { asked += 1; return asked > 1; };
            window.addEventListener('beforeunload', event => {
                if (event.isTrusted) sessionStorage.setItem('asks', event.defaultPrevented);
            });",
        )
        .await;
        press(desk, "Sign out").await;
        desk.until("it was asked", "asked === 1").await;
        assert_eq!(api(desk, "session").await["seat"]["role"], "isu");
        press(desk, "Sign out").await;
        desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;
        let asks = desk.script("return sessionStorage.getItem('asks');").await;
        assert_eq!(asks, "false", "nothing is left that could stay");
    });
}

#[test]
fn the_cost_of_a_pair_is_asked_and_shown_in_the_currency_of_the_case() {
    at_desk("workbench-cost", 1280, async |desk: &Desk| {
        let case = begin(desk).await;
        choose(desk, "#bench-preset", "fragments").await;
        desk.unfold(".bench details:has(#bench-cost)").await;
        let cost = desk.find("#bench-cost").await.prop("value").await.unwrap();
        assert_eq!(cost.as_deref(), Some("250,000"));
        let hint = format!("In {}; 0 for none", case["currency"].as_str().unwrap());
        desk.until_text(&hint).await;
        write(desk, "#bench-cost", "1,000.50").await;
        desk.click("#bench-start").await;
        desk.until("the run is there", "document.querySelector('#run-A')").await;
        press(desk, "Save this run").await;
        desk.until("it is kept", "document.querySelector('.panel .notice-ok')").await;
        let runs = api(desk, "runs?limit=10").await;
        let run = api(desk, &format!("runs/{}", runs["items"][0]["hash"].as_str().unwrap())).await;
        assert_eq!(run["policy"]["fixed_cost_per_pair"], 100_050);
    });
}
