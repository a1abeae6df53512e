//! What was just done, and the way back; it stays until the next thing is done.

use yew::prelude::*;

use crate::browser;
use crate::ui::{Tone, notice};
use crate::words::say;

/// The id of the button, to which the focus goes when what was pressed is gone. Where another way back
/// can stand on the same page, it has an id of its own.
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

/// That what was typed before is back, with a button that discards it; [`discarded`] then takes its
/// place.
pub(crate) fn restored(at: &str, says: &str, ondiscard: &Callback<()>) -> Html {
    let onclick = to_undo(at, ondiscard);
    notice(
        Tone::Info,
        says,
        html! { <p class="button-row"><button type="button" class="button secondary" {onclick}>{ say::desk_discard() }</button></p> },
    )
}

/// That it is discarded, and the way back.
pub(crate) fn discarded(at: &str, onundo: &Callback<()>) -> Html {
    way_back(at, &say::desk_discarded(), &say::desk_undo(), onundo)
}

/// What a button does that goes with what it takes away: the focus goes to the way back with this id.
pub(crate) fn to_undo(at: &str, pressed: &Callback<()>) -> Callback<MouseEvent> {
    let at = at.to_owned();
    pressed.reform(move |_: MouseEvent| {
        browser::focus_soon(at.clone());
    })
}

/// What was taken out of a form last: until the next thing is done, it can be brought back.
#[derive(Clone, Debug)]
pub(crate) struct Removed<B> {
    /// What it is called.
    pub(crate) what: String,
    /// The id of the control that has the focus once it is back.
    pub(crate) back: String,
    /// The form as it was before.
    pub(crate) before: B,
}

impl<B: Clone + 'static> Removed<B> {
    /// Says so, with the way back; `onundo` hears the form as it was.
    pub(crate) fn way_back(&self, at: &str, onundo: Callback<B>) -> Html {
        let (before, back) = (self.before.clone(), self.back.clone());
        let onundo = Callback::from(move |()| {
            onundo.emit(before.clone());
            browser::focus_soon(back.clone());
        });
        way_back(at, &say::desk_removed(&self.what), &say::desk_undo(), &onundo)
    }
}

/// A sentence and a button.
pub(crate) fn undo(done: &str, onundo: &Callback<()>) -> Html {
    way_back(UNDO_ID, done, &say::desk_undo(), onundo)
}

/// What was withdrawn, and a button that says what it comes back as.
pub(crate) fn withdrawn(done: &str, onback: &Callback<()>) -> Html {
    way_back(UNDO_ID, done, &say::offer_restore(), onback)
}

fn way_back(at: &str, done: &str, words: &str, onundo: &Callback<()>) -> Html {
    let onclick = onundo.reform(|_: MouseEvent| ());
    let says = format!("{at}-says");
    html! {
        <div class="undo">
            <p id={says.clone()}>{ done }</p>
            <button type="button" class="button secondary" id={at.to_owned()} aria-describedby={says} {onclick}>{ words }</button>
        </div>
    }
}
