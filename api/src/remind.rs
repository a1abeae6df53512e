//! Letters that remind: of response rounds, of steps in coalitions, of what the unit said of a need and a
//! member of a coalition. Each is written once, and waits with all other letters (`mail.rs`). The same code
//! tells the unit what will be written.

mod comments;
mod rounds;
mod steps;

use std::time::Duration;

use contract::access::{Reader, Role, Seat};
use contract::account::Language;
use contract::coalition::Wait;
use contract::record::Kind;
use contract::reminder::{DueLetter, Recipient, Reminders};

pub(crate) use self::rounds::Occasion;

use crate::clock;
use crate::language::Language as Words;
use crate::mail::{self, RoundLetter};
use crate::site::Site;
use crate::store::{PartyRecord, RecipientRow, RecordError, Reminder, ReminderRow, Store, UNIT};

/// How often it is looked whether a letter is due.
const PAUSE: Duration = Duration::from_secs(60);
/// A day.
const DAY_US: i64 = 24 * 60 * 60 * 1_000_000;
/// For how long a letter is worth sending: three days.
const WORTH_US: i64 = 3 * DAY_US;

/// How old a step or a comment may be of which a letter is written: two weeks. What is older stands on
/// the first page of the desk; neither a new version of the program nor a first account brings a flood.
const YOUNG_US: i64 = 14 * DAY_US;
/// For how many days after today the unit is told what will be written.
const AHEAD: i64 = 30;

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

/// A letter that is due: to a party, about one record.
struct Letter {
    kind: Kind,
    record: String,
    party: String,
    /// As it is kept why it is written; all that the one letter is about.
    occasions: Vec<String>,
    roles: &'static [Role],
    says: Says,
}

/// What a letter says.
enum Says {
    Round { occasion: Occasion, state: String, closes: String },
    Step(Wait),
    Comment,
}

