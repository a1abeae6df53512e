//! Searches that people keep: each its owner's alone, on both databases.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::accounts::{Browser, World};
use crate::database::databases;
use crate::fixture::folder;

const SEEN: &str = "2026-03-01T09:30:00.000Z";

fn search(name: &str, query: &str) -> Value {
    json!({ "name": name, "query": query })
}

async fn kept(browser: &mut Browser<'_>) -> Vec<Value> {
    let list = browser.get("/searches").await.expect(StatusCode::OK).json();
    assert_eq!(list["total"], list["items"].as_array().unwrap().len());
    list["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_search_is_kept_renamed_and_forgotten() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, "desk@x.example", ("DEU", "donor_desk")).await;
        assert_eq!(kept(&mut desk).await, [Value::Null; 0]);
        let sent = search("  In Lao PDR ", "state=LAO&theme=A4&sort=-changed");
        desk.put("/searches/a", sent.clone())
            .await
            .refused(StatusCode::PRECONDITION_REQUIRED, "version_needed");
        let made = desk.put_from("/searches/a", "\"0\"", sent.clone()).await.expect(StatusCode::OK);
        assert_eq!(made.tag(), "\"1\"");
        let first = json!({
            "id": "a", "name": "In Lao PDR", "query": "state=LAO&theme=A4&sort=-changed", "seen": null, "version": 1,
        });
        assert_eq!(made.json(), first);
        // The answer may have been lost: sent again it is there once, and of the same version.
        assert_eq!(desk.put_from("/searches/a", "\"0\"", sent).await.json(), first);
        let renamed = json!({ "name": "Laos", "query": "state=LAO", "seen": SEEN });
        let stale = desk.put_from("/searches/a", "\"0\"", renamed.clone()).await;
        stale.refused(StatusCode::PRECONDITION_FAILED, "changed");
        assert_eq!(stale.json()["current_version"], 1);
        let changed = desk.put_from("/searches/a", &made.tag(), renamed).await;
        assert_eq!(changed.expect(StatusCode::OK).json()["seen"], SEEN);
        let all = kept(&mut desk).await;
        assert_eq!(
            (&all[0]["name"], &all[0]["version"], all.len()),
            (&json!("Laos"), &json!(2), 1)
        );
        for _ in 0..2 {
            desk.delete("/searches/a").await.expect(StatusCode::NO_CONTENT);
        }
        assert_eq!(kept(&mut desk).await, [Value::Null; 0]);
        let gone = desk.put_from("/searches/a", "\"2\"", search("Again", "")).await;
        gone.refused(StatusCode::PRECONDITION_FAILED, "changed");
    }
}

