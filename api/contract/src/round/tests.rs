//! Who is told what of a round, and what the State is answered.

use engine::case::ResourceKind;

use super::{
    Commitment, Consolidated, RoundBody, Said, consolidate, is_asked, last_words, unanswered,
};
use crate::access::{Reader, Role, Seat};
use crate::interest::{InterestBody, Stance};
use crate::need::{NeedBody, NeedLine};

fn round() -> RoundBody {
    RoundBody {
        state: "LAO".to_owned(),
        needs: vec!["N-1".to_owned(), "N-2".to_owned()],
        asked: vec!["DEU".to_owned(), "CHE".to_owned()],
        ..RoundBody::default()
    }
}

fn said(party: &str, line: Option<u32>, quantity: Option<&str>, for_state: bool) -> Said {
    Said {
        party: party.to_owned(),
        interest: "I-1".to_owned(),
        body: InterestBody {
            need: "N-1".to_owned(),
            offer: Some("O-1".to_owned()),
            line,
            quantity: quantity.map(str::to_owned),
            stance: Stance::Interested,
            for_state,
            words: None,
            reason: Some("A secret".to_owned()),
        },
        changed_at: String::new(),
        by_unit: false,
    }
}

fn need() -> (String, NeedBody) {
    let line = |key, shared| NeedLine {
        key,
        shared,
        kind: Some(ResourceKind::Funding),
        amount: Some("100.00".to_owned()),
        currency: Some("USD".to_owned()),
        ..NeedLine::default()
    };
    let lines = vec![line(1, true), line(2, false)];
    ("N-1".to_owned(), NeedBody { title: "Clearance".to_owned(), lines, ..NeedBody::default() })
}

fn committed(party: &str, quantity: &str) -> Commitment {
    let [party, need, quantity] = [party, "N-1", quantity].map(str::to_owned);
    Commitment { party, need, line: 1, quantity }
}

#[test]
fn nobody_is_told_who_else_is_asked_and_the_state_not_before_it_is_released() {
    let mut round = round();
    round.answer = Some(Consolidated::default());
    let donor = round.clone().told_to_named("DEU");
    assert_eq!((donor.asked, donor.answer), (vec!["DEU".to_owned()], None));
    let state = round.clone().told_to_named("LAO");
    assert_eq!((state.asked, state.answer), (Vec::new(), None));
    let released =
        Consolidated { released_on: Some("2026-12-20".to_owned()), ..Consolidated::default() };
    round.answer = Some(released.clone());
    assert_eq!(round.clone().told_to_named("LAO").answer, Some(released));
    assert_eq!(round.told_to_named("DEU").answer, None, "the answer is the State's");
}

#[test]
fn every_seat_of_a_party_that_is_asked_answers_but_its_observers() {
    let answers = |party: &str, role| {
        let seat = Seat { party: party.to_owned(), role, state_party: true };
        is_asked(&round().asked, &Reader::Seated(seat))
    };
    for role in [Role::DonorDesk, Role::Partner, Role::FocalPoint] {
        assert!(answers("DEU", role), "{role:?}");
        assert!(!answers("NOR", role), "{role:?}");
    }
    assert!(!answers("DEU", Role::Observer));
    assert!(!answers("ISU", Role::Isu));
    assert!(!is_asked(&round().asked, &Reader::Visitor));
}

#[test]
fn the_answer_holds_what_may_be_told_and_what_stays_open() {
    let committed = [committed("NOR", "10")];
    let all = [
        said("DEU", Some(1), Some("30.00"), true),
        said("CHE", Some(1), Some("50.00"), false),
        said("CHE", None, None, true),
        said("NOR", Some(1), Some("1.00"), true),
    ];
    let answer = consolidate(&round(), &[need()], &all, &committed, "2026-12-20");
    let [of_need] = &answer.needs[..] else { panic!("a need that is gone is left out") };
    let [line] = &of_need.lines[..] else { panic!("a line that is not shared was not asked") };
    let given: Vec<_> = line.offered.iter().map(|of| of.party.as_str()).collect();
    assert_eq!(given, ["DEU"], "neither what is confidential nor who was not asked");
    assert_eq!(line.committed.as_deref(), Some("10.00"));
    assert_eq!(line.open.as_deref(), Some("60.00"));
    assert_eq!(of_need.offered[0].party, "CHE");
    let text = serde_json::to_string(&answer).unwrap();
    assert!(!text.contains("secret") && !text.contains("O-1") && !text.contains("50.00"));
}

#[test]
fn what_is_not_known_is_not_counted_as_nothing() {
    let (id, mut body) = need();
    body.lines[0].amount = None;
    let answer = consolidate(&round(), &[(id, body)], &[], &[], "2026-12-20");
    assert_eq!((&answer.needs[0].lines[0].asked, &answer.needs[0].lines[0].open), (&None, &None));
    // More than is asked leaves nothing open, not less than nothing.
    let all = [said("DEU", Some(1), Some("130.00"), true)];
    let answer = consolidate(&round(), &[need()], &all, &[], "2026-12-20");
    assert_eq!(answer.needs[0].lines[0].open.as_deref(), Some("0.00"));
}

#[test]
fn any_word_on_a_need_answers_it() {
    let mut word = said("DEU", None, None, false);
    word.body.stance = Stance::NothingThisTime;
    assert_eq!(unanswered(&round(), "DEU", std::slice::from_ref(&word)), ["N-2"]);
    assert_eq!(unanswered(&round(), "CHE", &[word]), ["N-1", "N-2"]);
}

