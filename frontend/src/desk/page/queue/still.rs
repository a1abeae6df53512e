//! Whether a need is still true: a question to its State, as a comment on the need.

use contract::record::{Comment, Kind, Remark};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::device::{now, random_key};
use crate::desk::part::day;
use crate::desk::trouble::trouble;
use crate::words::say;

/// Properties of [`StillTrue`].
#[derive(Properties, PartialEq)]
pub(super) struct StillTrueProps {
    /// The need.
    pub(super) need: String,
    /// When its State was asked, and has said nothing since.
    pub(super) asked: Option<String>,
}

/// When it was asked, or the button that asks.
#[component]
pub(super) fn StillTrue(props: &StillTrueProps) -> Html {
    let desk = use_desk();
    let asked = use_state(|| props.asked.clone());
    let error = use_state(|| None::<ClientError>);
    let key = use_state(|| None::<String>);
    let onclick = {
        let (asked, error, key) = (asked.clone(), error.clone(), key);
        let (need, say_it) = (props.need.clone(), desk.say.clone());
        Callback::from(move |_: MouseEvent| {
            let (asked, error, say_it) = (asked.clone(), error.clone(), say_it.clone());
            // Pressed twice, it is asked once.
            let once = (*key).clone().unwrap_or_else(random_key);
            key.set(Some(once.clone()));
            let need = need.clone();
            spawn_local(async move {
                let comment = Comment { field: String::new(), text: say::queue_still_text() };
                let remark = Remark { comments: vec![comment] };
                match records::comment(Kind::Need, &need, &once, &remark).await {
                    Ok(()) => {
                        error.set(None);
                        asked.set(Some(now()));
                        say_it.emit(say::queue_still_sent());
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        })
    };
    html! {
        <>
            if let Some(at) = &*asked {
                { say::queue_still_asked(&day(at)) }
            } else {
                <button type="button" class="button secondary small" aria-label={say::queue_still_of(&props.need)} {onclick}>{ say::queue_still() }</button>
            }
            if let Some(error) = &*error {
                { trouble(error) }
            }
        </>
    }
}
