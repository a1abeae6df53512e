//! What was just done, and the way back; it stays until the next thing is done.

use yew::prelude::*;

use crate::words::say;

/// The id of the button, to which the focus goes when what was pressed is gone.
pub(crate) const UNDO_ID: &str = "undo";

/// In a section of its own, after everything else: a button that takes a record back.
pub(crate) fn withdrawing(words: &str, onwithdraw: &Callback<()>) -> Html {
    let onclick = onwithdraw.reform(|_: MouseEvent| ());
    html! {
        <section class="withdrawing no-print" aria-label={words.to_owned()}>
            <button type="button" class="button secondary danger" {onclick}>{ words }</button>
        </section>
    }
}

/// A sentence and a button.
pub(crate) fn undo(done: &str, onundo: &Callback<()>) -> Html {
    way_back(done, &say::desk_undo(), onundo)
}

/// What was withdrawn, and a button that says what it comes back as.
pub(crate) fn withdrawn(done: &str, onback: &Callback<()>) -> Html {
    way_back(done, &say::offer_restore(), onback)
}

fn way_back(done: &str, words: &str, onundo: &Callback<()>) -> Html {
    let onclick = onundo.reform(|_: MouseEvent| ());
    html! {
        <div class="undo">
            <p>{ done }</p>
            <button type="button" class="button secondary" id={UNDO_ID} {onclick}>{ words }</button>
        </div>
    }
}
