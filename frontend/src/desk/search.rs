//! Searches that a person keeps: what of an address belongs to them, and what fits them now.

use contract::search::{FIELDS, Search};

use super::need::row::{NeedRow, select};
use crate::route::Query;

/// Query field of the list of needs: the search that was opened.
pub(crate) const OPENED: &str = "search";

/// The filters and the order of an address, as a search keeps them.
pub(crate) fn filters(query: &Query) -> String {
    let none = Query::default();
    FIELDS.iter().fold(none, |kept, name| kept.with(name, query.get(name))).to_text()
}

/// The address that opens a search, with what follows the reader.
pub(crate) fn address(search: &Search, here: &Query) -> Query {
    let filters = Query::parse(&search.query);
    let fields = FIELDS.iter().fold(here.kept(), |all, name| all.with(name, filters.get(name)));
    fields.with(OPENED, &search.id)
}

/// The last change of all needs, by which it is known what is new the next time.
pub(crate) fn last_change(rows: &[NeedRow]) -> Option<String> {
    rows.iter().map(|row| &row.record.changed_at).max().cloned()
}

/// Whether a need came or changed after what somebody has seen.
pub(crate) fn is_new(row: &NeedRow, seen: Option<&str>) -> bool {
    // Moments are written alike, so that their texts are in the order of time.
    seen.is_none_or(|seen| row.record.changed_at.as_str() > seen)
}

/// How many needs fit a search, and how many of them are new since a moment.
pub(crate) fn count(rows: &[NeedRow], search: &Search, seen: Option<&str>) -> (usize, usize) {
    let fitting = select(rows, &Query::parse(&search.query));
    (fitting.len(), fitting.iter().filter(|row| is_new(row, seen)).count())
}

#[cfg(test)]
mod tests {
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};
    use contract::search::{Search, is_query};
    use engine::case::ResourceKind;

    use super::{address, count, filters, last_change};
    use crate::desk::need::row::rows;
    use crate::route::Query;

    fn need(id: &str, owner: &str, year: i32, changed_at: &str) -> Record<NeedBody> {
        let line =
            NeedLine { year: Some(year), kind: Some(ResourceKind::Funding), ..NeedLine::default() };
        Record {
            changed_at: changed_at.to_owned(),
            checked: Some(1),
            ..Record::new(
                id,
                Kind::Need,
                owner,
                Status::Published,
                NeedBody { theme: "A4".to_owned(), lines: vec![line], ..NeedBody::default() },
            )
        }
    }

    fn search(query: &str, seen: Option<&str>) -> Search {
        let seen = seen.map(str::to_owned);
        Search {
            id: "s".to_owned(),
            name: "N".to_owned(),
            query: query.to_owned(),
            seen,
            version: 1,
        }
    }

    #[test]
    fn what_fits_and_what_is_new_is_counted_by_the_filters_of_the_list() {
        let needs = [
            need("N-1", "LAO", 2027, "2026-11-01T00:00:00.000Z"),
            need("N-2", "LAO", 2028, "2026-11-03T00:00:00.000Z"),
            need("N-3", "TCD", 2028, "2026-11-02T00:00:00.000Z"),
        ];
        let rows = rows(needs, "", |party| (party.to_owned(), party == "LAO"));
        let counted = |query: &str, seen: Option<&str>| count(&rows, &search(query, seen), seen);
        assert_eq!(counted("", None), (3, 3), "nobody has looked");
        assert_eq!(counted("", Some("2026-11-02T00:00:00.000Z")), (3, 1));
        assert_eq!(counted("state=LAO", Some("2026-11-01T00:00:00.000Z")), (2, 1));
        assert_eq!(counted("year=2028", Some("2026-11-03T00:00:00.000Z")), (2, 0));
        assert_eq!(counted("oda=no", None), (1, 1));
        assert_eq!(counted("kind=expertise", None), (0, 0));
        assert_eq!(counted("q=n-3&sort=-changed", None), (1, 1));
        assert_eq!(last_change(&rows).as_deref(), Some("2026-11-03T00:00:00.000Z"));
    }

    #[test]
    fn an_address_is_kept_without_what_follows_the_reader_and_opens_again_with_it() {
        let here = Query::parse("q=mine+s&state=LAO&lang=ar&page=3&search=old");
        let kept = filters(&here);
        assert_eq!(kept, "q=mine+s&state=LAO");
        assert!(
            is_query(&kept) && is_query(&filters(&Query::default().with("q", "ألغام & \u{a0}")))
        );
        let opened = address(&search(&kept, None), &here);
        assert_eq!(opened.to_text(), "lang=ar&q=mine+s&search=s&state=LAO");
    }
}
