//! The database and the policy agree: for random records and readers, on both databases, what a
//! list, its total, a single read, the events, a file and `access::sees` say is one and the same.
//! (That a file has the rows and sums of the list is in `exports.rs`.)

use std::collections::BTreeSet;

use api::store::{
    Answered, Claim, NewRecord, Page, RecordError, RecordQuery, RecordRow, Store, StoreError,
    Writer,
};
use contract::Code as _;
use contract::access::{self, Audience, Facts, Reader, Role, Seat, Visibility};
use contract::life::Standing;
use contract::record::{Kind, Status};
use proptest::prelude::any;
use proptest::strategy::Strategy;
use proptest::test_runner::TestRunner;
use sqlx::Executor as _;

use super::desk::{Desk, Server, key};
use super::drawn::{self, FIRST_EVENT};
use crate::database::{TestDatabase, databases};

const PARTIES: [&str; 4] = ["LAO", "DEU", "CHE", "BANK"];
const RECORDS: usize = 60;

/// A record as the rules see it.
#[derive(Clone, Debug)]
struct Spec {
    id: String,
    kind: Kind,
    status: Status,
    owner: &'static str,
    audience: Audience,
    named: Vec<&'static str>,
    own_word: bool,
}

fn specs() -> impl Strategy<Value = (usize, usize, usize, i64, [bool; 5])> {
    (0..Kind::ALL.len(), 0..Status::ALL.len(), 0..PARTIES.len(), 0_i64..=5, any::<[bool; 5]>())
}

