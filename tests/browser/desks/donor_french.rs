//! A donor works in French with a keyboard alone: an offer, what it fits, why not the rest, a rule
//! tried without, what it says of needs, three needs beside each other. And what that looks like.

use serde_json::{Value, json};

use super::{PASSWORD, api, look_at};
use crate::desk::{Desk, at_desk};
use crate::keys::{ENTER, SPACE, TAB, choose, enter, press, settled, tab_to, tab_to_id, type_text};

/// How many requests the page sent to the server since it was loaded.
const REQUESTS: &str = "return performance.getEntriesByType('resource')
    .filter(r => r.name.includes('/api/')).length;";
/// The first number of the sentence with the counts: needs that fit.
const FITS: &str =
    "Number(document.querySelector('.offer-fit .lead')?.innerText.match(/\\d+/)?.[0] ?? -1)";
/// What the button promises that leaves a rule out of the draft.
const GAIN: &str = "return Number(document.activeElement.innerText.split('+')[1]);";

/// Signs in, in French from the first page on.
async fn sign_in(desk: &Desk, who: &str) {
    desk.goto("/desk/sign-in").await;
    desk.find("#email").await;
    choose(desk, "language", "fr").await;
    desk.until("the desk speaks French", "document.documentElement.lang === 'fr'").await;
    tab_to_id(desk, "email").await;
    type_text(desk, &format!("{who}@demo.example")).await;
    press(desk, &[TAB]).await;
    type_text(desk, PASSWORD).await;
    press(desk, &[ENTER]).await;
    desk.until("somebody is signed in", "document.querySelector('.desk-strip bdi')").await;
    settled(desk).await;
}

/// Types an offer of money for least developed countries in 2026, and puts it into the matching.
async fn an_offer(desk: &Desk) {
    desk.find("#offer-title").await;
    settled(desk).await;
    tab_to_id(desk, "offer-title").await;
    type_text(desk, "Écrite au clavier").await;
    tab_to(desk, "the kind of support", "at.name === 'offer-kind'").await;
    press(desk, &[SPACE]).await;
    assert_eq!(desk.script("return document.activeElement.value;").await, "funding");
    tab_to_id(desk, "offer-years-0-year").await;
    type_text(desk, "2026").await;
    tab_to_id(desk, "offer-years-0-amount").await;
    // As French groups figures: with a narrow space that breaks no line.
    type_text(desk, "400\u{202f}000").await;
    tab_to_id(desk, "offer-ldc-only").await;
    press(desk, &[SPACE]).await;
    enter(desk, "Enregistrer et mettre en correspondance").await;
    desk.until(
        "the offer has a page",
        "/\\/desk\\/offers\\/[^/]+$/.test(location.pathname) && !location.pathname.endsWith('new')",
    )
    .await;
    desk.until_text("avec un seul changement").await;
    settled(desk).await;
    let id = desk.script("return location.pathname.split('/').pop();").await;
    let offer = api(desk, &format!("offers/{}", id.as_str().unwrap())).await;
    assert_eq!(offer["body"]["years"][0]["amount"], "400000", "{offer:#}");
}

/// What the donor says of needs, as the server has it: stance, reason and whether it was taken back.
async fn said(desk: &Desk) -> Vec<(Value, Value, Value)> {
    let all = api(desk, "interests?limit=100").await;
    let of = |one: &Value| {
        (one["body"]["stance"].clone(), one["body"]["reason"].clone(), one["status"].clone())
    };
    all["items"].as_array().unwrap().iter().map(of).collect()
}

