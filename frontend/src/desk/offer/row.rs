//! Rows of the list of offers: filtered and sorted by what the address says.

use std::cmp::Ordering;

use contract::Code as _;
use contract::offer::OfferBody;
use contract::record::{Kind, Record};

use crate::desk::narrowed;
use crate::desk::part::{offer_title, resource_of, status_words};
use crate::format;
use crate::list::{Sort, sorted};
use crate::route::{Query, SEARCH, SORT};
use crate::words::compare;

/// An offer in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfferRow {
    /// The record.
    pub(crate) record: Record<OfferBody>,
    /// Its donor's name.
    pub(crate) donor: String,
    /// What it is called.
    pub(crate) title: String,
    /// Whether it is the reader's own.
    pub(crate) is_own: bool,
    search: String,
}

impl OfferRow {
    /// The years in which it holds something.
    pub(crate) fn years(&self) -> Vec<String> {
        let years = self.record.body.years.iter();
        years.filter_map(|of| of.year.map(|year| year.to_string())).collect()
    }

    /// The least and the greatest of them.
    fn span(&self) -> (Option<i32>, Option<i32>) {
        let years = || self.record.body.years.iter().filter_map(|of| of.year);
        (years().min(), years().max())
    }

    /// Whether it is for a theme: it lists the theme, or none.
    fn is_for(&self, theme: &str) -> bool {
        let body = &self.record.body;
        let is_in = |list: &[String]| list.iter().any(|code| code == theme);
        (body.themes.is_empty() || is_in(&body.themes)) && !is_in(&body.excluded_themes)
    }
}

/// A row for each record: the reader's own first, then by donor.
pub(crate) fn rows(
    records: &[Record<OfferBody>],
    own: &str,
    name_of: impl Fn(&str) -> String,
) -> Vec<OfferRow> {
    let row = |record: &Record<OfferBody>| {
        let donor = name_of(&record.owner);
        let title = offer_title(&record.body);
        let words = [&donor, &record.owner, &record.id, &title].map(String::as_str).join(" ");
        let is_own = record.owner == own;
        OfferRow { record: record.clone(), donor, title, is_own, search: format::fold(&words) }
    };
    let rows: Vec<OfferRow> = records.iter().map(row).collect();
    sorted(&rows, by_donor).into_iter().cloned().collect()
}

fn by_donor(a: &OfferRow, b: &OfferRow) -> Ordering {
    let own = b.is_own.cmp(&a.is_own);
    own.then_with(|| compare(&a.donor, &b.donor)).then_with(|| a.record.id.cmp(&b.record.id))
}

/// The rows that an address asks for, in its order.
pub(crate) fn select<'a>(rows: &'a [OfferRow], query: &Query) -> Vec<&'a OfferRow> {
    let search = format::fold(query.get(SEARCH));
    let asks = |name: &str| Some(query.get(name)).filter(|value| !value.is_empty());
    let is = |name: &str, value: &str| asks(name).is_none_or(|wanted| wanted == value);
    let chosen = rows.iter().filter(|row| {
        let body = &row.record.body;
        is("owner", &row.record.owner)
            && is("status", row.record.status.code())
            && is("kind", body.kind.map_or("", |kind| kind.code()))
            && asks("theme").is_none_or(|theme| row.is_for(theme))
            && asks("year").is_none_or(|year| row.years().iter().any(|one| one == year))
            && search.split_whitespace().all(|word| row.search.contains(word))
    });
    let sort = Sort::parse(query.get(SORT));
    sorted(chosen, |a, b| by_column(a, b, sort).then_with(|| by_donor(a, b)))
}

fn by_column(a: &OfferRow, b: &OfferRow, sort: Sort<'_>) -> Ordering {
    let stands = |row: &OfferRow| status_words(Kind::Offer, row.record.status);
    let order = match sort.column {
        "title" => compare(&a.title, &b.title),
        "donor" => compare(&a.donor, &b.donor),
        "kind" => compare(&resource_of(&a.record.body), &resource_of(&b.record.body)),
        "years" => a.span().cmp(&b.span()),
        "status" => compare(&stands(a), &stands(b)),
        "changed" => a.record.changed_at.cmp(&b.record.changed_at),
        _ => Ordering::Equal,
    };
    if sort.descending { order.reverse() } else { order }
}

