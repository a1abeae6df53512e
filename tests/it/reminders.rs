//! Letters about what waits in coalitions and on needs: each once, to whoever can do it, with nothing
//! in it but where.

use std::time::{SystemTime, UNIX_EPOCH};

use contract::access::Role;
use engine::case::Date;
use serde_json::{Value, json};
use sqlx::Connection as _;

use crate::accounts_letters::{letters_of, with_account};
use crate::database::{TestDatabase, databases};
use crate::records::desk::{Desk, Server, need};

/// An installation with a desk and a focal point that have letter boxes, a published need, the unit
/// and the desks of both sides.
struct Table {
    isu: Desk,
    state: Desk,
    deu: Desk,
    need: String,
}

impl Table {
    async fn over(database: &TestDatabase) -> Self {
        let store = database.store().await;
        let store = with_account(store, "desk@donor.example", ("DEU", Role::DonorDesk)).await;
        let store = with_account(store, "focal@state.example", ("LAO", Role::FocalPoint)).await;
        let server = Server::over(store).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let body =
            json!({ "visibility": "states_parties", "body": need("A secret clearance", &[true]) });
        let need = state.make("/needs", &body).await.id();
        state.steps(&format!("/needs/{need}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{need}"), 2, &["publish"]).await;
        Self { isu, state, deu, need }
    }

    /// A coalition that both take part in, with contributions on no rung: its address.
    async fn coalition(&self, contributions: u32) -> String {
        let of = |key| json!({ "key": key, "party": "DEU", "need": self.need, "line": 1, "quantity": "100.00" });
        let contributions: Vec<Value> = (1..=contributions).map(of).collect();
        let draft = json!({ "body": {
            "title": "A secret coalition", "state": "LAO",
            "members": [{ "party": "DEU", "role": "funder" }], "contributions": contributions,
        } });
        let path = format!("/coalitions/{}", self.isu.make("/coalitions", &draft).await.id());
        self.isu.steps(&path, 1, &["invite"]).await;
        path
    }

    async fn comment(&self, by: &Desk) {
        let remark = json!({ "comments": [{ "field": "title", "text": "A secret question" }] });
        by.make(&format!("/needs/{}/comment", self.need), &remark).await.ok();
    }
}

/// Recipient, subject and address of each letter, which holds nothing of what it is about.
fn told(letters: &[String]) -> Vec<String> {
    let one = |letter: &String| {
        for hidden in ["secret", "100.00", "Lao", "Germany"] {
            assert!(!letter.contains(hidden), "{letter}");
        }
        let after = |name: &str| {
            let line = letter.lines().find_map(|line| line.strip_prefix(name));
            line.unwrap_or_default().trim()
        };
        let link = after("http://");
        let address = link.split_once('/').map_or("", |(_, address)| address);
        format!("{} | {} | /{address}", after("To: "), after("Subject: "))
    };
    letters.iter().map(one).collect()
}

/// What was written, was written a day earlier.
async fn a_day_passes(database: &TestDatabase) {
    let mut connection = database.connection().await;
    let update = "UPDATE reminder SET at = at - 86400000000";
    sqlx::query(update).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// The day before this one, in UTC.
fn yesterday() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let days = i32::try_from(seconds / 86_400).unwrap() - 1;
    // 25,567 days lie between 1900 and 1970.
    let is_it = |day: &Date| day.days_since_1900() == days + 25_567;
    let all = (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day)));
    let all = all.flat_map(|(month, day)| {
        let year = 1970 + days / 366;
        [year, year + 1].map(|year| format!("{year}-{month:02}-{day:02}"))
    });
    let found = all.filter_map(|text| Date::parse(&text)).find(is_it);
    found.expect("yesterday is in this year or the last").to_string()
}

#[tokio::test]
async fn whoever_can_confirm_a_step_or_whose_step_was_due_gets_one_letter() {
    for database in databases() {
        let table = Table::over(&database).await;
        let path = table.coalition(2).await;
        let step = async |by: &Desk, key: u32, version: i64, step: Value| {
            by.step(&format!("{path}/contributions/{key}/step"), version, &step).await.ok();
        };
        step(&table.deu, 1, 2, json!({ "rung": "pledged", "due": yesterday() })).await;
        step(&table.deu, 2, 3, json!({ "rung": "committed" })).await;
        step(&table.deu, 2, 4, json!({ "rung": "paid" })).await;
        step(&table.state, 2, 5, json!({ "rung": "reported" })).await;
        let letters = letters_of(&database, 3).await;
        assert_eq!(
            told(&letters),
            [
                format!("desk@donor.example | A step waits to be confirmed | /desk{path}"),
                format!("desk@donor.example | The day of a step is over | /desk{path}"),
                format!("focal@state.example | A step waits to be confirmed | /desk{path}"),
            ]
        );

        // What comes up on the same day is for the letter of the next, and that is about it alone.
        step(&table.deu, 1, 6, json!({ "rung": "committed" })).await;
        letters_of(&database, 0).await;
        a_day_passes(&database).await;
        let letters = letters_of(&database, 1).await;
        assert_eq!(
            told(&letters),
            [format!("focal@state.example | A step waits to be confirmed | /desk{path}")]
        );
    }
}

#[tokio::test]
async fn a_state_gets_one_letter_about_what_the_unit_said_of_a_published_need() {
    for database in databases() {
        let table = Table::over(&database).await;
        table.comment(&table.isu).await;
        let wanted = format!(
            "focal@state.example | The unit has commented on a need | /desk/needs/{}",
            table.need
        );
        assert_eq!(told(&letters_of(&database, 1).await), [wanted.as_str()]);

        // What its State answered before a letter was due needs none.
        a_day_passes(&database).await;
        table.comment(&table.isu).await;
        table.comment(&table.state).await;
        letters_of(&database, 0).await;
        table.comment(&table.isu).await;
        assert_eq!(told(&letters_of(&database, 1).await), [wanted.as_str()]);
    }
}
