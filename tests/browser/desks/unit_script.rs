//! The unit's day in English: it returns a need with a comment and publishes another, cancels a run
//! and makes three that are told apart, and drafts and convenes a coalition from one of them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{api, choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// Asks the server for something to be done, as the page would: the answer and its entity tag.
pub(super) async fn sent(desk: &Desk, path: &str, tag: Option<&str>, body: &Value) -> Value {
    let script = "const [path, tag, body, done] = arguments;
        fetch('/api/v1/' + path, { method: 'POST', body: JSON.stringify(body),
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(),
                       ...(tag ? { 'If-Match': tag } : {}) } })
            .then(async came => done({ status: came.status, tag: came.headers.get('ETag'),
                                       body: await came.json().catch(() => null) }));";
    let arguments = vec![json!(path), json!(tag), body.clone()];
    let came = desk.window.execute_async(script, arguments).await.unwrap();
    assert!(came["status"].as_i64().unwrap() < 300, "{path}: {came}");
    came
}

/// Sends a need of Lao PDR to the unit, and gives its id.
pub(super) async fn need(desk: &Desk, title: &str, line: Value) -> String {
    let mut first = json!({ "key": 1, "shared": true, "year": 2027, "already_covered": "0",
        "kind": "funding", "code": "BAC", "currency": "USD", "source": "Work plan" });
    first.as_object_mut().unwrap().extend(line.as_object().unwrap().clone());
    let body = json!({ "title": title, "theme": "A4", "activity": "BAC", "priority": 1,
        "treaties": ["CCM"], "origin": "state", "source": "Work plan", "lines": [first] });
    let edit = json!({ "body": body, "visibility": "states_parties", "named": [] });
    let made = sent(desk, "needs", None, &edit).await;
    let id = made["body"]["id"].as_str().unwrap().to_owned();
    let tag = made["tag"].as_str().map(str::to_owned);
    sent(desk, &format!("needs/{id}/submit"), tag.as_deref(), &json!({ "comments": [] })).await;
    id
}

/// Returns one need from its own page, with a comment on a line's amount, and publishes another
/// from the list of what waits.
async fn check(desk: &Desk, back: &str, fine: &str) {
    desk.goto(&format!("/desk/needs/{back}")).await;
    choose(desk, "#comment-field", "lines[0].amount").await;
    write(desk, "#comment-text", "How was it worked out?").await;
    press(desk, "Return with comments").await;
    desk.until("it went back", "document.querySelector('.tag-draft')").await;
    let history = api(desk, &format!("needs/{back}/history")).await;
    let last = history.as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["action"], "return");
    let comment = json!({ "field": "lines[0].amount", "text": "How was it worked out?" });
    assert_eq!(last["comments"], json!([comment]));
    desk.goto("/desk/queue?what=submitted").await;
    desk.until_text("Teams for the south").await;
    press(desk, "Publish").await;
    desk.until("nothing is to be checked", "!document.querySelector('.queue-item')").await;
    assert_eq!(api(desk, &format!("needs/{fine}")).await["status"], "published");
    assert_eq!(api(desk, &format!("needs/{back}")).await["status"], "draft");
}

/// Starts a run and cancels it as soon as that can be done.
async fn cancelled(desk: &Desk) {
    let script = "const [done] = arguments;
        const stop = () => document.querySelector('.run-progress button');
        new MutationObserver((_, watch) => {
            if (stop()) { watch.disconnect(); stop().click(); done(true); }
        }).observe(document.body, { childList: true, subtree: true });
        document.querySelector('#bench-start').click();";
    desk.find("#bench-start").await;
    desk.window.execute_async(script, Vec::new()).await.unwrap();
    desk.until_text("The matching was cancelled").await;
    assert!(desk.script("return document.querySelector('#run-A');").await.is_null());
}

/// Runs what is set, keeps it on the server, and gives the file.
async fn run(desk: &Desk, letter: &str) -> Value {
    let before = api(desk, "runs?limit=100").await;
    desk.click("#bench-start").await;
    desk.until("the run is there", &format!("document.querySelector('#run-{letter}')")).await;
    let card = format!("section[aria-labelledby=run-{letter}]");
    desk.tap(&format!("{card} > .button-row button")).await;
    desk.until("it is kept", &format!("document.querySelector('{card} .notice-ok')")).await;
    let known =
        |hash: &Value| before["items"].as_array().unwrap().iter().any(|one| one["hash"] == *hash);
    let after = api(desk, "runs?limit=100").await;
    let new = after["items"].as_array().unwrap().iter().find(|one| !known(&one["hash"]));
    let hash = new.expect("it was not there before")["hash"].as_str().unwrap();
    api(desk, &format!("runs/{hash}")).await
}

fn matches(run: &Value) -> Vec<Value> {
    run["matches"].as_array().unwrap().clone()
}

/// The form that fixes something for the runs that follow.
async fn fix(desk: &Desk, list: &str, fields: &[(&str, &str)]) {
    desk.follow("What is fixed for this run").await;
    desk.unfold("#bench-terms details").await;
    desk.tap(&format!("input[name=term-list][value={list}]")).await;
    for (css, value) in fields {
        if *css == "#term-quantity" {
            write(desk, css, value).await;
        } else {
            choose(desk, css, value).await;
        }
    }
    press(desk, "Fix it for this run").await;
    desk.until_text("for this run alone").await;
    desk.follow("Back to the workbench").await;
    // Runs that were made before are there again.
    desk.until("the runs are back", "document.querySelector('#run-A')").await;
    desk.until_text("for this run alone").await;
}

