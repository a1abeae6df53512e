//! Pictures add up, stay inside their frame, and mirror.

use super::{BAR_GAP, BAR_LEAST, Direction, FlowLink, MAX_LINKS, Part, coverage_bar, flow_picture};
use crate::run::Amounts;

fn amounts(already_covered: i64, locked: i64, proposed: i64, open: i64) -> Amounts {
    Amounts {
        needed: already_covered + locked + proposed + open,
        already_covered: Some(already_covered),
        locked,
        proposed,
        open,
    }
}

fn link(from: &str, to: &str, value: i64) -> FlowLink {
    FlowLink { from: from.to_owned(), to: to.to_owned(), value }
}

#[test]
fn a_bar_fills_its_width_exactly() {
    for parts in
        [(1, 1, 1, 1), (0, 0, 5, 95), (9_007_199_254_740_991, 0, 0, 0), (3, 0, 1_000_000, 7)]
    {
        for width in [40, 161, 320] {
            let bar =
                coverage_bar(&amounts(parts.0, parts.1, parts.2, parts.3), width, Direction::Ltr);
            let gaps =
                BAR_GAP * i32::try_from(bar.len() - 1).expect("a bar has four parts at most");
            assert_eq!(bar.iter().map(|segment| segment.width).sum::<i32>() + gaps, width);
            assert!(bar.iter().all(|segment| segment.width >= BAR_LEAST));
            assert_eq!(bar[0].x, 0);
        }
    }
}

#[test]
fn a_bar_of_nothing_is_empty() {
    assert!(coverage_bar(&amounts(0, 0, 0, 0), 100, Direction::Ltr).is_empty());
    assert!(coverage_bar(&amounts(1, 1, 1, 1), 10, Direction::Ltr).is_empty());
}

#[test]
fn a_bar_mirrors_from_right_to_left() {
    let amounts = amounts(10, 0, 30, 60);
    let left = coverage_bar(&amounts, 200, Direction::Ltr);
    let right = coverage_bar(&amounts, 200, Direction::Rtl);
    assert_eq!(
        left.iter().map(|s| s.part).collect::<Vec<_>>(),
        [Part::AlreadyCovered, Part::Proposed, Part::Open]
    );
    for (a, b) in left.iter().zip(&right) {
        assert_eq!((a.part, a.width, 200 - a.x - a.width), (b.part, b.width, b.x));
    }
}

#[test]
fn the_ribbons_add_up_to_the_links() {
    let links = [
        link("B", "y", 50),
        link("A", "x", 30),
        link("A", "y", 20),
        link("A", "x", 5),
        link("C", "z", 0),
    ];
    let picture = flow_picture(&links, 800, Direction::Ltr);
    assert_eq!(
        picture
            .ribbons
            .iter()
            .map(|ribbon| (ribbon.source, ribbon.target, ribbon.value))
            .collect::<Vec<_>>(),
        [(0, 0, 35), (0, 1, 20), (1, 1, 50)]
    );
    assert_eq!(picture.sources.iter().map(|node| node.value).collect::<Vec<_>>(), [55, 50]);
    assert_eq!(picture.targets.iter().map(|node| node.value).collect::<Vec<_>>(), [35, 70]);
}

#[test]
fn the_smallest_links_are_gathered_and_nothing_is_lost() {
    let links: Vec<FlowLink> =
        (0..60).map(|i| link(&format!("d{:02}", i % 20), &format!("l{i:02}"), 1 + i)).collect();
    let picture = flow_picture(&links, 1000, Direction::Ltr);
    assert_eq!(picture.ribbons.len(), MAX_LINKS);
    let asked: i64 = links.iter().map(|link| link.value).sum();
    assert_eq!(picture.ribbons.iter().map(|ribbon| ribbon.value).sum::<i64>(), asked);
    let other = picture.targets.last().expect("the rest comes last");
    assert_eq!((other.id.as_deref(), other.count), (None, 36));
    assert_eq!(picture.sources.last().expect("the rest comes last").count, 20);
}

#[test]
fn nodes_stay_inside_and_apart() {
    let links: Vec<FlowLink> =
        (0..25).map(|i| link(&format!("d{i:02}"), "one", 1 + i * i * 1_000_000_007)).collect();
    let picture = flow_picture(&links, 480, Direction::Ltr);
    for column in [&picture.sources, &picture.targets] {
        assert!(column.iter().all(|node| 0 <= node.y && node.y + node.height <= picture.height));
        assert!(column.windows(2).all(|pair| pair[0].label_y + 40 <= pair[1].label_y));
    }
}

#[test]
fn a_picture_mirrors_from_right_to_left() {
    let links = [link("A", "x", 30), link("B", "x", 10)];
    let (left, right) =
        (flow_picture(&links, 700, Direction::Ltr), flow_picture(&links, 700, Direction::Rtl));
    for (a, b) in
        left.sources.iter().chain(&left.targets).zip(right.sources.iter().chain(&right.targets))
    {
        assert_eq!((b.x, b.label_x, b.y), (700 - a.x - a.width, 700 - a.label_x, a.y));
    }
}

#[test]
fn an_empty_picture_has_no_nodes() {
    let picture = flow_picture(&[], 700, Direction::Ltr);
    assert!(picture.sources.is_empty() && picture.targets.is_empty() && picture.ribbons.is_empty());
}
