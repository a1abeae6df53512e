//! What would help an open line, in words: what binds, what to change, what it would bring.

use engine::explain::{Bound, Lever, OpenLineReport};
use engine::market::Resource;
use engine::run::ResourceKey;

use super::explained::Names;
use super::{Figures, millionths, noun, reason};
use crate::explanation::Part;

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
        let why: Vec<&str> = kept.bounds.iter().map(|limit| bound(*limit)).collect();
        vec![format!("{}: {}", names.offer(&kept.offer), why.join(" "))]
    });
    let help = report.remedies.iter().map(|remedy| {
        let change = lever(&remedy.lever, remedy.steps, &key, year, names);
        vec![format!("{change} {}", effect(remedy.brings, remedy.takes, &key, &names.figures))]
    });
    let list = |title: &str, rows: Vec<Vec<String>>, none: &str| Part {
        title: title.to_owned(),
        columns: Vec::new(),
        rows,
        none: none.to_owned(),
    };
    let mut parts = Vec::new();
    if !report.bound.is_empty() {
        parts.push(list("What keeps offers that fit from this line", kept.collect(), ""));
    }
    parts.push(list(
        "What would help",
        help.collect(),
        "No single change that was tried brings anything to this line.",
    ));
    parts
}

/// A limit that keeps one more unit of an offer from a line, in a sentence.
const fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::MaxPerState => "The State has the most it may have of this offer in the year.",
        Bound::MaxShareOfLine => "The offer pays its greatest share of the line.",
        Bound::MaxStates => "The offer goes to as many other States as it may.",
        Bound::MinGrant => "The State would have less of this offer than its least grant.",
        Bound::NeedsCoFunding => "The offer gives only beside another contributor.",
        Bound::MaxPartners => "The State works with as many other donors as it wants to.",
    }
}

/// What is changed, and by how much at least, in a sentence.
fn lever(lever: &Lever, steps: i64, resource: &ResourceKey, year: i32, names: &Names) -> String {
    let quantity = || names.figures.with_unit(resource, steps);
    let count = usize::try_from(steps).unwrap_or(0);
    match lever {
        Lever::MoreOfOffer { offer } => {
            format!("At least {} more of offer {offer} in {year}.", quantity())
        }
        Lever::MoveYear { offer, from } => {
            format!("At least {} of offer {offer} moved from {from} to {year}.", quantity())
        }
        Lever::RaiseMaxPerState { offer } => {
            format!("The limit per State of offer {offer} raised by at least {}.", quantity())
        }
        Lever::RaiseShare { offer } => {
            // A step is a ten-thousandth.
            let share = millionths(u64::try_from(steps).unwrap_or(0) * 100);
            format!("The greatest share of offer {offer} raised by at least {share} of the line.")
        }
        Lever::RaiseMaxStates { offer } => {
            format!(
                "Offer {offer} given to at least {} above its limit.",
                noun(count, "State", "States")
            )
        }
        Lever::LowerMinGrant { offer } => {
            format!("The least grant of offer {offer} lowered by at least {}.", quantity())
        }
        Lever::LiftCoFunding { offer } => {
            format!("Offer {offer} given without another contributor.")
        }
        Lever::LoosenRule { offer, rule } => {
            format!("One rule of offer {offer} loosened: {}.", reason(*rule))
        }
        Lever::RaiseMaxPartners { .. } => {
            format!("The State's own limit raised by at least {}.", noun(count, "donor", "donors"))
        }
    }
}

/// What a change would bring to the line and take from others, in a sentence.
fn effect(brings: i64, takes: i64, resource: &ResourceKey, figures: &Figures) -> String {
    let brings = figures.with_unit(resource, brings);
    if takes == 0 {
        return format!("It would bring {brings} to this line and take nothing from others.");
    }
    let takes = figures.with_unit(resource, takes);
    format!("It would bring {brings} to this line; other lines would have {takes} less.")
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
            "The greatest share of offer O-A raised by at least 2.5 % of the line."
        );
        assert_eq!(
            say(Lever::RaiseMaxStates { offer: offer() }, 1),
            "Offer O-A given to at least 1 State above its limit."
        );
        assert_eq!(
            effect(100, 50, &money, &names.figures),
            "It would bring USD\u{a0}1 to this line; other lines would have USD\u{a0}0.50 less."
        );
    }
}
