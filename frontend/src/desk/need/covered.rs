//! What of a need is covered, line by line, as far as a reader is told.
//!
//! The server tells a reader of coalitions what [`contract::coalition`] lets them know, and no more
//! goes into any sum here: nothing is taken for all that there is.

use contract::access::Reader;
use contract::coalition::{CoalitionBody, Contribution, Rung};
use contract::figures::{Parts, is_told, measured};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Record, Status};

/// A need's lines with what covers them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cover<'a> {
    /// Whether the reader is told what others bring in a coalition of the State.
    pub(crate) is_told: bool,
    /// By line.
    pub(crate) lines: Vec<LineCover<'a>>,
}

/// A line with what covers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LineCover<'a> {
    /// The line.
    pub(crate) line: &'a NeedLine,
    /// In what the line counts; nothing where its figure is missing or unreadable.
    pub(crate) parts: Option<Parts>,
    /// Whether the reader is told what coalitions bring for it.
    pub(crate) is_told: bool,
    /// What was announced, committed or paid, as the reader is told.
    pub(crate) by: Vec<&'a Contribution>,
}

impl LineCover<'_> {
    /// What is open; no figure where it is not known what coalitions bring, unless nothing was left for
    /// that.
    pub(crate) fn open(&self) -> Option<i64> {
        let known = self.parts.filter(|of| self.is_told || of.asked == of.covered);
        known.map(|of| of.open)
    }
}

/// What covers the lines of a need.
pub(crate) fn covered<'a>(
    need: &'a Record<NeedBody>,
    coalitions: &'a [Record<CoalitionBody>],
    reader: &Reader,
) -> Cover<'a> {
    let convened = || {
        let published = coalitions.iter().filter(|one| one.status == Status::Published);
        published.filter(|one| one.body.state == need.owner).map(|one| &one.body)
    };
    let lines = need.body.lines.iter().map(|line| {
        let all: Vec<&Contribution> = convened()
            .flat_map(|body| &body.contributions)
            .filter(|of| of.need == need.id && of.line == line.key)
            .collect();
        let parts = measured(line, &all);
        let by = all.into_iter().filter(|of| is_said(of.rung)).collect();
        let is_told = is_told((&need.owner, &need.id, line.key), coalitions, reader);
        LineCover { line, parts, is_told, by }
    });
    Cover { is_told: convened().any(|body| body.tells(reader)), lines: lines.collect() }
}

/// Whether a party has said it of its own: a proposal is nobody's word, and a refusal is not told.
const fn is_said(rung: Option<Rung>) -> bool {
    matches!(rung, Some(Rung::Pledged | Rung::Committed | Rung::Paid | Rung::Reported))
}

#[cfg(test)]
mod tests {
    use contract::access::{Reader, Role, Seat};
    use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};
    use contract::told::Body as _;
    use engine::case::ResourceKind;

    use super::covered;

    fn need() -> Record<NeedBody> {
        let line = NeedLine {
            key: 1,
            kind: Some(ResourceKind::Funding),
            amount: Some("1000".to_owned()),
            currency: Some("USD".to_owned()),
            already_covered: Some("100".to_owned()),
            ..NeedLine::default()
        };
        let open = NeedLine { key: 2, amount: None, ..line.clone() };
        let body = NeedBody { lines: vec![line, open], ..NeedBody::default() };
        Record::new("N-1", Kind::Need, "LAO", Status::Published, body)
    }

    fn coalition(answer: Answer) -> CoalitionBody {
        let brings = |party: &str, quantity: &str, rung| Contribution {
            party: party.to_owned(),
            need: "N-1".to_owned(),
            line: 1,
            quantity: quantity.to_owned(),
            rung,
            ..Contribution::default()
        };
        let member = |party: &str, role, answer| Member {
            party: party.to_owned(),
            role,
            answer,
            by_unit: false,
        };
        CoalitionBody {
            state: "LAO".to_owned(),
            members: vec![
                member("LAO", Part::AffectedState, Answer::Accepted),
                member("DEU", Part::Funder, answer),
                member("CHE", Part::Funder, Answer::Accepted),
            ],
            contributions: vec![
                brings("CHE", "200.00", Some(Rung::Committed)),
                brings("CHE", "50.00", Some(Rung::Pledged)),
                brings("CHE", "999.00", None),
                brings("DEU", "25.00", Some(Rung::Paid)),
            ],
            ..CoalitionBody::default()
        }
    }

    /// What Germany, which answered like this, is told: whether of others, parties, paid, committed, open.
    fn told(answer: Answer) -> (bool, Vec<String>, i64, i64, i64) {
        let seat = Seat { party: "DEU".to_owned(), role: Role::DonorDesk, state_party: true };
        let reader = Reader::Seated(seat);
        let body = coalition(answer).told(&reader, "ISU");
        let coalitions = [Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body)];
        let need = need();
        let cover = covered(&need, &coalitions, &reader);
        assert!(cover.lines[1].parts.is_none(), "to be costed is not 0");
        let parts = cover.lines[0].parts.unwrap();
        let by = cover.lines[0].by.iter().map(|of| of.party.clone()).collect();
        (cover.is_told, by, parts.delivered, parts.committed, parts.open)
    }

    #[test]
    fn a_member_sees_what_others_cover_and_never_a_proposal() {
        let all = ["CHE", "CHE", "DEU"].map(str::to_owned).to_vec();
        assert_eq!(told(Answer::Accepted), (true, all, 2_500, 20_000, 67_500));
    }

    #[test]
    fn who_has_not_accepted_sees_no_one_elses_and_knows_that_it_does_not() {
        let own = vec!["DEU".to_owned()];
        // What it had committed is its own also after it left: it has still to pay that.
        for answer in [Answer::Open, Answer::Declined] {
            assert_eq!(told(answer), (false, own.clone(), 2_500, 0, 87_500), "{answer:?}");
        }
    }

    #[test]
    fn a_draft_of_the_unit_covers_nothing() {
        let draft = [Record::new(
            "C-1",
            Kind::Coalition,
            "ISU",
            Status::Draft,
            coalition(Answer::Accepted),
        )];
        let need = need();
        let cover = covered(&need, &draft, &Reader::Visitor);
        assert_eq!((cover.is_told, cover.lines[0].by.len()), (false, 0));
    }
}
