//! The same sums in a picture, in the table beside it, in both files and as the server has them: for
//! figures; for needs and the page of a coalition, whose picture is in `pictures.rs`, all but that.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::figures::{all_agree, minor, part, something_is_committed};
use super::{api, sign_in};
use crate::desk::{Desk, at_desk};

/// The rows of a file by their headings.
type Rows = Vec<BTreeMap<String, String>>;

/// The first table of a workbook.
async fn workbook(desk: &Desk, path: &str) -> Rows {
    let script = "const [at, done] = arguments;
        fetch(at).then(came => came.blob()).then(blob => {
            const reader = new FileReader();
            reader.onload = () => done(reader.result.split(',')[1]);
            reader.readAsDataURL(blob);
        });";
    let at = json!(format!("/api/v1/exports/{path}&format=xlsx&language=en"));
    let file = desk.window.execute_async(script, vec![at]).await.unwrap();
    let mut rows = crate::files::first_sheet(&file).into_iter();
    let header = rows.next().unwrap();
    rows.map(|row| header.iter().cloned().zip(row).collect()).collect()
}

/// The same table as text.
async fn text(desk: &Desk, path: &str) -> Rows {
    let script = "const [at, done] = arguments; fetch(at).then(came => came.text()).then(done);";
    let at = json!(format!("/api/v1/exports/{path}&format=csv&language=en"));
    let text = desk.window.execute_async(script, vec![at]).await.unwrap();
    let text = text.as_str().unwrap().trim_start_matches('\u{feff}').to_owned();
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// Covered already, delivered, committed, and open with what is announced of it, by currency: what
/// the columns of the picture of years stand for.
async fn drawn(desk: &Desk) -> BTreeMap<String, [i64; 4]> {
    let script = "return [...document.querySelectorAll('.trend svg')].map(svg => {
        const sum = has => [...svg.querySelectorAll('g[data-value]')]
            .filter(has).reduce((sum, block) => sum + Number(block.dataset.value), 0);
        const is = (...names) => block => names.some(name => block.querySelector('.part-' + name));
        const isDelivered = is('stripes');
        return [svg.querySelector('title').id.replace('trend-', ''),
            sum(is('already')), sum(isDelivered),
            sum(is('locked')), sum(is('open', 'proposed'))];
    });";
    let all = desk.script(script).await;
    let of = |one: &Value| {
        let part = |at: usize| one[at].as_i64().unwrap();
        (one[0].as_str().unwrap().to_owned(), [part(1), part(2), part(3), part(4)])
    };
    all.as_array().unwrap().iter().map(of).collect()
}

#[test]
fn figures_say_the_same_in_picture_table_files_and_lists() {
    at_desk("sums-figures", 1280, async |desk: &Desk| {
        something_is_committed(desk).await;
        sign_in(desk, "isu").await;
        for (query, state) in [("", ""), ("state=LBN", "LBN")] {
            desk.goto(&format!("/desk/figures?{query}")).await;
            desk.until("the figures are there", "document.querySelector('.headline')").await;
            desk.until("columns are drawn", "document.querySelector('.trend .part-open')").await;
            let lists = all_agree(desk, |need, _| state.is_empty() || need["owner"] == state).await;
            let parts = |sum: &[i64; 5]| [sum[1], sum[2], sum[3], sum[4]];
            let wanted: BTreeMap<String, [i64; 4]> =
                lists.iter().map(|(currency, sum)| (currency.clone(), parts(sum))).collect();
            assert_eq!(drawn(desk).await, wanted, "the picture of years, {query}");
            let columns =
                ["Asked", "Covered already", "Paid or delivered", "Committed", "Still open"];
            let mut found: BTreeMap<String, [i64; 5]> = BTreeMap::new();
            for row in workbook(desk, &format!("figures?{query}")).await {
                if !row["Asked"].is_empty() {
                    let sums = found.entry(row["Currency"].clone()).or_default();
                    sums.iter_mut().zip(columns).for_each(|(sum, of)| *sum += part(&row[of]));
                }
            }
            assert_eq!(found, lists, "the workbook, {query}");
        }
    });
}

/// What needs come to as a file has it, by the need's id and the currency.
fn worth(rows: &Rows) -> BTreeMap<(String, String), i64> {
    let mut worth = BTreeMap::new();
    for row in rows.iter().filter(|row| !row["Comes to"].is_empty()) {
        let place = (row["Need reference"].clone(), row["Currency"].clone());
        *worth.entry(place).or_default() += minor(&row["Comes to"]);
    }
    worth
}

#[test]
fn needs_come_to_the_same_in_both_files_and_in_the_list() {
    at_desk("sums-needs", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let mut lists = BTreeMap::new();
        for need in api(desk, "needs?limit=100").await["items"].as_array().unwrap() {
            for line in need["body"]["lines"].as_array().unwrap() {
                let price = line["unit_cost"].as_str().map(minor);
                let units = line["quantity"].as_i64();
                let amount = line["amount"].as_str().map(minor);
                let Some(sum) = amount.or(units.zip(price).map(|(n, each)| n * each)) else {
                    continue;
                };
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                *lists.entry((text(&need["id"]), text(&line["currency"]))).or_default() += sum;
            }
        }
        assert!(lists.len() > 3, "{lists:?}");
        assert_eq!(worth(&text(desk, "needs?").await), lists, "text");
        assert_eq!(worth(&workbook(desk, "needs?").await), lists, "workbook");
    });
}

