//! Who may see or do what.
//!
//! **Seeing.** A record has an [`Audience`], a number: the greater, the wider. A [`Reader`] has
//! a reach: the least audience that includes it without the record saying so. The rule is one
//! line, and the database asks the same in one condition:
//!
//! ```text
//! audience >= reach
//!   OR  owner = home
//!   OR  (audience >= named     AND the record names the party)
//!   OR  (audience >= coalition AND owner and home are members of one coalition)
//! ```
//!
//! The unit may answer for a party that it takes part in a coalition. That shows the others what the unit wrote
//! for the party, and nothing of what the party wrote itself: only its own answer does.
//!
//! The home is the party whose own records the reader sees: its party, except for observers.
//! A draft has the audience of its owner alone, whatever it will have once it is sent. What a
//! reader may not see does not exist for it: the answer is *no such record*, never *forbidden*,
//! and lists, counts, totals, exports and events are made from what it may see and nothing else.
//! So two worlds that differ only in hidden facts give a reader identical bytes. This is also
//! why a proposal that the unit computed from confidential offers is not redacted for others but
//! withheld: what others see is a proposal computed from what they may see, or the coalition that
//! the unit put before them.
//!
//! What of a record is told to whom, once it is seen, is in [`crate::told`]; where a record
//! stands after each step, and so who sees it then, in [`crate::life`].
//!
//! **Doing.** [`may`] says what a reader may do with a record that it sees.

pub use engine::case::Visibility;
use serde::{Deserialize, Serialize};

use crate::code::code_enum;
use crate::record::{Kind, Status};

code_enum! {
    /// What a person acts as.
    Role {
        /// An officer of the Implementation Support Unit.
        Isu = "isu",
        /// The focal point of an affected State.
        FocalPoint = "focal_point",
        /// The desk of a donor.
        DonorDesk = "donor_desk",
        /// An operator, a UN body or a survivor organisation in a coalition.
        Partner = "partner",
        /// Reads what is public and what names it.
        Observer = "observer",
    }
}

/// How many may see a record, as the database compares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Audience(i64);

impl Audience {
    /// The owner alone: a draft.
    pub const OWNER: Self = Self(0);
    /// The unit.
    pub const ISU: Self = Self(10);
    /// Those that the record names.
    pub const NAMED: Self = Self(20);
    /// The members of a coalition.
    pub const COALITION: Self = Self(30);
    /// Every State Party.
    pub const STATES_PARTIES: Self = Self(40);
    /// Everyone.
    pub const PUBLIC: Self = Self(50);

    /// As the database keeps it.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }

    /// From what the database keeps.
    #[must_use]
    pub const fn from_number(number: i64) -> Self {
        Self(number)
    }
}

impl From<Visibility> for Audience {
    fn from(visibility: Visibility) -> Self {
        match visibility {
            Visibility::Isu => Self::ISU,
            Visibility::NamedStates => Self::NAMED,
            Visibility::Coalition => Self::COALITION,
            Visibility::StatesParties => Self::STATES_PARTIES,
            Visibility::Public => Self::PUBLIC,
        }
    }
}

/// A party: a State by ISO 3166-1 alpha-3, or another body by its id.
pub type PartyId = String;

/// What somebody acts as, for whom.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The party acted for; `ISU` for the unit.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// As what.
    pub role: Role,
    /// Whether the party is a State Party.
    #[serde(default)]
    pub state_party: bool,
}

/// Who asks: a visitor, or a person in one seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Anyone, without an account.
    Visitor,
    /// Somebody signed in.
    Seated(Seat),
}

impl Reader {
    /// The least audience that includes the reader without the record naming it.
    #[must_use]
    pub fn reach(&self) -> Audience {
        match self {
            Self::Visitor => Audience::PUBLIC,
            Self::Seated(seat) => match seat.role {
                Role::Isu => Audience::ISU,
                Role::FocalPoint | Role::DonorDesk if seat.state_party => Audience::STATES_PARTIES,
                Role::FocalPoint | Role::DonorDesk | Role::Partner | Role::Observer => {
                    Audience::PUBLIC
                }
            },
        }
    }

    /// The party acted for; empty for a visitor, which no record is owned by.
    #[must_use]
    pub fn party(&self) -> &str {
        match self {
            Self::Visitor => "",
            Self::Seated(seat) => &seat.party,
        }
    }

