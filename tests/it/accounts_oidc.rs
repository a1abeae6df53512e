//! Sign-in with the accounts of another provider: a real one, started here.

use std::collections::BTreeMap;

use api::oidc::OidcOptions;
use api::router::{App, router};
use axum::http::{Method, StatusCode, header};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::accounts::{Answer, Browser, PASSWORD, World};
use crate::database::databases;
use crate::fixture::{folder, write};
use crate::provider::{CLIENT, SECRET, package, provider};

const DESK: &str = "desk@donor.example";
const CALLBACK: &str = "http://127.0.0.1:8080/api/v1/session/oidc/callback";

/// A browser at the provider: keeps cookies, follows nothing by itself.
struct Visit {
    cookies: BTreeMap<String, String>,
}

impl Visit {
    /// Signs in as `subject`, agrees, and gives the address that the provider sends back to.
    async fn sign_in(page: &str, subject: &str) -> String {
        let mut visit = Self { cookies: BTreeMap::new() };
        let mut place = visit.ask("GET", page, "").await;
        for form in
            [format!("prompt=login&login={subject}&password=x"), "prompt=consent".to_owned()]
        {
            if place.starts_with(CALLBACK) {
                break;
            }
            place = visit.ask("POST", &place, &form).await;
            place = visit.ask("GET", &place, "").await;
        }
        assert!(place.starts_with(CALLBACK), "{place}");
        place
    }

