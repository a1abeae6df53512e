//! Files that readers take away.

use engine::layout::line_fits;
use engine::run::Amounts;

use super::fixture::{case, finished};
use crate::export::{FAULTS, FITS, FITS_NUMERIC, NEEDS, NEEDS_NUMERIC, OFFERS, OFFERS_NUMERIC};
use crate::export::{csv, faults, file_name, fits, needs, offers, run};
use crate::format::Fault;
use crate::list;
use crate::route::Query;

#[test]
fn a_cell_never_runs_as_a_formula() {
    let cells =
        ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain", "a,b", "say \"yes\"", "=a,\"b\"", "a;=b"];
    let text = csv(&["head"], &cells.map(|cell| vec![cell.to_owned()]));
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines,
        [
            "\u{feff}head",
            "'=1+1",
            "'+1",
            "'-1",
            "'@x",
            "\"'\tx\"",
            "\"'\rx\"",
            "plain",
            "\"a,b\"",
            "\"say \"\"yes\"\"\"",
            "\"'=a,\"\"b\"\"\"",
            "\"a;'=b\"",
            ""
        ]
    );
}

#[test]
fn the_needs_file_holds_the_chosen_rows_exact_figures_and_the_label() {
    let case = case();
    let rows = list::needs::rows(&case.market);
    let chosen = list::needs::select(&rows, &Query::parse("kind=funding"));
    let rows = needs(&chosen, &case.figures, &case.market.case().label);
    assert_eq!(rows.len(), chosen.len());
    are_plain(&rows, &NEEDS_NUMERIC, &["to be costed", "not reported"]);
    let text = csv(&NEEDS, &rows);
    let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 4);
    assert!(
        lines[1].starts_with("TCD,Chad,TCD-S1,\"'=Survey, \"\"first\"\" step\""),
        "{}",
        lines[1]
    );
    assert!(lines[1].contains(",2026,500.00,not reported,500.00,"), "{}", lines[1]);
    assert!(lines[2].contains(",to be costed,to be costed,to be costed,"), "{}", lines[2]);
    assert!(lines[3].contains(",2026,1000.50,150.00,850.50,"), "{}", lines[3]);
    assert!(lines[1..].iter().all(|line| line.ends_with("\"Invented figures, not an official position of anyone.\"")));
}

#[test]
fn the_offers_file_has_a_row_for_each_year() {
    let case = case();
    let rows = list::offers::rows(&case.market);
    let rows = offers(&rows.iter().collect::<Vec<_>>(), &case.figures, "L");
    are_plain(&rows, &OFFERS_NUMERIC, &["not reported"]);
    let text = csv(&OFFERS, &rows);
    assert_eq!(text.matches("\r\n").count(), 4);
    assert!(text.contains("2026,600.00,Lao PDR,any,L"), "{text}");
    assert!(text.contains("2027,not reported,any,any,L"), "{text}");
}

#[test]
fn a_file_name_is_plain() {
    assert_eq!(file_name("Needs: Côte d'Ivoire 2026", "csv"), "needs-cote-d-ivoire-2026.csv");
    assert_eq!(file_name("…", "json"), "case.json");
}

/// Columns of numbers hold plain ones, or one of the words that stand for none.
fn are_plain(rows: &[Vec<String>], numeric: &[usize], words: &[&str]) {
    for row in rows {
        for at in numeric {
            let cell = row[*at].as_str();
            let is_plain = cell.chars().all(|c| c.is_ascii_digit() || c == '.');
            assert!(is_plain || words.contains(&cell), "column {at}: {row:?}");
        }
    }
}

