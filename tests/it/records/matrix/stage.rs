//! Who asks, and what there is to ask for.

use api::store::Store;
use axum::http::Method;
use contract::access::Role;
use serde_json::{Value, json};

use crate::fixture::{illustrative, solved, with_donor};
use crate::records::desk::{Desk, Server, key, need, offer};

/// Who asks, in the order of the columns.
pub(in crate::records) const ROLES: [&str; 9] = [
    "visitor",
    "observer",
    "State",
    "other State",
    "donor",
    "other donor",
    "partner",
    "unit",
    "unit without",
];

/// A server with one desk for each role, and one record of each class.
pub(in crate::records) struct Stage {
    pub(in crate::records) server: Server,
    desks: Vec<Desk>,
    count: u32,
}

impl Stage {
    pub(in crate::records) async fn over(store: Store) -> Self {
        let server = Server::over(store).await;
        let mut desks = Vec::new();
        for role in ROLES {
            desks.push(seated(&server, role).await);
        }
        let mut stage = Self { server, desks, count: 0 };
        stage.convene().await;
        for (kind, classes) in RECORDS {
            for class in classes {
                stage.record(kind, class).await;
            }
        }
        for is_public in [true, false] {
            let (case, run) = (stage.case(is_public), stage.run(is_public));
            for (path, document) in [("/api/v1/cases", case), ("/api/v1/runs", run)] {
                stage
                    .keeper(is_public)
                    .send_to(Method::POST, path, &[], Some(&document))
                    .await
                    .ok();
            }
        }
        stage
    }

    /// A coalition in which the State, the donor and the partner have accepted: what they show to
    /// the members of their coalition, the others see from then on.
    async fn convene(&mut self) {
        let (id, _) = self.record("coalition", "invited").await;
        for role in ["State", "donor", "partner"] {
            let place = format!("/coalitions/{id}/answer");
            self.of(role).make(&place, &json!({ "answer": "accepted" })).await.ok();
        }
    }

    /// The desk of a role; a new one where what is asked for changes whoever asks.
    pub(in crate::records) async fn desk(&self, role: &str, is_new: bool) -> Desk {
        if is_new { seated(&self.server, role).await } else { self.of(role) }
    }

    pub(in crate::records) fn of(&self, role: &str) -> Desk {
        let at = ROLES.iter().position(|known| *known == role).unwrap();
        self.desks[at].clone()
    }

    pub(in crate::records) fn unit(&self) -> Desk {
        self.of("unit")
    }

    /// Who keeps a document for everyone, or for the unit.
    pub(in crate::records) fn keeper(&self, is_public: bool) -> Desk {
        self.of(if is_public { "visitor" } else { "unit" })
    }

    /// A number like no other.
    pub(in crate::records) fn next(&mut self) -> u32 {
        self.count += 1;
        self.count
    }

    /// A case like no other, with or without a confidential need.
    pub(in crate::records) fn case(&mut self, is_public: bool) -> Value {
        let mut case: Value = serde_json::from_str(&illustrative().to_canonical_json()).unwrap();
        case["title"] = json!(format!("Case {}", self.next()));
        if !is_public {
            case["needs"][0]["visibility"] = json!("isu");
        }
        case
    }

    /// A run like no other, over a case with or without a confidential need.
    pub(in crate::records) fn run(&mut self, is_public: bool) -> Value {
        let mut case = with_donor(illustrative(), &format!("D-{}", self.next()));
        if !is_public {
            case.needs[0].visibility = engine::case::Visibility::Isu;
        }
        serde_json::from_str(&solved(case).to_json()).unwrap()
    }

    /// A record of a class; gives its id and version.
    pub(in crate::records) async fn record(&mut self, kind: &str, class: &str) -> (String, i64) {
        if class == "missing" {
            return (format!("{}-MISSING", &kind[..1].to_uppercase()), 1);
        }
        let (owner, path) = (self.of(owner(kind)), plural(kind));
        let edit = self.edit(kind, class).await;
        let id = owner.make(&format!("/{path}"), &edit).await.id();
        let place = format!("/{path}/{id}");
        let mut version = 1;
        let steps: &[(&str, &str)] = match (kind, class) {
            // They are in force once they are made.
            ("exclusion", "draft") => &[("State", "withdraw"), ("State", "restore")],
            ("interest", "draft") => &[("donor", "withdraw"), ("donor", "restore")],
            (_, "draft") | ("exclusion" | "interest", _) => &[],
            ("need", "submitted") => &[("State", "submit")],
            ("need", "withdrawn") => {
                &[("State", "submit"), ("unit", "publish"), ("State", "withdraw")]
            }
            ("need", _) => &[("State", "submit"), ("unit", "publish")],
            ("offer", "withdrawn") => &[("donor", "submit"), ("donor", "withdraw")],
            ("offer", _) => &[("donor", "submit")],
            ("round", "closed") => &[("unit", "invite"), ("unit", "close")],
            ("round", "released") => &[("unit", "invite"), ("unit", "close"), ("unit", "release")],
            _ => &[("unit", "invite")],
        };
        if kind == "round" && steps.len() > 1 {
            let need = edit["body"]["needs"][0].clone();
            let word = json!({ "need": need, "stance": "interested", "for_state": true });
            let word = json!({ "body": word });
            self.of("donor").make("/interests", &word).await.ok();
        }
        for (role, step) in steps {
            self.of(role).step(&format!("{place}/{step}"), version, &json!({})).await.ok();
            version += 1;
        }
        (id, version)
    }