#[test]
fn a_donor_does_everything_in_french_with_a_keyboard_alone() {
    at_desk("keys-donor-french", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        enter(desk, "Offres").await;
        desk.until(
            "the list or its first step is there",
            "document.querySelector('#offer-title, a[href*=\"/desk/offers/new\"]')",
        )
        .await;
        if desk.script("return !document.querySelector('#offer-title');").await == true {
            enter(desk, "Nouvelle offre").await;
        }
        an_offer(desk).await;

        // Why not: a group of needs, and in it one need, rule by rule.
        tab_to(
            desk,
            "a rule that keeps needs out",
            "at.tagName === 'SUMMARY' && at.closest('.offer-fit') && !at.closest('tr')",
        )
        .await;
        press(desk, &[ENTER]).await;
        tab_to(
            desk,
            "why a need does not fit",
            "at.innerText === 'Pourquoi pas' && at.closest('details')",
        )
        .await;
        press(desk, &[ENTER]).await;
        desk.until("the rules are there", "document.querySelector('details table.why')").await;
        desk.until_text("Ne convient pas").await;
        assert_eq!(
            desk.script("return document.activeElement.getAttribute('aria-expanded');").await,
            "true"
        );

        // Tried without one rule: the count follows, and nothing is sent.
        let before = desk.script(&format!("return {FITS};")).await.as_i64().unwrap();
        let requests = desk.script(REQUESTS).await;
        tab_to(desk, "a try without the rule", "at.closest('.offer-fit .rules') && at.innerText.startsWith('Essayer') && Number(at.innerText.split('+')[1]) > 0").await;
        let gain = desk.script(GAIN).await.as_i64().unwrap();
        press(desk, &[ENTER]).await;
        desk.until("as many more fit as was said", &format!("{FITS} === {}", before + gain)).await;
        desk.until_text("Essayé sur cet appareil").await;
        let focus = "return document.activeElement.id;";
        assert_eq!(desk.script(focus).await, "try-undo", "the way back has the focus");
        crate::axe::every_way(desk, "an offer that is tried without one rule").await;
        press(desk, &[ENTER]).await;
        desk.until("as few fit as before", &format!("{FITS} === {before}")).await;
        desk.until("nothing is tried", "!document.querySelector('#try-undo')").await;
        assert_eq!(desk.script(focus).await, "offer-fit-title");
        assert_eq!(desk.script(REQUESTS).await, requests, "what is tried left the browser");
        let offers = api(desk, "offers?limit=100").await;
        let own = offers["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["body"]["title"] == "Écrite au clavier");
        assert_eq!(own.unwrap()["body"]["ldc_only"], true, "the offer is as it was saved");

        // Interested, and taken back; not for us, with a reason for the unit, and taken back.
        enter(desk, "Manifester un intérêt").await;
        desk.until("what was said is there", "document.activeElement.id.startsWith('unsay-')")
            .await;
        assert_eq!(said(desk).await, [(json!("interested"), Value::Null, json!("published"))]);
        press(desk, &[ENTER]).await;
        desk.until("it was taken back", "document.activeElement.id.startsWith('say-')").await;
        press(desk, &[TAB, ENTER]).await;
        desk.until("the reason is asked for", "document.activeElement.id.startsWith('reason-')")
            .await;
        type_text(desk, "Hors de nos pays").await;
        press(desk, &[TAB, ENTER]).await;
        desk.until("what was said is there", "document.activeElement.id.startsWith('unsay-')")
            .await;
        let stands: Vec<_> =
            said(desk).await.into_iter().filter(|one| one.2 == "published").collect();
        assert_eq!(stands, [(json!("not_for_us"), json!("Hors de nos pays"), json!("published"))]);
        press(desk, &[ENTER]).await;
        desk.until("it was taken back", "document.activeElement.id.startsWith('say-')").await;
        assert!(said(desk).await.iter().all(|one| one.2 == "withdrawn"));

        // Three needs beside each other, and no fourth.
        for count in 1..=3 {
            tab_to(
                desk,
                "a need to compare",
                "at.type === 'checkbox' && at.id.startsWith('beside-') && !at.checked",
            )
            .await;
            press(desk, &[SPACE]).await;
            desk.until(
                "it is chosen",
                &format!("document.querySelectorAll('[id^=beside-]:checked').length === {count}"),
            )
            .await;
        }
        desk.until("three needs stand beside each other", "document.querySelectorAll('section[aria-labelledby=fit-compare] thead th').length === 4").await;
        assert_eq!(
            desk.script("return document.querySelectorAll('[id^=beside-]:not(:checked)').length;")
                .await,
            0
        );
        crate::axe::every_way(desk, "three needs beside each other").await;
        let beside =
            "return new URLSearchParams(location.hash.slice(1)).get('beside').split(' ').length;";
        assert_eq!(desk.script(beside).await, 3, "the address says which");
        desk.until_text("Déjà couvert").await;
    });
}

