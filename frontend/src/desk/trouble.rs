//! What went wrong with the server, in words: what happened, what is safe, what to do.

use yew::prelude::*;

use crate::client::ClientError;
use crate::ui::{Tone, notice};
use crate::words::say;

/// Status of a request that needs a session.
pub(crate) const SIGN_IN_NEEDED: u16 = 401;

/// A box that says what went wrong; nothing that was typed is lost by it.
pub(crate) fn trouble(error: &ClientError) -> Html {
    match error {
        ClientError::Unreachable => notice(
            Tone::Danger,
            &say::desk_trouble_unreachable(),
            html! { <p>{ say::desk_trouble_unreachable_fix() }</p> },
        ),
        ClientError::Unreadable => notice(
            Tone::Danger,
            &say::desk_trouble_unreadable(),
            html! { <p>{ say::desk_trouble_unreadable_fix() }</p> },
        ),
        ClientError::Refused(problem) => {
            let title = known(&problem.code);
            let has_words = title.is_some();
            let title = title.unwrap_or_else(say::desk_trouble_refused);
            let places = problem.errors.iter().map(|place| {
                html! { <li><code dir="ltr">{ &place.path }</code>{ " " }<bdi>{ &place.detail }</bdi></li> }
            });
            notice(
                Tone::Danger,
                &title,
                html! {
                    <>
                        if !has_words {
                            <p lang="en"><bdi>{ &problem.detail }</bdi></p>
                        }
                        if !problem.errors.is_empty() {
                            <ul lang="en">{ for places }</ul>
                        }
                    </>
                },
            )
        }
    }
}

/// The words for a code of the server that readers meet.
pub(super) fn known(code: &str) -> Option<String> {
    Some(match code {
        "not_signed_in" => say::desk_trouble_not_signed_in(),
        "code_needed" => say::desk_trouble_code_needed(),
        "too_many_attempts" => say::desk_trouble_too_many(),
        "no_such_link" => say::desk_trouble_link_used(),
        "changed" => say::desk_trouble_stale(),
        "searches_full" => say::search_full(),
        "record_not_found" => say::desk_trouble_not_found(),
        _ => return None,
    })
}