#[tokio::test]
async fn nobody_sees_or_touches_the_searches_of_another_person_or_seat() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut own = world.invited(&mut officer, "own@x.example", ("DEU", "donor_desk")).await;
        let mut other = world.invited(&mut officer, "other@x.example", ("DEU", "donor_desk")).await;
        own.put_from("/searches/a", "\"0\"", search("Secret plan", ""))
            .await
            .expect(StatusCode::OK);
        for stranger in [&mut other, &mut officer] {
            assert_eq!(kept(stranger).await, [Value::Null; 0]);
            stranger.delete("/searches/a").await.expect(StatusCode::NO_CONTENT);
            let mine = stranger.put_from("/searches/a", "\"0\"", search("Mine", "")).await;
            mine.expect(StatusCode::OK);
        }
        assert_eq!(kept(&mut own).await[0]["name"], "Secret plan");
        world.browser().get("/searches").await.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let trail = officer.get("/audit?limit=100").await.expect(StatusCode::OK).text;
        assert!(!trail.contains("Secret plan") && !trail.contains("saved_search"), "{trail}");

        let people = officer.get("/people").await.json();
        let person = people["items"].as_array().unwrap().iter();
        let person = person.into_iter().find(|one| one["email"] == "own@x.example").unwrap();
        let seats = format!("/people/{}/seats", person["id"].as_str().unwrap());
        let of = |party: &str, role: &str| format!("{seats}/{party}/{role}");
        officer.put(&of("IRQ", "focal_point"), json!({})).await.expect(StatusCode::OK);
        let seat = |party: &str, role: &str| json!({ "party": party, "role": role });
        own.put("/session/seat", seat("IRQ", "focal_point")).await.expect(StatusCode::OK);
        assert_eq!(kept(&mut own).await, [Value::Null; 0], "another seat sees other needs");
        own.put("/session/seat", seat("DEU", "donor_desk")).await.expect(StatusCode::OK);
        assert_eq!(kept(&mut own).await.len(), 1);
        // What was kept in a seat goes with it.
        officer.delete(&of("DEU", "donor_desk")).await.expect(StatusCode::OK);
        officer.put(&of("DEU", "donor_desk"), json!({})).await.expect(StatusCode::OK);
        own.sign_in("own@x.example", crate::accounts::PASSWORD).await.expect(StatusCode::CREATED);
        own.put("/session/seat", seat("DEU", "donor_desk")).await.expect(StatusCode::OK);
        assert_eq!(kept(&mut own).await, [Value::Null; 0]);
        assert_eq!(kept(&mut other).await.len(), 1);
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_with_its_field() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let long = "n".repeat(81);
        let query = format!("q={}", "a".repeat(500));
        for (field, sent) in [
            ("name", search("", "")),
            ("name", search("two\nlines", "")),
            ("name", search("\u{202e}turned", "")),
            ("name", search(&long, "")),
            ("query", search("A", "lang=ar")),
            ("query", search("A", "state=LAO&state=TCD")),
            ("query", search("A", &query)),
            ("seen", json!({ "name": "A", "query": "", "seen": "yesterday" })),
            ("seen", json!({ "name": "A", "query": "", "seen": "2026-02-30T00:00:00.000Z" })),
        ] {
            let refused = officer.put_from("/searches/a", "\"0\"", sent.clone()).await;
            refused.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
            assert_eq!(refused.json()["errors"][0]["path"], field, "{sent}");
        }
        let bad_id = officer.put_from("/searches/a.b", "\"0\"", search("A", "")).await;
        bad_id.refused(StatusCode::NOT_FOUND, "search_not_found");
        let unknown = json!({ "name": "A", "query": "", "colour": "red" });
        let unknown = officer.put_from("/searches/a", "\"0\"", unknown).await;
        unknown.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
        for number in 0..50 {
            let path = format!("/searches/s-{number}");
            officer.put_from(&path, "\"0\"", search("A", "")).await.expect(StatusCode::OK);
        }
        let full = officer.put_from("/searches/more", "\"0\"", search("A", "")).await;
        full.refused(StatusCode::CONFLICT, "searches_full");
        officer.delete("/searches/s-7").await.expect(StatusCode::NO_CONTENT);
        officer.put_from("/searches/more", "\"0\"", search("A", "")).await.expect(StatusCode::OK);
        assert_eq!(kept(&mut officer).await.len(), 50);
    }
}

#[tokio::test]
async fn of_many_who_change_one_at_once_one_is_first() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        officer.put_from("/searches/a", "\"0\"", search("A", "")).await.expect(StatusCode::OK);
        let tries = (0..8).map(|number| {
            let mut officer = officer.clone();
            async move {
                let sent = search(&format!("Name {number}"), "");
                officer.put_from("/searches/a", "\"1\"", sent).await.status
            }
        });
        let all = futures_util::future::join_all(tries).await;
        assert_eq!(all.iter().filter(|status| **status == StatusCode::OK).count(), 1, "{all:?}");
        assert_eq!(kept(&mut officer).await[0]["version"], 2);
    }
}

#[tokio::test]
async fn searches_are_moved_with_everything_else() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let sent = json!({ "name": "Moved", "query": "theme=A4", "seen": SEEN });
        officer.put_from("/searches/a", "\"0\"", sent).await.expect(StatusCode::OK);
        let mut lines = Vec::new();
        world.store.export(&mut lines).await.unwrap();
        let place = folder();
        let path = place.path().join("moved.sqlite");
        let other = api::store::Store::open(&path).await.unwrap();
        other.import(&mut lines.as_slice()).await.unwrap();
        let moved = World::at(world.site.clone(), other).await;
        let mut there = moved.browser();
        there.cookie.clone_from(&officer.cookie);
        let all = there.request(Method::GET, "/searches", &[], None).await.json();
        assert_eq!(
            (&all["items"][0]["name"], &all["items"][0]["seen"]),
            (&json!("Moved"), &json!(SEEN))
        );
    }
}
