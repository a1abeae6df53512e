//! Every link of the navigation, for each desk: the heading of the page that it leads to has the
//! focus, whichever program draws it, and the window's title says it.

use serde_json::{Value, json};

use super::sign_in;
use crate::desk::{Desk, at_desk};

/// What is focused, and what the page is called.
const STANDS: &str = "return [document.activeElement?.tagName, document.querySelector('main h1')?.innerText ?? '', document.title];";

#[test]
fn whoever_follows_a_link_of_the_navigation_hears_the_heading_of_the_page() {
    at_desk("focus", 1280, async |desk: &Desk| {
        for who in ["lao", "d-a", "isu"] {
            sign_in(desk, who).await;
            let links =
                "return [...document.querySelectorAll('.site-nav a')].map(a => a.pathname);";
            let links: Vec<Value> = desk.script(links).await.as_array().unwrap().clone();
            assert!(links.len() >= 5, "{who}: {links:?}");
            let mut before = String::new();
            // The last leads back to the first page, which another program draws.
            for path in links.iter().skip(1).chain(&links[..1]) {
                let path = path.as_str().unwrap();
                desk.click(&format!(".site-nav a[href^='{path}']:not([aria-current])")).await;
                desk.until(
                    &format!("{who}: {path} has settled"),
                    &format!(
                        "location.pathname === {} && document.querySelector('main h1')?.innerText
                         && !document.querySelector('main .skeleton')",
                        json!(path)
                    ),
                )
                .await;
                desk.until(
                    &format!("{who}: the heading of {path} has the focus"),
                    "document.activeElement?.tagName === 'H1'",
                )
                .await;
                let stands = desk.script(STANDS).await;
                let [focused, heading, title] = [0, 1, 2].map(|at| stands[at].as_str().unwrap());
                assert_eq!(focused, "H1", "{who}: {path}");
                assert!(title.starts_with(heading), "{who}: {path} is called {title:?}");
                assert_ne!(title, before, "{who}: {path}");
                title.clone_into(&mut before);
            }
            assert_eq!(desk.console().await, [""; 0], "{who}");
            super::sign_out(desk).await;
        }
    });
}

#[test]
fn the_browsers_own_way_to_a_page_leaves_the_focus_where_it_was() {
    at_desk("focus-typed", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.click(".site-nav a[href^='/desk/needs']").await;
        desk.until(
            "the heading has the focus",
            "location.pathname === '/desk/needs' && document.activeElement?.tagName === 'H1'",
        )
        .await;
        desk.goto("/desk/figures").await;
        desk.until("the page has settled", "document.querySelector('main h1')?.innerText && !document.querySelector('main .skeleton')").await;
        assert_eq!(desk.script("return document.activeElement.tagName;").await, "BODY");
        assert_eq!(desk.script("return sessionStorage.getItem('followed');").await, Value::Null);
    });
}
