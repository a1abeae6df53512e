//! What the unit asks of a published need, and the State's word that it is still true.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::need::NeedBody;
use contract::record::{Change, Comment, Kind, Record, Remark, Status};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::random_key;
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
    let Some(asked) = question(&props.record, &props.changes).filter(|_| is_owner) else {
        return Html::default();
    };
    let content = html! {
        <>
            { comments(&asked.comments) }
            <p><button type="button" class="button" {onclick}>{ say::need_still_do() }</button></p>
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
