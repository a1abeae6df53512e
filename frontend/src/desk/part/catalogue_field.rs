//! A code or a unit from the catalogue, or a word of one's own.

use yew::prelude::*;

use super::{TextField, text_field};
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// What the list gives for a word of one's own; no code is this.
const OTHER: &str = "*";

/// Properties of [`CatalogueField`].
#[derive(Properties, PartialEq)]
pub(crate) struct CatalogueFieldProps {
    /// Unique in the page.
    pub(crate) id: String,
    /// What is asked for.
    pub(crate) label: String,
    /// Of the catalogue, with their words.
    pub(crate) options: Vec<(String, String)>,
    /// What is chosen or written.
    pub(crate) value: String,
    /// What is wrong; empty: nothing.
    pub(crate) problem: String,
    /// Hears every change.
    pub(crate) onchange: Callback<String>,
    /// Hears what is chosen from the list, in place of that one.
    #[prop_or_default]
    pub(crate) onchoose: Option<Callback<String>>,
}

/// A list, and under it, once "another" is chosen, a field for what the list does not have.
#[component]
pub(crate) fn CatalogueField(props: &CatalogueFieldProps) -> Html {
    let writes = use_state(|| false);
    let value = &props.value;
    let is_listed = value.is_empty() || props.options.iter().any(|(code, _)| code == value);
    // What is written may be in the list on the way to a longer word.
    let is_other = *writes || !is_listed;
    let mut options = props.options.clone();
    options.push((OTHER.to_owned(), say::desk_need_other()));
    let onchoose = {
        let writes = writes.clone();
        props.onchoose.as_ref().unwrap_or(&props.onchange).reform(move |chosen: String| {
            writes.set(chosen == OTHER);
            if chosen == OTHER { String::new() } else { chosen }
        })
    };
    let onwrite = props.onchange.reform(move |text: String| {
        writes.set(true);
        text
    });
    html! {
        <>
            { select_field(&SelectField {
                id: &props.id, label: &props.label, any: &say::desk_need_choose(), options: &options,
                value: if is_other { OTHER } else { value }, onchange: &onchoose, problem: &props.problem, class: "",
            }) }
            if is_other {
                { text_field(&TextField {
                    id: &format!("{}-own", props.id), kind: "text", label: &say::desk_need_own_word(&props.label),
                    hint: &if is_listed { String::new() } else { say::desk_need_not_listed() },
                    value, problem: "", autocomplete: "off", oninput: &onwrite,
                }) }
            }
        </>
    }
}

/// Codes with their words.
pub(crate) fn coded(codes: &[&str], words: fn(&str) -> String) -> Vec<(String, String)> {
    codes.iter().map(|code| ((*code).to_owned(), words(code))).collect()
}
