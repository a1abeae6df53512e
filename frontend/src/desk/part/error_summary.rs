//! What keeps a form from being sent, each with a link to its field.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser;
use crate::words::say;

/// Something that is wrong: the id of the control, and what is wrong in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldProblem {
    /// Of the control.
    pub(crate) control: String,
    /// What is wrong and what to do.
    pub(crate) says: String,
}

/// Properties of [`ErrorSummary`].
#[derive(Properties, PartialEq)]
pub(crate) struct ErrorSummaryProps {
    /// In the order of the form.
    pub(crate) problems: Vec<FieldProblem>,
    /// Counts the attempts: with the answer to each the focus comes here.
    pub(crate) attempt: u32,
}

/// A box with the focus; nothing where nothing is wrong.
#[component]
pub(crate) fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let place = use_node_ref();
    use_effect_with((props.attempt, props.problems.len()), {
        let place = place.clone();
        move |_| {
            if let Some(place) = place.cast::<HtmlElement>() {
                let _ok = place.focus();
                place.scroll_into_view();
            }
        }
    });
    if props.problems.is_empty() {
        return Html::default();
    }
    let link = |problem: &FieldProblem| {
        html! { <li>{ link_to(&problem.control, &problem.says) }</li> }
    };
    html! {
        <div class="notice notice-danger error-summary" role="alert" tabindex="-1" ref={place}>
            <h2 class="notice-title">{ say::desk_problems(props.problems.len()) }</h2>
            <ul>{ for props.problems.iter().map(link) }</ul>
        </div>
    }
}

/// A link that moves the focus to what has the id, on this page.
pub(crate) fn link_to(id: &str, words: &str) -> Html {
    let onclick = {
        let id = id.to_owned();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus_by_id(&id);
        })
    };
    html! { <a href={format!("#{id}")} {onclick}>{ words }</a> }
}

/// What is wrong with a control; empty where nothing is.
pub(crate) fn problem_of<'a>(problems: &'a [FieldProblem], control: &str) -> &'a str {
    problems.iter().find(|one| one.control == control).map_or("", |one| &one.says)
}
