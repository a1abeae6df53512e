//! What comes of rows, over a need that is kept.

use contract::need::{NeedBody, NeedLine};
use contract::sheet::RowVerdict;
use engine::case::ResourceKind;
use expect_test::{Expect, expect};

use super::{Known, Plan, plan};
use crate::language::Language;
use crate::sheet::table::{Cell, Row, Sheet, Table};
use crate::store::BrokenRule;

/// A file from lines of cells that `|` separates.
fn table(text: &str) -> Table {
    let row = |(at, line): (u32, &str)| Row {
        at,
        cells: (0..)
            .zip(line.split('|').map(str::trim))
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(place, cell)| (place, Cell::Text(cell.to_owned())))
            .collect(),
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Table {
        sheets: vec![Sheet { name: "Needs".to_owned(), rows: (1..).zip(lines).map(row).collect() }],
    }
}

fn kept() -> Vec<Known> {
    let line = |key, year, amount: &str| NeedLine {
        key,
        kind: Some(ResourceKind::Funding),
        year: Some(year),
        amount: Some(amount.to_owned()),
        currency: Some("USD".to_owned()),
        shared: true,
        ..NeedLine::default()
    };
    let body = NeedBody {
        theme: "A4".to_owned(),
        title: "Clearance".to_owned(),
        priority: Some(1),
        lines: vec![line(1, 2027, "1000.00"), line(2, 2028, "2000.00")],
        ..NeedBody::default()
    };
    let need = |id: &str, is_open, title: &str| Known {
        id: id.to_owned(),
        version: 3,
        is_open,
        body: NeedBody { title: title.to_owned(), ..body.clone() },
    };
    vec![need("N-AAAAAAAAAA", true, "Clearance"), need("N-BBBBBBBBBB", false, "Old")]
}

/// A rule for tests: no line asks for nothing.
fn no_zero(_: Option<&Known>, body: &NeedBody) -> Vec<BrokenRule> {
    let zero = |(at, line): (usize, &NeedLine)| {
        (line.amount.as_deref() == Some("0")).then(|| BrokenRule {
            path: format!("lines[{at}].amount"),
            code: "zero_amount",
            detail: "an amount of zero".to_owned(),
            fix: "leave it empty",
        })
    };
    body.lines.iter().enumerate().filter_map(zero).collect()
}

fn planned(text: &str) -> Plan {
    plan(&table(text), &kept(), Language::ENGLISH, &no_zero).unwrap()
}

fn check(text: &str, expected: &Expect) {
    let plan = planned(text);
    let mut shown = String::new();
    for row in &plan.rows {
        let line = row.line.map_or_else(String::new, |line| format!(" line {line}"));
        let need = row.need.as_deref().unwrap_or("new");
        shown.push_str(&format!("{} {:?} {need}{line}", row.row, row.verdict));
        for change in &row.changes {
            let of = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
            shown.push_str(&format!(
                " [{:?} {} > {}]",
                change.column,
                of(&change.before),
                of(&change.after)
            ));
        }
        for fault in &row.errors {
            shown.push_str(&format!(" ({} {} {:?})", fault.cell, fault.code, fault.value));
        }
        shown.push('\n');
    }
    let counts = plan.counts;
    shown.push_str(&format!("made {} changed {}", counts.needs_made, counts.needs_changed));
    expected.assert_eq(&shown);
}

