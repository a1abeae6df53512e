//! Codes of the case format in words.

use engine::case::{Basis, Code as _, DonorKind, Origin, ResourceKind};
use engine::market::State;
use engine::policy::Order;
use engine::run::{GroupTheme, ResourceKey, Role, Status};

use super::millionths;
use crate::words::say;

/// A code as messages name it: letters, digits and underscores.
#[must_use]
pub(super) fn key(code: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
    code.chars().map(plain).collect()
}

/// What is asked for or given.
#[must_use]
pub fn kind(kind: ResourceKind) -> String {
    say::kind(kind.code())
}

/// A resource with its code and unit, as a heading.
#[must_use]
pub fn resource(resource: &ResourceKey) -> String {
    match resource.kind {
        ResourceKind::Funding => say::resource_funding(&resource.unit),
        ResourceKind::Expertise | ResourceKind::InKind => {
            say::resource_of(&activity(&resource.code), &kind(resource.kind), &unit(resource))
        }
    }
}

/// In what a resource is counted.
#[must_use]
pub fn unit(resource: &ResourceKey) -> String {
    unit_name(&resource.unit)
}

/// A unit by its name, where no number stands before it.
#[must_use]
pub fn unit_name(unit: &str) -> String {
    say::unit(&key(unit), unit)
}

/// A resource where no unit is spoken of.
#[must_use]
pub fn resource_name(key: &ResourceKey) -> String {
    if key.code.is_empty() { kind(key.kind) } else { activity(&key.code) }
}

/// The name of a State: in English as the case has it, in other languages as the United Nations
/// do, where the table has it.
#[must_use]
pub fn state(iso3: &str, name: &str) -> String {
    say::state(iso3, name)
}

/// The name of a State of a case.
#[must_use]
pub fn state_of(state: &State) -> String {
    say::state(&state.iso3, &state.name)
}

/// A group of a coalition.
#[must_use]
pub fn group_theme(theme: GroupTheme) -> String {
    say::group_theme(match theme {
        GroupTheme::ClearancePartnership => "clearance_partnership",
        GroupTheme::VictimAssistanceGroup => "victim_assistance_group",
    })
}

/// A region or a subregion of the United Nations, where there is a word for it; without one, so.
#[must_use]
pub fn region(name: &str) -> String {
    say::figures_region(&if name.is_empty() { "none".to_owned() } else { key(name) }, name)
}

/// A theme with its Article.
#[must_use]
pub fn theme(code: &str) -> String {
    say::theme(&key(code), &spaced(code))
}

/// A theme for a narrow column.
#[must_use]
pub fn theme_short(code: &str) -> String {
    say::theme_short(&key(code), &spaced(code))
}

/// The style of a theme; its colour never stands alone.
#[must_use]
pub fn theme_class(code: &str) -> &'static str {
    match code {
        "A3" => "theme-stockpiles",
        "A4" => "theme-clearance",
        "A4.2" => "theme-education",
        "A5" => "theme-victims",
        "A6" | "A7" | "A9" => "theme-capacity",
        _ => "theme-cross",
    }
}

/// An activity or goods; codes that are words are only spaced.
#[must_use]
pub fn activity(code: &str) -> String {
    // The same activity under the code of another list.
    let code = match code {
        "clearance_bac" => "BAC",
        "costed_work_plan" => "PLAN",
        "eore" => "EORE",
        "capacity_national_authority" => "NAP",
        "technical_survey" => "TS",
        "non_technical_survey" => "NTS",
        other => other,
    };
    say::activity(&key(code), &spaced(code))
}

/// National priority.
#[must_use]
pub fn priority(priority: u8) -> String {
    say::priority_level(u32::from(priority))
}

/// What sort of donor.
#[must_use]
pub fn donor_kind(kind: DonorKind) -> String {
    say::donor_kind(kind.code())
}

/// Who stated a need.
#[must_use]
pub fn origin(origin: Origin) -> String {
    say::origin(origin.code())
}

/// Who stated a need, for a narrow column; nothing where the State did.
#[must_use]
pub fn origin_short(origin: Origin) -> String {
    if origin == Origin::State { String::new() } else { say::origin_short(origin.code()) }
}

/// How a figure came to be.
#[must_use]
pub fn basis(basis: Basis) -> String {
    say::basis(basis.code())
}

/// What a donor is in a coalition.
#[must_use]
fn role(role: Role) -> String {
    say::role(match role {
        Role::ProposedLead => "proposed_lead",
        Role::Funder => "funder",
        Role::TechnicalPartner => "technical_partner",
        Role::InKindPartner => "in_kind_partner",
    })
}

/// Everything a donor is in a coalition, as one phrase.
#[must_use]
pub fn roles(roles: &[Role]) -> String {
    let words = roles.iter().enumerate().map(|(at, one)| {
        let word = role(*one);
        if at == 0 { word } else { word.to_lowercase() }
    });
    joined(&words.collect::<Vec<_>>())
}

/// How good a proposal is, in a sentence.
#[must_use]
pub fn status(status: Status, order: Order) -> String {
    let order = if order.is_weighed() { "weighed" } else { "strict" };
    match status {
        Status::Optimal => say::status_optimal(),
        Status::Within(gap) => say::status_within(&millionths(gap.gap_millionths), order),
    }
}

/// Something that was checked of a run and held.
#[must_use]
pub fn checked(what: &str) -> String {
    say::verify_check(&key(what), what)
}

/// `a, b and c`.
#[must_use]
pub fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => say::list_pair(&first.join(&say::list_comma()), last),
    }
}

/// `risk_education` as `Risk education`; codes in capitals stay.
fn spaced(code: &str) -> String {
    let text = code.replace('_', " ");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
