//! Somebody without an account: with JavaScript what is public, on the screen as in the file as the
//! server has it; without JavaScript the same as plain pages, from every address.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::figures::{all_agree, minor};
use super::unit_script::sent;
use super::{api, look_at, sign_in, sign_out};
use crate::axe::every_way;
use crate::chromium::command;
use crate::desk::{Desk, at_desk};

/// What everybody may see, and what not.
const PUBLIC: &str = "Seen by everyone";
const HIDDEN: &str = "For States Parties";

/// Makes a record, and sends it; gives its id.
async fn put_in(desk: &Desk, kind: &str, visibility: &str, body: Value) -> String {
    let edit = json!({ "body": body, "visibility": visibility, "named": [] });
    let made = sent(desk, kind, None, &edit).await;
    let (id, tag) = (made["body"]["id"].as_str().unwrap(), made["tag"].as_str());
    sent(desk, &format!("{kind}/{id}/submit"), tag, &json!({ "comments": [] })).await;
    id.to_owned()
}

fn need(title: &str) -> Value {
    json!({ "title": title, "theme": "A4", "activity": "BAC", "priority": 1, "treaties": ["CCM"],
        "origin": "state", "source": "Work plan", "lines": [
            { "key": 1, "shared": true, "kind": "funding", "code": "BAC", "year": 2027, "amount": "500000",
              "currency": "USD", "already_covered": "120000", "source": "Work plan" },
            { "key": 2, "shared": true, "kind": "funding", "code": "BAC", "year": 2028, "amount": "250000.50",
              "currency": "USD", "already_covered": "0", "source": "Work plan" } ] })
}

/// The unit publishes what waits for it.
async fn publish(desk: &Desk, id: &str) {
    let tag = format!("\"{}\"", api(desk, &format!("needs/{id}")).await["version"]);
    sent(desk, &format!("needs/{id}/publish"), Some(&tag), &json!({ "comments": [] })).await;
}

/// A need and an offer that are public, and a need that is not: the ids of the first two.
async fn something_is_public(desk: &Desk) -> [String; 2] {
    sign_in(desk, "lao").await;
    let shown = put_in(desk, "needs", "public", need(PUBLIC)).await;
    let hidden = put_in(desk, "needs", "states_parties", need(HIDDEN)).await;
    sign_out(desk).await;
    sign_in(desk, "isu").await;
    publish(desk, &shown).await;
    publish(desk, &hidden).await;
    sign_out(desk).await;
    sign_in(desk, "d-a").await;
    let body = json!({ "title": "Money for surveys", "kind": "funding",
        "years": [{ "year": 2027, "amount": "1500000", "currency": "USD" }] });
    let offer = put_in(desk, "offers", "public", body).await;
    sign_out(desk).await;
    [shown, offer]
}

/// The rows of a file that a page leads to.
async fn file(desk: &Desk, path: &str) -> Vec<BTreeMap<String, String>> {
    let script = "const [at, done] = arguments; fetch(at).then(r => r.text()).then(done);";
    let text = desk.window.execute_async(script, vec![json!(path)]).await.unwrap();
    let text = text.as_str().unwrap().trim_start_matches('\u{feff}').to_owned();
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// What each need comes to, by its id, in minor units.
type Worth = BTreeMap<String, i64>;

/// As the server has it.
async fn by_api(desk: &Desk) -> Worth {
    let all = api(desk, "needs?limit=100").await;
    let of = |need: &Value| {
        let lines = need["body"]["lines"].as_array().unwrap().iter();
        let sum = lines.map(|line| line["amount"].as_str().map_or(0, minor)).sum();
        (need["id"].as_str().unwrap().to_owned(), sum)
    };
    all["items"].as_array().unwrap().iter().map(of).collect()
}

/// As a file has it.
fn by_file(rows: &[BTreeMap<String, String>]) -> Worth {
    let mut worth = Worth::new();
    for row in rows {
        let sum = worth.entry(row["Need reference"].clone()).or_default();
        *sum += if row["Comes to"].is_empty() { 0 } else { minor(&row["Comes to"]) };
    }
    worth
}

/// As the list on the screen has it, which shows whole amounts in one currency.
async fn by_screen(desk: &Desk) -> Worth {
    let script = r"return [...document.querySelectorAll('main tbody tr')].map(row => [
        row.querySelector('a').getAttribute('href').split('/').pop().split('?')[0],
        Math.round(100 * Number((row.querySelector('.total')?.innerText ?? '0').replace(/[^\d.]/g, '')))]);";
    let rows = desk.script(script).await;
    let of = |row: &Value| (row[0].as_str().unwrap().to_owned(), row[1].as_i64().unwrap());
    rows.as_array().unwrap().iter().map(of).collect()
}

