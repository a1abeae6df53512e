//! States that a page passes through and at which no other script stops: what a form refuses, what is
//! about to be sent, a run under way. Each is looked at in both directions and both themes, and in the
//! narrowest window.

use serde_json::json;

use super::every_page::first;
use super::focal_point::{describe, draft};
use super::offline_rounds::{closed_round, open_round};
use super::unit_script::need;
use super::{choose, pick, press, sign_in, sign_out, write};
use crate::axe::every_way;
use crate::desk::{Desk, at_desk};
use crate::states::{hold, release};

/// Whether all complaints of the console are refusals that were meant.
async fn refused_alone(desk: &Desk, codes: &[&str]) {
    let complaints = desk.console().await;
    let is_meant = |one: &String| codes.iter().any(|code| one.contains(code));
    assert!(complaints.iter().all(is_meant), "{complaints:#?}");
}

/// Opens a page of the desks, and waits for all that it shows.
async fn open(desk: &Desk, page: &str) {
    desk.goto(&format!("/desk/{page}")).await;
    desk.until(
        &format!("/desk/{page} has settled"),
        "document.querySelector('main h1')?.innerText && !document.querySelector('main .skeleton, main progress')",
    )
    .await;
}

/// A form says what is wrong.
const REFUSED: &str = "document.querySelector('main [role=alert], main .notice-danger')";

#[test]
fn ways_in_that_are_refused_and_what_an_observer_finds() {
    at_desk("states-ways", 1280, async |desk: &Desk| {
        open(desk, "sign-in").await;
        desk.find("#email").await;
        desk.unfold("main details").await;
        every_way(desk, "a password that was forgotten").await;
        write(desk, "#email", "lao@demo.example").await;
        write(desk, "#password", "not the password").await;
        desk.click("main form button").await;
        desk.until("it is refused", REFUSED).await;
        every_way(desk, "a password that is wrong").await;
        desk.goto("/desk/welcome#nobody-made-this-link").await;
        desk.until("it is said", "document.querySelector('main .notice')").await;
        every_way(desk, "a link that leads nowhere").await;
        sign_in(desk, "observer").await;
        for page in ["", "needs", "coalitions", "figures", "account"] {
            open(desk, page).await;
            every_way(desk, &format!("an observer: {page}")).await;
        }
        refused_alone(desk, &["401", "403", "404", "410", "422"]).await;
    });
}

#[test]
fn a_state_passes_through_what_is_empty_refused_checked_and_taken_back() {
    at_desk("states-state", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        open(desk, "needs?q=no+such+need").await;
        desk.until_text("No need fits these filters").await;
        every_way(desk, "no need fits").await;

        open(desk, "needs/new").await;
        write(desk, "#title", "A title alone").await;
        press(desk, "Check and send").await;
        press(desk, "Send to the unit").await;
        desk.until("what is missing is named", "document.querySelector('.error-summary')").await;
        every_way(desk, "a need that is refused").await;
        describe(desk, "Passed through").await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        every_way(desk, "a need with everything unfolded").await;
        write(desk, "#line-1-amount", "much").await;
        press(desk, "Save draft").await;
        desk.until("it is refused", REFUSED).await;
        every_way(desk, "an amount that nobody can read").await;
        write(desk, "#line-1-amount", "1000").await;
        press(desk, "Check and send").await;
        desk.until_text("Check before it goes").await;
        every_way(desk, "a need before it goes").await;
        press(desk, "Back to the form").await;
        press(desk, "Remove").await;
        desk.until("it can be put back", "!document.querySelector('#line-1')").await;
        every_way(desk, "a line that was removed").await;

        let id = draft(desk, "Taken back").await;
        open(desk, &format!("needs/{id}")).await;
        press(desk, "Withdraw this need").await;
        desk.until_text("Restore as a draft").await;
        desk.until("its history is there", "document.querySelector('ol.history li')").await;
        every_way(desk, "a need that was withdrawn").await;

        open(desk, "account").await;
        write(desk, "#current-password", "not the password").await;
        write(desk, "#new-password", "four words not easily told").await;
        desk.tap("form:has(#current-password) .button").await;
        desk.until("it is refused", REFUSED).await;
        every_way(desk, "a password that is not changed").await;
        desk.script("localStorage.clear();").await;
        refused_alone(desk, &["401", "403", "422"]).await;
    });
}

