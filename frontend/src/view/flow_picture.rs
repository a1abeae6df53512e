//! Who brings what, as a picture. Its table stands before it and says the same.

use std::rc::Rc;

use crate::words::say;
use engine::layout::{Direction, FlowLink, FlowNode, FlowPicture, flow_picture};
use engine::run::{Match, ResourceKey};
use gloo::events::EventListener;
use yew::prelude::*;

use crate::format;
use crate::speech::use_direction;
use crate::state::OpenCase;

/// Below this width there is room for the table alone.
const LEAST_WIDTH: i32 = 480;
/// The colour of what has no theme.
const NO_THEME: &str = "theme-cross";
/// Pixels of a label's place that stay free: the gap to its node, and as much at the edge.
const BESIDE: i32 = 20;
/// The width before it was measured, and where nothing can measure it.
const FIRST_WIDTH: i32 = 800;

/// Properties of [`FlowView`].
#[derive(Properties, PartialEq)]
pub struct FlowViewProps {
    /// The case.
    pub case: Rc<OpenCase>,
    /// What is counted: a picture has one unit.
    pub resource: ResourceKey,
    /// Quantities of that resource.
    pub matches: Vec<Match>,
    /// Unique in the page.
    pub id: AttrValue,
}

/// Drawn at the width it has, so that its text keeps its size. A single link is not drawn: its table says all.
#[component]
pub fn FlowView(props: &FlowViewProps) -> Html {
    let canvas = use_canvas();
    let links = props.matches.iter().map(|entry| FlowLink {
        from: entry.donor.clone(),
        to: entry.line.clone(),
        value: entry.quantity,
    });
    let market = &props.case.market;
    let flow = Flow {
        id: &props.id,
        title: say::flow_title(&format::resource(&props.resource)),
        caption: say::flow_caption(),
        links: links.collect(),
        source: &|id| props.case.donor_name(id).to_owned(),
        target: &|id| {
            let has = |lines: &[engine::case::Line]| lines.iter().any(|line| line.id == id);
            let need = market.case().needs.iter().find(|need| has(&need.lines));
            let line = market.lines().iter().find(|line| line.id == id);
            let year = line.map_or_else(String::new, |line| line.year.to_string());
            need.map_or_else(|| id.to_owned(), |need| say::flow_line(&need.title, &year))
        },
        hue: &|id| {
            let line = market.lines().iter().find(|line| line.id == id);
            line.map_or(NO_THEME, |line| format::theme_class(&market[line.need].theme))
        },
        figure: &|value| props.case.figures.with_unit(&props.resource, value),
    };
    flow_figure(&canvas, &flow)
}

/// Where a picture is drawn.
pub struct Canvas {
    /// The element whose width it has.
    pub frame: NodeRef,
    /// That width.
    pub width: i32,
    /// The direction of the text.
    pub direction: Direction,
}

impl Canvas {
    /// Whether it is wide enough for a picture beside its table.
    #[must_use]
    pub const fn has_room(&self) -> bool {
        self.width >= LEAST_WIDTH
    }
}

/// Where a picture is drawn; its width follows the window's.
#[hook]
pub fn use_canvas() -> Canvas {
    let direction = use_direction();
    let frame = use_node_ref();
    let width = use_state(|| FIRST_WIDTH);
    use_effect_with((), {
        let (frame, width) = (frame.clone(), width.clone());
        move |()| {
            let measure = {
                let width = width.clone();
                move || {
                    if let Some(frame) = frame.cast::<web_sys::Element>() {
                        width.set(frame.client_width());
                    }
                }
            };
            measure();
            let listener = EventListener::new(&gloo::utils::window(), "resize", move |_| measure());
            move || drop(listener)
        }
    });
    Canvas { frame, width: *width, direction }
}

/// A picture of who brings what, and its words.
pub struct Flow<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// What is drawn.
    pub title: String,
    /// How it is to be read; empty: nothing to say.
    pub caption: String,
    /// Quantities of one unit.
    pub links: Vec<FlowLink>,
    /// What a giver is called, by its id.
    pub source: &'a dyn Fn(&str) -> String,
    /// What it is for, by its id.
    pub target: &'a dyn Fn(&str) -> String,
    /// The colour of what it is for, as a style.
    pub hue: &'a dyn Fn(&str) -> &'static str,
    /// A quantity with its unit.
    pub figure: &'a dyn Fn(i64) -> String,
}

