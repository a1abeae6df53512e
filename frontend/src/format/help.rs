//! What would help an open line, in words: what binds, what to change, what it would bring.

use engine::explain::{Bound, Lever, OpenLineReport, Taken};
use engine::market::Resource;
use engine::run::ResourceKey;

use super::explained::Names;
use super::{Figures, joined, millionths, reason};
use crate::explanation::{Exact, Part};
use crate::words::say;

/// What binds an open line, then what would help.
#[must_use]
pub fn parts(
    report: &OpenLineReport,
    resource: Option<&Resource>,
    year: i32,
    names: &Names,
) -> Vec<Part> {
    let Some(resource) = resource else { return Vec::new() };
    let key = ResourceKey {
        kind: resource.kind,
        code: resource.code.clone(),
        unit: resource.unit.clone(),
    };
    let kept = report.bound.iter().map(|kept| {
        let why: Vec<String> = kept.bounds.iter().map(|limit| bound(*limit)).collect();
        vec![say::help_bound_offer(&names.offer(&kept.offer), &why.join(" "))]
    });
    let help = report.remedies.iter().map(|remedy| {
        let change = lever(&remedy.lever, remedy.steps, &key, year, names);
        vec![format!("{change} {}", effect(remedy.brings, &remedy.takes, &key, &names.figures))]
    });
    let list = |title: String, rows: Vec<Vec<String>>, none: String| Part {
        title,
        columns: Vec::new(),
        rows,
        none,
        exact: Exact::default(),
    };
    let mut parts = Vec::new();
    if !report.bound.is_empty() {
        parts.push(list(say::help_bound_title(), kept.collect(), String::new()));
    }
    let unmatched = (!report.unmatched.is_empty()).then(|| vec![say::explain_unmatched()]);
    parts.push(list(say::help_title(), help.chain(unmatched).collect(), say::help_none()));
    parts
}

/// A limit that keeps one more unit of an offer from a line, in a sentence.
pub(super) fn bound(bound: Bound) -> String {
    say::help_bound(match bound {
        Bound::MaxPerState => "max_per_state",
        Bound::MaxShareOfLine => "max_share_of_line",
        Bound::MaxStates => "max_states",
        Bound::MinGrant => "min_grant",
        Bound::NeedsCoFunding => "needs_co_funding",
        Bound::MaxPartners => "max_partners",
        Bound::SmallestPart => "smallest_part",
    })
}

/// What is changed, and by how much at least, in a sentence.
fn lever(lever: &Lever, steps: i64, resource: &ResourceKey, year: i32, names: &Names) -> String {
    // Money may fill a line of goods: then its offers are changed by money.
    let quantity = |offer: &str| names.quantity_of(offer, resource, steps);
    let year = year.to_string();
    match lever {
        Lever::MoreOfOffer { offer } => say::help_more_of_offer(offer, &quantity(offer), &year),
        Lever::MoveYear { offer, from } => {
            say::help_move_year(&from.to_string(), offer, &quantity(offer), &year)
        }
        Lever::RaiseMaxPerState { offer } => say::help_raise_per_state(offer, &quantity(offer)),
        Lever::RaiseShare { offer } => {
            // A step is a ten-thousandth.
            let share = millionths(u64::try_from(steps).unwrap_or(0) * 100);
            say::help_raise_share(offer, &share)
        }
        Lever::RaiseMaxStates { offer } => say::help_raise_states(steps, offer),
        Lever::LowerMinGrant { offer } => say::help_lower_grant(offer, &quantity(offer)),
        Lever::LiftCoFunding { offer } => say::help_lift_co_funding(offer),
        Lever::LoosenRule { offer, rule } => say::help_loosen(offer, &reason(*rule)),
        Lever::RaiseMaxPartners { .. } => say::help_raise_partners(steps),
        Lever::LowerSmallestPart { .. } => {
            say::help_lower_part(&names.figures.with_unit(resource, steps))
        }
    }
}

/// What a change would bring to the line and take from others, in a sentence.
fn effect(brings: i64, takes: &[Taken], resource: &ResourceKey, figures: &Figures) -> String {
    let brings = figures.with_unit(resource, brings);
    let takes = takes.iter().map(|of| figures.with_unit(&of.resource, of.quantity));
    let takes: Vec<String> = takes.collect();
    if takes.is_empty() {
        say::help_brings(&brings)
    } else {
        say::help_brings_takes(&brings, &joined(&takes))
    }
}

#[cfg(test)]
mod tests {
    use engine::case::ResourceKind;

    use super::*;

    #[test]
    fn changes_carry_their_units() {
        let names = Names::default();
        let money = ResourceKey {
            kind: ResourceKind::Funding,
            code: String::new(),
            unit: "USD".to_owned(),
        };
        let offer = || "O-A".to_owned();
        let say = |change: Lever, steps| lever(&change, steps, &money, 2026, &names);
        assert_eq!(
            say(Lever::MoreOfOffer { offer: offer() }, 150),
            "At least USD\u{a0}1.50 more of offer O-A in 2026."
        );
        assert_eq!(
            say(Lever::RaiseShare { offer: offer() }, 250),
            "The greatest share of offer O-A raised by at least 2.5\u{a0}% of the line."
        );
        assert_eq!(
            say(Lever::RaiseMaxStates { offer: offer() }, 1),
            "Offer O-A given to at least 1 State above its limit."
        );
        let items = ResourceKey {
            kind: ResourceKind::InKind,
            code: "detector".to_owned(),
            unit: "item".to_owned(),
        };
        let taken =
            |resource: &ResourceKey, quantity| Taken { resource: resource.clone(), quantity };
        let effect = |takes: &[Taken]| effect(100, takes, &money, &names.figures);
        assert_eq!(
            effect(&[]),
            "It would bring USD\u{a0}1 to this line and take nothing from others."
        );
        let takes = [taken(&money, 50), taken(&items, 2)];
        let said = effect(&takes);
        assert!(said.contains("other lines would have USD\u{a0}0.50 and 2"), "{said}");
    }
}
