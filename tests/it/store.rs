//! Every promise of the store, on both databases.

use api::store::{CaseRecord, Page, Put, RunRecord, Store, StoreError, Writer};
use contract::access::{Audience, Reader};
use engine::Market;

use crate::database::databases;
use crate::fixture::{illustrative, solved, with_donor};

fn record(case: engine::CaseFile) -> CaseRecord {
    CaseRecord::new(&Market::try_from(case).unwrap())
}

/// Stores a public case and gives what is kept.
async fn put(store: &Store, record: &CaseRecord) -> (Put, String) {
    let (put, kept) = store.put_case(record, Audience::PUBLIC, &Writer::system()).await.unwrap();
    (put, kept.hash)
}

#[tokio::test]
async fn a_case_is_kept_once_under_its_hash() {
    for database in databases() {
        let store = database.store().await;
        let record = record(illustrative());
        let hash = record.summary.hash.clone();
        assert_eq!(put(&store, &record).await, (Put::Created, hash.clone()));
        assert_eq!(put(&store, &record).await, (Put::Present, hash.clone()));
        let body = store.case_body(&Reader::Visitor, &hash).await.unwrap();
        assert_eq!(body, Some(record.body));
        assert_eq!(store.case_body(&Reader::Visitor, "nothing").await.unwrap(), None);
    }
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_opening_again() {
    let run = solved(illustrative());
    let case = record(run.case.clone());
    for database in databases() {
        let first = database.store().await;
        let kept = RunRecord::new(&run);
        first.put_run(&case, &kept, Audience::PUBLIC, &Writer::system()).await.unwrap();
        first.close().await;
        let second = database.store().await;
        let body = second.run_body(&Reader::Visitor, &run.hash).await.unwrap();
        assert_eq!(body, Some(run.to_json()));
        let case = second.case_body(&Reader::Visitor, &run.case_hash).await.unwrap();
        assert!(case.is_some(), "a run brings its case");
    }
}

#[tokio::test]
async fn lists_are_paged_in_order_of_arrival() {
    for database in databases() {
        let store = database.store().await;
        let mut hashes = Vec::new();
        for id in ["X-1", "X-2", "X-3"] {
            hashes.push(put(&store, &record(with_donor(illustrative(), id))).await.1);
        }
        let page = |after: Option<&str>| Page { after: after.map(str::to_owned), limit: 2 };
        let first = store.cases(&Reader::Visitor, &page(None)).await.unwrap();
        let found: Vec<_> = first.items.iter().map(|item| &item.hash).collect();
        assert_eq!(found, [&hashes[0], &hashes[1]]);
        let second = store.cases(&Reader::Visitor, &page(first.next.as_deref())).await.unwrap();
        let found: Vec<_> = second.items.iter().map(|item| &item.hash).collect();
        assert_eq!(found, [&hashes[2]]);
        assert_eq!(second.next, None);
        let by_id = store.cases(&Reader::Visitor, &page(Some(&hashes[1]))).await.unwrap();
        assert_eq!(by_id, second);
        let lost = store.cases(&Reader::Visitor, &page(Some("nothing"))).await;
        assert!(matches!(lost, Err(StoreError::UnknownCursor(_))));
    }
}

#[tokio::test]
async fn documents_never_change() {
    for database in databases() {
        let store = database.store().await;
        put(&store, &record(illustrative())).await;
        let mut other = database.connection().await;
        let changed = sqlx::query("UPDATE case_file SET title = 'other'").execute(&mut other).await;
        assert!(changed.unwrap_err().to_string().contains("a case never changes"));
    }
}

#[tokio::test]
async fn many_writers_at_once_lose_nothing() {
    for database in databases() {
        let store = database.store().await;
        let writers: Vec<_> = (0..16)
            .map(|i| {
                let record = record(with_donor(illustrative(), &format!("W-{i}")));
                let store = store.clone();
                tokio::spawn(async move { put(&store, &record).await.1 })
            })
            .collect();
        for writer in writers {
            let hash = writer.await.unwrap();
            assert!(store.case_body(&Reader::Visitor, &hash).await.unwrap().is_some());
        }
        let page = Page { after: None, limit: 100 };
        assert_eq!(store.cases(&Reader::Visitor, &page).await.unwrap().items.len(), 16);
    }
}
