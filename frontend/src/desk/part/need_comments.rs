//! Comments of others in the form of a need: all of them at the top, and each at its field.

use yew::prelude::*;

use super::link_to;
use crate::desk::need::comments::Beside;
use crate::format::shortened;
use crate::ui::{Tone, notice};
use crate::words::say;

/// How wide the beginning of a comment may be beside the link to its field.
const BEGINNING_PX: i32 = 640;

/// All comments, each with a link to its field; what has no field stands here as a whole.
pub(crate) fn comment_summary(all: &[Beside]) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let one = |of: &Beside| match &of.control {
        Some(control) => {
            let words = say::desk_pair(&of.place, &shortened(&of.text, BEGINNING_PX));
            html! { <li>{ link_to(control, &words) }</li> }
        }
        None => html! { <li>{ comment(of) }</li> },
    };
    let list = html! {
        <>
            <p>{ say::desk_need_comments_hint() }</p>
            <ul>{ for all.iter().map(one) }</ul>
        </>
    };
    notice(Tone::Warn, &say::desk_need_comments(all.len()), list)
}

/// A field with the comments on it. Whoever comes to the control hears them as the name of its group.
pub(crate) fn commented(all: &[Beside], control: &str, field: Html) -> Html {
    let own: Vec<&Beside> =
        all.iter().filter(|of| of.control.as_deref() == Some(control)).collect();
    if own.is_empty() {
        return field;
    }
    let id = format!("{control}-comment");
    html! {
        <div role="group" aria-labelledby={id.clone()}>
            <div {id}>{ for own.into_iter().map(comment) }</div>
            { field }
        </div>
    }
}

fn comment(of: &Beside) -> Html {
    html! {
        <blockquote class="comment">
            <p class="sub">{ &of.place }</p>
            <p dir="auto" class="own-words">{ &of.text }</p>
        </blockquote>
    }
}