    /// The party whose own records the reader sees, whatever their audience; empty for visitors
    /// and observers, who watch and own nothing.
    #[must_use]
    pub fn home(&self) -> &str {
        match self.role() {
            None | Some(Role::Observer) => "",
            Some(Role::Isu | Role::FocalPoint | Role::DonorDesk | Role::Partner) => self.party(),
        }
    }

    /// Whether the reader is told all of a record with this owner: it is the owner, or the unit.
    #[must_use]
    pub fn is_told_all(&self, owner: &str) -> bool {
        self.is_isu() || (!owner.is_empty() && owner == self.home())
    }

    /// What the reader acts as; `None` for a visitor.
    #[must_use]
    pub const fn role(&self) -> Option<Role> {
        match self {
            Self::Visitor => None,
            Self::Seated(seat) => Some(seat.role),
        }
    }

    /// Whether it is the unit.
    #[must_use]
    pub fn is_isu(&self) -> bool {
        self.role() == Some(Role::Isu)
    }
}

/// What the rules need to know of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// The party that it belongs to.
    pub owner: &'a str,
    /// Who may see it.
    pub audience: Audience,
    /// Whether the record names the reader's party.
    pub names_reader: bool,
    /// Whether the owner and the reader's party are members of one coalition: the owner by its own answer, where
    /// it ever wrote or did anything with the record itself.
    pub shares_coalition: bool,
    /// Whether the owner ever wrote or did anything with it itself. Seeing does not ask.
    pub own_word: bool,
    /// Whether the owner put it down, withdrawn or as a draft, and has not sent it since. Seeing
    /// does not ask.
    pub put_down: bool,
    /// Whether its owner withdrew it itself, from more than a draft, so lately that this can be undone. Seeing
    /// does not ask.
    pub is_undoable: bool,
}

impl<'a> Facts<'a> {
    /// Of a record that is to be made: nobody has done anything with it.
    #[must_use]
    pub const fn of_new(kind: Kind, status: Status, owner: &'a str, audience: Audience) -> Self {
        Self {
            kind,
            status,
            owner,
            audience,
            names_reader: false,
            shares_coalition: false,
            own_word: false,
            put_down: false,
            is_undoable: false,
        }
    }
}

/// May the reader see the record?
#[must_use]
pub fn sees(reader: &Reader, facts: &Facts<'_>) -> bool {
    facts.audience >= reader.reach()
        || (!facts.owner.is_empty() && facts.owner == reader.home())
        || (facts.audience >= Audience::NAMED && facts.names_reader)
        // Nobody takes part as an observer of a party, so what its members share is not theirs.
        || (facts.audience >= Audience::COALITION
            && facts.shares_coalition
            && !reader.home().is_empty())
}

code_enum! {
    /// What can be done with a record.
    Action {
        /// Make one.
        Create = "create",
        /// Change what it says, who sees it, and what of it is shown.
        Edit = "edit",
        /// Add to a coalition what a run proposes and it has not; nothing that it says is changed.
        Add = "add",
        /// Give a draft to the unit, or put an offer into the matching.
        Submit = "submit",
        /// Put a need that was checked before others.
        Publish = "publish",
        /// Give a need back with comments.
        Return = "return",
        /// Say something about it to its owner, or to the unit.
        Comment = "comment",
        /// Take it out; it can be restored.
        Withdraw = "withdraw",
        /// Bring it back as a draft.
        Restore = "restore",
        /// Take one's own withdrawal back: it stands where it stood.
        Undo = "undo",
        /// Read who changed what.
        History = "history",
        /// Look at it with the eyes of another party.
        SeeAs = "see_as",
        /// Put a coalition before its members, or a round before those who are asked.
        Invite = "invite",
        /// Make the answer of a round from what was said, and wait for no more.
        Close = "close",
        /// Give the State the answer of a round.
        Release = "release",
        /// Say as a member whether one takes part.
        Answer = "answer",
        /// Take or confirm a step of a contribution; which, [`crate::coalition`] says.
        Step = "step",
    }
}

impl Action {
    /// Whether it gives the record another body.
    #[must_use]
    pub const fn rewrites(self) -> bool {
        matches!(self, Self::Edit | Self::Add)
    }
}

