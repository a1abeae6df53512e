//! Response rounds that wait: for an answer of whoever is asked, for the unit once their last day is
//! over, for the State to read its answer.

use contract::Code as _;
use contract::access::{Reader, Role};
use contract::interest::Stance;
use contract::record::{Record, Status};
use contract::round::is_asked;

use super::{Brief, Lists, Task, Verb, is_new};
use crate::desk::route::Route;

/// What a round waits for from this reader.
pub(super) fn waits(reader: &Reader, round: &Record<Brief>, lists: &Lists) -> Option<Task> {
    let body = &round.body;
    let today = lists.today.as_str();
    let is_over = body.closes.as_deref().is_some_and(|closes| closes < today);
    let has_begun = body.opens.as_deref().is_none_or(|opens| opens <= today);
    let is_asked = is_asked(&body.asked, reader);
    let is_for_state = reader.role() == Some(Role::FocalPoint) && body.state == reader.party();
    // As `contract::round::answers` has it.
    let later = |id: &str| body.asked_later.get(id);
    let is_said = |need: &String| {
        let asked = body.asked_at.as_ref().max(later(reader.party())).max(later(need));
        lists.interests.iter().any(|said| {
            said.owner == reader.party()
                && said.status == Status::Published
                && said.body.need == *need
                && (said.body.for_state
                    || said.body.stance != Stance::Interested.code()
                    || asked.is_none_or(|asked| *asked <= said.changed_at))
        })
    };
    let verb = match (round.status, reader.is_isu()) {
        (Status::Published, true) if is_over => Verb::CloseRound,
        (Status::Closed, true) => Verb::ReleaseRound,
        (Status::Published, false)
            if is_asked && has_begun && !is_over && !body.needs.iter().all(is_said) =>
        {
            Verb::AnswerRound
        }
        // Nothing is kept of who has read it, and what was released does not change any more: it
        // is told for some weeks, or until the unit takes the round out.
        (Status::Released, false) if is_for_state && is_new(&round.changed_at, today) => {
            Verb::ReadAnswer
        }
        _ => return None,
    };
    Some(Task {
        verb,
        // A round has no title; its State is what it is called by.
        title: String::new(),
        owner: body.state.clone(),
        route: Route::Round { id: round.id.clone() },
        since: if verb == Verb::AnswerRound { asked_since(body) } else { round.changed_at.clone() },
        due: body.closes.clone().filter(|_| verb != Verb::ReadAnswer),
    })
}

