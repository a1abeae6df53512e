//! What a visitor does, from the first page to a coalition and back.

use std::path::PathBuf;

use engine::{Market, Policy, Run};
use serde_json::Value;

use crate::desk::{Desk, at_desk};

/// The run that this machine makes natively of the demonstration case.
fn native() -> Run {
    let case = api::demo::cases().unwrap().remove(0);
    engine::solve(Market::try_from(case).unwrap(), Policy::standard()).unwrap()
}

/// Whole dollars as the page writes them.
fn dollars(minor: i64) -> String {
    let digits = (minor / 100).to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Matches the demonstration case.
async fn run(desk: &Desk) {
    desk.goto("/matching").await;
    desk.until("a case is open", "document.querySelector('#case')?.value.length === 64").await;
    desk.click("#run").await;
    desk.until_text("The proposal").await;
}

#[test]
fn a_visitor_matches_reads_the_reasons_and_opens_a_coalition() {
    at_desk("match", 1280, async |desk: &Desk| {
        desk.goto("/").await;
        desk.until_text("Illustrative reconstruction from public figures").await;
        run(desk).await;
        let amounts = native().totals[0].amounts;
        let shown = desk.text().await;
        for amount in [amounts.needed, amounts.proposed, amounts.open] {
            assert!(shown.contains(&dollars(amount)), "{} is not on the screen", dollars(amount));
        }
        assert!(shown.contains("Why lines are open"));
        desk.follow("See the coalitions").await;
        desk.follow("Lebanon").await;
        desk.until_text("What stays open, and why").await;
        assert!(desk.window.current_url().await.unwrap().path().ends_with("/coalitions/LBN"));
        desk.until(
            "the flow picture is named",
            "document.querySelector('svg[role=img] title')?.textContent.length > 0",
        )
        .await;
        desk.window.back().await.unwrap();
        desk.until("back at the list", "location.pathname === '/coalitions'").await;
    });
}

#[test]
fn a_link_to_a_coalition_opens_it_by_itself() {
    at_desk("deep-link", 1280, async |desk: &Desk| {
        desk.goto("/coalitions/MRT").await;
        desk.until_text("Mauritania").await;
        desk.until_text("8,616,091").await;
    });
}

#[test]
fn the_browser_makes_the_bytes_that_this_machine_makes() {
    at_desk("same-bytes", 1280, async |desk: &Desk| {
        run(desk).await;
        let native = native();
        // Saved from the page: the server keeps the very text that the worker made.
        desk.script("[...document.querySelectorAll('button')].find(b => b.innerText === 'Save this run').click();").await;
        desk.until_text("The server checked the run by itself").await;
        let address = format!("{}/api/v1/runs/{}", desk.address, native.hash);
        let script = format!(
            "const done = arguments[arguments.length - 1]; fetch('{address}').then(r => r.text()).then(done);"
        );
        let kept = desk.window.execute_async(&script, Vec::new()).await.unwrap();
        assert_eq!(kept, Value::String(native.to_json()));
    });
}

#[test]
fn screen_api_and_terminal_say_the_same_totals() {
    at_desk("same-totals", 1280, async |desk: &Desk| {
        run(desk).await;
        let shown = desk.text().await;
        let case = desk.folder.path().join("case.json");
        let id = desk.script("return document.querySelector('#case').value;").await;
        let script = format!(
            "const done = arguments[arguments.length - 1]; fetch('/api/v1/cases/' + {id}).then(r => r.text()).then(done);"
        );
        let text = desk.window.execute_async(&script, Vec::new()).await.unwrap();
        std::fs::write(&case, text.as_str().unwrap()).unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let words = ["coalition", "match", case.to_str().unwrap()].map(Into::into);
        assert_eq!(api::cli::run(words, &mut out, &mut err), 0);
        let terminal = String::from_utf8(out).unwrap();
        let amounts = native().totals[0].amounts;
        for amount in [amounts.needed, amounts.covered(), amounts.proposed, amounts.open] {
            assert!(shown.contains(&dollars(amount)), "the screen lacks {amount}");
            assert!(
                terminal.contains(&format!("{}.00", dollars(amount))),
                "the terminal lacks {amount}"
            );
        }
    });
}

#[test]
fn a_long_matching_shows_progress_and_is_cancelled() {
    at_desk("cancel", 1280, async |desk: &Desk| {
        open(desk, "large.json", &large_case()).await;
        desk.goto("/matching?case=local").await;
        desk.click("#run").await;
        desk.find("#run-progress").await;
        desk.click("#cancel").await;
        desk.until_text("The matching was cancelled").await;
        assert!(!desk.text().await.contains("The proposal"), "nothing is shown as a result");
        desk.find("#run").await;
    });
}

#[test]
fn a_file_is_opened_and_matched_without_being_sent() {
    at_desk("local-file", 1280, async |desk: &Desk| {
        let case = api::demo::cases().unwrap().remove(1);
        open(desk, "mine.json", &case.to_pretty_json()).await;
        desk.until(
            "the file is the open case",
            "document.querySelector('#case')?.value === 'local'",
        )
        .await;
        desk.goto("/matching?case=local").await;
        desk.click("#run").await;
        desk.until_text("25,324,771").await;
        let sent = desk.script("return performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch' && e.name.includes('/api/') && !e.name.includes('/api/v1/cases?')).map(e => e.name);").await;
        let sent: Vec<&str> = sent.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert!(
            sent.iter().all(|name| name.contains("/api/v1/cases/")),
            "only cases of the server are fetched: {sent:?}"
        );
        let runs = desk.window.execute_async("const done = arguments[arguments.length - 1]; fetch('/api/v1/runs').then(r => r.json()).then(l => done(l.items.length));", Vec::new()).await.unwrap();
        assert_eq!(runs, 0, "the server keeps no run");
    });
}

#[test]
fn a_broken_file_lists_its_errors() {
    at_desk("broken-file", 1280, async |desk: &Desk| {
        let mut case: Value =
            serde_json::from_str(&api::demo::cases().unwrap().remove(0).to_canonical_json())
                .unwrap();
        case["needs"][0]["priority"] = Value::from(9);
        case["offers"][0]["surprise"] = Value::from(true);
        open(desk, "broken.json", &case.to_string()).await;
        desk.until_text("needs[AFG-C1].priority").await;
        let shown = desk.text().await;
        assert!(shown.contains(".surprise"), "every error is listed:\n{shown}");
        assert!(shown.contains("national priority is 1, 2 or 3"), "{shown}");
    });
}

#[test]
fn filters_are_in_the_address_and_survive_the_back_button() {
    at_desk("filters", 1280, async |desk: &Desk| {
        desk.goto("/needs?q=survey").await;
        desk.until_text("Technical survey").await;
        let rows = "document.querySelectorAll('main tbody tr').length";
        desk.until("the list is filtered", &format!("{rows} > 0 && {rows} < 19")).await;
        let filtered = desk.script(&format!("return {rows};")).await;
        desk.follow("Offers").await;
        desk.until("at the offers", "location.pathname === '/offers'").await;
        desk.window.back().await.unwrap();
        desk.until(
            "the filter is back",
            &format!("location.search.includes('q=survey') && {rows} === {filtered}"),
        )
        .await;
    });
}

/// Chooses a file of this computer, as a person would.
pub(crate) async fn open(desk: &Desk, name: &str, text: &str) {
    let path: PathBuf = desk.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    desk.goto("/").await;
    desk.until("the page is drawn", "document.querySelector('main input[type=file]')").await;
    desk.find("main input[type=file]").await.send_keys(path.to_str().unwrap()).await.unwrap();
}

/// A case that takes seconds, so that there is time to cancel it.
pub(crate) fn large_case() -> String {
    use std::fmt::Write as _;
    let mut states = Vec::new();
    let (mut needs, mut donors, mut offers) = (String::new(), String::new(), String::new());
    for s in 0..150_u32 {
        let iso3: String = [s / 676, s / 26 % 26, s % 26]
            .map(|i| char::from_u32(65 + i).unwrap())
            .iter()
            .collect();
        for n in 0..30 {
            let comma = if needs.is_empty() { "" } else { "," };
            write!(
                needs,
                r#"{comma}{{"id":"{iso3}-{n}","state":"{iso3}","theme":"A4","activity":"ACT{}","title":"T","priority":{},"origin":"state","lines":[{{"id":"{iso3}-{n}.1","kind":"funding","year":2026,"amount":"{}.00"}}]}}"#,
                n % 10,
                n % 3 + 1,
                100_000 + (s * 7919 + n * 104_729) % 900_000
            )
            .unwrap();
        }
        states.push(format!(
            r#"{{"iso3":"{iso3}","region":"Asia","subregion":"S","ldc":false,"oda":true}}"#
        ));
    }
    for d in 0..300_u32 {
        let comma = if donors.is_empty() { "" } else { "," };
        write!(donors, r#"{comma}{{"id":"D{d}","name":"Donor {d}","kind":"state"}}"#).unwrap();
        write!(
            offers,
            r#"{comma}{{"id":"D{d}-1","donor":"D{d}","kind":"funding","years":[{{"year":2026,"amount":"{}.00"}}],"max_per_state":"{}.00"}}"#,
            1_000_000 + (d * 7919) % 5_000_000,
            50_000 + (d * 6007) % 300_000
        )
        .unwrap();
    }
    format!(
        r#"{{"format":"coalition-case/1","title":"Large","label":"Invented for a test","as_of":"2026-01-01","currency":"USD","rates":[],"states":[{}],"needs":[{needs}],"donors":[{donors}],"offers":[{offers}],"locks":[],"vetoes":[],"forbidden_pairs":[]}}"#,
        states.join(",")
    )
}
