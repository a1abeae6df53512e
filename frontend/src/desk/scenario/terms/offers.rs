//! Offers that a run is tried with, though nobody made them.

use engine::run::ResourceKey;
use serde_json::json;

use super::super::json::{elements, value};
use super::{Entry, Ground, list, replaced};
use crate::desk::need::typed;
use crate::list::distinct;

/// How the ids of such offers begin: ids of records begin with a letter and a hyphen.
const TRIED: &str = "tried-";

/// Whether an offer is one that nobody made.
pub(crate) fn is_tried(offer: &str) -> bool {
    offer.starts_with(TRIED)
}

/// Between the parts of a resource, as a term has it.
const BETWEEN: char = '|';

/// A resource in one text.
pub(crate) fn resource_text(of: &ResourceKey) -> String {
    [contract::Code::code(of.kind), &of.code, &of.unit].join(&BETWEEN.to_string())
}

/// The resource of a text.
pub(crate) fn resource_of(text: &str) -> Option<ResourceKey> {
    let mut parts = text.splitn(3, BETWEEN);
    let kind = contract::from_code(parts.next()?)?;
    Some(ResourceKey { kind, code: parts.next()?.to_owned(), unit: parts.next()?.to_owned() })
}

/// Years that a case can hold.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// Years as they are typed, in order; nothing where one of them is none.
pub(crate) fn years(text: &str) -> Option<Vec<i32>> {
    let parts = text.split([',', ';', '،', '，', ' ']).filter(|part| !part.is_empty());
    let year = |part| typed::year(part).ok().flatten().filter(|year| YEARS.contains(year));
    let years: Option<Vec<i32>> = parts.map(year).collect();
    let mut years = years.filter(|years| !years.is_empty())?;
    engine::order::sort_by(&mut years, i32::cmp);
    years.dedup();
    Some(years)
}

impl Ground {
    /// What lines ask for, each once; money in the currency of the case.
    pub(crate) fn resources(&self) -> Vec<ResourceKey> {
        let all = self.lines().map(|(_, line)| ResourceKey {
            kind: line.kind,
            code: line.code.clone().unwrap_or_default(),
            unit: line.unit.clone().unwrap_or_else(|| self.currency.clone()),
        });
        let mut all = distinct(all);
        engine::order::sort_by(&mut all, ResourceKey::cmp);
        all
    }
}

/// The text with the offers, and with donors that it did not list; the same entries in any order
/// give the same text.
pub(super) fn with_offers(text: &str, mut tried: Vec<&Entry>) -> Option<String> {
    engine::order::sort_by_key(&mut tried, |entry| serde_json::to_string(entry).ok());
    let owned = |name: &str| -> Vec<String> {
        let list = value(text, name).unwrap_or("[]");
        elements(list).into_iter().map(str::to_owned).collect()
    };
    let (mut donors, mut offers) = (owned("donors"), owned("offers"));
    let id = |donor: &str| {
        let tree = serde_json::from_str::<serde_json::Value>(donor).ok()?;
        Some(tree.get("id")?.as_str()?.to_owned())
    };
    let mut known: Vec<String> = donors.iter().filter_map(|donor| id(donor)).collect();
    for (at, entry) in tried.into_iter().enumerate() {
        if !known.contains(&entry.donor) {
            known.push(entry.donor.clone());
            // Which kind of donor it is changes no proposal.
            let donor = json!({ "id": entry.donor, "name": entry.donor, "kind": "state" });
            donors.push(donor.to_string());
        }
        let of = resource_of(&entry.resource)?;
        let is_money = of.kind == engine::case::ResourceKind::Funding;
        let years: Option<Vec<_>> = years(&entry.years)?
            .into_iter()
            .map(|year| {
                Some(if is_money {
                    json!({ "year": year, "amount": entry.quantity })
                } else {
                    json!({ "year": year, "quantity": entry.quantity.parse::<i64>().ok()? })
                })
            })
            .collect();
        let mut offer = json!({
            "id": format!("{TRIED}{}", at + 1),
            "donor": entry.donor,
            "kind": contract::Code::code(of.kind),
            "years": years?,
            "states": Some(&entry.state).into_iter().filter(|state| !state.is_empty()).collect::<Vec<_>>(),
        });
        if !is_money {
            (offer["code"], offer["unit"]) = (json!(of.code), json!(of.unit));
        }
        offers.push(offer.to_string());
    }
    let text = replaced(text, "donors", &list(donors))?;
    replaced(&text, "offers", &list(offers))
}
