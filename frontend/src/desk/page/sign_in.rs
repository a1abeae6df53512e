//! Signing in.

use contract::sign_in::SignIn;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::{ClientError, account};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::held::use_held;
use crate::desk::leave;
use crate::desk::part::{TextField, text_field};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::trouble::trouble_of_proof;
use crate::route::Query;
use crate::router::{Routable as _, use_location};
use crate::ui::{PageHeading, Tone, notice};
use crate::words::say;

/// Query field: where to go once signed in.
const NEXT: &str = "next";
/// Query field: why somebody came back from another provider without a session.
const PROBLEM: &str = "problem";

/// Address, password, and a code where the account has an authenticator.
#[component]
pub(super) fn SignInPage() -> Html {
    let desk = use_desk();
    let location = use_location();
    let email = use_held("sign-in-email", String::new);
    let password = use_held("sign-in-password", String::new);
    let code = use_held("sign-in-code", String::new);
    let wants_code = use_held("sign-in-wants", || false);
    let is_sending = use_state(|| false);
    let error = use_state(|| None::<ClientError>);
    let ways = use_fetch((), |()| account::ways());
    let ways = ways.value().map(|ways| **ways).unwrap_or_default();
    let query = location.as_ref().map(|place| Query::parse(place.query_str())).unwrap_or_default();
    let came_back = query.get(PROBLEM).to_owned();
    // The field comes while the button has the focus: whoever hears the page is brought to it.
    use_effect_with(*wants_code, |wants| {
        if *wants {
            browser::focus_by_id("code");
        }
    });
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
                language: account::spoken(),
            };
            let next = query.get(NEXT).to_owned();
            let (wants_code, is_sending, error) =
                (wants_code.clone(), is_sending.clone(), error.clone());
            let became = became.clone();
            spawn_local(async move {
                // Whoever left before is signed out first; where that is not heard, this is not either.
                let _told = leave::settle().await;
                match account::sign_in(&with).await {
                    Ok(session) => {
                        let (path, query) = next.split_once('?').unwrap_or((&next, ""));
                        let wanted = match Route::recognize(path) {
                            Route::NotFound => Route::Home,
                            wanted => wanted,
                        };
                        go(&wanted, &Query::parse(query));
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
                { trouble_of_proof(error) }
            } else if came_back == "code_needed" {
                { notice(Tone::Danger, &say::desk_trouble_provider_code(), html! { <p>{ say::desk_trouble_provider_code_fix() }</p> }) }
            } else if !came_back.is_empty() {
                { notice(Tone::Danger, &say::desk_trouble_provider(), html! { <p>{ say::desk_trouble_provider_fix() }</p> }) }
            }
            if ways.provider {
                <p><a class="button" href={account::PROVIDER}>{ say::desk_provider() }</a></p>
                <p class="hint">{ say::desk_provider_hint() }</p>
                <h2>{ say::desk_with_password() }</h2>
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
            <Forgotten email={email.trim().to_owned()} letters={ways.letters} />
            <p class="hint">{ say::desk_sign_in_how() }</p>
        </>
    }
}

/// Properties of [`Forgotten`].
#[derive(Properties, PartialEq)]
struct ForgottenProps {
    /// What is typed as the address so far.
    email: String,
    /// Whether the server sends letters.
    letters: bool,
}

/// The way to a new password: a letter, or the unit where the server sends none. What is said is
/// the same whether there is such an account or not.
#[component]
fn Forgotten(props: &ForgottenProps) -> Html {
    let desk = use_desk();
    let is_asked = use_state(|| false);
    let error = use_state(|| None::<ClientError>);
    let is_address = props.email.contains('@');
    let onask = {
        let (email, is_asked, error) = (props.email.clone(), is_asked.clone(), error.clone());
        let say_it = desk.say;
        Callback::from(move |_: MouseEvent| {
            if !is_address {
                say_it.emit(say::desk_forgotten_address());
                browser::focus_by_id("email");
                return;
            }
            let (email, is_asked, error, say_it) =
                (email.clone(), is_asked.clone(), error.clone(), say_it.clone());
            spawn_local(async move {
                match account::forgotten(&email).await {
                    Ok(()) => {
                        say_it.emit(say::desk_forgotten_sent());
                        error.set(None);
                        is_asked.set(true);
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        })
    };
    html! {
        <details>
            <summary>{ say::desk_forgotten() }</summary>
            if let Some(error) = &*error {
                { trouble_of_proof(error) }
            }
            if !props.letters {
                <p>{ say::desk_forgotten_unit() }</p>
            } else if *is_asked {
                <p role="status">{ say::desk_forgotten_sent() }</p>
            } else {
                <p>{ say::desk_forgotten_how() }</p>
                <p><button type="button" class="button secondary" onclick={onask}>{ say::desk_forgotten_ask() }</button></p>
            }
        </details>
    }
}
