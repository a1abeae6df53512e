//! Every operation of the OpenAPI document × who asks × what sort of thing it is about, against
//! the matrix in `matrix.txt`, on both databases. An operation without a plan fails, and so does a
//! line that is not in the file. `UPDATE_EXPECT=1` writes the file anew, to be read before it is
//! kept.
//!
//! A cell is the status, and for lists how many entries there are (`200 n=3`). Beside the file one
//! rule is checked by itself: whoever may not see a record is answered with the very bytes that
//! they get for a record that does not exist.

pub(super) mod plan;
pub(super) mod stage;

use std::fmt::Write as _;

use axum::http::{Method, StatusCode};
use expect_test::expect_file;
use serde_json::Value;

use self::plan::Plan;
use self::stage::{CSV, ROLES, Stage};
use super::desk::{Answer, key};
use crate::database::databases;
use crate::openapi::{document, operations};

/// Who owns what a record's class is about, and who else sees it: all others must not learn that
/// there is such a record.
fn sees(kind: &str, class: &str, role: &str) -> bool {
    let owner = match kind {
        "need" | "exclusion" => role == "State",
        "offer" | "interest" => role == "donor",
        _ => role == "unit",
    };
    let is_desk = ["State", "other State", "donor", "other donor"].contains(&role);
    // An observer reads what names its party, which is the State here.
    let is_member = ["observer", "State", "donor", "partner"].contains(&role);
    // An observer of the State takes no part.
    let is_in_coalition = ["State", "donor", "partner"].contains(&role);
    match class {
        // What the unit has read once, it goes on seeing (`contract::life`).
        "draft" => owner || (role == "unit" && ["exclusion", "interest"].contains(&kind)),
        "submitted" | "hidden" | "in force" | "withdrawn" => owner || role == "unit",
        "named States" => {
            let named = if kind == "need" { "other donor" } else { "other State" };
            owner || role == "unit" || role == named
        }
        "coalition" => role == "unit" || is_in_coalition,
        "states parties" => role == "unit" || is_desk || is_in_coalition,
        "invited" => role == "unit" || is_member,
        // Who is asked, and the State with its observers.
        "opened" | "closed" | "released" => {
            role == "unit" || ["observer", "State", "donor"].contains(&role)
        }
        _ => true,
    }
}

/// One line of the matrix.
struct Line {
    operation: String,
    class: &'static str,
    answers: Vec<Answer>,
}

impl Line {
    fn cells(&self) -> Vec<String> {
        let cell = |answer: &Answer| {
            let status = answer.status.as_u16();
            let body = answer.json();
            let entries = body["total"].as_u64().or_else(|| {
                // The page of a list without a total, or the needs and offers of a market.
                let count = |name: &str| body[name].as_array().map(Vec::len);
                let market = count("needs").zip(count("offers")).map(|(a, b)| a + b);
                count("items").or(market).and_then(|count| u64::try_from(count).ok())
            });
            let counted = self.operation.starts_with("list_") || self.operation == "fetch_market";
            match entries.filter(|_| counted && answer.status == StatusCode::OK) {
                Some(count) => format!("{status} n={count}"),
                None => status.to_string(),
            }
        };
        self.answers.iter().map(cell).collect()
    }
}

