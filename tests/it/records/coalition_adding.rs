//! Two coalitions of one State do not propose for the same line, and what a new run proposes is added to
//! the one that there is.

use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Answer, Desk, Server, key, need, offer};
use super::rounds::codes;
use crate::database::databases;

/// A State with a need of two lines of 1,000.00, two donors with offers of 500.00 in 2027, and the unit.
struct Table {
    isu: Desk,
    deu: Desk,
    che: Desk,
    server: Server,
    need: String,
    /// Of DEU, and of CHE.
    offers: [String; 2],
}

impl Table {
    async fn over(store: api::store::Store) -> Self {
        let server = Server::over(store).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let che = server.seated("CHE", Role::DonorDesk).await;
        let body = need("Clearance", &[true, true]);
        let made = json!({ "visibility": "public", "body": body });
        let id = state.make("/needs", &made).await.id();
        state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
        let mut offers = [const { String::new() }; 2];
        for (desk, own) in [&deu, &che].into_iter().zip(&mut offers) {
            *own = desk.make("/offers", &json!({ "body": offer("Money") })).await.id();
            desk.steps(&format!("/offers/{own}"), 1, &["submit"]).await;
        }
        Self { isu, deu, che, server, need: id, offers }
    }

    fn brings(&self, key: u32, party: &str, line: u32, quantity: &str) -> Value {
        let offer = match party {
            "DEU" => json!(self.offers[0]),
            "CHE" => json!(self.offers[1]),
            _ => Value::Null,
        };
        json!({ "key": key, "party": party, "offer": offer, "need": self.need, "line": line, "quantity": quantity })
    }

    /// A coalition of Lao PDR as a run would have it.
    fn draft(&self, contributions: &[Value]) -> Value {
        let mut parties: Vec<&str> =
            contributions.iter().map(|of| of["party"].as_str().unwrap()).collect();
        parties.sort_unstable();
        parties.dedup();
        let member = |party: &&str| json!({ "party": party, "role": "funder" });
        let members: Vec<Value> = parties.iter().map(member).collect();
        json!({ "title": "Lao PDR", "state": "LAO", "members": members, "contributions": contributions })
    }

    async fn make(&self, contributions: &[Value]) -> Answer {
        self.isu.make("/coalitions", &json!({ "body": self.draft(contributions) })).await
    }

    async fn add(&self, path: &str, version: i64, contributions: &[Value]) -> Answer {
        self.isu.step(&format!("{path}/add"), version, &self.draft(contributions)).await
    }
}

/// Path and code of what does not hold.
fn faults(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{answer:?}");
    codes(answer)
}

#[tokio::test]
async fn two_coalitions_do_not_propose_for_the_same_line() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let first = t.make(&[t.brings(1, "DEU", 1, "300.00")]).await.id();
        let (one, two) = (t.brings(1, "CHE", 1, "100.00"), t.brings(2, "BANK", 2, "1.00"));
        let both = t.make(&[one.clone(), two.clone()]).await;
        assert_eq!(faults(&both), ["contributions[0].line proposed_elsewhere"]);
        let error = &both.json()["errors"][0];
        assert!(error["detail"].as_str().unwrap().contains(&first), "{error}");
        assert_eq!(error["fix"], "add it there, or leave the line out here");
        // Of lines that no other proposes for, there may be a second one; it grows into no other's.
        let second = format!("/coalitions/{}", t.make(std::slice::from_ref(&two)).await.id());
        let edit = json!({ "body": t.draft(&[one.clone(), two.clone()]) });
        let grown = t.isu.put(&second, 1, &edit).await;
        assert_eq!(faults(&grown), ["contributions[0].line proposed_elsewhere"]);
        // What is withdrawn proposes nothing; brought back, it is not put before its members beside the other.
        let first = format!("/coalitions/{first}");
        t.isu.steps(&first, 1, &["withdraw", "restore", "withdraw"]).await;
        t.isu.put(&second, 1, &edit).await.ok();
        t.isu.steps(&first, 4, &["restore"]).await;
        let invited = t.isu.step(&format!("{first}/invite"), 5, &json!({})).await;
        assert_eq!(faults(&invited), ["contributions[0].line proposed_elsewhere"]);
        // What its giver took back proposes nothing either.
        t.isu.steps(&first, 5, &["withdraw"]).await;
        t.isu.steps(&second, 2, &["invite"]).await;
        let declined = json!({ "rung": "declined" });
        t.che.step(&format!("{second}/contributions/1/step"), 3, &declined).await.ok();
        t.make(&[t.brings(1, "DEU", 1, "300.00")]).await.ok();
    }
}

