//! Figures that cannot be counted: none is taken for another, and none takes the market from anybody.

use axum::http::StatusCode;
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Answer, Desk, Server, need, offer};
use crate::database::databases;

/// Path and code of the first fault.
fn fault(answer: &Answer) -> (String, String) {
    let first = &answer.json()["errors"][0];
    let text = |field: &str| first[field].as_str().unwrap_or_default().to_owned();
    (text("path"), text("code"))
}

fn faulty(path: &str, code: &str) -> (String, String) {
    (path.to_owned(), code.to_owned())
}

/// Puts a rate into dollars in force.
async fn rate(isu: &Desk, currency: &str, per_unit: &str) {
    let rate = json!({ "currency": currency, "per_unit": per_unit, "date": "2026-02-27", "source": "a bank" });
    isu.put("/rates", 0, &json!({ "currency": "USD", "rates": [rate] })).await.ok();
}

/// A need of the State that its members see, published; gives its id.
async fn published(state: &Desk, isu: &Desk, body: Value) -> String {
    let id = state.make("/needs", &json!({ "visibility": "public", "body": body })).await.id();
    state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
    isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
    id
}

#[tokio::test]
async fn one_figure_takes_the_market_from_nobody() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        rate(&isu, "VND", "0.00004").await;
        let need_id = published(&state, &isu, need("Clearance", &[true])).await;
        let submitted = async |year: Value| {
            let mut body = offer("Money");
            body["years"] = json!([year]);
            let id =
                donor.make("/offers", &json!({ "visibility": "public", "body": body })).await.id();
            donor.steps(&format!("/offers/{id}"), 1, &["submit"]).await;
            id
        };
        let fair = submitted(json!({ "year": 2027, "amount": "500.00" })).await;
        let small = submitted(json!({ "year": 2027, "amount": "50", "currency": "VND" })).await;
        // As much as one figure may be: with the rest it is past what sums may come to.
        let huge = submitted(json!({ "year": 2027, "amount": "90071992547409.91" })).await;
        for desk in [&isu, &donor, &server.visitor()] {
            let case = desk.get("/market").await.ok();
            assert_eq!(case["needs"][0]["id"], need_id.as_str());
            let offers: Vec<&Value> =
                case["offers"].as_array().unwrap().iter().map(|of| &of["id"]).collect();
            assert_eq!(offers, [&json!(fair)]);
            let notes = case["notes"].to_string();
            assert!(notes.contains(&small) && notes.contains(&huge), "{notes}");
        }
        let asked = json!({ "title": "Spring round", "as_of": "2026-03-01" });
        assert_eq!(isu.make("/snapshots", &asked).await.status, StatusCode::CREATED);
        let sheet = server.visitor().get("/exports/market?format=xlsx").await;
        assert_eq!(sheet.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn rounding_drops_no_commitment() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        // EUR 50,000.00 is half a cent more than whole cents.
        rate(&isu, "EUR", "1.0834567").await;
        let mut asked = need("Clearance", &[true]);
        asked["lines"][0]["amount"] = json!("100000.00");
        asked["lines"][0]["currency"] = json!("EUR");
        let need_id = published(&state, &isu, asked).await;
        let mut contributions = Vec::new();
        for key in [1, 2] {
            let mut body = offer("Money");
            body["years"] = json!([{ "year": 2027, "amount": "50000.00", "currency": "EUR" }]);
            let id = donor.make("/offers", &json!({ "body": body })).await.id();
            donor.steps(&format!("/offers/{id}"), 1, &["submit"]).await;
            contributions.push(json!({ "key": key, "party": "DEU", "need": need_id, "line": 1, "offer": id, "quantity": "50000.00" }));
        }
        let draft = json!({ "body": { "title": "Lao PDR", "state": "LAO",
            "members": [{ "party": "DEU", "role": "lead" }], "contributions": contributions } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        for (version, key) in [(2, 1), (3, 2)] {
            let step = format!("{path}/contributions/{key}/step");
            donor.step(&step, version, &json!({ "rung": "committed" })).await.ok();
        }
        let case = isu.get("/market").await.ok();
        assert_eq!((case["locks"].as_array().unwrap().len(), &case["notes"]), (2, &json!([])));
    }
}

#[tokio::test]
async fn a_quantity_is_one_of_what_its_line_counts_in() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let mut asked = need("Clearance", &[true]);
        asked["lines"].as_array_mut().unwrap().push(json!({
            "key": 2, "shared": true, "kind": "in_kind", "code": "detector", "unit": "item",
            "year": 2027, "quantity": 4,
        }));
        let need_id = published(&state, &isu, asked).await;
        let word = |line: u32, quantity: &str| json!({ "body": { "need": need_id, "line": line, "stance": "interested", "quantity": quantity } });
        let draft = |line: u32, quantity: &str| {
            json!({ "body": { "title": "Lao PDR", "state": "LAO",
            "members": [{ "party": "DEU", "role": "lead" }],
            "contributions": [{ "key": 1, "party": "DEU", "need": need_id, "line": line, "quantity": quantity }] } })
        };
        for (line, quantity) in [(1, "1.005"), (2, "1.5")] {
            let refused = donor.make("/interests", &word(line, quantity)).await;
            assert_eq!(refused.refusal(), (422, "invalid_interest".to_owned()));
            assert_eq!(fault(&refused), faulty("quantity", "too_precise"));
            let refused = isu.make("/coalitions", &draft(line, quantity)).await;
            assert_eq!(refused.refusal(), (422, "invalid_coalition".to_owned()));
            assert_eq!(fault(&refused), faulty("contributions[0].quantity", "too_precise"));
        }
        for (line, quantity) in [(1, "1.05"), (2, "1")] {
            donor.make("/interests", &word(line, quantity)).await.ok();
            isu.make("/coalitions", &draft(line, quantity)).await.ok();
        }
    }
}

