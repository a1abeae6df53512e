//! Contributions that the unit adds by hand: what a party has named at a meeting, for a line that no
//! run proposed. Each is a proposal until its giver takes a step with it.

use std::rc::Rc;

use contract::coalition::{CoalitionBody, Contribution, Part};
use contract::need::{NeedBody, NeedLine, is_quantity};
use contract::offer::OfferBody;
use contract::record::{Kind, Record, Status};
use engine::order::sort_by_key;
use yew::prelude::*;

use super::fields::{given, new_member};
use crate::browser;
use crate::client::{ProblemPlace, records};
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::form::Form;
use crate::desk::ledger::{LineSums, of_need};
use crate::desk::need::typed::{plain, shown};
use crate::desk::part::{TextField, line_figure, line_quantity, line_words, text_field, title_of};
use crate::desk::standing::brought;
use crate::format;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// Properties of [`Added`].
#[derive(Properties)]
pub(super) struct AddedProps {
    /// The form that they are part of.
    pub(super) form: Form<CoalitionBody>,
    /// The coalition as the server has it.
    pub(super) known: Rc<Record<CoalitionBody>>,
    /// Needs that the reader may see.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
}

impl PartialEq for AddedProps {
    /// Each drawing of the form has another state.
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// Every contribution that was added, and the button that adds one.
#[component]
pub(super) fn Added(props: &AddedProps) -> Html {
    let offers = use_fetch((), |()| records::all::<OfferBody>(Kind::Offer, ""));
    let coalitions = use_fetch((), |()| records::all::<CoalitionBody>(Kind::Coalition, ""));
    let form = &props.form;
    let known = props.known.clone();
    let onadd = {
        let (at, add) = (form.contributions.len(), form.on(move |body, ()| add(body, &known.body)));
        add.reform(move |_: MouseEvent| browser::focus_soon(control(at, "party")))
    };
    let row = |at: usize| {
        html! {
            <One key={form.contributions[at].key} form={form.clone()} {at} needs={props.needs.clone()}
                offers={offers.value().cloned().unwrap_or_default()} coalitions={coalitions.value().cloned()} />
        }
    };
    html! {
        <section aria-labelledby="edit-added">
            <h2 id="edit-added">{ say::convene_contributions() }</h2>
            <p class="hint">{ say::convene_add_hint() }</p>
            { for places(form, &props.known.body).into_iter().map(row) }
            { form.removed("contributions-") }
            <p><button type="button" class="button secondary" onclick={onadd}>{ say::convene_add() }</button></p>
        </section>
    }
}

/// The id of a field of the contribution at a place.
fn control(at: usize, field: &str) -> String {
    format!("contributions-{at}-{field}")
}

/// Where those stand that the server does not have.
fn places(body: &CoalitionBody, known: &CoalitionBody) -> Vec<usize> {
    let is_known = |key: u32| known.contributions.iter().any(|of| of.key == key);
    let all = body.contributions.iter().enumerate();
    all.filter(|(_, of)| !is_known(of.key)).map(|(at, _)| at).collect()
}

/// One more, under a key that no other has or had when the writing began.
fn add(body: &mut CoalitionBody, known: &CoalitionBody) {
    let all = body.contributions.iter().chain(&known.contributions);
    let key = 1 + all.map(|of| of.key).max().unwrap_or(0);
    body.contributions.push(Contribution { key, ..Contribution::default() });
}

/// What keeps those that were added from being sent, as the server would name it.
pub(super) fn faults(
    body: &CoalitionBody,
    known: &CoalitionBody,
    needs: &[Record<NeedBody>],
) -> Vec<ProblemPlace> {
    let mut found = Vec::new();
    // Where the needs did not load, the server knows whether there is such a line.
    let is_seen = |id: &str| needs.iter().any(|need| need.id == id);
    for at in places(body, known) {
        let of = &body.contributions[at];
        let mut say = |field: &str, code: &str| {
            let (path, code) = (format!("contributions[{at}].{field}"), code.to_owned());
            found.push(ProblemPlace { path, code, ..ProblemPlace::default() });
        };
        if of.party.is_empty() {
            say("party", "missing_field");
        } else if body.member(&of.party).is_none_or(|member| member.role == Part::Observer) {
            say("party", "not_a_member");
        }
        if of.need.is_empty() {
            say("need", "missing_field");
        } else if of.line == 0 || (is_seen(&of.need) && line_of(of, needs).is_none()) {
            say("line", "missing_field");
        }
        let fits = |line: &NeedLine| line.measure().fault(&of.quantity);
        let unseen = || (!is_quantity(&of.quantity)).then_some("not_decimal");
        if of.quantity.is_empty() {
            say("quantity", "missing_field");
        } else if let Some(code) = line_of(of, needs).map_or_else(unseen, fits) {
            say("quantity", code);
        }
    }
    found
}

/// The line that a contribution is for, among those that the reader sees.
pub(super) fn line_of<'a>(
    of: &Contribution,
    needs: &'a [Record<NeedBody>],
) -> Option<&'a NeedLine> {
    let need = needs.iter().find(|need| need.id == of.need)?;
    need.body.lines.iter().find(|line| line.key == of.line)
}

