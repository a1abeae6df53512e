//! Who was asked and has not answered, and of whom nothing was heard for long.

use std::collections::BTreeMap;

use contract::access::Action;
use contract::coalition::{Answer, CoalitionBody};
use contract::record::{Change, Record};
use contract::round::Progress;
use serde::Deserialize;

use super::{Item, Note, Sources, UNIT, What, days_since};
use crate::desk::route::Route;

/// For how many days a party may be silent.
const SILENT_DAYS: i32 = 90;

/// Into what somebody was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asking {
    /// A coalition.
    Coalition,
    /// A response round.
    Round,
    /// To sign in.
    SignIn,
}

impl Asking {
    /// As the messages name it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Coalition => "coalition",
            Self::Round => "round",
            Self::SignIn => "sign_in",
        }
    }
}

/// A response round, as far as it is told here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct RoundHead {
    /// The State.
    pub(crate) state: String,
    /// Its first day.
    pub(crate) opens: Option<String>,
}

/// Whether a coalition waits for an answer.
pub(super) fn waits(coalition: &Record<CoalitionBody>) -> bool {
    coalition.body.members.iter().any(|member| member.answer == Answer::Open)
}

/// Whether an answer to a round is waited for: nobody is before its first day.
pub(super) fn is_awaited((round, progress): &(Record<RoundHead>, Progress), today: &str) -> bool {
    round.body.opens.as_deref().is_some_and(|opens| opens <= today)
        && progress.parties.iter().any(|party| !party.unanswered.is_empty())
}

/// Members without an answer, parties of rounds without one, and invitations to sign in.
pub(super) fn unanswered(of: &Sources) -> Vec<Item> {
    let mut items = Vec::new();
    let history = |id: &str| of.histories.get(id).map_or(&[][..], Vec::as_slice);
    for coalition in &of.coalitions {
        let history = history(&coalition.id);
        let open = coalition.body.members.iter().filter(|member| member.answer == Answer::Open);
        items.extend(open.map(|member| {
            Item {
                what: What::Unanswered,
                title: coalition.body.title.clone(),
                party: member.party.clone(),
                route: Route::Coalition { id: coalition.id.clone() },
                since: invited(history, &member.party)
                    .map_or_else(|| coalition.changed_at.clone(), str::to_owned),
                note: Note::Asked(Asking::Coalition),
            }
        }));
    }
    for (round, progress) in of.rounds.iter().filter(|one| is_awaited(one, &of.today)) {
        let history = history(&round.id);
        let open = progress.parties.iter().filter(|party| !party.unanswered.is_empty());
        items.extend(open.map(|party| {
            let put = invited(history, &party.party).unwrap_or(&round.changed_at);
            Item {
                what: What::Unanswered,
                title: round.body.state.clone(),
                party: party.party.clone(),
                route: Route::Round { id: round.id.clone() },
                // It may be opened after its first day, or before.
                since: round.body.opens.as_deref().map_or(put, |opens| opens.max(put)).to_owned(),
                note: Note::Asked(Asking::Round),
            }
        }));
    }
    items.extend(of.invitations.iter().map(|one| Item {
        what: What::Unanswered,
        title: one.email.clone(),
        party: one.party.clone(),
        route: Route::People,
        since: one.created_at.clone(),
        note: Note::Asked(Asking::SignIn),
    }));
    items
}

/// When a coalition or a round was put before a party: when its members or those who are asked were
/// invited, or when the party was added since.
fn invited<'a>(history: &'a [Change], party: &str) -> Option<&'a str> {
    let id = format!("\"{party}\"");
    let names = |text: &Option<String>| text.as_ref().is_some_and(|text| text.contains(&id));
    let adds = |change: &&Change| {
        let is_list = |field: &str| field.starts_with("members") || field.starts_with("asked");
        let mut members = change.differences.iter().filter(|of| is_list(&of.field));
        members.any(|of| names(&of.after) && !names(&of.before))
    };
    let begin = history.iter().rfind(|change| change.action == Action::Invite)?;
    let later = history.iter().filter(|change| change.at > begin.at).rfind(adds);
    Some(later.unwrap_or(begin).at.as_str())
}

/// Parties with people who may sign in, of whom nobody was here for 90 days.
pub(super) fn silent(of: &Sources) -> Vec<Item> {
    // The last day that somebody of a party was here, and whether anybody ever was.
    let mut last: BTreeMap<&str, (bool, &str)> = BTreeMap::new();
    for person in of.people.iter().filter(|person| !person.is_disabled) {
        let here = person.seen_at.as_deref();
        let heard = (here.is_some(), here.unwrap_or(&person.created_at));
        for seat in person.seats.iter().filter(|seat| seat.party != UNIT) {
            let known = last.entry(&seat.party).or_insert(heard);
            *known = (*known).max(heard);
        }
    }
    let is_long =
        |since: &str| days_since(since, &of.today).is_some_and(|days| days >= SILENT_DAYS);
    let silent = last.into_iter().filter(|(_, (_, since))| is_long(since));
    silent
        .map(|(party, (was_here, since))| Item {
            what: What::Silent,
            title: String::new(),
            party: party.to_owned(),
            route: Route::People,
            since: since.to_owned(),
            note: if was_here { Note::None } else { Note::Never },
        })
        .collect()
}
