use crate::desk::need::form::LineForm;
use crate::desk::need::paste::{Doubt, Pasted, headings, read, read_with};
use crate::words::{Language, speak_natively};

#[test]
fn a_sheet_without_headings_is_read_in_the_order_of_the_template() {
    let text =
        "Clearance, north\t2027\t500\thectare\t1,800\t900,000\teur\t\tPlan\r\nSurvey\t2028\r\n\r\n";
    let pasted = read(text, "USD");
    let lines: Vec<(&str, &str, &str, &str, &str)> = pasted
        .lines
        .iter()
        .map(|line| (&*line.label, &*line.year, &*line.amount, &*line.currency, &*line.kind))
        .collect();
    assert_eq!(
        lines,
        [
            ("Clearance, north", "2027", "900,000", "EUR", "funding"),
            ("Survey", "2028", "", "USD", "funding"),
        ]
    );
    assert!(pasted.ignored.is_empty() && pasted.doubts.is_empty());
}

#[test]
fn headings_are_known_in_the_reader_s_language_and_in_english() {
    for language in Language::ALL {
        speak_natively(language);
        let own = format!("{}\n\t\tA\t2027\t3\tunit\t10\t\tUSD\t\t", headings());
        let pasted = read(&own, "USD");
        assert_eq!(pasted.lines.len(), 1, "{language:?}: {pasted:?}");
        assert_eq!(pasted.ignored, Vec::<String>::new(), "{language:?}");
        assert_eq!(pasted.lines[0].quantity, "3", "{language:?}");
        assert_eq!(pasted.lines[0].kind, "in_kind", "{language:?}");
        let pasted = read("Year\tremarks\tAmount\n2027\tx\t5", "USD");
        assert_eq!(pasted.ignored, ["remarks"], "{language:?}");
        assert_eq!(pasted.lines[0].amount, "5", "{language:?}");
    }
    speak_natively(Language::English);
}

#[test]
fn what_the_catalogue_has_is_known_by_its_name_and_other_words_stay() {
    let read_one = |code: &str, unit: &str| {
        let pasted = read(&format!("kind\tcode\tunit\nin_kind\t{code}\t{unit}"), "USD");
        (pasted.lines[0].code.clone(), pasted.lines[0].unit.clone())
    };
    let pair = |code: &str, unit: &str| (code.to_owned(), unit.to_owned());
    assert_eq!(read_one("Vehicles", "vehicles"), pair("vehicles", "vehicle"));
    assert_eq!(read_one("nts", "Team-Months"), pair("NTS", "team-month"));
    assert_eq!(read_one("sandbags", "pallet"), pair("sandbags", "pallet"));
    speak_natively(Language::French);
    assert_eq!(read_one("Moyens mécaniques", "m²"), pair("mechanical_assets", "m2"));
    speak_natively(Language::English);
    assert_eq!(headings().split('\t').take(2).collect::<Vec<_>>(), ["Kind", "Standard line"]);
}

#[test]
fn what_cannot_be_read_is_said_with_its_place_and_kept_as_it_is() {
    let pasted = read("label\tyear\tamount\nA\t2027\tabout 5\nB\tnext\t7", "USD");
    assert_eq!(
        pasted.doubts,
        [
            Doubt::Unread(1, "Amount".to_owned(), "about 5".to_owned()),
            Doubt::Unread(2, "Year".to_owned(), "next".to_owned()),
        ]
    );
    assert_eq!(pasted.lines[0].amount, "about 5");
}

fn costed(rows: &str) -> Pasted {
    read(&format!("label\tquantity\tunit\tunit cost\tamount\tsource\n{rows}"), "EUR")
}

/// What is sent of each line: amount, quantity and source.
fn sent(lines: &[LineForm]) -> Vec<[String; 3]> {
    let of = |line: &LineForm| {
        let line = line.to_line();
        let quantity = line.quantity.map(|units| units.to_string());
        let source = line.source.map(|text| text.replace('\u{a0}', " "));
        [line.amount, quantity, source].map(Option::unwrap_or_default)
    };
    lines.iter().map(of).collect()
}