#[tokio::test]
async fn an_amount_names_its_currency_and_a_line_a_key_that_leaves_room() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let mut bare = need("Clearance", &[true]);
        bare["lines"][0].as_object_mut().unwrap().remove("currency");
        let id = state.make("/needs", &json!({ "body": bare })).await.id();
        let refused = state.step(&format!("/needs/{id}/submit"), 1, &json!({})).await;
        assert_eq!(refused.refusal(), (422, "invalid_need".to_owned()));
        assert_eq!(fault(&refused), faulty("lines[0].currency", "missing_field"));
        // What is to be costed need not say in what.
        bare["lines"][0].as_object_mut().unwrap().remove("amount");
        let path = format!("/needs/{id}");
        state.put(&path, 1, &json!({ "body": bare })).await.ok();
        state.steps(&path, 2, &["submit"]).await;
        for key in [0_u32, 1_000_001, u32::MAX] {
            let mut body = need("Clearance", &[true]);
            body["lines"][0]["key"] = json!(key);
            let refused = state.make("/needs", &json!({ "body": body })).await;
            assert_eq!(fault(&refused), faulty("lines[0].key", "key_range"), "{key}");
        }
    }
}

#[tokio::test]
async fn a_list_goes_on_where_its_last_record_went() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let visitor = server.visitor();
        let mut all = Vec::new();
        for title in ["First", "Second", "Third"] {
            all.push(published(&state, &isu, need(title, &[true])).await);
        }
        for filter in ["", "&theme=A4"] {
            let first = visitor.get(&format!("/needs?limit=2{filter}")).await.ok();
            let next = first["next"].as_str().unwrap().to_owned();
            let by_id = visitor.get(&format!("/needs?limit=2{filter}&after={}", all[1])).await.ok();
            // The last of the page is taken from everyone, and the rest is read all the same.
            let path = format!("/needs/{}", all[1]);
            let version = state.get(&path).await.ok()["version"].as_i64().unwrap();
            state.steps(&path, version, &["withdraw"]).await;
            let rest = visitor.get(&format!("/needs?limit=2{filter}&after={next}")).await.ok();
            assert_eq!(rest["items"][0]["id"], all[2].as_str());
            assert_eq!(rest["items"], by_id["items"], "an id was a cursor, and is");
            state.steps(&path, version + 1, &["undo"]).await;
        }
        for cursor in ["5.", ".N-1", "x.N-1"] {
            let refused = visitor.get(&format!("/needs?after={cursor}")).await;
            assert_eq!(refused.refusal(), (400, "bad_query".to_owned()), "{cursor}");
        }
    }
}