/// Since when an answer is waited for: the first day, or where that is later, the day since which the reader is
/// asked; none where that is not told.
fn asked_since(Brief { opens, asked_on, .. }: &Brief) -> String {
    asked_on.as_ref().and_then(|asked| opens.as_ref().max(Some(asked)).cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use contract::access::{Reader, Role, Seat};
    use contract::interest::{InterestBody, Stance};
    use contract::record::{Kind, Record, Status};
    use contract::round::RoundBody;

    use crate::desk::attention::{Brief, Lists, Verb, tasks};

    fn record<B>(kind: Kind, owner: &str, status: Status, body: B) -> Record<B> {
        Record {
            changed_at: "2026-11-01T00:00:00.000Z".to_owned(),
            ..Record::new("X-1", kind, owner, status, body)
        }
    }

    /// A record as the page reads it from what the server sends.
    fn brief<B: serde::Serialize>(record: &Record<B>) -> Record<Brief> {
        serde_json::from_str(&serde_json::to_string(record).unwrap()).unwrap()
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
            brief(&record(Kind::Interest, "DEU", Status::Published, body))
        };
        Lists {
            rounds: vec![brief(&record(Kind::Round, "ISU", status, body))],
            interests: needs.iter().map(says).collect(),
            today: today.to_owned(),
            ..Lists::default()
        }
    }

    fn waits(role: Role, party: &str, lists: &Lists) -> Option<Verb> {
        let seat = Seat { party: party.to_owned(), role, state_party: true };
        tasks(&Reader::Seated(seat), lists).first().map(|task| {
            let due = (task.verb != Verb::ReadAnswer).then_some("2026-12-03");
            assert_eq!((task.due.as_deref(), task.owner.as_str()), (due, "LAO"));
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
        assert_eq!(waits(Role::FocalPoint, "DEU", &now), Some(Verb::AnswerRound));
    }

    #[test]
    fn interest_from_before_the_round_that_the_state_may_not_know_answers_nothing() {
        let waiting = |asked_at: &str, stance: &str, for_state| {
            let mut all = lists(Status::Published, "2026-11-29", &["N-1", "N-2"]);
            all.rounds[0].body.asked_at = Some(asked_at.to_owned());
            for said in &mut all.interests {
                (said.body.stance, said.body.for_state) = (stance.to_owned(), for_state);
            }
            waits(Role::DonorDesk, "DEU", &all)
        };
        let (later, same) = ("2026-11-01T00:00:00.001Z", "2026-11-01T00:00:00.000Z");
        assert_eq!(waiting(later, "interested", false), Some(Verb::AnswerRound));
        assert_eq!(waiting(later, "interested", true), None);
        assert_eq!(waiting(later, "not_for_us", false), None);
        assert_eq!(waiting(same, "interested", false), None);
    }

    #[test]
    fn interest_from_before_the_reader_or_the_need_came_to_the_round_answers_nothing() {
        let waiting = |id: &str, moment: &str| {
            let mut all = lists(Status::Published, "2026-11-29", &["N-1", "N-2"]);
            let body = &mut all.rounds[0].body;
            body.asked_at = Some("2026-10-01T00:00:00.000Z".to_owned());
            body.asked_later.insert(id.to_owned(), moment.to_owned());
            for said in &mut all.interests {
                said.body.stance = "interested".to_owned();
            }
            waits(Role::DonorDesk, "DEU", &all)
        };
        let (later, same) = ("2026-11-01T00:00:00.001Z", "2026-11-01T00:00:00.000Z");
        for id in ["DEU", "N-2"] {
            assert_eq!(waiting(id, later), Some(Verb::AnswerRound), "{id}");
            assert_eq!(waiting(id, same), None, "{id}");
        }
        assert_eq!(waiting("N-9", later), None, "of another need");
    }

    #[test]
    fn an_answer_is_waited_for_since_the_first_day_or_since_one_is_asked() {
        let since = |asked: Option<&str>| {
            let mut all = lists(Status::Published, "2026-11-29", &[]);
            all.rounds[0].changed_at = "2026-11-28T09:00:00Z".to_owned();
            all.rounds[0].body.asked_on = asked.map(str::to_owned);
            let seat = Seat { party: "DEU".to_owned(), role: Role::DonorDesk, state_party: true };
            tasks(&Reader::Seated(seat), &all).remove(0).since
        };
        assert_eq!(since(Some("2026-11-01")), "2026-11-10", "the first day");
        assert_eq!(since(Some("2026-11-12")), "2026-11-12", "it was opened later");
        assert_eq!(since(None), "", "not told");
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

    #[test]
    fn a_state_is_told_of_its_answer_for_thirty_days() {
        let of =
            |role, party: &str, status, today: &str| waits(role, party, &lists(status, today, &[]));
        let state = |status, today: &str| of(Role::FocalPoint, "LAO", status, today);
        assert_eq!(state(Status::Released, "2026-11-01"), Some(Verb::ReadAnswer));
        assert_eq!(state(Status::Released, "2026-12-01"), Some(Verb::ReadAnswer));
        assert_eq!(state(Status::Released, "2026-12-02"), None);
        assert_eq!(state(Status::Closed, "2026-11-01"), None);
        assert_eq!(of(Role::FocalPoint, "TCD", Status::Released, "2026-11-01"), None);
        assert_eq!(of(Role::DonorDesk, "DEU", Status::Released, "2026-11-01"), None);
    }
}