/// Who may bring something, members first: by id, each with its name.
fn givers(desk: &Desk, body: &CoalitionBody) -> Vec<(String, String)> {
    let member = |id: &str| body.member(id);
    let may = |id: &&String| {
        **id != body.state && member(id).is_none_or(|one| one.role != Part::Observer)
    };
    let parties = desk.parties.keys().filter(may);
    let mut all: Vec<(String, String)> = parties.map(|id| (id.clone(), desk.name_of(id))).collect();
    sort_by_key(&mut all, |(id, name)| (member(id).is_none(), format::fold(name)));
    all
}

#[derive(Properties)]
struct OneProps {
    form: Form<CoalitionBody>,
    /// Its place in the list.
    at: usize,
    needs: Rc<Vec<Record<NeedBody>>>,
    offers: Rc<Vec<Record<OfferBody>>>,
    /// `None`: not loaded, and then nobody knows what is open.
    coalitions: Option<Rc<Vec<Record<CoalitionBody>>>>,
}

impl PartialEq for OneProps {
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// Who, for which line, from which offer, and how much.
#[component]
fn One(props: &OneProps) -> Html {
    let desk = use_desk();
    // As it was typed; the form holds what it says.
    let typed = use_state(String::new);
    let (form, at) = (&props.form, props.at);
    let of = &form.contributions[at];
    let id = |field: &str| control(at, field);
    let problem = |field: &str| form.problem(&format!("contributions[{at}].{field}"));
    let pick = |field: &str,
                label: String,
                any: String,
                options: &[(String, String)],
                value: &str,
                change: fn(&mut Contribution, String)| {
        select_field(&SelectField {
            id: &id(field),
            label: &label,
            any: &any,
            options,
            value,
            onchange: &on(form, at, change),
            problem: &problem(field),
            class: "",
        })
    };
    // What its State does not show can be put before nobody.
    let is_shown = |need: &&Record<NeedBody>| {
        need.owner == form.state
            && need.status == Status::Published
            && need.body.lines.iter().any(|line| line.shared)
    };
    let needs: Vec<&Record<NeedBody>> = props.needs.iter().filter(is_shown).collect();
    let titles: Vec<(String, String)> =
        needs.iter().map(|need| (need.id.clone(), title_of(&need.body))).collect();
    let need = needs.into_iter().find(|need| need.id == of.need);
    let lines = need.into_iter().flat_map(|need| &need.body.lines).filter(|line| line.shared);
    let lines: Vec<(String, String)> =
        lines.map(|line| (line.key.to_string(), line_words(line))).collect();
    let is_own = |offer: &&Record<OfferBody>| {
        offer.owner == of.party && matches!(offer.status, Status::Submitted | Status::Published)
    };
    let offers = props.offers.iter().filter(is_own);
    let offers: Vec<(String, String)> = offers
        .map(|offer| (offer.id.clone(), format!("{} · {}", offer.body.title, offer.id)))
        .collect();
    let line = line_of(of, &props.needs);
    let stands = need.zip(props.coalitions.as_ref()).and_then(|(need, coalitions)| {
        let all = of_need(need, &brought(need, coalitions));
        all.into_iter().find(|sums| sums.line == of.line)
    });
    let is_readable = plain(&typed) == of.quantity;
    let quantity = if is_readable { (*typed).clone() } else { shown(&of.quantity) };
    let oninput = {
        let change = on(form, at, |one, text| one.quantity = text);
        let typed = typed.clone();
        Callback::from(move |text: String| {
            change.emit(plain(&text));
            typed.set(text);
        })
    };
    let name = desk.name_of(&of.party);
    let joins = !of.party.is_empty() && form.member(&of.party).is_none();
    let party = of.party.clone();
    let onjoin = form.on(move |body: &mut CoalitionBody, ()| {
        body.members.push(new_member(party.clone()));
    });
    // What is pressed is gone once it is done.
    let onjoin = onjoin.reform(move |_: MouseEvent| browser::focus_soon(control(at, "need")));
    let key = of.key;
    let title = if of.party.is_empty() {
        say::convene_proposed()
    } else {
        format!("{} · {name}", say::convene_proposed())
    };
    let remove = form.removing(title.clone(), id("party"), move |body| {
        body.contributions.retain(|other| other.key != key);
    });
    html! {
        <fieldset class="need-line">
            <legend>{ title }</legend>
            { pick("party", say::convene_giver(), say::offer_choose(), &givers(&desk, form), &of.party, |one, id| { one.party = id; one.offer = None; }) }
            if joins {
                <p><button type="button" class="button secondary small" onclick={onjoin}>{ say::convene_add_member(&name) }</button></p>
            }
            { pick("need", say::col_need(), say::offer_choose(), &titles, &of.need, |one, id| { one.need = id; one.line = 0; }) }
            if !lines.is_empty() {
                { pick("line", say::col_line(), say::offer_choose(), &lines, &of.line.to_string(), |one, key| one.line = key.parse().unwrap_or(0)) }
            }
            if let Some(line) = line {
                { facts(line, stands.as_ref()) }
            }
            if !offers.is_empty() {
                { pick("offer", say::col_offer(), say::convene_add_no_offer(), &offers, of.offer.as_deref().unwrap_or_default(), |one, id| one.offer = given(id)) }
            }
            { text_field(&TextField { id: &id("quantity"), kind: "text", label: &say::col_quantity(), hint: &say::rounds_quantity_hint(), value: &quantity,
                problem: &problem("quantity"), autocomplete: "off", oninput: &oninput }) }
            if let Some(open) = stands.as_ref().and_then(|line| more_than_open(of, line)) {
                <p class="hint" role="status">{ say::convene_add_more(&open) }</p>
            }
            <p><button type="button" class="link-button" onclick={remove}>{ say::convene_add_remove() }</button></p>
        </fieldset>
    }
}

/// What a field of the contribution at a place does that hears a text.
fn on(
    form: &Form<CoalitionBody>,
    at: usize,
    change: fn(&mut Contribution, String),
) -> Callback<String> {
    form.on(move |body: &mut CoalitionBody, text: String| {
        if let Some(one) = body.contributions.get_mut(at) {
            change(one, text);
        }
    })
}

/// What the line is, what it asks, and what of it is open as far as that is known.
fn facts(line: &NeedLine, stands: Option<&LineSums>) -> Html {
    let resource = [line.kind.map(format::kind), line.code.as_deref().map(format::activity)];
    let resource: Vec<String> = resource.into_iter().flatten().collect();
    html! {
        <dl class="facts">
            <div><dt>{ say::col_resource() }</dt><dd>{ resource.join(" · ") }</dd></div>
            <div><dt>{ say::col_year() }</dt><dd>{ line.year.map_or_else(say::not_reported, |year| year.to_string()) }</dd></div>
            if let Some(sums) = stands {
                <div><dt>{ say::col_asked() }</dt><dd>{ line_figure(sums, sums.asked.map(|asked| asked + sums.covered)) }</dd></div>
                <div><dt>{ say::col_open() }</dt><dd>{ line_figure(sums, sums.open()) }</dd></div>
            }
        </dl>
    }
}

/// What is open, where a contribution brings more.
fn more_than_open(of: &Contribution, line: &LineSums) -> Option<String> {
    let open = line.open()?;
    (line.read(&of.quantity)? > open).then(|| line_quantity(line, open))
}

#[cfg(test)]
mod tests;