#[test]
fn the_tables_of_a_run_are_files_of_the_same_rows_with_exact_figures() {
    let (case, finished) = (case(), finished());
    let all = &finished.run.coalitions;
    let words = ["to be costed", "not reported"];
    let states = run::states(&case, &all.iter().collect::<Vec<_>>());
    assert_eq!(states.len(), all.len());
    are_plain(&states, &run::STATES_NUMERIC, &words);
    let lao = states.iter().find(|row| row[0] == "LAO").expect("it has a need");
    assert_eq!(lao[1..5], ["Lao PDR", "2", "USD", "1000.50"]);
    let civ = states.iter().find(|row| row[0] == "CIV").expect("it has a need");
    assert_eq!(civ[4..8], [""; 4], "what has no figure is no sum");
    assert_eq!(civ[9], "1");
    for of in all {
        let lines = run::lines(&case, &of.lines);
        assert_eq!(lines.len(), of.lines.len());
        are_plain(&lines, &run::LINES_NUMERIC, &words);
        for (row, line) in lines.iter().zip(&of.lines) {
            assert_eq!((row.len(), &row[0]), (run::LINES.len(), &line.line));
            assert_eq!(row[8] == "to be costed", line.amounts.is_none(), "{row:?}");
        }
        let members = run::members(&case, &of.members.iter().collect::<Vec<_>>());
        let brings: usize = of.members.iter().map(|member| member.brings.len()).sum();
        assert_eq!(members.len(), brings);
        are_plain(&members, &run::MEMBERS_NUMERIC, &[]);
    }
    let lao = all.iter().find(|one| one.state == "LAO").expect("it has a need");
    let money = &lao.lines[0].resource;
    let is_its = |of: &&engine::run::Match| of.line == lao.lines[0].line;
    let matches: Vec<_> = finished.run.matches.iter().filter(is_its).collect();
    let rows = run::matches(&case, money, &matches);
    assert_eq!(rows.len(), matches.len());
    are_plain(&rows, &run::MATCHES_NUMERIC, &[]);
    let committed = rows.iter().find(|row| row[11] == "committed").expect("the lock is there");
    assert_eq!(committed[..4], ["D-A", "Donor A", "O-A", "LAO-C1.1"]);
    assert_eq!(committed[9..11], ["USD", "50.00"]);
}

#[test]
fn sums_are_files_of_exact_figures_by_resource_and_by_year() {
    let (case, finished) = (case(), finished());
    let lao = finished.run.coalitions.iter().find(|one| one.state == "LAO").expect("it has needs");
    let total = &lao.totals[0];
    let year = &total.by_year[0];
    let rows = run::sums(
        &case,
        &[(&total.resource, None, total.amounts), (&total.resource, Some(year.year), year.amounts)],
    );
    are_plain(&rows, &run::SUMS_NUMERIC, &["", "not reported"]);
    let figures = ["1000.50", "100.00", "50.00", "550.00", "300.50"];
    assert_eq!(rows[0], [["funding", "", "USD", ""].as_slice(), &figures].concat());
    assert_eq!(rows[1], [["funding", "", "USD", "2026"].as_slice(), &figures].concat());
    let unknown = Amounts { already_covered: None, ..total.amounts };
    let rows = run::sums(&case, &[(&total.resource, None, unknown)]);
    assert_eq!(rows[0][5], "not reported");
}

#[test]
fn what_an_offer_fits_is_a_file_with_what_keeps_it_from_the_rest() {
    let case = case();
    let reasons = line_fits(&case.market, list::offers::rows(&case.market)[0].at);
    let lines: Vec<_> = case.market.lines().iter().zip(&reasons).collect();
    let rows = fits(&case, &lines.iter().collect::<Vec<_>>());
    are_plain(&rows, &FITS_NUMERIC, &["to be costed"]);
    let of = |line: &str| rows.iter().find(|row| row[0] == line).expect("each line has a row");
    let lao = of("LAO-C1.1");
    assert_eq!(lao.len(), FITS.len());
    assert_eq!(lao[1..5], ["LAO", "Lao PDR", "LAO-C1", "Clearance in the north"]);
    assert_eq!(lao[7..], ["2026", "funding", "", "USD", "850.50", "", ""]);
    assert_eq!(of("TCD-S1.1")[11..13], ["500.00", "state_not_listed"]);
    let apart = of("CIV-V1.1");
    assert_eq!(apart[11], "to be costed");
    assert_eq!(apart[12].split("; ").count(), apart[13].split("; ").count());
    assert!(apart[12].split("; ").count() > 1, "{apart:?}");
}

#[test]
fn faults_are_a_file_of_every_place_and_not_only_of_those_shown() {
    let fault = |at: usize| Fault {
        place: format!("/needs/{at}"),
        code: "unknown_state".to_owned(),
        found: "XYZ".to_owned(),
        said: Some(("Rule".to_owned(), "Fix".to_owned())),
    };
    let rows = faults(&(0..300).map(fault).collect::<Vec<_>>());
    assert_eq!(rows.len(), 300);
    assert_eq!(rows[7], ["/needs/7", "unknown_state", "Rule", "XYZ", "Fix"]);
    assert_eq!(rows[7].len(), FAULTS.len());
}
