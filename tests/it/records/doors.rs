//! What every address holds to, whatever is behind it.

use api::pages::Pages;
use api::router::{App, router};
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use contract::access::Role;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::desk::Server;
use crate::database::sqlite;
use crate::fixture::{folder, illustrative, start_pages};

#[tokio::test]
async fn a_stored_case_is_not_sent_again_to_whoever_has_it() {
    let database = sqlite();
    let server = Server::over(database.store().await).await;
    let case = illustrative();
    let body: Value = serde_json::from_str(&case.to_canonical_json()).unwrap();
    let visitor = server.visitor();
    visitor.send(Method::POST, "/cases", &[], Some(&body)).await.ok();
    let path = format!("/cases/{}", case.hash());
    let tag = format!("\"{}\"", case.hash());
    for known in
        [format!("W/{tag}"), format!("\"x\", {tag}"), format!("\"x\" , W/{tag}"), "*".to_owned()]
    {
        let headers = [("if-none-match", known.as_str())];
        let answer = visitor.send(Method::GET, &path, &headers, None).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{known}");
    }
}

#[tokio::test]
async fn what_is_packed_is_refused() {
    let database = sqlite();
    let server = Server::over(database.store().await).await;
    let state = server.seated("LAO", Role::FocalPoint).await;
    for (packed, expected) in [("gzip", 415), ("br", 415), ("identity", 201)] {
        let headers = [("content-encoding", packed), ("idempotency-key", packed)];
        let body = json!({ "body": {} });
        let answer = state.send(Method::POST, "/needs", &headers, Some(&body)).await;
        assert_eq!(answer.status.as_u16(), expected, "{packed}");
    }
}

#[tokio::test]
async fn the_page_refuses_as_the_api_does() {
    let folder = folder();
    start_pages(folder.path(), "<html></html>");
    let pages = Pages::open(folder.path()).unwrap();
    let database = sqlite();
    let app = router(App::new(database.store().await), Some(pages));
    for (method, path, status, code) in [
        ("POST", "/", 405, "method_not_allowed"),
        ("DELETE", "/needs", 405, "method_not_allowed"),
        ("GET", "/app-nope.js", 404, "not_found"),
    ] {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{method} {path}");
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json");
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let problem: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(problem["code"], code, "{method} {path}");
        assert!(
            !problem["detail"].as_str().unwrap().contains("API"),
            "a page is no part of the API"
        );
    }
}

#[tokio::test]
async fn the_demonstration_holds_live_records_once() {
    let database = sqlite();
    let store = database.store().await;
    api::demo::load(&store).await.unwrap();
    api::demo::load(&store).await.unwrap();
    let case = illustrative();
    let server = Server::over(store).await;
    let visitor = server.visitor();
    let total = async |list: &str| visitor.get(list).await.ok()["total"].as_u64().unwrap();
    assert_eq!(total("/needs").await, u64::try_from(case.needs.len()).unwrap());
    assert_eq!(total("/offers").await, u64::try_from(case.offers.len()).unwrap());
    let market = visitor.get("/market").await.ok();
    assert_eq!(market["needs"].as_array().unwrap().len(), case.needs.len());
    assert_eq!(market["offers"].as_array().unwrap().len(), case.offers.len());
    assert_eq!(market["notes"], json!([]));
    let need = &visitor.get("/needs?limit=1").await.ok()["items"][0];
    let state = server.seated(need["owner"].as_str().unwrap(), Role::FocalPoint).await;
    let path = format!("/needs/{}", need["id"].as_str().unwrap());
    let edit = json!({ "visibility": "isu", "body": need["body"] });
    assert_eq!(state.put(&path, 1, &edit).await.ok()["status"], "published", "it holds the rules");
}
