//! Letters about response rounds: each once, none to whoever has answered; the State's.

use api::store::{Answered, Claim, NewRecord, RecordRow, Store, Writer};
use contract::access::{Audience, Reader, Role, Seat, Visibility};
use contract::account::Language;
use contract::life::Standing;
use contract::record::{Kind, Status};
use serde_json::{Value, json};

use crate::accounts_letters::{letters_of, with_account};
use crate::database::databases;
use crate::records::desk::{Server, key};
use crate::reminders::day;

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
    store
        .create_record(&Writer::system(), &isu, &new, &claim, &[], |_| Ok(()), answer)
        .await
        .unwrap()
        .location
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
    for database in databases() {
        let seat = ("DEU", Role::DonorDesk);
        let store = with_account(database.store().await, "desk@donor.example", seat).await;
        let open = make(&store, Kind::Round, "ISU", Status::Published, &round("N-OPEN")).await;
        make(&store, Kind::Round, "ISU", Status::Draft, &round("N-OPEN")).await;
        make(&store, Kind::Round, "ISU", Status::Closed, &round("N-OPEN")).await;
        make(&store, Kind::Round, "ISU", Status::Published, &round("N-SAID")).await;
        let said = json!({ "need": "N-SAID", "stance": "nothing_this_time", "reason": "A secret" });
        make(&store, Kind::Interest, "DEU", Status::Published, &said).await;

        // The unit is told of all who have not answered, also of the party of which nobody can be written to.
        let isu = Server::over(store).await.isu().await;
        let told = isu.get("/reminders").await.ok();
        let letters = told["letters"].as_array().unwrap();
        assert_eq!(letters.len(), 3, "the one has answered one of two, the other none: {told}");
        let is_of = |of: &&Value| of["records"] == json!([open]);
        let of_open: Vec<&Value> = letters.iter().filter(is_of).collect();
        let [che, deu] = of_open[..] else { panic!("{told}") };
        assert_eq!([&che["party"], &che["to"]], [&json!("CHE"), &Value::Null]);
        assert_eq!(deu["to"], json!({ "name": "Somebody", "email": "desk@donor.example" }));
        for letter in [che, deu] {
            let text = letter["text"].as_str().unwrap();
            assert!(text.contains("Lao") && text.contains("2999-12-31"), "{text}");
            assert!(text.contains(&format!("/desk/rounds/{open}")), "{text}");
            assert!(!text.contains("A secret"), "{text}");
        }

        let letters = letters_of(&database, 1).await;
        let letter = &letters[0];
        assert!(letter.contains("To: desk@donor.example"), "{letter}");
        assert!(letter.contains("your answer is asked for"), "{letter}");
        assert!(letter.contains(&format!("/desk/rounds/{open}")), "{letter}");
        assert!(letter.contains("Lao") && letter.contains("2999-12-31"), "{letter}");
    }
}

#[tokio::test]
async fn a_state_gets_one_letter_once_its_answer_is_released() {
    for database in databases() {
        let seat = ("LAO", Role::FocalPoint);
        let store = with_account(database.store().await, "focal@state.example", seat).await;
        let person = store.person_by_email("focal@state.example").await.unwrap().unwrap();
        let french = Language::French;
        store.choose_language(&person.id, french, &Writer::system()).await.unwrap();
        let mut body = round("N-1");
        body["answer"] = json!({ "made_on": "2026-11-20", "words": "A secret" });
        make(&store, Kind::Round, "ISU", Status::Closed, &body).await;
        body["answer"]["released_on"] = json!(day(-1));
        let released = make(&store, Kind::Round, "ISU", Status::Released, &body).await;
        let letters = letters_of(&database, 1).await;
        let letter = &letters[0];
        assert!(letter.contains("To: focal@state.example"), "{letter}");
        assert!(letter.contains("Subject: La réponse à vos besoins"), "{letter}");
        assert!(letter.contains("République démocratique populaire lao"), "{letter}");
        assert!(letter.contains(&format!("/desk/rounds/{released}")), "{letter}");
        assert!(!letter.contains("A secret"), "{letter}");
    }
}
