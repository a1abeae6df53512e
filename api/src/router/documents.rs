//! Cases, runs, the market, events and the audit trail: their addresses and what is said of them.

use engine::case::CASE_FORMAT;
use engine::run::RUN_FORMAT;

use super::{AFTER, LIMIT};
use crate::handler::{audit, cases, events, market, rates, runs, snapshots};
use crate::openapi::schemas::{self, Named};
use crate::openapi::{
    CASES, Content, MARKET, Operation, QueryParameter, TRAIL, Who, string, whole,
};
use crate::routes::Routes;

const OF_CASE: QueryParameter =
    QueryParameter { name: "case", says: "Only runs of the case with this hash.", schema: string };

const OF_SNAPSHOT: QueryParameter = QueryParameter {
    name: "snapshot",
    says: "Only runs of the case with this hash and of its copies that were changed for a run: cases with its title and its day that are for nobody else. `case` goes before it.",
    schema: string,
};

fn case() -> Named {
    let says = "A case in the form `coalition-case/1`, described in docs/case-format.md.";
    schemas::document("Case", CASE_FORMAT, says)
}

fn run() -> Named {
    let says = "A run with its case, its policy and its proof, as `coalition match` writes it.";
    schemas::document("Run", RUN_FORMAT, says)
}

/// Whole documents.
pub(super) fn documents() -> Routes {
    let list_cases = Operation::new(CASES, "list_cases", "List cases")
        .by(Who::Everyone)
        .query(&[AFTER, LIMIT])
        .json(200, "A page of the list.", schemas::list(schemas::of::<cases::CaseItem>(), false));
    let store_case = Operation::new(CASES, "store_case", "Keep a case")
        .says("Everyone may keep a public case, and everyone reads it then. One with records that are not public, vetoes, locks or ruled-out pairs is kept for the unit, which alone may send it; so is what the unit sends with notes.")
        .by(Who::Everyone)
        .takes(case())
        .with_header("Location", "Where it is.")
        .json(201, "It is kept.", schemas::of::<cases::CaseItem>())
        .json(200, "It was kept before.", schemas::of::<cases::CaseItem>())
        .refuses(&[429]);
    let fetch_case = Operation::new(CASES, "fetch_case", "Read a case")
        .by(Who::Everyone)
        .unless_known()
        .json(200, "The case.", case());
    let list_runs = Operation::new(CASES, "list_runs", "List runs")
        .by(Who::Everyone)
        .query(&[AFTER, LIMIT, OF_CASE, OF_SNAPSHOT])
        .json(200, "A page of the list.", schemas::list(schemas::of::<runs::RunItem>(), false));
    let store_run = Operation::new(CASES, "store_run", "Keep a run")
        .says(
            "Whoever made it, its proof is checked again before it is kept, and its case with it. What the unit sends is kept for the unit, unless everyone reads the case already.",
        )
        .by(Who::Everyone)
        .takes(run())
        .with_header("Location", "Where it is.")
        .json(201, "It is kept.", schemas::of::<runs::RunItem>())
        .json(200, "It was kept before.", schemas::of::<runs::RunItem>())
        .refuses(&[429]);
    let fetch_run = Operation::new(CASES, "fetch_run", "Read a run")
        .by(Who::Everyone)
        .unless_known()
        .json(200, "The run.", run());
    Routes::new()
        .get("/cases", list_cases, cases::list)
        .post("/cases", store_case, cases::store)
        .get("/cases/{hash}", fetch_case, cases::fetch)
        .get("/runs", list_runs, runs::list)
        .post("/runs", store_run, runs::store)
        .get("/runs/{hash}", fetch_run, runs::fetch)
}

/// The live records as a case.
pub(super) fn market() -> Routes {
    use contract::snapshot::{Rates, Snapshot};
    let market = Operation::new(MARKET, "fetch_market", "Read the market")
        .says("Everything in force that the reader may see, as a case. Nothing hidden is in it, and nothing hidden changes it.")
        .by(Who::Everyone)
        .unless_known()
        .json(200, "The market of this moment.", case())
        .refuses(&[422]);
    let rates = Operation::new(MARKET, "fetch_rates", "Read the exchange rates")
        .unless_known()
        .json(200, "The rates in force.", schemas::of::<Rates>());
    let set_rates = Operation::new(MARKET, "replace_rates", "Set the exchange rates")
        .says("`If-Match: \"0\"` where none were ever set.")
        .by(Who::Unit)
        .needs_version()
        .takes(schemas::of::<Rates>())
        .tagged()
        .json(200, "The rates as they are now.", schemas::of::<Rates>());
    let snapshot = Operation::new(MARKET, "take_snapshot", "Keep the market as a case")
        .says("For the unit: the market as the unit sees it, kept for the unit.")
        .by(Who::Unit)
        .under_a_key()
        .takes(schemas::of::<Snapshot>())
        .tagged()
        .with_header("Location", "Where the case is.")
        .json(201, "It is kept.", schemas::of::<cases::CaseItem>());
    Routes::new()
        .get("/market", market, market::fetch)
        .get("/rates", rates, rates::fetch)
        .put("/rates", set_rates, rates::replace)
        .post("/snapshots", snapshot, snapshots::take)
}

/// What happened.
pub(super) fn trail() -> Routes {
    let events = Operation::new(TRAIL, "follow_events", "Follow what changes")
        .says("Server-sent events. `ready` comes first, `reset` in its place where the id is not known any more; `ended` comes last where the session is over; every other message is an `Event` about a record that the reader may see, or could see before.")
        .by(Who::Everyone)
        .asks("Last-Event-ID", "The id of the last message, to go on after it.")
        .query(&[QueryParameter {
            name: "after",
            says: "The same id, for whoever opens a stream anew and cannot send the header.",
            schema: string,
        }])
        .gives(200, "The stream.", Content::Text("text/event-stream"))
        .refuses(&[429]);
    let number = || whole(1, i64::MAX);
    let wanted = |name, says, schema| QueryParameter { name, says, schema };
    let list = Operation::new(TRAIL, "list_audit", "Read the audit trail")
        .says("For the unit, the last event first. What happened to a draft before it was sent, and what a party imported, is that party's alone; their numbers are left out, and `coalition audit verify` reads them.")
        .by(Who::Unit)
        .query(&[
            wanted("after", "The number to go on from: `next` of the page before.", number),
            LIMIT,
            wanted("actor", "Only what this person did.", string),
            wanted("party", "Only what was done for this party.", string),
            wanted("action", "Only this action.", string),
            wanted("kind", "Only about this kind.", string),
            wanted("subject", "Only about the thing with this id.", string),
        ])
        .json(200, "A page of the trail.", schemas::of::<audit::AuditEvents>());
    let published = Operation::new(TRAIL, "fetch_audit_head", "Read the seal of the day")
        .says("One text for each day, to be kept elsewhere: `coalition audit verify --head DAY:SEAL` checks a database against it.")
        .json(200, "The seal.", schemas::of::<audit::AuditSeal>());
    Routes::new().get("/events", events, events::stream).get("/audit", list, audit::list).get(
        "/public/audit-head",
        published,
        audit::published,
    )
}
