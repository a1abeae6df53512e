//! Corrections, parts and undone steps.

use super::super::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use super::{Side, StepBody, StepRefused, step};

/// The day on which steps are taken.
const TODAY: &str = "2026-11-29";

fn brings(key: u32, quantity: &str) -> Contribution {
    Contribution {
        key,
        party: "DEU".to_owned(),
        offer: Some("O-1".to_owned()),
        need: "N-1".to_owned(),
        line: 1,
        quantity: quantity.to_owned(),
        ..Contribution::default()
    }
}

fn body(contributions: Vec<Contribution>) -> CoalitionBody {
    let member = |party: &str, role, answer| Member {
        party: party.to_owned(),
        role,
        answer,
        by_unit: false,
    };
    CoalitionBody {
        state: "LAO".to_owned(),
        members: vec![
            member("LAO", Part::AffectedState, Answer::Accepted),
            member("DEU", Part::Funder, Answer::Accepted),
        ],
        contributions,
        ..CoalitionBody::default()
    }
}

fn take(body: &mut CoalitionBody, key: u32, side: Side, sent: &StepBody) {
    let of = body.contributions.iter_mut().find(|of| of.key == key).unwrap();
    *of = step(of, side, sent, false, TODAY).unwrap();
}

fn stand(body: &CoalitionBody) -> Vec<(u32, &str, Option<Rung>)> {
    body.contributions.iter().map(|of| (of.key, of.quantity.as_str(), of.rung)).collect()
}

#[test]
fn another_day_or_source_takes_the_confirmation_of_the_other_side_away() {
    let mut all = body(vec![brings(1, "100")]);
    let day = |day: &str| StepBody { since: Some(day.to_owned()), ..StepBody::to(Rung::Pledged) };
    take(&mut all, 1, Side::Giver, &day("2026-10-01"));
    for (corrected, stays) in [
        (day("2026-10-01"), true),
        (StepBody { due: Some("2027-01-01".to_owned()), ..StepBody::to(Rung::Pledged) }, true),
        (day("2026-10-02"), false),
        (StepBody { source: Some("mail".to_owned()), ..StepBody::to(Rung::Pledged) }, false),
    ] {
        take(&mut all, 1, Side::Receiver, &StepBody::to(Rung::Pledged));
        take(&mut all, 1, Side::Giver, &corrected);
        let now = &all.contributions[0];
        assert_eq!((now.giver_confirms, now.receiver_confirms), (true, stays), "{corrected:?}");
        // A correction is no step, and none that was confirmed can be undone after it.
        assert_eq!(now.before.as_ref().map(|before| before.rung), stays.then_some(None));
    }
}

#[test]
fn either_side_is_heard_on_the_day_that_it_says_something_whatever_day_its_step_was_of() {
    let mut all = body(vec![brings(1, "100")]);
    let take = |all: &mut CoalitionBody, side, today| {
        let sent = StepBody { since: Some("2026-06-01".to_owned()), ..StepBody::to(Rung::Pledged) };
        all.contributions[0] = step(&all.contributions[0], side, &sent, false, today).unwrap();
        let of = &all.contributions[0];
        assert_eq!(of.since.as_deref(), Some("2026-06-01"));
        of.heard.clone()
    };
    assert_eq!(take(&mut all, Side::Giver, "2026-07-01").as_deref(), Some("2026-07-01"));
    let undone = |all: &CoalitionBody| {
        let mut all = all.clone();
        all.undo(1, Side::Giver, false).unwrap();
        all
    };
    assert_eq!(undone(&all), body(vec![brings(1, "100")]), "as if nobody had said anything");
    assert_eq!(take(&mut all, Side::Receiver, "2026-09-30").as_deref(), Some("2026-09-30"));
    assert_eq!(take(&mut all, Side::Giver, "2026-11-29").as_deref(), Some("2026-11-29"), "anew");
}

#[test]
fn a_part_that_is_undone_goes_back_to_a_rest_of_which_something_was_said_meanwhile() {
    let mut all = body(vec![brings(1, "100.00")]);
    take(&mut all, 1, Side::Giver, &StepBody::to(Rung::Committed));
    assert_eq!(all.part(1, "40", Some(2)), Ok(2));
    take(&mut all, 2, Side::Giver, &StepBody::to(Rung::Paid));
    let committed = StepBody::to(Rung::Committed);
    all.contributions[0] =
        step(&all.contributions[0], Side::Giver, &committed, false, "2026-12-01").unwrap();
    all.undo(2, Side::Giver, false).unwrap();
    assert_eq!(stand(&all), [(1, "100.00", Some(Rung::Committed))]);
    assert_eq!(all.contributions[0].heard.as_deref(), Some("2026-12-01"));
}

#[test]
fn what_a_party_said_itself_the_unit_neither_corrects_nor_undoes() {
    let mut all = body(vec![brings(1, "100")]);
    let day = |day: &str| StepBody { since: Some(day.to_owned()), ..StepBody::to(Rung::Committed) };
    take(&mut all, 1, Side::Giver, &day("2026-10-01"));
    let of = &all.contributions[0];
    let by_unit = |to: &StepBody| step(of, Side::Giver, to, true, "2026-12-01");
    assert_eq!(by_unit(&day("2026-10-02")), Err(StepRefused::OwnWord));
    let later = StepBody { due: Some("2027-01-01".to_owned()), ..StepBody::to(Rung::Committed) };
    let noted = by_unit(&later).unwrap();
    assert_eq!((noted.due.as_deref(), noted.giver_by_unit), (Some("2027-01-01"), false));
    assert_eq!(noted.heard.as_deref(), Some(TODAY), "the party has said nothing since");
    assert_eq!(noted.may_undo(Side::Giver, true), Err(StepRefused::OwnWord));
    assert_eq!(noted.may_undo(Side::Giver, false), Ok(()));
}

