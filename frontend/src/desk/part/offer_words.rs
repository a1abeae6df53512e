//! An offer in words.

use contract::access::Visibility;
use contract::offer::{OfferBody, OfferYear, Preferred};
use contract::{Code as _, from_code};
use engine::case::{Date, ResourceKind};
use engine::order;
use engine::run::ResourceKey;
use serde_json::{Value, json};
use yew::prelude::*;

use super::field_value::plain_value;
use crate::desk::base::from_json;
use crate::desk::context::Desk;
use crate::desk::offer::{percent, shown};
use crate::format;
use crate::words::{self, say};

/// What it is called: in the donor's words, else what it is of and its years, since many are of the
/// same.
pub(crate) fn offer_title(body: &OfferBody) -> String {
    let years = body.years.iter().filter_map(|of| of.year);
    offer_called(&body.title, (body.kind, body.code.as_deref()), years)
}

/// As [`offer_title`], of a title, what the offer is of, and its years.
pub(crate) fn offer_called(
    title: &str,
    (kind, code): (Option<ResourceKind>, Option<&str>),
    years: impl Iterator<Item = i32>,
) -> String {
    let of = match (title.trim(), kind) {
        ("", Some(_)) => resource_name(kind, code),
        ("", None) => say::offer_untitled(),
        (title, _) => return title.to_owned(),
    };
    let years = order::set(years);
    if years.is_empty() {
        return of;
    }
    let years: Vec<String> = years.iter().map(i32::to_string).collect();
    format!("{of} · {}", years.join(&say::list_comma()))
}

/// Who may see something once it is in force.
pub(crate) fn audience(visibility: Visibility) -> String {
    say::offer_sees(visibility.code())
}

/// What an offer is of: money, or what expertise or goods.
pub(crate) fn resource_of(body: &OfferBody) -> String {
    resource_name(body.kind, body.code.as_deref())
}

fn resource_name(kind: Option<ResourceKind>, code: Option<&str>) -> String {
    match kind {
        None => say::not_reported(),
        Some(kind) => format::resource_name(&ResourceKey {
            kind,
            code: code.unwrap_or_default().to_owned(),
            unit: String::new(),
        }),
    }
}

/// What it holds in one year; a figure that nobody gave is *not reported*.
pub(crate) fn held_words(body: &OfferBody, of: &OfferYear) -> String {
    let is_money = body.kind.is_none_or(|kind| kind == ResourceKind::Funding);
    let held = match (&of.amount, of.quantity) {
        (Some(amount), _) if is_money => match &of.currency {
            Some(currency) => say::money(&shown(amount), currency),
            None => shown(amount),
        },
        (_, Some(quantity)) if !is_money => {
            format::units(body.unit.as_deref().unwrap_or_default(), quantity)
        }
        _ => say::not_reported(),
    };
    match of.year {
        Some(year) => say::offer_year_holds(&held, &year.to_string()),
        None => held,
    }
}

/// What a field of an offer says, by its path.
pub(crate) fn offer_value(desk: &Desk, path: &str, value: &Value) -> String {
    let plain = path.split(['[', '.']).next().unwrap_or(path);
    let field = if plain == "years" { path.rsplit('.').next().unwrap_or(path) } else { plain };
    if let Some(words) = plain_value(value, |item| offer_value(desk, path, item)) {
        return words;
    }
    match (field, value) {
        (field, Value::String(text)) => match field {
            "states" | "excluded_states" | "named" => desk.name_of(text),
            "regions" | "excluded_regions" => format::region(text),
            "themes" | "excluded_themes" => format::theme(text),
            "activities" | "excluded_activities" | "code" => format::activity(text),
            "unit" => format::unit_name(text),
            "kind" => from_code(text).map_or_else(|| text.clone(), format::kind),
            "visibility" => from_code(text).map_or_else(|| text.clone(), audience),
            "amount" | "min_grant" | "max_per_state" => shown(text),
            "max_share_of_line" => format!("{}\u{a0}%", percent(text)),
            "expires" => Date::parse(text).map_or_else(|| text.clone(), words::date),
            _ => text.clone(),
        },
        ("preferences", Value::Object(weights)) => {
            let all = weights.iter().map(|(state, weight)| {
                say::offer_preference(&desk.name_of(state), &weight.to_string())
            });
            format::joined(&all.collect::<Vec<_>>())
        }
        ("also_prefers", value) => {
            // All of it, or what is preferred of one kind.
            let one = path.split('.').nth(1).map(|of| json!({ of: value }));
            let also_prefers = from_json(one.as_ref().unwrap_or(value)).unwrap_or_default();
            preferences(desk, &OfferBody { also_prefers, ..OfferBody::default() }, |_, _| true)
        }
        _ => from_json::<OfferYear>(value).map_or_else(|| value.to_string(), |of| year_words(&of)),
    }
}

