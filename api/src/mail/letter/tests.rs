//! Letters as they are kept and opened.

use std::collections::BTreeSet;

use contract::Code as _;
use contract::account::Language;
use contract::coalition::Wait;
use contract::record;

use super::{
    InvitationLetter, LONGEST_TITLE, RoundLetter, Why, about_comment, about_need, about_round,
    about_step, holding, invitation, one_line, password_reset, text, to_coalition, whys,
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
        about_round(RoundLetter { occasion, language, state, party, closes }, LINK, key).written()
    };
    let invited = InvitationLetter {
        language,
        state: state.to_owned(),
        party: "A party".to_owned(),
        title: "A title".to_owned(),
    };
    let need = |news| about_need(news, "A title", LINK, language, key).written();
    let several = |news| {
        let one = |title| about_need(news, title, LINK, language, key).because(why(title));
        one("A title").and(one("Another")).written()
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
        (about_step(Wait::Confirmation, LINK, language, key).written(), vec![]),
        (about_step(Wait::Step, LINK, language, key).written(), vec![]),
        (about_comment(record::Kind::Need, LINK, language, key).written(), vec![]),
        (about_comment(record::Kind::Coalition, LINK, language, key).written(), vec![]),
        (to_coalition(invited, LINK, key).written(), vec![state, "A party", "A title"]),
        (need(News::Returned), vec!["A title"]),
        (need(News::Published), vec!["A title"]),
        (need(News::Changed), vec!["A title"]),
        (several(News::Returned), vec!["A title", "Another"]),
        (several(News::Published), vec!["A title", "Another"]),
        (several(News::Changed), vec!["A title", "Another"]),
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
    assert_eq!(subjects.len(), 102, "seventeen letters in six languages");
}

#[test]
fn a_title_is_one_line_of_a_letter_and_not_a_page() {
    assert_eq!(one_line("Clearance\n\nhttps://other.example\t"), "Clearance https://other.example");
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

/// Why a letter about the need with this id was written.
fn why(need: &str) -> Why {
    Why {
        record: need.to_owned(),
        party: "LAO".to_owned(),
        occasions: vec!["published 7".to_owned()],
    }
}

#[test]
fn of_a_letter_about_several_what_holds_no_more_is_left_out() {
    let key = Key::random();
    let one = |title: &str| {
        let link = format!("https://coalitions.example/{title}");
        about_need(News::Published, title, &link, Language::English, &key).because(why(title))
    };
    let body = one("N-1").and(one("N-2")).and(one("N-3")).written();
    assert_eq!(whys(&body), [why("N-1"), why("N-2"), why("N-3")]);
    let said = |holds: [bool; 3]| text(&holding(&body, &holds)?, &key);
    let (subject, all) = said([true; 3]).unwrap();
    assert_eq!(subject, "Needs have been published");
    let link = "https://coalitions.example/N";
    assert!(
        all.contains(&format!("\n\n1. N-1\n{link}-1\n\n2. N-2\n{link}-2\n\n3. N-3\n{link}-3\n\n")),
        "{all}"
    );
    let (subject, last) = said([false, false, true]).unwrap();
    assert_eq!(subject, "A need has been published");
    assert!(last.contains("N-3") && !last.contains("N-1") && !last.contains("N-2"), "{last}");
    assert_eq!(said([false; 3]), None);
}
