//! Pictures of the desks: there, beside a table that says the same, and adding up to it.

use serde_json::{Value, json};

use super::{api, look_at, sign_in};
use crate::desk::{Desk, at_desk};

/// Sums of each picture of who supports what, by its unit: of the table's rows, and of what is drawn.
const SUMS: &str = r"
    const number = text => Number(text.replace(/[^\d.]/g, ''));
    const rows = [...document.querySelectorAll('#coalition-flow ~ table tbody tr')].map(row => row.cells[2].innerText);
    return [...document.querySelectorAll('.flow-block h3')].map(title => {
        const unit = title.innerText.split(' in ').pop();
        const drawn = [...title.parentNode.querySelectorAll('.flow-source')]
            .map(node => number(node.parentNode.querySelector('.flow-amount').textContent));
        const sum = list => Math.round(100 * list.reduce((a, b) => a + b, 0));
        return [unit, sum(rows.filter(text => text.includes(unit)).map(number)), sum(drawn)];
    });";

/// Whether a unit has more than one row: one alone is said by the table, and not drawn.
const IS_TO_BE_DRAWN: &str = r"
    const units = [...document.querySelectorAll('#coalition-flow ~ table tbody tr')]
        .map(row => row.cells[2].innerText.replace(/[\d.,\s]/g, ''));
    return new Set(units).size < units.length;";

/// On the page of a coalition that was drafted from a run. How many give to a State may rest on the
/// order of ids, which the server draws by lot.
pub(super) async fn who_supports_what(desk: &Desk) {
    desk.until("the table is there", "document.querySelector('#coalition-flow ~ table')").await;
    let is_drawn = desk.script(IS_TO_BE_DRAWN).await == true;
    if is_drawn {
        desk.until("something is drawn", "document.querySelector('.flow-proposed svg')").await;
    }
    let sums = desk.script(SUMS).await;
    let sums = sums.as_array().unwrap();
    assert_eq!(!sums.is_empty(), is_drawn, "a picture stands where there is something to compare");
    for sum in sums {
        assert!(sum[1].as_i64().unwrap() > 0, "{sum}");
        assert_eq!(sum[1], sum[2], "the table and the picture differ: {sum}");
    }
    super::sums::coalition_agrees(desk).await;
    look_at(desk, "coalition-flow-1280").await;
}

/// Sends a need of Lao PDR that names a day.
async fn something_is_due(desk: &Desk, day: &str) {
    let script = "const [day, done] = arguments;
        const send = (at, version, body) => fetch('/api/v1/needs' + at, { method: 'POST', body: JSON.stringify(body),
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(),
                       ...(version ? { 'If-Match': version } : {}) } });
        const body = { title: 'Due on ' + day, theme: 'A4', activity: 'BAC', priority: 1, treaties: ['CCM'], deadline: day,
            origin: 'state', source: 'Work plan', lines: [{ key: 1, shared: true, kind: 'funding', code: 'BAC', year: 2027,
            amount: '500000', currency: 'USD', already_covered: '0', source: 'Work plan' }] };
        send('', null, { body, visibility: 'states_parties', named: [] }).then(async made => {
            const need = await made.json();
            const sent = await send('/' + need.id + '/submit', made.headers.get('ETag'), { comments: [] });
            done(sent.status);
        });";
    assert_eq!(desk.window.execute_async(script, vec![json!(day)]).await.unwrap(), 200);
}

/// The days that needs name and records report, of one State or of all.
async fn deadlines(desk: &Desk, of: Option<&str>) -> usize {
    let needs = api(desk, "needs?limit=100").await;
    let mut days: Vec<(Value, Value)> = needs["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|need| of.is_none_or(|state| need["owner"] == state))
        .filter(|need| need["body"]["deadline"].is_string() && need["status"] != "withdrawn")
        .map(|need| (need["owner"].clone(), need["body"]["deadline"].clone()))
        .collect();
    let parties = api(desk, "parties").await;
    let reported = parties["items"].as_array().unwrap().iter();
    days.extend(
        reported
            .filter(|party| of.is_none_or(|state| party["id"] == state))
            .filter(|party| party["article4"]["deadline"].is_string())
            .map(|party| (party["id"].clone(), party["article4"]["deadline"].clone())),
    );
    days.sort_by_key(|day| json!([day.0, day.1]).to_string());
    days.dedup();
    days.len()
}

#[test]
fn deadlines_stand_in_a_table_and_in_time_for_the_unit_and_for_a_state() {
    at_desk("desk-deadlines", 1280, async |desk: &Desk| {
        for (who, of) in [("lao", Some("LAO")), ("isu", None)] {
            sign_in(desk, who).await;
            if of.is_some() {
                for day in ["2028-03-01", "2030-08-01"] {
                    something_is_due(desk, day).await;
                }
            }
            desk.goto("/desk/").await;
            desk.until("the table is there", "document.querySelector('#deadlines')").await;
            let count = deadlines(desk, of).await;
            assert!(count > 0, "{who} has no deadline to look at");
            let rows = "return document.querySelectorAll('#deadlines ~ table tbody tr').length;";
            assert_eq!(desk.script(rows).await, count);
            desk.until("it is drawn", "document.querySelector('.timeline svg')").await;
            let drawn = "return document.querySelectorAll('.timeline .term-day').length;";
            assert_eq!(desk.script(drawn).await, count);
            if of.is_none() {
                // No need of theirs names it: it is the treaty's, with its source.
                let told = "return [...document.querySelectorAll('#deadlines ~ table tbody tr')]
                    .filter(row => row.innerText.includes('Article 4, as reported: Mine Action Review')).length;";
                assert_eq!(desk.script(told).await, 2, "South Sudan and Chad");
                desk.until_text("The deadline of Article 4 is not reported").await;
            }
            look_at(desk, &format!("deadlines-{who}-1280")).await;
            if of.is_none() {
                desk.script("localStorage.setItem('theme', 'dark');").await;
                desk.goto("/desk/?lang=ar").await;
                desk.until("it is drawn", "document.querySelector('.timeline svg')").await;
                look_at(desk, "deadlines-1280-dark-ar").await;
                desk.script("localStorage.removeItem('theme');").await;
                desk.goto("/desk/?lang=en").await;
                desk.until_text("Sign out").await;
            }
            super::sign_out(desk).await;
        }
    });
}

#[test]
fn the_invented_coalition_says_who_supports_what_on_a_telephone() {
    at_desk("coalition-360", 360, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let all = api(desk, "coalitions?limit=10").await;
        let id = all["items"][0]["id"].as_str().unwrap();
        desk.goto(&format!("/desk/coalitions/{id}")).await;
        desk.until("the table is there", "document.querySelector('#coalition-flow ~ table')").await;
        let rows = "return document.querySelectorAll('#coalition-flow ~ table tbody tr').length;";
        let stated = all["items"][0]["body"]["contributions"].as_array().unwrap().len();
        assert_eq!(desk.script(rows).await, stated);
        desk.script("document.querySelector('#coalition-flow').scrollIntoView();").await;
        look_at(desk, "coalition-flow-360").await;
    });
}
