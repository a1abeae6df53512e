//! Response rounds that wait: for an answer of whoever is asked, for the unit once their last day is
//! over.

use contract::access::{Reader, Role};
use contract::from_code;
use contract::record::Status;
use serde_json::Value;

use super::{Lists, Task, Verb};
use crate::desk::route::Route;

/// What of a round says whether it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Round {
    id: String,
    status: Status,
    state: String,
    needs: Vec<String>,
    asked: Vec<String>,
    opens: Option<String>,
    closes: Option<String>,
    changed_at: String,
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

impl Round {
    /// Reads a record as the server gives it; `None` for what is no round.
    pub(crate) fn read(record: &Value) -> Option<Self> {
        let body = &record["body"];
        let list = |of: &Value| Some(of.as_array()?.iter().filter_map(text).collect());
        Some(Self {
            id: text(&record["id"])?,
            status: from_code(record["status"].as_str()?)?,
            state: text(&body["state"])?,
            needs: list(&body["needs"])?,
            asked: list(&body["asked"])?,
            opens: text(&body["opens"]),
            closes: text(&body["closes"]),
            changed_at: text(&record["changed_at"])?,
        })
    }
}

/// The need of which an interest of a party says something, where it stands.
pub(crate) fn said(record: &Value, party: &str) -> Option<String> {
    let stands = record["owner"] == party && record["status"] == "published";
    stands.then(|| text(&record["body"]["need"])).flatten()
}

/// What a round waits for from this reader.
pub(super) fn waits(reader: &Reader, round: &Round, lists: &Lists) -> Option<Task> {
    let today = lists.today.as_str();
    let is_over = round.closes.as_deref().is_some_and(|closes| closes < today);
    let has_begun = round.opens.as_deref().is_none_or(|opens| opens <= today);
    let is_asked = matches!(reader.role(), Some(Role::DonorDesk | Role::Partner))
        && round.asked.iter().any(|party| party == reader.party());
    let is_answered = round.needs.iter().all(|need| lists.said.contains(need));
    let verb = match (round.status, reader.is_isu()) {
        (Status::Published, true) if is_over => Verb::CloseRound,
        (Status::Closed, true) => Verb::ReleaseRound,
        (Status::Published, false) if is_asked && has_begun && !is_over && !is_answered => {
            Verb::AnswerRound
        }
        _ => return None,
    };
    Some(Task {
        verb,
        // A round has no title; its State is what it is called by.
        title: String::new(),
        owner: round.state.clone(),
        route: Route::Round { id: round.id.clone() },
        since: round.changed_at.clone(),
        due: round.closes.clone(),
    })
}

#[cfg(test)]
mod tests {
    use contract::access::{Reader, Role, Seat};
    use contract::interest::{InterestBody, Stance};
    use contract::record::{Kind, Record, Status};
    use contract::round::RoundBody;

    use super::{Round, said};
    use crate::desk::attention::{Lists, Verb, tasks};

    fn record<B>(kind: Kind, owner: &str, status: Status, body: B) -> Record<B> {
        Record {
            id: "X-1".to_owned(),
            kind,
            owner: owner.to_owned(),
            status,
            visibility: None,
            named: Vec::new(),
            version: 1,
            created_at: String::new(),
            created_by: None,
            changed_at: "2026-11-01T00:00:00.000Z".to_owned(),
            changed_by: None,
            by_unit: false,
            checked: None,
            body,
            may: Vec::new(),
        }
    }

    fn lists(status: Status, today: &str, needs: &[&str]) -> Lists {
        let body = RoundBody {
            state: "LAO".to_owned(),
            needs: vec!["N-1".to_owned(), "N-2".to_owned()],
            asked: vec!["DEU".to_owned()],
            opens: Some("2026-11-10".to_owned()),
            closes: Some("2026-12-03".to_owned()),
            ..RoundBody::default()
        };
        let says = |need: &&str| {
            let body = InterestBody {
                need: (*need).to_owned(),
                offer: None,
                line: None,
                quantity: None,
                stance: Stance::NothingThisTime,
                for_state: false,
                words: None,
                reason: None,
            };
            let interest = record(Kind::Interest, "DEU", Status::Published, body);
            said(&serde_json::to_value(interest).unwrap(), "DEU").unwrap()
        };
        let round = serde_json::to_value(record(Kind::Round, "ISU", status, body)).unwrap();
        Lists {
            rounds: vec![Round::read(&round).unwrap()],
            said: needs.iter().map(says).collect(),
            today: today.to_owned(),
            ..Lists::default()
        }
    }

    fn waits(role: Role, party: &str, lists: &Lists) -> Option<Verb> {
        let seat = Seat { party: party.to_owned(), role, state_party: true };
        tasks(&Reader::Seated(seat), lists).first().map(|task| {
            assert_eq!((task.due.as_deref(), task.owner.as_str()), (Some("2026-12-03"), "LAO"));
            task.verb
        })
    }

    #[test]
    fn whoever_is_asked_is_told_until_every_need_is_answered_or_the_last_day_is_over() {
        let open = |today: &str, said: &[&str]| {
            waits(Role::DonorDesk, "DEU", &lists(Status::Published, today, said))
        };
        assert_eq!(open("2026-11-29", &[]), Some(Verb::AnswerRound));
        assert_eq!(open("2026-12-03", &["N-1"]), Some(Verb::AnswerRound), "the last day counts");
        assert_eq!(open("2026-11-29", &["N-1", "N-2"]), None);
        assert_eq!(open("2026-12-04", &[]), None);
        assert_eq!(open("2026-11-09", &[]), None, "it has not begun");
        let now = lists(Status::Published, "2026-11-29", &[]);
        assert_eq!(waits(Role::DonorDesk, "CHE", &now), None, "who is not asked");
        assert_eq!(waits(Role::Observer, "DEU", &now), None);
        assert_eq!(waits(Role::FocalPoint, "LAO", &now), None);
    }

    #[test]
    fn the_unit_is_told_once_the_last_day_is_over_until_the_state_has_its_answer() {
        let of = |status, today: &str| waits(Role::Isu, "ISU", &lists(status, today, &[]));
        assert_eq!(of(Status::Published, "2026-12-03"), None);
        assert_eq!(of(Status::Published, "2026-12-04"), Some(Verb::CloseRound));
        assert_eq!(of(Status::Closed, "2026-11-29"), Some(Verb::ReleaseRound));
        assert_eq!(of(Status::Released, "2026-12-04"), None);
        assert_eq!(of(Status::Draft, "2026-12-04"), None);
    }
}
