//! The accessibility rules of axe-core on every page, in both themes and both directions.

use serde_json::Value;

use crate::desk::{Desk, at_desk, given};

/// Every page in the state that holds most.
const PAGES: [&str; 7] =
    ["/", "/needs", "/offers", "/matching", "/coalitions", "/coalitions/LAO", "/no/such/page"];

/// What axe finds wrong with the page as it stands: rule, elements.
pub(crate) async fn violations(desk: &Desk) -> Vec<String> {
    broken(desk, "{}").await
}

/// The same of colours alone: what a theme can change.
pub(crate) async fn violations_of_colour(desk: &Desk) -> Vec<String> {
    broken(desk, "{ runOnly: { type: 'tag', values: ['cat.color'] } }").await
}

async fn broken(desk: &Desk, rules_of: &str) -> Vec<String> {
    // A page that was looked at before has the rules.
    if desk.script("return typeof axe === 'undefined';").await == true {
        let rules = std::fs::read_to_string(given("COALITION_AXE")).unwrap();
        desk.window.execute(&rules, Vec::new()).await.unwrap();
    }
    let script = format!(
        "const done = arguments[arguments.length - 1];
        axe.run(document, {{ resultTypes: ['violations'], ...{rules_of} }}).then(
            found => done(found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target.join(' ')).join('; '))),
            error => done([String(error)]));"
    );
    let found = desk.window.execute_async(&script, Vec::new()).await.unwrap();
    found.as_array().unwrap().iter().map(|entry| entry.as_str().unwrap().to_owned()).collect()
}

/// How far the page is wider than its window, in pixels.
async fn overflow(desk: &Desk) -> Value {
    desk.script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth;",
    )
    .await
}

async fn look_at_every_page(desk: &Desk) {
    // The offers of a visit are kept by the browser, so one run serves every page after it.
    for theme in ["light", "dark"] {
        for direction in ["ltr", "rtl"] {
            for page in PAGES {
                desk.goto(&format!("{page}?dir={direction}")).await;
                desk.script(&format!("localStorage.setItem('theme', '{theme}');")).await;
                desk.window.refresh().await.unwrap();
                desk.find("h1").await;
                desk.until("the page has settled", "document.querySelector('h1').innerText.length > 0 && !document.querySelector('progress')").await;
                let place = format!("{page}, {theme}, {direction}");
                assert_eq!(violations(desk).await, [""; 0], "{place}");
                assert_eq!(overflow(desk).await, 0, "{place} is wider than the window");
                let title = desk.window.title().await.unwrap();
                let heading = desk.find("h1").await.text().await.unwrap();
                assert!(
                    title.starts_with(&heading),
                    "{place}: the title {title:?} does not begin with {heading:?}"
                );
            }
        }
    }
    let expected = desk.console().await;
    let only_the_missing_page = expected.iter().all(|entry| entry.contains("/no/such/page"));
    assert!(only_the_missing_page, "{expected:#?}");
}

#[test]
fn no_page_breaks_an_accessibility_rule_on_a_desk() {
    at_desk("axe-1280", 1280, look_at_every_page);
}

#[test]
fn no_page_breaks_an_accessibility_rule_on_a_small_telephone() {
    at_desk("axe-320", 320, look_at_every_page);
}

#[test]
fn the_rules_find_a_picture_without_a_text() {
    at_desk("axe-works", 1280, async |desk: &Desk| {
        desk.goto("/").await;
        desk.find("main h1").await;
        desk.script("const p = document.createElement('img'); p.src = 'data:,'; document.querySelector('main').append(p);").await;
        assert!(violations(desk).await.iter().any(|found| found.starts_with("image-alt")));
    });
}
