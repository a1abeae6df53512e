//! The unit's changes of a coalition: its name, meeting, note, members, and what is proposed.

use std::rc::Rc;

use contract::coalition::{Answer, Member, Part};
use contract::need::NeedBody;
use contract::record::{Edit, Kind, Record};
use contract::{Code as _, from_code};
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Came, Shared};
use crate::client::records;
use crate::desk::context::use_desk;
use crate::desk::form::use_form;
use crate::desk::ledger::sums;
use crate::desk::part::{
    PickListProps, TextArea, TextField, line_quantity, part_words, pick_list, text_area, text_field,
};
use crate::format;
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

/// Properties of [`EditCoalition`].
#[derive(Properties, PartialEq)]
pub(super) struct EditCoalitionProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Needs, for the names of lines.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
    /// Hears what came of it.
    pub(super) came: Came,
}

/// The form, folded away until it is wanted.
#[component]
pub(super) fn EditCoalition(props: &EditCoalitionProps) -> Html {
    let desk = use_desk();
    let what = format!("coalition/{}", props.record.id);
    let form = use_form(&what, props.record.version, &props.record.body);
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let onmembers = form.on(|body, parties: Vec<String>| {
        let state = body.state.clone();
        body.members.retain(|member| member.party == state || parties.contains(&member.party));
        for party in parties {
            if body.member(&party).is_none() {
                body.members.push(Member {
                    party,
                    role: Part::Funder,
                    answer: Answer::Open,
                    by_unit: false,
                });
            }
        }
        let members = &body.members;
        body.contributions.retain(|of| members.iter().any(|member| member.party == of.party));
    });
    let onsubmit = {
        let (form, record, came) = (form.clone(), props.record.clone(), props.came.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let edit = Edit {
                owner: None,
                visibility: record.visibility,
                named: Vec::new(),
                body: (*form).clone(),
            };
            let (form, record, came) = (form.clone(), record.clone(), came.clone());
            spawn_local(async move {
                let saved = records::edit(Kind::Coalition, &record.id, record.version, &edit).await;
                if saved.is_ok() {
                    form.done();
                }
                came.emit(saved);
            });
        })
    };
    let mut parties: Vec<(String, String)> =
        desk.parties.keys().map(|id| (id.clone(), desk.name_of(id))).collect();
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    let others: Vec<String> = form
        .members
        .iter()
        .filter(|member| member.party != form.state)
        .map(|member| member.party.clone())
        .collect();
    let parts: Vec<(String, String)> = Part::ALL
        .iter()
        .filter(|part| **part != Part::AffectedState)
        .map(|part| (part.code().to_owned(), part_words(*part)))
        .collect();
    let role = |member: &Member| {
        let party = member.party.clone();
        let onchange = form.on(move |body, code: String| {
            let role = from_code(&code).unwrap_or(Part::Funder);
            let its = body.members.iter_mut().filter(|one| one.party == party);
            its.for_each(|one| one.role = role);
        });
        select_field(&SelectField {
            id: &format!("role-{}", member.party),
            label: &say::convene_role_of(&desk.name_of(&member.party)),
            any: "",
            options: &parts,
            value: member.role.code(),
            onchange: &onchange,
            class: "field-inline",
        })
    };
    let proposed = |of: &contract::coalition::Contribution| {
        let line =
            sums(std::slice::from_ref(of), &props.needs).into_iter().next().unwrap_or_default();
        let key = of.key;
        let is_kept = form.contributions.iter().any(|one| one.key == key);
        let all = props.record.clone();
        let onchange = form.on(move |body, keep: bool| {
            let kept = std::mem::take(&mut body.contributions);
            let is_kept = |of: u32| kept.iter().any(|one| one.key == of);
            let of_all = all.body.contributions.iter();
            body.contributions = of_all
                .filter(|one| if one.key == key { keep } else { is_kept(one.key) })
                .cloned()
                .collect();
        });
        let label = format!(
            "{} · {}",
            say::convene_brings(&desk.name_of(&of.party), &line_quantity(&line, line.proposed)),
            line.title
        );
        toggle(&Toggle {
            id: &format!("keep-{key}"),
            label: &label,
            hint: "",
            checked: is_kept,
            onchange: &onchange,
        })
    };
    html! {
        <details class="panel" open={form.is_back()}>
            <summary>{ say::convene_edit() }</summary>
            { form.back() }
            <form class="form" {onsubmit}>
                { text_field(&TextField { id: "coalition-title", kind: "text", label: &say::offer_title(), hint: "", value: &form.title, problem: "", autocomplete: "off",
                    oninput: &form.on(|body, text| body.title = text) }) }
                { text_field(&TextField { id: "coalition-meeting", kind: "date", label: &say::convene_meeting(), hint: "", value: form.next_meeting.as_deref().unwrap_or_default(), problem: "", autocomplete: "off",
                    oninput: &form.on(move |body, text| body.next_meeting = given(text)) }) }
                { text_area(&TextArea { id: "coalition-note", label: &say::convene_note(), hint: "", value: form.note.as_deref().unwrap_or_default(), problem: "", rows: 3,
                    oninput: &form.on(move |body, text| body.note = given(text)) }) }
                { pick_list(PickListProps { id: "coalition-parties".to_owned(), label: say::convene_members_title(), hint: String::new(), problem: String::new(), options: parties, chosen: others, onchange: onmembers }) }
                { for form.members.iter().filter(|member| member.party != form.state).map(role) }
                if props.record.body.contributions.iter().any(|of| of.rung.is_none()) {
                    <fieldset>
                        <legend>{ say::convene_keep_proposed() }</legend>
                        { for props.record.body.contributions.iter().filter(|of| of.rung.is_none()).map(proposed) }
                    </fieldset>
                }
                <p><button class="button">{ say::offer_save() }</button></p>
            </form>
        </details>
    }
}
