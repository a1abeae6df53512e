//! What donors said of needs lately: for the unit, one task for each need.

use contract::Code as _;
use contract::access::Reader;
use contract::interest::Stance;
use contract::record::{Record, Status};

use super::{Brief, Lists, Task, Verb, is_new};
use crate::desk::route::Route;

/// The needs of which something new was said, since the first of it. Who takes part in a coalition
/// of the State already is heard there.
pub(super) fn to_read(reader: &Reader, lists: &Lists) -> Vec<Task> {
    if !reader.is_isu() {
        return Vec::new();
    }
    let task = |need: &Record<contract::need::NeedBody>| {
        let new = lists.interests.iter().filter(|said| {
            said.body.need == need.id
                && said.status == Status::Published
                && is_new(&said.created_at, &lists.today)
                && !(said.body.stance == Stance::Interested.code()
                    && takes_part(lists, &need.owner, said))
        });
        let since = new.map(|said| &said.created_at).min()?.clone();
        Some(Task {
            verb: Verb::ReadInterests,
            title: need.body.title.clone(),
            owner: need.owner.clone(),
            route: Route::Need { id: need.id.clone() },
            since,
            due: None,
        })
    };
    lists.needs.iter().filter_map(task).collect()
}

fn takes_part(lists: &Lists, state: &str, said: &Record<Brief>) -> bool {
    lists.coalitions.iter().any(|one| {
        one.status != Status::Withdrawn
            && one.body.state == state
            && one.body.member(&said.owner).is_some()
    })
}

#[cfg(test)]
mod tests {
    use contract::access::{Reader, Role, Seat};
    use contract::coalition::{Answer, CoalitionBody, Member, Part};
    use contract::need::NeedBody;
    use contract::record::{Kind, Record, Status};

    use super::to_read;
    use crate::desk::attention::{Brief, Lists};
    use crate::desk::route::Route;

    fn said(need: &str, donor: &str, stance: &str, day: &str) -> Record<Brief> {
        let body = Brief { need: need.to_owned(), stance: stance.to_owned(), ..Brief::default() };
        let created_at = format!("{day}T10:00:00Z");
        Record { created_at, ..Record::new("I", Kind::Interest, donor, Status::Published, body) }
    }

    #[test]
    fn the_unit_is_told_of_what_is_new_once_for_each_need() {
        let need = |id: &str| {
            let body = NeedBody { title: id.to_owned(), ..NeedBody::default() };
            Record::new(id, Kind::Need, "LAO", Status::Published, body)
        };
        let member = Member {
            party: "CHE".to_owned(),
            role: Part::Funder,
            answer: Answer::Open,
            by_unit: false,
        };
        let body = CoalitionBody {
            state: "LAO".to_owned(),
            members: vec![member],
            ..CoalitionBody::default()
        };
        let mut gone = said("N-4", "DEU", "interested", "2026-11-20");
        gone.status = Status::Withdrawn;
        let lists = Lists {
            needs: ["N-1", "N-2", "N-3", "N-4"].map(need).into(),
            coalitions: vec![Record::new("C", Kind::Coalition, "ISU", Status::Draft, body)],
            interests: vec![
                said("N-1", "DEU", "interested", "2026-11-20"),
                said("N-1", "NOR", "not_for_us", "2026-11-10"),
                said("N-2", "DEU", "interested", "2026-10-29"),
                said("N-3", "CHE", "interested", "2026-11-20"),
                gone,
            ],
            today: "2026-11-29".to_owned(),
            ..Lists::default()
        };
        let seat = |party: &str, role| {
            Reader::Seated(Seat { party: party.to_owned(), role, state_party: true })
        };
        let tasks = to_read(&seat("ISU", Role::Isu), &lists);
        let told: Vec<(&Route, &str)> =
            tasks.iter().map(|task| (&task.route, &task.since[..10])).collect();
        assert_eq!(told, [(&Route::Need { id: "N-1".to_owned() }, "2026-11-10")]);
        assert_eq!(to_read(&seat("DEU", Role::DonorDesk), &lists), []);
    }
}
