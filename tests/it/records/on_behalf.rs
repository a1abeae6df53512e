//! What the unit does for others is marked wherever it is read, and it consents for no State.

use axum::http::StatusCode;
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Server, need};
use crate::database::databases;

/// The first contribution and the member of a coalition, as a reader is told them.
fn marks(seen: &Value, party: &str) -> [bool; 3] {
    let of = &seen["body"]["contributions"][0];
    let members = seen["body"]["members"].as_array().unwrap();
    let member = members.iter().find(|member| member["party"] == party).unwrap();
    let is_marked = |value: &Value| value.as_bool().unwrap_or_default();
    [member, of, of]
        .iter()
        .zip(["by_unit", "giver_by_unit", "receiver_by_unit"])
        .map(|(at, name)| is_marked(&at[name]))
        .collect::<Vec<bool>>()
        .try_into()
        .unwrap()
}

#[tokio::test]
async fn answers_and_steps_that_the_unit_writes_are_marked_for_those_they_bind() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let body = json!({ "visibility": "states_parties", "body": need("Clearance", &[true]) });
        let need = state.make("/needs", &body).await.id();
        state.steps(&format!("/needs/{need}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{need}"), 2, &["publish"]).await;
        let draft = json!({ "body": {
            "title": "Lao PDR", "state": "LAO", "members": [{ "party": "DEU", "role": "funder" }],
            "contributions": [{ "key": 1, "party": "DEU", "need": need, "line": 1, "quantity": "100.00" }],
        } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        let answer = json!({ "answer": "accepted", "on_behalf": "DEU" });
        isu.make(&format!("{path}/answer"), &answer).await.ok();
        let step = |party: &str| json!({ "rung": "committed", "on_behalf": party });
        let place = format!("{path}/contributions/1/step");
        isu.step(&place, 3, &step("DEU")).await.ok();
        isu.step(&place, 4, &step("LAO")).await.ok();
        for reader in [&deu, &state] {
            assert_eq!(marks(&reader.get(&path).await.ok(), "DEU"), [true, true, true]);
        }
        // Who says it itself takes the mark away; nobody can send one.
        deu.step(&place, 5, &json!({ "rung": "committed" })).await.ok();
        deu.make(&format!("{path}/answer"), &json!({ "answer": "accepted" })).await.ok();
        assert_eq!(marks(&state.get(&path).await.ok(), "DEU"), [false, false, true]);
        let mut edit = draft.clone();
        edit["body"]["members"][0]["by_unit"] = json!(true);
        edit["body"]["contributions"][0]["giver_by_unit"] = json!(true);
        isu.put(&path, 7, &edit).await.ok();
        assert_eq!(marks(&deu.get(&path).await.ok(), "DEU"), [false, false, true]);
    }
}

#[tokio::test]
async fn a_need_that_the_unit_wrote_for_a_state_says_so_to_everyone() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let public =
            json!({ "owner": "LAO", "visibility": "public", "body": need("A letter", &[true]) });
        let path = format!("/needs/{}", isu.make("/needs", &public).await.id());
        isu.steps(&path, 1, &["submit", "publish"]).await;
        for reader in [&server.visitor(), &state, &isu] {
            assert_eq!(reader.get(&path).await.ok()["by_unit"], true);
        }
        let own = json!({ "visibility": "public", "body": need("Its own words", &[true]) });
        let path = format!("/needs/{}", state.make("/needs", &own).await.id());
        state.steps(&path, 1, &["submit"]).await;
        isu.steps(&path, 2, &["publish"]).await;
        assert_eq!(server.visitor().get(&path).await.ok()["by_unit"], Value::Null);
    }
}

#[tokio::test]
async fn the_unit_shares_no_line_of_a_need_that_the_state_wrote() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let edit =
            |shared: &[bool]| json!({ "visibility": "public", "body": need("Clearance", shared) });
        let path = format!("/needs/{}", state.make("/needs", &edit(&[true, false])).await.id());
        state.steps(&path, 1, &["submit"]).await;
        let refused = isu.put(&path, 2, &edit(&[true, true])).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (&error["path"], &error["code"]),
            (&json!("lines[1].shared"), &json!("consent_is_the_states"))
        );
        // It may hide one that the State shares, and the State may share what it wishes.
        isu.put(&path, 2, &edit(&[false, false])).await.ok();
        state.put(&path, 3, &edit(&[true, true])).await.ok();
    }
}

#[tokio::test]
async fn that_the_unit_kept_a_case_before_is_not_told_by_its_moment() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, visitor) = (server.isu().await, server.visitor());
        let frame = json!({ "title": "Market", "as_of": "2026-11-28" });
        let kept = isu.make("/snapshots", &frame).await.ok();
        let hash = kept["hash"].as_str().unwrap().to_owned();
        assert_eq!(visitor.get(&format!("/cases/{hash}")).await.status, StatusCode::NOT_FOUND);
        let moment = |listed: Value| {
            let all = listed["items"].as_array().unwrap().clone();
            let case = all.iter().find(|case| case["hash"] == hash.as_str());
            case.unwrap()["created_at"].as_str().unwrap().to_owned()
        };
        let unit = moment(isu.get("/cases").await.ok());
        let case = isu.get(&format!("/cases/{hash}")).await.ok();
        let made = visitor.make("/cases", &case).await;
        assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
        let told = moment(visitor.get("/cases").await.ok());
        assert!(unit < told, "the unit's {unit}, told {told}");
    }
}
