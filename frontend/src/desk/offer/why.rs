//! Why an offer fits a need or not, rule by rule: what the offer says, what the need says.

use contract::need::NeedBody;
use contract::offer::OfferBody;
use engine::case::Date;
use engine::eligibility::{Lack, Reason};
use engine::run::ResourceKey;

use super::typed::shown;
use crate::desk::context::Desk;
use crate::desk::part::{held_words, resource_of};
use crate::fitting::{LineFit, NeedFit, Rule};
use crate::format::{self, Figures};
use crate::words::{self, say};

/// One rule, as it applies to an offer and a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Why {
    /// The rule, by what it would be refused for.
    pub(crate) rule: Rule,
    /// What the offer says; empty where it says nothing of it.
    pub(crate) offer: String,
    /// What the need says.
    pub(crate) need: String,
    /// Whether it lets the offer serve the need.
    pub(crate) holds: bool,
}

/// The rules that the offer states, and those that keep it from the need, whose figures are read with
/// `figures`; `body` is the need where the reader has it.
pub(crate) fn why(
    desk: &Desk,
    offer: &OfferBody,
    fit: &NeedFit,
    body: Option<&NeedBody>,
    figures: &Figures,
) -> Vec<Why> {
    let Some(line) = fit.closest() else { return Vec::new() };
    let states = |ids: &[String]| ids.iter().map(|id| desk.name_of(id)).collect::<Vec<_>>();
    let themes = |codes: &[String]| codes.iter().map(|code| format::theme(code)).collect();
    let activities = |codes: &[String]| codes.iter().map(|code| format::activity(code)).collect();
    let regions = |codes: &[String]| codes.iter().map(|code| format::region(code)).collect();
    let joined = |list: Vec<String>| format::joined(&list);
    let party = desk.parties.get(&fit.state);
    let state = desk.name_of(&fit.state);
    let region = party.map(|party| {
        let parts = [&party.region, &party.subregion].into_iter().filter(|part| !part.is_empty());
        parts.map(|part| format::region(part)).collect::<Vec<_>>().join(&say::list_comma())
    });
    let region = region.filter(|text| !text.is_empty()).unwrap_or_else(say::not_reported);
    let theme = format::theme(&fit.theme);
    let activity = body.map_or_else(say::not_reported, |body| format::activity(&body.activity));
    let is_one = |is: Option<bool>| match is {
        Some(true) => say::offer_why_is_one(),
        Some(false) => say::offer_why_is_none(),
        None => say::not_reported(),
    };
    let only = |is: bool| if is { say::desk_need_yes() } else { String::new() };
    let or = |text: String, other: String| if text.is_empty() { other } else { text };
    let places = joined([states(&offer.states), regions(&offer.regions)].concat());
    let place = [state.as_str(), &region].join(&say::list_comma());
    let expires = offer.expires.as_deref().and_then(Date::parse);
    let all = [
        (Reason::ResourceKind, resource_of(offer), format::resource_name(&line.resource)),
        (
            Reason::ResourceUnit,
            offer.unit.as_deref().map(format::unit_name).unwrap_or_default(),
            format::unit(&line.resource),
        ),
        (Reason::Year, held(offer, line.year), line.year.to_string()),
        (Reason::ToBeCosted, String::new(), say::to_be_costed()),
        (Reason::StateNotListed, or(places, say::offers_any_state()), place),
        (Reason::StateExcluded, joined(states(&offer.excluded_states)), state),
        (Reason::RegionExcluded, joined(regions(&offer.excluded_regions)), region),
        (
            Reason::ThemeNotListed,
            or(joined(themes(&offer.themes)), say::offers_any_theme()),
            theme.clone(),
        ),
        (Reason::ThemeExcluded, joined(themes(&offer.excluded_themes)), theme),
        (Reason::ActivityNotListed, joined(activities(&offer.activities)), activity.clone()),
        (Reason::ActivityExcluded, joined(activities(&offer.excluded_activities)), activity),
        (Reason::LdcOnly, only(offer.ldc_only), is_one(party.map(|party| party.ldc))),
        (Reason::OdaOnly, only(offer.oda_only), is_one(party.map(|party| party.oda))),
        (Reason::Expired, expires.map_or_else(String::new, words::date), String::new()),
        (Reason::Veto, String::new(), String::new()),
        (Reason::ForbiddenPair, String::new(), String::new()),
    ];
    let may = all.into_iter().map(|(reason, offer, need)| (Rule::May(reason), offer, need));
    let own = ResourceKey {
        kind: offer.kind.unwrap_or(line.resource.kind),
        code: line.resource.code.clone(),
        unit: offer.unit.clone().unwrap_or_default(),
    };
    let words = |value: Option<i64>| {
        value.map_or_else(say::not_reported, |value| figures.with_unit(&own, value))
    };
    let limit = |text: &Option<String>| text.as_deref().map_or_else(String::new, shown);
    let least = || {
        line.least.filter(|least| *least > 1).map_or_else(String::new, |least| words(Some(least)))
    };
    let open =
        line.open.map_or_else(say::to_be_costed, |open| figures.with_unit(&line.resource, open));
    let is_short = line.rules.contains(&Rule::Can(Lack::SmallestPart));
    let holds = if is_short { held(offer, line.year) } else { String::new() };
    let can = [
        (Lack::NothingOpen, String::new(), open),
        (Lack::SmallestPart, holds, least()),
        (Lack::MaxPerState, limit(&offer.max_per_state), least()),
        (Lack::MinGrant, limit(&offer.min_grant), words(line.together)),
    ];
    let can = can.into_iter().map(|(lack, offer, need)| (Rule::Can(lack), offer, need));
    let all = may.chain(can).map(|(rule, offer, need)| {
        let failed = failed(rule, line);
        Why { rule: failed.unwrap_or(rule), offer, need, holds: failed.is_none() }
    });
    all.filter(|why| !why.offer.is_empty() || !why.holds).collect()
}

/// The reason for which a line is refused by a rule, or by one that is told in the same row.
fn failed(rule: Rule, line: &LineFit) -> Option<Rule> {
    let also = match rule {
        Rule::May(Reason::ResourceKind) => Rule::May(Reason::ResourceCode),
        Rule::May(Reason::Year) => Rule::May(Reason::NotReported),
        other => other,
    };
    [rule, also].into_iter().find(|rule| line.rules.contains(rule))
}

/// What the offer holds in a year; where that is nothing, what it holds in others.
fn held(offer: &OfferBody, year: i32) -> String {
    let of_year = offer.years.iter().filter(|of| of.year == Some(year));
    let mut held: Vec<String> = of_year.map(|of| held_words(offer, of)).collect();
    if held.is_empty() {
        held = offer.years.iter().map(|of| held_words(offer, of)).collect();
    }
    held.join(&say::list_semicolon())
}
