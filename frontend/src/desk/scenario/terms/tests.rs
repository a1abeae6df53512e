use engine::{CaseFile, Market};

use super::{
    AMOUNTS, Change, Entry, FORBIDDEN, Ground, HELD, LOCKS, NEW_OFFER, Stands, Term, VETOES,
    WITHOUT, applied, changed, is_more, is_tried, resource_of, resource_text, told, years,
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
fn a_run_can_be_tried_without_a_donor_and_what_was_committed_by_it() {
    let case = canonical();
    let entry = Entry { donor: "D-A".to_owned(), ..Entry::default() };
    let gone = Term { list: WITHOUT.to_owned(), entry };
    let changes = [added(forbidden("O-A", "LAO-C1.1")), added(gone.clone())];
    let text = applied(&case, &changes).expect("it is a case");
    let file = CaseFile::parse(&text).expect("it is well formed");
    assert!(file.notes.iter().any(|note| note.contains("left out, offers: {\"donor\":\"D-A\"}")));
    let offers: Vec<&str> = file.offers.iter().map(|offer| offer.id.as_str()).collect();
    assert_eq!((offers.as_slice(), file.locks.len()), (["O-B"].as_slice(), 0));
    let market = Market::try_from(file).expect("it is valid");
    let run = engine::solve(market, engine::Policy::standard()).expect("it can be matched");
    assert!(!run.matches.is_empty() && run.matches.iter().all(|of| of.offer == "O-B"));
    let ground = Ground::read(&case).expect("it is a case");
    let rows = ground.rows(&changes);
    assert!(rows.iter().any(|(term, stands, _)| *term == gone && *stands == Stands::Added));
}

#[test]
fn a_line_can_be_tried_with_another_amount_and_the_latest_counts() {
    let case = canonical();
    let amount = |line: &str, quantity: &str| {
        let (line, quantity) = (line.to_owned(), quantity.to_owned());
        added(Term {
            list: AMOUNTS.to_owned(),
            entry: Entry { line, quantity, ..Entry::default() },
        })
    };
    let first = changed(&[], amount("LAO-C1.1", "5"));
    let both = changed(&changed(&first, amount("LAO-C1.2", "7")), amount("LAO-C1.1", "250.50"));
    assert_eq!(both.len(), 2);
    let text = applied(&case, &both).expect("it is a case");
    let file = CaseFile::parse(&text).expect("it is well formed");
    let need = file.needs.iter().find(|need| need.id == "LAO-C1").expect("it is there");
    assert_eq!(need.lines[0].amount.as_deref(), Some("250.50"));
    assert_eq!(need.lines[1].quantity, Some(7));
    let other = |file: &CaseFile| file.needs.iter().find(|need| need.id == "TCD-S1").cloned();
    assert_eq!(other(&file), other(&CaseFile::parse(&case).expect("it is a case")));
    Market::try_from(file).expect("it is valid");
}

fn new_offer(donor: &str, state: &str, resource: &str, quantity: &str) -> Change {
    let entry = Entry {
        donor: donor.to_owned(),
        state: state.to_owned(),
        resource: resource.to_owned(),
        years: "2026, 2027".to_owned(),
        quantity: quantity.to_owned(),
        ..Entry::default()
    };
    added(Term { list: NEW_OFFER.to_owned(), entry })
}

#[test]
fn a_run_can_be_tried_with_offers_that_nobody_made() {
    let case = canonical();
    let ground = Ground::read(&case).expect("it is a case");
    let texts: Vec<String> = ground.resources().iter().map(resource_text).collect();
    assert_eq!(texts, ["funding||USD", "expertise|qa_qc|person-month"]);
    for text in &texts {
        assert_eq!(resource_of(text).map(|of| resource_text(&of)).as_ref(), Some(text));
    }
    let changes = [
        new_offer("=A new donor", "TCD", &texts[0], "300.00"),
        new_offer("=A new donor", "", &texts[1], "4"),
        new_offer("D-A", "", &texts[0], "10.50"),
    ];
    let text = applied(&case, &changes).expect("it is a case");
    let file = CaseFile::parse(&text).expect("it is well formed");
    assert_eq!((file.offers.len(), file.donors.len()), (5, 3), "one donor for both offers");
    let market = Market::try_from(file).expect("it is valid");
    let hash = market.case_hash().to_owned();
    let run = engine::solve(market, engine::Policy::standard()).expect("it can be matched");
    let given = |state: &str| -> i64 {
        let of = run.matches.iter().filter(|of| of.state == state && is_tried(&of.offer));
        of.map(|of| of.quantity).sum()
    };
    assert!(given("TCD") >= 30_000, "nobody else gives there");
    let others: Vec<Change> = changes.iter().rev().cloned().collect();
    let text = applied(&case, &others).expect("it is a case");
    let file = CaseFile::parse(&text).expect("it is well formed");
    assert_eq!(Market::try_from(file).expect("it is valid").case_hash(), hash);
    let half = new_offer("D-A", "", &texts[1], "1.5");
    assert_eq!(applied(&case, &[half]), None, "units are whole");
}

#[test]
fn years_are_read_as_they_are_typed() {
    assert_eq!(years("2027"), Some(vec![2027]));
    assert_eq!(years(" 2028, 2027،2027 "), Some(vec![2027, 2028]));
    for wrong in ["", " , ", "2027, soon", "27"] {
        assert_eq!(years(wrong), None, "{wrong:?}");
    }
}

fn held(offer: &str, year: i32, quantity: &str) -> Term {
    let case = canonical();
    let before = Ground::read(&case).expect("it is a case").held(offer, year).0;
    let entry = Entry {
        offer: offer.to_owned(),
        year: Some(year),
        quantity: quantity.to_owned(),
        before: Some(before),
        ..Entry::default()
    };
    Term { list: HELD.to_owned(), entry }
}

/// Years of an offer with what they hold.
fn years_of(file: &CaseFile, offer: &str) -> Vec<(i32, Option<String>, Option<i64>)> {
    let offer = file.offers.iter().find(|one| one.id == offer).expect("it is there");
    offer.years.iter().map(|of| (of.year, of.amount.clone(), of.quantity)).collect()
}

#[test]
fn an_offer_can_be_tried_with_more_less_or_nothing_in_a_year_and_in_another_year() {
    let case = canonical();
    let ground = Ground::read(&case).expect("it is a case");
    assert_eq!(ground.held("O-A", 2026), ("600.00".to_owned(), "USD".to_owned()));
    assert_eq!(ground.held("O-B", 2027), (String::new(), "person-month".to_owned()));
    assert_eq!(ground.years_of("O-A"), [2026, 2027], "its own, and those of lines");
    // Moved to the next year; the fraction is not rounded.
    let terms = [held("O-A", 2027, "900.50"), held("O-A", 2026, "0"), held("O-B", 2027, "2")];
    let before: Vec<_> = terms.iter().map(|term| term.entry.before.as_deref()).collect();
    assert_eq!(before, [Some(""), Some("600.00"), Some("")], "not reported is not 0");
    let lock = Change { term: ground.rows(&[])[0].0.clone(), is_left_out: true, at: String::new() };
    let changes: Vec<Change> = terms.clone().into_iter().map(added).chain([lock]).collect();
    let read = |changes: &[Change]| {
        let text = applied(&case, changes).expect("it is a case");
        CaseFile::parse(&text).expect("it is well formed")
    };
    let file = read(&changes);
    assert_eq!(years_of(&file, "O-A"), [(2027, Some("900.50".to_owned()), None)]);
    assert_eq!(years_of(&file, "O-B"), [(2026, None, Some(5)), (2027, None, Some(2))]);
    let hash = |file: CaseFile| Market::try_from(file).expect("it is valid").case_hash().to_owned();
    let others: Vec<Change> = changes.iter().rev().cloned().collect();
    assert_eq!(hash(read(&others)), hash(file.clone()), "in any order");
    // The run obeys it, and its case tells it.
    let market = Market::try_from(file.clone()).expect("it is valid");
    let run = engine::solve(market, engine::Policy::standard()).expect("it can be matched");
    assert!(run.matches.iter().all(|of| of.offer != "O-A"), "its line asks in 2026");
    let told = told(&file.notes);
    assert_eq!(told.len(), 4);
    assert!(terms.iter().all(|term| told.contains(&(term.clone(), false))), "{told:?}");
    assert!(told.contains(&(changes[3].term.clone(), true)), "{told:?}");
}

#[test]
fn what_is_more_than_its_donor_offers_is_known_and_the_latest_figure_counts() {
    let more = [held("O-A", 2026, "600.01"), held("O-B", 2027, "1"), held("O-A", 2027, "5")];
    assert!(more.iter().all(is_more));
    let not = [held("O-A", 2026, "600"), held("O-B", 2026, "4"), held("O-B", 2026, "0")];
    assert!(!not.iter().any(is_more));
    assert!(!is_more(&forbidden("O-A", "LAO-C1.1")));
    let first = changed(&[], added(held("O-B", 2026, "4")));
    let both = changed(&first, added(held("O-B", 2027, "4")));
    assert_eq!(both.len(), 2, "another year is another figure");
    let last = changed(&both, added(held("O-B", 2026, "3")));
    let figures: Vec<&str> = last.iter().map(|one| one.term.entry.quantity.as_str()).collect();
    assert_eq!(figures, ["4", "3"]);
}

#[test]
fn a_run_can_be_tried_without_one_offer_of_a_donor_and_what_was_committed_from_it() {
    let case = canonical();
    let without = |offer: &str| {
        let entry = Entry { donor: "D-A".to_owned(), offer: offer.to_owned(), ..Entry::default() };
        let term = Term { list: WITHOUT.to_owned(), entry };
        let text = applied(&case, &[added(term)]).expect("it is a case");
        let file = CaseFile::parse(&text).expect("it is well formed");
        Market::try_from(file.clone()).expect("it is valid");
        (file.offers.len(), file.locks.len())
    };
    assert_eq!(without("O-A"), (1, 0));
    assert_eq!(without("O-B"), (2, 1), "it is another donor's");
}
