//! What the unit asks, whom, by when, and what happens with what stays open.

use std::rc::Rc;

use contract::account::PartyKind;
use contract::need::NeedBody;
use contract::record::{Record, Status};
use contract::round::RoundBody;
use engine::order::sort_by_key;
use yew::prelude::*;

use crate::desk::context::{Desk, use_desk};
use crate::desk::form::use_form;
use crate::desk::part::{
    PickListProps, TextArea, TextField, pick_list, text_area, text_field, title_of,
};
use crate::format;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// Properties of [`RoundForm`].
#[derive(Properties, PartialEq)]
pub(in crate::desk::page) struct RoundFormProps {
    /// What it begins from.
    pub(in crate::desk::page) body: RoundBody,
    /// Needs that can be asked about.
    pub(in crate::desk::page) needs: Rc<Vec<Record<NeedBody>>>,
    /// Under which it is kept on this device.
    pub(in crate::desk::page) what: String,
    /// Hears the round, and calls back once it is saved.
    pub(in crate::desk::page) onsave: Callback<(RoundBody, Callback<()>)>,
    /// Whether it was put before those who are asked: then its State stays.
    pub(in crate::desk::page) is_put: bool,
}

/// The form.
#[component]
pub(in crate::desk::page) fn RoundForm(props: &RoundFormProps) -> Html {
    let desk = use_desk();
    let form = use_form(&props.what, props.body.clone(), &props.body);
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let onsubmit = {
        let (form, onsave) = (form.clone(), props.onsave.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let done = {
                let form = form.clone();
                Callback::from(move |()| form.done())
            };
            onsave.emit(((*form).clone(), done));
        })
    };
    let published: Vec<&Record<NeedBody>> =
        props.needs.iter().filter(|need| need.status == Status::Published).collect();
    let with_needs = |id: &String| published.iter().any(|need| need.owner == *id);
    let states = parties(&desk, |id, _| with_needs(id) || *id == form.state);
    let others = parties(&desk, |id, kind| *id != form.state && kind != PartyKind::Unit);
    let all = parties(&desk, |_, _| true);
    let mut needs: Vec<(String, String)> = published
        .iter()
        .filter(|need| need.owner == form.state)
        .map(|need| (need.id.clone(), format!("{} · {}", title_of(&need.body), need.id)))
        .collect();
    sort_by_key(&mut needs, |(_, title)| format::fold(title));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    html! {
        <form class="form" {onsubmit}>
            { form.back() }
            if !props.is_put {
                { select_field(&SelectField {
                    id: "round-state", label: &say::col_state(), any: &say::offer_choose(), options: &states,
                    value: &form.state, class: "", onchange: &form.on(|body, state| {
                        body.state = state;
                        body.needs.clear();
                    }),
                }) }
            }
            { pick_list(PickListProps { id: "round-needs-asked".to_owned(), label: say::rounds_needs(), hint: String::new(), problem: String::new(), options: needs, chosen: form.needs.clone(), onchange: form.on(|body, list| body.needs = list) }) }
            { pick_list(PickListProps { id: "round-asked".to_owned(), label: say::rounds_asked(), hint: say::rounds_asked_hint(), problem: String::new(), options: others, chosen: form.asked.clone(), onchange: form.on(|body, list| body.asked = list) }) }
            { text_field(&TextField { id: "round-opens", kind: "date", label: &say::rounds_opens(), hint: "", value: &text(&form.opens), problem: "", autocomplete: "off",
                oninput: &form.on(move |body, day| body.opens = given(day)) }) }
            { text_field(&TextField { id: "round-closes", kind: "date", label: &say::rounds_closes(), hint: &say::rounds_closes_hint(), value: &text(&form.closes), problem: "", autocomplete: "off",
                oninput: &form.on(move |body, day| body.closes = given(day)) }) }
            { text_area(&TextArea { id: "round-fallback", label: &say::rounds_fallback(), hint: &say::rounds_fallback_hint(), value: &form.fallback, problem: "", rows: 2,
                oninput: &form.on(|body, words| body.fallback = words) }) }
            { select_field(&SelectField {
                id: "round-fallback-party", label: &say::rounds_fallback_party(), any: &say::rounds_nobody(), options: &all,
                value: &text(&form.fallback_party), class: "", onchange: &form.on(move |body, party| body.fallback_party = given(party)),
            }) }
            { text_area(&TextArea { id: "round-note", label: &say::rounds_note(), hint: "", value: &text(&form.note), problem: "", rows: 3,
                oninput: &form.on(move |body, words| body.note = given(words)) }) }
            <p><button class="button">{ say::offer_save() }</button></p>
        </form>
    }
}

/// Parties by name.
fn parties(desk: &Desk, keep: impl Fn(&String, PartyKind) -> bool) -> Vec<(String, String)> {
    let kept = desk.parties.iter().filter(|(id, party)| keep(id, party.kind));
    let mut parties: Vec<(String, String)> =
        kept.map(|(id, _)| (id.clone(), desk.name_of(id))).collect();
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    parties
}
