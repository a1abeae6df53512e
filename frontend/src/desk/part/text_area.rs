//! Several lines of text with their label.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::choice_field::described;

/// What is asked for, what stands there, and who hears.
pub(crate) struct TextArea<'a> {
    /// Unique in the page.
    pub(crate) id: &'a str,
    /// What is asked for.
    pub(crate) label: &'a str,
    /// How to answer; empty: nothing to say.
    pub(crate) hint: &'a str,
    /// What stands there.
    pub(crate) value: &'a str,
    /// What is wrong with it; empty: nothing.
    pub(crate) problem: &'a str,
    /// How many lines are shown.
    pub(crate) rows: u32,
    /// Hears every change.
    pub(crate) oninput: &'a Callback<String>,
}

/// A field of a form.
pub(crate) fn text_area(props: &TextArea<'_>) -> Html {
    let id = props.id.to_owned();
    let oninput = props
        .oninput
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let hint = (!props.hint.is_empty()).then(|| format!("{id}-hint"));
    let problem = (!props.problem.is_empty()).then(|| format!("{id}-problem"));
    let is_wrong = problem.is_some().then_some("true");
    let described = described(&hint, &problem);
    html! {
        <div class="field">
            <label for={id.clone()}>{ props.label }</label>
            if let Some(id) = hint {
                <p class="hint" {id}>{ props.hint }</p>
            }
            if let Some(id) = problem {
                <p class="field-problem" {id}>{ props.problem }</p>
            }
            <textarea {id} dir="auto" rows={props.rows.to_string()} value={props.value.to_owned()}
                aria-describedby={described} aria-invalid={is_wrong} {oninput} />
        </div>
    }
}
