//! A draft set beside what others ask, in the form of a case: without sending any of it.

use std::collections::{BTreeMap, BTreeSet};

use contract::Code as _;
use contract::account::Party;
use contract::offer::OfferBody;
use engine::case::{Date, ResourceKind, minor_digits, parse_amount};
use engine::order;
use serde_json::{Map, Value, json};

use crate::desk::context::is_state;

/// What the draft is called in the case that is made of it.
pub(crate) const DRAFT: &str = "DRAFT";

/// A draft and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The party that gives.
    pub(crate) owner: String,
    /// What it says so far.
    pub(crate) body: OfferBody,
}

/// What a draft must say before it can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// Money, expertise or in kind.
    Kind,
    /// What exactly, and in what it is counted.
    Code,
    /// A year.
    Year,
    /// The market cannot be read, or is not one.
    Market,
}

impl Draft {
    /// The market with the draft as one more offer, as the text of a case.
    ///
    /// Only what decides whether a line fits by itself, or with those of its State, goes in; how many
    /// States the offer goes to and who else must give do not. A figure that is not one is
    /// *not reported*, and a limit that is none limits nothing.
    ///
    /// # Errors
    ///
    /// [`Missing`].
    pub(crate) fn beside(
        &self,
        market: &str,
        parties: &BTreeMap<String, Party>,
    ) -> Result<String, Missing> {
        let mut case: Map<String, Value> =
            serde_json::from_str(market).map_err(|_| Missing::Market)?;
        let offer = self.entry(&case, parties)?;
        let mut push = |list: &str, key: &str, id: &str, entry: Value| {
            let list = case.entry(list).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(list) = list
                && !list.iter().any(|one| one[key] == id)
            {
                list.push(entry);
            }
        };
        for state in self.states(parties) {
            push("states", "iso3", &state.id, state_entry(state));
        }
        let donor = json!({ "id": self.owner, "name": self.owner, "kind": "state" });
        push("donors", "id", &self.owner, donor);
        push("offers", "id", DRAFT, offer);
        Ok(Value::Object(case).to_string())
    }

    fn entry(
        &self,
        case: &Map<String, Value>,
        parties: &BTreeMap<String, Party>,
    ) -> Result<Value, Missing> {
        let body = &self.body;
        let kind = body.kind.ok_or(Missing::Kind)?;
        let is_money = kind == ResourceKind::Funding;
        let text = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let (code, unit) = (text(&body.code), text(&body.unit));
        if !is_money && (code.is_none() || unit.is_none()) {
            return Err(Missing::Code);
        }
        let currencies = counted(case);
        let mut years = BTreeMap::new();
        // What limits of money are read in: that of the first year, or none.
        let mut limits_in = BTreeMap::new();
        for of in &body.years {
            let Some(year) = of.year.filter(|year| (1990..=2100).contains(year)) else { continue };
            let currency = of.currency.as_ref().filter(|code| currencies.contains(code.as_str()));
            let digits = currency.and_then(|code| minor_digits(code)).unwrap_or(0);
            let is_counted = of.currency.is_none() || currency.is_some();
            let is_figure = |amount: &&String| {
                is_counted && parse_amount(amount, digits).is_ok_and(|minor| minor > 0)
            };
            let amount = of.amount.as_ref().filter(is_figure).filter(|_| is_money);
            let quantity = of.quantity.filter(|count| *count > 0 && !is_money);
            let currency = currency.filter(|_| is_money);
            limits_in.insert(year, (is_counted || !is_money).then_some(digits));
            let entry = json!({
                "year": year, "amount": amount, "currency": currency, "quantity": quantity,
            });
            years.insert(year, entry);
        }
        if years.is_empty() {
            return Err(Missing::Year);
        }
        let known = |ids: &[String]| -> Vec<String> {
            let known = ids.iter().filter(|id| parties.get(*id).is_some_and(is_state));
            order::set(known.cloned()).into_iter().collect()
        };
        let listed = |codes: &[String]| -> BTreeSet<String> { order::set(codes.iter().cloned()) };
        let digits = limits_in.into_values().next().flatten();
        let is_limit = |text: &&String| {
            let limit = digits.and_then(|digits| parse_amount(text, digits).ok());
            limit.is_some_and(|limit| limit > 0)
        };
        let is_share =
            |text: &&String| parse_amount(text, 4).is_ok_and(|share| (1..=10_000).contains(&share));
        let expires = body.expires.as_deref().and_then(Date::parse).map(|day| day.to_string());
        Ok(json!({
            "id": DRAFT,
            "donor": self.owner,
            "kind": kind.code(),
            "code": code.filter(|_| !is_money),
            "unit": unit.filter(|_| !is_money),
            "visibility": "isu",
            "years": years.into_values().collect::<Vec<_>>(),
            "states": known(&body.states),
            "excluded_states": known(&body.excluded_states),
            "regions": listed(&body.regions),
            "excluded_regions": listed(&body.excluded_regions),
            "themes": listed(&body.themes),
            "excluded_themes": listed(&body.excluded_themes),
            "activities": listed(&body.activities),
            "excluded_activities": listed(&body.excluded_activities),
            "ldc_only": body.ldc_only,
            "oda_only": body.oda_only,
            "min_grant": body.min_grant.as_ref().filter(is_limit),
            "max_per_state": body.max_per_state.as_ref().filter(is_limit),
            "max_share_of_line": body.max_share_of_line.as_ref().filter(is_share),
            "expires": expires,
        }))
    }

