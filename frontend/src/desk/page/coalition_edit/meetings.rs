//! Meetings in the form of a coalition: when and where, and once it was held who took part and what
//! was decided.

use contract::coalition::{CoalitionBody, Decision, Meeting};
use engine::order::sort_by_key;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fields::given;
use crate::browser;
use crate::desk::context::{Desk, use_desk};
use crate::desk::form::Form;
use crate::desk::part::{
    PickListProps, TextArea, TextField, meeting_title, pick_list, text_area, text_field,
};
use crate::desk::zone;
use crate::format;
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

/// The list of time zones that every meeting offers.
const ZONES: &str = "zones";

/// Properties of [`Meetings`].
#[derive(Properties)]
pub(super) struct MeetingsProps {
    /// The form that they are part of.
    pub(super) form: Form<CoalitionBody>,
}

impl PartialEq for MeetingsProps {
    /// Each drawing of the form has another state.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// Every meeting, and the button that adds one.
#[component]
pub(super) fn Meetings(props: &MeetingsProps) -> Html {
    let desk = use_desk();
    let form = &props.form;
    let zones = use_state(Vec::<String>::new);
    use_effect_with((), {
        let zones = zones.clone();
        move |()| zones.set(zone::zones())
    });
    let add = form.on(|body, zone: Option<String>| {
        let key = 1 + body.meetings.iter().map(|one| one.key).max().unwrap_or(0);
        body.meetings.push(Meeting { key, zone, ..Meeting::default() });
    });
    let at = form.meetings.len();
    let onadd = add.reform(move |_: MouseEvent| {
        browser::focus_soon(control(at, "day"));
        zone::own_zone()
    });
    let members = people(&desk, form);
    html! {
        <section aria-labelledby="edit-meetings">
            <h2 id="edit-meetings">{ say::meetings() }</h2>
            <p class="hint">{ say::meeting_hint() }</p>
            <datalist id={ZONES}>{ for zones.iter().map(|zone| html! { <option value={zone.clone()} /> }) }</datalist>
            { for (0..form.meetings.len()).map(|at| meeting(form, at, &members)) }
            { form.removed("meetings-") }
            <p><button type="button" class="button secondary" onclick={onadd}>{ say::meeting_add() }</button></p>
        </section>
    }
}

/// The id of a field of the meeting at a place.
fn control(at: usize, field: &str) -> String {
    format!("meetings-{at}-{field}")
}

/// The id of a field of a decision of that meeting, by its place too.
fn of_decision((at, which): (usize, usize), field: &str) -> String {
    control(at, &format!("decisions-{which}-{field}"))
}

/// The members by name.
fn people(desk: &Desk, form: &Form<CoalitionBody>) -> Vec<(String, String)> {
    let members = form.members.iter().map(|one| (one.party.clone(), desk.name_of(&one.party)));
    let mut people: Vec<(String, String)> = members.collect();
    sort_by_key(&mut people, |(_, name)| format::fold(name));
    people
}

/// What a field of the meeting at a place does that hears a `T`.
fn on<T: 'static>(
    form: &Form<CoalitionBody>,
    at: usize,
    change: impl Fn(&mut Meeting, T) + 'static,
) -> Callback<T> {
    form.on(move |body, heard: T| {
        if let Some(meeting) = body.meetings.get_mut(at) {
            change(meeting, heard);
        }
    })
}

