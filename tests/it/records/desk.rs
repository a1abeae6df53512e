//! A server with people at their desks, for tests about records.

use api::router::{App, router};
use api::seal::Key;
use api::site::Site;
use api::store::{NewLink, NewSession, SecondFactor, Store, Writer};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use contract::access::Role;
use contract::account::{Party, PartyKind};
use contract::sign_in::Purpose;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use tower::ServiceExt as _;

use crate::child;

/// The form of a password's hash, which no password has.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IG9yIG90aGVy$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A server over one database.
pub(crate) struct Server {
    pub(crate) app: Router,
    pub(crate) store: Store,
}

/// Somebody who sends requests; without a secret, a visitor.
#[derive(Clone)]
pub(crate) struct Desk {
    app: Router,
    secret: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    /// For answers that are no text.
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// Status and the stable code of a refusal.
    pub(crate) fn refusal(&self) -> (u16, String) {
        (self.status.as_u16(), self.json()["code"].as_str().unwrap_or_default().to_owned())
    }

    pub(crate) fn id(&self) -> String {
        assert!(self.status.is_success(), "{self:?}");
        self.json()["id"].as_str().unwrap().to_owned()
    }

    pub(crate) fn ok(self) -> Value {
        assert!(self.status.is_success(), "{self:?}");
        self.json()
    }
}

impl Server {
    /// With the parties of the data, and a bank.
    pub(crate) async fn over(store: Store) -> Self {
        let mut parties = api::parties::from_data().unwrap();
        parties.push(api::parties::bare(
            "BANK",
            PartyKind::DevelopmentBank,
            "A bank",
            "not_applicable",
        ));
        let state = |id: &str, name: &str| Party {
            region: "Europe".to_owned(),
            ..api::parties::bare(id, PartyKind::State, name, "state_party")
        };
        for (id, name) in [("DEU", "Germany"), ("CHE", "Switzerland")] {
            if !parties.iter().any(|party| party.id == id) {
                parties.push(state(id, name));
            }
        }
        store.load_parties(&parties).await.unwrap();
        let here = SocketAddr::from(([127, 0, 0, 1], 8080));
        let site = Site::local(here, Key::random()).with_demo();
        Self { app: router(App::at(site, store.clone()).with_worker(child::worker()), None), store }
    }

    pub(crate) fn visitor(&self) -> Desk {
        Desk { app: self.app.clone(), secret: None }
    }

    /// Signs an invented person in.
    pub(crate) async fn seated(&self, party: &str, role: Role) -> Desk {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let email = format!("p{}@demo.example", COUNT.fetch_add(1, Ordering::Relaxed));
        self.store.add_demo_person((&email, "Somebody"), NOBODYS, (party, role)).await.unwrap();
        let person = self.store.person_by_email(&email).await.unwrap().unwrap();
        let factor = SecondFactor::None;
        let new = NewSession {
            person: &person.id,
            proved: Some(person.version),
            factor: &factor,
            attempt: None,
            agent: "a test",
            language: None,
        };
        let secret = self.store.begin_session(&new).await.unwrap();
        Desk { app: self.app.clone(), secret: Some(secret) }
    }

    pub(crate) async fn isu(&self) -> Desk {
        self.seated("ISU", Role::Isu).await
    }

    /// An officer who is no invention and has set up no authenticator.
    pub(crate) async fn officer_without_authenticator(&self) -> Desk {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let email = format!("o{}@unit.example", COUNT.fetch_add(1, Ordering::Relaxed));
        let seat = Some(("ISU", Role::Isu));
        let new = NewLink { purpose: Purpose::Invitation, email: &email, seat };
        let (token, _) = self.store.make_link(&new, &Writer::system()).await.unwrap();
        let body =
            json!({ "token": token, "name": "Officer", "password": "four words are enough" });
        let accepted = self.visitor().send(Method::POST, "/links/accept", &[], Some(&body)).await;
        let cookie = accepted.headers[header::SET_COOKIE].to_str().unwrap().to_owned();
        let secret = cookie.split(['=', ';']).nth(1).map(str::to_owned);
        Desk { app: self.app.clone(), secret }
    }
}

/// A new key for each request that makes something.
pub(crate) fn key() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("key-{}", COUNT.fetch_add(1, Ordering::Relaxed))
}

impl Desk {
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Answer {
        self.send_to(method, &format!("/api/v1{path}"), headers, body).await
    }

    /// Sends a body of any kind.
    pub(crate) async fn send_bytes(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        self.send_raw(method, &format!("/api/v1{path}"), headers, body).await
    }

    /// Sends these bytes to an address from the root, with these headers and no others.
    pub(crate) async fn send_raw(
        &self,
        method: Method,
        address: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        if let Some(secret) = &self.secret {
            request = request.header(header::COOKIE, format!("sid={secret}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response =
            self.app.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, headers, text, bytes }
    }

    /// Sends JSON to an address from the root.
    pub(crate) async fn send_to(
        &self,
        method: Method,
        address: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Answer {
        let Some(body) = body else {
            return self.send_raw(method, address, headers, Vec::new()).await;
        };
        let headers = [headers, &[("content-type", "application/json")]].concat();
        self.send_raw(method, address, &headers, body.to_string().into_bytes()).await
    }

    /// How an answer begins that never ends.
    pub(crate) async fn begin(&self, method: Method, address: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        if let Some(secret) = &self.secret {
            request = request.header(header::COOKIE, format!("sid={secret}"));
        }
        let request = request.body(Body::empty()).unwrap();
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        Answer { status, headers, text: String::new(), bytes: Vec::new() }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], None).await
    }

    /// Makes something, under a new key.
    pub(crate) async fn make(&self, path: &str, body: &Value) -> Answer {
        self.send(Method::POST, path, &[("idempotency-key", &key())], Some(body)).await
    }

    /// Changes the version.
    pub(crate) async fn put(&self, path: &str, version: i64, body: &Value) -> Answer {
        let tag = format!("\"{version}\"");
        self.send(Method::PUT, path, &[("if-match", &tag)], Some(body)).await
    }

    /// Takes a step from the version.
    pub(crate) async fn step(&self, path: &str, version: i64, body: &Value) -> Answer {
        let tag = format!("\"{version}\"");
        self.send(Method::POST, path, &[("if-match", &tag)], Some(body)).await
    }

    /// Takes steps one after the other, from the version on, and gives the last answer.
    pub(crate) async fn steps(&self, path: &str, from: i64, steps: &[&str]) -> Value {
        let mut last = Value::Null;
        for (version, step) in (from..).zip(steps) {
            last = self.step(&format!("{path}/{step}"), version, &json!({})).await.ok();
        }
        last
    }
}

/// A need that holds the rules, with these lines shared.
pub(crate) fn need(title: &str, shared: &[bool]) -> Value {
    let line = |(key, shared): (u32, &bool)| json!({ "key": key, "shared": shared, "kind": "funding", "year": 2026 + key, "amount": "1000.00", "currency": "USD" });
    let lines: Vec<Value> = (1..).zip(shared).map(line).collect();
    json!({ "theme": "A4", "activity": "BAC", "title": title, "priority": 1, "lines": lines })
}

/// An offer that holds the rules.
pub(crate) fn offer(title: &str) -> Value {
    json!({
        "kind": "funding", "title": title,
        "years": [{ "year": 2027, "amount": "500.00", "currency": "USD" }],
        "preferences": { "LAO": 3 }, "excluded_states": ["IRQ"],
        "also_prefers": { "themes": { "A5": 2 }, "years": { "2027": 1 } },
    })
}
