//! Letters about what was said: of a published need by the unit, to its State, as long as it has not
//! answered; of a coalition by a member, to the unit, as long as it has neither answered nor changed it.

use contract::access::Role;
use contract::record::Kind;

use super::{About, Day, Letter, STATE, Says, unwritten};
use crate::clock;
use crate::store::{LastComment, RecordError, Store, UNIT};

/// As it is kept why a letter was written, with the moment of the comment.
const SORT: &str = "comment";

/// Comments of the other side that nothing came after.
pub(super) async fn read(store: &Store) -> Result<Vec<About<LastComment>>, RecordError> {
    let mut all = Vec::new();
    for kind in [Kind::Need, Kind::Coalition] {
        // A coalition is the unit's own.
        let is_awaited = |of: &LastComment| (of.by == UNIT) == (kind == Kind::Need);
        for of in store.last_comments(kind).await?.into_iter().filter(is_awaited) {
            let written = store.reminders(&of.record).await?;
            all.push(About { id: of.record.clone(), of, written });
        }
    }
    Ok(all)
}

/// What is due on a day.
pub(super) fn due(about: &About<LastComment>, day: &Day) -> Vec<Letter> {
    let comment = &about.of;
    if *clock::day(comment.at_us) < *day.first {
        return Vec::new();
    }
    let occasion = format!("{SORT} {}", comment.at_us);
    let new = unwritten(vec![occasion], SORT, &comment.owner, &about.written, &day.today);
    if new.is_empty() {
        return Vec::new();
    }
    vec![Letter {
        kind: comment.kind,
        record: about.id.clone(),
        party: comment.owner.clone(),
        occasions: new,
        groups: if comment.kind == Kind::Need { STATE } else { &[&[Role::Isu]] },
        says: Says::Comment,
    }]
}