#[tokio::test]
async fn of_many_coalitions_drafted_at_once_for_one_line_one_is_made() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let line = [t.brings(1, "DEU", 1, "300.00")];
        let drafts = || t.make(&line);
        let (a, b, c, d) = tokio::join!(drafts(), drafts(), drafts(), drafts());
        let all = [a, b, c, d];
        let made = all.iter().filter(|answer| answer.status == StatusCode::CREATED).count();
        assert_eq!(made, 1, "{all:?}");
        for refused in all.iter().filter(|answer| answer.status != StatusCode::CREATED) {
            assert_eq!(faults(refused), ["contributions[0].line proposed_elsewhere"]);
        }
        // So do two that grow into one line at once.
        let grown = [t.brings(1, "BANK", 2, "100.00")];
        let mut paths = Vec::new();
        for _ in 0..2 {
            paths.push(format!("/coalitions/{}", t.make(&[]).await.id()));
        }
        let edit = json!({ "body": t.draft(&grown) });
        let (one, other) =
            tokio::join!(t.isu.put(&paths[0], 1, &edit), t.isu.put(&paths[1], 1, &edit));
        let all = [one, other];
        let done = all.iter().filter(|answer| answer.status == StatusCode::OK).count();
        assert_eq!(done, 1, "{all:?}");
    }
}

#[tokio::test]
async fn what_was_declined_is_not_taken_up_beside_another_proposal_that_one_is_told_of() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let first =
            format!("/coalitions/{}", t.make(&[t.brings(1, "DEU", 1, "300.00")]).await.id());
        t.isu.steps(&first, 1, &["invite"]).await;
        let step = format!("{first}/contributions/1/step");
        let declined = json!({ "rung": "declined" });
        t.deu.step(&step, 2, &declined).await.ok();
        let second = t.make(&[t.brings(1, "CHE", 1, "100.00")]).await.id();
        let again = json!({ "rung": "pledged", "on_behalf": "DEU" });
        let by_unit = t.isu.step(&step, 3, &again).await;
        assert_eq!(faults(&by_unit), ["contributions[0].line proposed_elsewhere"]);
        let undone = json!({ "rung": "declined", "undo": true });
        // The donor is refused nothing for a draft that it knows nothing of; that draft goes no further.
        t.deu.step(&step, 3, &undone).await.ok();
        let invited = t.isu.step(&format!("/coalitions/{second}/invite"), 1, &json!({})).await;
        assert_eq!(faults(&invited), ["contributions[0].line proposed_elsewhere"]);
        // In a coalition of its own it is told what it brings, and takes it up in one of the two.
        t.deu.step(&step, 4, &declined).await.ok();
        t.isu.steps(&format!("/coalitions/{second}"), 1, &["withdraw"]).await;
        let third = t.make(&[t.brings(1, "DEU", 1, "200.00")]).await.id();
        t.isu.steps(&format!("/coalitions/{third}"), 1, &["invite"]).await;
        let pledged = json!({ "rung": "pledged" });
        let refused = t.deu.step(&step, 5, &pledged).await;
        assert_eq!(faults(&refused), ["contributions[0].line proposed_elsewhere"]);
        // One that it is not told of was put before its members: refused, it would learn of it. The line stands in
        // both then, as the queue of the unit says.
        t.isu.steps(&format!("/coalitions/{third}"), 2, &["withdraw"]).await;
        let fourth = t.make(&[t.brings(1, "CHE", 1, "100.00")]).await.id();
        t.isu.steps(&format!("/coalitions/{fourth}"), 1, &["invite"]).await;
        t.deu.step(&step, 5, &pledged).await.ok();
    }
}

