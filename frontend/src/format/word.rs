//! Codes of the case format in words.

use engine::case::{Basis, DonorKind, Origin, ResourceKind};
use engine::run::{ResourceKey, Role, Status};

/// What is asked for or given.
#[must_use]
pub const fn kind(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Funding => "Funding",
        ResourceKind::Expertise => "Expertise",
        ResourceKind::InKind => "In kind",
    }
}

/// A resource with its code and unit, as a heading.
#[must_use]
pub fn resource(key: &ResourceKey) -> String {
    match key.kind {
        ResourceKind::Funding => format!("Funding ({})", key.unit),
        ResourceKind::Expertise | ResourceKind::InKind => {
            format!("{}: {} ({})", kind(key.kind), activity(&key.code), key.unit)
        }
    }
}

/// A resource where no unit is spoken of.
#[must_use]
pub fn resource_name(key: &ResourceKey) -> String {
    if key.code.is_empty() { kind(key.kind).to_owned() } else { activity(&key.code) }
}

/// A theme with its Article.
#[must_use]
pub fn theme(code: &str) -> String {
    let name = match code {
        "A3" => "Stockpile destruction (Article 3)",
        "A4" => "Clearance and survey (Article 4)",
        "A4.2" => "Risk reduction education (Article 4)",
        "A5" => "Victim assistance (Article 5)",
        "A6" => "Cooperation and capacity (Article 6)",
        "A7" => "Transparency reporting (Article 7)",
        "A9" => "National implementation (Article 9)",
        "X.IM" => "Information management (cross-cutting)",
        "X.GD" => "Gender and diversity (cross-cutting)",
        other => return spaced(other),
    };
    name.to_owned()
}

/// A theme for a narrow column.
#[must_use]
pub fn theme_short(code: &str) -> String {
    let name = match code {
        "A3" => "Stockpiles",
        "A4" => "Clearance",
        "A4.2" => "Risk education",
        "A5" => "Victim assistance",
        "A6" => "Capacity",
        "A7" => "Reporting",
        "A9" => "Implementation",
        "X.IM" => "Information",
        "X.GD" => "Gender, diversity",
        other => return spaced(other),
    };
    name.to_owned()
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

/// An activity; codes that are words are only spaced.
#[must_use]
pub fn activity(code: &str) -> String {
    let name = match code {
        "NTS" => "Non-technical survey",
        "TS" => "Technical survey",
        "CMRS" => "Cluster munition remnants survey",
        "BAC" | "clearance_bac" => "Battle area clearance",
        "EOD" => "Spot tasks",
        "LR" => "Land release",
        "MARK" => "Marking and fencing",
        "QA" => "Quality assurance",
        "QC" => "Quality control",
        "qa_qc" => "Quality assurance and control",
        "PLAN" | "costed_work_plan" => "Costed work plan",
        "COMPL" => "Declaration of completion",
        "EORE" | "eore" => "Risk reduction education",
        "EMC" => "Emergency and continuing medical care",
        "REH" => "Rehabilitation",
        "PSS" => "Psychosocial support",
        "SEI" => "Social and economic inclusion",
        "VADATA" => "Victim data and referral",
        "VAPLAN" => "Victim assistance plan",
        "STOCK" => "Stockpile destruction",
        "A7REP" => "Article 7 report",
        "LEG" => "Legislation",
        "IMSMA" => "Information management system",
        "NAP" | "capacity_national_authority" => "Capacity of the national authority",
        "planning_prioritisation" => "Planning and prioritisation",
        other => return spaced(other),
    };
    name.to_owned()
}

/// National priority.
#[must_use]
pub fn priority(priority: u8) -> String {
    match priority {
        1 => "1 (first)".to_owned(),
        other => other.to_string(),
    }
}

/// What sort of donor.
#[must_use]
pub const fn donor_kind(kind: DonorKind) -> &'static str {
    match kind {
        DonorKind::State => "State",
        DonorKind::RegionalOrganisation => "Regional organisation",
        DonorKind::UnitedNations => "United Nations",
        DonorKind::DevelopmentBank => "Development bank",
        DonorKind::ClimateFund => "Climate or environment fund",
        DonorKind::Company => "Company",
        DonorKind::Foundation => "Foundation",
        DonorKind::Ngo => "Non-governmental organisation",
    }
}

/// Who stated a need.
#[must_use]
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::State => "Stated by the State",
        Origin::ThirdParty => "Stated by others, not by the State",
        Origin::Derived => "Computed from public figures, not stated by the State",
    }
}

/// Who stated a need, for a narrow column; nothing where the State did.
#[must_use]
pub const fn origin_short(origin: Origin) -> &'static str {
    match origin {
        Origin::State => "",
        Origin::ThirdParty => "Stated by others",
        Origin::Derived => "From public figures",
    }
}

/// How a figure came to be.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Derived => "computed",
        Basis::Assumed => "assumed for this case",
    }
}

/// What a donor is in a coalition.
#[must_use]
const fn role(role: Role) -> &'static str {
    match role {
        Role::ProposedLead => "Proposed lead",
        Role::Funder => "Funder",
        Role::TechnicalPartner => "Technical partner",
        Role::InKindPartner => "In-kind partner",
    }
}

/// Everything a donor is in a coalition, as one phrase.
#[must_use]
pub fn roles(roles: &[Role]) -> String {
    let words = roles
        .iter()
        .enumerate()
        .map(|(at, one)| if at == 0 { role(*one).to_owned() } else { role(*one).to_lowercase() });
    joined(&words.collect::<Vec<_>>())
}

/// How good a proposal is, in a sentence.
#[must_use]
pub fn status(status: Status) -> String {
    match status {
        Status::Optimal => {
            "No proposal is better under these rules. The proof is in the run file.".to_owned()
        }
        Status::Within(gap) => format!(
            "The best that was found: under these rules no proposal is better by more than {}. The proof is in the run file.",
            millionths(gap.gap_millionths)
        ),
    }
}

/// A share in millionths as per cent, exactly.
#[must_use]
pub fn millionths(share: u64) -> String {
    let text = format!("{}.{:04}", share / 10_000, share % 10_000);
    format!("{} %", text.trim_end_matches('0').trim_end_matches('.'))
}

/// `a, b and c`.
#[must_use]
pub fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `risk_education` as `Risk education`; codes in capitals stay.
fn spaced(code: &str) -> String {
    let text = code.replace('_', " ");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
