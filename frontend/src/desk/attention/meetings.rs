//! What meetings decided and is still open, for whose task it is and for the unit; meetings whose
//! day is over, for the unit.

use contract::access::Reader;
use contract::coalition::{CoalitionBody, Decision, Meeting};
use contract::record::{Record, Status};
use engine::case::Date;

use super::{Task, UNIT, Verb};
use crate::desk::route::Route;

/// How many days before a task of somebody else is due the unit is told of it.
const DAYS_AHEAD: i32 = 30;

/// What the meetings of a coalition ask of this reader.
pub(super) fn wait(reader: &Reader, of: &Record<CoalitionBody>, today: &str) -> Vec<Task> {
    if of.status != Status::Published || reader.home().is_empty() {
        return Vec::new();
    }
    let task = |verb: Verb, title: &str, meeting: &Meeting, due: Option<&String>| Task {
        verb,
        title: title.to_owned(),
        owner: of.body.state.clone(),
        route: Route::Coalition { id: of.id.clone() },
        since: meeting.day.clone().unwrap_or_else(|| of.changed_at.clone()),
        due: due.cloned(),
    };
    let mut all = Vec::new();
    for meeting in &of.body.meetings {
        let is_over = meeting.day.as_deref().is_some_and(|day| day < today);
        if reader.is_isu() && !meeting.held && is_over {
            all.push(task(Verb::RecordMeeting, &of.body.title, meeting, None));
        }
        all.extend(meeting.decisions.iter().filter(|one| !one.done).filter_map(|one| {
            verb(reader, one, today).map(|verb| task(verb, &one.text, meeting, one.due.as_ref()))
        }));
    }
    all
}

/// Whoever has the task is told of it at once, the unit once its day comes near.
fn verb(reader: &Reader, of: &Decision, today: &str) -> Option<Verb> {
    if of.party.as_deref() == Some(reader.home()) {
        return Some(Verb::Decided);
    }
    let days = |day: &str| Date::parse(day).map(Date::days_since_1900);
    let is_near =
        days(of.due.as_deref()?)?.checked_sub(days(today)?).is_some_and(|left| left <= DAYS_AHEAD);
    (reader.is_isu() && of.party.as_deref() != Some(UNIT) && is_near).then_some(Verb::FollowUp)
}

#[cfg(test)]
mod tests {
    use contract::access::{Reader, Role, Seat};
    use contract::coalition::{CoalitionBody, Decision, Meeting};
    use contract::record::{Kind, Record, Status};

    use super::wait;

    fn reader(role: Role, party: &str) -> Reader {
        Reader::Seated(Seat { party: party.to_owned(), role, state_party: true })
    }

    fn record(status: Status) -> Record<CoalitionBody> {
        let decision = |key, party: Option<&str>, due: Option<&str>, done| Decision {
            key,
            text: format!("task {key}"),
            party: party.map(str::to_owned),
            due: due.map(str::to_owned),
            done,
        };
        let day = |text: &str| Some(text.to_owned());
        let held = Meeting {
            key: 1,
            day: day("2026-11-04"),
            held: true,
            decisions: vec![
                decision(1, Some("DEU"), Some("2026-11-20"), false),
                decision(2, Some("DEU"), Some("2027-06-30"), false),
                decision(3, Some("DEU"), None, true),
                decision(4, Some("ISU"), None, false),
                decision(5, None, Some("2026-12-03"), false),
            ],
            ..Meeting::default()
        };
        let over = Meeting { key: 2, day: day("2026-11-20"), ..Meeting::default() };
        let next = Meeting { key: 3, day: day("2026-12-09"), ..Meeting::default() };
        let body = CoalitionBody {
            title: "the coalition".to_owned(),
            state: "LAO".to_owned(),
            meetings: vec![held, over, next, Meeting::default()],
            ..CoalitionBody::default()
        };
        Record::new("C-1", Kind::Coalition, "ISU", status, body)
    }

    fn told(role: Role, party: &str, status: Status) -> Vec<String> {
        let tasks = wait(&reader(role, party), &record(status), "2026-11-29");
        tasks.into_iter().map(|task| format!("{} {}", task.verb.code(), task.title)).collect()
    }

    #[test]
    fn whose_task_it_is_is_told_and_so_is_the_unit_once_the_day_comes_near() {
        let of = |role, party| told(role, party, Status::Published);
        assert_eq!(of(Role::DonorDesk, "DEU"), ["decided task 1", "decided task 2"]);
        assert_eq!(
            of(Role::Isu, "ISU"),
            [
                "follow_up task 1",
                "decided task 4",
                "follow_up task 5",
                "record_meeting the coalition"
            ]
        );
        assert_eq!(of(Role::FocalPoint, "LAO"), [""; 0]);
        assert_eq!(of(Role::Observer, "DEU"), [""; 0], "an observer has no tasks");
        assert_eq!(told(Role::DonorDesk, "DEU", Status::Draft), [""; 0]);
        assert_eq!(wait(&Reader::Visitor, &record(Status::Published), "2026-11-29"), []);
    }
}
