//! Everything the terminal says about figures, causes and reasons: the one place for words.

use engine::case::{Code as _, format_amount};
use engine::eligibility::Reason;
use engine::policy::Order;
use engine::run::{Cause, Diagnosis, Gap, GroupTheme, ResourceKey, Role, Status};

/// A plain decimal with its thousands set apart.
#[must_use]
pub fn grouped(decimal: &str) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal), |rest| ("-", rest));
    let (whole, fraction) =
        digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut text = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// What stands for a figure that nobody has reported, which is never 0.
#[must_use]
pub fn not_reported() -> String {
    "not reported".to_owned()
}

/// A quantity of a resource: money with its decimals, anything else in whole units.
#[must_use]
pub fn quantity(value: i64, resource: &ResourceKey, minor_digits: u32) -> String {
    let digits =
        if resource.kind == engine::case::ResourceKind::Funding { minor_digits } else { 0 };
    format!("{} {}", grouped(&format_amount(value, digits)), resource.unit)
}

/// A resource as the heading of a sum.
#[must_use]
pub fn resource(resource: &ResourceKey) -> String {
    if resource.code.is_empty() {
        format!("{} ({})", resource.kind.code(), resource.unit)
    } else {
        format!("{} {} ({})", resource.kind.code(), resource.code, resource.unit)
    }
}

/// How good a proposal is.
#[must_use]
pub fn status(status: Status, order: Order) -> String {
    match status {
        Status::Optimal => "No proposal is better under this policy.".to_owned(),
        Status::Within(gap) if !order.is_weighed() => format!(
            "The best that was found: in the first step of the strict order that is not proved, no proposal is better by more than {}; of the steps after it less is proved.",
            per_cent(gap)
        ),
        Status::Within(gap) => format!(
            "The best that was found: under this policy no proposal is better by more than {}.",
            per_cent(gap)
        ),
    }
}

/// A gap as per cent, exactly.
#[must_use]
pub fn per_cent(gap: Gap) -> String {
    let text = format!("{}.{:04}", gap.gap_millionths / 10_000, gap.gap_millionths % 10_000);
    format!("{} %", text.trim_end_matches('0').trim_end_matches('.'))
}

/// A group by theme.
#[must_use]
pub const fn group(theme: GroupTheme) -> &'static str {
    match theme {
        GroupTheme::ClearancePartnership => "Clearance partnership",
        GroupTheme::VictimAssistanceGroup => "Victim assistance group",
    }
}

/// What a donor is in a coalition.
#[must_use]
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::ProposedLead => "proposed lead",
        Role::Funder => "funder",
        Role::TechnicalPartner => "technical partner",
        Role::InKindPartner => "in-kind partner",
    }
}

/// Why a line is open.
#[must_use]
pub fn cause(diagnosis: &Diagnosis) -> String {
    let eligible = offers(diagnosis.eligible);
    match diagnosis.cause {
        Cause::ToBeCosted => "to be costed: no figure has been stated".to_owned(),
        Cause::NothingOffered => "nobody offers this kind of support in this case".to_owned(),
        Cause::NoneEligible => blocked(diagnosis),
        Cause::OffersExhausted => {
            format!(
                "{eligible} may serve it; what they hold is committed or goes to other lines by the rules, or less than a unit costs is left"
            )
        }
        Cause::LimitReached => {
            format!(
                "{eligible} may serve it; a limit of the offers, the State or the line keeps back what is left"
            )
        }
    }
}

/// The rule that keeps away the most offers by itself stands for the rest.
fn blocked(diagnosis: &Diagnosis) -> String {
    match diagnosis
        .blocked
        .iter()
        .max_by_key(|by| (by.only, by.offers, std::cmp::Reverse(by.reason)))
    {
        Some(by) => {
            format!("no offer may serve it: {} for {}", reason(by.reason), offers(by.offers))
        }
        None => "no offer may serve it".to_owned(),
    }
}

fn offers(count: u32) -> String {
    match count {
        1 => "1 offer".to_owned(),
        n => format!("{n} offers"),
    }
}

/// A rule that keeps an offer from a line.
#[must_use]
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::ToBeCosted => "the line has no figure yet",
        Reason::NotReported => "no figure is reported for the line's year",
        Reason::ResourceKind => "another kind of support",
        Reason::ResourceCode => "other expertise or goods",
        Reason::ResourceUnit => "counted in another unit",
        Reason::Year => "nothing held in the line's year",
        Reason::StateExcluded => "the State is excluded",
        Reason::StateNotListed => "other States or regions are listed",
        Reason::RegionExcluded => "the region is excluded",
        Reason::ThemeNotListed => "other themes are listed",
        Reason::ThemeExcluded => "the theme is excluded",
        Reason::ActivityNotListed => "other activities are listed",
        Reason::ActivityExcluded => "the activity is excluded",
        Reason::LdcOnly => "only for least developed countries",
        Reason::OdaOnly => "only for States eligible for official development assistance",
        Reason::Expired => "ended before the day of the case",
        // Who asked is private to the two sides.
        Reason::Veto => "the pair is not to be proposed",
        Reason::ForbiddenPair => "the offer and the line are not to be proposed together",
    }
}

/// How many lines.
#[must_use]
pub fn lines(count: u32) -> String {
    match count {
        1 => "1 line".to_owned(),
        n => format!("{n} lines"),
    }
}
