//! The ladder, and what members are told.

use super::{
    Answer, CoalitionBody, Contribution, Decision, Meeting, Member, Part, Rung, Side, StepBody,
    StepRefused, Wait, is_time, leads, step,
};
use crate::code::Code as _;

/// The day on which steps are taken.
const TODAY: &str = "2026-11-29";

fn contribution(key: u32, party: &str, rung: Option<Rung>) -> Contribution {
    Contribution {
        key,
        party: party.to_owned(),
        offer: Some(format!("O-{party}")),
        need: "N-1".to_owned(),
        line: 1,
        quantity: "100.00".to_owned(),
        rung,
        due: Some("2027-01-31".to_owned()),
        source: Some("a letter".to_owned()),
        ..Contribution::default()
    }
}

fn to(rung: Rung) -> StepBody {
    StepBody { since: Some("2026-11-24".to_owned()), ..StepBody::to(rung) }
}

#[test]
fn the_ladder_goes_up_one_way_and_may_be_left() {
    let moves: Vec<String> = std::iter::once(None)
        .chain(Rung::ALL.iter().copied().map(Some))
        .flat_map(|from| Rung::ALL.iter().map(move |to| (from, *to)))
        .filter(|(from, to)| leads(*from, *to))
        .map(|(from, to)| format!("{} {}", from.map_or("proposed", Rung::code), to.code()))
        .collect();
    assert_eq!(
        moves,
        [
            "proposed interest",
            "proposed pledged",
            "proposed committed",
            "proposed declined",
            "interest pledged",
            "interest committed",
            "interest declined",
            "pledged committed",
            "pledged declined",
            "committed paid",
            "committed lapsed",
            "paid reported",
            "declined interest",
            "declined pledged",
            "declined committed",
            "lapsed committed",
            "lapsed paid",
        ]
    );
}

#[test]
fn each_side_takes_its_own_steps_and_confirms_those_of_the_other() {
    let proposed = contribution(1, "DEU", None);
    let pledged = step(&proposed, Side::Giver, &to(Rung::Pledged), false, TODAY).unwrap();
    assert_eq!((pledged.giver_confirms, pledged.receiver_confirms), (true, false));
    assert_eq!(pledged.source, None, "the source of another step says nothing of this one");
    let confirmed = step(&pledged, Side::Receiver, &to(Rung::Pledged), false, TODAY).unwrap();
    assert_eq!((confirmed.giver_confirms, confirmed.receiver_confirms), (true, true));
    assert_eq!(
        step(&confirmed, Side::Receiver, &to(Rung::Committed), false, TODAY),
        Err(StepRefused::OtherSide),
        "a State does not commit a donor"
    );
    let committed = step(&confirmed, Side::Giver, &to(Rung::Committed), false, TODAY).unwrap();
    assert!(!committed.receiver_confirms, "a new step is to be confirmed anew");
    assert_eq!(
        step(&committed, Side::Giver, &to(Rung::Declined), false, TODAY),
        Err(StepRefused::NoSuchStep)
    );
    let paid = step(&committed, Side::Giver, &to(Rung::Paid), false, TODAY).unwrap();
    assert_eq!(
        step(&paid, Side::Giver, &to(Rung::Reported), false, TODAY),
        Err(StepRefused::OtherSide)
    );
    let reported = step(&paid, Side::Receiver, &to(Rung::Reported), false, TODAY).unwrap();
    assert_eq!((reported.giver_confirms, reported.receiver_confirms), (false, true));
}

#[test]
fn a_step_waits_for_the_side_that_did_not_take_it_until_it_confirms() {
    let paid = step(
        &contribution(1, "DEU", Some(Rung::Committed)),
        Side::Giver,
        &to(Rung::Paid),
        false,
        TODAY,
    )
    .unwrap();
    let waits = |of: &Contribution, side| of.waits_for(side, "2026-11-29");
    assert_eq!(waits(&paid, Side::Receiver), Some(Wait::Confirmation));
    assert_eq!(waits(&paid, Side::Giver), None);
    let confirmed = step(&paid, Side::Receiver, &to(Rung::Paid), false, TODAY).unwrap();
    assert_eq!(waits(&confirmed, Side::Receiver), None);
    let reported = step(&confirmed, Side::Receiver, &to(Rung::Reported), false, TODAY).unwrap();
    assert_eq!(waits(&reported, Side::Receiver), None);
    assert_eq!(waits(&reported, Side::Giver), Some(Wait::Confirmation));
    for rung in [None, Some(Rung::Declined), Some(Rung::Lapsed)] {
        assert_eq!(waits(&contribution(1, "DEU", rung), Side::Receiver), None, "{rung:?}");
    }
    let side = |party: &str| paid.side(party, "LAO");
    assert_eq!((side("DEU"), side("LAO")), (Some(Side::Giver), Some(Side::Receiver)));
    assert_eq!(side("CHE"), None);
}

