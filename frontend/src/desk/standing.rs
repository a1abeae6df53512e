//! What coalitions bring for one need, and what would be left if one partner stopped.

use std::collections::BTreeSet;

use contract::access::PartyId;
use contract::coalition::{CoalitionBody, Contribution, Rung};
use contract::need::NeedBody;
use contract::record::{Record, Status};

use super::ledger::{LineSums, of_need};

/// What coalitions of the need's State bring, to any of its needs: those whose members are invited,
/// as the reader is told them.
pub(crate) fn brought(
    need: &Record<NeedBody>,
    coalitions: &[Record<CoalitionBody>],
) -> Vec<Contribution> {
    brought_to(&need.owner, coalitions.iter())
}

/// What those of some coalitions bring that are of a State and whose members are invited.
pub(crate) fn brought_to<'a>(
    state: &str,
    coalitions: impl Iterator<Item = &'a Record<CoalitionBody>>,
) -> Vec<Contribution> {
    let convened =
        |one: &&Record<CoalitionBody>| one.status == Status::Published && one.body.state == state;
    let stands = |of: &&Contribution| !matches!(of.rung, Some(Rung::Declined | Rung::Lapsed));
    let all = coalitions.filter(convened).flat_map(|one| &one.body.contributions);
    all.filter(stands).cloned().collect()
}

/// Who brings something, by id.
pub(crate) fn partners(brought: &[Contribution]) -> Vec<PartyId> {
    let all: BTreeSet<&PartyId> = brought.iter().map(|of| &of.party).collect();
    all.into_iter().cloned().collect()
}

/// What covers a line for good or by an instrument of the giver's own.
pub(crate) const fn covers(of: &Contribution) -> bool {
    matches!(of.rung, Some(Rung::Committed | Rung::Paid | Rung::Reported))
}

/// What stays when a partner stops: all that others bring, and what it has paid.
pub(crate) fn without(brought: &[Contribution], partner: &str) -> Vec<Contribution> {
    let stays = |of: &&Contribution| {
        of.party != partner || matches!(of.rung, Some(Rung::Paid | Rung::Reported))
    };
    brought.iter().filter(stays).cloned().collect()
}

/// A line as it stands and as it would stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stopped {
    /// Now.
    pub(crate) now: LineSums,
    /// Once the partner has stopped.
    pub(crate) then: LineSums,
}

/// Lines that would stand otherwise if a partner stopped, in their order.
pub(crate) fn stopped(
    need: &Record<NeedBody>,
    brought: &[Contribution],
    partner: &str,
) -> Vec<Stopped> {
    let now = of_need(need, brought);
    let then = of_need(need, &without(brought, partner));
    let both = now.into_iter().zip(then).map(|(now, then)| Stopped { now, then });
    both.filter(|line| line.now != line.then).collect()
}

#[cfg(test)]
mod tests {
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};

    use super::{brought, partners, stopped, without};

    fn of(party: &str, line: u32, quantity: &str, rung: Option<Rung>) -> Contribution {
        Contribution {
            party: party.to_owned(),
            need: "N-1".to_owned(),
            line,
            quantity: quantity.to_owned(),
            rung,
            ..Contribution::default()
        }
    }

    fn coalition(state: &str, status: Status, all: &[Contribution]) -> Record<CoalitionBody> {
        let body = CoalitionBody {
            state: state.to_owned(),
            contributions: all.to_vec(),
            ..CoalitionBody::default()
        };
        Record::new("C-1", Kind::Coalition, "ISU", status, body)
    }

    fn need() -> Record<NeedBody> {
        let line = |key, amount: &str| NeedLine {
            key,
            amount: Some(amount.to_owned()),
            currency: Some("USD".to_owned()),
            ..NeedLine::default()
        };
        let lines = vec![line(1, "1000"), line(2, "500"), line(3, "50")];
        let body = NeedBody { lines, ..NeedBody::default() };
        Record::new("N-1", Kind::Need, "LAO", Status::Published, body)
    }

    fn all() -> Vec<Contribution> {
        vec![
            of("DEU", 1, "100.00", Some(Rung::Paid)),
            of("DEU", 1, "200.00", Some(Rung::Committed)),
            of("DEU", 2, "70.00", Some(Rung::Pledged)),
            of("NOR", 1, "300.00", Some(Rung::Committed)),
            of("NOR", 2, "10.00", Some(Rung::Reported)),
        ]
    }

    #[test]
    fn what_a_partner_has_paid_stays_and_what_it_has_not_paid_is_open_again() {
        let lines = stopped(&need(), &all(), "DEU");
        let shown: Vec<_> = lines
            .iter()
            .map(|line| (line.now.line, line.now.open(), line.then.open(), line.then.pledged))
            .collect();
        // Line 1: 1000 - 100 - 200 - 300, then without the 200; line 2 loses a pledge, which covers nothing.
        assert_eq!(shown, [(1, Some(40_000), Some(60_000), 0), (2, Some(49_000), Some(49_000), 0)]);
        assert_eq!((lines[0].then.paid, lines[0].then.committed), (10_000, 30_000));
    }

    #[test]
    fn who_has_paid_everything_or_brings_nothing_changes_nothing() {
        let all = [of("NOR", 1, "10.00", Some(Rung::Reported))];
        assert_eq!(stopped(&need(), &all, "NOR"), []);
        assert_eq!(stopped(&need(), &all, "DEU"), []);
        assert_eq!(without(&all, "NOR"), all);
    }

    #[test]
    fn only_coalitions_of_the_state_that_are_convened_bring_something() {
        let one = |quantity: &str| [of("DEU", 1, quantity, None)];
        let gone =
            [of("FRA", 1, "4.00", Some(Rung::Declined)), of("FRA", 1, "5.00", Some(Rung::Lapsed))];
        let coalitions = [
            coalition("LAO", Status::Published, &one("1.00")),
            coalition("LAO", Status::Draft, &one("2.00")),
            coalition("LBN", Status::Published, &one("3.00")),
            coalition("LAO", Status::Published, &gone),
        ];
        assert_eq!(brought(&need(), &coalitions), one("1.00"));
        assert_eq!(partners(&all()), ["DEU", "NOR"]);
    }
}
