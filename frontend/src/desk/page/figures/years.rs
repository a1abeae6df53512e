//! What is asked and covered in each year: the table, and columns for each theme that say the same.

use std::collections::BTreeMap;

use contract::figures::{Row, groups};
use engine::layout::{Direction, Panel, Part, YearParts, YearTrend, year_trend};
use engine::order;
use yew::prelude::*;

use super::parts::{drawn, is_unknown};
use super::table::{Group, currency_words, table};
use crate::desk::need::typed;
use crate::desk::page::downloads::Downloads;
use crate::format;
use crate::view::{part_of_picture, use_canvas};
use crate::words::say;

/// Side of the square that shows a theme's colour, and from its edge to the theme's name.
const SWATCH: i32 = 10;
const TO_NAME: i32 = 16;

/// Properties of [`Years`].
#[derive(Properties, PartialEq)]
pub(super) struct YearsProps {
    /// The chosen ones.
    pub(super) rows: Vec<Row>,
    /// What they are narrowed to, for the file.
    pub(super) export: String,
}

/// The table of all; then a picture for each currency, since each has a scale of its own.
#[component]
pub(super) fn Years(props: &YearsProps) -> Html {
    let canvas = use_canvas();
    // Of what nobody reports a column would say that all of it is open: it is in the table alone.
    let mut all_of: Vec<(String, YearParts)> = Vec::new();
    let mut drawn_of: Vec<(String, YearParts)> = Vec::new();
    let mut rows = Vec::new();
    for ((theme, year), sums) in groups(&props.rows, |row| (row.theme.clone(), row.year)) {
        for (currency, parts) in &sums.money {
            // What names no year has no place in time; the table has it.
            let Some(year) = year else { continue };
            let of_year = YearParts { panel: theme.clone(), year, parts: drawn(parts).to_vec() };
            all_of.push((currency.clone(), of_year.clone()));
            if !is_unknown(parts) {
                drawn_of.push((currency.clone(), of_year));
            }
        }
        let year = year.map_or_else(say::not_reported, |year| year.to_string());
        rows.push(Group { heads: vec![format::theme(&theme), year], sums });
    }
    let currencies = order::set(drawn_of.iter().map(|(currency, _)| currency.as_str()));
    let picture = |currency: &&str| {
        let of_currency = |of: &[(String, YearParts)]| -> Vec<YearParts> {
            of.iter().filter(|(of, _)| of == currency).map(|(_, parts)| parts.clone()).collect()
        };
        let all = of_currency(&drawn_of);
        let finding = finding(currency, &of_currency(&all_of));
        let trend = year_trend(&all, canvas.width, canvas.direction);
        html! {
            <div class="flow-block">
                if currencies.len() > 1 { <h3>{ currency_words(currency) }</h3> }
                if !trend.panels.is_empty() { { draw(currency, &trend, &all, finding, canvas.direction) } }
            </div>
        }
    };
    let heads = [say::col_theme(), say::col_year()];
    html! {
        <section aria-labelledby="figures-years">
            <h2 id="figures-years">{ say::figures_years() }</h2>
            { table(&say::figures_years_caption(), &heads, &rows, canvas.direction) }
            <figure class="flow trend" ref={&canvas.frame}>
                { for currencies.iter().map(picture) }
                if !currencies.is_empty() {
                    <figcaption>{ say::figures_years_says() }</figcaption>
                }
            </figure>
            <Downloads list="figures-years" what={say::figures_years()} query={props.export.clone()} />
        </section>
    }
}

fn draw(
    currency: &str,
    trend: &YearTrend,
    all: &[YearParts],
    finding: String,
    direction: Direction,
) -> Html {
    let [width, height] = [trend.width, trend.height].map(|n| n.to_string());
    let (title, description) = (format!("trend-{currency}"), format!("trend-{currency}-desc"));
    let top = typed::money(currency, trend.top);
    html! {
        <svg role="img" aria-labelledby={format!("{title} {description}")} {width} {height}
            viewBox={format!("0 0 {} {}", trend.width, trend.height)} focusable="false">
            <title id={title.clone()}>{ say::figures_years_title(&currency_words(currency)) }</title>
            <desc id={description.clone()}>{ finding }</desc>
            <g aria-hidden="true">{ for trend.panels.iter().map(|of| panel(of, all, &top, direction)) }</g>
        </svg>
    }
}

/// In which year most is asked, of how many: a fact about time, and about no State.
fn finding(currency: &str, all: &[YearParts]) -> String {
    let mut asked: BTreeMap<i32, i64> = BTreeMap::new();
    for of in all {
        let sum = asked.entry(of.year).or_default();
        *sum = of.parts.iter().fold(*sum, |sum, (_, value)| sum.saturating_add(*value));
    }
    let most = asked.iter().max_by_key(|(year, sum)| (**sum, std::cmp::Reverse(**year)));
    most.map_or_else(String::new, |(year, sum)| {
        say::figures_years_finding(&typed::money(currency, *sum), asked.len(), &year.to_string())
    })
}

/// What a block stands for, in minor units.
fn value(all: &[YearParts], panel: &str, year: i32, part: Part) -> i64 {
    let of_block = all.iter().find(|of| of.panel == panel && of.year == year);
    let parts = of_block.into_iter().flat_map(|of| &of.parts);
    parts.filter(|(of, _)| *of == part).map(|(_, value)| value).sum()
}

fn panel(of: &Panel, all: &[YearParts], top: &str, direction: Direction) -> Html {
    let line = |y: i32, class: &'static str| {
        let [x, end, y] = [of.x, of.x + of.width, y].map(|n| n.to_string());
        html! { <line {class} x1={x} x2={end} y1={y.clone()} y2={y} /> }
    };
    let text = |class: &'static str, x: i32, y: i32, anchor: &'static str, words: String| {
        html! { <text {class} x={x.to_string()} y={y.to_string()} text-anchor={anchor}>{ words }</text> }
    };
    // From the edge where reading begins.
    let from_edge = |by: i32| match direction {
        Direction::Ltr => of.heading_x + by,
        Direction::Rtl => of.heading_x - by,
    };
    let swatch = from_edge(0).min(from_edge(SWATCH));
    let side = SWATCH.to_string();
    let room = of.width - TO_NAME;
    html! {
        <>
            <rect class={classes!("flow-node", format::theme_class(&of.panel))} x={swatch.to_string()} y={(of.y + 4).to_string()} width={side.clone()} height={side} />
            { text("flow-name", from_edge(TO_NAME), of.y + 14, "start", format::shortened(&format::theme_short(&of.panel), room)) }
            { text("flow-amount", of.heading_x, of.top_y - 6, "start", top.to_owned()) }
            { line(of.top_y, "tick") }
            { for of.columns.iter().map(|column| html! {
                <>
                    { for column.blocks.iter().map(|block| html! {
                        <g data-value={value(all, &of.panel, column.year, block.part).to_string()}>
                            { part_of_picture(block.part, [column.x, block.y, column.width, block.height]) }
                        </g>
                    }) }
                    if let Some(x) = column.year_x {
                        { text("flow-amount", x, of.base_y + 19, "middle", column.year.to_string()) }
                    }
                </>
            }) }
            { line(of.base_y, "base") }
        </>
    }
}
