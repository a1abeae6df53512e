//! Figures: totals, tables, files and the lists that the server gives say the same, for the unit and
//! for a donor; a tile narrows the page, and an address opens it narrowed.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::offline::{kept, other_complaints};
use super::{api, look_at, press, sign_in, sign_out};
use crate::desk::{Desk, at_desk};

/// Asked, covered, delivered, committed and open, in minor units, by currency.
type Sums = BTreeMap<String, [i64; 5]>;

/// What the four totals say; delivered and committed are notes of the third.
const TOTALS: &str = r"
    const minor = text => Math.round(100 * Number((text.match(/[\d.,]+/) ?? ['0'])[0].replaceAll(',', '')));
    return [...document.querySelectorAll('.headline')].map(one => {
        const [asked, covered, both, open] = [...one.querySelectorAll('.figure-card dd')];
        const value = card => minor(card.querySelector('.figure-value').innerText.replace(/^\D+/, ''));
        const isTold = /\d/.test(both.querySelector('.figure-value').innerText);
        const notes = isTold
            ? [...both.querySelectorAll('.figure-note')].slice(0, 2).map(note => minor(note.innerText.replace(/^\D+/, '')))
            : [0, 0];
        if (notes[0] + notes[1] !== value(both)) throw new Error('the third total is not the sum of its notes');
        return [asked.querySelector('.figure-value').innerText.slice(0, 3), value(asked), value(covered), ...notes, value(open)];
    });";

/// What the rows of a table say, each with its currency.
const ROWS: &str = r"
    const minor = text => text === 'not reported' ? 0 : Math.round(100 * Number(text.replaceAll(',', '')));
    return [...document.querySelectorAll(`${arguments[0]} ~ .scroll tbody tr`)]
        .filter(row => row.querySelector('.figures-amount'))
        .map(row => [row.querySelector('bdi').innerText, ...[...row.querySelectorAll('.figures-amount')].map(cell => minor(cell.innerText))]);";

fn summed(rows: &Value) -> Sums {
    let mut sums = Sums::new();
    for row in rows.as_array().unwrap() {
        let sum = sums.entry(row[0].as_str().unwrap().to_owned()).or_default();
        for (at, value) in sum.iter_mut().enumerate() {
            *value += row[at + 1].as_i64().unwrap();
        }
    }
    sums
}

/// Minor units of two decimals.
pub(super) fn minor(text: &str) -> i64 {
    let (whole, cents) = text.split_once('.').unwrap_or((text, ""));
    whole.parse::<i64>().unwrap() * 100 + format!("{cents:0<2}").parse::<i64>().unwrap()
}

/// The same of a part of what is asked; what nobody reports is an empty cell.
pub(super) fn part(text: &str) -> i64 {
    if text.is_empty() { 0 } else { minor(text) }
}

/// The same from the lists of needs and of coalitions, counted by other code.
async fn from_lists(desk: &Desk, fits: impl Fn(&Value, &Value) -> bool) -> Sums {
    let needs = api(desk, "needs?limit=100").await;
    let coalitions = api(desk, "coalitions?limit=100").await;
    let all = |list: &Value| list["items"].as_array().unwrap().clone();
    let mut sums = Sums::new();
    for need in all(&needs).iter().filter(|need| need["status"] == "published") {
        for line in need["body"]["lines"].as_array().unwrap().iter().filter(|line| fits(need, line))
        {
            let price = line["unit_cost"].as_str().map(minor);
            let money = |text: &str| match price {
                Some(price) => text.parse::<i64>().unwrap() * price,
                None => minor(text),
            };
            let asked = match (line["amount"].as_str(), line["quantity"].as_i64(), price) {
                (Some(amount), _, _) => minor(amount),
                (None, Some(quantity), Some(price)) => quantity * price,
                _ => continue,
            };
            let (mut delivered, mut committed) = (0, 0);
            for of in all(&coalitions).iter().filter(|of| of["status"] == "published") {
                for of in of["body"]["contributions"].as_array().unwrap() {
                    if of["need"] == need["id"] && of["line"] == line["key"] {
                        let value = money(of["quantity"].as_str().unwrap());
                        match of["rung"].as_str() {
                            Some("paid" | "reported") => delivered += value,
                            Some("committed") => committed += value,
                            _ => {}
                        }
                    }
                }
            }
            let covered = line["already_covered"].as_str().map_or(0, money);
            let open = asked - covered - delivered - committed;
            assert!(open >= 0, "the demonstration covers nothing twice: {line}");
            let sum = sums.entry(line["currency"].as_str().unwrap().to_owned()).or_default();
            let parts = [asked, covered, delivered, committed, open];
            sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        }
    }
    sums
}

/// The same from the file that the page's button asks for.
async fn from_file(desk: &Desk, name: &str) -> Sums {
    desk.script("performance.clearResourceTimings();").await;
    press(desk, &format!("Download: {name} CSV")).await;
    let asked = "performance.getEntriesByType('resource').map(of => of.name).find(of => of.includes('/exports/figures'))";
    desk.until("the file was asked for", asked).await;
    let script =
        format!("const done = arguments[0]; fetch({asked}).then(r => r.text()).then(done);");
    let text = desk.window.execute_async(&script, Vec::new()).await.unwrap();
    let text = text.as_str().unwrap().trim_start_matches('\u{feff}').to_owned();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = ["Asked", "Covered already", "Paid or delivered", "Committed", "Still open"];
    let mut sums = Sums::new();
    for row in reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap) {
        if !row["Asked"].is_empty() {
            let sum = sums.entry(row["Currency"].clone()).or_default();
            sum.iter_mut().zip(columns).for_each(|(sum, column)| *sum += part(&row[column]));
        }
    }
    sums
}

