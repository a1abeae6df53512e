//! A response round from the unit's draft to the answer that the State has, and what each is told
//! on the way.

use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::{Value, json};
use sqlx::Connection as _;

use super::desk::{Answer, Desk, Server, key, need};
use crate::database::databases;
use crate::reminders::day;

/// A State with a published need, two donors, an organisation, and the unit.
struct Table {
    server: Server,
    isu: Desk,
    state: Desk,
    deu: Desk,
    che: Desk,
    bank: Desk,
    need: String,
}

impl Table {
    async fn over(store: api::store::Store) -> Self {
        let server = Server::over(store).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let che = server.seated("CHE", Role::DonorDesk).await;
        let bank = server.seated("BANK", Role::Partner).await;
        let need = published(&state, &isu, "public").await;
        Self { server, isu, state, deu, che, bank, need }
    }

    fn draft(&self) -> Value {
        json!({ "body": {
            "state": "LAO", "needs": [self.need], "asked": ["DEU", "CHE", "BANK"],
            "opens": "2026-01-01", "closes": "2999-12-30",
            "fallback": "The unit asks again at the next meeting.", "note": "Thank you",
        } })
    }

    /// Opens a round; gives its address.
    async fn open(&self) -> String {
        let made = self.isu.make("/rounds", &self.draft()).await.id();
        let path = format!("/rounds/{made}");
        self.isu.steps(&path, 1, &["invite"]).await;
        path
    }

    fn word(&self, more: &Value) -> Value {
        let mut body = json!({ "need": self.need, "stance": "interested" });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "body": body })
    }
}

async fn published(state: &Desk, isu: &Desk, visibility: &str) -> String {
    let body = need("Clearance", &[true, false]);
    let made = state.make("/needs", &json!({ "visibility": visibility, "body": body })).await.id();
    state.steps(&format!("/needs/{made}"), 1, &["submit"]).await;
    isu.steps(&format!("/needs/{made}"), 2, &["publish"]).await;
    made
}

