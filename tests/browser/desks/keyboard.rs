//! Each role does its work with a keyboard alone.

use serde_json::{Value, json};

use super::unit_script::need;
use super::{PASSWORD, api};
use crate::desk::{Desk, at_desk};
use crate::keys::{
    DOWN, ENTER, SPACE, TAB, choose, enter, press, round, settled, tab_to, tab_to_id, type_text,
};

/// Signs in with keys alone.
pub(super) async fn sign_in(desk: &Desk, who: &str) {
    desk.goto("/desk/sign-in").await;
    desk.find("#email").await;
    tab_to_id(desk, "email").await;
    type_text(desk, &format!("{who}@demo.example")).await;
    press(desk, &[TAB]).await;
    type_text(desk, PASSWORD).await;
    press(desk, &[ENTER]).await;
    desk.until("the first page of the desk is there", "location.pathname === '/desk/'").await;
    desk.until("somebody is signed in", "document.querySelector('.desk-strip bdi')").await;
    settled(desk).await;
}

/// Types into a field.
pub(super) async fn fill(desk: &Desk, id: &str, text: &str) {
    tab_to_id(desk, id).await;
    type_text(desk, text).await;
}

#[test]
fn a_focal_point_posts_a_need_with_a_keyboard_alone() {
    at_desk("keys-focal-point", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        enter(desk, "Needs").await;
        enter(desk, "New need").await;
        desk.find("#title").await;
        settled(desk).await;
        fill(desk, "title", "Typed with keys").await;
        choose(desk, "theme", "A4").await;
        choose(desk, "activity", "BAC").await;
        choose(desk, "priority", "1").await;
        enter(desk, "Add a line").await;
        choose(desk, "line-1-kind", "funding").await;
        desk.until(
            "standard lines are there",
            "document.querySelector('#line-1-code').options.length > 1",
        )
        .await;
        tab_to_id(desk, "line-1-code").await;
        press(desk, &[DOWN]).await;
        fill(desk, "line-1-year", "2027").await;
        fill(desk, "line-1-amount", "1250000").await;
        fill(desk, "line-1-currency", "USD").await;
        tab_to_id(desk, "share-all").await;
        press(desk, &[SPACE]).await;
        tab_to(desk, "who may see it", "at.name === 'visibility'").await;
        for _ in 0..6 {
            if desk
                .script("return document.activeElement.checked && document.activeElement.value;")
                .await
                == "states_parties"
            {
                break;
            }
            press(desk, &[DOWN]).await;
        }
        enter(desk, "Check and send").await;
        desk.until_text("Check before it goes").await;
        enter(desk, "Send to the unit").await;
        desk.until_text("The need is with the unit").await;
        let id = desk.script("return location.pathname.split('/').at(-1);").await;
        let kept = api(desk, &format!("needs/{}", id.as_str().unwrap())).await;
        assert_eq!(kept["status"], "submitted");
        assert_eq!(kept["body"]["title"], "Typed with keys");
        assert_eq!(kept["body"]["lines"][0]["amount"], "1250000");
        assert_eq!(kept["body"]["lines"][0]["shared"], true);
    });
}

#[test]
fn a_donor_finds_a_need_and_shows_interest_with_a_keyboard_alone() {
    at_desk("keys-donor", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        enter(desk, "Offers").await;
        desk.find("main tbody tr").await;
        enter(desk, "New offer").await;
        desk.find("#offer-title").await;
        settled(desk).await;
        fill(desk, "offer-title", "Typed with keys").await;
        tab_to(desk, "the kind of support", "at.name === 'offer-kind'").await;
        for _ in 0..6 {
            press(desk, &[SPACE]).await;
            if desk.script("return document.activeElement.value;").await == "funding" {
                break;
            }
            press(desk, &[DOWN]).await;
        }
        fill(desk, "offer-years-0-year", "2026").await;
        fill(desk, "offer-years-0-amount", "400000").await;
        enter(desk, "Save and put into the matching").await;
        desk.until("the offer has a page", "/\\/desk\\/offers\\/[^/]+$/.test(location.pathname) && !location.pathname.endsWith('new')").await;
        desk.until_text("with one change").await;
        enter(desk, "Show interest").await;
        desk.until("what was said is there", "document.querySelector('.said .tag')").await;
        let interests = api(desk, "interests?limit=100").await;
        assert_eq!(interests["items"][0]["body"]["stance"], "interested");
    });
}

