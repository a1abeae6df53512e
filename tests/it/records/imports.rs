//! Needs from a sheet: seen first, done once, undone as a whole.

use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Answer, Desk, Server, key, need};
use crate::database::databases;

const CSV: (&str, &str) = ("content-type", "text/csv");
const XLSX: (&str, &str) =
    ("content-type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

pub(super) async fn preview(desk: &Desk, query: &str, text: &str) -> Answer {
    let path = format!("/imports/preview?{query}");
    desk.send_bytes(Method::POST, &path, &[CSV], text.as_bytes().to_vec()).await
}

/// Confirms what a preview showed.
async fn confirm(desk: &Desk, query: &str, text: &str, digest: &Value, key: &str) -> Answer {
    let path = format!("/imports?file=a.csv&digest={}&{query}", digest.as_str().unwrap());
    let headers = [CSV, ("idempotency-key", key)];
    desk.send_bytes(Method::POST, &path, &headers, text.as_bytes().to_vec()).await
}

pub(super) async fn import(desk: &Desk, query: &str, text: &str) -> Value {
    let seen = preview(desk, query, text).await.ok();
    confirm(desk, query, text, &seen["digest"], &key()).await.ok()
}

async fn undo(desk: &Desk, import: &Value) -> Answer {
    let path = format!("/imports/{}/undo", import["id"].as_str().unwrap());
    desk.send_bytes(Method::POST, &path, &[("idempotency-key", &key())], Vec::new()).await
}

fn verdicts(preview: &Value) -> Vec<&str> {
    let rows = preview["rows"].as_array().unwrap();
    rows.iter().map(|row| row["verdict"].as_str().unwrap()).collect()
}

const SURVEY: &str = "Title,Theme,Activity,National priority,Kind,Year,Amount,Currency,Consent to showing the line\r\n\
    Survey,A4,NTS,1,funding,2027,1500.50,USD,yes\r\n\
    Survey,A4,NTS,1,funding,2028,\"1,234\",USD,no\r\n\
    Roads,A4,BAC,2,funding,2027,20,EUR,no\r\n";

const PARTS: &str = "Title,Theme,Activity,National priority,Kind,Year,Amount,Currency,Smallest useful part\r\n\
    Survey,A4,NTS,1,funding,2027,900,USD,1000\r\n\
    Clearance,A4,BAC,1,funding,2027,900,USD,600\r\n";

#[tokio::test]
async fn the_smallest_useful_part_is_no_more_than_the_whole() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let seen = preview(&state, "language=en", PARTS).await.ok();
        assert_eq!(verdicts(&seen), ["error", "add"], "{seen}");
        let fault = &seen["rows"][0]["errors"][0];
        assert_eq!(
            (&fault["heading"], &fault["value"], &fault["code"]),
            (&json!("Smallest useful part"), &json!("1000"), &json!("part_exceeds_amount"))
        );
        confirm(&state, "language=en", PARTS, &seen["digest"], &key()).await.ok();
        let needs = state.get("/needs").await.json();
        let line = &needs["items"][0]["body"]["lines"][0];
        assert_eq!(line["smallest_part"], "600", "{needs}");
    }
}