#[test]
fn what_is_paid_or_only_proposed_is_never_overdue() {
    let waits = |rung, side, today| contribution(1, "DEU", rung).waits_for(side, today);
    let committed = Some(Rung::Committed);
    assert_eq!(waits(committed, Side::Giver, "2027-02-01"), Some(Wait::Step));
    assert_eq!(waits(committed, Side::Giver, "2027-01-31"), Some(Wait::Confirmation), "that day");
    assert_eq!(
        waits(committed, Side::Receiver, "2027-02-01"),
        Some(Wait::Confirmation),
        "the next step is the giver's"
    );
    assert!(!contribution(1, "DEU", Some(Rung::Paid)).is_overdue("2027-02-01"));
    assert!(!contribution(1, "DEU", None).is_overdue("2027-02-01"));
    let undated = Contribution { due: None, ..contribution(1, "DEU", committed) };
    assert!(!undated.is_overdue("2027-02-01"));
}

fn coalition(answer_of_donor: Answer) -> CoalitionBody {
    let member = |party: &str, role, answer| Member {
        party: party.to_owned(),
        role,
        answer,
        by_unit: false,
    };
    CoalitionBody {
        title: "Lao PDR".to_owned(),
        state: "LAO".to_owned(),
        run: Some("a run".to_owned()),
        members: vec![
            member("LAO", Part::AffectedState, Answer::Open),
            member("DEU", Part::Lead, answer_of_donor),
            member("FRA", Part::Funder, Answer::Declined),
            member("NGO", Part::Observer, Answer::Accepted),
            member("CHE", Part::Funder, Answer::Accepted),
        ],
        contributions: vec![
            contribution(1, "DEU", None),
            contribution(2, "CHE", Some(Rung::Pledged)),
            contribution(3, "CHE", None),
            contribution(4, "CHE", Some(Rung::Declined)),
            contribution(5, "CHE", Some(Rung::Lapsed)),
        ],
        meetings: Vec::new(),
        note: None,
    }
}

/// Parties and contributions that a member is told of.
fn told(answer_of_donor: Answer, party: &str) -> (String, Vec<u32>) {
    let body = coalition(answer_of_donor).told_to_member(party);
    assert_eq!(body.run, None);
    for contribution in &body.contributions {
        assert!(contribution.party == party || contribution.offer.is_none());
        assert!(contribution.source.is_none() || [&contribution.party, "LAO"].contains(&party));
    }
    let parties: Vec<&str> = body.members.iter().map(|member| member.party.as_str()).collect();
    (parties.join(" "), body.contributions.iter().map(|contribution| contribution.key).collect())
}

#[test]
fn a_member_is_told_what_was_put_before_it() {
    let all = "LAO DEU NGO CHE".to_owned();
    let accepted = "LAO NGO CHE".to_owned();
    assert_eq!(
        told(Answer::Open, "LAO"),
        (accepted.clone(), vec![2, 5]),
        "no proposal, no refusal"
    );
    assert_eq!(told(Answer::Open, "DEU"), (all.clone(), vec![1]), "others after accepting");
    // A name that goes once its party declines would tell of the refusal.
    assert_eq!(told(Answer::Open, "CHE"), (accepted.clone(), vec![2, 3, 4, 5]));
    assert_eq!(told(Answer::Declined, "CHE"), told(Answer::Open, "CHE"));
    assert_eq!(told(Answer::Declined, "LAO"), told(Answer::Open, "LAO"));
    assert_eq!(told(Answer::Accepted, "DEU"), (all.clone(), vec![1, 2]));
    assert_eq!(told(Answer::Declined, "DEU"), ("DEU".to_owned(), vec![]));
    assert_eq!(told(Answer::Accepted, "CHE"), (all.clone(), vec![2, 3, 4, 5]), "its own, always");
    assert_eq!(told(Answer::Accepted, "NGO"), (all, vec![]), "observers see no amounts");
    assert_eq!(told(Answer::Accepted, "USA"), (String::new(), vec![]));
}

