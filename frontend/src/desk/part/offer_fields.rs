//! The fields of an offer: what it is and how much, where it may go, and who may see it.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Visibility;
use contract::catalogue::{self, unit_for, units};
use contract::from_code;
use engine::case::ResourceKind;
use engine::order::{sort_by, sort_by_key};
use yew::prelude::*;

use super::offer_limits::{Limits, Purposes};
use super::pick_list::{PickListProps, pick_list};
use super::{
    CatalogueField, Choice, ChoiceField, FieldProblem, TextField, UNDO_ID, choice_field, coded,
    problem_of, text_field, to_undo, undo, use_opened,
};
use crate::browser;
use crate::desk::context::{Desk, use_desk};
use crate::desk::need::typed;
use crate::desk::offer::{OfferForm, YearForm, control};
use crate::format;
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

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
            removing: None,
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
    let (states, regions) = (&form.body.excluded_states, &form.body.excluded_regions);
    let open = use_opened(!(states.is_empty() && regions.is_empty()));
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
                <details {open}>
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

/// What exactly, and in what it is counted: from the catalogue that needs are written with.
fn codes(props: &OfferFieldsProps) -> Html {
    let body = &props.form.body;
    let (code, unit) = (body.code.as_deref().unwrap_or_default(), body.unit.as_deref());
    let onwrite = props.on(|form, code: String| form.body.code = Some(code));
    let onchoose = props.on(|form, code: String| {
        form.body.unit = Some(unit_for(&code, form.body.unit.as_deref().unwrap_or_default()));
        form.body.code = Some(code);
    });
    html! {
        <>
            <CatalogueField id={control("code")} label={say::offer_code()} problem={props.problem("code")} onchange={onwrite} {onchoose}
                options={coded(&catalogue::codes(body.kind, "", code), format::activity)} value={code.to_owned()} />
            <CatalogueField id={control("unit")} label={say::offer_unit()} problem={props.problem("unit")}
                options={coded(&units(code), format::unit_name)} value={unit.unwrap_or_default().to_owned()}
                onchange={props.on(|form, unit| form.body.unit = Some(unit))} />
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
        let next = typed::year(&last.year).ok().flatten().and_then(|year| year.checked_add(1));
        let year = next.map_or_else(String::new, |year| year.to_string());
        // It is there once this event is over.
        browser::focus_soon(control(&format!("years[{}].year", form.years.len())));
        form.years.push(YearForm { year, figure: String::new(), currency: last.currency });
    });
    let row = |(at, year): (usize, &YearForm)| {
        let remove = {
            let (removed, before) = (removed.clone(), form.clone());
            to_undo(
                UNDO_ID,
                &props.onchange.reform(move |()| {
                    let mut form = (*before).clone();
                    let gone = form.years.remove(at);
                    removed.set(Some((gone.year, before.clone(), form.clone())));
                    form
                }),
            )
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
                { undo(&say::desk_removed(year), &{
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
            { choice_field(&ChoiceField {
                id: &control("visibility"), legend: &say::offer_seen_once(), hint: "", choices: &choices.collect::<Vec<_>>(),
                value: form.visibility.code(), problem: "", onchange: &onchange,
            }) }
            if form.visibility == Visibility::NamedStates {
                { props.pick("named", (say::offer_named(), String::new()), states_of(desk), &form.named, |form, list| form.named = list) }
            }
        </section>
    }
}
