//! Signing in and out: uniform answers, limits, seats, how sessions end.

use api::store::{
    IDLE_US, LONGEST_US, NewSession, PER_ACCOUNT, PER_ADDRESS, Refusal, SecondFactor, StoreError,
    Writer,
};
use axum::http::{StatusCode, header};
use serde_json::{Value, json};
use sqlx::Executor as _;

use crate::accounts::{OFFICER, PASSWORD, World};
use crate::database::databases;

const DESK: &str = "desk@donor.example";

#[tokio::test]
async fn a_visitor_is_told_so() {
    for database in databases() {
        let world = World::new(&database).await;
        let expected = json!({
            "person": null, "seat": null, "seats": [], "expires_at": null, "must": null, "demo": false,
        });
        assert_eq!(world.browser().session().await, expected);
        let mut stale = world.browser();
        stale.cookie = Some("sid=0123456789".to_owned());
        assert_eq!(stale.session().await, expected, "a cookie of a session that ended");
    }
}

#[tokio::test]
async fn signing_in_opens_a_session_and_signing_out_ends_it() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let mut browser = world.browser();
        let answer = browser.sign_in(" Desk@Donor.Example", PASSWORD).await;
        let line = answer.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(line.starts_with("sid=") && line.ends_with("; Path=/; HttpOnly; SameSite=Lax"));
        let session = answer.expect(StatusCode::CREATED).json();
        assert_eq!(session["person"]["email"], DESK);
        let seat = json!({ "party": "DEU", "role": "donor_desk", "state_party": true });
        assert_eq!((&session["seat"], &session["seats"]), (&seat, &json!([seat])));
        assert_eq!(session["must"], Value::Null);
        assert_eq!(browser.session().await, session);
        let kept = browser.cookie.clone();
        browser.delete("/session").await.expect(StatusCode::NO_CONTENT);
        assert_eq!(browser.cookie, None, "the browser is told to forget it");
        browser.cookie = kept;
        assert_eq!(browser.session().await["person"], Value::Null, "and the server has");
    }
}

#[tokio::test]
async fn a_password_that_was_changed_while_it_was_checked_begins_no_session() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        // As whoever signs in with the old one has found them.
        let person = world.store.person_by_email(DESK).await.unwrap().unwrap();
        let change = json!({ "current": PASSWORD, "new": "some words that are new" });
        desk.put("/session/password", change).await.expect(StatusCode::NO_CONTENT);
        let new = |version| NewSession {
            person: &person.id,
            proved: Some(version),
            factor: &SecondFactor::None,
            attempt: None,
            agent: "a test",
            language: None,
        };
        let late = world.store.begin_session(&new(person.version)).await;
        assert!(matches!(late, Err(StoreError::Refused(Refusal::NotSignedIn))), "{late:?}");
        let whose = (person.id.as_str(), person.version);
        let late = world.store.change_password(whose, "another", "", &Writer::system()).await;
        assert!(matches!(late, Err(StoreError::Refused(Refusal::NotSignedIn))), "{late:?}");
        assert!(world.store.begin_session(&new(person.version + 1)).await.is_ok());
    }
}

/// What a guesser must not learn: which part was wrong, and whether there is such an account.
#[tokio::test]
async fn every_way_to_be_wrong_answers_alike() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let gone = world.invited(&mut officer, "gone@donor.example", ("DEU", "donor_desk")).await;
        let people = officer.get("/people").await.json();
        let gone_id = people["items"][2]["id"].as_str().unwrap().to_owned();
        let at = format!("/people/{gone_id}");
        let tag = officer.get(&at).await.tag();
        let disable = json!({ "name": "Gone", "is_disabled": true });
        officer.put_from(&at, &tag, disable).await.expect(StatusCode::OK);
        drop(gone);
        let tries = [
            json!({ "email": DESK, "password": "not the password" }),
            json!({ "email": "nobody@donor.example", "password": PASSWORD }),
            json!({ "email": "no address", "password": "" }),
            json!({ "email": "gone@donor.example", "password": PASSWORD }),
            json!({ "email": OFFICER, "password": PASSWORD, "code": "000000" }),
            json!({ "email": OFFICER, "password": PASSWORD, "code": "0000-0000-0000-0000" }),
            json!({ "email": OFFICER, "password": "not the password" }),
        ];
        let mut answers = Vec::new();
        for body in tries {
            let answer = world.browser().post("/session", body).await;
            answer.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
            assert!(!answer.headers.contains_key(header::SET_COOKIE));
            answers.push(answer.text);
        }
        assert!(answers.iter().all(|text| *text == answers[0]), "{answers:?}");
    }
}

