//! The smallest change of a rule that lets a line pass it.

use super::EditError;
use super::apply::offer_mut;
use crate::case::CaseFile;
use crate::eligibility::Reason;
use crate::market::Market;

/// Whether a rule can be loosened without inventing a figure or undoing another side's wish.
///
/// What is offered cannot become something else, a figure that is missing cannot be made
/// up, and a year is moved by [`Edit::MoveYear`](super::Edit::MoveYear). A veto is never
/// loosened: that somebody asked for it is theirs to tell.
#[must_use]
pub const fn can_be_loosened(rule: Reason) -> bool {
    match rule {
        Reason::ToBeCosted
        | Reason::NotReported
        | Reason::ResourceKind
        | Reason::ResourceCode
        | Reason::ResourceUnit
        | Reason::Year
        | Reason::Veto => false,
        Reason::StateExcluded
        | Reason::StateNotListed
        | Reason::RegionExcluded
        | Reason::ThemeNotListed
        | Reason::ThemeExcluded
        | Reason::ActivityNotListed
        | Reason::ActivityExcluded
        | Reason::LdcOnly
        | Reason::OdaOnly
        | Reason::Expired
        | Reason::ForbiddenPair => true,
    }
}

/// Lists what is not listed, drops what is excluded; a rule that does not block stays as it is.
///
/// A list that is empty allows everything, so nothing is added to it.
pub(super) fn loosen(
    case: &mut CaseFile,
    market: &Market,
    (offer_id, line_id, need_id): (&str, &str, &str),
    rule: Reason,
) -> Result<(), EditError> {
    let need = market.needs().iter().find(|need| need.id == need_id);
    let need = need.expect("edits add no need and take none out");
    let state = &market[need.state];
    if rule == Reason::ForbiddenPair {
        case.forbidden_pairs
            .retain(|pair| (pair.offer.as_str(), pair.line.as_str()) != (offer_id, line_id));
        return Ok(());
    }
    let as_of = case.as_of;
    let offer = offer_mut(case, market, offer_id)?;
    let list = |names: &mut Vec<String>, name: &String| {
        if !names.is_empty() && !names.contains(name) {
            names.push(name.clone());
        }
    };
    match rule {
        Reason::StateExcluded => offer.excluded_states.retain(|iso3| *iso3 != state.iso3),
        Reason::StateNotListed if offer.states.is_empty() && offer.regions.is_empty() => {}
        Reason::StateNotListed => {
            if !offer.states.contains(&state.iso3) {
                offer.states.push(state.iso3.clone());
            }
        }
        Reason::RegionExcluded => {
            offer.excluded_regions.retain(|name| *name != state.region && *name != state.subregion);
        }
        Reason::ThemeNotListed => list(&mut offer.themes, &need.theme),
        Reason::ThemeExcluded => offer.excluded_themes.retain(|theme| *theme != need.theme),
        Reason::ActivityNotListed => list(&mut offer.activities, &need.activity),
        Reason::ActivityExcluded => {
            offer.excluded_activities.retain(|activity| *activity != need.activity);
        }
        Reason::LdcOnly => offer.ldc_only = false,
        Reason::OdaOnly => offer.oda_only = false,
        Reason::Expired => offer.expires = offer.expires.map(|day| day.max(as_of)),
        rule => return Err(EditError::NotLoosenable(rule)),
    }
    Ok(())
}
