//! Several of many: a choice with a button that adds it, and what was added with one that removes it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::choice_field::described;
use crate::browser;
use crate::words::say;

/// Properties of [`PickList`].
#[derive(Properties, PartialEq)]
pub(crate) struct PickListProps {
    /// Unique in the page; the choice has it.
    pub(crate) id: String,
    /// What is picked.
    pub(crate) label: String,
    /// How to answer; empty: nothing to say.
    #[prop_or_default]
    pub(crate) hint: String,
    /// What is wrong; empty: nothing.
    #[prop_or_default]
    pub(crate) problem: String,
    /// Values with their words, in the order shown.
    pub(crate) options: Vec<(String, String)>,
    /// What was added, in order.
    pub(crate) chosen: Vec<String>,
    /// Hears the new list.
    pub(crate) onchange: Callback<Vec<String>>,
    /// What the button does that removes one, where more goes with it than its place in the list.
    #[prop_or_default]
    pub(crate) removing: Option<Callback<String, Callback<MouseEvent>>>,
}

/// A fieldset with the choice, the button, and what was added.
#[component]
pub(crate) fn PickList(props: &PickListProps) -> Html {
    let select = use_node_ref();
    let words = |value: &String| {
        let found = props.options.iter().find(|(code, _)| code == value);
        found.map_or_else(|| value.clone(), |(_, words)| words.clone())
    };
    let onadd = {
        let (select, chosen, onchange) =
            (select.clone(), props.chosen.clone(), props.onchange.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(select) = select.cast::<HtmlSelectElement>() else { return };
            let value = select.value();
            select.set_value("");
            if !value.is_empty() && !chosen.contains(&value) {
                onchange.emit(chosen.iter().cloned().chain([value]).collect());
            }
        })
    };
    let left = props.options.iter().filter(|(value, _)| !props.chosen.contains(value));
    let remove = |value: &String| {
        let (chosen, value) = (props.chosen.clone(), value.clone());
        let name = words(&value);
        let (key, id) = (value.clone(), props.id.clone());
        let removes = props.removing.as_ref().map(|removing| removing.emit(value.clone()));
        let onclick = removes.unwrap_or_else(|| {
            props.onchange.reform(move |_: MouseEvent| {
                // What is pressed goes with what it removes.
                browser::focus_by_id(&id);
                chosen.iter().filter(|one| **one != value).cloned().collect::<Vec<_>>()
            })
        });
        html! {
            <li {key}>
                <span>{ &name }</span>
                <button type="button" class="link-button" aria-label={say::offer_remove_one(&name)} {onclick}>{ say::offer_remove() }</button>
            </li>
        }
    };
    let hint = (!props.hint.is_empty()).then(|| format!("{}-hint", props.id));
    let problem = (!props.problem.is_empty()).then(|| format!("{}-problem", props.id));
    html! {
        <div class="field pick-list" role="group" aria-labelledby={format!("{}-label", props.id)}>
            <label id={format!("{}-label", props.id)} for={props.id.clone()}>{ &props.label }</label>
            if let Some(id) = hint.clone() {
                <p class="hint" {id}>{ &props.hint }</p>
            }
            if let Some(id) = problem.clone() {
                <p class="field-problem" {id}>{ &props.problem }</p>
            }
            <div class="pick-row">
                <select id={props.id.clone()} ref={select} aria-describedby={described(&hint, &problem)}
                    aria-invalid={problem.is_some().then_some("true")}>
                    <option value="" selected=true>{ say::offer_choose() }</option>
                    { for left.map(|(value, words)| html! { <option key={value.clone()} value={value.clone()}>{ words }</option> }) }
                </select>
                <button type="button" class="button secondary" onclick={onadd}>{ say::offer_add() }</button>
            </div>
            if !props.chosen.is_empty() {
                <ul class="picked">{ for props.chosen.iter().map(remove) }</ul>
            }
        </div>
    }
}

/// A pick list.
pub(crate) fn pick_list(props: PickListProps) -> Html {
    html! { <PickList ..props /> }
}