#[tokio::test]
async fn guessing_at_an_account_is_slowed_and_a_restart_forgets_none() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        for _ in 0..PER_ACCOUNT - 1 {
            let wrong = world.browser().sign_in(DESK, "not the password").await;
            wrong.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        }
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
        for _ in 0..PER_ACCOUNT {
            let wrong = world.browser().sign_in(DESK, "not the password").await;
            wrong.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        }
        world.store.close().await;
        let again = World::at(world.site.clone(), database.store().await).await;
        let limited = again.browser().sign_in(DESK, PASSWORD).await;
        limited.refused(StatusCode::TOO_MANY_REQUESTS, "too_many_attempts");
        let wait: i64 = limited.headers[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
        assert!((1..=15 * 60).contains(&wait), "{wait}");
        // Another account is not concerned, and neither is this one later.
        again.browser().sign_in("x@y.example", PASSWORD).await.expect(StatusCode::UNAUTHORIZED);
        let mut past = database.connection().await;
        past.execute("UPDATE attempt SET at = at - 900000000").await.unwrap();
        again.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
    }
}

#[tokio::test]
async fn many_guesses_at_once_are_no_way_around_the_limit() {
    for database in databases() {
        let world = World::new(&database).await;
        let guesses: Vec<_> = (0..30)
            .map(|_| {
                let store = world.store.clone();
                tokio::spawn(async move { store.attempt(DESK, None).await.is_ok() })
            })
            .collect();
        let mut let_in = 0;
        for guess in guesses {
            let_in += i64::from(guess.await.unwrap());
        }
        assert_eq!(let_in, PER_ACCOUNT);
    }
}

#[tokio::test]
async fn guessing_from_one_address_is_slowed() {
    for database in databases() {
        let world = World::new(&database).await;
        let from = |at: &str| Some(at.to_owned());
        for n in 0..PER_ADDRESS {
            let email = format!("{n}@donor.example");
            world.store.attempt(&email, from("203.0.113.9").as_deref()).await.unwrap();
        }
        let limited = world.browser_at("203.0.113.9:1").sign_in(DESK, PASSWORD).await;
        limited.refused(StatusCode::TOO_MANY_REQUESTS, "too_many_attempts");
        let other = world.browser_at("203.0.113.10:1").sign_in(DESK, PASSWORD).await;
        other.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let events: i64 = sqlx::query_scalar(
            "SELECT CAST(count(*) AS BIGINT) FROM audit WHERE action = 'sign_in_limited'",
        )
        .fetch_one(&mut database.connection().await)
        .await
        .unwrap();
        assert_eq!(events, 1);
    }
}

#[tokio::test]
async fn who_has_several_seats_picks_one_and_gets_a_new_secret() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut browser = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let token = officer.invite(DESK, ("LAO", "focal_point")).await;
        let body = json!({ "token": token, "password": PASSWORD });
        browser.post("/links/accept", body).await.expect(StatusCode::CREATED);
        let session = browser.session().await;
        assert_eq!((&session["seat"], &session["must"]), (&Value::Null, &json!("pick_seat")));
        assert_eq!(session["seats"].as_array().unwrap().len(), 2);
        let before = browser.cookie.clone();
        let choice = json!({ "party": "LAO", "role": "focal_point" });
        let seated = browser.put("/session/seat", choice).await.expect(StatusCode::OK).json();
        assert_eq!(seated["seat"]["party"], "LAO");
        assert_eq!(seated["expires_at"], session["expires_at"], "it does not last longer");
        assert_ne!(browser.cookie, before);
        let mut old = world.browser();
        old.cookie = before;
        assert_eq!(old.session().await["person"], Value::Null);
        let other = json!({ "party": "LAO", "role": "donor_desk" });
        browser.put("/session/seat", other).await.refused(StatusCode::NOT_FOUND, "seat_not_found");
        let choice = json!({ "party": "LAO", "role": "isu" });
        let visitor = world.browser().put("/session/seat", choice).await;
        visitor.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
    }
}

