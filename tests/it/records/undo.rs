//! A withdrawal undone by who made it: what was withdrawn stands where it stood, or comes back as a draft.

use api::store::Told;
use axum::http::StatusCode;
use contract::access::{Reader, Role, Seat};
use serde_json::{Value, json};

use super::desk::{Desk, Server, need, offer};
use crate::database::{TestDatabase, databases};

const WINDOW_US: i64 = 24 * 3_600 * 1_000_000;

/// A need of the State that the unit has published, in its third version.
async fn published(state: &Desk, isu: &Desk) -> String {
    let shown =
        json!({ "visibility": "states_parties", "body": need("Clearance", &[true, false]) });
    let path = format!("/needs/{}", state.make("/needs", &shown).await.id());
    state.steps(&path, 1, &["submit"]).await;
    isu.steps(&path, 2, &["publish"]).await;
    path
}

fn may(record: &Value, action: &str) -> bool {
    record["may"].as_array().unwrap().iter().any(|of| of == action)
}

async fn undo(desk: &Desk, path: &str, version: i64) -> super::desk::Answer {
    desk.step(&format!("{path}/undo"), version, &json!({})).await
}

/// Lets a moment pass as if it were longer.
async fn age(database: &TestDatabase, by_us: i64) {
    let mut connection = database.connection().await;
    let query = sqlx::query("UPDATE record SET changed_at = changed_at - $1").bind(by_us);
    query.execute(&mut connection).await.unwrap();
}

/// What a reader was told of everything that happened.
async fn told(server: &Server, reader: &Reader) -> Vec<(String, i64)> {
    let all = server.store.follow(reader, 0).await.unwrap().told;
    let of = |Told { event, .. }: Told| {
        (engine::case::Code::code(event.action).to_owned(), event.version)
    };
    all.into_iter().map(of).collect()
}

#[tokio::test]
async fn a_need_that_was_withdrawn_by_mistake_stands_where_it_stood() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let (donor, visitor) = (server.seated("DEU", Role::DonorDesk).await, server.visitor());
        let path = published(&state, &isu).await;
        let seen = donor.get(&path).await.ok();
        let market = donor.get("/market").await.ok();
        assert!(!may(&state.get(&path).await.ok(), "undo"), "nothing is withdrawn");

        let withdrawn = state.steps(&path, 3, &["withdraw"]).await;
        assert!(may(&withdrawn, "undo") && may(&withdrawn, "restore"), "{withdrawn}");
        let listed = state.get("/needs").await.ok();
        assert!(may(&listed["items"][0], "undo"), "a list says the same");
        assert_eq!(donor.get(&path).await.status, StatusCode::NOT_FOUND);
        // Nobody else undoes it, the unit included, which sees it.
        assert!(!may(&isu.get(&path).await.ok(), "undo"));
        assert_eq!(undo(&isu, &path, 4).await.refusal(), (403, "not_allowed".to_owned()));
        let own_donor = server.seated("LAO", Role::DonorDesk).await;
        assert_eq!(undo(&own_donor, &path, 4).await.refusal(), (403, "not_allowed".to_owned()));
        assert_eq!(undo(&donor, &path, 4).await.refusal(), (404, "record_not_found".to_owned()));
        assert_eq!(undo(&visitor, &path, 4).await.refusal(), (401, "not_signed_in".to_owned()));
        assert_eq!(undo(&state, &path, 3).await.refusal(), (412, "changed".to_owned()));

        // What the unit says of it meanwhile changes nothing of it. Another of the same party may undo it.
        let why = json!({ "comments": [{ "text": "Why?" }] });
        isu.make(&format!("{path}/comment"), &why).await.ok();
        let colleague = server.seated("LAO", Role::FocalPoint).await;
        let back = undo(&colleague, &path, 4).await.ok();
        assert_eq!((&back["status"], &back["version"]), (&json!("published"), &json!(5)));
        assert_eq!(back["checked"], 5, "it was checked, and says what it said");
        assert!(!may(&back, "undo"));
        let mut again = donor.get(&path).await.ok();
        assert_eq!(again["version"], 5);
        for field in ["version", "changed_at"] {
            again[field] = seen[field].clone();
        }
        assert_eq!(again, seen, "others are told what they were told before");
        assert_eq!(donor.get("/market").await.ok()["needs"], market["needs"]);
        assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND, "and nobody else");
        assert_eq!(undo(&state, &path, 5).await.refusal(), (409, "wrong_status".to_owned()));
        // It is no draft that the State put down: the unit does with it what it did before.
        assert!(may(&isu.get(&path).await.ok(), "return"));

        let history = state.get(&format!("{path}/history")).await.ok();
        let of = |change: &Value| {
            let text = |name: &str| change[name].as_str().unwrap().to_owned();
            (text("action"), text("status"), change["differences"].as_array().unwrap().len())
        };
        let changes: Vec<_> = history.as_array().unwrap()[3..].iter().map(of).collect();
        let expected = [("withdraw", "withdrawn"), ("comment", "withdrawn"), ("undo", "published")];
        let expected: Vec<_> =
            expected.map(|(action, status)| (action.to_owned(), status.to_owned(), 0)).into();
        assert_eq!(changes, expected);

        // Who saw it hears that it went and that it is back, and of nothing between; so the trail says.
        let seat = Seat { party: "DEU".to_owned(), role: Role::DonorDesk, state_party: true };
        let heard = told(&server, &Reader::Seated(seat)).await;
        let step = |action: &str, version| (action.to_owned(), version);
        assert_eq!(heard, [step("publish", 3), step("withdraw", 4), step("undo", 5)]);
        assert_eq!(told(&server, &Reader::Visitor).await, []);
        let rows: Vec<(String, i64, i64)> = sqlx::query_as(
            "SELECT action, version, audience FROM audit WHERE kind = 'need' AND version > 3 ORDER BY seq",
        )
        .fetch_all(&mut database.connection().await)
        .await
        .unwrap();
        let row = |action: &str, version, audience| (action.to_owned(), version, audience);
        assert_eq!(rows, [row("withdraw", 4, 40), row("comment", 4, 10), row("undo", 5, 40)]);
        server.store.verify_audit(None).await.unwrap();
    }
}

