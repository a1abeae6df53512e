//! The accessibility rules of axe-core on every page, in both themes and both directions.

use serde_json::{Value, json};

use crate::chromium::command;
use crate::desk::{Desk, at_desk, given};
use crate::desks::look_at;

/// Every page in the state that holds most.
const PAGES: [&str; 7] =
    ["/", "/needs", "/offers", "/matching", "/coalitions", "/coalitions/LAO", "/no/such/page"];
const DIRECTIONS: [&str; 2] = ["ltr", "rtl"];
const THEMES: [&str; 2] = ["light", "dark"];
/// The narrowest window that everything fits into.
pub(crate) const NARROWEST: u64 = 320;
/// As far apart as a reader may set lines, letters and words (WCAG 2.2, 1.4.12), of whatever language.
const APART: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }";

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

/// Looks at the page as it stands in both directions and both themes, and at whether it fits, as wide as
/// it is and in the narrowest window. What is open, typed or said stays as it is: direction and theme are
/// set where the page itself sets them, and given back.
pub(crate) async fn every_way(desk: &Desk, place: &str) {
    let before = worn(desk).await;
    assert_eq!(broken_in_some_way(desk).await, [""; 0], "{place}");
    for direction in DIRECTIONS {
        wear(desk, direction, THEMES[0]).await;
        fits(desk, &format!("{place}, {direction}")).await;
    }
    let width = desk.script("return innerWidth;").await.as_u64().unwrap();
    narrow(desk, NARROWEST).await;
    for direction in DIRECTIONS {
        wear(desk, direction, THEMES[0]).await;
        fits(desk, &format!("{place}, {direction}, {NARROWEST}")).await;
        spread(desk, APART).await;
        fits(desk, &format!("{place}, {direction}, {NARROWEST}, spread")).await;
        spread(desk, "").await;
    }
    // A telephone is a device that the driver feigns in the same way: it must not end.
    if width < 500 {
        narrow(desk, width).await;
    } else {
        command(desk, "Emulation.clearDeviceMetricsOverride", json!({})).await;
    }
    desk.until("the window is as it was", &format!("innerWidth === {width}")).await;
    wear(desk, &before[0], &before[1]).await;
}

/// What axe finds in any direction and theme, each with where.
async fn broken_in_some_way(desk: &Desk) -> Vec<String> {
    let mut broken = Vec::new();
    for direction in DIRECTIONS {
        for theme in THEMES {
            wear(desk, direction, theme).await;
            let found = if theme == THEMES[0] {
                violations(desk).await
            } else {
                violations_of_colour(desk).await
            };
            broken.extend(found.iter().map(|found| format!("{direction}, {theme}: {found}")));
        }
    }
    broken
}

/// Direction and theme that the page has; no theme is that of the device.
async fn worn(desk: &Desk) -> [String; 2] {
    let worn =
        "const { dir, dataset } = document.documentElement; return [dir, dataset.theme ?? ''];";
    serde_json::from_value(desk.script(worn).await).unwrap()
}

/// Sets direction and theme as the page does.
async fn wear(desk: &Desk, direction: &str, theme: &str) {
    let script = "const [direction, theme] = arguments, root = document.documentElement;
        root.dir = direction;
        if (theme) root.dataset.theme = theme; else delete root.dataset.theme;";
    desk.window.execute(script, vec![json!(direction), json!(theme)]).await.unwrap();
}

/// Sets these rules beside those of the page, as a reader does; none: takes them away.
async fn spread(desk: &Desk, rules: &str) {
    let script = "const sheet = new CSSStyleSheet();
        sheet.replaceSync(arguments[0]);
        document.adoptedStyleSheets = arguments[0] ? [sheet] : [];";
    desk.window.execute(script, vec![json!(rules)]).await.unwrap();
}

/// Makes the window as wide as a telephone.
async fn narrow(desk: &Desk, width: u64) {
    let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": true });
    command(desk, "Emulation.setDeviceMetricsOverride", size).await;
}

/// Nothing is wider than the window; pictures are drawn anew for it a moment after it has changed.
pub(crate) async fn fits(desk: &Desk, place: &str) {
    let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    desk.until(&format!("{place} is no wider than the window"), fits).await;
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
    for theme in THEMES {
        for direction in DIRECTIONS {
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
fn help_is_reached_from_every_page_and_breaks_no_rule() {
    at_desk("axe-help", 1280, async |desk: &Desk| {
        for from in ["/needs?lang=fr", "/desk/"] {
            desk.goto(from).await;
            desk.click("footer a[href^='/help']").await;
            desk.until("help is open", "location.pathname === '/help'").await;
        }
        desk.goto("/help?language=fr").await;
        desk.until_text("Comment les chiffres sont comptés").await;
        look_at(desk, "help-fr-1280").await;
        // It has no theme of its own to choose: it follows the device.
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        command(desk, "Emulation.setEmulatedMedia", dark).await;
        desk.goto("/help?language=ar").await;
        desk.until_text("وحدة دعم التنفيذ").await;
        look_at(desk, "help-ar-dark-1280").await;
    });
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

#[test]
fn what_is_broken_in_one_way_alone_is_found_and_the_page_is_as_before() {
    at_desk("axe-ways", 1280, async |desk: &Desk| {
        desk.goto("/?dir=rtl").await;
        desk.find("main h1").await;
        desk.until("it runs from right to left", "document.documentElement.dir === 'rtl'").await;
        let before = worn(desk).await;
        desk.script(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync(\"[dir=rtl][data-theme=dark] main h1 { color: #222 !important; }\");
             document.adoptedStyleSheets = [sheet];",
        )
        .await;
        let found = broken_in_some_way(desk).await;
        let [one] = &found[..] else { panic!("{found:#?}") };
        assert!(one.starts_with("rtl, dark: color-contrast"), "{one}");
        desk.script("document.adoptedStyleSheets = [];").await;
        wear(desk, &before[0], &before[1]).await;
        every_way(desk, "without it").await;
        assert_eq!(worn(desk).await, before);
        assert_eq!(desk.script("return innerWidth;").await, 1280);
    });
}