#[test]
fn a_donor_answers_on_the_page_of_a_need_and_sees_what_is_covered_as_far_as_it_is_told() {
    at_desk("donor-need", 1280, async |desk: &Desk| {
        super::sign_in(desk, "d-a").await;
        let own = told(desk).await;
        assert_eq!(own["party"], "D-A", "the demonstration's coalition has a pledge of this donor");
        let need = own["need"].as_str().unwrap();
        desk.goto(&format!("/desk/needs/{need}")).await;
        desk.until(
            "what is covered is there",
            "document.querySelector('#cover-title ~ .scroll table')",
        )
        .await;
        let row = "[...document.querySelectorAll('#cover-title ~ .scroll tbody tr')][0]";
        let named = desk
            .script(&format!("return {row}.querySelector('[data-rung=pledged]').innerText;"))
            .await;
        assert!(named.as_str().unwrap().contains("1,200,000"), "{named}");
        assert_eq!(
            desk.script("return document.querySelectorAll('[data-rung]').length;").await,
            1,
            "no proposal, and no one else's"
        );
        super::press(desk, "Show interest").await;
        desk.until("what was said is there", "document.activeElement.id.startsWith('unsay-')")
            .await;
        let (stance, _, status) = said(desk).await.remove(0);
        assert_eq!((stance, status), (json!("interested"), json!("published")));
        super::press(desk, "Undo").await;
        desk.until("it was taken back", "document.activeElement.id.startsWith('say-')").await;
        assert_eq!(said(desk).await[0].2, "withdrawn");
        look_at(desk, "donor-need-1280").await;

        // Who takes part in no coalition of the State is told nothing of it, which is not 0.
        let needs = api(desk, "needs?limit=100").await;
        let elsewhere = needs["items"].as_array().unwrap().iter().find(|one| one["owner"] == "LAO");
        let elsewhere = elsewhere.unwrap()["id"].as_str().unwrap();
        desk.goto(&format!("/desk/needs/{elsewhere}")).await;
        desk.until_text("You take part in no coalition of this State").await;
        let paid =
            "document.querySelector('#cover-title ~ .scroll tbody td:nth-of-type(3)').innerText";
        assert_eq!(desk.script(&format!("return {paid};")).await, "not reported");
        // What is open depends on it.
        let open = "[...document.querySelectorAll('#cover-title ~ .scroll tbody tr')]
            .map(row => row.querySelector('td:nth-of-type(5)').innerText)";
        assert_eq!(
            desk.script(&format!("return {open}.some(text => /[1-9]/.test(text));")).await,
            false
        );
        super::sign_out(desk).await;
        super::sign_in(desk, "lao").await;
        desk.goto(&format!("/desk/needs/{elsewhere}")).await;
        desk.until("the lines are there", "document.querySelector('#lines-title')").await;
        assert_eq!(
            desk.script("return document.querySelectorAll('#say-title, #cover-title').length;")
                .await,
            0
        );
    });
}

/// The one contribution that the donor is told of.
async fn told(desk: &Desk) -> Value {
    let all = api(desk, "coalitions?limit=10").await;
    let contributions = all["items"][0]["body"]["contributions"].as_array().unwrap().clone();
    assert_eq!(contributions.len(), 1, "{contributions:#?}");
    contributions.into_iter().next().unwrap()
}

