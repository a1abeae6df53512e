//! A coalition at work: the unit holds a meeting, the member whose task it is says that it is done;
//! a commitment is taken and confirmed; what is typed survives, and nobody's change is lost.

use serde_json::{Value, json};

use super::every_page::first;
use super::{api, choose, date, look_at, pick, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// Opens the form of the demonstration's coalition as the unit, and gives the coalition's id.
async fn edit(desk: &Desk) -> String {
    sign_in(desk, "isu").await;
    let id = first(desk, "isu", "coalitions").await;
    desk.goto(&format!("/desk/coalitions/{id}/edit")).await;
    desk.until("the form is there", "document.querySelector('#title')").await;
    id
}

/// Has the next files kept in the page in place of being saved.
async fn keep_files(desk: &Desk) {
    desk.script(
        "window.saved = []; const make = URL.createObjectURL;
        URL.createObjectURL = blob => { window.saved.push(blob); return make.call(URL, blob); };
        HTMLAnchorElement.prototype.click = function () {};",
    )
    .await;
}

/// The text of the first file that was kept.
async fn kept_file(desk: &Desk) -> String {
    desk.until("a file was made", "window.saved.length > 0").await;
    let script = "const [done] = arguments; window.saved[0].text().then(done);";
    let text = desk.window.execute_async(script, Vec::new()).await.unwrap();
    text.as_str().unwrap().to_owned()
}

/// Waits for the page of the coalition, after its form was sent.
async fn is_saved(desk: &Desk, id: &str) {
    let path = json!(format!("/desk/coalitions/{id}"));
    desk.until("the coalition has its page", &format!("location.pathname === {path}")).await;
    desk.until("it is drawn", "document.querySelector('#coalition-members')").await;
}

#[test]
fn a_meeting_is_held_and_the_member_says_that_its_task_is_done() {
    at_desk("desk-meeting", 1280, async |desk: &Desk| {
        let id = edit(desk).await;
        press(desk, "Add a meeting").await;
        desk.until("it has the focus", "document.activeElement.id === 'meetings-1-day'").await;
        date(desk, "#meetings-1-day", "2026-01-15").await;
        date(desk, "#meetings-1-starts", "14:30").await;
        desk.until(
            "the zones are there",
            "document.querySelectorAll('#zones option').length > 100 && document.querySelector('#meetings-1-zone').value",
        )
        .await;
        write(desk, "#meetings-1-zone", "Asia/Beirut").await;
        write(desk, "#meetings-1-place", "Geneva, room VII").await;
        write(desk, "#meetings-1-agenda", "What stays open in the south").await;
        desk.click("#meetings-1-held").await;
        pick(desk, "#meetings-1-took_part", "D-A").await;
        press(desk, "Add a decision").await;
        let text = "document.activeElement.id === 'meetings-1-decisions-0-text'";
        desk.until("it has the focus, too", text).await;
        write(desk, "#meetings-1-decisions-0-text", "Send the list of tasks").await;
        choose(desk, "#meetings-1-decisions-0-party", "D-A").await;
        date(desk, "#meetings-1-decisions-0-due", "2026-01-31").await;
        write(desk, "#meetings-0-zone", "Geneva").await;
        look_at(desk, "coalition-edit-1280").await;
        press(desk, "Save").await;
        // What the server finds wrong stands at its field, and nothing that was typed is lost.
        desk.until_text("Meeting 1, Time zone: choose a time zone of the list").await;
        crate::axe::every_way(desk, "a meeting that is refused").await;
        write(desk, "#meetings-0-zone", "Europe/Zurich").await;
        date(desk, "#meetings-0-starts", "09:00").await;
        press(desk, "Save").await;
        is_saved(desk, &id).await;
        desk.until_text("was due 31 January 2026").await;
        // Half past two in Beirut, in winter.
        desk.until_text("in Geneva 15 January 2026 at 13:30").await;
        look_at(desk, "coalition-meetings-1280").await;
        keep_files(desk).await;
        press(desk, "Calendar file: Meeting on 9 December 2026").await;
        let file = kept_file(desk).await;
        assert!(
            file.contains("\r\nDTSTART:20261209T080000Z\r\n"),
            "nine in Zurich in winter: {file}"
        );
        assert!(file.contains(&format!("UID:{id}-meeting-1@")), "{file}");
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("/desk/coalitions/{id}\r\nBEGIN:VALARM\r\n")), "{file}");
        desk.goto("/desk/").await;
        desk.until_text("Follow up what a meeting decided:").await;
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        desk.until_text("Do what a meeting decided:").await;
        desk.until_text("was due 31 January 2026").await;
        look_at(desk, "meeting-attention-1280").await;
        desk.follow("Send the list of tasks").await;
        is_saved(desk, &id).await;
        desk.until_text("Geneva, room VII").await;
        press(desk, "Mark as done").await;
        desk.until_text("Not done yet").await;
        let now = api(desk, &format!("coalitions/{id}")).await;
        assert_eq!(now["body"]["meetings"][1]["decisions"][0]["done"], true);
        assert_eq!(now["body"]["meetings"][1]["took_part"], json!(["D-A"]));
        desk.goto("/desk/").await;
        desk.until("the desk is there", "document.querySelector('#attention-title')").await;
        assert!(!desk.text().await.contains("Send the list of tasks"), "it is done");
        let refused = desk.console().await;
        assert!(refused.iter().all(|one| one.contains("422")), "{refused:?}");
    });
}

/// What of the first line is committed, and what is pledged, as the page shows it.
async fn sums(desk: &Desk) -> Value {
    desk.script(
        "return [...document.querySelector('#coalition-lines ~ table tbody tr').cells].slice(2, 5).map(c => c.innerText);",
    )
    .await
}