pub(super) fn codes(answer: &Answer) -> Vec<String> {
    let errors = answer.json()["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|of| format!("{} {}", of["path"], of["code"]).replace('"', "")).collect()
}

#[tokio::test]
async fn a_round_ends_in_one_answer_that_the_state_reads() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        assert_eq!(t.deu.make("/rounds", &t.draft()).await.refusal().0, 403);
        let made = t.isu.make("/rounds", &t.draft()).await.id();
        let path = format!("/rounds/{made}");
        for other in [&t.state, &t.deu, &t.bank, &t.server.visitor()] {
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "a draft");
        }
        t.isu.steps(&path, 1, &["invite"]).await;

        // Each is told that it is asked itself, and never who else is; the State, nobody.
        let asked = |seen: Value| seen["body"]["asked"].clone();
        assert_eq!(asked(t.deu.get(&path).await.ok()), json!(["DEU"]));
        assert_eq!(asked(t.bank.get(&path).await.ok()), json!(["BANK"]));
        let seen = t.state.get(&path).await.ok();
        assert_eq!(
            (asked(seen.clone()), &seen["body"]["closes"]),
            (json!([]), &json!("2999-12-30"))
        );
        assert_eq!((&seen["may"], &seen["body"]["note"]), (&json!([]), &Value::Null));
        assert_eq!(t.deu.get(&path).await.ok()["body"]["note"], "Thank you");
        assert_eq!(t.state.get("/rounds?state=LAO").await.json()["total"], 1);
        assert_eq!(t.state.get("/rounds?state=TCD").await.json()["total"], 0);
        assert_eq!(t.server.visitor().get(&path).await.status, StatusCode::NOT_FOUND);

        // Nobody closes it while somebody is waited for.
        let early = t.isu.step(&format!("{path}/close"), 2, &json!({})).await;
        assert_eq!(codes(&early), ["closes still_open"]);
        let told = json!({ "line": 1, "quantity": "300.00", "for_state": true, "words": "In May" });
        t.deu.make("/interests", &t.word(&told)).await.ok();
        let quiet = json!({ "line": 1, "quantity": "77.00", "reason": "Not yet public" });
        t.che.make("/interests", &t.word(&quiet)).await.ok();
        let progress = t.isu.get(&format!("{path}/progress")).await.ok();
        let open: Vec<usize> = (0..3)
            .map(|at| progress["parties"][at]["unanswered"].as_array().unwrap().len())
            .collect();
        assert_eq!(open, [0, 0, 1]);
        for other in [&t.state, &t.deu] {
            let hidden = other.get(&format!("{path}/progress")).await;
            assert_eq!(hidden.refusal(), (404, "record_not_found".to_owned()));
            let closed = other.step(&format!("{path}/close"), 2, &json!({})).await;
            assert_eq!(closed.refusal(), (403, "not_allowed".to_owned()));
        }
        let nothing = json!({ "stance": "nothing_this_time", "reason": "Budget is spent" });
        t.bank.make("/interests", &t.word(&nothing)).await.ok();

        // The answer: what may be told, and what stays open; not before it is released.
        let closed = t.isu.steps(&path, 2, &["close"]).await;
        assert_eq!(closed["status"], "closed");
        let line = &closed["body"]["answer"]["needs"][0]["lines"][0];
        assert_eq!(line["open"], "700.00");
        assert_eq!(closed["body"]["answer"]["needs"][0]["lines"].as_array().unwrap().len(), 1);
        assert_eq!(t.state.get(&path).await.ok()["body"]["answer"], Value::Null);
        let mut edit = t.draft();
        edit["body"]["answer"] = json!({ "words": "With our thanks", "needs": [] });
        let kept = t.isu.put(&path, 3, &edit).await.ok();
        assert_eq!(kept["body"]["answer"]["words"], "With our thanks");
        assert_eq!(kept["body"]["answer"]["needs"][0]["need"], t.need, "the server's to make");
        t.isu.steps(&path, 4, &["release"]).await;
        let seen = t.state.get(&path).await;
        for secret in ["77.00", "CHE", "Not yet public", "Budget is spent", "BANK"] {
            assert!(!seen.text.contains(secret), "{secret} in {}", seen.text);
        }
        let answer = seen.ok()["body"]["answer"].clone();
        let offered = &answer["needs"][0]["lines"][0]["offered"];
        assert_eq!(*offered, json!([{ "party": "DEU", "quantity": "300.00", "words": "In May" }]));
        assert_eq!(t.deu.get(&path).await.ok()["body"]["answer"], Value::Null, "it is the State's");
        assert_eq!(t.isu.put(&path, 5, &edit).await.refusal().0, 409, "what was given stands");

        // The same as a file, and taken back.
        let file = t.state.get("/exports/rounds?format=csv").await;
        assert!(file.text.contains("300.00") && file.text.contains("700.00"), "{}", file.text);
        assert!(file.text.contains(",funding,Funding,"), "{}", file.text);
        assert!(!t.deu.get("/exports/rounds?format=csv").await.text.contains("700.00"));
        t.isu.steps(&path, 5, &["withdraw"]).await;
        assert_eq!(t.state.get(&path).await.status, StatusCode::NOT_FOUND);
        let history = t.isu.get(&format!("{path}/history")).await.ok();
        let done: Vec<&str> =
            history.as_array().unwrap().iter().map(|of| of["action"].as_str().unwrap()).collect();
        assert_eq!(done, ["create", "invite", "close", "edit", "release", "withdraw"]);
    }
}

#[tokio::test]
async fn who_is_asked_sees_what_is_asked_and_a_deadline_only_moves_later() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        // The bank is no State Party, so it does not see a need for those.
        let narrow = published(&t.state, &t.isu, "states_parties").await;
        let mut draft = t.draft();
        draft["body"]["needs"] = json!([narrow]);
        let made = t.isu.make("/rounds", &draft).await.id();
        let refused = t.isu.step(&format!("/rounds/{made}/invite"), 1, &json!({})).await;
        assert_eq!(codes(&refused), ["needs[0].need need_not_shown"]);

        for (field, value, code) in [
            ("closes", json!("2999-02-30"), "closes not_a_date"),
            ("opens", json!("2999-12-31"), "closes closes_before_opening"),
            ("closes", json!("2026-01-02"), "closes day_is_past"),
            ("fallback", json!(" "), "fallback empty_text"),
            ("asked", json!([]), "asked missing_field"),
        ] {
            let mut draft = t.draft();
            draft["body"][field] = value;
            let made = t.isu.make("/rounds", &draft).await.id();
            let refused = t.isu.step(&format!("/rounds/{made}/invite"), 1, &json!({})).await;
            assert_eq!(codes(&refused), [code]);
        }
        for (field, value, code) in [
            ("state", json!("XXX"), "state unknown_party"),
            ("asked", json!(["DEU", "LAO"]), "asked[1] not_to_be_chosen"),
            ("asked", json!(["DEU", "DEU"]), "asked[1] duplicate_entry"),
            ("needs", json!(["N-NOWHERE"]), "needs[0].need unknown_record"),
            ("fallback_party", json!("XXX"), "fallback_party unknown_party"),
        ] {
            let mut draft = t.draft();
            draft["body"][field] = value;
            let refused = codes(&t.isu.make("/rounds", &draft).await);
            assert!(refused.contains(&code.to_owned()), "{refused:?}");
        }

        let path = t.open().await;
        let mut edit = t.draft();
        edit["body"]["closes"] = json!("2999-12-29");
        assert_eq!(codes(&t.isu.put(&path, 2, &edit).await), ["closes deadline_moves_later"]);
        edit["body"]["closes"] = json!("3000-12-30");
        assert_eq!(codes(&t.isu.put(&path, 2, &edit).await), ["closes not_a_date"]);
        edit["body"]["closes"] = t.draft()["body"]["closes"].clone();
        edit["body"]["asked"] = json!(["DEU"]);
        t.isu.put(&path, 2, &edit).await.ok();
        assert_eq!(t.che.get(&path).await.status, StatusCode::NOT_FOUND, "not asked any more");
    }
}