#[test]
fn a_row_with_a_total_says_in_its_source_how_it_was_worked_out() {
    let pasted = costed(
        "Clearance\t500\thectare\t1,800\t900,000\tPlan\n\
         Survey\t3\tteam-month\t\t900\t\n\
         Two\t2.5\thectare\t10\t25\t",
    );
    assert_eq!(pasted.doubts, []);
    assert_eq!(
        sent(&pasted.lines),
        [
            ["900000", "", "500 ha × 1,800; Plan"],
            ["900", "", "Quantity: 3; Unit: team-month"],
            ["25", "", "2.5 hectare × 10"],
        ]
    );
}

#[test]
fn a_total_that_is_not_quantity_times_price_is_said() {
    let pasted = costed("Clearance\t500\thectare\t1,800\t950,000\t");
    let said: Vec<String> = pasted.doubts.iter().map(Doubt::words).collect();
    assert_eq!(said, ["Row 1: 500\u{a0}ha × 1,800 = 900,000, not 950,000"]);
    assert_eq!(sent(&pasted.lines)[0], ["950000", "", "500 ha × 1,800"]);
}

#[test]
fn money_without_a_total_is_what_its_units_cost_and_units_keep_a_total_in_their_source() {
    let of_kind = |kind: &str, amount: &str| {
        let head = "kind\tquantity\tunit\tunit cost\tamount";
        let pasted = read(&format!("{head}\n{kind}\t5\tvehicle\t100\t{amount}"), "EUR");
        (sent(&pasted.lines)[0].clone(), pasted.doubts.len())
    };
    let row = |texts: [&str; 3]| texts.map(str::to_owned);
    assert_eq!(of_kind("funding", ""), (row(["500", "", "5 vehicles × 100"]), 0));
    assert_eq!(of_kind("in_kind", "500"), (row(["", "5", ""]), 0), "the units say it");
    assert_eq!(of_kind("in_kind", "700"), (row(["", "5", "Amount: EUR 700"]), 1));
}

#[test]
fn what_no_line_has_a_place_for_is_named_with_its_place() {
    let pasted = read("kind\tyear\tyear\t\nmoney\t2027\t2028\tx\ty", "USD");
    let said: Vec<String> = pasted.doubts.iter().map(Doubt::words).collect();
    assert_eq!(
        said,
        [
            "Row 1, Kind: “money” is not taken",
            "Row 1, D: “x” is not taken",
            "Row 1, E: “y” is not taken",
        ]
    );
    assert_eq!(pasted.ignored, ["year"], "one column gives the year");
    assert_eq!(pasted.lines[0].year, "2027");
}

#[test]
fn a_quoted_cell_may_hold_tabs_and_breaks() {
    let pasted = read("\"A\tB\n\"\"C\"\"\"\t2027", "USD");
    assert_eq!(pasted.lines.len(), 1);
    assert_eq!(pasted.lines[0].label, "A\tB\n\"C\"");
    assert_eq!(pasted.lines[0].year, "2027");
}

#[test]
fn at_most_two_hundred_rows_come_at_once() {
    let rows = "A\t2027\n".repeat(205);
    let pasted = read(&rows, "USD");
    assert_eq!((pasted.lines.len(), pasted.left_out), (200, 5));
    assert!(read("", "USD").lines.is_empty());
}

#[test]
fn rows_that_were_pasted_in_another_language_are_the_same_figures() {
    let rows = "label\tyear\tamount\nA\t2027\t1,800";
    speak_natively(Language::French);
    let (kept, other) = (read_with(rows, "EUR", Some('.')), read(rows, "EUR"));
    let sent = [kept, other].map(|pasted| pasted.lines[0].to_line().amount);
    speak_natively(Language::English);
    assert_eq!(sent, ["1800", "1.800"].map(|plain| Some(plain.to_owned())));
}