async fn make(store: &Store, spec: &Spec) -> String {
    let isu = Reader::Seated(Seat { party: "ISU".to_owned(), role: Role::Isu, state_party: false });
    let new = NewRecord {
        kind: spec.kind,
        owner: spec.owner.to_owned(),
        standing: Standing { status: spec.status, audience: spec.audience },
        visibility: Visibility::Isu,
        named: spec.named.iter().map(|party| (*party).to_owned()).collect(),
        body: "{}".to_owned(),
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

/// Random records, and one coalition of the first two parties, for the second of which the unit answered.
async fn fill(database: &TestDatabase, store: &Store, runner: &mut TestRunner) -> Vec<Spec> {
    let mut all = Vec::new();
    let mut connection = database.connection().await;
    for _ in 0..RECORDS {
        let (kind, status, owner, audience, [own_word, named @ ..]) = drawn::draw(runner, &specs());
        let named = PARTIES.iter().zip(named).filter(|(_, is_named)| *is_named);
        let spec = Spec {
            id: String::new(),
            kind: Kind::ALL[kind],
            status: Status::ALL[status],
            owner: PARTIES[owner],
            audience: Audience::from_number(audience * 10),
            named: named.map(|(party, _)| *party).collect(),
            own_word,
        };
        let id = make(store, &spec).await;
        let statement = sqlx::query("UPDATE record SET own_word = $2 WHERE id = $1");
        let statement = statement.bind(id.as_str()).bind(i64::from(own_word));
        connection.execute(statement).await.unwrap();
        all.push(Spec { id, ..spec });
    }
    let coalition = all.iter().find(|spec| spec.kind == Kind::Coalition).unwrap();
    for (party, by_unit) in PARTIES[..2].iter().zip([0_i64, 1]) {
        let statement = sqlx::query(
            "INSERT INTO coalition_member (coalition, party, by_unit) VALUES ($1, $2, $3)",
        );
        let statement = statement.bind(coalition.id.as_str()).bind(*party).bind(by_unit);
        connection.execute(statement).await.unwrap();
    }
    all
}

fn readers() -> Vec<Reader> {
    let seat = |party: &str, role, state_party| {
        Reader::Seated(Seat { party: party.to_owned(), role, state_party })
    };
    let of_party = |party: &'static str| {
        Role::ALL.iter().flat_map(move |role| [true, false].map(|of| seat(party, *role, of)))
    };
    let isu = seat("ISU", Role::Isu, false);
    PARTIES.into_iter().flat_map(of_party).chain([Reader::Visitor, isu]).collect()
}

fn sees(reader: &Reader, spec: &Spec) -> bool {
    let in_coalition = |party: &str| PARTIES[..2].contains(&party);
    let facts = Facts {
        kind: spec.kind,
        status: spec.status,
        owner: spec.owner,
        audience: spec.audience,
        names_reader: spec.named.contains(&reader.party()),
        shares_coalition: in_coalition(spec.owner)
            && in_coalition(reader.party())
            && !(spec.owner == PARTIES[1] && spec.own_word),
        own_word: false,
        put_down: false,
        is_undoable: false,
    };
    access::sees(reader, &facts)
}

/// The ids of all pages, and the total that each of them states.
async fn listed(store: &Store, reader: &Reader, query: &RecordQuery) -> (Vec<String>, i64) {
    let mut page = Page { after: None, limit: 7 };
    let mut ids = Vec::new();
    loop {
        let found = store.records(reader, query, &page, None).await.unwrap();
        let with_filter = store.records(reader, query, &page, Some(&|_| true)).await.unwrap();
        assert_eq!(found, with_filter, "a filter that lets all pass changes nothing");
        ids.extend(found.page.items.into_iter().map(|row| row.id));
        match found.page.next {
            Some(next) => page.after = Some(next),
            None => return (ids, found.total),
        }
    }
}

/// The records of `all` that the reader hears of, who follows from the beginning.
async fn heard(store: &Store, reader: &Reader, all: &[Spec]) -> Vec<String> {
    let (mut seq, mut ids) = (0, BTreeSet::new());
    loop {
        let followed = store.follow(reader, seq).await.unwrap();
        ids.extend(followed.told.into_iter().map(|told| told.event.id));
        seq = followed.seq;
        if !followed.has_more {
            break;
        }
    }
    ids.into_iter().filter(|id| all.iter().any(|spec| spec.id == *id)).collect()
}

#[tokio::test]
async fn the_database_and_the_policy_agree_on_who_sees_what() {
    for database in databases() {
        let store = Server::over(database.store().await).await.store;
        let mut runner = TestRunner::deterministic();
        let all = fill(&database, &store, &mut runner).await;
        let (mut seen, mut hidden) = (0, 0);
        for reader in readers() {
            let visible = all.iter().filter(|spec| sees(&reader, spec)).map(|spec| spec.id.clone());
            let visible: BTreeSet<String> = visible.collect();
            let heard = heard(&store, &reader, &all).await;
            assert_eq!(heard, visible.into_iter().collect::<Vec<_>>(), "{reader:?}");
            for kind in Kind::ALL {
                let query = RecordQuery {
                    kind: *kind,
                    owner: None,
                    status: None,
                    at_least: Audience::OWNER,
                };
                let expected: Vec<&str> = all
                    .iter()
                    .filter(|spec| spec.kind == *kind && sees(&reader, spec))
                    .map(|spec| spec.id.as_str())
                    .collect();
                let (mut ids, total) = listed(&store, &reader, &query).await;
                assert_eq!(usize::try_from(total).unwrap(), expected.len(), "{reader:?} {kind:?}");
                ids.sort();
                let mut sorted = expected.clone();
                sorted.sort_unstable();
                assert_eq!(ids, sorted, "{reader:?} {kind:?}");
                seen += expected.len();
            }
            for spec in &all {
                let single = store.record(&reader, spec.kind, &spec.id).await;
                let page = Page { after: Some(spec.id.clone()), limit: 1 };
                let query = RecordQuery {
                    kind: spec.kind,
                    owner: None,
                    status: None,
                    at_least: Audience::OWNER,
                };
                let from = store.records(&reader, &query, &page, None).await;
                if sees(&reader, spec) {
                    let row = single.unwrap();
                    assert!(access::sees(&reader, &row.facts(&reader)), "read as it was judged");
                    from.unwrap();
                } else {
                    hidden += 1;
                    assert!(matches!(single, Err(RecordError::NoSuch)));
                    let unknown = RecordError::Store(StoreError::UnknownCursor(spec.id.clone()));
                    assert_eq!(from.unwrap_err().to_string(), unknown.to_string());
                }
            }
        }
        // Neither side of the question is rare.
        assert!(seen > 500 && hidden > 500, "{seen} seen, {hidden} hidden");
    }
}

#[tokio::test]
async fn filters_take_away_and_never_add() {
    for database in databases() {
        let store = Server::over(database.store().await).await.store;
        let mut runner = TestRunner::deterministic();
        let all = fill(&database, &store, &mut runner).await;
        for reader in readers() {
            for status in Status::ALL {
                let query = RecordQuery {
                    kind: Kind::Need,
                    owner: Some("LAO".to_owned()),
                    status: Some(*status),
                    at_least: Audience::ISU,
                };
                let expected = all.iter().filter(|spec| {
                    spec.kind == Kind::Need
                        && spec.owner == "LAO"
                        && spec.status == *status
                        && spec.audience >= Audience::ISU
                        && sees(&reader, spec)
                });
                let (ids, total) = listed(&store, &reader, &query).await;
                assert_eq!(ids.len(), expected.count());
                assert_eq!(usize::try_from(total).unwrap(), ids.len());
            }
        }
    }
}

/// The lists that can be had as files, beside the exclusions, which cannot.
const LISTS: [&str; 6] = ["needs", "offers", "interests", "coalitions", "rounds", "exclusions"];

/// The ids in all pages of a list over HTTP; each page states the same total.
async fn paged(desk: &Desk, list: &str) -> BTreeSet<String> {
    let (mut ids, mut after) = (BTreeSet::new(), String::new());
    loop {
        let page = desk.get(&format!("/{list}?limit=7{after}")).await.ok();
        let items = page["items"].as_array().unwrap();
        ids.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => {
                assert_eq!(page["total"].as_u64(), u64::try_from(ids.len()).ok(), "{list}");
                return ids;
            }
        }
    }
}

