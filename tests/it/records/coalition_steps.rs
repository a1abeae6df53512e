//! Steps of a contribution that are corrected, taken by a part of it, undone, or taken by who has left.

use axum::http::StatusCode;
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Answer, Desk, Server, need};
use crate::database::databases;

/// A coalition of Lao PDR, whose members are invited: Germany with 100, Switzerland with 50.
struct Table {
    isu: Desk,
    state: Desk,
    deu: Desk,
    che: Desk,
    path: String,
    /// The version that the next step is sent with.
    version: i64,
}

impl Table {
    async fn over(server: &Server) -> Self {
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let (deu, che) = (
            server.seated("DEU", Role::DonorDesk).await,
            server.seated("CHE", Role::DonorDesk).await,
        );
        let made = json!({ "visibility": "public", "body": need("Clearance", &[true]) });
        let need = state.make("/needs", &made).await.id();
        state.steps(&format!("/needs/{need}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{need}"), 2, &["publish"]).await;
        let brings = |key: u32, party: &str, quantity: &str| json!({ "key": key, "party": party, "need": need, "line": 1, "quantity": quantity });
        let draft = json!({ "body": {
            "title": "Lao PDR", "state": "LAO",
            "members": [{ "party": "DEU", "role": "lead" }, { "party": "CHE", "role": "funder" }],
            "contributions": [brings(1, "DEU", "100"), brings(2, "CHE", "50.00")],
        } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        Self { isu, state, deu, che, path, version: 2 }
    }

    /// A step, sent with the version that is in force.
    async fn try_step(&self, desk: &Desk, key: u32, body: &Value) -> Answer {
        desk.step(&format!("{}/contributions/{key}/step", self.path), self.version, body).await
    }

    /// A step that is taken; every contribution as the unit is told it then.
    async fn step(&mut self, desk: &Desk, key: u32, body: &Value) -> Vec<Value> {
        self.version = self.try_step(desk, key, body).await.ok()["version"].as_i64().unwrap();
        self.contributions(&self.isu).await
    }

    async fn answer(&mut self, desk: &Desk, body: &Value) -> Value {
        let answered = desk.make(&format!("{}/answer", self.path), body).await.ok();
        self.version = answered["version"].as_i64().unwrap();
        answered
    }

    /// The contributions that somebody is told of.
    async fn contributions(&self, desk: &Desk) -> Vec<Value> {
        let seen = desk.get(&self.path).await.ok();
        seen["body"]["contributions"].as_array().unwrap().clone()
    }
}

/// Path and code of what does not hold first.
fn fault(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{answer:?}");
    let error = &answer.json()["errors"][0];
    format!("{} {}", error["path"].as_str().unwrap(), error["code"].as_str().unwrap())
}

fn rung(rung: &str) -> Value {
    json!({ "rung": rung })
}

/// Key, quantity and rung of each.
fn stand(of: &[Value]) -> Vec<String> {
    let words = |one: &Value| {
        let rung = one["rung"].as_str().unwrap_or("proposed");
        format!("{} {} {rung}", one["key"], one["quantity"].as_str().unwrap())
    };
    of.iter().map(words).collect()
}

#[tokio::test]
async fn what_is_corrected_after_it_was_confirmed_is_to_be_confirmed_anew() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let mut t = Table::over(&server).await;
        let (state, deu) = (t.state.clone(), t.deu.clone());
        t.step(&deu, 1, &json!({ "rung": "committed", "source": "a letter" })).await;
        t.step(&deu, 1, &json!({ "rung": "paid", "since": "2026-10-01", "source": "a transfer" }))
            .await;
        let confirmed = t.step(&state, 1, &rung("paid")).await;
        assert_eq!(confirmed[0]["receiver_confirms"], true);
        // Both sides are heard on the day that they say it, whatever day the step was of.
        let heard = t.contributions(&deu).await[0]["heard"].clone();
        assert!(heard.as_str().unwrap() > "2026-10-01", "{heard}");
        assert_eq!(confirmed[0]["since"], "2026-10-01");
        // The day on which the next step is due is no part of what was confirmed, nor is the same once more.
        let same = json!({ "rung": "paid", "since": "2026-10-01", "due": "2027-03-01" });
        assert_eq!(t.step(&deu, 1, &same).await[0]["receiver_confirms"], true);
        for corrected in [
            json!({ "rung": "paid", "since": "2026-10-02" }),
            json!({ "rung": "paid", "source": "another" }),
        ] {
            let now = &t.step(&deu, 1, &corrected).await[0];
            assert_eq!(
                (&now["giver_confirms"], &now["receiver_confirms"]),
                (&json!(true), &json!(false))
            );
            t.step(&state, 1, &rung("paid")).await;
        }
        let now = &t.contributions(&t.isu).await[0];
        assert_eq!((&now["since"], &now["source"]), (&json!("2026-10-02"), &json!("another")));
    }
}