#[tokio::test]
async fn sessions_end_when_idle_and_in_any_case_after_twelve_hours() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let mut past = database.connection().await;
        past.execute("UPDATE session SET seen_at = seen_at - 7000000000").await.unwrap();
        assert_eq!(desk.session().await["person"]["email"], DESK, "used after less than two hours");
        assert_eq!(IDLE_US, 7_200_000_000);
        past.execute("UPDATE session SET seen_at = seen_at - 7200000000").await.unwrap();
        assert_eq!(desk.session().await["person"], Value::Null, "idle");
        desk.sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
        assert_eq!(LONGEST_US, 43_200_000_000);
        past.execute("UPDATE session SET created_at = created_at - 43200000000").await.unwrap();
        assert_eq!(desk.session().await["person"], Value::Null, "in use, and too old");
    }
}

#[tokio::test]
async fn ones_sessions_are_listed_and_ended() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut first = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let mut second = world.browser();
        second.sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
        let list = second.get("/sessions").await.expect(StatusCode::OK).json();
        assert_eq!(list["total"], 2);
        let current: Vec<_> =
            list["items"].as_array().unwrap().iter().map(|item| &item["is_current"]).collect();
        assert_eq!(current, [&json!(false), &json!(true)]);
        let of_first = format!("/sessions/{}", list["items"][0]["id"].as_str().unwrap());
        officer.delete(&of_first).await.refused(StatusCode::NOT_FOUND, "session_not_found");
        second.delete(&of_first).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(first.session().await["person"], Value::Null);
        assert_eq!(second.session().await["person"]["email"], DESK);
    }
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut first = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let mut second = world.browser();
        second.sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
        let change = |current: &str, new: &str| json!({ "current": current, "new": new });
        let at = "/session/password";
        let wrong = second.put(at, change("not the password", "another four words")).await;
        wrong.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let short = second.put(at, change(PASSWORD, "short")).await;
        short.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
        assert_eq!(short.json()["errors"][0]["path"], "new");
        let done = second.put(at, change(PASSWORD, "another four words")).await;
        done.expect(StatusCode::NO_CONTENT);
        assert_eq!(first.session().await["person"], Value::Null);
        assert_eq!(second.session().await["person"]["email"], DESK);
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::UNAUTHORIZED);
        let new = world.browser().sign_in(DESK, "another four words").await;
        new.expect(StatusCode::CREATED);
    }
}

/// Whoever reads the trail learns who signed in, and no secret.
#[tokio::test]
async fn the_trail_holds_every_sign_in_and_no_secret() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, authenticator) = world.officer().await;
        let token = officer.invite(DESK, ("DEU", "donor_desk")).await;
        world.browser().sign_in(OFFICER, "not the password").await;
        let secret = officer.cookie.clone().unwrap();
        let mut connection = database.connection().await;
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT action, payload FROM audit ORDER BY seq")
                .fetch_all(&mut connection)
                .await
                .unwrap();
        let actions: Vec<&str> = rows.iter().map(|(action, _)| action.as_str()).collect();
        for action in ["sign_in", "sign_in_refused", "set_up_totp", "accept", "give_seat"] {
            assert!(actions.contains(&action), "{actions:?}");
        }
        let base32 = authenticator.totp.secret().to_base32();
        let secrets = [PASSWORD, "not the password", &token, &base32, &authenticator.recovery[0]];
        for (action, payload) in &rows {
            for secret in secrets.iter().chain([&&secret[4..]]) {
                assert!(!payload.contains(secret), "{action}: {payload}");
            }
        }
    }
}
