//! Exclusions: a donor and a State that must not be proposed to each other.

use contract::access::Action;
use contract::exclusion::ExclusionBody;
use contract::record::{Edit, Kind, Record, Remark, Status};
use engine::case::VetoBy;
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, records};
use crate::desk::context::{is_state, use_desk};
use crate::desk::device::random_key;
use crate::desk::fetched::use_fetch;
use crate::desk::once::use_once;
use crate::desk::part::{TextField, text_field};
use crate::desk::trouble::trouble;
use crate::format;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// The list, and the form that adds one on behalf of a side.
#[component]
pub(super) fn Vetoes() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| records::all::<ExclusionBody>(Kind::Exclusion, ""));
    let error = use_state(|| None::<ClientError>);
    let once = use_once();
    let (owner, other, reason) =
        (use_state(String::new), use_state(String::new), use_state(String::new));
    let hear = {
        let (error, found) = (error.clone(), found.clone());
        move |came: Result<Record<ExclusionBody>, ClientError>| {
            error.set(came.err());
            found.again();
        }
    };
    let onadd = {
        let (owner, other, reason, hear) =
            (owner.clone(), other.clone(), reason.clone(), hear.clone());
        let parties = desk.parties.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let other_is_state = parties.get(&*other).is_some_and(is_state);
            let by = if other_is_state { VetoBy::Donor } else { VetoBy::State };
            let why = Some(reason.trim().to_owned()).filter(|text| !text.is_empty());
            let body = ExclusionBody { other: (*other).clone(), by: Some(by), reason: why };
            let edit =
                Edit { owner: Some((*owner).clone()), visibility: None, named: Vec::new(), body };
            let hear = hear.clone();
            once.run(async move { hear(made(&edit).await) });
        })
    };
    let withdraw = move |record: &Record<ExclusionBody>| {
        let (id, version, hear) = (record.id.clone(), record.version, hear.clone());
        Callback::from(move |_: MouseEvent| {
            let (id, hear) = (id.clone(), hear.clone());
            spawn_local(async move {
                hear(
                    records::step(
                        Kind::Exclusion,
                        &id,
                        version,
                        Action::Withdraw,
                        &Remark::default(),
                    )
                    .await,
                );
            });
        })
    };
    let mut parties: Vec<(String, String)> =
        desk.parties.keys().map(|id| (id.clone(), desk.name_of(id))).collect();
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let pick = |id: &str, label: &str, state: &UseStateHandle<String>| {
        let onchange = set(state);
        select_field(&SelectField {
            id,
            label,
            any: &say::offer_choose(),
            options: &parties,
            value: state,
            onchange: &onchange,
            class: "",
        })
    };
    let in_force: Vec<&Record<ExclusionBody>> = found.value().map_or_else(Vec::new, |all| {
        all.iter().filter(|one| one.status == Status::Published).collect()
    });
    html! {
        <section aria-labelledby="bench-vetoes">
            <h2 id="bench-vetoes">{ say::unit_vetoes() }</h2>
            <p class="hint">{ say::unit_vetoes_hint() }</p>
            if let Some(error) = error.as_ref().or(found.error()) {
                { trouble(error) }
            }
            <ul class="rules">
                { for in_force.iter().map(|one| html! {
                    <li key={one.id.clone()}>
                        { say::unit_veto(&desk.name_of(&one.body.other), &desk.name_of(&one.owner)) }
                        if let Some(reason) = &one.body.reason { { " – " }<bdi>{ reason }</bdi> }
                        <button type="button" class="link-button" onclick={withdraw(one)} aria-label={say::unit_withdraw_of(&one.id)}>{ say::offer_withdraw() }</button>
                    </li>
                }) }
            </ul>
            <details>
                <summary>{ say::unit_veto_add() }</summary>
                <form class="inline-form" onsubmit={onadd}>
                    { pick("veto-owner", &say::unit_veto_owner(), &owner) }
                    { pick("veto-other", &say::unit_veto_other(), &other) }
                    { text_field(&TextField { id: "veto-reason", kind: "text", label: &say::offer_reason(), hint: "", value: &reason, problem: "", autocomplete: "off", oninput: &set(&reason) }) }
                    <p><button class="button secondary">{ say::offer_add() }</button></p>
                </form>
            </details>
        </section>
    }
}

/// Makes it and puts it into force.
async fn made(edit: &Edit<ExclusionBody>) -> Result<Record<ExclusionBody>, ClientError> {
    let made = records::create(Kind::Exclusion, edit, &random_key()).await?;
    if !made.may.contains(&Action::Submit) {
        return Ok(made);
    }
    records::step(Kind::Exclusion, &made.id, made.version, Action::Submit, &Remark::default()).await
}
