//! A run that was changed anywhere is refused, with the reason.

mod exact;
mod forged;
mod ordered;
mod spoilt;

use expect_test::{Expect, expect};
use serde_json::Value;

use super::{RunError, verify, verify_text};
use crate::fixture;
use crate::matching::solve;
use crate::policy::Policy;
use crate::run::{Run, YearAmounts};

fn run() -> Run {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00 covered 60.00
        line b TCD p1 A4 BAC 2026 100.00
        line c TCD p2 A5 REH 2026 detector:4
        offer D-1 2026 80.00 max 70.00\noffer E-1 2026 eur:10.00 states TCD\noffer F-1 2026 detector:2
        lock D-1 b 2026 5.00";
    solve(fixture::market(text), Policy::standard()).unwrap()
}

/// Changes a run, mends its hash as a careful forger would, and shows why it is refused.
fn check(change: impl Fn(&mut Run), expected: Expect) {
    let mut run = run();
    change(&mut run);
    run.hash = run.content_hash();
    let found = verify_text(&run.to_json())
        .map_or_else(|error| error.to_string(), |_| "accepted".to_owned());
    expected.assert_eq(&found);
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_run() {
    assert!(verify_text(&format!("\u{feff}{}", run().to_json())).is_ok());
}

#[test]
fn an_untouched_run_passes_every_check() {
    let report = verify_text(&run().to_pretty_json()).unwrap();
    let checks: Vec<&str> = report.checks.iter().map(|check| check.what).collect();
    expect![[r#"
        the case is valid
        the case is the one the run names
        the matches keep every limit
        no proposal is better under the policy
        every sum, coalition and reason follows from the matches
        the document is as it was made"#]]
    .assert_eq(&checks.join("\n"));
}

#[test]
fn a_case_whose_network_would_take_gigabytes_is_refused_whatever_its_certificate() {
    // 210 offers of ten years for a line of each year in each of a thousand States.
    let years = || 2026..2036;
    let states: Vec<String> = (0..1_000_u32)
        .map(|at| {
            let letter = |n: u32| char::from_u32(u32::from('A') + n % 26).unwrap();
            [letter(at / 676), letter(at / 26), letter(at)].iter().collect()
        })
        .collect();
    let of_state = |state: &String| {
        let lines =
            years().map(|year| format!("line {state}-{year} {state} p1 A4 BAC {year} 1.00\n"));
        format!("state {state}\n") + &lines.collect::<String>()
    };
    let also: String = years().skip(1).map(|year| format!(" also {year}=1.00")).collect();
    let offers = (0..210).map(|at| format!("offer D{at}-1 2026 1.00{also}\n"));
    let text: String = states.iter().map(of_state).chain(offers).collect();
    let market = fixture::market(&text);
    let forged = Run {
        case: market.case().clone(),
        case_hash: market.case_hash().to_owned(),
        matches: Vec::new(),
        ..run()
    };
    let refused = verify(forged).unwrap_err();
    assert!(matches!(refused, RunError::Unsupported(_)), "{refused}");
}

/// A run with sums of two years, and a line without a figure in a third.
fn run_of_years() -> Run {
    let text = "state LAO
        line a LAO p1 A4 BAC 2027 100.00\nline b LAO p2 A5 REH 2026 30.00 covered 10.00
        line c LAO p1 A4 BAC 2027 20.00\nline d LAO p1 A4 BAC 2028 ?
        offer D-1 2026 5.00 also 2027=70.00";
    let policy = Policy { thematic_groups: true, ..Policy::standard() };
    solve(fixture::market(text), policy).unwrap()
}

#[test]
fn years_stand_in_order_and_those_without_a_figure_not_at_all() {
    let row = |YearAmounts { year, amounts: of }: &YearAmounts| {
        (*year, of.needed, of.already_covered, of.proposed, of.open)
    };
    let of = |sums: &[YearAmounts]| -> Vec<_> { sums.iter().map(row).collect() };
    let run = run_of_years();
    let coalition = &run.coalitions[0];
    let years = of(&coalition.totals[0].by_year);
    assert_eq!(years, [(2026, 3_000, Some(1_000), 500, 1_500), (2027, 12_000, None, 7_000, 5_000)]);
    assert_eq!(of(&coalition.groups[0].totals[0].by_year), [(2027, 12_000, None, 7_000, 5_000)]);
    assert!(verify(run).is_ok());
}

#[test]
fn a_run_from_before_sums_by_year_has_none_of_them() {
    let without = |which: &dyn Fn(usize) -> bool| {
        let mut run = run_of_years();
        let mut at = 0;
        super::for_totals(&mut run, &mut |total| {
            if which(at) {
                total.by_year.clear();
            }
            at += 1;
        });
        run.hash = run.content_hash();
        run.to_json()
    };
    let before = without(&|_| true);
    assert!(!before.contains("by_year") && verify_text(&before).is_ok());
    let error = verify_text(&without(&|at| at == 0)).unwrap_err();
    assert!(matches!(error, RunError::Figure { .. }), "{error}");
}

#[test]
fn what_is_not_reported_is_nothing_only_in_a_run_from_before_it_could_be_said() {
    let said = |which: &dyn Fn(usize) -> bool| {
        let mut run = run_of_years();
        let mut at = 0;
        super::for_amounts(&mut run, &mut |amounts| {
            if amounts.already_covered.is_none() && which(at) {
                amounts.already_covered = Some(0);
            }
            at += 1;
        });
        run.hash = run.content_hash();
        run.to_json()
    };
    assert!(verify_text(&said(&|_| true)).is_ok());
    let some = |last: bool| said(&|at| (at == 2) != last);
    for text in [some(false), some(true)] {
        let error = verify_text(&text).unwrap_err();
        assert!(matches!(error, RunError::Figure { .. }), "{error}");
    }
    // What is reported as nothing is nothing, and stands as such.
    let text = "state LAO\nline a LAO p1 A4 BAC 2027 100.00 covered 0.00\noffer D-1 2027 5.00";
    let run = solve(fixture::market(text), Policy::standard()).unwrap();
    assert_eq!(run.totals[0].amounts.already_covered, Some(0));
}

#[test]
fn a_careful_forger_is_found_out() {
    check(
        |run| run.matches[1].quantity += 1,
        expect!["matches[1].quantity: the file states 501, the matches give 500"],
    );
    check(
        |run| run.matches[1].quantity -= 1,
        expect!["matches[1].quantity: the file states 499, the matches give 500"],
    );
    check(
        |run| run.matches[1].quantity = i64::MAX,
        expect!["matches[1].quantity: the file states 9223372036854775807, the matches give 500"],
    );
    check(
        |run| drop(run.matches.pop()),
        expect![
            "certificate.objective: the matches have objective -1617479700000, the file states -1617491761340"
        ],
    );
    check(
        |run| run.matches[0].quantity += 1,
        expect![
            "offer D-1 in 2026: an offer gives at most what it holds in the year; limit 8000, found 8001"
        ],
    );
    check(
        |run| run.coalitions[0].members[0].brings[0].proposed += 1,
        expect![
            "coalitions[0].members[0].brings[0].proposed: the file states 1626, the matches give 1625"
        ],
    );
    check(
        |run| run.totals[0].amounts.open -= 1,
        expect!["totals[0].amounts.open: the file states 4749, the matches give 4750"],
    );
    check(
        |run| run.coalitions[1].totals[0].by_year[0].amounts.proposed += 1,
        expect![
            "coalitions[1].totals[0].by_year[0].amounts.proposed: the file states 7126, the matches give 7125"
        ],
    );
    check(
        |run| run.certificate.objective.insert(1, '9'),
        expect![
            "certificate.objective: the matches have objective -1617491761340, the file states -91617491761340"
        ],
    );
    check(
        |run| run.certificate.potentials.clear(),
        expect!["certificate: potential has 0 entries, expected 15"],
    );
    check(
        |run| run.certificate.potentials.iter_mut().for_each(|potential| *potential = i64::MIN),
        expect!["certificate: arc 3 carries 125 of 500 at reduced cost -162018000"],
    );
    check(
        |run| run.case.title.push('!'),
        expect![
            "case_hash: the case in the file has hash 5d91c6467b2cefd50b70d3f026409ec177a8226f7c464469b95ecee2b3825d20, the run names e631a1a057d54a7ac317d38d98a7e490e0ce169151e1e353fbf706a793fb0c19"
        ],
    );
    check(
        |run| run.policy.bands = 7,
        expect![
            "certificate.objective: the matches have objective -576313147680, the file states -1617491761340"
        ],
    );
    check(
        |run| run.policy.bands = 0,
        expect!["policy: bands: must lie between 1 and 100; found 0"],
    );
    check(
        |run| run.format = "coalition-run/9".to_owned(),
        expect![[r#"format: must be "coalition-run/1"; found "coalition-run/9""#]],
    );
}

/// Every leaf of the document, one at a time.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves(value, &format!("{path}/{name}"), found));
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(i, value)| leaves(value, &format!("{path}/{i}"), found)),
        _ => found.push(path.to_owned()),
    }
}

#[test]
fn every_single_value_is_protected() {
    let tree: Value = serde_json::from_str(&run().to_json()).unwrap();
    let mut paths = Vec::new();
    leaves(&tree, "", &mut paths);
    assert!(paths.len() > 150, "{}", paths.len());
    for path in paths {
        let mut changed = tree.clone();
        let leaf = changed.pointer_mut(&path).unwrap();
        *leaf = match leaf {
            Value::Number(n) => Value::from(n.as_i64().unwrap() ^ 1),
            Value::String(text) => Value::from(format!("{text}0")),
            Value::Bool(flag) => Value::from(!*flag),
            _ => Value::from("x"),
        };
        assert!(verify_text(&changed.to_string()).is_err(), "{path} can be changed");
    }
}

#[test]
fn unknown_fields_and_other_text_are_refused() {
    let text = run().to_json().replacen("\"format\"", "\"extra\":1,\"format\"", 1);
    expect!["the file cannot be read as a run: unknown field `extra`, expected one of `format`, `engine`, `case_hash`, `policy`, `status`, `currency`, `minor_digits`, `totals`, `matches`, `coalitions`, `offers`, `certificate`, `case`, `hash` at line 1 column 8"].assert_eq(&verify_text(&text).unwrap_err().to_string());
    expect!["the file cannot be read as a run: expected ident at line 1 column 2"]
        .assert_eq(&verify_text("nothing").unwrap_err().to_string());
}
