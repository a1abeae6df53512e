//! Offers, with their figures converted and their limits resolved.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{self, Code as _, ResourceKind, Rule, parse_amount};
use crate::market::exchange::read;
use crate::market::{Limits, Offer, OfferYear, Preferences, Share, StateIx};

use super::{Context, check_currency};
use crate::order;

pub(super) fn offers(context: &mut Context<'_>) -> Vec<Offer> {
    let case = context.case;
    let mut list = Vec::with_capacity(case.offers.len());
    for offer in &case.offers {
        let place = |field: &str| format!("offers[{}].{field}", offer.id);
        check_kind(context, offer, place);
        let donor = context.ids.donor(&offer.donor);
        let donor = context.take(donor, || place("donor"), &offer.donor);
        let years = years(context, offer, place);
        let limits = limits(context, offer, place);
        let preferences = preferences(context, offer, place);
        let resource = context.resource(offer.kind, offer.code.as_ref(), offer.unit.as_ref());
        if let Some(donor) = donor {
            list.push(Offer { id: offer.id.clone(), donor, resource, years, limits, preferences });
        }
    }
    list
}

fn check_kind(context: &mut Context<'_>, offer: &case::Offer, place: impl Fn(&str) -> String) {
    let fields = [("code", offer.code.is_some()), ("unit", offer.unit.is_some())];
    for (field, present) in fields {
        if offer.kind == ResourceKind::Funding && present {
            context.refuse(place(field), Rule::WrongKindField, "kind \"funding\"");
        } else if offer.kind != ResourceKind::Funding && !present {
            context.refuse(place(field), Rule::MissingField, "");
        }
    }
}

fn years(
    context: &mut Context<'_>,
    offer: &case::Offer,
    place: impl Fn(&str) -> String,
) -> BTreeMap<i32, OfferYear> {
    let mut years = BTreeMap::new();
    for entry in &offer.years {
        let place = |field: &str| format!("{}[{}].{field}", place("years"), entry.year);
        check_currency(context, entry.currency.as_ref(), || place("currency"));
        let quantity = if offer.kind == ResourceKind::Funding {
            if entry.quantity.is_some() {
                context.refuse(place("quantity"), Rule::WrongKindField, "kind \"funding\"");
            }
            entry.amount.as_deref().and_then(|text| {
                let value = context.exchange.convert(text, entry.currency.as_deref());
                context.take(value, || place("amount"), text)
            })
        } else {
            if entry.amount.is_some() {
                context.refuse(
                    place("amount"),
                    Rule::WrongKindField,
                    format!("kind {:?}", offer.kind.code()),
                );
            }
            entry.quantity
        };
        if quantity == Some(0) {
            context.refuse(place("amount"), Rule::ZeroAmount, "0");
        }
        if let Some(units) = quantity.filter(|units| *units > case::MAX_AMOUNT) {
            context.refuse(place("quantity"), Rule::Overflow, units.to_string());
        }
        if years.insert(entry.year, OfferYear { quantity, locked: 0 }).is_some() {
            context.refuse(place("year"), Rule::DuplicateEntry, entry.year.to_string());
        }
    }
    years
}

fn limits(
    context: &mut Context<'_>,
    offer: &case::Offer,
    place: impl Fn(&str) -> String,
) -> Limits {
    let quantity = |context: &mut Context<'_>, field: &str, text: &Option<String>| {
        let text = text.as_deref()?;
        // Limits of money are in the currency of the offer's first year, as a donor states them together.
        let value = if offer.kind == ResourceKind::Funding {
            let currency = offer.years.first().and_then(|entry| entry.currency.as_deref());
            context.exchange.convert(text, currency)
        } else {
            read(text, 0)
        };
        context.take(value, || place(field), text)
    };
    let min_grant = quantity(context, "min_grant", &offer.min_grant);
    if min_grant == Some(0) {
        context.refuse(place("min_grant"), Rule::ZeroAmount, "0");
    }
    let max_per_state = quantity(context, "max_per_state", &offer.max_per_state);
    let max_share_of_line = offer.max_share_of_line.as_deref().and_then(|text| {
        let share =
            parse_amount(text, 4).ok().and_then(Share::from_ten_thousandths).ok_or(Rule::BadShare);
        context.take(share, || place("max_share_of_line"), text)
    });
    Limits {
        states: states(context, &offer.states, || place("states")),
        excluded_states: states(context, &offer.excluded_states, || place("excluded_states")),
        regions: order::set(offer.regions.iter().cloned()),
        excluded_regions: order::set(offer.excluded_regions.iter().cloned()),
        themes: order::set(offer.themes.iter().cloned()),
        excluded_themes: order::set(offer.excluded_themes.iter().cloned()),
        activities: order::set(offer.activities.iter().cloned()),
        excluded_activities: order::set(offer.excluded_activities.iter().cloned()),
        ldc_only: offer.ldc_only,
        oda_only: offer.oda_only,
        expires: offer.expires,
        min_grant,
        max_per_state,
        max_states: offer.max_states,
        max_share_of_line,
        needs_co_funding: offer.needs_co_funding,
    }
}

fn states(
    context: &mut Context<'_>,
    codes: &[String],
    place: impl Fn() -> String,
) -> BTreeSet<StateIx> {
    let mut set = BTreeSet::new();
    for code in codes {
        let state = context.ids.state(code);
        set.extend(context.take(state, &place, code));
    }
    set
}

fn preferences(
    context: &mut Context<'_>,
    offer: &case::Offer,
    place: impl Fn(&str) -> String,
) -> Preferences {
    let mut map = BTreeMap::new();
    for (code, weight) in &offer.preferences {
        let state = context.ids.state(code);
        map.extend(
            context.take(state, || place("preferences"), code).map(|state| (state, *weight)),
        );
    }
    Preferences { states: map, also: offer.also_prefers.clone() }
}