#[tokio::test]
async fn an_import_is_seen_done_once_and_undone_as_a_whole() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let seen = preview(&state, "language=fr", SURVEY).await.ok();
        assert_eq!(verdicts(&seen), ["add", "error", "add"], "{seen}");
        let fault = &seen["rows"][1]["errors"][0];
        assert_eq!(
            (&fault["cell"], &fault["heading"], &fault["value"], &fault["code"]),
            (&json!("G"), &json!("Amount"), &json!("1,234"), &json!("ambiguous_number"))
        );
        assert_eq!(fault["rule"], "ce nombre peut se lire de deux façons");
        assert_eq!(state.get("/needs").await.json()["total"], 0, "a preview changes nothing");

        let key = key();
        let made = confirm(&state, "", SURVEY, &seen["digest"], &key).await;
        assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
        let again = confirm(&state, "", SURVEY, &seen["digest"], &key).await;
        assert_eq!(again.text, made.text, "the same request is answered alike");
        let import = made.json();
        assert_eq!((&import["file"], &import["may_undo"]), (&json!("a.csv"), &json!(true)));
        assert_eq!(import["made"].as_array().unwrap().len(), 2);
        let needs = state.get("/needs").await.json();
        assert_eq!(needs["total"], 2);
        // Records of one write have one moment, and no order among them.
        let mut items = needs["items"].as_array().unwrap().iter();
        let survey = items.find(|need| need["body"]["title"] == "Survey").unwrap();
        assert_eq!((&survey["status"], &survey["owner"]), (&json!("draft"), &json!("LAO")));
        assert_eq!(
            survey["body"]["lines"],
            json!([{
                "key": 1, "shared": true, "kind": "funding", "code": null, "label": null,
                "year": 2027, "amount": "1500.50", "currency": "USD", "quantity": null,
                "unit": null, "unit_cost": null, "money_may_fill": false,
                "already_covered": null, "basis": null, "source": null
            }])
        );

        // The corrected file adds what was left out, and says the rest again.
        let corrected = SURVEY.replace("\"1,234\"", "1234.00");
        let seen = preview(&state, "", &corrected).await.ok();
        assert_eq!(verdicts(&seen), ["same", "add", "same"]);
        let second =
            confirm(&state, "", &corrected, &seen["digest"], &super::desk::key()).await.ok();
        assert_eq!(second["changed"].as_array().unwrap().len(), 1);
        assert_eq!(state.get("/imports").await.json()["total"], 2);

        // The first cannot be undone while the second stands on it; then both can.
        let refused = undo(&state, &import).await;
        assert_eq!(refused.refusal(), (409, "import_changed_since".to_owned()));
        assert_eq!(refused.json()["errors"][0]["path"], survey["id"]);
        undo(&state, &second).await.ok();
        let survey_path = format!("/needs/{}", survey["id"].as_str().unwrap());
        let was = state.get(&survey_path).await.ok();
        // But for the key of the line that is gone, which names nothing else since.
        let mut before = survey["body"].clone();
        before["last_key"] = json!(2);
        assert_eq!(was["body"], before, "it is as it was before");
        assert_eq!(undo(&state, &second).await.refusal(), (409, "import_undone".to_owned()));
        undo(&state, &import).await.ok();
        server.store.verify_audit(None).await.unwrap();
    }
}

#[tokio::test]
async fn what_an_import_made_is_withdrawn_when_it_is_undone() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let made = import(&state, "", SURVEY).await;
        let undone = undo(&state, &made).await.ok();
        assert_eq!((&undone["version"], &undone["may_undo"]), (&json!(2), &json!(false)));
        for need in state.get("/needs").await.json()["items"].as_array().unwrap() {
            assert_eq!((&need["status"], &need["version"]), (&json!("withdrawn"), &json!(2)));
        }
        // A need that was withdrawn is not found by its title: the sheet makes a new one.
        let seen = preview(&state, "", SURVEY).await.ok();
        assert_eq!(verdicts(&seen), ["add", "error", "add"]);
    }
}

#[tokio::test]
async fn a_confirmation_holds_for_what_was_seen_and_nothing_else() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let id = state.make("/needs", &json!({ "body": need("Clearance", &[true]) })).await.id();
        let text = format!("Need reference,Line number,Amount\n{id},1,77.00\n");
        let seen = preview(&state, "", &text).await.ok();
        assert_eq!(
            seen["rows"][0]["changes"],
            json!([{ "column": "amount", "before": "1000.00", "after": "77.00" }])
        );
        let edit = json!({ "body": need("Clearance and survey", &[true]) });
        state.put(&format!("/needs/{id}"), 1, &edit).await.ok();
        let late = confirm(&state, "", &text, &seen["digest"], &key()).await;
        assert_eq!(late.refusal(), (409, "preview_outdated".to_owned()));
        let other = text.replace("77", "78");
        let seen = preview(&state, "", &text).await.ok();
        let other = confirm(&state, "", &other, &seen["digest"], &key()).await;
        assert_eq!(other.refusal(), (409, "preview_outdated".to_owned()));
        confirm(&state, "", &text, &seen["digest"], &key()).await.ok();
        let now = state.get(&format!("/needs/{id}")).await.ok();
        assert_eq!(
            (&now["body"]["title"], &now["version"]),
            (&json!("Clearance and survey"), &json!(3))
        );
        assert_eq!(now["body"]["lines"][0]["amount"], "77.00");
        let nothing = preview(&state, "", &text).await.ok();
        let nothing = confirm(&state, "", &text, &nothing["digest"], &key()).await;
        assert_eq!(nothing.refusal(), (422, "invalid_sheet".to_owned()));
        let no_key =
            state.send_bytes(Method::POST, "/imports?digest=a", &[CSV], text.into_bytes()).await;
        assert_eq!(no_key.refusal(), (400, "key_missing".to_owned()));
    }
}

