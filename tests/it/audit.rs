//! The audit trail: whatever is changed in it is found, and what may be erased can be.

use api::audit::{self, Anchor, Broken, Head};
use api::router::{App, router};
use api::seal::Key;
use api::site::Site;
use api::store::{AuditError, Store, Writer};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use contract::access::Role;
use serde_json::{Value, json};
use sqlx::{AnyConnection, Executor as _, Row as _};
use tower::ServiceExt as _;

use crate::database::{TestDatabase, databases, sqlite};
use crate::fixture::{coalition, illustrative};
use crate::records::desk::{Server, need};

/// A trail of five events of different kinds.
async fn trail(database: &TestDatabase) -> Store {
    let store = database.store().await;
    let parties = api::parties::from_data().unwrap();
    for party in &parties[..4] {
        store.load_parties(std::slice::from_ref(party)).await.unwrap();
    }
    for _ in 0..5 {
        store.backed_up(&Writer::system()).await.unwrap();
    }
    assert!(5 <= store.verify_audit(None).await.unwrap().head.seq);
    store
}

/// Takes away what keeps an honest hand from slipping, as whoever owns the database can.
async fn unguarded(database: &TestDatabase) -> AnyConnection {
    let mut connection = database.connection().await;
    let triggers = if database.is_sqlite() {
        ["DROP TRIGGER audit_is_only_appended_to", "DROP TRIGGER audit_never_changes"]
    } else {
        [
            "DROP TRIGGER audit_is_only_appended_to ON audit",
            "DROP TRIGGER audit_never_changes ON audit",
        ]
    };
    for trigger in triggers {
        connection.execute(trigger).await.unwrap();
    }
    connection
}

fn broken(found: Result<audit::Verified, AuditError>) -> Broken {
    match found {
        Err(AuditError::Broken(broken)) => broken,
        other => panic!("the tampering was not found: {other:?}"),
    }
}

#[tokio::test]
async fn every_change_is_found() {
    let changes = [
        "UPDATE audit SET at = at + 1 WHERE seq = 3",
        "UPDATE audit SET actor = 'other' WHERE seq = 3",
        "UPDATE audit SET party = 'ALB' WHERE seq = 3",
        "UPDATE audit SET on_behalf = '' WHERE seq = 3",
        "UPDATE audit SET action = 'other' WHERE seq = 3",
        "UPDATE audit SET kind = 'other' WHERE seq = 3",
        "UPDATE audit SET subject = 'other' WHERE seq = 3",
        "UPDATE audit SET version = version + 1 WHERE seq = 3",
        "UPDATE audit SET audience = 50 - audience WHERE seq = 3",
        "UPDATE audit SET owner = 'ALB' WHERE seq = 3",
        // A boundary between fields moved: the same bytes in a row, another meaning.
        "UPDATE audit SET actor = 'syste', party = 'm' WHERE seq = 3",
        "UPDATE audit SET digest = prev WHERE seq = 3",
        "UPDATE audit SET hash = 'other' WHERE seq = 3",
    ];
    for database in databases() {
        let store = trail(&database).await;
        let mut connection = unguarded(&database).await;
        for change in changes {
            connection.execute(change).await.unwrap();
            let found = broken(store.verify_audit(None).await);
            let expected = [Broken::Changed { seq: 3 }, Broken::Payload { seq: 3 }];
            assert!(expected.contains(&found), "{change}: {found}");
            repair(&mut connection, change).await;
        }
        assert!(store.verify_audit(None).await.is_ok());
        connection
            .execute("UPDATE audit SET payload = '{\"other\":1}' WHERE seq = 3")
            .await
            .unwrap();
        assert_eq!(broken(store.verify_audit(None).await), Broken::Payload { seq: 3 });
        connection.execute("UPDATE audit SET payload = NULL WHERE seq = 3").await.unwrap();
        assert_eq!(broken(store.verify_audit(None).await), Broken::Payload { seq: 3 });
    }
}

