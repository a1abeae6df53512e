//! A stage for tests: anything of the desks drawn to text on the host.

use std::collections::BTreeMap;
use std::rc::Rc;

use contract::access::{Role, Seat};
use contract::account::{Names, Party, PartyKind, Session};
use yew::prelude::*;

use crate::desk::context::Desk;
use crate::router::Location;

#[derive(Properties, PartialEq)]
struct StageProps {
    desk: Desk,
    at: String,
    scene: Callback<(), Html>,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    html! {
        <ContextProvider<Location> context={Location::at(&props.at)}>
            <ContextProvider<Desk> context={props.desk.clone()}>{ props.scene.emit(()) }</ContextProvider<Desk>>
        </ContextProvider<Location>>
    }
}

/// Lao PDR and Germany, with somebody in a seat.
pub(crate) fn desk(party: &str, role: Role) -> Desk {
    let state = |id: &str, name: &str| {
        let party = Party {
            id: id.to_owned(),
            kind: PartyKind::State,
            names: Names { en: name.to_owned(), ..Names::default() },
            status: "state_party".to_owned(),
            region: "Asia".to_owned(),
            subregion: String::new(),
            ldc: true,
            oda: true,
            article4: None,
        };
        (id.to_owned(), party)
    };
    let seat = Seat { party: party.to_owned(), role, state_party: true };
    let session = Session {
        person: None,
        seat: Some(seat.clone()),
        seats: vec![seat],
        expires_at: None,
        must: None,
        demo: false,
    };
    Desk {
        session: Rc::new(session),
        parties: Rc::new(BTreeMap::from([state("LAO", "Lao PDR"), state("DEU", "Germany")])),
        became: Callback::noop(),
        say: Callback::noop(),
        named: Callback::noop(),
        eyes: String::new(),
    }
}

/// Draws a scene with the eyes of a desk.
pub(in crate::desk) fn drawn(desk: Desk, scene: impl Fn() -> Html + 'static) -> String {
    drawn_at("/desk/", desk, scene)
}

/// Draws a scene at an address with the eyes of a desk.
pub(super) fn drawn_at(at: &str, desk: Desk, scene: impl Fn() -> Html + 'static) -> String {
    let props = StageProps { desk, at: at.to_owned(), scene: Callback::from(move |()| scene()) };
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without threads starts");
    runtime.block_on(renderer.render())
}

/// Ids of controls without a label, and ids that stand twice.
pub(super) fn unlabelled(html: &str) -> Vec<String> {
    let of = |tag: &str, name: &str| -> Vec<String> {
        let wanted = format!(" {name}=\"");
        let opened = format!("<{tag}");
        let tags = html.split(opened.as_str()).skip(1);
        let inside = tags.map(|rest| &rest[..rest.find('>').unwrap_or(rest.len())]);
        let value = |inside: &str| {
            let begin = inside.find(&wanted)? + wanted.len();
            inside[begin..].split('"').next().map(str::to_owned)
        };
        let found: Vec<String> = inside.filter_map(value).collect();
        found
    };
    let labels = of("label", "for");
    let mut seen = Vec::new();
    let mut wrong = Vec::new();
    for id in ["input", "select", "textarea"].iter().flat_map(|tag| of(tag, "id")) {
        if !labels.contains(&id) || seen.contains(&id) {
            wrong.push(id.clone());
        }
        seen.push(id);
    }
    wrong
}
