//! What waits for the unit, and since when: derived from what the server tells it, oldest first.
//!
//! A plain fact each, with its day; nobody is ranked, and nothing of it is shown to others.

mod asked;
mod twice;

use std::collections::BTreeMap;

use contract::account::PersonEntry;
use contract::coalition::CoalitionBody;
use contract::need::NeedBody;
use contract::record::{Change, Kind, Record, Status};
use contract::round::Progress;
use contract::sign_in::Invitation;
use contract::worth::Totals;
use engine::case::Date;
use engine::order::sort_by_key;

pub(crate) use asked::{Asking, RoundHead};

use super::UNIT;
use super::need::row::is_amended;
use super::need::still::{Stale, stale};
use super::route::Route;

/// Why something waits, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// A need that was sent and that nobody has checked.
    Submitted,
    /// A need that was changed since it was checked.
    Amended,
    /// A need with lines without a figure, without a priority, or without the day that its Article
    /// sets.
    Incomplete,
    /// A published need of which nobody has said for long that it is still true.
    Stale,
    /// A line that stands in more than one coalition.
    Twice,
    /// Somebody who was asked – into a coalition, a round, to sign in – and has not answered.
    Unanswered,
    /// A step of a contribution that was due.
    Overdue,
    /// A party of which nobody was here for long.
    Silent,
}

impl What {
    /// All.
    pub(crate) const ALL: [Self; 8] = [
        Self::Submitted,
        Self::Amended,
        Self::Incomplete,
        Self::Stale,
        Self::Twice,
        Self::Unanswered,
        Self::Overdue,
        Self::Silent,
    ];

    /// As messages and addresses name it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Amended => "amended",
            Self::Incomplete => "incomplete",
            Self::Stale => "stale",
            Self::Twice => "twice",
            Self::Unanswered => "unanswered",
            Self::Overdue => "overdue",
            Self::Silent => "silent",
        }
    }
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Why.
    pub(crate) what: What,
    /// What it is called: in its owner's words, or an address; may be empty.
    pub(crate) title: String,
    /// Whose it is.
    pub(crate) party: String,
    /// Where it is seen to.
    pub(crate) route: Route,
    /// Since when: a day or a moment.
    pub(crate) since: String,
    /// What is to be known of it.
    pub(crate) note: Note,
}

/// What is to be known of something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// Nothing more.
    None,
    /// What a need lacks.
    Lacks {
        /// Lines without a figure.
        to_be_costed: usize,
        /// Its day.
        deadline: bool,
        /// Its priority.
        priority: bool,
    },
    /// A need that is asked about.
    Still {
        /// Its id.
        need: String,
        /// When its State was asked whether it is still true, and has said nothing since.
        asked: Option<String>,
        /// Whether a year that it names is over since the last word.
        past_year: bool,
    },
    /// A line, and where it stands.
    Twice {
        /// The need.
        need: String,
        /// The line of it, by its key.
        line: u32,
        /// The coalitions, by their ids.
        coalitions: Vec<String>,
    },
    /// Into what somebody was asked.
    Asked(Asking),
    /// The step that a contribution stands on.
    Step(Option<contract::coalition::Rung>),
    /// Nobody was ever here since the account was made.
    Never,
}

/// Everything that it is derived from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sources {
    /// Needs.
    pub(crate) needs: Vec<Record<NeedBody>>,
    /// Coalitions that were put before their members.
    pub(crate) coalitions: Vec<Record<CoalitionBody>>,
    /// Rounds that wait for answers, each with who has given one.
    pub(crate) rounds: Vec<(Record<RoundHead>, Progress)>,
    /// Invitations to sign in that nobody has accepted.
    pub(crate) invitations: Vec<Invitation>,
    /// People with an account.
    pub(crate) people: Vec<PersonEntry>,
    /// What became of needs, coalitions and rounds of which more must be known, by their id.
    pub(crate) histories: BTreeMap<String, Vec<Change>>,
    /// The day, `2026-11-29`.
    pub(crate) today: String,
}

