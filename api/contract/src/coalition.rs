//! A Country Coalition as the unit drafts and convenes it, and what members promise in it.
//!
//! The record belongs to the unit, which facilitates; the affected State is in
//! [`CoalitionBody::state`] and is a member like the others, so that nothing of a draft reaches
//! it before the unit puts it before the members.
//!
//! What a member is told ([`CoalitionBody::told_to_member`]):
//!
//! - its own entry and its own contributions, always;
//! - the affected State, and the other members that have accepted, or shown that they take part by a
//!   step or at a meeting: a refusal is nobody else's business, and could be told from a name that was
//!   there while the answer was open and is gone since;
//! - a contribution of another party only once that party has taken a step of its own (a mere
//!   proposal may come from a confidential offer), only after the reader has accepted (the
//!   affected State need not), and never where it was declined; one that lapsed, only the State;
//!   of a party that declined to take part, only the State, and only what was committed before;
//! - the offer behind a contribution, only the giver; the source of a step, the giver and the State;
//! - observers, and whoever declined: no contributions at all;
//! - meetings: every member but those who declined; of a party that declined, not that it took
//!   part, nor what of the decisions was its task; the same of whoever has not answered;
//! - the run it was drafted from: nobody but the unit.

mod meeting;
mod waiting;

use serde::{Deserialize, Serialize};

pub use meeting::{Decision, DoneBody, Meeting, is_time};
pub use waiting::Wait;

use crate::access::{PartyId, Reader};
use crate::code::code_enum;

code_enum! {
    /// How an invited party answered.
    #[derive(Default)]
    Answer {
        /// Not yet.
        #[default]
        Open = "open",
        /// Takes part.
        Accepted = "accepted",
        /// Does not.
        Declined = "declined",
    }
}

code_enum! {
    /// The ladder of support. A proposal stands on no rung of it.
    Rung {
        /// Would consider it.
        Interest = "interest",
        /// Announced; not counted as coverage.
        Pledged = "pledged",
        /// Agreed in an instrument of the donor's own (in kind: agreed).
        Committed = "committed",
        /// Paid (in kind: delivered).
        Paid = "paid",
        /// Reported by the State.
        Reported = "reported",
        /// Taken back before it was committed.
        Declined = "declined",
        /// Committed and not paid by its date.
        Lapsed = "lapsed",
    }
}

code_enum! {
    /// What a member is in a coalition.
    Part {
        /// The affected State: sets priorities, consents, chairs or co-chairs.
        AffectedState = "affected_state",
        /// Convenes donors and keeps the pace.
        Lead = "lead",
        /// Gives money.
        Funder = "funder",
        /// Gives expertise.
        Technical = "technical",
        /// Gives goods or services.
        InKind = "in_kind",
        /// Delivers.
        Operator = "operator",
        /// Is there by consent of the State, and is told no amounts.
        Observer = "observer",
    }
}

/// A coalition of one affected State.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CoalitionBody {
    /// What it is called.
    pub title: String,
    /// The affected State.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: PartyId,
    /// The run it was drafted from; the unit alone is told.
    pub run: Option<String>,
    /// Who is in it.
    pub members: Vec<Member>,
    /// What is put before the members, line by line.
    pub contributions: Vec<Contribution>,
    /// Its meetings, in any order.
    #[serde(alias = "next_meeting", deserialize_with = "meeting::or_day")]
    pub meetings: Vec<Meeting>,
    /// What the members should know.
    pub note: Option<String>,
}

/// A party in a coalition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// Its role.
    pub role: Part,
    /// How it answered; kept by the server, whatever is sent.
    #[serde(default)]
    pub answer: Answer,
    /// Whether the unit wrote the answer on its behalf; kept by the server.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_unit: bool,
}

/// What one party brings, or might bring, for one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Unique in the coalition.
    pub key: u32,
    /// Who.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// The offer it comes from, if any; the giver and the unit alone are told.
    #[serde(default)]
    pub offer: Option<String>,
    /// The need.
    pub need: String,
    /// The line of it, by its key.
    pub line: u32,
    /// Decimal string for money, whole number otherwise, in the line's currency or unit.
    pub quantity: String,
    /// Where it stands; absent is *proposed*: the unit's suggestion and nobody's promise. Kept by
    /// the server, with the fields that follow, whatever is sent: steps are taken one by one.
    #[serde(default)]
    pub rung: Option<Rung>,
    /// The day of the last step.
    #[serde(default)]
    pub since: Option<String>,
    /// The day the next step is due.
    #[serde(default)]
    pub due: Option<String>,
    /// Where the step is written: a letter, a contract, a report.
    #[serde(default)]
    pub source: Option<String>,
    /// Confirmed by the giver.
    #[serde(default)]
    pub giver_confirms: bool,
    /// Confirmed by the receiver.
    #[serde(default)]
    pub receiver_confirms: bool,
    /// Whether the unit wrote what the giver did or confirmed, on its behalf.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub giver_by_unit: bool,
    /// Whether the unit wrote what the receiver did or confirmed, on its behalf.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub receiver_by_unit: bool,
}

/// What a member sends to answer an invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    /// How.
    pub answer: Answer,
    /// For which member, where the unit writes on its behalf.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub on_behalf: Option<PartyId>,
}

/// What is sent to take or to confirm a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StepBody {
    /// The rung; the one it stands on in order to confirm it.
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
    /// For which side, where the unit writes on its behalf: the giver or the State.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub on_behalf: Option<PartyId>,
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

