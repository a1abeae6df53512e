//! Who changed what, in words.

use contract::Code as _;
use contract::record::{Author, Change, Comment, Difference, Kind};
use serde_json::Value;
use yew::prelude::*;

use super::need_words::value_words;
use super::{day_and_time, status_words};
use crate::desk::context::Desk;
use crate::desk::need::place::Place;
use crate::words::say;

/// Who did something, for which party, and on whose behalf. The server itself acts for nobody.
fn author_words(desk: &Desk, by: &Author) -> String {
    if by.party.is_empty() {
        return say::desk_by_site();
    }
    let who = say::desk_by(&by.name, &desk.name_of(&by.party));
    match &by.on_behalf {
        Some(party) => say::desk_by_on_behalf(&desk.name_of(party), &who),
        None => who,
    }
}

/// The words of a kind of record.
#[derive(Clone, PartialEq)]
pub(crate) struct HistoryWords {
    /// A field by its path; empty for one that has no words.
    pub(crate) place: Callback<String, String>,
    /// What a field says, by its path.
    pub(crate) value: Callback<(String, Value), String>,
}

impl HistoryWords {
    fn of_needs() -> Self {
        Self {
            place: Callback::from(|path: String| Place::parse(&path).words()),
            value: Callback::from(|(path, value): (String, Value)| value_words(&path, &value)),
        }
    }

    fn place(&self, path: &str) -> String {
        let words = self.place.emit(path.to_owned());
        if words.is_empty() { path.to_owned() } else { words }
    }
}

/// The history of a need.
pub(crate) fn need_history(desk: &Desk, changes: &[Change]) -> Html {
    history(desk, Kind::Need, changes, &HistoryWords::of_needs())
}

/// The latest first; each with its differences and what was said.
pub(crate) fn history(desk: &Desk, kind: Kind, changes: &[Change], words: &HistoryWords) -> Html {
    let one = |change: &Change| {
        let who = author_words(desk, &change.by);
        html! {
            <li key={format!("{}-{}", change.version, change.at)}>
                <p><strong>{ say::desk_action(change.action.code()) }</strong>{ " · " }<time datetime={change.at.clone()}>{ day_and_time(&change.at) }</time></p>
                <p class="sub">{ who }{ " · " }{ status_words(kind, change.status) }</p>
                if !change.differences.is_empty() {
                    <ul>{ for change.differences.iter().map(|of| difference(of, words)) }</ul>
                }
                { said(&change.comments, words) }
            </li>
        }
    };
    html! { <ol class="history">{ for changes.iter().rev().map(one) }</ol> }
}

/// What was said of a need, each with the field that it is about.
pub(crate) fn comments(comments: &[Comment]) -> Html {
    said(comments, &HistoryWords::of_needs())
}

fn said(comments: &[Comment], words: &HistoryWords) -> Html {
    let one = |comment: &Comment| {
        let about = (!comment.field.is_empty()).then(|| words.place(&comment.field));
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
fn difference(difference: &Difference, words: &HistoryWords) -> Html {
    let value = |json: &Option<String>| {
        let json = json.as_deref().and_then(|json| serde_json::from_str(json).ok());
        words.value.emit((difference.field.clone(), json.unwrap_or(Value::Null)))
    };
    let place = words.place(&difference.field);
    let (before, after) = (value(&difference.before), value(&difference.after));
    html! {
        <li>
            <span class="sub">{ place }</span>
            <del><bdi>{ before }</bdi></del>{ format!(" {} ", say::desk_became()) }<ins><bdi>{ after }</bdi></ins>
        </li>
    }
}
