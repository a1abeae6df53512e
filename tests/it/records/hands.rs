//! What stays in the hands of whoever said it: the unit narrows and never widens what an owner has
//! taken in hand, and rewrites no step that somebody took.

use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Desk, Server, need, offer};
use crate::database::databases;

/// The path and code of the first thing that does not hold.
fn fault(answer: &super::desk::Answer) -> (String, String) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{answer:?}");
    let error = &answer.json()["errors"][0];
    let text = |name: &str| error[name].as_str().unwrap().to_owned();
    (text("path"), text("code"))
}

fn faulty(path: &str, code: &str) -> (String, String) {
    (path.to_owned(), code.to_owned())
}

async fn published(state: &Desk, isu: &Desk, shared: &[bool]) -> String {
    let made = json!({ "visibility": "states_parties", "body": need("Clearance", shared) });
    let path = format!("/needs/{}", state.make("/needs", &made).await.id());
    state.steps(&path, 1, &["submit"]).await;
    isu.steps(&path, 2, &["publish"]).await;
    path
}

#[tokio::test]
async fn the_units_hand_is_marked_until_the_owner_writes_itself() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let visitor = server.visitor();
        let public = |title: &str| json!({ "visibility": "public", "body": need(title, &[true]) });
        let path = format!("/needs/{}", state.make("/needs", &public("Own words")).await.id());
        state.steps(&path, 1, &["submit"]).await;
        isu.put(&path, 2, &public("The unit's words")).await.ok();
        isu.steps(&path, 3, &["publish"]).await;
        assert_eq!(visitor.get(&path).await.ok()["by_unit"], true, "publishing is no word of it");
        let file = visitor.get("/exports/needs?format=csv").await.text;
        assert!(file.contains("Written by the unit on its behalf"), "{file}");
        assert_eq!(file.lines().nth(1).unwrap().matches(",yes,").count(), 2, "shared, and marked");
        state.put(&path, 4, &public("Own words again")).await.ok();
        assert_eq!(visitor.get(&path).await.ok()["by_unit"], Value::Null);
        let file = visitor.get("/exports/needs?format=csv").await.text;
        assert_eq!(file.lines().nth(1).unwrap().matches(",yes,").count(), 1);
    }
}

#[tokio::test]
async fn what_its_owner_withdrew_the_unit_does_not_bring_back() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let need_path = published(&state, &isu, &[true]).await;
        state.steps(&need_path, 3, &["withdraw"]).await;
        let shown = json!({ "visibility": "public", "body": offer("Money") });
        let offer_path = format!("/offers/{}", donor.make("/offers", &shown).await.id());
        donor.steps(&offer_path, 1, &["submit", "withdraw"]).await;
        for (path, version) in [(&need_path, 4), (&offer_path, 3)] {
            let refused = isu.step(&format!("{path}/restore"), version, &json!({})).await;
            assert_eq!(refused.refusal(), (403, "not_allowed".to_owned()), "{path}");
        }
        // Nor by going around: what the owner is still writing, it sends itself.
        donor.steps(&offer_path, 3, &["restore"]).await;
        let refused = isu.step(&format!("{offer_path}/submit"), 4, &json!({})).await;
        assert_eq!(refused.refusal().0, 403);
        isu.put(&offer_path, 4, &json!({ "body": offer("Money") })).await.ok();
        isu.steps(&offer_path, 5, &["withdraw"]).await;
        let refused = isu.step(&format!("{offer_path}/restore"), 6, &json!({})).await;
        assert_eq!(refused.refusal().0, 403);
        donor.steps(&offer_path, 6, &["restore", "submit"]).await;
        assert_eq!(server.visitor().get(&offer_path).await.ok()["visibility"], Value::Null);
        // What the donor leaves out stays left out.
        let mut wider = offer("Money");
        wider["excluded_states"] = json!([]);
        let refused = isu.put(&offer_path, 8, &json!({ "body": wider })).await;
        assert_eq!(fault(&refused), faulty("excluded_states", "owner_decides"));

        // A veto stays until the side that asked for it takes it back.
        let veto = json!({ "body": { "other": "LAO", "by": "donor" } });
        let path = format!("/exclusions/{}", donor.make("/exclusions", &veto).await.id());
        let refused = isu.step(&format!("{path}/withdraw"), 1, &json!({})).await;
        assert_eq!(refused.refusal().0, 403);
        donor.steps(&path, 1, &["withdraw"]).await;
        // What the unit itself withdrew, it may bring back.
        let other = published(&state, &isu, &[true]).await;
        isu.steps(&other, 3, &["withdraw", "restore"]).await;
    }
}

