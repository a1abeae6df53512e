//! Who is told what of a round, and what the State is answered.

use engine::case::ResourceKind;

use super::{Commitment, Consolidated, RoundBody, Said, consolidate, unanswered};
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
fn the_answer_holds_what_may_be_told_and_what_stays_open() {
    let committed = [Commitment { need: "N-1".to_owned(), line: 1, quantity: "10".to_owned() }];
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
