//! A donor's desk tries an offer on unposted numbers, posts it, and answers a need.

use serde_json::{Value, json};

use super::unit_script::sent;
use super::{api, choose, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};
use crate::wire::Wire;

/// Numbers that nobody posted do not leave the browser: heard on the wire, where a worker's requests
/// are no others than the page's.
#[test]
fn what_an_offer_would_fit_is_worked_out_without_a_request() {
    at_desk("desk-offer-private", 1280, async |desk: &Desk| {
        let wire = Wire::before(&desk.address).await;
        let mut donor = desk.beside(1280).await;
        donor.address.clone_from(&wire.address);
        sign_in(&donor, "d-a").await;
        donor.goto("/desk/offers/new").await;
        donor.until_text("Say what kind of support it is").await;
        let follows = "document.documentElement.dataset.liveStands === 'open'";
        donor.until("the page follows what changes", follows).await;
        let before = wire.told();
        assert!(before.contains_key("POST /api/v1/session"), "{before:?}");
        assert!(before.contains_key("GET /api/v1/market"), "{before:?}");
        fill(&donor, "400000").await;
        donor.until_text("with one change").await;
        assert_eq!(wire.told_since(&before), [""; 0], "unposted numbers left the browser");
        let offers = api(&donor, "offers?limit=100").await;
        let titles: Vec<_> = offers["items"].as_array().unwrap().iter().collect();
        assert!(titles.iter().all(|offer| offer["body"]["title"] != "A first try"));

        // An offer that was posted, tried without one of its rules.
        donor.tap("#offer-ldc-only").await;
        press(&donor, "Save and put into the matching").await;
        let is_there = "/\\/desk\\/offers\\/(?!new)[^/]+$/.test(location.pathname)";
        donor.until("the offer has a page", is_there).await;
        let without = "[...document.querySelectorAll('.offer-fit .rules button')].find(of => of.innerText.includes('+'))";
        donor.until("a rule can be left out", without).await;
        donor.until("the page follows what changes", follows).await;
        let before = wire.told();
        donor.script(&format!("{without}.click();")).await;
        donor.until_text("Tried on this device").await;
        assert_eq!(wire.told_since(&before), [""; 0], "what is tried left the browser");

        // It stands in the address, behind what browsers send: opened again, it is tried again.
        let address = donor.script("return location.pathname + location.hash;").await;
        let (page, rule) = address.as_str().unwrap().split_once("#without=").expect("a rule");
        donor.goto("/desk/offers").await;
        donor.until("the list is there", "document.querySelector('main tbody tr')").await;
        donor.goto(&format!("{page}#without={rule}&sort=priority")).await;
        donor.until_text("Tried on this device").await;
        donor
            .until(
                "it is compared",
                "document.querySelector('.offer-fit .lead')?.innerText.includes('Fits')",
            )
            .await;
        let order = donor.script("return document.querySelector('#fit-order').value;").await;
        assert_eq!(order, "priority");
        let told = wire.told();
        assert!(told.keys().all(|line| !line.contains("without")), "{told:?}");
        donor.tap("#try-undo").await;
        donor.until("nothing is tried", "location.hash === '#sort=priority'").await;

        // What was tried goes on in the form, which has it back with one press; no server hears of it.
        donor.goto("/desk/offers").await;
        donor.until("the list is there", "document.querySelector('main tbody tr')").await;
        donor.goto(&format!("{page}#without={rule}")).await;
        donor.until_text("Tried on this device").await;
        let told = wire.told();
        donor.follow("Go on with this in the form").await;
        donor.until("the form is open", "location.pathname.endsWith('/edit')").await;
        donor.until("the form leaves it out", "document.querySelector('#try-undo')").await;
        donor.until("it is left out once", "!location.hash.includes('without')").await;
        assert!(wire.told_since(&told).iter().all(|line| !line.contains("without")));
        donor.tap("#try-undo").await;
        donor.until("the rule is back", "!document.querySelector('#try-undo')").await;
        donor.close().await;
    });
}