#[tokio::test]
async fn what_its_owner_took_in_hand_the_unit_only_narrows() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let edit = |visibility: &str, named: &[&str], shared: &[bool]| json!({ "visibility": visibility, "named": named, "body": need("Clearance", shared) });
        // Made by the unit, and then taken in hand by the State, which takes a line back.
        let mut made = edit("named_states", &["DEU"], &[true, true]);
        made["owner"] = json!("LAO");
        let path = format!("/needs/{}", isu.make("/needs", &made).await.id());
        isu.put(&path, 1, &edit("public", &[], &[true, true])).await.ok();
        state.put(&path, 2, &edit("named_states", &["DEU"], &[true, false])).await.ok();
        let wider = isu.put(&path, 3, &edit("public", &["DEU"], &[true, false])).await;
        assert_eq!(fault(&wider), faulty("visibility", "owner_decides"));
        let named = isu.put(&path, 3, &edit("named_states", &["DEU", "CHE"], &[true, false])).await;
        assert_eq!(fault(&named), faulty("named[1]", "owner_decides"));
        let shared = isu.put(&path, 3, &edit("named_states", &["DEU"], &[true, true])).await;
        assert_eq!(fault(&shared), faulty("lines[1].shared", "consent_is_the_states"));
        let mut swapped = edit("named_states", &["DEU"], &[true, false]);
        let lines = swapped["body"]["lines"].as_array_mut().unwrap();
        lines.swap(0, 1);
        for (line, (key, shared)) in lines.iter_mut().zip([(1, true), (2, false)]) {
            line["key"] = json!(key);
            line["shared"] = json!(shared);
        }
        let swapped = isu.put(&path, 3, &swapped).await;
        assert_eq!(fault(&swapped), faulty("lines[0].shared", "consent_is_the_states"));
        // Nor by way of a sheet.
        let id = path.rsplit('/').next().unwrap();
        let sheet = state.get(&format!("/exports/needs?format=csv&only={id}")).await.text;
        let sheet = sheet.replacen(",no,", ",yes,", 1);
        let csv = ("content-type", "text/csv");
        let preview = "/imports/preview?owner=LAO";
        let seen = isu.send_bytes(Method::POST, preview, &[csv], sheet.clone().into()).await.ok();
        let make = format!("/imports?owner=LAO&digest={}", seen["digest"].as_str().unwrap());
        let key = super::desk::key();
        let headers = [csv, ("idempotency-key", key.as_str())];
        let refused = isu.send_bytes(Method::POST, &make, &headers, sheet.into()).await;
        assert!(!refused.status.is_success(), "{refused:?}");
        assert_eq!(state.get(&path).await.ok()["version"], 3);
        // Narrowing is no breach.
        isu.put(&path, 3, &edit("isu", &[], &[false, false])).await.ok();
    }
}

/// A coalition of Lao PDR with two donors over a need with one shown line and one that is not.
fn coalition(need: &str, contributions: &[(u32, &str, u32, &str)]) -> Value {
    let contribution = |(key, party, line, quantity): &(u32, &str, u32, &str)| json!({ "key": key, "party": party, "need": need, "line": line, "quantity": quantity });
    let all: Vec<Value> = contributions.iter().map(contribution).collect();
    json!({ "body": {
        "title": "Lao PDR", "state": "LAO", "contributions": all,
        "members": [{ "party": "DEU", "role": "lead" }, { "party": "CHE", "role": "funder" }],
    } })
}

