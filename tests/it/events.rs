//! Following along: whoever may see a change hears of it, from any instance, and nobody else.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use api::router::{App, router};
use api::serve::{Options, ServeError, serve};
use api::store::{CaseRecord, Store, Writer};
use axum::Router;
use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode, header};
use contract::access::Audience;
use engine::Market;
use futures_util::StreamExt as _;
use sqlx::AnyConnection;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower::ServiceExt as _;

use crate::audit::{demo_server, sign_in};
use crate::database::{TestDatabase, databases, sqlite};
use crate::fixture::{illustrative, with_donor};

/// A change of a record as another instance would commit it.
struct Change {
    subject: &'static str,
    owner: &'static str,
    audience: i64,
    /// Whether the record names the donor of these tests since.
    names_donor: bool,
}

const RECORD: &str = "INSERT INTO record (id, kind, owner, status, audience, visibility, version, schema, body, created_by,
    created_at, changed_by, changed_at) VALUES ($1, 'need', $2, 'published', 0, 'isu', 1, 1, '{}', '{}', 0, '{}', 0)
    ON CONFLICT (id) DO NOTHING";
const AUDIT: &str = "INSERT INTO audit (seq, at, actor, party, action, kind, subject, version, audience, owner, digest, prev, hash)
    SELECT seq + 1, $5, 'other', '', 'edit', 'need', $1, 7, $2, $3, '', hash, $4 FROM audit_head RETURNING seq";
const HEAD: &str = "UPDATE audit_head SET seq = $1, hash = $2";
const CHANGED: &str = "INSERT INTO record_change (record, seq, version, action, status, author, at, snapshot, comments)
    VALUES ($1, $2, 7, 'edit', 'published', '{}', 0, $3, '[]')";

/// The first donor of the demonstration, who has a desk there.
fn donor() -> String {
    illustrative().donors[0].id.clone()
}

async fn happen(connection: &mut AnyConnection, change: &Change) {
    happen_as(connection, change, "").await;
}

/// As [`happen`], with a statement of the test's own before it is committed.
async fn happen_as(connection: &mut AnyConnection, change: &Change, also: &'static str) {
    use sqlx::Connection as _;
    let mut write = connection.begin().await.unwrap();
    let query = sqlx::query(RECORD).bind(change.subject).bind(change.owner);
    query.execute(&mut *write).await.unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now_us = i64::try_from(now.as_micros()).unwrap();
    let hash = format!("{}-{now_us}", change.subject);
    let seq: i64 = sqlx::query_scalar(AUDIT)
        .bind(change.subject)
        .bind(change.audience)
        .bind(change.owner)
        .bind(hash.as_str())
        .bind(now_us)
        .fetch_one(&mut *write)
        .await
        .unwrap();
    sqlx::query(HEAD).bind(seq).bind(hash.as_str()).execute(&mut *write).await.unwrap();
    let named = if change.names_donor { vec![donor()] } else { Vec::new() };
    let snapshot = serde_json::json!({ "body": {}, "visibility": "isu", "named": named });
    let query = sqlx::query(CHANGED).bind(change.subject).bind(seq).bind(snapshot.to_string());
    query.execute(&mut *write).await.unwrap();
    if !also.is_empty() {
        sqlx::query(also).execute(&mut *write).await.unwrap();
    }
    write.commit().await.unwrap();
}

/// An open stream, read message by message.
struct Stream {
    body: BodyDataStream,
    text: String,
}

impl Stream {
    async fn open(app: &Router, cookie: &str, last: Option<&str>) -> Self {
        Self::open_at(app, "/api/v1/events", cookie, last).await
    }

    async fn open_at(app: &Router, address: &str, cookie: &str, last: Option<&str>) -> Self {
        let mut request = Request::get(address)
            .header(header::COOKIE, cookie)
            .header(header::ACCEPT_ENCODING, "gzip, br");
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let response = app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
        assert!(!response.headers().contains_key(header::CONTENT_ENCODING), "nothing gathers it");
        Self { body: response.into_body().into_data_stream(), text: String::new() }
    }

    /// The next message but comments, or `None` if none comes within a time.
    async fn next(&mut self, within: Duration) -> Option<Message> {
        let end = tokio::time::Instant::now() + within;
        loop {
            if let Some((message, rest)) = self.text.split_once("\n\n") {
                let message = Message::from(message);
                self.text = rest.to_owned();
                if message.is_something() {
                    return Some(message);
                }
                continue;
            }
            let part = tokio::time::timeout_at(end, self.body.next()).await.ok()??;
            self.text.push_str(std::str::from_utf8(&part.unwrap()).unwrap());
        }
    }

