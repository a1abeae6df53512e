//! Links: invitations, new passwords, the first officer. Each is good for one use.

use api::store::RESETS_PER_ADDRESS;
use axum::http::StatusCode;
use serde_json::{Value, json};
use sqlx::Executor as _;

use crate::accounts::{OFFICER, PASSWORD, World, token};
use crate::database::{TestDatabase, databases};

const DESK: &str = "desk@donor.example";

fn accept(token: &str) -> Value {
    json!({ "token": token, "name": "Desk", "password": PASSWORD })
}

#[tokio::test]
async fn the_set_up_link_makes_one_officer_and_a_new_one_replaces_it() {
    for database in databases() {
        let world = World::new(&database).await;
        let first = world.setup_token().await;
        let token = world.setup_token().await;
        let body = |token: &str| json!({ "token": token, "email": OFFICER, "name": "O", "password": PASSWORD });
        let replaced = world.browser().post("/links/accept", body(&first)).await;
        replaced.refused(StatusCode::NOT_FOUND, "no_such_link");
        let facts = world.browser().post("/links/inspect", json!({ "token": token })).await.json();
        assert_eq!((&facts["purpose"], &facts["email"]), (&json!("setup"), &Value::Null));
        let nameless = world.browser().post("/links/accept", accept(&token)).await;
        nameless.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
        assert!(!world.store.has_officer().await.unwrap());
        world.browser().post("/links/accept", body(&token)).await.expect(StatusCode::CREATED);
        assert!(world.store.has_officer().await.unwrap());
        let again = world.browser().post("/links/accept", body(&token)).await;
        again.refused(StatusCode::NOT_FOUND, "no_such_link");
    }
}

#[tokio::test]
async fn an_invitation_makes_an_account_with_one_seat() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let invite = json!({ "email": "Desk@donor.example", "party": "DEU", "role": "donor_desk" });
        let made = officer.post("/invitations", invite).await.expect(StatusCode::CREATED).json();
        let link = made["link"].as_str().unwrap();
        assert!(link.starts_with("http://127.0.0.1:8080/welcome#"), "{link}");
        let listed = officer.get("/invitations").await.expect(StatusCode::OK).json();
        assert_eq!((&listed["total"], &listed["items"][0]["email"]), (&json!(1), &json!(DESK)));
        assert_eq!(listed["items"][0]["link"], Value::Null, "it is shown once");
        let token = token(link);
        let mut desk = world.browser();
        let facts = desk.post("/links/inspect", json!({ "token": token })).await.json();
        assert_eq!(facts["email"], DESK);
        assert_eq!((&facts["party"], &facts["has_password"]), (&json!("DEU"), &json!(false)));
        let session = desk.post("/links/accept", accept(&token)).await;
        assert_eq!(session.expect(StatusCode::CREATED).json()["seat"]["party"], "DEU");
        assert_eq!(desk.session().await["person"]["name"], "Desk");
        assert_eq!(officer.get("/invitations").await.json()["total"], 0);
        let again = world.browser().post("/links/accept", accept(&token)).await;
        again.refused(StatusCode::NOT_FOUND, "no_such_link");
        let spent = desk.post("/links/inspect", json!({ "token": token })).await;
        let never = desk.post("/links/inspect", json!({ "token": "NEVER" })).await;
        assert_eq!(spent.text, never.text, "used and unknown are not told apart");
    }
}

#[tokio::test]
async fn of_many_who_open_an_invitation_at_once_one_gets_in() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let token = officer.invite(DESK, ("DEU", "donor_desk")).await;
        let mut browsers = [0, 1, 2, 3].map(|_| world.browser());
        let [a, b, c, d] = &mut browsers;
        let answers = tokio::join!(
            a.post("/links/accept", accept(&token)),
            b.post("/links/accept", accept(&token)),
            c.post("/links/accept", accept(&token)),
            d.post("/links/accept", accept(&token)),
        );
        let statuses = [answers.0, answers.1, answers.2, answers.3].map(|answer| answer.status);
        let created = statuses.iter().filter(|status| **status == StatusCode::CREATED).count();
        assert_eq!(created, 1, "{statuses:?}");
        assert!(
            statuses.iter().all(|s| *s == StatusCode::CREATED
                || *s == StatusCode::NOT_FOUND
                || *s == StatusCode::UNAUTHORIZED),
            "{statuses:?}"
        );
        assert_eq!(officer.get("/people").await.json()["total"], 2);
    }
}

