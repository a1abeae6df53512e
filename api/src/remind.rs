//! Letters about records: of response rounds, invitations to coalitions and steps in them, of what became of a
//! need, of what the unit said of it and a member of a coalition. Each is written once, and waits with all other
//! letters (`mail.rs`). The same code tells the unit what will be written.

mod comments;
mod invitations;
mod letter;
mod needs;
mod rounds;
mod steps;

use std::time::Duration;

use contract::access::{Reader, Role, Seat};
use contract::reminder::Reminders;

use self::letter::{Letter, Says};
pub(crate) use self::needs::News;
pub(crate) use self::rounds::Occasion;

use crate::clock;
use crate::mail::Why;
use crate::site::Site;
use crate::store::{Groups, RecordError, Reminder, ReminderRow, Store, UNIT};

/// How often it is looked whether a letter is due.
const PAUSE: Duration = Duration::from_secs(60);
/// A day.
const DAY_US: i64 = 24 * 60 * 60 * 1_000_000;

/// How old an invitation, a step or a comment may be of which a letter is written: two weeks. What is older stands
/// on the first page of the desk; neither a new version of the program nor a first account brings a flood.
const YOUNG_US: i64 = 14 * DAY_US;
/// What is sent again so soon after a letter, the letter told: a coalition that was taken out and put before its
/// members anew, something pressed twice. Ten minutes.
const SAME_US: i64 = 10 * 60 * 1_000_000;
/// For how many days after today the unit is told what will be written.
const AHEAD: i64 = 30;

/// Who answers, and takes and confirms steps, for a member of a coalition.
const MEMBERS: Groups = &[&[Role::FocalPoint, Role::DonorDesk, Role::Partner]];
/// Who writes the needs of a State.
const STATE: Groups = &[&[Role::FocalPoint]];

/// A day on which letters are written.
struct Day {
    at_us: i64,
    /// For example `2026-11-29`.
    today: String,
    /// The first day of which letters are still written.
    first: String,
}

impl Day {
    fn of(at_us: i64) -> Self {
        Self { at_us, today: clock::day(at_us), first: clock::day(at_us - YOUNG_US) }
    }
}

/// A record that letters may be about, with those that were written.
struct About<T> {
    id: String,
    of: T,
    written: Vec<ReminderRow>,
}

