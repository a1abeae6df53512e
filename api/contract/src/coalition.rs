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
//! - what a contribution was parted from, and where it stood before, who gives it (*before reported*: the State);
//! - observers: no contributions at all; whoever declined: its own that it had committed, since it
//!   has still to pay them or to say that they lapsed;
//! - whoever reads as an observer of a member: of contributions what is told to all, its party's own too;
//! - meetings: every member but those who declined; of a party that declined, not that it took
//!   part, nor what of the decisions was its task; the same of whoever has not answered;
//! - the run it was drafted from: nobody but the unit.

mod added;
mod ladder;
mod meeting;
mod waiting;

use serde::{Deserialize, Serialize};

pub use added::{Added, LeftOut};
pub use ladder::{Side, StepBody, StepRefused, leads, step};
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

/// The name of [`Contribution::heard`], which no reader of changes asks about.
pub const HEARD: &str = "heard";

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
    /// The day on which either side last took a step or confirmed one, whatever day the step was of;
    /// absent where nobody has since that is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<String>,
    /// The contribution that it was parted from, by its key; the giver and the unit are told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<u32>,
    /// Where it stood before the last step, in the fields from `rung` on, to which that can be
    /// undone; whoever took it is told, and the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub before: Option<Box<Self>>,
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
            if part == Part::Observer {
                return false;
            }
            let is_own = contribution.party == party;
            // Whoever leaves has still to pay what it committed, or to say that it lapsed.
            if has_left {
                let is_kept = |rung: Rung| rung.covers() || rung == Rung::Lapsed;
                return is_own && contribution.rung.is_some_and(is_kept);
            }
            let is_stated = match contribution.rung {
                None | Some(Rung::Declined) => false,
                Some(Rung::Lapsed) => is_state,
                Some(Rung::Interest | Rung::Pledged) => !declined.contains(&contribution.party),
                Some(Rung::Committed | Rung::Paid | Rung::Reported) => {
                    is_state || !declined.contains(&contribution.party)
                }
            };
            is_own || (is_stated && (is_state || answer == Answer::Accepted))
        });
        for contribution in self.contributions.iter_mut().filter(|of| of.party != party) {
            contribution.offer = None;
            // A rest that is only proposed, or a refusal of before, would be told with them.
            contribution.part_of = None;
            if !is_state {
                contribution.source = None;
            }
            if !is_state || contribution.rung != Some(Rung::Reported) {
                contribution.before = None;
            }
        }
        self
    }

    /// What somebody is told who reads as an observer of a party: of contributions no more than
    /// what every member is told, so that nothing that is only proposed to the party is in it.
    #[must_use]
    pub fn told_to_observer_of(self, party: &str) -> Self {
        let all = self.clone().told_to_all().contributions;
        let mut told = self.told_to_member(party);
        let is_told = |of: &Contribution| told.contributions.iter().any(|own| own.key == of.key);
        told.contributions = all.into_iter().filter(is_told).collect();
        told
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
