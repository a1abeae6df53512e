//! Verdicts on needs, and what is counted of them.

use engine::case::ResourceKind;
use engine::run::ResourceKey;
use engine::{CaseFile, Market};

use super::{Fitting, Lack, LineFit, Reason, Rule, Verdict, fitting};
use crate::tests::fixture::{CASE, case};

fn verdicts(offer: &str) -> Vec<(String, Verdict)> {
    let found = fitting(&case().market, offer);
    found.needs.iter().map(|need| (need.need.clone(), need.verdict())).collect()
}

#[test]
fn a_need_fits_with_one_line_and_with_one_change_only_where_the_donor_can_make_it() {
    let verdict = |id: &str, verdict: Verdict| (id.to_owned(), verdict);
    assert_eq!(
        verdicts("O-A"),
        [
            // No figure, another State and nothing in the year: the first is the State's to mend.
            verdict(
                "CIV-V1",
                Verdict::No(
                    [Reason::ToBeCosted, Reason::Year, Reason::StateNotListed]
                        .map(Rule::May)
                        .to_vec()
                )
            ),
            verdict("LAO-C1", Verdict::Fits),
            verdict("TCD-S1", Verdict::OneChange(Rule::May(Reason::StateNotListed))),
        ]
    );
    assert_eq!(verdicts("O-C"), []);
}

#[test]
fn counts_are_of_needs_and_loosening_counts_what_it_alone_would_open() {
    let found = fitting(&case().market, "O-A");
    assert_eq!(found.counts(), (1, 1, 1));
    let shown: Vec<_> = found
        .rules()
        .into_iter()
        .map(|rule| (rule.rule.code(), rule.needs, rule.loosened))
        .collect();
    assert_eq!(shown, [("to_be_costed", 1, 0), ("year", 1, 0), ("state_not_listed", 2, 1)]);
}

#[test]
fn a_need_that_two_changes_could_open_counts_for_both_and_stands_under_none() {
    let mut found = fitting(&case().market, "O-A");
    let mut chad = found.needs.remove(2);
    let other = chad.lines[0].clone();
    chad.lines.push(LineFit { rules: vec![Rule::May(Reason::Year)], ..other });
    found.needs = vec![chad];
    let rules: Vec<_> = found.rules().into_iter().map(|rule| (rule.rule, rule.loosened)).collect();
    let may = Rule::May;
    assert_eq!(rules, [(may(Reason::Year), 1), (may(Reason::StateNotListed), 1)]);
    assert!(found.blocked().is_empty());
    assert_eq!(found.needs[0].lines_at_hand().len(), 1, "of one change, not of both");
}

#[test]
fn a_need_that_does_not_fit_stands_once_and_first_under_what_the_donor_cannot_change() {
    let found = fitting(&case().market, "O-A");
    let blocked: Vec<_> = found.blocked().into_iter().collect();
    assert_eq!(blocked, [(Rule::May(Reason::ToBeCosted), vec![0])]);
}

/// What the first offer of the fixture fits, with words of the case changed.
fn changed(changes: &[(&str, &str)]) -> Fitting {
    let mut text = CASE.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let case = CaseFile::parse(&text).expect("the case is well formed");
    fitting(&Market::try_from(case).expect("the case is valid"), "O-A")
}

