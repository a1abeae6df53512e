//! A session that has ended in the middle of work: everything that is written on somebody's account
//! is answered alike, before anything is looked up or read.

use std::collections::BTreeSet;

use axum::http::Method;
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Answer, Server, need};
use crate::database::{databases, sqlite};
use crate::openapi::{document, operations};

/// What whoever has no account may write.
const FOR_EVERYONE: [&str; 9] = [
    "store_case",
    "store_run",
    "create_session",
    "choose_language",
    "delete_session",
    "ask_for_password",
    "inspect_link",
    "accept_link",
    "depart_with_link",
];

/// What is answered: all of it that may differ.
fn said(answer: &Answer) -> (u16, &str) {
    (answer.status.as_u16(), answer.text.as_str())
}

#[tokio::test]
async fn every_write_without_a_session_is_answered_with_the_same_bytes() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let body = json!({ "visibility": "public", "body": need("A bridge", &[true]) });
        let draft = state.make("/needs", &body).await.id();
        let public = state.make("/needs", &body).await.id();
        let unit = server.isu().await;
        state.step(&format!("/needs/{public}/submit"), 1, &json!({})).await.ok();
        unit.step(&format!("/needs/{public}/publish"), 2, &json!({})).await.ok();

        let visitor = server.visitor();
        let (mut answers, mut open, mut asked) = (BTreeSet::new(), BTreeSet::new(), 0);
        for (method, path, operation) in operations(&document()) {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            let security = operation["security"].as_array().cloned().unwrap_or_default();
            if method == "GET" || security.contains(&json!({})) || security.is_empty() {
                if method != "GET" {
                    open.insert(id);
                }
                continue;
            }
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            for record in [draft.as_str(), public.as_str(), "NEED-MISSING"] {
                let address =
                    path.replace("{id}", record).replace("{key}", "1").replace("{meeting}", "1");
                let address = address.replace("{party}", "LAO").replace("{role}", "focal_point");
                let headers = [("if-match", "\"1\""), ("idempotency-key", "K")];
                let right = visitor.send_to(method.clone(), &address, &headers, Some(&body)).await;
                let bare = visitor.send_raw(method.clone(), &address, &[], Vec::new()).await;
                let wrong = b"{ no JSON".to_vec();
                let wrong = visitor.send_raw(method.clone(), &address, &[], wrong).await;
                for answer in [right, bare, wrong] {
                    asked += 1;
                    let (status, text) = said(&answer);
                    assert_eq!(status, 401, "{id} of {record}: {text}");
                    answers.insert(text.to_owned());
                }
            }
        }
        assert!(asked > 300, "only {asked} writes were sent");
        assert_eq!(answers.len(), 1, "{answers:#?}");
        let answer: Value = serde_json::from_str(answers.first().unwrap()).unwrap();
        assert_eq!(answer["code"], "not_signed_in");
        let known: BTreeSet<String> = FOR_EVERYONE.map(str::to_owned).into();
        assert!(open.is_subset(&known), "{:?} may be written by everyone", open.difference(&known));
        assert_eq!(
            unit.get(&format!("/needs/{public}")).await.ok()["version"],
            3,
            "nothing changed"
        );
    }
}

#[tokio::test]
async fn a_session_that_was_ended_is_no_session_and_its_owner_goes_on_in_another() {
    let database = sqlite();
    let server = Server::over(database.store().await).await;
    let state = server.seated("LAO", Role::FocalPoint).await;
    let body = json!({ "visibility": "isu", "body": need("A bridge", &[true]) });
    let id = state.make("/needs", &body).await.id();
    let own = state.get("/sessions").await.ok()["items"][0]["id"].as_str().unwrap().to_owned();
    let ended = state.send(Method::DELETE, &format!("/sessions/{own}"), &[], None).await;
    assert!(ended.status.is_success());
    let refused = state.put(&format!("/needs/{id}"), 1, &body).await;
    assert_eq!(refused.refusal(), (401, "not_signed_in".to_owned()));
    let colleague = server.seated("LAO", Role::FocalPoint).await;
    colleague.put(&format!("/needs/{id}"), 1, &body).await.ok();
}
