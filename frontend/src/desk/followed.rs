//! Commitments of every coalition that the reader takes part in, with what waits of each.

use std::cmp::Reverse;

use contract::coalition::{CoalitionBody, Contribution, Rung, Side};
use contract::need::NeedBody;
use contract::record::{Record, Status};
use engine::case::Date;
use engine::order::sort_by_key;

use super::ledger::{LineSums, sums};
use crate::route::Query;

/// For how many days ahead something is due soon.
const SOON_DAYS: i32 = 30;

/// For how many days neither side said anything of what is called silent.
const SILENT_DAYS: i32 = 90;

/// As an address names what a list is narrowed to.
pub(crate) const STATE: &str = "state";
/// The giver.
pub(crate) const GIVER: &str = "giver";
/// What waits.
pub(crate) const WHAT: &str = "what";

/// What waits of a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// The day on which its next step was due is over.
    Overdue,
    /// Its next step is due within 30 days.
    Soon,
    /// Neither side took a step or confirmed one for 90 days, and there is one to take.
    Silent,
    /// One side has not confirmed where it stands.
    Unconfirmed,
}

impl Due {
    /// All, in the order in which they are shown.
    pub(crate) const ALL: [Self; 4] = [Self::Overdue, Self::Soon, Self::Silent, Self::Unconfirmed];

    /// As messages and addresses name it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Soon => "soon",
            Self::Silent => "silent",
            Self::Unconfirmed => "unconfirmed",
        }
    }

    fn is_so(self, of: &Contribution, today: &str) -> bool {
        match self {
            Self::Overdue => of.is_overdue(today),
            Self::Soon => {
                is_open(of)
                    && days(today, of.due.as_deref())
                        .is_some_and(|left| (0..=SOON_DAYS).contains(&left))
            }
            // The day of a step is one that people write, and may be long over when they do. It counts only where
            // nothing better is kept; where it is not reported either, nobody knows.
            Self::Silent => {
                let heard = of.heard.as_deref().or(of.since.as_deref());
                is_open(of) && days(today, heard).is_some_and(|ahead| ahead <= -SILENT_DAYS)
            }
            Self::Unconfirmed => {
                [Side::Giver, Side::Receiver].iter().any(|side| of.may_confirm(*side))
            }
        }
    }
}

/// Whether something was promised and is not delivered.
const fn is_open(of: &Contribution) -> bool {
    matches!(of.rung, Some(Rung::Pledged | Rung::Committed))
}

/// How many days a day is ahead of today; `None` where it is not known.
fn days(today: &str, day: Option<&str>) -> Option<i32> {
    let read = |text: &str| Date::parse(text).map(Date::days_since_1900);
    Some(read(day?)? - read(today)?)
}

/// One that was announced, committed or delivered: what is only proposed nobody has promised.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Followed {
    /// The coalition.
    pub(crate) coalition: String,
    /// What it is called.
    pub(crate) title: String,
    /// Its affected State.
    pub(crate) state: String,
    /// What is brought.
    pub(crate) of: Contribution,
    /// The line that it is brought for.
    pub(crate) line: LineSums,
    /// What waits of it.
    pub(crate) dues: Vec<Due>,
}

/// The contributions of coalitions that somebody has promised something of, those first whose next step is due
/// first; what has no such day comes last, the latest step first.
pub(crate) fn followed(
    coalitions: &[Record<CoalitionBody>],
    needs: &[Record<NeedBody>],
    today: &str,
) -> Vec<Followed> {
    let mut all = Vec::new();
    for one in coalitions.iter().filter(|one| one.status == Status::Published) {
        for of in &one.body.contributions {
            if matches!(of.rung, None | Some(Rung::Interest | Rung::Declined)) {
                continue;
            }
            let line = sums(std::slice::from_ref(of), needs).into_iter().next();
            all.push(Followed {
                coalition: one.id.clone(),
                title: one.body.title.clone(),
                state: one.body.state.clone(),
                of: of.clone(),
                line: line.unwrap_or_default(),
                dues: Due::ALL.into_iter().filter(|due| due.is_so(of, today)).collect(),
            });
        }
    }
    sort_by_key(&mut all, |one| {
        let of = &one.of;
        let is_open = !matches!(of.rung, Some(Rung::Paid | Rung::Reported | Rung::Lapsed));
        let due = of.due.clone().filter(|_| is_open);
        (due.is_none(), due, Reverse(of.since.clone()), one.coalition.clone(), of.key)
    });
    all
}

/// Those that an address asks for.
pub(crate) fn select<'a>(all: &'a [Followed], query: &Query) -> Vec<&'a Followed> {
    let is = |name: &str, value: &str| {
        let wanted = query.get(name);
        wanted.is_empty() || wanted == value
    };
    let what = query.get(WHAT);
    let waits = |one: &Followed| what.is_empty() || one.dues.iter().any(|due| due.code() == what);
    all.iter()
        .filter(|one| is(STATE, &one.state) && is(GIVER, &one.of.party) && waits(one))
        .collect()
}

