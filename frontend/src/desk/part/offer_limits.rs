//! The fields of an offer that limit it: what it is for, how much where, preferences, its end.

use contract::Code as _;
use contract::catalogue::codes;
use contract::offer::Preferred;
use engine::case::ResourceKind;
use engine::order;
use yew::prelude::*;

use super::offer_fields::{OfferFieldsProps, regions_of, states_of};
use super::offer_words::preferred_name;
use super::{TextArea, coded, text_area, use_opened};
use crate::desk::context::{Desk, use_desk};
use crate::desk::offer::{OfferForm, control};
use crate::format;
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

/// Themes by Article.
const THEMES: [&str; 9] = ["A3", "A4", "A4.2", "A5", "A6", "A7", "A9", "X.IM", "X.GD"];

/// Themes in words.
fn themes() -> Vec<(String, String)> {
    THEMES.map(|code| (code.to_owned(), format::theme(code))).to_vec()
}

/// What it is for.
#[component]
pub(super) fn Purposes(props: &OfferFieldsProps) -> Html {
    let body = &props.form.body;
    let activities = || coded(&codes(None, "", ""), format::activity);
    let none = String::new;
    let open =
        use_opened(!(body.excluded_themes.is_empty() && body.excluded_activities.is_empty()));
    html! {
        <section aria-labelledby="offer-part-for">
            <h2 id="offer-part-for">{ say::offer_part_for() }</h2>
            <p class="hint">{ say::offer_part_for_hint() }</p>
            { props.pick("themes", (say::col_themes(), none()), themes(), &body.themes, |form, list| form.body.themes = list) }
            { props.pick("activities", (say::offer_activities(), none()), activities(), &body.activities, |form, list| form.body.activities = list) }
            <details {open}>
                <summary>{ say::offer_leaves_out() }</summary>
                { props.pick("excluded_themes", (say::offer_not_themes(), none()), themes(), &body.excluded_themes, |form, list| form.body.excluded_themes = list) }
                { props.pick("excluded_activities", (say::offer_not_activities(), none()), activities(), &body.excluded_activities, |form, list| form.body.excluded_activities = list) }
            </details>
        </section>
    }
}

/// How much where, preferences, and how long.
#[component]
pub(super) fn Limits(props: &OfferFieldsProps) -> Html {
    let desk = use_desk();
    let form = &props.form;
    let body = &form.body;
    let open = use_opened(Preferred::ALL.iter().any(|of| !body.weights(*of).is_empty()));
    let unit = match body.kind {
        Some(ResourceKind::Expertise | ResourceKind::InKind) => {
            format::unit_name(body.unit.as_deref().unwrap_or_default())
        }
        _ => form.years.first().map_or_else(String::new, |year| year.currency.clone()),
    };
    let hint = if unit.is_empty() { String::new() } else { say::offer_in_unit(&unit) };
    html! {
        <section aria-labelledby="offer-part-limits">
            <h2 id="offer-part-limits">{ say::offer_part_limits() }</h2>
            <p class="hint">{ say::offer_part_limits_hint() }</p>
            { props.text(("min_grant", "text"), (&say::offer_min_grant(), &hint), &form.min_grant, |form, text| form.min_grant = text) }
            { props.text(("max_per_state", "text"), (&say::offer_max_per_state(), &hint), &form.max_per_state, |form, text| form.max_per_state = text) }
            { props.text(("max_states", "text"), (&say::offer_max_states(), ""), &form.max_states, |form, text| form.max_states = text) }
            { props.text(("max_share_of_line", "text"), (&say::offer_max_share(), &say::offer_max_share_hint()), &form.share, |form, text| form.share = text) }
            { toggle(&Toggle { id: &control("needs_co_funding"), label: &say::condition_co_funding(), hint: "", checked: body.needs_co_funding, onchange: &props.on(|form, on| form.body.needs_co_funding = on) }) }
            <details {open}>
                <summary>{ say::offer_prefers() }</summary>
                { for Preferred::ALL.iter().map(|of| preferred(props, &desk, *of)) }
            </details>
            { props.text(("expires", "date"), (&say::offer_expires(), ""), body.expires.as_deref().unwrap_or_default(), |form, text| form.body.expires = Some(text)) }
            { text_area(&TextArea {
                id: &control("note"), label: &say::offer_note(), hint: &say::offer_note_hint(), value: body.note.as_deref().unwrap_or_default(),
                problem: &props.problem("note"), rows: 3, oninput: &props.on(|form, text| form.body.note = Some(text)),
            }) }
        </section>
    }
}

/// What is preferred of one kind, and how much each: it rules nothing out.
fn preferred(props: &OfferFieldsProps, desk: &Desk, of: Preferred) -> Html {
    let form = &props.form;
    let (path, hint) = match of {
        Preferred::States => ("preferences".to_owned(), say::offer_preferences_hint()),
        _ => (format!("also_prefers.{}", of.code()), String::new()),
    };
    let years = form.years.iter().map(|year| year.year.trim()).filter(|year| year.len() == 4);
    let options = match of {
        Preferred::States => states_of(desk),
        Preferred::Regions => regions_of(desk),
        Preferred::Themes => themes(),
        // Each once, though two rows may say the same while they are typed.
        Preferred::Years => {
            order::set(years.map(|year| (year.to_owned(), year.to_owned()))).into_iter().collect()
        }
    };
    let weights = form.body.weights(of);
    let chosen: Vec<String> = weights.keys().cloned().collect();
    let change = move |form: &mut OfferForm, list: Vec<String>| {
        let weights = form.body.weights_mut(of);
        weights.retain(|name, _| list.contains(name));
        for name in list {
            weights.entry(name).or_insert(5);
        }
    };
    html! {
        <>
            { props.pick(&path, (say::offer_preferred(of.code()), hint), options, &chosen, change) }
            { for weights.iter().map(|(name, weight)| weight_field(props, (of, &path), (name, &preferred_name(desk, of, name)), *weight)) }
        </>
    }
}

fn weight_field(
    props: &OfferFieldsProps,
    (of, path): (Preferred, &str),
    (id, name): (&str, &str),
    weight: u8,
) -> Html {
    let options =
        [9, 8, 7, 6, 5, 4, 3, 2, 1].map(|weight: u8| (weight.to_string(), weight.to_string()));
    let key = id.to_owned();
    let onchange = props.on(move |form: &mut OfferForm, text: String| {
        form.body.weights_mut(of).insert(key.clone(), text.parse().unwrap_or(5));
    });
    select_field(&SelectField {
        id: &control(&format!("{path}.{id}")),
        label: &say::offer_weight(name),
        any: "",
        options: &options,
        value: &weight.to_string(),
        onchange: &onchange,
        problem: "",
        class: "field-inline",
    })
}
