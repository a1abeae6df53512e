//! Files that readers take away.

use super::fixture::case;
use crate::export::{csv, file_name, needs, offers};
use crate::list;
use crate::route::Query;

#[test]
fn a_cell_never_runs_as_a_formula() {
    let cells = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain", "a,b", "say \"yes\"", "=a,\"b\""];
    let text = csv(&["head"], cells.iter().map(|cell| vec![(*cell).to_owned()]));
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines,
        [
            "\u{feff}head",
            "'=1+1",
            "'+1",
            "'-1",
            "'@x",
            "'\tx",
            "\"'\rx\"",
            "plain",
            "\"a,b\"",
            "\"say \"\"yes\"\"\"",
            "\"'=a,\"\"b\"\"\"",
            ""
        ]
    );
}

#[test]
fn the_needs_file_holds_the_chosen_rows_exact_figures_and_the_label() {
    let case = case();
    let rows = list::needs::rows(&case.market);
    let chosen = list::needs::select(&rows, &Query::parse("kind=funding"));
    let text = needs(&chosen, &case.figures, &case.market.case().label);
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
    let text = offers(&rows.iter().collect::<Vec<_>>(), &case.figures, "L");
    assert_eq!(text.matches("\r\n").count(), 4);
    assert!(text.contains("2026,600.00,Lao PDR,any,L"), "{text}");
    assert!(text.contains("2027,not reported,any,any,L"), "{text}");
}

#[test]
fn a_file_name_is_plain() {
    assert_eq!(file_name("Needs: Côte d'Ivoire 2026", "csv"), "needs-cote-d-ivoire-2026.csv");
    assert_eq!(file_name("…", "json"), "case.json");
}
