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
        Self { letter, language, link, party, state, title, closes, why: None }
    }

    /// The letter, with why it was written.
    pub(crate) fn because(self, why: Why) -> Self {
        Self { why: Some(why), ..self }
    }

    /// As the database keeps it.
    pub(crate) fn written(&self) -> String {
        serde_json::to_string(self).expect("fields of text are JSON")
    }
}

/// Why a letter was written; nothing of one that is not about a record.
pub(crate) fn why(body: &str) -> Option<Why> {
    serde_json::from_str::<Kept>(body).ok()?.why
}

/// Subject and text of a letter as it is kept; nothing where it does not open. The link has a line of its
/// own, so that it stays whole in every direction of writing.
pub(crate) fn text(body: &str, key: &Key) -> Option<(String, String)> {
    let Kept { letter, language, link, party, state, title, closes, .. } =
        serde_json::from_str(body).ok()?;
    let link = String::from_utf8(key.open(&link, CONTEXT)?).ok()?;
    let known = [("party", &party), ("state", &state), ("title", &title), ("day", &closes)];
    let known = known.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?)));
    let values: Vec<(&str, &str)> = known.collect();
    let [subject, before, after] =
        letter.messages().map(|id| Words::from(language).say_whole(id, &values));
    Some((subject?, format!("{}\n\n{link}\n\n{}\n", before?, after?)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use contract::Code as _;
    use contract::account::Language;
    use contract::coalition::Wait;
    use contract::record;

    use super::{
        InvitationLetter, LONGEST_TITLE, RoundLetter, about_comment, about_need, about_round,
        about_step, invitation, one_line, password_reset, text, to_coalition,
    };
    use crate::parties;
    use crate::remind::{News, Occasion};
    use crate::seal::Key;

    const LINK: &str = "https://coalitions.example/welcome#SECRET";

    /// Every letter in a language, as it is kept, with the names that it says.
    fn kept(language: Language, key: &Key) -> Vec<(String, Vec<&'static str>)> {
        let parties = parties::from_data().unwrap();
        let party = parties.iter().find(|party| party.id == "CHE").unwrap();
        let (state, day) = ("A State", "2027-01-31");
        let round = |occasion| {
            let (state, party, closes) = (state.into(), "A party".into(), day.into());
            about_round(RoundLetter { occasion, language, state, party, closes }, LINK, key)
                .written()
        };
        let invited = InvitationLetter {
            language,
            state: state.to_owned(),
            party: "A party".to_owned(),
            title: "A title".to_owned(),
        };
        let need = |news| about_need(news, "A title", LINK, language, key).written();
        let swiss = match language {
            Language::English => "Switzerland",
            Language::French => "Suisse",
            Language::Spanish => "Suiza",
            Language::Russian => "Швейцария",
            Language::Arabic => "سويسرا",
            Language::Chinese => "瑞士",
        };
        let asked = vec![state, "A party", day];
        vec![
            (password_reset(LINK, language, key), vec![]),
            (invitation(LINK, party, language, key), vec![swiss]),
            (round(Occasion::Opened), asked.clone()),
            (round(Occasion::Half), asked.clone()),
            (round(Occasion::Last), asked),
            (round(Occasion::Released), vec![state]),
            (about_step(Wait::Confirmation, LINK, language, key).written(), vec![]),
            (about_step(Wait::Step, LINK, language, key).written(), vec![]),
            (about_comment(record::Kind::Need, LINK, language, key).written(), vec![]),
            (about_comment(record::Kind::Coalition, LINK, language, key).written(), vec![]),
            (to_coalition(invited, LINK, key).written(), vec![state, "A party", "A title"]),
            (need(News::Returned), vec!["A title"]),
            (need(News::Published), vec!["A title"]),
            (need(News::Changed), vec!["A title"]),
        ]
    }

    #[test]
    fn every_letter_is_whole_in_every_language_with_its_link_on_a_line_of_its_own() {
        let key = Key::random();
        let mut subjects = BTreeSet::new();
        for language in Language::ALL {
            for (body, names) in kept(*language, &key) {
                assert!(!body.contains("SECRET"), "the link is sealed: {body}");
                let (subject, text) = text(&body, &key).expect("it opens, and nothing is missing");
                assert!(text.lines().any(|line| line == LINK), "{text}");
                assert!(names.iter().all(|name| text.contains(name)), "{names:?}: {text}");
                for sign in ['{', '}', '$'] {
                    assert!(!subject.contains(sign) && !text.contains(sign), "{subject}: {text}");
                }
                assert!(subjects.insert(subject.clone()), "{subject} is said of two letters");
            }
        }
        assert_eq!(subjects.len(), 84, "fourteen letters in six languages");
    }

    #[test]
    fn a_title_is_one_line_of_a_letter_and_not_a_page() {
        assert_eq!(
            one_line("Clearance\n\nhttps://other.example\t"),
            "Clearance https://other.example"
        );
        let long = one_line(&"é ".repeat(200));
        assert_eq!(long.chars().count(), LONGEST_TITLE + 1);
        assert!(long.ends_with('…'), "{long}");
    }

    #[test]
    fn a_letter_that_was_kept_without_a_language_is_in_english() {
        let key = Key::random();
        let link = key.seal(LINK.as_bytes(), super::CONTEXT);
        let round = serde_json::json!({
            "letter": "round_half", "link": link, "party": "A party", "state": "A State",
            "closes": "2027-01-31",
        });
        let (subject, said) = text(&round.to_string(), &key).unwrap();
        assert_eq!(subject, "Reminder: half of the time to answer is over");
        for part in [LINK, "A party", "A State", "2027-01-31"] {
            assert!(said.contains(part), "{said}");
        }
        let plain = serde_json::json!({ "letter": "password_reset", "link": link }).to_string();
        assert_eq!(text(&plain, &key).unwrap().0, "A new password");
        let nameless = serde_json::json!({ "letter": "invitation", "link": link }).to_string();
        assert_eq!(text(&nameless, &key), None, "a letter with a gap is not sent");
    }
}
