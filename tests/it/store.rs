//! Every promise of the store, on a real database file.

use api::store::{CaseRecord, Page, Put, RunRecord, Store, StoreError, Writer};
use contract::access::{Audience, Reader};
use engine::Market;
use tempfile::TempDir;

use crate::fixture::{folder, illustrative, solved, with_donor};

async fn store() -> (TempDir, Store) {
    let folder = folder();
    let store = Store::open(&folder.path().join("deep/er/coalition.sqlite")).await.unwrap();
    (folder, store)
}

fn record(case: engine::CaseFile) -> CaseRecord {
    CaseRecord::new(&Market::try_from(case).unwrap())
}

#[tokio::test]
async fn a_case_is_kept_once_under_its_hash() {
    let (_folder, store) = store().await;
    let record = record(illustrative());
    assert_eq!(
        store.put_case(&record, Audience::PUBLIC, &Writer::system()).await.unwrap().0,
        Put::Created
    );
    let (put, kept) = store.put_case(&record, Audience::PUBLIC, &Writer::system()).await.unwrap();
    assert_eq!((put, kept.hash.as_str()), (Put::Present, record.summary.hash.as_str()));
    assert_eq!(store.case_body(&Reader::Visitor, &kept.hash).await.unwrap(), Some(record.body));
    assert_eq!(store.case_body(&Reader::Visitor, "nothing").await.unwrap(), None);
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_opening_again() {
    let folder = folder();
    let path = folder.path().join("coalition.sqlite");
    let run = solved(illustrative());
    let first = Store::open(&path).await.unwrap();
    first
        .put_run(
            &record(run.case.clone()),
            &RunRecord::new(&run),
            Audience::PUBLIC,
            &Writer::system(),
        )
        .await
        .unwrap();
    first.close().await;
    let second = Store::open(&path).await.unwrap();
    assert_eq!(second.run_body(&Reader::Visitor, &run.hash).await.unwrap(), Some(run.to_json()));
    assert!(
        second.case_body(&Reader::Visitor, &run.case_hash).await.unwrap().is_some(),
        "a run brings its case"
    );
}

#[tokio::test]
async fn lists_are_paged_in_order_of_arrival() {
    let (_folder, store) = store().await;
    let mut hashes = Vec::new();
    for id in ["X-1", "X-2", "X-3"] {
        hashes.push(
            store
                .put_case(
                    &record(with_donor(illustrative(), id)),
                    Audience::PUBLIC,
                    &Writer::system(),
                )
                .await
                .unwrap()
                .1
                .hash,
        );
    }
    let page = |after: Option<&str>| Page { after: after.map(str::to_owned), limit: 2 };
    let first = store.cases(&Reader::Visitor, &page(None)).await.unwrap();
    assert_eq!(
        first.items.iter().map(|item| &item.hash).collect::<Vec<_>>(),
        [&hashes[0], &hashes[1]]
    );
    let second = store.cases(&Reader::Visitor, &page(first.next.as_deref())).await.unwrap();
    assert_eq!(second.items.iter().map(|item| &item.hash).collect::<Vec<_>>(), [&hashes[2]]);
    assert_eq!(second.next, None);
    let lost = store.cases(&Reader::Visitor, &page(Some("nothing"))).await;
    assert!(matches!(lost, Err(StoreError::UnknownCursor(_))));
}

#[tokio::test]
async fn documents_never_change() {
    let (folder, store) = store().await;
    let record = record(illustrative());
    store.put_case(&record, Audience::PUBLIC, &Writer::system()).await.unwrap();
    store.close().await;
    let url = format!("sqlite://{}", folder.path().join("deep/er/coalition.sqlite").display());
    let other = sqlx::any::AnyPoolOptions::new().max_connections(1).connect(&url).await.unwrap();
    let changed = sqlx::query("UPDATE case_file SET title = 'other'").execute(&other).await;
    assert!(changed.unwrap_err().to_string().contains("a case never changes"));
}

#[tokio::test]
async fn many_writers_at_once_lose_nothing() {
    let (_folder, store) = store().await;
    let writers: Vec<_> = (0..16)
        .map(|i| {
            let (store, record) =
                (store.clone(), record(with_donor(illustrative(), &format!("W-{i}"))));
            tokio::spawn(async move {
                store.put_case(&record, Audience::PUBLIC, &Writer::system()).await.unwrap().1.hash
            })
        })
        .collect();
    for writer in writers {
        let hash = writer.await.unwrap();
        assert!(store.case_body(&Reader::Visitor, &hash).await.unwrap().is_some());
    }
    assert_eq!(
        store.cases(&Reader::Visitor, &Page { after: None, limit: 100 }).await.unwrap().items.len(),
        16
    );
}
