use contract::access::{Action, Role, Seat};
use contract::account::PersonEntry;
use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Author, Change, Difference, Kind, Record, Status};
use contract::round::{PartyProgress, Progress};

use super::{
    Asking, Item, Note, RoundHead, Sources, What, admits, counts, days_since, items, unclear,
};
use crate::desk::route::Route;

const TODAY: &str = "2026-11-29";

fn need(id: &str, status: Status, changed: &str, years: &[i32]) -> Record<NeedBody> {
    let line = |(key, year): (u32, &i32)| NeedLine {
        key,
        year: Some(*year),
        amount: Some("5".to_owned()),
        currency: Some("USD".to_owned()),
        ..NeedLine::default()
    };
    let body = NeedBody {
        title: id.to_owned(),
        priority: Some(1),
        deadline: Some("2030-01-01".to_owned()),
        lines: (1..).zip(years).map(line).collect(),
        ..NeedBody::default()
    };
    Record {
        changed_at: format!("{changed}T10:00:00Z"),
        checked: Some(1),
        ..Record::new(id, Kind::Need, "LAO", status, body)
    }
}

fn change(action: Action, by: &str, at: &str) -> Change {
    Change {
        version: 1,
        at: format!("{at}T10:00:00Z"),
        by: Author { name: "A".to_owned(), party: by.to_owned(), on_behalf: None },
        action,
        status: Status::Published,
        differences: Vec::new(),
        comments: Vec::new(),
    }
}

fn of(needs: Vec<Record<NeedBody>>) -> Sources {
    Sources { needs, today: TODAY.to_owned(), ..Sources::default() }
}

fn named(items: &[Item]) -> Vec<(What, &str)> {
    items.iter().map(|item| (item.what, item.title.as_str())).collect()
}

#[test]
fn needs_wait_for_what_they_lack_oldest_first() {
    let mut amended = need("amended", Status::Published, "2026-10-01", &[2027]);
    amended.version = 3;
    let mut bare = need("bare", Status::Published, "2026-09-01", &[2027, 2027]);
    bare.body.lines[1].amount = None;
    bare.body.deadline = None;
    bare.body.theme = "A4".to_owned();
    let mut without_day = need("victims", Status::Published, "2026-09-02", &[2027]);
    without_day.body.deadline = None;
    without_day.body.theme = "A5".to_owned();
    let mut draft = need("draft", Status::Draft, "2026-01-01", &[]);
    draft.body.priority = None;
    let sources = of(vec![
        need("late", Status::Submitted, "2026-11-02", &[2027]),
        need("early", Status::Submitted, "2026-11-01", &[2027]),
        need("whole", Status::Published, "2026-11-01", &[2027]),
        amended,
        bare,
        without_day,
        draft,
    ]);
    let found = items(&sources);
    assert_eq!(
        named(&found),
        [
            (What::Submitted, "early"),
            (What::Submitted, "late"),
            (What::Amended, "amended"),
            (What::Incomplete, "bare"),
        ]
    );
    let lacks = Note::Lacks { to_be_costed: 1, deadline: true, priority: false };
    assert_eq!(found[3].note, lacks);
    assert_eq!(days_since(&found[0].since, TODAY), Some(28));
    let of = |what: What| counts(&found).into_iter().find(|(one, _)| *one == what).unwrap().1;
    assert_eq!((of(What::Submitted), of(What::Stale)), (2, 0));
    assert!(admits(&found[0], "submitted", "LAO") && admits(&found[0], "", ""));
    assert!(!admits(&found[0], "amended", "") && !admits(&found[0], "", "TCD"));
}

#[test]
fn a_need_is_asked_about_after_a_year_without_a_word_or_once_a_year_of_it_is_over() {
    let is_stale = |changed: &str, years: &[i32]| {
        let found = items(&of(vec![need("N", Status::Published, changed, years)]));
        found.into_iter().find(|item| item.what == What::Stale)
    };
    assert_eq!(is_stale("2025-11-29", &[2027]), None, "the last day of twelve months");
    let old = is_stale("2025-11-28", &[2027]).expect("it is over a year old");
    assert_eq!(old.since, "2025-11-28T10:00:00Z");
    assert_eq!(is_stale("2026-01-02", &[2025]), None, "it was looked at since that year was over");
    let past = is_stale("2025-12-31", &[2025, 2027]).expect("nobody did");
    assert!(matches!(past.note, Note::Still { past_year: true, asked: None, .. }));
    assert!(items(&of(vec![need("N", Status::Withdrawn, "2020-01-01", &[2020])])).is_empty());
}

