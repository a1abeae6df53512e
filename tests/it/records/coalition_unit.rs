//! What the unit may not do with a coalition: erase an answer, bring together what an exclusion
//! keeps apart, or propose what an offer does not hold.

use axum::http::StatusCode;
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Answer, Desk, Server, need, offer};
use crate::database::databases;

/// Path and code of what does not hold first.
fn fault(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{answer:?}");
    let error = &answer.json()["errors"][0];
    format!("{} {}", error["path"].as_str().unwrap(), error["code"].as_str().unwrap())
}

/// A coalition of Lao PDR with these members and contributions.
fn coalition(members: &[&str], contributions: &Value) -> Value {
    let member = |party: &&str| json!({ "party": party, "role": "funder" });
    let members: Vec<Value> = members.iter().map(member).collect();
    json!({ "body": {
        "title": "Lao PDR", "state": "LAO", "members": members, "contributions": contributions,
    } })
}

/// The id of a published need of Lao PDR.
async fn published(state: &Desk, isu: &Desk) -> String {
    let made = json!({ "visibility": "public", "body": need("Clearance", &[true]) });
    let id = state.make("/needs", &made).await.id();
    state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
    isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
    id
}

#[tokio::test]
async fn what_a_party_wrote_itself_is_shown_to_the_coalition_by_its_own_answer_alone() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let isu = server.isu().await;
        let (deu, che) = (
            server.seated("DEU", Role::DonorDesk).await,
            server.seated("CHE", Role::DonorDesk).await,
        );
        let shown = |owner: &str| json!({ "owner": owner, "visibility": "coalition", "body": offer("Money") });
        let own = format!("/offers/{}", deu.make("/offers", &shown("DEU")).await.id());
        deu.steps(&own, 1, &["submit"]).await;
        let letter = format!("/offers/{}", isu.make("/offers", &shown("DEU")).await.id());
        isu.steps(&letter, 1, &["submit"]).await;
        let draft = coalition(&["DEU", "CHE"], &json!([]));
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        let answer = format!("{path}/answer");
        che.make(&answer, &json!({ "answer": "accepted" })).await.ok();
        isu.make(&answer, &json!({ "answer": "accepted", "on_behalf": "DEU" })).await.ok();
        assert_eq!(che.get(&own).await.refusal(), (404, "record_not_found".to_owned()));
        assert_eq!(che.get("/offers").await.ok()["total"], 1, "what the unit wrote for it");
        che.get(&letter).await.ok();

        // By what it said itself both are shown; the unit speaks for it no more.
        deu.make(&answer, &json!({ "answer": "accepted" })).await.ok();
        che.get(&own).await.ok();
        assert_eq!(che.get("/offers").await.ok()["total"], 2);
        deu.make(&answer, &json!({ "answer": "open" })).await.ok();
        assert_eq!(che.get("/offers").await.ok()["total"], 0);
    }
}

#[tokio::test]
async fn what_a_member_answered_itself_stays_and_what_the_unit_wrote_is_taken_back() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let isu = server.isu().await;
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let draft = coalition(&["DEU", "CHE"], &json!([]));
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        let answer = format!("{path}/answer");
        deu.make(&answer, &json!({ "answer": "declined" })).await.ok();
        let without = isu.put(&path, 3, &coalition(&["CHE"], &json!([]))).await;
        assert_eq!(fault(&without), "members answered_itself");
        // What the unit wrote for another, it takes back as if it had written nothing.
        for (says, by_unit) in [("accepted", json!(true)), ("open", Value::Null)] {
            let said = json!({ "answer": says, "on_behalf": "CHE" });
            let member = isu.make(&answer, &said).await.ok()["body"]["members"][2].clone();
            assert_eq!((&member["answer"], &member["by_unit"]), (&json!(says), &by_unit));
        }
        let said = json!({ "answer": "accepted", "on_behalf": "CHE" });
        isu.make(&answer, &said).await.ok();
        // An answer that is only the unit's goes with its member; so does one that was taken back.
        deu.make(&answer, &json!({ "answer": "open" })).await.ok();
        let kept = isu.put(&path, 7, &coalition(&[], &json!([]))).await.ok();
        assert_eq!(kept["body"]["members"].as_array().unwrap().len(), 1, "the State");
    }
}

