//! The needs and offers of the illustrative case as live records, and one invented coalition over
//! them, so that desks have something to work with.

use contract::access::{Audience, Visibility};
use contract::coalition::{Answer, CoalitionBody, Contribution, Meeting, Member, Part, Rung};
use contract::life::Standing;
use contract::need::{NeedBody, NeedLine};
use contract::offer::{OfferBody, OfferYear};
use contract::record::{Kind, Status};
use contract::told::Body;
use engine::CaseFile;
use engine::case::{Line, Need, Offer, Origin, Provenance};
use serde::Serialize;

use super::OPERATOR;
use crate::store::{Joined, NewRecord, RecordError, RecordRow, UNIT};

/// The State of the invented coalition, and the donors in it.
const STATE: &str = "LBN";
const LEAD: &str = "D-A";
const FUNDER: &str = "D-B";

/// Every need and offer of a case, published as the case shows it.
///
/// # Errors
///
/// [`RecordError::Unreadable`] where one cannot be written.
pub(super) fn records(case: &CaseFile) -> Result<Vec<NewRecord>, RecordError> {
    let needs =
        case.needs.iter().map(|need| record(need.visibility, &need.state, &need_body(case, need)));
    let offers = case
        .offers
        .iter()
        .map(|offer| record(offer.visibility, &offer.donor, &offer_body(case, offer)));
    needs.chain(offers).collect()
}

/// A coalition over the first need of its State that has an amount: the lead has pledged a part,
/// the other donor and the operator have not answered. With it, the parties that take part.
///
/// # Errors
///
/// [`RecordError::Unreadable`] where it cannot be written.
pub(super) fn coalition(made: &[RecordRow]) -> Result<(NewRecord, Vec<Joined>), RecordError> {
    let mut need = String::new();
    for row in made.iter().filter(|row| row.kind == Kind::Need && row.owner == STATE) {
        let body: NeedBody = serde_json::from_str(&row.body)?;
        if need.is_empty() && body.lines.iter().any(|line| line.key == 1 && line.amount.is_some()) {
            need.clone_from(&row.id);
        }
    }
    let member = |party: &str, role, answer| Member {
        party: party.to_owned(),
        role,
        answer,
        by_unit: false,
    };
    let proposed = |key, party: &str, quantity: &str| Contribution {
        key,
        party: party.to_owned(),
        offer: None,
        need: need.clone(),
        line: 1,
        quantity: quantity.to_owned(),
        ..Contribution::default()
    };
    let pledged = Contribution {
        rung: Some(Rung::Pledged),
        since: Some("2026-10-14".to_owned()),
        due: Some("2027-02-26".to_owned()),
        source: Some("Invented letter of 14 October 2026".to_owned()),
        giver_confirms: true,
        ..proposed(1, LEAD, "1200000.00")
    };
    let meeting = Meeting {
        key: 1,
        day: Some("2026-12-09".to_owned()),
        agenda: Some("Invented: what is asked and what stays open.".to_owned()),
        ..Meeting::default()
    };
    let body = CoalitionBody {
        title: "Battle area clearance (invented)".to_owned(),
        state: STATE.to_owned(),
        run: None,
        members: vec![
            member(STATE, Part::AffectedState, Answer::Accepted),
            member(LEAD, Part::Lead, Answer::Accepted),
            member(FUNDER, Part::Funder, Answer::Open),
            member(OPERATOR, Part::Operator, Answer::Open),
        ],
        contributions: vec![pledged, proposed(2, FUNDER, "400000.00")],
        meetings: vec![meeting],
        note: Some("Invented for the demonstration.".to_owned()),
    };
    let coalition = NewRecord {
        kind: Kind::Coalition,
        owner: UNIT.to_owned(),
        standing: Standing { status: Status::Published, audience: Audience::NAMED },
        visibility: Visibility::Isu,
        named: [STATE, LEAD, FUNDER, OPERATOR].map(str::to_owned).into(),
        body: serde_json::to_string(&body)?,
        is_checked: false,
        on_behalf: None,
    };
    let joined = |party: &str| Joined { party: party.to_owned(), by_unit: false };
    Ok((coalition, [STATE, LEAD].map(joined).into()))
}

fn record<B: Body + Serialize>(
    visibility: Visibility,
    owner: &str,
    body: &B,
) -> Result<NewRecord, RecordError> {
    Ok(NewRecord {
        kind: B::KIND,
        owner: owner.to_owned(),
        standing: Standing { status: Status::Published, audience: body.audience(visibility) },
        visibility,
        named: Vec::new(),
        body: serde_json::to_string(body)?,
        is_checked: B::KIND == Kind::Need,
        on_behalf: Some(owner.to_owned()),
    })
}

