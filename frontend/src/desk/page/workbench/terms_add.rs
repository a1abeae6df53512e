//! The form that fixes something for one run.

use std::rc::Rc;

use contract::Code as _;
use engine::case::{LockStatus, ResourceKind, VetoBy};
use engine::order::sort_by_key;
use yew::prelude::*;

use super::terms::Case;
use crate::desk::context::use_desk;
use crate::desk::held::use_held;
use crate::desk::need::figure::Figure;
use crate::desk::need::typed::{counted, decimal};
use crate::desk::part::{Choice, ChoiceField, TextField, choice_field, text_field};
use crate::desk::scenario::terms::{
    AMOUNTS, Entry, FORBIDDEN, Ground, HELD, KINDS, LOCKS, NEW_OFFER, Term, VETOES, WITHOUT,
    resource_of, resource_text, years,
};
use crate::desk::scenario::{LineHead, NeedHead};
use crate::format;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// Properties of [`AddTerm`].
#[derive(Properties, PartialEq)]
pub(super) struct AddTermProps {
    /// The case.
    pub(super) case: Case,
    /// The hash of its snapshot.
    pub(super) snapshot: AttrValue,
    /// Hears what is added.
    pub(super) onadd: Callback<Term>,
}

/// The term, once everything that it needs is chosen.
fn finished(ground: &Ground, chosen: &Term) -> Option<Term> {
    let of = &chosen.entry;
    let is_there = |texts: &[&String]| texts.iter().all(|text| !text.is_empty());
    let pair = || Entry { offer: of.offer.clone(), line: of.line.clone(), ..Entry::default() };
    let entry = match chosen.list.as_str() {
        LOCKS if is_there(&[&of.offer, &of.line, &of.status]) => Entry {
            year: Some(ground.line(&of.line)?.1.year),
            quantity: decimal(&of.quantity).ok().flatten()?,
            status: of.status.clone(),
            ..pair()
        },
        VETOES if is_there(&[&of.donor, &of.state, &of.by]) => Entry {
            donor: of.donor.clone(),
            state: of.state.clone(),
            by: of.by.clone(),
            ..Entry::default()
        },
        FORBIDDEN if is_there(&[&of.offer, &of.line]) => pair(),
        NEW_OFFER if is_there(&[&of.resource]) => {
            let quantity = decimal(&of.quantity).ok().flatten()?;
            let is_money = resource_of(&of.resource)?.kind == ResourceKind::Funding;
            if !is_money && quantity.contains('.') {
                return None;
            }
            let years: Vec<String> = years(&of.years)?.iter().map(i32::to_string).collect();
            let donor = if of.donor.is_empty() { say::unit_new_donor() } else { of.donor.clone() };
            Entry {
                donor,
                state: of.state.clone(),
                resource: of.resource.clone(),
                years: years.join(", "),
                quantity,
                ..Entry::default()
            }
        }
        WITHOUT if is_there(&[&of.donor]) => {
            Entry { donor: of.donor.clone(), offer: of.offer.clone(), ..Entry::default() }
        }
        HELD if is_there(&[&of.offer]) => {
            let quantity = decimal(&of.quantity).ok().flatten()?;
            if ground.is_in_units(&of.offer) && quantity.contains('.') {
                return None;
            }
            let before = Some(ground.held(&of.offer, of.year?).0);
            Entry { offer: of.offer.clone(), year: of.year, quantity, before, ..Entry::default() }
        }
        AMOUNTS if is_there(&[&of.line]) => {
            let quantity = decimal(&of.quantity).ok().flatten()?;
            let line = ground.line(&of.line)?.1;
            if line.unit.is_some() && quantity.contains('.') {
                return None;
            }
            Entry {
                line: of.line.clone(),
                quantity,
                before: Some(line.asked()),
                ..Entry::default()
            }
        }
        _ => return None,
    };
    Some(Term { list: chosen.list.clone(), entry })
}

fn nothing(list: &str) -> Term {
    Term { list: list.to_owned(), entry: Entry::default() }
}

