//! Whether a published need is still true: what the unit said of it last, and since when nobody has
//! said anything.

use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Change, Record, Status};
use engine::case::Date;

use crate::desk::UNIT;

/// How long a published need may stand without a word.
const STALE_MONTHS: u32 = 12;

/// A published need of which nobody has said for long that it is still true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stale {
    /// The last word.
    pub(crate) since: String,
    /// When its State was asked, and has said nothing since.
    pub(crate) asked: Option<String>,
    /// Whether a year that it names is over since the last word.
    pub(crate) past_year: bool,
}

/// The unit's last words on a published need, where its State has said nothing since: a change
/// answers them, as a comment does. `changes` are in their order.
pub(crate) fn question<'a>(need: &Record<NeedBody>, changes: &'a [Change]) -> Option<&'a Change> {
    let last = changes.last().filter(|_| need.status == Status::Published)?;
    is_question(last).then_some(last)
}

/// Since when nobody has said anything of a published need: for 12 months, or for longer than a
/// year that one of its lines names. A change is a word, and so is a comment of its State.
pub(crate) fn stale(need: &Record<NeedBody>, changes: &[Change], today: &str) -> Option<Stale> {
    if need.status != Status::Published {
        return None;
    }
    let words = changes.iter().filter(|change| !is_question(change));
    let last = words.map(|change| change.at.as_str()).max();
    let last = last.map_or(need.changed_at.as_str(), |last| last.max(&need.changed_at));
    let today = Date::parse(today)?;
    let begin = today.months_before(STALE_MONTHS)?.to_string();
    let is_over = |year: &i32| {
        last.get(..4).and_then(|last| last.parse().ok()).is_some_and(|last: i32| last <= *year)
            && *year < today.year()
    };
    let past_year = need.body.lines.iter().filter_map(|line| line.year.as_ref()).any(is_over);
    if !past_year && last.get(..10)? >= begin.as_str() {
        return None;
    }
    let asked = changes.iter().filter(|change| is_question(change) && change.at.as_str() > last);
    let asked = asked.map(|change| change.at.clone()).max();
    Some(Stale { since: last.to_owned(), asked, past_year })
}

fn is_question(change: &Change) -> bool {
    change.action == Action::Comment && change.by.party == UNIT
}

#[cfg(test)]
mod tests {
    use contract::access::Action;
    use contract::need::NeedBody;
    use contract::record::{Author, Change, Kind, Record, Status};

    use super::question;

    #[test]
    fn what_the_unit_said_waits_until_its_state_says_or_changes_something() {
        let change = |(action, by): (Action, &str)| Change {
            version: 1,
            at: String::new(),
            by: Author { name: String::new(), party: by.to_owned(), on_behalf: None },
            action,
            status: Status::Published,
            differences: Vec::new(),
            comments: Vec::new(),
        };
        let waits = |status: Status, then: &[(Action, &str)]| {
            let need = Record::new("N-1", Kind::Need, "LAO", status, NeedBody::default());
            let begin = [(Action::Publish, "ISU"), (Action::Comment, "ISU")];
            let all: Vec<Change> = begin.iter().chain(then).copied().map(change).collect();
            question(&need, &all).is_some()
        };
        assert!(waits(Status::Published, &[]));
        assert!(!waits(Status::Published, &[(Action::Comment, "LAO")]));
        assert!(!waits(Status::Published, &[(Action::Edit, "LAO")]));
        assert!(waits(Status::Published, &[(Action::Edit, "LAO"), (Action::Comment, "ISU")]));
        assert!(!waits(Status::Submitted, &[]), "the unit has it already");
    }
}
