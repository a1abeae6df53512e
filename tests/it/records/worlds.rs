//! Two worlds that differ only in what a reader may not see give that reader the same bytes.
//!
//! The worlds are written straight into two databases, with the same ids and moments: records that
//! the reader sees are in both, with other hidden parts; records that it does not see are in one
//! of them.

use axum::http::Method;
use contract::Code as _;
use contract::access::{self, Audience, Facts, Reader, Role, Seat, Visibility};
use contract::exclusion::ExclusionBody;
use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::record::{Kind, Status};
use contract::told::Body as _;
use proptest::prelude::any;
use proptest::strategy::{Strategy, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use sqlx::AnyConnection;

use super::desk::{Desk, Server, need, offer};
use crate::database::{TestDatabase, postgres, sqlite};

const PARTIES: [&str; 4] = ["LAO", "TCD", "DEU", "CHE"];
const RECORDS: usize = 60;

/// A record that can be written into a world.
#[derive(Clone, Debug)]
struct Written {
    id: String,
    kind: Kind,
    owner: &'static str,
    status: Status,
    audience: Audience,
    visibility: Visibility,
    named: Vec<&'static str>,
    body: Value,
    /// What only the owner and the unit are told.
    author: &'static str,
    checked: i64,
}

impl Written {
    /// The rules' view of it; in no world is there a coalition.
    fn is_seen(&self, reader: &Reader) -> bool {
        access::sees(
            reader,
            &Facts {
                kind: self.kind,
                status: self.status,
                owner: self.owner,
                audience: self.audience,
                names_reader: self.named.contains(&reader.party()),
                shares_coalition: false,
            },
        )
    }

    /// The same record with other hidden parts, where the reader is neither owner nor unit.
    fn otherwise(&self, reader: &Reader) -> Self {
        if reader.is_told_all(self.owner) {
            return self.clone();
        }
        let mut other = self.clone();
        match self.kind {
            Kind::Need => {
                let lines = other.body["lines"].as_array_mut().unwrap();
                lines.retain(|line| line["shared"] == json!(true));
                lines.insert(0, json!({ "key": 99, "kind": "funding", "year": 2031, "amount": "7.00", "shared": false }));
            }
            Kind::Offer => {
                other.body["preferences"] = json!({ "TCD": 9 });
                other.body["excluded_states"] = json!(["AFG"]);
            }
            Kind::Exclusion | Kind::Interest | Kind::Coalition => {}
        }
        // Who else is named, who wrote it, what was checked.
        let is_named = |party: &&str| {
            let was = self.named.contains(party);
            if *party == reader.party() { was } else { !was }
        };
        other.named = PARTIES.into_iter().filter(is_named).collect();
        Self { author: "Somebody else", checked: 1, ..other }
    }
}

fn draw<T>(runner: &mut TestRunner, strategy: &impl Strategy<Value = T>) -> T {
    strategy.new_tree(runner).unwrap().current()
}

fn random(runner: &mut TestRunner, at: usize) -> Written {
    let (kind, owner, status, visibility, named, shared, by_isu) = draw(
        runner,
        &(
            0..3_usize,
            0..PARTIES.len(),
            0..8_usize,
            0..Visibility::ALL.len(),
            any::<[bool; 4]>(),
            any::<[bool; 2]>(),
            any::<bool>(),
        ),
    );
    let (kind, visibility) =
        ([Kind::Need, Kind::Offer, Kind::Exclusion][kind], Visibility::ALL[visibility]);
    // Most are published: the others are hidden from almost everyone.
    let status = *Status::ALL.get(status).unwrap_or(&Status::Published);
    let (body, in_force) = match kind {
        Kind::Need => {
            let body = need(&format!("Need {at}"), &shared);
            let parsed: NeedBody = serde_json::from_value(body.clone()).unwrap();
            (body, parsed.audience(visibility))
        }
        Kind::Offer => {
            let body = offer(&format!("Offer {at}"));
            let parsed: OfferBody = serde_json::from_value(body.clone()).unwrap();
            (body, parsed.audience(visibility))
        }
        _ => {
            let body = json!({ "other": PARTIES[(owner + 1) % 4], "by": if owner < 2 { "state" } else { "donor" } });
            (body, ExclusionBody::default().audience(visibility))
        }
    };
    let audience = match status {
        Status::Published => in_force,
        Status::Submitted => Audience::ISU,
        Status::Draft | Status::Withdrawn if by_isu => Audience::ISU,
        Status::Draft | Status::Withdrawn => Audience::OWNER,
    };
    let named =
        PARTIES.iter().zip(named).filter(|(_, is_named)| *is_named && kind != Kind::Exclusion);
    Written {
        id: format!("{}-{at:04}", kind.code()[..1].to_uppercase()),
        kind,
        owner: PARTIES[owner],
        status,
        audience,
        visibility,
        named: named.map(|(party, _)| *party).collect(),
        body,
        author: "Somebody",
        checked: 0,
    }
}

async fn write(connection: &mut AnyConnection, at: i64, record: &Written) {
    let author =
        json!({ "name": record.author, "party": record.owner, "on_behalf": null }).to_string();
    sqlx::query("INSERT INTO record (id, kind, owner, status, audience, visibility, version, checked, schema, body, created_by, created_at, changed_by, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, 1, $7, 1, $8, $9, $10, $9, $10)")
        .bind(record.id.as_str())
        .bind(record.kind.code())
        .bind(record.owner)
        .bind(record.status.code())
        .bind(record.audience.number())
        .bind(record.visibility.code())
        .bind(record.checked)
        .bind(record.body.to_string())
        .bind(author.as_str())
        .bind(1_790_000_000_000_000 + at)
        .execute(&mut *connection)
        .await
        .unwrap();
    let snapshot =
        json!({ "body": record.body, "visibility": record.visibility, "named": record.named });
    sqlx::query("INSERT INTO record_change (record, seq, version, action, status, author, at, snapshot, comments)
        VALUES ($1, 1, 1, 'create', $2, $3, $4, $5, '[]')")
        .bind(record.id.as_str())
        .bind(record.status.code())
        .bind(author.as_str())
        .bind(1_790_000_000_000_000 + at)
        .bind(snapshot.to_string())
        .execute(&mut *connection)
        .await
        .unwrap();
    for party in &record.named {
        sqlx::query("INSERT INTO named (record, party) VALUES ($1, $2)")
            .bind(record.id.as_str())
            .bind(*party)
            .execute(&mut *connection)
            .await
            .unwrap();
    }
}

async fn world(database: &TestDatabase, records: &[(i64, Written)]) -> Server {
    let server = Server::over(database.store().await).await;
    let mut connection = database.connection().await;
    for (at, record) in records {
        write(&mut connection, *at, record).await;
    }
    server
}

/// Every address that a reader could learn something from.
fn addresses(pool: &[Written]) -> Vec<String> {
    let lists = ["needs", "offers", "exclusions", "interests", "coalitions"];
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
        ["market", "rates", "cases", "runs", "parties"].map(|path| format!("/{path}")).into();
    let files = ["needs", "offers", "interests", "coalitions", "market"];
    all.extend(files.map(|list| format!("/exports/{list}?format=csv")));
    for list in lists {
        all.extend(queries.iter().map(|query| format!("/{list}{query}")));
    }
    for record in pool {
        let list = match record.kind {
            Kind::Need => "needs",
            Kind::Offer => "offers",
            _ => "exclusions",
        };
        let id = &record.id;
        all.extend([
            format!("/{list}/{id}"),
            format!("/{list}/{id}/history"),
            format!("/{list}/{id}?as=visitor"),
            format!("/{list}/{id}?as=CHE:donor_desk"),
            format!("/{list}?after={id}"),
            format!("/needs/{id}"),
        ]);
    }
    all
}

async fn compare(one: &Desk, other: &Desk, pool: &[Written]) -> usize {
    let mut found = 0;
    for address in addresses(pool) {
        let (left, right) = (one.get(&address).await, other.get(&address).await);
        assert_eq!(left.status, right.status, "{address}");
        assert_eq!(left.text, right.text, "{address}");
        assert_eq!(left.headers.get("etag"), right.headers.get("etag"), "{address}");
        found += usize::from(left.status.is_success());
    }
    // What cannot be seen cannot be done either, and the refusal is the same.
    for record in pool {
        for path in ["submit", "publish", "withdraw"] {
            let path = format!("/needs/{}/{path}", record.id);
            let tags = [("if-match", "\"77\"")];
            let left = one.send(Method::POST, &path, &tags, Some(&json!({}))).await;
            let right = other.send(Method::POST, &path, &tags, Some(&json!({}))).await;
            assert_eq!((left.status, left.text), (right.status, right.text), "{path}");
        }
    }
    found
}

async fn worlds_of(reader: &Reader, databases: [TestDatabase; 2], runner: &mut TestRunner) {
    let pool: Vec<Written> = (0..RECORDS).map(|at| random(runner, at)).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut hidden = 0;
    for (at, record) in (0_i64..).zip(&pool) {
        if record.is_seen(reader) {
            let other = record.otherwise(reader);
            assert!(other.is_seen(reader));
            ours.push((at, record.clone()));
            theirs.push((at, other));
        } else if draw(runner, &any::<bool>()) {
            hidden += 1;
            ours.push((at, record.clone()));
        } else {
            hidden += 1;
            theirs.push((at, record.clone()));
        }
    }
    let [one, other] = &databases;
    let (one, other) = (world(one, &ours).await, world(other, &theirs).await);
    let desks = match reader {
        Reader::Visitor => (one.visitor(), other.visitor()),
        Reader::Seated(seat) => {
            (one.seated(&seat.party, seat.role).await, other.seated(&seat.party, seat.role).await)
        }
    };
    let found = compare(&desks.0, &desks.1, &pool).await;
    assert!(hidden > 0 && found > 20, "{reader:?}: {hidden} hidden, {found} found");
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
