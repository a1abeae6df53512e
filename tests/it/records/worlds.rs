//! Two worlds that differ only in what a reader may not see give that reader the same bytes.
//!
//! The worlds are written straight into two databases, with the same ids and moments: records that
//! the reader sees are in both, with other hidden parts; records that it does not see are in one
//! of them.

use axum::http::Method;
use contract::access::{Audience, Reader, Role, Seat};
use proptest::prelude::any;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::desk::{Answer, Desk, Server};
use super::drawn::{Drawn, FIRST_EVENT, draw, pool, run_addresses, write_run};
use crate::database::{TestDatabase, postgres, sqlite};

const RECORDS: usize = 80;
/// Cases with a run each: the even ones are everyone's, the others the unit's.
const RUNS: i64 = 6;

/// What is in one of the worlds, with the places in which it was written.
#[derive(Default)]
struct World {
    records: Vec<(i64, Drawn)>,
    runs: Vec<(i64, Audience)>,
}

impl World {
    async fn open(&self, database: &TestDatabase) -> Server {
        let server = Server::over(database.store().await).await;
        let mut connection = database.connection().await;
        for (at, record) in &self.records {
            record.write(&mut connection, *at).await;
        }
        for (at, audience) in &self.runs {
            write_run(&mut connection, *at, *audience).await;
        }
        server
    }
}

/// Every address that a reader could learn something from.
fn addresses(pool: &[Drawn]) -> Vec<String> {
    let lists = ["needs", "offers", "exclusions", "interests", "coalitions", "rounds"];
    let queries = [
        "",
        "?limit=3",
        "?year=2027",
        "?year=2028&kind=funding",
        "?theme=A4",
        "?state=LAO",
        "?owner=DEU",
        "?status=draft",
        "?status=published&limit=1",
    ];
    let mut all: Vec<String> =
        ["market", "rates", "cases", "runs", "runs?limit=1", "parties", "imports", "people"]
            .map(|path| format!("/{path}"))
            .into();
    for list in ["needs", "offers", "interests", "coalitions", "rounds", "market", "figures"] {
        all.extend(["csv", "xlsx"].map(|form| format!("/exports/{list}?format={form}")));
    }
    all.extend(["offers", "sums"].map(|of| format!("/exports/market-{of}?format=csv")));
    for list in lists {
        all.extend(queries.iter().map(|query| format!("/{list}{query}")));
    }
    all.extend(queries.iter().map(|query| format!("/needs/histories{query}")));
    for record in pool {
        let (list, id) = (record.list(), &record.id);
        all.extend([
            format!("/{list}/{id}"),
            format!("/{list}/{id}/history"),
            format!("/{list}/{id}/progress"),
            format!("/{list}/{id}?as=visitor"),
            format!("/{list}/{id}?as=CHE:donor_desk"),
            format!("/{list}?after={id}"),
            format!("/needs/{id}"),
        ]);
    }
    all.extend((0..RUNS).flat_map(run_addresses));
    all
}

/// Both answers to one question. A workbook holds the second in which it was written, so that
/// workbooks are asked for until both come from the same one, or go on to differ.
async fn both(one: &Desk, other: &Desk, address: &str) -> [Answer; 2] {
    let tries = if address.ends_with("xlsx") { 20 } else { 1 };
    for _ in 1..tries {
        let answers = [one.get(address).await, other.get(address).await];
        if answers[0].bytes == answers[1].bytes {
            return answers;
        }
    }
    [one.get(address).await, other.get(address).await]
}

