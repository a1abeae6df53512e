//! What waits for the reader: derived from the lists that it may see, oldest first.

mod interests;
mod meetings;
mod needs;
mod rounds;
mod steps;

pub(crate) use steps::to_confirm;

use std::collections::BTreeMap;

use contract::access::{Reader, Role};
use contract::coalition::{Answer, CoalitionBody};
use contract::need::NeedBody;
use contract::record::{Change, Record, Status};
use engine::case::{Date, ResourceKind};
use engine::order::sort_by;
use serde::Deserialize;

use super::UNIT;
use super::need::row::is_amended;
use super::part::offer_called;
use super::route::Route;

/// For how many days something is new of which nothing is kept that says who has read it.
const NEW_DAYS: i32 = 30;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// The unit gave it back with comments.
    Correct,
    /// The unit drafted it in the reader's place.
    Confirm,
    /// A draft of one's own.
    Finish,
    /// Sent to the unit, and nobody has read it yet.
    Check,
    /// Changed since the unit checked it.
    Recheck,
    /// An invitation that waits for an answer.
    Answer,
    /// A need of which donors said something lately.
    ReadInterests,
    /// A response round that waits for an answer.
    AnswerRound,
    /// A response round whose last day is over.
    CloseRound,
    /// A response round whose answer the State does not have yet.
    ReleaseRound,
    /// What a meeting decided, and the reader's party does.
    Decided,
    /// What a meeting decided, and somebody else does.
    FollowUp,
    /// A meeting whose day is over, and nobody has said how it went.
    RecordMeeting,
    /// A step of the other side that the reader's party can confirm.
    ConfirmStep,
    /// A step of the reader's party that was due.
    OverdueStep,
    /// The unit said something of a published need.
    Reply,
    /// A published need of which nothing was said for long.
    StillTrue,
    /// The State has the answer of a response round.
    ReadAnswer,
}

impl Verb {
    /// As the messages name it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Correct => "correct",
            Self::Confirm => "confirm",
            Self::Finish => "finish",
            Self::Check => "check",
            Self::Recheck => "recheck",
            Self::Answer => "answer",
            Self::ReadInterests => "interests",
            Self::AnswerRound => "answer_round",
            Self::CloseRound => "close_round",
            Self::ReleaseRound => "release_round",
            Self::Decided => "decided",
            Self::FollowUp => "follow_up",
            Self::RecordMeeting => "record_meeting",
            Self::ConfirmStep => "confirm_step",
            Self::OverdueStep => "overdue_step",
            Self::Reply => "reply",
            Self::StillTrue => "still_true",
            Self::ReadAnswer => "read_answer",
        }
    }
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Task {
    /// What is to be done.
    pub(crate) verb: Verb,
    /// With what, in its owner's words; may be empty, but of an offer.
    pub(crate) title: String,
    /// Whose it is.
    pub(crate) owner: String,
    /// Where it is done.
    pub(crate) route: Route,
    /// Since when: a day or a moment; empty where the reader is not told.
    pub(crate) since: String,
    /// Its last day, `2026-12-03`, where it has one.
    pub(crate) due: Option<String>,
}

/// What is read of offers, response rounds and interests: one small form of all three, since reading
/// a kind of record in full is several kilobytes of code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Brief {
    /// Of an offer, or a need.
    pub(crate) title: String,
    /// Of an offer: what it is of.
    pub(crate) kind: Option<ResourceKind>,
    /// Of an offer: what expertise or goods.
    pub(crate) code: Option<String>,
    /// Of an offer: its years.
    pub(crate) years: Vec<BriefYear>,
    /// Of a round: the State.
    pub(crate) state: String,
    /// Of a round: the needs.
    pub(crate) needs: Vec<String>,
    /// Of a round: who is asked.
    pub(crate) asked: Vec<String>,
    /// Of a round: its first day.
    pub(crate) opens: Option<String>,
    /// Of a round: its last day.
    pub(crate) closes: Option<String>,
    /// Of a round: when it was put before those who are asked.
    pub(crate) asked_at: Option<String>,
    /// Of a round: the reader and the needs that came to it after that, by id, and when.
    pub(crate) asked_later: BTreeMap<String, String>,
    /// Of a round: since which day the reader is asked.
    pub(crate) asked_on: Option<String>,
    /// Of an interest: the need.
    pub(crate) need: String,
    /// Of an interest: what is said.
    pub(crate) stance: String,
    /// Of an interest: whether the State may be told.
    pub(crate) for_state: bool,
}

/// A year of an offer, without what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct BriefYear {
    year: Option<i32>,
}

impl Brief {
    /// What an offer is called, also one without a title.
    pub(crate) fn called(&self) -> String {
        let years = self.years.iter().filter_map(|of| of.year);
        offer_called(&self.title, (self.kind, self.code.as_deref()), years)
    }
}

/// The lists that the reader may see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lists {
    /// Needs.
    pub(crate) needs: Vec<Record<NeedBody>>,
    /// Offers.
    pub(crate) offers: Vec<Record<Brief>>,
    /// Coalitions.
    pub(crate) coalitions: Vec<Record<CoalitionBody>>,
    /// Response rounds.
    pub(crate) rounds: Vec<Record<Brief>>,
    /// What the reader's own party has said of needs; for the unit, what all have.
    pub(crate) interests: Vec<Record<Brief>>,
    /// What became of the published needs of the reader's own State, by their id.
    pub(crate) histories: BTreeMap<String, Vec<Change>>,
    /// The day, `2026-11-29`; nothing is over before it is known.
    pub(crate) today: String,
}

