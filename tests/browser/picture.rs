//! The pictures of the documentation, taken from the real page.

use std::path::PathBuf;

use crate::desk::{Desk, at_desk};

/// Where `cargo xtask test` leaves them; the README shows copies.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn pictures_of_the_proposal_and_a_coalition_are_taken() {
    at_desk("pictures", 1280, async |desk: &Desk| {
        desk.window.set_window_size(1280, 1000).await.unwrap();
        for (page, ready, name) in [
            ("/matching", "Run the matching", "matching"),
            ("/coalitions/IRQ", "Who would bring what", "coalition"),
            ("/needs", "Battle area clearance", "needs"),
        ] {
            desk.goto(page).await;
            desk.until_text(ready).await;
            if page == "/matching" {
                desk.click("#run").await;
                desk.until_text("Why lines are open").await;
                desk.script("document.querySelector('#result-title').scrollIntoView();").await;
            }
            let picture = desk.window.screenshot().await.unwrap();
            assert!(picture.len() > 10_000, "{name} is blank");
            std::fs::write(folder().join(format!("{name}.png")), picture).unwrap();
        }
    });
}
