//! Steps of a contribution: taken, confirmed, corrected, taken by a part of it, and undone.

use engine::case::{format_amount, parse_amount};
use serde::{Deserialize, Serialize};

use super::{CoalitionBody, Contribution, Rung};
use crate::access::PartyId;

/// What is sent to take, to confirm or to undo a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StepBody {
    /// The rung; the one it stands on in order to confirm, to correct or to undo it.
    pub rung: Rung,
    /// The day of the step; today's where absent.
    #[serde(default)]
    pub since: Option<String>,
    /// The day the next step is due.
    #[serde(default)]
    pub due: Option<String>,
    /// Where it is written: a letter, a contract, a report.
    #[serde(default)]
    pub source: Option<String>,
    /// How much of it takes the step, where that is a part; the rest stays as it is. Counted as
    /// the contribution is. Nothing of a step that is not new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<String>,
    /// Whether the step is taken back, as if it had not been taken; no other field but `rung` and
    /// `on_behalf` counts then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undo: bool,
    /// For which side, where the unit writes on its behalf: the giver or the State.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub on_behalf: Option<PartyId>,
}

impl StepBody {
    /// To a rung, and nothing said with it.
    #[must_use]
    pub const fn to(rung: Rung) -> Self {
        Self {
            rung,
            since: None,
            due: None,
            source: None,
            quantity: None,
            undo: false,
            on_behalf: None,
        }
    }
}

/// A side of a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Who gives.
    Giver,
    /// The affected State.
    Receiver,
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepRefused {
    /// The ladder has no such step from there.
    NoSuchStep,
    /// It is for the other side to take.
    OtherSide,
    /// It cannot be undone: it is not the last one, or the other side has confirmed it.
    Settled,
    /// The side took it itself, and the unit leaves it to it.
    OwnWord,
    /// It is no part: not a quantity, nothing, or more than there is.
    NoPart,
}

/// May a contribution go from one rung to another?
///
/// Support that was agreed elsewhere may enter at any rung up to committed. What was declined can
/// be taken up again; what lapsed can be committed anew, or be paid late.
#[must_use]
pub const fn leads(from: Option<Rung>, to: Rung) -> bool {
    use Rung::{Committed, Declined, Interest, Lapsed, Paid, Pledged, Reported};
    match from {
        None => matches!(to, Interest | Pledged | Committed | Declined),
        Some(Interest) => matches!(to, Pledged | Committed | Declined),
        Some(Pledged) => matches!(to, Committed | Declined),
        Some(Committed) => matches!(to, Paid | Lapsed),
        Some(Paid) => matches!(to, Reported),
        Some(Declined) => matches!(to, Interest | Pledged | Committed),
        Some(Lapsed) => matches!(to, Committed | Paid),
        Some(Reported) => false,
    }
}

impl Rung {
    /// The side that takes the step to it.
    #[must_use]
    pub fn taken_by(self) -> Side {
        if self == Self::Reported { Side::Receiver } else { Side::Giver }
    }

    /// Whether it is counted as cover: what of a coalition cannot go without a word of its giver.
    #[must_use]
    pub const fn covers(self) -> bool {
        matches!(self, Self::Committed | Self::Paid | Self::Reported)
    }
}

/// Takes a step of a contribution, confirms the one it stands on, or corrects what was said of it.
///
/// The giver takes every step but *reported*, which is the State's. A step is confirmed by the
/// side that took it, and by the other once it says so; where its day or its source is changed
/// then, the other side is to confirm it anew. `by_unit` marks what the unit writes on a side's
/// behalf. `today` is the day on which that is said, whatever day the step is of.
///
/// # Errors
///
/// [`StepRefused`].
pub fn step(
    from: &Contribution,
    side: Side,
    step: &StepBody,
    by_unit: bool,
    today: &str,
) -> Result<Contribution, StepRefused> {
    let is_new = from.rung != Some(step.rung);
    let is_own = side == step.rung.taken_by();
    if is_new {
        if !leads(from.rung, step.rung) {
            return Err(StepRefused::NoSuchStep);
        }
        if !is_own {
            return Err(StepRefused::OtherSide);
        }
    }
    let kept = |sent: &Option<String>, was: &Option<String>| {
        match (is_new, is_own) {
            (true, _) => sent.clone(),
            (false, true) => sent.clone().or_else(|| was.clone()),
            // Whoever confirms the step of the other side leaves it as it was taken.
            (false, false) => was.clone(),
        }
    };
    let (since, source) = (kept(&step.since, &from.since), kept(&step.source, &from.source));
    // Nobody has confirmed what was not said yet. A later day for the next step is no other step.
    let stays = !is_new && since == from.since && source == from.source;
    let (own, other) = match side {
        Side::Giver => ((from.giver_confirms, from.giver_by_unit), from.receiver_confirms),
        Side::Receiver => ((from.receiver_confirms, from.receiver_by_unit), from.giver_confirms),
    };
    // What a party has said itself the unit does not say otherwise; a later day it may note.
    let is_own_word = !is_new && by_unit && own == (true, false);
    if is_own_word && !stays {
        return Err(StepRefused::OwnWord);
    }
    // Whoever confirms once more for itself takes the mark away.
    let marked = |of: Side, was: bool| {
        if of == side { by_unit && !is_own_word } else { stays && was }
    };
    // A later day that the unit notes is no word of the side, which has spoken itself.
    let heard = if is_own_word { from.heard.clone() } else { Some(today.to_owned()) };
    // What the other side has confirmed is not undone by the way of a correction.
    let before =
        if is_new { Some(from.stood()) } else { from.before.clone().filter(|_| stays || !other) };
    Ok(Contribution {
        rung: Some(step.rung),
        since,
        due: kept(&step.due, &from.due),
        source,
        giver_confirms: side == Side::Giver || (stays && from.giver_confirms),
        receiver_confirms: side == Side::Receiver || (stays && from.receiver_confirms),
        giver_by_unit: marked(Side::Giver, from.giver_by_unit),
        receiver_by_unit: marked(Side::Receiver, from.receiver_by_unit),
        heard,
        before,
        ..from.clone()
    })
}

