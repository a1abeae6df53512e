//! What published needs wait for from their State: an answer to the unit, or a word that they are
//! still true.

use contract::access::Reader;
use contract::need::NeedBody;
use contract::record::Record;

use super::{Lists, Task, Verb, is_new};
use crate::desk::need::still::{question, stale};
use crate::desk::route::Route;

/// What one of the reader's own needs waits for. What the unit said comes first: a word that
/// answers it says that the need is still true, too. Not all that is said wants an answer: it is told
/// for some weeks.
pub(super) fn waits(reader: &Reader, need: &Record<NeedBody>, lists: &Lists) -> Option<Task> {
    let changes = lists.histories.get(&need.id).filter(|_| need.owner == reader.home())?;
    let (verb, since) = match question(need, changes) {
        Some(said) if is_new(&said.at, &lists.today) => (Verb::Reply, said.at.clone()),
        _ => (Verb::StillTrue, stale(need, changes, &lists.today)?.since),
    };
    Some(Task {
        verb,
        title: need.body.title.clone(),
        owner: need.owner.clone(),
        route: Route::Need { id: need.id.clone() },
        since,
        due: None,
    })
}

#[cfg(test)]
mod tests {
    use contract::access::{Action, Reader, Role, Seat};
    use contract::need::NeedBody;
    use contract::record::{Author, Change, Kind, Record, Status};

    use crate::desk::attention::{Lists, tasks};

    fn change(action: Action, by: &str, day: &str) -> Change {
        Change {
            version: 1,
            at: format!("{day}T10:00:00Z"),
            by: Author { name: String::new(), party: by.to_owned(), on_behalf: None },
            action,
            status: Status::Published,
            differences: Vec::new(),
            comments: Vec::new(),
        }
    }

    /// A need that was published on a day, and what was said of it since.
    fn lists(published: &str, then: &[(Action, &str, &str)]) -> Lists {
        let need = Record {
            changed_at: format!("{published}T10:00:00Z"),
            ..Record::new("N-1", Kind::Need, "LAO", Status::Published, NeedBody::default())
        };
        let first = change(Action::Publish, "ISU", published);
        let then = then.iter().map(|(action, by, day)| change(*action, by, day));
        let changes = std::iter::once(first).chain(then).collect();
        Lists {
            needs: vec![need],
            histories: [("N-1".to_owned(), changes)].into(),
            today: "2026-11-29".to_owned(),
            ..Lists::default()
        }
    }

    fn told(lists: &Lists, role: Role, party: &str) -> Vec<String> {
        let seat = Seat { party: party.to_owned(), role, state_party: true };
        let tasks = tasks(&Reader::Seated(seat), lists);
        tasks.iter().map(|task| format!("{} {}", task.verb.code(), &task.since[..10])).collect()
    }

    #[test]
    fn a_state_is_told_of_what_the_unit_said_until_it_answers() {
        let state = |then: &[_]| told(&lists("2026-10-01", then), Role::FocalPoint, "LAO");
        assert_eq!(state(&[]), [""; 0]);
        let asked = (Action::Comment, "ISU", "2026-11-20");
        assert_eq!(state(&[asked]), ["reply 2026-11-20"]);
        assert_eq!(state(&[(Action::Comment, "ISU", "2026-10-29")]), [""; 0], "for thirty days");
        assert_eq!(state(&[asked, (Action::Comment, "LAO", "2026-11-21")]), [""; 0]);
        let open = lists("2026-10-01", &[asked]);
        assert_eq!(told(&open, Role::FocalPoint, "TCD"), [""; 0], "another State's");
        assert_eq!(told(&open, Role::Isu, "ISU"), [""; 0]);
        assert_eq!(told(&open, Role::Observer, "LAO"), [""; 0]);
    }

    #[test]
    fn a_state_is_asked_whether_it_is_still_true_by_the_rule_of_the_units_queue_and_once() {
        let state =
            |published: &str, then: &[_]| told(&lists(published, then), Role::FocalPoint, "LAO");
        assert_eq!(state("2025-11-29", &[]), [""; 0]);
        assert_eq!(state("2025-11-28", &[]), ["still_true 2025-11-28"]);
        let said = (Action::Comment, "LAO", "2026-11-10");
        assert_eq!(state("2025-11-28", &[said]), [""; 0]);
        let asked = (Action::Comment, "ISU", "2026-11-20");
        assert_eq!(state("2025-11-28", &[asked]), ["reply 2026-11-20"], "one task, not two");
    }
}
