//! Where a record stands after each step, and who sees it there.
//!
//! ```text
//! need       draft ──submit──▶ submitted ──publish──▶ published
//! offer      draft ──submit──▶ published (in the matching)
//! coalition  draft ──invite──▶ published (before its members)
//! round      draft ──invite──▶ published (before those who are asked) ──close──▶ closed ──release──▶ released
//! exclusion, interest          published as soon as they are made, for the unit alone
//! ```
//!
//! A need or offer can be returned (to draft, with comments), anything can be withdrawn and
//! restored (to draft). An edit leaves a record where it stands. Who withdrew a need or an offer of
//! its own can undo that for [`UNDO_HOURS`]: it stands where it stood.

use crate::access::{Action, Audience};
use crate::record::{Kind, Status};

/// Where a record stands, and who may see it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where.
    pub status: Status,
    /// Who.
    pub audience: Audience,
}

/// For how many hours an import, or a withdrawal, can be undone.
pub const UNDO_HOURS: i64 = 24;

/// Where a record of this kind stands when it is made.
#[must_use]
pub fn made(kind: Kind, by_isu: bool) -> Standing {
    match kind {
        Kind::Exclusion | Kind::Interest => {
            Standing { status: Status::Published, audience: Audience::ISU }
        }
        Kind::Need | Kind::Offer | Kind::Coalition | Kind::Round => Standing {
            status: Status::Draft,
            // What the unit drafts on behalf of a party, both see.
            audience: if by_isu { Audience::ISU } else { Audience::OWNER },
        },
    }
}

/// Where a record stands after a step that [`crate::access::may`] allows. `in_force` is its
/// audience once it is published, as its body and its visibility have it. `from` is where it stands;
/// where a withdrawal is undone, where it stood before.
#[must_use]
pub fn after(action: Action, kind: Kind, from: Standing, in_force: Audience) -> Standing {
    let published = Standing { status: Status::Published, audience: in_force };
    let submitted = Standing { status: Status::Submitted, audience: Audience::ISU };
    match action {
        Action::Submit if kind == Kind::Need => submitted,
        Action::Undo if from.status == Status::Submitted => submitted,
        Action::Submit | Action::Publish | Action::Invite | Action::Undo => published,
        Action::Close => Standing { status: Status::Closed, audience: in_force },
        Action::Release => Standing { status: Status::Released, audience: in_force },
        // The unit goes on seeing what it returned: it has read it already.
        Action::Return => Standing { status: Status::Draft, audience: Audience::ISU },
        Action::Withdraw => {
            Standing { status: Status::Withdrawn, audience: from.audience.min(Audience::ISU) }
        }
        Action::Restore => Standing { status: Status::Draft, ..from },
        Action::Edit | Action::Add | Action::Answer | Action::Step
            if from.status == Status::Published =>
        {
            published
        }
        Action::Create
        | Action::Edit
        | Action::Add
        | Action::Comment
        | Action::History
        | Action::SeeAs
        | Action::Answer
        | Action::Step => from,
    }
}

#[cfg(test)]
mod tests {
    use super::{Standing, after, made};
    use crate::access::{Action, Audience};
    use crate::record::{Kind, Status};

    fn walk(kind: Kind, by_isu: bool, steps: &[Action]) -> Vec<(Status, i64)> {
        let mut at = made(kind, by_isu);
        let mut seen = vec![at];
        for step in steps {
            at = after(*step, kind, at, Audience::PUBLIC);
            seen.push(at);
        }
        seen.iter().map(|at: &Standing| (at.status, at.audience.number())).collect()
    }

    #[test]
    fn a_need_is_seen_by_more_with_each_step_and_by_the_unit_once_withdrawn() {
        use Action::{Edit, Publish, Restore, Return, Submit, Withdraw};
        let steps = [Edit, Submit, Edit, Publish, Edit, Withdraw, Restore, Submit, Return];
        assert_eq!(
            walk(Kind::Need, false, &steps),
            [
                (Status::Draft, 0),
                (Status::Draft, 0),
                (Status::Submitted, 10),
                (Status::Submitted, 10),
                (Status::Published, 50),
                (Status::Published, 50),
                (Status::Withdrawn, 10),
                (Status::Draft, 10),
                (Status::Submitted, 10),
                (Status::Draft, 10),
            ]
        );
    }

    #[test]
    fn what_was_withdrawn_by_mistake_stands_where_it_stood() {
        let standing = |status, audience| Standing { status, audience };
        for stood in [
            standing(Status::Submitted, Audience::ISU),
            standing(Status::Published, Audience::PUBLIC),
        ] {
            let withdrawn = after(Action::Withdraw, Kind::Need, stood, Audience::PUBLIC);
            let from = Standing { status: stood.status, ..withdrawn };
            assert_eq!(after(Action::Undo, Kind::Need, from, Audience::PUBLIC), stood);
        }
    }

    #[test]
    fn a_draft_that_is_withdrawn_stays_with_its_owner() {
        let seen = walk(Kind::Offer, false, &[Action::Withdraw, Action::Restore, Action::Submit]);
        assert_eq!(
            seen[1..],
            [(Status::Withdrawn, 0), (Status::Draft, 0), (Status::Published, 50)]
        );
    }

    #[test]
    fn a_round_goes_from_a_draft_of_the_unit_to_the_answer_that_the_state_has() {
        use Action::{Close, Edit, Invite, Release, Withdraw};
        let seen = walk(Kind::Round, true, &[Invite, Edit, Close, Edit, Release, Withdraw]);
        assert_eq!(
            seen,
            [
                (Status::Draft, 10),
                (Status::Published, 50),
                (Status::Published, 50),
                (Status::Closed, 50),
                (Status::Closed, 50),
                (Status::Released, 50),
                (Status::Withdrawn, 10),
            ]
        );
    }

    #[test]
    fn what_the_unit_drafts_on_behalf_both_see() {
        assert_eq!(walk(Kind::Need, true, &[]), [(Status::Draft, 10)]);
    }
}