#[test]
fn a_part_and_the_rest_are_the_whole_to_the_last_digit() {
    for (whole, part, digits, both) in [
        ("100", "30.5", Some(2), Ok(("69.50", "30.50"))),
        ("100.00", "99.99", None, Ok(("0.01", "99.99"))),
        ("3", "1", Some(0), Ok(("2", "1"))),
        ("3", "1.5", Some(0), Err(StepRefused::NoPart)),
        ("100.00", "0.00", Some(2), Err(StepRefused::NoPart)),
        ("100.00", "100.01", Some(2), Err(StepRefused::NoPart)),
        ("100.00", "-1", Some(2), Err(StepRefused::NoPart)),
    ] {
        let mut all = body(vec![brings(4, whole), brings(2, "7")]);
        let parted = all.part(4, part, digits);
        assert_eq!(parted, both.map(|_| 5), "{whole} {part}");
        if let Ok((rest, part)) = both {
            assert_eq!(stand(&all), [(4, rest, None), (5, part, None), (2, "7", None)]);
            assert_eq!(all.contributions[1].part_of, Some(4));
            assert_eq!(all.contributions[1].offer.as_deref(), Some("O-1"));
        }
    }
    let mut all = body(vec![brings(4, "100")]);
    assert_eq!(all.part(4, "100.00", Some(2)), Ok(4), "the whole is no part");
    assert_eq!(all.part(9, "1", None), Err(StepRefused::NoPart), "there is no such contribution");
    let mut last = body(vec![brings(u32::MAX, "100")]);
    assert_eq!(last.part(u32::MAX, "1", None), Err(StepRefused::NoPart), "there is no key left");
}

#[test]
fn an_undone_part_goes_back_where_both_stand_alike_and_nowhere_else() {
    let mut all = body(vec![brings(1, "100.00")]);
    assert_eq!(all.part(1, "40", Some(2)), Ok(2));
    take(&mut all, 2, Side::Giver, &StepBody::to(Rung::Committed));
    // Of the part another part is paid: once that is undone it goes back to it.
    assert_eq!(all.part(2, "15", Some(2)), Ok(3));
    take(&mut all, 3, Side::Giver, &StepBody::to(Rung::Paid));
    assert_eq!(all.undo(3, Side::Receiver, false), Err(StepRefused::OtherSide));
    assert_eq!(all.undo(3, Side::Giver, true), Err(StepRefused::OwnWord));
    all.undo(3, Side::Giver, false).unwrap();
    assert_eq!(stand(&all), [(1, "60.00", None), (2, "40.00", Some(Rung::Committed))]);
    // The rest has been declined meanwhile: the part is proposed again, beside it.
    take(&mut all, 1, Side::Giver, &StepBody::to(Rung::Declined));
    all.undo(2, Side::Giver, false).unwrap();
    assert_eq!(stand(&all), [(1, "60.00", Some(Rung::Declined)), (2, "40.00", None)]);
    assert_eq!(all.undo(2, Side::Giver, false), Err(StepRefused::NoSuchStep));
    // What the other side has confirmed stays.
    take(&mut all, 2, Side::Giver, &StepBody::to(Rung::Committed));
    take(&mut all, 2, Side::Receiver, &StepBody::to(Rung::Committed));
    assert_eq!(all.undo(2, Side::Giver, false), Err(StepRefused::Settled));
}

#[test]
fn where_it_stood_and_what_it_was_part_of_is_told_to_who_took_the_step() {
    let mut all = body(vec![brings(1, "100.00")]);
    all.part(1, "40", Some(2)).unwrap();
    for rung in [Rung::Committed, Rung::Paid] {
        take(&mut all, 2, Side::Giver, &StepBody::to(rung));
    }
    let told = |all: &CoalitionBody, party: &str| {
        let told = all.clone().told_to_member(party).contributions;
        let one = told.into_iter().find(|of| of.key == 2).unwrap();
        (one.part_of, one.before.map(|before| before.rung))
    };
    assert_eq!(told(&all, "DEU"), (Some(1), Some(Some(Rung::Committed))));
    assert_eq!(told(&all, "LAO"), (None, None));
    take(&mut all, 2, Side::Receiver, &StepBody::to(Rung::Reported));
    assert_eq!(told(&all, "LAO"), (None, Some(Some(Rung::Paid))), "its own step it can undo");
}

#[test]
fn whoever_left_keeps_what_it_committed_and_an_observer_is_told_what_all_are() {
    let mut all = body(vec![brings(1, "1"), brings(2, "2"), brings(3, "3"), brings(4, "4")]);
    for (key, rungs) in [
        (2, &[Rung::Pledged][..]),
        (3, &[Rung::Committed, Rung::Paid]),
        (4, &[Rung::Committed, Rung::Lapsed]),
    ] {
        for rung in rungs {
            take(&mut all, key, Side::Giver, &StepBody::to(*rung));
        }
    }
    let keys =
        |told: CoalitionBody| -> Vec<u32> { told.contributions.iter().map(|of| of.key).collect() };
    assert_eq!(keys(all.clone().told_to_member("DEU")), [1, 2, 3, 4]);
    let observed = all.clone().told_to_observer_of("DEU");
    assert!(observed.contributions.iter().all(|of| of.offer.is_none() && of.before.is_none()));
    assert_eq!(keys(observed), [2, 3], "no proposal, and nothing that lapsed");
    assert_eq!(keys(all.clone().told_to_observer_of("USA")), [0; 0]);
    all.members[1].answer = Answer::Declined;
    assert_eq!(keys(all.clone().told_to_member("DEU")), [3, 4]);
    assert_eq!(keys(all.told_to_observer_of("DEU")), [0; 0]);
}
