//! How a need stands, why it is open, and what if one partner stopped: the figures are those of the
//! API, and of a matching of the same records by other code.

use engine::{CaseFile, Market, Policy};
use serde_json::{Value, json};

use super::{api, choose, look_at, press, sign_in, sign_out};
use crate::axe::every_way;
use crate::desk::{Desk, at_desk};

/// The first figure of every cell, in minor units, row by row; a dash is 0.
const CELLS: &str = r"
    const minor = text => Math.round(100 * Number((text.match(/[\d.,]*\d/) ?? ['0'])[0].replaceAll(',', '')));
    return [...document.querySelectorAll(`section[aria-labelledby=${arguments[0]}] > ${arguments[1]} tbody tr`)]
        .map(row => [...row.querySelectorAll('td.num')].map(cell => minor(cell.firstChild.textContent)));";

/// The lines of the need, as the reader sees them on its page.
async fn standing(desk: &Desk) -> Value {
    let cells = vec![json!("standing-title"), json!(".scroll")];
    desk.window.execute(CELLS, cells).await.unwrap()
}

/// The lines that would stand otherwise.
async fn without(desk: &Desk) -> Value {
    let cells = vec![json!("stop-title"), json!("[role=status]")];
    desk.window.execute(CELLS, cells).await.unwrap()
}

/// Minor units of a decimal with at most two digits.
fn minor(text: &str) -> i64 {
    let (whole, cents) = text.split_once('.').unwrap_or((text, ""));
    whole.parse::<i64>().unwrap() * 100 + format!("{cents:0<2}").parse::<i64>().unwrap()
}

/// What the API says of the first line: asked, paid, committed, pledged, proposed, open.
async fn from_api(desk: &Desk, need: &str) -> [i64; 6] {
    let record = api(desk, &format!("needs/{need}")).await;
    let line = &record["body"]["lines"][0];
    let coalitions = api(desk, "coalitions?limit=100").await;
    let sum = |rungs: &[Value]| {
        let all = coalitions["items"].as_array().unwrap().iter();
        let all = all.flat_map(|one| one["body"]["contributions"].as_array().unwrap());
        all.filter(|of| of["need"] == need && of["line"] == line["key"])
            .filter(|of| rungs.contains(&of["rung"]))
            .map(|of| minor(of["quantity"].as_str().unwrap()))
            .sum::<i64>()
    };
    let asked = minor(line["amount"].as_str().unwrap());
    let covered = line["already_covered"].as_str().map_or(0, minor);
    let paid = sum(&[json!("paid"), json!("reported")]);
    let committed = sum(&[json!("committed")]);
    let (pledged, proposed) = (sum(&[json!("pledged")]), sum(&[json!(null), json!("interest")]));
    [asked, paid, committed, pledged, proposed, asked - covered - paid - committed]
}

/// What a matching of the reader's market leaves open of the first line; `covered` is added to what
/// covers it.
async fn matched(desk: &Desk, need: &str, covered: i64) -> i64 {
    let mut market = api(desk, "market").await;
    let id = format!("{need}.1");
    let lines = market["needs"].as_array_mut().unwrap().iter_mut();
    let mut lines = lines.flat_map(|need| need["lines"].as_array_mut().unwrap());
    let line = lines.find(|line| line["id"] == id).unwrap();
    let sum = line["already_covered"].as_str().map_or(0, minor) + covered;
    line["already_covered"] = format!("{}.{:02}", sum / 100, sum % 100).into();
    let market = CaseFile::parse(&market.to_string()).and_then(Market::try_from).unwrap();
    let run = engine::solve(market, Policy::standard()).unwrap();
    let mut lines = run.coalitions.iter().flat_map(|coalition| &coalition.lines);
    lines.find(|line| line.line == id).unwrap().amounts.unwrap().open
}

/// The first sentence of the answer.
async fn answered(desk: &Desk) -> String {
    desk.until(
        "there is an answer",
        "document.querySelector('.explain-part') && !document.querySelector('.explain progress')",
    )
    .await;
    let said = desk.script("return document.querySelector('.explain-part li').innerText;").await;
    said.as_str().unwrap().to_owned()
}

/// The last sum of money in a sentence.
fn last_sum(said: &str) -> i64 {
    let sum = said.split("USD").last().unwrap();
    let is_sum = |c: &char| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{a0}' | ' ');
    let digits: String =
        sum.chars().take_while(is_sum).filter(|c| !" ,\u{a0}".contains(*c)).collect();
    minor(digits.trim_end_matches('.'))
}

/// The State asks for more than anybody offers.
async fn asks_for_more(desk: &Desk, need: &str) {
    let script = "const [at, done] = arguments;
        fetch(at).then(async r => {
            const need = await r.json();
            need.body.lines[0].amount = '900000000';
            const edit = { body: need.body, visibility: need.visibility, named: need.named ?? [] };
            const put = await fetch(at, { method: 'PUT', body: JSON.stringify(edit), headers:
                { 'Content-Type': 'application/json', 'If-Match': r.headers.get('ETag') } });
            done(put.status);
        });";
    let at = json!(format!("/api/v1/needs/{need}"));
    assert_eq!(desk.window.execute_async(script, vec![at]).await.unwrap(), 200);
}

