//! Changing one's password.

use contract::sign_in::PasswordChange;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{TextField, text_field};
use crate::client::{ClientError, security};
use crate::desk::context::use_desk;
use crate::desk::held::use_held;
use crate::desk::trouble::trouble_of_proof;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Properties of [`PasswordForm`].
#[derive(Properties, PartialEq)]
pub(crate) struct PasswordFormProps {
    /// Whose it is: the browser keeps the password under this name.
    pub(crate) email: String,
}

/// The password so far, and the new one.
#[component]
pub(crate) fn PasswordForm(props: &PasswordFormProps) -> Html {
    let desk = use_desk();
    let current = use_held("own-password-current", String::new);
    let new = use_held("own-password-new", String::new);
    let error = use_state(|| None::<ClientError>);
    let is_sending = use_state(|| false);
    let is_done = use_state(|| false);
    let onsubmit = {
        let (current, new, error) = (current.clone(), new.clone(), error.clone());
        let (is_sending, is_done, say_it) = (is_sending.clone(), is_done.clone(), desk.say);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *is_sending {
                return;
            }
            is_sending.set(true);
            is_done.set(false);
            let with = PasswordChange { current: (*current).clone(), new: (*new).clone() };
            let (current, new, error) = (current.clone(), new.clone(), error.clone());
            let (is_sending, is_done, say_it) =
                (is_sending.clone(), is_done.clone(), say_it.clone());
            spawn_local(async move {
                match security::change_password(&with).await {
                    Ok(()) => {
                        current.set(String::new());
                        new.set(String::new());
                        error.set(None);
                        is_done.set(true);
                        say_it.emit(say::desk_password_changed());
                    }
                    Err(wrong) => error.set(Some(wrong)),
                }
                is_sending.set(false);
            });
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    html! {
        <form class="form" {onsubmit}>
            if let Some(error) = &*error {
                { trouble_of_proof(error) }
            }
            if *is_done {
                { notice(Tone::Ok, &say::desk_password_changed(), Html::default()) }
            }
            <input type="text" hidden=true autocomplete="username" value={props.email.clone()} readonly=true />
            { text_field(&TextField {
                id: "current-password", kind: "password", label: &say::desk_password_current(), hint: "",
                value: &current, problem: "", autocomplete: "current-password", oninput: &set(&current),
            }) }
            { text_field(&TextField {
                id: "new-password", kind: "password", label: &say::desk_new_password(),
                hint: &say::desk_new_password_hint(), value: &new, problem: "",
                autocomplete: "new-password", oninput: &set(&new),
            }) }
            <p><button class="button" aria-disabled={is_sending.then_some("true")}>{ say::desk_password_change() }</button></p>
        </form>
    }
}
