//! The fields of an offer: what it is and how much, where it may go, and who may see it.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Visibility;
use contract::from_code;
use engine::case::ResourceKind;
use engine::order::{sort_by, sort_by_key};
use yew::prelude::*;

use super::offer_limits::{Limits, Purposes};
use super::pick_list::{PickListProps, pick_list};
use super::{
    Choice, ChoiceField, FieldProblem, TextField, choice_field, problem_of, text_field, to_undo,
    undo,
};
use crate::desk::context::{Desk, use_desk};
use crate::desk::offer::{OfferForm, YearForm, control};
use crate::format;
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

/// Codes of expertise and goods that needs ask for, for the list under the field.
const CODES: [&str; 20] = [
    "qa_qc",
    "planning_prioritisation",
    "PLAN",
    "NTS",
    "TS",
    "BAC",
    "EOD",
    "EORE",
    "IMSMA",
    "LEG",
    "A7REP",
    "NAP",
    "VAPLAN",
    "detectors",
    "protective_equipment",
    "vehicles",
    "medical",
    "imagery",
    "prosthetic_components",
    "logistics",
];
/// In what they are counted.
const UNITS: [&str; 5] = ["person-month", "person-day", "team-month", "unit", "km2"];

/// Properties of [`OfferFields`] and its parts.
#[derive(Properties, PartialEq)]
pub(crate) struct OfferFieldsProps {
    /// As it is typed.
    pub(crate) form: Rc<OfferForm>,
    /// What is wrong.
    pub(crate) problems: Rc<Vec<FieldProblem>>,
    /// Hears every change.
    pub(crate) onchange: Callback<OfferForm>,
}

impl OfferFieldsProps {
    /// A callback that changes the form by what is typed or chosen.
    pub(super) fn on<T: 'static>(
        &self,
        change: impl Fn(&mut OfferForm, T) + 'static,
    ) -> Callback<T> {
        let form = self.form.clone();
        self.onchange.reform(move |value: T| {
            let mut form = (*form).clone();
            change(&mut form, value);
            form
        })
    }

    /// What is wrong with the field at a path.
    pub(super) fn problem(&self, path: &str) -> String {
        problem_of(&self.problems, &control(path)).to_owned()
    }

    /// A line of text.
    pub(super) fn text(
        &self,
        (path, kind): (&str, &'static str),
        (label, hint): (&str, &str),
        value: &str,
        change: impl Fn(&mut OfferForm, String) + 'static,
    ) -> Html {
        text_field(&TextField {
            id: &control(path),
            kind,
            label,
            hint,
            value,
            problem: &self.problem(path),
            autocomplete: "off",
            oninput: &self.on(change),
        })
    }

    /// Several of many.
    pub(super) fn pick(
        &self,
        path: &str,
        (label, hint): (String, String),
        options: Vec<(String, String)>,
        chosen: &[String],
        change: impl Fn(&mut OfferForm, Vec<String>) + 'static,
    ) -> Html {
        pick_list(PickListProps {
            id: control(path),
            label,
            hint,
            problem: self.problem(path),
            options,
            chosen: chosen.to_vec(),
            onchange: self.on(change),
        })
    }
}

/// States by name, in the reader's language.
pub(super) fn states_of(desk: &Desk) -> Vec<(String, String)> {
    let states = desk.parties.values().filter(|party| desk.is_state(&party.id));
    let mut named: Vec<_> =
        states.map(|party| (party.id.clone(), desk.name_of(&party.id))).collect();
    sort_by_key(&mut named, |(id, name)| (format::fold(name), id.clone()));
    named
}

/// Regions and subregions of the States.
pub(super) fn regions_of(desk: &Desk) -> Vec<(String, String)> {
    let names = desk.parties.values().flat_map(|party| [&party.region, &party.subregion]);
    let mut names: Vec<String> = names.filter(|name| !name.is_empty()).cloned().collect();
    sort_by(&mut names, Ord::cmp);
    names.dedup();
    sort_by_key(&mut names, |name| format::fold(&format::region(name)));
    names.into_iter().map(|name| (name.clone(), format::region(&name))).collect()
}

