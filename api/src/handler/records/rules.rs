//! The rules of `coalition-case/1` for one need or offer: a case is made of it alone, checked by
//! the engine, and every error is led back to the field of the record.

use std::collections::{BTreeMap, BTreeSet};

use contract::access::Visibility;
use contract::account::{Party, PartyKind};
use contract::need::{KEYS, NeedBody};
use contract::offer::OfferBody;
use engine::case::{CASE_FORMAT, ResourceKind, is_known_currency};
use engine::{CaseError, CaseFile, Market};
use serde_json::{Value, json};

use super::Subject;
use super::entry::{donor_entry, line_id, need_entry, offer_entry, state_entry};
use crate::store::BrokenRule;

/// What money is counted in while one record is checked.
const CURRENCY: &str = "USD";

/// What of a need does not hold.
pub(in crate::handler) fn need_faults(body: &NeedBody, of: &Subject<'_>) -> Vec<BrokenRule> {
    let Some(state) = of.parties.get(of.owner).filter(|party| party.kind == PartyKind::State)
    else {
        return vec![BrokenRule {
            path: "owner".to_owned(),
            code: "not_a_state",
            detail: format!("a need belongs to a State; found {:?}", of.owner),
            fix: "name the affected State",
        }];
    };
    let lines = body.lines.iter().flat_map(|line| &line.currency);
    let case = json!({
        "rates": rates(lines),
        "states": [state_entry(state)],
        "needs": [need_entry(of.id, of.owner, body, Visibility::Isu)],
    });
    let index = |at: &str| {
        body.lines.iter().position(|line| line_id(of.id, line.key) == at).map(|at| at.to_string())
    };
    let prefix = format!("needs[{}].", of.id);
    let mut faults: Vec<BrokenRule> =
        errors(case).iter().map(|error| fault(error, &prefix, "lines", index)).collect();
    for (at, line) in body.lines.iter().enumerate() {
        // A case counts it in its own currency, which the State has not seen.
        let is_open = line.currency.is_none() && line.amount.is_some();
        if is_open && line.kind == Some(ResourceKind::Funding) {
            faults.push(BrokenRule {
                path: format!("lines[{at}].currency"),
                code: "missing_field",
                detail: "an amount says which currency it is in".to_owned(),
                fix: "name the currency",
            });
        }
    }
    faults
}

/// What of an offer does not hold.
pub(in crate::handler) fn offer_faults(body: &OfferBody, of: &Subject<'_>) -> Vec<BrokenRule> {
    let named: BTreeSet<&String> =
        body.states.iter().chain(&body.excluded_states).chain(body.preferences.keys()).collect();
    let is_state = |party: &&Party| party.kind == PartyKind::State;
    let states: Vec<Value> = named
        .into_iter()
        .filter_map(|state| of.parties.get(state).filter(is_state).map(state_entry))
        .collect();
    let case = json!({
        "rates": rates(body.years.iter().flat_map(|year| &year.currency)),
        "states": states,
        "donors": of.parties.get(of.owner).map(donor_entry).into_iter().collect::<Vec<_>>(),
        "offers": [offer_entry(of.id, of.owner, body, Visibility::Isu)],
    });
    let index = |at: &str| {
        let year = at.parse::<i32>().ok();
        let by_year = body.years.iter().position(|entry| year.is_some() && entry.year == year);
        by_year.map(|at| at.to_string())
    };
    let prefix = format!("offers[{}].", of.id);
    let mut faults: Vec<BrokenRule> =
        errors(case).iter().map(|error| fault(error, &prefix, "years", index)).collect();
    if body.years.is_empty() {
        faults.push(BrokenRule {
            path: "years".to_owned(),
            code: "no_years",
            detail: "an offer holds something in at least one year".to_owned(),
            fix: "add a year",
        });
    }
    faults
}

/// A rate of one for every other currency: which rates are in force is no matter of the record.
fn rates<'a>(currencies: impl Iterator<Item = &'a String>) -> Vec<Value> {
    let others: BTreeSet<&String> =
        currencies.filter(|code| code.as_str() != CURRENCY && is_known_currency(code)).collect();
    let rate = |code| json!({ "currency": code, "per_unit": "1", "date": "2026-01-01", "source": "for checking" });
    others.into_iter().map(rate).collect()
}

fn errors(mut case: Value) -> Vec<CaseError> {
    let head = json!({
        "format": CASE_FORMAT, "title": "One record", "label": "For checking",
        "as_of": "2026-01-01", "currency": CURRENCY,
    });
    if let (Value::Object(case), Value::Object(head)) = (&mut case, head) {
        case.extend(head);
    }
    let checked = CaseFile::parse(&case.to_string()).and_then(Market::try_from);
    checked.err().map_or_else(Vec::new, |errors| errors.0)
}

/// An error with the field of the record: `needs[N-1].lines[N-1.7].unit_cost` is
/// `lines[2].unit_cost` where the third line has the key 7.
fn fault(
    error: &CaseError,
    prefix: &str,
    list: &str,
    index: impl Fn(&str) -> Option<String>,
) -> BrokenRule {
    let inside = error.path.strip_prefix(prefix).unwrap_or_default();
    let path = match inside.strip_prefix(list).and_then(|rest| rest.strip_prefix('[')) {
        Some(rest) => match rest.split_once(']') {
            Some((at, field)) => {
                let at = index(at).unwrap_or_else(|| at.to_owned());
                format!("{list}[{at}]{}", field.replace(".provenance[0].", "."))
            }
            None => inside.to_owned(),
        },
        None => inside.to_owned(),
    };
    let found =
        if error.found.is_empty() { String::new() } else { format!("; found {}", error.found) };
    BrokenRule {
        path: if path == "state" || path == "donor" { "owner".to_owned() } else { path },
        code: error.rule.code(),
        detail: format!("{}{found}", error.rule.says()),
        fix: error.rule.fix(),
    }
}