/// Puts event 3 back from the copy that is made the first time.
async fn repair(connection: &mut AnyConnection, change: &str) {
    if change.contains("SET at =") {
        // The first change: what was can be worked out.
        let copy = "CREATE TEMPORARY TABLE kept AS SELECT * FROM audit WHERE seq = 3";
        connection.execute(copy).await.unwrap();
        connection.execute("UPDATE kept SET at = at - 1").await.unwrap();
    }
    connection.execute("DELETE FROM audit WHERE seq = 3").await.unwrap();
    connection.execute("INSERT INTO audit SELECT * FROM kept").await.unwrap();
}

#[tokio::test]
async fn events_taken_out_put_in_or_moved_are_found() {
    for database in databases() {
        let store = trail(&database).await;
        let head = store.verify_audit(None).await.unwrap().head;
        let mut connection = unguarded(&database).await;
        connection.execute("CREATE TEMPORARY TABLE kept AS SELECT * FROM audit").await.unwrap();
        let restore = ["DELETE FROM audit", "INSERT INTO audit SELECT * FROM kept"];
        let tampering: [(&[&str], Broken); 5] = [
            (&["DELETE FROM audit WHERE seq = 2"], Broken::Missing { expected: 2, found: 3 }),
            (&["DELETE FROM audit WHERE seq = 1"], Broken::Missing { expected: 1, found: 2 }),
            (
                // The hole closed up: the numbers fit again.
                &["DELETE FROM audit WHERE seq = 2", "UPDATE audit SET seq = 2 WHERE seq = 3"],
                Broken::Previous { seq: 2 },
            ),
            (
                &[
                    "UPDATE audit SET seq = 0 WHERE seq = 2",
                    "UPDATE audit SET seq = 2 WHERE seq = 3",
                    "UPDATE audit SET seq = 3 WHERE seq = 0",
                ],
                Broken::Previous { seq: 2 },
            ),
            (&["DELETE FROM audit WHERE seq > 4"], Broken::End { expected: head.seq, found: 4 }),
        ];
        for (statements, expected) in tampering {
            for statement in statements {
                connection.execute(*statement).await.unwrap();
            }
            assert_eq!(broken(store.verify_audit(None).await), expected, "{statements:?}");
            for statement in restore {
                connection.execute(statement).await.unwrap();
            }
        }
        let stray = "INSERT INTO audit SELECT seq + 1000, at, actor, party, on_behalf, action, kind, subject, version, audience,
            owner, salt, digest, payload, prev, 'stray' FROM kept WHERE seq = 1";
        connection.execute(stray).await.unwrap();
        let found = broken(store.verify_audit(None).await);
        assert!(matches!(found, Broken::Missing { .. }), "{found}");
    }
}

#[tokio::test]
async fn a_cut_that_leaves_a_trail_that_holds_is_found_by_what_was_kept_elsewhere() {
    for database in databases() {
        let store = trail(&database).await;
        let head = store.audit_head().await.unwrap();
        let today = store.audit_head_before(i64::MAX).await.unwrap();
        assert_eq!(today, head);
        let seal =
            Anchor::Seal { day: "9999-12-31".to_owned(), seal: audit::seal("9999-12-31", &head) };
        for anchor in [Anchor::Head(head.clone()), seal.clone()] {
            assert!(store.verify_audit(Some(anchor)).await.is_ok());
        }
        store.backed_up(&Writer::system()).await.unwrap();
        let kept = Some(Anchor::Head(head.clone()));
        assert!(store.verify_audit(kept.clone()).await.is_ok(), "a longer trail holds it still");
        let mut connection = unguarded(&database).await;
        connection.execute("DELETE FROM audit WHERE seq > 4").await.unwrap();
        let cut = "UPDATE audit_head SET seq = 4, hash = (SELECT hash FROM audit WHERE seq = 4)";
        connection.execute(cut).await.unwrap();
        assert!(store.verify_audit(None).await.is_ok(), "the database alone cannot tell");
        assert_eq!(broken(store.verify_audit(kept).await), Broken::Anchor);
        assert_eq!(broken(store.verify_audit(Some(seal)).await), Broken::Anchor);
    }
}