#[test]
fn what_may_be_handed_to_all_is_what_no_member_is_kept_from() {
    for answer in [Answer::Open, Answer::Accepted, Answer::Declined] {
        let told = coalition(answer).told_to_all();
        let own = coalition(answer).told_to_member("CHE");
        assert_eq!(told.members, own.members, "{answer:?}");
        // Of the member that is told most, what is its own goes.
        let keys: Vec<u32> = told.contributions.iter().map(|of| of.key).collect();
        assert_eq!(keys, [2], "{answer:?}: no proposal, no refusal, nothing lapsed");
        assert_eq!((&told.run, &told.contributions[0].source), (&None, &None));
    }
}

#[test]
fn what_the_unit_writes_for_a_side_is_marked_until_the_side_says_it_itself() {
    let proposed = contribution(1, "DEU", None);
    let pledged = step(&proposed, Side::Giver, &to(Rung::Pledged), true, TODAY).unwrap();
    assert_eq!((pledged.giver_by_unit, pledged.receiver_by_unit), (true, false));
    let confirmed = step(&pledged, Side::Receiver, &to(Rung::Pledged), false, TODAY).unwrap();
    assert_eq!((confirmed.giver_by_unit, confirmed.receiver_by_unit), (true, false));
    let own = step(&confirmed, Side::Giver, &to(Rung::Pledged), false, TODAY).unwrap();
    assert_eq!((own.giver_by_unit, own.receiver_by_unit), (false, false));
}

fn meeting(key: u32, day: Option<&str>, held: bool) -> Meeting {
    let decision = |key: u32, party: &str| Decision {
        key,
        text: "Send the list".to_owned(),
        party: Some(party.to_owned()),
        ..Decision::default()
    };
    Meeting {
        key,
        day: day.map(str::to_owned),
        held,
        took_part: ["LAO", "FRA", "CHE"].map(str::to_owned).into(),
        decisions: vec![decision(1, "FRA"), decision(2, "CHE")],
        ..Meeting::default()
    }
}

#[test]
fn members_are_told_of_meetings_and_never_of_who_declined() {
    // Who sat at the table is known to all who did, until it declines.
    let held = |answer, held| CoalitionBody {
        meetings: vec![Meeting { took_part: vec!["DEU".to_owned()], ..meeting(1, None, held) }],
        ..coalition(answer)
    };
    for (answer, is_held, told) in [
        (Answer::Open, true, true),
        (Answer::Open, false, false),
        (Answer::Declined, true, false),
        (Answer::Accepted, false, true),
    ] {
        let body = held(answer, is_held).told_to_member("CHE");
        assert_eq!(!body.meetings[0].took_part.is_empty(), told, "{answer:?}");
        assert_eq!(body.member("DEU").is_some(), told, "{answer:?}");
    }
    let mut pledged = coalition(Answer::Open);
    pledged.contributions[0].rung = Some(Rung::Pledged);
    assert!(pledged.told_to_member("CHE").member("DEU").is_some(), "its step names it");
    let body = CoalitionBody { meetings: vec![meeting(1, None, true)], ..coalition(Answer::Open) };
    for party in ["LAO", "DEU", "NGO", "CHE"] {
        let told = body.clone().told_to_member(party).meetings;
        assert_eq!(told[0].took_part, ["LAO", "CHE"], "{party}");
        let tasks: Vec<Option<&str>> =
            told[0].decisions.iter().map(|one| one.party.as_deref()).collect();
        assert_eq!(tasks, [None, Some("CHE")], "{party}");
    }
    for party in ["FRA", "USA"] {
        assert_eq!(body.clone().told_to_member(party).meetings, [], "{party}");
    }
}