/// The need of the invented coalition.
async fn need_of_coalition(desk: &Desk) -> String {
    let all = api(desk, "coalitions?limit=10").await;
    let need = &all["items"][0]["body"]["contributions"][0]["need"];
    need.as_str().unwrap().to_owned()
}

async fn open(desk: &Desk, need: &str) {
    desk.goto(&format!("/desk/needs/{need}")).await;
    desk.until(
        "how it stands is there",
        "document.querySelector('section[aria-labelledby=standing-title] tbody tr')",
    )
    .await;
}

/// Has what is asked of the market end in a promise, a piece of JavaScript.
async fn divert(desk: &Desk, promise: &str) {
    let script = format!(
        "window.uncut ??= window.fetch;
         window.fetch = (request, init) =>
             String(request.url ?? request).endsWith('/market') ? {promise} : window.uncut(request, init);"
    );
    desk.script(&script).await;
}

#[test]
fn a_focal_point_sees_what_is_open_why_and_what_a_partner_holds_up() {
    at_desk("why-open", 1280, async |desk: &Desk| {
        super::figures::something_is_committed(desk).await;
        sign_in(desk, "lbn").await;
        let need = &need_of_coalition(desk).await;
        let [asked, paid, committed, pledged, proposed, open_now] = from_api(desk, need).await;
        assert_eq!((committed, proposed), (120_000_000, 0), "what a State is told");
        open(desk, need).await;
        let shown = standing(desk).await;
        assert_eq!(shown[0], json!([asked, paid, committed, pledged, open_now]));

        // The market never comes: it can be stopped. It comes to nothing: it says so.
        divert(desk, "new Promise(() => {})").await;
        press(desk, "Why is this open?").await;
        desk.until_text("Getting the records that you may see").await;
        desk.until("the focus is there", "document.activeElement.matches('.explain')").await;
        every_way(desk, "why it is open is being worked out").await;
        press(desk, "Cancel").await;
        desk.until_text("It was stopped before there was an answer.").await;
        every_way(desk, "why it is open was stopped").await;
        divert(desk, "Promise.reject(new TypeError('cut'))").await;
        press(desk, "Why is this open?").await;
        desk.until_text("The server cannot be reached").await;
        divert(desk, "window.uncut(request, init)").await;

        // Offers could bring all that is open, once the commitment counts.
        press(desk, "Why is this open?").await;
        let said = answered(desk).await;
        assert!(said.starts_with("Offers that you may see could bring all of it"), "{said}");
        assert_eq!((last_sum(&said), matched(desk, need, committed).await), (open_now, 0));

        asks_for_more(desk, need).await;
        let [_, _, _, _, _, open_now] = from_api(desk, need).await;
        open(desk, need).await;
        press(desk, "Why is this open?").await;
        let said = answered(desk).await;
        assert!(said.ends_with("would stay open."), "{said}");
        assert_eq!(last_sum(&said), matched(desk, need, committed).await);
        let text = desk.text().await;
        for words in ["What would help", "Checked by matching again", "it is nobody’s promise"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        desk.until("the focus is there", "document.activeElement.matches('.explain')").await;

        choose(desk, "#partner", "D-A").await;
        let name =
            desk.script("return document.querySelector('#partner').selectedOptions[0].text;");
        desk.until_text(&format!("If {} stopped", name.await.as_str().unwrap())).await;
        let open_then = open_now + committed;
        assert_eq!(without(desk).await, json!([[open_now, committed, 0, open_then]]));
        every_way(desk, "why it is open, and without a partner").await;
        sign_out(desk).await;

        // The unit knows of proposals, and its market of the commitment.
        sign_in(desk, "isu").await;
        let told = from_api(desk, need).await;
        assert_eq!(told[4], 40_000_000, "what is only proposed");
        open(desk, need).await;
        assert_eq!(standing(desk).await[0], json!(told));
        press(desk, "Why is this open?").await;
        assert_eq!(last_sum(&answered(desk).await), matched(desk, need, 0).await);
        sign_out(desk).await;

        // A donor is told of its own part elsewhere, and nothing of this.
        sign_in(desk, "d-b").await;
        desk.goto(&format!("/desk/needs/{need}")).await;
        desk.until("the lines are there", "document.querySelector('#lines-title')").await;
        let none = desk.script("return document.querySelector('#standing-title');").await;
        assert_eq!(none, Value::Null);
    });
}

#[test]
fn how_a_need_stands_is_read_in_both_directions_and_both_themes() {
    for (width, language, theme) in
        [(1280, "en", "light"), (1280, "ar", "dark"), (360, "en", "dark"), (320, "ar", "light")]
    {
        let name = format!("why-open-{width}-{language}-{theme}");
        at_desk(&name, width, async |desk: &Desk| {
            super::figures::something_is_committed(desk).await;
            sign_in(desk, "lbn").await;
            let need = need_of_coalition(desk).await;
            desk.script(&format!(
                "localStorage.setItem('theme', '{theme}'); localStorage.setItem('language', '{language}');"
            ))
            .await;
            open(desk, &need).await;
            choose(desk, "#partner", "D-A").await;
            desk.tap("section[aria-labelledby=standing-title] > .scroll tbody button").await;
            desk.until(
                "there is an answer",
                "document.querySelector('.explain-part') && !document.querySelector('.explain progress')",
            )
            .await;
            look_at(desk, &name).await;
        });
    }
}
