//! A line is what others name when they pledge: its key names nothing else later, and what it counts
//! stays as it was when the unit checked the need.

use axum::http::StatusCode;
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Server, need};
use super::imports::{import, preview};
use super::rounds::codes;
use crate::database::databases;

fn line(key: u32, currency: &str) -> Value {
    json!({ "key": key, "shared": true, "kind": "funding", "year": 2027, "amount": "1000.00", "currency": currency })
}

fn months(code: &str, unit: &str) -> Value {
    json!({ "key": 3, "shared": true, "kind": "expertise", "code": code, "unit": unit, "year": 2027, "quantity": 12 })
}

#[tokio::test]
async fn what_a_checked_line_counts_stays_and_keys_never_come_back_for_others() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (state, isu) = (server.seated("LAO", Role::FocalPoint).await, server.isu().await);
        let body = |lines: &[Value]| {
            let mut body = need("Clearing", &[]);
            body["lines"] = lines.into();
            json!({ "body": body })
        };
        let first = body(&[line(1, "USD"), line(2, "USD"), months("qa_qc", "person-month")]);
        let id = state.make("/needs", &first).await.id();
        let path = format!("/needs/{id}");
        // Nobody has seen it yet, so anything may change.
        let euros = body(&[line(1, "EUR"), line(2, "USD"), months("qa_qc", "person-month")]);
        assert_eq!(state.put(&path, 1, &euros).await.status, StatusCode::OK);
        assert_eq!(state.put(&path, 2, &first).await.status, StatusCode::OK);
        state.steps(&path, 3, &["submit"]).await;
        isu.steps(&path, 4, &["publish"]).await;

        let others = body(&[line(1, "EUR"), line(2, "USD"), months("medical", "person-month")]);
        assert_eq!(
            codes(&state.put(&path, 5, &others).await),
            ["lines[0].currency line_counts_otherwise", "lines[2].code line_counts_otherwise"]
        );
        let weeks = body(&[line(1, "USD"), line(2, "USD"), months("qa_qc", "person-week")]);
        assert_eq!(
            codes(&state.put(&path, 5, &weeks).await),
            ["lines[2].unit line_counts_otherwise"]
        );
        // Taken away and asked for anew, in another currency and with the key after the last.
        let anew = body(&[line(1, "USD"), line(2, "USD")]);
        assert_eq!(state.put(&path, 5, &anew).await.status, StatusCode::OK);
        let kept = state.get(&path).await.ok();
        assert_eq!(kept["body"]["last_key"], 3);
        // Nor does anybody give the key of the line that is gone to another, whatever it counts in.
        for again in [line(3, "EUR"), months("qa_qc", "person-month")] {
            let again = body(&[line(1, "USD"), line(2, "USD"), again]);
            for desk in [&state, &isu] {
                let refused = desk.put(&path, 6, &again).await;
                assert_eq!(codes(&refused)[0], "lines[2].key line_counts_otherwise");
            }
        }
        let changes = state.get(&format!("{path}/history")).await.ok();
        assert!(!changes.to_string().contains("last_key"), "{changes}");

        // A sheet gives the next key, too, and not the one of the line that is gone.
        let sheet =
            format!("Reference,Line,Kind,Year,Amount,Currency\r\n{id},,funding,2029,70.00,EUR\r\n");
        let answer = import(&state, "language=en", &sheet).await;
        assert_eq!(answer["counts"]["add"], 1, "{answer}");
        let kept = state.get(&path).await.ok();
        let keys: Vec<u64> = kept["body"]["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["key"].as_u64().unwrap())
            .collect();
        assert_eq!((keys, kept["body"]["last_key"].as_u64()), (vec![1, 2, 4], Some(4)));
    }
}

#[tokio::test]
async fn a_draft_that_nobody_saw_may_count_otherwise_whoever_writes_it() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (state, isu) = (server.seated("LAO", Role::FocalPoint).await, server.isu().await);
        let body = |currency: &str| {
            let mut body = need("Clearing", &[]);
            body["lines"] = json!([line(1, currency)]);
            body
        };
        let made = json!({ "owner": "LAO", "body": body("USD") });
        let path = format!("/needs/{}", isu.make("/needs", &made).await.id());
        for (version, currency) in [(1, "USD"), (2, "EUR")] {
            let edit = json!({ "body": body(currency) });
            assert_eq!(isu.put(&path, version, &edit).await.status, StatusCode::OK);
        }
        isu.steps(&path, 3, &["submit"]).await;
        isu.put(&path, 4, &json!({ "body": body("CHF") })).await.ok();
        let remark = json!({ "comments": [{ "text": "In which currency?" }] });
        isu.step(&format!("{path}/return"), 5, &remark).await.ok();
        let own = state.put(&path, 6, &json!({ "body": body("USD") })).await;
        assert_eq!(own.status, StatusCode::OK, "{own:?}");
    }
}

#[tokio::test]
async fn others_are_not_told_which_keys_there_were_and_a_sheet_says_what_stays() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (state, isu) = (server.seated("LAO", Role::FocalPoint).await, server.isu().await);
        let mut body = need("Clearing", &[]);
        let mut hidden = line(2, "USD");
        hidden["shared"] = json!(false);
        body["lines"] = json!([line(1, "USD"), hidden]);
        let made = json!({ "visibility": "public", "body": body });
        let id = state.make("/needs", &made).await.id();
        let path = format!("/needs/{id}");
        state.put(&path, 1, &made).await.ok();
        state.steps(&path, 2, &["submit"]).await;
        isu.steps(&path, 3, &["publish"]).await;
        assert_eq!(state.get(&path).await.ok()["body"]["last_key"], 2);
        let told = server.visitor().get(&path).await.ok();
        assert_eq!(told["body"]["lines"].as_array().unwrap().len(), 1);
        assert!(!told.to_string().contains("last_key"), "{told}");

        let sheet = format!("Reference,Line,Currency\r\n{id},1,EUR\r\n");
        let seen = preview(&state, "language=en", &sheet).await.ok();
        let fault = &seen["rows"][0]["errors"][0];
        assert_eq!(
            (&seen["rows"][0]["verdict"], &fault["code"]),
            (&json!("error"), &json!("line_counts_otherwise")),
            "{seen}"
        );
    }
}
