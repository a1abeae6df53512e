//! What others change of what is shown: said in one quiet line, and loaded when the reader wants it.
//! Nothing on the page is replaced by itself.
//!
//! `frontend/desk/live.js` follows the server. A change that the page itself made is known by its
//! version, which came with the answer.

use contract::event::Event;
use contract::record::{Kind, Record};
use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::words::say;

/// The most changes that are remembered: one of each record, and one line for all of them.
const MOST: usize = 200;

/// What was said since the page was loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Heard {
    /// The last change of each record of the kind.
    changes: Vec<Event>,
    /// Whether something was missed.
    is_unsure: bool,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    One,
    List,
    Form,
}

/// Properties of [`Live`].
#[derive(Properties, PartialEq)]
pub(crate) struct LiveProps {
    /// The sorts of records that what is shown is made of.
    kinds: Vec<Kind>,
    what: What,
    /// The records that are shown, with their versions.
    shown: Vec<(String, i64)>,
    /// Loads anew.
    onload: Callback<()>,
}

/// The line for the page of one record.
pub(crate) fn live<B>(record: &Record<B>, onload: Callback<()>) -> Html {
    let shown = vec![(record.id.clone(), record.version)];
    html! { <Live kinds={vec![record.kind]} what={What::One} {shown} {onload} /> }
}

/// The line for the form of a record: what is typed stays, and is compared when it is saved.
pub(crate) fn live_form<B>(record: &Record<B>) -> Html {
    let shown = vec![(record.id.clone(), record.version)];
    html! { <Live kinds={vec![record.kind]} what={What::Form} {shown} onload={Callback::noop()} /> }
}

/// The line for a list.
pub(crate) fn live_list<'a, B: 'a>(
    kind: Kind,
    records: impl IntoIterator<Item = &'a Record<B>>,
    onload: Callback<()>,
) -> Html {
    live_lists(vec![kind], versions(records), onload)
}

/// One line for several lists.
pub(crate) fn live_lists(
    kinds: Vec<Kind>,
    shown: Vec<(String, i64)>,
    onload: Callback<()>,
) -> Html {
    html! { <Live {kinds} what={What::List} {shown} {onload} /> }
}

/// The ids of records with their versions.
pub(crate) fn versions<'a, B: 'a>(
    records: impl IntoIterator<Item = &'a Record<B>>,
) -> Vec<(String, i64)> {
    records.into_iter().map(|one| (one.id.clone(), one.version)).collect()
}

/// One line, empty while what is shown is what there is.
#[component]
pub(crate) fn Live(props: &LiveProps) -> Html {
    let heard = use_state(Heard::default);
    // Read by a listener that outlives this drawing.
    let latest = use_mut_ref(Heard::default);
    let line = use_node_ref();
    use_effect_with(props.kinds.clone(), {
        let (heard, latest) = (heard.clone(), latest.clone());
        move |kinds: &Vec<Kind>| {
            let kinds = kinds.clone();
            let listener = EventListener::new(&window(), "live-said", move |_| {
                let said = document_element().get_attribute("data-live").unwrap_or_default();
                let mut all = latest.borrow_mut();
                match serde_json::from_str::<Event>(&said) {
                    Ok(change) if kinds.contains(&change.kind) => {
                        all.changes.retain(|one| one.id != change.id);
                        if all.changes.len() < MOST {
                            all.changes.push(change);
                        }
                    }
                    Ok(_) => return,
                    Err(_) => all.is_unsure = true,
                }
                heard.set(all.clone());
            });
            move || drop(listener)
        }
    });
    let version = |id: &str| props.shown.iter().find(|(one, _)| one == id).map(|(_, at)| *at);
    let is_new = |change: &&Event| match version(&change.id) {
        Some(version) => change.version > version,
        None => props.what == What::List,
    };
    let change = heard.changes.iter().find(is_new);
    let onclick = {
        let (heard, latest, onload) = (heard.clone(), latest, props.onload.clone());
        let line = line.clone();
        Callback::from(move |_: MouseEvent| {
            // The button goes; whoever pressed it stays where it was.
            if let Some(line) = line.cast::<HtmlElement>() {
                let _ok = line.focus();
            }
            *latest.borrow_mut() = Heard::default();
            heard.set(Heard::default());
            onload.emit(());
        })
    };
    let by = change.and_then(|change| change.by.as_deref());
    let words = match (change, props.what, by) {
        (None, ..) if !heard.is_unsure => None,
        (_, What::List, _) => Some(say::live_list()),
        (_, What::Form, Some(by)) => Some(say::live_form_by(by)),
        (_, What::Form, None) => Some(say::live_form()),
        (_, What::One, Some(by)) => Some(say::live_one_by(by)),
        (_, What::One, None) => Some(say::live_one()),
    };
    html! {
        <div class="live no-print" role="status" tabindex="-1" ref={line}>
            if let Some(words) = words {
                <p>
                    <bdi>{ words }</bdi>
                    if props.what != What::Form {
                        { " " }<button type="button" class="link-button" {onclick}>{ say::live_load() }</button>
                    }
                </p>
            }
        </div>
    }
}