#[tokio::test]
async fn a_step_that_was_taken_is_rewritten_by_nobody() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let path = published(&state, &isu, &[true, true]).await;
        let need = path.rsplit('/').next().unwrap();
        let draft = coalition(need, &[(1, "DEU", 1, "100.00"), (2, "CHE", 1, "50.00")]);
        let made = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&made, 1, &["invite"]).await;
        let step = format!("{made}/contributions/1/step");
        donor.step(&step, 2, &json!({ "rung": "committed" })).await.ok();
        state.step(&step, 3, &json!({ "rung": "committed" })).await.ok();
        for (contributions, place) in [
            (vec![(1, "DEU", 1, "999.00")], "contributions[0]"),
            (vec![(1, "DEU", 2, "100.00")], "contributions[0]"),
            (vec![(1, "CHE", 1, "100.00")], "contributions[0]"),
            (vec![(2, "CHE", 1, "50.00")], "contributions"),
        ] {
            let refused = isu.put(&made, 4, &coalition(need, &contributions)).await;
            assert_eq!(fault(&refused), faulty(place, "step_taken"), "{contributions:?}");
        }
        // Confirming it changes nothing of how it was taken.
        let day = json!({ "rung": "committed", "since": "2020-01-01", "source": "mine" });
        let confirmed = state.step(&step, 4, &day).await.ok();
        assert_eq!(confirmed["body"]["contributions"][0]["source"], Value::Null);
        assert_ne!(confirmed["body"]["contributions"][0]["since"], "2020-01-01");
        // A member asks for no line of the need by way of an edit that is not its own to make.
        for line in [1, 2, 77] {
            let asked = coalition(need, &[(1, "DEU", line, "100.00")]);
            let refused = donor.put(&made, 5, &asked).await;
            assert_eq!(refused.refusal(), (403, "not_allowed".to_owned()), "{line}");
        }
        let mut moved = draft.clone();
        moved["body"]["state"] = json!("TCD");
        moved["body"]["contributions"] = json!([]);
        let refused = isu.put(&made, 5, &moved).await;
        assert!(refused.text.contains("step_taken") && refused.text.contains("\"state\""));
        // The line may go from the need: what was promised for it stands, and the rest goes on.
        let fewer = json!({ "visibility": "states_parties", "body": {
            "theme": "A4", "activity": "BAC", "title": "Clearance", "priority": 1,
            "lines": [{ "key": 2, "shared": true, "kind": "funding", "year": 2028, "amount": "9.00", "currency": "USD" }],
        } });
        state.put(&path, 3, &fewer).await.ok();
        isu.put(&made, 5, &coalition(need, &[(1, "DEU", 1, "100.00")])).await.ok();
        // What nobody took a step with is the unit's proposal still.
        let others = coalition(need, &[(1, "DEU", 1, "100.00"), (3, "CHE", 2, "70.00")]);
        isu.put(&made, 6, &others).await.ok();
        let kept = &state.get(&made).await.ok()["body"]["contributions"][0];
        assert_eq!(
            (&kept["quantity"], &kept["rung"], &kept["receiver_confirms"]),
            (&json!("100.00"), &json!("committed"), &json!(true))
        );
    }
}

#[tokio::test]
async fn who_does_not_take_part_takes_no_steps_and_is_not_told_of() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let other = server.seated("CHE", Role::DonorDesk).await;
        let path = published(&state, &isu, &[true]).await;
        let need = path.rsplit('/').next().unwrap();
        let draft = coalition(need, &[(1, "DEU", 1, "100.00"), (2, "CHE", 1, "50.00")]);
        let made = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&made, 1, &["invite"]).await;
        let answer = |answer: &str| json!({ "answer": answer });
        donor.make(&format!("{made}/answer"), &answer("accepted")).await.ok();
        let step = format!("{made}/contributions/2/step");
        other.step(&step, 3, &json!({ "rung": "pledged" })).await.ok();
        let told = async |desk: &Desk| {
            let seen = desk.get(&made).await.ok();
            seen["body"]["contributions"].as_array().unwrap().len()
        };
        assert_eq!((told(&donor).await, told(&state).await), (2, 1));
        other.make(&format!("{made}/answer"), &answer("declined")).await.ok();
        assert_eq!((told(&donor).await, told(&state).await), (1, 0));
        let refused = other.step(&step, 5, &json!({ "rung": "committed" })).await;
        assert_eq!(fault(&refused), faulty("rung", "not_taking_part"));
        let untold = state.step(&step, 5, &json!({ "rung": "pledged" })).await;
        assert_eq!(untold.refusal().0, 404, "what the State is not told of, it does not confirm");
        let overturned = json!({ "answer": "accepted", "on_behalf": "CHE" });
        let refused = isu.make(&format!("{made}/answer"), &overturned).await;
        assert_eq!(fault(&refused), faulty("on_behalf", "answered_itself"));
        other.make(&format!("{made}/answer"), &answer("accepted")).await.ok();
        assert_eq!((told(&donor).await, told(&state).await), (2, 1));
    }
}

