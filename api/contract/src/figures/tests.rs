//! Sums balance, nothing counts twice, and what only might come covers nothing.

use engine::case::ResourceKind;
use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

use super::{Counted, Filter, Parts, Row, Sums, groups, is_told, measured, rows};
use crate::access::{Reader, Role, Seat};
use crate::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use crate::need::{NeedBody, NeedLine};
use crate::record::{Kind, Record, Status};

fn need(id: &str, owner: &str, status: Status, lines: Vec<NeedLine>) -> Record<NeedBody> {
    let body = NeedBody { theme: "A4".to_owned(), lines, ..NeedBody::default() };
    Record::new(id, Kind::Need, owner, status, body)
}

fn money(key: u32, year: i32, amount: &str, currency: &str) -> NeedLine {
    NeedLine {
        key,
        kind: Some(ResourceKind::Funding),
        year: Some(year),
        amount: (!amount.is_empty()).then(|| amount.to_owned()),
        currency: Some(currency.to_owned()),
        ..NeedLine::default()
    }
}

fn brings(line: u32, quantity: &str, rung: Option<Rung>) -> Contribution {
    Contribution {
        need: "N-1".to_owned(),
        line,
        quantity: quantity.to_owned(),
        rung,
        ..Contribution::default()
    }
}

fn coalition(status: Status, contributions: Vec<Contribution>) -> Record<CoalitionBody> {
    let body = CoalitionBody { contributions, ..CoalitionBody::default() };
    Record::new("C-1", Kind::Coalition, "ISU", status, body)
}

fn reader(party: &str, role: Role) -> Reader {
    Reader::Seated(Seat { party: party.to_owned(), role, state_party: true })
}

fn unit() -> Reader {
    reader("ISU", Role::Isu)
}

#[test]
fn what_a_reader_is_not_told_is_not_nothing() {
    let needs = [need("N-1", "LAO", Status::Published, vec![money(1, 2027, "1000.00", "EUR")])];
    let donor = reader("DEU", Role::DonorDesk);
    let told_all = |coalitions: &[Record<CoalitionBody>], reader: &Reader| {
        parts(&rows(&needs, coalitions, reader, |_| true)[0]).told
    };
    let told = |coalitions: &[Record<CoalitionBody>], reader: &Reader| {
        usize::from(is_told(("LAO", "N-1", 1), coalitions, reader))
    };
    assert_eq!((told_all(&[], &unit()), told_all(&[], &reader("LAO", Role::FocalPoint))), (1, 1));
    assert_eq!(told(&[], &unit()), 1);
    assert_eq!(told(&[], &reader("LAO", Role::FocalPoint)), 1);
    assert_eq!((told(&[], &donor), told(&[], &Reader::Visitor)), (0, 0));
    let speaks_of = |line: u32, answer, role| {
        let of = Member { party: "DEU".to_owned(), role, answer, by_unit: false };
        let mut made = coalition(Status::Published, vec![brings(line, "1.00", None)]);
        made.body.state = "LAO".to_owned();
        made.body.members = vec![of];
        [made]
    };
    assert_eq!(told(&speaks_of(1, Answer::Accepted, Part::Funder), &donor), 1);
    // Beside its own coalition there may be one that it does not see.
    assert_eq!(told_all(&speaks_of(1, Answer::Accepted, Part::Funder), &donor), 0);
    assert_eq!(told(&speaks_of(2, Answer::Accepted, Part::Funder), &donor), 0);
    assert_eq!(told(&speaks_of(1, Answer::Accepted, Part::Observer), &donor), 0);
    assert_eq!(told(&speaks_of(1, Answer::Open, Part::Funder), &donor), 0);
}

