//! What letters say, as the database keeps it until they are sent: in which language, with a sealed link.

use contract::account::{Language, Party};
use contract::coalition::Wait;
use contract::record;
use serde::{Deserialize, Serialize};

use crate::language::Language as Words;
use crate::remind::{News, Occasion};
use crate::seal::Key;

/// What sealed links are bound to.
const CONTEXT: &str = "outbox";
/// How many characters of a title are written.
const LONGEST_TITLE: usize = 160;

/// Why a letter about a record was written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) struct Why {
    pub(crate) record: String,
    pub(crate) party: String,
    /// As they are kept with the record; all that the one letter is about.
    pub(crate) occasions: Vec<String>,
}

/// A letter as the database keeps it.
#[derive(Deserialize, Serialize)]
pub(crate) struct Kept {
    /// Which letter.
    letter: Kind,
    /// What it is written in; letters that were kept without it are in English.
    #[serde(default)]
    language: Language,
    /// Its link, sealed.
    link: String,
    /// For invitations and a letter about a round: the name of the party, which is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    /// For a letter about a round and an invitation to a coalition: the name of the affected State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    /// For an invitation to a coalition and a letter about a need: what that is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// For a letter about a round: the last day to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closes: Option<String>,
    /// For a letter about a record: why it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    why: Option<Why>,
    /// For a letter about several records of which the same is told: the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    more: Vec<More>,
}

/// One more record that a letter is about.
#[derive(Deserialize, Serialize)]
struct More {
    /// Its link, sealed.
    link: String,
    /// What it is called.
    title: String,
    why: Why,
}

/// What a letter about a response round says; names are in its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoundLetter {
    /// Why it is written.
    pub(crate) occasion: Occasion,
    /// What it is written in.
    pub(crate) language: Language,
    /// The name of the affected State.
    pub(crate) state: String,
    /// The name of the party that it is written to.
    pub(crate) party: String,
    /// The last day to answer.
    pub(crate) closes: String,
}

/// What a letter says that invites a party to a coalition; names are in its language. No amounts: what is proposed
/// is nobody's promise, and a letter may be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InvitationLetter {
    /// What it is written in.
    pub(crate) language: Language,
    /// The name of the affected State.
    pub(crate) state: String,
    /// The name of the party that is invited.
    pub(crate) party: String,
    /// What the coalition is called.
    pub(crate) title: String,
}

/// Which letter it is.
#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    PasswordReset,
    Invitation,
    RoundOpened,
    RoundHalf,
    RoundLast,
    RoundReleased,
    StepToConfirm,
    StepOverdue,
    Comment,
    Told,
    Coalition,
    NeedReturned,
    NeedPublished,
    NeedChanged,
}

impl Kind {
    /// Its messages in `letter.ftl`: subject, what stands before the link, what stands after it.
    const fn messages(self) -> [&'static str; 3] {
        match self {
            Self::PasswordReset => {
                ["letter-password-subject", "letter-password", "letter-password-note"]
            }
            Self::Invitation => {
                ["letter-invitation-subject", "letter-invitation", "letter-invitation-note"]
            }
            Self::RoundOpened => ["letter-opened-subject", "letter-asked", "letter-asked-note"],
            Self::RoundHalf => ["letter-half-subject", "letter-asked", "letter-asked-note"],
            Self::RoundLast => ["letter-last-subject", "letter-asked", "letter-asked-note"],
            Self::RoundReleased => {
                ["letter-released-subject", "letter-released", "letter-released-note"]
            }
            Self::StepToConfirm => {
                ["letter-confirm-subject", "letter-confirm", "letter-confirm-note"]
            }
            Self::StepOverdue => {
                ["letter-overdue-subject", "letter-overdue", "letter-overdue-note"]
            }
            Self::Comment => ["letter-comment-subject", "letter-comment", "letter-comment-note"],
            Self::Told => ["letter-told-subject", "letter-told", "letter-comment-note"],
            Self::Coalition => {
                ["letter-coalition-subject", "letter-coalition", "letter-coalition-note"]
            }
            Self::NeedReturned => {
                ["letter-returned-subject", "letter-returned", "letter-returned-note"]
            }
            Self::NeedPublished => {
                ["letter-published-subject", "letter-published", "letter-published-note"]
            }
            Self::NeedChanged => {
                ["letter-changed-subject", "letter-changed", "letter-published-note"]
            }
        }
    }

    /// The same of a letter about several records, where there is one; the records stand before the note.
    const fn messages_of_several(self) -> Option<[&'static str; 3]> {
        match self {
            Self::NeedReturned => Some([
                "letter-returned-several-subject",
                "letter-returned-several",
                "letter-returned-several-note",
            ]),
            Self::NeedPublished => Some([
                "letter-published-several-subject",
                "letter-published-several",
                "letter-published-several-note",
            ]),
            Self::NeedChanged => Some([
                "letter-changed-several-subject",
                "letter-changed-several",
                "letter-published-several-note",
            ]),
            _ => None,
        }
    }
}

/// What is kept of a letter with a link to a new password.
pub(crate) fn password_reset(link: &str, language: Language, key: &Key) -> String {
    Kept::new(Kind::PasswordReset, link, language, key).written()
}

/// What is kept of a letter with an invitation to act for a party.
pub(crate) fn invitation(link: &str, party: &Party, language: Language, key: &Key) -> String {
    let party = Some(Words::from(language).party(party));
    Kept { party, ..Kept::new(Kind::Invitation, link, language, key) }.written()
}

