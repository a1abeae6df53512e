//! What of a contribution waits for one of its two sides.

use super::{Contribution, Rung, Side};

/// What waits for a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// To confirm the step that the other side took.
    Confirmation,
    /// To take the next step, or to say what became of it: the day on which it was due is over.
    Step,
}

impl Contribution {
    /// The side that a party is on, in the coalition of an affected State.
    #[must_use]
    pub fn side(&self, party: &str, state: &str) -> Option<Side> {
        if self.party == party {
            Some(Side::Giver)
        } else if state == party {
            Some(Side::Receiver)
        } else {
            None
        }
    }

    /// Whether a side could confirm where the contribution stands, and has not.
    #[must_use]
    pub fn may_confirm(&self, side: Side) -> bool {
        let confirmed = match side {
            Side::Giver => self.giver_confirms,
            Side::Receiver => self.receiver_confirms,
        };
        !confirmed && self.rung.is_some_and(|rung| !matches!(rung, Rung::Declined | Rung::Lapsed))
    }

    /// Whether the next step was due before a day, `2026-11-24`, and nobody took it: one of the
    /// giver, since what is paid is not overdue.
    #[must_use]
    pub fn is_overdue(&self, today: &str) -> bool {
        let is_open = matches!(self.rung, Some(Rung::Interest | Rung::Pledged | Rung::Committed));
        is_open && self.due.as_deref().is_some_and(|due| due < today)
    }

    /// What waits for a side on a day. Whoever is told the contribution and may take steps can do it.
    #[must_use]
    pub fn waits_for(&self, side: Side, today: &str) -> Option<Wait> {
        if side == Side::Giver && self.is_overdue(today) {
            Some(Wait::Step)
        } else {
            self.may_confirm(side).then_some(Wait::Confirmation)
        }
    }
}
