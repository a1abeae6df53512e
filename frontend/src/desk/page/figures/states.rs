//! States in a table, and as tiles, which choose and show what the table says.

use std::rc::Rc;

use contract::figures::{Filter, Row, Sums, groups};
use engine::layout::{Direction, TILE, TileState, parts_bar, tile_grid};
use engine::order::sort_by;
use yew::prelude::*;

use super::parts::{apart, drawn, is_unknown, shares_words};
use super::table::{Group, table};
use crate::desk::context::Desk;
use crate::desk::context::use_desk;
use crate::desk::need::typed;
use crate::desk::page::downloads::Downloads;
use crate::desk::program::href;
use crate::desk::route::Route;
use crate::route::Query;
use crate::view::{Canvas, part_of_picture, use_canvas};
use crate::words::{compare, say};

/// The most bars in a tile, one for each currency.
const MOST_BARS: usize = 3;
/// Beside a bar in its tile.
const INSET: i32 = 6;
/// Height of a bar, and from one to the next.
const BAR: i32 = 6;
const BAR_STEP: i32 = 8;

/// Properties of [`States`].
#[derive(Properties, PartialEq)]
pub(super) struct StatesProps {
    /// Of all published needs.
    pub(super) rows: Rc<Vec<Row>>,
    /// What is chosen of them.
    pub(super) filter: Filter,
    /// The address.
    pub(super) query: Query,
    /// Changes it.
    pub(super) replace: Callback<Query>,
}

/// A State as it is shown.
struct Shown {
    id: String,
    name: String,
    region: String,
    /// Of its rows, whichever State is chosen.
    sums: Sums,
}

/// The table of the chosen rows, and tiles of the States that the other filters leave.
#[component]
pub(super) fn States(props: &StatesProps) -> Html {
    let desk = use_desk();
    let canvas = use_canvas();
    let StatesProps { rows, filter, query, replace } = props;
    let chosen = rows.iter().filter(|row| filter.admits(row));
    let mut chosen = groups(chosen, |row| row.state.clone());
    // A tile is a choice of State, so the choice that is in force takes no tile away.
    let around = Filter { state: String::new(), ..filter.clone() };
    let states = groups(rows.iter().filter(|row| around.admits(row)), |row| row.state.clone());
    let mut shown: Vec<Shown> = Vec::new();
    for (id, sums) in states {
        let name = desk.name_of(&id);
        shown.push(Shown { region: region(&desk, &id), id, name, sums });
    }
    sort_by(&mut shown, |a, b| compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    let rows: Vec<Group> = shown
        .iter()
        .filter_map(|of| Some(Group { heads: vec![of.name.clone()], sums: chosen.remove(&of.id)? }))
        .collect();
    let asked = contract::figures::FIELDS
        .iter()
        .fold(Query::default(), |asked, name| asked.with(name, query.get(name)));
    html! {
        <section aria-labelledby="figures-states">
            <h2 id="figures-states">{ say::figures_states() }</h2>
            { table(&say::figures_states_caption(), &[say::col_state()], &rows, canvas.direction) }
            <figure class="flow tiles" ref={&canvas.frame}>
                { draw(&shown, &canvas, query, replace) }
                <figcaption>{ say::figures_tiles_says() }</figcaption>
            </figure>
            <Downloads list="figures-states" what={say::figures_states()} query={asked.to_text()} />
        </section>
    }
}

/// A State's region, in words.
fn region(desk: &Desk, state: &str) -> String {
    let region = desk.parties.get(state).map_or("", |party| party.region.as_str());
    crate::format::region(region)
}

fn draw(shown: &[Shown], canvas: &Canvas, query: &Query, replace: &Callback<Query>) -> Html {
    let states: Vec<TileState> = shown
        .iter()
        .map(|of| TileState { iso3: of.id.clone(), region: of.region.clone() })
        .collect();
    let grid = tile_grid(&states, canvas.width, canvas.direction);
    let [width, height] = [grid.width, grid.height].map(|n| n.to_string());
    let tile = |x: i32, y: i32, id: &str| {
        let of = shown.iter().find(|of| of.id == id);
        of.map_or_else(Html::default, |of| tile(of, (x, y), canvas.direction, query, replace))
    };
    html! {
        <svg role="group" aria-labelledby="tiles-title tiles-desc" {width} {height}
            viewBox={format!("0 0 {} {}", grid.width, grid.height)} focusable="false">
            <title id="tiles-title">{ say::figures_tiles() }</title>
            <desc id="tiles-desc">{ say::figures_tiles_finding(shown.len()) }</desc>
            { for grid.regions.iter().map(|region| html! {
                <g role="group" aria-label={region.region.clone()} key={region.region.clone()}>
                    <text class="flow-name" aria-hidden="true" x={region.x.to_string()} y={(region.y + 18).to_string()} text-anchor="start">{ &region.region }</text>
                    { for region.tiles.iter().map(|at| tile(at.x, at.y, &at.iso3)) }
                </g>
            }) }
        </svg>
    }
}

/// A link that narrows the page to its State, or widens it again.
fn tile(
    of: &Shown,
    (x, y): (i32, i32),
    direction: Direction,
    query: &Query,
    replace: &Callback<Query>,
) -> Html {
    let is_chosen = query.get("state") == of.id;
    let to = query.clone().with("state", if is_chosen { "" } else { &of.id });
    let href = href(&Route::Figures, &to);
    let onclick = {
        let replace = replace.clone();
        Callback::from(move |event: MouseEvent| {
            // With a modifier the browser opens a tab or a window, and so it should.
            if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
                return;
            }
            event.prevent_default();
            replace.emit(to.clone());
        })
    };
    let money = of.sums.money.iter();
    let mut says: Vec<String> = money
        .clone()
        .map(|(currency, parts)| {
            say::figures_tile_says(&typed::money(currency, parts.asked), &shares_words(parts))
        })
        .collect();
    // What no bar shows.
    says.extend(Some(apart(&of.sums)).filter(|words| !words.is_empty()));
    let label = if says.is_empty() {
        say::figures_tile_name(&of.id, &of.name)
    } else {
        say::figures_tile(&of.id, &of.name, &says.join(&say::list_comma()))
    };
    // A bar of what nobody reports would say that all of it is open.
    let known = money.filter(|(_, parts)| !is_unknown(parts));
    let bars = (0..).zip(known.take(MOST_BARS)).map(|(at, (_, parts))| {
        let top = y + 32 + at * BAR_STEP;
        parts_bar(&drawn(parts), TILE - 2 * INSET, direction)
            .into_iter()
            .map(|of| part_of_picture(of.part, [x + INSET + of.x, top, of.width, BAR]))
            .collect::<Html>()
    });
    let edge = TILE.to_string();
    html! {
        <a class={classes!("tile", is_chosen.then_some("tile-chosen"))} {href} {onclick} aria-label={label}
            aria-current={is_chosen.then_some("true")} key={of.id.clone()}>
            <rect class="tile-box" x={x.to_string()} y={y.to_string()} width={edge.clone()} height={edge} />
            <text class="flow-name" x={(x + TILE / 2).to_string()} y={(y + 22).to_string()} text-anchor="middle">{ &of.id }</text>
            { for bars }
        </a>
    }
}