#[tokio::test]
async fn an_invitation_ends_after_seven_days_or_when_it_is_withdrawn() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let late = officer.invite(DESK, ("DEU", "donor_desk")).await;
        let mut past = database.connection().await;
        past.execute("UPDATE link SET expires_at = expires_at - 604800000000").await.unwrap();
        let answer = world.browser().post("/links/accept", accept(&late)).await;
        answer.refused(StatusCode::NOT_FOUND, "no_such_link");
        let token = officer.invite(DESK, ("DEU", "donor_desk")).await;
        let list = officer.get("/invitations").await.json();
        let at = format!("/invitations/{}", list["items"][0]["id"].as_str().unwrap());
        officer.delete(&at).await.expect(StatusCode::NO_CONTENT);
        officer.delete(&at).await.refused(StatusCode::NOT_FOUND, "invitation_not_found");
        let answer = world.browser().post("/links/accept", accept(&token)).await;
        answer.refused(StatusCode::NOT_FOUND, "no_such_link");
    }
}

#[tokio::test]
async fn a_list_goes_on_from_where_an_invitation_was_that_is_withdrawn_meanwhile() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        for party in ["DEU", "CHE", "NOR"] {
            officer.invite(DESK, (party, "donor_desk")).await;
        }
        let parties = |page: &Value| -> Vec<String> {
            let items = page["items"].as_array().unwrap().iter();
            items.map(|of| of["party"].as_str().unwrap().to_owned()).collect()
        };
        let first = officer.get("/invitations?limit=2").await.expect(StatusCode::OK).json();
        assert_eq!(parties(&first), ["DEU", "CHE"]);
        let last = first["items"][1]["id"].as_str().unwrap();
        let by_id = officer.get(&format!("/invitations?after={last}")).await.json();
        assert_eq!(parties(&by_id), ["NOR"]);
        officer.delete(&format!("/invitations/{last}")).await.expect(StatusCode::NO_CONTENT);
        let next = first["next"].as_str().unwrap();
        let rest = officer.get(&format!("/invitations?after={next}")).await.expect(StatusCode::OK);
        assert_eq!(parties(&rest.json()), ["NOR"]);
    }
}

#[tokio::test]
async fn an_invitation_sent_again_leaves_one_and_those_to_other_seats_stand() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let first = officer.invite(DESK, ("DEU", "donor_desk")).await;
        let other = officer.invite(DESK, ("LAO", "focal_point")).await;
        let again = officer.invite(DESK, ("DEU", "donor_desk")).await;
        assert_eq!(officer.get("/invitations").await.json()["total"], 2);
        let seen = async |token: &str| {
            world.browser().post("/links/inspect", json!({ "token": token })).await
        };
        seen(&first).await.refused(StatusCode::NOT_FOUND, "no_such_link");
        for good in [&other, &again] {
            seen(good).await.expect(StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn who_has_an_account_proves_it_to_gain_a_seat() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let codes = desk.set_up_totp().await;
        let token = officer.invite(DESK, ("LAO", "focal_point")).await;
        let facts = world.browser().post("/links/inspect", json!({ "token": token })).await.json();
        assert_eq!((&facts["has_password"], &facts["needs_code"]), (&json!(true), &json!(true)));
        let body = |password: &str, code: Option<&str>| json!({ "token": token, "password": password, "code": code });
        let thief =
            world.browser().post("/links/accept", body("a password of their own", None)).await;
        thief.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let bare = world.browser().post("/links/accept", body(PASSWORD, None)).await;
        bare.refused(StatusCode::UNAUTHORIZED, "code_needed");
        let mut browser = world.browser();
        let answer = browser.post("/links/accept", body(PASSWORD, Some(&codes.recovery[0]))).await;
        assert_eq!(answer.expect(StatusCode::CREATED).json()["seats"].as_array().unwrap().len(), 2);
        let again = json!({ "email": DESK, "party": "LAO", "role": "focal_point" });
        officer.post("/invitations", again).await.refused(StatusCode::CONFLICT, "seat_exists");
    }
}

#[tokio::test]
async fn only_the_unit_invites_and_only_into_seats_that_exist() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let invite = |email: &str, party: &str, role: &str| json!({ "email": email, "party": party, "role": role });
        let fine = invite("a@b.example", "DEU", "donor_desk");
        desk.post("/invitations", fine.clone()).await.refused(StatusCode::FORBIDDEN, "not_allowed");
        let visitor = world.browser().post("/invitations", fine).await;
        visitor.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        for (email, party, role) in [
            ("a@b.example", "DEU", "isu"),
            ("a@b.example", "ISU", "focal_point"),
            ("a@b.example", "LAO", "partner"),
            ("a@b.example", "DEU", "king"),
            ("no address", "DEU", "donor_desk"),
        ] {
            let answer = officer.post("/invitations", invite(email, party, role)).await;
            answer.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
        }
        let nowhere = officer.post("/invitations", invite("a@b.example", "XXX", "observer")).await;
        nowhere.refused(StatusCode::NOT_FOUND, "party_not_found");
    }
}

