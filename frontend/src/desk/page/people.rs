//! People, invitations and links: the unit's.

use contract::account::{PersonEdit, PersonEntry};
use contract::sign_in::Invitation;
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::downloads::Downloads;
use super::people_invite::{InviteForm, LinkShown, link_box};
use crate::client::{ClientError, unit};
use crate::desk::context::use_desk;
use crate::desk::fetched::{Fetched, use_fetch};
use crate::desk::part::{day, seat_words, undo};
use crate::desk::trouble::trouble;
use crate::format;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Who has an account, who is invited, and the form that invites.
#[component]
pub(super) fn People() -> Html {
    let people = use_fetch((), |()| unit::people());
    let invitations = use_fetch((), |()| unit::invitations());
    let shown = use_state(|| None::<LinkShown>);
    let error = use_state(|| None::<ClientError>);
    let onlink = {
        let (shown, invitations) = (shown.clone(), invitations.clone());
        Callback::from(move |link: LinkShown| {
            shown.set(Some(link));
            invitations.again();
        })
    };
    let onerror = {
        let error = error.clone();
        Callback::from(move |new: Option<ClientError>| error.set(new))
    };
    html! {
        <>
            <PageHeading title={say::desk_nav_people()}><p class="lead">{ say::unit_people_lead() }</p></PageHeading>
            if let Some(error) = &*error {
                { trouble(error) }
            }
            { people.trouble() }
            { invitations.trouble() }
            if let Some(link) = &*shown {
                { link_box(link) }
            }
            <section aria-labelledby="people-all">
                <h2 id="people-all">{ say::unit_people_caption() }</h2>
                if let Some(all) = people.value() {
                    <Downloads list="people" />
                    <Table all={(**all).clone()} onlink={onlink.clone()} onerror={onerror.clone()} again={Callback::from(move |()| people.again())} />
                } else {
                    { skeleton(&say::desk_loading()) }
                }
            </section>
            <section aria-labelledby="people-open">
                <h2 id="people-open">{ say::unit_invitations() }</h2>
                { invited(&invitations, &onerror) }
            </section>
            <InviteForm {onlink} />
        </>
    }
}

/// Invitations that nobody accepted yet, each with the way to take it back.
fn invited(found: &Fetched<Vec<Invitation>>, onerror: &Callback<Option<ClientError>>) -> Html {
    let Some(all) = found.value() else { return Html::default() };
    if all.is_empty() {
        return html! { <p>{ say::unit_invitations_none() }</p> };
    }
    let row = |one: &Invitation| html! { <Invited key={one.id.clone()} one={Entry(one.clone())} again={{ let found = found.clone(); Callback::from(move |()| found.again()) }} onerror={onerror.clone()} /> };
    html! {
        <table class="stack" role="table">
            <caption>{ say::unit_invitations_caption() }</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{ say::desk_email() }</th>
                <th scope="col" role="columnheader">{ say::desk_acting_for() }</th>
                <th scope="col" role="columnheader">{ say::unit_until() }</th>
                <th scope="col" role="columnheader">{ say::unit_actions() }</th>
            </tr></thead>
            <tbody role="rowgroup">{ for all.iter().map(row) }</tbody>
        </table>
    }
}

#[derive(Clone, PartialEq)]
struct Entry(Invitation);

#[derive(Properties, PartialEq)]
struct InvitedProps {
    one: Entry,
    again: Callback<()>,
    onerror: Callback<Option<ClientError>>,
}

#[component]
fn Invited(props: &InvitedProps) -> Html {
    let desk = use_desk();
    let one = &props.one.0;
    let onwithdraw = {
        let (id, again, onerror) = (one.id.clone(), props.again.clone(), props.onerror.clone());
        Callback::from(move |_: MouseEvent| {
            let (id, again, onerror) = (id.clone(), again.clone(), onerror.clone());
            spawn_local(async move {
                let came = unit::withdraw_invitation(&id).await;
                onerror.emit(came.err());
                again.emit(());
            });
        })
    };
    html! {
        <tr role="row">
            <th scope="row" role="rowheader"><bdi>{ &one.email }</bdi></th>
            <td role="cell" data-label={say::desk_acting_for()}>{ seat_words(&desk, &one.party, one.role) }</td>
            <td role="cell" data-label={say::unit_until()}>{ day(&one.expires_at) }</td>
            <td role="cell" class="wide"><button type="button" class="button secondary small" onclick={onwithdraw} aria-label={say::unit_withdraw_of(&one.email)}>{ say::offer_withdraw() }</button></td>
        </tr>
    }
}