impl Contribution {
    /// Where it stands, to come back to: nothing else of it is in that.
    fn stood(&self) -> Box<Self> {
        let of = self.clone();
        Box::new(Self { offer: None, part_of: None, before: None, quantity: String::new(), ..of })
    }

    /// Whether two stand alike: on one rung, of one day, and confirmed alike, whenever that was last said.
    fn stands_like(&self, other: &Self) -> bool {
        let at = |of: &Self| Self { key: 0, heard: None, ..*of.stood() };
        at(self) == at(other)
    }

    /// The same as another stands, with what became of it, whatever else is said of it now.
    #[must_use]
    pub fn standing_as(self, other: &Self) -> Self {
        Self {
            key: self.key,
            party: self.party,
            offer: self.offer,
            need: self.need,
            line: self.line,
            quantity: self.quantity,
            ..other.clone()
        }
    }

    /// The same as a mere proposal: on no rung, confirmed by nobody, and part of nothing.
    #[must_use]
    pub fn proposed(self) -> Self {
        self.standing_as(&Self::default())
    }

    /// Whether a side can undo the step that it took last: the other has not confirmed it, and
    /// where the unit speaks for the side (`by_unit`), the unit wrote it.
    ///
    /// # Errors
    ///
    /// [`StepRefused`], and why.
    pub fn may_undo(&self, side: Side, by_unit: bool) -> Result<(), StepRefused> {
        let rung = self.rung.ok_or(StepRefused::NoSuchStep)?;
        if rung.taken_by() != side {
            return Err(StepRefused::OtherSide);
        }
        let (other_confirms, is_units) = match side {
            Side::Giver => (self.receiver_confirms, self.giver_by_unit),
            Side::Receiver => (self.giver_confirms, self.receiver_by_unit),
        };
        if other_confirms || self.before.is_none() {
            return Err(StepRefused::Settled);
        }
        if by_unit && !is_units {
            return Err(StepRefused::OwnWord);
        }
        Ok(())
    }
}

/// Digits after the point.
fn digits_of(text: &str) -> u32 {
    text.split_once('.').and_then(|(_, fraction)| u32::try_from(fraction.len()).ok()).unwrap_or(0)
}

impl CoalitionBody {
    /// Parts a contribution in two that stand where it stood: the rest keeps the key, the part has
    /// another, which is given back. Where the part is the whole, nothing is parted. `digits` are
    /// those that its line counts with after the point; as many as it is written with where
    /// nobody knows.
    ///
    /// # Errors
    ///
    /// [`StepRefused::NoPart`], also where there is no such contribution.
    pub fn part(
        &mut self,
        key: u32,
        quantity: &str,
        digits: Option<u32>,
    ) -> Result<u32, StepRefused> {
        let next =
            self.contributions.iter().map(|of| of.key).max().and_then(|of| of.checked_add(1));
        let next = next.ok_or(StepRefused::NoPart)?;
        let at = self.contributions.iter().position(|of| of.key == key);
        let at = at.ok_or(StepRefused::NoPart)?;
        let of = &mut self.contributions[at];
        let digits = digits.unwrap_or_else(|| digits_of(&of.quantity));
        let read = |text: &str| parse_amount(text, digits).map_err(|_| StepRefused::NoPart);
        let (whole, part) = (read(&of.quantity)?, read(quantity)?);
        if part == whole {
            return Ok(key);
        }
        if part <= 0 || part > whole {
            return Err(StepRefused::NoPart);
        }
        let parted = Contribution {
            key: next,
            quantity: format_amount(part, digits),
            part_of: Some(key),
            ..of.clone()
        };
        of.quantity = format_amount(whole - part, digits);
        self.contributions.insert(at + 1, parted);
        Ok(next)
    }

    /// Undoes the last step of a contribution, see [`Contribution::may_undo`]. A part goes back into
    /// what it was parted from, where both stand alike then.
    ///
    /// # Errors
    ///
    /// [`StepRefused`], and why.
    pub fn undo(&mut self, key: u32, side: Side, by_unit: bool) -> Result<(), StepRefused> {
        let found = self.contributions.iter_mut().find(|of| of.key == key);
        let of = found.ok_or(StepRefused::NoSuchStep)?;
        of.may_undo(side, by_unit)?;
        if let Some(before) = of.before.take() {
            *of = Contribution { part_of: of.part_of, ..of.clone().standing_as(&before) };
        }
        let part = of.clone();
        let is_alike = |of: &&mut Contribution| {
            Some(of.key) == part.part_of && of.stands_like(&part) && of.offer == part.offer
        };
        if let Some(rest) = self.contributions.iter_mut().find(is_alike) {
            let digits = digits_of(&rest.quantity).max(digits_of(&part.quantity));
            let read = |text: &str| parse_amount(text, digits).ok();
            let sum = read(&rest.quantity).zip(read(&part.quantity));
            if let Some(sum) = sum.and_then(|(rest, part)| rest.checked_add(part)) {
                rest.quantity = format_amount(sum, digits);
                rest.heard = rest.heard.take().max(part.heard);
                self.contributions.retain(|of| of.key != key);
                for of in self.contributions.iter_mut().filter(|of| of.part_of == Some(key)) {
                    of.part_of = part.part_of;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