    async fn must(&mut self) -> Message {
        self.next(Duration::from_secs(10)).await.unwrap()
    }
}

#[derive(Debug, Default)]
struct Message {
    event: String,
    id: String,
    data: String,
}

impl Message {
    fn from(text: &str) -> Self {
        let field = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|line| line.strip_prefix(':')).unwrap_or_default().trim().to_owned()
        };
        Self { event: field("event"), id: field("id"), data: field("data") }
    }

    fn is_something(&self) -> bool {
        !self.data.is_empty()
    }

    fn subject(&self) -> String {
        let data: serde_json::Value = serde_json::from_str(&self.data).unwrap();
        assert_eq!((&data["kind"], &data["version"]), (&"need".into(), &7.into()));
        data["id"].as_str().unwrap().to_owned()
    }
}

const CHANGES: [Change; 6] = [
    Change { subject: "N-DRAFT", owner: "LAO", audience: 0, names_donor: false },
    Change { subject: "N-UNIT", owner: "LBN", audience: 10, names_donor: false },
    Change { subject: "N-NAMED", owner: "LBN", audience: 20, names_donor: true },
    // The record does not name it any more: it hears that, and nothing after.
    Change { subject: "N-NAMED", owner: "LBN", audience: 20, names_donor: false },
    Change { subject: "N-NAMED", owner: "LBN", audience: 20, names_donor: false },
    Change { subject: "N-PUBLIC", owner: "LBN", audience: 50, names_donor: false },
];

/// A page of nobody in particular, so that any write of this instance wakes its followers.
async fn write_locally(store: &Store, id: &str) {
    let case = with_donor(illustrative(), id);
    let record = CaseRecord::new(&Market::try_from(case).unwrap());
    store.put_case(&record, Audience::PUBLIC, &Writer::system()).await.unwrap();
}

async fn prepared(database: &TestDatabase) -> (Store, Router, AnyConnection) {
    let store = database.store().await;
    let app = demo_server(store.clone()).await;
    (store, app, database.connection().await)
}

