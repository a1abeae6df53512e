//! One line of text with its label, its hint, and what is wrong with it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is asked for, what stands there, and who hears.
pub(crate) struct TextField<'a> {
    /// Unique in the page.
    pub(crate) id: &'a str,
    /// `text`, `email`, `password`, `number` or `date`.
    pub(crate) kind: &'static str,
    /// What is asked for.
    pub(crate) label: &'a str,
    /// How to answer; empty: nothing to say.
    pub(crate) hint: &'a str,
    /// What stands there.
    pub(crate) value: &'a str,
    /// What is wrong with it; empty: nothing.
    pub(crate) problem: &'a str,
    /// What the browser may fill in, as HTML names it; empty: as it likes.
    pub(crate) autocomplete: &'static str,
    /// Hears every change.
    pub(crate) oninput: &'a Callback<String>,
}

/// A field of a form.
pub(crate) fn text_field(props: &TextField<'_>) -> Html {
    let id = AttrValue::from(props.id.to_owned());
    let oninput = props
        .oninput
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let hint = (!props.hint.is_empty()).then(|| format!("{id}-hint"));
    let problem = (!props.problem.is_empty()).then(|| format!("{id}-problem"));
    let described =
        [hint.clone(), problem.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let autocomplete = (!props.autocomplete.is_empty()).then_some(props.autocomplete);
    html! {
        <div class="field">
            <label for={id.clone()}>{ props.label }</label>
            if let Some(id) = hint {
                <p class="hint" {id}>{ props.hint }</p>
            }
            if let Some(id) = &problem {
                <p class="field-problem" id={id.clone()}>{ props.problem }</p>
            }
            // What is typed in another script runs its own way; figures, days and addresses do not.
            <input {id} type={props.kind} dir={(props.kind == "text").then_some("auto")} value={props.value.to_owned()} aria-describedby={described}
                aria-invalid={problem.is_some().then_some("true")} {autocomplete} {oninput} />
        </div>
    }
}