/// Looks for letters that are due, for as long as it is driven.
pub(crate) async fn run(store: Store, site: Site) {
    loop {
        let today = [Day::of(clock::now_us())];
        for letters in found(&store, &today, Written::Once).await {
            let outcome = match letters {
                Ok(letters) => post(&store, &site, letters).await,
                Err(error) => Err(error),
            };
            if let Err(error) = outcome {
                tracing::warn!(
                    cause = error.to_string(),
                    "letters about records cannot be written"
                );
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// For each reason of a letter that was written and waits, whether it would still be written today.
///
/// # Errors
///
/// [`RecordError`].
pub(crate) async fn hold(store: &Store, whys: &[Why]) -> Result<Vec<bool>, RecordError> {
    let today = [Day::of(clock::now_us())];
    let mut holds = vec![false; whys.len()];
    for letters in found(store, &today, Written::Anew).await {
        let letters = letters?;
        for (why, holds) in whys.iter().zip(&mut holds) {
            let is_it = |(_, of): &(String, Letter)| {
                let is_same = |one| why.occasions.iter().any(|was| is_same(one, was));
                of.record == why.record
                    && of.party == why.party
                    && of.occasions.iter().any(|one| is_same(one))
            };
            *holds |= letters.iter().any(is_it);
        }
    }
    Ok(holds)
}

/// Whether two occasions are the same matter, whenever it came up last: all but the last word of them, which says
/// when.
fn is_same(one: &str, other: &str) -> bool {
    let matter = |occasion: &str| occasion.rsplit_once(' ').map(|(matter, _)| matter.to_owned());
    matter(one) == matter(other)
}

/// What will be written as long as nothing changes.
///
/// # Errors
///
/// [`RecordError`].
pub(crate) async fn upcoming(store: &Store, site: &Site) -> Result<Reminders, RecordError> {
    let now_us = clock::now_us();
    let days: Vec<Day> = (0..=AHEAD).map(|ahead| Day::of(now_us + ahead * DAY_US)).collect();
    let parties = store.parties().await?;
    let mut due = Vec::new();
    for letters in found(store, &days, Written::Once).await {
        for (day, letters) in together(letters?) {
            let people = store.recipients(&letters[0].party, letters[0].groups).await?;
            let none = people.is_empty().then_some(None);
            for person in people.iter().map(Some).chain(none) {
                due.extend(letter::shown(&letters, &day, person, &parties, site));
            }
        }
    }
    due.sort_by(|a, b| (&a.on, &a.party, &a.records).cmp(&(&b.on, &b.party, &b.records)));
    Ok(Reminders { are_sent: site.has_mail(), letters: due })
}

/// How often a letter is found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// Not, once it was written.
    Once,
    /// Whether it was written or not.
    Anew,
}

/// The letters of these days, each with its day; of each sort, so that one that cannot be read holds up no
/// other.
async fn found(
    store: &Store,
    days: &[Day],
    written: Written,
) -> [Result<Vec<(String, Letter)>, RecordError>; 5] {
    [
        rounds::read(store).await.map(|all| each(all, days, written, rounds::due)),
        invitations::read(store).await.map(|all| each(all, days, written, invitations::due)),
        steps::read(store).await.map(|all| each(all, days, written, steps::due)),
        needs::read(store).await.map(|all| each(all, days, written, needs::due)),
        comments::read(store).await.map(|all| each(all, days, written, comments::due)),
    ]
}

/// What is due on one day after another; what is due on one counts as written on the next.
fn each<T>(
    all: Vec<About<T>>,
    days: &[Day],
    written: Written,
    due: impl Fn(&About<T>, &Day) -> Vec<Letter>,
) -> Vec<(String, Letter)> {
    let mut letters = Vec::new();
    for mut about in all {
        if written == Written::Anew {
            about.written.clear();
        }
        for day in days {
            for letter in due(&about, day) {
                let written = |occasion: &String| ReminderRow {
                    party: letter.party.clone(),
                    occasion: occasion.clone(),
                    at_us: day.at_us,
                };
                about.written.extend(letter.occasions.iter().map(written));
                letters.push((day.today.clone(), letter));
            }
        }
    }
    letters
}

/// What is told in one letter, with its day: so many needs published at once are no storm of letters. None is empty.
fn together(letters: Vec<(String, Letter)>) -> Vec<(String, Vec<Letter>)> {
    let mut all: Vec<(String, Vec<Letter>)> = Vec::new();
    for (day, letter) in letters {
        let same = |(on, of): &&mut (String, Vec<Letter>)| *on == day && of[0].joins(&letter);
        match all.iter_mut().find(same) {
            Some((_, of)) => of.push(letter),
            None => all.push((day, vec![letter])),
        }
    }
    all
}

async fn post(
    store: &Store,
    site: &Site,
    letters: Vec<(String, Letter)>,
) -> Result<(), RecordError> {
    if letters.is_empty() {
        return Ok(());
    }
    let parties = store.parties().await?;
    for (_, letters) in together(letters) {
        let about: Vec<(&str, &[String])> =
            letters.iter().map(|of| (&*of.record, &*of.occasions)).collect();
        let body = |language, new: &[usize]| {
            let new = new.iter().map(|at| &letters[*at]);
            letter::kept(new, language, &parties, site).map(|kept| kept.written())
        };
        let reminder = Reminder {
            about: &about,
            party: &letters[0].party,
            groups: letters[0].groups,
            until_us: letters[0].until_us(clock::now_us()),
            body: &body,
        };
        store.post_reminder(&reminder).await?;
    }
    Ok(())
}

/// The unit, which sees all that is waited for.
fn unit() -> Reader {
    Reader::Seated(Seat { party: UNIT.to_owned(), role: Role::Isu, state_party: false })
}

/// Whether a party was written to of this sort about what came at a moment: since then, or so shortly before that
/// the letter told it.
fn is_told(written: &[ReminderRow], party: &str, sort: &str, at_us: i64) -> bool {
    let is_of_sort = |of: &&ReminderRow| of.party == party && of.occasion.starts_with(sort);
    written.iter().filter(is_of_sort).any(|of| of.at_us + SAME_US >= at_us)
}

/// Those occasions of one sort, their first word, that a party was not written to about yet; none on
/// a day on which it was: what else comes up on that day is for the letter of the next.
fn unwritten(
    mut occasions: Vec<String>,
    sort: &str,
    party: &str,
    written: &[ReminderRow],
    today: &str,
) -> Vec<String> {
    let is_sort = |of: &&ReminderRow| of.occasion.split(' ').next() == Some(sort);
    let own: Vec<&ReminderRow> =
        written.iter().filter(|of| of.party == party).filter(is_sort).collect();
    if own.iter().any(|of| clock::day(of.at_us) == today) {
        return Vec::new();
    }
    occasions.retain(|occasion| own.iter().all(|of| of.occasion != *occasion));
    occasions
}

#[cfg(test)]
mod tests {
    use super::{DAY_US, SAME_US, is_same, is_told, unwritten};
    use crate::store::ReminderRow;

    #[test]
    fn what_is_sent_again_within_minutes_is_told_already_and_later_is_told_anew() {
        let row = |party: &str, occasion: &str, at_us| ReminderRow {
            party: party.to_owned(),
            occasion: occasion.to_owned(),
            at_us,
        };
        let written = [row("DEU", "invited 7", DAY_US), row("CHE", "returned 7", DAY_US)];
        let told = |party: &str, at_us| is_told(&written, party, "invited", at_us);
        assert!(told("DEU", DAY_US - 1), "the letter was about it");
        assert!(told("DEU", DAY_US + SAME_US));
        assert!(!told("DEU", DAY_US + SAME_US + 1));
        assert!(!told("CHE", DAY_US), "that was about something else");
        assert!(!told("NOR", DAY_US));
    }

    #[test]
    fn a_matter_is_the_same_whenever_it_came_up_last() {
        assert!(is_same("invited 7", "invited 8"));
        assert!(is_same("last 2026-12-31 7", "last 2026-12-31 8"));
        for other in ["opened 8", "last 2027-01-31 8"] {
            assert!(!is_same("last 2026-12-31 8", other), "{other}");
        }
        assert!(!is_same("confirm 1 paid 2026-11-01", "confirm 2 paid 2026-11-01"));
    }

    #[test]
    fn a_party_gets_one_letter_of_a_sort_on_a_day_and_none_twice() {
        let at = |party: &str, occasion: &str, at_us: i64| ReminderRow {
            party: party.to_owned(),
            occasion: occasion.to_owned(),
            at_us,
        };
        let written = [
            at("LAO", "confirm 1 paid 2026-11-01", 0),
            at("LAO", "overdue 1 paid 2026-11-01", DAY_US),
            at("DEU", "confirm 2 paid 2026-11-01", DAY_US),
        ];
        let new = |party: &str, today: &str| {
            let all = ["confirm 1 paid 2026-11-01", "confirm 2 paid 2026-11-01"];
            let all = all.map(str::to_owned).into();
            unwritten(all, "confirm", party, &written, today).join(", ")
        };
        assert_eq!(new("LAO", "1970-01-01"), "", "there was one on this day");
        assert_eq!(new("LAO", "1970-01-02"), "confirm 2 paid 2026-11-01");
        assert_eq!(new("DEU", "1970-01-03"), "confirm 1 paid 2026-11-01");
        assert_eq!(
            new("CHE", "1970-01-02"),
            "confirm 1 paid 2026-11-01, confirm 2 paid 2026-11-01"
        );
    }
}