/// What waits for the reader.
pub(crate) fn tasks(reader: &Reader, lists: &Lists) -> Vec<Task> {
    let needs = lists.needs.iter().filter_map(|need| {
        let route = Route::Need { id: need.id.clone() };
        task(reader, need, &need.body.title, route)
    });
    let offers = lists.offers.iter().filter_map(|offer| {
        let route = Route::Offer { id: offer.id.clone() };
        task(reader, offer, &offer.body.called(), route)
    });
    let invitations = lists.coalitions.iter().filter_map(|coalition| invited(reader, coalition));
    let rounds = lists.rounds.iter().filter_map(|round| rounds::waits(reader, round, lists));
    let published = lists.needs.iter().filter_map(|need| needs::waits(reader, need, lists));
    let mut all: Vec<Task> =
        needs.chain(offers).chain(invitations).chain(rounds).chain(published).collect();
    for one in &lists.coalitions {
        all.extend(meetings::wait(reader, one, &lists.today));
        all.extend(steps::wait(reader, one, &lists.today));
    }
    all.extend(interests::to_read(reader, lists));
    sort_by(&mut all, |a, b| a.since.cmp(&b.since));
    all
}

/// Whether a moment was lately.
fn is_new(at: &str, today: &str) -> bool {
    let day = |text: &str| text.get(..10).and_then(Date::parse).map(Date::days_since_1900);
    day(at).zip(day(today)).is_some_and(|(at, today)| today - at <= NEW_DAYS)
}

fn task<B>(reader: &Reader, record: &Record<B>, title: &str, route: Route) -> Option<Task> {
    let is_own = record.owner == reader.home();
    let by_unit = record.changed_by.as_ref().is_some_and(|by| by.party == UNIT);
    let verb = match record.status {
        Status::Draft if is_own && by_unit && record.by_unit => Verb::Confirm,
        Status::Draft if is_own && by_unit => Verb::Correct,
        Status::Draft if is_own => Verb::Finish,
        Status::Submitted if reader.is_isu() => Verb::Check,
        Status::Published if reader.is_isu() && is_amended(record) => Verb::Recheck,
        _ => return None,
    };
    let (owner, since) = (record.owner.clone(), record.changed_at.clone());
    Some(Task { verb, title: title.to_owned(), owner, route, since, due: None })
}

fn invited(reader: &Reader, coalition: &Record<CoalitionBody>) -> Option<Task> {
    let is_open = coalition.status == Status::Published
        && reader.role() != Some(Role::Observer)
        && coalition
            .body
            .members
            .iter()
            .any(|member| member.party == reader.party() && member.answer == Answer::Open);
    is_open.then(|| Task {
        verb: Verb::Answer,
        title: coalition.body.title.clone(),
        owner: coalition.body.state.clone(),
        route: Route::Coalition { id: coalition.id.clone() },
        since: coalition.changed_at.clone(),
        due: None,
    })
}

#[cfg(test)]
mod tests {
    use contract::access::{Action, Reader, Role, Seat};
    use contract::need::NeedBody;
    use contract::record::{Author, Kind, Record, Status};

    use super::{Lists, Verb, tasks};

    fn reader(role: Role, party: &str) -> Reader {
        Reader::Seated(Seat { party: party.to_owned(), role, state_party: true })
    }

    fn need(id: &str, status: Status, by: &str, version: i64, day: u32) -> Record<NeedBody> {
        let author = Author { name: "A".to_owned(), party: by.to_owned(), on_behalf: None };
        Record {
            version,
            changed_at: format!("2026-11-{day:02}T00:00:00Z"),
            changed_by: Some(author),
            checked: Some(1),
            // The unit wrote what it says, however often it was saved.
            by_unit: id.starts_with("drafted"),
            may: vec![Action::Edit],
            ..Record::new(
                id,
                Kind::Need,
                "LAO",
                status,
                NeedBody { title: id.to_owned(), ..NeedBody::default() },
            )
        }
    }

    #[test]
    fn each_desk_is_told_what_waits_for_it_oldest_first() {
        let needs = vec![
            need("returned", Status::Draft, "ISU", 3, 9),
            need("drafted", Status::Draft, "ISU", 2, 8),
            need("own", Status::Draft, "LAO", 2, 7),
            need("sent", Status::Submitted, "LAO", 2, 6),
            need("amended", Status::Published, "LAO", 2, 5),
            need("checked", Status::Published, "ISU", 1, 4),
            need("gone", Status::Withdrawn, "LAO", 2, 3),
        ];
        let lists = Lists { needs, ..Lists::default() };
        let of = |reader: &Reader| -> Vec<(Verb, String)> {
            tasks(reader, &lists).into_iter().map(|task| (task.verb, task.title)).collect()
        };
        let named = |verb: Verb, title: &str| (verb, title.to_owned());
        assert_eq!(
            of(&reader(Role::FocalPoint, "LAO")),
            [
                named(Verb::Finish, "own"),
                named(Verb::Confirm, "drafted"),
                named(Verb::Correct, "returned")
            ]
        );
        assert_eq!(
            of(&reader(Role::Isu, "ISU")),
            [named(Verb::Recheck, "amended"), named(Verb::Check, "sent")]
        );
        assert_eq!(of(&reader(Role::DonorDesk, "DEU")), []);
        assert_eq!(of(&Reader::Visitor), []);
    }
}
