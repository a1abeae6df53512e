//! Bodies that nobody sends by mistake, on every operation that takes one: each is refused with a
//! problem document and changes nothing, on both databases. After all of them the plain body is
//! still taken.

use axum::http::Method;
use serde_json::{Value, json};

use super::desk::{Answer, key};
use super::matrix::kind_of;
use super::matrix::plan::{self, Plan};
use super::matrix::stage::{Stage, owner};
use crate::database::databases;
use crate::openapi::{document, operations};

/// Where a value of a body stands.
type Path = Vec<Step>;

#[derive(Clone, Debug)]
enum Step {
    Field(String),
    Entry(usize),
}

/// Every place of the body that holds text, or a whole number.
fn leaves(value: &Value, at: &Path, found: &mut Vec<(Path, Value)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = [at.as_slice(), &[Step::Field(name.clone())]].concat();
                leaves(value, &at, found);
            }
        }
        Value::Array(entries) => {
            for (number, value) in entries.iter().enumerate() {
                leaves(value, &[at.as_slice(), &[Step::Entry(number)]].concat(), found);
            }
        }
        Value::String(_) | Value::Number(_) => found.push((at.clone(), value.clone())),
        Value::Bool(_) | Value::Null => {}
    }
}

fn with(body: &Value, at: &Path, value: Value) -> String {
    let mut body = body.clone();
    let place = at.iter().fold(&mut body, |place, step| match step {
        Step::Field(name) => &mut place[name],
        Step::Entry(number) => &mut place[*number],
    });
    *place = value;
    body.to_string()
}