/// Every field of an offer.
#[component]
pub(crate) fn OfferFields(props: &OfferFieldsProps) -> Html {
    let desk = use_desk();
    let form = &props.form;
    let kinds = ResourceKind::ALL.iter().map(|kind| Choice {
        value: kind.code().to_owned(),
        label: format::kind(*kind),
        hint: String::new(),
    });
    let kind = form.body.kind.map_or("", ResourceKind::code);
    let onkind = props.on(|form, code: String| form.body.kind = from_code(&code));
    let owners: Vec<(String, String)> = if desk.role() == Some(contract::access::Role::Isu) {
        let mut all: Vec<_> =
            desk.parties.keys().map(|id| (id.clone(), desk.name_of(id))).collect();
        sort_by_key(&mut all, |(_, name)| format::fold(name));
        all
    } else {
        Vec::new()
    };
    html! {
        <>
            <section aria-labelledby="offer-part-what">
                <h2 id="offer-part-what">{ say::offer_part_what() }</h2>
                if !owners.is_empty() {
                    { select_field(&SelectField {
                        id: "offer-owner", label: &say::offer_owner(), any: &say::offer_choose(), options: &owners,
                        value: &form.owner, onchange: &props.on(|form, owner: String| form.owner = owner), problem: &props.problem("owner"), class: "",
                    }) }
                }
                { choice_field(&ChoiceField {
                    id: &control("kind"), legend: &say::col_kind(), hint: "", choices: &kinds.collect::<Vec<_>>(),
                    value: kind, problem: &props.problem("kind"), onchange: &onkind,
                }) }
                { props.text(("title", "text"), (&say::offer_title(), &say::offer_title_hint()), &form.body.title, |form, text| form.body.title = text) }
                if form.body.kind.is_some_and(|kind| kind != ResourceKind::Funding) {
                    { codes(props) }
                }
            </section>
            <Years form={form.clone()} problems={props.problems.clone()} onchange={props.onchange.clone()} />
            <section aria-labelledby="offer-part-where">
                <h2 id="offer-part-where">{ say::offer_part_where() }</h2>
                <p class="hint">{ say::offer_part_where_hint() }</p>
                { props.pick("states", (say::offer_states(), String::new()), states_of(&desk), &form.body.states, |form, list| form.body.states = list) }
                { props.pick("regions", (say::offer_regions(), String::new()), regions_of(&desk), &form.body.regions, |form, list| form.body.regions = list) }
                <details open={!(form.body.excluded_states.is_empty() && form.body.excluded_regions.is_empty())}>
                    <summary>{ say::offer_leaves_out() }</summary>
                    { props.pick("excluded_states", (say::offer_not_states(), String::new()), states_of(&desk), &form.body.excluded_states, |form, list| form.body.excluded_states = list) }
                    { props.pick("excluded_regions", (say::offer_not_regions(), String::new()), regions_of(&desk), &form.body.excluded_regions, |form, list| form.body.excluded_regions = list) }
                </details>
                { toggle(&Toggle { id: &control("ldc_only"), label: &say::condition_ldc(), hint: "", checked: form.body.ldc_only, onchange: &props.on(|form, on| form.body.ldc_only = on) }) }
                { toggle(&Toggle { id: &control("oda_only"), label: &say::condition_oda(), hint: "", checked: form.body.oda_only, onchange: &props.on(|form, on| form.body.oda_only = on) }) }
            </section>
            <Purposes form={form.clone()} problems={props.problems.clone()} onchange={props.onchange.clone()} />
            <Limits form={form.clone()} problems={props.problems.clone()} onchange={props.onchange.clone()} />
            { seen_by(props, &desk) }
        </>
    }
}

/// What exactly, and in what it is counted; both with a list of what needs ask for.
fn codes(props: &OfferFieldsProps) -> Html {
    let body = &props.form.body;
    let field = |path: &str,
                 label: String,
                 hint: String,
                 value: &Option<String>,
                 list: &str,
                 onchange: Callback<String>| {
        let problem = props.problem(path);
        let oninput = onchange.reform(|event: InputEvent| {
            event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
        });
        html! {
            <div class="field">
                <label for={control(path)}>{ label }</label>
                <p class="hint" id={format!("{}-hint", control(path))}>{ hint }</p>
                if !problem.is_empty() {
                    <p class="field-problem">{ &problem }</p>
                }
                <input id={control(path)} type="text" dir="ltr" autocomplete="off" list={list.to_owned()} value={value.clone().unwrap_or_default()}
                    aria-describedby={format!("{}-hint", control(path))} aria-invalid={(!problem.is_empty()).then_some("true")} {oninput} />
            </div>
        }
    };
    html! {
        <>
            { field("code", say::offer_code(), say::offer_code_hint(), &body.code, "offer-codes", props.on(|form, text| form.body.code = Some(text))) }
            { field("unit", say::offer_unit(), say::offer_unit_hint(), &body.unit, "offer-units", props.on(|form, text| form.body.unit = Some(text))) }
            <datalist id="offer-codes">{ for CODES.map(|code| html! { <option value={code}>{ format::activity(code) }</option> }) }</datalist>
            <datalist id="offer-units">{ for UNITS.map(|unit| html! { <option value={unit}>{ format::units(unit, 2) }</option> }) }</datalist>
        </>
    }
}