/// Money of a donor for a line, as a run without a lock proposes it.
fn some_money(run: &Value) -> Value {
    let kind = |of: &Value| {
        let lines = run["coalitions"].as_array().unwrap().iter();
        let lines = lines.flat_map(|one| one["lines"].as_array().unwrap());
        lines
            .clone()
            .any(|line| line["line"] == of["line"] && line["resource"]["kind"] == "funding")
    };
    matches(run)
        .into_iter()
        .find(|of| of["locked"] == false && kind(of))
        .expect("it proposes money")
}

/// The figures of a row of the first table of the comparison.
async fn row(desk: &Desk, name: &str) -> Value {
    let script = format!(
        "return [...document.querySelectorAll('table tbody tr')]
            .find(row => row.cells[0].innerText.trim() === {})
            ?.innerText.split(/[\\t\\n]+/).slice(1);",
        json!(name)
    );
    desk.script(&script).await
}

fn pairs(run: &Value) -> usize {
    let of = |one: &Value| (one["donor"].to_string(), one["state"].to_string());
    matches(run).iter().map(of).collect::<BTreeSet<_>>().len()
}

/// What is saved from here on is caught, and not put into a folder.
pub(super) async fn catch_files(desk: &Desk) {
    desk.script(
        "window.saved = []; const make = URL.createObjectURL;
        URL.createObjectURL = blob => { blob.text().then(text => window.saved.push(text)); return make.call(URL, blob); };
        const click = HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };",
    )
    .await;
}

/// The last file that was caught, line by line.
pub(super) async fn caught(desk: &Desk) -> Vec<String> {
    desk.until("a file is saved", "window.saved.length > 0").await;
    let text = desk.script("return window.saved.pop();").await;
    let text = text.as_str().unwrap().trim_start_matches('\u{feff}').trim_end().to_owned();
    text.split("\r\n").map(str::to_owned).collect()
}

/// Three runs beside each other: what is shown is what the files hold.
async fn compare(desk: &Desk, runs: [&Value; 3]) {
    desk.until_text("Beside each other").await;
    let shown = row(desk, "Donors and States that work together").await;
    for (at, run) in runs.iter().enumerate() {
        let cell = shown.to_string();
        assert!(cell.contains(&pairs(run).to_string()), "run {at}: {cell}");
    }
    desk.script("document.querySelector('#bench-objectives').scrollIntoView();").await;
    desk.click("#bench-objectives").await;
    let all =
        "(document.body.innerText.match(/[ABC]: Checked by matching again/g) ?? []).length === 3";
    desk.until("each run has its answer", all).await;
    let titles = "return [...document.querySelectorAll('.objective h4')].map(h => h.innerText);";
    let titles = desk.script(titles).await;
    assert!(titles.to_string().contains("Lifting the lowest coverage first"), "{titles}");
    look_at(desk, "compare-1280").await;
    catch_files(desk).await;
    press(desk, "Download: Beside each other CSV").await;
    let rows = caught(desk).await;
    assert_eq!(rows[0], "measure,state,state_name,priority,kind,code,unit,A,B,C");
    let together = rows.iter().find(|row| row.starts_with("pairs,")).unwrap();
    assert!(together.ends_with(&runs.map(|run| pairs(run).to_string()).join(",")), "{together}");
    let hashes = rows.iter().find(|row| row.starts_with("run,")).unwrap();
    assert!(runs.iter().all(|run| hashes.contains(run["hash"].as_str().unwrap())), "{hashes}");
    let moved = "return [...document.querySelectorAll('.objective tbody tr')].length;";
    let moved = usize::try_from(desk.script(moved).await.as_u64().unwrap()).unwrap();
    assert!(moved > 0, "some rule moves something");
    let told = rows.iter().filter(|row| row.starts_with("with_")).count();
    assert_eq!(told, moved, "a row of the screen is one of the file");
}

#[test]
fn the_unit_checks_needs_compares_three_runs_and_convenes_a_coalition() {
    at_desk("desk-unit-script", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let back = need(desk, "Teams without a price", json!({ "amount": "70000" })).await;
        let fine = need(desk, "Teams for the south", json!({ "amount": "500000" })).await;
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        check(desk, &back, &fine).await;
        desk.goto("/desk/workbench").await;
        press(desk, "Take the snapshot").await;
        desk.until("the snapshot is chosen", "document.querySelector('#bench-case').value").await;
        cancelled(desk).await;
        let first = run(desk, "A").await;

        let money = some_money(&first);
        let text = |name: &str| money[name].as_str().unwrap().to_owned();
        let (donor, offer, line) = (text("donor"), text("offer"), text("line"));
        let state = text("state");
        let fields = [
            ("#term-donor", donor.as_str()),
            ("#term-offer", &offer),
            ("#term-state", &state),
            ("#term-line", &line),
            ("#term-quantity", "1"),
            ("#term-status", "committed"),
        ];
        fix(desk, "locks", &fields).await;
        let locked = run(desk, "B").await;
        let is_fixed = |of: &Value| {
            of["locked"] == true && of["offer"] == money["offer"] && of["line"] == money["line"]
        };
        assert!(matches(&locked).iter().any(is_fixed), "the run obeys the commitment");
        assert!(!matches(&first).iter().any(is_fixed));

        fix(desk, "offers", &[("#term-donor", &donor)]).await;
        let without = run(desk, "C").await;
        assert!(matches(&without).iter().all(|of| of["donor"] != money["donor"]));
        assert!(without["case"]["notes"].to_string().contains("left out, offers"));
        compare(desk, [&first, &locked, &without]).await;

        super::unit::draft_and_invite(desk).await;
        let all = api(desk, "coalitions?limit=100&status=published&state=LAO").await;
        let drafted = all["items"].as_array().unwrap();
        assert!(drafted.iter().any(|one| one["body"]["run"] == first["hash"]), "{drafted:?}");
    });
}
