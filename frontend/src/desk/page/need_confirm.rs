//! What the unit asks of a published need, and the State's word that it is still true.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::need::NeedBody;
use contract::record::{Change, Comment, Record, Remark, Status};
use yew::prelude::*;

use super::need_steps::send;
use crate::client::ClientError;
use crate::desk::context::use_desk;
use crate::desk::once::use_once;
use crate::desk::outbox::Taken;
use crate::desk::part::{comments, day};
use crate::desk::trouble::trouble;
use crate::ui::{Tone, notice};
use crate::words::say;

/// The unit, as records name it.
const UNIT: &str = "ISU";

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

/// The unit's last words, where its State has said nothing since.
fn question<'a>(record: &Record<NeedBody>, changes: &'a [Change]) -> Option<&'a Change> {
    let last = changes.last().filter(|_| record.status == Status::Published)?;
    (last.action == Action::Comment && last.by.party == UNIT).then_some(last)
}

/// The words, and a button that answers them; nothing where nothing is asked.
#[component]
pub(super) fn NeedConfirm(props: &NeedConfirmProps) -> Html {
    let desk = use_desk();
    let error = use_state(|| None::<ClientError>);
    // What was said while the server could not be reached.
    let is_said = use_state(|| false);
    let once = use_once();
    let is_owner = desk.role() == Some(Role::FocalPoint) && props.record.visibility.is_some();
    let onclick = {
        let (record, again) = (props.record.clone(), props.again.clone());
        let (error, is_said) = (error.clone(), is_said.clone());
        Callback::from(move |_: MouseEvent| {
            let (record, again) = (record.clone(), again.clone());
            let (error, is_said, desk) = (error.clone(), is_said.clone(), desk.clone());
            once.run(async move {
                let comment = Comment { field: String::new(), text: say::need_still_true() };
                let remark = Remark { comments: vec![comment] };
                match send(&desk, &record, Action::Comment, &remark).await {
                    Taken::Done(()) => {
                        desk.say.emit(say::need_still_said());
                        again.emit(());
                    }
                    Taken::Waits => {
                        is_said.set(true);
                        desk.say.emit(say::desk_waits());
                    }
                    Taken::Failed(other) => error.set(Some(other)),
                }
            });
        })
    };
    let Some(asked) = question(&props.record, &props.changes).filter(|_| is_owner) else {
        return Html::default();
    };
    let content = html! {
        <>
            { comments(&asked.comments) }
            if *is_said {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            } else {
                <p><button type="button" class="button" {onclick}>{ say::need_still_do() }</button></p>
            }
            <p class="hint">{ say::need_still_hint() }</p>
        </>
    };
    html! {
        <>
            { notice(Tone::Info, &say::need_still_asked(&day(&asked.at)), content) }
            if let Some(error) = &*error {
                { trouble(error) }
            }
        </>
    }
}
