//! The market as each reader may match over it, snapshots of it, and the rates.

use axum::http::{Method, StatusCode};
use contract::access::Role;
use engine::{CaseFile, Market};
use serde_json::{Value, json};

use super::desk::{Desk, Server, key, need, offer};
use super::exports::rows;
use crate::database::databases;
use crate::fixture::{illustrative, solved};

/// Ids of needs and offers, in the order of the case, and the lines.
fn held(case: &Value) -> (Vec<String>, Vec<String>, usize) {
    let ids = |list: &str| -> Vec<String> {
        case[list]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| of["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let needs = case["needs"].as_array().unwrap();
    let lines = needs.iter().map(|need| need["lines"].as_array().unwrap().len()).sum();
    (ids("needs"), ids("offers"), lines)
}

async fn market(desk: &Desk) -> Value {
    let answer = desk.get("/market").await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    let case = CaseFile::parse(&answer.text).unwrap();
    assert_eq!(answer.headers["etag"], format!("\"{}\"", case.hash()));
    assert_eq!(case.to_canonical_json(), answer.text, "canonical");
    Market::try_from(case).unwrap();
    answer.json()
}

#[tokio::test]
async fn everyone_matches_over_what_they_may_see() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let shown = json!({ "visibility": "public", "body": need("Clearance", &[true, false]) });
        let need_id = state.make("/needs", &shown).await.id();
        let offer_id = donor.make("/offers", &json!({ "body": offer("Money") })).await.id();
        donor.steps(&format!("/offers/{offer_id}"), 1, &["submit"]).await;
        state.steps(&format!("/needs/{need_id}"), 1, &["submit"]).await;
        assert_eq!(held(&market(&isu).await), (vec![], vec![offer_id.clone()], 0));
        assert_eq!(
            held(&market(&state).await),
            (vec![need_id.clone()], vec![], 2),
            "its own counts"
        );
        isu.steps(&format!("/needs/{need_id}"), 2, &["publish"]).await;
        donor.make("/exclusions", &json!({ "body": { "other": "LAO" } })).await.ok();

        let (of_visitor, of_donor) = (market(&server.visitor()).await, market(&donor).await);
        assert_eq!(held(&of_visitor), (vec![need_id.clone()], vec![], 1));
        assert_eq!(held(&of_donor), (vec![need_id.clone()], vec![offer_id.clone()], 1));
        assert_eq!(of_donor["vetoes"].as_array().unwrap().len(), 1, "its own");
        let told = &of_donor["offers"][0];
        assert_eq!(told["preferences"], json!({ "LAO": 3 }));
        let also = json!({ "themes": { "A5": 2 }, "years": { "2027": 1 } });
        assert_eq!(told["also_prefers"], also);
        let of_isu = market(&isu).await;
        assert_eq!(held(&of_isu), (vec![need_id], vec![offer_id], 2));
        assert_eq!(of_isu["vetoes"][0], json!({ "by": "donor", "donor": "DEU", "state": "LAO" }));
        assert_eq!(market(&state).await["vetoes"], json!([]));
    }
}

#[tokio::test]
async fn a_donor_excludes_a_state_before_it_offers_anything() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let shown = json!({ "visibility": "public", "body": need("Clearance", &[true]) });
        let need_id = state.make("/needs", &shown).await.id();
        state.steps(&format!("/needs/{need_id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{need_id}"), 2, &["publish"]).await;
        donor.make("/exclusions", &json!({ "body": { "other": "LAO" } })).await.ok();
        // A draft is compared with its own case, where it is kept from the State already.
        let own = market(&donor).await;
        assert_eq!(own["vetoes"], json!([{ "by": "donor", "donor": "DEU", "state": "LAO" }]));
        assert_eq!(own["donors"][0]["id"], "DEU");
        // Of nobody else's case it is a part: there is nothing that it keeps apart.
        for other in [&isu, &state] {
            let case = market(other).await;
            assert_eq!((&case["vetoes"], &case["donors"]), (&json!([]), &json!([])));
        }
    }
}

#[tokio::test]
async fn what_cannot_be_counted_is_left_out_with_a_note() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let mut euros = offer("Euros");
        euros["years"][0]["currency"] = json!("EUR");
        let id = donor.make("/offers", &json!({ "body": euros })).await.id();
        donor.steps(&format!("/offers/{id}"), 1, &["submit"]).await;
        let without = market(&isu).await;
        assert_eq!(without["offers"], json!([]));
        assert_eq!(
            without["notes"],
            json!([format!("{id} is left out: there is no rate for EUR.")])
        );

        let empty = server.visitor().get("/rates").await.ok();
        assert_eq!((&empty["version"], &empty["currency"]), (&json!(0), &json!("USD")));
        let rate = json!({ "currency": "EUR", "per_unit": "1.0834", "date": "2026-02-27", "source": "a bank" });
        let rates = json!({ "currency": "USD", "rates": [rate] });
        assert_eq!(donor.put("/rates", 0, &rates).await.refusal(), (403, "not_allowed".to_owned()));
        let blind = isu.send(Method::PUT, "/rates", &[], Some(&rates)).await;
        assert_eq!(blind.refusal(), (428, "version_needed".to_owned()));
        let wrong = isu.put("/rates", 0, &json!({ "currency": "USD", "rates": [{ "currency": "EUR", "per_unit": "0", "date": "2026-02-30", "source": "" }] })).await;
        assert_eq!(wrong.refusal(), (422, "invalid_rates".to_owned()));
        assert_eq!(wrong.json()["errors"].as_array().unwrap().len(), 2);
        assert_eq!(isu.put("/rates", 0, &rates).await.ok()["version"], 1);
        let stale = isu.put("/rates", 0, &rates).await;
        assert_eq!((stale.refusal().0, &stale.json()["current"]["rates"]), (412, &json!([rate])));
        let with = market(&isu).await;
        assert_eq!(
            (held(&with).1, &with["notes"], &with["rates"]),
            (vec![id], &json!([]), &json!([rate]))
        );
    }
}