#[tokio::test]
async fn each_reader_hears_what_it_may_see_at_once_and_nothing_else() {
    for database in databases() {
        let (store, app, mut other) = prepared(&database).await;
        let readers = [
            (
                "isu@demo.example".to_owned(),
                vec!["N-UNIT", "N-NAMED", "N-NAMED", "N-NAMED", "N-PUBLIC"],
            ),
            (
                format!("{}@demo.example", donor().to_lowercase()),
                vec!["N-NAMED", "N-NAMED", "N-PUBLIC"],
            ),
            ("observer@demo.example".to_owned(), vec!["N-PUBLIC"]),
            (String::new(), vec!["N-PUBLIC"]),
        ];
        let mut streams = Vec::new();
        for (email, _) in &readers {
            let cookie = if email.is_empty() { String::new() } else { sign_in(&app, email).await };
            let mut stream = Stream::open(&app, &cookie, None).await;
            assert_eq!(stream.must().await.event, "ready");
            streams.push((stream, cookie));
        }
        for change in &CHANGES {
            happen(&mut other, change).await;
        }
        // Nobody looks out for other instances in this test: only the wake of a local write
        // tells the streams.
        let begun = Instant::now();
        write_locally(&store, "Z-1").await;
        for ((stream, cookie), (email, expected)) in streams.iter_mut().zip(&readers) {
            let mut ids = Vec::new();
            for subject in expected {
                let message = stream.must().await;
                assert_eq!(message.subject(), *subject, "{email}");
                assert!(
                    message.id.parse::<i64>().is_err(),
                    "a number would tell how much is hidden"
                );
                ids.push(message.id);
            }
            assert!(
                stream.next(Duration::from_millis(50)).await.is_none(),
                "{email}: nothing else"
            );
            // Whoever comes back with the id of the first hears the rest.
            let mut again = Stream::open(&app, cookie, Some(&ids[0])).await;
            assert_eq!(again.must().await.event, "ready");
            for subject in &expected[1..] {
                assert_eq!(again.must().await.subject(), *subject, "{email}");
            }
            // So does whoever opens a new stream, which cannot send the header.
            let after = format!("/api/v1/events?after={}", ids[0]);
            let mut anew = Stream::open_at(&app, &after, cookie, None).await;
            assert_eq!(anew.must().await.event, "ready");
            for subject in &expected[1..] {
                assert_eq!(anew.must().await.subject(), *subject, "{email}");
            }
        }
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
}

#[tokio::test]
async fn two_instances_on_one_database_stay_in_step() {
    for database in databases() {
        let (store, app, mut other) = prepared(&database).await;
        let watching = tokio::spawn(store.clone().look_out());
        let mut stream = Stream::open(&app, "", None).await;
        let ready = stream.must().await;
        for round in 0..3 {
            happen(&mut other, &CHANGES[5]).await;
            assert_eq!(stream.must().await.subject(), "N-PUBLIC", "round {round}");
        }
        // A stream that was told nothing yet has an id to go on from as well.
        let mut again = Stream::open(&app, "", Some(&ready.id)).await;
        assert_eq!(again.must().await.event, "ready");
        for _ in 0..3 {
            again.must().await;
        }
        let mut lost = Stream::open(&app, "", Some("of an older backup")).await;
        assert_eq!(lost.must().await.event, "reset");
        // In an older copy of the trail something else happened last before that moment.
        let (moment, mark) = ready.id.rsplit_once('-').unwrap();
        let other = mark.chars().rev().collect::<String>();
        let mut lost = Stream::open(&app, "", Some(&format!("{moment}-{other}"))).await;
        assert_eq!(lost.must().await.event, "reset");
        watching.abort();
    }
}

#[tokio::test]
async fn a_draft_is_heard_of_by_its_owner_alone() {
    for database in databases() {
        let (_store, app, _other) = prepared(&database).await;
        let focal_point = "lao@demo.example".to_owned();
        let owner = sign_in(&app, &focal_point).await;
        let donor = sign_in(&app, &format!("{}@demo.example", donor().to_lowercase())).await;
        let mut streams =
            [Stream::open(&app, &owner, None).await, Stream::open(&app, &donor, None).await];
        for stream in &mut streams {
            assert_eq!(stream.must().await.event, "ready");
        }
        let request = Request::post("/api/v1/needs")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::COOKIE, &owner)
            .header("idempotency-key", "once");
        let body = Body::from(r#"{"body":{"title":"Clearance"}}"#);
        let made = app.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        assert_eq!(made.status(), StatusCode::CREATED);
        let place = made.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let heard: serde_json::Value = serde_json::from_str(&streams[0].must().await.data).unwrap();
        let id = place.rsplit('/').next().unwrap();
        let body = axum::body::to_bytes(made.into_body(), usize::MAX).await.unwrap();
        let record: serde_json::Value = serde_json::from_slice(&body).unwrap();
        let by = &record["changed_by"]["name"];
        assert!(by.as_str().is_some_and(|name| !name.is_empty()));
        let expected = serde_json::json!({ "kind": "need", "id": id, "version": 1, "action": "create", "by": by });
        assert_eq!(heard, expected);
        assert!(streams[1].next(Duration::from_millis(300)).await.is_none());
    }
}

#[tokio::test]
async fn a_person_holds_a_bounded_number_of_streams() {
    let database = sqlite();
    let (_store, app, _other) = prepared(&database).await;
    let cookie = sign_in(&app, "observer@demo.example").await;
    let mut open = Vec::new();
    for _ in 0..api::streams::MOST_OF_A_PERSON {
        open.push(Stream::open(&app, &cookie, None).await);
    }
    let get = || Request::get("/api/v1/events").header(header::COOKIE, &cookie).body(Body::empty());
    let refused = app.clone().oneshot(get().unwrap()).await.unwrap();
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    open.pop();
    assert_eq!(app.clone().oneshot(get().unwrap()).await.unwrap().status(), StatusCode::OK);
}

/// A whole server over a database: its address, what stops it, and its end.
async fn started(
    database: &TestDatabase,
) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<Result<(), ServeError>>) {
    let options =
        Options { worker: crate::child::worker(), ..Options::on_loopback(&database.place) };
    let (ready, heard) = oneshot::channel();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving =
        tokio::spawn(serve(options, |started| ready.send(started.address).unwrap(), async {
            stopped.await.unwrap();
        }));
    (heard.await.unwrap(), stop, serving)
}

