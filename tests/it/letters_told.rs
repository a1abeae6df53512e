//! Letters that tell what the unit did: that it invited to a coalition, returned or published a need, or opened a
//! round again.

use api::store::{Store, Writer};
use contract::access::Role;
use contract::account::Language;
use serde_json::{Value, json};

use crate::accounts_letters::{letters_of, with_account};
use crate::database::{TestDatabase, databases};
use crate::records::desk::{Desk, Server, need};
use crate::reminders::a_day_passes;

/// An installation where these have letter boxes, each an address with a seat.
async fn installed(database: &TestDatabase, people: &[(&str, &str, Role)]) -> Store {
    // With the parties, to which seats belong.
    let mut store = Server::over(database.store().await).await.store;
    for (email, party, role) in people {
        store = with_account(store, email, (party, *role)).await;
    }
    store
}

/// A need that its State has sent: its address.
async fn sent(state: &Desk, title: &str) -> String {
    let body = json!({ "visibility": "states_parties", "body": need(title, &[true]) });
    let path = format!("/needs/{}", state.make("/needs", &body).await.id());
    state.steps(&path, 1, &["submit"]).await;
    path
}

async fn comment(by: &Desk, path: &str) {
    let remark = json!({ "comments": [{ "field": "title", "text": "A secret" }] });
    by.make(&format!("{path}/comment"), &remark).await.ok();
}

/// Party, address and subject of each letter that the unit is told to be due.
async fn due(isu: &Desk) -> Vec<String> {
    let told = isu.get("/reminders").await.ok();
    let one = |of: &Value| {
        let to = of["to"]["email"].as_str().unwrap_or("nobody");
        format!("{} | {to} | {}", of["party"], of["subject"]).replace('"', "")
    };
    told["letters"].as_array().unwrap().iter().map(one).collect()
}

