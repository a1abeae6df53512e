//! Everything that a need says, to be read once more before it is sent.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Visibility;
use contract::need::NeedBody;
use contract::record::{Edit, Status};
use engine::case::Origin;
use yew::prelude::*;

use super::need_table::{Consent, need_table};
use super::need_words::{day_words, treaty_words, visibility_words};
use crate::format;
use crate::words::say;

/// The facts of a need, a term and its value each.
pub(crate) fn need_facts(body: &NeedBody, state: &str) -> Html {
    let nothing = || html! { <span class="to-be-costed">{ say::desk_need_nothing() }</span> };
    let text = |text: &str| match text {
        "" => nothing(),
        text => html! { <bdi class="own-words">{ text.to_owned() }</bdi> },
    };
    let theme = if body.theme.is_empty() { String::new() } else { format::theme(&body.theme) };
    let activity =
        if body.activity.is_empty() { String::new() } else { format::activity(&body.activity) };
    let priority = body.priority.map_or_else(String::new, |p| {
        let priority = say::desk_need_priority(u32::from(p));
        // The priority of a State is what it says itself.
        if body.others().is_some() { say::desk_need_assumed(&priority) } else { priority }
    });
    let treaties: Vec<String> = body.treaties.iter().map(|code| treaty_words(code)).collect();
    let facts = [
        ("owner", text(state)),
        ("theme", text(&theme)),
        ("activity", text(&activity)),
        ("priority", text(&priority)),
        ("deadline", text(&body.deadline.as_deref().map(day_words).unwrap_or_default())),
        ("treaties", text(&format::joined(&treaties))),
        ("source", text(body.source.as_deref().unwrap_or_default())),
        ("note", text(body.note.as_deref().unwrap_or_default())),
    ];
    let fact = |(field, value): (&str, Html)| {
        html! { <div class="fact"><dt>{ say::desk_need_field(field) }</dt><dd>{ value }</dd></div> }
    };
    html! { <dl class="facts">{ for facts.into_iter().map(fact) }</dl> }
}

/// That others stated a need, and what its State can do: it is never shown as the State's own
/// request. Nothing where the State stated it.
pub(crate) fn need_source(body: &NeedBody) -> Html {
    let Some(origin) = body.others() else { return Html::default() };
    html! {
        <p><strong>{ format::origin(origin) }</strong><span class="sub">{ say::desk_need_by_others() }</span></p>
    }
}

/// By whose word lines are shown: a State consents only to what it states itself.
pub(crate) fn by_word(origin: Option<Origin>) -> &'static str {
    if origin.is_none_or(|origin| origin == Origin::State) { "state" } else { "others" }
}

/// Who sees what, in sentences.
pub(crate) fn need_audience(edit: &Edit<NeedBody>, names: &[String], status: Status) -> Html {
    let shared = edit.body.lines.iter().filter(|line| line.shared).count();
    let visibility = edit.visibility.unwrap_or(Visibility::Isu);
    let chosen = visibility_words(visibility);
    html! {
        <>
            // What is chosen holds only once the unit has published the need.
            if status == Status::Published {
                <p><strong>{ chosen }</strong></p>
            } else {
                <p><strong>{ say::desk_need_seen_now(status.code()) }</strong></p>
                <p>{ say::desk_need_seen_then(&chosen) }</p>
            }
            if visibility != Visibility::Isu {
                <p>{ say::desk_need_shared_lines(by_word(edit.body.origin), shared, edit.body.lines.len()) }</p>
                if shared == 0 {
                    <p class="field-problem">{ say::desk_need_shared_none() }</p>
                }
            }
            if !names.is_empty() {
                <p>{ say::desk_need_named(&names.join(&say::list_comma())) }</p>
            }
        </>
    }
}

/// The whole need before it is sent.
pub(crate) fn need_check(
    edit: &Edit<NeedBody>,
    state: &str,
    names: &[String],
    status: Status,
) -> Html {
    let body = Rc::new(edit.body.clone());
    html! {
        <>
            <h3 dir="auto">{ super::need_words::title_of(&body) }</h3>
            { need_source(&body) }
            { need_facts(&body, state) }
            { need_table(&body, &Consent::Shown) }
            <h3>{ say::desk_need_who_sees() }</h3>
            { need_audience(edit, names, status) }
        </>
    }
}
