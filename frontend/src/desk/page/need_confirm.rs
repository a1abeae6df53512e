//! What the unit says of a published need, and the State's word that it is still true: also where
//! nobody asks and nothing was said for long.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::need::NeedBody;
use contract::record::{Change, Comment, Kind, Record, Remark};
use yew::prelude::*;

use super::need_steps::send;
use crate::client::ClientError;
use crate::desk::context::use_desk;
use crate::desk::device::now;
use crate::desk::need::still::{question, stale};
use crate::desk::once::use_once;
use crate::desk::outbox::{Taken, use_says};
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
    let waits = use_says(Kind::Need, &props.record.id);
    let once = use_once();
    let is_owner = desk.role() == Some(Role::FocalPoint) && props.record.visibility.is_some();
    let onclick = {
        let (record, again) = (props.record.clone(), props.again.clone());
        let error = error.clone();
        Callback::from(move |_: MouseEvent| {
            let (record, again) = (record.clone(), again.clone());
            let (error, desk) = (error.clone(), desk.clone());
            once.run(async move {
                let comment = Comment { field: String::new(), text: say::need_still_true() };
                let remark = Remark { comments: vec![comment] };
                match send(&desk, &record, Action::Comment, &remark, "").await {
                    Taken::Done(()) => {
                        desk.say.emit(say::need_still_said());
                        again.emit(());
                    }
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(other) => error.set(Some(other)),
                }
            });
        })
    };
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
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            } else {
                <p><button type="button" class="button" {onclick}>{ say::need_still_do() }</button></p>
            }
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
