//! Leaving a page that is at work.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use yew::prelude::*;

thread_local! {
    // Whether the page is left for good: a window hears whoever came first first, so that nothing can
    // be put before those who ask.
    static LEAVES: Cell<bool> = const { Cell::new(false) };
}

/// Has nothing ask any more before the page is left: whoever has signed out cannot stay.
pub(crate) fn leave_unasked() {
    LEAVES.set(true);
}

/// Has the browser ask, in its own words, before the page is left, as long as that would end something.
/// What is typed is kept and needs none of it.
#[hook]
pub(crate) fn use_asking_before_leaving(would_end: bool) {
    use_effect_with(would_end, |would_end| {
        let asking = would_end.then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window(), "beforeunload", options, |event| {
                if LEAVES.get() {
                    return;
                }
                event.prevent_default();
                // Older browsers ask where it is said so.
                let _ok = Reflect::set(event, &"returnValue".into(), &JsValue::TRUE);
            })
        });
        move || drop(asking)
    });
}
