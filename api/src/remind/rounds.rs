//! Letters about response rounds: that a party is asked, that half of the time is over, that the
//! last days have come; to the State, that its answer is there. None to whoever has answered.

use contract::access::{Audience, Role};
use contract::account::Language;
use contract::record::{Kind, Status};
use contract::round::{RoundBody, Said, unanswered};
use engine::case::Date;

use super::{Desk, unit};
use crate::handler::rounds::said_of;
use crate::language::Language as Words;
use crate::mail::{self, RoundLetter};
use crate::store::{RecordError, RecordQuery, RecordRow, Reminder};

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
    /// As it is kept: a deadline that moved is reminded of again.
    fn kept(self, round: &RoundBody) -> String {
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
fn due(round: &RoundBody, today: &str) -> Option<Occasion> {
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

/// Writes what is due on a day.
pub(super) async fn write_due(desk: Desk<'_>) -> Result<(), RecordError> {
    let unit = unit();
    for status in [Status::Published, Status::Released] {
        let of = RecordQuery {
            kind: Kind::Round,
            owner: None,
            status: Some(status),
            at_least: Audience::ISU,
        };
        for row in desk.store.all_records(&unit, &of).await? {
            let round: RoundBody = serde_json::from_str(&row.body)?;
            if status == Status::Released {
                let state = round.state.clone();
                post(desk, &row, &round, (&state, Occasion::Released)).await?;
                continue;
            }
            let Some(occasion) = due(&round, desk.today) else { continue };
            let said: Vec<Said> = said_of(desk.store, &unit, &round).await?;
            for party in &round.asked {
                if !unanswered(&round, party, &said).is_empty() {
                    post(desk, &row, &round, (party, occasion)).await?;
                }
            }
        }
    }
    Ok(())
}

async fn post(
    desk: Desk<'_>,
    row: &RecordRow,
    round: &RoundBody,
    (party, occasion): (&str, Occasion),
) -> Result<(), RecordError> {
    let kept = occasion.kept(round);
    let written = desk.store.reminders(&row.id).await?;
    if written.iter().any(|of| of.party == party && of.occasion == kept) {
        return Ok(());
    }
    let parties = desk.store.parties().await?;
    let name = |id: &str, language: Language| {
        let found = parties.iter().find(|of| of.party.id == id);
        found.map_or_else(|| id.to_owned(), |of| Words::from(language).party(&of.party))
    };
    let link = desk.link("rounds", &row.id);
    let body = |language| {
        let letter = RoundLetter {
            occasion,
            language,
            state: name(&round.state, language),
            party: name(party, language),
            closes: round.closes.clone().unwrap_or_default(),
        };
        mail::about_round(letter, &link, desk.site.key())
    };
    let roles: &[Role] = match occasion {
        Occasion::Released => &[Role::FocalPoint],
        _ => &[Role::DonorDesk, Role::Partner],
    };
    desk.post(&Reminder { record: &row.id, party, occasions: &[kept], roles, body: &body }).await
}

#[cfg(test)]
mod tests {
    use contract::round::RoundBody;

    use super::{Occasion, due};

    fn on(opens: &str, closes: &str, today: &str) -> Option<Occasion> {
        let (opens, closes) = (Some(opens.to_owned()), Some(closes.to_owned()));
        due(&RoundBody { opens, closes, ..RoundBody::default() }, today)
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
