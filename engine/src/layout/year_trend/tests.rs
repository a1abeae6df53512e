//! Columns stand on their base, in the order of time, add up, and mirror.

use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

use super::{NARROWEST, PLOT, YearParts, year_trend};
use crate::layout::{BAR_GAP, BAR_LEAST, Direction, Part};

fn parts(panel: &str, year: i32, covered: i64, open: i64) -> YearParts {
    YearParts {
        panel: panel.to_owned(),
        year,
        parts: vec![(Part::AlreadyCovered, covered), (Part::Open, open)],
    }
}

#[test]
fn panels_share_one_scale_and_the_same_years() {
    let all = [
        parts("A4", 2027, 100, 300),
        parts("A5", 2029, 0, 50),
        parts("A4", 2029, 20, 0),
        parts("A4", 2027, 0, 100),
    ];
    let picture = year_trend(&all, 640, Direction::Ltr);
    assert_eq!(picture.top, 500);
    let names: Vec<&str> = picture.panels.iter().map(|panel| panel.panel.as_str()).collect();
    assert_eq!(names, ["A4", "A5"]);
    for panel in &picture.panels {
        let years: Vec<i32> = panel.columns.iter().map(|column| column.year).collect();
        assert_eq!(years, [2027, 2028, 2029], "a year without a figure has its place");
    }
    let [a4, a5] = &picture.panels[..] else { panic!("two panels") };
    assert_eq!((a4.x, a4.y, a5.y), (0, 0, 0));
    assert!(a4.width < a5.x);
    let column = &a4.columns[0];
    let shown: Vec<(Part, i32)> =
        column.blocks.iter().map(|block| (block.part, block.height)).collect();
    // 500 of 500 is the whole plot; 100 of 500 is its share of what the parts leave free.
    let free = PLOT - 2 * BAR_LEAST - BAR_GAP;
    assert_eq!(
        shown,
        [
            (Part::AlreadyCovered, BAR_LEAST + free / 5),
            (Part::Open, PLOT - BAR_GAP - BAR_LEAST - free / 5)
        ]
    );
    assert_eq!(column.blocks[1].y, a4.top_y);
    assert!(a4.columns[1].blocks.is_empty());
    assert_eq!(a4.columns[2].blocks.len(), 1);
}

#[test]
fn a_telephone_has_one_panel_to_a_row() {
    let all = [parts("A4", 2027, 1, 2), parts("A5", 2027, 1, 2)];
    let picture = year_trend(&all, 300, Direction::Ltr);
    let [a4, a5] = &picture.panels[..] else { panic!("two panels") };
    assert_eq!((a4.x, a5.x), (0, 0));
    assert!(a4.base_y < a5.y && a5.base_y < picture.height);
}

#[test]
fn nothing_is_an_empty_picture_and_so_are_years_without_room() {
    assert_eq!(year_trend(&[], 640, Direction::Ltr).height, 0);
    assert_eq!(year_trend(&[parts("A4", 2027, 0, 0)], 640, Direction::Ltr).panels, []);
    let many: Vec<YearParts> = (0..9_999).step_by(7).map(|year| parts("A4", year, 1, 1)).collect();
    assert_eq!(year_trend(&many, 640, Direction::Ltr).panels, []);
    assert_eq!(year_trend(&[parts("A4", 2027, 1, 1)], 0, Direction::Ltr).panels, []);
}

#[test]
fn years_far_apart_stand_beside_each_other_and_some_are_not_written() {
    let far = [parts("A4", 0, 1, 1), parts("A4", 9_999, 1, 1)];
    let picture = year_trend(&far, 640, Direction::Ltr);
    assert_eq!(picture.panels[0].columns.len(), 2);
    let near: Vec<YearParts> = (2000..2029).map(|year| parts("A4", year, 1, 1)).collect();
    let picture = year_trend(&near, 320, Direction::Ltr);
    let written: Vec<i32> =
        picture.panels[0].columns.iter().filter_map(|column| column.year_x).collect();
    assert!(written.windows(2).all(|pair| pair[1] - pair[0] >= 40), "{written:?}");
}

#[test]
fn the_line_at_the_top_is_a_round_figure() {
    for (value, top) in [(0, 10), (3, 10), (50, 50), (51, 60), (1_234_567, 1_500_000)] {
        assert_eq!(super::round_up(value), top, "{value}");
    }
    assert_eq!(super::round_up(i64::MAX), i64::MAX);
}

fn drawn() -> impl Strategy<Value = Vec<YearParts>> {
    let of = (0..4_u8, 2020..2034_i32, 0..1_000_i64, 0..1_000_i64);
    prop::collection::vec(of, 0..30).prop_map(|all| {
        all.into_iter()
            .map(|(panel, year, covered, open)| parts(&format!("P{panel}"), year, covered, open))
            .collect()
    })
}

proptest! {
    #[test]
    fn columns_stay_in_their_panels_and_right_to_left_mirrors(all in drawn(), width in 240..1400_i32) {
        let left = year_trend(&all, width, Direction::Ltr);
        let right = year_trend(&all, width, Direction::Rtl);
        for (a, b) in left.panels.iter().zip(&right.panels) {
            prop_assert_eq!((b.x, b.heading_x), (width - a.x - a.width, width - a.heading_x));
            prop_assert!(0 <= a.x && a.x + a.width <= width && a.base_y < left.height);
            prop_assert!(a.columns.windows(2).all(|pair| pair[0].x + pair[0].width < pair[1].x));
            for (a_column, b_column) in a.columns.iter().zip(&b.columns) {
                prop_assert!(a_column.width >= NARROWEST);
                prop_assert!(a.x <= a_column.x && a_column.x + a_column.width <= a.x + a.width);
                prop_assert_eq!(b_column.x, width - a_column.x - a_column.width);
                prop_assert_eq!(&b_column.blocks, &a_column.blocks);
                let mut foot = a.base_y;
                for block in &a_column.blocks {
                    prop_assert_eq!(block.y + block.height, foot);
                    prop_assert!(block.height >= BAR_LEAST && block.y >= a.top_y);
                    foot = block.y - BAR_GAP;
                }
            }
        }
        let asked = |year: i32, panel: &str| -> i64 {
            let of = all.iter().filter(|of| of.year == year && of.panel == panel);
            of.flat_map(|of| &of.parts).map(|(_, value)| value).sum()
        };
        for panel in &left.panels {
            for column in &panel.columns {
                prop_assert_eq!(column.blocks.is_empty(), asked(column.year, &panel.panel) == 0);
            }
        }
    }
}
