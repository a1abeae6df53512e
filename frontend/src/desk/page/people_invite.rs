//! Inviting somebody: the party, the role, the address; then the link, shown once.

use contract::Code as _;
use contract::access::Role;
use contract::account::PartyKind;
use contract::from_code;
use contract::sign_in::Invite;
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::{ClientError, account, unit};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::part::{TextField, day_and_time, role_name, text_field};
use crate::desk::trouble::trouble;
use crate::format;
use crate::ui::{SelectField, Toggle, Tone, notice, select_field, toggle};
use crate::words::say;

/// A link that was made, to be handed on.
#[derive(Clone, PartialEq)]
pub(super) struct LinkShown {
    /// Whom it is for.
    pub(super) email: String,
    /// The link with its secret.
    pub(super) link: String,
    /// Until when it works.
    pub(super) until: String,
    /// Whether the server sends it as a letter, too.
    pub(super) by_letter: bool,
}

/// The link with a button that copies it, and what to do with it.
pub(super) fn link_box(shown: &LinkShown) -> Html {
    html! { <LinkBox link={LinkProp(shown.clone())} /> }
}

#[derive(Clone, PartialEq)]
struct LinkProp(LinkShown);

#[derive(Properties, PartialEq)]
struct LinkBoxProps {
    link: LinkProp,
}

#[component]
fn LinkBox(props: &LinkBoxProps) -> Html {
    let desk = use_desk();
    let shown = &props.link.0;
    let box_ref = use_node_ref();
    use_effect_with(shown.link.clone(), {
        let place = box_ref.clone();
        move |_| {
            if let Some(place) = place.cast() {
                browser::focus(&place);
            }
        }
    });
    let oncopy = {
        let (link, say_it) = (shown.link.clone(), desk.say.clone());
        Callback::from(move |_: MouseEvent| {
            let say_it = say_it.clone();
            browser::copy(&link, move |is_copied| {
                say_it.emit(if is_copied { say::list_copied() } else { say::list_not_copied() });
            });
        })
    };
    html! {
        <div tabindex="-1" ref={box_ref} role="group" aria-label={say::unit_link()}>
            { notice(Tone::Ok, &say::unit_link_made(&shown.email), html! {
                <>
                    <p>{ if shown.by_letter { say::unit_link_letter() } else { say::unit_link_what() } }</p>
                    <p><code class="link-secret" dir="ltr">{ &shown.link }</code></p>
                    <p class="hint">{ say::unit_link_until(&day_and_time(&shown.until)) }</p>
                    <p><button type="button" class="button" onclick={oncopy}>{ say::list_copy() }</button></p>
                </>
            }) }
        </div>
    }
}

/// Properties of [`InviteForm`].
#[derive(Properties, PartialEq)]
pub(super) struct InviteFormProps {
    /// Hears the link.
    pub(super) onlink: Callback<LinkShown>,
}

/// Roles that somebody can have for a kind of party; the server holds to the same.
fn roles(kind: PartyKind) -> Vec<Role> {
    match kind {
        PartyKind::Unit => vec![Role::Isu],
        PartyKind::State => vec![Role::FocalPoint, Role::DonorDesk, Role::Observer],
        _ => vec![Role::DonorDesk, Role::Partner, Role::Observer],
    }
}

/// The form.
#[component]
pub(super) fn InviteForm(props: &InviteFormProps) -> Html {
    let desk = use_desk();
    let search = use_state(String::new);
    let party = use_state(String::new);
    let role = use_state(String::new);
    let email = use_state(String::new);
    let letter = use_state(|| false);
    let error = use_state(|| None::<ClientError>);
    let ways = use_fetch((), |()| account::ways());
    let has_letters = ways.value().is_some_and(|ways| ways.letters);
    let wanted = format::fold(&search);
    let mut parties: Vec<(String, String)> =
        desk.parties.keys().map(|id| (id.clone(), desk.name_of(id))).collect();
    parties.retain(|(id, name)| {
        *id == *party || wanted.split_whitespace().all(|word| format::fold(name).contains(word))
    });
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    let kind = desk.parties.get(&*party).map(|party| party.kind);
    let options: Vec<(String, String)> = kind
        .map_or_else(Vec::new, roles)
        .into_iter()
        .map(|role| (role.code().to_owned(), role_name(role)))
        .collect();
    // A role of another party before is none of this one's: its first is.
    let taken = options.iter().find(|(code, _)| *code == *role).or(options.first());
    let taken = taken.map_or_else(String::new, |(code, _)| code.clone());
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let onsubmit = {
        let (party, email, error) = (party.clone(), email.clone(), error.clone());
        let (onlink, taken, letter) = (props.onlink.clone(), taken.clone(), letter.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(role) = from_code::<Role>(&taken) else { return };
            let whom = Invite {
                email: email.trim().to_owned(),
                party: (*party).clone(),
                role,
                letter: *letter,
            };
            let (email, error, onlink) = (email.clone(), error.clone(), onlink.clone());
            let by_letter = *letter;
            spawn_local(async move {
                match unit::invite(&whom).await {
                    Ok(made) => {
                        error.set(None);
                        email.set(String::new());
                        let link = made.link.unwrap_or_default();
                        let until = made.expires_at;
                        onlink.emit(LinkShown { email: made.email, link, until, by_letter });
                    }
                    Err(other) => error.set(Some(other)),
                }
            });
        })
    };
    html! {
        <section class="panel" aria-labelledby="people-invite">
            <h2 id="people-invite">{ say::unit_invite() }</h2>
            if let Some(error) = &*error {
                { trouble(error) }
            }
            <form class="form" {onsubmit}>
                { text_field(&TextField {
                    id: "invite-search", kind: "search", label: &say::unit_search_party(), hint: &say::unit_search_party_hint(), value: &search,
                    problem: "", autocomplete: "off", oninput: &set(&search),
                }) }
                { select_field(&SelectField {
                    id: "invite-party", label: &say::desk_acting_for(), any: &say::offer_choose(), options: &parties,
                    value: &party, onchange: &set(&party), class: "",
                }) }
                if !options.is_empty() {
                    { select_field(&SelectField {
                        id: "invite-role", label: &say::col_role(), any: "", options: &options,
                        value: &taken, onchange: &set(&role), class: "",
                    }) }
                }
                { text_field(&TextField {
                    id: "invite-email", kind: "email", label: &say::desk_email(), hint: &say::unit_email_hint(), value: &email,
                    problem: "", autocomplete: "off", oninput: &set(&email),
                }) }
                if has_letters {
                    { toggle(&Toggle {
                        id: "invite-letter", label: &say::unit_invite_letter(), hint: "", checked: *letter,
                        onchange: &{ let letter = letter.clone(); Callback::from(move |on: bool| letter.set(on)) },
                    }) }
                }
                <p><button class="button">{ say::unit_invite_do() }</button></p>
            </form>
        </section>
    }
}
