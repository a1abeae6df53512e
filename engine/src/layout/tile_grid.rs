//! States as equal tiles by region: a schematic list, with no map and no borders.
//!
//! Every State has the same tile whatever its size, its place says nothing but its region,
//! and nothing is drawn between two tiles.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::Direction;

/// Edge of a tile.
pub const TILE: i32 = 56;
/// Between two tiles.
const GAP: i32 = 6;
/// Height of a region's name.
const HEADING: i32 = 30;
/// Between two regions.
const BETWEEN: i32 = 14;

/// A State with the name of its region as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileState {
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// Region in the reader's language.
    pub region: String,
}

/// A laid-out grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileGrid {
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// By name.
    pub regions: Vec<TileRegion>,
}

/// The tiles of one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TileRegion {
    /// Its name.
    pub region: String,
    /// Where its name begins: the left edge, or the right one from right to left.
    pub x: i32,
    /// Upper edge of its name.
    pub y: i32,
    /// In the order of the States given, row by row.
    pub tiles: Vec<Tile>,
}

/// One State.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
}

/// Lays out tiles of [`TILE`] pixels over `width` pixels, at least one to a row.
///
/// Regions stand by name; States in a region keep the order of `states`, so that a caller
/// gives them alphabetically in the reader's language. A State named twice has the first
/// of its tiles.
#[must_use]
pub fn tile_grid(states: &[TileState], width: i32, direction: Direction) -> TileGrid {
    let mut seen = BTreeSet::new();
    let mut regions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for state in states.iter().filter(|state| seen.insert(&state.iso3)) {
        regions.entry(&state.region).or_default().push(&state.iso3);
    }
    let columns = ((width + GAP) / (TILE + GAP)).max(1);
    let mut y = 0;
    let mut laid = Vec::with_capacity(regions.len());
    for (region, states) in regions {
        let top = y + HEADING;
        let tiles: Vec<Tile> = (0..)
            .zip(&states)
            .map(|(at, iso3)| Tile {
                iso3: (*iso3).to_owned(),
                x: direction.place(at % columns * (TILE + GAP), TILE, width),
                y: top + at / columns * (TILE + GAP),
            })
            .collect();
        let bottom = tiles.last().map_or(top, |tile| tile.y + TILE);
        laid.push(TileRegion {
            region: region.to_owned(),
            x: direction.place(0, 0, width),
            y,
            tiles,
        });
        y = bottom + BETWEEN;
    }
    TileGrid { width, height: (y - BETWEEN).max(0), regions: laid }
}
