//! What is sent for each operation, and about what.

use std::collections::BTreeMap;

use axum::http::Method;
use serde_json::{Value, json};

use super::kind_of;
use super::stage::{self, RECORDS, Stage, owner};
use crate::records::desk::Desk;

/// What is sent.
#[derive(Debug, Default)]
pub(in crate::records) struct Plan {
    parts: BTreeMap<&'static str, String>,
    query: String,
    pub(in crate::records) version: i64,
    pub(in crate::records) body: Option<Value>,
    /// A sheet in place of a body.
    pub(in crate::records) sheet: Option<String>,
}

impl Plan {
    fn body(body: Value) -> Self {
        Self { body: Some(body), ..Self::default() }
    }

    fn at(mut self, name: &'static str, part: impl Into<String>) -> Self {
        self.parts.insert(name, part.into());
        self
    }

    fn from(mut self, version: i64) -> Self {
        self.version = version;
        self
    }

    fn asking(mut self, query: impl Into<String>) -> Self {
        self.query = query.into();
        self
    }

    fn sheet(sheet: String) -> Self {
        Self { sheet: Some(sheet), ..Self::default() }
    }

    /// The address, from its template.
    pub(in crate::records) fn address(&self, template: &str) -> String {
        let mut address = template.to_owned();
        for (name, part) in &self.parts {
            address = address.replace(&format!("{{{name}}}"), part);
        }
        assert!(!address.contains('{'), "{template} needs more parts");
        address + &self.query
    }
}

/// What an operation is about, one line of the matrix each.
pub(in crate::records) fn classes(operation: &str) -> Vec<&'static str> {
    let of_kind = |kind: &str| {
        let (_, classes) = RECORDS.iter().find(|(known, _)| *known == kind).unwrap();
        let mut all = classes.to_vec();
        all.push("missing");
        all
    };
    match operation {
        "create_need" | "create_offer" | "create_exclusion" => vec!["for itself", "for the owner"],
        "create_interest" | "create_coalition" | "create_round" => vec!["for itself"],
        "step_contribution" | "answer_coalition" | "finish_decision" | "add_to_coalition" => {
            of_kind("coalition")
        }
        "store_case" | "fetch_case" | "store_run" | "fetch_run" => vec!["public", "hidden"],
        "list_needs" | "list_offers" | "list_exclusions" | "list_interests" | "list_coalitions"
        | "list_rounds" => {
            vec!["own eyes", "as visitor", "as the owner"]
        }
        "delete_one_session" => vec!["own", "foreign"],
        "export_list" => vec!["needs", "people"],
        "fetch_import" | "undo_import" => vec!["in force", "missing"],
        "preview_import" | "fetch_failed_rows" | "make_import" => {
            vec!["for itself", "for the owner"]
        }
        _ => kind_of(operation).map_or_else(|| vec!["-"], of_kind),
    }
}