#[tokio::test]
async fn two_who_confirm_the_same_sheet_at_once_make_its_needs_once() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let seen = preview(&state, "", SURVEY).await.ok();
        let (one, other) = (key(), key());
        let (one, other) = tokio::join!(
            confirm(&state, "", SURVEY, &seen["digest"], &one),
            confirm(&state, "", SURVEY, &seen["digest"], &other),
        );
        let refused = if one.status.is_success() { &other } else { &one };
        assert_eq!(refused.refusal(), (409, "preview_outdated".to_owned()));
        assert_eq!(state.get("/needs").await.ok()["total"], 2);
        assert_eq!(state.get("/imports").await.ok()["total"], 1);
    }
}

#[tokio::test]
async fn a_published_need_keeps_the_rules_and_a_row_that_breaks_one_is_named() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (state, isu) = (server.seated("LAO", Role::FocalPoint).await, server.isu().await);
        let id =
            state.make("/needs", &json!({ "body": need("Clearance", &[true, true]) })).await.id();
        let path = format!("/needs/{id}");
        state.steps(&path, 1, &["submit"]).await;
        isu.steps(&path, 2, &["publish"]).await;
        let text = format!(
            "Need reference;Line number;Year;Amount\n{id};1;2027;5,00\n{id};2;1850;6,00\n{id};;2030;7,00\n"
        );
        let seen = preview(&state, "", &text).await.ok();
        assert_eq!(verdicts(&seen), ["change", "error", "error"], "{seen}");
        let codes: Vec<&Value> = [1, 2].map(|row| &seen["rows"][row]["errors"][0]["code"]).into();
        assert_eq!(codes, ["year_range", "missing_field"]);
        confirm(&state, "", &text, &seen["digest"], &key()).await.ok();
        let now = isu.get(&path).await.ok();
        assert_eq!(
            (&now["status"], &now["checked"], &now["version"]),
            (&json!("published"), &json!(3), &json!(4))
        );
    }
}

#[tokio::test]
async fn everyone_imports_for_their_own_state_and_the_unit_on_behalf() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let other = server.seated("TCD", Role::FocalPoint).await;
        let visitor = server.visitor();
        for (desk, query, expected) in [
            (&visitor, "", (401, "not_signed_in")),
            (&donor, "", (403, "not_allowed")),
            (&other, "owner=LAO", (403, "not_allowed")),
            (&server.seated("LAO", Role::Observer).await, "", (403, "not_allowed")),
            (&isu, "", (422, "invalid_sheet")),
            (&isu, "owner=XXX", (422, "invalid_sheet")),
            (&isu, "owner=BANK", (422, "invalid_sheet")),
        ] {
            let refused = preview(desk, query, SURVEY).await;
            assert_eq!(refused.refusal(), (expected.0, expected.1.to_owned()), "{query}");
        }
        // A draft of the State is not there for the unit: not by its title, not by its reference.
        let draft = state.make("/needs", &json!({ "body": need("Survey", &[true]) })).await.id();
        let text = format!("Need reference,Title,Year\n,Survey,2027\n{draft},,2028\n");
        let seen = preview(&isu, "owner=LAO", &text).await.ok();
        assert_eq!(verdicts(&seen), ["add", "error"]);
        assert_eq!(seen["rows"][1]["errors"][0]["code"], "unknown_need");
        let made = import(&isu, "owner=LAO", SURVEY).await;
        assert_eq!(made["by"]["on_behalf"], "LAO");
        let seen = state.get(&format!("/needs/{}", made["made"][0].as_str().unwrap())).await.ok();
        assert_eq!(seen["created_by"]["on_behalf"], "LAO");

        // Imports are of the party that made them.
        let path = format!("/imports/{}", made["id"].as_str().unwrap());
        assert_eq!(isu.get(&path).await.ok(), made);
        for desk in [&state, &other, &donor] {
            assert_eq!(desk.get(&path).await.refusal(), (404, "record_not_found".to_owned()));
            assert_eq!(undo(desk, &made).await.refusal(), (404, "record_not_found".to_owned()));
            assert_eq!(desk.get("/imports").await.json()["total"], 0);
        }
        assert_eq!(visitor.get("/imports").await.refusal(), (401, "not_signed_in".to_owned()));
        undo(&isu, &made).await.ok();
    }
}