/// Letters that wait, once there are so many: they are written after the answer.
async fn letters(database: &TestDatabase, most: usize) -> Vec<(String, String)> {
    let mut connection = database.connection().await;
    for _ in 0..10_000 {
        let waiting = sqlx::query_as("SELECT recipient, body FROM outbox");
        let letters: Vec<(String, String)> = waiting.fetch_all(&mut connection).await.unwrap();
        if most <= letters.len() {
            return letters;
        }
        tokio::task::yield_now().await;
    }
    panic!("there are fewer than {most} letters");
}

/// Whoever types one address after another is stopped, and learns from the answers of none.
#[tokio::test]
async fn forgotten_passwords_are_limited_by_network_address() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let ask = async |from: &str, email: &str| {
            world.browser_at(from).post("/password-reset", json!({ "email": email })).await
        };
        for at in 0..RESETS_PER_ADDRESS {
            let answer = ask("192.0.2.7:80", &format!("nobody-{at}@donor.example")).await;
            answer.expect(StatusCode::ACCEPTED);
        }
        for email in [DESK, "nobody@donor.example"] {
            let answer = ask("192.0.2.7:80", email).await;
            answer.refused(StatusCode::TOO_MANY_REQUESTS, "too_many_attempts");
            ask("192.0.2.8:80", email).await.expect(StatusCode::ACCEPTED);
        }
        assert_eq!(letters(&database, 1).await[0].0, DESK);
    }
}

#[tokio::test]
async fn a_forgotten_password_answers_alike_and_writes_one_sealed_letter() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        for email in [DESK, "nobody@donor.example"] {
            let answer = world.browser().post("/password-reset", json!({ "email": email })).await;
            assert_eq!((answer.status, answer.text.as_str()), (StatusCode::ACCEPTED, ""));
        }
        let letters = letters(&database, 1).await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].0, DESK);
        assert!(!letters[0].1.contains("welcome"), "the database alone does not reveal the link");
        for _ in 0..5 {
            let answer = world.browser().post("/password-reset", json!({ "email": DESK })).await;
            answer.expect(StatusCode::ACCEPTED);
        }
        // What is asked for later is written later, so nothing is on its way any more once this one is there.
        let last = world.browser().post("/password-reset", json!({ "email": OFFICER })).await;
        last.expect(StatusCode::ACCEPTED);
        let letters = self::letters(&database, 4).await;
        assert_eq!(letters.len(), 4, "nobody's letter box is flooded");
        assert!(letters.iter().any(|(recipient, _)| recipient == OFFICER));
    }
}

#[tokio::test]
async fn a_reset_link_sets_a_password_and_ends_every_session() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let people = officer.get("/people").await.json();
        let at = format!("/people/{}/reset-link", people["items"][1]["id"].as_str().unwrap());
        desk.post(&at, json!({})).await.refused(StatusCode::FORBIDDEN, "not_allowed");
        let made = officer.post(&at, json!({})).await.expect(StatusCode::CREATED).json();
        assert_eq!(made["email"], DESK);
        let token = token(made["link"].as_str().unwrap());
        let mut browser = world.browser();
        let weak = json!({ "token": token, "password": "short" });
        browser.post("/links/accept", weak).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let body = json!({ "token": token, "password": "another four words" });
        browser.post("/links/accept", body).await.expect(StatusCode::CREATED);
        assert_eq!(browser.session().await["person"]["email"], DESK);
        assert_eq!(desk.session().await["person"], Value::Null);
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::UNAUTHORIZED);
    }
}

/// Whoever reads an officer's letters does not thereby have the account.
#[tokio::test]
async fn a_reset_link_does_not_get_around_an_authenticator() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, codes) = world.officer().await;
        let people = officer.get("/people").await.json();
        let at = format!("/people/{}/reset-link", people["items"][0]["id"].as_str().unwrap());
        let made = officer.post(&at, json!({})).await.expect(StatusCode::CREATED).json();
        let token = token(made["link"].as_str().unwrap());
        let body = |code: Option<&str>| json!({ "token": token, "password": "another four words", "code": code });
        let bare = world.browser().post("/links/accept", body(None)).await;
        bare.refused(StatusCode::UNAUTHORIZED, "code_needed");
        let wrong = world.browser().post("/links/accept", body(Some("000000"))).await;
        wrong.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        world
            .browser()
            .post("/links/accept", body(Some(&codes.recovery[0])))
            .await
            .expect(StatusCode::CREATED);
    }
}