#[tokio::test]
async fn particulars_can_be_erased_and_the_trail_holds() {
    for database in databases() {
        let store = trail(&database).await;
        let mut connection = database.connection().await;
        let erase = "UPDATE audit SET salt = NULL, payload = NULL WHERE seq = 2";
        connection.execute(erase).await.unwrap();
        assert_eq!(store.verify_audit(None).await.unwrap().erased, 1);
        for forbidden in
            ["DELETE FROM audit WHERE seq = 2", "UPDATE audit SET actor = 'x' WHERE seq = 2"]
        {
            assert!(connection.execute(forbidden).await.is_err(), "{forbidden}");
        }
    }
}

#[test]
fn the_terminal_says_the_first_event_that_does_not_hold() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let database = sqlite();
    let head = runtime.block_on(async {
        let store = trail(&database).await;
        store.close().await;
        Store::look(&database.place).await.unwrap().audit_head().await.unwrap()
    });
    let words = ["audit", "verify", "--database", &database.place];
    let verified = coalition(&words);
    assert_eq!(verified.code, 0, "{}", verified.err);
    assert!(verified.out.contains(&format!("Head {}:{}", head.seq, head.hash)), "{}", verified.out);
    let anchored = format!("{}:{}", head.seq, head.hash);
    assert_eq!(coalition(&[&words[..], &["--head", &anchored]].concat()).code, 0);
    let other = format!("{}:{}", head.seq, "0".repeat(64));
    assert_eq!(coalition(&[&words[..], &["--head", &other]].concat()).code, 1);
    assert_eq!(coalition(&[&words[..], &["--head", "nonsense"]].concat()).code, 2);
    runtime.block_on(async {
        let mut connection = unguarded(&database).await;
        connection.execute("UPDATE audit SET actor = 'other' WHERE seq = 3").await.unwrap();
    });
    let refused = coalition(&words);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("event 3 was changed"), "{}", refused.err);
    assert_eq!(coalition(&["audit", "verify", "--database", "none.sqlite"]).code, 6);
}

/// The server with the invented people of the demonstration.
pub(crate) async fn demo_server(store: Store) -> Router {
    store.load_parties(&api::parties::from_data().unwrap()).await.unwrap();
    api::demo::load(&store).await.unwrap();
    let site = Site::local(([127, 0, 0, 1], 8080).into(), Key::random()).with_demo();
    router(App::at(site, store), None)
}

/// Signs an invented person in and gives the cookie.
pub(crate) async fn sign_in(app: &Router, email: &str) -> String {
    let body = json!({ "email": email, "password": api::demo::DEMO_PASSWORD }).to_string();
    let request = Request::post("/api/v1/session").header(header::CONTENT_TYPE, "application/json");
    let response = app.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    assert_eq!(response.status(), StatusCode::CREATED);
    let headers: &HeaderMap = response.headers();
    headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned()
}