/// Commits what the first contribution brings.
async fn commit(desk: &Desk) {
    desk.unfold("details:has(#step-1-rung)").await;
    press(desk, "Take the step").await;
    desk.until("it is asked which", "document.activeElement.id === 'step-1-rung'").await;
    desk.until("and said", "document.querySelector('#step-1-rung-problem')").await;
    choose(desk, "#step-1-rung", "committed").await;
    date(desk, "#step-1-due", "2999-06-30").await;
    write(desk, "#step-1-source", "Grant letter of today").await;
    press(desk, "Take the step").await;
    desk.until_text("next step due 30 June 2999").await;
}

#[test]
fn a_commitment_is_taken_by_the_donor_and_confirmed_by_the_state_with_the_sums_following() {
    at_desk("desk-commitment", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        let id = first(desk, "d-a", "coalitions").await;
        desk.goto(&format!("/desk/coalitions/{id}")).await;
        desk.until("the sums are there", "document.querySelector('#coalition-lines ~ table')")
            .await;
        let before = sums(desk).await;
        let committed = before[1].as_str().unwrap_or_default();
        let digits: String = committed.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits, "0", "nothing is committed: {before}");
        desk.unfold("details:has(#step-1-rung)").await;
        crate::axe::every_way(desk, "the form of a step").await;
        commit(desk).await;
        // Pressed by mistake, it is undone as long as nobody has confirmed it, and then taken once more.
        press(desk, "Undo this step").await;
        desk.until_text("next step due 26 February 2027").await;
        assert_eq!(sums(desk).await, before, "as if nothing had been pressed");
        commit(desk).await;
        let after = sums(desk).await;
        assert_eq!(
            (&after[1], &after[2]),
            (&before[2], &before[1]),
            "what was pledged is committed"
        );
        desk.until_text("State: not confirmed yet").await;
        sign_out(desk).await;

        sign_in(desk, "lbn").await;
        desk.goto(&format!("/desk/coalitions/{id}")).await;
        press(desk, "Confirm this step").await;
        desk.until_text("State: confirmed").await;
        assert_eq!(sums(desk).await[1], before[2], "confirming changes no sum");
        let now = api(desk, &format!("coalitions/{id}")).await;
        let of = &now["body"]["contributions"][0];
        assert_eq!((&of["rung"], &of["receiver_confirms"]), (&json!("committed"), &json!(true)));
        look_at(desk, "coalition-confirmed-1280").await;
    });
}

/// Changes the coalition elsewhere: its title, and the agenda of its meeting.
async fn changed_elsewhere(desk: &Desk, id: &str) {
    let script = "const [at, done] = arguments;
        fetch(at).then(async came => {
            const { body, visibility } = await came.json();
            const meetings = [{ ...body.meetings[0], agenda: 'Their agenda' }];
            const put = await fetch(at, { method: 'PUT',
                body: JSON.stringify({ body: { ...body, title: 'Their words', meetings }, visibility, named: [] }),
                headers: { 'Content-Type': 'application/json', 'If-Match': came.headers.get('ETag') } });
            done(put.status);
        });";
    let at = json!(format!("/api/v1/coalitions/{id}"));
    assert_eq!(desk.window.execute_async(script, vec![at]).await.unwrap(), 200);
}

#[test]
fn what_is_typed_into_a_coalition_survives_and_what_two_people_change_is_decided() {
    at_desk("coalition-conflict", 360, async |desk: &Desk| {
        let id = edit(desk).await;
        write(desk, "#title", "My words").await;
        write(desk, "#meetings-0-place", "My place").await;
        desk.goto(&format!("/desk/coalitions/{id}/edit")).await;
        desk.until_text("What you typed earlier on this device is back").await;
        let typed = "return [document.querySelector('#title').value, document.querySelector('#meetings-0-place').value];";
        assert_eq!(desk.script(typed).await, json!(["My words", "My place"]));
        look_at(desk, "coalition-edit-360").await;

        changed_elsewhere(desk, &id).await;
        press(desk, "Save").await;
        desk.until_text("Somebody else changed this meanwhile: ").await;
        let asked =
            "return [...document.querySelectorAll('main fieldset legend')].map(l => l.innerText);";
        assert_eq!(desk.script(asked).await, json!(["Title"]), "the rest merges by itself");
        let shown = desk.text().await;
        assert!(shown.contains("My words") && shown.contains("Their words"), "{shown}");
        look_at(desk, "coalition-conflict-360").await;
        desk.tap("main fieldset input[value=mine]").await;
        press(desk, "Take these values").await;
        press(desk, "Save").await;
        is_saved(desk, &id).await;
        let now = api(desk, &format!("coalitions/{id}")).await;
        let meeting = &now["body"]["meetings"][0];
        assert_eq!(now["body"]["title"], "My words");
        assert_eq!(
            (&meeting["place"], &meeting["agenda"]),
            (&json!("My place"), &json!("Their agenda"))
        );
        desk.goto(&format!("/desk/coalitions/{id}/edit")).await;
        desk.until("the form is there", "document.querySelector('#title')").await;
        assert!(
            !desk.text().await.contains("What you typed earlier on this device is back"),
            "it was sent"
        );

        // A form that was left and overtaken asks when it is opened again.
        write(desk, "#title", "Typed and left").await;
        desk.goto("/desk/coalitions").await;
        changed_elsewhere(desk, &id).await;
        desk.script("localStorage.setItem('theme', 'dark');").await;
        desk.goto(&format!("/desk/coalitions/{id}/edit?lang=ar")).await;
        desk.until("the questions are there", "document.querySelector('#conflict-title')").await;
        look_at(desk, "coalition-conflict-360-dark-ar").await;
        let refused = desk.console().await;
        assert!(refused.iter().all(|one| one.contains("412")), "{refused:?}");
    });
}
