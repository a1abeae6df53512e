//! What the unit says of a published need, and the State's word that it is still true: also where
//! nobody asks and nothing was said for long.

use std::rc::Rc;

use contract::access::Role;
use contract::need::NeedBody;
use contract::record::{Change, Comment, Kind, Record, Remark};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::{now, random_key};
use crate::desk::need::still::{question, stale};
use crate::desk::part::{comments, day};
use crate::desk::trouble::trouble;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Properties of [`NeedConfirm`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedConfirmProps {
    /// The need.
    pub(super) record: Rc<Record<NeedBody>>,
    /// What became of it.
    pub(super) changes: Rc<Vec<Change>>,
    /// Hears that something was said.
    pub(super) again: Callback<()>,
}

/// The words, and a button that answers them; nothing where nothing waits for the State.
#[component]
pub(super) fn NeedConfirm(props: &NeedConfirmProps) -> Html {
    let desk = use_desk();
    let error = use_state(|| None::<ClientError>);
    let key = use_state(|| None::<String>);
    let onclick = {
        let (id, again) = (props.record.id.clone(), props.again.clone());
        let (error, say_it) = (error.clone(), desk.say.clone());
        Callback::from(move |_: MouseEvent| {
            let (id, again, error, say_it) =
                (id.clone(), again.clone(), error.clone(), say_it.clone());
            // Pressed twice, it is said once.
            let once = (*key).clone().unwrap_or_else(random_key);
            key.set(Some(once.clone()));
            spawn_local(async move {
                let comment = Comment { field: String::new(), text: say::need_still_true() };
                let remark = Remark { comments: vec![comment] };
                match records::comment(Kind::Need, &id, &once, &remark).await {
                    Ok(()) => {
                        say_it.emit(say::need_still_said());
                        again.emit(());
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        })
    };
    let is_owner = desk.role() == Some(Role::FocalPoint) && props.record.visibility.is_some();
    if !is_owner {
        return Html::default();
    }
    let today = now();
    let (title, words) = if let Some(asked) = question(&props.record, &props.changes) {
        (say::need_still_asked(&day(&asked.at)), comments(&asked.comments))
    } else if let Some(stale) =
        stale(&props.record, &props.changes, today.get(..10).unwrap_or_default())
    {
        (say::need_still_stale(&day(&stale.since)), Html::default())
    } else {
        return Html::default();
    };
    let content = html! {
        <>
            { words }
            <p><button type="button" class="button" {onclick}>{ say::need_still_do() }</button></p>
            <p class="hint">{ say::need_still_hint() }</p>
        </>
    };
    html! {
        <>
            { notice(Tone::Info, &title, content) }
            if let Some(error) = &*error {
                { trouble(error) }
            }
        </>
    }
}
