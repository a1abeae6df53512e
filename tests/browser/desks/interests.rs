//! What donors say reaches the unit's screen: where it is new, on the page of a need, in the list and
//! in its file; and nobody else's.

use serde_json::{Value, json};

use super::unit_script::{catch_files, caught, sent};
use super::{api, choose, look_at, press, sign_in, sign_out};
use crate::desk::{Desk, at_desk};

/// Says something of a need as a donor.
async fn say(desk: &Desk, need: &Value, words: Value) {
    let mut body = json!({ "need": need["id"] });
    body.as_object_mut().unwrap().extend(words.as_object().unwrap().clone());
    let made = sent(desk, "interests", None, &json!({ "body": body })).await;
    assert_eq!(made["body"]["status"], "published");
}

/// The needs of Lao PDR of which a donor sees a line of money.
async fn needs(desk: &Desk) -> Vec<Value> {
    let all = api(desk, "needs?status=published&owner=LAO&limit=100").await;
    let all = all["items"].as_array().unwrap().clone();
    assert!(all.len() > 1, "{all:?}");
    all
}

#[test]
fn what_donors_say_is_on_the_screen_of_the_unit_alone() {
    at_desk("desk-interests", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let needs = needs(desk).await;
        let line = needs[0]["body"]["lines"][0]["key"].clone();
        let interested = json!({ "stance": "interested", "line": line, "quantity": "2500",
            "words": "We could begin in May" });
        say(desk, &needs[0], interested).await;
        let reason = "Not in our plan for this year";
        say(desk, &needs[1], json!({ "stance": "not_for_us", "reason": reason })).await;
        // Its own words are on its first page, and all of them a page away.
        desk.goto("/desk/").await;
        desk.until("what it said is there", "document.querySelector('#said-title')").await;
        look_at(desk, "interests-donor-1280").await;
        desk.follow("All that you said").await;
        desk.until("the list is there", "document.querySelector('#interests-count')").await;
        desk.until_text("What you said").await;
        desk.until_text(reason).await;
        sign_out(desk).await;

        sign_in(desk, "isu").await;
        desk.until_text("Read what donors say of:").await;
        look_at(desk, "interests-home-1280").await;
        let [yes, no] = [0, 1].map(|at: usize| needs[at]["id"].as_str().unwrap().to_owned());
        desk.click(&format!(".tasks a[href^='/desk/needs/{yes}']")).await;
        desk.until_text("Interested: 1").await;
        desk.until_text("We could begin in May").await;
        desk.until_text("2,500").await;
        look_at(desk, "interests-need-1280").await;
        desk.goto(&format!("/desk/needs/{no}")).await;
        desk.until_text("Declined: 1").await;
        desk.until_text(reason).await;

        desk.goto("/desk/interests").await;
        desk.until("the list is there", "document.querySelector('#interests-count')").await;
        let all = api(desk, "interests?status=published&limit=100").await;
        let all = all["items"].as_array().unwrap();
        let shown = "return document.querySelectorAll('main tbody tr').length;";
        assert_eq!(desk.script(shown).await, json!(all.len()));
        look_at(desk, "interests-1280").await;
        choose(desk, "#filter-stance", "not_for_us").await;
        let declined = all.iter().filter(|one| one["body"]["stance"] == "not_for_us").count();
        let narrowed = format!("document.querySelectorAll('main tbody tr').length === {declined}");
        desk.until("the list is narrowed", &narrowed).await;
        assert!(desk.text().await.contains(reason));
        catch_files(desk).await;
        press(desk, "Download: CSV").await;
        let file = caught(desk).await;
        assert_eq!(file.iter().filter(|row| row.contains(reason)).count(), 1);
        assert_eq!(file.iter().filter(|row| row.contains("not_for_us")).count(), declined);
        assert!(file.iter().all(|row| !row.contains("We could begin")), "{file:?}");
        desk.script("localStorage.setItem('theme', 'dark');").await;
        desk.goto("/desk/interests?lang=ar").await;
        desk.until("the list is there", "document.querySelector('#interests-count')").await;
        look_at(desk, "interests-1280-dark-ar").await;
        desk.goto("/desk/?lang=en").await;
        desk.until("the desk speaks English", "document.documentElement.lang === 'en'").await;
        sign_out(desk).await;

        sign_in(desk, "lao").await;
        desk.goto(&format!("/desk/needs/{yes}")).await;
        desk.until("the need is there", "document.querySelector('#history-title')").await;
        let text = desk.text().await;
        assert!(!text.contains("What donors say") && !text.contains("We could begin"));
        desk.goto("/desk/interests").await;
        desk.until("the page is not open to them", "document.querySelector('main h1')").await;
        assert!(!desk.text().await.contains("What donors say"));
        let complaints = desk.console().await;
        assert!(
            complaints.iter().all(|one| one.contains("403") || one.contains("404")),
            "{complaints:?}"
        );
    });
}

#[test]
fn the_list_of_what_donors_say_is_read_on_a_telephone() {
    at_desk("desk-interests-360", 360, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let needs = needs(desk).await;
        say(desk, &needs[0], json!({ "stance": "interested" })).await;
        sign_out(desk).await;
        sign_in(desk, "isu").await;
        desk.goto("/desk/interests").await;
        desk.until("the list is there", "document.querySelector('#interests-count')").await;
        look_at(desk, "interests-360").await;
        let need = needs[0]["id"].as_str().unwrap();
        desk.goto(&format!("/desk/needs/{need}")).await;
        desk.until_text("Interested: 1").await;
        look_at(desk, "interests-need-360").await;
    });
}
