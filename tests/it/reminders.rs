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
        let table = Self { isu, state, deu, need };
        // It knows that the need was published, and gets no letter of that.
        table.comment(&table.state).await;
        table
    }

    /// A coalition that both take part in, with contributions on no rung, at version 4: its address.
    async fn coalition(&self, contributions: u32) -> String {
        let of = |key| json!({ "key": key, "party": "DEU", "need": self.need, "line": 1, "quantity": "100.00" });
        let contributions: Vec<Value> = (1..=contributions).map(of).collect();
        let draft = json!({ "body": {
            "title": "A secret coalition", "state": "LAO",
            "members": [{ "party": "DEU", "role": "funder" }], "contributions": contributions,
        } });
        let path = format!("/coalitions/{}", self.isu.make("/coalitions", &draft).await.id());
        self.isu.steps(&path, 1, &["invite"]).await;
        for member in [&self.deu, &self.state] {
            let accepted = json!({ "answer": "accepted" });
            member.make(&format!("{path}/answer"), &accepted).await.ok();
        }
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
pub(crate) async fn a_day_passes(database: &TestDatabase) {
    let mut connection = database.connection().await;
    let update = "UPDATE reminder SET at = at - 86400000000";
    sqlx::query(update).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// The day so many days after this one, in UTC.
pub(crate) fn day(ahead: i32) -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let days = i32::try_from(seconds / 86_400).unwrap() + ahead;
    // 25,567 days lie between 1900 and 1970.
    let is_it = |day: &Date| day.days_since_1900() == days + 25_567;
    let all = (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day)));
    let all = all.flat_map(|(month, day)| {
        let year = 1970 + days / 366;
        [year, year + 1].map(|year| format!("{year}-{month:02}-{day:02}"))
    });
    let found = all.filter_map(|text| Date::parse(&text)).find(is_it);
    found.expect("it is in this year or the one before or after").to_string()
}

#[tokio::test]
async fn whoever_can_confirm_a_step_or_whose_step_was_due_gets_one_letter() {
    for database in databases() {
        let table = Table::over(&database).await;
        let path = table.coalition(2).await;
        let step = async |by: &Desk, key: u32, version: i64, step: Value| {
            by.step(&format!("{path}/contributions/{key}/step"), version, &step).await.ok();
        };
        step(&table.deu, 1, 4, json!({ "rung": "pledged", "due": day(-1) })).await;
        step(&table.deu, 2, 5, json!({ "rung": "committed" })).await;
        step(&table.deu, 2, 6, json!({ "rung": "paid" })).await;
        step(&table.state, 2, 7, json!({ "rung": "reported" })).await;
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
        step(&table.deu, 1, 8, json!({ "rung": "committed" })).await;
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

#[tokio::test]
async fn the_unit_is_told_what_will_be_sent_as_it_will_be_sent() {
    for database in databases() {
        let table = Table::over(&database).await;
        let path = table.coalition(2).await;
        for (key, version, due) in [(1, 4, day(-1)), (2, 5, day(5))] {
            let step = json!({ "rung": "interest", "due": due });
            let at = format!("{path}/contributions/{key}/step");
            table.deu.step(&at, version, &step).await.ok();
        }
        table.comment(&table.isu).await;
        table.comment(&table.isu).await;
        let due = async || {
            let told = table.isu.get("/reminders").await.ok();
            assert_eq!(told["are_sent"], false);
            assert!(!told.to_string().contains("welcome"), "nothing signs anybody in: {told}");
            told["letters"].as_array().unwrap().clone()
        };
        let named = |letter: &Value| {
            let text = |of: &Value| of.as_str().unwrap().to_owned();
            let (on, to) = (text(&letter["on"]), text(&letter["to"]["email"]));
            format!("{on} | {to} | {}", text(&letter["subject"]))
        };
        let overdue =
            |ahead| format!("{} | desk@donor.example | The day of a step is over", day(ahead));
        let letters = due().await;
        let found: Vec<String> = letters.iter().map(named).collect();
        let of_state = |subject: &str| format!("{} | focal@state.example | {subject}", day(0));
        let confirm = of_state("A step waits to be confirmed");
        let comment = of_state("The unit has commented on a need");
        assert_eq!(found, [overdue(0), confirm, comment, overdue(6)]);
        let link = format!("http://127.0.0.1:8080/desk{path}");
        assert!(letters[0]["text"].as_str().unwrap().lines().any(|line| line == link));
        assert_eq!(letters[0]["party"], "DEU");
        assert_eq!(letters[0]["language"], "en");
        assert_eq!(letters[2]["records"], json!([table.need]));

        // Those of today are sent, word for word but for the address of the server.
        let sent = letters_of(&database, 3).await;
        for (sent, told) in sent.iter().zip(&letters) {
            let sent = sent.replace("=\r\n", "");
            for line in told["text"].as_str().unwrap().lines() {
                assert!(line.starts_with("http://") || sent.contains(line), "{line}: {sent}");
            }
        }
        let found: Vec<String> = due().await.iter().map(named).collect();
        assert_eq!(found, [overdue(6)]);
    }
}

#[tokio::test]
async fn the_unit_is_written_to_about_what_a_member_told_it_until_it_answers() {
    for database in databases() {
        let table = Table::over(&database).await;
        let path = table.coalition(1).await;
        let remark = json!({ "comments": [{ "text": "A secret mistake" }] });
        let tell = format!("{path}/comment");
        table.deu.make(&tell, &remark).await.ok();
        // What members do since leaves it, and has a letter of its own.
        let step = json!({ "rung": "interest" });
        table.deu.step(&format!("{path}/contributions/1/step"), 4, &step).await.ok();
        let due = async || {
            let told = table.isu.get("/reminders").await.ok();
            // Whoever is invited is told what to, and that is another letter.
            let letters = told["letters"].as_array().unwrap().iter();
            letters
                .filter(|of| of["party"] != "CHE")
                .map(|of| {
                    assert!(!of.to_string().contains("secret"), "{of}");
                    format!("{} {} {}", of["party"], of["kind"], of["subject"]).replace('"', "")
                })
                .collect::<Vec<_>>()
        };
        let confirm = "LAO coalition A step waits to be confirmed";
        let told = "ISU coalition A member has written to the unit";
        assert_eq!(due().await, [told, confirm]);
        // What a run proposes is added without the page of the coalition: nobody has read it there.
        let more = json!({
            "title": "A secret coalition", "state": "LAO",
            "members": [{ "party": "CHE", "role": "funder" }],
            "contributions": [{ "key": 1, "party": "CHE", "need": table.need, "line": 1, "quantity": "50.00" }],
        });
        let added = table.isu.step(&format!("{path}/add"), 5, &more).await.ok();
        assert_eq!(added["version"], 6, "{added}");
        assert_eq!(due().await, [told, confirm], "adding is not reading");
        table.isu.make(&tell, &json!({ "comments": [{ "text": "Seen" }] })).await.ok();
        assert_eq!(due().await, [confirm]);
    }
}