/// What it is, between whom, and how much.
#[component]
pub(super) fn AddTerm(props: &AddTermProps) -> Html {
    let desk = use_desk();
    let ground = use_memo(props.case.clone(), |case| Ground::read(&case.0));
    let held =
        use_held(&format!("term/{}", props.snapshot), || (nothing(LOCKS), Figure::default()));
    let chosen = {
        let (mut term, quantity) = (*held).clone();
        // As it is written in the language of the page.
        term.entry.quantity = quantity.text();
        Rc::new(term)
    };
    let is_short = use_state(|| false);
    let set = |change: fn(&mut Term, String)| {
        let (held, chosen, is_short) = (held.clone(), chosen.clone(), is_short.clone());
        Callback::from(move |value: String| {
            let mut new = (*chosen).clone();
            change(&mut new, value);
            is_short.set(false);
            let quantity = Figure::new(new.entry.quantity.clone());
            held.set((new, quantity));
        })
    };
    let Some(ground) = &*ground else { return Html::default() };
    let term = finished(ground, &chosen);
    let onsubmit = {
        let (held, is_short, onadd) = (held.clone(), is_short.clone(), props.onadd.clone());
        let list = chosen.list.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &term {
                Some(term) => {
                    onadd.emit(term.clone());
                    held.set((nothing(&list), Figure::default()));
                }
                None => is_short.set(true),
            }
        })
    };
    let named = |ids: std::collections::BTreeSet<&str>| {
        let mut all: Vec<(String, String)> =
            ids.into_iter().map(|id| (id.to_owned(), desk.name_of(id))).collect();
        sort_by_key(&mut all, |(_, name)| format::fold(name));
        all
    };
    let pick = |id: &str,
                label: String,
                options: Vec<(String, String)>,
                value: &str,
                change: fn(&mut Term, String)| {
        let any = match (id, chosen.list.as_str()) {
            ("term-donor", NEW_OFFER) => say::unit_new_donor(),
            ("term-state", NEW_OFFER) => say::offers_any_state(),
            ("term-offer", WITHOUT) => say::offers_all(),
            _ => say::offer_choose(),
        };
        let onchange = set(change);
        select_field(&SelectField {
            id,
            label: &label,
            any: &any,
            options: &options,
            value,
            onchange: &onchange,
            problem: "",
            class: "",
        })
    };
    let kinds = KINDS.map(|list| Choice {
        value: list.to_owned(),
        label: say::unit_term(list),
        hint: say::unit_term_hint(list),
    });
    let is_of = |lists: &[&str]| lists.contains(&chosen.list.as_str());
    let of = &chosen.entry;
    let offers = ground.offers_of(&of.donor);
    let offers = offers.map(|one| {
        let title = one.title.clone().filter(|title| !title.is_empty());
        (
            one.id.clone(),
            format!("{} · {}", title.unwrap_or_else(|| format::kind(one.kind)), one.id),
        )
    });
    let offers = offers.collect();
    let years = ground.years_of(&of.offer).into_iter().map(|year| {
        let (figure, unit) = ground.held(&of.offer, year);
        let held = if figure.is_empty() { say::not_reported() } else { counted(&figure, &unit) };
        (year.to_string(), format!("{year} · {held}"))
    });
    let lines = ground.lines_of(&of.state);
    let lines = lines.map(|(need, line)| (line.id.clone(), line_words(need, line)));
    let resources = ground.resources();
    let resources = resources.iter().map(|of| (resource_text(of), format::resource(of)));
    let new_offer = chosen.list == NEW_OFFER;
    let sides = [VetoBy::Donor, VetoBy::State].map(|by| (by.code().to_owned(), side(by)));
    let firm = [LockStatus::Committed, LockStatus::Paid].map(|firm| {
        let words = match firm {
            LockStatus::Committed => say::convene_committed(),
            LockStatus::Paid => say::convene_paid(),
        };
        (firm.code().to_owned(), words)
    });
    html! {
        <form class="form" {onsubmit} novalidate=true>
            { choice_field(&ChoiceField {
                id: "term-list", legend: &say::col_kind(), hint: "", choices: &kinds, value: &chosen.list,
                problem: "", onchange: &set(|chosen, list| chosen.list = list),
            }) }
            if !is_of(&[AMOUNTS]) {
                { pick("term-donor", say::col_donor(), named(ground.donors()), &of.donor, |chosen, id| { chosen.entry.donor = id; chosen.entry.offer.clear(); }) }
            }
            if is_of(&[LOCKS, FORBIDDEN, HELD, WITHOUT]) {
                { pick("term-offer", say::col_offer(), offers, &of.offer, |chosen, id| { chosen.entry.offer = id; chosen.entry.year = None; }) }
            }
            if is_of(&[HELD]) {
                { pick("term-year", say::col_year(), years.collect(), &of.year.map_or_else(String::new, |year| year.to_string()), |chosen, year| chosen.entry.year = year.parse().ok()) }
            } else if !is_of(&[WITHOUT]) {
                { pick("term-state", say::col_state(), named(ground.states()), &of.state, |chosen, id| { chosen.entry.state = id; chosen.entry.line.clear(); }) }
            }
            if is_of(&[VETOES]) {
                { pick("term-by", say::unit_veto_owner(), sides.to_vec(), &of.by, |chosen, by| chosen.entry.by = by) }
            } else if new_offer {
                { pick("term-resource", say::col_resource(), resources.collect(), &of.resource, |chosen, text| chosen.entry.resource = text) }
                { text_field(&TextField {
                    id: "term-years", kind: "text", label: &say::unit_term_years(), hint: &say::unit_term_years_hint(), value: &of.years,
                    problem: "", autocomplete: "off", oninput: &set(|chosen, text| chosen.entry.years = text),
                }) }
            } else if !is_of(&[HELD, WITHOUT]) {
                { pick("term-line", say::col_line(), lines.collect(), &of.line, |chosen, id| chosen.entry.line = id) }
            }
            if is_of(&[LOCKS, NEW_OFFER, HELD, AMOUNTS]) {
                { text_field(&TextField {
                    id: "term-quantity", kind: "text", label: &say::col_quantity(), hint: &quantity_hint(&chosen.list), value: &of.quantity,
                    problem: "", autocomplete: "off", oninput: &set(|chosen, text| chosen.entry.quantity = text),
                }) }
            }
            if is_of(&[LOCKS]) {
                { pick("term-status", say::offer_stands(), firm.to_vec(), &of.status, |chosen, status| chosen.entry.status = status) }
            }
            if *is_short {
                <p class="field-problem" role="alert">{ say::unit_term_short() }</p>
            }
            <p><button class="button" id="term-add">{ say::unit_terms_add_do() }</button></p>
        </form>
    }
}

/// In what a quantity counts; that of an existing offer stands beside its years.
fn quantity_hint(list: &str) -> String {
    match list {
        NEW_OFFER => say::unit_term_offer_hint(),
        HELD => String::new(),
        _ => say::unit_term_quantity_hint(),
    }
}

fn side(by: VetoBy) -> String {
    match by {
        VetoBy::Donor => say::col_donor(),
        VetoBy::State => say::col_state(),
    }
}

/// A line: its need, what it is called, its year, and in what it is counted.
fn line_words(need: &NeedHead, line: &LineHead) -> String {
    let year = line.year.to_string();
    let label = line.label.as_deref().unwrap_or_default();
    let parts = [need.title.as_str(), label, &year, line.counted_in(), &line.id];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
