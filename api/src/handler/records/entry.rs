//! A record as an entry of `coalition-case/1`, as JSON: for checking one, and for a whole market.

use contract::Code as _;
use contract::access::Visibility;
use contract::account::{Party, PartyKind};
use contract::need::{NeedBody, NeedLine};
use contract::offer::OfferBody;
use engine::case::{Basis, Origin, ResourceKind};
use serde_json::{Value, json};

/// A State as a case names it.
pub(in crate::handler) fn state_entry(party: &Party) -> Value {
    let region = if party.region.is_empty() { "Not stated" } else { &party.region };
    json!({
        "iso3": party.id,
        "name": party.names.en,
        "region": region,
        "subregion": present(&party.subregion),
        "ldc": party.ldc,
        "oda": party.oda,
    })
}

/// A party as a donor of a case.
pub(in crate::handler) fn donor_entry(party: &Party) -> Value {
    let is_state = party.kind == PartyKind::State;
    let has_code = party.id.len() == 3 && party.id.bytes().all(|b| b.is_ascii_uppercase());
    json!({
        "id": party.id,
        "name": party.names.en,
        "kind": if party.kind == PartyKind::Unit { "united_nations" } else { party.kind.code() },
        "iso3": (is_state && has_code).then_some(&party.id),
        "region": present(&party.region),
        "party_status": present(&party.status),
    })
}

/// A need under its id. Labels of lines have no place in a case of their own and stand with the
/// source.
pub(in crate::handler) fn need_entry(
    id: &str,
    state: &str,
    body: &NeedBody,
    visibility: Visibility,
) -> Value {
    let lines: Vec<Value> = body.lines.iter().map(|line| line_entry(id, line)).collect();
    json!({
        "id": id,
        "state": state,
        "theme": body.theme,
        "activity": body.activity,
        "title": body.title,
        "priority": body.priority,
        "treaties": body.treaties,
        "deadline": body.deadline,
        "visibility": visibility.code(),
        "origin": body.origin.unwrap_or(Origin::State).code(),
        "source": body.source,
        "note": body.note,
        "lines": lines,
    })
}

/// The id of a line in a case.
pub(in crate::handler) fn line_id(need: &str, key: u32) -> String {
    format!("{need}.{key}")
}

fn line_entry(need: &str, line: &NeedLine) -> Value {
    let is_money = line.measure().is_money();
    let figure = if is_money { "amount" } else { "quantity" };
    let provenance = line.source.as_ref().map(|source| {
        let basis = line.basis.unwrap_or(Basis::Stated).code();
        json!([{ "figure": figure, "basis": basis, "source": source, "note": line.label }])
    });
    json!({
        "id": line_id(need, line.key),
        "kind": line.kind.map(ResourceKind::code),
        // For money, the entry of the catalogue helps whoever types it and limits nothing.
        "code": if is_money { None } else { line.code.as_ref() },
        "year": line.year,
        "amount": line.amount,
        "currency": line.currency,
        "quantity": line.quantity,
        "unit": line.unit,
        "unit_cost": line.unit_cost,
        "money_may_fill": line.money_may_fill,
        "already_covered": line.already_covered,
        "smallest_part": line.smallest_part,
        "provenance": provenance,
    })
}

/// An offer under its id.
pub(in crate::handler) fn offer_entry(
    id: &str,
    donor: &str,
    body: &OfferBody,
    visibility: Visibility,
) -> Value {
    let years: Vec<Value> = body
        .years
        .iter()
        .map(|of| {
            json!({
                "year": of.year, "amount": of.amount, "currency": of.currency,
                "quantity": of.quantity,
            })
        })
        .collect();
    json!({
        "id": id,
        "donor": donor,
        "kind": body.kind.map(ResourceKind::code),
        "title": present(&body.title),
        "code": body.code,
        "unit": body.unit,
        "visibility": visibility.code(),
        "years": years,
        "states": body.states,
        "excluded_states": body.excluded_states,
        "regions": body.regions,
        "excluded_regions": body.excluded_regions,
        "themes": body.themes,
        "excluded_themes": body.excluded_themes,
        "activities": body.activities,
        "excluded_activities": body.excluded_activities,
        "ldc_only": body.ldc_only,
        "oda_only": body.oda_only,
        "min_grant": body.min_grant,
        "max_per_state": body.max_per_state,
        "max_states": body.max_states,
        "max_share_of_line": body.max_share_of_line,
        "needs_co_funding": body.needs_co_funding,
        "preferences": body.preferences,
        "also_prefers": body.also_prefers,
        "expires": body.expires,
        "note": body.note,
    })
}

fn present(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
