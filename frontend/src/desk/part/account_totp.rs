//! Setting up and giving up an authenticator.

use contract::sign_in::{RecoveryCodes, TotpBegun, TotpConfirm, TotpRemove};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{TextField, text_field};
use crate::browser;
use crate::client::{ClientError, account, security};
use crate::desk::context::use_desk;
use crate::desk::held::use_held;
use crate::desk::trouble::trouble_of_proof;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Properties of [`TotpPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct TotpPanelProps {
    /// Whether one is in force.
    pub(crate) is_on: bool,
}

/// Begin, confirm with a code, keep the recovery codes; replace or give up.
#[component]
pub(crate) fn TotpPanel(props: &TotpPanelProps) -> Html {
    let desk = use_desk();
    let begun = use_held("totp-begun", || None::<TotpBegun>);
    let codes = use_held("totp-codes", || None::<RecoveryCodes>);
    let code = use_held("totp-code", String::new);
    let password = use_held("totp-password", String::new);
    let old_code = use_held("totp-old_code", String::new);
    let error = use_state(|| None::<ClientError>);
    let is_sending = use_state(|| false);
    let begin = {
        let (begun, error, is_sending) = (begun.clone(), error.clone(), is_sending.clone());
        Callback::from(move |_: MouseEvent| {
            if *is_sending {
                return;
            }
            is_sending.set(true);
            let (begun, error, is_sending) = (begun.clone(), error.clone(), is_sending.clone());
            spawn_local(async move {
                match security::begin_totp().await {
                    Ok(secret) => {
                        begun.set(Some(secret));
                        error.set(None);
                    }
                    Err(wrong) => error.set(Some(wrong)),
                }
                is_sending.set(false);
            });
        })
    };
    let confirm = {
        let (begun, codes, error) = (begun.clone(), codes.clone(), error.clone());
        let (code, password, old_code) = (code.clone(), password.clone(), old_code.clone());
        let is_sending = is_sending.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *is_sending {
                return;
            }
            is_sending.set(true);
            let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let with = TotpConfirm {
                code: code.trim().to_owned(),
                password: some(&password),
                old_code: some(&old_code),
            };
            let (begun, codes, error, is_sending) =
                (begun.clone(), codes.clone(), error.clone(), is_sending.clone());
            spawn_local(async move {
                match security::confirm_totp(&with).await {
                    Ok(given) => {
                        codes.set(Some(given));
                        begun.set(None);
                        error.set(None);
                    }
                    Err(wrong) => error.set(Some(wrong)),
                }
                is_sending.set(false);
            });
        })
    };
    let remove = {
        let (error, is_sending) = (error.clone(), is_sending.clone());
        let (password, old_code, became) =
            (password.clone(), old_code.clone(), desk.became.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *is_sending {
                return;
            }
            is_sending.set(true);
            let with =
                TotpRemove { password: (*password).clone(), code: old_code.trim().to_owned() };
            let (error, is_sending, became) = (error.clone(), is_sending.clone(), became.clone());
            spawn_local(async move {
                match security::remove_totp(&with).await {
                    Ok(()) => refresh(&became).await,
                    Err(wrong) => error.set(Some(wrong)),
                }
                is_sending.set(false);
            });
        })
    };
    let kept = {
        let (codes, became) = (codes.clone(), desk.became);
        Callback::from(move |_: MouseEvent| {
            codes.set(None);
            let became = became.clone();
            spawn_local(async move { refresh(&became).await });
        })
    };
    if let Some(codes) = &*codes {
        return recovery(codes, &kept);
    }
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let old = || {
        html! {
            <>
                { text_field(&TextField {
                    id: "totp-password", kind: "password", label: &say::desk_password(), hint: "",
                    value: &password, problem: "", autocomplete: "current-password", oninput: &set(&password),
                }) }
                { text_field(&TextField {
                    id: "totp-old", kind: "text", label: &say::desk_totp_old(), hint: &say::desk_code_hint(),
                    value: &old_code, problem: "", autocomplete: "one-time-code", oninput: &set(&old_code),
                }) }
            </>
        }
    };
    let words = if props.is_on { say::desk_totp_replace() } else { say::desk_totp_begin() };
    html! {
        <>
            if let Some(error) = &*error {
                { trouble_of_proof(error) }
            }
            <p>{ if props.is_on { say::desk_totp_on() } else { say::desk_totp_off() } }</p>
            if let Some(begun) = &*begun {
                <form class="form" onsubmit={confirm}>
                    <p>{ say::desk_totp_how() }</p>
                    <p><code class="secret" dir="ltr">{ grouped(&begun.secret) }</code></p>
                    <p><a href={begun.url.clone()}>{ say::desk_totp_open() }</a></p>
                    { text_field(&TextField {
                        id: "totp-code", kind: "text", label: &say::desk_totp_code(), hint: "", value: &code,
                        problem: "", autocomplete: "one-time-code", oninput: &set(&code),
                    }) }
                    if props.is_on {
                        { old() }
                    }
                    <p><button class="button" aria-disabled={is_sending.then_some("true")}>{ say::desk_totp_confirm() }</button></p>
                </form>
            } else {
                <p><button type="button" class="button" onclick={begin}>{ words }</button></p>
                if props.is_on {
                    <details>
                        <summary>{ say::desk_totp_remove() }</summary>
                        <form class="form" onsubmit={remove}>
                            { old() }
                            <p><button class="button secondary">{ say::desk_totp_remove() }</button></p>
                        </form>
                    </details>
                }
            }
        </>
    }
}

/// Asks the server who is here now.
async fn refresh(became: &Callback<contract::account::Session>) {
    if let Ok(session) = account::session().await {
        became.emit(session);
    }
}

/// The codes, once.
fn recovery(codes: &RecoveryCodes, kept: &Callback<MouseEvent>) -> Html {
    let text = codes.codes.join("\n");
    let save = Callback::from(move |_: MouseEvent| {
        browser::download("recovery-codes.txt", "text/plain", &text);
    });
    let one = |code: &String| html! { <li><code dir="ltr">{ code }</code></li> };
    notice(
        Tone::Ok,
        &say::desk_recovery(),
        html! {
            <>
                <p>{ say::desk_recovery_how() }</p>
                <ul class="plain">{ for codes.codes.iter().map(one) }</ul>
                <p class="button-row no-print">
                    <button type="button" class="button secondary" onclick={save}>{ say::desk_recovery_save() }</button>
                    <button type="button" class="button secondary" onclick={|_: MouseEvent| browser::print()}>{ say::desk_print() }</button>
                    <button type="button" class="button" onclick={kept.clone()}>{ say::desk_recovery_kept() }</button>
                </p>
            </>
        },
    )
}

/// In groups of four, which are easier to type.
fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}