#[tokio::test]
async fn the_server_stops_at_once_with_streams_open() {
    let database = sqlite();
    let (address, stop, serving) = started(&database).await;
    let mut connections = Vec::new();
    for _ in 0..4 {
        let mut connection = tokio::net::TcpStream::connect(address).await.unwrap();
        let request = format!("GET /api/v1/events HTTP/1.1\r\nHost: {address}\r\n\r\n");
        connection.write_all(request.as_bytes()).await.unwrap();
        let mut text = Vec::new();
        while !String::from_utf8_lossy(&text).contains("event: ready") {
            assert_ne!(connection.read_buf(&mut text).await.unwrap(), 0);
        }
        connections.push(connection);
    }
    let begun = Instant::now();
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    for mut connection in connections {
        let mut rest = Vec::new();
        connection.read_to_end(&mut rest).await.unwrap();
        assert!(rest.ends_with(b"0\r\n\r\n"), "the stream ends in order");
    }
}

#[tokio::test]
async fn a_request_that_is_half_sent_does_not_hold_the_stop() {
    let database = sqlite();
    let (address, stop, serving) = started(&database).await;
    let mut connection = tokio::net::TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /api/v1/cases HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"
    );
    connection.write_all(head.as_bytes()).await.unwrap();
    // It has to be under way before the stop.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let begun = Instant::now();
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn an_instance_over_a_closed_store_stops_looking_out() {
    let database = sqlite();
    let store = database.store().await;
    let looking = tokio::spawn(store.clone().look_out());
    let _app = router(App::new(store.clone()), None);
    store.close().await;
    tokio::time::timeout(Duration::from_secs(5), looking).await.unwrap().unwrap();
}

#[tokio::test]
async fn who_has_left_is_told_no_more_though_the_stream_is_open() {
    for database in databases() {
        let (store, app, mut other) = prepared(&database).await;
        let cookie = sign_in(&app, "isu@demo.example").await;
        let mut stream = Stream::open(&app, &cookie, None).await;
        assert_eq!(stream.must().await.event, "ready");
        let request = Request::delete("/api/v1/session")
            .header(header::COOKIE, &cookie)
            .header(header::ORIGIN, "http://127.0.0.1:8080")
            .header(header::HOST, "127.0.0.1:8080");
        let left = app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(left.status(), StatusCode::NO_CONTENT);
        happen(&mut other, &CHANGES[1]).await;
        write_locally(&store, "Z-1").await;
        assert_eq!(stream.must().await.event, "ended", "it says why nothing follows");
        let told = stream.next(Duration::from_secs(5)).await;
        assert!(told.is_none(), "{told:?}");
    }
}

#[tokio::test]
async fn an_open_stream_keeps_nobody_signed_in_and_names_nobody_to_others() {
    for database in databases() {
        let (store, app, mut other) = prepared(&database).await;
        let unit = sign_in(&app, "isu@demo.example").await;
        let hour_ago = "UPDATE session SET seen_at = seen_at - 3600000000";
        sqlx::query(hour_ago).execute(&mut other).await.unwrap();
        let seen = "SELECT max(seen_at) FROM session";
        let before: i64 = sqlx::query_scalar(seen).fetch_one(&mut other).await.unwrap();
        let mut stream = Stream::open(&app, &unit, None).await;
        assert_eq!(stream.must().await.event, "ready");
        let since: i64 = sqlx::query_scalar(seen).fetch_one(&mut other).await.unwrap();
        assert_eq!(since, before, "following is no use of a session");
        // Whoever is not told all of a record is not told who changed it.
        let mut visitor = Stream::open(&app, "", None).await;
        assert_eq!(visitor.must().await.event, "ready");
        let named =
            "UPDATE record_change SET author = '{\"name\":\"Somebody\"}' WHERE record = 'N-PUBLIC'";
        happen_as(&mut other, &CHANGES[5], named).await;
        let look = Request::get("/api/v1/session").header(header::COOKIE, &unit);
        app.clone().oneshot(look.body(Body::empty()).unwrap()).await.unwrap();
        write_locally(&store, "Z-2").await;
        let told = |message: Message| -> serde_json::Value {
            serde_json::from_str(&message.data).unwrap()
        };
        assert_eq!(told(stream.must().await)["by"], "Somebody");
        assert_eq!(told(visitor.must().await).get("by"), None);
        let used: i64 = sqlx::query_scalar(seen).fetch_one(&mut other).await.unwrap();
        assert!(used > before, "reading who is asking is one");
    }
}

#[tokio::test]
async fn a_stream_has_no_other_parameter() {
    let database = sqlite();
    let (_store, app, _other) = prepared(&database).await;
    let request = Request::get("/api/v1/events?kinds=need").body(Body::empty()).unwrap();
    let refused = app.clone().oneshot(request).await.unwrap();
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
}