fn parts(row: &Row) -> Parts {
    match row.counted {
        Counted::Money(parts) => parts,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_rung_counts_as_what_it_is_and_proposals_cover_nothing() {
    let line =
        NeedLine { already_covered: Some("100".to_owned()), ..money(1, 2027, "1000.00", "EUR") };
    let all = vec![
        brings(1, "50.00", Some(Rung::Paid)),
        brings(1, "25.50", Some(Rung::Reported)),
        brings(1, "200.00", Some(Rung::Committed)),
        brings(1, "300.00", Some(Rung::Pledged)),
        brings(1, "10.00", Some(Rung::Interest)),
        brings(1, "90.00", None),
        brings(1, "999.00", Some(Rung::Declined)),
        brings(1, "999.00", Some(Rung::Lapsed)),
    ];
    let needs = [need("N-1", "LAO", Status::Published, vec![line])];
    let rows = rows(&needs, &[coalition(Status::Published, all.clone())], &unit(), |_| true);
    let wanted = Parts {
        lines: 1,
        reported: 1,
        told: 1,
        asked: 100_000,
        covered: 10_000,
        delivered: 7_550,
        committed: 20_000,
        open: 62_450,
        pledged: 30_000,
        proposed: 10_000,
        beyond: 0,
    };
    assert_eq!(rows.iter().map(parts).collect::<Vec<_>>(), [wanted]);
    let draft = super::rows(&needs, &[coalition(Status::Draft, all)], &unit(), |_| true);
    let open = Parts {
        lines: 1,
        reported: 1,
        told: 1,
        asked: 100_000,
        covered: 10_000,
        open: 90_000,
        ..Parts::default()
    };
    assert_eq!(parts(&draft[0]), open, "a draft of the unit is nobody's word");
}

#[test]
fn units_count_at_the_states_own_price() {
    let line = NeedLine {
        key: 1,
        kind: Some(ResourceKind::Expertise),
        quantity: Some(12),
        unit: Some("person-month".to_owned()),
        unit_cost: Some("100.10".to_owned()),
        currency: Some("USD".to_owned()),
        already_covered: Some("2".to_owned()),
        ..NeedLine::default()
    };
    let given = coalition(Status::Published, vec![brings(1, "3", Some(Rung::Committed))]);
    let rows =
        rows(&[need("N-1", "LAO", Status::Published, vec![line])], &[given], &unit(), |_| true);
    let wanted = Parts {
        lines: 1,
        reported: 1,
        told: 1,
        asked: 120_120,
        covered: 20_020,
        committed: 30_030,
        open: 70_070,
        ..Parts::default()
    };
    assert_eq!(parts(&rows[0]), wanted);
}

#[test]
fn a_line_of_its_own_is_counted_as_it_counts_itself() {
    let line = NeedLine {
        key: 1,
        kind: Some(ResourceKind::InKind),
        quantity: Some(12),
        unit: Some("kit".to_owned()),
        already_covered: Some("2".to_owned()),
        ..NeedLine::default()
    };
    let brought = [brings(1, "3", Some(Rung::Committed)), brings(1, "4", Some(Rung::Pledged))];
    let brought: Vec<&Contribution> = brought.iter().collect();
    let wanted = Parts {
        lines: 1,
        reported: 1,
        asked: 12,
        covered: 2,
        committed: 3,
        open: 7,
        pledged: 4,
        ..Parts::default()
    };
    assert_eq!(measured(&line, &brought), Some(wanted), "without a price");
    let euros = money(1, 2027, "100.00", "EUR");
    let parts = measured(&euros, &[&brings(1, "40.50", Some(Rung::Paid))]).unwrap();
    assert_eq!((parts.asked, parts.delivered, parts.open), (10_000, 4_050, 5_950));
    assert_eq!(measured(&money(1, 2027, "", "EUR"), &brought), None, "to be costed is not 0");
    assert_eq!(measured(&euros, &[&brings(1, "1.005", None)]), None, "half a cent is no figure");
}

#[test]
fn what_has_no_figure_is_apart_and_never_nothing() {
    let unpriced = NeedLine {
        kind: Some(ResourceKind::InKind),
        quantity: Some(5),
        key: 3,
        ..NeedLine::default()
    };
    let lines = vec![
        money(1, 2027, "", "USD"),
        money(2, 2027, "10.00", "USD"),
        unpriced,
        money(4, 2027, "1.005", "USD"),
        money(5, 2028, "7", "JPY"),
    ];
    let unread = coalition(Status::Published, vec![brings(5, "0.5", Some(Rung::Paid))]);
    let needs = [
        need("N-1", "LAO", Status::Published, lines),
        need("N-2", "TCD", Status::Submitted, vec![money(1, 2027, "5.00", "USD")]),
    ];
    let rows = rows(&needs, &[unread], &unit(), |state| state == "LAO");
    let sums = Sums::of(&rows);
    assert_eq!((sums.lines, sums.to_be_costed, sums.unpriced, sums.unreadable), (5, 1, 1, 2));
    // Nothing is reported as met outside coalitions: `reported` is 0, and no figure is shown.
    let usd = Parts { lines: 1, told: 1, asked: 1_000, open: 1_000, ..Parts::default() };
    assert_eq!(sums.money.into_iter().collect::<Vec<_>>(), [("USD".to_owned(), usd)]);
}

#[test]
fn currencies_are_never_added_and_filters_narrow_by_line() {
    let lines = vec![money(1, 2027, "10.00", "USD"), money(2, 2028, "20", "JPY")];
    let needs = [
        need("N-1", "LAO", Status::Published, lines),
        need("N-2", "BIH", Status::Published, vec![money(1, 2027, "5.00", "USD")]),
    ];
    let rows = rows(&needs, &[], &unit(), |state| state == "LAO");
    let asked = |query: &[(&str, &str)]| -> Vec<(String, i64)> {
        let filter = Filter::read(|name| {
            let found = query.iter().find(|(known, _)| *known == name);
            found.map_or_else(String::new, |(_, value)| (*value).to_owned())
        });
        let sums = Sums::of(rows.iter().filter(|row| filter.admits(row)));
        sums.money.into_iter().map(|(currency, parts)| (currency, parts.asked)).collect()
    };
    let of = |currency: &str, asked: i64| (currency.to_owned(), asked);
    assert_eq!(asked(&[]), [of("JPY", 20), of("USD", 1_500)]);
    assert_eq!(asked(&[("year", "2027")]), [of("USD", 1_500)]);
    assert_eq!(asked(&[("oda", "no")]), [of("USD", 500)]);
    assert_eq!(asked(&[("state", "LAO"), ("year", "2028")]), [of("JPY", 20)]);
    assert_eq!(asked(&[("theme", "A5")]), []);
}

#[test]
fn sums_that_are_too_large_are_apart_and_do_not_wrap() {
    let line = |key| NeedLine {
        quantity: Some(900_000_000_000_000),
        unit_cost: Some("100.00".to_owned()),
        kind: Some(ResourceKind::InKind),
        ..money(key, 2027, "", "USD")
    };
    let rows = rows(
        &[need("N-1", "LAO", Status::Published, vec![line(1), line(2)])],
        &[],
        &unit(),
        |_| true,
    );
    let sums = Sums::of(&rows);
    assert_eq!((sums.unreadable, sums.money["USD"].asked), (1, 9_000_000_000_000_000_000));
}

/// A line with an amount, and what is brought for it.
fn drawn() -> impl Strategy<Value = (i64, i64, Vec<(i64, usize)>)> {
    (0..500_i64, 0..300_i64, prop::collection::vec((0..300_i64, 0..8_usize), 0..6))
}

proptest! {
    #[test]
    fn parts_of_every_line_and_of_every_group_make_up_what_is_asked(
        all in prop::collection::vec(drawn(), 0..12)
    ) {
        let rungs = [
            None,
            Some(Rung::Interest),
            Some(Rung::Pledged),
            Some(Rung::Committed),
            Some(Rung::Paid),
            Some(Rung::Reported),
            Some(Rung::Declined),
            Some(Rung::Lapsed),
        ];
        let mut contributions = Vec::new();
        let mut lines = Vec::new();
        for (key, (asked, covered, brought)) in (1..).zip(&all) {
            let currency = if key % 3 == 0 { "JPY" } else { "XOF" };
            let year = 2027 + i32::try_from(key % 4).unwrap_or(0);
            let line = money(key, year, &asked.to_string(), currency);
            lines.push(NeedLine { already_covered: Some(covered.to_string()), ..line });
            contributions.extend(
                brought.iter().map(|(value, rung)| brings(key, &value.to_string(), rungs[*rung])),
            );
        }
        let needs = [need("N-1", "LAO", Status::Published, lines)];
        let rows = rows(&needs, &[coalition(Status::Published, contributions)], &unit(), |_| true);
        let balances = |of: &Parts| {
            of.covered + of.delivered + of.committed + of.open == of.asked
                && [of.covered, of.delivered, of.committed, of.open, of.beyond].iter().all(|part| *part >= 0)
        };
        prop_assert!(rows.iter().all(|row| balances(&parts(row))));
        let whole = Sums::of(&rows);
        prop_assert!(whole.money.values().all(balances));
        let mut again = Sums::default();
        for sums in groups(&rows, |row| row.year).values() {
            again.lines += sums.lines;
            for (currency, parts) in &sums.money {
                let sum = again.money.entry(currency.clone()).or_default();
                *sum = sum.plus(*parts).unwrap();
            }
        }
        prop_assert_eq!(again, whole, "the groups are the whole");
    }
}