#[test]
fn a_donor_passes_through_each_kind_of_offer_and_what_is_refused() {
    at_desk("states-donor", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        open(desk, "offers?q=no+such+offer").await;
        every_way(desk, "no offer fits").await;
        open(desk, "offers/new").await;
        let kinds =
            "return [...document.querySelectorAll('input[name=offer-kind]')].map(of => of.value);";
        let kinds = desk.script(kinds).await;
        let kinds = kinds.as_array().unwrap();
        assert!(kinds.len() > 2, "{kinds:?}");
        for kind in kinds {
            let kind = kind.as_str().unwrap();
            desk.tap(&format!("input[name=offer-kind][value={kind}]")).await;
            desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);")
                .await;
            every_way(desk, &format!("an offer of the kind {kind}")).await;
        }
        press(desk, "Save and put into the matching").await;
        desk.until("it is refused", REFUSED).await;
        every_way(desk, "an offer that is refused").await;

        let id = first(desk, "d-a", "needs").await;
        open(desk, &format!("needs/{id}")).await;
        desk.tap("section[aria-labelledby=say-title] button:nth-of-type(2)").await;
        desk.find("[id^=reason-]").await;
        every_way(desk, "a reason not to take part").await;
        desk.script("localStorage.clear();").await;
        refused_alone(desk, &["422"]).await;
    });
}

#[test]
fn the_unit_passes_through_what_is_open_refused_and_followed() {
    at_desk("states-unit", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let id = need(desk, "Passed through", json!({ "amount": "1000" })).await;
        sign_out(desk).await;
        sign_in(desk, "isu").await;
        open(desk, "queue?what=submitted").await;
        press(desk, "Return with a comment…").await;
        desk.find(&format!("#return-text-{id}")).await;
        every_way(desk, "a need that is about to be returned").await;

        open(desk, "people").await;
        desk.unfold("#people-invite").await;
        choose(desk, "#invite-party", "MRT").await;
        choose(desk, "#invite-role", "focal_point").await;
        desk.script("document.querySelector('form:has(#invite-email)').noValidate = true;").await;
        write(desk, "#invite-email", "no address").await;
        press(desk, "Make the invitation").await;
        desk.until("it is refused", REFUSED).await;
        every_way(desk, "an invitation that is refused").await;

        open(desk, "exclusions").await;
        desk.unfold("main details:has(#veto-owner)").await;
        desk.tap("main details:has(#veto-owner) form button").await;
        desk.until("what is missing has the focus", "document.activeElement.id === 'veto-owner'")
            .await;
        desk.find("#veto-owner-problem").await;
        every_way(desk, "an exclusion that names nobody").await;

        open(desk, "rounds/new").await;
        choose(desk, "#state", "LAO").await;
        pick(desk, "#asked", "D-A").await;
        press(desk, "Save").await;
        desk.until("the draft is there", "location.pathname.startsWith('/desk/rounds/R-')").await;
        press(desk, "Open the round").await;
        desk.until("it is refused", REFUSED).await;
        every_way(desk, "a round that is refused").await;

        let (round, _) = open_round(desk).await;
        open(desk, &format!("rounds/{round}")).await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        desk.until_text("Close and make the answer").await;
        every_way(desk, "a round that is followed").await;
        desk.script("localStorage.clear();").await;
        refused_alone(desk, &["422"]).await;
    });
}

#[test]
fn a_run_of_the_workbench_is_looked_at_while_it_goes_on_and_when_it_was_cancelled() {
    at_desk("states-workbench", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        open(desk, "workbench").await;
        press(desk, "Take the snapshot").await;
        desk.until("the snapshot is chosen", "document.querySelector('#bench-case').value").await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        every_way(desk, "a snapshot and its rules unfolded").await;
        hold(desk).await;
        desk.click("#bench-start").await;
        desk.find(".run-progress button").await;
        every_way(desk, "a run under way").await;
        desk.tap(".run-progress button").await;
        release(desk).await;
        desk.until_text("The matching was cancelled").await;
        every_way(desk, "a run that was cancelled").await;
        desk.click("#bench-start").await;
        release(desk).await;
        desk.until("the run is there", "document.querySelector('#run-A')").await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        every_way(desk, "a run with everything unfolded").await;
        desk.script("localStorage.clear();").await;
    });
}

#[test]
fn the_answer_of_a_round_is_looked_at_before_it_is_given() {
    at_desk("states-round", 1280, async |desk: &Desk| {
        closed_round(desk).await;
        desk.script("document.querySelectorAll('main details').forEach(d => d.open = true);").await;
        every_way(desk, "an answer that is not given yet").await;
    });
}
