//! Tiles are equal, apart, inside their frame, and mirror.

use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

use super::{TILE, TileState, tile_grid};
use crate::layout::Direction;

fn state(iso3: &str, region: &str) -> TileState {
    TileState { iso3: iso3.to_owned(), region: region.to_owned() }
}

#[test]
fn regions_by_name_and_states_as_given() {
    let states = [
        state("LAO", "Asia"),
        state("TCD", "Africa"),
        state("AFG", "Asia"),
        state("MRT", "Africa"),
        state("LAO", "Elsewhere"),
    ];
    let grid = tile_grid(&states, 2 * TILE + 6, Direction::Ltr);
    let shown: Vec<(&str, Vec<&str>)> = grid
        .regions
        .iter()
        .map(|region| {
            (region.region.as_str(), region.tiles.iter().map(|tile| tile.iso3.as_str()).collect())
        })
        .collect();
    assert_eq!(shown, [("Africa", vec!["TCD", "MRT"]), ("Asia", vec!["LAO", "AFG"])]);
    let [africa, asia] = &grid.regions[..] else { panic!("two regions") };
    assert_eq!((africa.tiles[0].x, africa.tiles[1].x), (0, TILE + 6));
    assert_eq!(africa.tiles[0].y, africa.tiles[1].y);
    assert!(africa.tiles[1].y + TILE < asia.y);
    assert_eq!(grid.height, asia.tiles[1].y + TILE);
}

#[test]
fn nothing_and_no_room() {
    assert_eq!(tile_grid(&[], 500, Direction::Ltr).height, 0);
    let narrow = tile_grid(&[state("LAO", "Asia"), state("AFG", "Asia")], 10, Direction::Ltr);
    assert_eq!(narrow.regions[0].tiles.iter().map(|tile| tile.x).collect::<Vec<_>>(), [0, 0]);
}

proptest! {
    #[test]
    fn tiles_never_overlap_and_right_to_left_mirrors(
        regions in prop::collection::vec(0..5_u8, 0..60), width in TILE..1400
    ) {
        let states: Vec<TileState> =
            (100..).zip(&regions).map(|(at, region)| state(&format!("S{at}"), &format!("R{region}"))).collect();
        let left = tile_grid(&states, width, Direction::Ltr);
        let right = tile_grid(&states, width, Direction::Rtl);
        let tiles: Vec<_> = left.regions.iter().flat_map(|region| &region.tiles).collect();
        prop_assert_eq!(tiles.len(), states.len());
        for (at, a) in tiles.iter().enumerate() {
            prop_assert!(0 <= a.x && a.x + TILE <= width && a.y + TILE <= left.height);
            let apart = |b: &super::Tile| (a.x - b.x).abs() > TILE || (a.y - b.y).abs() > TILE;
            prop_assert!(tiles[at + 1..].iter().all(|b| apart(b)));
        }
        let mirrored = right.regions.iter().flat_map(|region| &region.tiles);
        for (a, b) in tiles.iter().zip(mirrored) {
            prop_assert_eq!((&b.iso3, b.x, b.y), (&a.iso3, width - a.x - TILE, a.y));
        }
    }
}