#[tokio::test]
async fn a_part_takes_a_step_and_the_rest_stays_as_it_was() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let mut t = Table::over(&server).await;
        let (isu, state, deu) = (t.isu.clone(), t.state.clone(), t.deu.clone());
        for wrong in ["0", "100.01", "-1", "30.005", "much"] {
            let part = json!({ "rung": "pledged", "quantity": wrong });
            assert_eq!(fault(&t.try_step(&deu, 1, &part).await), "quantity no_part", "{wrong}");
        }
        // Less is pledged than was proposed: the rest is a proposal still, which the State is not told of.
        let all = t.step(&deu, 1, &json!({ "rung": "pledged", "quantity": "60.5" })).await;
        assert_eq!(stand(&all), ["1 39.50 proposed", "3 60.50 pledged", "2 50.00 proposed"]);
        assert_eq!(all[1]["part_of"], 1);
        let told = t.contributions(&state).await;
        assert_eq!(stand(&told), ["3 60.50 pledged"]);
        assert_eq!((&told[0]["part_of"], &told[0]["before"]), (&Value::Null, &Value::Null));
        // The whole of it is no part.
        let all = t.step(&deu, 3, &json!({ "rung": "committed", "quantity": "60.50" })).await;
        assert_eq!(stand(&all), ["1 39.50 proposed", "3 60.50 committed", "2 50.00 proposed"]);
        t.step(&state, 3, &rung("committed")).await;
        // A part is paid, written down by the unit; what is committed still is as confirmed as before.
        let paid = json!({ "rung": "paid", "quantity": "20.50", "on_behalf": "DEU" });
        let all = t.step(&isu, 3, &paid).await;
        assert_eq!(
            stand(&all),
            ["1 39.50 proposed", "3 40.00 committed", "4 20.50 paid", "2 50.00 proposed"]
        );
        assert_eq!(
            (&all[1]["receiver_confirms"], &all[2]["receiver_confirms"]),
            (&json!(true), &json!(false))
        );
        assert_eq!(all[2]["giver_by_unit"], true);
        // Undone, it is whole again.
        let undo = json!({ "rung": "paid", "undo": true });
        let all = t.step(&deu, 4, &undo).await;
        assert_eq!(stand(&all), ["1 39.50 proposed", "3 60.50 committed", "2 50.00 proposed"]);
        assert_eq!(all[1]["receiver_confirms"], true);
        let history = isu.get(&format!("{}/history", t.path)).await.ok();
        assert!(history.to_string().contains("20.50"), "{history}");
    }
}

