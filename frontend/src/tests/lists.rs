//! Filters, sorting, sums and pages of the long lists.

use super::fixture::case;
use crate::list::needs::{self, LineFigures};
use crate::list::{PAGE_ROWS, Sort, offers, paginate};
use crate::route::Query;

fn lines(query: &str) -> Vec<String> {
    let rows = needs::rows(&case().market);
    needs::select(&rows, &Query::parse(query)).iter().map(|row| row.line.clone()).collect()
}

#[test]
fn without_a_query_lines_stand_by_name_of_the_state() {
    assert_eq!(lines(""), ["TCD-S1.1", "CIV-V1.1", "LAO-C1.1", "LAO-C1.2"]);
}

#[test]
fn filters_narrow_and_combine() {
    assert_eq!(lines("state=LAO"), ["LAO-C1.1", "LAO-C1.2"]);
    assert_eq!(lines("state=LAO&kind=expertise"), ["LAO-C1.2"]);
    assert_eq!(lines("standing=to_be_costed"), ["CIV-V1.1"]);
    assert_eq!(lines("year=2027&theme=A4"), Vec::<String>::new());
    assert_eq!(lines("priority=1&kind=funding"), ["TCD-S1.1", "LAO-C1.1"]);
}

#[test]
fn a_search_ignores_accents_and_case_and_wants_every_word() {
    assert_eq!(lines("q=readaptation"), ["CIV-V1.1"]);
    assert_eq!(lines("q=cote+ivoire"), ["CIV-V1.1"]);
    assert_eq!(lines("q=NORTH+lao"), ["LAO-C1.1", "LAO-C1.2"]);
    assert_eq!(lines("q=north+chad"), Vec::<String>::new());
}

#[test]
fn sorting_by_amount_keeps_units_apart_and_unknown_last() {
    assert_eq!(lines("sort=asked"), ["TCD-S1.1", "LAO-C1.1", "LAO-C1.2", "CIV-V1.1"]);
    assert_eq!(lines("sort=-asked"), ["LAO-C1.1", "TCD-S1.1", "LAO-C1.2", "CIV-V1.1"]);
    assert_eq!(lines("sort=-covered")[0], "LAO-C1.1");
    assert_eq!(lines("sort=covered")[0], "LAO-C1.1");
    assert_eq!(lines("sort=-year")[0], "CIV-V1.1");
    assert_eq!(lines("sort=nonsense"), lines(""));
}

#[test]
fn sums_are_by_resource_and_count_unknown_lines_apart() {
    let rows = needs::rows(&case().market);
    let sums = needs::sums(&rows.iter().collect::<Vec<_>>());
    assert_eq!(sums.len(), 2);
    let figures = |asked, covered, open| LineFigures { asked, covered, open };
    assert_eq!(sums[0].figures, figures(150_050, Some(15_000), 135_050));
    assert_eq!((sums[0].lines, sums[0].reported, sums[0].to_be_costed), (2, 1, 1));
    // Nobody reports what covers the months, which is not that nothing does.
    assert_eq!(sums[1].figures, figures(12, None, 12));
    assert_eq!((sums[1].lines, sums[1].reported), (1, 0));
}

#[test]
fn a_filter_that_names_a_state_keeps_offers_for_any_state() {
    let rows = offers::rows(&case().market);
    let chosen = |query: &str| {
        offers::select(&rows, &Query::parse(query))
            .iter()
            .map(|row| row.offer.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(chosen("place=Lao+PDR"), ["O-A", "O-B"]);
    assert_eq!(chosen("place=Chad"), ["O-B"]);
    assert_eq!(chosen("year=2027"), ["O-B"]);
    assert_eq!(chosen("sort=-donor"), ["O-B", "O-A"]);
}

#[test]
fn an_offer_without_a_figure_is_not_zero() {
    let rows = offers::rows(&case().market);
    let partly = rows.iter().find(|row| row.offer == "O-B").expect("the fixture has O-B");
    assert_eq!((partly.offered(), partly.is_partly_unreported()), (Some(5), true));
    let mut unknown = partly.clone();
    unknown.years = vec![(2026, None)];
    assert_eq!(offers::sums(&[&unknown])[0].offered, None);
    assert_eq!(offers::sums(&[partly, &unknown])[0].offered, Some(5));
}

#[test]
fn a_column_is_sorted_up_then_down() {
    assert_eq!(Sort::parse("").pressed("year"), "year");
    assert_eq!(Sort::parse("year").pressed("year"), "-year");
    assert_eq!(Sort::parse("-year").pressed("year"), "year");
    assert_eq!(Sort::parse("-year").pressed("open"), "open");
}

#[test]
fn pages_cover_every_row_once() {
    for len in [0, 1, PAGE_ROWS, PAGE_ROWS + 1, 3 * PAGE_ROWS] {
        let (_, pages) = paginate(len, 1);
        let rows: Vec<usize> = (1..=pages).flat_map(|page| paginate(len, page).0).collect();
        assert_eq!(rows, (0..len).collect::<Vec<_>>());
    }
    assert_eq!(paginate(10, 99).0, 0..10);
}

#[test]
fn a_query_survives_its_url() {
    let query = Query::parse("?q=c%C3%B4te+d%27&case=abc&page=2&empty=");
    assert_eq!((query.get("q"), query.page(), query.get("empty")), ("côte d'", 2, ""));
    assert_eq!(Query::parse(&query.to_text()), query);
    assert_eq!(query.kept().to_text(), "case=abc");
    assert_eq!(query.with("q", "").with("page", "").to_text(), "case=abc");
}
