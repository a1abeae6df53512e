//! Who changed what, in words.

use contract::Code as _;
use contract::record::{Author, Change, Comment, Difference};
use serde_json::Value;
use yew::prelude::*;

use super::need_words::value_words;
use super::{day_and_time, status_words};
use crate::desk::context::Desk;
use crate::desk::need::place::Place;
use crate::words::say;

/// Who did something, for which party, and on whose behalf. The server itself acts for nobody.
pub(crate) fn author_words(desk: &Desk, by: &Author) -> String {
    let who = match by.party.as_str() {
        "" => by.name.clone(),
        party => say::desk_by(&by.name, &desk.name_of(party)),
    };
    match &by.on_behalf {
        Some(party) => say::desk_by_on_behalf(&desk.name_of(party), &who),
        None => who,
    }
}

/// The latest first; each with its differences and what was said.
pub(crate) fn history(desk: &Desk, changes: &[Change]) -> Html {
    let one = |change: &Change| {
        let who = author_words(desk, &change.by);
        let kind = contract::record::Kind::Need;
        html! {
            <li key={format!("{}-{}", change.version, change.at)}>
                <p><strong>{ say::desk_action(change.action.code()) }</strong>{ " · " }<time datetime={change.at.clone()}>{ day_and_time(&change.at) }</time></p>
                <p class="sub"><bdi>{ who }</bdi>{ " · " }{ status_words(kind, change.status) }</p>
                if !change.differences.is_empty() {
                    <ul>{ for change.differences.iter().map(difference) }</ul>
                }
                { comments(&change.comments) }
            </li>
        }
    };
    html! { <ol class="history">{ for changes.iter().rev().map(one) }</ol> }
}

/// What was said, each with the field that it is about.
pub(crate) fn comments(comments: &[Comment]) -> Html {
    let one = |comment: &Comment| {
        let about = (!comment.field.is_empty()).then(|| Place::parse(&comment.field).words());
        html! {
            <blockquote class="comment">
                if let Some(about) = about {
                    <p class="sub">{ about }</p>
                }
                <p dir="auto" class="own-words">{ &comment.text }</p>
            </blockquote>
        }
    };
    comments.iter().map(one).collect()
}

/// A field with what it was and became.
fn difference(difference: &Difference) -> Html {
    let value = |json: &Option<String>| {
        json.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or(Value::Null)
    };
    let place = Place::parse(&difference.field).words();
    let before = value_words(&difference.field, &value(&difference.before));
    let after = value_words(&difference.field, &value(&difference.after));
    html! {
        <li>
            <span class="sub">{ place }</span>
            <del><bdi>{ before }</bdi></del>{ format!(" {} ", say::desk_became()) }<ins><bdi>{ after }</bdi></ins>
        </li>
    }
}
