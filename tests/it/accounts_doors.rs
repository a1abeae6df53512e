//! What a browser may be tricked into, and what a client may get wrong.

use api::seal::Key;
use api::site::Site;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use serde_json::json;

use crate::accounts::{PASSWORD, World};
use crate::database::{databases, sqlite};

const DESK: &str = "desk@donor.example";

#[tokio::test]
async fn a_page_of_another_site_changes_nothing() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let body = json!({ "email": DESK, "party": "DEU", "role": "donor_desk" });
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://evil.example"), ("host", "127.0.0.1:8080")],
            &[("origin", "null"), ("host", "127.0.0.1:8080")],
        ] {
            let answer =
                officer.request(Method::POST, "/invitations", headers, Some(body.clone())).await;
            answer.refused(StatusCode::FORBIDDEN, "cross_site");
        }
        let own = [("sec-fetch-site", "same-origin"), ("host", "127.0.0.1:8080")];
        let answer = officer.request(Method::POST, "/invitations", &own, Some(body.clone())).await;
        answer.expect(StatusCode::CREATED);
        let older = [("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")];
        let body = json!({ "email": "other@donor.example", "party": "DEU", "role": "donor_desk" });
        officer
            .request(Method::POST, "/invitations", &older, Some(body))
            .await
            .expect(StatusCode::CREATED);
    }
}

#[tokio::test]
async fn over_tls_browsers_are_told_to_come_back_so() {
    let database = sqlite();
    let secure = Site::new("https://coalitions.example", Key::random()).unwrap();
    let world = World::at(secure, database.store().await).await;
    for path in ["/api/v1/session", "/api/docs", "/healthz", "/nowhere"] {
        let request = Request::get(path).header(header::HOST, "coalitions.example");
        let answer = world.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.headers[header::STRICT_TRANSPORT_SECURITY], "max-age=31536000");
    }
    let world = World::new(&database).await;
    let request = Request::get("/healthz").body(Body::empty()).unwrap();
    let answer = world.send(request).await;
    assert!(!answer.headers.contains_key(header::STRICT_TRANSPORT_SECURITY), "there is no TLS");
}

#[tokio::test]
async fn an_address_with_a_character_that_no_database_takes_is_refused() {
    for database in databases() {
        let world = World::new(&database).await;
        for path in ["/parties/%00", "/needs?owner=%00", "/needs/A%00", "/runs?case=%00"] {
            let answer = world.browser().get(path).await;
            answer.refused(StatusCode::BAD_REQUEST, "bad_query");
        }
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_not_read() {
    let database = sqlite();
    let world = World::new(&database).await;
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
        let request = Request::post("/api/v1/session").header(header::CONTENT_TYPE, kind);
        let answer = world.send(request.body(Body::from("{}")).unwrap()).await;
        answer.refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type");
    }
}

#[tokio::test]
async fn another_name_that_leads_here_is_refused() {
    let database = sqlite();
    let world = World::new(&database).await;
    let to = |host: &str| {
        let request = Request::get("/api/v1/cases").header(header::HOST, host);
        request.body(Body::empty()).unwrap()
    };
    for host in ["127.0.0.1:8080", "localhost:8080", "[::1]:8080"] {
        world.send(to(host)).await.expect(StatusCode::OK);
    }
    for host in ["rebound.example:8080", "coalitions.example"] {
        world.send(to(host)).await.refused(StatusCode::MISDIRECTED_REQUEST, "foreign_host");
    }
    let site = Site::new("https://coalitions.example", Key::random()).unwrap();
    let public = World::at(site, world.store.clone()).await;
    public.send(to("coalitions.example")).await.expect(StatusCode::OK);
    public.send(to("127.0.0.1:8080")).await.expect(StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn over_tls_the_cookie_belongs_to_this_host_alone() {
    let database = sqlite();
    let site = Site::new("https://coalitions.example", Key::random()).unwrap();
    let world = World::at(site, database.store().await).await;
    let (officer, _) = world.officer().await;
    let cookie = officer.cookie.clone().unwrap();
    assert!(cookie.starts_with("__Host-sid="), "{cookie}");
    let mut planted = world.browser();
    planted.cookie = Some(cookie.replace("__Host-sid", "sid"));
    assert_eq!(planted.session().await["person"], serde_json::Value::Null);
}

#[tokio::test]
async fn bodies_about_accounts_are_read_strictly() {
    let database = sqlite();
    let world = World::new(&database).await;
    let sent = |body: String| {
        let request =
            Request::post("/api/v1/session").header(header::CONTENT_TYPE, "application/json");
        request.body(Body::from(body)).unwrap()
    };
    for body in [
        "{}".to_owned(),
        "[]".to_owned(),
        "{".to_owned(),
        json!({ "email": DESK, "password": PASSWORD, "admin": true }).to_string(),
        json!({ "email": DESK, "password": 1 }).to_string(),
        json!({ "email": "a\u{0}b@c.d", "password": PASSWORD }).to_string(),
        "[".repeat(60_000),
    ] {
        let answer = world.send(sent(body)).await;
        answer.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
        assert!(!answer.text.contains(PASSWORD), "{}", answer.text);
    }
    let huge = json!({ "email": DESK, "password": "x".repeat(100_000) }).to_string();
    world.send(sent(huge)).await.refused(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large");
    let long = json!({ "email": DESK, "password": "x".repeat(50_000) }).to_string();
    world.send(sent(long)).await.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
}
