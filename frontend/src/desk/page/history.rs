//! Who changed what of a record; asked for when somebody opens it.

use contract::record::Kind;
use yew::prelude::*;

use crate::client::records;
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::part::{HistoryWords, history};
use crate::ui::skeleton;
use crate::words::say;

/// Properties of [`History`].
#[derive(Properties, PartialEq)]
pub(super) struct HistoryProps {
    /// Of what.
    pub(super) kind: Kind,
    /// Which.
    pub(super) id: String,
    /// Asked for again with each version.
    pub(super) version: i64,
    /// Its fields in words.
    pub(super) words: HistoryWords,
}

/// The changes, last first.
#[component]
pub(super) fn History(props: &HistoryProps) -> Html {
    let is_open = use_state(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: Event| is_open.set(true))
    };
    html! {
        <details class="history" {ontoggle}>
            <summary>{ say::offer_history() }</summary>
            if *is_open {
                <Changes kind={props.kind} id={props.id.clone()} version={props.version} words={props.words.clone()} />
            }
        </details>
    }
}

#[component]
fn Changes(props: &HistoryProps) -> Html {
    let desk = use_desk();
    let key = (props.kind, props.id.clone(), props.version);
    let found = use_fetch(key, |(kind, id, _)| async move { records::history(kind, &id).await });
    let Some(changes) = found.value() else {
        return if found.error().is_some() {
            found.trouble()
        } else {
            skeleton(&say::desk_loading())
        };
    };
    html! { <>{ found.trouble() }{ history(&desk, props.kind, changes, &props.words) }</> }
}
