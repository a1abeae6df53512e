//! Letters about response rounds: that a party is asked, that half of the time is over, that the
//! last days have come; to the State, that its answer is there. None to whoever has answered. A round that
//! was taken out and is opened again is written of anew.

use std::collections::BTreeMap;

use contract::access::{Audience, PartyId, Role};
use contract::record::{Kind, Status};
use contract::round::{RoundBody, Said, unanswered};
use engine::case::Date;

use super::{About, Day, Letter, STATE, Says, is_told, unit};
use crate::handler::rounds::said_of;
use crate::store::{RecordError, RecordQuery, Store};

/// How many days before the last one the last letter is written.
const LAST_DAYS: i32 = 3;

/// What is a reason to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// The party is asked.
    Opened,
    /// Half of the time is over.
    Half,
    /// The last days have come.
    Last,
    /// The State has its answer.
    Released,
}

impl Occasion {
    /// As it begins where it is kept: a deadline that moved is reminded of again.
    fn sort(self, round: &RoundBody) -> String {
        match self {
            Self::Opened => "opened".to_owned(),
            Self::Half => "half".to_owned(),
            Self::Last => format!("last {}", round.closes.as_deref().unwrap_or_default()),
            Self::Released => "released".to_owned(),
        }
    }
}

/// What there is to write to those who are asked on a day: at most one letter, so that a short
/// round does not begin with three.
fn occasion(round: &RoundBody, today: &str) -> Option<Occasion> {
    let day = |text: &str| Date::parse(text).map(Date::days_since_1900);
    let opens = day(round.opens.as_deref()?)?;
    let closes = day(round.closes.as_deref()?)?;
    let today = day(today)?;
    if today < opens || closes < today {
        None
    } else if closes - LAST_DAYS <= today {
        Some(Occasion::Last)
    } else if (opens + closes + 1) / 2 <= today {
        Some(Occasion::Half)
    } else {
        Some(Occasion::Opened)
    }
}

/// Whether the State has had the answer since before a day.
fn is_old(round: &RoundBody, first: &str) -> bool {
    let answer = round.answer.as_ref();
    answer.and_then(|answer| answer.released_on.as_deref()).is_some_and(|day| day < first)
}

/// A round that letters may be about.
pub(super) struct Asked {
    status: Status,
    round: RoundBody,
    /// Those who are asked and have not answered every need.
    silent: Vec<PartyId>,
    /// Since when whom it names is told of it, in microseconds since 1970, UTC.
    since: BTreeMap<PartyId, i64>,
}

/// Rounds that are open, and those whose answer the State has.
pub(super) async fn read(store: &Store) -> Result<Vec<About<Asked>>, RecordError> {
    let unit = unit();
    let mut all = Vec::new();
    for status in [Status::Published, Status::Released] {
        let of = RecordQuery {
            kind: Kind::Round,
            owner: None,
            status: Some(status),
            at_least: Audience::ISU,
        };
        for row in store.all_records(&unit, &of).await? {
            let round: RoundBody = serde_json::from_str(&row.body)?;
            let mut silent = Vec::new();
            if status == Status::Published {
                let said: Vec<Said> = said_of(store, &unit, &round).await?;
                silent.clone_from(&round.asked);
                silent.retain(|party| !unanswered(&round, party, &said).is_empty());
            }
            let (written, since) =
                (store.reminders(&row.id).await?, store.told_since(&row.id).await?);
            all.push(About { id: row.id, of: Asked { status, round, silent, since }, written });
        }
    }
    Ok(all)
}

/// What is due on a day.
pub(super) fn due(about: &About<Asked>, day: &Day) -> Vec<Letter> {
    let Asked { status, round, silent, since } = &about.of;
    let (occasion, parties) = match occasion(round, &day.today) {
        _ if *status == Status::Released && is_old(round, &day.first) => return Vec::new(),
        _ if *status == Status::Released => {
            (Occasion::Released, std::slice::from_ref(&round.state))
        }
        Some(occasion) => (occasion, silent.as_slice()),
        None => return Vec::new(),
    };
    let sort = occasion.sort(round);
    let letter = |party: &PartyId| {
        let since_us = since.get(party).copied().unwrap_or_default();
        let is_told = is_told(&about.written, party, &sort, since_us);
        (!is_told).then(|| Letter {
            kind: Kind::Round,
            record: about.id.clone(),
            party: party.clone(),
            occasions: vec![format!("{sort} {since_us}")],
            groups: match occasion {
                Occasion::Released => STATE,
                // A State that gives may have nobody but its focal point.
                _ => &[&[Role::DonorDesk, Role::Partner], &[Role::FocalPoint]],
            },
            says: Says::Round {
                occasion,
                state: round.state.clone(),
                closes: round.closes.clone().unwrap_or_default(),
            },
        })
    };
    parties.iter().filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use contract::round::{Consolidated, RoundBody};

    use super::{Occasion, is_old, occasion};

    fn on(opens: &str, closes: &str, today: &str) -> Option<Occasion> {
        let (opens, closes) = (Some(opens.to_owned()), Some(closes.to_owned()));
        occasion(&RoundBody { opens, closes, ..RoundBody::default() }, today)
    }

    #[test]
    fn a_state_is_not_written_to_of_an_answer_that_it_has_had_for_weeks() {
        let released = |on: Option<&str>| RoundBody {
            answer: Some(Consolidated {
                released_on: on.map(str::to_owned),
                ..Consolidated::default()
            }),
            ..RoundBody::default()
        };
        assert!(is_old(&released(Some("2026-11-15")), "2026-11-16"));
        assert!(!is_old(&released(Some("2026-11-16")), "2026-11-16"));
        assert!(!is_old(&released(None), "2026-11-16"));
        assert!(!is_old(&RoundBody::default(), "2026-11-16"));
    }

    #[test]
    fn one_letter_is_due_at_a_time_and_none_outside_the_window() {
        let two_months = |today: &str| on("2026-12-01", "2027-01-31", today);
        assert_eq!(two_months("2026-11-30"), None);
        assert_eq!(two_months("2026-12-01"), Some(Occasion::Opened));
        assert_eq!(two_months("2026-12-31"), Some(Occasion::Opened));
        assert_eq!(two_months("2027-01-01"), Some(Occasion::Half));
        assert_eq!(two_months("2027-01-27"), Some(Occasion::Half));
        assert_eq!(two_months("2027-01-28"), Some(Occasion::Last));
        assert_eq!(two_months("2027-01-31"), Some(Occasion::Last));
        assert_eq!(two_months("2027-02-01"), None);
        assert_eq!(on("2026-12-01", "2026-12-02", "2026-12-01"), Some(Occasion::Last));
        assert_eq!(on("2026-12-01", "soon", "2026-12-01"), None);
    }
}