    /// Asks, and gives where it is sent on to.
    async fn ask(&mut self, method: &str, url: &str, form: &str) -> String {
        let rest = url.strip_prefix("http://").unwrap();
        let (host, path) = rest.split_once('/').unwrap();
        let cookies: Vec<_> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let mut stream = TcpStream::connect(host).await.unwrap();
        let request = format!(
            "{method} /{path} HTTP/1.1\r\nHost: {host}\r\nCookie: {}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            cookies.join("; "),
            form.len()
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        let head = answer.split("\r\n\r\n").next().unwrap();
        let mut place = None;
        for line in head.lines() {
            let Some((name, value)) = line.split_once(": ") else { continue };
            match name.to_ascii_lowercase().as_str() {
                "set-cookie" => {
                    let (name, value) = value.split(';').next().unwrap().split_once('=').unwrap();
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
                "location" => place = Some(value.to_owned()),
                _ => (),
            }
        }
        let place = place.unwrap_or_else(|| panic!("not sent on: {answer}"));
        if place.starts_with('/') { format!("http://{host}{place}") } else { place }
    }
}

/// The cookie of this name that an answer sets.
fn set(answer: &Answer, name: &str) -> Option<String> {
    let lines = answer.headers.get_all(header::SET_COOKIE).iter();
    let pairs = lines.map(|line| line.to_str().unwrap().split(';').next().unwrap().to_owned());
    pairs.into_iter().find(|pair| {
        pair.strip_prefix(name)
            .and_then(|rest| rest.strip_prefix('='))
            .is_some_and(|v| !v.is_empty())
    })
}

/// Comes back from the provider with the cookie of the departure.
async fn come_back(browser: &mut Browser<'_>, place: &str, departure: &str) -> Answer {
    let path = place.strip_prefix("http://127.0.0.1:8080/api/v1").unwrap();
    browser.request(Method::GET, path, &[("cookie", departure)], None).await
}

fn place(answer: &Answer) -> &str {
    answer.headers[header::LOCATION].to_str().unwrap()
}

#[tokio::test]
async fn an_invitation_ties_an_account_of_another_provider() {
    let Some(package) = package() else { return };
    let (_provider, issuer) = provider(package, CALLBACK).await;
    let folder = folder();
    let secret = write(folder.path(), "secret", SECRET);
    for database in databases() {
        let options = OidcOptions {
            issuer: issuer.clone(),
            client_id: CLIENT.to_owned(),
            client_secret_file: Some(secret.clone()),
        };
        let mut world = World::new(&database).await;
        let app = App::at(world.site.clone(), world.store.clone());
        world.serve(router(app.with_provider(&options).unwrap(), None));
        let (mut officer, _) = world.officer().await;

        // Nobody is let in by what the provider says alone.
        let mut stranger = world.browser();
        let left = stranger.get("/session/oidc").await.expect(StatusCode::SEE_OTHER);
        let departure = set(&left, "oidc").unwrap();
        let back = Visit::sign_in(place(&left), "subject-1").await;
        let answer = come_back(&mut world.browser(), &back, &departure).await;
        assert_eq!(place(&answer), "/desk/sign-in?problem=not_signed_in");
        assert_eq!(set(&answer, "sid"), None);

        // With an invitation, an account is made.
        let token = officer.invite(DESK, ("DEU", "donor_desk")).await;
        let left = world.browser().post("/session/oidc", json!({ "token": token })).await;
        let departure = set(&left, "oidc").unwrap();
        let page = left.expect(StatusCode::OK).json()["url"].as_str().unwrap().to_owned();
        let back = Visit::sign_in(&page, "subject-1").await;
        for (wrong, cookie) in [
            (back.replace("state=", "state=x"), departure.clone()),
            (back.clone(), "oidc=1:AAAA".to_owned()),
            (back.clone(), "other=x".to_owned()),
        ] {
            let answer = come_back(&mut world.browser(), &wrong, &cookie).await;
            assert_eq!(place(&answer), "/desk/sign-in?problem=not_signed_in", "{wrong} {cookie}");
        }
        let answer = come_back(&mut world.browser(), &back, &departure).await;
        assert_eq!(place(&answer), "/desk/");
        let mut desk = world.browser();
        desk.cookie = set(&answer, "sid");
        let session = desk.session().await;
        assert_eq!(session["person"]["email"], DESK);
        assert_eq!(session["person"]["name"], "Who is subject-1");
        assert_eq!(session["seat"]["party"], "DEU");
        let again = come_back(&mut world.browser(), &back, &departure).await;
        assert_eq!(place(&again), "/desk/sign-in?problem=not_signed_in", "a code is good once");
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::UNAUTHORIZED);

        // From then on the subject signs in, and no other does.
        for (subject, expected) in [("subject-1", json!(DESK)), ("subject-2", Value::Null)] {
            let left = world.browser().get("/session/oidc").await;
            let departure = set(&left, "oidc").unwrap();
            let back = Visit::sign_in(place(&left), subject).await;
            let answer = come_back(&mut world.browser(), &back, &departure).await;
            let mut browser = world.browser();
            browser.cookie = set(&answer, "sid");
            assert_eq!(browser.session().await["person"]["email"], expected);
        }

        // An authenticator is asked for whichever way somebody comes: the provider asked for a
        // password alone, and reading somebody's letters is no second factor.
        desk.set_up_totp().await;
        let token = officer.invite(DESK, ("CHE", "donor_desk")).await;
        for attempt in ["with the invitation", "with the invitation again", "without"] {
            let body = json!({ "token": token });
            let (departure, page) = if attempt == "without" {
                let left = world.browser().get("/session/oidc").await;
                (set(&left, "oidc").unwrap(), place(&left).to_owned())
            } else {
                let left = world.browser().post("/session/oidc", body).await;
                let page = left.json()["url"].as_str().unwrap().to_owned();
                (set(&left, "oidc").unwrap(), page)
            };
            let back = Visit::sign_in(&page, "subject-1").await;
            let answer = come_back(&mut world.browser(), &back, &departure).await;
            assert_eq!(place(&answer), "/desk/sign-in?problem=code_needed", "{attempt}");
            assert_eq!(set(&answer, "sid"), None, "{attempt}");
        }
    }
}

#[tokio::test]
async fn without_a_provider_there_is_no_way_to_one() {
    for database in databases() {
        let world = World::new(&database).await;
        world.browser().get("/session/oidc").await.refused(StatusCode::NOT_FOUND, "not_found");
    }
}
