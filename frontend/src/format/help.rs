//! What would help an open line, in words: what binds, what to change, what it would bring.

use engine::explain::{Bound, Lever};
use engine::run::ResourceKey;

use super::{Figures, count, millionths, noun, reason};
use crate::explanation::Change;

/// A limit that keeps one more unit of an offer from a line, in a sentence.
#[must_use]
pub const fn bound(bound: Bound) -> &'static str {
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
#[must_use]
pub fn lever(change: &Change, resource: &ResourceKey, year: i32, figures: &Figures) -> String {
    let quantity = || figures.with_unit(resource, change.steps);
    let steps = usize::try_from(change.steps).unwrap_or(0);
    match &change.lever {
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
            let share = millionths(u64::try_from(change.steps).unwrap_or(0) * 100);
            format!("The greatest share of offer {offer} raised by at least {share} of the line.")
        }
        Lever::RaiseMaxStates { offer } => {
            format!(
                "Offer {offer} given to at least {} above its limit.",
                noun(steps, "State", "States")
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
            format!("The State's own limit raised by at least {}.", noun(steps, "donor", "donors"))
        }
    }
}

/// What a change would bring to the line and take from others, in a sentence.
#[must_use]
pub fn effect(change: &Change, resource: &ResourceKey, figures: &Figures) -> String {
    let brings = figures.with_unit(resource, change.brings);
    if change.takes == 0 {
        return format!("It would bring {brings} to this line and take nothing from others.");
    }
    let takes = figures.with_unit(resource, change.takes);
    format!("It would bring {brings} to this line; other lines would have {takes} less.")
}

/// Where the answer is known from, and how far it goes, in a sentence.
#[must_use]
pub fn checked(complete: bool, solves: u32) -> String {
    let times = usize::try_from(solves).unwrap_or(usize::MAX);
    let times = if times == 1 { "once".to_owned() } else { format!("{} times", count(times)) };
    if complete {
        format!("Checked by matching again, {times}.")
    } else {
        format!("Checked by matching again, {times}; stopped before everything was tried.")
    }
}

#[cfg(test)]
mod tests {
    use engine::case::ResourceKind;

    use super::*;

    fn change(lever: Lever, steps: i64, takes: i64) -> Change {
        Change { lever, steps, brings: 100, takes }
    }

    #[test]
    fn changes_carry_their_units() {
        let figures = Figures { currency: "USD".to_owned(), digits: 2 };
        let money = ResourceKey {
            kind: ResourceKind::Funding,
            code: String::new(),
            unit: "USD".to_owned(),
        };
        let offer = || "O-A".to_owned();
        let say = |change: &Change| lever(change, &money, 2026, &figures);
        assert_eq!(
            say(&change(Lever::MoreOfOffer { offer: offer() }, 150, 0)),
            "At least USD\u{a0}1.50 more of offer O-A in 2026."
        );
        assert_eq!(
            say(&change(Lever::RaiseShare { offer: offer() }, 250, 0)),
            "The greatest share of offer O-A raised by at least 2.5 % of the line."
        );
        assert_eq!(
            say(&change(Lever::RaiseMaxStates { offer: offer() }, 1, 0)),
            "Offer O-A given to at least 1 State above its limit."
        );
        let moved = change(Lever::MoveYear { offer: offer(), from: 2027 }, 100, 50);
        assert_eq!(
            effect(&moved, &money, &figures),
            "It would bring USD\u{a0}1 to this line; other lines would have USD\u{a0}0.50 less."
        );
    }

    #[test]
    fn an_answer_cut_short_says_so() {
        assert_eq!(checked(true, 1), "Checked by matching again, once.");
        assert!(
            checked(false, 1_200).starts_with("Checked by matching again, 1,200 times; stopped")
        );
    }
}