/// What something that may be preferred is called.
pub(super) fn preferred_name(desk: &Desk, of: Preferred, name: &str) -> String {
    match of {
        Preferred::States => desk.name_of(name),
        Preferred::Regions => format::region(name),
        Preferred::Themes => format::theme_short(name),
        Preferred::Years => name.to_owned(),
    }
}

/// What an offer prefers, of what `applies`, each with its weight; empty where there is none.
pub(crate) fn preferences(
    desk: &Desk,
    body: &OfferBody,
    applies: impl Fn(Preferred, &str) -> bool,
) -> String {
    let mut all = Vec::new();
    for of in Preferred::ALL.iter().copied() {
        for (name, weight) in body.weights(of).iter().filter(|(name, _)| applies(of, name)) {
            let name = preferred_name(desk, of, name);
            all.push(say::offer_preference(&name, &weight.to_string()));
        }
    }
    format::joined(&all)
}

/// A year with what it holds, whatever the offer is of.
fn year_words(of: &OfferYear) -> String {
    let kind = of.quantity.map(|_| ResourceKind::Expertise);
    held_words(&OfferBody { kind, ..OfferBody::default() }, of)
}

/// The limits of an offer, a sentence for each.
pub(crate) fn offer_rules(body: &OfferBody, desk: &Desk) -> Html {
    let states = |ids: &[String]| ids.iter().map(|id| desk.name_of(id)).collect::<Vec<_>>();
    let themes =
        |codes: &[String]| codes.iter().map(|code| format::theme_short(code)).collect::<Vec<_>>();
    let activities =
        |codes: &[String]| codes.iter().map(|code| format::activity(code)).collect::<Vec<_>>();
    let joined = |lists: [Vec<String>; 2]| format::joined(&lists.concat());
    let regions =
        |names: &[String]| names.iter().map(|name| format::region(name)).collect::<Vec<_>>();
    let places = joined([states(&body.states), regions(&body.regions)]);
    let purposes = joined([themes(&body.themes), activities(&body.activities)]);
    let not_places = joined([states(&body.excluded_states), regions(&body.excluded_regions)]);
    let not_for = joined([themes(&body.excluded_themes), activities(&body.excluded_activities)]);
    let or = |text: String, other: String| if text.is_empty() { other } else { text };
    let given = |text: &String| !text.is_empty();
    let amount = |text: &String| shown(text);
    let preferences = preferences(desk, body, |_, _| true);
    let rules = [
        Some(say::fit_may_go(&or(places, say::offers_any_state()))),
        Some(say::fit_themes(&or(purposes, say::offers_any_theme()))),
        Some(not_places).filter(given).map(|list| say::condition_not_to(&list)),
        Some(not_for).filter(given).map(|list| say::condition_not_for(&list)),
        body.ldc_only.then(say::condition_ldc),
        body.oda_only.then(say::condition_oda),
        body.min_grant.as_ref().map(|least| say::condition_min_grant(&amount(least))),
        body.max_per_state.as_ref().map(|most| say::condition_max_per_state(&amount(most))),
        body.max_states.map(say::condition_max_states),
        body.max_share_of_line.as_ref().map(|share| say::condition_max_share(&shown(share))),
        body.needs_co_funding.then(say::condition_co_funding),
        Some(preferences).filter(given).map(|list| say::offer_preferences_are(&list)),
        body.expires
            .as_deref()
            .and_then(Date::parse)
            .map(|day| say::condition_expires(&words::date(day))),
    ];
    html! {
        <ul class="rules">
            { for rules.into_iter().flatten().map(|rule| html! { <li><bdi>{ rule }</bdi></li> }) }
        </ul>
    }
}
