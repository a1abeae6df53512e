use crate::desk::need::paste::{headings, read};
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
        [(1, "Amount".to_owned(), "about 5".to_owned()), (2, "Year".to_owned(), "next".to_owned())]
    );
    assert_eq!(pasted.lines[0].amount, "about 5");
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
