//! What an operator sets and watches.

use api::demo::DemoError;
use api::router::{App, router};
use api::serve::{Options, ServeError, serve};
use api::store::Writer;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use serde_json::Value;
use tower::ServiceExt as _;

use crate::child::send;
use crate::database::{databases, sqlite};
use crate::fixture::{coalition, folder, text, write};
use crate::records::desk::Server;

#[test]
fn settings_are_checked_before_they_count() {
    let folder = folder();
    let file = write(
        folder.path(),
        "coalition.toml",
        "database = \"/srv/a.sqlite\"\nbase_url = \"https://a.example\"\nlisten = \"0.0.0.0:80\"\n",
    );
    let check =
        |more: &[&str]| coalition(&[&["config", "check", "--config", text(&file)], more].concat());
    let good = check(&["--listen", "127.0.0.1:81"]);
    assert_eq!(good.code, 0, "{}", good.err);
    assert!(good.out.contains("127.0.0.1:81"), "a flag counts more: {}", good.out);
    assert!(good.out.contains("/srv/a.sqlite"), "{}", good.out);
    for (words, says) in [
        (["--metrics-listen", "0.0.0.0:1"], "loopback"),
        (["--database", "postgres://u:secret@h/d"], "PGPASSFILE"),
        (["--base-url", "http://a.example"], "in clear"),
        (["--pages", "nowhere"], "cannot be read"),
    ] {
        let refused = check(&words);
        assert_ne!(refused.code, 0, "{words:?}");
        assert!(refused.err.contains(says), "{words:?}: {}", refused.err);
        assert!(!refused.err.contains("secret@"), "{}", refused.err);
    }
    write(folder.path(), "coalition.toml", "databse = \"a\"");
    assert!(check(&[]).err.contains("databse"), "a name that is not known is an error");
    let key = write(folder.path(), "key", &"0".repeat(64));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
        write(folder.path(), "coalition.toml", "database = \"a\"");
        let exposed = check(&["--secret-key-file", text(&key)]);
        assert!(exposed.err.contains("chmod 600"), "{}", exposed.err);
    }
}

#[tokio::test]
async fn readiness_tells_level_and_backup_and_nothing_more() {
    for database in databases() {
        let store = database.store().await;
        let app = router(App::new(store.clone()), None);
        let ready = async || {
            let request = Request::get("/readyz").body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            assert!(response.headers()["x-request-id"].to_str().unwrap().starts_with("R-"));
            let status = response.status();
            let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            (status, serde_json::from_slice::<Value>(&bytes).unwrap())
        };
        let standing = |backup: &str| serde_json::json!({ "ready": true, "level": store.level(), "backup": backup });
        let first = if database.is_sqlite() { "never" } else { "elsewhere" };
        assert_eq!(ready().await, (StatusCode::OK, standing(first)));
        store.backed_up(&Writer::system()).await.unwrap();
        let then = if database.is_sqlite() { "recent" } else { "elsewhere" };
        assert_eq!(ready().await, (StatusCode::OK, standing(then)));
        store.close().await;
        assert!(!ready().await.0.is_success(), "what cannot write is not ready");
    }
}

#[tokio::test]
async fn metrics_count_by_route_and_name_nobody() {
    let database = sqlite();
    let free = || std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let metrics = free();
    let options = Options {
        metrics_listen: Some(metrics),
        worker: crate::child::worker(),
        ..Options::on_loopback(&database.place)
    };
    let (ready, heard) = tokio::sync::oneshot::channel();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving =
        tokio::spawn(serve(options, |started| ready.send(started.address).unwrap(), async {
            stopped.await.unwrap();
        }));
    let address = heard.await.unwrap();
    let asked = send(address, ("GET", "/api/v1/cases/secret-hash"), &[], "").await.unwrap();
    assert_eq!(asked.status, 404);
    let text = send(metrics, ("GET", "/metrics"), &[], "").await.unwrap().body;
    // Other tests of this process are counted with it.
    let counted = text.lines().any(|line| {
        line.starts_with("coalition_requests_total{method=\"GET\"")
            && line.contains("/api/v1/cases/{hash}")
            && line.contains("status=\"404\"")
    });
    assert!(counted, "{text}");
    for name in [
        "coalition_request_duration_seconds_bucket",
        "coalition_database_connections",
        "coalition_event_streams",
        "coalition_audit_events",
        "coalition_backup_age_seconds",
    ] {
        assert!(text.contains(name), "{name} is missing:\n{text}");
    }
    assert!(!text.contains("secret-hash"), "ids belong in no metric");
    let outside = send(address, ("GET", "/metrics"), &[], "").await.unwrap();
    assert_eq!(outside.status, 404, "not where others ask");
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn who_has_no_account_stores_a_few_documents_and_reads_on() {
    for database in databases() {
        database.store().await.close().await;
        let folder = folder();
        let key = folder.path().join("key");
        let words = ["--demo", "--database", &database.place, "--secret-key-file", text(&key)];
        let server = crate::child::Server::start(&words);
        let post = async |path: &str| send(server.address, ("POST", path), &[], "{").await.unwrap();
        for _ in 0..20 {
            assert_eq!(post("/api/v1/cases").await.status, 422);
        }
        for path in ["/api/v1/cases", "/api/v1/runs"] {
            let refused = post(path).await;
            assert_eq!(refused.status, 429, "{}", refused.body);
            assert!(refused.header("retry-after").is_some());
        }
        let listed = send(server.address, ("GET", "/api/v1/cases"), &[], "").await.unwrap();
        assert_eq!(listed.status, 200);
    }
}

/// How a server is started with the demonstration over a database.
fn demonstration(place: &str) -> Options {
    Options { demo: true, worker: crate::child::worker(), ..Options::on_loopback(place) }
}

#[tokio::test]
async fn invented_people_are_neither_served_to_others_nor_mixed_with_real_ones() {
    let database = sqlite();
    let started = async |options| serve(options, |_| (), async {}).await;
    let named = Options {
        base_url: Some("https://coalitions.example".to_owned()),
        ..demonstration(&database.place)
    };
    let behind =
        Options { trusted_proxies: vec![[127, 0, 0, 1].into()], ..demonstration(&database.place) };
    for options in [named, behind] {
        assert!(matches!(started(options).await, Err(ServeError::DemoExposed)));
    }
    // A first start and a second one over what it made.
    started(demonstration(&database.place)).await.unwrap();
    started(demonstration(&database.place)).await.unwrap();

    let own = sqlite();
    let desk = Server::over(own.store().await).await;
    desk.officer_without_authenticator().await;
    let refused = started(demonstration(&own.place)).await.unwrap_err();
    assert!(matches!(refused, ServeError::Demo(DemoError::InUse)), "{refused}");
}