async fn get(app: &Router, path: &str, cookie: &str) -> (StatusCode, Value) {
    let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

#[tokio::test]
async fn the_unit_reads_the_trail_page_by_page_and_nobody_else_does() {
    for database in databases() {
        let store = database.store().await;
        let app = demo_server(store.clone()).await;
        let unit = sign_in(&app, "isu@demo.example").await;
        let head = store.audit_head().await.unwrap();
        let mut path = "/api/v1/audit?limit=7".to_owned();
        let mut seen = Vec::new();
        loop {
            let (status, page) = get(&app, &path, &unit).await;
            assert_eq!(status, StatusCode::OK, "{page}");
            assert_eq!(page["head"], format!("{}:{}", head.seq, head.hash));
            seen.extend(
                page["items"].as_array().unwrap().iter().map(|e| e["seq"].as_i64().unwrap()),
            );
            match page["next"].as_i64() {
                Some(next) => path = format!("/api/v1/audit?limit=7&after={next}"),
                None => break,
            }
        }
        assert_eq!(
            seen,
            (1..=head.seq).rev().collect::<Vec<_>>(),
            "all, the last first, none twice"
        );
        let (_, logins) = get(&app, "/api/v1/audit?action=sign_in", &unit).await;
        assert_eq!(logins["items"].as_array().unwrap().len(), 1);
        assert_eq!(get(&app, "/api/v1/audit?limit=0", &unit).await.0, StatusCode::BAD_REQUEST);
        assert_eq!(get(&app, "/api/v1/audit?colour=red", &unit).await.0, StatusCode::BAD_REQUEST);
        let observer = sign_in(&app, "observer@demo.example").await;
        assert_eq!(get(&app, "/api/v1/audit", &observer).await.0, StatusCode::FORBIDDEN);
        assert_eq!(get(&app, "/api/v1/audit", "").await.0, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn the_published_seal_fits_the_day_before_and_tells_nothing_else() {
    let database = sqlite();
    let store = trail(&database).await;
    let app = router(App::new(store.clone()), None);
    let (status, published) = get(&app, "/api/v1/public/audit-head", "").await;
    assert_eq!(status, StatusCode::OK);
    let day = published["day"].as_str().unwrap();
    // Nothing is older than today in a new database.
    assert_eq!(published["seal"], audit::seal(day, &Head::default()));
    assert_eq!(published.as_object().unwrap().len(), 2);
    let mut connection = unguarded(&database).await;
    connection.execute("UPDATE audit SET at = at - 172800000000").await.unwrap();
    let last = sqlx::query("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    let last = last.fetch_one(&mut connection).await.unwrap();
    let head = Head { seq: last.get("seq"), hash: last.get("hash") };
    let (_, published) = get(&app, "/api/v1/public/audit-head", "").await;
    assert_eq!(published["seal"], audit::seal(day, &head));
    assert_ne!(audit::seal("2026-01-01", &head), audit::seal("2026-01-02", &head));
    // The demonstration case is here for its size alone: a hash is no title.
    assert!(!published.to_string().contains(&illustrative().title));
}

#[tokio::test]
async fn the_trail_tells_the_unit_nothing_of_a_draft_before_it_is_sent() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let made = json!({ "visibility": "public", "body": need("A secret", &[true]) });
        let id = state.make("/needs", &made).await.id();
        state.put(&format!("/needs/{id}"), 1, &made).await.ok();
        let seen = async |query: &str| -> Vec<String> {
            let trail = isu.get(&format!("/audit?limit=100&{query}")).await.ok();
            let one = |of: &Value| format!("{} {}", of["action"], of["version"]).replace('"', "");
            trail["items"].as_array().unwrap().iter().map(one).collect()
        };
        let own = format!("subject={id}");
        assert_eq!(seen(&own).await, [""; 0]);
        assert_eq!(seen("party=LAO&kind=need").await, [""; 0]);
        let whole = seen("").await.len();
        state.put(&format!("/needs/{id}"), 2, &made).await.ok();
        assert_eq!(seen("").await.len(), whole, "nor that something happens");
        // From the moment on that it is sent; what it was before stays its State's.
        state.steps(&format!("/needs/{id}"), 3, &["submit"]).await;
        assert_eq!(seen(&own).await, ["submit 4"]);
        // What the unit writes for a State is the unit's to read, and so are downloads.
        let letter = json!({ "owner": "LAO", "body": need("By letter", &[true]) });
        let letter = isu.make("/needs", &letter).await.id();
        assert_eq!(seen(&format!("subject={letter}")).await, ["create 1"]);
        state.get("/exports/needs").await;
        assert_eq!(seen("party=LAO&action=export").await, ["export 0"]);
    }
}
