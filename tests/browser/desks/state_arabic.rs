//! A focal point in Arabic, on a small telephone over a slow line: a draft outlives the network, and
//! a sheet is corrected, imported and sent.

use serde_json::{Value, json};

use super::offline::{kept, other_complaints};
use super::{api, choose, look_at, press, sign_in, write};
use crate::chromium::command;
use crate::desk::{Desk, at_desk};

const TITLE: &str = "إزالة الألغام في الشمال";
/// A figure as a keyboard in Arabic writes it.
const AMOUNT: &str = "١٬٢٥٠٬٠٠٠";
const NOTE: &str = "كُتب دون شبكة";
const SEND: &str = "إرسال إلى الوحدة";

/// Two needs that can be taken, and three rows to correct: a year, an amount, a theme.
const SHEET: &str = "\
العنوان,الموضوع,النشاط,الأولوية الوطنية,النوع,السنة,المبلغ,العملة
تطهير ضفة النهر,A4,BAC,1,funding,2027,250000,USD
تطهير قرب مدرستين,A4,BAC,2,funding,2027,100000,USD
تطهير بلا سنة,A4,BAC,2,funding,قريبا,100000,USD
تطهير بلا مبلغ,A4,BAC,2,funding,2027,كثير,USD
تطهير بلا موضوع,لا أحد,BAC,2,funding,2027,100000,USD
";

/// The same, corrected.
fn corrected() -> String {
    SHEET.replace("قريبا", "2028").replace("كثير", "75000").replace("لا أحد", "A4")
}

/// What a field office has: 400 kbit/s and 400 ms there and back. What the service worker fetches is
/// not slowed by the browser; the first pages of each program are.
async fn slow(desk: &Desk) {
    command(desk, "Network.enable", json!({})).await;
    let line = json!({
        "offline": false, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000,
    });
    command(desk, "Network.emulateNetworkConditions", line).await;
}

/// Chooses a sheet, and gives the verdicts of its rows: whether each can be taken.
async fn verdicts(desk: &Desk, name: &str, sheet: &str) -> Vec<bool> {
    let path = desk.folder.path().join(name);
    std::fs::write(&path, sheet).unwrap();
    desk.find("#sheet").await.send_keys(path.to_str().unwrap()).await.unwrap();
    desk.until(
        "the rows of this sheet are there",
        &format!("document.querySelector('#import-preview')?.innerText.includes({})", json!(name)),
    )
    .await;
    let script = "return [...document.querySelectorAll('.import-preview tbody tr')].map(row => !row.querySelector('.tag-error'));";
    serde_json::from_value(desk.script(script).await).unwrap()
}

/// The needs with a title.
async fn titled(desk: &Desk, title: &str) -> Vec<Value> {
    let all = api(desk, "needs?limit=100").await;
    let items = all["items"].as_array().unwrap().iter();
    items.filter(|need| need["body"]["title"] == title).cloned().collect()
}

#[test]
fn a_draft_outlives_the_network_and_a_corrected_sheet_is_imported_and_sent() {
    at_desk("state-arabic", 320, async |desk: &Desk| {
        desk.goto("/desk/sign-in").await;
        desk.script("localStorage.setItem('language', 'ar');").await;
        slow(desk).await;
        sign_in(desk, "lao").await;
        desk.until("the desk speaks Arabic", "document.documentElement.dir === 'rtl'").await;

        // A draft, half written when the network goes away.
        desk.goto("/desk/needs/new").await;
        write(desk, "#title", TITLE).await;
        choose(desk, "#theme", "A4").await;
        desk.tap("#lines").await;
        choose(desk, "#line-1-kind", "funding").await;
        kept(desk, "session", "/desk/form/").await;
        desk.stop_server().await;
        write(desk, "#line-1-amount", AMOUNT).await;
        write(desk, "#note", NOTE).await;
        desk.window.refresh().await.unwrap();
        let value = |css: &str, value: &str| {
            format!("document.querySelector('{css}')?.value === {}", json!(value))
        };
        desk.until("the draft is back", &value("#title", TITLE)).await;
        desk.until("with what was typed since", &value("#note", NOTE)).await;
        desk.until("and its line", &value("#line-1-kind", "funding")).await;
        desk.until("with its amount", &value("#line-1-amount", AMOUNT)).await;
        look_at(desk, "state-arabic-draft").await;

        // The network is back, and with it the server; what is imported is seen first.
        desk.start_server().await;
        desk.goto("/desk/needs/import").await;
        let seen = verdicts(desk, "first.csv", SHEET).await;
        assert_eq!(seen, [true, true, false, false, false]);
        let faults = "return [...document.querySelectorAll('.import-preview .field-problem')].map(one => one.innerText);";
        let faults: Vec<String> = serde_json::from_value(desk.script(faults).await).unwrap();
        assert_eq!(faults.len(), 3, "{faults:?}");
        for (fault, value) in faults.iter().zip(["قريبا", "كثير", "لا أحد"]) {
            assert!(fault.contains(value), "{fault}");
        }
        look_at(desk, "state-arabic-verdicts").await;
        assert_eq!(titled(desk, "تطهير ضفة النهر").await.len(), 0, "nothing before confirming");

        let seen = verdicts(desk, "second.csv", &corrected()).await;
        assert_eq!(seen, [true; 5]);
        desk.tap(".import-preview .button:not(.secondary)").await;
        desk.find("#import-done a").await;
        for title in ["تطهير ضفة النهر", "تطهير بلا سنة", "تطهير بلا مبلغ", "تطهير بلا موضوع"]
        {
            assert_eq!(titled(desk, title).await.len(), 1, "{title}");
        }

        // One of them goes to the unit.
        let need = titled(desk, "تطهير بلا مبلغ").await.remove(0);
        assert_eq!(
            (&need["status"], &need["body"]["lines"][0]["amount"]),
            (&json!("draft"), &json!("75000"))
        );
        let id = need["id"].as_str().unwrap();
        desk.goto(&format!("/desk/needs/{id}")).await;
        press(desk, SEND).await;
        desk.until("it is sent", &format!("![...document.querySelectorAll('main button')].some(button => button.innerText === {})", json!(SEND))).await;
        look_at(desk, "state-arabic-sent").await;
        assert_eq!(api(desk, &format!("needs/{id}")).await["status"], "submitted");

        // The draft is still on this device, and becomes what was meant.
        desk.goto("/desk/needs/new").await;
        desk.until("the draft is back", &value("#title", TITLE)).await;
        desk.tap(".save-bar .secondary").await;
        desk.until("it has an address", "/needs\\/[^/]+\\/edit$/.test(location.pathname)").await;
        let draft = titled(desk, TITLE).await.remove(0);
        assert_eq!(draft["body"]["lines"][0]["amount"], "1250000");
        assert_eq!(other_complaints(desk).await, [""; 0]);
    });
}