#[tokio::test]
async fn a_coalition_speaks_of_lines_that_are_there_and_shown_and_of_offers_of_the_giver() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("CHE", Role::DonorDesk).await;
        let path = published(&state, &isu, &[true, false]).await;
        let need_id = path.rsplit('/').next().unwrap();
        let missing = coalition(need_id, &[(1, "DEU", 77, "10.00")]);
        let refused = isu.make("/coalitions", &missing).await;
        assert_eq!(fault(&refused), faulty("contributions[0].line", "unknown_line"));
        let mut foreign = coalition(need_id, &[(1, "DEU", 1, "10.00")]);
        foreign["body"]["state"] = json!("TCD");
        let refused = isu.make("/coalitions", &foreign).await;
        assert_eq!(fault(&refused), faulty("contributions[0].need", "other_owner"));
        let others = donor.make("/offers", &json!({ "body": offer("Money") })).await.id();
        donor.steps(&format!("/offers/{others}"), 1, &["submit"]).await;
        let mut borrowed = coalition(need_id, &[(1, "DEU", 1, "10.00")]);
        borrowed["body"]["contributions"][0]["offer"] = json!(others);
        let refused = isu.make("/coalitions", &borrowed).await;
        assert_eq!(fault(&refused), faulty("contributions[0].offer", "other_owner"));
        // A draft may wait for the State's consent; what is put before others may not.
        let hidden = coalition(need_id, &[(1, "DEU", 2, "10.00")]);
        let made = format!("/coalitions/{}", isu.make("/coalitions", &hidden).await.id());
        let refused = isu.step(&format!("{made}/invite"), 1, &json!({})).await;
        assert_eq!(fault(&refused), faulty("contributions[0].line", "line_not_shared"));
        let all =
            json!({ "visibility": "states_parties", "body": need("Clearance", &[true, true]) });
        state.put(&path, 3, &all).await.ok();
        state.steps(&path, 4, &["withdraw"]).await;
        let refused = isu.step(&format!("{made}/invite"), 1, &json!({})).await;
        assert_eq!(fault(&refused), faulty("contributions[0].need", "need_not_shown"));
        state.steps(&path, 5, &["restore", "submit"]).await;
        isu.steps(&path, 7, &["publish"]).await;
        isu.steps(&made, 1, &["invite"]).await;
    }
}

#[tokio::test]
async fn events_from_before_one_took_part_are_not_told() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let shown = json!({ "visibility": "coalition", "body": offer("Money") });
        let before = donor.make("/offers", &shown).await.id();
        donor.steps(&format!("/offers/{before}"), 1, &["submit", "withdraw"]).await;
        let draft = coalition("", &[]);
        let made = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&made, 1, &["invite"]).await;
        for member in [&donor, &state] {
            let place = format!("{made}/answer");
            member.make(&place, &json!({ "answer": "accepted" })).await.ok();
        }
        let after = donor.make("/offers", &shown).await.id();
        donor.steps(&format!("/offers/{after}"), 1, &["submit", "withdraw"]).await;
        let reader = contract::access::Reader::Seated(contract::access::Seat {
            party: "LAO".to_owned(),
            role: Role::FocalPoint,
            state_party: true,
        });
        let told = server.store.follow(&reader, 0).await.unwrap().told;
        let heard = |id: &str| told.iter().filter(|of| of.event.id == id).count();
        assert_eq!((heard(&before), heard(&after)), (0, 2), "the submission, and the withdrawal");
    }
}