/// Bodies made of a good one, each with what is wrong with it and the statuses that may answer it.
fn hostile(body: &Value) -> Vec<(String, Vec<u8>, &'static [u16])> {
    let mut all: Vec<(String, Vec<u8>, &'static [u16])> = vec![
        ("no text".to_owned(), vec![b'"', 0xff, 0xfe, b'"'], &[400]),
        ("a cut character".to_owned(), b"{\"title\":\"\xe2\x82".to_vec(), &[400]),
        ("cut off".to_owned(), body.to_string()[..body.to_string().len() - 1].into(), &[422]),
        ("two bodies".to_owned(), format!("{body} {body}").into(), &[422]),
        ("a list".to_owned(), b"[]".to_vec(), &[422]),
        ("a number".to_owned(), b"1e400".to_vec(), &[422]),
        ("deep lists".to_owned(), "[".repeat(50_000).into(), &[422]),
        ("deep objects".to_owned(), "{\"body\":".repeat(5_000).into(), &[422]),
        ("half a character".to_owned(), br#"{"title":"\ud800"}"#.to_vec(), &[422]),
        ("an unknown field".to_owned(), br#"{"__proto__":{"is_admin":true}}"#.to_vec(), &[422]),
    ];
    let mut found = Vec::new();
    leaves(body, &Vec::new(), &mut found);
    // A few of a kind are enough: a case has thousands.
    let texts: Vec<_> = found.iter().filter(|(_, value)| value.is_string()).take(12).collect();
    let numbers: Vec<_> = found.iter().filter(|(_, value)| value.is_number()).take(12).collect();
    for (at, value) in texts {
        let text = format!("{}\0", value.as_str().unwrap());
        all.push((
            format!("U+0000 in {at:?}"),
            with(body, at, json!(text)).into(),
            &[403, 404, 422],
        ));
        all.push((format!("a number in {at:?}"), with(body, at, json!(7)).into(), &[422]));
    }
    for (at, value) in numbers {
        let number = value.as_i64().unwrap();
        for wrong in [json!(1.5), json!(-1e300), json!("1"), json!(u64::MAX)] {
            let what = format!("{wrong} in {at:?}");
            all.push((what, with(body, at, wrong).into(), &[422]));
        }
        // JSON has one kind of number; we take whole ones written as such.
        let wrong = with(body, at, json!(format!("@{number}.0@")));
        let wrong = wrong.replace("\"@", "").replace("@\"", "");
        all.push((format!("{number}.0 in {at:?}"), wrong.into(), &[422]));
    }
    all
}

fn check(what: &str, answer: &Answer, statuses: &[u16]) {
    let status = answer.status.as_u16();
    assert!(statuses.contains(&status), "{what}: {answer:?}");
    assert_eq!(answer.headers["content-type"], "application/problem+json", "{what}: {answer:?}");
    assert!(answer.json()["code"].is_string(), "{what}: {answer:?}");
    assert!(answer.text.len() < 64 * 1024, "{what}: an answer that echoes");
}

/// The most that an operation reads, by what it is about.
fn limit(path: &str, area: &str) -> usize {
    match area {
        "Accounts" => 64 * 1024,
        "Records" if path.ends_with("/answer") || path.ends_with("/step") => 64 * 1024,
        "Records" => 256 * 1024,
        _ => 16 * 1024 * 1024,
    }
}

#[tokio::test]
async fn hostile_bodies_are_refused_by_every_operation_and_change_nothing() {
    let document = document();
    for database in databases() {
        let mut stage = Stage::over(database.store().await).await;
        let mut tried = 0;
        for (method, path, said) in operations(&document) {
            if said["requestBody"]["content"]["application/json"].is_null() {
                continue;
            }
            let operation = said["operationId"].as_str().unwrap();
            let role =
                kind_of(operation).map_or("unit", |kind| match operation.split('_').next() {
                    Some("publish" | "return") => "unit",
                    _ => owner(kind),
                });
            let desk = stage.desk(role, true).await;
            let class = class(operation);
            let asked: Plan = plan::plan(&mut stage, operation, class, role, &desk).await;
            let address = asked.address(&path);
            let body = asked.body.clone().unwrap();
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let version = format!("\"{}\"", asked.version);
            let json = ("content-type", "application/json");
            let send = async |headers: &[(&str, &str)], bytes: Vec<u8>| {
                let key = key();
                let all =
                    [headers, &[("if-match", version.as_str()), ("idempotency-key", key.as_str())]];
                desk.send_raw(method.clone(), &address, &all.concat(), bytes).await
            };
            for (what, bytes, statuses) in hostile(&body) {
                // Where a secret is looked for, one that cannot be is none.
                let may_be_any =
                    ["create_session", "accept_link", "take_seat"].contains(&operation);
                let statuses = if may_be_any { &[400, 401, 404, 422][..] } else { statuses };
                check(&format!("{operation}: {what}"), &send(&[json], bytes).await, statuses);
                tried += 1;
            }
            let plain = body.to_string().into_bytes();
            for headers in
                [&[("content-type", "text/plain")][..], &[], &[json, ("content-encoding", "gzip")]]
            {
                let answer = send(headers, plain.clone()).await;
                check(&format!("{operation}: {headers:?}"), &answer, &[415]);
            }
            let large =
                [plain.as_slice(), &vec![b' '; limit(&path, said["tags"][0].as_str().unwrap())]];
            check(&format!("{operation}: large"), &send(&[json], large.concat()).await, &[413]);
            if said["tags"][0] != "Accounts" {
                let answer = send(&[json], plain).await;
                // What is in force cannot be brought back, and that is all that is wrong then.
                let is_read = answer.status.is_success()
                    || (operation.starts_with("restore_") && answer.status == 409);
                assert!(is_read, "{operation}: a good body: {answer:?}");
            }
        }
        assert!(tried > 500, "only {tried} bodies were tried");
    }
}

/// What an operation is about where it succeeds.
fn class(operation: &str) -> &'static str {
    match operation.split('_').next().unwrap() {
        "create" => "for itself",
        "submit" | "invite" => "draft",
        "publish" => "submitted",
        "restore" if operation == "restore_need" || operation == "restore_offer" => "withdrawn",
        "undo" => "withdrawn",
        "store" => "public",
        "close" | "release" => "closed",
        _ => match kind_of(operation) {
            Some("exclusion" | "interest") => "in force",
            Some("coalition") => "invited",
            Some("round") => "opened",
            _ if operation.ends_with("contribution") => "invited",
            _ => "public",
        },
    }
}