/// A picture under its title, and marked where nobody has stated what it shows yet; the title goes
/// with the picture where a single link needs none.
pub fn flow_block(
    heading: &'static str,
    is_proposed: bool,
    canvas: &Canvas,
    flow: &Flow<'_>,
) -> Html {
    let is_drawn = flow.links.len() > 1;
    html! {
        <div class={classes!("flow-block", is_proposed.then_some("flow-proposed"))}>
            if is_drawn {
                <@{heading}>{ &flow.title }</@>
            }
            { flow_figure(canvas, flow) }
        </div>
    }
}

/// The picture, where there is room for it and more than one link.
fn flow_figure(canvas: &Canvas, flow: &Flow<'_>) -> Html {
    html! {
        <figure class="flow" ref={&canvas.frame}>
            if canvas.has_room() && flow.links.len() > 1 {
                { draw(flow, &flow_picture(&flow.links, canvas.width, canvas.direction)) }
                if !flow.caption.is_empty() {
                    <figcaption>{ &flow.caption }</figcaption>
                }
            }
        </figure>
    }
}

fn draw(flow: &Flow<'_>, picture: &FlowPicture) -> Html {
    let theme = |id: Option<&String>| id.map_or(NO_THEME, |id| (flow.hue)(id));
    let node = |node: &FlowNode, anchor: &'static str, name: String, class: &'static str| {
        let amount = (flow.figure)(node.value);
        let [x, y, width, height] =
            [node.x, node.y, node.width, node.height].map(|n| n.to_string());
        let (label_x, first, second) = (
            node.label_x.to_string(),
            (node.label_y - 4).to_string(),
            (node.label_y + 15).to_string(),
        );
        html! {
            <g aria-hidden="true">
                <rect class={classes!("flow-node", class)} {x} {y} {width} {height} />
                <text class="flow-name" x={label_x.clone()} y={first} text-anchor={anchor}>{ format::shortened(&name, picture.label_width - BESIDE) }</text>
                <text class="flow-amount" x={label_x} y={second} text-anchor={anchor}>{ amount }</text>
            </g>
        }
    };
    let name = |node: &FlowNode, of: &dyn Fn(&str) -> String| {
        node.id.as_deref().map_or_else(|| say::flow_other(node.count), of)
    };
    let (title, description) = (format!("{}-title", flow.id), format!("{}-desc", flow.id));
    let largest = picture
        .ribbons
        .iter()
        .max_by_key(|ribbon| (ribbon.value, std::cmp::Reverse(ribbon.source)));
    let finding = largest.map_or_else(String::new, |ribbon| {
        let (from, to) = (&picture.sources[ribbon.source], &picture.targets[ribbon.target]);
        say::flow_finding(
            picture.sources.len(),
            &name(from, flow.source),
            picture.targets.len(),
            &(flow.figure)(ribbon.value),
            &name(to, flow.target),
        )
    });
    let ribbon = |ribbon: &engine::layout::Ribbon| {
        let class = theme(picture.targets[ribbon.target].id.as_ref());
        html! { <path class={classes!("flow-ribbon", class)} d={ribbon.path.clone()} aria-hidden="true" /> }
    };
    let [width, height] = [picture.width, picture.height].map(|n| n.to_string());
    html! {
        <svg role="img" aria-labelledby={format!("{title} {description}")} {width} {height}
            viewBox={format!("0 0 {} {}", picture.width, picture.height)} focusable="false">
            <title id={title.clone()}>{ &flow.title }</title>
            <desc id={description.clone()}>{ finding }</desc>
            { for picture.ribbons.iter().map(ribbon) }
            { for picture.sources.iter().map(|entry| node(entry, "end", name(entry, flow.source), "flow-source")) }
            { for picture.targets.iter().map(|entry| node(entry, "start", name(entry, flow.target), theme(entry.id.as_ref()))) }
        </svg>
    }
}