/// Whether a letter goes there and says all of this, and its link stands alone.
fn says(letter: &str, to: &str, path: &str, parts: &[&str]) {
    assert!(letter.contains(&format!("To: {to}")), "{letter}");
    let is_link =
        |line: &str| line.starts_with("http://") && line.ends_with(&format!("/desk{path}"));
    assert!(letter.lines().any(is_link), "{letter}");
    for part in parts {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    for hidden in ["secret", "100.00"] {
        assert!(!letter.contains(hidden), "{letter}");
    }
}

#[tokio::test]
async fn who_is_invited_to_a_coalition_gets_one_letter_with_no_amount_in_it() {
    for database in databases() {
        let people = [
            ("bank@bank.example", "BANK", Role::Partner),
            ("desk@donor.example", "DEU", Role::DonorDesk),
            ("watches@donor.example", "DEU", Role::Observer),
            ("focal@state.example", "LAO", Role::FocalPoint),
        ];
        let store = installed(&database, &people).await;
        let desk = store.person_by_email("desk@donor.example").await.unwrap().unwrap();
        store.choose_language(&desk.id, Language::French, &Writer::system()).await.unwrap();
        let server = Server::over(store).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let path = sent(&state, "Clearance").await;
        isu.steps(&path, 2, &["publish"]).await;
        // It knows of its need.
        comment(&state, &path).await;
        let member = |party: &str, role: &str| json!({ "party": party, "role": role });
        let draft = json!({ "body": {
            "title": "A coalition\nfor the south", "state": "LAO", "note": "A secret",
            "members": [member("DEU", "funder"), member("CHE", "funder"), member("BANK", "funder")],
            "contributions": [{
                "key": 1, "party": "DEU", "need": path.trim_start_matches("/needs/"), "line": 1,
                "quantity": "100.00",
            }],
        } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        assert_eq!(due(&isu).await, [""; 0], "a draft is nobody's news");
        isu.steps(&path, 1, &["invite"]).await;
        let bank = server.seated("BANK", Role::Partner).await;
        bank.make(&format!("{path}/answer"), &json!({ "answer": "accepted" })).await.ok();
        let che = "CHE | nobody | A Country Coalition: your answer is asked for";
        let of_state = "LAO | focal@state.example | A Country Coalition: your answer is asked for";
        let of_donor =
            "DEU | desk@donor.example | Une coalition pays\u{a0}: votre réponse est demandée";
        assert_eq!(due(&isu).await, [che, of_donor, of_state]);

        let letters = letters_of(&database, 2).await;
        let title = "A coalition for the south";
        let names = ["République démocratique populaire lao", "Allemagne"];
        says(&letters[0], "desk@donor.example", &path, &[title, names[0], names[1]]);
        says(&letters[1], "focal@state.example", &path, &[title, "Lao"]);
        assert!(!letters[1].contains("Germany"), "nobody is told who else is asked");

        // Put before them anew within minutes it is the same invitation, and on another day another.
        isu.steps(&path, 3, &["withdraw", "restore", "invite"]).await;
        assert_eq!(due(&isu).await, [che]);
        a_day_passes(&database).await;
        assert_eq!(due(&isu).await, [che, of_donor, of_state]);
        let answer = json!({ "answer": "declined", "on_behalf": "DEU" });
        isu.make(&format!("{path}/answer"), &answer).await.ok();
        assert_eq!(due(&isu).await, [che, of_state]);
    }
}

#[tokio::test]
async fn a_state_is_told_that_its_need_was_published_changed_or_returned() {
    for database in databases() {
        let people = [("focal@state.example", "LAO", Role::FocalPoint)];
        let server = Server::over(installed(&database, &people).await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let published = sent(&state, "Need one").await;
        isu.steps(&published, 2, &["publish"]).await;
        let changed = sent(&state, "Need two").await;
        let mut body = isu.get(&changed).await.ok()["body"].clone();
        body["note"] = json!("A secret");
        isu.put(&changed, 2, &json!({ "visibility": "states_parties", "body": body })).await.ok();
        isu.steps(&changed, 3, &["publish"]).await;
        let returned = sent(&state, "Need three").await;
        let remark = json!({ "comments": [{ "field": "title", "text": "A secret" }] });
        isu.step(&format!("{returned}/return"), 2, &remark).await.ok();
        sent(&state, "Need four").await;

        let letters = letters_of(&database, 3).await;
        let subjects = [
            (&returned, "Need three", "Subject: A need has come back with comments"),
            (&published, "Need one", "Subject: A need has been published\n"),
            (&changed, "Need two", "Subject: A need has been published with changes by the unit"),
        ];
        for (path, title, subject) in subjects {
            let letter = letters.iter().find(|letter| letter.contains(subject));
            let letter = letter.unwrap_or_else(|| panic!("{subject}: {letters:?}"));
            says(letter, "focal@state.example", path, &[title]);
        }

        // What its State does next with it needs no letter; what the unit does then, has one of its own.
        state.steps(&returned, 3, &["submit"]).await;
        assert_eq!(due(&isu).await, [""; 0]);
        isu.steps(&returned, 4, &["publish"]).await;
        assert_eq!(due(&isu).await, ["LAO | focal@state.example | A need has been published"]);
        comment(&state, &returned).await;
        assert_eq!(due(&isu).await, [""; 0]);
    }
}

#[tokio::test]
async fn of_many_needs_published_at_once_a_state_is_told_in_one_letter() {
    for database in databases() {
        let people = [("focal@state.example", "LAO", Role::FocalPoint)];
        let server = Server::over(installed(&database, &people).await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let mut paths = Vec::new();
        for title in ["Need one", "Need two", "Need three"] {
            let path = sent(&state, title).await;
            isu.steps(&path, 2, &["publish"]).await;
            paths.push((path, title));
        }
        let returned = sent(&state, "Need four").await;
        let remark = json!({ "comments": [{ "field": "title", "text": "A secret" }] });
        isu.step(&format!("{returned}/return"), 2, &remark).await.ok();
        let one = "LAO | focal@state.example | A need has come back with comments";
        let many = "LAO | focal@state.example | Needs have been published";
        let mut all = due(&isu).await;
        all.sort_unstable();
        assert_eq!(all, [one, many]);
        // Whoever copies the one letter is led to each of them.
        let told = isu.get("/reminders").await.ok();
        let mut about: Vec<usize> = told["letters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| of["records"].as_array().unwrap().len())
            .collect();
        about.sort_unstable();
        assert_eq!(about, [1, 3], "{told}");
        let letters = letters_of(&database, 2).await;
        let many =
            letters.iter().find(|letter| letter.contains("Subject: Needs have been")).unwrap();
        for (path, title) in &paths {
            says(many, "focal@state.example", path, &[title]);
        }
        assert!(!many.contains("Need four"), "that is other news: {many}");
        assert_eq!(due(&isu).await, [""; 0]);
        // A later one has a letter of its own.
        let later = sent(&state, "Need five").await;
        isu.steps(&later, 2, &["publish"]).await;
        let single = "LAO | focal@state.example | A need has been published";
        assert_eq!(due(&isu).await, [single]);
    }
}

#[tokio::test]
async fn a_round_that_is_opened_again_is_written_of_to_whoever_has_not_answered() {
    for database in databases() {
        let people = [
            ("desk@donor.example", "DEU", Role::DonorDesk),
            ("focal@donor.example", "DEU", Role::FocalPoint),
            ("focal@gives.example", "CHE", Role::FocalPoint),
        ];
        let server = Server::over(installed(&database, &people).await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let path = sent(&state, "Clearance").await;
        isu.steps(&path, 2, &["publish"]).await;
        comment(&state, &path).await;
        let need = path.trim_start_matches("/needs/");
        let draft = json!({ "body": {
            "state": "LAO", "needs": [need], "asked": ["DEU", "CHE"], "opens": "2026-01-01",
            "closes": "2999-12-30", "fallback": "The unit asks again.", "note": "A secret",
        } });
        let path = format!("/rounds/{}", isu.make("/rounds", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        let letters = letters_of(&database, 2).await;
        says(&letters[0], "desk@donor.example", &path, &["2999-12-30", "Lao"]);
        // Of this party nobody has another seat; of the other, the desk answers.
        says(&letters[1], "focal@gives.example", &path, &["2999-12-30", "Switzerland"]);

        let word = json!({ "body": { "need": need, "stance": "nothing_this_time" } });
        let deu = server.seated("DEU", Role::DonorDesk).await;
        deu.make("/interests", &word).await.ok();
        isu.steps(&path, 2, &["withdraw", "restore", "invite"]).await;
        assert_eq!(due(&isu).await, [""; 0], "within minutes it is the same question");
        a_day_passes(&database).await;
        let letters = letters_of(&database, 1).await;
        says(&letters[0], "focal@gives.example", &path, &["your answer is asked for"]);
        let progress = isu.get(&format!("{path}/progress")).await.ok();
        let asked: Vec<&str> = progress["parties"][1]["letters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| of["occasion"].as_str().unwrap())
            .collect();
        assert_eq!(asked, ["opened", "opened"]);

        // A focal point that is asked can answer, and is not written to again.
        let focal = server.seated("CHE", Role::FocalPoint).await;
        focal.make("/interests", &word).await.ok();
        a_day_passes(&database).await;
        assert_eq!(due(&isu).await, [""; 0]);
    }
}