#[test]
fn the_unit_runs_a_matching_and_drafts_a_coalition_with_a_keyboard_alone() {
    at_desk("keys-unit", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        enter(desk, "Workbench").await;
        settled(desk).await;
        enter(desk, "Take the snapshot").await;
        desk.until("the snapshot is chosen", "document.querySelector('#bench-case')?.value").await;
        desk.find("#bench-start").await;
        tab_to_id(desk, "bench-start").await;
        press(desk, &[ENTER]).await;
        desk.until("the run is there", "document.querySelector('#run-A')").await;
        tab_to(
            desk,
            "the coalitions of the run",
            "at.tagName === 'SUMMARY' && at.closest('section')?.querySelector('#run-A')",
        )
        .await;
        for _ in 0..10 {
            press(desk, &[ENTER]).await;
            let shown = "return [...document.querySelectorAll('section button')].some(b => b.innerText.includes('Draft') && b.checkVisibility());";
            if desk.script(shown).await == true {
                break;
            }
            tab_to(desk, "the next part of the run", "at.tagName === 'SUMMARY'").await;
        }
        tab_to(
            desk,
            "the way to a draft",
            "at.tagName === 'BUTTON' && at.innerText.includes('Draft')",
        )
        .await;
        press(desk, &[ENTER]).await;
        let draft = "document.querySelector('section.panel a[href*=\"/desk/coalitions/\"]')";
        desk.until("the draft has a page", draft).await;
        tab_to(desk, "the draft", "at.tagName === 'A' && at.closest('section.panel') && at.pathname.startsWith('/desk/coalitions/')").await;
        press(desk, &[ENTER]).await;
        desk.until_text("Invite the members…").await;
        let all = api(desk, "coalitions?limit=10").await;
        let last = all["items"].as_array().unwrap().last().unwrap();
        assert_eq!(last["status"], Value::from("draft"));
    });
}

/// Adds one to a list that takes several.
async fn pick(desk: &Desk, id: &str, value: &str) {
    choose(desk, id, value).await;
    press(desk, &[TAB, ENTER]).await;
    let picked = format!("document.querySelector('.pick-list:has(#{id}) .picked')");
    desk.until(&format!("{value} is among {id}"), &picked).await;
}

#[test]
fn the_unit_returns_a_need_excludes_a_pair_and_opens_a_round_with_a_keyboard_alone() {
    at_desk("keys-unit-rest", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = need(desk, "Checked with keys", json!({ "amount": "1000" })).await;
        desk.goto("/desk/").await;
        settled(desk).await;
        enter(desk, "Sign out").await;
        desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;

        sign_in(desk, "isu").await;
        enter(desk, "What waits for the unit").await;
        desk.until_text("Checked with keys").await;
        settled(desk).await;
        tab_to(desk, "the need", "at.innerText === 'Checked with keys'").await;
        enter(desk, "Return with a comment…").await;
        choose(desk, &format!("return-field-{id}"), "lines[0].amount").await;
        fill(desk, &format!("return-text-{id}"), "Typed with keys").await;
        enter(desk, "Return it").await;
        desk.until("it went back", "!document.body.innerText.includes('Checked with keys')").await;
        let history = api(desk, &format!("needs/{id}/history")).await;
        let last = history.as_array().unwrap().last().unwrap();
        assert_eq!(last["comments"][0]["text"], "Typed with keys");

        enter(desk, "Workbench").await;
        desk.find("#bench-run").await;
        settled(desk).await;
        enter(desk, "Exclusions").await;
        desk.find("#exclusions").await;
        settled(desk).await;
        enter(desk, "Add an exclusion for a side").await;
        choose(desk, "veto-owner", "D-A").await;
        choose(desk, "veto-other", "LAO").await;
        fill(desk, "veto-reason", "Typed with keys").await;
        press(desk, &[ENTER]).await;
        desk.until(
            "it is in force",
            "document.querySelector('#exclusions')?.innerText.includes('Typed with keys')",
        )
        .await;
        enter(desk, "Withdraw").await;
        desk.until(
            "it is taken back",
            "!document.querySelector('#exclusions')?.innerText.includes('Typed with keys')",
        )
        .await;

        enter(desk, "Response rounds").await;
        desk.until_text("Draft a round").await;
        settled(desk).await;
        enter(desk, "Draft a round").await;
        desk.find("#fallback").await;
        settled(desk).await;
        let needs = api(desk, "needs?status=published&state=LAO&limit=1").await;
        let asked_about = needs["items"][0]["id"].as_str().unwrap();
        choose(desk, "state", "LAO").await;
        pick(desk, "needs", asked_about).await;
        pick(desk, "asked", "D-A").await;
        // Month, day and year are stops of one field.
        for (id, day) in [("opens", "01012026"), ("closes", "12302999")] {
            fill(desk, id, day).await;
        }
        fill(desk, "fallback", "The unit asks again.").await;
        enter(desk, "Save").await;
        desk.until("the draft is there", "location.pathname.startsWith('/desk/rounds/R-')").await;
        enter(desk, "Open the round").await;
        desk.until_text("Close and make the answer").await;
        let rounds = api(desk, "rounds?limit=10").await;
        let round = &rounds["items"][0];
        assert_eq!(
            (&round["status"], &round["body"]["closes"]),
            (&json!("published"), &json!("2999-12-30"))
        );
    });
}