/// Compares all answers; gives how many were no refusals.
async fn compare(one: &Desk, other: &Desk, pool: &[Drawn], reader: &Reader) -> usize {
    let mut found = 0;
    for address in addresses(pool) {
        // The unit sees which people there are: those are the tests' own, and not the same.
        if reader.is_isu() && address == "/people" {
            continue;
        }
        let [left, right] = both(one, other, &address).await;
        assert_eq!(left.status, right.status, "{address}");
        if !address.ends_with("xlsx") {
            assert_eq!(left.text, right.text, "{address}");
        }
        assert!(left.bytes == right.bytes, "{address}");
        assert_eq!(left.headers.get("etag"), right.headers.get("etag"), "{address}");
        found += usize::from(left.status.is_success());
    }
    // What cannot be seen cannot be done either, and the refusal is the same.
    for record in pool {
        for step in ["submit", "publish", "withdraw", "undo", "answer", "close", "release"] {
            // An answer asks for no version, so that whoever is invited would give one.
            if step == "answer" && record.is_seen(reader, pool) {
                continue;
            }
            let path = format!("/{}/{}/{step}", record.list(), record.id);
            let body = if step == "answer" { json!({ "answer": "open" }) } else { json!({}) };
            let tags = [("if-match", "\"77\"")];
            let left = one.send(Method::POST, &path, &tags, Some(&body)).await;
            let right = other.send(Method::POST, &path, &tags, Some(&body)).await;
            assert_eq!((left.status, left.text), (right.status, right.text), "{path}");
        }
        let path = format!("/{}/{}", record.list(), record.id);
        let body = json!({ "body": record.sent() });
        let (left, right) = (one.put(&path, 77, &body).await, other.put(&path, 77, &body).await);
        assert_eq!((left.status, left.text), (right.status, right.text), "PUT {path}");
    }
    found
}

async fn worlds_of(reader: &Reader, databases: [TestDatabase; 2], runner: &mut TestRunner) {
    let pool = pool(runner, RECORDS);
    let (mut ours, mut theirs) = (World::default(), World::default());
    let (mut hidden, mut told_in_part) = (0, 0);
    for (at, record) in (0_i64..).zip(&pool) {
        if record.is_seen(reader, &pool) {
            let other = record.otherwise(reader);
            told_in_part += usize::from(!reader.is_isu());
            ours.records.push((at, record.clone()));
            theirs.records.push((at, other));
        } else {
            hidden += 1;
            let world = if draw(runner, &any::<bool>()) { &mut ours } else { &mut theirs };
            world.records.push((at, record.clone()));
        }
    }
    for at in 0..RUNS {
        let audience = if at % 2 == 0 { Audience::PUBLIC } else { Audience::ISU };
        ours.runs.push((at, audience));
        if audience >= reader.reach() {
            theirs.runs.push((at, audience));
        }
    }
    let [one, other] = &databases;
    let (one, other) = (ours.open(one).await, theirs.open(other).await);
    let desks = match reader {
        Reader::Visitor => (one.visitor(), other.visitor()),
        Reader::Seated(seat) => {
            (one.seated(&seat.party, seat.role).await, other.seated(&seat.party, seat.role).await)
        }
    };
    let found = compare(&desks.0, &desks.1, &pool, reader).await;
    let heard = one.store.follow(reader, FIRST_EVENT - 1).await.unwrap().told;
    assert_eq!(heard, other.store.follow(reader, FIRST_EVENT - 1).await.unwrap().told);
    assert!(
        hidden > 0 && found > 20 && !heard.is_empty() && (told_in_part > 5 || reader.is_isu()),
        "{reader:?}: {hidden} hidden, {told_in_part} told in part, {found} found"
    );
}

fn readers() -> Vec<Reader> {
    let seat = |party: &str, role| {
        Reader::Seated(Seat { party: party.to_owned(), role, state_party: party != "BANK" })
    };
    vec![
        Reader::Visitor,
        seat("LAO", Role::FocalPoint),
        seat("DEU", Role::DonorDesk),
        seat("BANK", Role::Partner),
        seat("CHE", Role::Observer),
        seat("ISU", Role::Isu),
    ]
}

#[tokio::test]
async fn what_is_hidden_changes_no_byte_on_sqlite() {
    let mut runner = TestRunner::deterministic();
    for reader in readers() {
        worlds_of(&reader, [sqlite(), sqlite()], &mut runner).await;
    }
}

#[tokio::test]
async fn what_is_hidden_changes_no_byte_on_postgresql() {
    let mut runner = TestRunner::deterministic();
    for reader in readers() {
        let (Some(one), Some(other)) = (postgres(), postgres()) else { return };
        worlds_of(&reader, [one, other], &mut runner).await;
    }
}
