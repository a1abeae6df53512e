//! Random records as they stand in a database, with what the rules say of them: for properties
//! about who sees what. They are written past the store, so that ids and moments are the same in
//! two databases.

use contract::Code as _;
use contract::access::{self, Audience, Facts, Reader, Visibility};
use contract::coalition::{CoalitionBody, Part};
use contract::exclusion::ExclusionBody;
use contract::interest::InterestBody;
use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::record::{Kind, Status};
use contract::round::RoundBody;
use contract::told::Body as _;
use proptest::prelude::any;
use proptest::strategy::{Strategy, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use sqlx::AnyConnection;

use super::desk::{need, offer};

/// An affected State, another, and two donors, one of which is in no coalition of its own.
pub(super) const PARTIES: [&str; 4] = ["LAO", "TCD", "DEU", "CHE"];
const KINDS: [Kind; 6] =
    [Kind::Need, Kind::Offer, Kind::Exclusion, Kind::Interest, Kind::Coalition, Kind::Round];
/// Events of drawn records are numbered from here, beyond those of the tests' own people.
pub(super) const FIRST_EVENT: i64 = 1_000_000;
/// When the first was written, in microseconds.
const BEGINNING: i64 = 1_790_000_000_000_000;

/// A record that can be written into a database.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub(super) id: String,
    pub(super) kind: Kind,
    owner: &'static str,
    status: Status,
    audience: Audience,
    visibility: Visibility,
    named: Vec<&'static str>,
    body: Value,
    /// What only the owner and the unit are told.
    author: &'static str,
    checked: i64,
}

/// Draws from a strategy; the runner prints no seed because it always has the same.
pub(super) fn draw<T>(runner: &mut TestRunner, strategy: &impl Strategy<Value = T>) -> T {
    strategy.new_tree(runner).unwrap().current()
}

/// Records of every kind, owner and standing.
pub(super) fn pool(runner: &mut TestRunner, count: usize) -> Vec<Drawn> {
    (0..count).map(|at| Drawn::random(runner, at)).collect()
}

impl Drawn {
    fn random(runner: &mut TestRunner, at: usize) -> Self {
        let (kind, owner, status, visibility, named, shared, by_isu) = draw(
            runner,
            &(
                0..KINDS.len(),
                0..PARTIES.len(),
                0..11_usize,
                0..Visibility::ALL.len() + 4,
                any::<[bool; 4]>(),
                any::<[bool; 2]>(),
                any::<bool>(),
            ),
        );
        let kind = KINDS[kind];
        // Most are everyone's and published: the others are hidden from almost everyone.
        let visibility = *Visibility::ALL.get(visibility).unwrap_or(&Visibility::Public);
        let status = match *Status::ALL.get(status).unwrap_or(&Status::Published) {
            Status::Closed | Status::Released if kind != Kind::Round => Status::Published,
            status => status,
        };
        let mut named: Vec<&str> = PARTIES
            .into_iter()
            .zip(named)
            .filter_map(|(party, is_named)| is_named.then_some(party))
            .collect();
        let (body, in_force) = match kind {
            Kind::Need => {
                let body = need(&format!("Need {at}"), &shared);
                let parsed: NeedBody = serde_json::from_value(body.clone()).unwrap();
                (body, parsed.audience(visibility))
            }
            Kind::Offer => {
                let body = offer(&format!("Offer {at}"));
                let parsed: OfferBody = serde_json::from_value(body.clone()).unwrap();
                (body, parsed.audience(visibility))
            }
            Kind::Exclusion => {
                named.clear();
                let by = if owner < 2 { "state" } else { "donor" };
                let body = json!({ "other": PARTIES[(owner + 1) % 4], "by": by });
                let parsed: ExclusionBody = serde_json::from_value(body.clone()).unwrap();
                (body, parsed.audience(visibility))
            }
            Kind::Interest => {
                named.clear();
                let body = json!({
                    "need": format!("N-{:04}", at / 2), "stance": "not_for_us", "reason": "Full",
                });
                let parsed: InterestBody = serde_json::from_value(body.clone()).unwrap();
                (body, parsed.audience(visibility))
            }
            Kind::Coalition => {
                named = vec![PARTIES[owner % 2], PARTIES[2], PARTIES[3]];
                let body = coalition(runner, at, PARTIES[owner % 2]);
                let parsed: CoalitionBody = serde_json::from_value(body.clone()).unwrap();
                (body, parsed.audience(visibility))
            }
            Kind::Round => {
                named = vec![PARTIES[owner % 2], PARTIES[2]];
                let body = round(at, PARTIES[owner % 2], status);
                let parsed: RoundBody = serde_json::from_value(body.clone()).unwrap();
                (body, parsed.audience(visibility))
            }
        };
        let is_units = matches!(kind, Kind::Coalition | Kind::Round);
        let owner = if is_units { "ISU" } else { PARTIES[owner] };
        if is_units && matches!(status, Status::Draft | Status::Submitted | Status::Withdrawn) {
            // It names nobody before it is put before its members.
            named.clear();
        }
        let audience = match status {
            Status::Published | Status::Closed | Status::Released => in_force,
            Status::Submitted => Audience::ISU,
            Status::Draft | Status::Withdrawn if by_isu => Audience::ISU,
            Status::Draft | Status::Withdrawn => Audience::OWNER,
        };
        Self {
            id: format!("{}-{at:04}", kind.code()[..1].to_uppercase()),
            kind,
            owner,
            status,
            audience,
            visibility,
            named,
            body,
            author: "Somebody",
            checked: 0,
        }
    }