#[test]
fn a_word_of_the_state_confirms_a_need_and_a_question_of_the_unit_does_not() {
    let mut sources = of(vec![need("N", Status::Published, "2025-01-01", &[2027])]);
    assert_eq!(unclear(&sources), [(Kind::Need, "N".to_owned())]);
    let asked = change(Action::Comment, "ISU", "2026-11-01");
    sources.histories.insert("N".to_owned(), vec![asked.clone()]);
    let found = items(&sources);
    assert_eq!(found[0].since, "2025-01-01T10:00:00Z");
    assert!(matches!(&found[0].note, Note::Still { asked: Some(at), .. } if *at == asked.at));
    let said = change(Action::Comment, "LAO", "2026-11-10");
    sources.histories.insert("N".to_owned(), vec![asked, said]);
    assert_eq!(items(&sources), []);
}

fn coalition() -> Record<CoalitionBody> {
    let member = |party: &str, answer: Answer| Member {
        party: party.to_owned(),
        role: Part::Funder,
        answer,
        by_unit: false,
    };
    let due = Contribution {
        party: "CHE".to_owned(),
        rung: Some(Rung::Committed),
        due: Some("2026-11-01".to_owned()),
        ..Contribution::default()
    };
    let body = CoalitionBody {
        title: "Lao PDR".to_owned(),
        members: vec![
            member("DEU", Answer::Open),
            member("CHE", Answer::Accepted),
            member("NOR", Answer::Open),
        ],
        contributions: vec![due],
        ..CoalitionBody::default()
    };
    Record::new("C", Kind::Coalition, "ISU", Status::Published, body)
}

