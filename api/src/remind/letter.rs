//! A letter that is due: what it is about, to whom, and its text as it is kept and shown.

use contract::account::Language;
use contract::coalition::Wait;
use contract::record::Kind;
use contract::reminder::{DueLetter, Recipient};

use super::{DAY_US, News, Occasion};
use crate::clock;
use crate::language::Language as Words;
use crate::mail::{self, InvitationLetter, Kept, RoundLetter, Why};
use crate::site::Site;
use crate::store::{Groups, PartyRecord, RecipientRow};

/// For how long a letter is worth sending: three days.
const WORTH_US: i64 = 3 * DAY_US;

/// A letter that is due: to a party, about one record.
pub(super) struct Letter {
    pub(super) kind: Kind,
    pub(super) record: String,
    pub(super) party: String,
    /// As it is kept why it is written; all that the one letter is about.
    pub(super) occasions: Vec<String>,
    pub(super) groups: Groups,
    pub(super) says: Says,
}

/// What a letter says.
pub(super) enum Says {
    Round { occasion: Occasion, state: String, closes: String },
    Step(Wait),
    Comment,
    Invited { state: String, title: String },
    Need { news: News, title: String },
}

impl Letter {
    /// Whether another is told in the same letter: the same news of two needs.
    pub(super) fn joins(&self, other: &Self) -> bool {
        match (&self.says, &other.says) {
            (Says::Need { news, .. }, Says::Need { news: same, .. }) => {
                news == same && self.party == other.party
            }
            _ => false,
        }
    }

    /// Until when it is worth sending: not once the day is over by which it asks for an answer.
    pub(super) fn until_us(&self, now_us: i64) -> i64 {
        let worth = now_us + WORTH_US;
        match &self.says {
            Says::Round { occasion, closes, .. } if *occasion != Occasion::Released => {
                clock::end_of_day(closes).map_or(worth, |end| end.min(worth))
            }
            _ => worth,
        }
    }

    /// As it is kept to be sent alone.
    fn kept(&self, language: Language, parties: &[PartyRecord], site: &Site) -> Kept {
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
        let letter = match &self.says {
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
            Says::Invited { state, title } => {
                let letter = InvitationLetter {
                    language,
                    state: name(state),
                    party: name(&self.party),
                    title: title.clone(),
                };
                mail::to_coalition(letter, &link, site.key())
            }
            Says::Need { news, title } => {
                mail::about_need(*news, title, &link, language, site.key())
            }
        };
        letter.because(Why {
            record: self.record.clone(),
            party: self.party.clone(),
            occasions: self.occasions.clone(),
        })
    }
}

/// Letters that are told in one, as that is kept to be sent; nothing of none.
pub(super) fn kept<'a>(
    letters: impl Iterator<Item = &'a Letter>,
    language: Language,
    parties: &[PartyRecord],
    site: &Site,
) -> Option<Kept> {
    letters.map(|letter| letter.kept(language, parties, site)).reduce(Kept::and)
}

/// Letters that are told in one, as the unit is shown that: opened as it would be to be sent.
pub(super) fn shown(
    letters: &[Letter],
    day: &str,
    person: Option<&RecipientRow>,
    parties: &[PartyRecord],
    site: &Site,
) -> Option<DueLetter> {
    let language = person.map(RecipientRow::language).unwrap_or_default();
    let kept = kept(letters.iter(), language, parties, site)?;
    let (subject, text) = mail::text(&kept.written(), site.key())?;
    let to = |of: &RecipientRow| Recipient { name: of.name.clone(), email: of.email.clone() };
    let first = letters.first()?;
    let mut records = Vec::new();
    for letter in letters {
        if !records.contains(&letter.record) {
            records.push(letter.record.clone());
        }
    }
    Some(DueLetter {
        on: day.to_owned(),
        party: first.party.clone(),
        to: person.map(to),
        language,
        kind: first.kind,
        records,
        subject,
        text,
    })
}

#[cfg(test)]
mod tests {
    use contract::record::Kind;

    use super::{Letter, Occasion, Says, WORTH_US};
    use crate::clock;

    #[test]
    fn no_letter_asks_for_an_answer_once_the_day_for_it_is_over() {
        let round = |occasion, closes: &str| Letter {
            kind: Kind::Round,
            record: "R-1".to_owned(),
            party: "DEU".to_owned(),
            occasions: Vec::new(),
            groups: &[],
            says: Says::Round { occasion, state: "LAO".to_owned(), closes: closes.to_owned() },
        };
        let now = clock::parsed("2026-12-01T09:30:00.000Z").unwrap();
        let until = |letter: Letter| clock::rfc3339(letter.until_us(now));
        assert_eq!(until(round(Occasion::Last, "2026-12-02")), "2026-12-03T00:00:00.000Z");
        assert_eq!(until(round(Occasion::Half, "2026-12-31")), "2026-12-04T09:30:00.000Z");
        assert_eq!(until(round(Occasion::Released, "2026-12-02")), "2026-12-04T09:30:00.000Z");
        assert_eq!(round(Occasion::Last, "soon").until_us(now), now + WORTH_US);
    }
}