#[tokio::test]
async fn who_is_named_is_told_since_when_and_nobody_since_when_others_are() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let mut draft = t.draft();
        draft["body"]["asked"] = json!(["DEU"]);
        // A party that is only spoken of is not asked.
        draft["body"]["fallback_party"] = json!("CHE");
        draft["body"]["asked_on"] = json!("2020-01-01");
        let path = format!("/rounds/{}", t.isu.make("/rounds", &draft).await.id());
        t.isu.steps(&path, 1, &["invite"]).await;
        let mut connection = database.connection().await;
        let days = "UPDATE record_change SET at = at - 864000000000 WHERE version <= 2";
        sqlx::query(days).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        draft["body"]["asked"] = json!(["DEU", "CHE"]);
        t.isu.put(&path, 2, &draft).await.ok();
        let told = async |desk: &Desk| desk.get(&path).await.ok()["body"]["asked_on"].clone();
        assert_eq!(told(&t.deu).await, json!(day(-10)));
        assert_eq!(told(&t.state).await, json!(day(-10)));
        assert_eq!(told(&t.che).await, json!(day(0)), "asked since");
        assert_eq!(told(&t.isu).await, Value::Null, "the unit reads it in the history");
        let list = t.deu.get("/rounds").await.ok();
        assert_eq!(list["items"][0]["body"]["asked_on"], json!(day(-10)));
        let seen = t.isu.get(&format!("{path}?as=CHE:donor_desk")).await.ok();
        assert_eq!(seen["body"]["asked_on"], json!(day(0)), "with the eyes of another");
    }
}

#[tokio::test]
async fn a_word_names_a_line_that_its_sender_is_told_of() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        for line in [2, 99] {
            let refused = t.deu.make("/interests", &t.word(&json!({ "line": line }))).await;
            assert_eq!(codes(&refused), ["line unknown_line"], "hidden or missing");
        }
        let bare = t.deu.make("/interests", &t.word(&json!({ "quantity": "5" }))).await;
        assert_eq!(codes(&bare), ["line missing_field"]);
        let wrong = t.deu.make("/interests", &t.word(&json!({ "line": 1, "quantity": "0" }))).await;
        assert_eq!(codes(&wrong), ["quantity not_decimal"]);
    }
}

#[tokio::test]
async fn a_key_opens_one_round_and_a_version_guards_it() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let key = key();
        let make = || {
            let (isu, body, key) = (&t.isu, t.draft(), key.clone());
            async move {
                isu.send(Method::POST, "/rounds", &[("idempotency-key", &key)], Some(&body)).await
            }
        };
        let (once, twice) = (make().await, make().await);
        assert_eq!((once.id(), once.text), (twice.id(), twice.text));
        assert_eq!(t.isu.get("/rounds").await.json()["total"], 1);
        let path = t.open().await;
        let stale = t.isu.step(&format!("{path}/close"), 1, &json!({})).await;
        assert_eq!(stale.refusal(), (412, "changed".to_owned()));
        let seen = t.isu.get(&path).await;
        let tag = seen.headers["etag"].to_str().unwrap().to_owned();
        let known = t.isu.send(Method::GET, &path, &[("if-none-match", &tag)], None).await;
        assert_eq!(known.status, StatusCode::NOT_MODIFIED);
        // What is answered changes no version of the round, so nobody learns who did.
        t.deu.make("/interests", &t.word(&json!({}))).await.ok();
        assert_eq!(t.che.get(&path).await.ok()["version"], 2);
    }
}

