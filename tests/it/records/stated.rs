//! A need that others stated becomes its State's own: the same record, with the lines that others named.

use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Desk, Server, need};
use super::rounds::codes;
use crate::database::databases;

fn edit(origin: &str) -> Value {
    let mut body = need("Clearance", &[true, true]);
    body["origin"] = json!(origin);
    json!({ "owner": "LAO", "visibility": "states_parties", "body": body })
}

/// A need from public figures, as the unit enters and publishes it.
async fn by_others(isu: &Desk) -> String {
    let path = format!("/needs/{}", isu.make("/needs", &edit("derived")).await.id());
    isu.steps(&path, 1, &["submit", "publish"]).await;
    path
}

/// What one need of the market says of itself, where it is the only one.
async fn only_need(desk: &Desk) -> Value {
    let market = desk.get("/market").await.ok();
    let needs = market["needs"].as_array().unwrap();
    assert_eq!(needs.len(), 1, "nothing is counted twice: {needs:?}");
    needs[0].clone()
}

#[tokio::test]
async fn a_state_takes_over_what_others_stated_and_what_was_promised_for_it_stays() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let path = by_others(&isu).await;
        let id = path.rsplit('/').next().unwrap();
        let coalition = json!({ "body": {
            "title": "Lao PDR", "state": "LAO", "members": [{ "party": "DEU", "role": "lead" }],
            "contributions": [{ "key": 1, "party": "DEU", "need": id, "line": 2, "quantity": "400.00" }],
        } });
        let coalition = format!("/coalitions/{}", isu.make("/coalitions", &coalition).await.id());
        isu.steps(&coalition, 1, &["invite"]).await;
        let step = format!("{coalition}/contributions/1/step");
        donor.step(&step, 2, &json!({ "rung": "committed" })).await.ok();
        let before = only_need(&isu).await;
        assert_eq!(
            (&before["origin"], &before["lines"][1]["amount"]),
            (&json!("derived"), &json!("1000.00"))
        );

        // Nobody else says that a State states something.
        assert_eq!(donor.put(&path, 3, &edit("state")).await.refusal().0, 403);
        let taken = state.put(&path, 3, &edit("state")).await.ok();
        assert_eq!((&taken["status"], &taken["by_unit"]), (&json!("published"), &Value::Null));
        assert_eq!(
            (&taken["checked"], &taken["version"]),
            (&json!(3), &json!(4)),
            "the unit is told"
        );
        let told = donor.get(&path).await.ok();
        assert_eq!(told["body"]["origin"], "state");
        let after = only_need(&isu).await;
        assert_eq!(after["origin"], "state");
        assert_eq!(after["lines"], before["lines"], "what is committed covers the line as before");
        for who in [&state, &donor, &isu] {
            let kept = who.get(&coalition).await.ok();
            let given = &kept["body"]["contributions"][0];
            assert_eq!((&given["need"], &given["line"]), (&json!(id), &json!(2)));
            let lines = who.get(&path).await.ok()["body"]["lines"].clone();
            assert_eq!(lines[1]["key"], 2, "{lines}");
        }
        let history = state.get(&format!("{path}/history")).await.ok();
        let last = history.as_array().unwrap().last().unwrap();
        let said = json!([{ "field": "origin", "before": "\"derived\"", "after": "\"state\"" }]);
        assert_eq!((&last["by"]["party"], &last["differences"]), (&json!("LAO"), &said));

        // What the State states, the unit does not unsay.
        let refused = isu.put(&path, 4, &edit("third_party")).await;
        assert_eq!(codes(&refused), ["origin owner_decides"]);
    }
}

#[tokio::test]
async fn the_unit_states_nothing_in_place_of_a_state_that_writes_itself() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        // For a State that answers by letter the unit writes it down, and that is marked.
        let path = by_others(&isu).await;
        let taken = isu.put(&path, 3, &edit("state")).await.ok();
        assert_eq!((&taken["by_unit"], &taken["body"]["origin"]), (&json!(true), &json!("state")));

        // A State that corrects a need leaves it as one of others, until it says otherwise itself.
        let path = by_others(&isu).await;
        let mut corrected = edit("derived");
        corrected["body"]["lines"][0]["amount"] = json!("900.00");
        let kept = state.put(&path, 3, &corrected).await.ok();
        assert_eq!(kept["body"]["origin"], "derived");
        corrected["body"]["origin"] = json!("state");
        assert_eq!(codes(&isu.put(&path, 4, &corrected).await), ["origin owner_decides"]);
        state.put(&path, 4, &corrected).await.ok();
    }
}
