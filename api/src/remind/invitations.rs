//! Letters that invite to a coalition: to each member that has not answered, once it was put before it.

use contract::access::{Audience, PartyId};
use contract::coalition::{Answer, CoalitionBody};
use contract::record::{Kind, Status};

use super::{About, Day, Letter, MEMBERS, Says, is_told, unit};
use crate::clock;
use crate::store::{RecordError, RecordQuery, Store};

/// As it is kept why a letter was written, with the moment since which the member is invited.
const SORT: &str = "invited";

/// A coalition whose members did not all answer.
pub(super) struct Invited {
    state: PartyId,
    title: String,
    /// Who has not answered, and since when it is invited, in microseconds since 1970, UTC.
    open: Vec<(PartyId, i64)>,
}

/// Coalitions that were put before members that have not answered.
pub(super) async fn read(store: &Store) -> Result<Vec<About<Invited>>, RecordError> {
    let of = RecordQuery {
        kind: Kind::Coalition,
        owner: None,
        status: Some(Status::Published),
        at_least: Audience::OWNER,
    };
    let mut all = Vec::new();
    for row in store.all_records(&unit(), &of).await? {
        let body: CoalitionBody = serde_json::from_str(&row.body)?;
        if body.members.iter().all(|of| of.answer != Answer::Open) {
            continue;
        }
        let since = store.told_since(&row.id).await?;
        let open = body.members.iter().filter(|of| of.answer == Answer::Open);
        let open = open.filter_map(|of| Some((of.party.clone(), *since.get(&of.party)?))).collect();
        let of = Invited { state: body.state, title: body.title, open };
        let written = store.reminders(&row.id).await?;
        all.push(About { id: row.id, of, written });
    }
    Ok(all)
}

/// What is due on a day.
pub(super) fn due(about: &About<Invited>, day: &Day) -> Vec<Letter> {
    let Invited { state, title, open } = &about.of;
    let due = open.iter().filter(|(party, since_us)| {
        *clock::day(*since_us) >= *day.first && !is_told(&about.written, party, SORT, *since_us)
    });
    let letter = |(party, since_us): &(PartyId, i64)| Letter {
        kind: Kind::Coalition,
        record: about.id.clone(),
        party: party.clone(),
        occasions: vec![format!("{SORT} {since_us}")],
        groups: MEMBERS,
        says: Says::Invited { state: state.clone(), title: title.clone() },
    };
    due.map(letter).collect()
}