#[derive(Properties, PartialEq)]
struct TableProps {
    all: Vec<PersonEntry>,
    onlink: Callback<LinkShown>,
    onerror: Callback<Option<ClientError>>,
    again: Callback<()>,
}

/// Everybody with an account, by name.
#[component]
fn Table(props: &TableProps) -> Html {
    let desk = use_desk();
    let changed = use_state(|| None::<PersonEntry>);
    let mut all = props.all.clone();
    sort_by_key(&mut all, |person| (format::fold(&person.name), person.id.clone()));
    let switch = {
        let (changed, onerror, again) =
            (changed.clone(), props.onerror.clone(), props.again.clone());
        Callback::from(move |person: PersonEntry| {
            let (changed, onerror, again) = (changed.clone(), onerror.clone(), again.clone());
            spawn_local(async move {
                let edit =
                    PersonEdit { name: person.name.clone(), is_disabled: !person.is_disabled };
                match unit::edit_person(&person.id, person.version, &edit).await {
                    Ok(new) => {
                        onerror.emit(None);
                        changed.set(Some(new));
                    }
                    Err(error) => onerror.emit(Some(error)),
                }
                again.emit(());
            });
        })
    };
    let reset = {
        let (onlink, onerror) = (props.onlink.clone(), props.onerror.clone());
        Callback::from(move |person: PersonEntry| {
            let (onlink, onerror) = (onlink.clone(), onerror.clone());
            spawn_local(async move {
                match unit::reset_link(&person.id).await {
                    Ok(made) => onlink.emit(LinkShown {
                        by_letter: false,
                        email: made.email,
                        link: made.link,
                        until: made.expires_at,
                    }),
                    Err(error) => onerror.emit(Some(error)),
                }
            });
        })
    };
    let row = |person: &PersonEntry| {
        let (for_reset, for_switch) = (person.clone(), person.clone());
        let onreset = reset.reform(move |_: MouseEvent| for_reset.clone());
        let onswitch = switch.reform(move |_: MouseEvent| for_switch.clone());
        let (name, does) = (
            &person.name,
            if person.is_disabled { say::unit_enable() } else { say::unit_disable() },
        );
        let is_me = desk.session.person.as_ref().is_some_and(|me| me.id == person.id);
        html! {
            <tr role="row" key={person.id.clone()}>
                <th scope="row" role="rowheader"><bdi>{ name }</bdi><span class="sub"><bdi>{ &person.email }</bdi></span></th>
                <td role="cell" data-label={say::desk_acting_for()}>
                    { for person.seats.iter().map(|seat| html! { <span class="line">{ seat_words(&desk, &seat.party, seat.role) }</span> }) }
                </td>
                <td role="cell" data-label={say::unit_seen()}>{ person.seen_at.as_deref().map_or_else(say::unit_never, day) }</td>
                <td role="cell" data-label={say::unit_sign_in()}>{ if person.is_disabled { say::unit_disabled() } else { say::unit_enabled() } }</td>
                <td role="cell" class="wide">
                    <p class="button-row">
                        if !person.is_disabled {
                            <button type="button" class="button secondary small" onclick={onreset}>{ say::unit_reset() }<span class="visually-hidden">{ " " }{ name }</span></button>
                        }
                        if !is_me {
                            <button type="button" class="button secondary small" onclick={onswitch}>{ does }<span class="visually-hidden">{ " " }{ name }</span></button>
                        }
                    </p>
                </td>
            </tr>
        }
    };
    html! {
        <>
            if let Some(person) = &*changed {
                { undo(&if person.is_disabled { say::unit_was_disabled(&person.name) } else { say::unit_was_enabled(&person.name) }, &{
                    let (switch, person, changed) = (switch.clone(), person.clone(), changed.clone());
                    Callback::from(move |()| {
                        changed.set(None);
                        switch.emit(person.clone());
                    })
                }) }
            }
            <table class="stack" role="table">
                <caption class="visually-hidden">{ say::unit_people_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::unit_people_name() }</th>
                    <th scope="col" role="columnheader">{ say::desk_acting_for() }</th>
                    <th scope="col" role="columnheader">{ say::unit_seen() }</th>
                    <th scope="col" role="columnheader">{ say::unit_sign_in() }</th>
                    <th scope="col" role="columnheader">{ say::unit_actions() }</th>
                </tr></thead>
                <tbody role="rowgroup">{ for all.iter().map(row) }</tbody>
            </table>
        </>
    }
}
