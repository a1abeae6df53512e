//! Signing in.

use contract::sign_in::SignIn;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::hooks::{use_location, use_navigator};

use crate::client::{ClientError, account};
use crate::desk::context::use_desk;
use crate::desk::leave;
use crate::desk::part::{TextField, text_field};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::route::Query;
use crate::ui::PageHeading;
use crate::words::say;

/// Query field: where to go once signed in.
const NEXT: &str = "next";

/// Address, password, and a code where the account has an authenticator.
#[component]
pub(super) fn SignInPage() -> Html {
    let desk = use_desk();
    let navigator = use_navigator();
    let location = use_location();
    let email = use_state(String::new);
    let password = use_state(String::new);
    let code = use_state(String::new);
    let wants_code = use_state(|| false);
    let is_sending = use_state(|| false);
    let error = use_state(|| None::<ClientError>);
    let onsubmit = {
        let (email, password, code) = (email.clone(), password.clone(), code.clone());
        let (wants_code, is_sending, error) =
            (wants_code.clone(), is_sending.clone(), error.clone());
        let became = desk.became;
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *is_sending {
                return;
            }
            is_sending.set(true);
            let typed = code.trim();
            let with = SignIn {
                email: email.trim().to_owned(),
                password: (*password).clone(),
                code: (!typed.is_empty()).then(|| typed.to_owned()),
            };
            let next = location.as_ref().map(|place| Query::parse(place.query_str()));
            let next = next.map(|query| query.get(NEXT).to_owned()).unwrap_or_default();
            let (wants_code, is_sending, error) =
                (wants_code.clone(), is_sending.clone(), error.clone());
            let (became, navigator) = (became.clone(), navigator.clone());
            spawn_local(async move {
                // Whoever left before is signed out first; where that is not heard, this is not either.
                let _told = leave::settle().await;
                match account::sign_in(&with).await {
                    Ok(session) => {
                        let wanted = <Route as yew_router::Routable>::recognize(&next);
                        let wanted = wanted.filter(|route| *route != Route::NotFound);
                        let wanted = wanted.unwrap_or(Route::Home);
                        go(navigator.as_ref(), &wanted, Query::default());
                        became.emit(session);
                    }
                    Err(ClientError::Refused(problem)) if problem.code == "code_needed" => {
                        wants_code.set(true);
                        is_sending.set(false);
                        error.set(None);
                    }
                    Err(other) => {
                        error.set(Some(other));
                        is_sending.set(false);
                    }
                }
            });
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    html! {
        <>
            <PageHeading title={say::desk_sign_in()} />
            if let Some(error) = &*error {
                { trouble(error) }
            }
            <form class="form" {onsubmit}>
                { text_field(&TextField {
                    id: "email", kind: "email", label: &say::desk_email(), hint: "", value: &email,
                    problem: "", autocomplete: "username", oninput: &set(&email),
                }) }
                { text_field(&TextField {
                    id: "password", kind: "password", label: &say::desk_password(), hint: "", value: &password,
                    problem: "", autocomplete: "current-password", oninput: &set(&password),
                }) }
                if *wants_code {
                    { text_field(&TextField {
                        id: "code", kind: "text", label: &say::desk_code(), hint: &say::desk_code_hint(), value: &code,
                        problem: "", autocomplete: "one-time-code", oninput: &set(&code),
                    }) }
                }
                <p>
                    <button class="button" aria-disabled={is_sending.then_some("true")}>
                        { if *is_sending { say::desk_sending() } else { say::desk_sign_in() } }
                    </button>
                </p>
            </form>
            <p class="hint">{ say::desk_sign_in_how() }</p>
        </>
    }
}
