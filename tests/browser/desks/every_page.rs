//! Every page of each desk: no accessibility rule broken, not wider than the window, titled by its
//! heading; in both themes and both directions, on a desk and on a telephone. So are the states that a
//! page has besides: nothing there, not allowed, not found, still loading, refused.
//!
//! A page is loaded once for each direction: themes and widths change while it is shown.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::offline_rounds::open_round;
use super::{sign_in, sign_out};
use crate::axe::{NARROWEST, fits, violations, violations_of_colour};
use crate::chromium::command;
use crate::desk::{Desk, at_desk};

/// Who opens what. `NEED`, `OFFER`, `COALITION` and `ROUND` stand for the first that the
/// reader sees.
const DESKS: [(&str, &[&str]); 6] = [
    ("nobody", &["sign-in", "welcome", "no/such/page"]),
    (
        "lao",
        &[
            "",
            "needs",
            "needs/new",
            "needs/import",
            "needs/NEED",
            "needs/NEED/edit",
            "coalitions",
            "rounds/ROUND",
            "figures",
            "account",
            "exclusions",
        ],
    ),
    ("lbn", &["", "coalitions/COALITION", "commitments"]),
    ("operator", &["", "offers/new", "needs", "coalitions/COALITION", "commitments"]),
    (
        "d-a",
        &[
            "",
            "offers",
            "offers/new",
            "offers/OFFER",
            "offers/OFFER/edit",
            "needs",
            "needs/NEED",
            "coalitions/COALITION",
            "commitments",
            "interests",
            "rounds/ROUND",
            "figures",
            "exclusions",
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
            "workbench/rates",
            "commitments",
            "exclusions",
            "people",
            "needs",
            "needs/NEED",
            "offers",
            "offers/OFFER",
            "coalitions",
            "coalitions/COALITION",
            "coalitions/COALITION/edit",
            "coalitions/COALITION/brief",
            "rounds",
            "rounds/new",
            "rounds/ROUND",
            "rounds/ROUND/edit",
            "figures",
            "figures?state=LBN",
            "figures?year=1900",
            "account",
        ],
    ),
];
/// What there is not for a reader: an empty list, what is for others, a record that there is not.
const MISSING: [(&str, &[&str]); 3] = [
    ("nobody", &["needs", "offers", "coalitions", "figures", "rounds"]),
    ("lao", &["workbench", "people", "queue", "offers/new", "needs/N-0000000000", "rounds"]),
    (
        "d-a",
        &["offers/O-0000000000", "coalitions/C-0000000000", "interests", "rounds/R-0000000000"],
    ),
];
/// What is opened while records do not come, and while the server refuses them.
const LOADING: [&str; 5] = ["needs", "needs/NEED", "coalitions/COALITION", "figures", "people"];
const REFUSED: [&str; 8] = [
    "needs",
    "offers/OFFER",
    "coalitions",
    "coalitions/COALITION/edit",
    "rounds",
    "figures",
    "queue",
    "people",
];
/// Languages, one for each direction.
const LANGUAGES: [(&str, &str); 2] = [("en", "ltr"), ("ar", "rtl")];
const THEMES: [&str; 2] = ["light", "dark"];
const WIDTHS: [u64; 2] = [1280, 360];

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
    let of = |item: &&Value| item["owner"].as_str().is_some_and(|id| id.to_uppercase() == own);
    let item = items.iter().find(of).or(items.first());
    item.unwrap_or_else(|| panic!("{who} sees no {kind}"))["id"].as_str().unwrap().to_owned()
}

/// Makes the window as wide as this, and as high as the page is.
async fn resize(desk: &Desk, width: u64) {
    let size = |height: u64| json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
    command(desk, "Emulation.setDeviceMetricsOverride", size(900)).await;
    let high = desk.script("return document.documentElement.scrollHeight;").await;
    let high = high.as_u64().unwrap().clamp(900, 4_000);
    command(desk, "Emulation.setDeviceMetricsOverride", size(high)).await;
}

/// Looks at one page in every way; it is drawn once `is_there`.
async fn look(desk: &Desk, who: &str, page: &str, name: &str, is_there: &str) {
    for (language, direction) in LANGUAGES {
        let and = if page.contains('?') { '&' } else { '?' };
        desk.goto(&format!("/desk/{page}{and}lang={language}")).await;
        let place = format!("{who}: /desk/{page}, {direction}");
        desk.until(
            &format!("{place} is there"),
            &format!(
                "document.documentElement.dir === {} && document.querySelector('main h1')?.innerText.length > 0
                 && !document.querySelector('main progress') && ({is_there})",
                json!(direction)
            ),
        )
        .await;
        for width in WIDTHS {
            resize(desk, width).await;
            for theme in THEMES {
                let place = format!("{place}, {theme}, {width}");
                desk.script(&format!("document.documentElement.dataset.theme = {};", json!(theme)))
                    .await;
                let file = format!(
                    "{who}-{}{name}-{width}-{theme}-{direction}.png",
                    page.replace(['/', '?', '='], "-")
                );
                let picture = desk.window.screenshot().await.unwrap();
                std::fs::write(folder().join(file), picture).unwrap();
                let found = if theme == THEMES[0] {
                    violations(desk).await
                } else {
                    violations_of_colour(desk).await
                };
                assert_eq!(found, [""; 0], "{place}");
                fits(desk, &place).await;
            }
        }
        resize(desk, NARROWEST).await;
        fits(desk, &format!("{place}, {NARROWEST}")).await;
        let title = desk.window.title().await.unwrap();
        let heading = desk.find("main h1").await.text().await.unwrap();
        assert!(title.starts_with(&heading), "{place}: the title {title:?} is not {heading:?}");
    }
    command(desk, "Emulation.clearDeviceMetricsOverride", json!({})).await;
}

