//! Pictures of a whole proposal, as the text of SVG, each beside the table that says the same.
//!
//! The geometry is the engine's ([`engine::layout`]); here are words and markup only. A name in a
//! case may be any text, so whatever is not ours is escaped.

use engine::case::{Need, ResourceKind};
use engine::explain::Baseline;
use engine::layout::{
    self, Deadline, Direction, TILE, TileGrid, TileState, Timeline, tile_grid, timeline,
};
use engine::run::Amounts;

use super::explained::{Names, table};
use super::{percent, shortened};
use crate::explanation::Part;
use crate::list::sorted;
use crate::words::{compare, date, say};

/// Height of the text in a row.
const BASELINE: i32 = 5;
/// Half the edge of the mark of a day.
const MARK: i32 = 6;
/// Height of the bar at the foot of a tile.
const BAR: i32 = 8;

/// Treaty dates, then the coverage of funding by State, over `width` pixels.
#[must_use]
pub fn overview(baseline: &Baseline, width: i32, direction: Direction, names: &Names) -> Vec<Part> {
    vec![deadlines(baseline, width, direction, names), tiles(baseline, width, direction, names)]
}

fn deadlines(baseline: &Baseline, width: i32, direction: Direction, names: &Names) -> Part {
    let market = baseline.market();
    let needs = market.case().needs.iter();
    let dated = |need: &Need| Some(Deadline { state: need.state.clone(), day: need.deadline? });
    let list: Vec<Deadline> = needs.filter_map(dated).collect();
    let list = sorted(&list, |a, b| {
        compare(&names.state(&a.state), &names.state(&b.state))
            .then_with(|| (&a.state, a.day).cmp(&(&b.state, b.day)))
    });
    let list: Vec<Deadline> = list.into_iter().cloned().collect();
    let picture = timeline(&list, market.as_of(), width, direction);
    let rows = picture.rows.iter().flat_map(|row| {
        let state = names.state(&row.state);
        row.terms.iter().map(move |term| vec![state.clone(), date(term.submit_by), date(term.day)])
    });
    let columns = vec![say::col_state(), say::overview_request(), say::overview_date()];
    let rows: Vec<Vec<String>> = rows.collect();
    let drawn = (!rows.is_empty()).then(|| draw_timeline(&picture, direction, names));
    let part = table(say::overview_deadlines(), columns, rows, say::overview_no_deadlines());
    Part { picture: drawn, ..part }
}

fn draw_timeline(picture: &Timeline, direction: Direction, names: &Names) -> String {
    let finding = say::overview_deadlines_finding(picture.rows.len());
    let mut svg =
        Svg::open("timeline", picture.width, picture.height, &say::overview_deadlines(), &finding);
    for tick in &picture.ticks {
        svg.line("drawn-rule", tick.x, 22, tick.x, picture.height);
        svg.text("flow-amount", tick.x, 14, "middle", &tick.year.to_string());
    }
    svg.line("drawn-today", picture.as_of_x, 22, picture.as_of_x, picture.height);
    let label_x = if direction == Direction::Ltr { 0 } else { picture.width };
    for row in &picture.rows {
        let name = shortened(&names.state(&row.state), picture.label_width);
        svg.text("flow-name", label_x, row.y + BASELINE, "start", &name);
        for term in &row.terms {
            svg.line("drawn-term", term.submit_by_x, row.y, term.x, row.y);
            svg.rect("flow-source", term.submit_by_x - 1, row.y - MARK, 3, 2 * MARK);
            svg.rect("drawn-day", term.x - MARK, row.y - MARK, 2 * MARK, 2 * MARK);
        }
    }
    svg.close()
}

fn tiles(baseline: &Baseline, width: i32, direction: Direction, names: &Names) -> Part {
    let market = baseline.market();
    let funding = |iso3: &str| -> Option<Amounts> {
        let coalition = baseline.run().coalitions.iter().find(|entry| entry.state == iso3)?;
        let total =
            coalition.totals.iter().find(|total| total.resource.kind == ResourceKind::Funding)?;
        (total.amounts.needed > 0).then_some(total.amounts)
    };
    let states: Vec<(TileState, Amounts)> = market
        .states()
        .iter()
        .filter_map(|state| {
            let tile = TileState { iso3: state.iso3.clone(), region: state.region.clone() };
            Some((tile, funding(&state.iso3)?))
        })
        .collect();
    let states = sorted(&states, |a, b| compare(&names.state(&a.0.iso3), &names.state(&b.0.iso3)));
    let share = |of: i64, amounts: &Amounts| percent(of, amounts.needed);
    let rows = states.iter().map(|(state, amounts)| {
        vec![
            names.state(&state.iso3),
            state.region.clone(),
            share(amounts.already_covered + amounts.locked, amounts),
            share(amounts.proposed, amounts),
            share(amounts.open, amounts),
        ]
    });
    let columns = vec![
        say::col_state(),
        say::overview_region(),
        say::col_covered_or_committed(),
        say::col_proposed(),
        say::col_still_open(),
    ];
    let rows: Vec<Vec<String>> = rows.collect();
    let list: Vec<TileState> = states.iter().map(|(state, _)| state.clone()).collect();
    let grid = tile_grid(&list, width, direction);
    let drawn = (!rows.is_empty()).then(|| draw_tiles(&grid, direction, &funding));
    let part = table(say::overview_tiles(), columns, rows, say::overview_no_funding());
    Part { picture: drawn, ..part }
}

