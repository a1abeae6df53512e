//! A coalition from the unit's draft to what was paid, and what each member is told on the way.

use axum::http::StatusCode;
use contract::access::{Action, Reader, Role, Seat};
use serde_json::{Value, json};

use super::desk::{Desk, Server, need, offer};
use crate::database::databases;

/// Keys of the contributions that somebody is told of.
async fn keys(desk: &Desk, path: &str) -> Vec<i64> {
    let seen = desk.get(path).await.ok();
    let list = seen["body"]["contributions"].as_array().unwrap().clone();
    list.iter().map(|of| of["key"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn a_coalition_is_the_units_until_its_members_are_invited() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let (deu, che) = (
            server.seated("DEU", Role::DonorDesk).await,
            server.seated("CHE", Role::DonorDesk).await,
        );
        let bank = server.seated("BANK", Role::Partner).await;
        let body = need("Clearance", &[true]);
        let need_id =
            state.make("/needs", &json!({ "visibility": "public", "body": body })).await.id();
        state.steps(&format!("/needs/{need_id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{need_id}"), 2, &["publish"]).await;
        let contribution = |key: u32, party: &str, rung: Value| json!({ "key": key, "party": party, "need": need_id, "line": 1, "quantity": "100.00", "rung": rung });
        let draft = json!({ "body": {
            "title": "Lao PDR", "state": "LAO", "run": "a run",
            "members": [
                { "party": "DEU", "role": "lead" }, { "party": "CHE", "role": "funder", "answer": "accepted" },
                { "party": "BANK", "role": "observer" },
            ],
            "contributions": [contribution(1, "DEU", Value::Null), contribution(2, "CHE", json!("paid"))],
        } });
        assert_eq!(
            deu.make("/coalitions", &draft).await.refusal(),
            (403, "not_allowed".to_owned())
        );
        let made = isu.make("/coalitions", &draft).await.ok();
        assert_eq!(made["body"]["contributions"][1]["rung"], Value::Null, "nobody promised it");
        assert_eq!(made["body"]["members"][1]["answer"], "open", "nobody answered");
        let path = format!("/coalitions/{}", made["id"].as_str().unwrap());
        for member in [&state, &deu, &che, &bank] {
            assert_eq!(member.get(&path).await.status, StatusCode::NOT_FOUND);
        }
        isu.steps(&path, 1, &["invite"]).await;
        let seen = state.get(&path).await.ok();
        assert_eq!(
            (&seen["body"]["run"], &seen["may"]),
            (&Value::Null, &json!(["comment", "answer", "step"]))
        );
        assert_eq!(state.get("/coalitions?state=LAO").await.json()["total"], 1);
        assert_eq!(state.get("/coalitions?state=TCD").await.json()["total"], 0);
        assert_eq!(keys(&state, &path).await, Vec::<i64>::new(), "a proposal is no promise");
        assert_eq!((keys(&deu, &path).await, keys(&che, &path).await), (vec![1], vec![2]));
        assert_eq!(server.visitor().get(&path).await.status, StatusCode::NOT_FOUND);

        // Steps: the giver takes them, the State confirms.
        let of = |key: u32| format!("{path}/contributions/{key}/step");
        let rung = |rung: &str| json!({ "rung": rung, "source": "a letter" });
        let foreign = deu.step(&of(2), 2, &rung("pledged")).await;
        assert_eq!(foreign.refusal(), (404, "record_not_found".to_owned()), "not told, not there");
        let pledged = che.step(&of(2), 2, &rung("pledged")).await.ok();
        assert_eq!(pledged["body"]["contributions"][0]["giver_confirms"], true);
        assert_eq!((keys(&state, &path).await, keys(&deu, &path).await), (vec![2], vec![1]));
        let answer = |answer: &str| json!({ "answer": answer });
        // One that has waited, and names a version from before, overrules nothing.
        let late = deu.step(&format!("{path}/answer"), 2, &answer("declined")).await;
        assert_eq!(late.refusal(), (412, "changed".to_owned()));
        deu.make(&format!("{path}/answer"), &answer("accepted")).await.ok();
        assert_eq!(keys(&deu, &path).await, [1, 2]);
        let confirmed = state.step(&of(2), 4, &rung("pledged")).await.ok();
        assert_eq!(confirmed["body"]["contributions"][0]["receiver_confirms"], true);
        let not_theirs = state.step(&of(2), 5, &rung("committed")).await;
        assert_eq!(not_theirs.json()["errors"][0]["code"], "other_side");
        let too_far = che.step(&of(2), 5, &rung("reported")).await;
        assert_eq!(too_far.json()["errors"][0]["code"], "no_such_step");
        let stale = che.step(&of(2), 4, &rung("committed")).await;
        assert_eq!(stale.refusal(), (412, "changed".to_owned()));
        let nobody = isu.step(&of(2), 5, &rung("committed")).await;
        assert_eq!(nobody.json()["errors"][0]["path"], "on_behalf");
        let on_behalf = json!({ "rung": "committed", "on_behalf": "CHE" });
        let committed = isu.step(&of(2), 5, &on_behalf).await.ok();
        assert_eq!(committed["changed_by"]["on_behalf"], "CHE");

        assert_eq!(keys(&bank, &path).await, Vec::<i64>::new(), "observers see no amounts");
        che.make(&format!("{path}/answer"), &answer("declined")).await.ok();
        let seen = deu.get(&path).await.ok();
        let parties: Vec<&str> = seen["body"]["members"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["party"].as_str().unwrap())
            .collect();
        assert_eq!(parties, ["LAO", "DEU"], "no refusal, nor an answer that is open");

        // An edit of the unit leaves answers and steps alone.
        let edit = isu.put(&path, 7, &draft).await.ok();
        assert_eq!(edit["body"]["contributions"][1]["rung"], "committed");
        assert_eq!(edit["body"]["members"][2]["answer"], "declined");
        // What was committed lapses before its coalition is withdrawn.
        isu.step(&of(2), 8, &json!({ "rung": "lapsed", "on_behalf": "CHE" })).await.ok();
        isu.steps(&path, 9, &["withdraw"]).await;
        assert_eq!(deu.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_is_shown_to_the_coalition_is_seen_by_those_who_accepted() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let (deu, che) = (
            server.seated("DEU", Role::DonorDesk).await,
            server.seated("CHE", Role::DonorDesk).await,
        );
        let shown = json!({ "visibility": "coalition", "body": offer("Money") });
        let path = format!("/offers/{}", deu.make("/offers", &shown).await.id());
        deu.steps(&path, 1, &["submit"]).await;
        let draft = json!({ "body": { "title": "Lao PDR", "state": "LAO", "members": [
            { "party": "DEU", "role": "lead" }, { "party": "CHE", "role": "observer" },
        ] } });
        let coalition = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&coalition, 1, &["invite"]).await;
        let accept = json!({ "answer": "accepted" });
        for (member, then) in [(&deu, 404), (&state, 200), (&che, 200)] {
            member.make(&format!("{coalition}/answer"), &accept).await.ok();
            assert_eq!(state.get(&path).await.status.as_u16(), then);
        }
        assert_eq!(che.get(&path).await.status, StatusCode::NOT_FOUND, "an observer");
        // Whoever agreed to look on has not agreed to bring anything.
        let mut body = isu.get(&coalition).await.json()["body"].clone();
        body["members"].as_array_mut().unwrap().iter_mut().for_each(|member| {
            if member["party"] == "CHE" {
                member["role"] = json!("funder");
            }
        });
        isu.put(&coalition, 5, &json!({ "body": body })).await.ok();
        assert_eq!(che.get(&path).await.status, StatusCode::NOT_FOUND, "no answer to that");
        che.make(&format!("{coalition}/answer"), &accept).await.ok();
        che.get(&path).await.ok();
        isu.steps(&coalition, 7, &["withdraw"]).await;
        assert_eq!(state.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_a_member_tells_the_unit_no_other_member_hears_of() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let draft = json!({ "body": { "title": "Lao PDR", "state": "LAO", "members": [
            { "party": "DEU", "role": "lead" },
        ] } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        let tell = format!("{path}/comment");
        let remark = json!({ "comments": [{ "text": "The year is wrong" }] });
        assert_eq!(state.make(&tell, &remark).await.status, StatusCode::NOT_FOUND, "a draft");
        isu.steps(&path, 1, &["invite"]).await;
        let before = deu.get(&path).await;
        let (list, seq) = (deu.get("/coalitions").await, server.store.last_seq().await.unwrap());
        let said = state.make(&tell, &remark).await;
        assert_eq!((said.status, &said.json()["version"]), (StatusCode::CREATED, &json!(2)));
        assert_eq!(said.json(), state.get(&path).await.json(), "nothing is told with it");
        for (who, status) in [
            (server.seated("LAO", Role::Observer).await, 403),
            (server.seated("CHE", Role::DonorDesk).await, 404),
            (server.visitor(), 401),
        ] {
            assert_eq!(who.make(&tell, &remark).await.status.as_u16(), status);
        }

        // Another member is answered with the same bytes, and hears of nothing.
        assert_eq!(deu.get(&path).await.text, before.text);
        assert_eq!(deu.get("/coalitions").await.text, list.text);
        for member in [&state, &deu] {
            assert_eq!(member.get(&format!("{path}/history")).await.status, StatusCode::NOT_FOUND);
        }
        let heard = async |party: &str, role, state_party| {
            let reader = Reader::Seated(Seat { party: party.to_owned(), role, state_party });
            let followed = server.store.follow(&reader, seq).await.unwrap();
            followed.told.into_iter().map(|told| told.event.action).collect::<Vec<_>>()
        };
        assert_eq!(heard("DEU", Role::DonorDesk, true).await, []);
        assert_eq!(heard("LAO", Role::FocalPoint, true).await, []);
        assert_eq!(heard("ISU", Role::Isu, false).await, [Action::Comment]);
        let history = isu.get(&format!("{path}/history")).await.ok();
        assert_eq!(history[2]["by"]["party"], "LAO");
        assert_eq!(history[2]["comments"][0]["text"], "The year is wrong");

        // Whoever does not take part may still say what is wrong.
        deu.make(&format!("{path}/answer"), &json!({ "answer": "declined" })).await.ok();
        assert_eq!(deu.make(&tell, &remark).await.status, StatusCode::CREATED);
    }
}