async fn line(
    stage: &mut Stage,
    (method, path): (&str, &str),
    said: &Value,
    class: &'static str,
) -> Line {
    let operation = said["operationId"].as_str().unwrap().to_owned();
    let is_about_accounts = said["tags"][0] == "Accounts";
    let parameters = said["parameters"].as_array().cloned().unwrap_or_default();
    let takes = |name: &str| parameters.iter().any(|of| of["name"] == name);
    let mut answers = Vec::new();
    let mut plan: Option<Plan> = None;
    for role in ROLES {
        let desk = stage.desk(role, is_about_accounts).await;
        // What was changed is made anew for the next; what nobody could change stays.
        let asked = match plan.take().filter(|of| !is_about_accounts && of.sheet.is_none()) {
            Some(plan) => plan,
            None => plan::plan(stage, &operation, class, role, &desk).await,
        };
        let address = asked.address(path);
        let (version, key) = (format!("\"{}\"", asked.version), key());
        let mut headers = Vec::new();
        if takes("If-Match") {
            headers.push(("if-match", version.as_str()));
        }
        if takes("Idempotency-Key") {
            headers.push(("idempotency-key", key.as_str()));
        }
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let answer = match (operation.as_str(), &asked.sheet) {
            // It never ends.
            ("follow_events", _) => desk.begin(method, &address).await,
            (_, Some(sheet)) => {
                headers.push(CSV);
                desk.send_raw(method, &address, &headers, sheet.clone().into()).await
            }
            (_, None) => desk.send_to(method, &address, &headers, asked.body.as_ref()).await,
        };
        assert!(
            !answer.status.is_server_error() || answer.status == 507,
            "{operation}: {answer:?}"
        );
        if !answer.status.is_success() {
            plan = Some(asked);
        }
        answers.push(answer);
    }
    Line { operation, class, answers }
}

/// The kind that an operation about one record is about.
pub(super) fn kind_of(operation: &str) -> Option<&'static str> {
    ["need", "offer", "exclusion", "interest", "coalition", "round"]
        .into_iter()
        .find(|kind| operation.ends_with(&format!("_{kind}")))
}

/// Hidden is not there: the same bytes.
fn check_nothing_is_told(lines: &[Line]) {
    let mut compared = 0;
    for line in lines {
        let Some(kind) = kind_of(&line.operation).filter(|_| line.class != "missing") else {
            continue;
        };
        let is_missing =
            |other: &&Line| other.operation == line.operation && other.class == "missing";
        let Some(missing) = lines.iter().find(is_missing) else { continue };
        for ((role, there), not_there) in ROLES.iter().zip(&line.answers).zip(&missing.answers) {
            if sees(kind, line.class, role) || *role == "unit without" {
                continue;
            }
            compared += 1;
            let who = format!("{} of {}: {role}", line.operation, line.class);
            assert_eq!((there.status, &there.text), (not_there.status, &not_there.text), "{who}");
            assert!(!there.status.is_success(), "{who}");
        }
    }
    assert!(compared > 300, "only {compared} cells were compared");
}

fn written(lines: &[Line]) -> String {
    let mut text = String::from(
        "Who may do what: the status that each operation answers with, by what it is about and who asks.\n\
         Lists say how many entries there are (n). The State is LAO, the donor DEU, the partner BANK;\n\
         \"unit without\" is an officer who has not set up an authenticator.\n\n",
    );
    let row = |text: &mut String, operation: &str, class: &str, cells: &[String]| {
        let mut line = format!("{operation:<25} {class:<16}");
        for cell in cells {
            write!(line, " {cell:<12}").unwrap();
        }
        text.push_str(line.trim_end());
        text.push('\n');
    };
    row(&mut text, "operation", "about", &ROLES.map(str::to_owned));
    for line in lines {
        row(&mut text, &line.operation, line.class, &line.cells());
    }
    text
}

#[tokio::test]
async fn every_operation_answers_everyone_as_the_matrix_says() {
    let document = document();
    let all = operations(&document);
    for database in databases() {
        let mut stage = Stage::over(database.store().await).await;
        let mut lines = Vec::new();
        // Lists first, while it is known what there is.
        let is_list = |id: &str| id.starts_with("list_") || id == "fetch_market";
        for lists in [true, false] {
            for (method, path, said) in &all {
                let id = said["operationId"].as_str().unwrap();
                if is_list(id) != lists {
                    continue;
                }
                for class in plan::classes(id) {
                    lines.push(line(&mut stage, (method, path), said, class).await);
                }
            }
        }
        check_nothing_is_told(&lines);
        expect_file!["matrix.txt"].assert_eq(&written(&lines));
    }
}