    /// An import of the State; gives its id.
    pub(in crate::records) async fn import(&mut self) -> String {
        let state = self.of("State");
        let sheet = sheet();
        let digest = preview(&state, "", &sheet).await["digest"].as_str().unwrap().to_owned();
        let (path, key) = (format!("/imports?digest={digest}"), key());
        let headers = [CSV, ("idempotency-key", key.as_str())];
        state.send_bytes(Method::POST, &path, &headers, sheet.into()).await.id()
    }

    /// What is sent to make a record of a class, or to change it.
    pub(in crate::records) async fn edit(&mut self, kind: &str, class: &str) -> Value {
        let visibility = match class {
            "hidden" | "in force" => "isu",
            "named States" => "named_states",
            "coalition" => "coalition",
            "states parties" => "states_parties",
            _ => "public",
        };
        // Each names one who would not see it else.
        let named = match (kind, class) {
            ("need", "named States") => vec!["CHE"],
            (_, "named States") => vec!["IRQ"],
            _ => Vec::new(),
        };
        match kind {
            "need" => {
                let body = need("Clearance", &[true]);
                json!({ "visibility": visibility, "named": named, "body": body })
            }
            "offer" => {
                json!({ "visibility": visibility, "named": named, "body": offer("Money") })
            }
            // With nobody whom a coalition or a round of the stage brings together with the State.
            "exclusion" => json!({ "body": { "other": "IRQ", "by": "state" } }),
            "interest" => {
                let about = Box::pin(self.record("need", "public")).await.0;
                json!({ "body": { "need": about, "stance": "interested" } })
            }
            "round" => {
                let about = Box::pin(self.record("need", "public")).await.0;
                json!({ "body": {
                    "state": "LAO", "needs": [about], "asked": ["DEU"], "opens": "2026-01-01",
                    "closes": "2999-12-31", "fallback": "The unit asks again next year.",
                } })
            }
            _ => {
                let about = Box::pin(self.record("need", "public")).await.0;
                json!({ "body": {
                    "title": "Lao PDR", "state": "LAO",
                    "members": [
                        { "party": "DEU", "role": "funder" }, { "party": "BANK", "role": "operator" },
                    ],
                    "contributions": [
                        { "key": 1, "party": "DEU", "need": about, "line": 1, "quantity": "10.00" },
                    ],
                    "meetings": [{ "key": 1, "day": "2026-11-04", "held": true, "took_part": ["DEU"],
                        "decisions": [{ "key": 1, "text": "Send the list", "party": "DEU" }] }],
                } })
            }
        }
    }
}

/// A sheet with one new need.
pub(in crate::records) fn sheet() -> String {
    // What was imported before under the same title would change nothing.
    let title = key();
    format!("Title,Theme,Kind,Year,Amount,Currency\r\n{title},A4,funding,2027,20.00,USD\r\n")
}
pub(in crate::records) const CSV: (&str, &str) = ("content-type", "text/csv");

/// What would come of the sheet.
pub(in crate::records) async fn preview(desk: &Desk, query: &str, sheet: &str) -> Value {
    let path = format!("/imports/preview?{query}");
    desk.send_bytes(Method::POST, &path, &[CSV], sheet.into()).await.json()
}

/// Classes of each kind.
pub(in crate::records) const RECORDS: [(&str, &[&str]); 6] = [
    (
        "need",
        &[
            "draft",
            "submitted",
            "hidden",
            "named States",
            "coalition",
            "states parties",
            "public",
            "withdrawn",
        ],
    ),
    (
        "offer",
        &["draft", "hidden", "named States", "coalition", "states parties", "public", "withdrawn"],
    ),
    ("exclusion", &["draft", "in force"]),
    ("interest", &["draft", "in force"]),
    ("coalition", &["draft", "invited"]),
    ("round", &["draft", "opened", "closed", "released"]),
];

/// The role that owns the records of a kind here.
pub(in crate::records) fn owner(kind: &str) -> &'static str {
    match kind {
        "need" | "exclusion" => "State",
        "offer" | "interest" => "donor",
        _ => "unit",
    }
}

fn plural(kind: &str) -> String {
    format!("{kind}s")
}

/// A seat of a role, newly taken.
async fn seated(server: &Server, role: &str) -> Desk {
    match role {
        "observer" => server.seated("LAO", Role::Observer).await,
        "State" => server.seated("LAO", Role::FocalPoint).await,
        "other State" => server.seated("IRQ", Role::FocalPoint).await,
        "donor" => server.seated("DEU", Role::DonorDesk).await,
        "other donor" => server.seated("CHE", Role::DonorDesk).await,
        "partner" => server.seated("BANK", Role::Partner).await,
        "unit" => server.isu().await,
        "unit without" => server.officer_without_authenticator().await,
        _ => server.visitor(),
    }
}