/// Takes a step of a contribution, or confirms the one it stands on.
///
/// The giver takes every step but *reported*, which is the State's. A step is confirmed by the
/// side that took it, and by the other once it says so. `by_unit` marks what the unit writes on a
/// side's behalf.
///
/// # Errors
///
/// [`StepRefused`].
pub fn step(
    from: &Contribution,
    side: Side,
    step: &StepBody,
    by_unit: bool,
) -> Result<Contribution, StepRefused> {
    let is_new = from.rung != Some(step.rung);
    let taken_by = if step.rung == Rung::Reported { Side::Receiver } else { Side::Giver };
    if is_new {
        if !leads(from.rung, step.rung) {
            return Err(StepRefused::NoSuchStep);
        }
        if side != taken_by {
            return Err(StepRefused::OtherSide);
        }
    }
    let kept = |sent: &Option<String>, was: &Option<String>| {
        match (is_new, side == taken_by) {
            (true, _) => sent.clone(),
            (false, true) => sent.clone().or_else(|| was.clone()),
            // Whoever confirms the step of the other side leaves it as it was taken.
            (false, false) => was.clone(),
        }
    };
    // Whoever confirms once more for itself takes the mark away.
    let marked = |of: Side, was: bool| if of == side { by_unit } else { !is_new && was };
    Ok(Contribution {
        rung: Some(step.rung),
        since: kept(&step.since, &from.since),
        due: kept(&step.due, &from.due),
        source: kept(&step.source, &from.source),
        giver_confirms: side == Side::Giver || (!is_new && from.giver_confirms),
        receiver_confirms: side == Side::Receiver || (!is_new && from.receiver_confirms),
        giver_by_unit: marked(Side::Giver, from.giver_by_unit),
        receiver_by_unit: marked(Side::Receiver, from.receiver_by_unit),
        ..from.clone()
    })
}

impl Contribution {
    /// The same as a mere proposal: on no rung, and confirmed by nobody.
    #[must_use]
    pub fn proposed(self) -> Self {
        Self {
            rung: None,
            since: None,
            due: None,
            source: None,
            giver_confirms: false,
            receiver_confirms: false,
            giver_by_unit: false,
            receiver_by_unit: false,
            ..self
        }
    }
}

impl CoalitionBody {
    /// The member that is this party.
    #[must_use]
    pub fn member(&self, party: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.party == party)
    }

    /// Whether a reader is told what others bring.
    #[must_use]
    pub fn tells(&self, reader: &Reader) -> bool {
        let member = self.member(reader.party());
        reader.is_isu()
            || self.state == reader.party()
            || member
                .is_some_and(|one| one.answer == Answer::Accepted && one.role != Part::Observer)
    }

    /// Whether a party has shown the others that it takes part: by a step, or at a meeting.
    fn has_shown(&self, party: &str) -> bool {
        let is_stated = |rung| !matches!(rung, None | Some(Rung::Declined | Rung::Lapsed));
        let steps = self.contributions.iter().any(|of| of.party == party && is_stated(of.rung));
        steps
            || self.meetings.iter().any(|of| of.held && of.took_part.iter().any(|one| one == party))
    }

    /// What a member is told, see the [module](self).
    #[must_use]
    pub fn told_to_member(mut self, party: &str) -> Self {
        let (part, answer) = self
            .member(party)
            .map_or((Part::Observer, Answer::Declined), |own| (own.role, own.answer));
        let is_state = party == self.state;
        let has_left = answer == Answer::Declined;
        self.run = None;
        let parties = |of: &dyn Fn(&Member) -> bool| -> Vec<PartyId> {
            let members = self.members.iter().filter(|member| of(member));
            members.map(|member| member.party.clone()).collect()
        };
        let declined = parties(&|member| member.answer == Answer::Declined);
        let untold = parties(&|member| {
            let is_in = match member.answer {
                Answer::Accepted => true,
                Answer::Open => member.party == self.state || self.has_shown(&member.party),
                Answer::Declined => false,
            };
            !is_in && member.party != party
        });
        self.members.retain(|member| {
            member.party == party || (!has_left && !untold.contains(&member.party))
        });
        if has_left {
            self.note = None;
            self.meetings.clear();
        }
        self.tell_meetings_without(&untold);
        self.contributions.retain(|contribution| {
            if has_left || part == Part::Observer {
                return false;
            }
            let is_stated = match contribution.rung {
                None | Some(Rung::Declined) => false,
                Some(Rung::Lapsed) => is_state,
                Some(Rung::Interest | Rung::Pledged) => !declined.contains(&contribution.party),
                Some(Rung::Committed | Rung::Paid | Rung::Reported) => {
                    is_state || !declined.contains(&contribution.party)
                }
            };
            contribution.party == party || (is_stated && (is_state || answer == Answer::Accepted))
        });
        for contribution in self.contributions.iter_mut().filter(|of| of.party != party) {
            contribution.offer = None;
            if !is_state {
                contribution.source = None;
            }
        }
        self
    }

    /// What every member that takes part is told, whoever it is: what may be handed to all of them
    /// but an observer, who is told no amounts.
    #[must_use]
    pub fn told_to_all(mut self) -> Self {
        // One that brings nothing and did nothing is told nothing of its own.
        let anyone = PartyId::new();
        self.members.push(Member {
            party: anyone.clone(),
            role: Part::Technical,
            answer: Answer::Accepted,
            by_unit: false,
        });
        let mut told = self.told_to_member(&anyone);
        told.members.retain(|member| member.party != anyone);
        told
    }
}

#[cfg(test)]
mod tests;