/// What is sent for an operation about a class.
pub(in crate::records) async fn plan(
    stage: &mut Stage,
    operation: &str,
    class: &'static str,
    role: &str,
    desk: &Desk,
) -> Plan {
    if operation.starts_with("create_")
        && let Some(kind) = kind_of(operation)
    {
        let mut edit = stage.edit(kind, "public").await;
        if class == "for the owner" {
            edit["owner"] = json!(if owner(kind) == "donor" { "DEU" } else { "LAO" });
        }
        return Plan::body(edit);
    }
    if operation.starts_with("list_") {
        return match (class, operation) {
            ("as visitor", _) => Plan::default().asking("?as=visitor"),
            ("as the owner", "list_offers" | "list_interests") => {
                Plan::default().asking("?as=DEU:donor_desk")
            }
            ("as the owner", _) => Plan::default().asking("?as=LAO:focal_point"),
            _ => Plan::default(),
        };
    }
    if operation == "add_to_coalition" {
        let (id, version) = stage.record("coalition", class).await;
        let draft = stage.edit("coalition", class).await;
        return Plan::body(draft["body"].clone()).at("id", id).from(version);
    }
    if operation == "finish_decision" {
        let (id, version) = stage.record("coalition", class).await;
        let plan = Plan::body(json!({ "done": true })).at("id", id).from(version);
        return plan.at("meeting", "1").at("key", "1");
    }
    if operation == "step_contribution" || operation == "answer_coalition" {
        let (id, version) = stage.record("coalition", class).await;
        let mut body = match operation {
            "answer_coalition" => json!({ "answer": "accepted" }),
            _ => json!({ "rung": "pledged" }),
        };
        if role == "unit" {
            body["on_behalf"] = json!("DEU");
        }
        return Plan::body(body).at("id", id).at("key", "1").from(version);
    }
    if let Some(kind) = kind_of(operation) {
        let (id, version) = stage.record(kind, class).await;
        let plan = match operation.split('_').next().unwrap() {
            "replace" => {
                let mut edit = stage.edit(kind, class).await;
                if class == "closed" {
                    // What is asked about stays then.
                    let round = stage.unit().get(&format!("/rounds/{id}")).await.ok();
                    edit["body"]["needs"] = round["body"]["needs"].clone();
                }
                Plan::body(edit)
            }
            // A need goes back to its State with a word.
            "comment" | "return" => Plan::body(json!({ "comments": [{ "text": "Why?" }] })),
            "fetch" | "history" | "progress" => Plan::default(),
            _ => Plan::body(json!({})),
        };
        return plan.at("id", id).from(version);
    }
    let owner = if class == "for the owner" { "owner=LAO" } else { "" };
    match operation {
        "fetch_import_template" => Plan::default(),
        "export_list" => Plan::default().at("table", class),
        "preview_import" | "fetch_failed_rows" => {
            Plan::sheet(stage::sheet()).asking(format!("?{owner}"))
        }
        "make_import" => {
            let sheet = stage::sheet();
            let seen = stage::preview(desk, owner, &sheet).await;
            let digest = seen["digest"].as_str().unwrap_or("none").to_owned();
            Plan::sheet(sheet).asking(format!("?{owner}&digest={digest}"))
        }
        "fetch_import" | "undo_import" => {
            let id = if class == "missing" { "I-MISSING".to_owned() } else { stage.import().await };
            Plan::default().at("id", id)
        }
        "store_case" => Plan::body(stage.case(class == "public")),
        "fetch_case" => {
            let is_public = class == "public";
            let case = stage.case(is_public);
            let kept = stage.keeper(is_public);
            let kept = kept.send_to(Method::POST, "/api/v1/cases", &[], Some(&case)).await.ok();
            Plan::default().at("hash", kept["hash"].as_str().unwrap())
        }
        "store_run" => Plan::body(stage.run(class == "public")),
        "fetch_run" => {
            let is_public = class == "public";
            let run = stage.run(is_public);
            let kept = stage.keeper(is_public);
            let kept = kept.send_to(Method::POST, "/api/v1/runs", &[], Some(&run)).await.ok();
            Plan::default().at("hash", kept["hash"].as_str().unwrap())
        }
        "replace_rates" => {
            let now = stage.unit().get("/rates").await.json();
            let rates = json!({ "currency": "USD", "rates": [] });
            Plan::body(rates).from(now["version"].as_i64().unwrap())
        }
        "take_snapshot" => Plan::body(json!({ "title": "Now", "as_of": "2026-11-28" })),
        _ => accounts(stage, operation, class, desk).await,
    }
}

