//! Letters and another provider's accounts, clicked through: an invitation that comes by letter is
//! accepted with an account of the provider, which then signs in; a forgotten password is made
//! anew by letter.

use std::net::TcpListener;

use api::mail::MailOptions;
use api::oidc::OidcOptions;
use tokio::sync::mpsc::UnboundedReceiver;

use super::setting_up::{PASSWORD, accept, first_officer, open};
use super::{choose, press, sign_out, write};
use crate::axe::every_way;
use crate::desk::{Desk, Start, at_desk_with};
use crate::mail_server::{mail_server, next};
use crate::provider::{CLIENT, SECRET, package, provider};

const NEW_PASSWORD: &str = "four other words for it";

/// The link in the next letter, which goes to this address.
async fn link(letters: &mut UnboundedReceiver<String>, to: &str) -> String {
    let letter = next(letters).await;
    assert!(letter.contains(&format!("To: {to}")), "{letter}");
    let from = letter.find("http://").expect("a link");
    letter[from..].split_whitespace().next().unwrap().to_owned()
}

/// Invites somebody by letter.
async fn invite(desk: &Desk, party: &str, role: &str, email: &str) {
    desk.goto("/desk/people").await;
    desk.unfold("#people-invite").await;
    choose(desk, "#invite-party", party).await;
    choose(desk, "#invite-role", role).await;
    write(desk, "#invite-email", email).await;
    desk.click("#invite-letter").await;
    press(desk, "Make the invitation").await;
    desk.until("it was made", "document.querySelector('code.link-secret')").await;
    every_way(desk, "an invitation by letter").await;
}

/// Says who one is on the provider's own pages, and agrees.
async fn pass_provider(desk: &Desk, subject: &str) {
    desk.until("the provider asks who it is", "document.querySelector('[name=login]')").await;
    write(desk, "[name=login]", subject).await;
    write(desk, "[name=password]", "anything").await;
    desk.click("button[type=submit]").await;
    desk.until("it asks whether one agrees", "document.querySelector('[value=consent]')").await;
    desk.click("button[type=submit]").await;
    is_signed_in(desk).await;
}

async fn is_signed_in(desk: &Desk) {
    desk.until("somebody is signed in", "document.querySelector('.desk-strip bdi')").await;
}

#[test]
fn letters_and_an_account_of_another_provider_lead_in() {
    let Some(package) = package() else { return };
    let prepare = async || {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let callback = format!("http://127.0.0.1:{port}/api/v1/session/oidc/callback");
        let (process, issuer) = provider(package, &callback).await;
        let (server, letters) = mail_server().await;
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("secret");
        std::fs::write(&secret, SECRET).unwrap();
        let mail = MailOptions {
            server,
            user: None,
            password_file: None,
            from: "Coalitions <no-reply@unit.example>".to_owned(),
        };
        let client_id = CLIENT.to_owned();
        let oidc = OidcOptions { issuer, client_id, client_secret_file: Some(secret) };
        let start = Start { port, mail: Some(mail), oidc: Some(oidc), ..Start::default() };
        (start, (letters, process, folder))
    };
    at_desk_with(
        "desk-letters",
        1280,
        prepare,
        async |desk: &Desk, (mut letters, _process, _folder)| {
            let setup = desk.setup_link.clone().expect("the first start prints a link");
            first_officer(desk, &setup).await;
            invite(desk, "DEU", "donor_desk", "desk@deu.example").await;
            let donor = link(&mut letters, "desk@deu.example").await;
            invite(desk, "LAO", "focal_point", "focal@lao.example").await;
            let focal = link(&mut letters, "focal@lao.example").await;
            sign_out(desk).await;

            open(desk, &donor).await;
            press(desk, "Sign in with your organisation’s account").await;
            pass_provider(desk, "donor-17").await;
            desk.until_text("Germany").await;
            sign_out(desk).await;

            // The account comes back through the provider; one that nobody invited does not.
            desk.goto("/desk/sign-in").await;
            desk.until_text("Sign in with your organisation’s account").await;
            every_way(desk, "another way to sign in").await;
            desk.follow("Sign in with your organisation’s account").await;
            is_signed_in(desk).await;
            desk.until_text("Germany").await;
            sign_out(desk).await;

            accept(desk, &focal, "Focal point").await;
            sign_out(desk).await;
            desk.goto("/desk/sign-in").await;
            write(desk, "#email", "focal@lao.example").await;
            desk.click("main details summary").await;
            press(desk, "Send me the link").await;
            desk.until("it says so", "document.querySelector('main details [role=status]')").await;
            every_way(desk, "a letter for a new password").await;
            let anew = link(&mut letters, "focal@lao.example").await;
            open(desk, &anew).await;
            write(desk, "#password", NEW_PASSWORD).await;
            desk.click("main form button").await;
            is_signed_in(desk).await;
            sign_out(desk).await;
            for (password, is_taken) in [(PASSWORD, false), (NEW_PASSWORD, true)] {
                write(desk, "#email", "focal@lao.example").await;
                write(desk, "#password", password).await;
                desk.click("main form button").await;
                if is_taken {
                    is_signed_in(desk).await;
                } else {
                    desk.until("it is refused", "document.querySelector('[role=alert]')").await;
                }
            }
            // Refusals that were meant, and the provider's page, which would like a font from elsewhere.
            let complaints = desk.console().await;
            let is_meant = |one: &String| {
                ["401", "403", "404", "ERR_NAME_NOT_RESOLVED"].iter().any(|part| one.contains(part))
            };
            assert!(complaints.iter().all(is_meant), "{complaints:?}");
        },
    );
}
