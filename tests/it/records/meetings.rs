//! Meetings of a coalition: what is refused, who is told of them, who says that a task is done, and
//! the files.

use axum::http::StatusCode;
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Desk, Server};
use super::exports::rows;
use crate::database::databases;

/// A coalition of Lao PDR with these meetings.
fn coalition(meetings: &Value) -> Value {
    json!({ "body": { "title": "Lao PDR", "state": "LAO", "meetings": meetings, "members": [
        { "party": "DEU", "role": "lead" }, { "party": "CHE", "role": "funder" },
        { "party": "BANK", "role": "observer" },
    ] } })
}

/// One that was held, with a task for Germany, one for the unit, and one for nobody.
fn held() -> Value {
    json!([{
        "key": 1, "day": "2026-11-04", "starts": "14:30", "zone": "Europe/Zurich", "place": "Geneva",
        "agenda": "Gaps", "held": true, "took_part": ["LAO", "DEU", "CHE"], "decisions": [
            { "key": 1, "text": "Send the list", "party": "DEU", "due": "2026-11-20" },
            { "key": 2, "text": "Write to all", "party": "ISU" },
            { "key": 3, "text": "Meet again", "done": true },
        ],
    }])
}

/// Where and why something is refused.
fn places(refused: &Value) -> Vec<String> {
    let errors = refused["errors"].as_array().unwrap();
    let text = |of: &Value, name: &str| of[name].as_str().unwrap().to_owned();
    assert!(errors.iter().all(|error| !text(error, "detail").is_empty()), "{refused}");
    errors.iter().map(|error| format!("{} {}", text(error, "path"), text(error, "code"))).collect()
}

#[tokio::test]
async fn a_meeting_that_does_not_hold_is_refused_with_every_place() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let isu = server.isu().await;
        let wrong = json!([
            { "key": 1, "day": "2026-11-04", "held": true, "took_part": ["FRA", "DEU", "DEU"], "decisions": [
                { "key": 1, "text": "Send", "party": "FRA" }, { "key": 1, "text": "Send" },
            ] },
            { "key": 1 },
        ]);
        let refused = isu.make("/coalitions", &coalition(&wrong)).await;
        assert_eq!(refused.refusal(), (422, "invalid_coalition".to_owned()));
        assert_eq!(
            places(&refused.json()),
            [
                "meetings[1].key duplicate_entry",
                "meetings[0].decisions[1].key duplicate_entry",
                "meetings[0].took_part[0] not_a_member",
                "meetings[0].took_part[2] duplicate_entry",
                "meetings[0].decisions[0].party not_a_member",
            ]
        );
        let long = json!([{ "key": 1, "agenda": "x".repeat(4_001) }]);
        let refused = isu.make("/coalitions", &coalition(&long)).await;
        assert_eq!(places(&refused.json()), ["meetings[0].agenda bad_text"]);
        let unknown = json!([{ "key": 1, "minutes": "none" }]);
        let refused = isu.make("/coalitions", &coalition(&unknown)).await;
        assert_eq!(refused.refusal(), (422, "invalid_body".to_owned()));

        // A draft may say when it likes; before its members a meeting must hold.
        let undecided = json!([{ "key": 1, "day": "soon", "starts": "2 pm", "zone": "Geneva" }]);
        let made = isu.make("/coalitions", &coalition(&undecided)).await.ok();
        let path = format!("/coalitions/{}", made["id"].as_str().unwrap());
        let refused = isu.step(&format!("{path}/invite"), 1, &json!({})).await;
        assert_eq!(
            places(&refused.json()),
            [
                "meetings[0].day not_a_date",
                "meetings[0].starts not_a_time",
                "meetings[0].zone unknown_zone"
            ]
        );
        isu.put(&path, 1, &coalition(&json!([{ "key": 1 }]))).await.ok();
        isu.steps(&path, 2, &["invite"]).await;
        // As it was sent before there were meetings.
        let mut old = coalition(&json!([]));
        old["body"].as_object_mut().unwrap().remove("meetings");
        old["body"]["next_meeting"] = json!("2026-12-09");
        let edited = isu.put(&path, 3, &old).await.ok();
        assert_eq!(edited["body"]["meetings"][0]["day"], "2026-12-09");
        assert_eq!(edited["body"].get("next_meeting"), None, "one concept, one place");
    }
}

