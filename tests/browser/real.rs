//! One case of the size that a year of pledging has – 15 States, 120 needs of 5 lines, 120 offers with
//! limits that join matches – from its file to the reasons: progress with a gap, a cancel that keeps the
//! best, the proved end, what more would change, and why lines are open.

use serde_json::Value;

use crate::axe::every_way;
use crate::desk::{Desk, at_desk};
use crate::explain::press;
use crate::generate;
use crate::search::{open, run_file};

/// Keeps all that the progress says from here on, and stops the run once it says a gap.
async fn hear(desk: &Desk, stops: bool) {
    let script = "const [stops] = arguments;
        window.heard = new Set();
        new MutationObserver((_, watch) => {
            const said = document.querySelector('#run-figures')?.innerText;
            if (said) window.heard.add(said);
            if (stops && said?.includes('within')) { watch.disconnect(); document.querySelector('#cancel').click(); }
        }).observe(document.body, { childList: true, subtree: true, characterData: true });";
    desk.window.execute(script, vec![Value::from(stops)]).await.unwrap();
}

async fn heard(desk: &Desk) -> Vec<String> {
    let all = desk.script("return [...window.heard];").await;
    serde_json::from_value(all).unwrap()
}

/// The run as a file, checked by the terminal.
async fn checked(desk: &Desk) -> Value {
    let text = run_file(desk).await;
    let path = desk.folder.path().join("run.json");
    std::fs::write(&path, &text).unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words = ["coalition", "verify", path.to_str().unwrap()].map(Into::into);
    let code = api::cli::run(words, &mut out, &mut err);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    serde_json::from_str(&text).unwrap()
}

/// Asks something of the proposal, has it tried at least twice, and keeps what was found by then: at this
/// size an answer may be long in coming.
async fn ask(desk: &Desk, question: &str) -> String {
    press(desk, question).await;
    let stop = "[...document.querySelectorAll('.explain button')].find(b => b.innerText === 'Stop and keep what was found')";
    let tried = "Number((document.querySelector('.explain progress + p')?.innerText ?? '').match(/\\d+/)?.[0] ?? 0)";
    desk.until("it is tried", &format!("{tried} >= 2 || document.querySelector('.explain-part')"))
        .await;
    // It may have ended since.
    desk.script(&format!("{stop}?.click();")).await;
    desk.until(
        "there is an answer",
        "document.querySelector('.explain-part') && !document.querySelector('.explain progress')",
    )
    .await;
    let answer = "return [...document.querySelectorAll('.explain:has(.explain-part)')].map(of => of.innerText).join();";
    desk.script(answer).await.as_str().unwrap().to_owned()
}

#[test]
fn a_case_of_real_size_is_matched_to_its_proof_and_explained() {
    at_desk("real", 1280, async |desk: &Desk| {
        let text = generate::case(generate::size("real").unwrap(), 1);
        open(desk, "real.json", &text).await;
        // Stopped as soon as there is a proposal with a gap.
        hear(desk, true).await;
        desk.click("#run").await;
        desk.until_text("The proposal").await;
        let kept = checked(desk).await;
        let said = heard(desk).await;
        assert!(said.iter().any(|one| one.contains("Best so far: within")), "{said:?}");
        assert!(kept["status"]["within"].is_object(), "{}", kept["status"]);
        desk.until_text("no proposal is better by more than").await;
        every_way(desk, "a proposal of real size that was stopped").await;

        hear(desk, false).await;
        desk.click("#run").await;
        desk.until(
            "it is done again",
            "!document.querySelector('#run-progress') && window.heard.size > 1",
        )
        .await;
        desk.until_text("The proposal").await;
        let run = checked(desk).await;
        let lines = run["coalitions"].as_array().unwrap().iter();
        let lines = lines.map(|one| one["lines"].as_array().unwrap().len()).sum::<usize>();
        assert_eq!((lines, run["case"]["offers"].as_array().unwrap().len()), (600, 120));
        let says = if run["status"] == "optimal" {
            "No proposal is better under these rules"
        } else {
            "no proposal is better by more than"
        };
        desk.until_text(says).await;
        println!("it said {:?}, and in the end {}", heard(desk).await, run["status"]);
        let objective = |of: &Value| -> i128 {
            of["certificate"]["objective"].as_str().unwrap().parse().unwrap()
        };
        assert!(objective(&run) <= objective(&kept), "more time, no worse a proposal");

        // What more of an offer would bring, and what each open line lacks.
        let prices = ask(desk, "Work out what more would change").await;
        assert!(prices.contains("Offers of which more would be placed"), "{prices}");
        println!("{prices}");
        every_way(desk, "a proposal of real size with prices").await;
        desk.follow("See the coalitions").await;
        desk.tap("main tbody a[href^='/coalitions/']").await;
        desk.until_text("What stays open, and why").await;
        let help = ask(desk, "What would help?").await;
        assert!(help.contains("Checked by matching again"), "{help}");
        every_way(desk, "a coalition of a case of real size").await;

        // Stopped long before every line was tried, it does not say that none is open.
        desk.window.back().await.unwrap();
        desk.window.back().await.unwrap();
        desk.until_text("The proposal").await;
        let reasons = ask(desk, "Work out what would close each line").await;
        assert!(!reasons.contains("No line is open"), "they are: {reasons}");
    });
}