/// What is kept of a letter about a response round.
pub(crate) fn about_round(of: RoundLetter, link: &str, key: &Key) -> Kept {
    let letter = match of.occasion {
        Occasion::Opened => Kind::RoundOpened,
        Occasion::Half => Kind::RoundHalf,
        Occasion::Last => Kind::RoundLast,
        Occasion::Released => Kind::RoundReleased,
    };
    let (party, state, closes) = (Some(of.party), Some(of.state), Some(of.closes));
    Kept { party, state, closes, ..Kept::new(letter, link, of.language, key) }
}

/// What is kept of a letter about steps in a coalition: that there are some, and not which.
pub(crate) fn about_step(wait: Wait, link: &str, language: Language, key: &Key) -> Kept {
    let letter = match wait {
        Wait::Confirmation => Kind::StepToConfirm,
        Wait::Step => Kind::StepOverdue,
    };
    Kept::new(letter, link, language, key)
}

/// What is kept of a letter about a comment, of the unit on a need or else of a member on a coalition: that
/// there is one, and not what it says.
pub(crate) fn about_comment(on: record::Kind, link: &str, language: Language, key: &Key) -> Kept {
    let letter = if on == record::Kind::Need { Kind::Comment } else { Kind::Told };
    Kept::new(letter, link, language, key)
}

/// What is kept of a letter that invites a party to a coalition.
pub(crate) fn to_coalition(of: InvitationLetter, link: &str, key: &Key) -> Kept {
    let (party, state, title) = (Some(of.party), Some(of.state), Some(one_line(&of.title)));
    Kept { party, state, title, ..Kept::new(Kind::Coalition, link, of.language, key) }
}

/// What is kept of a letter about what the unit did with a need; what it said of it is not in it.
pub(crate) fn about_need(
    news: News,
    title: &str,
    link: &str,
    language: Language,
    key: &Key,
) -> Kept {
    let letter = match news {
        News::Returned => Kind::NeedReturned,
        News::Published => Kind::NeedPublished,
        News::Changed => Kind::NeedChanged,
    };
    let title = Some(one_line(title));
    Kept { title, ..Kept::new(letter, link, language, key) }
}

/// A title as it stands in a sentence: on one line, so that none looks like the link, and no longer than a line or
/// two.
fn one_line(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

impl Kept {
    fn new(letter: Kind, link: &str, language: Language, key: &Key) -> Self {
        let link = key.seal(link.as_bytes(), CONTEXT);
        let (party, state, title, closes) = (None, None, None, None);
        Self { letter, language, link, party, state, title, closes, why: None, more: Vec::new() }
    }

    /// The letter, with why it was written.
    pub(crate) fn because(self, why: Why) -> Self {
        Self { why: Some(why), ..self }
    }

    /// The letter, with what another of its kind says of another record.
    pub(crate) fn and(mut self, other: Self) -> Self {
        let Self { link, title, why, .. } = other;
        self.more.extend(title.zip(why).map(|(title, why)| More { link, title, why }));
        self
    }

    /// As the database keeps it.
    pub(crate) fn written(&self) -> String {
        serde_json::to_string(self).expect("fields of text are JSON")
    }
}

/// Why a letter was written, for each record that it is about; nothing of one that is not about a record.
pub(crate) fn whys(body: &str) -> Vec<Why> {
    let Ok(Kept { why, more, .. }) = serde_json::from_str::<Kept>(body) else { return Vec::new() };
    why.into_iter().chain(more.into_iter().map(|of| of.why)).collect()
}

/// The letter with those of [`whys`] that still hold; nothing where none does.
pub(crate) fn holding(body: &str, holds: &[bool]) -> Option<String> {
    let mut kept: Kept = serde_json::from_str(body).ok()?;
    let mut holds = holds.iter();
    let is_first = *holds.next()?;
    kept.more =
        kept.more.into_iter().zip(holds).filter(|(_, holds)| **holds).map(|of| of.0).collect();
    if !is_first {
        if kept.more.is_empty() {
            return None;
        }
        let More { link, title, why } = kept.more.remove(0);
        kept = Kept { link, title: Some(title), why: Some(why), ..kept };
    }
    Some(kept.written())
}

/// Subject and text of a letter as it is kept; nothing where it does not open. The link has a line of its
/// own, so that it stays whole in every direction of writing; of several, each stands below what it leads to.
pub(crate) fn text(body: &str, key: &Key) -> Option<(String, String)> {
    let Kept { letter, language, link, party, state, title, closes, more, .. } =
        serde_json::from_str(body).ok()?;
    let open = |link: &str| String::from_utf8(key.open(link, CONTEXT)?).ok();
    let mut links = open(&link)?;
    let messages = if more.is_empty() {
        letter.messages()
    } else {
        // Behind a number no title looks like the link.
        links = format!("1. {}\n{links}", title.as_deref()?);
        for (number, of) in (2..).zip(&more) {
            links += &format!("\n\n{number}. {}\n{}", of.title, open(&of.link)?);
        }
        letter.messages_of_several()?
    };
    let known = [("party", &party), ("state", &state), ("title", &title), ("day", &closes)];
    let known = known.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?)));
    let values: Vec<(&str, &str)> = known.collect();
    let [subject, before, after] = messages.map(|id| Words::from(language).say_whole(id, &values));
    Some((subject?, format!("{}\n\n{links}\n\n{}\n", before?, after?)))
}

#[cfg(test)]
mod tests;