#[test]
fn rows_add_change_and_say_the_same() {
    check(
        "Need reference | Title | Year | Kind | Amount | Currency
         n-aaaaaaaaaa | | 2027 | funding | 1000 | usd
         | Clearance | 2028 | Funding | 2,500.50 | USD
         | Clearance | 2029 | funding | | USD
         | Survey | 2027 | funding | 10 | USD
         | Survey | 2028 | funding | 20 | USD",
        &expect![[r#"
            2 Same N-AAAAAAAAAA line 1
            3 Change N-AAAAAAAAAA line 2 [Amount 2000.00 > 2500.50]
            4 Add N-AAAAAAAAAA line 3 [Kind - > funding] [Year - > 2029] [Currency - > USD]
            5 Add new line 1 [Title - > Survey] [Kind - > funding] [Year - > 2027] [Amount - > 10] [Currency - > USD]
            6 Add new line 2 [Kind - > funding] [Year - > 2028] [Amount - > 20] [Currency - > USD]
            made 1 changed 1"#]],
    );
}

#[test]
fn what_was_imported_says_the_same_when_it_is_imported_again() {
    let text = "title | theme | kind | year | amount | currency | shared
         Survey | A4 | funding | 2027 | 10.00 | USD | yes
         Survey | A4 | funding | 2027 | 20.00 | USD | no
         Survey | A4 | expertise | 2027 | | |";
    let first = planned(text);
    let known = [Known {
        id: "N-CCCCCCCCCC".to_owned(),
        version: 1,
        is_open: true,
        body: first.needs[0].body.clone(),
    }];
    let again = plan(&table(text), &known, Language::ENGLISH, &no_zero).unwrap();
    assert!(again.needs.is_empty(), "{again:?}");
    assert!(again.rows.iter().all(|row| row.verdict == RowVerdict::Same), "{again:?}");
    assert_ne!(first.digest("LAO"), again.digest("LAO"));
    assert_ne!(first.digest("LAO"), first.digest("IRQ"));
}

#[test]
fn a_bad_row_is_left_out_and_the_others_are_taken() {
    check(
        "Title | Year | Kind | Amount | Currency
         Survey | 2027 | funding | 1.234 | USD
         Survey | 2028 | funding | 0 | USD
         Survey | 2029 | funding | 30 | XYZ
         Survey | 2030 | funding | 40 | USD",
        &expect![[r#"
            2 Error new (D ambiguous_number "1.234")
            3 Error new (D zero_amount "0")
            4 Error new (E unknown_currency "XYZ")
            5 Add new line 1 [Title - > Survey] [Kind - > funding] [Year - > 2030] [Amount - > 40] [Currency - > USD]
            made 1 changed 0"#]],
    );
}

#[test]
fn where_the_need_itself_is_wrong_no_row_of_it_is_taken() {
    check(
        "Need reference | Title | Theme | Line number | Year | Amount
         A | Survey | A99 | | 2027 | 1
         A | Survey | A4 | | 2028 | 2
         B | Roads | A4 | | 2027 | 1
         B | Streets | A4 | | 2028 | 2
         N-ZZZZZZZZZZ | Other | | | 2027 | 1
         N-BBBBBBBBBB | | | | 2027 | 1
         N-AAAAAAAAAA | | | 9 | 2027 | 1
         N-AAAAAAAAAA | | | 1 | 2027 | 1
         N-AAAAAAAAAA | | | 1 | 2027 | 1
          | | | | 2031 | 5",
        &expect![[r#"
            2 Error new (C unknown_code "A99")
            3 Error new ( with_others "")
            4 Error new ( with_others "")
            5 Error new (B needs_disagree "Streets")
            6 Error new (A unknown_need "N-ZZZZZZZZZZ")
            7 Error new (A withdrawn "N-BBBBBBBBBB")
            8 Error new (D unknown_line "9")
            9 Change N-AAAAAAAAAA line 1 [Theme A4 > -] [Amount 1000.00 > 1]
            10 Error new (D line_twice "1")
            11 Error new ( nothing_said "")
            made 0 changed 1"#]],
    );
}

#[test]
fn columns_that_are_not_there_leave_what_is_kept() {
    check(
        "Référence du besoin | Année | Nature | Montant | Colour
         N-AAAAAAAAAA | 2028 | Financement | 3 000,00 | blue",
        &expect![[r#"
            2 Change N-AAAAAAAAAA line 2 [Amount 2000.00 > 3000.00]
            made 0 changed 1"#]],
    );
    assert_eq!(planned("Title | Year | Colour\nA | 2027 | blue").ignored, ["Colour"]);
    assert!(plan(&table("Name | Size\na | b"), &kept(), Language::ENGLISH, &no_zero).is_none());
}
