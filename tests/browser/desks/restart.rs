//! The server is started anew while somebody writes.

use super::focal_point::{consent_and_check, describe};
use super::{api, press, sign_in, write};
use crate::desk::{Desk, at_desk};

/// Starts the server anew: the same database, at the same address.
async fn restart(desk: &Desk) {
    desk.stop_server().await;
    desk.start_server().await;
}

#[test]
fn a_restart_of_the_server_in_the_middle_of_an_edit_loses_nothing() {
    at_desk("restart", 1280, async |desk: &Desk| {
        sign_in(desk, "lao").await;
        desk.goto("/desk/needs/new").await;
        describe(desk, "Before the restart").await;
        restart(desk).await;
        // The session goes on, and so does the form.
        press(desk, "Save draft").await;
        desk.until("the need has an address", "location.pathname.endsWith('/edit')").await;
        write(desk, "#title", "Between two restarts").await;
        write(desk, "#note", "Never saved by hand").await;
        // Leaving a field keeps the form on the device.
        desk.script("document.activeElement.blur();").await;
        desk.until_text("not yet sent").await;
        restart(desk).await;
        // The window is closed and opened again: what was typed comes back.
        let address = desk.window.current_url().await.unwrap();
        desk.window.goto("about:blank").await.unwrap();
        desk.goto(address.path()).await;
        desk.until_text("What you typed earlier on this device is back").await;
        let note = desk.find("#note").await.prop("value").await.unwrap();
        assert_eq!(note.as_deref(), Some("Never saved by hand"));
        consent_and_check(desk).await;
        restart(desk).await;
        press(desk, "Send to the unit").await;
        desk.until_text("The need is with the unit").await;
        let all = api(desk, "needs?limit=100").await;
        let items = all["items"].as_array().unwrap().iter();
        let own: Vec<_> =
            items.filter(|need| need["body"]["title"] == "Between two restarts").collect();
        assert_eq!(own.len(), 1);
        assert_eq!(own[0]["status"], "submitted");
        assert_eq!(own[0]["body"]["note"], "Never saved by hand");
        assert_eq!(own[0]["body"]["lines"][0]["amount"], "1250000");
    });
}
