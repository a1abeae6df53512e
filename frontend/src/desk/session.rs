//! The end of the session, as the frame tells it: shortly before, and once it has come.
//!
//! `frontend/desk/session.js` watches for it. What is shown stays as it is: nothing that was typed
//! goes away, and no list becomes the one of a visitor without a word.

use contract::Code as _;
use contract::account::Session;
use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use yew::prelude::*;

use super::context::use_desk;
use super::device;
use super::part::SignInAgain;
use crate::browser;
use crate::router::use_location;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Has `session.js` ask the server whether the session is in force.
const LOOK: &str = "session-look";
/// Says to `session.js` that another session is shown.
const SHOWN: &str = "session-shown";
/// Says that one of the root's attributes has changed.
const SAID: &str = "session-said";

/// Who is shown, as `session.js` compares it; empty for a visitor.
fn shown(session: &Session) -> String {
    let Some(person) = &session.person else { return String::new() };
    let seat = session.seat.as_ref();
    let (party, role) = seat.map_or(("", ""), |seat| (&*seat.party, seat.role.code()));
    format!("{}/{party}/{role}", person.id)
}

/// The notice; nothing while there is nothing to say.
#[component]
pub(super) fn SessionEnd() -> Html {
    let desk = use_desk();
    let said = use_state(|| (String::new(), String::new()));
    let path = use_location().map(|location| location.path().to_owned());
    let is_first = use_mut_ref(|| true);
    use_effect_with(desk.session.clone(), |session| {
        let root = document_element();
        let until = session.expires_at.clone().unwrap_or_default();
        let all = [
            ("data-session", shown(session)),
            ("data-session-until", until),
            ("data-session-stands", String::new()),
        ];
        for (name, value) in all {
            // Names of attributes that are ones.
            let _ok = root.set_attribute(name, &value);
        }
        device::tell(SAID);
        device::tell(SHOWN);
    });
    // What another page of this program fetches would be a visitor's, where the session is over.
    use_effect_with(path, move |_| {
        if !is_first.replace(false) {
            device::tell(LOOK);
        }
    });
    use_effect_with((), {
        let said = said.clone();
        move |()| {
            let look = move || {
                let read = |name| document_element().get_attribute(name).unwrap_or_default();
                said.set((read("data-session-stands"), read("data-session-ends")));
            };
            look();
            let listener = EventListener::new(&window(), SAID, move |_| look());
            move || drop(listener)
        }
    });
    let (stands, ends) = &*said;
    let content = match stands.as_str() {
        "ending" => notice(
            Tone::Warn,
            &say::session_ending(&device::clock(ends)),
            html! {
                <p><button type="button" class="button" onclick={|_: MouseEvent| device::tell(LOOK)}>{ say::desk_leave_stay() }</button></p>
            },
        ),
        "last" => notice(
            Tone::Warn,
            &say::session_last(&device::clock(ends)),
            html! { <SignInAgain is_bare=true is_again=true kept={say::session_last_hint()} /> },
        ),
        "ended" => html! { <SignInAgain is_again=true kept={say::session_ended_hint()} /> },
        "other" => notice(
            Tone::Warn,
            &say::session_other(),
            html! {
                <p><button type="button" class="button secondary" onclick={|_: MouseEvent| browser::reload()}>{ say::desk_load_again() }</button></p>
            },
        ),
        _ => Html::default(),
    };
    let is_over = (stands == "ended").then_some("is-over");
    html! { <div class={classes!("session-end", is_over)} role="status">{ content }</div> }
}