#[tokio::test]
async fn a_preview_promises_the_unit_no_consent_of_the_state() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (state, isu) = (server.seated("LAO", Role::FocalPoint).await, server.isu().await);
        let body = need("Clearance", &[true, false]);
        let id = state.make("/needs", &json!({ "body": body })).await.id();
        state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
        let text = format!(
            "Need reference,Line number,Year,Consent to showing the line\n{id},2,2028,yes\n"
        );
        let seen = preview(&isu, "owner=LAO", &text).await.ok();
        assert_eq!(verdicts(&seen), ["error"], "{seen}");
        assert_eq!(seen["rows"][0]["errors"][0]["code"], "consent_is_the_states");
        let own = preview(&state, "", &text).await.ok();
        assert_eq!(verdicts(&own), ["change"], "{own}");
    }
}

#[tokio::test]
async fn what_the_unit_imported_for_a_state_it_undoes_for_that_state() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        // A need that the State wrote and the unit published, which the sheet changes.
        let shown = json!({ "visibility": "public", "body": need("Survey", &[true]) });
        let path = format!("/needs/{}", state.make("/needs", &shown).await.id());
        state.steps(&path, 1, &["submit"]).await;
        let before = isu.steps(&path, 2, &["publish"]).await;
        let visible = server.visitor().get(&path).await.ok();
        let id = before["id"].as_str().unwrap();
        let text = format!(
            "Need reference,Line,Title,Theme,Activity,National priority,Kind,Year,Amount,Currency\n\
             {id},1,Survey,A4,BAC,1,funding,2027,77,USD\n,,Roads,A4,BAC,2,funding,2027,20,EUR\n"
        );
        let made = import(&isu, "owner=LAO", &text).await;
        assert_eq!((&made["changed"], &made["by"]["on_behalf"]), (&json!([id]), &json!("LAO")));
        let changed = state.get(&path).await.ok();
        assert_eq!((&changed["by_unit"], &changed["checked"]), (&json!(true), &json!(4)));
        assert_eq!(changed["body"]["lines"][0]["amount"], "77");
        let roads = format!("/needs/{}", made["made"][0].as_str().unwrap());

        // The State goes on with what was imported: then nothing of it is undone, and the unit reads which.
        state.put(&roads, 1, &json!({ "body": need("Roads", &[true]) })).await.ok();
        let refused = undo(&isu, &made).await;
        assert_eq!(refused.refusal(), (409, "import_changed_since".to_owned()));
        assert_eq!(refused.json()["errors"][0]["path"], made["made"][0]);
        assert_eq!(isu.get(&path).await.ok()["version"], 4, "nor the other need");

        // What the State says as it was said stands as it was.
        let seen = isu.get(&roads).await.ok();
        assert_eq!(seen["version"], 2);
        let first = state.get(&format!("{roads}/history")).await.ok();
        assert_eq!(first[0]["by"]["on_behalf"], "LAO");
        let again = import(&isu, "owner=LAO", &text.replace("Roads", "Bridges")).await;
        let undone = undo(&isu, &again).await.ok();
        let by = &undone["undone_by"];
        assert_eq!((&by["party"], &by["on_behalf"]), (&json!("ISU"), &json!("LAO")));
        let bridges = format!("/needs/{}", again["made"][0].as_str().unwrap());
        let gone = state.get(&bridges).await.ok();
        assert_eq!((&gone["status"], &gone["version"]), (&json!("withdrawn"), &json!(2)));
        let history = state.get(&format!("{bridges}/history")).await.ok();
        let by: Vec<&Value> =
            history.as_array().unwrap().iter().map(|change| &change["by"]["on_behalf"]).collect();
        assert_eq!(by, [&json!("LAO"), &json!("LAO")], "each entry says on whose behalf");
        assert_eq!(undo(&isu, &again).await.refusal(), (409, "import_undone".to_owned()));
        assert!(visible["body"]["lines"][0]["amount"] != "77");
        server.store.verify_audit(None).await.unwrap();
    }
}