/// Looks for letters that are due, for as long as it is driven.
pub(crate) async fn run(store: Store, site: Site) {
    loop {
        let today = [Day::of(clock::now_us())];
        for letters in found(&store, &today).await {
            let outcome = match letters {
                Ok(letters) => post(&store, &site, &letters).await,
                Err(error) => Err(error),
            };
            if let Err(error) = outcome {
                tracing::warn!(cause = error.to_string(), "letters that remind cannot be written");
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
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
    for letters in found(store, &days).await {
        for (day, letter) in letters? {
            let people = store.recipients(&letter.party, letter.roles).await?;
            let none = people.is_empty().then_some(None);
            for person in people.iter().map(Some).chain(none) {
                due.extend(letter.shown(&day, person, &parties, site));
            }
        }
    }
    due.sort_by(|a, b| (&a.on, &a.party, &a.record).cmp(&(&b.on, &b.party, &b.record)));
    Ok(Reminders { are_sent: site.has_mail(), letters: due })
}

/// The letters of these days, each with its day; of each sort, so that one that cannot be read holds up no
/// other.
async fn found(store: &Store, days: &[Day]) -> [Result<Vec<(String, Letter)>, RecordError>; 3] {
    [
        rounds::read(store).await.map(|all| each(all, days, rounds::due)),
        steps::read(store).await.map(|all| each(all, days, steps::due)),
        comments::read(store).await.map(|all| each(all, days, comments::due)),
    ]
}

/// What is due on one day after another; what is due on one counts as written on the next.
fn each<T>(
    all: Vec<About<T>>,
    days: &[Day],
    due: impl Fn(&About<T>, &Day) -> Vec<Letter>,
) -> Vec<(String, Letter)> {
    let mut letters = Vec::new();
    for mut about in all {
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

async fn post(store: &Store, site: &Site, letters: &[(String, Letter)]) -> Result<(), RecordError> {
    if letters.is_empty() {
        return Ok(());
    }
    let parties = store.parties().await?;
    for (_, letter) in letters {
        let body = |language| letter.kept(language, &parties, site);
        let reminder = Reminder {
            record: &letter.record,
            party: &letter.party,
            occasions: &letter.occasions,
            roles: letter.roles,
            until_us: letter.until_us(clock::now_us()),
            body: &body,
        };
        store.post_reminder(&reminder).await?;
    }
    Ok(())
}

impl Letter {
    /// Until when it is worth sending: not once the day is over by which it asks for an answer.
    fn until_us(&self, now_us: i64) -> i64 {
        let worth = now_us + WORTH_US;
        match &self.says {
            Says::Round { occasion, closes, .. } if *occasion != Occasion::Released => {
                clock::end_of_day(closes).map_or(worth, |end| end.min(worth))
            }
            _ => worth,
        }
    }

    /// As it is kept to be sent.
    fn kept(&self, language: Language, parties: &[PartyRecord], site: &Site) -> String {
        let name = |id: &str| {
            let found = parties.iter().find(|of| of.party.id == id);
            found.map_or_else(|| id.to_owned(), |of| Words::from(language).party(&of.party))
        };
        let page = match self.kind {
            Kind::Need => "needs",
            Kind::Coalition => "coalitions",
            _ => "rounds",
        };
        let link = format!("{}/desk/{page}/{}", site.base(), self.record);
        match &self.says {
            Says::Round { occasion, state, closes } => {
                let letter = RoundLetter {
                    occasion: *occasion,
                    language,
                    state: name(state),
                    party: name(&self.party),
                    closes: closes.clone(),
                };
                mail::about_round(letter, &link, site.key())
            }
            Says::Step(wait) => mail::about_step(*wait, &link, language, site.key()),
            Says::Comment => mail::about_comment(self.kind, &link, language, site.key()),
        }
    }

    /// As the unit is shown it: opened as it would be to be sent.
    fn shown(
        &self,
        day: &str,
        person: Option<&RecipientRow>,
        parties: &[PartyRecord],
        site: &Site,
    ) -> Option<DueLetter> {
        let language = person.map(RecipientRow::language).unwrap_or_default();
        let (subject, text) = mail::text(&self.kept(language, parties, site), site.key())?;
        let to = |of: &RecipientRow| Recipient { name: of.name.clone(), email: of.email.clone() };
        Some(DueLetter {
            on: day.to_owned(),
            party: self.party.clone(),
            to: person.map(to),
            language,
            kind: self.kind,
            record: self.record.clone(),
            subject,
            text,
        })
    }
}

/// The unit, which sees all that is waited for.
fn unit() -> Reader {
    Reader::Seated(Seat { party: UNIT.to_owned(), role: Role::Isu, state_party: false })
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
    use contract::record::Kind;

    use super::{DAY_US, Letter, Occasion, Says, WORTH_US, unwritten};
    use crate::clock;
    use crate::store::ReminderRow;

    #[test]
    fn no_letter_asks_for_an_answer_once_the_day_for_it_is_over() {
        let round = |occasion, closes: &str| Letter {
            kind: Kind::Round,
            record: "R-1".to_owned(),
            party: "DEU".to_owned(),
            occasions: Vec::new(),
            roles: &[],
            says: Says::Round { occasion, state: "LAO".to_owned(), closes: closes.to_owned() },
        };
        let now = clock::parsed("2026-12-01T09:30:00.000Z").unwrap();
        let until = |letter: Letter| clock::rfc3339(letter.until_us(now));
        assert_eq!(until(round(Occasion::Last, "2026-12-02")), "2026-12-03T00:00:00.000Z");
        assert_eq!(until(round(Occasion::Half, "2026-12-31")), "2026-12-04T09:30:00.000Z");
        assert_eq!(until(round(Occasion::Released, "2026-12-02")), "2026-12-04T09:30:00.000Z");
        assert_eq!(round(Occasion::Last, "soon").until_us(now), now + WORTH_US);
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