#[test]
fn the_list_of_offers_is_narrowed_and_sorted_in_the_address() {
    at_desk("donor-offers", 1280, async |desk: &Desk| {
        super::sign_in(desk, "isu").await;
        desk.goto("/desk/offers?kind=funding&sort=-title").await;
        let rows = "[...document.querySelectorAll('main tbody tr')]";
        desk.until("offers are there", &format!("{rows}.length > 1")).await;
        let titles = format!("const all = {rows}.map(row => row.cells[0].querySelector('a').innerText);
            return [all.length, all.every((title, at) => !at || title.localeCompare(all[at - 1], 'en') <= 0)];");
        let sorted = desk.script(&titles).await;
        assert_eq!(sorted[1], true, "from last to first");
        let all = api(desk, "offers?limit=100&kind=funding").await;
        assert_eq!(sorted[0], all["items"].as_array().unwrap().len());
        assert_eq!(
            desk.script(
                "return document.querySelector('th[aria-sort]').getAttribute('aria-sort');"
            )
            .await,
            "descending"
        );
        desk.click("th[aria-sort] button").await;
        desk.until("the address says so", "location.search.includes('sort=title')").await;
        super::choose(desk, "#filter-owner", "D-B").await;
        desk.until("the address says so too", "location.search.includes('owner=D-B')").await;
        desk.until(
            "only these are there",
            &format!("{rows}.length > 0 && {rows}.every(row => row.cells[1].innerText.includes('B') && !/\\bA\\b/.test(row.cells[1].innerText))"),
        )
        .await;
        look_at(desk, "donor-offers-1280").await;
    });
}

/// Opens the page of the first offer of money, and in it one need that does not fit, one that would.
async fn open_matches(desk: &Desk, offer: &str, also: &str) {
    desk.goto(&format!("/desk/offers/{offer}{also}")).await;
    desk.until("the needs are there", "document.querySelector('.offer-fit details')").await;
    settled(desk).await;
    let open = "document.querySelector('.offer-fit details').open = true;
        for (const table of [...document.querySelectorAll('.offer-fit > table')].slice(0, 2).concat(document.querySelector('.offer-fit details table')))
            table.querySelector('[aria-expanded=false]').click();";
    desk.script(open).await;
    desk.until("why is there", "document.querySelectorAll('table.why').length > 1").await;
}

#[test]
fn matches_of_an_offer_are_fit_to_be_seen() {
    for width in [1280, 360] {
        at_desk("donor-pictures", width, async |desk: &Desk| {
            super::sign_in(desk, "d-a").await;
            desk.goto("/desk/offers/new").await;
            super::donor::fill(desk, "400000").await;
            desk.tap("#offer-ldc-only").await;
            desk.until_text("Try without this rule").await;
            look_at(desk, &format!("donor-form-{width}")).await;
            super::press(desk, "Save and put into the matching").await;
            desk.until("the offer has a page", "/\\/desk\\/offers\\/[^/]+$/.test(location.pathname) && !location.pathname.endsWith('new')").await;
            let offer = desk.script("return location.pathname.split('/').at(-1);").await;
            let offer = offer.as_str().unwrap();
            open_matches(desk, offer, "").await;
            look_at(desk, &format!("donor-matches-{width}")).await;
            desk.script(
                "[...document.querySelectorAll('.offer-fit .rules button')].at(-1).click();",
            )
            .await;
            desk.until_text("Tried on this device").await;
            look_at(desk, &format!("donor-tried-{width}")).await;
            desk.script("localStorage.setItem('theme', 'dark');").await;
            open_matches(desk, offer, "?lang=ar").await;
            look_at(desk, &format!("donor-matches-{width}-dark-ar")).await;
            let need = told(desk).await["need"].as_str().unwrap().to_owned();
            desk.goto(&format!("/desk/needs/{need}?lang=ar")).await;
            desk.until(
                "what is covered is there",
                "document.querySelector('#cover-title ~ .scroll table')",
            )
            .await;
            look_at(desk, &format!("donor-need-{width}-dark-ar")).await;
            desk.goto("/desk/offers?lang=ar").await;
            desk.until("offers are there", "document.querySelector('main tbody tr')").await;
            look_at(desk, &format!("donor-offers-{width}-dark-ar")).await;
        });
    }
}
