//! Inviting somebody: the party, the role, the address; then the link, shown once.

use contract::Code as _;
use contract::access::Role;
use contract::account::PartyKind;
use contract::from_code;
use contract::sign_in::Invite;
use engine::order::sort_by_key;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::browser;
use crate::client::{ClientError, account, unit};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::once::use_once;
use crate::desk::part::{TextField, day_and_time, role_name, text_field};
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::use_typed;
use crate::format;
use crate::ui::{SelectField, Toggle, Tone, notice, select_field, toggle};
use crate::words::{Language, say};

/// The id of the choice of a party.
const PARTY: &str = "invite-party";

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

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    search: String,
    party: String,
    role: String,
    email: String,
    letter: bool,
    #[serde(default)]
    language: String,
}

/// The form.
#[component]
pub(super) fn InviteForm(props: &InviteFormProps) -> Html {
    let desk = use_desk();
    let form = use_typed::<Typed>("invite");
    let Typed { search, party, role, email, letter, language } = &*form;
    let error = use_state(|| None::<ClientError>);
    // Whether it was sent without a party.
    let is_short = use_state(|| false);
    let once = use_once();
    let ways = use_fetch((), |()| account::ways());
    let has_letters = ways.value().is_some_and(|ways| ways.letters);
    let wanted = format::fold(search);
    let mut parties: Vec<(String, String)> =
        desk.parties.keys().map(|id| (id.clone(), desk.name_of(id))).collect();
    parties.retain(|(id, name)| {
        id == party || wanted.split_whitespace().all(|word| format::fold(name).contains(word))
    });
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    let kind = desk.parties.get(party).map(|party| party.kind);
    let options: Vec<(String, String)> = kind
        .map_or_else(Vec::new, roles)
        .into_iter()
        .map(|role| (role.code().to_owned(), role_name(role)))
        .collect();
    // A role of another party before is none of this one's: its first is.
    let taken = options.iter().find(|(code, _)| code == role).or(options.first());
    let taken = taken.map_or_else(String::new, |(code, _)| code.clone());
    // Roles are those of a party.
    let missing =
        if *is_short && taken.is_empty() { say::unit_veto_missing() } else { String::new() };
    let languages = Language::ALL.map(|one| (one.code().to_owned(), one.name().to_owned()));
    let onsubmit = {
        let (form, error) = (form.clone(), error.clone());
        let (onlink, taken, once) = (props.onlink.clone(), taken.clone(), once.clone());
        let is_short = is_short.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let role = from_code::<Role>(&taken);
            is_short.set(role.is_none());
            let Some(role) = role else { return browser::focus_by_id(PARTY) };
            let whom = Invite {
                email: form.email.trim().to_owned(),
                party: form.party.clone(),
                role,
                letter: form.letter,
                language: from_code(&form.language).filter(|_| form.letter),
            };
            let (form, error, onlink) = (form.clone(), error.clone(), onlink.clone());
            let by_letter = form.letter;
            once.run(async move {
                match unit::invite(&whom).await {
                    Ok(made) => {
                        error.set(None);
                        form.clear();
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
        <details id="people-invite" open={form.is_back()}>
            <summary>{ say::unit_invite() }</summary>
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            { form.back() }
            <form class="form" {onsubmit}>
                { text_field(&TextField {
                    id: "invite-search", kind: "search", label: &say::unit_search_party(), hint: &say::unit_search_party_hint(), value: search,
                    problem: "", autocomplete: "off", oninput: &form.on(|typed, text| typed.search = text),
                }) }
                { select_field(&SelectField {
                    id: PARTY, label: &say::desk_acting_for(), any: &say::offer_choose(), options: &parties,
                    value: party, onchange: &form.on(|typed, id| typed.party = id), problem: &missing, class: "",
                }) }
                if !options.is_empty() {
                    { select_field(&SelectField {
                        id: "invite-role", label: &say::col_role(), any: "", options: &options,
                        value: &taken, onchange: &form.on(|typed, role| typed.role = role), problem: "", class: "",
                    }) }
                }
                { text_field(&TextField {
                    id: "invite-email", kind: "email", label: &say::desk_email(), hint: &say::unit_email_hint(), value: email,
                    problem: "", autocomplete: "off", oninput: &form.on(|typed, text| typed.email = text),
                }) }
                if has_letters {
                    { toggle(&Toggle {
                        id: "invite-letter", label: &say::unit_invite_letter(), hint: "", checked: *letter,
                        onchange: &form.on(|typed, on| typed.letter = on),
                    }) }
                }
                if has_letters && *letter {
                    { select_field(&SelectField {
                        id: "invite-language", label: &say::unit_invite_language(), any: "", options: &languages,
                        value: language, onchange: &form.on(|typed, code| typed.language = code), problem: "", class: "",
                    }) }
                }
                <p><button class="button">{ say::unit_invite_do() }</button></p>
            </form>
        </details>
    }
}