#[tokio::test]
async fn lists_totals_files_events_and_single_reads_are_the_policy_s() {
    let seat = |party: &str, role| {
        let is_state = party != "BANK";
        Reader::Seated(Seat { party: party.to_owned(), role, state_party: is_state })
    };
    let readers = [
        Reader::Visitor,
        seat("LAO", Role::FocalPoint),
        seat("DEU", Role::DonorDesk),
        seat("CHE", Role::DonorDesk),
        seat("CHE", Role::Observer),
        seat("BANK", Role::Partner),
        seat("ISU", Role::Isu),
    ];
    for database in databases() {
        let mut runner = TestRunner::deterministic();
        let server = Server::over(database.store().await).await;
        let pool = drawn::pool(&mut runner, 80);
        let mut connection = database.connection().await;
        for (at, record) in (0_i64..).zip(&pool) {
            record.write(&mut connection, at).await;
        }
        for reader in &readers {
            let desk = match reader {
                Reader::Visitor => server.visitor(),
                Reader::Seated(seat) => server.seated(&seat.party, seat.role).await,
            };
            let told = server.store.follow(reader, FIRST_EVENT - 1).await.unwrap().told;
            let heard: BTreeSet<String> = told.into_iter().map(|of| of.event.id).collect();
            for list in LISTS {
                let of_list = || pool.iter().filter(|record| record.list() == list);
                let seen: BTreeSet<String> = of_list()
                    .filter(|record| record.is_seen(reader, &pool))
                    .map(|record| record.id.clone())
                    .collect();
                assert_eq!(paged(&desk, list).await, seen, "{reader:?}: {list}");
                let file = match list {
                    "exclusions" => None,
                    _ => Some(desk.get(&format!("/exports/{list}?format=csv")).await.text),
                };
                for record in of_list() {
                    let (id, is_seen) = (&record.id, seen.contains(&record.id));
                    let single = desk.get(&format!("/{list}/{id}")).await.status.as_u16();
                    assert_eq!(single, if is_seen { 200 } else { 404 }, "{reader:?}: {id}");
                    assert_eq!(heard.contains(id), is_seen, "{reader:?}: event of {id}");
                    let in_file = file.as_ref().map(|text| text.contains(id.as_str()));
                    assert!(in_file.is_none_or(|is| is == is_seen), "{reader:?}: {id} in the file");
                }
            }
        }
    }
}
