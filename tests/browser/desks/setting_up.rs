//! A server of one's own, from its first start: the first officer makes an account with an
//! authenticator, invites a focal point and a donor, and each sees what is theirs.

use fantoccini::Locator;

use super::focal_point::draft;
use super::{api, choose, press, sign_out, write};
use crate::axe::every_way;
use crate::desk::{Desk, at_new_desk};

pub(super) const PASSWORD: &str = "four words not easily told";

/// Follows a link of the server in this window: what follows the host.
pub(super) async fn open(desk: &Desk, link: &str) {
    let (_, rest) = link.split_once("/welcome").unwrap();
    desk.goto(&format!("/welcome{rest}")).await;
    desk.until("the form is there", "document.querySelector('#password')").await;
    every_way(desk, "an invitation").await;
}

/// Makes the account of an invitation.
pub(super) async fn accept(desk: &Desk, link: &str, name: &str) {
    open(desk, link).await;
    write(desk, "#name", name).await;
    write(desk, "#password", PASSWORD).await;
    desk.click("main form button").await;
    desk.until("somebody is signed in", "document.querySelector('.desk-strip bdi')").await;
}

/// Sets up the authenticator, and gives the recovery codes.
async fn set_up_authenticator(desk: &Desk) -> Vec<String> {
    desk.until_text("Acting for the unit needs an authenticator").await;
    press(desk, "Set up an authenticator").await;
    let link = desk.find("main a[href^='otpauth:']").await;
    let url = link.prop("href").await.unwrap().unwrap();
    every_way(desk, "the key of an authenticator").await;
    let code = totp_rs::Totp::from_url(&url).unwrap().generate_current();
    write(desk, "#totp-code", &code.to_string()).await;
    press(desk, "Confirm").await;
    desk.until_text("Your recovery codes").await;
    every_way(desk, "recovery codes").await;
    let shown = desk.window.find_all(Locator::Css("main li code")).await.unwrap();
    let mut codes = Vec::new();
    for code in shown {
        codes.push(code.text().await.unwrap());
    }
    press(desk, "I have kept them").await;
    codes
}

/// Makes the account that a first start offers, and gives its recovery codes.
pub(super) async fn first_officer(desk: &Desk, link: &str) -> Vec<String> {
    open(desk, link).await;
    write(desk, "#email", "officer@unit.example").await;
    write(desk, "#name", "First officer").await;
    write(desk, "#password", PASSWORD).await;
    desk.click("main form button").await;
    let codes = set_up_authenticator(desk).await;
    desk.until_text("Workbench").await;
    codes
}

/// Invites somebody, and gives the link.
async fn invite(desk: &Desk, party: &str, role: &str, email: &str) -> String {
    desk.goto("/desk/people").await;
    desk.unfold("#people-invite").await;
    choose(desk, "#invite-party", party).await;
    choose(desk, "#invite-role", role).await;
    write(desk, "#invite-email", email).await;
    // Without a mail server, no letter is offered.
    assert!(desk.script("return document.querySelector('#invite-letter');").await.is_null());
    press(desk, "Make the invitation").await;
    let link = desk.find("code.link-secret").await.text().await.unwrap();
    every_way(desk, "an invitation was made").await;
    link
}

#[test]
fn a_first_officer_invites_a_focal_point_and_a_donor_and_each_sees_their_own() {
    at_new_desk("desk-setting-up", 1280, async |desk: &Desk| {
        let link = desk.setup_link.clone().expect("the first start prints a link");
        let codes = first_officer(desk, &link).await;
        let focal = invite(desk, "LAO", "focal_point", "focal@lao.example").await;
        let donor = invite(desk, "DEU", "donor_desk", "desk@deu.example").await;
        sign_out(desk).await;

        accept(desk, &focal, "Focal point").await;
        desk.until("the first steps are there", "document.querySelector('#first-title')").await;
        every_way(desk, "the first steps of a State").await;
        draft(desk, "A need that nobody else sees yet").await;
        assert_eq!(api(desk, "needs?limit=10").await["total"], 1);
        sign_out(desk).await;

        accept(desk, &donor, "Donor desk").await;
        desk.until("the first steps are there", "document.querySelector('#first-title')").await;
        every_way(desk, "the first steps of a donor").await;
        assert_eq!(api(desk, "needs?limit=10").await["total"], 0);
        desk.goto("/desk/offers/new").await;
        desk.find("#offer-title").await;
        desk.goto("/desk/workbench").await;
        desk.until("the page is not open to them", "document.querySelector('main h1')").await;
        assert!(!desk.text().await.contains("Take the snapshot"));
        sign_out(desk).await;

        // The officer comes back with a code.
        desk.goto("/desk/sign-in").await;
        write(desk, "#email", "officer@unit.example").await;
        write(desk, "#password", PASSWORD).await;
        desk.click("main form button").await;
        desk.find("#code").await;
        every_way(desk, "the code is asked for").await;
        write(desk, "#code", &codes[0]).await;
        desk.click("main form button").await;
        desk.until("somebody is signed in", "document.querySelector('.desk-strip bdi')").await;
        let people = api(desk, "people?limit=10").await;
        assert_eq!(people["items"].as_array().unwrap().len(), 3);
        let complaints = desk.console().await;
        let asked_for = ["401", "403", "404"];
        let is_meant = |one: &String| asked_for.iter().any(|status| one.contains(status));
        assert!(complaints.iter().all(is_meant), "{complaints:?}");
    });
}
