//! Nothing is lost and nothing is made twice: many editors, the same request many times, clients
//! that leave.

use std::time::Duration;

use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::json;

use super::desk::{Server, need};
use crate::database::databases;

const EDITORS: i64 = 16;
const EDITS: i64 = 5;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixteen_editors_lose_no_change() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let made = state.make("/needs", &json!({ "body": { "title": "0" } })).await;
        let path = format!("/needs/{}", made.id());
        let editors: Vec<_> = (0..EDITORS)
            .map(|_| {
                let (state, path) = (state.clone(), path.clone());
                tokio::spawn(async move {
                    let mut done = 0;
                    while done < EDITS {
                        let read = state.get(&path).await.ok();
                        let count: i64 = read["body"]["title"].as_str().unwrap().parse().unwrap();
                        let edit = json!({ "body": { "title": (count + 1).to_string() } });
                        let version = read["version"].as_i64().unwrap();
                        let answer = state.put(&path, version, &edit).await;
                        match answer.status {
                            StatusCode::OK => done += 1,
                            StatusCode::PRECONDITION_FAILED => {}
                            other => panic!("{other}: {answer:?}"),
                        }
                    }
                })
            })
            .collect();
        for editor in editors {
            editor.await.unwrap();
        }
        let last = state.get(&path).await.ok();
        assert_eq!(last["body"]["title"], (EDITORS * EDITS).to_string());
        assert_eq!(last["version"], EDITORS * EDITS + 1);
        let history = state.get(&format!("{path}/history")).await.ok();
        assert_eq!(
            history.as_array().unwrap().len(),
            usize::try_from(EDITORS * EDITS + 1).unwrap()
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_request_twenty_times_makes_one_record() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let body = json!({ "body": need("Clearance", &[true]) });
        let posts: Vec<_> = (0..20)
            .map(|_| {
                let (state, body) = (state.clone(), body.clone());
                tokio::spawn(async move {
                    let headers = [("idempotency-key", "once")];
                    state.send(Method::POST, "/needs", &headers, Some(&body)).await
                })
            })
            .collect();
        let mut answers = Vec::new();
        for post in posts {
            let answer = post.await.unwrap();
            assert_eq!(answer.status, StatusCode::CREATED);
            answers.push((
                answer.headers["location"].clone(),
                answer.headers["etag"].clone(),
                answer.text,
            ));
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "the same answer");
        assert_eq!(state.get("/needs").await.json()["total"], 1);

        let path = answers[0].0.to_str().unwrap().trim_start_matches("/api/v1").to_owned();
        state.put(&path, 1, &json!({ "body": {} })).await.ok();
        let headers = [("idempotency-key", "once")];
        let again = state.send(Method::POST, "/needs", &headers, Some(&body)).await;
        assert_eq!(again.text, answers[0].2, "as it was answered, whatever came after");
        for (path, body) in [("/needs", json!({ "body": {} })), ("/offers", body.clone())] {
            let other = state.send(Method::POST, path, &headers, Some(&body)).await;
            assert_eq!(other.refusal(), (422, "key_reused".to_owned()), "{path}");
        }
        let stranger = server.seated("LAO", Role::FocalPoint).await;
        let own = stranger.send(Method::POST, "/needs", &headers, Some(&body)).await;
        assert_ne!(own.id(), again.id(), "a key is one person's");
        for key in ["", &"k".repeat(201)] {
            let headers = [("idempotency-key", key)];
            let refused = state.send(Method::POST, "/needs", &headers, Some(&body)).await;
            assert_eq!(refused.refusal(), (400, "key_missing".to_owned()));
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_save_is_finished_though_the_client_leaves() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let body = json!({ "body": need("Clearance", &[true]) });
        let mut cut = 0;
        for at in 0..40_u64 {
            let headers_key = format!("leaves-{at}");
            let headers = [("idempotency-key", headers_key.as_str())];
            let request = state.send(Method::POST, "/needs", &headers, Some(&body));
            let patience = Duration::from_micros(at * 150);
            if tokio::time::timeout(patience, request).await.is_err() {
                cut += 1;
            }
        }
        assert!(cut > 0, "some were cut");
        // Sent again under its key, each is there once, whatever became of the first.
        for at in 0..40_u64 {
            let headers_key = format!("leaves-{at}");
            let headers = [("idempotency-key", headers_key.as_str())];
            let again = state.send(Method::POST, "/needs", &headers, Some(&body)).await;
            assert_eq!(again.status, StatusCode::CREATED);
        }
        assert_eq!(state.get("/needs").await.json()["total"], 40);
    }
}