#[test]
fn a_visitor_sees_what_is_public_on_the_screen_as_in_the_file() {
    at_desk("visitor", 1280, async |desk: &Desk| {
        let [need, offer] = something_is_public(desk).await;
        desk.goto("/desk/needs").await;
        desk.until_text(PUBLIC).await;
        assert!(!desk.text().await.contains(HIDDEN), "it is for others");
        let lists = by_api(desk).await;
        assert_eq!(lists.get(&need), Some(&75_000_050));
        assert_eq!(by_screen(desk).await, lists, "screen and server");
        desk.script("performance.clearResourceTimings();").await;
        super::press(desk, "Download: CSV").await;
        let asked = "performance.getEntriesByType('resource').map(of => of.name).find(of => of.includes('/exports/needs'))";
        desk.until("the file was asked for", asked).await;
        let asked = desk.script(&format!("return {asked};")).await;
        assert_eq!(by_file(&file(desk, asked.as_str().unwrap()).await), lists, "file and server");
        look_at(desk, "visitor-needs-1280").await;
        for (page, says) in [
            (format!("/desk/needs/{need}"), PUBLIC),
            (format!("/desk/offers/{offer}"), "Money for surveys"),
            ("/desk/offers".to_owned(), "Money for surveys"),
        ] {
            desk.goto(&page).await;
            desk.until_text(says).await;
            every_way(desk, &page).await;
        }
        desk.goto("/desk/figures").await;
        desk.until("the figures are there", "document.querySelector('.headline')").await;
        desk.until("columns are drawn", "document.querySelector('.trend .part-open')").await;
        all_agree(desk, |_, _| true).await;
        look_at(desk, "visitor-figures-1280").await;
    });
}

/// Opens an address where nothing that a page brings is run; gives where the links lead that are
/// there instead. The browser's own tools read the page: scripts of the driver are not run either.
async fn ways_without_scripts(desk: &Desk, path: &str) -> Vec<String> {
    command(desk, "Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    let url = format!("{}{path}", desk.address);
    command(desk, "Page.navigate", json!({ "url": url })).await;
    let mut ways = Vec::new();
    for _ in 0..500 {
        let page = command(desk, "DOM.getDocument", json!({ "depth": -1 })).await;
        ways.clear();
        links(&page["root"], false, &mut ways);
        if page["root"]["documentURL"] == url.as_str() && ways.len() == 6 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    command(desk, "Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
    ways
}

/// Where the links lead that stand in what is read without scripts.
fn links(node: &Value, is_in: bool, ways: &mut Vec<String>) {
    let attributes = node["attributes"].as_array().map(Vec::as_slice).unwrap_or_default();
    if is_in && node["nodeName"] == "A" {
        let href = attributes.chunks(2).find(|pair| pair[0] == "href");
        ways.extend(href.and_then(|pair| pair[1].as_str()).map(str::to_owned));
    }
    let is_in = is_in || node["nodeName"] == "NOSCRIPT";
    for child in node["children"].as_array().into_iter().flatten() {
        links(child, is_in, ways);
    }
}

/// Looks at a page of tables, which has no script.
async fn look(desk: &Desk, name: &str) {
    look_at(desk, name).await;
    assert_eq!(desk.script("return document.scripts.length;").await, 0, "{name} has a script");
}

/// What the cells of the page say of figures, each without what groups its digits.
async fn figures(desk: &Desk) -> Vec<String> {
    let script = r"return [...document.querySelectorAll('td.num')].map(cell => cell.textContent.replace(/\s/g, ''));";
    let all = desk.script(script).await;
    all.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn without_javascript_every_address_leads_to_what_is_public() {
    at_desk("visitor-plain", 360, async |desk: &Desk| {
        let [need, offer] = something_is_public(desk).await;
        // Whatever was linked to, the ways on are there, one in each language.
        let mut ways = Vec::new();
        for page in ["/", "/needs", "/desk/needs", &format!("/desk/needs/{need}"), "/desk/figures"]
        {
            ways = ways_without_scripts(desk, page).await;
            assert_eq!(ways.len(), 6, "{page}");
        }
        desk.goto(ways.iter().find(|way| way.ends_with("=en")).unwrap()).await;
        assert_eq!(desk.find("h1").await.text().await.unwrap(), "Figures");
        let shown = desk.text().await;
        assert!(shown.contains(PUBLIC) && !shown.contains(HIDDEN), "{shown}");
        let all = figures(desk).await;
        for figure in ["500000.00", "250000.50", "120000.00", "380000.00"] {
            assert!(all.contains(&figure.to_owned()), "{figure} is not among {all:?}");
        }
        look(desk, "plain-figures-360").await;

        desk.follow("Needs").await;
        desk.follow(&need).await;
        let shown = desk.text().await;
        assert!(shown.contains(PUBLIC) && shown.contains("Battle area clearance"), "{shown}");
        look(desk, "plain-need-360").await;
        let csv = desk.find("a[href*='format=csv']").await.attr("href").await.unwrap().unwrap();
        let worth = by_file(&file(desk, &csv).await);
        assert_eq!(worth, Worth::from([(need, 75_000_050)]), "the file of what is shown");

        desk.follow("Offers").await;
        desk.follow(&offer).await;
        assert!(desk.text().await.contains("Money for surveys"));
        look(desk, "plain-offer-360").await;
        desk.follow("العربية").await;
        desk.until("it is Arabic", "document.documentElement.dir === 'rtl'").await;
        look(desk, "plain-offer-360-ar").await;
        desk.follow("التحالفات").await;
        desk.until("it is another", "location.pathname.endsWith('coalitions')").await;
        assert!(!desk.find("main p").await.text().await.unwrap().is_empty());
    });
}