/// Sums in hundredths, by what is counted.
type Counted = BTreeMap<String, i64>;

/// What a file says of contributions that stand.
fn contributions(rows: &Rows) -> Counted {
    let mut sums = Counted::new();
    for row in rows
        .iter()
        .filter(|row| !["declined", "lapsed"].contains(&row["Where it stands: code"].as_str()))
    {
        let is_money = !row["Amount"].is_empty();
        let (much, of) = if is_money { ("Amount", "Currency") } else { ("Quantity", "Unit") };
        *sums.entry(row[of].replace(' ', "")).or_default() += minor(&row[much]);
    }
    sums
}

/// The table of who supports what, on the screen.
async fn on_screen(desk: &Desk) -> Counted {
    let script = r"return [...document.querySelectorAll('#coalition-flow ~ table tbody tr')].map(row => row.cells[2].innerText)
        .map(text => [text.replace(/[\d.,\s]/g, ''), Math.round(100 * Number(text.replace(/[^\d.]/g, '')))]);";
    let mut sums = Counted::new();
    for row in desk.script(script).await.as_array().unwrap() {
        *sums.entry(row[0].as_str().unwrap().to_owned()).or_default() += row[1].as_i64().unwrap();
    }
    sums
}

/// On the page of a coalition: its table, both files and the list of the server say the same.
pub(super) async fn coalition_agrees(desk: &Desk) {
    desk.until("the table is there", "document.querySelector('#coalition-flow ~ table')").await;
    let id = desk.script("return location.pathname.split('/').pop();").await;
    let id = id.as_str().unwrap();
    let coalition = api(desk, &format!("coalitions/{id}")).await;
    let needs = api(desk, "needs?limit=100").await;
    let line = |of: &Value| {
        let need = needs["items"].as_array().unwrap().iter().find(|one| one["id"] == of["need"]);
        let lines = need.unwrap()["body"]["lines"].as_array().unwrap();
        lines.iter().find(|one| one["key"] == of["line"]).unwrap().clone()
    };
    let mut list = Counted::new();
    for of in coalition["body"]["contributions"].as_array().unwrap() {
        if !matches!(of["rung"].as_str(), Some("declined" | "lapsed")) {
            let line = line(of);
            let unit = if line["kind"] == "funding" { "currency" } else { "unit" };
            let unit = line[unit].as_str().unwrap().replace(' ', "");
            *list.entry(unit).or_default() += minor(of["quantity"].as_str().unwrap());
        }
    }
    assert!(!list.is_empty());
    let only = format!("coalitions?only={id}");
    assert_eq!(contributions(&text(desk, &only).await), list, "text");
    assert_eq!(contributions(&workbook(desk, &only).await), list, "workbook");
    assert_eq!(on_screen(desk).await, list, "the table");
}

#[test]
fn a_coalition_says_the_same_in_its_table_files_and_list() {
    at_desk("sums-coalition", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let all = api(desk, "coalitions?limit=10").await;
        let id = all["items"][0]["id"].as_str().unwrap();
        desk.goto(&format!("/desk/coalitions/{id}")).await;
        coalition_agrees(desk).await;
    });
}

/// A figure without its unit and its groups of digits; words as they are.
fn plain(cell: &str) -> String {
    let digits: String = cell.chars().filter(|one| one.is_ascii_digit() || *one == '.').collect();
    if digits.is_empty() { cell.to_lowercase() } else { minor(&digits).to_string() }
}

#[test]
fn what_covers_a_need_is_the_same_to_a_donor_in_the_table_and_in_its_file() {
    at_desk("sums-need", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let needs = api(desk, "needs?status=published&limit=100").await;
        let of = |state: &str| {
            let mut all = needs["items"].as_array().unwrap().iter();
            all.find(|need| need["owner"] == state).unwrap()["id"].as_str().unwrap().to_owned()
        };
        // The donor takes part in a coalition of the second alone.
        for id in [of("LAO"), of("LBN")] {
            desk.goto(&format!("/desk/needs/{id}")).await;
            let table = "document.querySelector('#cover-title ~ .scroll tbody')";
            desk.until("what is covered is there", table).await;
            let script = format!(
                "return [...{table}.rows].map(row => [...row.querySelectorAll('td')].map(cell => cell.innerText.trim()));"
            );
            let shown: Vec<Vec<String>> =
                serde_json::from_value(desk.script(&script).await).unwrap();
            let label =
                desk.script("return document.querySelector('#cover-title').innerText;").await;
            let button = format!("Download: {} XLSX", label.as_str().unwrap());
            let rows = crate::files::first_sheet(&crate::files::saved(desk, &button).await);
            let columns = ["asked", "covered", "paid", "committed", "open", "pledged"]
                .map(|name| rows[0].iter().position(|known| known == name).unwrap());
            assert_eq!(rows.len() - 1, shown.len(), "{id}");
            for (cells, row) in shown.iter().zip(&rows[1..]) {
                let shown: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
                assert_eq!(columns.map(|at| plain(&row[at])).to_vec(), shown, "{id}: {row:?}");
            }
        }
    });
}
