use engine::{CaseFile, Market};

use super::{
    Change, Entry, FORBIDDEN, Ground, LOCKS, Stands, Term, VETOES, applied, changed, replaced,
};
use crate::tests::fixture::CASE;

fn added(term: Term) -> Change {
    Change { term, is_left_out: false, at: "2026-11-28T10:00:00Z".to_owned() }
}

fn forbidden(offer: &str, line: &str) -> Term {
    let entry = Entry { offer: offer.to_owned(), line: line.to_owned(), ..Entry::default() };
    Term { list: FORBIDDEN.to_owned(), entry }
}

/// The case as every file of cases is written.
fn canonical() -> String {
    let case = CaseFile::parse(CASE).expect("the fixture is well formed");
    serde_json::to_string(&case).expect("a case can be written")
}

#[test]
fn a_run_without_changes_is_one_of_the_case_itself() {
    assert_eq!(applied(CASE, &[]).as_deref(), Some(CASE));
    assert_eq!(applied("no case", &[added(forbidden("O-A", "LAO-C1.1"))]), None);
}

#[test]
fn what_the_case_fixes_is_listed_with_what_is_changed_for_the_run() {
    let case = canonical();
    let ground = Ground::read(&case).expect("it is a case");
    let rows = ground.rows(&[]);
    let lists: Vec<&str> = rows.iter().map(|(term, ..)| term.list.as_str()).collect();
    assert_eq!(lists, ["locks", "vetoes"]);
    assert!(rows.iter().all(|(_, stands, _)| *stands == Stands::Snapshot));
    assert!(rows[0].0.may_be_left_out() && !rows[1].0.may_be_left_out());
    let out = Change { term: rows[0].0.clone(), is_left_out: true, at: "now".to_owned() };
    let rows = ground.rows(&[out, added(forbidden("O-B", "LAO-C1.2"))]);
    let stand: Vec<Stands> = rows.iter().map(|(_, stands, _)| *stands).collect();
    assert_eq!(stand, [Stands::LeftOut, Stands::Snapshot, Stands::Added]);
}

#[test]
fn the_changed_case_is_valid_says_what_was_changed_and_the_run_obeys_it() {
    let case = canonical();
    let ground = Ground::read(&case).expect("it is a case");
    let entry = Entry {
        year: Some(2026),
        quantity: "3".to_owned(),
        status: "committed".to_owned(),
        ..forbidden("O-B", "LAO-C1.2").entry
    };
    let lock = Term { list: LOCKS.to_owned(), entry };
    let old = ground.rows(&[])[0].0.clone();
    let changes = [
        added(lock),
        Change { term: old, is_left_out: true, at: String::new() },
        added(forbidden("O-A", "LAO-C1.1")),
    ];
    let text = applied(&case, &changes).expect("it is a case");
    let file = CaseFile::parse(&text).expect("it is well formed");
    assert_eq!(file.notes.len(), 3, "{:?}", file.notes);
    let market = Market::try_from(file).expect("it is valid");
    let run = engine::solve(market, engine::Policy::standard()).expect("it can be matched");
    let of = |offer: &str| run.matches.iter().filter(|of| of.offer == offer).collect::<Vec<_>>();
    assert!(of("O-A").is_empty(), "the pair is ruled out and the commitment left out");
    assert!(of("O-B").iter().any(|of| of.locked && of.quantity == 3));
}

#[test]
fn the_order_of_changes_does_not_matter() {
    let case = canonical();
    let (one, two) = (added(forbidden("O-A", "LAO-C1.1")), added(forbidden("O-B", "LAO-C1.2")));
    let hash = |changes: &[Change]| {
        let text = applied(&case, changes).expect("it is a case");
        let file = CaseFile::parse(&text).expect("it is well formed");
        Market::try_from(file).expect("it is valid").case_hash().to_owned()
    };
    assert_eq!(hash(&[one.clone(), two.clone()]), hash(&[two, one]));
}

#[test]
fn what_is_added_and_taken_away_again_is_no_change() {
    let entry = Entry {
        donor: "D-A".to_owned(),
        state: "CIV".to_owned(),
        by: "state".to_owned(),
        ..Entry::default()
    };
    let veto = Term { list: VETOES.to_owned(), entry };
    let once = changed(&[], added(veto.clone()));
    assert_eq!(changed(&once, added(veto.clone())), once, "twice is once");
    let away = Change { term: veto, is_left_out: true, at: String::new() };
    assert_eq!(changed(&once, away), []);
}

#[test]
fn a_field_is_replaced_wherever_it_stands_and_nothing_else() {
    let object = r#"{"a":{"b":[1,"}"]},"x\"y":"b,","b" : [{"b":2}],"c":"b"}"#;
    let expected = r#"{"a":{"b":[1,"}"]},"x\"y":"b,","b":[9],"c":"b"}"#;
    assert_eq!(replaced(object, "b", "[9]").as_deref(), Some(expected));
    let last = replaced(expected, "c", "0").expect("it is an object");
    assert!(last.ends_with(r#""b":[9],"c":0}"#), "{last}");
    let new = replaced(expected, "d", "[]").expect("it is an object");
    assert!(new.ends_with(r#""c":"b","d":[]}"#), "{new}");
    assert!(serde_json::from_str::<serde_json::Value>(&new).is_ok());
}