async fn accounts(stage: &mut Stage, operation: &str, class: &str, desk: &Desk) -> Plan {
    let number = stage.next();
    let email = format!("n{number}@example.org");
    let unit = stage.unit();
    let somebody = async || {
        // Anybody with an account: the first of the list is not the one who asks.
        let people = unit.get("/people").await.ok();
        people["items"][0]["id"].as_str().unwrap().to_owned()
    };
    match operation {
        "follow_events"
        | "fetch_market"
        | "fetch_rates"
        | "fetch_reminders"
        | "fetch_audit_head"
        | "fetch_session"
        | "fetch_sign_in_ways"
        | "delete_session"
        | "begin_authenticator"
        | "depart_to_provider"
        | "arrive_from_provider"
        | "check_alive"
        | "check_ready"
        | "fetch_openapi"
        | "fetch_help"
        | "fetch_docs"
        | "fetch_docs_style" => Plan::default(),
        "create_session" => Plan::body(json!({ "email": email, "password": "not this one" })),
        "take_seat" => {
            let session = desk.get("/session").await.json();
            let seat = &session["seat"];
            let (party, role) = (seat["party"].as_str(), seat["role"].as_str());
            let (party, role) = (party.unwrap_or("LAO"), role.unwrap_or("focal_point"));
            Plan::body(json!({ "party": party, "role": role }))
        }
        "change_password" => {
            Plan::body(json!({ "current": "not this one", "new": "another one of four words" }))
        }
        "confirm_authenticator" => Plan::body(json!({ "code": "000000" })),
        "remove_authenticator" => Plan::body(json!({ "password": "no", "code": "000000" })),
        "delete_one_session" => {
            let whose = if class == "own" { desk.clone() } else { unit };
            let sessions = whose.get("/sessions").await.json();
            let id = sessions["items"][0]["id"].as_str().unwrap_or("missing");
            Plan::default().at("id", id)
        }
        "depart_with_link" | "inspect_link" => Plan::body(json!({ "token": "no such link" })),
        "accept_link" => {
            Plan::body(json!({ "token": "no such link", "password": "four words are enough" }))
        }
        "choose_language" => Plan::body(json!({ "language": "fr" })),
        "ask_for_password" => Plan::body(json!({ "email": email })),
        "create_invitation" => {
            Plan::body(json!({ "email": email, "party": "LAO", "role": "focal_point" }))
        }
        "delete_invitation" => {
            let invite = json!({ "email": email, "party": "LAO", "role": "focal_point" });
            let made = unit.make("/invitations", &invite).await.ok();
            Plan::default().at("id", made["id"].as_str().unwrap())
        }
        "replace_search" => {
            let id = format!("s-{number}");
            Plan::body(json!({ "name": "In Asia", "query": "state=LAO" })).at("id", id).from(0)
        }
        "delete_search" => Plan::default().at("id", "missing"),
        "fetch_person" | "create_reset_link" => Plan::default().at("id", somebody().await),
        "replace_person" => {
            let id = somebody().await;
            let person = unit.get(&format!("/people/{id}")).await.ok();
            let edit = json!({ "name": format!("Name {number}"), "is_disabled": false });
            Plan::body(edit).at("id", id).from(person["version"].as_i64().unwrap())
        }
        "give_seat" | "remove_seat" => {
            let id = somebody().await;
            if operation == "remove_seat" {
                let place = format!("/api/v1/people/{id}/seats/IRQ/focal_point");
                unit.send_to(Method::PUT, &place, &[], None).await.ok();
            }
            Plan::default().at("id", id).at("party", "IRQ").at("role", "focal_point")
        }
        "create_party" => Plan::body(organisation(&format!("ORG-{number}"))),
        "fetch_party" => Plan::default().at("id", "LAO"),
        "replace_party" => {
            let id = format!("ORG-{number}");
            unit.make("/parties", &organisation(&id)).await.ok();
            let edit = json!({ "kind": "ngo", "names": { "en": "Renamed" } });
            Plan::body(edit).at("id", id).from(1)
        }
        other => panic!("say what is sent for {other}"),
    }
}

fn organisation(id: &str) -> Value {
    json!({ "id": id, "kind": "ngo", "names": { "en": "An organisation" } })
}