fn meeting(form: &Form<CoalitionBody>, at: usize, members: &[(String, String)]) -> Html {
    let of = &form.meetings[at];
    let id = |field: &str| control(at, field);
    let text = |field: &str,
                kind: &'static str,
                label: String,
                value: &Option<String>,
                oninput: Callback<String>| {
        text_field(&TextField {
            id: &id(field),
            kind,
            label: &label,
            hint: "",
            value: value.as_deref().unwrap_or_default(),
            problem: "",
            autocomplete: "off",
            oninput: &oninput,
        })
    };
    let key = of.key;
    let remove = form.removing(meeting_title(of), id("day"), move |body| {
        body.meetings.retain(|other| other.key != key);
    });
    let held = on(form, at, |one, held: bool| one.held = held);
    let which = of.decisions.len();
    let onadd = on(form, at, |one, ()| add_decision(one));
    let onadd =
        onadd.reform(move |_: MouseEvent| browser::focus_soon(of_decision((at, which), "text")));
    html! {
        <fieldset class="need-line" key={of.key.to_string()}>
            <legend>{ meeting_title(of) }</legend>
            <div class="line-grid">
                { text("day", "date", say::meeting_day(), &of.day, on(form, at, |one, text| one.day = given(text))) }
                { text("starts", "time", say::meeting_starts(), &of.starts, on(form, at, |one, text| one.starts = given(text))) }
                { zone(&id("zone"), of, &on(form, at, |one, text| one.zone = given(text))) }
            </div>
            { text("place", "text", say::meeting_place(), &of.place, on(form, at, |one, text| one.place = given(text))) }
            { text_area(&TextArea { id: &id("agenda"), label: &say::meeting_agenda(), hint: "", value: of.agenda.as_deref().unwrap_or_default(), problem: "", rows: 3,
                oninput: &on(form, at, |one, text| one.agenda = given(text)) }) }
            { toggle(&Toggle { id: &id("held"), label: &say::meeting_held(), hint: "", checked: of.held, onchange: &held }) }
            if of.held {
                { pick_list(PickListProps { id: id("took_part"), label: say::meeting_took_part(), hint: String::new(), problem: String::new(),
                    options: members.to_vec(), chosen: of.took_part.clone(), onchange: on(form, at, |one, list| one.took_part = list), removing: None }) }
                { for (0..of.decisions.len()).map(|which| decision(form, (at, which), members)) }
                <p><button type="button" class="button secondary" onclick={onadd}>{ say::meeting_add_decision() }</button></p>
            }
            <p><button type="button" class="link-button" onclick={remove}>{ say::meeting_remove() }</button></p>
        </fieldset>
    }
}

fn add_decision(meeting: &mut Meeting) {
    let key = 1 + meeting.decisions.iter().map(|one| one.key).max().unwrap_or(0);
    meeting.decisions.push(Decision { key, ..Decision::default() });
}

/// A time zone by its name, which the browser completes.
fn zone(id: &str, of: &Meeting, onchange: &Callback<String>) -> Html {
    let oninput = onchange
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let hint = format!("{id}-hint");
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ say::meeting_zone() }</label>
            <p class="hint" id={hint.clone()}>{ say::meeting_zone_hint() }</p>
            <input id={id.to_owned()} type="text" list={ZONES} dir="ltr" autocomplete="off" aria-describedby={hint}
                value={of.zone.clone().unwrap_or_default()} {oninput} />
        </div>
    }
}

fn decision(
    form: &Form<CoalitionBody>,
    (at, which): (usize, usize),
    members: &[(String, String)],
) -> Html {
    let of = &form.meetings[at].decisions[which];
    let id = |field: &str| of_decision((at, which), field);
    let party = change(form, (at, which), |one, party| one.party = given(party));
    let done = change(form, (at, which), |one, done: bool| one.done = done);
    let key = of.key;
    let remove = form.removing(say::meeting_decision(which + 1), id("text"), move |body| {
        if let Some(meeting) = body.meetings.get_mut(at) {
            meeting.decisions.retain(|other| other.key != key);
        }
    });
    // The unit is no member, and has tasks too.
    let unit = [(crate::desk::UNIT.to_owned(), say::desk_role_isu())];
    let options = [members, &unit].concat();
    html! {
        <fieldset class="decision" key={of.key.to_string()}>
            <legend>{ say::meeting_decision(which + 1) }</legend>
            { text_area(&TextArea { id: &id("text"), label: &say::meeting_text(), hint: "", value: &of.text, problem: "", rows: 2,
                oninput: &change(form, (at, which), |one, text| one.text = text) }) }
            <div class="line-grid">
                { select_field(&SelectField { id: &id("party"), label: &say::meeting_who(), any: &say::meeting_nobody(), options: &options,
                    value: of.party.as_deref().unwrap_or_default(), onchange: &party, problem: "", class: "" }) }
                { text_field(&TextField { id: &id("due"), kind: "date", label: &say::convene_due(), hint: "", value: of.due.as_deref().unwrap_or_default(), problem: "",
                    autocomplete: "off", oninput: &change(form, (at, which), |one, day| one.due = given(day)) }) }
            </div>
            { toggle(&Toggle { id: &id("done"), label: &say::meeting_done(), hint: "", checked: of.done, onchange: &done }) }
            <p><button type="button" class="link-button" onclick={remove}>{ say::meeting_remove_decision() }</button></p>
        </fieldset>
    }
}

/// What a field of a decision does that hears a `T`.
fn change<T: 'static>(
    form: &Form<CoalitionBody>,
    (at, which): (usize, usize),
    change: impl Fn(&mut Decision, T) + 'static,
) -> Callback<T> {
    on(form, at, move |meeting, heard: T| {
        if let Some(decision) = meeting.decisions.get_mut(which) {
            change(decision, heard);
        }
    })
}
