//! One of a few, each with what it means.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A way to answer.
pub(crate) struct Choice {
    /// Its value.
    pub(crate) value: String,
    /// In words.
    pub(crate) label: String,
    /// What it means; empty: nothing to say.
    pub(crate) hint: String,
}

/// What is asked for, what is chosen, and who hears.
pub(crate) struct ChoiceField<'a> {
    /// Unique in the page; the first control has it, so that a link to it works.
    pub(crate) id: &'a str,
    /// What is asked for.
    pub(crate) legend: &'a str,
    /// How to answer; empty: nothing to say.
    pub(crate) hint: &'a str,
    /// The ways to answer.
    pub(crate) choices: &'a [Choice],
    /// What is chosen; empty: nothing.
    pub(crate) value: &'a str,
    /// What is wrong; empty: nothing.
    pub(crate) problem: &'a str,
    /// Hears the choice.
    pub(crate) onchange: &'a Callback<String>,
}

/// Buttons of which one is on.
pub(crate) fn choice_field(props: &ChoiceField<'_>) -> Html {
    let onchange = props
        .onchange
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    let id = props.id.to_owned();
    let hint = (!props.hint.is_empty()).then(|| format!("{id}-hint"));
    let problem = (!props.problem.is_empty()).then(|| format!("{id}-problem"));
    let described = described(&hint, &problem);
    let choice = |(at, choice): (usize, &Choice)| {
        let own = if at == 0 { id.clone() } else { format!("{id}-{}", choice.value) };
        let hint = (!choice.hint.is_empty()).then(|| format!("{own}-choice"));
        html! {
            <div class="toggle">
                <input id={own.clone()} type="radio" name={id.clone()} value={choice.value.clone()}
                    checked={props.value == choice.value} aria-describedby={hint.clone()} onchange={onchange.clone()} />
                <label for={own}>{ &choice.label }</label>
                if let Some(id) = hint {
                    <p class="hint" {id}>{ &choice.hint }</p>
                }
            </div>
        }
    };
    html! {
        <fieldset class="field" aria-describedby={described}>
            <legend>{ props.legend }</legend>
            if let Some(id) = hint.clone() {
                <p class="hint" {id}>{ props.hint }</p>
            }
            if let Some(id) = problem.clone() {
                <p class="field-problem" {id}>{ props.problem }</p>
            }
            { for props.choices.iter().enumerate().map(choice) }
        </fieldset>
    }
}

/// The ids of hint and problem, as `aria-describedby` wants them.
pub(super) fn described(hint: &Option<String>, problem: &Option<String>) -> Option<String> {
    let ids: Vec<&str> = [hint, problem].into_iter().flatten().map(String::as_str).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
