//! What the unit asks, whom, by when, and what happens with what stays open.

use std::collections::BTreeSet;

use contract::account::PartyKind;
use contract::need::NeedBody;
use contract::record::{Record, Status};
use contract::round::RoundBody;
use contract::worth::Totals;
use engine::order::sort_by_key;
use yew::prelude::*;

use crate::desk::context::Desk;
use crate::desk::form::Form;
use crate::desk::need::typed::money;
use crate::desk::part::{
    PickListProps, TextArea, TextField, pick_list, text_area, text_field, title_of,
};
use crate::format;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// The fields. Once it was put before those who are asked, its State stays.
pub(in crate::desk::page) fn round_fields(
    desk: &Desk,
    form: &Form<RoundBody>,
    needs: &[Record<NeedBody>],
    is_put: bool,
) -> Html {
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let published: Vec<&Record<NeedBody>> =
        needs.iter().filter(|need| need.status == Status::Published).collect();
    let with_needs = |id: &String| published.iter().any(|need| need.owner == *id);
    let states = parties(desk, |id, _| with_needs(id) || *id == form.state);
    let others = parties(desk, |id, kind| *id != form.state && kind != PartyKind::Unit);
    let all = parties(desk, |_, _| true);
    let mut asked_about: Vec<(String, String)> = published
        .iter()
        .filter(|need| need.owner == form.state)
        .map(|need| (need.id.clone(), need_words(&need.body)))
        .collect();
    sort_by_key(&mut asked_about, |(_, title)| format::fold(title));
    let first = if form.state.is_empty() { say::rounds_state_first() } else { String::new() };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    html! {
        <>
            if !is_put {
                { select_field(&SelectField {
                    id: "state", label: &say::col_state(), any: &say::offer_choose(), options: &states,
                    value: &form.state, problem: "", class: "", onchange: &form.on(|body, state| {
                        body.state = state;
                        body.needs.clear();
                    }),
                }) }
            }
            { pick_list(PickListProps { id: "needs".to_owned(), label: say::rounds_needs(), hint: first, problem: String::new(), options: asked_about, chosen: form.needs.clone(), onchange: form.on(|body, list| body.needs = list), removing: None }) }
            { pick_list(PickListProps { id: "asked".to_owned(), label: say::rounds_asked(), hint: say::rounds_asked_hint(), problem: String::new(), options: others, chosen: form.asked.clone(), onchange: form.on(|body, list| body.asked = list), removing: None }) }
            { text_field(&TextField { id: "opens", kind: "date", label: &say::rounds_opens(), hint: "", value: &text(&form.opens), problem: "", autocomplete: "off",
                oninput: &form.on(move |body, day| body.opens = given(day)) }) }
            { text_field(&TextField { id: "closes", kind: "date", label: &say::rounds_closes(), hint: &say::rounds_closes_hint(), value: &text(&form.closes), problem: "", autocomplete: "off",
                oninput: &form.on(move |body, day| body.closes = given(day)) }) }
            { text_area(&TextArea { id: "fallback", label: &say::rounds_fallback(), hint: &say::rounds_fallback_hint(), value: &form.fallback, problem: "", rows: 2,
                oninput: &form.on(|body, words| body.fallback = words) }) }
            { select_field(&SelectField {
                id: "fallback_party", label: &say::rounds_fallback_party(), any: &say::rounds_nobody(), options: &all,
                value: &text(&form.fallback_party), problem: "", class: "", onchange: &form.on(move |body, party| body.fallback_party = given(party)),
            }) }
            { text_area(&TextArea { id: "note", label: &say::rounds_note(), hint: "", value: &text(&form.note), problem: "", rows: 3,
                oninput: &form.on(move |body, words| body.note = given(words)) }) }
        </>
    }
}

/// A need by what tells it from others of its State: its title, its years, what it asks in money.
fn need_words(body: &NeedBody) -> String {
    let years: BTreeSet<i32> = body.lines.iter().filter_map(|line| line.year).collect();
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let totals = Totals::of([body]);
    let money = totals.money.iter().map(|(currency, minor)| money(currency, *minor));
    let parts = [title_of(body), years.join(&say::list_comma())].into_iter().chain(money);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Parties by name.
fn parties(desk: &Desk, keep: impl Fn(&String, PartyKind) -> bool) -> Vec<(String, String)> {
    let kept = desk.parties.iter().filter(|(id, party)| keep(id, party.kind));
    let mut parties: Vec<(String, String)> =
        kept.map(|(id, _)| (id.clone(), desk.name_of(id))).collect();
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    parties
}
