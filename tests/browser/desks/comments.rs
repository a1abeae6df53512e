//! What the unit says of a field stands beside that field, until something is done about it.

use serde_json::json;

use super::focal_point::{consent_and_check, describe};
use super::{choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

const COMMENT: &str = "Which year does the work plan give?";

/// The need goes to the unit, which returns it with a comment on the year of its line.
async fn returned(desk: &Desk) -> String {
    sign_in(desk, "lao").await;
    desk.goto("/desk/needs/new").await;
    describe(desk, "Clearance with a question").await;
    consent_and_check(desk).await;
    press(desk, "Send to the unit").await;
    desk.until("it is sent", "location.search.includes('done=sent')").await;
    let path = desk.script("return location.pathname;").await;
    let path = path.as_str().unwrap().to_owned();
    sign_out(desk).await;
    sign_in(desk, "isu").await;
    desk.goto(&path).await;
    choose(desk, "#comment-field", "lines[0].year").await;
    write(desk, "#comment-text", COMMENT).await;
    press(desk, "Return with comments").await;
    desk.until_text("Returned for correction").await;
    sign_out(desk).await;
    path
}

#[test]
fn a_comment_stands_beside_its_field_until_that_is_changed_and_saved() {
    at_desk("comments", 1280, async |desk: &Desk| {
        let path = returned(desk).await;
        sign_in(desk, "lao").await;
        let form = &format!("{path}/edit");
        desk.goto(form).await;
        desk.until_text("One comment on this need").await;
        look_at(desk, "comments-1280").await;
        desk.follow(&format!("Line 1, Year: {COMMENT}")).await;
        desk.until("its field has the focus", "document.activeElement.id === 'line-1-year'").await;
        let group = "return document.activeElement.closest('[role=group]').innerText;";
        assert!(desk.script(group).await.as_str().unwrap().contains(COMMENT));
        // Something else is saved: the question stays open.
        write(desk, "#note", "A remark").await;
        press(desk, "Save draft").await;
        let saved = r"/^Saved \d/.test(document.querySelector('.save-strip')?.innerText)";
        desk.until("it is saved", saved).await;
        desk.goto(form).await;
        desk.until_text("One comment on this need").await;
        write(desk, "#line-1-year", "2028").await;
        press(desk, "Save draft").await;
        desk.until("it is saved", saved).await;
        desk.goto(form).await;
        desk.until("the form is there", "document.querySelector('#line-1-year')?.value === '2028'")
            .await;
        assert!(!desk.text().await.contains(COMMENT));
    });
}

#[test]
fn comments_are_read_on_a_telephone_from_right_to_left() {
    at_desk("comments-ar", 320, async |desk: &Desk| {
        let path = returned(desk).await;
        sign_in(desk, "lao").await;
        desk.script(
            "localStorage.setItem('theme', 'dark'); localStorage.setItem('language', 'ar');",
        )
        .await;
        desk.goto(&format!("{path}/edit")).await;
        let there = json!(COMMENT);
        desk.until(
            "the comment is beside its field",
            &format!("document.querySelector('#line-1-year-comment')?.innerText.includes({there})"),
        )
        .await;
        look_at(desk, "comments-ar-320-dark").await;
    });
}
