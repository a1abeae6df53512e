//! Letters that remind: of response rounds, of steps in coalitions, of what the unit said of a need.
//! Each is written once, and waits with all other letters (`mail.rs`).

mod comments;
mod rounds;
mod steps;

use std::time::Duration;

use contract::access::{Reader, Role, Seat};

pub(crate) use self::rounds::Occasion;

use crate::clock;
use crate::site::Site;
use crate::store::{RecordError, Reminder, ReminderRow, Store, UNIT};

/// How often it is looked whether a letter is due.
const PAUSE: Duration = Duration::from_secs(60);
/// For how long a letter is worth sending: three days.
const WORTH_US: i64 = 3 * 24 * 60 * 60 * 1_000_000;

/// How old a step or a comment may be of which a letter is written: two weeks. What is older stands on
/// the first page of the desk; neither a new version of the program nor a first account brings a flood.
const YOUNG_US: i64 = 14 * 24 * 60 * 60 * 1_000_000;

/// From where letters are written.
#[derive(Clone, Copy)]
struct Desk<'a> {
    store: &'a Store,
    site: &'a Site,
    /// For example `2026-11-29`.
    today: &'a str,
    /// The first day of which letters are still written.
    first: &'a str,
}

/// Looks for letters that are due, for as long as it is driven.
pub(crate) async fn run(store: Store, site: Site) {
    loop {
        let now_us = clock::now_us();
        let (today, first) = (clock::day(now_us), clock::day(now_us - YOUNG_US));
        let desk = Desk { store: &store, site: &site, today: &today, first: &first };
        let outcomes = [
            rounds::write_due(desk).await,
            steps::write_due(desk).await,
            comments::write_due(desk).await,
        ];
        for error in outcomes.into_iter().filter_map(Result::err) {
            tracing::warn!(cause = error.to_string(), "letters that remind cannot be written");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

impl Desk<'_> {
    async fn post(&self, of: &Reminder<'_>) -> Result<(), RecordError> {
        Ok(self.store.post_reminder(of, clock::now_us() + WORTH_US).await?)
    }

    /// The address of a page of the desks.
    fn link(&self, page: &str, record: &str) -> String {
        format!("{}/desk/{page}/{record}", self.site.base())
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
    use super::unwritten;
    use crate::store::ReminderRow;

    #[test]
    fn a_party_gets_one_letter_of_a_sort_on_a_day_and_none_twice() {
        let at = |party: &str, occasion: &str, at_us: i64| ReminderRow {
            party: party.to_owned(),
            occasion: occasion.to_owned(),
            at_us,
        };
        let day_us = 24 * 60 * 60 * 1_000_000;
        let written = [
            at("LAO", "confirm 1 paid 2026-11-01", 0),
            at("LAO", "overdue 1 paid 2026-11-01", day_us),
            at("DEU", "confirm 2 paid 2026-11-01", day_us),
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