/// All that waits; of each sort the oldest first.
pub(crate) fn items(of: &Sources) -> Vec<Item> {
    let mut items: Vec<Item> = of.needs.iter().flat_map(|need| of_need(need, of)).collect();
    items.extend(of.coalitions.iter().flat_map(|one| overdue(one, &of.today)));
    items.extend(twice::twice(of));
    items.extend(asked::unanswered(of));
    items.extend(asked::silent(of));
    sort_by_key(&mut items, |item| (item.what, item.since.clone(), item.party.clone()));
    items
}

/// The records of which the history must be known: coalitions and rounds that wait for answers, and
/// needs that have not changed for long.
pub(crate) fn unclear(of: &Sources) -> Vec<(Kind, String)> {
    let coalitions = of.coalitions.iter().filter(|one| asked::waits(one));
    let needs = of.needs.iter().filter(|need| stale(need, &[], &of.today).is_some());
    let coalitions = coalitions.map(|one| (Kind::Coalition, one.id.clone()));
    let rounds = of.rounds.iter().filter(|one| asked::is_awaited(one, &of.today));
    let rounds = rounds.map(|(round, _)| (Kind::Round, round.id.clone()));
    coalitions.chain(rounds).chain(needs.map(|need| (Kind::Need, need.id.clone()))).collect()
}

/// Days from a day or a moment to today; `None` where one of them is none.
pub(crate) fn days_since(since: &str, today: &str) -> Option<i32> {
    let day = |text: &str| text.get(..10).and_then(Date::parse).map(Date::days_since_1900);
    Some((day(today)? - day(since)?).max(0))
}

fn of_need(need: &Record<NeedBody>, of: &Sources) -> Vec<Item> {
    let item = |what: What, since: &str, note: Note| Item {
        what,
        title: need.body.title.clone(),
        party: need.owner.clone(),
        route: Route::Need { id: need.id.clone() },
        since: since.to_owned(),
        note,
    };
    let mut items = Vec::new();
    if need.status == Status::Submitted {
        items.push(item(What::Submitted, &need.changed_at, Note::None));
    } else if is_amended(need) {
        items.push(item(What::Amended, &need.changed_at, Note::None));
    }
    if let Some(lacks) = lacks(need) {
        items.push(item(What::Incomplete, &need.changed_at, lacks));
    }
    let history = of.histories.get(&need.id).map_or(&[][..], Vec::as_slice);
    if let Some(Stale { since, asked, past_year }) = stale(need, history, &of.today) {
        let note = Note::Still { need: need.id.clone(), asked, past_year };
        items.push(item(What::Stale, &since, note));
    }
    items
}

/// What a need that the unit has lacks for a matching.
fn lacks(need: &Record<NeedBody>) -> Option<Note> {
    let to_be_costed = Totals::of([&need.body]).to_be_costed;
    // Only Articles 3 and 4 set a day: helping victims, for one, has none.
    let has_day = matches!(need.body.theme.as_str(), "A3" | "A4");
    let deadline = has_day && need.body.deadline.is_none();
    let priority = need.body.priority.is_none();
    let is_here = matches!(need.status, Status::Submitted | Status::Published);
    let is_short = to_be_costed > 0 || deadline || priority;
    (is_here && is_short).then_some(Note::Lacks { to_be_costed, deadline, priority })
}

/// Contributions whose next step was due.
fn overdue<'a>(
    coalition: &'a Record<CoalitionBody>,
    today: &'a str,
) -> impl Iterator<Item = Item> + 'a {
    let due = coalition.body.contributions.iter().filter(move |of| of.is_overdue(today));
    due.map(|of| Item {
        what: What::Overdue,
        title: coalition.body.title.clone(),
        party: of.party.clone(),
        route: Route::Coalition { id: coalition.id.clone() },
        since: of.due.clone().unwrap_or_default(),
        note: Note::Step(of.rung),
    })
}

/// How many wait of each sort, in the order in which they are shown.
pub(crate) fn counts(items: &[Item]) -> Vec<(What, usize)> {
    let count = |what: &What| items.iter().filter(|item| item.what == *what).count();
    What::ALL.iter().map(|what| (*what, count(what))).collect()
}

/// What an address narrows the list to: a sort by its code, a party by its id.
pub(crate) fn admits(item: &Item, what: &str, party: &str) -> bool {
    (what.is_empty() || item.what.code() == what) && (party.is_empty() || item.party == party)
}

#[cfg(test)]
mod tests;