#[tokio::test]
async fn a_round_whose_closing_is_sent_again_is_closed_once_and_the_refusal_brings_its_answer() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let path = t.open().await;
        let told = json!({ "line": 1, "quantity": "300.00", "for_state": true, "words": "In May" });
        t.deu.make("/interests", &t.word(&told)).await.ok();
        for other in [&t.che, &t.bank] {
            other.make("/interests", &t.word(&json!({ "stance": "nothing_this_time" }))).await.ok();
        }
        let close = format!("{path}/close");
        let remark = json!({ "comments": [{ "text": "All have answered" }] });
        // The reply is lost: whoever sent it sends the same again, with the version that it knows; and
        // whoever cannot wait sends it twice at once.
        let closed = t.isu.step(&close, 2, &remark).await.ok();
        assert_eq!((&closed["status"], &closed["version"]), (&json!("closed"), &json!(3)));
        let (again, at_once) =
            tokio::join!(t.isu.step(&close, 2, &remark), t.isu.step(&close, 2, &remark));
        for again in [again, at_once] {
            assert_eq!(again.refusal(), (412, "changed".to_owned()));
            let problem = again.json();
            assert_eq!(problem["current_version"], 3);
            assert_eq!(problem["current"], closed, "it is answered with what came of it");
        }
        // What is said meanwhile changes neither the answer nor that it was closed once.
        let late = json!({ "line": 1, "quantity": "5.00", "for_state": true });
        t.che.make("/interests", &t.word(&late)).await.ok();
        let again = t.isu.step(&close, 2, &remark).await;
        assert_eq!(again.json()["current"], closed);
        assert_eq!(t.isu.get(&path).await.ok(), closed);
        let history = t.isu.get(&format!("{path}/history")).await.ok();
        let closings =
            history.as_array().unwrap().iter().filter(|change| change["action"] == "close");
        let said: Vec<&Value> = closings.map(|change| &change["comments"]).collect();
        assert_eq!(said, [&json!([{ "field": "", "text": "All have answered" }])]);
    }
}

#[tokio::test]
async fn what_is_taken_back_after_the_answer_was_made_does_not_reach_the_state() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let path = t.open().await;
        let told = json!({ "line": 1, "quantity": "300.00", "for_state": true, "words": "In May" });
        let word = t.deu.make("/interests", &t.word(&told)).await.id();
        for other in [&t.che, &t.bank] {
            other.make("/interests", &t.word(&json!({ "stance": "nothing_this_time" }))).await.ok();
        }
        t.isu.steps(&path, 2, &["close"]).await;
        let release = format!("{path}/release");
        assert_eq!(t.deu.step(&release, 3, &json!({})).await.refusal().0, 403);
        t.deu.steps(&format!("/interests/{word}"), 1, &["withdraw"]).await;
        let refused = t.isu.step(&release, 3, &json!({})).await;
        assert_eq!(codes(&refused), ["answer said_since"]);
        assert!(!t.state.get(&path).await.text.contains("300.00"));

        // The answer is made again, though whoever took its word back is waited for; then it is given.
        t.isu.steps(&path, 3, &["close"]).await;
        // Whoever is late is told as well.
        let late = json!({ "line": 1, "quantity": "50.00", "for_state": true });
        t.che.make("/interests", &t.word(&late)).await.ok();
        assert_eq!(codes(&t.isu.step(&release, 4, &json!({})).await), ["answer said_since"]);
        t.isu.steps(&path, 4, &["close", "release"]).await;
        let seen = t.state.get(&path).await;
        assert!(!seen.text.contains("300.00") && !seen.text.contains("DEU"), "{}", seen.text);
        let line = seen.ok()["body"]["answer"]["needs"][0]["lines"][0].clone();
        assert_eq!(
            line["offered"],
            json!([{ "party": "CHE", "quantity": "50.00", "words": null }])
        );
        assert_eq!(line["open"], "950.00");
    }
}

#[tokio::test]
async fn a_later_refusal_of_the_need_takes_an_earlier_line_out_of_the_answer() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let path = t.open().await;
        let told = json!({ "line": 1, "quantity": "300.00", "for_state": true });
        t.deu.make("/interests", &t.word(&told)).await.ok();
        for donor in [&t.deu, &t.che, &t.bank] {
            donor.make("/interests", &t.word(&json!({ "stance": "not_for_us" }))).await.ok();
        }
        let progress = t.isu.get(&format!("{path}/progress")).await.ok();
        let said = progress["parties"][0]["said"].as_array().unwrap().clone();
        assert_eq!(said.len(), 1, "{said:?}");
        assert_eq!(said[0]["body"]["stance"], "not_for_us");
        let closed = t.isu.steps(&path, 2, &["close"]).await;
        let line = &closed["body"]["answer"]["needs"][0]["lines"][0];
        assert_eq!((&line["offered"], &line["open"]), (&json!([]), &json!("1000.00")));
    }
}