#[tokio::test]
async fn what_waits_for_the_unit_and_what_is_in_the_matching_come_back_there() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let shown = json!({ "visibility": "public", "body": need("Survey", &[true]) });
        let path = format!("/needs/{}", state.make("/needs", &shown).await.id());
        state.steps(&path, 1, &["submit", "withdraw"]).await;
        let back = undo(&state, &path, 3).await.ok();
        assert_eq!((&back["status"], &back["checked"]), (&json!("submitted"), &json!(0)));
        assert_eq!(server.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
        // The unit checks it as it would have done.
        isu.steps(&path, 4, &["publish"]).await;
        // Amended since it was checked, it still is.
        state.put(&path, 5, &shown).await.ok();
        state.steps(&path, 6, &["withdraw"]).await;
        let back = undo(&state, &path, 7).await.ok();
        assert_eq!((&back["version"], &back["checked"]), (&json!(8), &json!(5)));

        let shown = json!({ "visibility": "public", "body": offer("Money") });
        let path = format!("/offers/{}", donor.make("/offers", &shown).await.id());
        donor.steps(&path, 1, &["submit", "withdraw"]).await;
        assert_eq!(server.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(undo(&isu, &path, 3).await.refusal().0, 403);
        assert_eq!(undo(&donor, &path, 3).await.ok()["status"], "published");
        assert_eq!(server.visitor().get(&path).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn what_cannot_be_undone_comes_back_as_a_draft() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let refused = (409, "wrong_status".to_owned());

        // Something came between: it was restored, and withdrawn again as the draft that it is.
        let path = published(&state, &isu).await;
        state.steps(&path, 3, &["withdraw", "restore"]).await;
        assert_eq!(undo(&state, &path, 5).await.refusal(), refused);
        let withdrawn = state.steps(&path, 5, &["withdraw"]).await;
        assert!(!may(&withdrawn, "undo"));
        assert_eq!(undo(&state, &path, 6).await.refusal(), refused);

        // The unit withdrew it: that is not the State's to undo, nor the unit's.
        let path = published(&state, &isu).await;
        isu.steps(&path, 3, &["withdraw"]).await;
        assert!(!may(&state.get(&path).await.ok(), "undo"));
        assert_eq!(undo(&state, &path, 4).await.refusal(), refused);
        assert_eq!(undo(&isu, &path, 4).await.refusal().0, 403);
        assert_eq!(state.steps(&path, 4, &["restore"]).await["status"], "draft");

        // The time is over, one moment before and one after.
        let path = published(&state, &isu).await;
        state.steps(&path, 3, &["withdraw"]).await;
        age(&database, WINDOW_US - 60_000_000).await;
        assert!(may(&state.get(&path).await.ok(), "undo"), "a minute is left");
        age(&database, 61_000_000).await;
        assert!(!may(&state.get(&path).await.ok(), "undo"));
        assert_eq!(undo(&state, &path, 4).await.refusal(), refused);
        assert_eq!(state.steps(&path, 4, &["restore"]).await["status"], "draft");

        // A coalition has no such step, whoever asks.
        let body = json!({ "body": { "title": "For LAO", "state": "LAO" } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &body).await.id());
        isu.steps(&path, 1, &["withdraw"]).await;
        assert!(!may(&isu.get(&path).await.ok(), "undo"));
        assert_eq!(undo(&isu, &path, 2).await.status, StatusCode::METHOD_NOT_ALLOWED);
    }
}