/// What comes of wanting to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Go ahead.
    Yes,
    /// The reader must not know that there is such a record.
    Hidden,
    /// The reader sees the record and may not do this.
    Forbidden,
    /// The reader may do this, only not while the record stands where it stands.
    WrongStatus,
}

/// Whether the unit leaves this to the owner: it takes up nothing that the owner put down, and a
/// veto or a word on a need that a side gave stays until that side takes it back. (What the unit may not widen in
/// an edit, the handler of edits says.)
fn is_left_to_owner(action: Action, facts: &Facts<'_>) -> bool {
    match action {
        Action::Submit | Action::Restore if facts.put_down => true,
        Action::Edit => facts.own_word && matches!(facts.kind, Kind::Exclusion | Kind::Interest),
        Action::Withdraw | Action::Restore => facts.own_word && facts.kind == Kind::Exclusion,
        _ => false,
    }
}

/// May the reader do this with the record? For [`Action::Create`] the facts are those of the
/// record that would be made.
#[must_use]
pub fn may(reader: &Reader, action: Action, facts: &Facts<'_>) -> Verdict {
    if action != Action::Create && !sees(reader, facts) {
        return Verdict::Hidden;
    }
    let is_owner = facts.owner == reader.party() && owns(reader, facts.kind);
    let is_isu = reader.is_isu() && (is_owner || !is_left_to_owner(action, facts));
    let is_named = facts.names_reader && !reader.home().is_empty();
    let allowed = match action {
        // What somebody withdrew, nobody else puts before others again.
        Action::Undo => is_owner,
        Action::Create
        | Action::Edit
        | Action::Add
        | Action::Submit
        | Action::Withdraw
        | Action::Restore
        | Action::History
        | Action::SeeAs => is_owner || is_isu,
        // What a member says of a coalition is for the unit, as its whole history is.
        Action::Comment => is_owner || is_isu || (is_named && facts.kind == Kind::Coalition),
        Action::Publish | Action::Return | Action::Invite | Action::Close | Action::Release => {
            is_isu
        }
        Action::Answer | Action::Step => is_isu || is_named,
    };
    if !allowed {
        return Verdict::Forbidden;
    }
    if action == Action::Create || fits(action, facts) {
        Verdict::Yes
    } else {
        Verdict::WrongStatus
    }
}

/// Whether a role can own records of a kind at all; the unit writes them for their owners.
#[must_use]
pub fn owns(reader: &Reader, kind: Kind) -> bool {
    matches!(
        (reader.role(), kind),
        (Some(Role::FocalPoint), Kind::Need | Kind::Exclusion | Kind::Interest)
            | (Some(Role::DonorDesk), Kind::Offer | Kind::Exclusion | Kind::Interest)
            | (Some(Role::Partner), Kind::Offer | Kind::Interest)
            | (Some(Role::Isu), _)
    )
}

/// The life of a record: what can be done where it stands.
fn fits(action: Action, facts: &Facts<'_>) -> bool {
    let (kind, status) = (facts.kind, facts.status);
    match action {
        // What the State was given stands.
        Action::Edit => !matches!(status, Status::Withdrawn | Status::Released),
        Action::Add => status != Status::Withdrawn && kind == Kind::Coalition,
        Action::Submit => status == Status::Draft && !matches!(kind, Kind::Coalition | Kind::Round),
        Action::Publish => status == Status::Submitted && kind == Kind::Need,
        Action::Return => {
            matches!(status, Status::Submitted | Status::Published)
                && matches!(kind, Kind::Need | Kind::Offer)
        }
        Action::Invite => status == Status::Draft && matches!(kind, Kind::Coalition | Kind::Round),
        // Once more, where something was said since.
        Action::Close => {
            matches!(status, Status::Published | Status::Closed) && kind == Kind::Round
        }
        Action::Release => status == Status::Closed && kind == Kind::Round,
        Action::Answer | Action::Step => status == Status::Published && kind == Kind::Coalition,
        Action::Withdraw => status != Status::Withdrawn,
        Action::Restore => status == Status::Withdrawn,
        Action::Undo => {
            status == Status::Withdrawn
                && facts.is_undoable
                && matches!(kind, Kind::Need | Kind::Offer)
        }
        Action::Create | Action::Comment | Action::History | Action::SeeAs => true,
    }
}

#[cfg(test)]
mod tests;
