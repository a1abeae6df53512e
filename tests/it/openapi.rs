//! The OpenAPI document: it is the one that is committed, it lists what the router answers, and
//! the page made of it can be read by everyone.

use std::collections::BTreeSet;

use api::router::{App, openapi, router};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use expect_test::expect_file;
use serde_json::Value;
use tower::ServiceExt as _;

use crate::database::sqlite;
use crate::tidy::files;

/// Addresses that are no operations: refusals and ways to the page, and the operator's metrics.
const NO_OPERATIONS: [&str; 5] = ["/api", "/api/{*rest}", "/welcome", "/desk", "/metrics"];

pub(crate) fn document() -> Value {
    serde_json::from_str(&openapi()).unwrap()
}

/// Every operation: its method in capitals, its path, and what is said of it.
pub(crate) fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            all.push((method.to_uppercase(), path.clone(), operation.clone()));
        }
    }
    all
}

async fn ask(
    app: &Router,
    (method, path): (&str, &str),
    known: Option<&str>,
) -> (StatusCode, HeaderMap, String) {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(tag) = known {
        request = request.header(header::IF_NONE_MATCH, tag);
    }
    let response = app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8(bytes.to_vec()).unwrap())
}

#[test]
fn the_committed_document_is_the_one_that_is_served() {
    expect_file!["../../api/openapi.json"].assert_eq(&openapi());
}

#[test]
fn every_reference_leads_somewhere_and_every_operation_has_its_own_name() {
    fn walk(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(place) = fields.get("$ref").and_then(Value::as_str) {
                    found.insert(place.to_owned());
                }
                for value in fields.values() {
                    walk(value, found);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let mut places = BTreeSet::new();
    walk(&document, &mut places);
    assert!(places.len() > 30);
    for place in &places {
        assert!(document.pointer(&place[1..]).is_some(), "{place} leads nowhere");
    }
    for name in document["components"]["schemas"].as_object().unwrap().keys() {
        let place = format!("#/components/schemas/{name}");
        assert!(places.contains(&place), "nothing refers to {name}");
    }
    let mut ids = BTreeSet::new();
    let areas: Vec<&Value> =
        document["tags"].as_array().unwrap().iter().map(|tag| &tag["name"]).collect();
    for (method, path, operation) in operations(&document) {
        assert!(ids.insert(operation["operationId"].to_string()), "{method} {path}");
        assert!(areas.contains(&&operation["tags"][0]), "{method} {path}");
        assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()));
    }
}

#[tokio::test]
async fn the_router_and_the_document_have_the_same_operations() {
    let database = sqlite();
    let app = router(App::new(database.store().await), None);
    let document = document();
    for (path, item) in document["paths"].as_object().unwrap() {
        let mut said: BTreeSet<String> =
            item.as_object().unwrap().keys().map(|method| method.to_uppercase()).collect();
        if said.contains("GET") {
            said.insert("HEAD".to_owned());
        }
        let address = path.replace("{key}", "1").replace(['{', '}'], "");
        let (status, headers, _) = ask(&app, ("REPORT", &address), None).await;
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{path} is not routed");
        let allowed = headers[header::ALLOW].to_str().unwrap();
        let allowed: BTreeSet<String> = allowed.split(',').map(|of| of.trim().to_owned()).collect();
        assert_eq!(allowed, said, "{path}");
    }
}

/// The test above sees what is at the addresses of the document; this one, that there is no
/// other: addresses are given in one place, which describes what it gives.
#[test]
fn no_address_is_given_without_being_described() {
    let mut seen = 0;
    for (name, text) in files(".rs") {
        if !name.starts_with("api/src/") || name == "api/src/routes.rs" {
            continue;
        }
        for rest in text.split(".route(").skip(1) {
            seen += 1;
            let address = rest.split('"').nth(1).unwrap_or_default();
            assert!(NO_OPERATIONS.contains(&address), "{name} gives {address} an address");
        }
        // The files of the page are no operations.
        assert!(name == "api/src/pages.rs" || !text.contains(".route_service("), "{name}");
    }
    assert!(seen >= NO_OPERATIONS.len(), "the sources are not read");
}

#[tokio::test]
async fn the_document_is_served_and_not_sent_again() {
    let database = sqlite();
    let app = router(App::new(database.store().await), None);
    for (path, kind) in [
        ("/api/openapi.json", "application/json"),
        ("/api/docs", "text/html; charset=utf-8"),
        ("/api/docs.css", "text/css; charset=utf-8"),
    ] {
        let (status, headers, text) = ask(&app, ("GET", path), None).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert_eq!(headers[header::CONTENT_TYPE], kind);
        assert!(text.len() > 1_000);
        let known = format!("\"other\", W/{}", headers[header::ETAG].to_str().unwrap());
        let (status, _, text) = ask(&app, ("GET", path), Some(&known)).await;
        assert_eq!((status, text.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
        if path == "/api/openapi.json" {
            continue;
        }
        let (status, _, text) = ask(&app, (Method::HEAD.as_str(), path), None).await;
        assert_eq!((status, text.as_str()), (StatusCode::OK, ""), "{path}");
    }
}

#[tokio::test]
async fn the_page_needs_nothing_that_its_policy_refuses_and_tells_every_operation() {
    let database = sqlite();
    let app = router(App::new(database.store().await), None);
    let (_, headers, page) = ask(&app, ("GET", "/api/docs"), None).await;
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("style-src 'self'") && !policy.contains("unsafe-inline"));
    for banned in ["<script", "<style", " style=", " onclick", "http://", "https://", "<img"] {
        assert!(!page.contains(banned), "the page holds {banned}");
    }
    assert!(page.contains("<html lang=\"en\">") && page.contains("<title>"));
    assert!(page.contains("<main id=\"main\">") && page.contains("href=\"/api/docs.css\""));
    assert_eq!(page.matches("<h1>").count(), 1);
    let ids: Vec<&str> =
        page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "two places have one id");
    for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(unique.contains(link), "#{link} leads nowhere");
    }
    for (method, path, operation) in operations(&document()) {
        assert!(page.contains(&format!("<code>{method} {path}</code>")), "{method} {path}");
        let summary = operation["summary"].as_str().unwrap().replace('\'', "&#39;");
        assert!(page.contains(&summary), "{summary}");
    }
}