#[test]
fn an_observer_reads_what_it_may_see_with_a_keyboard_alone() {
    at_desk("keys-observer", 1280, async |desk: &Desk| {
        sign_in(desk, "observer").await;
        enter(desk, "Needs").await;
        desk.find("main tbody tr").await;
        settled(desk).await;
        let rows = "return document.querySelectorAll('main tbody tr').length;";
        let all = desk.script(rows).await;
        tab_to_id(desk, "filter-state").await;
        press(desk, &[ENTER]).await;
        tab_to_id(desk, "filter-state-LAO").await;
        press(desk, &[SPACE]).await;
        desk.until(
            "the list is narrowed",
            &format!("0 < document.querySelectorAll('main tbody tr').length && document.querySelectorAll('main tbody tr').length < {all}"),
        )
        .await;
        tab_to(desk, "the first need", "at.tagName === 'A' && at.closest('main tbody tr')").await;
        press(desk, &[ENTER]).await;
        desk.until("its lines are there", "document.querySelector('#lines-title')").await;
        settled(desk).await;
        enter(desk, "Figures").await;
        desk.find(".headline").await;
        settled(desk).await;
        assert!(round(desk).await > 5);
    });
}

#[test]
fn a_visitor_matches_and_opens_a_coalition_with_a_keyboard_alone() {
    at_desk("keys-visitor", 1280, async |desk: &Desk| {
        desk.goto("/").await;
        settled(desk).await;
        enter(desk, "Matching").await;
        desk.find("#run").await;
        settled(desk).await;
        tab_to_id(desk, "run").await;
        press(desk, &[ENTER]).await;
        desk.until_text("The proposal").await;
        enter(desk, "See the coalitions").await;
        desk.find("main tbody tr").await;
        settled(desk).await;
        enter(desk, "Afghanistan").await;
        desk.until_text("What stays open, and why").await;
        let what = "at.tagName === 'BUTTON' && at.innerText.startsWith('What would help?')";
        tab_to(desk, "a question about an open line", what).await;
        press(desk, &[ENTER]).await;
        desk.until_text("Checked by matching again").await;
        assert!(round(desk).await > 5);
    });
}

#[test]
fn every_stop_of_a_page_is_seen_and_none_holds_the_focus() {
    for width in [360, 1280] {
        at_desk("keys-round", width, async |desk: &Desk| {
            for (who, pages) in [
                ("lao", &["", "needs", "needs/new", "needs/import", "coalitions", "account"][..]),
                ("d-a", &["offers", "offers/new", "needs"][..]),
                ("isu", &["queue", "workbench", "people"][..]),
            ] {
                super::sign_in(desk, who).await;
                for page in pages {
                    desk.goto(&format!("/desk/{page}")).await;
                    settled(desk).await;
                    assert!(round(desk).await > 5, "{who}: {page}");
                }
                desk.goto("/desk/").await;
                settled(desk).await;
                super::sign_out(desk).await;
            }
        });
    }
}
