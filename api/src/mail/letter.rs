//! What letters say, as the database keeps it until they are sent: in which language, with a sealed link.

use contract::account::{Language, Party};
use contract::coalition::Wait;
use contract::record;
use serde::{Deserialize, Serialize};

use crate::language::Language as Words;
use crate::remind::Occasion;
use crate::seal::Key;

/// What sealed links are bound to.
const CONTEXT: &str = "outbox";

/// A letter as the database keeps it.
#[derive(Deserialize, Serialize)]
struct Kept {
    /// Which letter.
    letter: Kind,
    /// What it is written in; letters that were kept without it are in English.
    #[serde(default)]
    language: Language,
    /// Its link, sealed.
    link: String,
    /// For an invitation and a letter about a round: the name of the party, which is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    /// For a letter about a round: the name of the affected State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    /// For a letter about a round: the last day to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closes: Option<String>,
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
pub(crate) fn about_round(of: RoundLetter, link: &str, key: &Key) -> String {
    let letter = match of.occasion {
        Occasion::Opened => Kind::RoundOpened,
        Occasion::Half => Kind::RoundHalf,
        Occasion::Last => Kind::RoundLast,
        Occasion::Released => Kind::RoundReleased,
    };
    let (party, state, closes) = (Some(of.party), Some(of.state), Some(of.closes));
    Kept { party, state, closes, ..Kept::new(letter, link, of.language, key) }.written()
}

/// What is kept of a letter about steps in a coalition: that there are some, and not which.
pub(crate) fn about_step(wait: Wait, link: &str, language: Language, key: &Key) -> String {
    let letter = match wait {
        Wait::Confirmation => Kind::StepToConfirm,
        Wait::Step => Kind::StepOverdue,
    };
    Kept::new(letter, link, language, key).written()
}

/// What is kept of a letter about a comment, of the unit on a need or else of a member on a coalition: that
/// there is one, and not what it says.
pub(crate) fn about_comment(on: record::Kind, link: &str, language: Language, key: &Key) -> String {
    let letter = if on == record::Kind::Need { Kind::Comment } else { Kind::Told };
    Kept::new(letter, link, language, key).written()
}

impl Kept {
    fn new(letter: Kind, link: &str, language: Language, key: &Key) -> Self {
        let link = key.seal(link.as_bytes(), CONTEXT);
        Self { letter, language, link, party: None, state: None, closes: None }
    }

    fn written(&self) -> String {
        serde_json::to_string(self).expect("fields of text are JSON")
    }
}

/// Subject and text of a letter as it is kept; nothing where it does not open. The link has a line of its
/// own, so that it stays whole in every direction of writing.
pub(crate) fn text(body: &str, key: &Key) -> Option<(String, String)> {
    let Kept { letter, language, link, party, state, closes } = serde_json::from_str(body).ok()?;
    let link = String::from_utf8(key.open(&link, CONTEXT)?).ok()?;
    let known = [("party", &party), ("state", &state), ("day", &closes)];
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
        RoundLetter, about_comment, about_round, about_step, invitation, password_reset, text,
    };
    use crate::parties;
    use crate::remind::Occasion;
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
        };
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
            (about_step(Wait::Confirmation, LINK, language, key), vec![]),
            (about_step(Wait::Step, LINK, language, key), vec![]),
            (about_comment(record::Kind::Need, LINK, language, key), vec![]),
            (about_comment(record::Kind::Coalition, LINK, language, key), vec![]),
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
        assert_eq!(subjects.len(), 60, "ten letters in six languages");
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
