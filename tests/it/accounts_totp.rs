//! Authenticators: needed for the unit, good for one use, replaced only by whoever has them.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::accounts::{OFFICER, PASSWORD, World};
use crate::database::databases;

const DESK: &str = "desk@donor.example";

#[tokio::test]
async fn acting_for_the_unit_needs_an_authenticator() {
    for database in databases() {
        let world = World::new(&database).await;
        let mut browser = world.browser();
        let token = world.setup_token().await;
        let body = json!({
            "token": token, "email": OFFICER, "name": "Officer", "password": PASSWORD,
        });
        let session = browser.post("/links/accept", body).await.expect(StatusCode::CREATED).json();
        assert_eq!(
            (&session["must"], &session["seat"]["role"]),
            (&json!("set_up_totp"), &json!("isu"))
        );
        for path in ["/people", "/invitations", "/parties", "/cases", "/sessions"] {
            browser.get(path).await.refused(StatusCode::FORBIDDEN, "totp_needed");
        }
        let wrong = browser.put("/session/totp", json!({ "code": "123456" })).await;
        wrong.refused(StatusCode::CONFLICT, "totp_not_begun");
        let before = browser.cookie.clone();
        let authenticator = browser.set_up_totp().await;
        assert_ne!(browser.cookie, before, "the session has a new secret");
        assert_eq!(browser.session().await["must"], Value::Null);
        browser.get("/people").await.expect(StatusCode::OK);
        assert_eq!(authenticator.recovery.len(), 10);
    }
}

#[tokio::test]
async fn a_wrong_code_does_not_put_an_authenticator_into_force() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        desk.post("/session/totp", json!({})).await.expect(StatusCode::CREATED);
        for code in ["", "00000", "abcdef"] {
            let wrong = desk.put("/session/totp", json!({ "code": code })).await;
            wrong.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
        }
        assert_eq!(desk.session().await["person"]["totp"], false);
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
    }
}

#[tokio::test]
async fn a_code_signs_in_once() {
    for database in databases() {
        let world = World::new(&database).await;
        let (_, authenticator) = world.officer().await;
        let needed = world.browser().sign_in(OFFICER, PASSWORD).await;
        needed.refused(StatusCode::UNAUTHORIZED, "code_needed");
        // The code that set it up is used up, too; by now it may be that of the step before.
        let mut connection = database.connection().await;
        let (step,): (i64,) = sqlx::query_as("SELECT totp_step FROM person WHERE email = $1")
            .bind(OFFICER)
            .fetch_one(&mut connection)
            .await
            .unwrap();
        let code = authenticator.of_step(step);
        let used = world.browser().sign_in_with(OFFICER, &code).await;
        used.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        // As if the code of set-up had been of an earlier step.
        sqlx::query("UPDATE person SET totp_step = totp_step - 5")
            .execute(&mut connection)
            .await
            .unwrap();
        let code = authenticator.now();
        let tries = [0, 1].map(|_| world.browser());
        let [mut one, mut two] = tries;
        let (one, two) =
            tokio::join!(one.sign_in_with(OFFICER, &code), two.sign_in_with(OFFICER, &code));
        let statuses = [one.status, two.status];
        assert!(statuses.contains(&StatusCode::CREATED), "{statuses:?}");
        assert!(statuses.contains(&StatusCode::UNAUTHORIZED), "{statuses:?}");
    }
}

#[tokio::test]
async fn a_recovery_code_signs_in_once() {
    for database in databases() {
        let world = World::new(&database).await;
        let (_, authenticator) = world.officer().await;
        let code = authenticator.recovery[3].to_lowercase();
        world.browser().sign_in_with(OFFICER, &code).await.expect(StatusCode::CREATED);
        let again = world.browser().sign_in_with(OFFICER, &code).await;
        again.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let other = world.browser().sign_in_with(OFFICER, &authenticator.recovery[4]).await;
        other.expect(StatusCode::CREATED);
    }
}

#[tokio::test]
async fn an_authenticator_is_replaced_only_by_whoever_has_it() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, old) = world.officer().await;
        let begun = officer.post("/session/totp", json!({})).await.expect(StatusCode::CREATED);
        let new = totp_rs::Totp::from_url(begun.json()["url"].as_str().unwrap()).unwrap();
        let code = new.generate_current().to_string();
        let bare = officer.put("/session/totp", json!({ "code": code })).await;
        bare.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let without = json!({ "code": code, "password": PASSWORD });
        let without = officer.put("/session/totp", without).await;
        without.refused(StatusCode::UNAUTHORIZED, "code_needed");
        let full = json!({ "code": code, "password": PASSWORD, "old_code": old.recovery[0] });
        officer.put("/session/totp", full).await.expect(StatusCode::OK);
        let stale = world.browser().sign_in_with(OFFICER, &old.recovery[1]).await;
        stale.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
    }
}

#[tokio::test]
async fn of_two_authenticators_set_up_at_once_one_is_in_force() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut one = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let mut other = world.browser();
        other.sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
        let mut codes = Vec::new();
        for browser in [&mut one, &mut other] {
            let begun = browser.post("/session/totp", json!({})).await.expect(StatusCode::CREATED);
            let totp = totp_rs::Totp::from_url(begun.json()["url"].as_str().unwrap()).unwrap();
            codes.push(json!({ "code": totp.generate_current().to_string() }));
        }
        let (first, second) = tokio::join!(
            one.put("/session/totp", codes[0].clone()),
            other.put("/session/totp", codes[1].clone()),
        );
        let statuses = [first.status, second.status];
        let in_force = statuses.iter().filter(|status| **status == StatusCode::OK).count();
        assert_eq!(in_force, 1, "{statuses:?}");
    }
}

#[tokio::test]
async fn the_unit_keeps_its_authenticators_and_others_may_give_theirs_up() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, codes) = world.officer().await;
        let remove = |code: &str| Some(json!({ "password": PASSWORD, "code": code }));
        let delete = Method::DELETE;
        let kept =
            officer.request(delete.clone(), "/session/totp", &[], remove(&codes.recovery[0])).await;
        kept.refused(StatusCode::CONFLICT, "totp_kept");
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let codes = desk.set_up_totp().await;
        let wrong = desk.request(delete.clone(), "/session/totp", &[], remove("123 456")).await;
        wrong.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let gone = desk.request(delete, "/session/totp", &[], remove(&codes.recovery[0])).await;
        gone.expect(StatusCode::NO_CONTENT);
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
    }
}

#[tokio::test]
async fn the_database_alone_does_not_reveal_an_authenticator() {
    for database in databases() {
        let world = World::new(&database).await;
        let (_, authenticator) = world.officer().await;
        let sealed: String = sqlx::query_scalar("SELECT totp FROM person")
            .fetch_one(&mut database.connection().await)
            .await
            .unwrap();
        assert!(sealed.starts_with("1:"), "{sealed}");
        let base32 = authenticator.totp.secret().to_base32();
        assert!(!sealed.contains(&base32));
    }
}