#[test]
fn what_a_party_commits_of_what_it_was_interested_in_is_taken_off_once() {
    let open = |interest: &str, committed: &[Commitment]| {
        let all = [said("DEU", Some(1), Some(interest), true)];
        let answer = consolidate(&round(), &[need()], &all, committed, "2026-12-20");
        answer.needs[0].lines[0].open.clone().unwrap()
    };
    let by = committed;
    assert_eq!(open("30.00", &[by("DEU", "10.00")]), "70.00", "20 more than it has committed");
    assert_eq!(open("30.00", &[by("DEU", "10.00"), by("DEU", "20.00")]), "70.00");
    assert_eq!(open("30.00", &[by("DEU", "45.00")]), "55.00", "and never less than nothing");
    assert_eq!(open("30.00", &[by("CHE", "10.00")]), "60.00", "another's is another's");
}

#[test]
fn a_refusal_of_a_need_takes_back_what_was_said_of_its_lines_and_a_later_word_stands() {
    let line = said("DEU", Some(1), Some("30.00"), true).body;
    let refusal =
        InterestBody { line: None, offer: None, stance: Stance::NotForUs, ..line.clone() };
    let of = |words: &[&InterestBody]| -> Vec<InterestBody> {
        last_words(words.iter().copied().cloned(), |word| word)
    };
    assert_eq!(of(&[&line, &refusal]), std::slice::from_ref(&refusal));
    assert_eq!(of(&[&refusal, &line]), [refusal.clone(), line.clone()]);
    let elsewhere = InterestBody { need: "N-2".to_owned(), ..refusal.clone() };
    assert_eq!(of(&[&line, &elsewhere]).len(), 2);
    let other_offer = InterestBody { offer: Some("O-2".to_owned()), ..refusal.clone() };
    assert_eq!(of(&[&line, &other_offer]).len(), 2, "it refuses that offer for the need");
    let same_offer = InterestBody { offer: line.offer.clone(), ..refusal };
    assert_eq!(of(&[&line, &same_offer]), [same_offer]);
    let whole = InterestBody { line: None, ..line.clone() };
    assert_eq!(of(&[&line, &whole]).len(), 2, "interest in the whole takes back no line");
    let more = InterestBody { quantity: Some("40.00".to_owned()), ..line.clone() };
    assert_eq!(of(&[&line, &more]), [more]);
}

#[test]
fn interest_from_before_a_round_that_the_state_may_not_know_leaves_the_need_open() {
    let mut round = round();
    round.asked_at = Some("2026-11-10T09:00:00.000Z".to_owned());
    let open = |changed_at: &str, stance: Stance, for_state: bool| {
        let mut word = said("DEU", None, None, for_state);
        (word.changed_at, word.body.stance) = (changed_at.to_owned(), stance);
        unanswered(&round, "DEU", &[word]).contains(&"N-1".to_owned())
    };
    let (before, since) = ("2026-11-10T08:59:59.999Z", "2026-11-10T09:00:00.000Z");
    assert!(open(before, Stance::Interested, false));
    assert!(!open(before, Stance::Interested, true));
    assert!(!open(before, Stance::NotForUs, false));
    assert!(!open(since, Stance::Interested, false), "it was asked, and said no to the State");
}

#[test]
fn a_word_is_heard_from_when_its_party_was_asked_about_its_need_and_no_earlier() {
    let [opened, early, late] =
        ["10", "11", "12"].map(|day| format!("2026-11-{day}T09:00:00.000Z"));
    let first =
        RoundBody { asked_at: Some(opened.clone()), asked: vec!["DEU".to_owned()], ..round() };
    // Another need first, then another party.
    let more = RoundBody { needs: vec!["N-1".to_owned(), "N-3".to_owned()], ..first.clone() };
    let grown = more.asking_later(&first, &early);
    let both = RoundBody { asked: vec!["CHE".to_owned(), "DEU".to_owned()], ..grown.clone() };
    let grown = both.asking_later(&grown, &late);
    let since = |round: &RoundBody| {
        let of = |party, need| round.asks_since(party, need).map(str::to_owned);
        [of("DEU", "N-1"), of("DEU", "N-3"), of("CHE", "N-1"), of("CHE", "N-3")].map(Option::unwrap)
    };
    assert_eq!(since(&grown), [&opened, &early, &late, &late].map(String::clone));
    // Each is told what was asked of itself, and nothing of when others came.
    let told = |party: &str| {
        grown.clone().told_to_named(party).asked_later.into_keys().collect::<Vec<_>>()
    };
    assert_eq!(told("DEU"), ["N-3"]);
    assert_eq!(told("CHE"), ["CHE"]);
    assert_eq!(told("LAO"), Vec::<String>::new());
    // Whoever goes and comes back is asked anew.
    let without = RoundBody { asked: vec!["CHE".to_owned()], ..grown.clone() }
        .asking_later(&grown, "2026-11-13");
    let again = grown.clone().asking_later(&without, "2026-11-14");
    assert_eq!(again.asks_since("DEU", "N-1"), Some("2026-11-14"));
    // Nobody is asked by a draft.
    let draft = RoundBody { asked_at: None, ..first };
    assert_eq!(grown.clone().asking_later(&draft, &late).asked_later.len(), 0);
    let mut word = said("CHE", None, None, false);
    let open = |word: &Said| {
        unanswered(&grown, "CHE", std::slice::from_ref(word)).contains(&"N-1".to_owned())
    };
    word.changed_at = early;
    assert!(open(&word), "it was not asked then");
    word.changed_at = late;
    assert!(!open(&word));
}
