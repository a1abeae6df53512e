//! What went wrong with the server, in words: what happened, what is safe, what to do.

use yew::prelude::*;

use super::part::{SignInAgain, is_signed_out};
use crate::client::ClientError;
use crate::ui::{Tone, notice};
use crate::words::say;

/// A box that says what went wrong; where the session has ended, the way in and back to this page.
pub(crate) fn trouble(error: &ClientError) -> Html {
    if is_signed_out(error) { again(say::session_back()) } else { said(error) }
}

/// As [`trouble`], beside a form that keeps on this device what is typed.
pub(crate) fn trouble_in_form(error: &ClientError) -> Html {
    if is_signed_out(error) { again(say::desk_signed_out_kept()) } else { said(error) }
}

/// As [`trouble`], where a password or a code was sent: it is that which was refused.
pub(crate) fn trouble_of_proof(error: &ClientError) -> Html {
    said(error)
}

/// A box that says that something could not be loaded, and a button that asks for it again. Nothing
/// was typed here, and nothing sent.
pub(crate) fn not_loaded(error: &ClientError, again: &Callback<()>) -> Html {
    if is_signed_out(error) {
        return trouble(error);
    }
    let onclick = again.reform(|_: MouseEvent| ());
    let button = html! { <p><button type="button" class="button secondary" {onclick}>{ say::desk_trouble_again() }</button></p> };
    match error {
        ClientError::Unreachable => notice(
            Tone::Danger,
            &say::desk_trouble_unreachable(),
            html! { <><p>{ say::desk_trouble_not_loaded_fix() }</p>{ button }</> },
        ),
        ClientError::Unreadable => said(error),
        ClientError::Refused(problem) => match known(&problem.code) {
            // To ask again brings the same.
            Some(title) => notice(Tone::Danger, &title, Html::default()),
            None => notice(
                Tone::Danger,
                &say::desk_trouble_not_loaded(),
                html! {
                    <>
                        { button }
                        if !problem.detail.is_empty() {
                            <details>
                                <summary>{ say::desk_trouble_detail() }</summary>
                                <p lang="en"><bdi>{ &problem.detail }</bdi></p>
                            </details>
                        }
                    </>
                },
            ),
        },
    }
}

/// Until the frame says the same, which stays in sight.
fn again(kept: String) -> Html {
    html! { <div class="signed-out" role="alert"><SignInAgain is_again=true {kept} /></div> }
}

fn said(error: &ClientError) -> Html {
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
            let mut words: Vec<String> =
                problem.errors.iter().map(|place| say::desk_trouble_place(&place.code)).collect();
            words.dedup();
            words.retain(|words| !words.is_empty());
            let is_worded = !words.is_empty();
            let details = html! {
                <>
                    if !has_words {
                        <p lang="en"><bdi>{ &problem.detail }</bdi></p>
                    }
                    if !problem.errors.is_empty() {
                        <ul lang="en">{ for places }</ul>
                    }
                </>
            };
            let says = if is_worded {
                html! {
                    <>
                        { for words.into_iter().map(|words| html! { <p>{ words }</p> }) }
                        <details><summary>{ say::desk_trouble_detail() }</summary>{ details }</details>
                    </>
                }
            } else {
                details
            };
            notice(Tone::Danger, &title, says)
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

#[cfg(test)]
mod tests {
    use contract::access::Role;

    use super::trouble;
    use crate::client::{ClientError, Problem, ProblemPlace};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    fn seen(codes: &[&str]) -> String {
        let place = |code: &&str| ProblemPlace {
            path: "lines[2].unit_cost".to_owned(),
            code: (*code).to_owned(),
            detail: "In English".to_owned(),
            fix: String::new(),
        };
        let errors = codes.iter().map(place).collect();
        let problem = Problem { code: "invalid_round".to_owned(), errors, ..Problem::default() };
        let error = ClientError::Refused(problem);
        drawn(desk("ISU", Role::Isu), move || trouble(&error))
    }

    #[test]
    fn a_refusal_is_said_in_words_and_what_the_server_says_is_folded() {
        for (language, words) in [
            (Language::English, "Something changed since the answer was made."),
            (Language::French, "Quelque chose a changé depuis la réponse."),
        ] {
            speak_natively(language);
            let html = seen(&["said_since", "said_since"]);
            assert_eq!(html.matches(words).count(), 1, "{html}");
            let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text}: {html}"));
            assert!(at(words) < at("<details") && at("<details") < at("In English"), "{html}");
        }
        speak_natively(Language::English);
        let html = seen(&["some_code"]);
        assert!(!html.contains("<details") && html.contains("In English"), "{html}");
    }
}
