//! Needs by how much they ask for: in the address, in the list, in the file, and in a saved search.

use serde_json::json;

use super::{look_at, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// What each need of the list asks in all, and last what all of them do.
const ASKED: &str = "return [...document.querySelectorAll('main table .total')]
    .map(of => Number(of.innerText.replace(/[^\\d.]/g, '')));";

/// Types into a field and leaves it.
async fn settle(desk: &Desk, css: &str, text: &str) {
    write(desk, css, text).await;
    desk.find(css).await.send_keys("\u{e004}").await.unwrap();
}

#[test]
fn a_donor_narrows_the_needs_to_amounts_that_it_could_give() {
    at_desk("desk-amount", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/needs").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        let all = desk.script(ASKED).await.as_array().unwrap().len();
        desk.unfold("main details:has(#filter-at_least)").await;
        settle(desk, "#filter-at_least", "7,000,000").await;
        let there = "location.search.includes('at_least=7000000') && location.search.includes('currency=USD')";
        desk.until("the address says it", there).await;
        settle(desk, "#filter-at_most", "20,000,000").await;
        desk.until("the address says both", "location.search.includes('at_most=20000000')").await;
        let asked = desk.script(ASKED).await;
        let asked: Vec<i64> =
            asked.as_array().unwrap().iter().map(|one| one.as_i64().unwrap()).collect();
        let (sum, needs) = asked.split_last().unwrap();
        assert!(!needs.is_empty() && asked.len() < all, "{asked:?}");
        assert!(needs.iter().all(|one| (7_000_000..=20_000_000).contains(one)), "{asked:?}");
        assert_eq!(needs.iter().sum::<i64>(), *sum, "{asked:?}");
        look_at(desk, "needs-amount-1280").await;

        // The file has the same needs, by name.
        desk.script("performance.clearResourceTimings();").await;
        press(desk, "Download: CSV").await;
        let url = "performance.getEntriesByType('resource').map(of => of.name).find(of => of.includes('/exports/needs'))";
        desk.until("the file was asked for", url).await;
        let only = format!("return new URL({url}).searchParams.get('only').split(',').length;");
        assert_eq!(desk.script(&only).await, needs.len());

        // So has a saved search, and the address by itself.
        desk.tap("main details:has(#search-name) summary").await;
        write(desk, "#search-name", "Millions").await;
        press(desk, "Save these filters").await;
        desk.until_text("Millions").await;
        desk.goto("/desk/").await;
        desk.follow("Millions").await;
        desk.until("the address says both", "location.search.includes('at_most=20000000')").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        assert_eq!(desk.script(ASKED).await, json!(asked));
        settle(desk, "#filter-at_least", "much").await;
        desk.until_text("This is not an amount.").await;
        crate::axe::every_way(desk, "an amount that cannot be read").await;
    });
}