#[test]
fn a_need_with_nothing_open_fits_no_offer_and_stands_apart() {
    let all = [(r#""already_covered": "100.00""#, r#""already_covered": "950.50""#)];
    let found = changed(&all);
    let verdict = found.needs[1].verdict();
    assert_eq!(verdict, Verdict::No(vec![Rule::Can(Lack::NothingOpen)]));
    assert_eq!(found.needs[1].lines[0].met, Some(100_050));
    assert_eq!(found.blocked()[&Rule::Can(Lack::NothingOpen)], [1]);
    let rules = found.rules();
    let open = rules.iter().find(|of| of.rule == Rule::Can(Lack::NothingOpen)).unwrap();
    assert_eq!((open.needs, open.loosened), (1, 0), "no donor can loosen that");
    // Nobody says what of it is covered: that is not known, and neither nothing nor all.
    let found = changed(&[(r#", "already_covered": "100.00""#, "")]);
    assert_eq!((found.needs[1].verdict(), found.counts()), (Verdict::Fits, (1, 1, 1)));
    let unsaid = &found.needs[2].lines[0];
    assert_eq!((unsaid.met, unsaid.open), (None, Some(50_000)));
}

#[test]
fn what_is_open_of_different_goods_has_no_sum() {
    let mut found = fitting(&case().market, "O-A");
    let mut need = found.needs.remove(1);
    let goods = |code: &str, unit: &str, open: i64| {
        let (code, unit) = (code.to_owned(), unit.to_owned());
        let resource = ResourceKey { kind: ResourceKind::InKind, code, unit };
        LineFit { resource, open: Some(open), ..need.lines[0].clone() }
    };
    need.lines = vec![
        goods("vehicles", "vehicle", 3),
        goods("detectors", "unit", 40),
        goods("vehicles", "vehicle", 2),
        LineFit { open: None, ..goods("vehicles", "month", 0) },
    ];
    let open: Vec<_> = need.open().into_iter().map(|(of, open)| (of.unit, open)).collect();
    assert_eq!(open, [("unit".to_owned(), 40), ("vehicle".to_owned(), 5)]);
}

#[test]
fn a_least_grant_and_a_smallest_part_keep_needs_away_and_are_loosened_alone() {
    let states = r#""states": ["LAO"]"#;
    let least = format!(r#"{states}, "min_grant": "600.00""#);
    let found = changed(&[(states, &least)]);
    // Chad asks for less than that, in a State that the offer does not list either.
    assert_eq!(found.counts(), (1, 0, 2));
    let any = r#""min_grant": "900.51""#;
    let found = changed(&[(states, any)]);
    assert_eq!(found.needs[1].lines[0].together, Some(60_000), "no more than it holds");
    assert_eq!(found.needs[2].lines[0].together, Some(50_000));
    for need in &found.needs[1..] {
        assert_eq!(need.verdict(), Verdict::OneChange(Rule::Can(Lack::MinGrant)));
    }
    let part = r#""amount": "500.00", "smallest_part": "500.00" }"#;
    let less = r#""years": [ { "year": 2026, "amount": "499.99" } ], "max_per_state": "50.00""#;
    let offered = r#""years": [ { "year": 2026, "amount": "600.00" } ], "states": ["LAO"]"#;
    let found = changed(&[(r#""amount": "500.00" }"#, part), (offered, less)]);
    let rules = [Rule::Can(Lack::SmallestPart), Rule::Can(Lack::MaxPerState)];
    assert_eq!(found.needs[2].verdict(), Verdict::No(rules.to_vec()));
}

#[test]
fn a_rule_is_found_by_its_code() {
    for code in ["year", "min_grant", "nothing_open"] {
        assert_eq!(Rule::from_code(code).map(Rule::code), Some(code));
    }
    assert_eq!(Rule::from_code("nothing"), None);
}

#[test]
fn a_need_tells_its_priority_and_when_it_is_due() {
    let found = changed(&[(r#""priority": 2,"#, r#""priority": 2, "deadline": "2027-08-01","#)]);
    let told: Vec<_> = found.needs.iter().map(|need| (need.priority, need.due)).collect();
    assert_eq!(told, [(2, 20_270_801), (1, i64::MAX), (1, i64::MAX)]);
}

#[test]
fn the_page_reads_what_the_worker_writes() {
    let found = fitting(&case().market, "O-B");
    let text = serde_json::to_string(&found).expect("it has a form in JSON");
    let read: Fitting = serde_json::from_str(&text).expect("and back");
    assert_eq!(read, found);
}