/// What the server is asked for the same rows as a file: where one of the filters is on that it
/// knows nothing of, or understands otherwise, the rows themselves, at least one; `None` where those
/// are too many.
pub(crate) fn export_query(query: &Query, chosen: &[&OfferRow]) -> Option<String> {
    let mut wanted = Query::default();
    for name in ["owner", "status", "kind"] {
        wanted = wanted.with(name, query.get(name));
    }
    if [SEARCH, "theme", "year"].iter().any(|name| !query.get(name).is_empty()) {
        return narrowed::only(wanted, chosen.iter().map(|row| row.record.id.as_str()));
    }
    Some(wanted.to_text())
}

#[cfg(test)]
mod tests {
    use contract::offer::{OfferBody, OfferYear};
    use contract::record::{Kind, Record, Status};
    use engine::case::ResourceKind;

    use super::{OfferRow, export_query, rows, select};
    use crate::route::Query;

    fn all() -> Vec<OfferRow> {
        let offer = |id: &str, owner: &str, title: &str, year: i32, theme: &str| {
            let body = OfferBody {
                kind: Some(ResourceKind::Funding),
                title: title.to_owned(),
                years: vec![OfferYear { year: Some(year), ..OfferYear::default() }],
                themes: [theme]
                    .iter()
                    .filter(|code| !code.is_empty())
                    .map(|code| (*code).to_owned())
                    .collect(),
                ..OfferBody::default()
            };
            Record::new(id, Kind::Offer, owner, Status::Published, body)
        };
        let mut draft = offer("O-3", "CHE", "Étude", 2028, "A5");
        draft.status = Status::Draft;
        let records = [
            offer("O-1", "DEU", "Clearance", 2028, "A4"),
            offer("O-2", "AUS", "Anything", 2027, ""),
            draft,
        ];
        rows(&records, "CHE", |party| format!("Name of {party}"))
    }

    fn asked(query: &str) -> Vec<String> {
        let rows = all();
        select(&rows, &Query::parse(query)).iter().map(|row| row.record.id.clone()).collect()
    }

    #[test]
    fn the_address_says_which_offers_are_shown_and_in_which_order() {
        assert_eq!(asked(""), ["O-3", "O-2", "O-1"], "one's own first, then by donor");
        assert_eq!(asked("sort=title"), ["O-2", "O-1", "O-3"]);
        assert_eq!(asked("sort=-title"), ["O-3", "O-1", "O-2"]);
        assert_eq!(asked("sort=years"), ["O-2", "O-3", "O-1"]);
        assert_eq!(asked("status=draft"), ["O-3"]);
        assert_eq!(asked("theme=A4"), ["O-2", "O-1"], "what names no theme may serve any");
        assert_eq!(asked("year=2027&owner=AUS"), ["O-2"]);
        assert_eq!(asked("kind=expertise"), [""; 0]);
        assert_eq!(asked("q=o-2+OF+AUS"), ["O-2"], "every word, wherever it stands");
    }

    #[test]
    fn offers_without_a_title_differ_by_their_years() {
        let year = |year: i32| OfferYear { year: Some(year), ..OfferYear::default() };
        let body = OfferBody {
            kind: Some(ResourceKind::Funding),
            years: vec![year(2028), year(2027)],
            ..OfferBody::default()
        };
        let record = Record::new("O-1", Kind::Offer, "DEU", Status::Published, body);
        let title = rows(&[record], "", |_| "Germany".to_owned())[0].title.clone();
        assert!(title.ends_with(" · 2027, 2028"), "{title}");
        assert_eq!(all()[0].title, "Étude", "in the donor's own words");
    }

    #[test]
    fn a_file_has_the_rows_of_the_screen() {
        let rows = all();
        let query = |text: &str| {
            let query = Query::parse(text);
            export_query(&query, &select(&rows, &query))
        };
        let file = |text: &str| query(text).expect("few rows");
        assert_eq!(file("status=draft&sort=title&lang=fr"), "status=draft");
        assert_eq!(file("theme=A4"), "only=O-2%2CO-1");
        let one = &rows[0];
        let search = Query::parse("q=offer");
        assert!(export_query(&search, &vec![one; 1_000]).is_some());
        assert_eq!(query("q=nowhere"), None, "not everything");
        assert_eq!(export_query(&search, &vec![one; 1_001]), None, "the server would refuse it");
    }
}
