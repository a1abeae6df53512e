//! Questions about a proposal, answered in the browser.

use crate::axe::every_way;
use crate::desk::{Desk, at_desk};
use crate::desks::look_at;

/// Presses the first button that says this.
pub(crate) async fn press(desk: &Desk, text: &str) {
    let found = format!(
        "[...document.querySelectorAll('button')].find(b => b.innerText.startsWith('{text}'))"
    );
    desk.until(&format!("there is a button {text:?}"), &found).await;
    desk.script(&format!("{found}.click();")).await;
}

#[test]
fn a_coalition_says_what_would_help_and_what_a_donor_is_worth() {
    at_desk("explain-coalition", 1280, async |desk: &Desk| {
        desk.goto("/coalitions/AFG").await;
        press(desk, "What would help?").await;
        desk.until_text("Checked by matching again").await;
        assert!(desk.text().await.contains("It would bring"), "a change that helps is shown");
        every_way(desk, "what would help").await;
        press(desk, "Why not others?").await;
        desk.until_text("Other offers that could serve this line").await;
        desk.until_text("Checked by matching again").await;
        let shown = desk.text().await;
        assert!(shown.contains("Every offer of this kind and this line"), "{shown}");
        assert!(shown.contains("Does not fit: "), "a rule in the way is named: {shown}");
        look_at(desk, "explain-pairs-1280").await;
        press(desk, "Work out what would be lost").await;
        desk.until_text("Change for the State if it left").await;
        desk.until_text("Greatest part that one donor brings").await;
        desk.until_text("Checked by matching again").await;
        every_way(desk, "what would be lost").await;
    });
}

#[test]
fn a_proposal_says_what_more_would_change_and_what_rules_cost() {
    at_desk("explain-matching", 320, async |desk: &Desk| {
        desk.goto("/matching").await;
        desk.until("a case is open", "document.querySelector('#case')?.value.length === 64").await;
        desk.click("#run").await;
        press(desk, "Work out what more would change").await;
        desk.until_text("Offers of which more would be placed").await;
        every_way(desk, "what more would change").await;
        press(desk, "Work out what would close each line").await;
        desk.until_text("Least more that closes it").await;
        desk.until_text("Checked by matching again").await;
        look_at(desk, "explain-closing-320").await;
        press(desk, "Work out other proposals").await;
        desk.until_text("Who would rather work with each other").await;
        desk.until_text("Checked by matching again").await;
        every_way(desk, "other proposals").await;
        press(desk, "Work out what each rule costs").await;
        desk.until_text("Lifting the lowest coverage first").await;
        every_way(desk, "what each rule costs").await;
    });
}

#[test]
fn groups_by_theme_are_listed_when_asked_for() {
    at_desk("explain-groups", 360, async |desk: &Desk| {
        desk.goto("/matching").await;
        desk.until("a case is open", "document.querySelector('#case')?.value.length === 64").await;
        desk.tap("#policy-groups").await;
        desk.click("#run").await;
        desk.tap("main a[href^='/coalitions']").await;
        desk.tap("main a[href^='/coalitions/AFG']").await;
        desk.until_text("Thematic groups").await;
        desk.until_text("Clearance partnership").await;
        look_at(desk, "explain-groups-360").await;
    });
}
