//! Every page of each desk: no accessibility rule broken, not wider than the window, titled by its
//! heading; in both themes and both directions, on a desk and on a small telephone.

use std::path::PathBuf;

use serde_json::json;

use super::{sign_in, sign_out};
use crate::axe::violations;
use crate::desk::{Desk, at_desk};

/// Who opens what. `NEED`, `OFFER` and `COALITION` stand for the first that the reader sees.
const DESKS: [(&str, &[&str]); 3] = [
    (
        "lao",
        &[
            "",
            "needs",
            "needs/new",
            "needs/NEED",
            "needs/NEED/edit",
            "coalitions",
            "figures",
            "account",
        ],
    ),
    (
        "d-a",
        &[
            "",
            "offers",
            "offers/new",
            "offers/OFFER",
            "offers/OFFER/edit",
            "needs",
            "coalitions/COALITION",
            "figures",
        ],
    ),
    (
        "isu",
        &[
            "",
            "queue",
            "queue?what=incomplete",
            "interests",
            "workbench",
            "people",
            "needs",
            "offers",
            "coalitions",
            "coalitions/COALITION",
            "coalitions/COALITION/edit",
            "coalitions/COALITION/brief",
            "rounds",
            "rounds/new",
            "figures",
            "figures?state=LBN",
            "figures?year=1900",
            "account",
        ],
    ),
];
/// What everybody opens before they are known.
const DOORS: [&str; 3] = ["sign-in", "welcome", "no/such/page"];

/// Where the pictures are left, for whoever looks at them.
pub(super) fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures/desks");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The first record of a kind that is the reader's own, or that they see at all.
pub(super) async fn first(desk: &Desk, who: &str, kind: &str) -> String {
    let all = super::api(desk, &format!("{kind}?limit=100")).await;
    let own = who.to_uppercase();
    let items = all["items"].as_array().unwrap();
    let of = |item: &&serde_json::Value| {
        item["owner"].as_str().is_some_and(|id| id.to_uppercase() == own)
    };
    let item = items.iter().find(of).or(items.first());
    item.unwrap_or_else(|| panic!("{who} sees no {kind}"))["id"].as_str().unwrap().to_owned()
}

/// Looks at one page in one theme and direction.
async fn look(desk: &Desk, who: &str, page: &str, (theme, direction, width): (&str, &str, u32)) {
    let language = if direction == "rtl" { "ar" } else { "en" };
    desk.script(&format!("localStorage.setItem('theme', {});", json!(theme))).await;
    let and = if page.contains('?') { '&' } else { '?' };
    desk.goto(&format!("/desk/{page}{and}lang={language}")).await;
    desk.until(
        "the page has settled",
        &format!(
            "document.documentElement.dir === {} && document.querySelector('main h1')?.innerText.length > 0
             && !document.querySelector('main .skeleton, main progress')",
            json!(direction)
        ),
    )
    .await;
    let place = format!("{who}: /desk/{page}, {theme}, {direction}, {width}");
    let name =
        format!("{who}-{}-{width}-{theme}-{direction}.png", page.replace(['/', '?', '='], "-"));
    let high = desk.script("return document.documentElement.scrollHeight;").await;
    let high = u32::try_from(high.as_u64().unwrap()).unwrap().min(4_000);
    if width >= 500 {
        desk.window.set_window_size(width, high.max(900)).await.unwrap();
    }
    std::fs::write(folder().join(name), desk.window.screenshot().await.unwrap()).unwrap();
    if width >= 500 {
        desk.window.set_window_size(width, 900).await.unwrap();
    }
    assert_eq!(violations(desk).await, [""; 0], "{place}");
    let wider =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";
    assert_eq!(desk.script(wider).await, 0, "{place} is wider than the window");
    let title = desk.window.title().await.unwrap();
    let heading = desk.find("main h1").await.text().await.unwrap();
    assert!(title.starts_with(&heading), "{place}: the title {title:?} is not {heading:?}");
}

async fn look_at_every_page(desk: &Desk, width: u32) {
    let ways = [("light", "ltr", width), ("dark", "rtl", width)];
    for way in ways {
        for page in DOORS {
            look(desk, "nobody", page, way).await;
        }
    }
    for (who, pages) in DESKS {
        sign_in(desk, who).await;
        let need = first(desk, who, "needs").await;
        let offer = if who == "lao" { String::new() } else { first(desk, who, "offers").await };
        let coalition =
            if who == "lao" { String::new() } else { first(desk, who, "coalitions").await };
        for page in pages {
            let page = page.replace("NEED", &need).replace("OFFER", &offer);
            let page = page.replace("COALITION", &coalition);
            for way in ways {
                look(desk, who, &page, way).await;
            }
        }
        desk.script("localStorage.removeItem('theme');").await;
        desk.goto("/desk/?lang=en").await;
        desk.until("the desk speaks English", "document.documentElement.lang === 'en'").await;
        sign_out(desk).await;
    }
    let complaints = desk.console().await;
    let is_a_door = |one: &String| one.contains("404") || one.contains("401");
    assert!(complaints.iter().all(is_a_door), "{complaints:#?}");
}

#[test]
fn no_page_of_a_desk_breaks_an_accessibility_rule() {
    at_desk("desks-1280", 1280, async |desk: &Desk| look_at_every_page(desk, 1280).await);
}

#[test]
fn no_page_of_a_desk_breaks_an_accessibility_rule_on_a_small_telephone() {
    at_desk("desks-320", 320, async |desk: &Desk| look_at_every_page(desk, 320).await);
}
