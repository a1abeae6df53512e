//! What waits to be sent: shown on every page of the desks, sent from here, dropped from here.

use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use yew::prelude::*;

use contract::Code as _;
use contract::record::Kind;

use super::{
    CHANGED, Discarded, OLD, STALE, WAITING, Waiting, belongs_to, discard, owner, waiting,
};
use crate::browser;
use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::part::{Removed, SignInAgain, day_and_time, to_undo};
use crate::desk::route::Route;
use crate::desk::trouble::known;
use crate::router::use_route;
use crate::ui::{Tone, notice};
use crate::words::say;

/// The id of the way back to what was discarded: the page below may have one of its own.
const WAY_BACK: &str = "undo-waiting";
/// What `outbox.js` says once something was sent.
const SENT: &str = "sent";
/// And where nobody or somebody else is signed in.
const ELSEWHERE: &str = "elsewhere";

/// What waits for the person in the seat; nothing where nothing does.
#[component]
pub(crate) fn Outbox() -> Html {
    let desk = use_desk();
    let all = use_state(Vec::<Waiting>::new);
    let outcome = use_state(String::new);
    let owner = owner(&desk.session);
    use_effect_with(owner.clone(), {
        let (all, outcome, say_it) = (all.clone(), outcome.clone(), desk.say.clone());
        move |owner: &Option<String>| {
            let look = {
                let owner = owner.clone();
                move || {
                    let root = document_element();
                    let came = root.get_attribute("data-outbox").unwrap_or_default();
                    if came == SENT {
                        say_it.emit(say::desk_outbox_sent());
                    }
                    outcome.set(came);
                    all.set(owner.as_deref().map(waiting).unwrap_or_default());
                }
            };
            look();
            let changed = EventListener::new(&window(), CHANGED, move |_| look());
            belongs_to(owner.as_deref());
            move || drop(changed)
        }
    });
    let gone = use_state(|| None::<Discarded>);
    // The way back stays until the reader goes on.
    let here = use_route::<Route>();
    use_effect_with(here, {
        let gone = gone.clone();
        move |_| gone.set(None)
    });
    let Some(owner) = owner else { return Html::default() };
    let ondiscard = {
        let (owner, gone) = (owner.clone(), gone.clone());
        Callback::from(move |change: Waiting| {
            let discarded = Discarded::of(&owner, change.clone());
            discard(&owner, &change);
            gone.set(discarded);
        })
    };
    let onundo = {
        let (owner, gone) = (owner.clone(), gone.clone());
        Callback::from(move |discarded: Discarded| {
            if discarded.restore(&owner) {
                gone.set(None);
            }
        })
    };
    let is_sent = *outcome == SENT;
    html! {
        <>
            if is_sent {
                { notice(Tone::Ok, &say::desk_outbox_sent(), html! {
                    <p><button type="button" class="button secondary" onclick={|_: MouseEvent| browser::reload()}>{ say::desk_load_again() }</button></p>
                }) }
            }
            if let Some(discarded) = &*gone {
                { way_back(discarded.clone(), onundo) }
            }
            if !all.is_empty() {
                { notice(Tone::Warn, &say::desk_outbox(all.len()), html! {
                    <>
                        <p>{ say::desk_outbox_hint() }</p>
                        <ul class="plain">{ for all.iter().map(|one| html! { <One change={one.clone()} ondiscard={ondiscard.clone()} /> }) }</ul>
                    </>
                }) }
                if *outcome == ELSEWHERE {
                    <SignInAgain is_again=true kept={say::desk_signed_out_kept()} />
                }
            }
        </>
    }
}

/// That a change is discarded, and how it waits again.
fn way_back(discarded: Discarded, onundo: Callback<Discarded>) -> Html {
    let (what, back) = (title(&discarded.change), discard_id(&discarded.change));
    Removed { what, back, before: discarded }.way_back(WAY_BACK, onundo)
}

/// In its owner's words.
fn title(change: &Waiting) -> String {
    if change.title.is_empty() { say::desk_home_untitled() } else { change.title.clone() }
}

/// The id of the button that discards it.
fn discard_id(change: &Waiting) -> String {
    format!("discard-{}", change.id)
}

#[derive(Properties, PartialEq)]
struct OneProps {
    change: Waiting,
    ondiscard: Callback<Waiting>,
}

/// One change: what it is, why it is not sent by itself, and the ways on.
#[component]
fn One(props: &OneProps) -> Html {
    let here = use_route::<Route>();
    let change = &props.change;
    let ondiscard = {
        let change = change.clone();
        to_undo(WAY_BACK, &props.ondiscard.reform(move |()| change.clone()))
    };
    let why = match &*change.stands {
        "" => None,
        OLD => Some(say::desk_outbox_old()),
        code => Some(known(code).unwrap_or_else(say::desk_trouble_refused)),
    };
    let open = form(change).filter(|route| here.as_ref() != Some(route));
    let words = match (change.draft.is_empty() || change.returns, change.stands.as_str()) {
        (false, STALE) => say::desk_outbox_decide(),
        (false, _) => say::desk_outbox_open(),
        (true, _) => say::desk_outbox_look(),
    };
    html! {
        <li class="waiting">
            <bdi>{ title(change) }</bdi>
            <span class="sub">{ say::desk_outbox_since(&day_and_time(&change.since)) }</span>
            if let Some(why) = why {
                <span class="sub">{ why }</span>
            }
            <span class="button-row">
                if let Some(to) = open {
                    <DeskLink {to} also={(WAITING, change.id.clone())} class="button secondary small">{ words }</DeskLink>
                }
                <button type="button" class="button secondary small" id={discard_id(change)} onclick={ondiscard}>{ say::desk_discard() }</button>
            </span>
        </li>
    }
}

/// Where a change is opened once more. An offer or a round that may have arrived is not: it would be
/// made twice.
fn form(change: &Waiting) -> Option<Route> {
    let id = change.record.clone();
    let (is_made, has_draft) = (!id.is_empty(), !change.draft.is_empty() && !change.returns);
    let is_need = change.kind == Kind::Need.code();
    let is_offer = change.kind == Kind::Offer.code();
    let is_coalition = change.kind == Kind::Coalition.code();
    let is_round = change.kind == Kind::Round.code();
    Some(match change.stands.as_str() {
        // Made or not: under its key it is made once, also from the form.
        _ if is_need && has_draft && change.about.is_empty() => Route::NewNeed,
        _ if is_need && has_draft => Route::EditNeed { id },
        _ if is_coalition && has_draft => Route::EditCoalition { id },
        _ if is_round && is_made && has_draft => Route::EditRound { id },
        "" => return None,
        _ if is_need && is_made => Route::Need { id },
        _ if is_offer && is_made && has_draft => Route::EditOffer { id },
        _ if is_offer && is_made => Route::Offer { id },
        _ if is_coalition => Route::Coalition { id },
        _ if change.kind == Kind::Exclusion.code() => Route::Exclusions,
        _ if is_round && is_made && !has_draft => Route::Round { id },
        stands if is_offer && has_draft && stands != OLD => Route::NewOffer,
        stands if is_round && has_draft && stands != OLD => Route::NewRound,
        _ => return None,
    })
}
