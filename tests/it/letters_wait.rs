//! Letters while no mail server takes them: tried again less and less often, until their time is over.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use api::store::{INVITATION_US, RESET_US};
use contract::access::Role;
use serde_json::json;
use sqlx::Connection as _;
use tokio::net::TcpListener;

use crate::accounts_letters::{officer, run, with_account};
use crate::child::send;
use crate::database::{TestDatabase, databases};
use crate::fixture::folder;
use crate::mail_server::{mail_server, next};
use crate::records::desk::Server;

const MINUTE_US: i64 = 60 * 1_000_000;

/// The address of a mail server that is away: nobody listens there any more.
async fn away() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("smtp://{}", listener.local_addr().unwrap())
}

fn now_us() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_micros()).unwrap()
}

/// How many letters wait, when each was tried so often.
async fn waiting(database: &TestDatabase, tries: i64) -> i64 {
    let mut connection = database.connection().await;
    let count = "SELECT CAST(count(*) AS BIGINT) FROM outbox WHERE tries = $1 AND sent_at IS NULL";
    let count = sqlx::query_scalar(count).bind(tries).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    count
}

/// Waits until the only letter was tried once.
async fn tried(database: &TestDatabase) {
    for _ in 0..300 {
        if waiting(database, 1).await == 1 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no letter was tried on {}", database.name);
}

/// A letter with a link to a new password, tried once while the mail server was away.
async fn tried_in_vain(database: &TestDatabase, folder: &Path) {
    let seat = ("DEU", Role::DonorDesk);
    with_account(database.store().await, "desk@donor.example", seat).await.close().await;
    let running = run(&database.place, folder, away().await).await;
    let target = ("POST", "/api/v1/password-reset");
    let body = r#"{"email":"desk@donor.example"}"#;
    let answer = send(running.started.address, target, &[], body).await.unwrap();
    assert_eq!(answer.status, 202);
    tried(database).await;
    drop(running.stop);
    running.serving.await.unwrap();
}

/// That the letters were tried so often, last so many minutes ago, and are worth sending for so many more.
async fn set(database: &TestDatabase, tries: i64, minutes_ago: i64, minutes_left: i64) {
    let mut connection = database.connection().await;
    let update = "UPDATE outbox SET tries = $1, taken_at = $2, until = $3";
    let (taken, until) = (now_us() - minutes_ago * MINUTE_US, now_us() + minutes_left * MINUTE_US);
    let query = sqlx::query(update).bind(tries).bind(taken).bind(until);
    query.execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// That a mail server which is there is given nothing.
async fn nothing_comes(database: &TestDatabase, folder: &Path) {
    let (server, mut letters) = mail_server().await;
    let running = run(&database.place, folder, server).await;
    tokio::time::sleep(Duration::from_secs(7)).await;
    drop(running.stop);
    running.serving.await.unwrap();
    assert!(letters.try_recv().is_err(), "on {}", database.name);
}

#[tokio::test]
async fn a_letter_waits_longer_after_each_try_and_is_sent_once_the_server_is_back() {
    for database in databases() {
        let folder = folder();
        tried_in_vain(&database, folder.path()).await;
        // Five tries, and with them five minutes, were the end of it once.
        for (tries, too_early) in [(5, 15), (20, 255)] {
            set(&database, tries, too_early, 60).await;
            nothing_comes(&database, folder.path()).await;
            assert_eq!(waiting(&database, tries).await, 1, "it goes on waiting");
        }
        set(&database, 20, 257, 60).await;
        let (server, mut letters) = mail_server().await;
        let running = run(&database.place, folder.path(), server).await;
        assert!(next(&mut letters).await.contains("To: desk@donor.example"));
        drop(running.stop);
        running.serving.await.unwrap();
        assert!(letters.try_recv().is_err(), "once, on {}", database.name);
    }
}

#[tokio::test]
async fn a_letter_whose_link_works_no_more_is_given_up_and_not_sent_late() {
    for database in databases() {
        let folder = folder();
        tried_in_vain(&database, folder.path()).await;
        let mut connection = database.connection().await;
        let span = "SELECT until - created_at FROM outbox";
        let span: i64 = sqlx::query_scalar(span).fetch_one(&mut connection).await.unwrap();
        assert_eq!(span, RESET_US, "as long as its link works");
        set(&database, 1, 30, 0).await;
        nothing_comes(&database, folder.path()).await;
        let count = "SELECT CAST(count(*) AS BIGINT) FROM outbox";
        let count: i64 = sqlx::query_scalar(count).fetch_one(&mut connection).await.unwrap();
        assert_eq!(count, 0, "it is gone, on {}", database.name);
        connection.close().await.unwrap();
    }
}

#[tokio::test]
async fn an_invitation_is_tried_as_long_as_its_link_works() {
    for database in databases() {
        let folder = folder();
        database.store().await.close().await;
        let running = run(&database.place, folder.path(), away().await).await;
        let cookie = officer(&running).await;
        let body = json!({
            "email": "focal@state.example", "party": "LAO", "role": "focal_point", "letter": true,
        });
        let target = ("POST", "/api/v1/invitations");
        let headers = [("Cookie", cookie.as_str())];
        let made = send(running.started.address, target, &headers, &body.to_string()).await;
        assert_eq!(made.unwrap().status, 201);
        tried(&database).await;
        drop(running.stop);
        running.serving.await.unwrap();
        let mut connection = database.connection().await;
        let span = "SELECT until - created_at FROM outbox";
        let span: i64 = sqlx::query_scalar(span).fetch_one(&mut connection).await.unwrap();
        assert_eq!(span, INVITATION_US);
        connection.close().await.unwrap();
    }
}

#[tokio::test]
async fn who_has_answered_while_a_letter_waited_is_not_asked() {
    for database in databases() {
        let folder = folder();
        let server = Server::over(database.store().await).await;
        let (isu, deu) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let seat = ("DEU", Role::DonorDesk);
        with_account(database.store().await, "desk@donor.example", seat).await.close().await;
        let draft = json!({ "body": {
            "title": "A coalition", "state": "LAO",
            "members": [{ "party": "DEU", "role": "funder" }], "contributions": [],
        } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        let running = run(&database.place, folder.path(), away().await).await;
        tried(&database).await;
        drop(running.stop);
        running.serving.await.unwrap();

        set(&database, 1, 30, 60).await;
        deu.make(&format!("{path}/answer"), &json!({ "answer": "declined" })).await.ok();
        nothing_comes(&database, folder.path()).await;
        assert_eq!(waiting(&database, 2).await, 0, "it was taken out, on {}", database.name);
    }
}