#[test]
fn who_was_asked_is_waited_for_since_the_day_that_they_were_asked() {
    let mut added = change(Action::Edit, "ISU", "2026-11-20");
    added.differences.push(Difference {
        field: "members[2]".to_owned(),
        before: None,
        after: Some(r#"{"party":"NOR","role":"funder"}"#.to_owned()),
    });
    let open = |party: &str, unanswered: &[&str]| PartyProgress {
        party: party.to_owned(),
        said: Vec::new(),
        unanswered: unanswered.iter().map(|need| (*need).to_owned()).collect(),
        letters: Vec::new(),
    };
    let round = |id: &str, opens: &str| {
        let body = RoundHead { state: "TCD".to_owned(), opens: Some(opens.to_owned()) };
        let parties = vec![open("DEU", &["N"]), open("CHE", &[]), open("NOR", &["N"])];
        let round = Record::new(id, Kind::Round, "ISU", Status::Published, body);
        (round, Progress { parties })
    };
    // Opened before its first day, opened long after it and given one more to ask, not begun.
    let rounds =
        vec![round("R", "2026-11-05"), round("R-late", "2026-01-01"), round("R-1", "2026-12-01")];
    let mut more = change(Action::Edit, "ISU", "2026-11-18");
    more.differences.push(Difference {
        field: "asked[2]".to_owned(),
        before: None,
        after: Some(r#""NOR""#.to_owned()),
    });
    let opened = |at: &str| change(Action::Invite, "ISU", at);
    let sources = Sources {
        coalitions: vec![coalition()],
        rounds,
        histories: [
            ("C".to_owned(), vec![opened("2026-10-01"), added]),
            ("R".to_owned(), vec![opened("2026-11-01")]),
            ("R-late".to_owned(), vec![opened("2026-11-10"), more]),
        ]
        .into(),
        today: TODAY.to_owned(),
        ..Sources::default()
    };
    let wanted = [(Kind::Coalition, "C"), (Kind::Round, "R"), (Kind::Round, "R-late")];
    assert_eq!(unclear(&sources), wanted.map(|(kind, id)| (kind, id.to_owned())));
    let found = items(&sources);
    let told: Vec<(What, &str, &str)> = found
        .iter()
        .map(|item| (item.what, item.party.as_str(), item.since.get(..10).unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            (What::Unanswered, "DEU", "2026-10-01"),
            (What::Unanswered, "DEU", "2026-11-05"),
            (What::Unanswered, "NOR", "2026-11-05"),
            (What::Unanswered, "DEU", "2026-11-10"),
            (What::Unanswered, "NOR", "2026-11-18"),
            (What::Unanswered, "NOR", "2026-11-20"),
            (What::Overdue, "CHE", "2026-11-01"),
        ]
    );
    assert_eq!(found[1].note, Note::Asked(Asking::Round));
    assert_eq!(found[6].note, Note::Step(Some(Rung::Committed)));
}

#[test]
fn a_party_is_silent_where_none_of_its_people_was_here_for_ninety_days() {
    let person = |party: &str, seen: Option<&str>, is_disabled: bool| PersonEntry {
        id: party.to_owned(),
        email: String::new(),
        name: String::new(),
        totp: false,
        is_disabled,
        is_demo: false,
        seats: vec![Seat { party: party.to_owned(), role: Role::DonorDesk, state_party: true }],
        seen_at: seen.map(|day| format!("{day}T10:00:00Z")),
        created_at: "2026-01-01T10:00:00Z".to_owned(),
        version: 1,
    };
    let sources = Sources {
        people: vec![
            person("DEU", Some("2026-08-31"), false),
            person("CHE", Some("2026-09-01"), false),
            person("NOR", Some("2026-02-01"), false),
            person("NOR", Some("2026-11-01"), false),
            person("TCD", None, false),
            person("LBN", Some("2026-02-01"), true),
            person("ISU", Some("2026-02-01"), false),
        ],
        today: TODAY.to_owned(),
        ..Sources::default()
    };
    let found = items(&sources);
    let told: Vec<(&str, Option<i32>)> =
        found.iter().map(|item| (item.party.as_str(), days_since(&item.since, TODAY))).collect();
    assert_eq!(told, [("TCD", Some(332)), ("DEU", Some(90))]);
    assert_eq!((&found[0].note, &found[1].note), (&Note::Never, &Note::None));
}

#[test]
fn a_line_that_two_coalitions_name_waits_until_it_stands_in_one() {
    let brings = |party: &str, line, rung| Contribution {
        party: party.to_owned(),
        need: "N".to_owned(),
        line,
        rung,
        ..Contribution::default()
    };
    let coalition = |id: &str, changed: &str, contributions| {
        let body =
            CoalitionBody { state: "LAO".to_owned(), contributions, ..CoalitionBody::default() };
        let changed_at = format!("{changed}T10:00:00Z");
        Record { changed_at, ..Record::new(id, Kind::Coalition, "ISU", Status::Published, body) }
    };
    let sources = |again| Sources {
        coalitions: vec![
            coalition("C-1", "2026-11-20", vec![brings("DEU", 1, Some(again))]),
            coalition("C-2", "2026-11-10", vec![brings("CHE", 1, None), brings("NOR", 1, None)]),
            coalition("C-3", "2026-11-10", vec![brings("CHE", 2, None)]),
        ],
        ..of(vec![need("N", Status::Published, "2026-11-01", &[2027, 2028])])
    };
    // Two donors for one line of one coalition are none.
    assert_eq!(items(&sources(Rung::Declined)), []);
    let coalitions = vec!["C-1".to_owned(), "C-2".to_owned()];
    let twice = Item {
        what: What::Twice,
        title: "N".to_owned(),
        party: "LAO".to_owned(),
        route: Route::Need { id: "N".to_owned() },
        since: "2026-11-20T10:00:00Z".to_owned(),
        note: Note::Twice { need: "N".to_owned(), line: 1, coalitions },
    };
    assert_eq!(items(&sources(Rung::Pledged)), [twice]);
}
