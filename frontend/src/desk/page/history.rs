//! Who changed what of a record; asked for when somebody opens it.

use contract::Code as _;
use contract::record::{Change, Kind};
use yew::prelude::*;

use crate::client::records;
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::part::{author_words, day_and_time, status_words};
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
                <Changes kind={props.kind} id={props.id.clone()} version={props.version} />
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
    let kind = props.kind;
    let change = |change: &Change| {
        let who = author_words(&desk, &change.by);
        html! {
            <li>
                <strong>{ say::desk_action(change.action.code()) }</strong>
                { " · " }{ day_and_time(&change.at) }{ " · " }<bdi>{ who }</bdi>
                { " · " }{ status_words(kind, change.status) }
                if !change.comments.is_empty() {
                    <ul>{ for change.comments.iter().map(|comment| html! { <li dir="auto">{ &comment.text }</li> }) }</ul>
                }
                if !change.differences.is_empty() {
                    <ul class="sub">
                        { for change.differences.iter().map(|of| {
                            let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
                            html! { <li><code dir="ltr">{ &of.field }</code>{ ": " }<bdi>{ shown(&of.before) }</bdi>{ " → " }<bdi>{ shown(&of.after) }</bdi></li> }
                        }) }
                    </ul>
                }
            </li>
        }
    };
    html! { <>{ found.trouble() }<ol class="plain changes">{ for changes.iter().rev().map(change) }</ol></> }
}
