//! Who brings what, as a picture. Its table stands before it and says the same.

use std::rc::Rc;

use crate::words::say;
use engine::layout::{FlowLink, FlowNode, FlowPicture, flow_picture};
use engine::run::{Match, ResourceKey};
use gloo::events::EventListener;
use yew::prelude::*;

use crate::format;
use crate::speech::use_direction;
use crate::state::OpenCase;

/// Below this width there is room for the table alone.
const LEAST_WIDTH: i32 = 480;
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
    let links: Vec<FlowLink> = props
        .matches
        .iter()
        .map(|entry| FlowLink {
            from: entry.donor.clone(),
            to: entry.line.clone(),
            value: entry.quantity,
        })
        .collect();
    html! {
        <figure class="flow" ref={frame}>
            if *width >= LEAST_WIDTH && links.len() > 1 {
                { draw(props, &flow_picture(&links, *width, direction)) }
                <figcaption>
                    { say::flow_caption() }
                </figcaption>
            }
        </figure>
    }
}

fn draw(props: &FlowViewProps, picture: &FlowPicture) -> Html {
    let market = &props.case.market;
    let theme = |line: Option<&String>| {
        let found = line.and_then(|id| market.lines().iter().find(|line| line.id == *id));
        found.map_or("theme-cross", |line| format::theme_class(&market[line.need].theme))
    };
    let donor = |id: &String| props.case.donor_name(id).to_owned();
    let line = |id: &String| {
        let need =
            market.case().needs.iter().find(|need| need.lines.iter().any(|line| line.id == *id));
        let year = market
            .lines()
            .iter()
            .find(|line| line.id == *id)
            .map_or_else(String::new, |line| line.year.to_string());
        need.map_or_else(|| id.clone(), |need| say::flow_line(&need.title, &year))
    };
    let node = |node: &FlowNode, anchor: &'static str, name: String, class: &'static str| {
        let amount = props.figures_of(node.value);
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
                <text class="flow-name" x={label_x.clone()} y={first} text-anchor={anchor}>{ format::shortened(&name, picture.label_width) }</text>
                <text class="flow-amount" x={label_x} y={second} text-anchor={anchor}>{ amount }</text>
            </g>
        }
    };
    let name = |node: &FlowNode, of: &dyn Fn(&String) -> String| {
        node.id.as_ref().map_or_else(|| say::flow_other(node.count), of)
    };
    let (title, description) = (format!("{}-title", props.id), format!("{}-desc", props.id));
    let largest = picture
        .ribbons
        .iter()
        .max_by_key(|ribbon| (ribbon.value, std::cmp::Reverse(ribbon.source)));
    let finding = largest.map_or_else(String::new, |ribbon| {
        let (from, to) = (&picture.sources[ribbon.source], &picture.targets[ribbon.target]);
        say::flow_finding(
            picture.sources.len(),
            &name(from, &donor),
            picture.targets.len(),
            &props.figures_of(ribbon.value),
            &name(to, &line),
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
            <title id={title.clone()}>{ say::flow_title(&format::resource(&props.resource)) }</title>
            <desc id={description.clone()}>{ finding }</desc>
            { for picture.ribbons.iter().map(ribbon) }
            { for picture.sources.iter().map(|entry| node(entry, "end", name(entry, &donor), "flow-source")) }
            { for picture.targets.iter().map(|entry| node(entry, "start", name(entry, &line), theme(entry.id.as_ref()))) }
        </svg>
    }
}

impl FlowViewProps {
    fn figures_of(&self, value: i64) -> String {
        self.case.figures.with_unit(&self.resource, value)
    }
}
