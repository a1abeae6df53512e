//! Who was asked and has not answered, and of whom nothing was heard for long.

use std::collections::BTreeMap;

use contract::access::Action;
use contract::coalition::{Answer, CoalitionBody};
use contract::record::{Change, Record};
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

/// Members without an answer, parties of rounds without one, and invitations to sign in.
pub(super) fn unanswered(of: &Sources) -> Vec<Item> {
    let mut items = Vec::new();
    for coalition in &of.coalitions {
        let history = of.histories.get(&coalition.id).map_or(&[][..], Vec::as_slice);
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
    for (round, progress) in &of.rounds {
        // Nobody is waited for before the first day.
        let begun = round.body.opens.as_ref().filter(|opens| **opens <= of.today);
        let open = progress.parties.iter().filter(|party| !party.unanswered.is_empty());
        items.extend(open.zip(begun.into_iter().cycle()).map(|(party, opens)| Item {
            what: What::Unanswered,
            title: round.body.state.clone(),
            party: party.party.clone(),
            route: Route::Round { id: round.id.clone() },
            since: opens.clone(),
            note: Note::Asked(Asking::Round),
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

/// When a party was put before a coalition: when its members were invited, or when it was added since.
fn invited<'a>(history: &'a [Change], party: &str) -> Option<&'a str> {
    let id = format!("\"{party}\"");
    let names = |text: &Option<String>| text.as_ref().is_some_and(|text| text.contains(&id));
    let adds = |change: &&Change| {
        let mut members = change.differences.iter().filter(|of| of.field.starts_with("members"));
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
