//! Cases whose limits join matches: the search, its gap, the best that a cancel keeps, and the same
//! bytes in the browser as on this machine.

use std::fmt::Write as _;
use std::path::PathBuf;

use engine::policy::Order;
use engine::{CaseFile, Market, Policy};
use serde_json::Value;

use crate::desk::{Desk, at_desk};

/// What the page says of a proposal made under other rules than those above it.
const CHANGED: &str = "The rules have changed since this proposal was made";

/// States with needs of all priorities, and offers that give a least amount to few States.
fn case(states: u32, offers: u32) -> String {
    let iso3 = |s: u32| -> String {
        let letter = |of: u32| char::from_u32(65 + of % 26).unwrap();
        [letter(s / 26), letter(s), 'Q'].iter().collect()
    };
    let list = |count: u32, of: &dyn Fn(u32) -> String| -> String {
        (0..count).map(of).collect::<Vec<_>>().join(",")
    };
    let state = |s: u32| {
        let few = if s.is_multiple_of(3) { r#","max_partners":3"# } else { "" };
        format!(
            r#"{{"iso3":"{}","region":"Asia","subregion":"S","ldc":false,"oda":true{few}}}"#,
            iso3(s)
        )
    };
    let need = |n: u32| {
        let (state, amount) = (iso3(n % states), 200_000 + n * 104_729 % 900_000);
        format!(
            r#"{{"id":"N-{n}","state":"{state}","theme":"A4","activity":"ACT{}","title":"T","priority":{},"origin":"state","lines":[{{"id":"N-{n}.1","kind":"funding","year":2026,"amount":"{amount}.00"}}]}}"#,
            n % 4,
            n % 3 + 1,
        )
    };
    let donor = |d: u32| format!(r#"{{"id":"D{d}","name":"Donor {d}","kind":"state"}}"#);
    let offer = |d: u32| {
        let mut text = format!(
            r#"{{"id":"D{d}-1","donor":"D{d}","kind":"funding","years":[{{"year":2026,"amount":"{}.00"}}]"#,
            400_000 + d * 7919 % 700_000
        );
        write!(
            text,
            r#","min_grant":"{}.00","max_states":{}}}"#,
            90_000 + d * 6007 % 80_000,
            d % 3 + 1
        )
        .unwrap();
        text
    };
    format!(
        r#"{{"format":"coalition-case/1","title":"Joint limits","label":"Invented for a test","as_of":"2026-01-01","currency":"USD","rates":[],"states":[{}],"needs":[{}],"donors":[{}],"offers":[{}],"locks":[],"vetoes":[],"forbidden_pairs":[]}}"#,
        list(states, &state),
        list(states * 5, &need),
        list(offers, &donor),
        list(offers, &offer),
    )
}

/// Opens a case as a file of this computer, where it is matched.
pub(crate) async fn open(desk: &Desk, name: &str, text: &str) {
    let path: PathBuf = desk.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    desk.goto("/").await;
    desk.until("the page is drawn", "document.querySelector('main input[type=file]')").await;
    desk.find("main input[type=file]").await.send_keys(path.to_str().unwrap()).await.unwrap();
    desk.until("it is open", "document.querySelector('#case')?.value === 'local'").await;
    desk.goto("/matching?case=local").await;
    desk.find("#run").await;
}

/// Opens a case, and begins to match it.
async fn begin(desk: &Desk, name: &str, text: &str) {
    open(desk, name, text).await;
    desk.click("#run").await;
}

/// The run that the page hands out as a file.
pub(crate) async fn run_file(desk: &Desk) -> String {
    let script = "const done = arguments[arguments.length - 1];
        const made = URL.createObjectURL;
        URL.createObjectURL = blob => { URL.createObjectURL = made; blob.text().then(done); return made(blob); };
        [...document.querySelectorAll('button')].find(b => b.innerText.startsWith('Download the run')).click();";
    let text = desk.window.execute_async(script, Vec::new()).await.unwrap();
    let Value::String(text) = text else { panic!("no file") };
    text
}

#[test]
fn a_search_in_the_browser_makes_the_bytes_that_this_machine_makes() {
    at_desk("search-bytes", 1280, async |desk: &Desk| {
        let text = case(6, 12);
        begin(desk, "joint.json", &text).await;
        desk.until_text("The proposal").await;
        let market = Market::try_from(CaseFile::parse(&text).unwrap()).unwrap();
        let native = engine::solve(market.clone(), Policy::standard()).unwrap();
        assert!(native.certificate.search.is_some(), "limits join matches");
        assert_eq!(run_file(desk).await, native.to_json());
        assert!(desk.text().await.contains("more than twenty times"), "how rules are weighed");
        for (switch, order) in [("strict", Order::Priorities), ("steps", Order::Bands)] {
            desk.tap(&format!("#policy-{switch}")).await;
            desk.until_text(CHANGED).await;
            desk.click("#run").await;
            let shows = |text: &str| format!("document.body.innerText.includes('{text}')");
            let is_new = format!("{} && !{}", shows("The proposal"), shows(CHANGED));
            desk.until("the proposal is of the new rules", &is_new).await;
            let policy = Policy { order, name: "Changed".to_owned(), ..Policy::standard() };
            let native = engine::solve(market.clone(), policy).unwrap();
            assert!(!native.certificate.steps.is_empty(), "{order:?} has a search for each step");
            assert_eq!(run_file(desk).await, native.to_json(), "{order:?}");
        }
    });
}

#[test]
fn a_search_shows_its_gap_and_a_cancel_keeps_the_best() {
    at_desk("search-cancel", 1280, async |desk: &Desk| {
        begin(desk, "joint.json", &case(40, 120)).await;
        desk.until(
            "the gap is shown",
            "document.querySelector('#run-progress')?.parentElement.innerText.includes('Best so far: within')",
        )
        .await;
        desk.click("#cancel").await;
        desk.until_text("The proposal").await;
        desk.until_text("no proposal is better by more than").await;
        let run: Value = serde_json::from_str(&run_file(desk).await).unwrap();
        let path = desk.folder.path().join("kept.json");
        std::fs::write(&path, run.to_string()).unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let words = ["coalition", "verify", path.to_str().unwrap()].map(Into::into);
        let code = api::cli::run(words, &mut out, &mut err);
        assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    });
}
