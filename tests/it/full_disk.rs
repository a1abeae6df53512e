//! PostgreSQL on a disk that is full: what is refused is refused cleanly, what was acknowledged is
//! there, and everything goes on when space returns. (SQLite's is beside the store, which alone can
//! bring it about.)

use api::store::Store;
use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::json;
use sqlx::{AnyConnection, Connection as _, Executor as _};

use crate::database::{create, programs};
use crate::fixture::folder;
use crate::postgres::Cluster;
use crate::records::desk::{Server, need};

/// A database takes eight of them when it is new.
const DISK_MB: u32 = 24;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_under_postgres_refuses_cleanly_and_takes_writes_again() {
    let Some(programs) = programs() else { return };
    let disk = folder();
    let Some(cluster) = Cluster::start_with_small_disk(programs, disk.path(), DISK_MB) else {
        println!("NOT TESTED on a full disk: this user may not mount one");
        return;
    };
    let root = cluster.url("postgres");
    create(&root, format!("CREATE TABLESPACE small LOCATION '{}'", disk.path().display()));
    create(&root, "CREATE DATABASE full_disk TABLESPACE small".to_owned());
    let place = cluster.url("full_disk");
    let server = Server::over(Store::connect(&place).await.unwrap()).await;
    let state = server.seated("LAO", Role::FocalPoint).await;
    let body = json!({ "body": need("Clearance", &[true; 20]) });
    let kept = state.make("/needs", &body).await.id();

    let mut ballast = AnyConnection::connect(&place).await.unwrap();
    ballast.execute("CREATE TABLE ballast (text TEXT)").await.unwrap();
    // So long ago that the next request would note that the session is in use.
    let idle = "UPDATE session SET seen_at = seen_at - 120000000";
    ballast.execute(idle).await.unwrap();
    // Hexadecimal digits like no others, so that nothing is gained by packing them.
    let fill = "INSERT INTO ballast SELECT string_agg(md5(random()::text), '')
        FROM generate_series(1, 8000) GROUP BY generate_series % 100";
    for round in 0.. {
        if ballast.execute(fill).await.is_err() {
            break;
        }
        assert!(round < 1_000, "the disk is not small");
    }
    // What is left in pages that are there already is used up first.
    let mut acknowledged = vec![kept];
    let refused = loop {
        let answer = state.make("/needs", &body).await;
        if !answer.status.is_success() {
            break answer;
        }
        acknowledged.push(answer.id());
        assert!(acknowledged.len() < 5_000, "it is never full");
    };
    assert_eq!(refused.refusal(), (507, "storage_full".to_owned()));
    for _ in 0..5 {
        let again = state.make("/needs", &body).await;
        assert_eq!(again.refusal(), (507, "storage_full".to_owned()), "no connection is spoilt");
        let read = state.get(&format!("/needs/{}", acknowledged[0])).await;
        assert_eq!(read.status, StatusCode::OK, "reading goes on");
    }
    let ready = async || {
        let asked = state.send_to(Method::GET, "/readyz", &[], None).await;
        asked.status.is_success()
    };
    // Space in pages that are there is used up by the probe, too.
    let mut probes = 0;
    while ready().await {
        probes += 1;
        assert!(probes < 5_000, "ready, and nothing can be kept");
    }

    ballast.execute("DROP TABLE ballast").await.unwrap();
    acknowledged.push(state.make("/needs", &body).await.id());
    assert!(ready().await, "space is back");
    assert_eq!(state.get("/needs").await.ok()["total"], acknowledged.len());
    for id in &acknowledged {
        state.get(&format!("/needs/{id}")).await.ok();
    }
    server.store.verify_audit(None).await.unwrap();
    server.store.close().await;
}