#[tokio::test]
async fn what_an_exclusion_keeps_apart_the_unit_brings_into_no_coalition_and_no_round() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let need = published(&state, &isu).await;
        let round = |asked: &[&str]| {
            json!({ "body": {
            "state": "LAO", "needs": [need], "asked": asked, "opens": "2026-01-01",
            "closes": "2099-01-01", "fallback": "The unit says what stays open",
        } })
        };
        let both = coalition(&["CHE", "DEU"], &json!([]));
        let early = format!("/coalitions/{}", isu.make("/coalitions", &both).await.id());
        let convened = format!("/coalitions/{}", isu.make("/coalitions", &both).await.id());
        isu.steps(&convened, 1, &["invite"]).await;
        let asking = format!("/rounds/{}", isu.make("/rounds", &round(&["CHE", "DEU"])).await.id());
        // Each side may ask for it; the unit is told whose side did.
        let by_donor = deu.make("/exclusions", &json!({ "body": { "other": "LAO" } })).await.id();
        let by_state = state.make("/exclusions", &json!({ "body": { "other": "CHE" } })).await.id();
        let refused = isu.make("/coalitions", &both).await;
        let places: Vec<String> = refused.json()["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| {
                format!("{} {}", of["path"].as_str().unwrap(), of["detail"].as_str().unwrap())
            })
            .collect();
        // The State, which the server adds, is the first member.
        let says = |at: u32, owner: &str, other: &str, id: &str| {
            format!(
                "members[{at}].party {owner} asks not to be brought together with {other}: {id}"
            )
        };
        assert_eq!(places, [says(2, "DEU", "LAO", &by_donor), says(1, "LAO", "CHE", &by_state)]);
        assert_eq!(fault(&refused), "members[2].party kept_apart");
        let invited = isu.step(&format!("{early}/invite"), 1, &json!({})).await;
        assert_eq!(fault(&invited), "members[2].party kept_apart");
        let asked = isu.step(&format!("{asking}/invite"), 1, &json!({})).await;
        assert_eq!(fault(&asked), "asked[1] kept_apart");
        // Nobody else learns of it, and who is together already stays until somebody leaves.
        let not_theirs = deu.make("/coalitions", &both).await;
        assert_eq!(not_theirs.refusal(), (403, "not_allowed".to_owned()));
        isu.put(&convened, 2, &both).await.ok();
        isu.put(&convened, 3, &coalition(&["CHE"], &json!([]))).await.ok();
        let again = isu.put(&convened, 4, &both).await;
        assert_eq!(fault(&again), "members[2].party kept_apart");
        // Once it is taken back, nothing keeps them apart.
        deu.steps(&format!("/exclusions/{by_donor}"), 1, &["withdraw"]).await;
        isu.put(&convened, 4, &both).await.ok();
    }
}

#[tokio::test]
async fn nothing_is_proposed_out_of_an_offer_that_is_withdrawn_or_holds_less() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let need = published(&state, &isu).await;
        // It holds 500 in 2027, the year of the line.
        let id = deu.make("/offers", &json!({ "body": offer("Money") })).await.id();
        deu.steps(&format!("/offers/{id}"), 1, &["submit"]).await;
        let brings = |key: u32, quantity: &str| json!({ "key": key, "party": "DEU", "offer": id, "need": need, "line": 1, "quantity": quantity });
        let draft = |all: Value| coalition(&["DEU"], &all);
        let more = isu
            .make("/coalitions", &draft(json!([brings(1, "300.00"), brings(2, "200.01")])))
            .await;
        assert_eq!(fault(&more), "contributions[1].quantity more_than_offered");
        let whole = draft(json!([brings(1, "300.00"), brings(2, "200.00")]));
        let path = format!("/coalitions/{}", isu.make("/coalitions", &whole).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        deu.step(&format!("{path}/contributions/1/step"), 2, &json!({ "rung": "pledged" }))
            .await
            .ok();
        deu.steps(&format!("/offers/{id}"), 2, &["withdraw"]).await;
        let gone = isu.put(&path, 3, &whole).await;
        assert_eq!(fault(&gone), "contributions[1].offer not_in_force", "the step stands");
        isu.put(&path, 3, &draft(json!([brings(1, "300.00")]))).await.ok();
    }
}