/// Keys out of range, and keys that two entries of one list share.
pub(in crate::handler) fn faults_of_keys(
    list: &str,
    keys: impl Iterator<Item = u32>,
) -> Vec<BrokenRule> {
    let mut seen = BTreeMap::new();
    let mut faults = Vec::new();
    for (at, key) in keys.enumerate() {
        if !KEYS.contains(&key) {
            faults.push(BrokenRule {
                path: format!("{list}[{at}].key"),
                code: "key_range",
                detail: format!(
                    "keys are counted from {} to {}; found {key}",
                    KEYS.start(),
                    KEYS.end()
                ),
                fix: "give it the key after the greatest of the list",
            });
        }
        if seen.insert(key, at).is_some() {
            faults.push(BrokenRule {
                path: format!("{list}[{at}].key"),
                code: "duplicate_entry",
                detail: format!("keys are unique in the record; found {key} twice"),
                fix: "give one of the two another key",
            });
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use contract::account::{Names, Party, PartyKind};
    use contract::need::{NeedBody, NeedLine};
    use contract::offer::{OfferBody, OfferYear};
    use engine::case::{AlsoPrefers, ResourceKind};

    use super::{Subject, need_faults, offer_faults};

    fn parties() -> BTreeMap<String, Party> {
        let party = |id: &str| Party {
            id: id.to_owned(),
            kind: PartyKind::State,
            names: Names { en: id.to_owned(), ..Names::default() },
            status: "state_party".to_owned(),
            region: "Asia".to_owned(),
            subregion: String::new(),
            ldc: true,
            oda: true,
            article4: None,
        };
        ["LAO", "DEU"].map(|id| (id.to_owned(), party(id))).into()
    }

    fn shown(faults: &[super::BrokenRule]) -> Vec<String> {
        faults.iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
    }

    #[test]
    fn every_error_of_a_need_is_led_back_to_its_field() {
        let parties = parties();
        let of = Subject { id: "N-1", owner: "LAO", parties: &parties };
        let line = NeedLine { key: 7, kind: Some(ResourceKind::Expertise), ..NeedLine::default() };
        let mut body = NeedBody {
            theme: "A4".to_owned(),
            lines: vec![NeedLine::default(), line],
            ..NeedBody::default()
        };
        assert_eq!(
            shown(&need_faults(&body, &of)),
            [
                "activity empty_text",
                "title empty_text",
                "priority missing_field",
                "lines[0].kind missing_field",
                "lines[0].year missing_field",
                "lines[1].year missing_field",
            ]
        );
        body.activity = "BAC".to_owned();
        body.title = "Clearance".to_owned();
        body.priority = Some(1);
        body.lines.remove(0);
        body.lines[0].year = Some(2027);
        body.lines[0].unit_cost = Some("12,5".to_owned());
        assert_eq!(
            shown(&need_faults(&body, &of)),
            [
                "lines[0].code missing_field",
                "lines[0].unit missing_field",
                "lines[0].unit_cost not_decimal"
            ]
        );
        body.lines[0].code = Some("qa_qc".to_owned());
        body.lines[0].unit = Some("person-month".to_owned());
        body.lines[0].unit_cost = Some("12.50".to_owned());
        body.lines[0].currency = Some("EUR".to_owned());
        body.lines[0].source = Some("a plan".to_owned());
        assert_eq!(shown(&need_faults(&body, &of)), Vec::<String>::new());
        let of = Subject { owner: "NGO", ..of };
        assert_eq!(shown(&need_faults(&body, &of)), ["owner not_a_state"]);
    }

    #[test]
    fn every_error_of_an_offer_is_led_back_to_its_field() {
        let parties = parties();
        let of = Subject { id: "O-1", owner: "DEU", parties: &parties };
        let year = |year, amount: &str| OfferYear {
            year: Some(year),
            amount: Some(amount.to_owned()),
            ..OfferYear::default()
        };
        let mut body = OfferBody {
            kind: Some(ResourceKind::Funding),
            years: vec![year(2027, "5.00"), year(2028, "0")],
            states: vec!["LAO".to_owned(), "XXX".to_owned()],
            ..OfferBody::default()
        };
        assert_eq!(
            shown(&offer_faults(&body, &of)),
            ["years[1].amount zero_amount", "states unknown_state"]
        );
        body.states.pop();
        body.years.pop();
        body.also_prefers.themes.insert("A5".to_owned(), 9);
        body.also_prefers.regions.insert("Africa".to_owned(), 10);
        body.also_prefers.years.insert("soon".to_owned(), 1);
        assert_eq!(
            shown(&offer_faults(&body, &of)),
            ["also_prefers.regions.Africa preference_range", "also_prefers.years.soon year_range"]
        );
        body.also_prefers = AlsoPrefers::default();
        body.years.clear();
        assert_eq!(shown(&offer_faults(&body, &of)), ["years no_years"]);
    }
}
