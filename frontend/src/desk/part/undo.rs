//! What was just done, and the way back; it stays until the next thing is done.

use yew::prelude::*;

use crate::words::say;

/// A sentence and a button.
pub(crate) fn undo(done: &str, onundo: &Callback<()>) -> Html {
    let onclick = onundo.reform(|_: MouseEvent| ());
    html! {
        <div class="undo" role="status">
            <p>{ done }</p>
            <button type="button" class="button secondary" {onclick}>{ say::desk_undo() }</button>
        </div>
    }
}