#[cfg(test)]
mod tests {
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::record::{Kind, Record, Status};

    use super::{Followed, followed, select};
    use crate::route::Query;

    const TODAY: &str = "2026-11-29";

    fn of(key: u32, party: &str, rung: Option<Rung>, due: Option<&str>) -> Contribution {
        Contribution {
            key,
            party: party.to_owned(),
            need: "N-1".to_owned(),
            line: 1,
            quantity: "100.00".to_owned(),
            rung,
            since: Some("2026-11-01".to_owned()),
            due: due.map(str::to_owned),
            giver_confirms: true,
            receiver_confirms: key != 4,
            ..Contribution::default()
        }
    }

    fn coalition(
        id: &str,
        status: Status,
        contributions: Vec<Contribution>,
    ) -> Record<CoalitionBody> {
        let body =
            CoalitionBody { state: "LAO".to_owned(), contributions, ..CoalitionBody::default() };
        Record::new(id, Kind::Coalition, "ISU", status, body)
    }

    fn all() -> Vec<Followed> {
        let contributions = vec![
            of(1, "DEU", None, None),
            of(2, "DEU", Some(Rung::Declined), None),
            of(3, "DEU", Some(Rung::Paid), Some("2026-01-01")),
            of(4, "DEU", Some(Rung::Committed), Some("2026-12-29")),
            of(5, "CHE", Some(Rung::Pledged), Some("2026-11-28")),
            of(6, "CHE", Some(Rung::Committed), Some("2026-12-30")),
        ];
        let draft = vec![of(7, "CHE", Some(Rung::Committed), None)];
        let coalitions = [
            coalition("C-1", Status::Published, contributions),
            coalition("C-2", Status::Draft, draft),
        ];
        followed(&coalitions, &[], TODAY)
    }

    fn keys(rows: &[&Followed]) -> Vec<u32> {
        rows.iter().map(|one| one.of.key).collect()
    }

    #[test]
    fn what_nobody_promised_is_not_there_and_what_is_due_first_is_first() {
        let all = all();
        assert_eq!(keys(&all.iter().collect::<Vec<_>>()), [5, 4, 6, 3]);
        let dues = |key: u32| {
            let one = all.iter().find(|one| one.of.key == key).unwrap();
            one.dues.iter().map(|due| due.code()).collect::<Vec<_>>()
        };
        assert_eq!(dues(5), ["overdue"]);
        assert_eq!(dues(4), ["soon", "unconfirmed"], "30 days ahead is soon");
        assert_eq!(dues(6), [""; 0], "31 are not");
        assert_eq!(dues(3), [""; 0], "what is paid is due no more");
    }

    #[test]
    fn what_was_promised_is_silent_once_neither_side_said_anything_of_it_for_90_days() {
        let heard = |rung, since: Option<&str>, heard: Option<&str>| {
            let (since, heard) = (since.map(str::to_owned), heard.map(str::to_owned));
            let one = Contribution { since, heard, ..of(1, "DEU", Some(rung), None) };
            let all = followed(&[coalition("C-1", Status::Published, vec![one])], &[], TODAY);
            all[0].dues.iter().any(|due| due.code() == "silent")
        };
        let silent = |rung, since| heard(rung, since, None);
        assert!(silent(Rung::Pledged, Some("2026-08-31")), "90 days ago");
        assert!(silent(Rung::Committed, Some("2025-01-01")));
        assert!(!silent(Rung::Pledged, Some("2026-09-01")), "89 days ago");
        assert!(!silent(Rung::Paid, Some("2025-01-01")), "nothing is left to be said");
        assert!(!silent(Rung::Pledged, None), "not reported is no silence");
        let old = Some("2026-06-01");
        assert!(!heard(Rung::Committed, old, Some(TODAY)), "entered or confirmed today");
        assert!(!heard(Rung::Committed, old, Some("2026-09-01")));
        assert!(heard(Rung::Committed, old, Some("2026-08-31")));
        assert!(heard(Rung::Pledged, Some("2027-01-01"), Some("2026-08-31")), "said long ago");
    }

    #[test]
    fn an_address_narrows_by_state_giver_and_what_waits() {
        let all = all();
        let chosen = |query: &str| keys(&select(&all, &Query::parse(query)));
        assert_eq!(chosen(""), [5, 4, 6, 3]);
        assert_eq!(chosen("giver=CHE"), [5, 6]);
        assert_eq!(chosen("giver=DEU&what=unconfirmed"), [4]);
        assert_eq!(chosen("state=TCD"), [0; 0]);
        assert_eq!(chosen("what=overdue"), [5]);
    }
}