#[tokio::test]
async fn the_last_step_is_undone_until_the_other_side_confirms_it() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let mut t = Table::over(&server).await;
        let (isu, state, deu) = (t.isu.clone(), t.state.clone(), t.deu.clone());
        let undo = |rung: &str| json!({ "rung": rung, "undo": true });
        let pledged = json!({ "rung": "pledged", "since": "2026-10-01", "source": "a letter" });
        t.step(&deu, 1, &pledged).await;
        t.step(&state, 1, &rung("pledged")).await;
        assert_eq!(fault(&t.try_step(&deu, 1, &undo("pledged")).await), "undo settled");
        t.step(&deu, 1, &rung("committed")).await;
        // Neither the other side, nor the unit against the giver's own word, nor another step than the last.
        assert_eq!(fault(&t.try_step(&state, 1, &undo("committed")).await), "rung other_side");
        let by_unit = json!({ "rung": "committed", "undo": true, "on_behalf": "DEU" });
        assert_eq!(fault(&t.try_step(&isu, 1, &by_unit).await), "rung taken_itself");
        assert_eq!(fault(&t.try_step(&deu, 1, &undo("pledged")).await), "undo settled");
        let now = &t.step(&deu, 1, &undo("committed")).await[0];
        let as_it_was = (&now["rung"], &now["since"], &now["source"], &now["receiver_confirms"]);
        assert_eq!(
            as_it_was,
            (&json!("pledged"), &json!("2026-10-01"), &json!("a letter"), &json!(true))
        );
        assert_eq!(fault(&t.try_step(&deu, 1, &undo("pledged")).await), "undo settled", "one step");
        // What the unit wrote by mistake, it takes back; the State, what it reported.
        t.step(&isu, 2, &json!({ "rung": "committed", "on_behalf": "CHE" })).await;
        let by_unit = json!({ "rung": "committed", "undo": true, "on_behalf": "CHE" });
        let now = t.step(&isu, 2, &by_unit).await;
        assert_eq!(stand(&now)[1], "2 50.00 proposed");
        assert_eq!(now[1]["giver_by_unit"], Value::Null);
        for one in ["committed", "paid"] {
            t.step(&deu, 1, &rung(one)).await;
        }
        t.step(&state, 1, &rung("reported")).await;
        assert_eq!(stand(&t.step(&state, 1, &undo("reported")).await)[0], "1 100 paid");
    }
}

#[tokio::test]
async fn who_has_left_pays_what_it_committed_or_says_that_it_lapsed() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let mut t = Table::over(&server).await;
        let (isu, state, deu, che) = (t.isu.clone(), t.state.clone(), t.deu.clone(), t.che.clone());
        for (desk, key) in [(&deu, 1), (&che, 2)] {
            t.step(desk, key, &rung("committed")).await;
            t.answer(desk, &json!({ "answer": "declined" })).await;
        }
        assert_eq!(stand(&t.contributions(&deu).await), ["1 100 committed"], "its own alone");
        assert_eq!(t.contributions(&state).await.len(), 2);
        t.step(&deu, 1, &json!({ "rung": "paid", "quantity": "40" })).await;
        let all = t.step(&isu, 1, &json!({ "rung": "lapsed", "on_behalf": "DEU" })).await;
        assert_eq!(stand(&all), ["1 60.00 lapsed", "3 40.00 paid", "2 50.00 committed"]);
        let anew = t.try_step(&deu, 1, &rung("committed")).await;
        assert_eq!(fault(&anew), "rung not_taking_part", "it promises nothing new");
        let others = t.try_step(&deu, 2, &rung("paid")).await;
        assert_eq!(fault(&others), "rung not_taking_part", "nor learns what others brought");
        t.step(&che, 2, &rung("lapsed")).await;
    }
}

#[tokio::test]
async fn what_is_committed_is_not_withdrawn_with_its_coalition() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let mut t = Table::over(&server).await;
        let (isu, deu) = (t.isu.clone(), t.deu.clone());
        t.step(&deu, 1, &rung("committed")).await;
        let withdraw = format!("{}/withdraw", t.path);
        let refused = isu.step(&withdraw, t.version, &json!({})).await;
        assert_eq!(fault(&refused), "contributions[0] step_taken");
        t.step(&deu, 1, &rung("lapsed")).await;
        isu.step(&withdraw, t.version, &json!({})).await.ok();
    }
}

#[tokio::test]
async fn an_observer_of_the_giver_is_told_no_proposal_and_no_offer() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let mut t = Table::over(&server).await;
        let deu = t.deu.clone();
        let observer = server.seated("DEU", Role::Observer).await;
        assert_eq!(t.contributions(&deu).await.len(), 1);
        assert_eq!(t.contributions(&observer).await, Vec::<Value>::new());
        t.step(&deu, 1, &json!({ "rung": "committed", "source": "a letter", "quantity": "70" }))
            .await;
        let told = t.contributions(&observer).await;
        assert_eq!(stand(&told), ["3 70.00 committed"]);
        assert_eq!((&told[0]["source"], &told[0]["part_of"]), (&Value::Null, &Value::Null));
    }
}