    fn states<'a>(&self, parties: &'a BTreeMap<String, Party>) -> Vec<&'a Party> {
        let named = self.body.states.iter().chain(&self.body.excluded_states);
        named.filter_map(|id| parties.get(id)).filter(|party| is_state(party)).collect()
    }
}

/// Currencies that the case can count.
fn counted(case: &Map<String, Value>) -> BTreeSet<&str> {
    let rates = case.get("rates").and_then(Value::as_array);
    let others = rates.into_iter().flatten().filter_map(|rate| rate["currency"].as_str());
    order::set(others.chain(case.get("currency").and_then(Value::as_str)))
}

fn state_entry(state: &Party) -> Value {
    let region = if state.region.is_empty() { "Not stated" } else { &state.region };
    json!({
        "iso3": state.id, "name": state.names.en, "region": region,
        "subregion": Some(&state.subregion).filter(|text| !text.is_empty()),
        "ldc": state.ldc, "oda": state.oda,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use contract::Code as _;
    use contract::offer::{OfferBody, OfferYear};
    use engine::case::ResourceKind;
    use engine::{CaseFile, Market};

    use super::{DRAFT, Draft, Missing};
    use crate::fitting::fitting;
    use crate::tests::fixture::CASE;

    fn draft(kind: Option<ResourceKind>, amount: &str) -> Draft {
        let year = OfferYear {
            year: Some(2026),
            amount: Some(amount.to_owned()),
            currency: Some("USD".to_owned()),
            quantity: None,
        };
        let body = OfferBody { kind, years: vec![year], ..OfferBody::default() };
        Draft { owner: "DEU".to_owned(), body }
    }

    fn counts(draft: &Draft) -> Result<(usize, usize, usize), Missing> {
        let text = draft.beside(CASE, &BTreeMap::new())?;
        let case = CaseFile::parse(&text).expect("the case is well formed");
        let market = Market::try_from(case).expect("the case is valid");
        Ok(fitting(&market, DRAFT).counts())
    }

    #[test]
    fn a_draft_is_compared_as_soon_as_it_says_what_and_when() {
        assert_eq!(counts(&draft(None, "5")), Err(Missing::Kind));
        assert_eq!(counts(&draft(Some(ResourceKind::Expertise), "5")), Err(Missing::Code));
        assert_eq!(counts(&draft(Some(ResourceKind::Funding), "500000")), Ok((2, 0, 1)));
        // What is preferred keeps it from nothing.
        let mut prefers = draft(Some(ResourceKind::Funding), "500000");
        for of in contract::offer::Preferred::ALL {
            prefers.body.weights_mut(*of).insert("ZZZ".to_owned(), 9);
        }
        assert_eq!(counts(&prefers), Ok((2, 0, 1)));
        let mut empty = draft(Some(ResourceKind::Funding), "5");
        empty.body.years.clear();
        assert_eq!(counts(&empty), Err(Missing::Year));
    }

    #[test]
    fn limits_of_a_draft_count_in_the_currency_of_its_first_year_and_where_there_is_none_not() {
        let mut draft = draft(Some(ResourceKind::Funding), "500000");
        draft.body.min_grant = Some("600.00".to_owned());
        assert_eq!(counts(&draft), Ok((1, 1, 1)), "Chad asks for 500");
        draft.body.max_share_of_line = Some("0.5".to_owned());
        assert_eq!(counts(&draft), Ok((0, 2, 1)), "half of what is asked");
        draft.body.years[0].currency = Some("XXX".to_owned());
        // What nobody can count is not reported, and its limits are no limits of what is asked.
        assert_eq!(counts(&draft), Ok((0, 2, 1)));
        let text = draft.beside(CASE, &BTreeMap::new()).expect("it says enough");
        assert!(!text.contains(r#""min_grant":"600.00""#), "{text}");
    }

    #[test]
    fn a_half_typed_draft_is_still_a_valid_case() {
        let mut draft = draft(Some(ResourceKind::Funding), "0");
        draft.body.states = vec!["ZZZ".to_owned()];
        draft.body.min_grant = Some("nothing".to_owned());
        draft.body.max_per_state = Some("0".to_owned());
        draft.body.max_share_of_line = Some("50".to_owned());
        draft.body.expires = Some("soon".to_owned());
        draft.body.years.push(OfferYear::default());
        draft.body.years.push(draft.body.years[0].clone());
        // Without a figure a line would fit with one change: the figure.
        assert_eq!(counts(&draft), Ok((0, 2, 1)));
    }
}
