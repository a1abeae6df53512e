//! Where the link of a letter leads: an invitation, a set-up, or a new password.

use contract::sign_in::{AcceptLink, LinkFacts, Purpose};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, account};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::held::use_held;
use crate::desk::link::DeskLink;
use crate::desk::part::{TextField, seat_words, text_field};
use crate::desk::program::go_instead;
use crate::desk::route::Route;
use crate::desk::trouble::trouble_of_proof;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Says what the link is for, and asks for a name and a password.
#[component]
pub(super) fn Welcome() -> Html {
    let desk = use_desk();
    let token = use_state(String::new);
    let info = use_state(|| None::<Result<LinkFacts, ClientError>>);
    let name = use_held("welcome-name", String::new);
    let email = use_held("welcome-email", String::new);
    let password = use_held("welcome-password", String::new);
    let code = use_held("welcome-code", String::new);
    let is_sending = use_state(|| false);
    let error = use_state(|| None::<ClientError>);
    let ways = use_fetch((), |()| account::ways());
    use_effect_with((), {
        let (token, info) = (token.clone(), info.clone());
        move |()| {
            let secret = gloo::utils::window().location().hash().unwrap_or_default();
            let secret = secret.trim_start_matches('#').to_owned();
            token.set(secret.clone());
            spawn_local(async move { info.set(Some(account::inspect_link(&secret).await)) });
        }
    });
    let link = match &*info {
        None => {
            return html! { <><PageHeading title={say::desk_welcome()} />{ skeleton(&say::desk_loading()) }</> };
        }
        Some(Err(error)) => {
            let title = match error {
                ClientError::Refused(_) => say::desk_welcome_not(),
                // It may work once the server is reached.
                ClientError::Unreachable | ClientError::Unreadable => say::desk_welcome(),
            };
            return html! {
                <>
                    <PageHeading {title} />
                    { trouble_of_proof(error) }
                    <p><DeskLink to={Route::SignIn}>{ say::desk_sign_in() }</DeskLink></p>
                </>
            };
        }
        Some(Ok(link)) => link.clone(),
    };
    let has_account = link.has_password;
    let may_depart =
        link.purpose == Purpose::Invitation && ways.value().is_some_and(|ways| ways.provider);
    let ondepart = {
        let (token, error) = (token.clone(), error.clone());
        Callback::from(move |_: MouseEvent| {
            let (token, error) = (token.clone(), error.clone());
            spawn_local(async move {
                match account::provider_page(&token).await {
                    Ok(page) => {
                        // Leaves the page; a browser refuses only what is no address.
                        if gloo::utils::window().location().set_href(&page.url).is_err() {
                            error.set(Some(ClientError::Unreadable));
                        }
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        })
    };
    let onsubmit = {
        let (token, name, password) = (token, name.clone(), password.clone());
        let (email, code, asks_email) = (email.clone(), code.clone(), link.email.is_none());
        let (is_sending, error, became) = (is_sending.clone(), error.clone(), desk.became.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *is_sending {
                return;
            }
            is_sending.set(true);
            let typed = |text: &str| Some(text.trim()).filter(|t| !t.is_empty()).map(str::to_owned);
            let with = AcceptLink {
                token: (*token).clone(),
                email: typed(&email).filter(|_| asks_email),
                name: typed(&name),
                password: (*password).clone(),
                code: typed(&code),
                language: account::spoken(),
            };
            let (is_sending, error) = (is_sending.clone(), error.clone());
            let became = became.clone();
            spawn_local(async move {
                match account::accept_link(&with).await {
                    Ok(session) => {
                        go_instead(&Route::Home);
                        became.emit(session);
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
    let acting = match (&link.party, link.role) {
        (Some(party), Some(role)) => seat_words(&desk, party, role),
        _ => String::new(),
    };
    html! {
        <>
            <PageHeading title={say::desk_welcome()}>
                if let Some(email) = &link.email {
                    <p class="lead"><bdi>{ email }</bdi></p>
                }
                if !acting.is_empty() {
                    <p>{ say::desk_welcome_acting(&acting) }</p>
                }
            </PageHeading>
            if let Some(error) = &*error {
                { trouble_of_proof(error) }
            }
            if may_depart {
                <p><button type="button" class="button" onclick={ondepart}>{ say::desk_provider() }</button></p>
                <p class="hint">{ say::desk_provider_hint() }</p>
                <h2>{ say::desk_with_password() }</h2>
            }
            <form class="form" {onsubmit}>
                if link.email.is_none() {
                    { text_field(&TextField {
                        id: "email", kind: "email", label: &say::desk_email(), hint: "", value: &email,
                        problem: "", autocomplete: "username", oninput: &set(&email),
                    }) }
                }
                if link.name.is_none() {
                    { text_field(&TextField {
                        id: "name", kind: "text", label: &say::desk_name(), hint: &say::desk_name_hint(), value: &name,
                        problem: "", autocomplete: "name", oninput: &set(&name),
                    }) }
                }
                { text_field(&TextField {
                    id: "password", kind: "password",
                    label: &if has_account { say::desk_password() } else { say::desk_new_password() },
                    hint: &if has_account { String::new() } else { say::desk_new_password_hint() },
                    value: &password, problem: "",
                    autocomplete: if has_account { "current-password" } else { "new-password" },
                    oninput: &set(&password),
                }) }
                if link.needs_code {
                    { text_field(&TextField {
                        id: "code", kind: "text", label: &say::desk_code(), hint: &say::desk_code_hint(), value: &code,
                        problem: "", autocomplete: "one-time-code", oninput: &set(&code),
                    }) }
                }
                <p>
                    <button class="button" aria-disabled={is_sending.then_some("true")}>
                        { if *is_sending { say::desk_sending() } else { say::desk_continue() } }
                    </button>
                </p>
            </form>
        </>
    }
}
