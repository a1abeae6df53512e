//! Whether a need is still true: a question to its State, as a comment on the need.

use std::rc::Rc;

use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Comment, Kind, Record, Remark};
use yew::prelude::*;

use crate::client::ClientError;
use crate::desk::context::use_desk;
use crate::desk::device::now;
use crate::desk::once::use_once;
use crate::desk::outbox::{Taken, use_says};
use crate::desk::page::need_steps::send;
use crate::desk::part::day;
use crate::desk::trouble::trouble;
use crate::words::say;

/// Properties of [`StillTrue`].
#[derive(Properties, PartialEq)]
pub(super) struct StillTrueProps {
    /// The need.
    pub(super) need: Rc<Record<NeedBody>>,
    /// When its State was asked, and has said nothing since.
    pub(super) asked: Option<String>,
}

/// When it was asked, or the button that asks.
#[component]
pub(super) fn StillTrue(props: &StillTrueProps) -> Html {
    let desk = use_desk();
    let asked = use_state(|| props.asked.clone());
    let error = use_state(|| None::<ClientError>);
    let once = use_once();
    let waits = use_says(Kind::Need, &props.need.id);
    let onclick = {
        let (asked, error, need) = (asked.clone(), error.clone(), props.need.clone());
        Callback::from(move |_: MouseEvent| {
            let (asked, error, need, desk) =
                (asked.clone(), error.clone(), need.clone(), desk.clone());
            once.run(async move {
                let comment = Comment { field: String::new(), text: say::queue_still_text() };
                let remark = Remark { comments: vec![comment] };
                match send(&desk, &need, Action::Comment, &remark, "").await {
                    Taken::Done(()) => {
                        error.set(None);
                        asked.set(Some(now()));
                        desk.say.emit(say::queue_still_sent());
                    }
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(other) => error.set(Some(other)),
                }
            });
        })
    };
    html! {
        <>
            if waits {
                <span class="tag">{ say::desk_waits() }</span>
            } else if let Some(at) = &*asked {
                { say::queue_still_asked(&day(at)) }
            } else {
                <button type="button" class="button secondary small" aria-label={say::queue_still_of(&props.need.id)} {onclick}>{ say::queue_still() }</button>
            }
            if let Some(error) = &*error {
                { trouble(error) }
            }
        </>
    }
}