#[tokio::test]
async fn a_snapshot_and_what_is_matched_over_it_are_the_units() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let shown = json!({ "visibility": "public", "body": need("Clearance", &[true]) });
        let id = state.make("/needs", &shown).await.id();
        state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
        let asked = json!({ "title": "Spring round", "as_of": "2026-03-01" });
        assert_eq!(
            state.make("/snapshots", &asked).await.refusal(),
            (403, "not_allowed".to_owned())
        );
        let wrong = isu.make("/snapshots", &json!({ "title": "", "as_of": "2026-02-30" })).await;
        assert_eq!(
            (wrong.refusal(), wrong.json()["errors"].as_array().unwrap().len()),
            ((422, "invalid_case".to_owned()), 2)
        );

        let other = isu
            .make("/snapshots", &json!({ "title": "x", "as_of": "2026-03-01", "currency": "EUR" }))
            .await;
        assert_eq!(other.refusal(), (422, "invalid_snapshot".to_owned()), "no rates into it");

        let once = key();
        let headers = [("idempotency-key", once.as_str())];
        let taken = isu.send(Method::POST, "/snapshots", &headers, Some(&asked)).await;
        assert_eq!(taken.status, StatusCode::CREATED, "{taken:?}");
        state
            .put(&format!("/needs/{id}"), 3, &json!({ "body": need("Other", &[true]) }))
            .await
            .ok();
        let again = isu.send(Method::POST, "/snapshots", &headers, Some(&asked)).await;
        assert_eq!(again.text, taken.text, "the key, not the records of today");

        let place = format!("/cases/{}", taken.json()["hash"].as_str().unwrap());
        assert_eq!(taken.headers["location"], format!("/api/v1{place}"));
        let case = isu.get(&place).await;
        assert_eq!(
            (case.status, state.get(&place).await.status),
            (StatusCode::OK, StatusCode::NOT_FOUND)
        );
        let run = solved(CaseFile::parse(&case.text).unwrap());
        let body: Value = serde_json::from_str(&run.to_json()).unwrap();
        isu.send(Method::POST, "/runs", &[], Some(&body)).await.ok();
        let place = format!("/runs/{}", run.hash);
        assert_eq!(isu.get(&place).await.status, StatusCode::OK);
        assert_eq!(
            state.get(&place).await.status,
            StatusCode::NOT_FOUND,
            "though all of it is public"
        );
        assert_eq!(state.get("/runs").await.json()["items"], json!([]));
        copies_stay_with_their_snapshot(&isu, &state, &case.text, &run.hash).await;
    }
}

