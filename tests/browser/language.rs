//! The page in other languages: chosen, remembered, written in their direction.

use serde_json::json;

use crate::axe::violations;
use crate::desk::{Desk, at_desk};

/// Chooses from the switch in the header, as a hand would.
async fn choose(desk: &Desk, code: &str) {
    let script = format!(
        "const s = document.querySelector('#language'); s.value = {}; s.focus(); s.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(code)
    );
    desk.script(&script).await;
    desk.until(
        &format!("the page is in {code}"),
        &format!("document.documentElement.lang === {}", json!(code)),
    )
    .await;
}

#[test]
fn a_language_is_chosen_and_remembered_and_the_work_is_kept() {
    at_desk("language", 1280, async |desk: &Desk| {
        desk.goto("/matching").await;
        desk.click("#run").await;
        desk.until_text("The proposal").await;
        choose(desk, "fr").await;
        desk.until_text("La proposition").await;
        // The proposal is still there, and so is the reader's place.
        desk.until("the switch keeps the focus", "document.activeElement.id === 'language'").await;
        assert_eq!(desk.window.title().await.unwrap(), "Appariement – Coalitions pays");
        desk.goto("/coalitions/LAO").await;
        desk.until_text("République démocratique populaire lao").await;
        desk.goto("/coalitions/LAO?lang=es").await;
        desk.until_text("República Democrática Popular Lao").await;
        choose(desk, "en").await;
        desk.until("the address no longer names a language", "!location.search.includes('lang')")
            .await;
        desk.window.refresh().await.unwrap();
        desk.until_text("Members and roles").await;
    });
}

#[test]
fn arabic_runs_from_right_to_left_and_breaks_no_rule() {
    at_desk("arabic", 320, async |desk: &Desk| {
        for page in ["/", "/needs", "/offers", "/matching", "/coalitions", "/coalitions/LAO"] {
            desk.goto(&format!("{page}?lang=ar")).await;
            desk.until(
                "the page runs from right to left",
                "document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar'",
            )
            .await;
            desk.until(
                "the page has settled",
                "document.querySelector('h1[tabindex]') && !document.querySelector('progress')",
            )
            .await;
            assert_eq!(violations(desk).await, [""; 0], "{page}");
            let wider = "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";
            assert_eq!(desk.script(wider).await, 0, "{page} is wider than the window");
        }
        desk.until_text("جمهورية لاو الديمقراطية الشعبية").await;
    });
}

#[test]
fn the_worker_that_explains_speaks_the_language_of_the_page() {
    at_desk("explain-french", 1280, async |desk: &Desk| {
        desk.goto("/coalitions/LAO?lang=fr").await;
        desk.until_text("Si un donateur se retirait").await;
        desk.script("[...document.querySelectorAll('.explain button')].at(-1).click();").await;
        desk.until_text("Changement pour l’État s’il se retirait").await;
        desk.until_text("Vérifié par").await;
    });
}
