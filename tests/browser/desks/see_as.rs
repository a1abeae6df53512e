//! The owner of a need looks at it with the eyes of others: the page shows what the server tells
//! them, and nothing can be done meanwhile.

use serde_json::json;

use super::{api, choose, press, sign_in, sign_out};
use crate::axe::every_way;
use crate::desk::{Desk, at_desk};

/// How many lines the need on the page has.
const LINES: &str =
    "return document.querySelectorAll('section[aria-labelledby=lines-title] tbody tr').length;";

/// How many lines of the need the eyes are told of; none where they do not see it.
async fn told(desk: &Desk, id: &str, eyes: &str) -> Option<usize> {
    let need = api(desk, &format!("needs/{id}?as={eyes}")).await;
    need["body"]["lines"].as_array().map(Vec::len)
}

#[test]
fn a_focal_point_sees_a_need_as_others_do() {
    at_desk("desk-see-as", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        let all = api(desk, "needs?owner=LAO&status=published&limit=100").await;
        let lines_of = |need: &serde_json::Value| need["body"]["lines"].as_array().unwrap().clone();
        let need = all["items"].as_array().unwrap().iter().max_by_key(|need| lines_of(need).len());
        let need = need.expect("the demonstration has needs of this State");
        let id = need["id"].as_str().unwrap();
        let own = lines_of(need).len();
        desk.goto(&format!("/desk/needs/{id}")).await;
        desk.until("the lines are there", "document.querySelector('#lines-title')").await;
        assert_eq!(desk.script(LINES).await, json!(own));

        desk.unfold("main details:has(#see-role)").await;
        choose(desk, "#see-role", "donor_desk").await;
        choose(desk, "#see-party", "DEU").await;
        desk.until_text("You see this as they would").await;
        // The address says so, and opens it again.
        let address = desk.script("return location.pathname + location.search;").await;
        let address = address.as_str().unwrap();
        assert!(address.ends_with("as=DEU%3Adonor_desk"), "{address}");
        desk.goto("/desk/needs").await;
        desk.goto(address).await;
        desk.until_text("You see this as they would").await;
        match told(desk, id, "DEU:donor_desk").await {
            Some(lines) => {
                desk.until("the lines are there", "document.querySelector('#lines-title')").await;
                assert_eq!(desk.script(LINES).await, json!(lines));
            }
            None => desk.until_text("They do not see this.").await,
        }
        assert!(!desk.text().await.contains("Withdraw"), "others can do nothing with it");
        every_way(desk, "with the eyes of others").await;
        press(desk, "Back to your own view").await;
        desk.until("the lines are back", &format!("(() => {{ {LINES} }})() === {own}")).await;
        assert_eq!(desk.script("return location.search;").await, "");

        // Withdrawn, nobody else sees it.
        press(desk, "Withdraw this need").await;
        desk.until_text("withdrawn").await;
        desk.unfold("main details:has(#see-role)").await;
        choose(desk, "#see-role", "visitor").await;
        desk.until_text("They do not see this.").await;
        assert_eq!(told(desk, id, "visitor").await, None);
        let complaints = desk.console().await;
        assert!(complaints.iter().all(|one| one.contains("404")), "{complaints:?}");
    });
}

/// The table of lines of a coalition, as it is read.
const COALITION_LINES: &str =
    "return document.querySelector('#coalition-lines ~ table').innerText;";

#[test]
fn the_unit_sees_a_coalition_as_its_member_does() {
    at_desk("desk-see-as-coalition", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let all = api(desk, "coalitions?status=published&limit=10").await;
        let id = all["items"][0]["id"].as_str().unwrap();
        let page = format!("/desk/coalitions/{id}");
        let there = "document.querySelector('#coalition-lines ~ table a')";
        desk.goto(&format!("{page}?as=D-A%3Adonor_desk")).await;
        desk.until_text("You see this as they would").await;
        desk.until("the lines are there", there).await;
        let seen = desk.script(COALITION_LINES).await;
        assert!(
            !desk.text().await.contains("Change the coalition"),
            "nothing of the unit is there"
        );
        sign_out(desk).await;
        sign_in(desk, "d-a").await;
        desk.goto(&page).await;
        desk.until("the lines are there", there).await;
        assert_eq!(desk.script(COALITION_LINES).await, seen);
    });
}