/// What a page is once nothing is to come any more.
const SETTLED: &str = "!document.querySelector('main .skeleton')";

/// Names the records that a page is about.
async fn named(desk: &Desk, who: &str, page: &str) -> String {
    let mut page = page.to_owned();
    let kinds =
        [("NEED", "needs"), ("OFFER", "offers"), ("COALITION", "coalitions"), ("ROUND", "rounds")];
    for (name, kind) in kinds {
        if page.contains(name) {
            page = page.replace(name, &first(desk, who, kind).await);
        }
    }
    page
}

/// Signs in, unless it is nobody; looks; and signs out.
async fn as_somebody(desk: &Desk, who: &str, look: impl AsyncFnOnce()) {
    if who == "nobody" {
        return look().await;
    }
    sign_in(desk, who).await;
    look().await;
    desk.goto("/desk/?lang=en").await;
    desk.until("the desk speaks English", "document.documentElement.lang === 'en'").await;
    sign_out(desk).await;
}

/// Looks at pages as somebody; what is not there is said by its status, and by nothing else.
fn look_at_pages(name: &str, who: &str, pages: &[&str]) {
    at_desk(name, 1280, async |desk: &Desk| {
        if pages.iter().any(|page| page.contains("ROUND")) {
            as_somebody(desk, "isu", async || drop(open_round(desk).await)).await;
        }
        as_somebody(desk, who, async || {
            for page in pages {
                let page = named(desk, who, page).await;
                look(desk, who, &page, "", SETTLED).await;
            }
        })
        .await;
        let complaints = desk.console().await;
        let is_status = |one: &String| ["401", "403", "404"].iter().any(|code| one.contains(code));
        assert!(complaints.iter().all(is_status), "{complaints:#?}");
    });
}

#[test]
fn no_page_of_a_desk_breaks_an_accessibility_rule() {
    for (who, pages) in DESKS {
        look_at_pages(&format!("desks-{who}"), who, pages);
    }
}

#[test]
fn what_is_not_there_or_for_others_is_said_on_a_page_like_every_other() {
    for (who, pages) in MISSING {
        look_at_pages(&format!("desks-missing-{who}"), who, pages);
    }
}

/// Has every page from now on get this for records, whatever the server says; gives the way back.
async fn instead(desk: &Desk, answer: &str) -> Value {
    let script = format!(
        "const real = window.fetch;
         window.fetch = (request, init) =>
             /api.v1.(needs|offers|coalitions|rounds|interests|people|invitations|snapshots)/.test(String(request.url ?? request))
                 ? {answer} : real(request, init);"
    );
    let parameters = json!({ "source": script });
    command(desk, "Page.addScriptToEvaluateOnNewDocument", parameters).await
}

#[test]
fn a_page_that_waits_or_is_refused_breaks_no_rule() {
    at_desk("desks-states", 1280, async |desk: &Desk| {
        as_somebody(desk, "isu", async || {
            let refusal = "Promise.resolve(new Response('{\"status\":500,\"code\":\"internal\",\"title\":\"Internal\",\"detail\":\"It failed\"}',
                { status: 500, headers: { 'content-type': 'application/problem+json' } }))";
            let states: [(&str, &str, &str, &[&str]); 2] = [
                ("loading", "new Promise(() => {})", "document.querySelector('main .skeleton')", &LOADING),
                ("refused", refusal, "document.querySelector('main .notice')", &REFUSED),
            ];
            for (name, answer, is_there, pages) in states {
                let mut all = Vec::new();
                for page in pages {
                    all.push(named(desk, "isu", page).await);
                }
                let made = instead(desk, answer).await;
                for page in all {
                    look(desk, "isu", &page, &format!("-{name}"), is_there).await;
                }
                command(desk, "Page.removeScriptToEvaluateOnNewDocument", made).await;
                desk.goto("/desk/").await;
            }
        })
        .await;
    });
}

#[test]
fn what_could_not_be_loaded_is_asked_for_again_and_nothing_of_typing_is_said() {
    at_desk("desks-again", 360, async |desk: &Desk| {
        as_somebody(desk, "isu", async || {
            // The first page that is opened after this gets a refusal until it is told otherwise.
            let refusal = "(window.isWell ? real(request, init) : Promise.resolve(new Response(
                '{\"status\":500,\"code\":\"internal\",\"title\":\"Internal\",\"detail\":\"It failed\"}',
                { status: 500, headers: { 'content-type': 'application/problem+json' } })))";
            let made = instead(desk, refusal).await;
            for page in ["offers", "needs", "queue"] {
                desk.goto(&format!("/desk/{page}")).await;
                desk.until_text("This could not be loaded").await;
                let text = desk.text().await;
                assert!(!text.contains("It failed") && !text.contains("typed"), "{page}: {text}");
                desk.script("window.isWell = true;").await;
                super::press(desk, "Try again").await;
                desk.until("it came", "!document.querySelector('main .notice-danger')").await;
            }
            command(desk, "Page.removeScriptToEvaluateOnNewDocument", made).await;
        })
        .await;
    });
}
