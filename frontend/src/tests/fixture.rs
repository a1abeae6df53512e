//! A small case with everything that pages tell apart.

use std::rc::Rc;

use crate::state::{CaseRef, Finished, OpenCase, Proposal};

/// Three States, one without any offer; funding, expertise, a lock, a line to be costed, a fraction.
pub(crate) const CASE: &str = r#"{
  "format": "coalition-case/1", "title": "Fixture", "label": "Invented figures, not an official position of anyone.",
  "as_of": "2026-03-01", "currency": "USD",
  "states": [
    { "iso3": "CIV", "name": "Côte d'Ivoire", "region": "Africa", "ldc": false, "oda": true },
    { "iso3": "LAO", "name": "Lao PDR", "region": "Asia", "ldc": true, "oda": true },
    { "iso3": "TCD", "name": "Chad", "region": "Africa", "ldc": true, "oda": true }
  ],
  "needs": [
    { "id": "LAO-C1", "state": "LAO", "theme": "A4", "activity": "BAC", "title": "Clearance in the north", "priority": 1,
      "origin": "state", "lines": [
        { "id": "LAO-C1.1", "kind": "funding", "year": 2026, "amount": "1000.50", "already_covered": "100.00" },
        { "id": "LAO-C1.2", "kind": "expertise", "code": "qa_qc", "unit": "person-month", "year": 2026, "quantity": 12 } ] },
    { "id": "CIV-V1", "state": "CIV", "theme": "A5", "activity": "REH", "title": "Réadaptation", "priority": 2,
      "origin": "third_party", "lines": [ { "id": "CIV-V1.1", "kind": "funding", "year": 2027, "amount": null } ] },
    { "id": "TCD-S1", "state": "TCD", "theme": "A4", "activity": "NTS", "title": "=Survey, \"first\" step", "priority": 1,
      "origin": "derived", "lines": [ { "id": "TCD-S1.1", "kind": "funding", "year": 2026, "amount": "500.00" } ] }
  ],
  "donors": [
    { "id": "D-A", "name": "Donor A", "kind": "state" }, { "id": "D-B", "name": "Donor B", "kind": "foundation" }
  ],
  "offers": [
    { "id": "O-A", "donor": "D-A", "kind": "funding", "years": [ { "year": 2026, "amount": "600.00" } ], "states": ["LAO"] },
    { "id": "O-B", "donor": "D-B", "kind": "expertise", "code": "qa_qc", "unit": "person-month",
      "years": [ { "year": 2026, "quantity": 5 }, { "year": 2027, "quantity": null } ] }
  ],
  "locks": [ { "offer": "O-A", "line": "LAO-C1.1", "year": 2026, "quantity": "50.00", "status": "committed" } ],
  "vetoes": [ { "donor": "D-B", "state": "TCD", "by": "donor" } ]
}"#;

/// The case, opened from a file of this computer.
pub(crate) fn case() -> Rc<OpenCase> {
    Rc::new(OpenCase::read(CaseRef::Local, CASE).expect("the fixture is valid"))
}

/// Its proposal under the standard policy.
pub(crate) fn finished() -> Rc<Finished> {
    let run = engine::solve(case().market.clone(), engine::Policy::standard())
        .expect("the fixture can be matched");
    let text = run.to_json();
    let run = Proposal::read(&text).expect("a run has the parts that the page shows");
    Rc::new(Finished { run, text: text.into(), elapsed_ms: 1234 })
}
