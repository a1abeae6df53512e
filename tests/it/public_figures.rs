//! The public figures come through the import, the matching and the file unharmed.

use engine::case::ResourceKind;
use engine::{CaseFile, Run};

use crate::fixture::{illustrative, solved};

fn backtest(year: &str) -> Run {
    let case =
        api::demo::cases().unwrap().into_iter().find(|case| case.title.contains(year)).unwrap();
    solved(case)
}

/// Funding still open, in whole dollars; cents would fail here.
fn open(run: &Run) -> i64 {
    let funding = &run.totals[0];
    assert_eq!(funding.resource.kind, ResourceKind::Funding);
    assert_eq!(funding.amounts.open % 100, 0);
    funding.amounts.open / 100
}

#[test]
fn the_closed_years_leave_open_what_the_record_leaves_uncovered() {
    assert_eq!(open(&backtest("2015")), 25_324_771);
    assert_eq!(open(&backtest("2016")), 17_090_350);
}

#[test]
fn the_two_tables_beside_the_case_hold_the_same_figures() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../api/data/");
    let read = |name: &str| std::fs::read_to_string(format!("{folder}{name}")).unwrap();
    let case = illustrative();
    let needs = read("case01_needs.csv");
    assert_eq!(needs.lines().count() - 1, case.needs.len());
    for need in &case.needs {
        let row =
            needs.lines().find(|row| row.contains(&format!("{},{}", need.id, need.state))).unwrap();
        for amount in need.lines.iter().filter_map(|line| line.amount.as_deref()) {
            let whole = amount.strip_suffix(".00").unwrap();
            assert!(row.contains(&format!(",{whole},")), "{}: {whole} is not in {row}", need.id);
        }
    }
    let offers = read("case01_offers.csv");
    assert_eq!(offers.lines().count() - 1, case.offers.len());
    for amount in
        case.offers.iter().flat_map(|offer| &offer.years).filter_map(|year| year.amount.as_deref())
    {
        let whole = amount.strip_suffix(".00").unwrap();
        assert!(offers.contains(&format!(",{whole},")), "{whole} is in no row");
    }
}

#[test]
fn assumed_offers_never_carry_the_name_of_a_real_donor() {
    let case = illustrative();
    let names = ["United States", "European Union", "Japan", "Norway", "Germany", "Switzerland"];
    for donor in &case.donors {
        assert!(donor.name.starts_with("Donor "), "{}", donor.name);
        assert_eq!(donor.iso3, None);
    }
    let text = serde_json::to_string(&(
        &case.donors,
        case.offers.iter().map(|offer| &offer.title).collect::<Vec<_>>(),
    ))
    .unwrap();
    for name in names {
        assert!(!text.contains(name), "{name} stands beside an assumed amount");
    }
}

#[test]
fn every_figure_says_where_it_comes_from() {
    for case in api::demo::cases().unwrap() {
        assert!(case.label.contains("not an official position"));
        let lines = case.needs.iter().flat_map(|need| &need.lines);
        for line in lines.filter(|line| line.amount.is_some()) {
            assert!(
                line.provenance
                    .iter()
                    .any(|entry| entry.figure == "amount" && !entry.source.is_empty()),
                "{}",
                line.id
            );
        }
        for offer in &case.offers {
            let has_amount = offer.years.iter().any(|year| year.amount.is_some());
            assert!(!has_amount || !offer.provenance.is_empty(), "{}", offer.id);
        }
    }
}

#[test]
fn the_label_travels_with_the_case_into_the_run() {
    let case = illustrative();
    let label = case.label.clone();
    let run = solved(case);
    assert_eq!(run.case.label, label);
    assert_eq!(CaseFile::parse(&run.case.to_canonical_json()).unwrap().label, label);
}