/// What somebody is told of the first meeting.
async fn told(desk: &Desk, path: &str) -> Value {
    desk.get(path).await.ok()["body"]["meetings"][0].clone()
}

#[tokio::test]
async fn members_are_told_of_meetings_and_whose_task_it_is_says_that_it_is_done() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let (deu, che) = (
            server.seated("DEU", Role::DonorDesk).await,
            server.seated("CHE", Role::DonorDesk).await,
        );
        let bank = server.seated("BANK", Role::Partner).await;
        let other = server.seated("FRA", Role::DonorDesk).await;
        let id = isu.make("/coalitions", &coalition(&held())).await.id();
        let path = format!("/coalitions/{id}");
        let done = |key: u32| format!("{path}/meetings/1/decisions/{key}/done");
        let yes = json!({ "done": true });
        assert_eq!(deu.step(&done(1), 1, &yes).await.status, StatusCode::NOT_FOUND, "a draft");
        isu.steps(&path, 1, &["invite"]).await;
        let whole = told(&isu, &path).await;
        assert_eq!(whole["decisions"][0]["text"], "Send the list");
        for member in [&state, &deu, &che, &bank] {
            assert_eq!(told(member, &path).await, whole, "told in full");
        }
        for stranger in [&other, &server.visitor()] {
            assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
            let file = rows(stranger, "coalition-meetings?format=csv").await;
            assert!(file.is_empty(), "{file:?}");
        }

        let not_theirs = che.step(&done(1), 2, &yes).await;
        assert_eq!(not_theirs.refusal(), (403, "not_allowed".to_owned()));
        assert_eq!(state.step(&done(2), 2, &yes).await.status, StatusCode::FORBIDDEN, "the unit's");
        assert_eq!(deu.step(&done(3), 2, &yes).await.status, StatusCode::FORBIDDEN, "nobody's");
        assert_eq!(deu.step(&done(9), 2, &yes).await.status, StatusCode::NOT_FOUND);
        let stale = deu.step(&done(1), 1, &yes).await;
        assert_eq!(stale.refusal(), (412, "changed".to_owned()));
        let said = deu.step(&done(1), 2, &yes).await.ok();
        assert_eq!(said["body"]["meetings"][0]["decisions"][0]["done"], true);
        let no = json!({ "done": false });
        let back = deu.step(&done(1), 3, &no).await.ok();
        assert_eq!(back["body"]["meetings"][0]["decisions"][0]["done"], false);
        isu.step(&done(2), 4, &yes).await.ok();

        // A refusal is nobody else's business, also where it follows a meeting.
        deu.make(&format!("{path}/answer"), &json!({ "answer": "declined" })).await.ok();
        assert_eq!(told(&deu, &path).await, Value::Null);
        assert_eq!(deu.step(&done(1), 6, &yes).await.status, StatusCode::NOT_FOUND);
        let seen = told(&che, &path).await;
        assert_eq!(seen["took_part"], json!(["LAO", "CHE"]));
        assert_eq!(seen["decisions"][0]["party"], Value::Null);
        let file = rows(&che, "coalition-meetings?format=csv").await;
        assert_eq!(file.len(), 3);
        assert_eq!((&*file[0]["Took part"], &*file[0]["Who does it: code"]), (NAMES, ""));
        assert_eq!((&*file[1]["What was decided"], &*file[1]["Done"]), ("Write to all", "yes"));
        assert_eq!((&*file[0]["Day"], &*file[0]["Time zone"]), ("2026-11-04", "Europe/Zurich"));
        let members = rows(&che, &format!("coalition-members?format=csv&only={id}")).await;
        assert_eq!(members.len(), 2, "nor those who have not answered: {members:?}");
        for list in ["coalition-members", "coalition-meetings", "coalitions"] {
            let book = isu.get(&format!("/exports/{list}?language=ar")).await;
            assert_eq!(book.status, StatusCode::OK, "{list}: {}", book.text);
        }
    }
}

/// The State and the donor that are left, as a file names them.
const NAMES: &str = "Lao People's Democratic Republic; Switzerland";
