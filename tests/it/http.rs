//! The API over a real database file, without a port: statuses, headers, bodies, problems.

use api::pages::Pages;
use api::router::{App, MAX_BODY_BYTES, router};
use api::store::Store;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, Response, StatusCode, header};
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::fixture::{folder, illustrative, solved, start_pages, with_donor, write};

struct Server {
    app: Router,
    _folder: TempDir,
}

async fn server() -> Server {
    let folder = folder();
    let store = Store::open(&folder.path().join("coalition.sqlite")).await.unwrap();
    Server { app: router(App::new(store), None), _folder: folder }
}

impl Server {
    async fn send(&self, request: Request<Body>) -> Response<Body> {
        self.app.clone().oneshot(request).await.unwrap()
    }

    async fn get(&self, path: &str) -> (StatusCode, Value) {
        read(self.send(Request::get(path).body(Body::empty()).unwrap()).await).await
    }

    async fn post(&self, path: &str, body: impl Into<Body>) -> (StatusCode, Value) {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
        read(self.send(request.body(body.into()).unwrap()).await).await
    }
}

async fn read(response: Response<Body>) -> (StatusCode, Value) {
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

#[tokio::test]
async fn a_case_is_stored_listed_and_fetched() {
    let server = server().await;
    let case = illustrative();
    let (status, stored) = server.post("/api/v1/cases", case.to_pretty_json()).await;
    assert_eq!(
        (status, stored["hash"].as_str()),
        (StatusCode::CREATED, Some(case.hash().as_str()))
    );
    let (status, _) = server.post("/api/v1/cases", case.to_canonical_json()).await;
    assert_eq!(status, StatusCode::OK, "the same content again is no second case");
    let (_, list) = server.get("/api/v1/cases").await;
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert_eq!(list["items"][0]["to_be_costed"], 13);
    assert_eq!(list["items"][0]["label"], case.label);
    let (status, fetched) = server.get(&format!("/api/v1/cases/{}", case.hash())).await;
    assert_eq!(
        (status, fetched.to_string()),
        (
            StatusCode::OK,
            serde_json::from_str::<Value>(&case.to_canonical_json()).unwrap().to_string()
        )
    );
}

#[tokio::test]
async fn a_document_that_the_client_has_is_not_sent_again() {
    let server = server().await;
    let case = illustrative();
    server.post("/api/v1/cases", case.to_canonical_json()).await;
    let tag = format!("\"{}\"", case.hash());
    let request =
        Request::get(format!("/api/v1/cases/{}", case.hash())).header(header::IF_NONE_MATCH, &tag);
    let response = server.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(response.headers()[header::ETAG].to_str().unwrap(), tag);
}

#[tokio::test]
async fn a_run_is_accepted_only_after_its_certificate_was_checked() {
    let server = server().await;
    let run = solved(illustrative());
    let mut tampered: Value = serde_json::from_str(&run.to_json()).unwrap();
    tampered["matches"][0]["quantity"] = json!(1);
    let (status, problem) = server.post("/api/v1/runs", tampered.to_string()).await;
    assert_eq!(
        (status, problem["code"].as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, Some("invalid_run"))
    );
    let (_, list) = server.get("/api/v1/runs").await;
    assert_eq!(list["items"], json!([]), "nothing was stored");
    let (status, stored) = server.post("/api/v1/runs", run.to_pretty_json()).await;
    assert_eq!((status, stored["hash"].as_str()), (StatusCode::CREATED, Some(run.hash.as_str())));
    let (_, fetched) = server.get(&format!("/api/v1/runs/{}", run.hash)).await;
    assert_eq!(fetched, serde_json::from_str::<Value>(&run.to_json()).unwrap());
    let (_, of_case) = server.get(&format!("/api/v1/runs?case={}", run.case_hash)).await;
    assert_eq!(of_case["items"].as_array().unwrap().len(), 1);
    let (_, of_other) = server.get("/api/v1/runs?case=other").await;
    assert_eq!(of_other["items"], json!([]));
}

#[tokio::test]
async fn what_a_run_says_of_itself_is_one_short_line() {
    let server = server().await;
    let run = solved(illustrative());
    for (name, engine, place) in [
        ("Standard", "\u{0}", "engine"),
        ("Standard", &*"9".repeat(201), "engine"),
        ("a\u{202e}b", "0.1.0", "policy"),
        (&*"n".repeat(1_000_000), "0.1.0", "policy"),
    ] {
        let mut forged = run.clone();
        (forged.policy.name, forged.engine) = (name.to_owned(), engine.to_owned());
        forged.hash = forged.content_hash();
        let (status, problem) = server.post("/api/v1/runs", forged.to_json()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
        assert_eq!(problem["errors"][0]["path"], place);
        assert!(problem.to_string().len() < 2_000, "it is not sent back");
    }
    let (_, list) = server.get("/api/v1/runs").await;
    assert_eq!(list["items"], json!([]));
}

#[tokio::test]
async fn an_invalid_case_is_refused_with_every_place() {
    let server = server().await;
    let mut case: Value = serde_json::from_str(&illustrative().to_canonical_json()).unwrap();
    case["needs"][0]["priority"] = json!(9);
    case["offers"][0]["donor"] = json!(7);
    let (status, problem) = server.post("/api/v1/cases", case.to_string()).await;
    assert_eq!((status, problem["status"].as_u64()), (StatusCode::UNPROCESSABLE_ENTITY, Some(422)));
    let errors = problem["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 2);
    for error in errors {
        for field in ["path", "code", "detail", "fix"] {
            assert!(error[field].as_str().is_some_and(|text| !text.is_empty()), "{error}");
        }
    }
}

#[tokio::test]
async fn what_is_not_public_is_not_kept() {
    let server = server().await;
    let mut case: Value = serde_json::from_str(&illustrative().to_canonical_json()).unwrap();
    case["offers"][0]["visibility"] = json!("isu");
    let (status, problem) = server.post("/api/v1/cases", case.to_string()).await;
    assert_eq!((status, problem["code"].as_str()), (StatusCode::FORBIDDEN, Some("not_public")));
    let run = solved(engine::CaseFile::parse(&case.to_string()).unwrap());
    let (status, _) = server.post("/api/v1/runs", run.to_json()).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "nor inside a run");
}

#[tokio::test]
async fn every_refusal_is_a_problem_document() {
    let server = server().await;
    let get = |path: &str| Request::get(path.to_owned()).body(Body::empty()).unwrap();
    let post = |kind: &str, body: Vec<u8>| {
        Request::post("/api/v1/cases")
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .unwrap()
    };
    let put =
        Request::builder().method(Method::PUT).uri("/api/v1/cases").body(Body::empty()).unwrap();
    let cases = [
        (get("/api/v1/cases/none"), StatusCode::NOT_FOUND, "case_not_found"),
        (get("/api/v1/runs/none"), StatusCode::NOT_FOUND, "run_not_found"),
        (get("/api/v1/nothing"), StatusCode::NOT_FOUND, "not_found"),
        (get("/api/v2/cases"), StatusCode::NOT_FOUND, "not_found"),
        (get("/api/v1/cases?limit=0"), StatusCode::BAD_REQUEST, "bad_query"),
        (get("/api/v1/cases?limit=five"), StatusCode::BAD_REQUEST, "bad_query"),
        (get("/api/v1/cases?colour=blue"), StatusCode::BAD_REQUEST, "bad_query"),
        (get("/api/v1/cases?after=none"), StatusCode::BAD_REQUEST, "bad_query"),
        (put, StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"),
        (
            post("text/plain", b"{}".to_vec()),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
        ),
        (post("application/json", vec![0xff, 0xfe]), StatusCode::BAD_REQUEST, "not_text"),
        (post("application/json", b"{".to_vec()), StatusCode::UNPROCESSABLE_ENTITY, "invalid_case"),
        (
            post("application/json", vec![b' '; MAX_BODY_BYTES + 1]),
            StatusCode::PAYLOAD_TOO_LARGE,
            "body_too_large",
        ),
    ];
    for (request, status, code) in cases {
        let shown = format!("{} {}", request.method(), request.uri());
        let response = server.send(request).await;
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json", "{shown}");
        let (found, problem) = read(response).await;
        assert_eq!((found, problem["code"].as_str()), (status, Some(code)), "{shown}");
        assert_eq!(problem["status"], json!(status.as_u16()), "{shown}");
    }
}

#[tokio::test]
async fn hostile_bodies_are_refused_and_the_server_goes_on() {
    let server = server().await;
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    for body in [deep, "\"\\u0000\"".to_owned(), "{\"a\":1,\"a\":2}".to_owned(), "1e999".to_owned()]
    {
        let (status, _) = server.post("/api/v1/cases", body.clone()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let (status, _) = server.post("/api/v1/runs", body).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(server.get("/api/v1/cases").await.0, StatusCode::OK);
}

#[tokio::test]
async fn the_same_case_from_many_clients_is_one_case() {
    let server = server().await;
    let body = with_donor(illustrative(), "Z-1").to_canonical_json();
    let posts = (0..12).map(|_| server.post("/api/v1/cases", body.clone()));
    let mut created = 0;
    for post in posts.collect::<Vec<_>>() {
        created += u32::from(post.await.0 == StatusCode::CREATED);
    }
    assert_eq!(created, 1);
}

#[tokio::test]
async fn health_is_told() {
    let server = server().await;
    for path in ["/healthz", "/readyz"] {
        let response = server.send(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn pages_are_served_with_a_strict_policy_and_honest_lifetimes() {
    let folder = folder();
    let dist = folder.path();
    start_pages(dist, "<!doctype html>");
    write(dist, "index.html", "<!doctype html><script type=\"module\">boot()</script>");
    write(dist, "app-0123456789abcdef_bg.wasm", "\0asm");
    write(dist, "worker.js", "work()");
    write(dist, "worker.js.br", "compressed");
    write(dist, "worker.js.gz", "compressed otherwise");
    let store = Store::open(&dist.join("coalition.sqlite")).await.unwrap();
    let app = router(App::new(store), Some(Pages::open(dist).unwrap()));
    let get = async |path: &str, encodings: &str| {
        let request = Request::get(path)
            .header(header::ACCEPT_ENCODING, encodings)
            .body(Body::empty())
            .unwrap();
        app.clone().oneshot(request).await.unwrap()
    };
    for path in ["/", "/coalitions/LAO", "/index.html"] {
        let page = get(path, "").await;
        assert_eq!(page.status(), StatusCode::OK, "{path}");
        assert_eq!(page.headers()[header::CACHE_CONTROL], "no-cache");
        let policy = page.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        // That it is unchanged takes nothing of it away.
        let since = Request::get(path)
            .header(header::IF_MODIFIED_SINCE, page.headers()[header::LAST_MODIFIED].clone())
            .body(Body::empty())
            .unwrap();
        let unchanged = app.clone().oneshot(since).await.unwrap();
        assert_eq!(unchanged.status(), StatusCode::NOT_MODIFIED, "{path}");
        assert_eq!(unchanged.headers()[header::CONTENT_SECURITY_POLICY], policy, "{path}");
    }
    for (path, program) in [
        ("/desk/", "desk"),
        ("/desk/coalitions/C-1", "desk/convene"),
        ("/desk/coalitions/C-1/brief", "desk/brief"),
        ("/desk/coalitions/C-1/edit", "desk/edit"),
        ("/desk/rounds/new", "desk/edit"),
        ("/desk/rounds/R-1/edit", "desk/edit"),
        ("/desk/edit/", "desk/edit"),
        ("/desk/rounds", "desk/rounds"),
        ("/desk/rounds/R-1", "desk/rounds"),
        ("/desk/needs", "desk/needs"),
        ("/desk/needs/new", "desk/form"),
        ("/desk/needs/N-1/edit", "desk/form"),
        ("/desk/form/", "desk/form"),
        ("/desk/needs/N-1", "desk/need"),
        ("/desk/need/", "desk/need"),
        ("/desk/needs/import", "desk/import"),
        ("/desk/offers", "desk/needs"),
        ("/desk/offers/new", "desk/offers"),
        ("/desk/offers/O-1/edit", "desk/offers"),
        ("/desk/offers/O-1", "desk/offer"),
        ("/desk/offer/", "desk/offer"),
        ("/desk/queue", "desk/figures"),
        ("/desk/interests", "desk/needs"),
        ("/desk/workbench", "desk/unit"),
        ("/desk/workbench/terms", "desk/terms"),
        ("/desk/people", "desk/import"),
        ("/desk/exclusions", "desk/needs"),
        ("/desk/commitments", "desk/needs"),
        ("/desk/coalitions", "desk/needs"),
        ("/desk/workbench/rates", "desk/terms"),
        ("/desk/figures", "desk/figures"),
    ] {
        let page = to_bytes(get(path, "").await.into_body(), 1_000).await.unwrap();
        let text = String::from_utf8(page.to_vec()).unwrap();
        assert!(text.contains(&format!("<!-- {program} -->")), "{path}: {text}");
    }
    let hashed = get("/app-0123456789abcdef_bg.wasm", "").await;
    assert!(hashed.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    assert_eq!(hashed.headers()[header::CONTENT_TYPE], "application/wasm");
    let policy = hashed.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("'wasm-unsafe-eval'") && !policy.contains("sha256"), "{policy}");
    let worker = get("/worker.js", "br").await;
    assert_eq!(worker.headers()[header::CONTENT_ENCODING], "br");
    assert_eq!(worker.headers()[header::CACHE_CONTROL], "no-cache");
    let older = get("/worker.js", "gzip").await;
    assert_eq!(older.headers()[header::CONTENT_ENCODING], "gzip", "who knows gzip only gets that");
    assert_eq!(
        get("/gone.js", "").await.status(),
        StatusCode::NOT_FOUND,
        "no page in place of a script"
    );
    assert_eq!(
        get("/../Cargo.toml", "").await.headers()[header::CONTENT_TYPE],
        "text/html",
        "nothing outside"
    );
}