fn need_body(case: &CaseFile, need: &Need) -> NeedBody {
    NeedBody {
        theme: need.theme.clone(),
        activity: need.activity.clone(),
        title: need.title.clone(),
        priority: Some(need.priority),
        treaties: need.treaties.clone(),
        deadline: need.deadline.map(|day| day.to_string()),
        origin: Some(need.origin),
        source: need.source.as_deref().map(readable),
        // What others noted beside their figures, of one donor for instance, is no caution of the
        // State.
        note: need.note.clone().filter(|_| need.origin == Origin::State),
        lines: (1..).zip(&need.lines).map(|(key, line)| need_line(case, need, key, line)).collect(),
        ..NeedBody::default()
    }
}

/// Tables that the case names as its sources, in words.
const TABLES: [(&str, &str); 4] = [
    ("uncosted_needs", "needs without a cost in public reports"),
    ("costed_needs", "costs in public reports"),
    ("article4_states", "public reports on Article 4"),
    ("support_totals", "published totals of support"),
];

/// A source without the names of tables.
fn readable(source: &str) -> String {
    let words: Vec<&str> = source.split([' ', ',']).collect();
    let known = TABLES.iter().filter(|(table, _)| words.contains(table));
    let known: Vec<&str> = known.map(|(_, said)| *said).collect();
    if known.is_empty() {
        source.to_owned()
    } else {
        format!("Public record: {}", known.join(", "))
    }
}

/// Where a figure comes from and how; of a line without one, only where it is spoken of.
fn source_of(line: &Line, figure: &Provenance) -> String {
    let source = readable(&figure.source);
    match figure.note.as_ref().filter(|_| line.amount.is_some() || line.quantity.is_some()) {
        Some(note) => format!("{source}; {note}"),
        None => source,
    }
}

fn need_line(case: &CaseFile, need: &Need, key: u32, line: &Line) -> NeedLine {
    let figure =
        line.provenance.iter().find(|of| matches!(of.figure.as_str(), "amount" | "quantity"));
    NeedLine {
        key,
        shared: true,
        kind: Some(line.kind),
        code: line.code.clone(),
        label: Some(need.title.clone()),
        year: Some(line.year),
        amount: line.amount.clone(),
        currency: currency(
            case,
            line.currency.as_ref(),
            line.amount.is_some() || line.unit_cost.is_some(),
        ),
        quantity: line.quantity,
        unit: line.unit.clone(),
        unit_cost: line.unit_cost.clone(),
        money_may_fill: line.money_may_fill,
        already_covered: line.already_covered.clone(),
        smallest_part: line.smallest_part.clone(),
        basis: figure.map(|of| of.basis),
        source: figure.map(|of| source_of(line, of)),
    }
}

fn offer_body(case: &CaseFile, offer: &Offer) -> OfferBody {
    let year = |of: &engine::case::OfferYear| OfferYear {
        year: Some(of.year),
        amount: of.amount.clone(),
        currency: currency(case, of.currency.as_ref(), of.amount.is_some()),
        quantity: of.quantity,
    };
    OfferBody {
        kind: Some(offer.kind),
        title: offer.title.clone().unwrap_or_default(),
        code: offer.code.clone(),
        unit: offer.unit.clone(),
        years: offer.years.iter().map(year).collect(),
        states: offer.states.clone(),
        excluded_states: offer.excluded_states.clone(),
        regions: offer.regions.clone(),
        excluded_regions: offer.excluded_regions.clone(),
        themes: offer.themes.clone(),
        excluded_themes: offer.excluded_themes.clone(),
        activities: offer.activities.clone(),
        excluded_activities: offer.excluded_activities.clone(),
        ldc_only: offer.ldc_only,
        oda_only: offer.oda_only,
        min_grant: offer.min_grant.clone(),
        max_per_state: offer.max_per_state.clone(),
        max_states: offer.max_states,
        max_share_of_line: offer.max_share_of_line.clone(),
        needs_co_funding: offer.needs_co_funding,
        preferences: offer.preferences.clone(),
        also_prefers: offer.also_prefers.clone(),
        expires: offer.expires.map(|day| day.to_string()),
        note: offer.note.clone(),
    }
}

/// What a figure is counted in: a record stands by itself, so it says what a case leaves to its own
/// currency.
fn currency(case: &CaseFile, own: Option<&String>, has_figure: bool) -> Option<String> {
    own.cloned().or_else(|| has_figure.then(|| case.currency.clone()))
}

#[cfg(test)]
mod tests {
    use contract::access::Audience;

    use super::records;

    #[test]
    fn every_need_and_offer_of_the_case_becomes_a_record() {
        let case = crate::demo::cases().unwrap().remove(0);
        let records = records(&case).unwrap();
        assert_eq!(records.len(), case.needs.len() + case.offers.len());
        assert!(records.iter().all(|record| record.standing.audience == Audience::PUBLIC));
        for record in &records {
            let body: serde_json::Value = serde_json::from_str(&record.body).unwrap();
            let entries = body["lines"].as_array().or(body["years"].as_array()).unwrap();
            let is_whole =
                |of: &serde_json::Value| of["amount"].is_null() || of["currency"] == "USD";
            assert!(entries.iter().all(is_whole), "{body}");
        }
    }
}
