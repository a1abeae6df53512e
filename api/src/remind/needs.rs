//! Letters about what the unit did with a need: that it was returned, that it was published, as it was sent or
//! with changes. None once its State has done or said something since: it knows.

use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Kind, Status};

use super::{About, Day, Letter, STATE, Says, YOUNG_US, is_told};
use crate::clock;
use crate::store::{NeedChange, NeedHistory, RecordError, Store, UNIT};

/// What became of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// It came back with comments.
    Returned,
    /// It was published as it was sent.
    Published,
    /// The unit changed it since it was sent, and published it.
    Changed,
}

impl News {
    /// As it is kept why a letter was written, before the moment.
    const fn sort(self) -> &'static str {
        match self {
            Self::Returned => "returned",
            Self::Published | Self::Changed => "published",
        }
    }
}

/// A need of which there is news.
pub(super) struct Told {
    owner: String,
    title: String,
    news: News,
    /// In microseconds since 1970, UTC.
    at_us: i64,
}

/// Needs of which there is news that their State may not know.
pub(super) async fn read(store: &Store) -> Result<Vec<About<Told>>, RecordError> {
    let mut all = Vec::new();
    for of in store.need_histories(clock::now_us() - YOUNG_US).await? {
        let NeedHistory { need, owner, status, body, changes } = of;
        let Some((news, at_us)) = news(&changes, &owner, status) else { continue };
        let NeedBody { title, .. } = serde_json::from_str(&body)?;
        let written = store.reminders(&need).await?;
        all.push(About { id: need, of: Told { owner, title, news, at_us }, written });
    }
    Ok(all)
}

/// What the unit did last with a need that stands there, and when, if its State has done nothing since.
fn news(changes: &[NeedChange], owner: &str, status: Status) -> Option<(News, i64)> {
    let is_owners = |of: &NeedChange| of.author.party == owner && of.author.on_behalf.is_none();
    let is_step = |of: &NeedChange| matches!(of.action, Action::Return | Action::Publish);
    let at = changes.iter().rposition(is_step)?;
    let (before, step) = (&changes[..at], &changes[at]);
    if changes[at..].iter().any(is_owners) {
        return None;
    }
    let news = match (step.action, status) {
        (Action::Return, Status::Draft) => News::Returned,
        (Action::Publish, Status::Published) => {
            let sent = before.iter().rposition(|of| of.action == Action::Submit).unwrap_or(0);
            let by_unit = |of: &NeedChange| of.action == Action::Edit && of.author.party == UNIT;
            if before[sent..].iter().any(by_unit) { News::Changed } else { News::Published }
        }
        _ => return None,
    };
    Some((news, step.at_us))
}

/// What is due on a day.
pub(super) fn due(about: &About<Told>, day: &Day) -> Vec<Letter> {
    let Told { owner, title, news, at_us } = &about.of;
    let is_old = *clock::day(*at_us) < *day.first;
    if is_old || is_told(&about.written, owner, news.sort(), *at_us) {
        return Vec::new();
    }
    vec![Letter {
        kind: Kind::Need,
        record: about.id.clone(),
        party: owner.clone(),
        occasions: vec![format!("{} {at_us}", news.sort())],
        groups: STATE,
        says: Says::Need { news: *news, title: title.clone() },
    }]
}

#[cfg(test)]
mod tests {
    use contract::access::Action;
    use contract::record::{Author, Status};

    use super::{News, news};
    use crate::store::NeedChange;

    /// What is told of a need of LAO after changes, each by a party and perhaps on behalf of LAO.
    fn told(status: Status, changes: &[(Action, &str)]) -> Option<(News, i64)> {
        let change = |(at_us, (action, by)): (i64, &(Action, &str))| {
            let (party, on_behalf) = match by.split_once(" for ") {
                Some((party, owner)) => (party, Some(owner.to_owned())),
                None => (*by, None),
            };
            let author = Author { name: "Somebody".to_owned(), party: party.to_owned(), on_behalf };
            NeedChange { action: *action, author, at_us }
        };
        let changes: Vec<NeedChange> = (1..).zip(changes).map(change).collect();
        news(&changes, "LAO", status)
    }

    #[test]
    fn a_state_is_told_what_the_unit_did_last_until_it_does_something_itself() {
        use Action::{Comment, Create, Edit, Publish, Restore, Return, Submit, Withdraw};
        use Status::{Draft, Published};
        let sent = [(Create, "LAO"), (Submit, "LAO")];
        let after = |status, then: &[(Action, &str)]| told(status, &[&sent[..], then].concat());
        assert_eq!(after(Status::Submitted, &[]), None);
        assert_eq!(after(Published, &[(Publish, "ISU")]), Some((News::Published, 3)));
        let changed = [(Edit, "ISU for LAO"), (Publish, "ISU")];
        assert_eq!(after(Published, &changed), Some((News::Changed, 4)));
        assert_eq!(after(Draft, &[(Return, "ISU")]), Some((News::Returned, 3)));
        let edited = [(Return, "ISU"), (Edit, "ISU for LAO"), (Comment, "ISU")];
        assert_eq!(after(Draft, &edited), Some((News::Returned, 3)));
        for own in [Edit, Comment, Submit] {
            assert_eq!(after(Draft, &[(Return, "ISU"), (own, "LAO")]), None, "it knows");
        }
        let again = [(Return, "ISU"), (Submit, "LAO"), (Publish, "ISU")];
        assert_eq!(after(Published, &again), Some((News::Published, 5)));
        let taken_out = [(Publish, "ISU"), (Withdraw, "ISU"), (Restore, "ISU")];
        assert_eq!(after(Draft, &taken_out), None, "it is not published any more");
        // What the unit wrote from a letter of the State, it sent itself.
        let by_letter = [
            (Create, "ISU for LAO"),
            (Edit, "ISU for LAO"),
            (Submit, "ISU for LAO"),
            (Publish, "ISU"),
        ];
        assert_eq!(told(Published, &by_letter), Some((News::Published, 4)));
    }
}
