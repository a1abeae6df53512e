//! The address of a page, to be handed on.

use yew::prelude::*;

use crate::browser;
use crate::desk::context::use_desk;
use crate::words::say;

/// A button that copies it; what came of that is read out, and also seen.
#[component]
pub(crate) fn CopyLink() -> Html {
    let desk = use_desk();
    let said = use_state(String::new);
    let onclick = {
        let (said, say_it) = (said.clone(), desk.say.clone());
        Callback::from(move |_: MouseEvent| {
            let (said, say_it) = (said.clone(), say_it.clone());
            browser::copy_address("", move |is_copied| {
                let words = if is_copied { say::list_copied() } else { say::list_not_copied() };
                said.set(words.clone());
                say_it.emit(words);
            });
        })
    };
    html! {
        <>
            <button type="button" class="button secondary no-print" {onclick}>{ say::list_copy() }</button>
            if !said.is_empty() { <span class="hint">{ (*said).clone() }</span> }
        </>
    }
}