#[test]
fn an_offer_is_posted_and_a_need_is_answered_and_the_answer_taken_back() {
    at_desk("desk-offer", 360, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/offers/new").await;
        fill(desk, "400000").await;
        press(desk, "Save and put into the matching").await;
        desk.until("the offer has a page", "/\\/desk\\/offers\\/[^/]+$/.test(location.pathname) && !location.pathname.endsWith('new')").await;
        desk.until_text("with one change").await;
        press(desk, "Show interest").await;
        desk.until("what was said is there", "document.querySelector('.said .tag')").await;
        let interests = api(desk, "interests?limit=100").await;
        assert_eq!(interests["items"][0]["body"]["stance"], "interested");
        crate::axe::every_way(desk, "an offer with an answer to a need").await;
        desk.tap(".said button").await;
        desk.until("it was taken back", "!document.querySelector('.said')").await;
    });
}

#[test]
fn what_keeps_an_offer_out_of_the_matching_is_marked_where_it_is_filled_in() {
    at_desk("desk-offer-short", 360, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let edit = json!({ "body": { "title": "Begun", "kind": "funding" } });
        let made = sent(desk, "offers", None, &edit).await;
        desk.goto(&format!("/desk/offers/{}", made["body"]["id"].as_str().unwrap())).await;
        press(desk, "Put into the matching").await;
        desk.until("the form is open", "location.pathname.endsWith('/edit')").await;
        desk.until("what is missing is named", "document.querySelector('.error-summary a')").await;
        crate::axe::every_way(desk, "a form that says what an offer lacks").await;
        // It is said once: whoever comes back later finds the form alone.
        desk.script("location.reload();").await;
        desk.until("the form is there", "document.querySelector('#offer-title')").await;
        let summaries = "return document.querySelectorAll('.error-summary').length;";
        assert_eq!(desk.script(summaries).await, 0);
        let refused = desk.console().await;
        assert!(refused.iter().all(|one| one.contains("422")), "{refused:?}");
    });
}

/// Money for one year, for any State.
pub(super) async fn fill(desk: &Desk, amount: &str) {
    write(desk, "#offer-title", "A first try").await;
    desk.tap("input[name=offer-kind][value=funding]").await;
    write(desk, "#offer-years-0-year", "2026").await;
    write(desk, "#offer-years-0-currency", "USD").await;
    write(desk, "#offer-years-0-amount", amount).await;
}

#[test]
fn a_donor_excludes_a_state_for_its_own_side_and_takes_it_back_unseen_by_the_state() {
    at_desk("desk-own-exclusion", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/account").await;
        desk.follow("Exclusions").await;
        desk.unfold("main details:has(#veto-other)").await;
        assert_eq!(desk.script("return document.querySelector('#veto-owner');").await, Value::Null);
        choose(desk, "#veto-other", "LAO").await;
        write(desk, "#veto-reason", "Our own reason").await;
        press(desk, "Add").await;
        let listed = "document.querySelector('#exclusions')?.innerText.includes('Our own reason')";
        desk.until("it is in force", listed).await;
        crate::axe::every_way(desk, "exclusions of a side").await;
        let all = api(desk, "exclusions?limit=100").await;
        let all = all["items"].as_array().unwrap();
        assert!(all.iter().all(|one| one["owner"] == "D-A"), "{all:?}");
        let own = all.iter().find(|one| one["body"]["reason"] == "Our own reason").unwrap();
        assert_eq!((&own["body"]["by"], &own["status"]), (&json!("donor"), &json!("published")));
        sign_out(desk).await;

        sign_in(desk, "lao").await;
        desk.goto("/desk/exclusions").await;
        desk.until("the page is there", "document.querySelector('#veto-other')").await;
        desk.until("and its list", "document.querySelector('#exclusions')").await;
        assert!(!desk.text().await.contains("Our own reason"));
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        desk.goto("/desk/exclusions").await;
        desk.until("it is listed", listed).await;
        let id = own["id"].as_str().unwrap();
        let withdraw = format!("#exclusions button[aria-label*='{id}']");
        desk.tap(&withdraw).await;
        desk.until("it is taken back", &format!("!({listed})")).await;
        desk.until("the way back has the focus", "document.activeElement.closest('.undo')").await;
        press(desk, "Undo").await;
        desk.until("it is in force again", listed).await;
        let now = api(desk, &format!("exclusions/{id}")).await;
        assert_eq!(now["status"], "published");
        desk.tap(&withdraw).await;
        desk.until("it is taken back", &format!("!({listed})")).await;
    });
}
