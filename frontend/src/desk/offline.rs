//! What the service worker says of a page: that it shows a kept copy, or that a newer version is
//! ready. `frontend/desk/offline.js` notes both on the page's root.

use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use yew::prelude::*;

use super::device;
use super::part::day_and_time;
use crate::browser;
use crate::context::use_query;
use crate::route::Query;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Says that one of the root's attributes has changed.
const SAID: &str = "offline-said";
/// Somebody signed out in another window.
const SIGNED_OUT: &str = "signed-out";
const SAVED_COPY: &str = "data-saved-copy";
const NEW_VERSION: &str = "data-new-version";

/// The notices; nothing while there is nothing to say.
#[component]
pub(super) fn Offline() -> Html {
    let said = use_state(|| (String::new(), false));
    let never_kept = use_query().get("kept") == "no";
    use_effect_with((), {
        let said = said.clone();
        move |()| {
            let look = move || {
                let read = |name| document_element().get_attribute(name).unwrap_or_default();
                said.set((read(SAVED_COPY), !read(NEW_VERSION).is_empty()));
            };
            look();
            let listeners = (
                EventListener::new(&window(), SAID, move |_| look()),
                EventListener::new(&window(), SIGNED_OUT, |_| {
                    device::set_keeping(false);
                    let out = super::program::href(&super::route::Route::SignIn, &Query::default());
                    browser::open_instead(&out);
                }),
            );
            move || drop(listeners)
        }
    });
    let (saved, is_new) = &*said;
    let again = |words: String| {
        html! { <p><button type="button" class="button secondary" onclick={|_: MouseEvent| browser::reload()}>{ words }</button></p> }
    };
    html! {
        <>
            if !saved.is_empty() {
                <div role="status">
                    { notice(Tone::Warn, &say::desk_saved_copy(&day_and_time(saved)), html! {
                        <>
                            <p>{ if never_kept { say::desk_never_kept() } else { say::desk_saved_copy_hint() } }</p>
                            { again(say::desk_load_again()) }
                        </>
                    }) }
                </div>
            }
            if *is_new {
                { notice(Tone::Info, &say::desk_new_version(), html! {
                    <><p>{ say::desk_new_version_hint() }</p>{ again(say::desk_load_again()) }</>
                }) }
            }
        </>
    }
}
