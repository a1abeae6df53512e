//! Letters about response rounds: each once, and none to whoever has answered.

use std::time::Duration;

use api::store::{Answered, Claim, NewRecord, RecordRow, Store, Writer};
use contract::access::{Audience, Reader, Role, Seat, Visibility};
use contract::life::Standing;
use contract::record::{Kind, Status};
use serde_json::{Value, json};

use crate::accounts_letters::{run, with_desk};
use crate::fixture::folder;
use crate::mail_server::{mail_server, next};
use crate::records::desk::key;

/// Makes a record that is in force; gives its id.
async fn make(store: &Store, kind: Kind, owner: &str, status: Status, body: &Value) -> String {
    let isu = Reader::Seated(Seat { party: "ISU".to_owned(), role: Role::Isu, state_party: false });
    let named = if kind == Kind::Round { vec!["DEU".to_owned(), "LAO".to_owned()] } else { vec![] };
    let new = NewRecord {
        kind,
        owner: owner.to_owned(),
        standing: Standing { status, audience: Audience::NAMED },
        visibility: Visibility::Isu,
        named,
        body: body.to_string(),
        is_checked: false,
        on_behalf: None,
    };
    let claim = Claim { person: "a test".to_owned(), key: key(), request: String::new() };
    let answer = |row: &RecordRow| {
        Ok(Answered { status: 201, location: row.id.clone(), body: String::new() })
    };
    store.create_record(&Writer::system(), &isu, &new, &claim, answer).await.unwrap().location
}

/// A round that runs for centuries, so that its first letter is due.
fn round(need: &str) -> Value {
    json!({
        "state": "LAO", "needs": [need], "asked": ["DEU", "CHE"], "opens": "2026-01-01",
        "closes": "2999-12-31", "fallback": "The unit asks again.",
    })
}

#[tokio::test]
async fn who_is_asked_gets_one_letter_until_it_has_answered() {
    let folder = folder();
    let database = folder.path().join("coalition.sqlite");
    let store = with_desk(&database).await;
    let open = make(&store, Kind::Round, "ISU", Status::Published, &round("N-OPEN")).await;
    make(&store, Kind::Round, "ISU", Status::Draft, &round("N-OPEN")).await;
    make(&store, Kind::Round, "ISU", Status::Closed, &round("N-OPEN")).await;
    make(&store, Kind::Round, "ISU", Status::Published, &round("N-SAID")).await;
    let said = json!({ "need": "N-SAID", "stance": "nothing_this_time", "reason": "A secret" });
    make(&store, Kind::Interest, "DEU", Status::Published, &said).await;
    let (server, mut letters) = mail_server().await;
    let running = run(&database, server).await;
    let letter = next(&mut letters).await;
    assert!(letter.contains("To: desk@donor.example"), "{letter}");
    assert!(letter.contains("your answer is asked for"), "{letter}");
    assert!(letter.contains(&format!("/desk/rounds/{open}")), "{letter}");
    assert!(letter.contains("Lao") && letter.contains("2999-12-31"), "{letter}");
    drop(running.stop);
    running.serving.await.unwrap();

    // Another instance writes nothing anew. Its letters come within seconds of the start.
    let (server, mut again) = mail_server().await;
    let running = run(&database, server).await;
    tokio::time::sleep(Duration::from_secs(7)).await;
    drop(running.stop);
    running.serving.await.unwrap();
    assert!(letters.try_recv().is_err() && again.try_recv().is_err(), "one letter, once");
}
