//! Days stand in the order of time, inside the frame, and mirror.

use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

use super::{Deadline, timeline};
use crate::case::Date;
use crate::layout::Direction;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn deadline(state: &str, text: &str) -> Deadline {
    Deadline { state: state.to_owned(), day: day(text) }
}

#[test]
fn a_bar_runs_from_nine_months_before_to_the_date() {
    let deadlines = [
        deadline("TCD", "2026-10-01"),
        deadline("AFG", "2030-03-01"),
        deadline("TCD", "2028-10-01"),
    ];
    let picture = timeline(&deadlines, day("2026-03-01"), 1000, Direction::Ltr);
    let shown: Vec<(&str, Vec<String>)> = picture
        .rows
        .iter()
        .map(|row| {
            let terms = row.terms.iter().map(|term| format!("{} {}", term.submit_by, term.day));
            (row.state.as_str(), terms.collect())
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("TCD", vec!["2026-01-01 2026-10-01".to_owned(), "2028-01-01 2028-10-01".to_owned()]),
            ("AFG", vec!["2029-06-01 2030-03-01".to_owned()]),
        ]
    );
    // 1 January 2026 to 1 January 2031: 1826 days over 760 pixels from 220.
    let tcd = picture.rows[0].terms[0];
    assert_eq!((tcd.submit_by_x, tcd.x), (220, 220 + 760 * 273 / 1826));
    let years: Vec<i32> = picture.ticks.iter().map(|tick| tick.year).collect();
    assert_eq!(years, [2026, 2027, 2028, 2029, 2030, 2031]);
    assert_eq!((picture.ticks[0].x, picture.ticks[5].x), (220, 980));
}

#[test]
fn nothing_due_is_an_empty_picture_of_the_year() {
    let picture = timeline(&[], day("2026-07-02"), 600, Direction::Ltr);
    assert!(picture.rows.is_empty());
    assert_eq!(picture.ticks.iter().map(|tick| tick.year).collect::<Vec<_>>(), [2026, 2027]);
    assert!(picture.ticks[0].x < picture.as_of_x && picture.as_of_x < picture.ticks[1].x);
}

#[test]
fn many_years_are_thinned_out_and_a_narrow_frame_does_not_break() {
    let deadlines = [deadline("LAO", "2999-12-31"), deadline("BIH", "1901-01-01")];
    let picture = timeline(&deadlines, day("2026-03-01"), 700, Direction::Ltr);
    assert!(picture.ticks.len() <= 12);
    assert!(picture.ticks.windows(2).all(|pair| pair[1].x - pair[0].x >= 40));
    assert_eq!(timeline(&deadlines, day("2026-03-01"), 0, Direction::Ltr).rows.len(), 2);
    assert!(
        timeline(&[deadline("LAO", "1900-01-01")], day("2026-03-01"), 700, Direction::Ltr)
            .rows
            .is_empty()
    );
}

fn deadlines() -> impl Strategy<Value = Vec<Deadline>> {
    let entry = (0..6_usize, 2000..2060_u32, 1..13_u32, 1..29_u32);
    prop::collection::vec(entry, 0..12).prop_map(|entries| {
        let states = ["AFG", "BIH", "IRQ", "LAO", "LBN", "TCD"];
        entries
            .into_iter()
            .map(|(state, year, month, day)| {
                deadline(states[state], &format!("{year}-{month:02}-{day:02}"))
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn earlier_is_nearer_the_start_and_right_to_left_mirrors(deadlines in deadlines(), width in 300..1400_i32) {
        let left = timeline(&deadlines, day("2026-03-01"), width, Direction::Ltr);
        let right = timeline(&deadlines, day("2026-03-01"), width, Direction::Rtl);
        let mut days: Vec<(Date, i32)> = left
            .rows
            .iter()
            .flat_map(|row| &row.terms)
            .flat_map(|term| [(term.submit_by, term.submit_by_x), (term.day, term.x)])
            .chain([(day("2026-03-01"), left.as_of_x)])
            .collect();
        days.sort();
        prop_assert!(days.windows(2).all(|pair| pair[0].1 <= pair[1].1));
        prop_assert!(days.iter().all(|(_, x)| left.label_width <= *x && *x <= width));
        for (a, b) in left.rows.iter().zip(&right.rows) {
            for (a, b) in a.terms.iter().zip(&b.terms) {
                prop_assert_eq!((b.x, b.submit_by_x), (width - a.x, width - a.submit_by_x));
            }
        }
        prop_assert!(left.rows.windows(2).all(|pair| pair[0].y < pair[1].y));
        prop_assert!(left.rows.last().is_none_or(|row| row.y < left.height));
    }
}