    /// Who takes part, where it is a coalition.
    fn members(&self) -> Vec<String> {
        if self.kind != Kind::Coalition || self.status != Status::Published {
            return Vec::new();
        }
        let body: CoalitionBody = serde_json::from_value(self.body.clone()).unwrap();
        let accepted = body.members.into_iter().filter(|member| {
            member.answer == contract::coalition::Answer::Accepted && member.role != Part::Observer
        });
        accepted.map(|member| member.party).collect()
    }

    /// What would be sent to change it.
    pub(super) fn sent(&self) -> Value {
        self.body.clone()
    }

    /// The list that it is in.
    pub(super) fn list(&self) -> &'static str {
        match self.kind {
            Kind::Need => "needs",
            Kind::Offer => "offers",
            Kind::Exclusion => "exclusions",
            Kind::Interest => "interests",
            Kind::Coalition => "coalitions",
            Kind::Round => "rounds",
        }
    }

    /// The rules' view of it, beside all others.
    pub(super) fn is_seen(&self, reader: &Reader, all: &[Self]) -> bool {
        let shares_coalition = all.iter().any(|of| {
            let members = of.members();
            let is_in = |party: &str| members.iter().any(|member| member == party);
            is_in(self.owner) && is_in(reader.party())
        });
        access::sees(
            reader,
            &Facts {
                kind: self.kind,
                status: self.status,
                owner: self.owner,
                audience: self.audience,
                names_reader: self.named.contains(&reader.party()),
                shares_coalition,
                own_word: false,
                put_down: false,
                is_undoable: false,
            },
        )
    }

    /// The same record with other parts that the reader, who sees it, is not told.
    pub(super) fn otherwise(&self, reader: &Reader) -> Self {
        if reader.is_told_all(self.owner) {
            return self.clone();
        }
        let mut other = self.clone();
        match self.kind {
            Kind::Need => {
                let lines = other.body["lines"].as_array_mut().unwrap();
                lines.retain(|line| line["shared"] == json!(true));
                lines.insert(0, json!({ "key": 99, "kind": "funding", "year": 2031, "amount": "7.00", "currency": "USD", "shared": false }));
            }
            Kind::Offer => {
                other.body["preferences"] = json!({ "TCD": 9 });
                other.body["excluded_states"] = json!(["AFG"]);
            }
            Kind::Coalition => self.convened_otherwise(reader, &mut other),
            Kind::Round => {
                // Who else is asked, and an answer that is not the reader's or not released.
                let own = reader.party();
                let asked = self.body["asked"].as_array().unwrap().iter();
                let mut asked: Vec<Value> = asked.filter(|of| **of == own).cloned().collect();
                asked.push(json!("NOR"));
                other.body["asked"] = json!(asked);
                let is_told = self.body["state"] == own && self.status == Status::Released;
                if !is_told {
                    other.body["answer"] = json!({ "made_on": "2026-12-24", "words": "Other" });
                }
                if self.body["state"] == own {
                    other.body["note"] = json!("For those who are asked");
                }
                other.named.retain(|party| *party == own);
                other.named.push("NOR");
            }
            Kind::Exclusion | Kind::Interest => {}
        }
        if !matches!(self.kind, Kind::Coalition | Kind::Round) {
            // Who else is named.
            let is_named = |party: &&str| {
                let was = self.named.contains(party);
                if *party == reader.party() { was } else { !was }
            };
            other.named = PARTIES.into_iter().filter(is_named).collect();
        }
        // Who wrote it, what was checked.
        Self { author: "Somebody else", checked: 1, ..other }
    }

    /// A coalition from another run, with another who declined, and with other proposals to
    /// parties that took no step.
    fn convened_otherwise(&self, reader: &Reader, other: &mut Self) {
        other.body["run"] = json!("b".repeat(64));
        let members = other.body["members"].as_array_mut().unwrap();
        members.push(json!({ "party": "NOR", "role": "lead", "answer": "declined" }));
        other.named.push("NOR");
        let contributions = other.body["contributions"].as_array_mut().unwrap();
        contributions.retain(|of| of["party"] == json!(reader.party()) || !of["rung"].is_null());
        for of in contributions.iter_mut().filter(|of| of["party"] != json!(reader.party())) {
            of["offer"] = json!("O-9999");
        }
        let next = contributions.len() + 90;
        contributions.push(json!({
            "key": next, "party": "NOR", "need": "N-0000", "line": 1, "quantity": "123456.00",
        }));
    }

    /// Writes it, its history and its event, as the `at`th.
    pub(super) async fn write(&self, connection: &mut AnyConnection, at: i64) {
        let (event, moment) = (FIRST_EVENT + at, BEGINNING + at);
        let author =
            json!({ "name": self.author, "party": self.owner, "on_behalf": null }).to_string();
        sqlx::query("INSERT INTO record (id, kind, owner, status, audience, visibility, version, checked, schema, body, created_by, created_at, changed_by, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, 1, $7, 1, $8, $9, $10, $9, $10)")
            .bind(self.id.as_str())
            .bind(self.kind.code())
            .bind(self.owner)
            .bind(self.status.code())
            .bind(self.audience.number())
            .bind(self.visibility.code())
            .bind(self.checked)
            .bind(self.body.to_string())
            .bind(author.as_str())
            .bind(moment)
            .execute(&mut *connection)
            .await
            .unwrap();
        let snapshot =
            json!({ "body": self.body, "visibility": self.visibility, "named": self.named });
        sqlx::query("INSERT INTO record_change (record, seq, version, action, status, author, at, snapshot, comments)
            VALUES ($1, $2, 1, 'create', $3, $4, $5, $6, '[]')")
            .bind(self.id.as_str())
            .bind(event)
            .bind(self.status.code())
            .bind(author.as_str())
            .bind(moment)
            .bind(snapshot.to_string())
            .execute(&mut *connection)
            .await
            .unwrap();
        let pairs = "INSERT INTO named (record, party) VALUES ($1, $2)";
        write_all(connection, pairs, &self.id, self.named.iter().copied()).await;
        let members = self.members();
        let pairs = "INSERT INTO coalition_member (coalition, party) VALUES ($1, $2)";
        write_all(connection, pairs, &self.id, members.iter().map(String::as_str)).await;
        // In life the hash is salted; here it must not differ by itself.
        sqlx::query("INSERT INTO audit (seq, at, actor, party, action, kind, subject, version, audience, owner, digest, prev, hash)
            VALUES ($1, $2, 'a test', $3, 'create', $4, $5, 1, $6, $3, '', '', $5)")
            .bind(event)
            .bind(moment)
            .bind(self.owner)
            .bind(self.kind.code())
            .bind(self.id.as_str())
            .bind(self.audience.number())
            .execute(&mut *connection)
            .await
            .unwrap();
    }
}

async fn write_all(
    connection: &mut AnyConnection,
    statement: &'static str,
    of: &str,
    parties: impl Iterator<Item = &str>,
) {
    for party in parties {
        sqlx::query(statement).bind(of).bind(party).execute(&mut *connection).await.unwrap();
    }
}

/// A coalition of a State and both donors, with one contribution of each donor.
fn coalition(runner: &mut TestRunner, at: usize, state: &str) -> Value {
    let (answers, rungs) = draw(runner, &([0..3_usize, 0..3, 0..3], [0..5_usize, 0..5]));
    let answer = |of: usize| ["open", "accepted", "declined"][of];
    let rung = |of: usize| [None, Some("interest"), Some("pledged"), Some("committed"), None][of];
    let contribution = |key: usize, party: &str, rung: Option<&str>| {
        json!({
            "key": key, "party": party, "offer": "O-0001", "need": "N-0000", "line": 1,
            "quantity": format!("{}.00", 10 * (at + key)), "rung": rung,
        })
    };
    json!({
        "title": format!("Coalition {at}"), "state": state, "run": "a".repeat(64),
        "members": [
            { "party": state, "role": "affected_state", "answer": answer(answers[0]) },
            { "party": "DEU", "role": "funder", "answer": answer(answers[1]) },
            { "party": "CHE", "role": "technical", "answer": answer(answers[2]) },
        ],
        "contributions": [
            contribution(1, "DEU", rung(rungs[0])), contribution(2, "CHE", rung(rungs[1])),
        ],
    })
}

/// A round for a State in which one donor is asked, with an answer once it is closed.
fn round(at: usize, state: &str, status: Status) -> Value {
    let released = (status == Status::Released).then_some("2026-12-22");
    let answer = matches!(status, Status::Closed | Status::Released).then(|| {
        json!({
            "made_on": "2026-12-21", "released_on": released,
            "needs": [{
                "need": "N-0000", "title": "A need",
                "offered": [{ "party": "DEU", "quantity": null, "words": "We would talk" }],
            }],
        })
    });
    json!({
        "state": state, "needs": [format!("N-{at:04}")], "asked": ["DEU"],
        "opens": "2026-12-01", "closes": "2026-12-20", "fallback": "The unit asks again",
        "answer": answer,
    })
}

/// A case and a run over it, which only the unit sees or everyone.
pub(super) async fn write_run(connection: &mut AnyConnection, at: i64, audience: Audience) {
    let (case, run) = (format!("{at:064}"), format!("{:064}", at + 1_000));
    sqlx::query("INSERT INTO case_file (hash, title, label, as_of, currency, states, needs, lines, to_be_costed, donors, offers, body, created_at, audience)
        VALUES ($1, 'A case', 'illustrative', '2026-11-28', 'USD', 1, 1, 1, 0, 1, 1, '{}', $2, $3)")
        .bind(case.as_str())
        .bind(BEGINNING + at)
        .bind(audience.number())
        .execute(&mut *connection)
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO run (hash, case_hash, policy, engine, matches, body, created_at, audience)
        VALUES ($1, $2, 'A policy', '0', 1, '{}', $3, $4)",
    )
    .bind(run.as_str())
    .bind(case.as_str())
    .bind(BEGINNING + at)
    .bind(audience.number())
    .execute(&mut *connection)
    .await
    .unwrap();
}

/// The addresses of that case and that run.
pub(super) fn run_addresses(at: i64) -> [String; 4] {
    let (case, run) = (format!("{at:064}"), format!("{:064}", at + 1_000));
    [
        format!("/cases/{case}"),
        format!("/runs/{run}"),
        format!("/runs?case={case}"),
        format!("/runs?snapshot={case}"),
    ]
}
