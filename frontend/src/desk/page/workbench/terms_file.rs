//! What is fixed for a run as a file.

use super::terms::{Records, asked_by, record_of, unit_of};
use crate::desk::context::Desk;
use crate::desk::scenario::terms::{Ground, Stands, Term};
use crate::words::say;

/// The columns of [`file()`].
pub(super) const HEADER: [&str; 18] = [
    "list",
    "list_name",
    "donor",
    "donor_name",
    "offer",
    "state",
    "state_name",
    "line",
    "title",
    "year",
    "quantity",
    "before",
    "unit",
    "firm",
    "asked_by",
    "since",
    "stands",
    "stands_name",
];

/// The rows of the table; `since` is empty where no record says it.
pub(super) fn file(
    desk: &Desk,
    ground: &Ground,
    known: &Records,
    rows: &[(Term, Stands, String)],
) -> Vec<Vec<String>> {
    let row = |(term, stands, changed_at): &(Term, Stands, String)| {
        let of = &term.entry;
        let line = ground.line(&of.line);
        let year = line.map(|(_, line)| line.year).or(of.year);
        let donor = if of.donor.is_empty() { ground.donor_of(&of.offer) } else { &of.donor };
        let state = line.map_or(of.state.as_str(), |(need, _)| &need.state);
        let named = |party: &str| {
            if party.is_empty() { String::new() } else { desk.name_of(party) }
        };
        let moment = match stands {
            Stands::Added => changed_at.as_str(),
            Stands::Snapshot | Stands::LeftOut => {
                record_of(known, term).map_or("", |(moment, _)| moment)
            }
        };
        vec![
            term.list.clone(),
            say::unit_term(&term.list),
            donor.to_owned(),
            named(donor),
            of.offer.clone(),
            state.to_owned(),
            named(state),
            of.line.clone(),
            line.map_or_else(String::new, |(need, _)| need.title.clone()),
            year.map_or_else(|| of.years.clone(), |year| year.to_string()),
            of.quantity.clone(),
            match of.before.as_deref() {
                Some("") => say::not_reported(),
                before => before.unwrap_or_default().to_owned(),
            },
            unit_of(ground, term),
            of.status.clone(),
            asked_by(desk, ground, term),
            moment.get(..10).unwrap_or_default().to_owned(),
            stands.code().to_owned(),
            say::unit_term_stands(stands.code()),
        ]
    };
    rows.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use contract::access::Role;

    use super::{Ground, HEADER, Records, Stands, Term, file};
    use crate::desk::page::stage::desk;
    use crate::desk::scenario::terms::{Change, Entry, VETOES};
    use crate::tests::fixture::CASE;

    #[test]
    fn the_file_has_the_rows_of_the_table_with_codes_and_names() {
        let ground = Ground::read(CASE).expect("a case");
        let entry = Entry {
            donor: "DEU".to_owned(),
            state: "LAO".to_owned(),
            by: "state".to_owned(),
            ..Entry::default()
        };
        let term = Term { list: VETOES.to_owned(), entry };
        let added = Change { term, is_left_out: false, at: "2026-03-02T09:00:00Z".to_owned() };
        let rows = ground.rows(&[added]);
        assert_eq!(rows.iter().filter(|row| row.1 == Stands::Added).count(), 1);
        let of = |list: &str, stands: &str| {
            let desk = desk("ISU", Role::Isu);
            let file = file(&desk, &ground, &Records::default(), &rows);
            assert_eq!(file.len(), rows.len());
            assert!(file.iter().all(|row| row.len() == HEADER.len()));
            let is_it = |row: &&Vec<String>| row[0] == list && row[16] == stands;
            file.iter().find(is_it).expect("it is there").clone()
        };
        let lock = of("locks", "snapshot");
        assert_eq!(lock[2..8], ["D-A", "D-A", "O-A", "LAO", "Lao PDR", "LAO-C1.1"]);
        assert_eq!(lock[8..14], ["Clearance in the north", "2026", "50.00", "", "", "committed"]);
        assert_eq!(lock[15], "", "no record says since when");
        let veto = of(VETOES, "added");
        assert_eq!(veto[2..7], ["DEU", "Germany", "", "LAO", "Lao PDR"]);
        assert_eq!(veto[14..16], ["Lao PDR", "2026-03-02"]);
    }
}
