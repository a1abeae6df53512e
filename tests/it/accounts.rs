//! An installation with people, spoken to as browsers speak to it. The tests of accounts start
//! from here, each on both databases.

use std::net::SocketAddr;

use api::parties;
use api::router::{App, router};
use api::seal::Key;
use api::site::Site;
use api::store::{NewLink, Store, Writer};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use contract::access::Role;
use contract::sign_in::Purpose;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::database::TestDatabase;

/// A password that will do.
pub(crate) const PASSWORD: &str = "four words are enough";
/// The address of the first officer.
pub(crate) const OFFICER: &str = "officer@unit.example";

/// An installation over one database.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) site: Site,
    app: Router,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// The stable code of a refusal.
    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// `name=value` of the cookie that was set.
    pub(crate) fn cookie(&self) -> Option<String> {
        let line = self.headers.get(header::SET_COOKIE)?.to_str().unwrap();
        line.split(';').next().map(str::to_owned)
    }

    pub(crate) fn tag(&self) -> String {
        self.headers[header::ETAG].to_str().unwrap().to_owned()
    }

    #[track_caller]
    pub(crate) fn expect(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    #[track_caller]
    pub(crate) fn refused(&self, status: StatusCode, code: &str) {
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}", self.text);
    }
}

impl World {
    /// On this machine alone, with the parties that come with the data.
    pub(crate) async fn new(database: &TestDatabase) -> Self {
        let site = Site::local("127.0.0.1:8080".parse().unwrap(), Key::random());
        Self::at(site, database.store().await).await
    }

    /// An installation of one's own making.
    pub(crate) async fn at(site: Site, store: Store) -> Self {
        store.load_parties(&parties::from_data().unwrap()).await.unwrap();
        let app = router(App::at(site.clone(), store.clone()), None);
        Self { store, site, app }
    }

    /// The same, served another way.
    pub(crate) fn serve(&mut self, app: Router) {
        self.app = app;
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, text }
    }

    /// A browser without a session.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser { world: self, cookie: None, address: None }
    }

    /// A browser at this network address.
    pub(crate) fn browser_at(&self, address: &str) -> Browser<'_> {
        Browser { address: Some(address.parse().unwrap()), ..self.browser() }
    }

    /// The secret of a link that makes an officer.
    pub(crate) async fn setup_token(&self) -> String {
        let new = NewLink { purpose: Purpose::Setup, email: "", seat: Some(("ISU", Role::Isu)) };
        self.store.make_link(&new, &Writer::system()).await.unwrap().0
    }

    /// The first officer, signed in, with an authenticator.
    pub(crate) async fn officer(&self) -> (Browser<'_>, Authenticator) {
        let mut browser = self.browser();
        let token = self.setup_token().await;
        let body = json!({
            "token": token, "email": OFFICER, "name": "Officer", "password": PASSWORD,
        });
        browser.post("/links/accept", body).await.expect(StatusCode::CREATED);
        let authenticator = browser.set_up_totp().await;
        (browser, authenticator)
    }

    /// Somebody invited by the officer, signed in, in one seat.
    pub(crate) async fn invited(
        &self,
        officer: &mut Browser<'_>,
        email: &str,
        (party, role): (&str, &str),
    ) -> Browser<'_> {
        let token = officer.invite(email, (party, role)).await;
        let mut browser = self.browser();
        let body =
            json!({ "token": token, "name": format!("Who is {email}"), "password": PASSWORD });
        browser.post("/links/accept", body).await.expect(StatusCode::CREATED);
        browser
    }
}

/// An authenticator of one account, and what is left of its recovery codes.
pub(crate) struct Authenticator {
    pub(crate) totp: totp_rs::Totp,
    pub(crate) recovery: Vec<String>,
}

impl Authenticator {
    /// A code of this moment.
    pub(crate) fn now(&self) -> String {
        self.totp.generate_current().to_string()
    }

    /// The code of a step of thirty seconds, as the server counts them.
    pub(crate) fn of_step(&self, step: i64) -> String {
        self.totp.generate(u64::try_from(step).unwrap() * 30).to_string()
    }
}

/// Keeps its cookie, as a browser does.
#[derive(Clone)]
pub(crate) struct Browser<'a> {
    world: &'a World,
    pub(crate) cookie: Option<String>,
    address: Option<SocketAddr>,
}

impl Browser<'_> {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.request(Method::GET, path, &[], None).await
    }

    pub(crate) async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.request(Method::POST, path, &[], Some(body)).await
    }

    pub(crate) async fn put(&mut self, path: &str, body: Value) -> Answer {
        self.request(Method::PUT, path, &[], Some(body)).await
    }

    pub(crate) async fn put_from(&mut self, path: &str, tag: &str, body: Value) -> Answer {
        self.request(Method::PUT, path, &[("if-match", tag)], Some(body)).await
    }

    pub(crate) async fn delete(&mut self, path: &str) -> Answer {
        self.request(Method::DELETE, path, &[], None).await
    }

    pub(crate) async fn request(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = match body {
            None => Body::empty(),
            Some(body) => {
                request = request.header(header::CONTENT_TYPE, "application/json");
                Body::from(body.to_string())
            }
        };
        let mut request = request.body(body).unwrap();
        if let Some(address) = self.address {
            request.extensions_mut().insert(ConnectInfo(address));
        }
        let answer = self.world.send(request).await;
        if let Some(cookie) = answer.cookie() {
            self.cookie = Some(cookie).filter(|cookie| !cookie.ends_with('='));
        }
        answer
    }

    pub(crate) async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.post("/session", json!({ "email": email, "password": password })).await
    }

    pub(crate) async fn sign_in_with(&mut self, email: &str, code: &str) -> Answer {
        self.post("/session", json!({ "email": email, "password": PASSWORD, "code": code })).await
    }

    pub(crate) async fn session(&mut self) -> Value {
        self.get("/session").await.expect(StatusCode::OK).json()
    }

    /// Invites somebody and gives the secret of the link.
    pub(crate) async fn invite(&mut self, email: &str, (party, role): (&str, &str)) -> String {
        let body = json!({ "email": email, "party": party, "role": role });
        let answer = self.post("/invitations", body).await.expect(StatusCode::CREATED);
        token(answer.json()["link"].as_str().unwrap())
    }

    /// Sets up an authenticator for whoever is signed in.
    pub(crate) async fn set_up_totp(&mut self) -> Authenticator {
        let begun = self.post("/session/totp", json!({})).await.expect(StatusCode::CREATED).json();
        let totp = totp_rs::Totp::from_url(begun["url"].as_str().unwrap()).unwrap();
        let code = totp.generate_current().to_string();
        let confirmed = self.put("/session/totp", json!({ "code": code })).await;
        let codes = confirmed.expect(StatusCode::OK).json()["codes"].clone();
        Authenticator { totp, recovery: serde_json::from_value(codes).unwrap() }
    }
}

/// The secret in a link.
pub(crate) fn token(link: &str) -> String {
    link.split_once('#').unwrap().1.to_owned()
}
