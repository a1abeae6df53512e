//! A donor's desk tries an offer on unposted numbers, posts it, and answers a need.

use super::{api, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// How many requests the page sent, those for its own files left out.
const REQUESTS: &str = "return performance.getEntriesByType('resource')
    .filter(r => r.name.includes('/api/')).length;";

#[test]
fn what_an_offer_would_fit_is_worked_out_without_a_request() {
    at_desk("desk-offer-private", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/offers/new").await;
        desk.until_text("Say what kind of support it is").await;
        let before = desk.script(REQUESTS).await;
        fill(desk, "400000").await;
        desk.until_text("with one change").await;
        assert_eq!(desk.script(REQUESTS).await, before, "unposted numbers left the browser");
        let offers = api(desk, "offers?limit=100").await;
        let titles: Vec<_> = offers["items"].as_array().unwrap().iter().collect();
        assert!(titles.iter().all(|offer| offer["body"]["title"] != "A first try"));
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
        assert_eq!(crate::axe::violations(desk).await, [""; 0]);
        desk.tap(".said button").await;
        desk.until("it was taken back", "!document.querySelector('.said')").await;
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