/// How much in each year.
#[component]
fn Years(props: &OfferFieldsProps) -> Html {
    let form = &props.form;
    // The year, the form with it, and without.
    let removed = use_state(|| None::<(String, Rc<OfferForm>, OfferForm)>);
    let is_money = form.body.kind.is_none_or(|kind| kind == ResourceKind::Funding);
    let figure = if is_money { "amount" } else { "quantity" };
    let add = props.on(|form: &mut OfferForm, _: MouseEvent| {
        let last = form.years.last().cloned().unwrap_or_default();
        let year = last
            .year
            .trim()
            .parse::<i32>()
            .map_or_else(|_| String::new(), |year| (year + 1).to_string());
        form.years.push(YearForm { year, figure: String::new(), currency: last.currency });
    });
    let row = |(at, year): (usize, &YearForm)| {
        let remove = {
            let (removed, before) = (removed.clone(), form.clone());
            to_undo(&props.onchange.reform(move |()| {
                let mut form = (*before).clone();
                let gone = form.years.remove(at);
                removed.set(Some((gone.year, before.clone(), form.clone())));
                form
            }))
        };
        let path = |field: &str| format!("years[{at}].{field}");
        html! {
            <div class="year-row" role="group" aria-label={say::offer_year_number(at + 1)}>
                { props.text((&path("year"), "text"), (&say::col_year(), ""), &year.year, move |form, text| form.years[at].year = text) }
                { props.text((&path(figure), "text"), (&if is_money { say::offer_amount() } else { say::col_quantity() }, ""), &year.figure, move |form, text| form.years[at].figure = text) }
                if is_money {
                    { props.text((&path("currency"), "text"), (&say::offer_currency(), ""), &year.currency, move |form, text| form.years[at].currency = text) }
                }
                if form.years.len() > 1 {
                    <button type="button" class="button secondary" aria-label={say::offer_remove_one(&year.year)} onclick={remove}>{ say::offer_remove() }</button>
                }
            </div>
        }
    };
    let problem = props.problem("years");
    html! {
        <section aria-labelledby="offer-part-years">
            <h2 id="offer-part-years">{ say::offer_part_years() }</h2>
            <p class="hint">{ say::offer_part_years_hint() }</p>
            if !problem.is_empty() {
                <p class="field-problem">{ problem }</p>
            }
            { for form.years.iter().enumerate().map(row) }
            // Until something else is typed.
            if let Some((year, before, _)) = removed.as_ref().filter(|(_, _, after)| *after == **form) {
                { undo(&say::offer_year_removed(year), &{
                    let before = before.clone();
                    props.onchange.reform(move |()| (*before).clone())
                }) }
            }
            <p><button type="button" id={control("years")} class="button secondary" onclick={add}>{ say::offer_add_year() }</button></p>
        </section>
    }
}

/// Who may see it.
fn seen_by(props: &OfferFieldsProps, desk: &Desk) -> Html {
    let form = &props.form;
    let choices = Visibility::ALL.iter().map(|one| Choice {
        value: one.code().to_owned(),
        label: super::audience(*one),
        hint: say::offer_sees_hint(one.code()),
    });
    let onchange = props.on(|form, code: String| {
        form.visibility = from_code(&code).unwrap_or(Visibility::Isu);
    });
    html! {
        <section aria-labelledby="offer-part-seen">
            <h2 id="offer-part-seen">{ say::offer_who_sees() }</h2>
            <p class="hint">{ say::offer_part_seen_hint() }</p>
            { choice_field(&ChoiceField {
                id: &control("visibility"), legend: &say::offer_who_sees(), hint: "", choices: &choices.collect::<Vec<_>>(),
                value: form.visibility.code(), problem: "", onchange: &onchange,
            }) }
            if form.visibility == Visibility::NamedStates {
                { props.pick("named", (say::offer_named(), String::new()), states_of(desk), &form.named, |form, list| form.named = list) }
            }
        </section>
    }
}
