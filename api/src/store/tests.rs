//! What only the inside of the store can bring about: a database without space.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use engine::Market;
use engine::case::CaseFile;
use tower::ServiceExt as _;

use super::{CaseRecord, Store, StoreError, Writer};
use crate::demo;
use crate::router::{App, router};
use contract::access::Audience;

/// The demonstration case under another title, so that it is another case.
fn case(title: &str) -> CaseFile {
    let mut case = demo::cases().unwrap().remove(0);
    case.title = title.to_owned();
    case
}

/// Lets the one connection that writes grow the file no further.
async fn fill(store: &Store) {
    let pages: i64 =
        sqlx::query_scalar("PRAGMA page_count").fetch_one(&store.writer).await.unwrap();
    let limited: i64 =
        sqlx::query_scalar("PRAGMA max_page_count = 1").fetch_one(&store.writer).await.unwrap();
    assert_eq!(limited, pages, "SQLite never cuts what is there");
}

#[tokio::test]
async fn a_full_database_refuses_cleanly_and_takes_writes_again_when_space_returns() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("full.sqlite");
    let store = Store::open(&place).await.unwrap();
    let app = router(App::new(store.clone()), None);
    let post = async |title: &str| {
        let request = Request::post("/api/v1/cases")
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(case(title).to_canonical_json()))
            .unwrap();
        app.clone().oneshot(request).await.unwrap().status()
    };
    assert_eq!(post("kept").await, StatusCode::CREATED);
    for round in 0..3 {
        fill(&store).await;
        let title = format!("round {round}");
        assert_eq!(post(&title).await, StatusCode::INSUFFICIENT_STORAGE);
        // The limit went with the connection, which believed to be inside a transaction still.
        assert_eq!(post(&title).await, StatusCode::CREATED, "the writer recovers");
        assert_eq!(post(&title).await, StatusCode::OK);
    }
    fill(&store).await;
    let record = CaseRecord::new(&Market::try_from(case("last")).unwrap());
    let refused = store.put_case(&record, Audience::PUBLIC, &Writer::system()).await;
    assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
    assert_eq!(store.verify_audit(None).await.unwrap().head.seq, 4, "nothing half done is left");
}