#[tokio::test]
async fn a_need_that_the_units_sheet_changed_is_what_it_was_once_that_is_undone() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let shown = json!({ "visibility": "public", "body": need("Survey", &[true]) });
        let path = format!("/needs/{}", state.make("/needs", &shown).await.id());
        state.steps(&path, 1, &["submit"]).await;
        isu.steps(&path, 2, &["publish"]).await;
        let visitor = server.visitor();
        let before = visitor.get(&path).await.ok();
        let id = before["id"].as_str().unwrap();
        let text = format!("Need reference,Line,Year,Amount,Currency\n{id},1,2027,77,USD\n");
        let made = import(&isu, "owner=LAO", &text).await;
        assert_eq!(visitor.get(&path).await.ok()["body"]["lines"][0]["amount"], "77");
        undo(&isu, &made).await.ok();
        let after = visitor.get(&path).await.ok();
        assert_eq!((&after["body"], &after["status"]), (&before["body"], &json!("published")));
        assert_eq!(after["version"], 5);
        let seen = state.get(&path).await.ok();
        let by = &seen["changed_by"];
        assert_eq!((&by["party"], &by["on_behalf"]), (&json!("ISU"), &json!("LAO")));
        assert_eq!(seen["checked"], 5, "the unit wrote it, and has checked it");
        assert_eq!(seen["by_unit"], Value::Null, "it says again what the State said");
    }
}

#[tokio::test]
async fn what_its_state_said_after_the_units_sheet_is_the_states_word() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let made = import(&isu, "owner=LAO", SURVEY).await;
        let path = format!("/needs/{}", made["made"][0].as_str().unwrap());
        // The State writes something else, and then what the sheet had said.
        let imported = state.get(&path).await.ok()["body"].clone();
        let mut other = imported.clone();
        other["title"] = json!("Another survey");
        for (version, body) in [(1, other), (2, imported)] {
            state.put(&path, version, &json!({ "body": body })).await.ok();
        }
        let refused = undo(&isu, &made).await;
        assert_eq!(refused.refusal(), (409, "import_changed_since".to_owned()));
        assert_eq!(refused.json()["errors"][0]["path"], made["made"][0]);
    }
}

#[tokio::test]
async fn templates_and_failed_rows_are_read_again() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        for language in ["en", "fr", "es", "ru", "ar", "zh"] {
            for (form, kind) in [("xlsx", XLSX), ("csv", CSV)] {
                let path = format!("/imports/template?language={language}&format={form}");
                let template = server.visitor().get(&path).await;
                assert_eq!(template.status, StatusCode::OK);
                let read = state
                    .send_bytes(Method::POST, "/imports/preview", &[kind], template.bytes)
                    .await
                    .ok();
                assert_eq!((&read["rows"], &read["ignored"]), (&json!([]), &json!([])), "{path}");
            }
        }
        for (form, kind) in [("xlsx", XLSX), ("csv", CSV)] {
            let path = format!("/imports/failed-rows?language=es&format={form}");
            let failed =
                state.send_bytes(Method::POST, &path, &[CSV], SURVEY.as_bytes().to_vec()).await;
            assert_eq!(failed.status, StatusCode::OK);
            let read = state
                .send_bytes(Method::POST, "/imports/preview", &[kind], failed.bytes)
                .await
                .ok();
            assert_eq!((verdicts(&read), &read["ignored"]), (vec!["error"], &json!([])));
            assert_eq!(read["rows"][0]["errors"][0]["value"], "1,234");
        }
    }
}