async fn table(desk: &Desk, section: &str) -> Sums {
    let rows = desk.window.execute(ROWS, vec![json!(format!("#{section}"))]).await.unwrap();
    summed(&rows)
}

/// Everything on the page says the same, and what the lists say.
pub(super) async fn all_agree(desk: &Desk, fits: impl Fn(&Value, &Value) -> bool) -> Sums {
    let lists = from_lists(desk, fits).await;
    assert!(!lists.is_empty());
    assert_eq!(summed(&desk.script(TOTALS).await), lists, "totals");
    for section in ["figures-states", "figures-themes", "figures-years"] {
        assert_eq!(table(desk, section).await, lists, "{section}");
    }
    assert_eq!(from_file(desk, "figures").await, lists, "the file of lines");
    assert_eq!(from_file(desk, "By State").await, lists, "the file of States");
    lists
}

async fn open(desk: &Desk, query: &str) {
    desk.goto(&format!("/desk/figures{query}")).await;
    desk.until("the figures are there", "document.querySelector('.headline')").await;
    desk.until("columns are drawn", "document.querySelector('.trend .part-open')").await;
}

/// The lead of the invented coalition commits what it has pledged.
pub(super) async fn something_is_committed(desk: &Desk) {
    sign_in(desk, "d-a").await;
    let script = "const done = arguments[0];
        (async () => {
            const all = await (await fetch('/api/v1/coalitions?limit=10')).json();
            const { id, version } = all.items[0];
            const sent = await fetch(`/api/v1/coalitions/${id}/contributions/1/step`, { method: 'POST',
                headers: { 'Content-Type': 'application/json', 'If-Match': `\"${version}\"` },
                body: JSON.stringify({ rung: 'committed' }) });
            done(sent.status);
        })();";
    assert_eq!(desk.window.execute_async(script, Vec::new()).await.unwrap(), 200);
    sign_out(desk).await;
}

#[test]
fn totals_tables_files_and_lists_agree_and_a_tile_narrows_them_all() {
    at_desk("desk-figures", 1280, async |desk: &Desk| {
        something_is_committed(desk).await;
        sign_in(desk, "d-a").await;
        desk.follow("Figures").await;
        desk.until("the figures are there", "document.querySelector('.headline')").await;
        all_agree(desk, |_, _| true).await;
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        open(desk, "").await;
        let whole = all_agree(desk, |_, _| true).await;
        assert_eq!(whole["USD"][3], 120_000_000, "what the lead has committed");
        look_at(desk, "figures-1280").await;

        // With a hand on the keyboard: a tile is a link.
        let tile = "a.tile[href*='state=LBN']";
        desk.find(tile).await.send_keys("\u{e007}").await.unwrap();
        desk.until("the address says which", "location.search.includes('state=LBN')").await;
        let of_one = all_agree(desk, |need, _| need["owner"] == "LBN").await;
        assert_eq!(of_one["USD"][3], whole["USD"][3]);
        assert!(of_one["USD"][0] < whole["USD"][0]);
        let tiles = "return [document.querySelectorAll('a.tile').length, document.querySelectorAll('a.tile .part-open').length, document.querySelectorAll('a.tile[aria-current]').length];";
        let tiles = desk.script(tiles).await;
        assert!(tiles[0].as_i64() > Some(1), "the other tiles stay: {tiles}");
        assert!(tiles[1].as_i64() > Some(1), "and what they show: {tiles}");
        assert_eq!(tiles[2], 1, "{tiles}");
        desk.click(".tile-chosen").await;
        desk.until("all are back", "!location.search.includes('state')").await;
        assert_eq!(all_agree(desk, |_, _| true).await, whole);

        // An address opens the same, and the fields say so.
        open(desk, "?state=LBN&year=2026").await;
        let fields = desk
            .script("return [...document.querySelectorAll('.filters select')].map(f => f.value);");
        assert_eq!(fields.await, json!(["LBN", "", "2026", ""]));
        all_agree(desk, |need, line| need["owner"] == "LBN" && line["year"] == 2026).await;
        desk.goto("/desk/figures?year=1900").await;
        desk.until_text("No line fits these filters.").await;
        desk.goto("/desk/").await;
        desk.follow("Figures: what is asked, and what of it is covered").await;
        desk.until("the figures are there", "document.querySelector('.headline')").await;
    });
}

#[test]
fn figures_stay_while_the_server_is_away() {
    at_desk("desk-figures-away", 360, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        open(desk, "").await;
        for answer in ["needs", "coalitions", "parties"] {
            kept(desk, answer, "/desk/figures/").await;
        }
        let before = summed(&desk.script(TOTALS).await);
        desk.stop_server().await;
        open(desk, "?state=LBN").await;
        desk.until_text("This is a copy from").await;
        crate::axe::every_way(desk, "figures of one State from the device").await;
        desk.click(".tile-chosen").await;
        desk.until("all are back", "!document.querySelector('.tile-chosen')").await;
        assert_eq!(summed(&desk.script(TOTALS).await), before);
        assert_eq!(other_complaints(desk).await, [""; 0]);
        desk.start_server().await;
    });
}