/// A run of the snapshot with changes is kept for the unit and listed with those of the snapshot; what
/// somebody else called the same is not.
async fn copies_stay_with_their_snapshot(isu: &Desk, state: &Desk, case: &str, hash: &str) {
    let made = async |by: &Desk, note: &str| {
        let mut changed: Value = serde_json::from_str(case).unwrap();
        changed["notes"].as_array_mut().unwrap().push(json!(note));
        let run = solved(CaseFile::parse(&changed.to_string()).unwrap());
        let body: Value = serde_json::from_str(&run.to_json()).unwrap();
        by.send(Method::POST, "/runs", &[], Some(&body)).await.ok();
        run.hash
    };
    let copy = made(isu, "For this run set, years: {}").await;
    let own = made(state, "Mine").await;
    assert_eq!(state.get(&format!("/runs/{copy}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(isu.get(&format!("/runs/{own}")).await.status, StatusCode::OK);
    let snapshot = CaseFile::parse(case).unwrap().hash();
    let place = format!("/runs?snapshot={snapshot}");
    let list = isu.get(&place).await.json()["items"].clone();
    let hashes: Vec<&str> =
        list.as_array().unwrap().iter().map(|run| run["hash"].as_str().unwrap()).collect();
    assert_eq!(hashes, [hash, copy.as_str()]);
    assert_eq!(state.get(&place).await.json()["items"], json!([]));
    let wrong = isu.get("/cases?snapshot=1").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_the_unit_tries_stays_with_the_unit() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, visitor) = (server.isu().await, server.visitor());
        let public = illustrative();
        let send = async |desk: &Desk, path: &str, text: &str| {
            let body: Value = serde_json::from_str(text).unwrap();
            desk.send(Method::POST, path, &[], Some(&body)).await
        };
        // As a snapshot without its vetoes and with a line covered by a commitment: all public.
        let mut tried = public.clone();
        tried.notes.clear();
        tried.needs[0].lines[0].already_covered = Some("1.00".to_owned());
        let run = solved(tried);
        send(&isu, "/runs", &run.to_json()).await.ok();
        for path in [format!("/runs/{}", run.hash), format!("/cases/{}", run.case_hash)] {
            let seen = (isu.get(&path).await.status, visitor.get(&path).await.status);
            assert_eq!(seen, (StatusCode::OK, StatusCode::NOT_FOUND), "{path}");
        }
        // What everyone has, everyone may see matched.
        let run = solved(public.clone());
        send(&visitor, "/cases", &public.to_canonical_json()).await.ok();
        send(&isu, "/runs", &run.to_json()).await.ok();
        assert_eq!(visitor.get(&format!("/runs/{}", run.hash)).await.status, StatusCode::OK);

        // Notes of the unit say what was there.
        let mut noted = public.clone();
        noted.notes.push("Without the exclusion of LAO by DEU.".to_owned());
        send(&isu, "/cases", &noted.to_canonical_json()).await.ok();
        let path = format!("/cases/{}", noted.hash());
        assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
        let mut fixed: Value = serde_json::from_str(&public.to_canonical_json()).unwrap();
        let (offer, line) = (&fixed["offers"][0]["id"], &fixed["needs"][0]["lines"][0]["id"]);
        let pair = json!([{ "offer": offer, "line": line }]);
        fixed["forbidden_pairs"] = pair;
        let refused = send(&visitor, "/cases", &fixed.to_string()).await;
        assert_eq!(refused.refusal(), (403, "not_public".to_owned()));
        assert_eq!(refused.json()["errors"][0]["path"], "forbidden_pairs");
        let kept = send(&isu, "/cases", &fixed.to_string()).await.ok();
        let path = format!("/cases/{}", kept["hash"].as_str().unwrap());
        assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn commitments_are_fixed_in_the_units_market() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let shown = json!({ "visibility": "public", "body": need("Clearance", &[true]) });
        let mut needs = [const { String::new() }; 2];
        for id in &mut needs {
            *id = state.make("/needs", &shown).await.id();
            state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
            isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
        }
        let offer_id = donor.make("/offers", &json!({ "body": offer("Money") })).await.id();
        donor.steps(&format!("/offers/{offer_id}"), 1, &["submit"]).await;
        let of = |key: u32, need: &str, offer: Value, quantity: &str| json!({ "key": key, "party": "DEU", "need": need, "line": 1, "offer": offer, "quantity": quantity });
        let draft = |contributions: Value| {
            json!({ "body": {
            "title": "Lao PDR", "state": "LAO", "members": [{ "party": "DEU", "role": "lead" }],
            "contributions": contributions,
        } })
        };
        // One coalition takes no more out of an offer than it holds; two together may.
        for (all, keys) in [
            (
                json!([
                    of(1, &needs[0], json!(offer_id), "200.00"),
                    of(2, &needs[0], Value::Null, "150.00")
                ]),
                &[1, 2][..],
            ),
            (json!([of(3, &needs[1], json!(offer_id), "400.00")]), &[3]),
        ] {
            let path = format!("/coalitions/{}", isu.make("/coalitions", &draft(all)).await.id());
            isu.steps(&path, 1, &["invite"]).await;
            for (version, key) in (2..).zip(keys) {
                let step = format!("{path}/contributions/{key}/step");
                donor.step(&step, version, &json!({ "rung": "committed" })).await.ok();
            }
        }
        let case = market(&isu).await;
        let first = case["needs"].as_array().unwrap().iter().find(|need| need["id"] == needs[0]);
        assert_eq!(first.unwrap()["lines"][0]["already_covered"], "150.00");
        // In files, what is covered already is what the State reports: here it reports nothing, and the sums say
        // so as the figures do.
        for desk in [&isu, &donor] {
            let lines = rows(desk, "market?format=csv").await;
            assert!(lines.iter().all(|line| line["Covered already"].is_empty()));
            let sums = rows(desk, "market-sums?format=csv").await;
            let money = sums.iter().find(|row| row["Counted in"] == "USD").unwrap();
            assert_eq!((&*money["Asked"], &*money["Covered already"]), ("2000.00", ""));
            assert_eq!(money["Lines that report what is covered already"], "0");
        }
        // 200 and 400 are more than the 500 of the offer: the later one is not counted.
        assert_eq!(case["locks"].as_array().unwrap().len(), 1);
        assert_eq!(case["locks"][0]["quantity"], "200.00");
        assert_eq!(case["notes"].as_array().unwrap().len(), 1, "{case}");
        assert_eq!(
            market(&donor).await["locks"],
            json!([]),
            "commitments of coalitions are the unit's to fix"
        );
    }
}