#[tokio::test]
async fn what_a_new_run_proposes_is_added_and_what_was_answered_stays() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let id = t.make(&[t.brings(4, "DEU", 1, "300.00")]).await.id();
        let path = format!("/coalitions/{id}");
        t.isu.steps(&path, 1, &["invite"]).await;
        t.deu.make(&format!("{path}/answer"), &json!({ "answer": "accepted" })).await.ok();
        let pledge = json!({ "rung": "pledged", "since": "2026-11-20" });
        t.deu.step(&format!("{path}/contributions/4/step"), 3, &pledge).await.ok();
        let before = t.isu.get(&path).await.ok()["body"].clone();

        // The run says less of what there is, and more beside it.
        let run = [
            t.brings(1, "DEU", 1, "200.00"),
            t.brings(2, "CHE", 1, "500.00"),
            t.brings(3, "BANK", 1, "250.00"),
            t.brings(4, "BANK", 2, "1000.01"),
        ];
        let stale = t.add(&path, 3, &run).await;
        assert_eq!(stale.refusal(), (412, "changed".to_owned()));
        let said = t.add(&path, 4, &run).await.ok();
        assert_eq!(
            (&said["version"], &said["added"], &said["joined"], &said["known"]),
            (&json!(5), &json!([5]), &json!(["CHE"]), &json!(1))
        );
        // A line gets no more than it asks, with what is pledged and what was added before.
        let left = |said: &Value| -> Vec<String> {
            let all = said["left"].as_array().unwrap();
            all.iter().map(|of| format!("{} {} {}", of["party"], of["line"], of["code"])).collect()
        };
        let open = |line: u32| format!("\"BANK\" {line} \"more_than_open\"");
        assert_eq!(left(&said), [open(1), open(2)]);
        let after = t.isu.get(&path).await.ok()["body"].clone();
        assert_eq!(after["contributions"][0], before["contributions"][0]);
        assert_eq!(after["members"][1], before["members"][1]);
        let added = &after["contributions"][1];
        assert_eq!((&added["key"], &added["rung"]), (&json!(5), &Value::Null));
        assert_eq!(after["members"].as_array().unwrap().len(), 3, "the bank brings nothing");

        // Once more, nothing is new, and no version is made.
        let again = t.add(&path, 5, &run[..2]).await.ok();
        assert_eq!(
            (&again["version"], &again["added"], &again["known"]),
            (&json!(5), &json!([]), &json!(2))
        );
        assert_eq!(t.isu.get(&path).await.ok()["version"], 5);
    }
}

#[tokio::test]
async fn what_a_rule_keeps_out_is_left_and_named() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let id = t.make(&[t.brings(1, "DEU", 1, "300.00")]).await.id();
        let path = format!("/coalitions/{id}");
        t.isu.steps(&path, 1, &["invite"]).await;
        t.deu.make(&format!("{path}/answer"), &json!({ "answer": "declined" })).await.ok();
        t.che.make("/exclusions", &json!({ "body": { "other": "LAO" } })).await.ok();
        // Out of another offer, which holds as much; and by another, which is not there.
        let other = t.deu.make("/offers", &json!({ "body": offer("More") })).await.id();
        let by = |party: &str, offer: &str, line: u32| {
            let mut of = t.brings(1, party, line, "10.00");
            of["offer"] = json!(offer);
            of
        };
        let mut run =
            [by("DEU", &other, 1), t.brings(2, "CHE", 1, "10.00"), by("BANK", "O-NONE", 1)];
        run[2]["key"] = json!(3);
        let said = t.add(&path, 3, &run).await.ok();
        let mut codes: Vec<&str> = said["left"]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| of["code"].as_str().unwrap())
            .collect();
        codes.sort_unstable();
        assert_eq!(codes, ["kept_apart", "not_taking_part", "unknown_record"]);
        assert_eq!((&said["added"], &said["version"]), (&json!([]), &json!(3)));
        // Of another State, or by anybody else, nothing is added at all.
        let elsewhere = json!({ "title": "Chad", "state": "TCD" });
        let refused = t.isu.step(&format!("{path}/add"), 3, &elsewhere).await;
        assert_eq!(faults(&refused), ["state state_stays"]);
        let mine = t.deu.step(&format!("{path}/add"), 3, &t.draft(&[])).await;
        assert_eq!(mine.refusal(), (403, "not_allowed".to_owned()));
        let hidden = t.server.seated("IRQ", Role::DonorDesk).await;
        let hidden = hidden.step(&format!("{path}/add"), 3, &t.draft(&[])).await;
        assert_eq!(hidden.refusal(), (404, "record_not_found".to_owned()));
        let unbound = t
            .isu
            .send(
                Method::POST,
                &format!("{path}/add"),
                &[("idempotency-key", &key())],
                Some(&t.draft(&[])),
            )
            .await;
        assert_eq!(unbound.status, StatusCode::PRECONDITION_REQUIRED);
    }
}
