//! Steps of contributions that wait for the reader: to confirm what the other side took, or to take
//! the next one, whose day is over.

use contract::access::{Action, Reader};
use contract::coalition::{CoalitionBody, Contribution, Side, Wait};
use contract::record::Record;

use super::{Lists, Task, Verb};
use crate::desk::route::Route;

/// What waits in a coalition, once for each party on the other side, since the first of it: all of
/// it is done on one page.
pub(super) fn wait(reader: &Reader, of: &Record<CoalitionBody>, today: &str) -> Vec<Task> {
    let mut all: Vec<Task> = Vec::new();
    if !of.may.contains(&Action::Step) {
        return all;
    }
    for one in &of.body.contributions {
        let Some(side) = one.side(reader.home(), &of.body.state) else { continue };
        let (verb, since) = match one.waits_for(side, today) {
            Some(Wait::Confirmation) => (Verb::ConfirmStep, &one.since),
            Some(Wait::Step) => (Verb::OverdueStep, &one.due),
            None => continue,
        };
        let other = if side == Side::Giver { &of.body.state } else { &one.party };
        let since = since.clone().unwrap_or_else(|| of.changed_at.clone());
        let due = one.due.clone().filter(|_| verb == Verb::OverdueStep);
        match all.iter_mut().find(|task| task.verb == verb && task.owner == *other) {
            Some(task) if task.since <= since => {}
            Some(task) => (task.since, task.due) = (since, due),
            None => all.push(Task {
                verb,
                title: of.body.title.clone(),
                owner: other.clone(),
                route: Route::Coalition { id: of.id.clone() },
                since,
                due,
            }),
        }
    }
    all
}

/// The contributions of which a task is: those that the reader can confirm; none for other tasks.
pub(crate) fn to_confirm<'a>(
    reader: &Reader,
    lists: &'a Lists,
    task: &Task,
) -> Vec<&'a Contribution> {
    let mut all = Vec::new();
    for of in &lists.coalitions {
        let is_here =
            task.verb == Verb::ConfirmStep && task.route == Route::Coalition { id: of.id.clone() };
        all.extend(of.body.contributions.iter().filter(|one| {
            let side = one.side(reader.home(), &of.body.state).filter(|_| is_here);
            side.is_some_and(|side| {
                let other = if side == Side::Giver { &of.body.state } else { &one.party };
                *other == task.owner
                    && one.waits_for(side, &lists.today) == Some(Wait::Confirmation)
            })
        }));
    }
    all
}

#[cfg(test)]
mod tests {
    use contract::access::{Action, Reader, Role, Seat};
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::record::{Kind, Record, Status};

    use super::{Lists, to_confirm, wait};

    /// As the server tells it to a reader that may take steps, unless `may` says otherwise.
    fn coalition(may: &[Action]) -> Record<CoalitionBody> {
        let of = |party: &str, rung, since: &str, due: Option<&str>, confirmed: [bool; 2]| {
            Contribution {
                party: party.to_owned(),
                rung,
                since: Some(since.to_owned()),
                due: due.map(str::to_owned),
                giver_confirms: confirmed[0],
                receiver_confirms: confirmed[1],
                ..Contribution::default()
            }
        };
        let (pledged, committed) = (Some(Rung::Pledged), Some(Rung::Committed));
        let contributions = vec![
            of("DEU", committed, "2026-11-10", Some("2026-11-28"), [true, false]),
            of("DEU", pledged, "2026-11-08", Some("2026-11-20"), [true, false]),
            of("DEU", Some(Rung::Reported), "2026-11-12", None, [false, true]),
            of("CHE", pledged, "2026-11-01", Some("2026-11-29"), [true, false]),
            of("CHE", committed, "2026-11-02", None, [true, true]),
            of("CHE", None, "2026-11-03", Some("2026-11-04"), [false, false]),
        ];
        let body = CoalitionBody {
            title: "the coalition".to_owned(),
            state: "LAO".to_owned(),
            contributions,
            ..CoalitionBody::default()
        };
        let record = Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body);
        Record { may: may.to_vec(), ..record }
    }

    fn told(role: Role, party: &str, may: &[Action]) -> Vec<String> {
        let seat = Seat { party: party.to_owned(), role, state_party: true };
        let tasks = wait(&Reader::Seated(seat), &coalition(may), "2026-11-29");
        let told = tasks.into_iter().map(|task| {
            let due = task.due.unwrap_or_default();
            format!("{} {} {} {due}", task.verb.code(), task.owner, task.since)
        });
        told.collect()
    }

    #[test]
    fn each_side_is_told_of_what_is_its_own_since_the_first_of_it() {
        let of = |role, party| told(role, party, &[Action::Step]);
        assert_eq!(
            of(Role::FocalPoint, "LAO"),
            ["confirm_step DEU 2026-11-08 ", "confirm_step CHE 2026-11-01 "]
        );
        assert_eq!(
            of(Role::DonorDesk, "DEU"),
            ["overdue_step LAO 2026-11-20 2026-11-20", "confirm_step LAO 2026-11-12 "]
        );
        assert_eq!(of(Role::Partner, "CHE"), [""; 0], "the last day is not over");
        assert_eq!(of(Role::Isu, "ISU"), [""; 0], "it is on neither side");
        let seat = Seat { party: "LAO".to_owned(), role: Role::FocalPoint, state_party: true };
        let (reader, today) = (Reader::Seated(seat), "2026-11-29".to_owned());
        let coalitions = vec![coalition(&[Action::Step])];
        let lists = Lists { coalitions, today, ..Lists::default() };
        let of_each = wait(&reader, &lists.coalitions[0], &lists.today).into_iter().map(|task| {
            let rungs = to_confirm(&reader, &lists, &task).into_iter().map(|of| of.rung);
            (task.owner, rungs.collect::<Vec<_>>())
        });
        let both = vec![Some(Rung::Committed), Some(Rung::Pledged)];
        let wanted = [("DEU".to_owned(), both), ("CHE".to_owned(), vec![Some(Rung::Pledged)])];
        assert_eq!(of_each.collect::<Vec<_>>(), wanted, "and of what each task is");
        assert_eq!(told(Role::DonorDesk, "DEU", &[]), [""; 0], "who may take no steps");
    }
}