#[test]
fn the_next_meeting_is_the_first_that_is_not_held() {
    let next = |meetings: Vec<Meeting>| {
        let body = CoalitionBody { meetings, ..CoalitionBody::default() };
        body.next_meeting().map(|meeting| meeting.key)
    };
    assert_eq!(next(Vec::new()), None);
    assert_eq!(next(vec![meeting(1, Some("2026-01-31"), true)]), None);
    let open = |key, day| meeting(key, day, false);
    assert_eq!(
        next(vec![
            open(1, None),
            meeting(2, Some("2026-01-31"), true),
            open(3, Some("2027-01-31")),
            open(4, Some("2026-12-03")),
        ]),
        Some(4)
    );
    assert_eq!(next(vec![open(1, None)]), Some(1));
}

#[test]
fn a_coalition_of_before_there_were_meetings_is_read_with_its_day() {
    let read = |text: &str| serde_json::from_str::<CoalitionBody>(text);
    let old = read(r#"{ "title": "Lao PDR", "next_meeting": "2026-12-09", "note": null }"#);
    let meetings = old.unwrap().meetings;
    assert_eq!(meetings.len(), 1);
    assert_eq!((meetings[0].key, meetings[0].day.as_deref()), (1, Some("2026-12-09")));
    assert_eq!(read(r#"{ "next_meeting": null }"#).unwrap().meetings, []);
    let new = CoalitionBody { meetings: vec![meeting(1, None, true)], ..coalition(Answer::Open) };
    assert_eq!(read(&serde_json::to_string(&new).unwrap()).unwrap(), new);
    let wrong = read(r#"{ "meetings": [{ "key": 1, "colour": "blue" }] }"#).unwrap_err();
    assert!(wrong.to_string().contains("unknown field `colour`"), "{wrong}");
    assert!(read(r#"{ "meetings": 3 }"#).is_err());
}

#[test]
fn a_time_of_day_is_written_with_four_digits() {
    assert!(["00:00", "09:05", "23:59"].into_iter().all(is_time));
    for wrong in ["", "9:05", "24:00", "12:60", "12.30", "+1:00", "12:3٣", "12:30:00"] {
        assert!(!is_time(wrong), "{wrong}");
    }
}

#[test]
fn what_a_run_proposes_anew_is_added_under_new_keys_and_nothing_else_changes() {
    let member = |party: &str, role, answer| Member {
        party: party.to_owned(),
        role,
        answer,
        by_unit: false,
    };
    let members = vec![
        member("LAO", Part::AffectedState, Answer::Open),
        member("DEU", Part::Lead, Answer::Accepted),
        member("CHE", Part::Funder, Answer::Declined),
        member("NGO", Part::Observer, Answer::Open),
    ];
    let declined = contribution(7, "DEU", Some(Rung::Declined));
    let body = CoalitionBody { members, contributions: vec![declined], ..CoalitionBody::default() };
    let other_line = Contribution { line: 2, ..contribution(2, "DEU", Some(Rung::Paid)) };
    let drafted = CoalitionBody {
        members: vec![member("BANK", Part::Lead, Answer::Accepted)],
        contributions: vec![
            Contribution { quantity: "5.00".to_owned(), ..contribution(1, "DEU", None) },
            other_line.clone(),
            contribution(3, "CHE", None),
            contribution(4, "NGO", None),
            contribution(5, "BANK", None),
        ],
        ..CoalitionBody::default()
    };
    let (grown, said) = body.clone().adding(drafted.clone());
    assert_eq!(
        (said.known, &said.added[..], &said.joined[..]),
        (1, &[8, 9][..], &["BANK".to_owned()][..])
    );
    let left: Vec<(&str, &str)> =
        said.left.iter().map(|of| (of.party.as_str(), of.code.as_str())).collect();
    assert_eq!(left, [("CHE", "not_taking_part"), ("NGO", "not_a_member")]);
    assert_eq!(grown.contributions[0], body.contributions[0], "what its giver took back stays so");
    assert_eq!(grown.contributions[1], Contribution { key: 8, ..other_line.proposed() });
    assert_eq!(grown.members[..4], body.members[..]);
    assert_eq!(grown.members[4].answer, Answer::Open, "nobody answers by a draft");
    assert_eq!(grown.members[4].role, Part::Funder, "there is a lead");
    let (again, said) = grown.clone().adding(drafted);
    assert_eq!((again, said.added.len(), said.known), (grown, 0, 3));
}