fn draw_tiles(
    grid: &TileGrid,
    direction: Direction,
    funding: &dyn Fn(&str) -> Option<Amounts>,
) -> String {
    let finding = say::overview_tiles_finding();
    let mut svg = Svg::open("tiles", grid.width, grid.height, &say::overview_tiles(), &finding);
    for region in &grid.regions {
        svg.text("flow-amount", region.x, region.y + 20, "start", &region.region);
        for tile in &region.tiles {
            svg.rect("drawn-tile", tile.x, tile.y, TILE, TILE);
            svg.text("flow-name", tile.x + TILE / 2, tile.y + 26, "middle", &tile.iso3);
            let Some(amounts) = funding(&tile.iso3) else { continue };
            let inner = TILE - 2 * MARK;
            for part in layout::coverage_bar(&amounts, inner, direction) {
                let class = match part.part {
                    layout::Part::AlreadyCovered => "part-covered",
                    layout::Part::Locked => "part-locked",
                    layout::Part::Proposed => "part-proposed",
                    layout::Part::Open => "part-open",
                };
                svg.rect(
                    class,
                    tile.x + MARK + part.x,
                    tile.y + TILE - BAR - MARK,
                    part.width,
                    BAR,
                );
            }
        }
    }
    svg.close()
}

/// The text of a picture that grows.
struct Svg(String);

impl Svg {
    /// Its name and what it shows, in a sentence, are what a screen reader says.
    fn open(id: &str, width: i32, height: i32, title: &str, finding: &str) -> Self {
        let (title, finding) = (escaped(title), escaped(finding));
        Self(format!(
            "<svg role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" focusable=\"false\">\
             <title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{finding}</desc>\
             <g aria-hidden=\"true\">"
        ))
    }

    fn line(&mut self, class: &str, x1: i32, y1: i32, x2: i32, y2: i32) {
        let line =
            format!("<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>");
        self.0.push_str(&line);
    }

    fn rect(&mut self, class: &str, x: i32, y: i32, width: i32, height: i32) {
        self.0.push_str(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ));
    }

    fn text(&mut self, class: &str, x: i32, y: i32, anchor: &str, text: &str) {
        let text = escaped(text);
        self.0.push_str(&format!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    fn close(self) -> String {
        self.0 + "</g></svg>"
    }
}

/// Text that is no markup, whatever it holds.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use engine::case::CaseFile;
    use engine::explain::Baseline;
    use engine::layout::Direction;
    use engine::{Market, Policy, solve};

    use super::{Names, overview};
    use crate::tests::fixture::CASE;

    fn baseline() -> Baseline {
        let mut case = CaseFile::parse(CASE).expect("the fixture is valid");
        case.needs[0].deadline = engine::case::Date::parse("2030-08-01");
        case.states[1].region = "<script>alert(1)</script>".to_owned();
        let market = Market::try_from(case).expect("it is still valid");
        Baseline::of(solve(market, Policy::standard()).expect("it can be matched"))
            .expect("so it can")
    }

    #[test]
    fn a_name_in_a_case_is_never_markup() {
        let baseline = baseline();
        let parts = overview(&baseline, 700, Direction::Ltr, &Names::of(&baseline));
        let drawn: Vec<&str> = parts.iter().filter_map(|part| part.picture.as_deref()).collect();
        assert_eq!(drawn.len(), 2);
        assert!(drawn.iter().all(|svg| !svg.contains("<script")), "{drawn:?}");
        assert!(drawn[1].contains("&lt;script&gt;"), "{drawn:?}");
    }

    #[test]
    fn each_mark_of_a_picture_stands_in_its_table() {
        let baseline = baseline();
        for direction in [Direction::Ltr, Direction::Rtl] {
            let parts = overview(&baseline, 700, direction, &Names::of(&baseline));
            let marks = |at: usize, class: &str| {
                parts[at].picture.as_ref().expect("it is drawn").matches(class).count()
            };
            assert_eq!(marks(0, "drawn-day"), parts[0].rows.len());
            assert_eq!(marks(1, "drawn-tile"), parts[1].rows.len());
        }
    }
}
