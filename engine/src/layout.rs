//! Pictures as pure functions: quantities in, whole pixels out.
//!
//! Nothing here draws. A caller turns the rectangles and paths into SVG, so the same
//! picture comes out in the page, in a test and on a server. All arithmetic is on
//! integers, widened to `i128` where a quantity meets a pixel; there is no rounding
//! that a sum could lose, because lengths are differences of rounded running sums.
//!
//! Right-to-left reading mirrors x here, once, and nowhere else.

mod bar;
mod fit;
mod flow;
#[cfg(test)]
mod tests;
mod tile_grid;
mod timeline;
mod year_trend;

pub use bar::{BAR_GAP, BAR_LEAST, Part, Segment, coverage_bar, parts_bar};
pub use fit::line_fits;
pub use flow::{FlowLink, FlowNode, FlowPicture, MAX_LINKS, Ribbon, flow_picture};
pub use tile_grid::{TILE, Tile, TileGrid, TileRegion, TileState, tile_grid};
pub use timeline::{Deadline, MONTHS_BEFORE, Term, Tick, Timeline, TimelineRow, timeline};
pub use year_trend::{Block, Column, Panel, YearParts, YearTrend, year_trend};

/// Which way the text around a picture runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left: x is mirrored.
    Rtl,
}

impl Direction {
    /// Where a box of `width` at `x` stands in a picture `total` wide.
    #[must_use]
    pub const fn place(self, x: i32, width: i32, total: i32) -> i32 {
        match self {
            Self::Ltr => x,
            Self::Rtl => total - x - width,
        }
    }
}

/// `length * part / whole`, rounded down, for `0 <= part <= whole` and `length >= 0`; 0 where there is no whole.
fn scale(length: i32, part: i64, whole: i64) -> i32 {
    if whole <= 0 {
        return 0;
    }
    let scaled = i128::from(length) * i128::from(part.clamp(0, whole)) / i128::from(whole);
    i32::try_from(scaled).expect("a part of a length is no longer than it")
}