#[tokio::test]
async fn interest_from_before_a_round_asks_whether_the_state_may_know() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        t.deu.make("/interests", &t.word(&json!({}))).await.ok();
        t.che.make("/interests", &t.word(&json!({ "for_state": true }))).await.ok();
        let path = t.open().await;
        let open = async || -> Vec<bool> {
            let progress = t.isu.get(&format!("{path}/progress")).await.ok();
            let open = |at: usize| progress["parties"][at]["unanswered"] != json!([]);
            (0..3).map(open).collect()
        };
        assert_eq!(open().await, [true, false, true]);
        t.deu.make("/interests", &t.word(&json!({}))).await.ok();
        assert_eq!(open().await, [false, false, true], "it was asked, and says no to the State");
        // The server says when, whatever is sent.
        let mut edit = t.draft();
        let asked_at = t.isu.get(&path).await.ok()["body"]["asked_at"].clone();
        // A party is told its own moment: that others were asked before is not said to whoever is added.
        let own = t.deu.get(&path).await.ok()["body"]["asked_at"].clone();
        assert!(own.is_string(), "{own}");
        edit["body"]["asked_at"] = json!("2999-01-01T00:00:00.000Z");
        assert_eq!(t.isu.put(&path, 2, &edit).await.ok()["body"]["asked_at"], asked_at);
        let made = t.isu.make("/rounds", &edit).await.ok();
        assert_eq!(made["body"]["asked_at"], Value::Null);
    }
}

#[tokio::test]
async fn interest_from_before_a_party_was_asked_about_a_need_asks_whether_the_state_may_know() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let other = published(&t.state, &t.isu, "public").await;
        let round = |asked: &[&str], needs: &[&str]| {
            let mut draft = t.draft();
            draft["body"]["asked"] = json!(asked);
            draft["body"]["needs"] = json!(needs);
            draft
        };
        let first = round(&["DEU"], &[&t.need]);
        let path = format!("/rounds/{}", t.isu.make("/rounds", &first).await.id());
        t.isu.steps(&path, 1, &["invite"]).await;
        // The round is open, and neither is asked yet: one not at all, the other not of this need.
        t.che.make("/interests", &t.word(&json!({}))).await.ok();
        t.deu.make("/interests", &t.word(&json!({ "need": other }))).await.ok();
        t.isu.put(&path, 2, &round(&["DEU", "CHE"], &[&t.need, &other])).await.ok();
        let open = async |at: usize| {
            let progress = t.isu.get(&format!("{path}/progress")).await.ok();
            progress["parties"][at]["unanswered"].clone()
        };
        assert_eq!(open(0).await, json!([t.need, other]));
        assert_eq!(open(1).await, json!([t.need, other]));
        let told = t.deu.get(&path).await.ok()["body"]["asked_later"].clone();
        assert!(told[&other].is_string() && told["CHE"].is_null(), "{told}");
        assert_eq!(t.state.get(&path).await.ok()["body"]["asked_later"], Value::Null);
        // What they say now answers, whatever the State may know.
        t.che.make("/interests", &t.word(&json!({}))).await.ok();
        t.deu.make("/interests", &t.word(&json!({ "need": other }))).await.ok();
        assert_eq!(open(0).await, json!([t.need]));
        assert_eq!(open(1).await, json!([other]));
    }
}

#[tokio::test]
async fn a_closed_round_is_put_before_nobody_else() {
    for database in databases() {
        let t = Table::over(database.store().await).await;
        let path = t.open().await;
        for donor in [&t.deu, &t.che, &t.bank] {
            donor.make("/interests", &t.word(&json!({ "stance": "not_for_us" }))).await.ok();
        }
        t.isu.steps(&path, 2, &["close"]).await;
        // A party that does not see the need would be shown its id and the deadline of its State.
        let norway = t.server.seated("NOR", Role::DonorDesk).await;
        let mut edit = t.draft();
        edit["body"]["asked"] = json!(["DEU", "CHE", "BANK", "NOR"]);
        assert_eq!(codes(&t.isu.put(&path, 3, &edit).await), ["asked round_is_closed"]);
        assert_eq!(norway.get(&path).await.status, StatusCode::NOT_FOUND);
        let narrow = published(&t.state, &t.isu, "states_parties").await;
        edit = t.draft();
        edit["body"]["needs"] = json!([t.need, narrow]);
        assert_eq!(codes(&t.isu.put(&path, 3, &edit).await), ["needs round_is_closed"]);
        edit = t.draft();
        edit["body"]["note"] = json!("Thank you all");
        t.isu.put(&path, 3, &edit).await.ok();
    }
}
